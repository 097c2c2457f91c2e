"""The program that a table of joiners is often kept with: MSAL for the token, requests for everything else."""

import csv
import io
import os
import time
from urllib.parse import quote

import msal
import requests

from report import ANA, BO, CHI, DAN, DINA, EVE, GUEST, NOBODY, NOWHERE, SAM, report

GRAPH = "https://graph.microsoft.com/v1.0"
EVENTUAL = {"ConsistencyLevel": "eventual"}


class GraphError(Exception):
    def __init__(self, response):
        super().__init__(response.text)
        self.response = response


class Graph:
    def __init__(self, tenant, client_id, secret):
        self.app = msal.ConfidentialClientApplication(
            client_id, authority=f"https://login.microsoftonline.com/{tenant}", client_credential=secret
        )
        self.session = requests.Session()

    def call(self, method, path, headers=None, **more):
        result = self.app.acquire_token_for_client(scopes=["https://graph.microsoft.com/.default"])
        if "access_token" not in result:
            raise RuntimeError(result.get("error_description"))
        url = path if path.startswith("https://") else GRAPH + path
        headers = {"Authorization": "Bearer " + result["access_token"], **(headers or {})}
        while True:
            response = self.session.request(method, url, headers=headers, timeout=60, **more)
            if response.status_code == 429:
                time.sleep(int(response.headers.get("Retry-After", "10")))
                continue
            if not response.ok:
                raise GraphError(response)
            if not response.content:
                return None
            return response.json()

    def get(self, path, headers=None, **params):
        return self.call("GET", path, headers, params={f"${name}": value for name, value in params.items()})

    def all(self, path, **params):
        page = self.get(path, **params)
        found = list(page["value"])
        while "@odata.nextLink" in page:
            page = self.call("GET", page["@odata.nextLink"])
            found += page["value"]
        return found


def from_environment(tenant="AZURE_TENANT_ID", application="AZURE"):
    return Graph(os.environ[tenant], os.environ[f"{application}_CLIENT_ID"], os.environ[f"{application}_CLIENT_SECRET"])


def told(error):
    if not isinstance(error, GraphError):
        return {"message": str(error)}
    body = error.response.json()["error"]
    return {"status": error.response.status_code, "code": body["code"], "message": body["message"]}


def ask(operation, run):
    return report(operation, run, told)


def user(key):
    return "/users/" + quote(key)


def value(path, headers=None, **params):
    return graph.get(path, headers, **params)["value"]


def patch(key, **values):
    return graph.call("PATCH", user(key), json=values)


def new_user(row, **more):
    return {
        "accountEnabled": True,
        "displayName": row["name"],
        "mailNickname": row["mail"].split("@")[0],
        "userPrincipalName": row["mail"],
        "department": row["department"],
        "passwordProfile": {"forceChangePasswordNextSignIn": True, "password": "Correct-Horse-9"},
        **more,
    }


def create(mail, **more):
    user = new_user({"name": "X", "mail": mail, "department": "Sales"}, **more)
    return graph.call("POST", "/users", json={name: value for name, value in user.items() if value is not None})


def reference(key):
    return {"@odata.id": f"{GRAPH}/users/{key}"}


graph = from_environment()

ask("read a user by object id", lambda: graph.get(user(ANA)))
ask("read a user by userPrincipalName", lambda: graph.get(user("bo.lund@contoso.com")))
ask("read chosen properties", lambda: graph.get(user(ANA), select="displayName,department,accountEnabled,usageLocation"))
ask("read a user with an apostrophe in the name", lambda: graph.get(user("eve.o'neil@contoso.com")))
ask("read a guest by the name with #EXT#", lambda: graph.get(user(GUEST)))
ask("read a user who does not exist", lambda: graph.get(user(NOBODY)))
ask("read a property that does not exist", lambda: graph.get(user(ANA), select="shoeSize"))
ask("read a user with the manager", lambda: graph.get(user(BO), select="id", expand="manager($select=id,displayName)"))
ask("read the manager", lambda: graph.get(f"/users/{BO}/manager"))
ask("read the manager of a user without one", lambda: graph.get(f"/users/{ANA}/manager"))
ask("list direct reports", lambda: value(f"/users/{ANA}/directReports"))
ask("read oneself as an application", lambda: graph.get("/me"))

