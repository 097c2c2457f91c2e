import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { history } from "../../src/library.ts";
import type { HistoryOptions } from "../../src/library/options.ts";
import { embeddedTenantId } from "../../src/session/directory/embedded/embeddedTenant.ts";
import { temporaryFolder, type Folder, type Ran } from "../cli.ts";

const EU = "00000000-0000-4000-8000-00000000000e";
const user = (name: string, domain: string): string =>
  `userPrincipalName: ${name}@${domain}\ndisplayName: ${name}\n`;

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
  await folder.write({
    // One is tried out while its tenant is configured, the other has no other directory.
    "tenants/eu/rollcall.yaml": `directory: graph\ntenant: ${EU}\n`,
    "tenants/eu/users/eva.yaml": user("eva", "eu.contoso.com"),
    "tenants/us/rollcall.yaml": "directory: embedded\n",
    "tenants/us/users/una.yaml": user("una", "us.contoso.com"),
  });
});
afterEach(() => folder.remove());

async function run(...words: readonly string[]): Promise<Ran> {
  return folder.run(words);
}

/** Two runs of a command a moment apart say the same but for the time. */
function timeless(ran: Ran): Ran {
  return { ...ran, stdout: ran.stdout.replaceAll(/\d\d:\d\d:\d\d/g, "TIME") };
}

async function applyBoth(): Promise<void> {
  for (const tenant of ["eu", "us"])
    expect(
      await run("apply", "--tenant", tenant, "--directory", "embedded", "--yes"),
    ).toMatchObject({ code: 0 });
}

async function stateOf(tenant: string): Promise<{ id: string }> {
  const path = join(folder.path, ".rollcall/tenants", tenant, "tenant.json");
  return JSON.parse(await readFile(path, "utf8")) as { id: string };
}

