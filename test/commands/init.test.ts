import { execFile } from "node:child_process";
import { access, readdir, readFile, rm, symlink } from "node:fs/promises";
import { join, matchesGlob } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { loadDesiredOfMerge } from "../../src/session/files/desired.ts";
import { DEFAULT_SOURCE } from "../../src/session/files/sourceOptions.ts";
import { init } from "../../src/commands/init.ts";
import { openDirectory } from "../../src/session/directory/openDirectory.ts";
import { systemWorld } from "../../src/session/process/systemWorld.ts";
import { graphReader } from "../../src/directory/graph/reading/reader.ts";
import type { Plan } from "../../src/model/plan.ts";
import { reconcile } from "../../src/reconcile.ts";
import { renderTemplates } from "../../src/session/templates.ts";
import { parseCodeOwners } from "../../src/roster/settings/codeOwners.ts";
import { mergeTree } from "../../src/roster/sources/mergeTree.ts";
import { temporaryFolder, withoutPaths, type Folder, type Ran } from "../cli.ts";
import { RULES } from "../workflows/rules.ts";
import { isRollcall, readWorkflow, RELEASED } from "../workflows/workflow.ts";

const run = promisify(execFile);
const OWNERS = "@contoso/people @ana";
const TENANT_ID = "5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10";
const ANA = "userPrincipalName: ana.silva@contoso.com\ndisplayName: Ana Silva\n";
const FILES = [
  ".gitattributes",
  ".github/CODEOWNERS",
  ".github/ISSUE_TEMPLATE/joiner.yml",
  ".github/dependabot.yml",
  ".github/workflows/rollcall-apply.yml",
  ".github/workflows/rollcall-check.yml",
  ".github/workflows/rollcall-joiner.yml",
  ".github/workflows/rollcall-plan.yml",
  ".gitignore",
  ".vscode/extensions.json",
  ".vscode/rollcall/acknowledgement.schema.json",
  ".vscode/rollcall/configuration.schema.json",
  ".vscode/rollcall/defaults.schema.json",
  ".vscode/rollcall/user.schema.json",
  ".vscode/settings.json",
  "README.md",
  "rollcall.yaml",
  "users/_defaults.yaml",
];

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

