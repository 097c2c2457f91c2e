import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder, type Folder } from "../cli.ts";

const id = (number: number): string => `10000000-0000-4000-8000-00000000000${number}`;
const TEAM = "20000000-0000-4000-8000-000000000000";
const NAMES = ["guest", "ana", "bo", "cy"];
const upn = (name: string): string => `${name}@contoso.com`;

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

/** A tenant where the guest has these sponsors, and others their own. */
async function tenant(
  sponsors: Readonly<Record<string, readonly string[]>>,
  names: Readonly<Record<string, string>> = {},
): Promise<void> {
  await folder.write({
    "rollcall.yaml": "directory: embedded\n",
    ".rollcall/tenant.json": JSON.stringify({
      formatVersion: 1,
      id: "5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10",
      displayName: "Contoso",
      domains: ["contoso.com"],
      users: NAMES.map((name, index) => ({
        id: id(index),
        userPrincipalName: upn(names[name] ?? name),
        displayName: name,
        ...(sponsors[name] && { sponsors: sponsors[name] }),
      })),
      deletedUsers: [],
      groups: [{ id: TEAM, displayName: "Team" }],
    }),
  });
}

async function run(...words: string[]): Promise<string> {
  const { code, stdout, stderr } = await folder.run(words);
  expect({ code, stderr, stdout: code === 0 ? "" : stdout }).toEqual({
    code: 0,
    stderr: "",
    stdout: "",
  });
  return stdout;
}

function file(name: string): Promise<string> {
  return readFile(join(folder.path, `users/${name}.yaml`), "utf8");
}

const user = (name: string, more = ""): string =>
  `userPrincipalName: ${upn(name)}\nid: ${id(NAMES.indexOf(name))}\ndisplayName: ${name}\n${more}`;

describe("import", () => {
  it("writes sponsors where they are asked for, by the names that files use; a group is none of them", async () => {
    await tenant({ guest: [upn("ana"), "Team", upn("bo")] });
    await run("import", "--properties", "displayName,sponsors");
    expect(await file("guest")).toBe(
      user("guest", "sponsors:\n  - ana@contoso.com\n  - bo@contoso.com\n"),
    );
    expect(await file("ana")).toBe(user("ana"));
    expect(await run("plan", "--detailed-exitcode")).toContain("No changes");
  });

  it("reads them of nobody where they are not asked for", async () => {
    await tenant({ guest: [upn("ana")] });
    await run("import");
    expect(await file("guest")).not.toContain("sponsors");
  });

  it("corrects those that a file declares, and calls who is renamed by the new name", async () => {
    await tenant({ guest: [id(1), id(2)] }, { ana: "ana.silva" });
    await folder.write({
      "users/guest.yaml": user("guest", "sponsors: [cy@contoso.com, ana@contoso.com] # two\n"),
      "users/ana.yaml": user("ana"),
      "users/bo.yaml": user("bo"),
      "users/cy.yaml": user("cy"),
    });
    await run("import", "--properties", "displayName");
    expect(await file("guest")).toBe(
      user("guest", "sponsors: [bo@contoso.com, ana.silva@contoso.com] # two\n"),
    );
    expect(await run("plan", "--detailed-exitcode")).toContain("No changes");
  });
});

describe("accept", () => {
  it.each([
    ["who is declared", "bo", "- bo@contoso.com"],
    ["whom no file declares", undefined, `- ${id(2)}`],
  ])("writes a sponsor %s", async (_, declared, entry) => {
    await tenant({ guest: [upn("bo"), "Team"] });
    await folder.write({
      "users/guest.yaml": user("guest", "sponsors:\n  # our own\n  - ana@contoso.com\n"),
      "users/ana.yaml": user("ana"),
      ...(declared && { "users/bo.yaml": user("bo") }),
    });
    await run("accept", upn("guest"));
    expect(await file("guest")).toBe(user("guest", `sponsors:\n  # our own\n  ${entry}\n`));
    expect(await run("plan", "--detailed-exitcode")).toContain("No changes");
  });

  it("follows a renamed person into the sponsors of others", async () => {
    await tenant({ guest: [id(1)] }, { ana: "ana.silva" });
    await folder.write({
      "users/guest.yaml": user("guest", "sponsors: [ana@contoso.com]\n"),
      "users/ana.yaml": user("ana"),
    });
    await run("accept", "--all");
    expect(await file("guest")).toBe(user("guest", "sponsors: [ana.silva@contoso.com]\n"));
  });
});

