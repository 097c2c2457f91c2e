import { ClientSecretCredential } from "@azure/identity";
import { Client, PageIterator } from "@microsoft/microsoft-graph-client";
import { TokenCredentialAuthenticationProvider } from "@microsoft/microsoft-graph-client/authProviders/azureTokenCredentials/index.js";
import {
  ANA,
  BO,
  CHI,
  DAN,
  DINA,
  EVE,
  GUEST,
  NOBODY,
  NOWHERE,
  SAM,
  newUser,
  report,
} from "./report.js";

// As people call the Graph client for JavaScript: paths as text, with a chain for the query options.

const {
  AZURE_TENANT_ID,
  AZURE_CLIENT_ID,
  AZURE_CLIENT_SECRET,
  BUSY_TENANT_ID,
  READER_CLIENT_ID,
  READER_CLIENT_SECRET,
} = process.env;

function clientFor(tenant, application, secret) {
  const authProvider = new TokenCredentialAuthenticationProvider(
    new ClientSecretCredential(tenant, application, secret),
    { scopes: ["https://graph.microsoft.com/.default"] },
  );
  return Client.initWithMiddleware({ authProvider });
}

const client = clientFor(AZURE_TENANT_ID, AZURE_CLIENT_ID, AZURE_CLIENT_SECRET);
const told = ({ statusCode: status, code, message }) => ({ status, code, message });
const ask = (operation, run) => report(operation, run, told);
const user = (key) => client.api(`/users/${encodeURIComponent(key)}`);
const users = () => client.api("/users");
const advanced = () => users().header("ConsistencyLevel", "eventual").count(true);
const valueOf = async (request) => (await request.get()).value;
const reference = (id) => ({ "@odata.id": `https://graph.microsoft.com/v1.0/users/${id}` });

await ask("read a user by object id", () => user(ANA).get());
await ask("read a user by userPrincipalName", () => user("bo.lund@contoso.com").get());
await ask("read chosen properties", () =>
  user(ANA).select(["displayName", "department", "accountEnabled", "usageLocation"]).get(),
);
await ask("read a user with an apostrophe in the name", () => user("eve.o'neil@contoso.com").get());
await ask("read a guest by the name with #EXT#", () => user(GUEST).get());
await ask("read a user who does not exist", () => user(NOBODY).get());
await ask("read a property that does not exist", () => user(ANA).select("shoeSize").get());
await ask("read a user with the manager", () =>
  user(BO).select("id").expand("manager($select=id,displayName)").get(),
);
await ask("read the manager", () => client.api(`/users/${BO}/manager`).get());
await ask("read the manager of a user without one", () =>
  client.api(`/users/${ANA}/manager`).get(),
);
await ask("list direct reports", () => valueOf(client.api(`/users/${ANA}/directReports`)));
await ask("read oneself as an application", () => client.api("/me").get());

await ask("list users", () => valueOf(users()));
await ask("list chosen properties", () => valueOf(users().select("id,department")));
await ask("sort by displayName", () => valueOf(users().orderby("displayName")));
await ask("page through all users", async () => {
  const all = [];
  const first = await users().select("id").top(2).get();
  await new PageIterator(client, first, (one) => all.push(one) > 0).iterate();
  return all;
});
await ask("read a first page", async () => {
  const page = await users().top(2).get();
  return { count: page.value.length, more: page["@odata.nextLink"] !== undefined };
});
await ask("ask for a page of 1,000", () => users().top(1000).get());
await ask("filter by equality", () => valueOf(users().filter("department eq 'Sales'")));
await ask("filter by the beginning of a name", () =>
  valueOf(users().filter("startswith(displayName,'A')")),
);
await ask("filter by a boolean", () => valueOf(users().filter("accountEnabled eq false")));
await ask("filter guests", () => valueOf(users().filter("userType eq 'Guest'")));
await ask("filter by a list of values", () =>
  valueOf(users().filter("employeeId in ('1001','1003')")),
);
await ask("filter by a proxy address", () =>
  valueOf(users().filter("proxyAddresses/any(x:x eq 'SMTP:bo.lund@contoso.com')")),
);
await ask("filter with an apostrophe", () =>
  valueOf(users().filter("userPrincipalName eq 'eve.o''neil@contoso.com'")),
);
await ask("filter by two conditions", () =>
  valueOf(users().filter("department eq 'Sales' and accountEnabled eq false")),
);
await ask("send a filter that cannot be read", () => users().filter("department eq").get());
await ask("filter by inequality", () => valueOf(advanced().filter("department ne 'Sales'")));
await ask("filter by the end of a name", () =>
  valueOf(advanced().filter("endswith(mail,'@contoso.com')")),
);
await ask("filter by inequality without the header", () =>
  users().filter("department ne 'Sales'").get(),
);
await ask("filter and sort", () =>
  valueOf(advanced().filter("department eq 'Sales'").orderby("displayName desc")),
);
await ask("count users", async () =>
  Number(await client.api("/users/$count").header("ConsistencyLevel", "eventual").get()),
);
await ask("count beside the list", async () => (await advanced().top(1).get())["@odata.count"]);
await ask("search by displayName", () => valueOf(advanced().search('"displayName:ana"')));
await ask("search by one of two", () =>
  valueOf(advanced().search('"displayName:ana" OR "displayName:bo"')),
);
await ask("search without the header", () => users().search('"displayName:ana"').get());
await ask(
  "read many objects at once",
  async () =>
    (
      await client
        .api("/directoryObjects/getByIds")
        .post({ ids: [ANA, CHI, NOWHERE], types: ["user"] })
    ).value,
);
await ask("read a user as a directory object", () => client.api(`/directoryObjects/${ANA}`).get());

