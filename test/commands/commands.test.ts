import { readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder, withoutPaths, type Folder, type Ran } from "../cli.ts";
import { firstOf, IS_THOROUGH } from "../thorough.ts";

const ANA =
  "userPrincipalName: ana.silva@contoso.com\ndisplayName: Ana Silva\njobTitle: Engineer\n";
const BEN =
  "userPrincipalName: ben.ito@contoso.com\ndisplayName: Ben Ito\nmanager: ana.silva@contoso.com\n";
const EMBEDDED = "directory: embedded\n";

let folder: Folder;
/** Of the plan that is saved, and applied later. */
let id = "";
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

describe("one roster on its way, command by command", () => {
  it("validate: 0, and what was read", async () => {
    await folder.write({ "users/ana.yaml": ANA, "users/ben.yaml": BEN, "rollcall.yaml": EMBEDDED });
    expect(await folder.run(["validate"])).toEqual({
      code: 0,
      stdout: "2 users in 2 files: valid.\n",
      stderr: "",
    });
  });

  it("plan --detailed-exitcode: 2 while there are changes; the saved plan fits its schema", async () => {
    const ran = await folder.run(["plan", "--detailed-exitcode", "--out", "plan.json"]);
    expect(ran.code).toBe(2);
    expect(withoutPaths(ran.stderr)).toBe("\nSaved. Once reviewed:\n  rollcall apply plan.json\n");
    expect(ran.stdout).toContain("2 declared = 2 create");
    const plan = JSON.parse(await readFile(join(folder.path, "plan.json"), "utf8")) as {
      digest: string;
      changes: { kind: string }[];
    };
    // By this, a reviewer of the text and an apply mean the same plan.
    id = plan.digest.slice(0, 12);
    expect(
      ran.stdout.endsWith(
        `\nPlan ${id}, saved in plan.json. To agree to this plan, name this ID.\n`,
      ),
    ).toBe(true);
    expect(await violations("schema/plan.schema.json", plan)).toEqual([]);
    expect(plan.changes.map(({ kind }) => kind)).toEqual(["create", "create"]);
  });

  it("apply without a terminal and without --yes: 1, and nothing is written", async () => {
    const ran = await folder.run(["apply"]);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain("Add --yes");
    expect((await folder.run(["plan", "--detailed-exitcode"])).code).toBe(2);
  });

  it("apply FILE: 0, and the receipt fits its schema", async () => {
    const ran = await folder.run(["apply", "plan.json", "--receipt", "receipt.json"]);
    expect(ran.stdout.startsWith(`Plan ${id}, reviewed as plan.json\n`)).toBe(true);
    expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: "" });
    expect(ran.stdout).toContain("first credential");
    const receipt: unknown = JSON.parse(await readFile(join(folder.path, "receipt.json"), "utf8"));
    expect(await violations("schema/receipt.schema.json", receipt)).toEqual([]);
    expect(receipt).toMatchObject({ totals: { applied: 2, failed: 0, unconfirmed: 0 } });
    await expect(stat(join(folder.path, "receipt.json.partial"))).rejects.toThrow("ENOENT");
  });

  it("plan again: 0, nothing left", async () => {
    const ran = await folder.run(["plan", "--detailed-exitcode"]);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain("No changes");
  });

  it("the same plan applied once more writes nothing", async () => {
    const ran = await folder.run(["apply", "plan.json"]);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain("No changes");
  });

  it("show: the resolved user and where each value comes from", async () => {
    await folder.write({ "users/_defaults.yaml": "department: Engineering\n" });
    const ran = await folder.run(["show", "ben.ito"]);
    expect(ran.stdout).toContain("users/_defaults.yaml:1, inherited");
    expect((await folder.run(["show", "nobody@contoso.com"])).code).toBe(1);
  });

  it("show --format json: the same as data", async () => {
    await folder.write({
      "users/_defaults.yaml": "department: Engineering\ncity: Oslo\n",
      "users/more/kim.yaml": [
        "# from the start",
        "id: 8d1c0b1e-5f0a-4a6b-9d2c-3e4f5a6b7c8d",
        "userPrincipalName: kim.dahl@contoso.com",
        "formerly: kim.berg@contoso.com",
        "manager: null",
        "unmanaged: [city]",
        "",
      ].join("\n"),
    });
    const { stdout } = await folder.run(["show", "kim.dahl", "--format", "json"]);
    const own = (line: number, column = 1) => ({
      at: { file: "users/more/kim.yaml", line, column },
      inherited: false,
    });
    expect(JSON.parse(stdout)).toEqual({
      formatVersion: 1,
      at: own(3).at,
      id: { value: "8d1c0b1e-5f0a-4a6b-9d2c-3e4f5a6b7c8d", ...own(2) },
      formerly: [{ value: "kim.berg@contoso.com", ...own(4, 11) }],
      fields: {
        userPrincipalName: { value: "kim.dahl@contoso.com", ...own(3) },
        department: {
          value: "Engineering",
          at: { file: "users/_defaults.yaml", line: 1, column: 1 },
          inherited: true,
        },
      },
      manager: { value: null, ...own(5) },
      unmanaged: ["city"],
    });
    await rm(join(folder.path, "users/more"), { recursive: true });
  });

  it("a plan that was edited, truncated or is something else is refused", async () => {
    await folder.run(["plan", "--out", "plan.json"]);
    const text = await readFile(join(folder.path, "plan.json"), "utf8");
    await folder.write({
      "edited.json": text.replace("Engineering", "Management"),
      "truncated.json": text.slice(0, text.length / 2),
      "other.json": '{"hello": 1}',
    });
    for (const [file, words] of [
      ["edited.json", "edited"],
      ["truncated.json", "truncated"],
      ["other.json", "Plan again"],
      ["missing.json", "Cannot read the plan"],
    ] as const) {
      const ran = await folder.run(["apply", file]);
      expect(ran).toMatchObject({ code: 1, stdout: "" });
      expect(ran.stderr).toContain(words);
      expectNoStack(ran);
    }
  });
});