describe("--tenant, of what reads records", () => {
  beforeEach(applyBoth);

  it.each([
    { words: ["runs"], said: "1 change applied" },
    { words: ["history", "una"], said: "una@us.contoso.com" },
    { words: ["verify"], said: embeddedTenantId("us") },
    { words: ["receipt"], said: "us.contoso.com" },
    { words: ["undo", "last", "--dry-run"], said: "una@us.contoso.com" },
    { words: ["audit", "last"], said: "us.contoso.com" },
  ])("names a folder for $words, or the id of its directory", async ({ words, said }) => {
    const named = timeless(await run(...words, "--tenant", "us"));
    expect(named.stdout).toContain(said);
    expect(named.stdout).not.toContain("eva");
    const byId = await run(...words, "--tenant", embeddedTenantId("us").toUpperCase());
    expect(timeless(byId)).toEqual(named);
    const unnamed = await run(...words);
    expect(unnamed).toMatchObject({ code: 1, stdout: "" });
    expect(unnamed.stderr).toContain("such as --tenant eu.");
    const unknown = await run(...words, "--tenant", "asia");
    expect(unknown).toMatchObject({ code: 1, stdout: "" });
    expect(unknown.stderr).toContain("The tenants are eu and us.");
  });

  it("takes an id everywhere, where one folder has it", async () => {
    const words = ["plan", "--directory", "embedded", "--tenant"];
    expect((await run(...words, EU)).stdout).toContain("eu.contoso.com");
    const ran = await run(...words, "00000000-0000-4000-8000-0000000000aa");
    expect(ran).toMatchObject({ code: 1, stdout: "" });
    expect(ran.stderr).toContain("The tenants are eu and us.");
    await folder.write({ "tenants/us/rollcall.yaml": `directory: embedded\ntenant: ${EU}\n` });
    expect((await run(...words, EU)).stderr).toContain('eu and us have the same "tenant"');
  });

  it("does not undo a trial in the files of the tenant that is configured", async () => {
    const ran = await run("undo", "last", "--tenant", "eu");
    expect(ran).toMatchObject({ code: 1, stdout: "" });
    expect(ran.stderr).toContain(`tenants/eu/rollcall.yaml names ${EU}. Nothing was changed.`);
  });

  it("does not audit the receipt of another tenant", async () => {
    const receipt = ["audit", "--receipt", ".rollcall/tenants/eu/receipt.json"];
    expect(await run(...receipt, "--tenant", "eu")).toMatchObject({ code: 0 });
    const ran = await run(...receipt, "--tenant", "us");
    expect(ran).toMatchObject({ code: 1, stdout: "" });
    expect(ran.stderr).toContain(embeddedTenantId("eu"));
    expect(ran.stderr).toContain(`the directory here is ${embeddedTenantId("us")}`);
    const unnamed = await run(...receipt);
    expect(unnamed).toMatchObject({ code: 1, stdout: "" });
    expect(unnamed.stderr).toContain("name the tenant of the run with --tenant");
  });

  it("nor one of another folder, in a folder with one tenant", async () => {
    const path = join(folder.path, ".rollcall/tenants/eu/receipt.json");
    const one = await temporaryFolder();
    try {
      await one.write({ "users/eva.yaml": user("eva", "eu.contoso.com") });
      await one.run(["apply", "--directory", "embedded", "--yes"]);
      const ran = await one.run(["audit", "--receipt", path]);
      expect(ran).toMatchObject({ code: 1, stdout: "" });
      expect(ran.stderr).toContain("The run wrote to the tenant");
    } finally {
      await one.remove();
    }
  });

  it("is the same for programs that ask for the history of a person", async () => {
    const of = (more: Partial<HistoryOptions>) =>
      history({ folder: folder.path, user: "una", ...more });
    const us = await of({ tenant: "us" });
    expect(us).toMatchObject({
      tenant: { id: embeddedTenantId("us") },
      people: [{ userPrincipalName: "una@us.contoso.com" }],
    });
    expect(await of({ tenantId: embeddedTenantId("us") })).toEqual(us);
    await expect(of({ tenant: "eu" })).rejects.toThrow(/eu\.contoso\.com has no run/);
    await expect(of({})).rejects.toThrow(/eu and us under tenants/);
    await expect(of({ tenant: "us", tenantId: EU })).rejects.toThrow(/either tenant/);
    await expect(of({ tenant: "asia" })).rejects.toMatchObject({ code: "usage" });
  });

  it("and where both write to one ledger, no person of another tenant is found", async () => {
    const env = { ROLLCALL_LEDGER: "folder:ledger" };
    for (const [tenant, name] of [
      ["eu", "eva"],
      ["us", "una"],
    ] as const) {
      const text = user(name, `${tenant}.contoso.com`).replace(/: \w+\n$/, ": Renamed\n");
      await folder.write({ [`tenants/${tenant}/users/${name}.yaml`]: text });
      const words = ["apply", "--tenant", tenant, "--directory", "embedded", "--yes"];
      expect(await folder.run(words, env)).toMatchObject({ code: 0 });
    }
    const of = (more: Partial<HistoryOptions>) =>
      history({ folder: folder.path, env, user: "una@us.contoso.com", ...more });
    expect((await of({ tenant: "us" })).people).toHaveLength(1);
    expect((await of({ tenantId: "us.contoso.com" })).people).toHaveLength(1);
    await expect(of({ tenant: "eu" })).rejects.toThrow(/has no run/);
    await expect(of({})).rejects.toThrow(/eu and us under tenants/);
  });

  it("does not show the receipt of another tenant", async () => {
    const file = ".rollcall/tenants/eu/receipt.json";
    expect(await run("receipt", file)).toMatchObject({ code: 0 });
    expect(await run("receipt", file, "--tenant", "eu")).toMatchObject({ code: 0 });
    const ran = await run("receipt", file, "--tenant", "us");
    expect(ran).toMatchObject({ code: 1, stdout: "" });
    expect(ran.stderr).toContain("(eu.contoso.com), and not of us (--tenant).");
  });
});