describe("init writes a repository for people", () => {
  it("these files and no other, and says what comes next", async () => {
    const ran = await runInit();
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(await filesIn("people")).toEqual(FILES);
    for (const file of FILES) expect(ran.stdout).toContain(`  ${join("people", file)}\n`);
    const [repository = "", commit = ""] = RELEASED.split("@");
    expect(withoutPaths(ran.stdout.slice(ran.stdout.indexOf("\n\n") + 2))).toBe(
      [
        `The workflows use the Action of ${repository} at the commit ${commit.slice(0, 10)}.`,
        "",
        "Next:",
        "  1. cd people",
        "  2. In rollcall.yaml, set your tenant and name your emergency accounts under protected. Add people under users/.",
        "  3. rollcall plan --directory embedded",
        "     shows what an empty directory would get. It needs no credential.",
        "  4. Set up GitHub and Entra ID, step by step:",
        `     https://github.com/${repository}/blob/${commit}/docs/github.md`,
        "",
      ].join("\n"),
    );
    await access("docs/github.md");
  });

  it("has no place left that should have been filled in", async () => {
    await runInit();
    for (const file of FILES)
      expect((await text(file)).replaceAll(/\$\{\{.*?\}\}/g, ""), file).not.toMatch(/\{\{|\}\}/);
  });

  it("gives editors the schemas of this very version, by settings and by the first line of a file", async () => {
    await runInit();
    const settings = JSON.parse(await text(".vscode/settings.json")) as {
      "yaml.schemas": Record<string, string | string[]>;
    };
    const given = Object.keys(settings["yaml.schemas"]);
    for (const [file, up] of [
      ["rollcall.yaml", ""],
      ["users/_defaults.yaml", "../"],
    ] as const) {
      const [, schema = ""] = /\$schema=(.*)$/m.exec(await text(file)) ?? [];
      expect(schema.startsWith(up)).toBe(true);
      expect(given).toContain(`./${schema.slice(up.length)}`);
    }
    for (const path of given)
      expect(await text(path)).toBe(
        await readFile(path.replace("./.vscode/rollcall/", "schema/"), "utf8"),
      );
  });

  // The YAML language server knew no "**" and no "!" before it took to picomatch: then both schemas hold.
  it.each([
    { path: "users/ana.yaml", now: ["user"], before: ["user"] },
    { path: "users/sales/emea/ben.yml", now: ["user"], before: ["user"] },
    { path: "users/_defaults.yaml", now: ["defaults"], before: ["user", "defaults"] },
    { path: "users/sales/_defaults.yaml", now: ["defaults"], before: ["user", "defaults"] },
    { path: "rollcall.yaml", now: ["configuration"], before: ["configuration"] },
    {
      path: "acknowledgements/creates.yaml",
      now: ["acknowledgement"],
      before: ["acknowledgement"],
    },
    { path: ".github/workflows/rollcall-plan.yml", now: [], before: [] },
  ])("an editor checks $path by $now", async ({ path, now, before }) => {
    await runInit();
    const settings = JSON.parse(await text(".vscode/settings.json")) as {
      "yaml.schemas": Record<string, string | string[]>;
    };
    const schemasBy = (matches: (glob: string) => boolean): string[] =>
      Object.entries(settings["yaml.schemas"]).flatMap(([schema, given]) => {
        const globs = [given].flat();
        const isMeant =
          globs.some((glob) => !glob.startsWith("!") && matches(glob)) &&
          !globs.some((glob) => glob.startsWith("!") && matches(glob.slice(1)));
        return isMeant ? [/rollcall\/(.*)\.schema/.exec(schema)?.[1] ?? schema] : [];
      });
    expect(schemasBy((glob) => matchesGlob(`people/${path}`, `**/${glob}`))).toEqual(now);
    const asExpression = (glob: string): RegExp =>
      new RegExp(
        `${glob.replaceAll(/[-\\{}+?|^$.,[\]()#\s]/g, String.raw`\$&`).replaceAll("*", ".*")}$`,
      );
    expect(
      Object.entries(settings["yaml.schemas"]).flatMap(([schema, given]) =>
        [given].flat().some((glob) => asExpression(glob).test(`/people/${path}`))
          ? [/rollcall\/(.*)\.schema/.exec(schema)?.[1]]
          : [],
      ),
    ).toEqual(before);
  });

  it("asks the owners for whatever decides about people", async () => {
    await runInit();
    const lines = (await text(".github/CODEOWNERS")).split("\n");
    expect(lines.filter((line) => line !== "" && !line.startsWith("#"))).toEqual([
      `/users/ ${OWNERS}`,
      `/acknowledgements/ ${OWNERS}`,
      `/rollcall.yaml ${OWNERS}`,
      `_defaults.yaml ${OWNERS}`,
      `/.github/ ${OWNERS}`,
      `/.gitattributes ${OWNERS}`,
    ]);
  });

  it.each([
    ["users/sales/ana.yaml", "@contoso/sales-leads"],
    ["users/sales/_defaults.yaml", OWNERS],
    ["users/sales/emea/_defaults.yaml", OWNERS],
    ["users/_defaults.yaml", OWNERS],
    ["users/ana.yaml", OWNERS],
    ["rollcall.yaml", OWNERS],
    ["acknowledgements/sales/disables.yaml", OWNERS],
    [".github/CODEOWNERS", OWNERS],
    [".github/workflows/rollcall-apply.yml", OWNERS],
    [".gitattributes", OWNERS],
  ])("of %s, once a folder was given to others: %s", async (path, owners) => {
    await runInit();
    const given = (await text(".github/CODEOWNERS")).replace(
      /^# (\/users\/sales\/ @contoso\/sales-leads)$/m,
      "$1",
    );
    expect(parseCodeOwners(given)(path).join(" ")).toBe(owners);
  });

  it("keeps tables and plans, which hold personal data, out of Git", async () => {
    await runInit();
    await git("init", "-q", "people");
    const kept = ["users/ana.yaml", "rollcall.yaml", "users/sales/csv.yaml"];
    const ignored = [
      "people.csv",
      "users/march.xlsx",
      "plan.json",
      "out/plan.json",
      "plan.txt",
      ".env",
      ".rollcall/tenant.json",
    ];
    await folder.write(
      Object.fromEntries(
        [...kept.slice(0, 1), ...kept.slice(2), ...ignored].map((path) => [
          `people/${path}`,
          "x\n",
        ]),
      ),
    );
    await git("-C", "people", "add", "-A");
    const added = (await git("-C", "people", "ls-files")).trim().split("\n");
    expect(added.toSorted()).toEqual(
      [...FILES, "users/ana.yaml", "users/sales/csv.yaml"].toSorted(),
    );
  });

  it("with a Dependabot that raises the actions, in one pull request, once they are a week old", async () => {
    await runInit();
    const own: unknown = parse(await readFile(".github/dependabot.yml", "utf8"));
    const theirs = parse(await text(".github/dependabot.yml")) as { updates: unknown[] };
    expect(theirs.updates).toEqual([
      {
        "package-ecosystem": "github-actions",
        directory: "/",
        schedule: { interval: "weekly" },
        cooldown: { "default-days": 7 },
        groups: { actions: { patterns: ["*"] } },
      },
    ]);
    expect((own as typeof theirs).updates).toContainEqual(theirs.updates[0]);
  });

  it.each(["main", "release/2026.1", "1.0", "true", "trunk--2"])(
    "with workflows that are sound, for the branch %s",
    async (branch) => {
      await runInit({ branch });
      for (const file of FILES.filter((name) => name.startsWith(".github/workflows/"))) {
        const content = await text(file);
        for (const rule of Object.values(RULES))
          expect(rule(readWorkflow(file, content)), file).toEqual([]);
      }
      const apply: unknown = parse(await text(".github/workflows/rollcall-apply.yml"));
      expect(apply).toMatchObject({ on: { push: { branches: [branch] } } });
    },
  );
});

