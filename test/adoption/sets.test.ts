import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { importUsers, type ImportResult } from "../../src/adoption/importUsers.ts";
import { DEFAULT_CONFIGURATION } from "../../src/model/settings/configuration.ts";
import type { DirectorySnapshot } from "../../src/model/user.ts";
import type { Holding } from "../../src/model/values.ts";
import { parseRoster } from "../../src/roster/read/parseRoster.ts";
import { temporaryFolder, type Folder } from "../cli.ts";
import { idOf } from "./trouble.ts";
import { NO_SCHEMA_LINE } from "../../src/roster/edit/schemaLine.ts";

const PEOPLE = ["ana", "ben", "cy", "dee"];
const GROUPS = [
  { displayName: "Sales", members: [idOf(0), idOf(1)] },
  { displayName: "On call", members: [idOf(0)] },
  {
    displayName: "Everybody",
    members: [idOf(0), idOf(1), idOf(3)],
    groupTypes: ["DynamicMembership"],
    membershipRule: "user.accountEnabled -eq true",
  },
  { displayName: "Unlisted", members: [idOf(0), idOf(1), idOf(2)] },
];
const LISTED = "directory: embedded\ngroups:\n  Sales:\n  On call:\n  Everybody:\n";

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
  await folder.write({
    "rollcall.yaml": LISTED,
    ".rollcall/tenant.json": JSON.stringify({
      formatVersion: 1,
      id: "5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10",
      displayName: "Contoso",
      domains: ["contoso.com"],
      users: PEOPLE.map((name, index) => ({
        id: idOf(index),
        userPrincipalName: `${name}@contoso.com`,
        displayName: name,
      })),
      deletedUsers: [],
      groups: GROUPS.map((group, index) => ({
        id: `20000000-0000-4000-8000-00000000000${index}`,
        ...group,
      })),
    }),
  });
});
afterEach(() => folder.remove());

function file(name: string): Promise<string> {
  return readFile(join(folder.path, `users/${name}.yaml`), "utf8");
}

/** Puts a group with hidden membership beside the others. */
async function hide(displayName: string): Promise<void> {
  const path = ".rollcall/tenant.json";
  const tenant = JSON.parse(await readFile(join(folder.path, path), "utf8")) as {
    groups: object[];
  };
  const hidden = {
    id: "20000000-0000-4000-8000-000000000009",
    displayName,
    members: [],
    groupTypes: ["Unified"],
    mailEnabled: true,
    visibility: "HiddenMembership",
  };
  await folder.write({
    [path]: JSON.stringify({ ...tenant, groups: [...tenant.groups, hidden] }),
  });
}

function head(index: number): string {
  const name = PEOPLE[index] ?? "";
  return `userPrincipalName: ${name}@contoso.com\nid: ${idOf(index)}\ndisplayName: ${name}\n`;
}

