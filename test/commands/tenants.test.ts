import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder, type Folder } from "../cli.ts";

const IDS = {
  eu: "00000000-0000-4000-8000-00000000000e",
  us: "00000000-0000-4000-8000-00000000000f",
};
const user = (name: string, domain: string): string =>
  `userPrincipalName: ${name}@${domain}\ndisplayName: ${name}\n`;

const COMPANY = {
  "tenants/eu/rollcall.yaml": `directory: graph\ntenant: ${IDS.eu}\n`,
  "tenants/eu/users/eva.yaml": user("eva", "eu.contoso.com"),
  "tenants/us/rollcall.yaml": `directory: graph\ntenant: ${IDS.us}\n`,
  "tenants/us/users/una.yaml": user("una", "us.contoso.com"),
};

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
  await folder.write(COMPANY);
});
afterEach(() => folder.remove());

describe("a repository of several tenants", () => {
  it.each([
    ["plan"],
    ["apply", "--yes"],
    ["drift"],
    ["accept", "--all"],
    ["show", "eva"],
    ["new", "--surname", "Okafor", "--yes"],
    ["import"],
    ["export", "people.csv"],
    ["doctor"],
    ["hand-over"],
  ])("%s asks which one is meant, and reads nothing", async (...words) => {
    const ran = await folder.run(words);
    expect(ran).toMatchObject({ code: 1, stdout: "" });
    expect(ran.stderr).toBe(
      "Error: This repository has eu and us under tenants/. Name one of them, such as --tenant eu. Nothing was read or written.\n",
    );
  });

  it("validates all of them together, or the one that is named", async () => {
    expect(await folder.run(["validate"])).toMatchObject({
      code: 0,
      stdout: "2 users in 2 files of 2 tenants: valid.\n",
    });
    expect(await folder.run(["validate", "--tenant", "us"])).toMatchObject({
      code: 0,
      stdout: "1 user in 1 file: valid.\n",
    });
    for (const path of ["tenants/us", "tenants/us/users/una.yaml"])
      expect((await folder.run(["validate", path])).stdout).toBe(
        path.endsWith("yaml") ? "1 user in 1 file: valid.\n" : "1 user in 2 files: valid.\n",
      );
    const { stdout } = await folder.run(["validate", "--format", "json"]);
    expect(JSON.parse(stdout)).toMatchObject({ valid: true, users: 2, tenants: ["eu", "us"] });
  });

  it("plans and applies one of them, each with a directory, a receipt and a ledger of its own", async () => {
    const plan = await folder.run([
      "plan",
      "--tenant",
      "eu",
      "--directory",
      "embedded",
      "--out",
      "p.json",
    ]);
    expect(plan.stdout).toContain("+ create  eva@eu.contoso.com");
    expect(plan.stdout).not.toContain("una");
    expect(plan.stderr).toContain("apply --tenant eu --directory embedded p.json");
    for (const [name, domain] of [
      ["eu", "eu.contoso.com"],
      ["us", "us.contoso.com"],
    ] as const) {
      const applied = await folder.run([
        "apply",
        "--tenant",
        name,
        "--directory",
        "embedded",
        "--yes",
      ]);
      expect(applied).toMatchObject({ code: 0 });
      const state = join(folder.path, ".rollcall/tenants", name);
      const receipt = await readFile(join(state, "receipt.json"), "utf8");
      expect(JSON.parse(receipt)).toMatchObject({ tenant: { domain }, outcomes: [{}] });
      expect((await readdir(state)).toSorted()).toEqual(["ledger", "receipt.json", "tenant.json"]);
    }
    expect((await readdir(join(folder.path, ".rollcall"))).toSorted()).toEqual([
      ".gitignore",
      "tenants",
    ]);
  });

  it("finds, shows, adds and exports the people of that one only", async () => {
    expect((await folder.run(["show", "eva", "--tenant", "eu"])).stdout).toContain(
      "tenants/eu/users/eva.yaml",
    );
    expect((await folder.run(["show", "una", "--tenant", "eu"])).code).toBe(1);
    const words = ["--given-name", "Nina", "--surname", "Okafor", "--yes"];
    expect(await folder.run(["new", "--tenant", "us", ...words])).toMatchObject({ code: 0 });
    expect(await readdir(join(folder.path, "tenants/us/users"))).toHaveLength(2);
    await folder.run(["export", "people.csv", "--tenant", "us"]);
    const table = await readFile(join(folder.path, "people.csv"), "utf8");
    expect(table).toContain("una@us.contoso.com");
    expect(table).not.toContain("eva");
  });

  it("takes a table for that one, and proposes the file that lifts a guard in its folder", async () => {
    const rows = Array.from({ length: 60 }, (_, index) => `p${index}@us.contoso.com,P ${index}`);
    await folder.write({ "people.csv": ["userPrincipalName,displayName", ...rows, ""].join("\n") });
    expect(await folder.run(["import", "people.csv", "--tenant", "us"])).toMatchObject({ code: 0 });
    const planned = await folder.run([
      "plan",
      "--tenant",
      "us",
      "--directory",
      "embedded",
      "--acknowledge",
    ]);
    expect(planned.stderr).toContain("tenants/us/acknowledgements/creates.yaml");
    const again = await folder.run(["plan", "--tenant", "us", "--directory", "embedded"]);
    expect(again).toMatchObject({ code: 0 });
  });

  it.each([
    [
      "an unknown name",
      ["plan", "--tenant", "asia"],
      "There is no folder tenants/asia here. The tenants are eu and us.",
    ],
    ["a way out", ["plan", "--tenant", "../eu"], '"../eu" does not name a tenant'],
    [
      "a folder besides",
      ["plan", "--tenant", "eu", "--users", "tenants/us/users"],
      "leave out --users",
    ],
    [
      "a configuration besides",
      ["doctor", "--tenant", "eu", "--config", "tenants/us/rollcall.yaml"],
      "leave out --config",
    ],
  ])("refuses %s", async (_, words, said) => {
    const ran = await folder.run(words);
    expect(ran).toMatchObject({ code: 1, stdout: "" });
    expect(ran.stderr).toContain(said);
    expect(ran.stderr).toContain("Nothing was read or written.");
  });

  it.each([
    {
      name: "no id",
      files: { "tenants/eu/rollcall.yaml": "directory: graph\n" },
      said: 'tenants/eu/rollcall.yaml:1:1 error no-tenant: names no "tenant"',
    },
    {
      name: "the id of another, in other letters",
      files: { "tenants/eu/rollcall.yaml": `directory: graph\ntenant: ${IDS.us.toUpperCase()}\n` },
      said: 'tenants/eu/rollcall.yaml:2:1 error tenant-twice: is the same "tenant" as in tenants/us/rollcall.yaml',
    },
    {
      name: "a name of another",
      files: { "tenants/eu/users/una.yaml": user("Una", "US.contoso.com") },
      said: "tenants/us/users/una.yaml:1:1 error in-two-tenants: has the same userPrincipalName as a user of the tenant eu",
    },
    {
      name: "an object id of another",
      files: {
        "tenants/eu/users/eva.yaml": `id: ${IDS.eu}\n${user("eva", "eu.contoso.com")}`,
        "tenants/us/users/una.yaml": `id: ${IDS.eu.toUpperCase()}\n${user("una", "us.contoso.com")}`,
      },
      said: "has the same id as a user of the tenant eu. An account is in one tenant only",
    },
    {
      name: "a file that belongs to nobody",
      files: { "tenants/people.yaml": user("ada", "eu.contoso.com") },
      said: "tenants/people.yaml:1:1 error tenant-name: does not name a tenant: it is not a folder",
    },
    {
      name: "a roster beside the tenants",
      files: { "users/ada.yaml": user("ada", "eu.contoso.com") },
      said: "users:1:1 error two-rosters: is beside tenants/",
    },
  ])("is invalid with $name", async ({ files, said }) => {
    await folder.write(files);
    const ran = await folder.run(["validate"]);
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain(said);
  });

  it("plans against no tenant whose id is missing or another's", async () => {
    await folder.write({ "tenants/eu/rollcall.yaml": `directory: graph\ntenant: ${IDS.us}\n` });
    for (const tenant of ["eu", "us"]) {
      const ran = await folder.run(["plan", "--tenant", tenant]);
      expect(ran.code).toBe(3);
      expect(ran.stderr).toContain("tenant-twice");
    }
  });
});

it("a repository of one tenant is as it was", async () => {
  const one = await temporaryFolder();
  try {
    await one.write({
      "users/ana.yaml": user("ana", "contoso.com"),
      "rollcall.yaml": "directory: embedded\n",
    });
    expect(await one.run(["validate"])).toMatchObject({
      code: 0,
      stdout: "1 user in 1 file: valid.\n",
    });
    expect(await one.run(["apply", "--yes"])).toMatchObject({ code: 0 });
    expect(await one.run(["plan", "--tenant", "eu"])).toMatchObject({ code: 1 });
    expect((await readdir(join(one.path, ".rollcall"))).toSorted()).toEqual([
      ".gitignore",
      "ledger",
      "receipt.json",
      "tenant.json",
    ]);
  } finally {
    await one.remove();
  }
});