it("names the version beside each pin, where Dependabot raises both", async () => {
  const rendered = await renderTemplates({
    action: `${RELEASED} # v1.2.3`,
    branch: "main",
    owners: OWNERS,
    directory: "graph",
    guide: "https://example.com/guide",
  });
  const steps = [...rendered]
    .filter(([path]) => path.startsWith(".github/workflows/"))
    .flatMap(([path, content]) => readWorkflow(path, content).jobs.flatMap((job) => job.steps));
  const own = steps.filter(isRollcall);
  expect(own.length).toBeGreaterThan(5);
  for (const { comment } of own) expect(comment.trim()).toBe("v1.2.3");
});

it.each([
  ["ubuntu-22.04", "ubuntu-22.04"],
  ["self-hosted,linux,x64", ["self-hosted", "linux", "x64"]],
  ["true", "true"],
])("has every job run on the runner of --runs-on %s", async (labels, expected) => {
  const flags = [`--action=${RELEASED}`, `--owners=${OWNERS}`, `--runs-on=${labels}`];
  expect((await folder.run(["init", "people", ...flags])).code).toBe(0);
  for (const file of FILES.filter((name) => name.startsWith(".github/workflows/"))) {
    const workflow = readWorkflow(file, await text(file));
    expect(workflow.jobs.map(({ all }) => all)).toEqual(
      workflow.jobs.map(() => expect.objectContaining({ "runs-on": expected }) as object),
    );
    for (const rule of Object.values(RULES)) expect(rule(workflow), file).toEqual([]);
  }
});

