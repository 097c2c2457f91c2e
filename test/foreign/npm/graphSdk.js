import { ClientSecretCredential } from "@azure/identity";
import { AzureIdentityAuthenticationProvider } from "@microsoft/kiota-authentication-azure";
import { createGraphServiceClient, GraphRequestAdapter } from "@microsoft/msgraph-sdk";
import "@microsoft/msgraph-sdk-users";
import "@microsoft/msgraph-sdk-directory";
import "@microsoft/msgraph-sdk-organization";
import "@microsoft/msgraph-sdk-directoryobjects";
import { ANA, BO, CHI, DAN, DINA, GUEST, NOBODY, NOWHERE, SAM, newUser, report } from "./report.js";

// As people call the Graph SDK for JavaScript, which Kiota makes: a builder for each part of a path.

const {
  AZURE_TENANT_ID,
  AZURE_CLIENT_ID,
  AZURE_CLIENT_SECRET,
  BUSY_TENANT_ID,
  READER_CLIENT_ID,
  READER_CLIENT_SECRET,
} = process.env;

function clientFor(tenant, application, secret) {
  const credential = new ClientSecretCredential(tenant, application, secret);
  const provider = new AzureIdentityAuthenticationProvider(credential, [
    "https://graph.microsoft.com/.default",
  ]);
  return createGraphServiceClient(new GraphRequestAdapter(provider));
}

const client = clientFor(AZURE_TENANT_ID, AZURE_CLIENT_ID, AZURE_CLIENT_SECRET);
const told = ({ responseStatusCode, errorEscaped, message }) => ({
  status: responseStatusCode,
  code: errorEscaped?.code,
  message: errorEscaped?.message ?? message,
});
const ask = (operation, run) => report(operation, run, told);
const user = (key) => client.users.byUserId(key);
const query = (queryParameters) => ({ queryParameters });
const eventual = (queryParameters) => ({
  queryParameters,
  headers: { ConsistencyLevel: "eventual" },
});
const list = async (options) => (await client.users.get(options))?.value;
const reference = (id) => ({ odataId: `https://graph.microsoft.com/v1.0/users/${id}` });

await ask("read a user by object id", () => user(ANA).get());
await ask("read a user by userPrincipalName", () => user("bo.lund@contoso.com").get());
await ask("read chosen properties", () =>
  user(ANA).get(
    query({ select: ["displayName", "department", "accountEnabled", "usageLocation"] }),
  ),
);
await ask("read a user with an apostrophe in the name", () => user("eve.o'neil@contoso.com").get());
await ask("read a guest by the name with #EXT#", () => user(GUEST).get());
await ask("read a user who does not exist", () => user(NOBODY).get());
await ask("read a property that does not exist", () =>
  user(ANA).get(query({ select: ["shoeSize"] })),
);
await ask("read a user with the manager", () =>
  user(BO).get(query({ select: ["id"], expand: ["manager($select=id,displayName)"] })),
);
await ask("read the manager", () => user(BO).manager.get());
await ask("read the manager of a user without one", () => user(ANA).manager.get());
await ask("list direct reports", async () => (await user(ANA).directReports.get()).value);