describe("validate", () => {
  it.each([
    ["nobody has", "[nobody@contoso.com]", 'the sponsor "nobody@contoso.com" is not declared.'],
    ["is mistyped", "[anna@contoso.com]", 'Did you mean "ana@contoso.com"?'],
    [
      "people use",
      "[ana]",
      'Is it ana@contoso.com (users/ana.yaml:1)? Then write "ana@contoso.com".',
    ],
    ["stands twice", "[ana@contoso.com, Ana@contoso.com]", "duplicate-sponsor"],
    ["is the user's own", "[guest@contoso.com]", "guest@contoso.com is this user"],
    ["is the user's own id", `[${id(0)}]`, "own-sponsor"],
    [
      "is an entry with a key",
      "[{ user: ana@contoso.com }]",
      "an entry of sponsors is a userPrincipalName or an object id",
    ],
    ["is no list", "ana@contoso.com", '"sponsors" must be a list'],
  ])("refuses a sponsor whose name %s, at its place", async (_, sponsors, message) => {
    await tenant({});
    await folder.write({
      "users/guest.yaml": user("guest", `sponsors: ${sponsors}\n`),
      "users/ana.yaml": user("ana"),
    });
    const { code, stderr } = await folder.run(["validate"]);
    expect(code).toBe(3);
    expect(stderr).toContain(message);
    expect(stderr).toContain("users/guest.yaml:4:");
  });

  it("tells a folder whose people would sponsor themselves what to write", async () => {
    await tenant({});
    await folder.write({
      "users/_defaults.yaml": "sponsors: [ana@contoso.com]\n",
      "users/ana.yaml": user("ana"),
    });
    const { stderr } = await folder.run(["validate"]);
    expect(stderr).toContain('add "unmanaged: [sponsors.ana@contoso.com]" to this user');
    await folder.write({
      "users/ana.yaml": user("ana", "unmanaged: [sponsors.ana@contoso.com]\n"),
    });
    expect((await folder.run(["validate"])).code).toBe(0);
  });
});

describe("tables, new and show", () => {
  beforeEach(async () => {
    await tenant({ guest: [upn("bo")] });
    await folder.write({
      "users/guest.yaml": user("guest", "sponsors: [ana@contoso.com]\n"),
      "users/ana.yaml": user("ana"),
      "users/bo.yaml": user("bo"),
    });
  });

  it("export has a column with all of them, which reads back as the same", async () => {
    const table = await run("export", "people.csv").then(() =>
      readFile(join(folder.path, "people.csv"), "utf8"),
    );
    expect(table).toContain("sponsors");
    expect(table).toContain("ana@contoso.com");
    await run("import", "people.csv");
    expect(await file("guest")).toBe(user("guest", "sponsors: [ana@contoso.com]\n"));
  });

  it("a table changes them, and an unknown one is refused", async () => {
    await folder.write({
      "people.csv":
        "userPrincipalName,sponsors\nguest@contoso.com,BO@contoso.com; Ana@contoso.com\n",
    });
    await run("import", "people.csv");
    expect(await file("guest")).toBe(
      user("guest", "sponsors: [ana@contoso.com, BO@contoso.com]\n"),
    );
    await folder.write({
      "people.csv": "userPrincipalName,sponsors\nguest@contoso.com,nobody@contoso.com\n",
    });
    const refused = await folder.run(["import", "people.csv"]);
    expect(refused.code).not.toBe(0);
    expect(`${refused.stdout}${refused.stderr}`).toContain("nobody@contoso.com");
    await folder.write({ "people.csv": "userPrincipalName,sponsors.ana\nguest@contoso.com,x\n" });
    const column = await folder.run(["import", "people.csv"]);
    expect(`${column.stdout}${column.stderr}`).toContain('one column called "sponsors"');
  });

  it("new gives a joiner sponsors", async () => {
    const joiner = ["new", "--given-name", "Dee", "--surname", "Day", "--yes"];
    const named = ["--user-principal-name", upn("dee")];
    await run(...joiner, ...named, "--sponsor", upn("ana"), "--sponsor", id(3));
    expect(await file("dee")).toContain(`sponsors:\n  - ${id(3)}\n  - ana@contoso.com\n`);
    const other = ["--user-principal-name", upn("eve"), "--sponsor", upn("nobody")];
    const unknown = await folder.run([...joiner, ...other]);
    expect(unknown.code).not.toBe(0);
    expect(unknown.stderr).toContain("nobody@contoso.com");
  });

  it("show tells them, as text and as JSON", async () => {
    expect(await run("show", upn("guest"))).toMatch(
      /sponsors\.ana@contoso\.com +sponsor +users\/guest/,
    );
    const json = JSON.parse(await run("show", upn("guest"), "--format", "json")) as object;
    expect(json).toMatchObject({
      sponsors: [{ value: { as: "sponsor", name: "ana@contoso.com" } }],
    });
  });

  it("plan tells them as text, JSON and Markdown", async () => {
    expect(await run("plan")).toMatch(/sponsors\.ana@contoso\.com +no sponsor → sponsor/);
    expect(await run("plan", "--format", "markdown")).toMatch(
      /sponsors\.bo<span>@<\/span>contoso\.com \| sponsor \| no sponsor/,
    );
    const json = JSON.parse(await run("plan", "--format", "json")) as object;
    expect(json).toMatchObject({
      changes: [
        {
          fields: [
            { field: "sponsors.ana@contoso.com", from: null, to: { as: "sponsor", id: id(1) } },
            { field: "sponsors.bo@contoso.com", from: { as: "sponsor", id: id(2) }, to: null },
          ],
        },
      ],
    });
  });

  it("a plan that was saved is applied, and read back", async () => {
    await folder.run(["plan", "--out", "plan.json"]);
    const applied = await folder.run(["apply", "plan.json", "--yes"]);
    expect(applied.code).toBe(0);
    expect(await run("plan", "--detailed-exitcode")).toContain("No changes");
  });
});
