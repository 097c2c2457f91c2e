import { afterEach, beforeEach, expect, it } from "vitest";
import { serveEmbedded, type EmbeddedDirectory } from "../../src/embedded/serving/server.ts";
import { addUser, newTenant } from "../../src/embedded/tenant/tenant.ts";
import { temporaryFolder, type Folder } from "../cli.ts";

let folder: Folder;
let directory: EmbeddedDirectory;
beforeEach(async () => {
  folder = await temporaryFolder();
  const tenant = newTenant({ domain: "contoso.com" });
  addUser(tenant, {
    userPrincipalName: "ana@contoso.com",
    displayName: "Ana",
    jobTitle: "Engineer",
  });
  directory = await serveEmbedded({
    tenant,
    clock: { now: () => new Date(), sleep: () => Promise.reject(new Error("not used")) },
  });
  await folder.write({
    "rollcall.yaml": "directory: graph\n",
    "users/ana.yaml": `userPrincipalName: ana@contoso.com\nid: ${tenant.users[0]?.id ?? ""}\njobTitle: Lead\n`,
  });
});
afterEach(async () => {
  await directory.close();
  await folder.remove();
});

/** What was asked before the first write: L is a listing of users, W a write. */
async function order(environment: Readonly<Record<string, string>>): Promise<string> {
  const ran = await folder.run(["apply", "--yes"], {
    ROLLCALL_GRAPH_URL: directory.root,
    ...environment,
  });
  expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: "" });
  return directory.requests
    .flatMap(({ method, path }) =>
      method === "GET" && path.startsWith("/users?") ? "L" : method === "PATCH" ? "W" : [],
    )
    .join("")
    .replace(/W.*/, "W");
}

it("without a ledger, what was shown is written", async () => {
  expect(await order({})).toBe("LW");
});

it("with a ledger, the directory is read again once the run holds the lease: another run may have written until then", async () => {
  expect(await order({ ROLLCALL_LEDGER: "folder:ledger" })).toBe("LLW");
});
