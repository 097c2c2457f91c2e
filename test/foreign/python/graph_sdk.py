"""The Graph SDK for Python with Azure Identity, as Microsoft's own samples call it."""

import asyncio
import json
import os

from azure.identity import ClientSecretCredential
from kiota_abstractions.api_error import APIError
from kiota_abstractions.base_request_configuration import RequestConfiguration
from kiota_serialization_json.json_serialization_writer import JsonSerializationWriter
from msgraph import GraphServiceClient
from msgraph.generated.directory.deleted_items.graph_user.count.count_request_builder import (
    CountRequestBuilder as DeletedCountRequestBuilder,
)
from msgraph.generated.directory_objects.get_by_ids.get_by_ids_post_request_body import GetByIdsPostRequestBody
from msgraph.generated.models.group import Group
from msgraph.generated.models.invitation import Invitation
from msgraph.generated.models.on_premises_extension_attributes import OnPremisesExtensionAttributes
from msgraph.generated.models.password_profile import PasswordProfile
from msgraph.generated.models.reference_update import ReferenceUpdate
from msgraph.generated.models.user import User
from msgraph.generated.users.count.count_request_builder import CountRequestBuilder
from msgraph.generated.users.delta.delta_request_builder import DeltaRequestBuilder
from msgraph.generated.users.item.get_member_groups.get_member_groups_post_request_body import (
    GetMemberGroupsPostRequestBody,
)
from msgraph.generated.users.item.user_item_request_builder import UserItemRequestBuilder
from msgraph.generated.users.users_request_builder import UsersRequestBuilder

from report import ANA, BO, CHI, DAN, DINA, GUEST, NOBODY, NOWHERE, SAM, report

GRAPH = "https://graph.microsoft.com/v1.0"
ONE = UserItemRequestBuilder.UserItemRequestBuilderGetQueryParameters
MANY = UsersRequestBuilder.UsersRequestBuilderGetQueryParameters
COUNT = CountRequestBuilder.CountRequestBuilderGetQueryParameters
DELETED_COUNT = DeletedCountRequestBuilder.CountRequestBuilderGetQueryParameters
DELTA = DeltaRequestBuilder.DeltaRequestBuilderGetQueryParameters

loop = asyncio.new_event_loop()


def client_for(tenant="AZURE_TENANT_ID", application="AZURE"):
    credential = ClientSecretCredential(
        os.environ[tenant], os.environ[f"{application}_CLIENT_ID"], os.environ[f"{application}_CLIENT_SECRET"]
    )
    return GraphServiceClient(credential, ["https://graph.microsoft.com/.default"])


def as_json(answer):
    """What the SDK handed on, as Graph's JSON."""
    if isinstance(answer, list):
        return [as_json(one) for one in answer]
    if not hasattr(answer, "serialize"):
        return answer
    writer = JsonSerializationWriter()
    writer.write_object_value(None, answer)
    return json.loads(writer.get_serialized_content())


def told(error):
    if not isinstance(error, APIError):
        return {"message": str(error)}
    main = getattr(error, "error", None)
    return {
        "status": error.response_status_code,
        "code": main.code if main else None,
        "message": main.message if main else error.message,
    }


def ask(operation, request):
    return report(operation, lambda: as_json(loop.run_until_complete(request())), told)


def config(parameters, eventual=False):
    configuration = RequestConfiguration(query_parameters=parameters)
    if eventual:
        configuration.headers.add("ConsistencyLevel", "eventual")
    return configuration


def user(key):
    return client.users.by_user_id(key)


def one(key, **parameters):
    return user(key).get(config(ONE(**parameters)))


async def many(eventual=False, **parameters):
    return (await client.users.get(config(MANY(**parameters), eventual))).value


def new_user(name, **more):
    user = User(
        account_enabled=True,
        display_name="Nora Lind",
        mail_nickname=name.split("@")[0],
        user_principal_name=name,
        department="Sales",
        password_profile=PasswordProfile(force_change_password_next_sign_in=True, password="Correct-Horse-9"),
    )
    for attribute, value in more.items():
        setattr(user, attribute, value)
    return user


async def create(name, **more):
    return await client.users.post(new_user(name, **more))


async def patch(key, **values):
    """The SDK hands on an empty answer as nothing."""
    await user(key).patch(User(**values))


def reference(key):
    return ReferenceUpdate(odata_id=f"{GRAPH}/users/{key}")