describe("memberships", () => {
  it("in listed groups come into the files of who has some, and stay as they are", async () => {
    const first = await folder.run(["import"]);
    expect({ code: first.code, stderr: first.stderr }).toEqual({ code: 0, stderr: "" });
    expect(first.stdout).toContain("ana@contoso.com groups.Everybody is left alone: ");
    expect(await file("ana")).toBe(
      `${head(0)}groups:\n  - On call\n  - Sales\nunmanaged:\n  - groups.Everybody\n`,
    );
    expect(await file("ben")).toBe(
      `${head(1)}groups:\n  - Sales\nunmanaged:\n  - groups.Everybody\n`,
    );
    // Of nothing that is listed, and of nothing that can be written.
    expect(await file("cy")).toBe(head(2));
    expect(await file("dee")).toBe(head(3));
    const again = await folder.run(["import"]);
    expect(again.stdout).toContain("0 people new in users, 0 updated, 4 as they were; 0 files");
    const plan = await folder.run(["plan", "--detailed-exitcode"]);
    expect({ code: plan.code, stderr: plan.stderr }).toEqual({ code: 0, stderr: "" });
  });

  it("are asked for by name, or not at all", async () => {
    await folder.run(["import", "--properties", "displayName"]);
    expect(await file("ana")).toBe(head(0));
    await folder.run(["import", "--properties", "groups"]);
    expect(await file("ana")).toBe(
      `${head(0)}groups:\n  - On call\n  - Sales\nunmanaged:\n  - groups.Everybody\n`,
    );
    await folder.write({ "rollcall.yaml": "directory: embedded\n" });
    const ran = await folder.run(["import", "--properties", "groups"]);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain("--properties: the configuration lists no groups.");
    const near = await folder.run(["import", "--properties", "group"]);
    expect(near.stderr).toContain('Did you mean "groups"?');
  });

  it("follow the directory in files that declare some, and an end that is to come stays", async () => {
    await folder.write({
      "users/ana.yaml": `${head(0)}groups: [{ name: Sales, until: 9999-03-31 }] # hers\n`,
      "users/ben.yaml": `${head(1)}groups:\n  - On call # for now\n  - { name: Sales, until: 2001-01-01 }\n`,
      "users/cy.yaml": `${head(2)}groups: [Sales, On call] # none\n`,
      "users/dee.yaml": `${head(3)}unmanaged: [groups]\n`,
    });
    const ran = await folder.run(["import"]);
    expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: "" });
    expect(await file("ana")).toBe(
      `${head(0)}groups: [{ name: Sales, until: 9999-03-31 }, On call] # hers\n`,
    );
    expect(await file("ben")).toBe(`${head(1)}groups:\n  - { name: Sales }\n`);
    expect(await file("cy")).toBe(`${head(2)}groups: [] # none\n`);
    expect(await file("dee")).toBe(`${head(3)}unmanaged: [groups]\n`);
    expect((await folder.run(["plan", "--detailed-exitcode"])).code).toBe(0);
  });

  it.each(["[Secret]", "[Secret, Sales]", "[{ name: Secret, until: 9999-01-31 }]"])(
    "in a group that hides them stay as declared, as %s, and the rest follows the directory",
    async (groups) => {
      await folder.write({
        "rollcall.yaml": `${LISTED}  Secret:\n`,
        "users/cy.yaml": `${head(2)}groups: ${groups} # his\n`,
      });
      // As the directory shows it to who may not see them.
      await hide("Secret");
      const ran = await folder.run(["import"]);
      expect(ran.stdout).toContain(
        "cy@contoso.com groups.Secret the group Secret hides its members",
      );
      expect(await file("cy")).toBe(`${head(2)}groups: ${groups.replace(", Sales", "")} # his\n`);
      expect(await file("ana")).toContain("  - On call\n  - Sales\n");
    },
  );

  it("that a folder gives and a user does not have are named with the way out, and left alone", async () => {
    const files = { "users/_defaults.yaml": "groups: [On call]\n", "users/cy.yaml": head(2) };
    await folder.write(files);
    const ran = await folder.run(["import", "--properties", "groups"]);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain(
      "cy@contoso.com groups.On call comes from users/_defaults.yaml:1, and users/cy.yaml cannot remove it. Remove it there, or write unmanaged: [groups.On call] in users/cy.yaml to leave it alone",
    );
    expect(await file("cy")).toBe(head(2));
  });

  it("in a group of which the files are the whole truth come in whatever is asked for", async () => {
    await folder.write({
      "rollcall.yaml": "directory: embedded\ngroups:\n  Sales: { members: roster }\n  On call:\n",
    });
    const ran = await folder.run(["import", "--properties", "displayName"]);
    expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: "" });
    expect(await file("ana")).toBe(`${head(0)}groups:\n  - On call\n  - Sales\n`);
    expect(await file("ben")).toBe(`${head(1)}groups:\n  - Sales\n`);
    expect(await file("cy")).toBe(head(2));
    const again = await folder.run(["import", "--properties", "displayName"]);
    expect(again.stdout).toContain("0 updated, 4 as they were; 0 files");
  });

  it("of people out of scope in such a group are told, and nothing is written", async () => {
    await folder.write({
      "rollcall.yaml": `directory: embedded\ngroups: { Sales: { members: roster } }\nscope: { exclude: { users: [ben@contoso.com] } }\n`,
    });
    const ran = await folder.run(["import"]);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain(
      "ben@contoso.com: groups.Sales would be removed, since no file declares this user; write members: ours for the group in rollcall.yaml, or declare the user",
    );
  });

  it("that cannot be read keep everything from being imported", async () => {
    await folder.write({
      "rollcall.yaml": `${LISTED}  Missing: { id: 20000000-0000-4000-8000-0000000000ff }\n`,
      "users/cy.yaml": `${head(2)}groups: [Missing]\n`,
    });
    const ran = await folder.run(["import"]);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain("cy@contoso.com groups.Missing no group with the id");
  });
});

