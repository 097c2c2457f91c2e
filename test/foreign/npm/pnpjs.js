import { body } from "@pnp/queryable";
import {
  ConsistencyLevel,
  graphDelete,
  GraphCollection,
  graphfi,
  GraphInstance,
  graphPatch,
  graphPost,
  graphPut,
  Paged,
} from "@pnp/graph";
import "@pnp/graph/batching.js";
import "@pnp/graph/users/index.js";
import { DirectoryObjectTypes } from "@pnp/graph/directory-objects/index.js";
import "@pnp/graph/groups/index.js";
import "@pnp/graph/invitations/index.js";
import { GraphDefault, MSAL } from "@pnp/nodejs";
import { ANA, BO, CHI, DAN, DINA, GUEST, NOBODY, NOWHERE, SAM, newUser, report } from "./report.js";

// As people call PnPjs: objects that are called for what they stand for, and behaviours that are added to them.

const {
  AZURE_TENANT_ID,
  AZURE_CLIENT_ID,
  AZURE_CLIENT_SECRET,
  BUSY_TENANT_ID,
  READER_CLIENT_ID,
  READER_CLIENT_SECRET,
} = process.env;

function graphFor(tenant, clientId, clientSecret) {
  const authority = `https://login.microsoftonline.com/${tenant}`;
  return graphfi().using(GraphDefault(), MSAL({ auth: { authority, clientId, clientSecret } }));
}

const graph = graphFor(AZURE_TENANT_ID, AZURE_CLIENT_ID, AZURE_CLIENT_SECRET);
/** PnPjs gives the status, and the whole body of the answer within its message. */
function told({ status, message }) {
  const [, json] = /::>\s*(\{.*\})\s*$/s.exec(message) ?? [];
  const { code, message: text } = json === undefined ? {} : JSON.parse(json).error;
  return { status, code, message: text ?? message };
}
const ask = (operation, run) => report(operation, run, told);
/** Where Graph answers without content, PnPjs gives an empty object. */
const change = (operation, run) =>
  ask(operation, async () => {
    const answer = await run();
    return answer && Object.keys(answer).length > 0 ? answer : null;
  });
const user = (key) => graph.users.getById(encodeURIComponent(key));
const users = () => graph.users;
const eventual = (request) => {
  request.query.set("$count", "true");
  return request.using(ConsistencyLevel());
};
const reference = (id) => body({ "@odata.id": `https://graph.microsoft.com/v1.0/users/${id}` });
const managerOf = (id) => GraphInstance(user(id), "manager/$ref");

await ask("read a user by object id", () => user(ANA)());
await ask("read a user by userPrincipalName", () => user("bo.lund@contoso.com")());
await ask("read chosen properties", () =>
  user(ANA).select("displayName", "department", "accountEnabled", "usageLocation")(),
);
await ask("read a user with an apostrophe in the name", () => user("eve.o'neil@contoso.com")());
await ask("read a guest by the name with #EXT#", () => user(GUEST)());
await ask("read a user who does not exist", () => user(NOBODY)());
await ask("read a property that does not exist", () => user(ANA).select("shoeSize")());
await ask("read a user with the manager", () =>
  user(BO).select("id").expand("manager($select=id,displayName)")(),
);
await ask("read the manager", () => user(BO).manager());
await ask("read the manager of a user without one", () => user(ANA).manager());
await ask("list direct reports", () => user(ANA).directReports());

await ask("list users", () => users()());
await ask("list chosen properties", () => users().select("id", "department")());
await ask("sort by displayName", () => users().orderBy("displayName")());
await ask("page through all users", async () => {
  const all = [];
  for await (const page of users().select("id").top(2)) all.push(...page);
  return all;
});
await ask("read a first page", async () => {
  const page = await users().top(2).using(Paged())();
  return { count: page.value.length, more: page.hasNext };
});
await ask("ask for a page of 1,000", () => users().top(1000)());
await ask("filter by equality", () => users().filter("department eq 'Sales'")());
await ask("filter by the beginning of a name", () =>
  users().filter("startswith(displayName,'A')")(),
);
await ask("filter by a boolean", () => users().filter("accountEnabled eq false")());
await ask("filter guests", () => users().filter("userType eq 'Guest'")());
await ask("filter by a list of values", () => users().filter("employeeId in ('1001','1003')")());
await ask("filter by a proxy address", () =>
  users().filter("proxyAddresses/any(x:x eq 'SMTP:bo.lund@contoso.com')")(),
);
await ask("filter with an apostrophe", () =>
  users().filter("userPrincipalName eq 'eve.o''neil@contoso.com'")(),
);
await ask("send a filter that cannot be read", () => users().filter("department eq")());
await ask("filter by inequality", () => eventual(users().filter("department ne 'Sales'"))());
await ask("filter by the end of a name", () =>
  eventual(users().filter("endswith(mail,'@contoso.com')"))(),
);
await ask("filter by inequality without the header", () =>
  users().filter("department ne 'Sales'")(),
);
await ask("filter and sort", () =>
  eventual(users().filter("department eq 'Sales'").orderBy("displayName", false))(),
);
await ask(
  "count beside the list",
  async () => (await eventual(users().top(1)).using(Paged(true))()).count,
);
await ask("search by displayName", () =>
  users().using(ConsistencyLevel()).search('"displayName:ana"')(),
);
await ask("search by one of two", () =>
  users().using(ConsistencyLevel()).search('"displayName:ana" OR "displayName:bo"')(),
);
await ask("read many objects at once", () =>
  graph.directoryObjects.getByIds([ANA, CHI, NOWHERE], DirectoryObjectTypes.user),
);
await ask("read a user as a directory object", () => graph.directoryObjects.getById(ANA)());

