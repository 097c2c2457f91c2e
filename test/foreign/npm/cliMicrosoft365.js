import { executeCommand } from "@pnp/cli-microsoft365";
import { ANA, BO, CHI, DAN, DINA, NOBODY, NOWHERE, report } from "./report.js";

// The commands of CLI for Microsoft 365, called as its page for developers says: https://pnp.github.io/cli-microsoft365/

const { AZURE_TENANT_ID, AZURE_CLIENT_ID, AZURE_CLIENT_SECRET } = process.env;

async function m365(command, options = {}) {
  const { stdout } = await executeCommand(command, { output: "json", ...options });
  return stdout === "" ? undefined : JSON.parse(stdout);
}

/** Of an error it gives the message alone. */
function told({ error, message }) {
  return { message: error?.message ?? message };
}
const ask = (operation, command, options, of = (answer) => answer) =>
  report(operation, async () => of(await m365(command, options)), told);

await m365("cli config set", { key: "disableTelemetry", value: "true" });
await m365("login", {
  authType: "secret",
  appId: AZURE_CLIENT_ID,
  tenant: AZURE_TENANT_ID,
  secret: AZURE_CLIENT_SECRET,
});

await ask("read a user by object id", "entra user get", { id: ANA });
await ask("read a user by userPrincipalName", "entra user get", {
  userName: "bo.lund@contoso.com",
});
await ask("read chosen properties", "entra user get", {
  id: ANA,
  properties: "displayName,department,accountEnabled,usageLocation",
});
await ask("read a user whose apostrophe is doubled", "entra user get", {
  userName: "eve.o'neil@contoso.com",
});
await ask("read a user who does not exist", "entra user get", { userName: NOBODY });
await ask("read a property that does not exist", "entra user get", {
  id: ANA,
  properties: "shoeSize",
});
await ask("read a user with the manager", "entra user get", {
  id: BO,
  properties: "id",
  withManager: true,
});
await ask("list users", "entra user list");
await ask("list chosen properties", "entra user list", { properties: "id,department" });
await ask("filter by the beginning of a name", "entra user list", { displayName: "A" });
await ask("filter guests", "entra user list", { type: "Guest" });

const nora = {
  displayName: "Nora Lind",
  userName: "nora.lind@contoso.com",
  password: "Correct-Horse-9",
  department: "Sales",
};
await ask("create a user", "entra user add", nora);
await ask("read the user who was created", "entra user get", {
  userName: nora.userName,
  properties: "displayName,department,accountEnabled,userType",
});
await ask("create a user of a domain that is not verified", "entra user add", {
  ...nora,
  userName: "x@nowhere.example",
});
await ask("create a user whose name is taken", "entra user add", {
  ...nora,
  userName: "bo.lund@contoso.com",
});
await ask("create a user with a weak password", "entra user add", {
  ...nora,
  userName: "x@contoso.com",
  password: "weak",
});
await ask("update properties", "entra user set", {
  id: CHI,
  jobTitle: "Principal Engineer",
  officeLocation: "Oslo",
});
await ask("read what was updated", "entra user get", {
  id: CHI,
  properties: "jobTitle,officeLocation",
});
await ask("block from signing in", "entra user set", { id: DINA, accountEnabled: false });
await ask("let sign in again", "entra user set", { id: DINA, accountEnabled: true });
await ask("read whether a user may sign in", "entra user get", {
  id: DINA,
  properties: "id,accountEnabled",
});
await ask("update a user who does not exist", "entra user set", {
  userName: NOBODY,
  jobTitle: "Nobody",
});
await ask("reset a password", "entra user set", {
  id: CHI,
  resetPassword: true,
  newPassword: "Battery-Staple-7",
  forceChangePasswordNextSignIn: true,
});
await ask("set a manager", "entra user set", { id: DINA, managerUserId: ANA });
await ask("set a manager who does not exist", "entra user set", {
  id: DINA,
  managerUserId: NOWHERE,
});
await ask("remove a manager", "entra user set", { id: DINA, removeManager: true });

await ask("list deleted users", "entra user recyclebinitem list");
await ask("restore a deleted user", "entra user recyclebinitem restore", { id: DAN });
await ask("delete a user", "entra user remove", { id: DAN, force: true });
await ask("delete a deleted user for good", "entra user recyclebinitem remove", {
  id: DAN,
  force: true,
});
await m365("entra user remove", { userName: nora.userName, force: true });
await m365("entra user recyclebinitem clear", { force: true });
await ask("list deleted users when all are gone", "entra user recyclebinitem list");

await ask("read the organisation", "entra organization list");
await ask("list groups of a user", "entra user groupmembership list", { userId: ANA });
await m365("entra user session revoke", { userId: ANA, force: true });
await ask("read since when sessions are valid", "entra user get", {
  id: ANA,
  properties: "signInSessionsValidFromDateTime",
});
await ask("list what is subscribed to", "entra license list");
await ask("list groups", "entra group list");
await ask("create a group", "entra group add", { displayName: "Engineers", type: "security" });
await ask("invite a guest", "entra user guest add", { emailAddress: "hana@fabrikam.com" });