describe("licences", () => {
  const SKU = {
    name: "SPE_E3",
    id: "30000000-0000-4000-8000-000000000001",
    enabled: 5,
    warning: 0,
    consumed: 2,
    plans: [{ name: "TEAMS1", id: "40000000-0000-4000-8000-000000000001" }],
  };
  const OLD = { ...SKU, name: "OLD", id: SKU.id.replace("1", "2"), refused: "cannot be assigned" };
  const configuration = { ...DEFAULT_CONFIGURATION, licenses: ["SPE_E3", "OLD"] };

  function held(name: "SPE_E3" | "OLD", more: Partial<Holding> = {}): Holding {
    return { as: "assigned", id: name === "OLD" ? OLD.id : SKU.id, name, ...more };
  }

  function directoryOf(
    licences: readonly (readonly Holding[])[],
    unreadable?: string,
  ): DirectorySnapshot {
    return {
      tenant: { id: idOf(9), domain: "contoso.com", verifiedDomains: ["contoso.com"] },
      users: licences.map((licenses, index) => ({
        id: idOf(index),
        userPrincipalName: `${PEOPLE[index]}@contoso.com`,
        accountEnabled: true,
        onPremisesSyncEnabled: false,
        createdAt: null,
        mail: null,
        proxyAddresses: [],
        fields: { displayName: PEOPLE[index] ?? "", usageLocation: "NO" },
        ...(unreadable === undefined && { sets: { licenses } }),
      })),
      deletedUsers: [],
      surroundings: { skus: unreadable === undefined ? { all: [SKU, OLD] } : { unreadable } },
      requests: { listing: 1, relationships: 0 },
    };
  }

  function importInto(
    texts: ReadonlyMap<string, string>,
    directory: DirectorySnapshot,
  ): ImportResult {
    const files = [...texts].map(([path, text]) => ({
      path,
      bytes: new TextEncoder().encode(text),
    }));
    return importUsers({
      roster: parseRoster({ folder: "users", files, diagnostics: [] }, configuration),
      folder: "users",
      texts,
      directory,
      configuration,
      fields: ["displayName", "licenses"],
      layout: "file",
      defaults: false,
      now: new Date("2026-11-26T08:00:00Z"),
      schemaLine: NO_SCHEMA_LINE,
    });
  }

  it("that are direct come in with the plans that are left out; those of groups do not", () => {
    const directory = directoryOf([
      [held("SPE_E3", { without: ["TEAMS1"] })],
      [held("SPE_E3", { by: idOf(7) })],
      [held("SPE_E3"), held("OLD")],
      [held("OLD")],
    ]);
    const result = importInto(new Map(), directory);
    if (result.kind !== "imported") throw new Error(JSON.stringify(result));
    expect([...result.texts.values()]).toEqual([
      `${head(0)}licenses:\n  - { sku: SPE_E3, without: [TEAMS1] }\n`,
      head(1),
      `${head(2)}licenses:\n  - SPE_E3\nunmanaged:\n  - licenses.OLD\n`,
      head(3),
    ]);
    expect(result.report.differing).toEqual([]);
    const again = importInto(result.texts, directory);
    expect(again).toMatchObject({ kind: "imported", report: { files: [], differing: [] } });
  });

  it("whose plans changed are updated in place", () => {
    const texts = new Map([["users/ana.yaml", `${head(0)}licenses: [SPE_E3] # all\n`]]);
    const result = importInto(texts, directoryOf([[held("SPE_E3", { without: ["TEAMS1"] })]]));
    expect(result).toMatchObject({ kind: "imported", report: { differing: [] } });
    if (result.kind === "imported")
      expect(result.texts.get("users/ana.yaml")).toBe(
        `${head(0)}licenses: [{ sku: SPE_E3, without: [TEAMS1] }] # all\n`,
      );
  });

  it("that may not be read are no licences that nobody has", () => {
    const result = importInto(
      new Map(),
      directoryOf([[], []], "LicenseAssignment.Read.All is missing."),
    );
    expect(result).toEqual({
      kind: "unreadable",
      message:
        "LicenseAssignment.Read.All is missing. If not, leave it out with --properties. Nothing was imported.",
    });
  });
});
