import { readdir, readFile } from "node:fs/promises";
import { join, matchesGlob } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { temporaryFolder, type Folder } from "../cli.ts";

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const init = (tenants: string) =>
  folder.run([
    "init",
    ".",
    "--owners",
    "@contoso/people-team",
    "--action",
    `contoso/rollcall@${"0123456789".repeat(4)}`,
    "--tenants",
    tenants,
  ]);

const text = (path: string): Promise<string> => readFile(join(folder.path, path), "utf8");

it("init --tenants writes a folder for each, and the workflow of one tenant beside the others", async () => {
  const ran = await init("contoso-eu,contoso-us");
  expect(ran).toMatchObject({ code: 0, stderr: "" });
  expect(ran.stdout).toContain("In each tenants/NAME/rollcall.yaml, set your tenant");
  expect(ran.stdout).toMatch(/ plan --tenant contoso-eu --directory embedded\n/);
  const entries = await readdir(folder.path, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.path.length + 1));
  expect(files.filter((file) => !file.startsWith(".vscode/")).toSorted()).toEqual([
    ".gitattributes",
    ".github/CODEOWNERS",
    ".github/dependabot.yml",
    ".github/workflows/rollcall-apply.yml",
    ".github/workflows/rollcall-check.yml",
    ".github/workflows/rollcall-plan.yml",
    ".github/workflows/rollcall-tenant.yml",
    ".gitignore",
    "README.md",
    "tenants/contoso-eu/rollcall.yaml",
    "tenants/contoso-eu/users/_defaults.yaml",
    "tenants/contoso-us/rollcall.yaml",
    "tenants/contoso-us/users/_defaults.yaml",
  ]);
  for (const file of files)
    if (!file.startsWith(".vscode/rollcall/"))
      expect((await text(file)).replaceAll(/\$\{\{.*?\}\}/g, ""), file).not.toMatch(/\{\{|\}\}/);
});

it("and a configuration in which the id of each tenant is still to be set", async () => {
  await init("eu,us");
  const people = await folder.run(["validate"]);
  expect(people.code).toBe(3);
  expect(people.stderr.match(/error no-tenant/g)).toHaveLength(2);
});

it.each([
  ["tenants/eu/users/ana.yaml", "user"],
  ["tenants/eu/users/sales/ben.yml", "user"],
  ["tenants/eu/users/sales/_defaults.yaml", "defaults"],
  ["tenants/eu/rollcall.yaml", "configuration"],
  ["tenants/eu/acknowledgements/creates.yaml", "acknowledgement"],
])(
  "an editor checks %s as a file of the kind %s, by settings and by its first line",
  async (path, kind) => {
    await init("eu,us");
    const settings = JSON.parse(await text(".vscode/settings.json")) as {
      "yaml.schemas": Record<string, string | string[]>;
    };
    const kinds = Object.entries(settings["yaml.schemas"]).flatMap(([schema, given]) => {
      const globs = [given].flat();
      const isMeant =
        globs.some((glob) => !glob.startsWith("!") && matchesGlob(path, glob)) &&
        !globs.some((glob) => glob.startsWith("!") && matchesGlob(path, glob.slice(1)));
      return isMeant ? [/rollcall\/(.*)\.schema/.exec(schema)?.[1]] : [];
    });
    expect(kinds).toEqual([kind]);
    for (const own of ["tenants/eu/rollcall.yaml", "tenants/us/users/_defaults.yaml"]) {
      const [, schema = ""] = /\$schema=(.*)$/m.exec(await text(own)) ?? [];
      expect(await text(join(own, "..", schema))).toContain("$schema");
    }
  },
);

it.each([
  ["../x", '"../x" cannot be one'],
  ["eu,A", '"A" cannot be one'],
  ["eu/us", '"eu/us" cannot be one'],
  ["eu,", '"" cannot be one'],
  ["", '"" cannot be one'],
  ["a".repeat(33), "longer than 32 characters"],
  ["eu,us,eu", "names eu twice"],
])("init refuses --tenants %j, and writes nothing", async (tenants, said) => {
  const ran = await init(tenants);
  expect(ran.code).toBe(1);
  expect(ran.stderr).toContain(said);
  expect(await readdir(folder.path)).toEqual([]);
});