it("a tenant whose folder was taken out has its runs in the shared ledger by its id", async () => {
  const ledger = { ROLLCALL_LEDGER: "folder:ledger" };
  await folder.run(["apply", "--tenant", "us", "--yes"], ledger);
  await folder.write({ "tenants/asia/rollcall.yaml": "directory: embedded\n" });
  await folder.write({ "tenants/asia/users/aya.yaml": user("aya", "asia.contoso.com") });
  await folder.run(["apply", "--tenant", "asia", "--yes"], ledger);
  const { rm } = await import("node:fs/promises");
  await rm(join(folder.path, "tenants/asia"), { recursive: true });
  const history = ["history", "aya@asia.contoso.com", "--tenant", embeddedTenantId("asia")];
  expect((await folder.run(history, ledger)).stdout).toContain("created by apply");
  const undone = await folder.run(["undo", "last", "--tenant", embeddedTenantId("asia")], ledger);
  expect(undone.stderr).toContain("The tenants are eu and us.");
});

describe("the embedded directory of each tenant", () => {
  beforeEach(applyBoth);

  it("has an id of its own, and never that of a tenant in Entra ID", async () => {
    expect([(await stateOf("eu")).id, (await stateOf("us")).id]).toEqual([
      embeddedTenantId("eu"),
      embeddedTenantId("us"),
    ]);
  });

  it.each([
    ["import"],
    ["import", "people.csv", "--dry-run"],
    ["accept", "--all"],
    ["drift"],
    ["plan"],
    ["new", "--surname", "Okafor", "--given-name", "Nina", "--check-directory", "--yes"],
  ])("is asked by %s, whatever tenant is configured", async (...words) => {
    await folder.write({ "people.csv": "userPrincipalName\neva@eu.contoso.com\n" });
    const ran = await run(...words, "--tenant", "eu", "--directory", "embedded");
    expect(ran).toMatchObject({ code: 0 });
  });

  it.each([["plan"], ["import"], ["drift"], ["apply", "--yes"], ["accept", "--all"]])(
    "of another tenant is refused by %s, and stays as it is",
    async (...words) => {
      const theirs = await readFile(join(folder.path, ".rollcall/tenants/eu/tenant.json"));
      await folder.write({ ".rollcall/tenants/us/tenant.json": theirs });
      const ran = await run(...words, "--tenant", "us");
      expect(ran).toMatchObject({ code: 1, stdout: "" });
      expect(ran.stderr).toContain(
        `it has the id ${embeddedTenantId("eu")}, and that of us has ${embeddedTenantId("us")}.`,
      );
      const after = await readFile(join(folder.path, ".rollcall/tenants/us/tenant.json"));
      expect(after.equals(theirs)).toBe(true);
    },
  );

  it("takes its id where it had that of all", async () => {
    const path = ".rollcall/tenants/us/tenant.json";
    const state = await readFile(join(folder.path, path), "utf8");
    const shared = "5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10";
    await folder.write({ [path]: state.replace(embeddedTenantId("us"), shared) });
    expect((await run("plan", "--tenant", "us")).stdout).toContain("1 declared = 1 unchanged");
  });

  it("takes no plan that was made for another", async () => {
    await folder.write({ "tenants/eu/users/ada.yaml": user("ada", "eu.contoso.com") });
    await run("plan", "--tenant", "eu", "--directory", "embedded", "--out", "plan.json");
    const ran = await run("apply", "--tenant", "us", "plan.json");
    expect(ran).toMatchObject({ code: 1, stdout: "" });
    expect(ran.stderr).toContain(`was made for the tenant ${embeddedTenantId("eu")}`);
  });
});

describe("a repository of one tenant", () => {
  beforeEach(async () => {
    await folder.remove();
    folder = await temporaryFolder();
    await folder.write({ "users/ana.yaml": user("ana", "contoso.com") });
    await run("apply", "--directory", "embedded", "--yes");
  });

  it.each([["runs"], ["history", "ana"], ["verify"], ["receipt"], ["undo", "last", "--dry-run"]])(
    "%s takes the tenant's id, its domain, or neither",
    async (...words) => {
      const ran = await run(...words);
      expect(ran.stdout).not.toBe("");
      for (const tenant of ["5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10", "contoso.com"])
        expect(await run(...words, "--tenant", tenant)).toEqual(ran);
      expect(await run(...words, "--tenant", EU)).toMatchObject({ code: 1, stdout: "" });
    },
  );
});
