import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { serveEmbedded, type EmbeddedDirectory } from "../../src/embedded/serving/server.ts";
import { newTenant } from "../../src/embedded/tenant/tenant.ts";
import { temporaryFolder, type Folder } from "../cli.ts";
import { LEDGER_CONTAINERS, serveCosmos, type CosmosStandIn } from "../ledger/cosmos/service.ts";

let directory: EmbeddedDirectory;
let folder: Folder;
let service: CosmosStandIn | undefined;
beforeEach(async () => {
  directory = await serveEmbedded({
    tenant: newTenant({ domain: "contoso.com" }),
    clock: { now: () => new Date(), sleep: () => Promise.reject(new Error("not used")) },
  });
  folder = await temporaryFolder();
  await folder.write({
    "users/ana.yaml": "userPrincipalName: ana@contoso.com\ndisplayName: Ana\n",
  });
});
afterEach(async () => {
  await service?.close();
  service = undefined;
  await directory.close();
  await folder.remove();
});

const environmentFor = (key: string): Record<string, string> => ({
  ROLLCALL_GRAPH_URL: directory.root,
  ROLLCALL_LEDGER: `${service?.endpoint}/rollcall/ledger`,
  ROLLCALL_LEDGER_KEY: key,
});

it("a run is kept in Cosmos DB, and its key in nothing that it leaves", async () => {
  service = await serveCosmos();
  const ran = await folder.run(
    ["--debug", "apply", "--directory", "graph", "--yes"],
    environmentFor(service.key),
  );
  expect(ran.code, ran.stderr).toBe(0);
  expect(service.items("ledger").map(({ id }) => id)).toEqual([
    "entry-00000001",
    expect.stringMatching(/^part-/),
    "entry-00000002",
  ]);
  expect(service.items("ledger")[1]).toMatchObject({
    people: expect.arrayContaining(["ana@contoso.com", directory.tenant.users[0]?.id]),
  });
  expect(service.items("ledger-leases")[0]).toMatchObject({
    lease: { holder: null, fence: 1, newest: { sequence: 2 } },
  });
  const files = await readdir(folder.path, { recursive: true, withFileTypes: true });
  const texts = await Promise.all(
    files
      .filter((entry) => entry.isFile())
      .map((entry) => readFile(join(entry.parentPath, entry.name), "utf8")),
  );
  for (const text of [ran.stdout, ran.stderr, ...texts, JSON.stringify(service.requests)])
    expect(text).not.toContain(service.key);
});

it.each([
  {
    name: "the key is wrong",
    key: Buffer.alloc(64).toString("base64"),
    options: {},
    says: "(401)",
  },
  {
    name: "there is no container",
    options: { containers: LEDGER_CONTAINERS.slice(1) },
    says: "has no container ledger (404)",
  },
  {
    name: "the account is written to in several regions",
    options: { account: { enableMultipleWriteLocations: true } },
    says: "several regions",
  },
])("nothing is written to the directory where $name", async ({ key, options, says }) => {
  service = await serveCosmos(options);
  const ran = await folder.run(
    ["apply", "--directory", "graph", "--yes"],
    environmentFor(key ?? service.key),
  );
  expect(ran.code).toBe(1);
  expect(ran.stderr).toContain(says);
  expect(ran.stderr).toContain("The ledger in the container rollcall/ledger of Cosmos DB at");
  expect(directory.tenant.users).toEqual([]);
  expect(service.items("ledger")).toEqual([]);
});

it("what fails after the last write is a warning, and the next run brings it in", async () => {
  let isDown = true;
  service = await serveCosmos({
    // A part is what is added first, once the directory was written to.
    fault: ({ text }) => (isDown && text.includes('"people"') ? { status: 413 } : undefined),
  });
  const environment = environmentFor(service.key);
  const first = await folder.run(["apply", "--directory", "graph", "--yes"], environment);
  expect(first.code, first.stderr).toBe(0);
  expect(first.stderr).toContain("the next run brings it into the ledger.");
  expect(directory.tenant.users).toHaveLength(1);
  expect(service.items("ledger").map(({ id }) => id)).toEqual(["entry-00000001"]);

  isDown = false;
  await folder.write({
    "users/ben.yaml": "userPrincipalName: ben@contoso.com\ndisplayName: Ben\n",
  });
  const second = await folder.run(["apply", "--directory", "graph", "--yes"], environment);
  expect(second.code, second.stderr).toBe(0);
  expect(second.stderr).toContain("Brought 1 earlier record into the ledger.");
  const entries = service.items("ledger").filter(({ id }) => id.startsWith("entry"));
  expect(entries.map(({ content }) => (content as { kind: string }).kind)).toEqual([
    "begun",
    "ended",
    "begun",
    "ended",
  ]);
});
