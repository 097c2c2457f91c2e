import { execFile } from "node:child_process";
import { chmod, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { RuleChange } from "../../src/model/plan.ts";
import { temporaryFolder, type Folder } from "../cli.ts";

const run = promisify(execFile);
const CONFIGURATION = "directory: embedded\nprotected:\n  - emergency-*@contoso.com\n";
const OWNERS =
  "/users/ @contoso/people\n/rollcall.yaml @contoso/people\n/.github/ @contoso/people\n";
const BASE = {
  "users/ana.yaml": "userPrincipalName: ana.silva@contoso.com\ndisplayName: Ana Silva\n",
  "rollcall.yaml": CONFIGURATION,
  ".github/CODEOWNERS": OWNERS,
  ".github/workflows/rollcall-apply.yml": "on: push\n",
};

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
  await git("init", "-q", "-b", "main");
  await commit(BASE);
});
afterEach(() => folder.remove());

/** What differs from main, as `plan --base main` tells it: each rule in one line. */
async function rules(...more: string[]): Promise<string[]> {
  const ran = await folder.run(["plan", "--base", "main", "--format", "json", ...more]);
  expect(ran).toMatchObject({ code: 0, stderr: "" });
  const { rules: found = [] } = JSON.parse(ran.stdout) as { rules?: RuleChange[] };
  return found.map(
    ({ risk, what, from, to, at, more: others = 0 }) =>
      `${risk} ${what}: ${from} → ${to} at ${at.file}:${at.line}${others > 0 ? ` +${others}` : ""}`,
  );
}

describe("plan --base tells what changes about the rules", () => {
  it("nothing, where nothing does, although files differ", async () => {
    await folder.write({
      "README.md": "# People\n",
      "rollcall.yaml": "# As before.\nprotected: [EMERGENCY-*@contoso.com]\ndirectory: embedded\n",
      "users/action.yaml": "userPrincipalName: action@contoso.com\ndisplayName: Action\n",
    });
    expect(await rules()).toEqual([]);
  });

  it("of the configuration, with its line", async () => {
    await folder.write({
      "rollcall.yaml": "directory: embedded\nguards:\n  disables: { percent: 50 }\n",
    });
    expect(await rules()).toEqual([
      "protects-less protected: emergency-*@contoso.com → null at rollcall.yaml:1",
      "protects-less guards.disables.percent: 5 → 50 at rollcall.yaml:3",
    ]);
  });

  it("of a configuration that is deleted", async () => {
    await rm(join(folder.path, "rollcall.yaml"));
    expect(await rules("--directory", "embedded")).toEqual([
      "protects-less protected: emergency-*@contoso.com → null at rollcall.yaml:1",
      "reaches-others directory: embedded → graph at rollcall.yaml:1",
    ]);
  });

  it("of a configuration elsewhere", async () => {
    await commit({ "config/tenant.yaml": CONFIGURATION });
    await folder.write({ "config/tenant.yaml": "directory: embedded\n", "rollcall.yaml": "" });
    expect(await rules("--config", "config/tenant.yaml")).toEqual([
      "protects-less protected: emergency-*@contoso.com → null at config/tenant.yaml:1",
    ]);
  });

  it("no plan, where the new configuration is invalid", async () => {
    await folder.write({ "rollcall.yaml": "protectd: []\n" });
    const ran = await folder.run(["plan", "--base", "main"]);
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain('Did you mean "protected"?');
  });

  it("of acknowledgements: whom, how many, until when", async () => {
    const day = dayFromNow(30);
    const text = `guard: disables\nlimit: 2\nusers: [ana.silva@contoso.com, b@contoso.com]\nexpires: ${day}\n`;
    await folder.write({ "acknowledgements/sales/d.yaml": text });
    const told = `2 users (ana.silva@contoso.com, b@contoso.com) until ${day}`;
    expect(await rules()).toEqual([
      `protects-less acknowledgement.disables: null → ${told} at acknowledgements/sales/d.yaml:1`,
    ]);
    await commit({ "acknowledgements/sales/d.yaml": text });
    await git("mv", "acknowledgements/sales/d.yaml", "acknowledgements/d.yaml");
    expect(await rules()).toEqual([]);
    await rm(join(folder.path, "acknowledgements/d.yaml"));
    expect(await rules()).toEqual([
      `protects-more acknowledgement.disables: ${told} → null at acknowledgements/sales/d.yaml:1`,
    ]);
  });

  it("of workflows that come, go and turn into something else, known to Git or not", async () => {
    await commit({ ".github/workflows/old.yml": "on: push\n", ".github/actions/a/action.yml": "" });
    await git("mv", ".github/workflows/old.yml", ".github/workflows/new.yml");
    await chmod(join(folder.path, ".github/workflows/rollcall-apply.yml"), 0o755);
    await symlink("../../x.yml", join(folder.path, ".github/workflows/link.yml"));
    await folder.write({
      ".github/workflows/below/x.yml": "on: push\n",
      ".github/actions/a/action.yml": "runs: {}\n",
      ".github/ISSUE_TEMPLATE/x.yml": "name: x\n",
    });
    expect(await rules()).toEqual([
      "protects-less action: file → another file at .github/actions/a/action.yml:1",
      "protects-less workflow: null → link at .github/workflows/link.yml:1",
      "protects-less workflow: null → file at .github/workflows/new.yml:1",
      "protects-less workflow: file → null at .github/workflows/old.yml:1",
      "protects-less workflow: file → executable file at .github/workflows/rollcall-apply.yml:1",
      "other notRun: null → file at .github/workflows/below/x.yml:1",
    ]);
  });

  it("of code owners: who must approve which files from now on", async () => {
    await folder.write({
      ".github/CODEOWNERS": "/users/ @contoso/people @mallory\n/.github/ @contoso/people\n",
      "users/ben.yaml": "userPrincipalName: ben.ito@contoso.com\ndisplayName: Ben Ito\n",
    });
    expect(await rules()).toEqual([
      "protects-less codeOwners: file → another file at .github/CODEOWNERS:1",
      "protects-less owners: @contoso/people → null at rollcall.yaml:1",
      "protects-less owners: @contoso/people → @contoso/people @mallory at users/ana.yaml:1 +1",
    ]);
  });

  it("of code owners who move to another place: the first that GitHub finds counts", async () => {
    await folder.write({ "docs/CODEOWNERS": "* @mallory\n" });
    expect(await rules()).toEqual(["protects-less codeOwners: null → file at docs/CODEOWNERS:1"]);
    await folder.write({ "docs/CODEOWNERS": OWNERS });
    await rm(join(folder.path, ".github/CODEOWNERS"));
    expect(await rules()).toEqual([
      "protects-less codeOwners: file → null at .github/CODEOWNERS:1",
      "protects-less codeOwners: null → file at docs/CODEOWNERS:1",
    ]);
  });

  it("from a folder inside of the repository", async () => {
    await commit(
      Object.fromEntries(Object.entries(BASE).map(([name, text]) => [`people/${name}`, text])),
    );
    await folder.write({
      "people/rollcall.yaml": "directory: embedded\n",
      ".github/CODEOWNERS": "/people/users/ @contoso/people\n",
      "people/.github/workflows/x.yml": "on: push\n",
    });
    const found = await planIn(join(folder.path, "people"));
    expect(found).toEqual([
      "protected rollcall.yaml",
      "codeOwners .github/CODEOWNERS",
      "owners .github/CODEOWNERS",
      "owners people/users/ana.yaml",
    ]);
  });

  it("in text, before everything else, and exits with 0", async () => {
    await folder.write({ "rollcall.yaml": "directory: embedded\n" });
    const ran = await folder.run(["plan", "--base", "main", "--detailed-exitcode"]);
    expect(ran.code).toBe(0);
    expect(ran.stdout.split("\n").slice(1, 7).join("\n")).toBe(
      `No changes to the directory.

What this changes about the rules:
  Protects less
    emergency-*@contoso.com is no longer protected  rollcall.yaml:1
  This plan was made with the configuration of the base. Once this is merged, the new rules hold.`,
    );
  });
});