describe("what goes wrong ends with one clear message and the right code", () => {
  it.each([
    {
      name: "an invalid roster",
      files: { "users/a.yaml": "userPrincipalName: x\n" },
      args: ["plan"],
      code: 3,
      says: "users/a.yaml:1:1 error bad-name",
    },
    {
      name: "an invalid configuration",
      files: { "users/a.yaml": ANA, "rollcall.yaml": "tennant: x\n" },
      args: ["plan"],
      code: 3,
      says: 'Did you mean "tenant"?',
    },
    {
      name: "no folder",
      files: {},
      args: ["validate"],
      code: 3,
      says: "users:1:1 error not-a-folder",
    },
    {
      name: "a folder without files",
      files: { "users/readme.txt": "" },
      args: ["validate"],
      code: 3,
      says: "no-files",
    },
    {
      name: "an unknown option",
      files: {},
      args: ["plan", "--frobnicate"],
      code: 1,
      says: "unknown option",
    },
    {
      name: "an unknown command",
      files: {},
      args: ["destroy"],
      code: 1,
      says: "unknown command",
    },
    {
      name: "a base outside of Git",
      files: { "users/a.yaml": ANA },
      args: ["plan", "--base", "main"],
      code: 1,
      says: "not a git repository",
    },
    {
      name: "drift without a base",
      files: { "users/a.yaml": ANA },
      args: ["plan", "--drift"],
      code: 1,
      says: "--drift needs --base",
    },
    {
      name: "Graph without a sign-in",
      files: { "users/a.yaml": ANA },
      args: ["plan", "--directory", "graph"],
      code: 1,
      says: "AZURE_TENANT_ID",
    },
    {
      name: "a Graph address that is no known cloud",
      files: { "users/a.yaml": ANA },
      args: ["plan", "--directory", "graph"],
      environment: {
        ROLLCALL_GRAPH_URL: "https://graph.example.com/v1.0",
        ROLLCALL_ACCESS_TOKEN: "secret-token",
      },
      code: 1,
      says: "graph.microsoft.com",
    },
    {
      name: "a directory that is not there",
      files: { "users/a.yaml": ANA },
      args: ["plan", "--directory", "graph"],
      environment: { ROLLCALL_GRAPH_URL: "http://127.0.0.1:64999/v1.0" },
      code: 1,
      says: "127.0.0.1:64999",
    },
    {
      name: "a broken tenant file",
      files: { "users/a.yaml": ANA, "rollcall.yaml": EMBEDDED, ".rollcall/tenant.json": "{" },
      args: ["plan"],
      code: 1,
      says: "remove it",
    },
    {
      name: "a guard",
      files: {
        "users/a.yaml": Array.from(
          { length: 30 },
          (_, index) => `userPrincipalName: p${index}@contoso.com\ndisplayName: P\n`,
        ).join("---\n"),
        "rollcall.yaml": EMBEDDED,
      },
      args: ["apply", "--yes"],
      code: 4,
      says: "above the limit",
    },
    {
      name: "a blocked user",
      files: { "users/a.yaml": "userPrincipalName: a@contoso.com\n", "rollcall.yaml": EMBEDDED },
      args: ["plan"],
      code: 1,
      says: "displayName",
    },
  ])("$name", async ({ files, args, environment, code, says }) => {
    const own = await temporaryFolder();
    try {
      await own.write(files);
      const ran = await own.run(args, environment);
      expect(`${ran.stdout}${ran.stderr}`).toContain(says);
      expect(ran.code).toBe(code);
      expectNoStack(ran);
      expect(`${ran.stdout}${ran.stderr}`).not.toContain("secret-token");
    } finally {
      await own.remove();
    }
  });

  it.each(["validate", "plan"])("%s --format markdown shows mistakes as Markdown", async (verb) => {
    const own = await temporaryFolder();
    try {
      await own.write({ "users/a.yaml": `${ANA}departmnet: Sales\n` });
      const ran = await own.run([verb, "--format", "markdown"]);
      expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 3, stderr: "" });
      expect(ran.stdout).toContain("### Rollcall: nothing can be planned: 1 error in 1 file");
      expect(ran.stdout).toContain("| `users/a.yaml:4` |");
    } finally {
      await own.remove();
    }
  });

  it("takes nothing from a .env file in CI, and refuses one that Git tracks", async () => {
    const own = await temporaryFolder();
    try {
      await own.write({
        "users/a.yaml": ANA,
        ".env": "ROLLCALL_GRAPH_URL=https://graph.example.com/v1.0\nROLLCALL_ACCESS_TOKEN=x\n",
      });
      const outside = await own.run(["plan", "--directory", "graph"]);
      expect(outside.stderr).toContain("graph.example.com");
      const inside = await own.run(["plan", "--directory", "graph"], { CI: "true" });
      expect(inside.stderr).toContain("AZURE_TENANT_ID");
    } finally {
      await own.remove();
    }
  });

  it("every verb has --help with an example", async () => {
    for (const verb of [
      "validate",
      "plan",
      "apply",
      "drift",
      "accept",
      "import",
      "export",
      "receipt",
      "history",
      "runs",
      "verify",
      "undo",
      "show",
      "new",
      "hand-over",
      "reveal",
      "keys",
      "embedded",
      "demo",
      "doctor",
    ]) {
      const ran = await folder.run([verb, "--help"]);
      expect(ran.code).toBe(0);
      expect(withoutPaths(ran.stdout)).toContain(`$ rollcall ${verb}`);
    }
  });
});

