import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, it } from "vitest";
import { temporaryFolder, type Folder } from "../../cli.ts";

const PLAN = ["plan", "--directory", "graph"];
/** What a run says that took the address from .env. */
const TAKEN = "graph.example.com";

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
  await folder.write({
    "users/a.yaml": "userPrincipalName: ana@contoso.com\n",
    ".env": `ROLLCALL_GRAPH_URL=https://${TAKEN}/v1.0\n`,
  });
});
afterEach(() => folder.remove());

async function git(...args: string[]): Promise<void> {
  await promisify(execFile)("git", ["-C", folder.path, ...args]);
}

it("a .env that Git does not track is read", async () => {
  await git("init", "--quiet");
  expect((await folder.run(PLAN)).stderr).toContain(TAKEN);
});

it("without a repository, a .env is read even where there is no Git", async () => {
  expect((await folder.run(PLAN, { PATH: "" })).stderr).toContain(TAKEN);
});

it("a .env that Git tracks is refused", async () => {
  await git("init", "--quiet");
  await git("add", ".env");
  const ran = await folder.run(PLAN);
  expect(ran).toMatchObject({ code: 1, stdout: "" });
  expect(ran.stderr).toMatch(/^Error: Git tracks the file \.env/);
});

it.each([".ENV", ".Env"])("a .env that Git tracks as %s is refused", async (name) => {
  await git("init", "--quiet");
  await folder.write({ [name]: "" });
  await git("add", name);
  const ran = await folder.run(PLAN);
  expect(ran).toMatchObject({ code: 1, stdout: "" });
  expect(ran.stderr).toMatch(/^Error: Git tracks the file \.env/);
});

it("a .env that begins with a byte order mark is read from its first line", async () => {
  await folder.write({ ".env": `\ufeffROLLCALL_GRAPH_URL=https://${TAKEN}/v1.0\n` });
  expect((await folder.run(PLAN)).stderr).toContain(TAKEN);
});

it.each([{ CI: "" }, { CI: "false" }, { CI: "0" }])(
  "outside CI, a .env is read: %o",
  async (ci) => {
    expect((await folder.run(PLAN, ci)).stderr).toContain(TAKEN);
  },
);

it.each([{ CI: "true" }, { CI: "woodpecker" }, { TF_BUILD: "True" }, { GITHUB_ACTIONS: "true" }])(
  "in CI, no .env is read: %o",
  async (ci) => {
    expect((await folder.run(PLAN, ci)).stderr).not.toContain(TAKEN);
  },
);

it.each<{
  name: string;
  files?: Record<string, string>;
  environment?: Record<string, string>;
  fix: string;
}>([
  {
    name: "finds the repository in another user's hands",
    // Git's own tests pretend it like this.
    environment: { GIT_TEST_ASSUME_DIFFERENT_OWNER: "1" },
    fix: "git config --global --add safe.directory ",
  },
  {
    name: "finds the repository broken",
    files: { ".git/HEAD": "nothing\n" },
    fix: "Clone the repository again.",
  },
  { name: "is not installed", environment: { PATH: "" }, fix: "Install it" },
])("a tracked .env is not read when Git $name", async ({ files = {}, environment = {}, fix }) => {
  await git("init", "--quiet");
  await git("add", ".env");
  await folder.write(files);
  const ran = await folder.run(PLAN, environment);
  expect(ran).toMatchObject({ code: 1, stdout: "" });
  expect(ran.stderr).toMatch(/^Error: Git cannot tell whether it tracks the file \.env\. /);
  expect(ran.stderr).toContain(fix);
  expect(ran.stderr).not.toContain(TAKEN);
});