async def value_of(request):
    return (await request).value


async def pages():
    found = []
    page = await client.users.get(config(MANY(select=["id"], top=2)))
    while page:
        found += page.value
        page = page.odata_next_link and await client.users.with_url(page.odata_next_link).get()
    return found


client = client_for()

ask("read a user by object id", lambda: user(ANA).get())
ask("read a user by userPrincipalName", lambda: user("bo.lund@contoso.com").get())
ask(
    "read chosen properties",
    lambda: one(ANA, select=["displayName", "department", "accountEnabled", "usageLocation"]),
)
ask("read a user with an apostrophe in the name", lambda: user("eve.o'neil@contoso.com").get())
ask("read a guest by the name with #EXT#", lambda: user(GUEST).get())
ask("read a user who does not exist", lambda: user(NOBODY).get())
ask("read a property that does not exist", lambda: one(ANA, select=["shoeSize"]))
ask("read a user with the manager", lambda: one(BO, select=["id"], expand=["manager($select=id,displayName)"]))
ask("read the manager", lambda: user(BO).manager.get())
ask("read the manager of a user without one", lambda: user(ANA).manager.get())
ask("list direct reports", lambda: value_of(user(ANA).direct_reports.get()))
ask("read oneself as an application", lambda: client.me.get())

ask("list users", lambda: many())
ask("list chosen properties", lambda: many(select=["id", "department"]))
ask("sort by displayName", lambda: many(orderby=["displayName"]))
ask("page through all users", pages)
ask("ask for a page of 1,000", lambda: many(top=1000))
ask("filter by equality", lambda: many(filter="department eq 'Sales'"))
ask("filter by the beginning of a name", lambda: many(filter="startswith(displayName,'A')"))
ask("filter by a boolean", lambda: many(filter="accountEnabled eq false"))
ask("filter guests", lambda: many(filter="userType eq 'Guest'"))
ask("filter by a list of values", lambda: many(filter="employeeId in ('1001','1003')"))
ask("filter by a proxy address", lambda: many(filter="proxyAddresses/any(x:x eq 'SMTP:bo.lund@contoso.com')"))
ask("filter with an apostrophe", lambda: many(filter="userPrincipalName eq 'eve.o''neil@contoso.com'"))
ask("filter by two conditions", lambda: many(filter="department eq 'Sales' and accountEnabled eq false"))
ask("send a filter that cannot be read", lambda: many(filter="department eq"))
ask("filter by inequality", lambda: many(True, filter="department ne 'Sales'", count=True))
ask("filter by the end of a name", lambda: many(True, filter="endswith(mail,'@contoso.com')", count=True))
ask("filter by inequality without the header", lambda: many(filter="department ne 'Sales'"))
ask(
    "filter and sort",
    lambda: many(True, filter="department eq 'Sales'", orderby=["displayName desc"], count=True),
)
ask("count users", lambda: client.users.count.get(config(COUNT(), True)))
ask("search by displayName", lambda: many(True, search='"displayName:ana"'))
ask("search by one of two", lambda: many(True, search='"displayName:ana" OR "displayName:bo"'))
ask("search without the header", lambda: many(search='"displayName:ana"'))
ask(
    "read many objects at once",
    lambda: value_of(
        client.directory_objects.get_by_ids.post(GetByIdsPostRequestBody(ids=[ANA, CHI, NOWHERE], types=["user"]))
    ),
)
ask("read a user as a directory object", lambda: client.directory_objects.by_directory_object_id(ANA).get())