it("docs/commands.md lists the options that each command has, and no other", async () => {
  const page = await readFile("docs/commands.md", "utf8");
  for (const verb of [
    "validate",
    "plan",
    "apply",
    "drift",
    "accept",
    "import",
    "export",
    "receipt",
    "history",
    "runs",
    "verify",
    "undo",
    "show",
    "new",
    "hand-over",
    "reveal",
    "demo",
    "doctor",
  ]) {
    const listed = page
      .split("\n")
      .filter((line) => line.startsWith("| `--") && line.split(" | ")[1]?.includes(`\`${verb}\``))
      .flatMap((line) => /--[a-z-]+/.exec(line) ?? []);
    const { stdout } = await folder.run([verb, "--help"]);
    const own = [...stdout.matchAll(/^ {2}(--[a-z-]+)/gm)].flatMap(([, option]) => option ?? []);
    expect(listed.toSorted()).toEqual(own.toSorted());
  }
  expect(page.match(/npx rollcall/g)).toHaveLength(1);
});

it("docs/start.md lists the options of start, and no other", async () => {
  const page = await readFile("docs/start.md", "utf8");
  const listed = [...page.matchAll(/^\| `(--[a-z-]+)/gm)].map(([, option]) => option);
  const { stdout } = await folder.run(["start", "--help"]);
  const own = [...stdout.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option]) => option);
  expect(listed.toSorted()).toEqual(own.toSorted());
});

describe("the demo", () => {
  it.each(
    firstOf(1, [
      { words: ["demo"], last: "4. " },
      { words: ["demo", "--sign-in"], last: "5. " },
    ]),
  )("$words ends with an empty second plan", async ({ words, last }) => {
    const ran = await folder.run(words);
    expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: "" });
    const end = ran.stdout.slice(ran.stdout.indexOf(`\n${last}`));
    expect(end).toContain("No changes: the directory is as declared.");
    // Two people join one group in one request, which both count as two.
    const [, planned] = /^(\d+ writes), about/m.exec(ran.stdout) ?? [];
    expect(ran.stdout).toContain(`\n${planned} in 4 batches.\n`);
  });

  it.runIf(IS_THOROUGH)("that signs in shows an examination without a problem", async () => {
    const { stdout } = await folder.run(["demo", "--sign-in"]);
    expect(stdout).toMatch(/✓ token +for the application Rollcall/);
    expect(stdout).not.toMatch(/^[✗!] /m);
  });
});

async function violations(schema: string, value: unknown): Promise<unknown[]> {
  const validate = new Ajv2020({ strict: false, allErrors: true, validateFormats: false }).compile(
    JSON.parse(await readFile(schema, "utf8")) as object,
  );
  validate(value);
  return validate.errors ?? [];
}

function expectNoStack({ stdout, stderr }: Ran): void {
  expect(`${stdout}${stderr}`).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  expect(stderr).not.toContain("Internal error");
}