describe("an acknowledgement lasts 90 days at most", () => {
  const text = (expires: string) =>
    `guard: disables\nlimit: 1\nusers: [ana.silva@contoso.com]\nexpires: ${expires}\n`;

  it.each([["validate"], ["plan"], ["plan", "--base", "main"], ["apply", "--yes"]])(
    "%s %s %s refuses a longer one",
    async (...command) => {
      await folder.write({ "acknowledgements/d.yaml": text("2999-12-31") });
      const ran = await folder.run(command.filter((word) => word !== undefined));
      expect(ran.code).toBe(3);
      expect(ran.stderr).toMatch(
        /acknowledgements\/d\.yaml:1:1 error expires-too-late: "expires" is 2999-12-31, and may be \d{4}-\d\d-\d\d at the latest, 90 days from today/,
      );
    },
  );

  it("and one that expired long ago is no mistake", async () => {
    await folder.write({ "acknowledgements/d.yaml": text("2020-01-31") });
    expect((await folder.run(["validate"])).code).toBe(0);
  });
});

async function planIn(path: string): Promise<string[]> {
  const program = join(import.meta.dirname, "../../bin/rollcall.js");
  const { stdout } = await run(
    process.execPath,
    [program, "plan", "--base", "main", "--format", "json"],
    { cwd: path },
  );
  const { rules: found = [] } = JSON.parse(stdout) as { rules?: RuleChange[] };
  return found.map(({ what, at }) => `${what} ${at.file}`);
}

/** YYYY-MM-DD. */
function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

async function commit(files: Record<string, string>): Promise<void> {
  await folder.write(files);
  await git("add", "-A");
  await git("commit", "-qm", "change");
}

function git(...args: string[]): Promise<unknown> {
  const identity = ["-c", "user.name=Test", "-c", "user.email=test@contoso.com"];
  return run("git", [...identity, ...args], { cwd: folder.path });
}