const create = (name, more) => graphPost(users(), body(newUser(name, more)));
await ask("create a user", () => create("nora.lind@contoso.com"));
await ask("read the user who was created", () =>
  user("nora.lind@contoso.com").select("displayName", "department", "accountEnabled", "userType")(),
);
await ask("create a user without a password", () =>
  create("x@contoso.com", { passwordProfile: undefined }),
);
await ask("create a user of a domain that is not verified", () => create("x@nowhere.example"));
await ask("create a user whose name is taken", () => create("bo.lund@contoso.com"));
await ask("create a user with a weak password", () =>
  create("x@contoso.com", { passwordProfile: { password: "weak" } }),
);
await change("update properties", () =>
  user(CHI).update({ jobTitle: "Principal Engineer", officeLocation: "Oslo" }),
);
await change("replace the business phones", () =>
  user(CHI).update({ businessPhones: ["+47 22 11 11 11"] }),
);
await ask("read the business phones", () => user(CHI).select("businessPhones")());
await ask("read what was updated", () =>
  user(CHI).select("jobTitle", "officeLocation", "businessPhones")(),
);
await change("clear a property", () => user(CHI).update({ officeLocation: null }));
await ask("read what was cleared", () => user(CHI).select("officeLocation")());
await change("block from signing in", () => user(DINA).update({ accountEnabled: false }));
await change("let sign in again", () => user(DINA).update({ accountEnabled: true }));
await ask("read whether a user may sign in", () => user(DINA).select("id", "accountEnabled")());
await change("rename a user", () =>
  user("nora.lind@contoso.com").update({ userPrincipalName: "nora.berg@contoso.com" }),
);
await ask("update a user who does not exist", () => user(NOBODY).update({ jobTitle: "Nobody" }));
await ask("update a property that does not exist", () => user(CHI).update({ shoeSize: 42 }));
await change("reset a password", () =>
  user(CHI).update({
    passwordProfile: { forceChangePasswordNextSignIn: true, password: "Battery-Staple-7" },
  }),
);
await ask("update a user who is synced from on-premises", () =>
  user(SAM).update({ jobTitle: "Controller" }),
);
await ask("write without the permission", () =>
  graphPatch(
    graphFor(AZURE_TENANT_ID, READER_CLIENT_ID, READER_CLIENT_SECRET).users.getById(CHI),
    body({ jobTitle: "Anything" }),
  ),
);
await change("set a manager", () => graphPut(managerOf(DINA), reference(ANA)));
await ask("read who became the manager", () => user(DINA).manager());
await ask("set a manager who does not exist", () => graphPut(managerOf(DINA), reference(NOWHERE)));
await change("remove a manager", () => graphDelete(managerOf(DINA)));

const deletedItems = (path) =>
  GraphCollection("https://graph.microsoft.com/v1.0", `directory/deletedItems/${path}`).using(
    GraphDefault(),
    signIn(),
  );
await ask("list deleted users", () => deletedItems("microsoft.graph.user")());
await ask("read a deleted user", () => deletedItems(DAN)());
await ask("restore a deleted user", () => graphPost(deletedItems(`${DAN}/restore`), body({})));
await change("delete a user", () => user(DAN).delete());
await ask("delete a user who does not exist", () => user(NOBODY).delete());
await change("delete a deleted user for good", () => graphDelete(deletedItems(DAN)));

await ask("read in a batch", async () => {
  const [batched, execute] = graph.batched();
  const answers = [ANA, NOBODY].map((key, index) =>
    batched.users
      .getById(key)()
      .then(
        () => ({ id: String(index + 1), status: 200 }),
        (error) => ({ id: String(index + 1), status: error.status }),
      ),
  );
  await execute();
  return Promise.all(answers);
});
await ask("write in a batch", async () => {
  const [batched, execute] = graph.batched();
  const answers = [ANA, BO].map((key, index) =>
    batched.users
      .getById(key)
      .update({ city: "Oslo" })
      .then(() => ({ id: String(index + 1), status: 204 })),
  );
  await execute();
  return Promise.all(answers);
});

await ask("list memberships of a user", () => user(ANA).memberOf());
await ask("list groups of a user", () => user(ANA).getMemberGroups(true));
await ask("list groups", () => graph.groups());
await ask("create a group", () => graph.groups.add("Engineers", "engineers", 2));
await ask("invite a guest", async () => {
  const { data } = await graph.invitations.create(
    "hana@fabrikam.com",
    "https://myapplications.microsoft.com/",
  );
  return data;
});
await ask("wait as told and try again", () =>
  graphFor(BUSY_TENANT_ID, AZURE_CLIENT_ID, AZURE_CLIENT_SECRET).users.getById(ANA)(),
);

function signIn() {
  const authority = `https://login.microsoftonline.com/${AZURE_TENANT_ID}`;
  return MSAL({
    auth: { authority, clientId: AZURE_CLIENT_ID, clientSecret: AZURE_CLIENT_SECRET },
  });
}