describe("init --ledger", () => {
  const jobsWith = async (ledger: string) => {
    const flags = [`--action=${RELEASED}`, `--owners=${OWNERS}`, `--ledger=${ledger}`];
    const ran = await folder.run(["init", "people", ...flags]);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    const path = ".github/workflows/rollcall-apply.yml";
    const { jobs } = readWorkflow(path, await text(path));
    return {
      ran,
      named: jobs.flatMap(({ name, steps }) =>
        steps.flatMap(({ all }) => {
          const { env } = all as { env?: Record<string, string> };
          const value = env?.["ROLLCALL_LEDGER"];
          return value === undefined ? [] : [`${name}: ${value}`];
        }),
      ),
      writers: jobs
        .filter(
          ({ permissions }) =>
            permissions !== "not listed" &&
            permissions.some(({ scope, access }) => scope === "contents" && access === "write"),
        )
        .map(({ name }) => name),
    };
  };

  it("git lets the two jobs that apply add to the branch", async () => {
    const { ran, named, writers } = await jobsWith("git");
    expect(named).toEqual(["apply: git", "apply-approved: git"]);
    expect(writers).toEqual(["apply", "accept-drift", "apply-approved"]);
    expect(ran.stdout).toContain("the ruleset for the branches that apply adds to");
  });

  it("cosmos takes the address from a variable, and no further permission", async () => {
    const { ran, named, writers } = await jobsWith("cosmos");
    expect(named).toEqual([
      "apply: ${{ vars.ROLLCALL_LEDGER }}",
      "apply-approved: ${{ vars.ROLLCALL_LEDGER }}",
    ]);
    expect(writers).toEqual(["accept-drift"]);
    expect(ran.stdout).toContain("set the variable ROLLCALL_LEDGER");
  });

  it("none is what it is without the option", async () => {
    const { named, writers } = await jobsWith("none");
    expect(named).toEqual([]);
    expect(writers).toEqual(["accept-drift"]);
    const withOption = await text(".github/workflows/rollcall-apply.yml");
    await rm(join(folder.path, "people"), { recursive: true });
    await runInit();
    expect(await text(".github/workflows/rollcall-apply.yml")).toBe(withOption);
  });

  it("anything else is refused, and writes nothing", async () => {
    const flags = [`--action=${RELEASED}`, `--owners=${OWNERS}`, "--ledger=git:main"];
    expect((await folder.run(["init", "people", ...flags])).code).toBe(1);
    expect(await filesIn(".")).toEqual([]);
  });
});

it.each([
  "@ana",
  "@ana-silva @contoso/people_team",
  "@ana_contoso",
  "ana.silva+hr@contoso.example @ben",
])("init takes the owners that GitHub knows: %s", async (owners) => {
  expect(await runInit({ owners })).toMatchObject({ code: 0, stderr: "" });
  expect(await text(".github/CODEOWNERS")).toContain(`/users/ ${owners}\n`);
});

it("init offers the account that a bare word probably means", async () => {
  const ran = await runInit({ owners: "maria" });
  expect(ran.stderr).toContain('not "maria". Did you mean "@maria"?');
});