ask("list users", lambda: value("/users"))
ask("list chosen properties", lambda: value("/users", select="id,department"))
ask("sort by displayName", lambda: value("/users", orderby="displayName"))
ask("page through all users", lambda: graph.all("/users", select="id", top=2))
ask("ask for a page of 1,000", lambda: value("/users", top=1000))
ask("filter by equality", lambda: value("/users", filter="department eq 'Sales'"))
ask("filter by the beginning of a name", lambda: value("/users", filter="startswith(displayName,'A')"))
ask("filter by a boolean", lambda: value("/users", filter="accountEnabled eq false"))
ask("filter guests", lambda: value("/users", filter="userType eq 'Guest'"))
ask("filter by a list of values", lambda: value("/users", filter="employeeId in ('1001','1003')"))
ask("filter by a proxy address", lambda: value("/users", filter="proxyAddresses/any(x:x eq 'SMTP:bo.lund@contoso.com')"))
ask("filter with an apostrophe", lambda: value("/users", filter="userPrincipalName eq 'eve.o''neil@contoso.com'"))
ask("send a filter that cannot be read", lambda: value("/users", filter="department eq"))
ask("filter by inequality", lambda: value("/users", EVENTUAL, filter="department ne 'Sales'", count="true"))
ask("filter by the end of a name", lambda: value("/users", EVENTUAL, filter="endswith(mail,'@contoso.com')", count="true"))
ask("filter by inequality without the header", lambda: value("/users", filter="department ne 'Sales'"))
ask("count users", lambda: graph.get("/users/$count", EVENTUAL))
ask("count beside the list", lambda: graph.get("/users", EVENTUAL, count="true", top=1)["@odata.count"])
ask("search by displayName", lambda: value("/users", EVENTUAL, search='"displayName:ana"'))
ask("search without the header", lambda: value("/users", search='"displayName:ana"'))
ask(
    "read many objects at once",
    lambda: graph.call("POST", "/directoryObjects/getByIds", json={"ids": [ANA, CHI, NOWHERE], "types": ["user"]})["value"],
)

joiners = csv.DictReader(io.StringIO("name,mail,department\nNora Lind,nora.lind@contoso.com,Sales\n"))
ask("create a user", lambda: [graph.call("POST", "/users", json=new_user(row)) for row in joiners][0])
ask(
    "read the user who was created",
    lambda: graph.get(user("nora.lind@contoso.com"), select="displayName,department,accountEnabled,userType"),
)
ask("create a user without a password", lambda: create("x@contoso.com", passwordProfile=None))
ask("create a user of a domain that is not verified", lambda: create("x@nowhere.example"))
ask("create a user whose name is taken", lambda: create("bo.lund@contoso.com"))
ask("create a user with a weak password", lambda: create("x@contoso.com", passwordProfile={"password": "weak"}))
ask(
    "update properties",
    lambda: patch(CHI, jobTitle="Principal Engineer", officeLocation="Oslo"),
)
ask("replace the business phones", lambda: patch(CHI, businessPhones=["+47 22 11 11 11"]))
ask("read the business phones", lambda: graph.get(user(CHI), select="businessPhones"))
ask("read what was updated", lambda: graph.get(user(CHI), select="jobTitle,officeLocation,businessPhones"))
ask("clear a property", lambda: patch(CHI, officeLocation=None))
ask("read what was cleared", lambda: graph.get(user(CHI), select="officeLocation"))
ask("block from signing in", lambda: patch(DINA, accountEnabled=False))
ask("let sign in again", lambda: patch(DINA, accountEnabled=True))
ask("read whether a user may sign in", lambda: graph.get(user(DINA), select="id,accountEnabled"))
ask("rename a user", lambda: patch("nora.lind@contoso.com", userPrincipalName="nora.berg@contoso.com"))
ask("update a user who does not exist", lambda: patch(NOBODY, jobTitle="Nobody"))
ask("update a property that does not exist", lambda: patch(CHI, shoeSize=42))
ask("set a usageLocation that is no country", lambda: patch(CHI, usageLocation="Norway"))
ask(
    "reset a password",
    lambda: patch(CHI, passwordProfile={"forceChangePasswordNextSignIn": True, "password": "Battery-Staple-7"}),
)
ask(
    "ask for a new password at the next sign-in",
    lambda: patch(CHI, passwordProfile={"forceChangePasswordNextSignIn": True}),
)
ask("update a user who is synced from on-premises", lambda: patch(SAM, jobTitle="Controller"))
ask(
    "write without the permission",
    lambda: from_environment(application="READER").call("PATCH", user(CHI), json={"jobTitle": "Anything"}),
)
ask("set a manager", lambda: graph.call("PUT", f"/users/{DINA}/manager/$ref", json=reference(ANA)))
ask("read who became the manager", lambda: graph.get(f"/users/{DINA}/manager"))
ask("set a manager who does not exist", lambda: graph.call("PUT", f"/users/{DINA}/manager/$ref", json=reference(NOWHERE)))
ask("remove a manager", lambda: graph.call("DELETE", f"/users/{DINA}/manager/$ref"))