await ask("create a user", () => users().post(newUser("nora.lind@contoso.com")));
await ask("read the user who was created", () =>
  user("nora.lind@contoso.com").select("displayName,department,accountEnabled,userType").get(),
);
await ask("create a user without a password", () =>
  users().post(newUser("x@contoso.com", { passwordProfile: undefined })),
);
await ask("create a user of a domain that is not verified", () =>
  users().post(newUser("x@nowhere.example")),
);
await ask("create a user whose name is taken", () => users().post(newUser("bo.lund@contoso.com")));
await ask("create a user with a weak password", () =>
  users().post(newUser("x@contoso.com", { passwordProfile: { password: "weak" } })),
);
await ask("update properties", () =>
  user(CHI).patch({ jobTitle: "Principal Engineer", officeLocation: "Oslo" }),
);
await ask("read what was updated", () => user(CHI).select("jobTitle,officeLocation").get());
await ask("replace the business phones", () =>
  user(CHI).patch({ businessPhones: ["+47 22 11 11 11"] }),
);
await ask("read the business phones", () => user(CHI).select("businessPhones").get());
await ask("clear a property", () => user(CHI).patch({ officeLocation: null }));
await ask("read what was cleared", () => user(CHI).select("officeLocation").get());
await ask("block from signing in", () => user(DINA).patch({ accountEnabled: false }));
await ask("let sign in again", () => user(DINA).patch({ accountEnabled: true }));
await ask("read whether a user may sign in", () => user(DINA).select("id,accountEnabled").get());
await ask("rename a user", () =>
  user("nora.lind@contoso.com").patch({ userPrincipalName: "nora.berg@contoso.com" }),
);
await ask("update an extension attribute", () =>
  user(CHI).patch({ onPremisesExtensionAttributes: { extensionAttribute1: "4711" } }),
);
await ask("update a user who does not exist", () => user(NOBODY).patch({ jobTitle: "Nobody" }));
await ask("update a property that does not exist", () => user(CHI).patch({ shoeSize: 42 }));
await ask("set a usageLocation that is no country", () =>
  user(CHI).patch({ usageLocation: "Norway" }),
);
await ask("reset a password", () =>
  user(CHI).patch({
    passwordProfile: { forceChangePasswordNextSignIn: true, password: "Battery-Staple-7" },
  }),
);
await ask("ask for a new password at the next sign-in", () =>
  user(CHI).patch({ passwordProfile: { forceChangePasswordNextSignIn: true } }),
);
await ask("update a user who is synced from on-premises", () =>
  user(SAM).patch({ jobTitle: "Controller" }),
);
await ask("write without the permission", () =>
  clientFor(AZURE_TENANT_ID, READER_CLIENT_ID, READER_CLIENT_SECRET)
    .api(`/users/${CHI}`)
    .patch({ jobTitle: "Anything" }),
);
await ask("set a manager", () => client.api(`/users/${DINA}/manager/$ref`).put(reference(ANA)));
await ask("read who became the manager", () => client.api(`/users/${DINA}/manager`).get());
await ask("set a manager who does not exist", () =>
  client.api(`/users/${DINA}/manager/$ref`).put(reference(NOWHERE)),
);
await ask("read the reference to a manager", () => client.api(`/users/${DINA}/manager/$ref`).get());
await ask("remove a manager", () => client.api(`/users/${DINA}/manager/$ref`).delete());

