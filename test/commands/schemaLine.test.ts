import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { folderAt, temporaryFolder, type Folder } from "../cli.ts";
import { talk } from "./start/terminal.ts";

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const PEOPLE = [
  "users:",
  "  - { userPrincipalName: ana.silva@contoso.com, displayName: Ana Silva, department: Sales, usageLocation: NO }",
  "  - { userPrincipalName: ben.ito@contoso.com, displayName: Ben Ito, department: Sales, usageLocation: NO }",
  "  - { userPrincipalName: lena@contoso.com, displayName: Lena, department: IT, usageLocation: NO }",
  "",
].join("\n");
const TABLE = "userPrincipalName,displayName,department\nnina@contoso.com,Nina,Sales\n";
const NINA = ["--yes", "--user-principal-name", "nina@contoso.com", "--display-name", "Nina"];
const ASKS = "directory: embedded\neditor: { schemas: .vscode/rollcall }\n";
const ASKS_IN_TENANT = "directory: embedded\neditor: { schemas: ../../.vscode/rollcall }\n";

async function run(...args: string[]): Promise<void> {
  const ran = await folder.run(args);
  expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: "" });
}

/** What names a schema in each YAML file that is about people, from the repository's root. */
async function named(root = folder.path): Promise<Record<string, readonly string[]>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/\/\.(?:github|git)\//.test(path));
  const found = files.toSorted().map(async (path) => {
    const text = await readFile(path, "utf8");
    const ways = [...text.matchAll(/^# yaml-language-server: \$schema=(\S+)$/gm)];
    const targets = ways.map(([, way = ""]) => relative(root, resolve(dirname(path), way)));
    return [relative(root, path), targets] as const;
  });
  return Object.fromEntries(await Promise.all(found));
}

const [USER, DEFAULTS, CONFIGURATION] = ["user", "defaults", "configuration"].map((name) => [
  `.vscode/rollcall/${name}.schema.json`,
]) as [[string], [string], [string]];

describe("every new file names its schema once, where the configuration asks for it", () => {
  it.each<[string, string[], Record<string, readonly string[]>]>([
    ["new", ["new", ...NINA], { "users/nina.yaml": USER }],
    [
      "new, for a department with a folder",
      ["new", ...NINA, "--department", "Sales"],
      { "users/sales/nina.yaml": USER },
    ],
    ["import of a table", ["import", "people.csv"], { "users/sales/nina.yaml": USER }],
    [
      "import of a table below another folder",
      ["import", "people.csv", "--users", "staff/all"],
      { "staff/all/nina.yaml": USER },
    ],
    [
      "import of the directory, a file for each user",
      ["import", "--users", "all", "--defaults"],
      {
        "all/_defaults.yaml": DEFAULTS,
        "all/ana.silva.yaml": USER,
        "all/ben.ito.yaml": USER,
        "all/lena.yaml": USER,
      },
    ],
    [
      "import of the directory, a folder for each department",
      ["import", "--users", "all", "--layout", "folder", "--defaults"],
      {
        "all/_defaults.yaml": DEFAULTS,
        "all/it/lena.yaml": USER,
        "all/sales/_defaults.yaml": DEFAULTS,
        "all/sales/ana.silva.yaml": USER,
        "all/sales/ben.ito.yaml": USER,
      },
    ],
    [
      "import of the directory, a list for each department",
      ["import", "--users", "all", "--layout", "department"],
      { "all/it.yaml": USER, "all/sales.yaml": USER },
    ],
  ])("%s", async (_, command, expected) => {
    for (const asks of [true, false]) {
      await folder.remove();
      await folder.write({
        "rollcall.yaml": asks ? ASKS : "directory: embedded\n",
        "seed/people.yaml": PEOPLE,
      });
      await run("apply", "--yes", "--users", "seed");
      await folder.write({
        "users/sales/_defaults.yaml": "department: Sales\n",
        "people.csv": TABLE,
      });
      const before = await named();
      await run(...command);
      const lines = Object.entries(expected).map(([path, line]) => [path, asks ? line : []]);
      expect(await named()).toEqual({ ...before, ...Object.fromEntries(lines) });
    }
  });

  it("of a tenant too, at the depth of its folder", async () => {
    await folder.write({
      "tenants/eu/rollcall.yaml": ASKS_IN_TENANT,
      "tenants/eu/users/it/_defaults.yaml": "department: IT\n",
      "tenants/us/rollcall.yaml": "directory: embedded\n",
      "tenants/us/users/una.yaml": "userPrincipalName: una@us.contoso.com\ndisplayName: Una\n",
    });
    await run("new", ...NINA, "--tenant", "eu", "--department", "IT");
    await run("new", ...NINA.map((word) => word.replace("@", "@us.")), "--tenant", "us");
    await run("apply", "--yes", "--tenant", "eu");
    await run("import", "--tenant", "eu", "--defaults", "--layout", "folder");
    expect(await named()).toEqual({
      "tenants/eu/rollcall.yaml": [],
      "tenants/eu/users/it/_defaults.yaml": [],
      "tenants/eu/users/it/nina.yaml": USER,
      "tenants/us/rollcall.yaml": [],
      "tenants/us/users/nina.yaml": [],
      "tenants/us/users/una.yaml": [],
    });
  });

  it.each([
    ["one roster", [], ""],
    ["several tenants", ["--tenants", "eu"], "tenants/eu/"],
  ])("init, for %s; and what follows it", async (_, options, place) => {
    await run("init", ".", "--owners", "none", "--directory", "embedded", ...options);
    const written = {
      [`${place}rollcall.yaml`]: CONFIGURATION,
      [`${place}users/_defaults.yaml`]: DEFAULTS,
    };
    expect(await named()).toEqual(written);
    const path = join(folder.path, place, "rollcall.yaml");
    const text = await readFile(path, "utf8");
    const on = text.replace(/^# (editor:\n)# (  schemas:.*\n)/m, "$1$2");
    expect(on).not.toBe(text);
    await folder.write({ [`${place}rollcall.yaml`]: on });
    await run("new", ...NINA, ...(place === "" ? [] : ["--tenant", "eu"]));
    expect(await named()).toEqual({ ...written, [`${place}users/nina.yaml`]: USER });
    // What an editor opens is there.
    await readFile(join(folder.path, USER[0]), "utf8");
  });

  it("start, in a repository that asks for it", async () => {
    await folder.write({ "people.csv": TABLE });
    const answers = {
      from: "people.csv",
      folder: "people",
      owners: "none",
      directory: "embedded",
      author: "Ana Silva <ana.silva@contoso.com>",
    } as const;
    await folder.run(["init", "people", "--owners", "none", "--directory", "embedded"]);
    const people = folderAt(join(folder.path, "people"));
    const text = await readFile(join(people.path, "rollcall.yaml"), "utf8");
    await people.write({ "rollcall.yaml": `${text}\neditor: { schemas: .vscode/rollcall }\n` });
    expect(await talk(folder, answers, {})).toMatchObject({ error: undefined });
    expect(await named(people.path)).toEqual({
      "rollcall.yaml": CONFIGURATION,
      "users/_defaults.yaml": DEFAULTS,
      "users/nina.yaml": USER,
    });
  });
});

/** Files as people have them, each with the line in another place. */
const LINE = "# yaml-language-server: $schema=../.vscode/rollcall/user.schema.json";
const ANA = `userPrincipalName: ana.silva@contoso.com\ndisplayName: Ana Silva\njobTitle: Engineer\n`;
const FORMS: readonly (readonly [string, string])[] = [
  ["the line first", `${LINE}\n${ANA}`],
  ["Windows line ends", `${LINE}\n${ANA}`.replaceAll("\n", "\r\n")],
  ["a comment of its own first", `# Ana, from Porto\n${LINE}\n\n${ANA}`],
  ["a start of the document", `${LINE}\n---\n${ANA}`],
  ["a directive", `%YAML 1.2\n${LINE}\n---\n${ANA}`],
  ["a byte order mark", `\ufeff${LINE}\n${ANA}`],
  ["the line and a list", `${LINE}\nusers:\n  - ${ANA.trimEnd().replaceAll("\n", "\n    ")}\n`],
  ["no line", ANA],
];

describe("an edit leaves the line as it is, and adds none", () => {
  it.each(FORMS)("%s", async (_, text) => {
    await folder.write({ "rollcall.yaml": ASKS, "users/ana.yaml": text });
    const now = (): Promise<string> => readFile(join(folder.path, "users/ana.yaml"), "utf8");
    await run("apply", "--yes");
    const changed = text.replace("Engineer", "Architect");
    await folder.write({ "users/ana.yaml": changed });
    await run("apply", "--yes");
    await run("undo", "last");
    expect(await now()).toBe(text);
    // The directory has the other value by now.
    expect((await folder.run(["accept", "ana.silva@contoso.com"])).code).toBe(0);
    expect(await now()).toBe(changed);
    await folder.write({
      "people.csv": "userPrincipalName,jobTitle\nana.silva@contoso.com,Lead\n",
    });
    await run("import", "people.csv");
    expect(await now()).toBe(text.replace("Engineer", "Lead"));
    // From the directory the former value comes back.
    await run("import", "--properties", "jobTitle");
    expect((await now()).replace(/\r?\n *id: [0-9a-f-]{36}/, "")).toBe(changed);
  });
});

it("a file that moves to a deeper folder names its schema from there", async () => {
  await folder.write({
    "rollcall.yaml": ASKS,
    "users/ana.yaml": `# Ana\n${LINE}\n${ANA}`,
    "users/ben.yaml": "userPrincipalName: ben.ito@contoso.com\ndisplayName: Ben Ito\n",
    "users/offices/oslo/sales/_defaults.yaml": "department: Sales\n",
    "people.csv":
      "userPrincipalName,department\nana.silva@contoso.com,Sales\nben.ito@contoso.com,Sales\n",
  });
  await run("import", "people.csv", "--move");
  expect(await named()).toEqual({
    "rollcall.yaml": [],
    "users/offices/oslo/sales/_defaults.yaml": [],
    "users/offices/oslo/sales/ana.silva.yaml": USER,
    "users/offices/oslo/sales/ben.ito.yaml": [],
  });
});

it("a list that grows has the line once", async () => {
  await folder.write({ "rollcall.yaml": ASKS, "seed/people.yaml": PEOPLE });
  await run("apply", "--yes", "--users", "seed");
  const layout = ["import", "--users", "all", "--layout", "department"];
  await run(...layout);
  const more = `${PEOPLE}  - { userPrincipalName: mia@contoso.com, displayName: Mia, department: IT }\n`;
  await folder.write({ "seed/people.yaml": more });
  await run("apply", "--yes", "--users", "seed");
  await run(...layout);
  expect(await readFile(join(folder.path, "all/it.yaml"), "utf8")).toContain("mia@contoso.com");
  expect(await named()).toMatchObject({ "all/it.yaml": USER, "all/sales.yaml": USER });
});

it("a mapping that is written into the configuration leaves its line as it is", async () => {
  const line = "# yaml-language-server: $schema=.vscode/rollcall/configuration.schema.json";
  const text = `# Contoso\r\n${line}\r\n${ASKS.replaceAll("\n", "\r\n")}`;
  await folder.write({ "rollcall.yaml": text, "hr.csv": "Login,Name\nana@contoso.com,Ana\n" });
  await folder.run(["import", "hr.csv", "--write-mapping"]);
  const after = await readFile(join(folder.path, "rollcall.yaml"), "utf8");
  expect(after.startsWith(text)).toBe(true);
  expect(after.length).toBeGreaterThan(text.length);
  expect(after.split("yaml-language-server")).toHaveLength(2);
});

it.each([
  ["a space", '"my schemas"'],
  ["an absolute path", "/srv/schemas"],
  ["an address", "https://contoso.com/schemas"],
  ["a line of its own", '"x\\ny: z"'],
])("a folder of schemas with %s is a mistake", async (_, value) => {
  await folder.write({
    "rollcall.yaml": `editor: { schemas: ${value} }\n`,
    "users/ana.yaml": ANA,
  });
  const ran = await folder.run(["validate"]);
  expect(ran.code).toBe(3);
  expect(ran.stdout + ran.stderr).toContain("must be a folder, counted from this file");
});
