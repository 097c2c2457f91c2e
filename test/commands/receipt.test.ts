import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { serveEmbedded, type EmbeddedDirectory } from "../../src/embedded/serving/server.ts";
import { newTenant } from "../../src/embedded/tenant/tenant.ts";
import { temporaryFolder, type Folder } from "../cli.ts";
import { yamlOf } from "../story/world.ts";

let directory: EmbeddedDirectory | undefined;
let folder: Folder | undefined;
afterEach(async () => {
  await directory?.close();
  await folder?.remove();
});

it.each([
  { name: "and cannot be written at the end either", blocksReceipt: true },
  { name: "while the receipt at the end can be written", blocksReceipt: false },
])(
  "a record that can no longer be kept ends the run, says so and ends with 1, $name",
  async ({ blocksReceipt }) => {
    const own = (folder = await temporaryFolder());
    const receipt = join(own.path, "receipt.json");
    directory = await serveEmbedded({
      tenant: newTenant({ domain: "contoso.com" }),
      clock: { now: () => new Date(), sleep: () => Promise.reject(new Error("not used")) },
      observe: ({ method }) => {
        if (method !== "POST") return;
        // No file can be written where a folder stands.
        rmSync(`${receipt}.partial`, { recursive: true, force: true });
        mkdirSync(`${receipt}.partial`);
        if (blocksReceipt) mkdirSync(`${receipt}.new`, { recursive: true });
      },
    });
    const names = Array.from({ length: 300 }, (_, index) => `p${index}@contoso.com`);
    await own.write({
      "rollcall.yaml": "guards:\n  creates:\n    floor: 1000\n",
      "users/all.yaml": yamlOf(
        names.map((userPrincipalName) => ({ userPrincipalName, displayName: "P" })),
      ),
    });
    const ran = await own.run(
      ["apply", "--directory", "graph", "--yes", "--receipt", "receipt.json"],
      { ROLLCALL_GRAPH_URL: directory.root },
    );
    expect(ran.stderr).toContain(
      "Error: The receipt receipt.json could not be kept: receipt.json.partial: it is a folder, not a file.",
    );
    expect(ran.stdout).toContain("the run was stopped: what was done cannot be recorded");
    expect(ran.code).toBe(1);
    expect(directory.tenant.users.length).toBeLessThan(names.length);
  },
);

it("apply --format json answers with a receipt when there is nothing to do, too", async () => {
  folder = await temporaryFolder();
  await folder.write({
    "rollcall.yaml": "directory: embedded\n",
    "users/ana.yaml": "userPrincipalName: ana@contoso.com\ndisplayName: Ana\n",
  });
  await folder.run(["apply", "--yes"]);
  const again = await folder.run(["apply", "--format", "json"]);
  expect(again.code).toBe(0);
  expect(JSON.parse(again.stdout)).toMatchObject({
    complete: true,
    totals: { applied: 0 },
    outcomes: [],
  });
});

it("keeps the receipt of the run before, whose accounts nobody else names", async () => {
  const own = (folder = await temporaryFolder());
  const people = [{ userPrincipalName: "ana@contoso.com", displayName: "Ana" }];
  await own.write({ "rollcall.yaml": "directory: embedded\n", "users/all.yaml": yamlOf(people) });
  expect((await own.run(["apply", "--yes"])).code).toBe(0);
  const more = { userPrincipalName: "ben@contoso.com", displayName: "Ben" };
  await own.write({ "users/all.yaml": yamlOf([...people, more]) });
  expect((await own.run(["apply", "--yes"])).code).toBe(0);
  const names = readdirSync(join(own.path, ".rollcall")).filter((name) =>
    name.startsWith("receipt"),
  );
  expect(names.toSorted()).toEqual([
    "receipt.json",
    expect.stringMatching(/^receipt\.json\.before-\d{17}$/),
  ]);
  const before = readFileSync(join(own.path, ".rollcall", names.toSorted()[1] ?? ""), "utf8");
  expect(before).toContain("ana@contoso.com");
});
