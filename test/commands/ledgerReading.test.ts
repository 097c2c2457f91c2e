import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder, withoutPaths, type Folder, type Ran } from "../cli.ts";

const ANA = "userPrincipalName: ana.silva@contoso.com\ndisplayName: Ana Silva\n";

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
  await folder.write({ "rollcall.yaml": "directory: embedded\n" });
});
afterEach(() => folder.remove());

async function apply(yaml: string): Promise<void> {
  await folder.write({ "users/ana.yaml": yaml });
  expect(await folder.run(["apply", "--yes"])).toMatchObject({ code: 0 });
}

async function answered(...words: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await folder.run(words);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout;
}

describe("undo", () => {
  const second = `${ANA}streetAddress: 2 Harbour Street\njobTitle: Lead # since June\n`;
  beforeEach(async () => {
    await apply(`${ANA}streetAddress: 1 Harbour Street\njobTitle: Engineer\n`);
    await apply(second);
  });
  const file = (): Promise<string> => readFile(join(folder.path, "users/ana.yaml"), "utf8");

  it("writes into the files what was there before, and nothing to the directory", async () => {
    const dry = await folder.run(["undo", "last", "--personal", "--dry-run"]);
    expect(dry).toMatchObject({ code: 0, stderr: "" });
    expect(dry.stdout).toContain("Would restore 2 values of 1 user in 1 file");
    expect(await file()).toBe(second);
    expect(await answered("undo", "last", "--personal")).toContain(
      "jobTitle: Lead → Engineer\n    streetAddress: 2 Harbour Street → 1 Harbour Street",
    );
    expect(await file()).toBe(
      `${ANA}streetAddress: 1 Harbour Street\njobTitle: Engineer # since June\n`,
    );
    expect((await folder.run(["plan"])).stdout).toContain("jobTitle       Lead → Engineer");
  });

  it("leaves personal values, says so, and ends with 1; on GitHub none is shown", async () => {
    const ran = await folder.run(["undo", "last", "--format", "json"], { GITHUB_ACTIONS: "true" });
    expect(ran.code).toBe(1);
    expect(await violations("schema/undone.schema.json", ran.stdout)).toEqual([]);
    expect(JSON.parse(ran.stdout)).toMatchObject({
      restored: [{ field: "jobTitle" }],
      left: [{ field: "streetAddress" }],
    });
    expect(ran.stdout).not.toContain("Harbour");
    expect(await file()).toContain("streetAddress: 2 Harbour Street");
  });

  it.each([
    { words: ["ffffffff"], says: 'has no run "ffffffff"' },
    { words: ["last", "ben@contoso.com"], says: 'wrote nothing to "ben@contoso.com"' },
  ])("$words says what is wrong, and changes nothing", async ({ words, says }) => {
    const ran = await folder.run(["undo", ...words]);
    expect(ran).toMatchObject({ code: 1, stdout: "" });
    expect(ran.stderr).toContain(says);
    expect(await file()).toBe(second);
  });

  it("changes nothing in files of another tenant, or with a mistake", async () => {
    await folder.write({
      "rollcall.yaml": "directory: embedded\ntenant: 0b1e2f63-8f1d-4d5b-a0b5-9c9d2f6f7a21\n",
    });
    const ran = await folder.run(["undo", "last"]);
    expect(ran).toMatchObject({ code: 1, stdout: "" });
    expect(ran.stderr).toContain("rollcall.yaml names 0b1e2f63-8f1d-4d5b-a0b5-9c9d2f6f7a21");
    await folder.write({
      "rollcall.yaml": "directory: embedded\n",
      "users/x.yaml": "nonsense: 1\n",
    });
    expect(await folder.run(["undo", "last"])).toMatchObject({ code: 3 });
    expect(await file()).toBe(second);
  });
});