await ask("list users", () => list());
await ask("list chosen properties", () => list(query({ select: ["id", "department"] })));
await ask("sort by displayName", () => list(query({ orderby: ["displayName"] })));
await ask("page through all users", async () => {
  const all = [];
  let page = await client.users.get(query({ select: ["id"], top: 2 }));
  while (page) {
    all.push(...page.value);
    page = page.odataNextLink && (await client.users.withUrl(page.odataNextLink).get());
  }
  return all;
});
await ask("read a first page", async () => {
  const page = await client.users.get(query({ top: 2 }));
  return { count: page.value.length, more: page.odataNextLink !== undefined };
});
await ask("ask for a page of 1,000", () => list(query({ top: 1000 })));
await ask("filter by equality", () => list(query({ filter: "department eq 'Sales'" })));
await ask("filter by the beginning of a name", () =>
  list(query({ filter: "startswith(displayName,'A')" })),
);
await ask("filter by a boolean", () => list(query({ filter: "accountEnabled eq false" })));
await ask("filter guests", () => list(query({ filter: "userType eq 'Guest'" })));
await ask("filter by a list of values", () =>
  list(query({ filter: "employeeId in ('1001','1003')" })),
);
await ask("filter by a proxy address", () =>
  list(query({ filter: "proxyAddresses/any(x:x eq 'SMTP:bo.lund@contoso.com')" })),
);
await ask("filter with an apostrophe", () =>
  list(query({ filter: "userPrincipalName eq 'eve.o''neil@contoso.com'" })),
);
await ask("filter by two conditions", () =>
  list(query({ filter: "department eq 'Sales' and accountEnabled eq false" })),
);
await ask("send a filter that cannot be read", () => list(query({ filter: "department eq" })));
await ask("filter by inequality", () =>
  list(eventual({ filter: "department ne 'Sales'", count: true })),
);
await ask("filter by the end of a name", () =>
  list(eventual({ filter: "endswith(mail,'@contoso.com')", count: true })),
);
await ask("filter by inequality without the header", () =>
  list(query({ filter: "department ne 'Sales'" })),
);
await ask("filter and sort", () =>
  list(eventual({ filter: "department eq 'Sales'", orderby: ["displayName desc"], count: true })),
);
await ask("count users", () => client.users.count.get(eventual({})));
await ask(
  "count beside the list",
  async () => (await client.users.get(eventual({ count: true, top: 1 }))).odataCount,
);
await ask("search by displayName", () => list(eventual({ search: '"displayName:ana"' })));
await ask("search by one of two", () =>
  list(eventual({ search: '"displayName:ana" OR "displayName:bo"' })),
);
await ask("search without the header", () => list(query({ search: '"displayName:ana"' })));
await ask(
  "read many objects at once",
  async () =>
    (await client.directoryObjects.getByIds.post({ ids: [ANA, CHI, NOWHERE], types: ["user"] }))
      .value,
);
await ask("read a user as a directory object", async () => {
  const { odataType, ...rest } = await client.directoryObjects.byDirectoryObjectId(ANA).get();
  return { "@odata.type": odataType, ...rest };
});

