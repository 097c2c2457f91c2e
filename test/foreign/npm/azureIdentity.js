import {
  ClientAssertionCredential,
  ClientSecretCredential,
  DefaultAzureCredential,
  EnvironmentCredential,
} from "@azure/identity";
import { ANA, BO, CHI, DAN, DINA, NOBODY, SAM, newUser, report } from "./report.js";

// As people do without an SDK: a token from Azure Identity, and fetch.

const {
  AZURE_TENANT_ID,
  AZURE_CLIENT_ID,
  AZURE_CLIENT_SECRET,
  READER_CLIENT_ID,
  READER_CLIENT_SECRET,
} = process.env;
process.env.AZURE_TOKEN_CREDENTIALS = "EnvironmentCredential";

class Refused extends Error {
  constructor(status, { code, message }) {
    super(message);
    Object.assign(this, { status, code });
  }
}

async function send(credential, method, path, body) {
  const { token } = await credential.getToken("https://graph.microsoft.com/.default");
  const response = await fetch(`https://graph.microsoft.com/v1.0${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${token}`,
      ...(body && { "Content-Type": "application/json" }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const answer = text === "" ? undefined : JSON.parse(text);
  if (!response.ok) throw new Refused(response.status, answer.error);
  return answer;
}

const bySecret = new ClientSecretCredential(AZURE_TENANT_ID, AZURE_CLIENT_ID, AZURE_CLIENT_SECRET);
const byAssertion = new ClientAssertionCredential(
  AZURE_TENANT_ID,
  AZURE_CLIENT_ID,
  async () => "the word of another service",
);
const reader = new ClientSecretCredential(AZURE_TENANT_ID, READER_CLIENT_ID, READER_CLIENT_SECRET);
const ask = (operation, run) =>
  report(operation, run, ({ status, code, message }) => ({ status, code, message }));

await ask("read a user by object id", () => send(bySecret, "GET", `/users/${ANA}`));
await ask("read a user by userPrincipalName", () =>
  send(byAssertion, "GET", "/users/bo.lund@contoso.com"),
);
await ask("read chosen properties", () =>
  send(
    new EnvironmentCredential(),
    "GET",
    `/users/${ANA}?$select=displayName,department,accountEnabled,usageLocation`,
  ),
);
await ask("read a user who does not exist", () => send(bySecret, "GET", `/users/${NOBODY}`));
await ask("read the manager", () =>
  send(new DefaultAzureCredential(), "GET", `/users/${BO}/manager`),
);
await ask("list users", async () => (await send(reader, "GET", "/users")).value);
await ask("create a user", () =>
  send(bySecret, "POST", "/users", newUser("nora.lind@contoso.com")),
);
await ask("read the user who was created", () =>
  send(
    reader,
    "GET",
    "/users/nora.lind@contoso.com?$select=displayName,department,accountEnabled,userType",
  ),
);
await ask("block from signing in", () =>
  send(bySecret, "PATCH", `/users/${DINA}`, { accountEnabled: false }),
);
await ask("update a user who is synced from on-premises", () =>
  send(byAssertion, "PATCH", `/users/${SAM}`, { jobTitle: "Controller" }),
);
await ask("write without the permission", () =>
  send(reader, "PATCH", `/users/${CHI}`, { jobTitle: "Anything" }),
);
await ask("restore a deleted user", () =>
  send(byAssertion, "POST", `/directory/deletedItems/${DAN}/restore`),
);
await ask("delete a user", () => send(byAssertion, "DELETE", `/users/${DAN}`));