describe("what local runs left in .rollcall/ledger", () => {
  beforeEach(async () => {
    await apply(`${ANA}streetAddress: 1 Harbour Street\n`);
    await apply(`${ANA}streetAddress: 2 Harbour Street\n`);
  });

  it("is told by history, with personal values only where they are asked for", async () => {
    const told = await answered("history", "ana.silva");
    expect(told).toMatch(/changed by apply on \S+\n[^]*created by apply on /);
    expect(told).toContain("streetAddress  (not shown here)");
    expect(await answered("history", "ana.silva", "--personal")).toContain(
      "1 Harbour Street → 2 Harbour Street",
    );
    const json = await answered("history", "ana.silva", "--format", "json");
    expect(json).not.toContain("Harbour");
    expect(await violations("schema/history.schema.json", json)).toEqual([]);
  });

  it("is never told with personal values in a log of GitHub", async () => {
    const ran = await folder.run(["history", "ana.silva", "--personal"], {
      GITHUB_ACTIONS: "true",
    });
    expect(ran).toMatchObject({ code: 1, stdout: "" });
    expect(ran.stderr).toContain("--personal shows personal values");
  });

  it("is listed by runs, as many as are asked for", async () => {
    const told = await answered("runs", "--limit", "1");
    expect(told).toMatch(/^[0-9a-f]{8} {2}\S+ \S+ UTC {2}complete: 1 change applied\n/);
    expect(told).toContain("… and 1 earlier run: --limit 2");
    const json = await answered("runs", "--format", "json");
    expect(JSON.parse(json)).toMatchObject({ formatVersion: 1, total: 2 });
    expect(await violations("schema/runs.schema.json", json)).toEqual([]);
  });

  it("can be named by the tenant's id or domain, and no other tenant is there", async () => {
    const { tenant } = JSON.parse(await answered("runs", "--format", "json")) as {
      tenant: { id: string; domain: string };
    };
    for (const name of [tenant.id, tenant.id.toUpperCase(), tenant.domain])
      expect(await answered("runs", "--tenant", name)).toContain("complete");
    const other = "0b1e2f63-8f1d-4d5b-a0b5-9c9d2f6f7a21";
    for (const name of [other, "contoso.example"]) {
      const ran = await folder.run(["runs", "--tenant", name]);
      expect(ran.code).toBe(1);
      expect(ran.stderr).toContain(
        `has nothing of the tenant ${name}. It has: ${tenant.id} (${tenant.domain}).`,
      );
    }
    const ran = await folder.run(["runs"], { AZURE_TENANT_ID: other });
    expect(ran.stderr).toContain(`has nothing of the tenant ${other}`);
  });
});

it.each([
  { words: ["history", "nobody@contoso.com"], says: "has no run that wrote to" },
  { words: ["runs", "--limit", "many"], says: "--limit many is not a number of runs" },
])("$words says what is wrong", async ({ words, says }) => {
  await apply(ANA);
  const ran = await folder.run(words);
  expect(ran).toMatchObject({ code: 1, stdout: "" });
  expect(ran.stderr).toContain(says);
});

it.each([{}, { ROLLCALL_LEDGER: "none" }])(
  "without a ledger (%j), says how one is configured and what shows the last run",
  async (environment) => {
    for (const words of [["history", "ana"], ["runs"]]) {
      const ran = await folder.run(words, environment);
      expect(ran).toMatchObject({ code: 1, stdout: "" });
      expect(withoutPaths(ran.stderr)).toMatch(
        /No ledger is configured\. Set ROLLCALL_LEDGER .*:\n {2}rollcall receipt/,
      );
    }
  },
);

it.each([["history", "ana.silva"], ["runs"], ["undo", "last"]])(
  "%s says of a ledger that was changed that it was, without a stack trace",
  async (...words) => {
    await apply(ANA);
    const ledger = join(folder.path, ".rollcall/ledger");
    const tenant = (await readdir(ledger)).find((name) => !name.startsWith(".")) ?? "";
    await folder.write({ [`.rollcall/ledger/${tenant}/entries/00000001.json`]: "{}\n" });
    const ran = await folder.run(words);
    expect(ran).toMatchObject({ code: 1, stdout: "" });
    expect(ran.stderr).toContain("is not what Rollcall wrote there");
    expect(ran.stderr).not.toContain("    at ");
  },
);

it("a ledger without runs says so", async () => {
  const ran: Ran = await folder.run(["runs"], { ROLLCALL_LEDGER: "folder:elsewhere" });
  expect(ran.stderr).toContain("The ledger in the folder elsewhere has no runs yet.");
});

async function violations(schema: string, json: string): Promise<unknown[]> {
  const validate = new Ajv2020({ strict: false, allErrors: true, validateFormats: false }).compile(
    JSON.parse(await readFile(schema, "utf8")) as object,
  );
  validate(JSON.parse(json));
  return validate.errors ?? [];
}