describe("init --owners none", () => {
  const NONE = FILES.filter((file) => !file.startsWith(".github/"));
  const initNone = (...more: string[]): Promise<Ran> =>
    folder.run(["init", "people", "--owners", "none", ...more]);

  it("writes no workflow, and needs no repository of the Action", async () => {
    expect(await initNone()).toMatchObject({ code: 0, stderr: "" });
    expect(await filesIn("people")).toEqual(NONE);
    for (const file of NONE) expect(await text(file), file).not.toMatch(/\{\{|\}\}/);
    const readme = await text("README.md");
    expect(readme).toContain("has no workflows yet");
    expect(readme).not.toMatch(
      /ROLLCALL_PAUSED|the guide|issue with the form|pull request|merg|review|comment/i,
    );
  });

  it("gets them later, and nothing else", async () => {
    await initNone();
    await folder.write({ "people/rollcall.yaml": "directory: embedded # ours\n" });
    const later = ["init", "people", "--only=github", `--owners=${OWNERS}`, `--action=${RELEASED}`];
    expect(await folder.run(later)).toMatchObject({ code: 0, stderr: "" });
    expect(await filesIn("people")).toEqual(FILES);
    expect(await text("rollcall.yaml")).toBe("directory: embedded # ours\n");
    const again = await folder.run(later);
    expect(again.stderr).toContain("people has .github/CODEOWNERS");
    await rm(join(folder.path, "people"), { recursive: true });
    await runInit();
    const { size } = new Set(await filesIn("people"));
    expect(size).toBe(FILES.length);
  });

  it.each([
    [["--only", "github"], "--only github needs --owners"],
    [["--tenant-id", "contoso.com"], "--tenant-id must be the id of a tenant"],
    [["--tenant-id", "5F0C1B7E-3c1d-4c55-9a5e-0d6c8f3f9a10x"], "--tenant-id must be"],
    [["--tenant-id", TENANT_ID, "--directory", "embedded"], "--tenant-id needs --directory graph"],
    [["--tenant-id", TENANT_ID, "--tenants", "a"], "--tenant-id is for a repository of one"],
  ])("refuses %j", async (more, says) => {
    const ran = await initNone(...more);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain(says);
    expect(await filesIn(".")).toEqual([]);
  });

  it("--only github is for a repository that is there", async () => {
    const ran = await folder.run([
      "init",
      "people",
      "--only=github",
      `--owners=${OWNERS}`,
      `--action=${RELEASED}`,
    ]);
    expect(ran.stderr).toContain("people has no rollcall.yaml");
    expect(await filesIn(".")).toEqual([]);
  });

  it("--tenant-id sets the tenant", async () => {
    expect((await initNone("--tenant-id", TENANT_ID)).code).toBe(0);
    expect(parse(await text("rollcall.yaml"))).toMatchObject({ tenant: TENANT_ID });
  });

  it("completes what an interrupted run began, and takes nothing else for that", async () => {
    await initNone();
    const whole = await Promise.all(NONE.map(async (file) => [file, await text(file)] as const));
    for (const [cut] of whole.entries()) {
      await rm(join(folder.path, "people"), { recursive: true });
      const there = whole.filter(([file]) => file !== "rollcall.yaml").slice(0, cut);
      const [file, content] = whole[cut] ?? whole[0] ?? ["", ""];
      await folder.write(Object.fromEntries(there.map(([name, all]) => [`people/${name}`, all])));
      if (file !== "rollcall.yaml")
        await folder.write({ [`people/${file}`]: content.slice(0, content.length / 2) });
      expect(await initNone(), file).toMatchObject({ code: 0 });
      for (const [name, all] of whole) expect(await text(name)).toBe(all);
    }
    await rm(join(folder.path, "people/rollcall.yaml"));
    await folder.write({ "people/README.md": `${await text("README.md")}ours\n` });
    const other = await initNone();
    expect(other.stderr).toContain("people has README.md already");
    expect(await text("README.md")).toMatch(/ours\n$/);
  });
});

describe("init --only editor", () => {
  const SCHEMA = ".vscode/rollcall/user.schema.json";
  const renew = (): Promise<Ran> => folder.run(["init", "people", "--only", "editor"]);

  it("renews schemas of another version, of which validate tells, and nothing else", async () => {
    await runInit();
    const current = await text(SCHEMA);
    const validate = (): Promise<Ran> => folder.run(["-C", "people", "validate"]);
    expect((await validate()).stderr).toBe("");
    await folder.write({ [`people/${SCHEMA}`]: current.replaceAll("\n", "\r\n") });
    expect((await validate()).stderr).toBe("");
    await folder.write({
      [`people/${SCHEMA}`]: "{}\n",
      "people/.vscode/settings.json": "{}\n",
      "people/rollcall.yaml": "directory: embedded # ours\n",
    });
    const told = await validate();
    expect(told).toMatchObject({ code: 0, stdout: "0 users in 1 file: valid.\n" });
    expect(withoutPaths(told.stderr)).toMatch(
      /To renew them:\n {2}rollcall -C people init \. --only editor\n$/,
    );
    expect((await renew()).stdout).toContain(`  ${join("people", SCHEMA)}\n\nNext: commit them.`);
    expect(await text(SCHEMA)).toBe(current);
    expect(await text(".vscode/settings.json")).toBe("{}\n");
    expect(await text("rollcall.yaml")).toBe("directory: embedded # ours\n");
    expect((await validate()).stderr).toBe("");
    expect((await renew()).stdout).toContain("Nothing was written.");
  });

  it("is for a repository that is there", async () => {
    expect((await renew()).stderr).toContain("people has no rollcall.yaml");
    expect(await filesIn(".")).toEqual([]);
  });
});

