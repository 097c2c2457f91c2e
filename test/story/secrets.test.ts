import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { serveEmbedded, type EmbeddedDirectory } from "../../src/embedded/serving/server.ts";
import { saveTenantFile } from "../../src/embedded/tenant/file/tenantFile.ts";
import { newTenant } from "../../src/embedded/tenant/tenant.ts";
import { temporaryFolder, type Folder } from "../cli.ts";

const TOKEN = "token-that-nobody-may-see";
const SECRET = "secret-that-nobody-may-see";

let directory: EmbeddedDirectory | undefined;
let folder: Folder | undefined;
afterEach(async () => {
  await directory?.close();
  await folder?.remove();
});

it("no token, secret or password is in any output or file of a whole run", async () => {
  folder = await temporaryFolder();
  const tenantFile = join(folder.path, "tenant.json");
  directory = await serveEmbedded({
    tenant: newTenant({ domain: "contoso.com" }),
    clock: { now: () => new Date(), sleep: () => Promise.reject(new Error("not used")) },
    save: (tenant) => saveTenantFile(tenantFile, tenant),
  });
  await folder.write({
    "users/ana.yaml": "userPrincipalName: ana@contoso.com\ndisplayName: Ana\n",
    "users/ben.yaml":
      "userPrincipalName: ben@contoso.com\ndisplayName: Ben\nmanager: ana@contoso.com\n",
  });
  const environment = {
    ROLLCALL_GRAPH_URL: directory.root,
    ROLLCALL_ACCESS_TOKEN: TOKEN,
    AZURE_CLIENT_SECRET: SECRET,
  };
  const runs = [
    await folder.run(
      ["--debug", "plan", "--directory", "graph", "--out", "plan.json"],
      environment,
    ),
    await folder.run(
      ["--debug", "apply", "plan.json", "--directory", "graph", "--format", "json"],
      environment,
    ),
    await folder.run(
      ["--debug", "plan", "--directory", "graph", "--format", "markdown"],
      environment,
    ),
    await folder.run(["--debug", "plan", "--directory", "graph"], {
      ...environment,
      ROLLCALL_GRAPH_URL: "https://example.com/v1.0",
    }),
  ];
  expect(runs.map(({ code }) => code)).toEqual([0, 0, 0, 1]);
  const texts = [
    ...runs.flatMap(({ stdout, stderr }) => [stdout, stderr]),
    ...(await filesBelow(folder.path)),
  ];
  // The server saw two passwords; none was kept where a person could read it.
  expect(
    directory.requests.filter(({ body }) => JSON.stringify(body ?? "").includes("(not recorded)")),
  ).toHaveLength(2);
  for (const text of [...texts, JSON.stringify(directory.requests)]) {
    expect(text).not.toContain(TOKEN);
    expect(text).not.toContain(SECRET);
    expect(text).not.toMatch(/"password"\s*:\s*"(?!\(not recorded\)")/i);
  }
});

async function filesBelow(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => readFile(join(entry.parentPath, entry.name), "utf8")),
  );
}
