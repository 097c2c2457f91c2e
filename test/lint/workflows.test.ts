import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderTemplates } from "../../src/session/templates.ts";
import { RELEASED } from "../workflows/workflow.ts";

const TOOLS = join(import.meta.dirname, "../../node_modules/.cache/lint-tools");

/** What GitHub documents and this release of actionlint does not know yet. */
const NEWER = [
  // https://docs.github.com/actions/how-tos/write-workflows/choose-when-workflows-run/control-workflow-concurrency
  'unexpected key "queue" for "concurrency" section',
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-lint-"));
  await mkdir(join(folder, "own"));
  await cp(".github", join(folder, "own/.github"), { recursive: true });
  await cp("action.yml", join(folder, "own/action.yml"));
  for (const [branch, ledger] of VARIANTS) {
    const files = await renderTemplates({
      action: `${RELEASED} # v1.2.3`,
      branch,
      owners: "@contoso/people",
      directory: "graph",
      ledger,
      guide: "https://example.com/guide",
    });
    await write(nameOf(branch, ledger), Object.fromEntries(files));
  }
  for (const [name, ledger] of [
    ["tenants", "none"],
    ["tenants-git", "git"],
  ] as const) {
    const files = await renderTemplates({
      action: `${RELEASED} # v1.2.3`,
      branch: "main",
      owners: "@contoso/people",
      directory: "graph",
      ledger,
      guide: "https://example.com/guide",
      tenants: ["contoso-eu", "contoso-us", "lab"],
    });
    await write(name, Object.fromEntries(files));
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const BRANCHES = ["main", "release/2026.1", "1.0", "true", "trunk--2"];
const VARIANTS = [
  ...BRANCHES.map((branch) => [branch, "none"] as const),
  ["main", "git"] as const,
  ["main", "cosmos"] as const,
];
const nameOf = (branch: string, ledger: string): string =>
  `people-${BRANCHES.indexOf(branch)}-${ledger}`;
const REPOSITORIES = [
  "own",
  ...VARIANTS.map(([branch, ledger]) => nameOf(branch, ledger)),
  "tenants",
  "tenants-git",
];

describe("the workflows of this repository, and those of init for any name of a branch", () => {
  it.each(REPOSITORIES)("%s: are what GitHub takes, says actionlint", async (repository) => {
    expect(await actionlint(repository)).toEqual({ code: 0, output: "" });
  });

  it.each(REPOSITORIES)("%s: hold no hole that zizmor knows", async (repository) => {
    const { code, output } = await zizmor(repository);
    expect(output).toMatch(/^No findings to report/);
    expect(code).toBe(0);
  });
});

const GOOD = `
name: Good
on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    concurrency: { group: one, queue: max }
    steps:
      - run: echo one
        id: one
      - run: echo two
        if: steps.one.outputs.x
        env: { PAUSED: "\${{ vars.PAUSED }}" }
`;

describe("the linters are asked, and find", () => {
  it.each([
    ["an unknown key", "timeout-minutes: 5", "timeout: 5", "timeout"],
    ["a step that is not there", "steps.one.outputs.x", "steps.two.outputs.x", '"two"'],
    ["a context that is not there", "steps.one.outputs.x", "variables.X", '"variables"'],
    ["an event that is not there", "on: push", "on: pushed", "pushed"],
    ["a runner that is not there", "ubuntu-24.04", "ubuntu-24.4", "ubuntu-24.4"],
    ["a title in a script", "echo one", "echo ${{ github.event.issue.title }}", "untrusted"],
  ])("%s (actionlint)", async (_, from, to, message) => {
    await write("broken", { ".github/workflows/good.yml": GOOD });
    expect(await actionlint("broken")).toEqual({ code: 0, output: "" });
    await write("broken", { ".github/workflows/good.yml": GOOD.replace(from, () => to) });
    const { code, output } = await actionlint("broken");
    expect(code).toBe(1);
    expect(output).toContain(message);
  });

  it.each([
    [
      "a title in a script",
      "echo one",
      "echo ${{ github.event.issue.title }}",
      "template-injection",
    ],
    ["an action that can be moved", "run: echo one", "uses: contoso/tool@v1", "unpinned-uses"],
    ["a trigger with more rights", "on: push", "on: pull_request_target", "dangerous-triggers"],
    [
      "a token that stays behind",
      "run: echo one",
      `uses: actions/checkout@${"0123456789".repeat(4)} # v1.0.0`,
      "artipacked",
    ],
    ["permissions by default", "permissions: {}\n", "", "excessive-permissions"],
  ])("%s (zizmor)", async (_, from, to, audit) => {
    await write("holed", { ".github/workflows/good.yml": GOOD });
    expect(await zizmor("holed")).toMatchObject({ code: 0 });
    await write("holed", { ".github/workflows/good.yml": GOOD.replace(from, () => to) });
    const { code, output } = await zizmor("holed");
    expect(code).not.toBe(0);
    expect(output).toContain(`[${audit}]`);
  });
});

interface Said {
  readonly code: number;
  readonly output: string;
}

// Without the helpers that a machine may have or not have.
async function actionlint(repository: string): Promise<Said> {
  const workflows = ".github/workflows";
  const names = await readdir(join(folder, repository, workflows));
  return said(join(TOOLS, "actionlint"), repository, [
    "-shellcheck=",
    "-pyflakes=",
    "-no-color",
    ...NEWER.flatMap((text) => ["-ignore", text]),
    ...names.map((name) => `${workflows}/${name}`),
  ]);
}

function zizmor(repository: string): Promise<Said> {
  return said(join(TOOLS, "python/bin/zizmor"), repository, [
    "--offline",
    "--quiet",
    "--color=never",
    ".",
  ]);
}

function said(program: string, repository: string, args: readonly string[]): Promise<Said> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { cwd: join(folder, repository) }, (error, stdout, stderr) => {
      if (error && typeof error.code !== "number") reject(error);
      else resolve({ code: Number(error?.code ?? 0), output: `${stdout}${stderr}` });
    });
  });
}

async function write(repository: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, repository, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}