describe("init writes nothing at all", () => {
  it.each(FILES)("where %s is there already", async (file) => {
    await folder.write({ [`people/${file}`]: "mine\n" });
    const ran = await runInit();
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain(`people has ${file} already. Nothing was written`);
    expect(await filesIn("people")).toEqual([file]);
    expect(await text(file)).toBe("mine\n");
  });

  it("through a link that leads nowhere", async () => {
    await folder.write({ "people/mine.txt": "" });
    await symlink("../elsewhere", join(folder.path, "people", "rollcall.yaml"));
    expect((await runInit()).stderr).toContain("people has rollcall.yaml already");
    expect(await filesIn(".")).toEqual(["people/mine.txt"]);
  });

  it.each([
    ["the folder is a file", "people", "people is not a folder"],
    ["a file stands where a folder is needed", "people/users", "has users/_defaults.yaml already"],
  ])("where %s", async (_, path, message) => {
    await folder.write({ [path]: "mine\n" });
    const ran = await runInit();
    expect(ran.stderr).toMatch(/^Error: /);
    expect(ran.stderr).toContain(message);
    expect(await filesIn(".")).toEqual([path]);
  });

  const commit = "0123456789".repeat(4);
  it.each([
    ["action", "contoso/rollcall@v1"],
    ["action", "contoso/rollcall@main"],
    ["action", "contoso/rollcall@0123456"],
    ["action", `contoso/rollcall@${commit}0`],
    ["action", `contoso/rollcall@${commit}\n`],
    ["action", `contoso/rollcall@${commit} # v1`],
    ["action", `contoso/rollcall/sub@${commit}`],
    ["action", `../rollcall@${commit}`],
    ["action", `\${{ github.repository }}@${commit}`],
    ["action", "./"],
    ["owners", ""],
    ["owners", "ana"],
    ["owners", "@ana,@ben"],
    ["owners", "@ana\n* @mallory"],
    ["owners", "@ana\n"],
    ["owners", "@ana  @ben"],
    ["owners", "@ana #"],
    ["owners", '"@ana"'],
    ["owners", "@${{ github.actor }}"],
    ["owners", "@{{action}}"],
    ["owners", "@"],
    ["owners", "@contoso/"],
    ["owners", "@-ana"],
    ["owners", "ana@contoso"],
    ["owners", "none @ana"],
    ["runs-on", ""],
    ["runs-on", "self-hosted, linux"],
    ["runs-on", "x\n    permissions: write-all"],
    ["runs-on", "${{ inputs.runner }}"],
    ["runs-on", "[self-hosted]"],
    ["branch", ""],
    ["branch", "main\n"],
    ["branch", "main\non: pull_request_target"],
    ["branch", "my branch"],
    ["branch", 'main"'],
    ["branch", "main'"],
    ["branch", "main]"],
    ["branch", "*"],
    ["branch", "!main"],
    ["branch", "-main"],
    ["branch", "main..other"],
    ["branch", "main/"],
    ["branch", "${{ github.ref }}"],
    ["branch", "{{owners}}"],
  ])("for --%s %j", async (option, value) => {
    const options = {
      action: RELEASED,
      owners: OWNERS,
      branch: "main",
      [option === "runs-on" ? "runsOn" : option]: value,
    };
    await expect(
      init(join(folder.path, "people"), { ...options, directory: "graph" }, systemWorld({})),
    ).rejects.toThrow(new RegExp(`^--${option} must (?:be|name) .*, not "`));
    expect(await filesIn(".")).toEqual([]);
  });
});