await ask("create a user", () => client.users.post(newUser("nora.lind@contoso.com")));
await ask("read the user who was created", () =>
  user("nora.lind@contoso.com").get(
    query({ select: ["displayName", "department", "accountEnabled", "userType"] }),
  ),
);
await ask("create a user without a password", () =>
  client.users.post(newUser("x@contoso.com", { passwordProfile: undefined })),
);
await ask("create a user of a domain that is not verified", () =>
  client.users.post(newUser("x@nowhere.example")),
);
await ask("create a user whose name is taken", () =>
  client.users.post(newUser("bo.lund@contoso.com")),
);
await ask("create a user with a weak password", () =>
  client.users.post(newUser("x@contoso.com", { passwordProfile: { password: "weak" } })),
);
await ask("update properties", () =>
  changed(CHI, { jobTitle: "Principal Engineer", officeLocation: "Oslo" }),
);
await ask("replace the business phones", () =>
  changed(CHI, { businessPhones: ["+47 22 11 11 11"] }),
);
await ask("read the business phones", () => user(CHI).get(query({ select: ["businessPhones"] })));
await ask("read what was updated", () =>
  user(CHI).get(query({ select: ["jobTitle", "officeLocation", "businessPhones"] })),
);
await ask("clear a property", () => changed(CHI, { officeLocation: null }));
await ask("read what was cleared", async () => ({
  officeLocation:
    (await user(CHI).get(query({ select: ["officeLocation"] }))).officeLocation ?? null,
}));
await ask("block from signing in", () => changed(DINA, { accountEnabled: false }));
await ask("let sign in again", () => changed(DINA, { accountEnabled: true }));
await ask("read whether a user may sign in", () =>
  user(DINA).get(query({ select: ["id", "accountEnabled"] })),
);
await ask("rename a user", () =>
  changed("nora.lind@contoso.com", { userPrincipalName: "nora.berg@contoso.com" }),
);
await ask("update an extension attribute", () =>
  changed(CHI, { onPremisesExtensionAttributes: { extensionAttribute1: "4711" } }),
);
await ask("update a user who does not exist", () => changed(NOBODY, { jobTitle: "Nobody" }));
await ask("update a property that does not exist", () =>
  changed(CHI, { additionalData: { shoeSize: 42 } }),
);
await ask("set a usageLocation that is no country", () =>
  changed(CHI, { usageLocation: "Norway" }),
);
await ask("reset a password", () =>
  changed(CHI, {
    passwordProfile: { forceChangePasswordNextSignIn: true, password: "Battery-Staple-7" },
  }),
);
await ask("ask for a new password at the next sign-in", () =>
  changed(CHI, { passwordProfile: { forceChangePasswordNextSignIn: true } }),
);
await ask("update a user who is synced from on-premises", () =>
  changed(SAM, { jobTitle: "Controller" }),
);
await ask("write without the permission", () =>
  clientFor(AZURE_TENANT_ID, READER_CLIENT_ID, READER_CLIENT_SECRET)
    .users.byUserId(CHI)
    .patch({ jobTitle: "Anything" }),
);
await ask("set a manager", () => user(DINA).manager.ref.put(reference(ANA)));
await ask("read who became the manager", () => user(DINA).manager.get());
await ask("set a manager who does not exist", () => user(DINA).manager.ref.put(reference(NOWHERE)));
await ask("remove a manager", () => user(DINA).manager.ref.delete());

await ask(
  "list deleted users",
  async () => (await client.directory.deletedItems.graphUser.get()).value,
);
await ask("count deleted users", () =>
  client.directory.deletedItems.graphUser.count.get(eventual({})),
);
await ask("read a deleted user", () =>
  client.directory.deletedItems.byDirectoryObjectId(DAN).get(),
);
await ask("restore a deleted user", () =>
  client.directory.deletedItems.byDirectoryObjectId(DAN).restore.post(),
);
await ask("delete a user", () => user(DAN).delete());
await ask("delete a user who does not exist", () => user(NOBODY).delete());
await ask("delete a deleted user for good", () =>
  client.directory.deletedItems.byDirectoryObjectId(DAN).delete(),
);

await user("nora.berg@contoso.com").delete();
let link;
await ask("follow changes: the first round", async () => {
  const page = await client.users.delta.get(query({ select: ["id", "jobTitle"] }));
  link = page.odataDeltaLink;
  return {
    users: page.value.filter((one) => !one.additionalData?.["@removed"]).length,
    hasDeltaLink: link !== undefined,
  };
});
await changed(DINA, { jobTitle: "Counsel" });
await ask(
  "follow changes: what changed since",
  async () => (await client.users.delta.withUrl(link).get()).value,
);

await ask("read the organisation", async () => (await client.organization.get()).value);
await ask("list memberships of a user", async () => (await user(ANA).memberOf.get()).value);
await ask(
  "list groups of a user",
  async () => (await user(ANA).getMemberGroups.post({ securityEnabledOnly: true })).value,
);
await ask("revoke sign-in sessions", () => user(ANA).revokeSignInSessions.post());
await ask("list licences of a user", async () => (await user(ANA).licenseDetails.get()).value);
await ask("wait as told and try again", () =>
  clientFor(BUSY_TENANT_ID, AZURE_CLIENT_ID, AZURE_CLIENT_SECRET).users.byUserId(ANA).get(),
);

/** The SDK answers a change without content with nothing at all. */
async function changed(key, values) {
  return user(key).patch(values);
}