DELETED = "/directory/deletedItems"
ask("list deleted users", lambda: value(f"{DELETED}/microsoft.graph.user"))
ask("read a deleted user", lambda: graph.get(f"{DELETED}/{DAN}"))
ask("restore a deleted user", lambda: graph.call("POST", f"{DELETED}/{DAN}/restore"))
ask("delete a user", lambda: graph.call("DELETE", user(DAN)))
ask("delete a user who does not exist", lambda: graph.call("DELETE", user(NOBODY)))
ask("delete a deleted user for good", lambda: graph.call("DELETE", f"{DELETED}/{DAN}"))

graph.call("DELETE", user("nora.berg@contoso.com"))
link = None


def follow():
    global link
    page = graph.get("/users/delta", select="id,jobTitle")
    link = page["@odata.deltaLink"]
    return {"users": len([one for one in page["value"] if "@removed" not in one]), "hasDeltaLink": True}


ask("follow changes: the first round", follow)
patch(DINA, jobTitle="Counsel")
ask("follow changes: what changed since", lambda: graph.get(link)["value"])


def batch(*items):
    return graph.call("POST", "/$batch", json={"requests": list(items)})["responses"]


def read(number, key, **more):
    return {"id": number, "method": "GET", "url": f"/users/{key}", **more}


def write(number, key):
    headers = {"Content-Type": "application/json"}
    return {"id": number, "method": "PATCH", "url": f"/users/{key}", "headers": headers, "body": {"city": "Oslo"}}


ask("read in a batch", lambda: batch(read("1", ANA), read("2", NOBODY)))
ask("write in a batch", lambda: batch(write("1", ANA), write("2", BO)))
ask("send a batch of 21", lambda: batch(*(read(str(number), ANA) for number in range(21))))
ask(
    "send a batch that is neither sequential nor parallel",
    lambda: batch(read("1", ANA), read("2", BO), read("3", EVE, dependsOn=["1"])),
)

ask("read the organisation", lambda: value("/organization"))
ask("list domains", lambda: value("/domains"))
ask("list memberships of a user", lambda: value(f"/users/{ANA}/memberOf"))
ask("revoke sign-in sessions", lambda: graph.call("POST", f"/users/{ANA}/revokeSignInSessions"))
ask("list what is subscribed to", lambda: value("/subscribedSkus"))
ask("list groups", lambda: value("/groups"))
ask("wait as told and try again", lambda: from_environment("BUSY_TENANT_ID").get(user(ANA)))