await ask("list deleted users", () =>
  valueOf(client.api("/directory/deletedItems/microsoft.graph.user")),
);
await ask("count deleted users", async () =>
  Number(
    await client
      .api("/directory/deletedItems/microsoft.graph.user/$count")
      .header("ConsistencyLevel", "eventual")
      .get(),
  ),
);
await ask("read a deleted user", () => client.api(`/directory/deletedItems/${DAN}`).get());
await ask("restore a deleted user", () =>
  client.api(`/directory/deletedItems/${DAN}/restore`).post({}),
);
await ask("delete a user", () => user(DAN).delete());
await ask("delete a user who does not exist", () => user(NOBODY).delete());
await ask("delete a deleted user for good", () =>
  client.api(`/directory/deletedItems/${DAN}`).delete(),
);

let link;
await ask("follow changes from now on", () => round(client.api("/users/delta?$deltatoken=latest")));
await user("nora.berg@contoso.com").delete();
await ask("follow changes: the first round", () =>
  round(client.api("/users/delta").select("id,jobTitle")),
);
await user(DINA).patch({ jobTitle: "Counsel" });
await ask("follow changes: what changed since", async () => (await client.api(link).get()).value);

async function round(request) {
  const page = await request.get();
  link = page["@odata.deltaLink"];
  return {
    users: page.value.filter((one) => !one["@removed"]).length,
    hasDeltaLink: link !== undefined,
  };
}

const read = (id, key) => ({ id, method: "GET", url: `/users/${key}` });
const patch = (id, key, more = {}) => ({
  id,
  method: "PATCH",
  url: `/users/${key}`,
  headers: { "Content-Type": "application/json" },
  body: { city: "Oslo" },
  ...more,
});
const batch = (...requests) => client.api("/$batch").post({ requests });
await ask(
  "read in a batch",
  async () => (await batch(read("1", ANA), read("2", NOBODY))).responses,
);
await ask(
  "write in a batch",
  async () => (await batch(patch("1", ANA), patch("2", BO, { dependsOn: ["1"] }))).responses,
);
await ask("send a batch of 21", () =>
  batch(...Array.from({ length: 21 }, (_, index) => read(String(index), ANA))),
);
await ask("send a batch that is neither sequential nor parallel", () =>
  batch(read("1", ANA), read("2", BO), { ...read("3", EVE), dependsOn: ["1"] }),
);

await ask("read the organisation", () => valueOf(client.api("/organization")));
await ask("list domains", () => valueOf(client.api("/domains")));
await ask("read a domain", () => client.api("/domains/contoso.com").get());
await ask("list memberships of a user", () => valueOf(client.api(`/users/${ANA}/memberOf`)));
await ask(
  "list groups of a user",
  async () =>
    (await client.api(`/users/${ANA}/getMemberGroups`).post({ securityEnabledOnly: true })).value,
);
await ask("revoke sign-in sessions", () =>
  client.api(`/users/${ANA}/revokeSignInSessions`).post({}),
);
await ask("list licences of a user", () => valueOf(client.api(`/users/${ANA}/licenseDetails`)));
await ask("list what is subscribed to", () => valueOf(client.api("/subscribedSkus")));
await ask("list groups", () => valueOf(client.api("/groups")));
await ask("create a group", () =>
  client.api("/groups").post({
    displayName: "Engineers",
    mailEnabled: false,
    mailNickname: "engineers",
    securityEnabled: true,
  }),
);
await ask("invite a guest", () =>
  client.api("/invitations").post({
    invitedUserEmailAddress: "hana@fabrikam.com",
    inviteRedirectUrl: "https://myapplications.microsoft.com/",
  }),
);
await ask("wait as told and try again", () =>
  clientFor(BUSY_TENANT_ID, AZURE_CLIENT_ID, AZURE_CLIENT_SECRET).api(`/users/${ANA}`).get(),
);