describe("in a repository so made", () => {
  beforeEach(async () => {
    await runInit({}, ".");
  });

  it("the first check passes, before anybody is declared and after", async () => {
    expect(await folder.run(["validate"])).toMatchObject({
      code: 0,
      stdout: "0 users in 1 file: valid.\n",
    });
    await folder.write({ "users/ana.yaml": ANA });
    expect(await folder.run(["validate"])).toMatchObject({
      code: 0,
      stdout: "1 user in 2 files: valid.\n",
    });
  });

  it.each([
    ["as it was made", []],
    ["without a folder users/, which Git keeps only with a file", ["users"]],
    ["with a folder users/ that holds no YAML", ["users/_defaults.yaml"]],
  ])("the first pull request is planned against a base %s", async (_, missing) => {
    await git("init", "-q", "-b", "main");
    if (missing.length > 0) await folder.write({ "users/.gitkeep": "" });
    for (const path of missing) await rm(join(folder.path, path), { recursive: true });
    const base = await commit();
    await git("switch", "-qc", "ana");
    await folder.write({ "users/ana.yaml": ANA });
    const head = await commit();

    const ran = await folder.run(["plan", "--base", "main"]);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.stdout).toContain("+ create  ana.silva@contoso.com");

    const plan = await planOfMerge(base, head);
    expect(plan).toMatchObject({ base, commit: head, blocked: [], refusals: [] });
    expect(plan.changes.map(({ kind, cause }) => [kind, cause])).toEqual([["create", "here"]]);
  });
});

function runInit(
  options: { action?: string; owners?: string; branch?: string } = {},
  where = "people",
): Promise<Ran> {
  const { action = RELEASED, owners = OWNERS, branch = "main" } = options;
  const flags = [`--action=${action}`, `--owners=${owners}`, `--branch=${branch}`];
  return folder.run(["init", where, "--directory", "embedded", ...flags]);
}

/** As the job of a pull request plans it: of the head only what Git has, and a directory that holds what is merged. */
async function planOfMerge(base: string, head: string): Promise<Plan> {
  const home = process.cwd();
  process.chdir(folder.path);
  try {
    const merge = await mergeTree(base, head);
    if ("conflicts" in merge) throw new Error("There is nothing to conflict with");
    const world = systemWorld({});
    const desired = await loadDesiredOfMerge(
      DEFAULT_SOURCE,
      base,
      { tree: merge.tree, commit: head },
      { now: world.clock.now() },
    );
    const directory = await openDirectory("embedded", desired, world, desired.base);
    try {
      const reader = graphReader(directory.connection);
      const result = await reconcile(desired, reader, world.clock, { kind: "plan" });
      if (result.kind !== "planned") throw new Error(`This was ${result.kind}`);
      return result.plan;
    } finally {
      await directory.close();
    }
  } finally {
    process.chdir(home);
  }
}

function text(file: string): Promise<string> {
  return readFile(join(folder.path, "people", file), "utf8");
}

async function filesIn(where: string): Promise<string[]> {
  const root = join(folder.path, where);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .map((path) => path.replaceAll("\\", "/"))
    .toSorted();
}

async function commit(): Promise<string> {
  await git("add", "-A");
  await git("commit", "-qm", "change");
  return (await git("rev-parse", "HEAD")).trim();
}

async function git(...args: string[]): Promise<string> {
  const identity = ["-c", "user.name=Test", "-c", "user.email=test@contoso.com"];
  return (await run("git", [...identity, ...args], { cwd: folder.path })).stdout;
}