ask("create a user", lambda: create("nora.lind@contoso.com"))
ask(
    "read the user who was created",
    lambda: one("nora.lind@contoso.com", select=["displayName", "department", "accountEnabled", "userType"]),
)
ask("create a user without a password", lambda: client.users.post(User(
    account_enabled=True, display_name="X", mail_nickname="x", user_principal_name="x@contoso.com"
)))
ask("create a user of a domain that is not verified", lambda: create("x@nowhere.example"))
ask("create a user whose name is taken", lambda: create("bo.lund@contoso.com"))
ask(
    "create a user with a weak password",
    lambda: create("x@contoso.com", password_profile=PasswordProfile(password="weak")),
)
ask("update properties", lambda: patch(CHI, job_title="Principal Engineer", office_location="Oslo"))
ask("read what was updated", lambda: one(CHI, select=["jobTitle", "officeLocation"]))
ask("replace the business phones", lambda: patch(CHI, business_phones=["+47 22 11 11 11"]))
ask("read the business phones", lambda: one(CHI, select=["businessPhones"]))
ask("block from signing in", lambda: patch(DINA, account_enabled=False))
ask("let sign in again", lambda: patch(DINA, account_enabled=True))
ask("read whether a user may sign in", lambda: one(DINA, select=["id", "accountEnabled"]))
ask("rename a user", lambda: patch("nora.lind@contoso.com", user_principal_name="nora.berg@contoso.com"))
ask(
    "update an extension attribute",
    lambda: patch(CHI, on_premises_extension_attributes=OnPremisesExtensionAttributes(extension_attribute1="4711")),
)
ask("update a user who does not exist", lambda: patch(NOBODY, job_title="Nobody"))
ask("update a property that does not exist", lambda: patch(CHI, additional_data={"shoeSize": 42}))
ask("set a usageLocation that is no country", lambda: patch(CHI, usage_location="Norway"))
ask(
    "reset a password",
    lambda: patch(
        CHI,
        password_profile=PasswordProfile(force_change_password_next_sign_in=True, password="Battery-Staple-7"),
    ),
)
ask(
    "ask for a new password at the next sign-in",
    lambda: patch(CHI, password_profile=PasswordProfile(force_change_password_next_sign_in=True)),
)
ask("update a user who is synced from on-premises", lambda: patch(SAM, job_title="Controller"))
ask(
    "write without the permission",
    lambda: client_for(application="READER").users.by_user_id(CHI).patch(User(job_title="Anything")),
)
ask("set a manager", lambda: user(DINA).manager.ref.put(reference(ANA)))
ask("read who became the manager", lambda: user(DINA).manager.get())
ask("set a manager who does not exist", lambda: user(DINA).manager.ref.put(reference(NOWHERE)))
ask("remove a manager", lambda: user(DINA).manager.ref.delete())

deleted = client.directory.deleted_items
ask("list deleted users", lambda: value_of(deleted.graph_user.get()))
ask("count deleted users", lambda: deleted.graph_user.count.get(config(DELETED_COUNT(), True)))
ask("read a deleted user", lambda: deleted.by_directory_object_id(DAN).get())
ask("restore a deleted user", lambda: deleted.by_directory_object_id(DAN).restore.post(None))
ask("delete a user", lambda: user(DAN).delete())
ask("delete a user who does not exist", lambda: user(NOBODY).delete())
ask("delete a deleted user for good", lambda: deleted.by_directory_object_id(DAN).delete())

loop.run_until_complete(user("nora.berg@contoso.com").delete())
link = None


async def follow():
    global link
    page = await client.users.delta.get(config(DELTA(select=["id", "jobTitle"])))
    link = page.odata_delta_link
    there = [one for one in page.value if "@removed" not in one.additional_data]
    return {"users": len(there), "hasDeltaLink": link is not None}


ask("follow changes: the first round", follow)
loop.run_until_complete(patch(DINA, job_title="Counsel"))
ask("follow changes: what changed since", lambda: value_of(client.users.delta.with_url(link).get()))

ask("read the organisation", lambda: value_of(client.organization.get()))
ask("list domains", lambda: value_of(client.domains.get()))
ask("read a domain", lambda: client.domains.by_domain_id("contoso.com").get())
ask("list memberships of a user", lambda: value_of(user(ANA).member_of.get()))
ask(
    "list groups of a user",
    lambda: value_of(user(ANA).get_member_groups.post(GetMemberGroupsPostRequestBody(security_enabled_only=True))),
)
ask("revoke sign-in sessions", lambda: user(ANA).revoke_sign_in_sessions.post())
ask("list licences of a user", lambda: value_of(user(ANA).license_details.get()))
ask("list what is subscribed to", lambda: value_of(client.subscribed_skus.get()))
ask("list groups", lambda: value_of(client.groups.get()))
ask(
    "create a group",
    lambda: client.groups.post(
        Group(display_name="Engineers", mail_enabled=False, mail_nickname="engineers", security_enabled=True)
    ),
)
ask(
    "invite a guest",
    lambda: client.invitations.post(
        Invitation(
            invited_user_email_address="hana@fabrikam.com",
            invite_redirect_url="https://myapplications.microsoft.com/",
        )
    ),
)
ask("wait as told and try again", lambda: client_for("BUSY_TENANT_ID").users.by_user_id(ANA).get())
