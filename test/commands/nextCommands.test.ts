import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { folderAt, temporaryFolder, withoutPaths, type Folder } from "../cli.ts";

const people = Array.from({ length: 45 }, (_, index) => `p${index}`);
const roster = (domain: string): string =>
  [
    "users:",
    ...people.map((name) => `  - { userPrincipalName: ${name}@${domain}, displayName: ${name} }`),
    "",
  ].join("\n");

let outside: Folder;
beforeEach(async () => {
  outside = await temporaryFolder();
  await outside.write({
    "one dir/staff/people.yaml": roster("contoso.com"),
    "one dir/rules.yaml":
      "directory: graph\nguards: { creates: { count: 100, percent: 100, floor: 100 } }\n",
    "one dir/people.csv": "Wer,Was\nx,y\n",
    "several/tenants/eu/rollcall.yaml":
      "directory: graph\nguards: { creates: { count: 100, percent: 100, floor: 100 } }\n",
    "several/tenants/eu/users/people.yaml": roster("eu.contoso.com"),
    "several/tenants/us/rollcall.yaml": "directory: embedded\n",
    "several/tenants/us/users/una.yaml": "userPrincipalName: una@us.contoso.com\ndisplayName: U\n",
    "several/people.csv": "Wer,Was\nx,y\n",
  });
});
afterEach(() => outside.remove());

const ONE = ["--users", "staff", "--config", "rules.yaml", "--directory", "embedded"];
const EU = ["--tenant", "eu", "--directory", "embedded"];
const ONE_KEPT = "--users staff --config rules.yaml";

/** Each verb that prints a command, and that command as a pattern. */
const SAID: readonly { words: readonly string[]; one: string; several: string }[] = [
  {
    words: ["plan"],
    one: `plan ${ONE_KEPT} --directory embedded --full`,
    several: "plan --tenant eu --directory embedded --full",
  },
  {
    words: ["plan", "--out", "p.json"],
    one: `apply ${ONE_KEPT} --directory embedded p.json`,
    several: "apply --tenant eu --directory embedded p.json",
  },
  {
    words: ["apply"],
    one: `apply ${ONE_KEPT} --directory embedded FILE`,
    several: "apply --tenant eu --directory embedded FILE",
  },
  {
    words: ["drift"],
    one: `drift ${ONE_KEPT} --directory embedded --full`,
    several: "drift --tenant eu --directory embedded --full",
  },
  {
    words: ["export", "new.xlsx", "--empty"],
    one: `import ${ONE_KEPT} --directory embedded new.xlsx`,
    several: "import --tenant eu --directory embedded new.xlsx",
  },
  {
    words: ["new", "--given-name", "Nina", "--surname", "Okafor", "--yes"],
    one: `plan ${ONE_KEPT} --directory embedded `,
    several: "plan --tenant eu --directory embedded ",
  },
];

describe("a command that is printed has the words that the one before it was started with", () => {
  it.each(SAID)("after $words, with -C and folders that are named", async ({ words, one }) => {
    const [verb = "", ...rest] = words;
    const ran = await outside.run(["-C", "one dir", verb, ...ONE, ...rest]);
    const said = withoutPaths(ran.stdout + ran.stderr).replaceAll(/\s+/g, " ");
    expect(said).toContain(`rollcall -C 'one dir' ${one}`);
  });

  it.each(SAID)("after $words, with a tenant", async ({ words, several }) => {
    const [verb = "", ...rest] = words;
    const ran = await folderAt(join(outside.path, "several")).run([verb, ...EU, ...rest]);
    const said = withoutPaths(ran.stdout + ran.stderr).replaceAll(/\s+/g, " ");
    expect(said).toContain(`rollcall ${several}`);
  });

  it("and no word that it does not take", async () => {
    const several = folderAt(join(outside.path, "several"));
    const ran = await several.run(["history", "una", "--tenant", "us"]);
    expect(withoutPaths(ran.stderr)).toMatch(/rollcall receipt --tenant us\n$/);
    const foreign = await several.run(["import", "--tenant", "us", "--sheet", "1"]);
    expect(withoutPaths(foreign.stderr)).toContain("rollcall import --tenant us people.csv");
  });

  it("keeps the base of a plan, and leaves it to the file that was saved", async () => {
    const one = folderAt(join(outside.path, "one dir"));
    const git = (...words: string[]): unknown =>
      execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@contoso.com", ...words], {
        cwd: one.path,
      });
    git("init", "-q", "-b", "main");
    await one.write({ "staff/one.yaml": "userPrincipalName: z@contoso.com\n" });
    git("add", "staff/one.yaml", "rules.yaml");
    git("commit", "-qm", "One");
    const words = ["plan", "--base", "main", "--drift", "--out", "p.json"];
    const { stdout, stderr } = await one.run([...words, ...ONE]);
    expect(withoutPaths(stdout)).toContain("--directory embedded --base main --drift --full");
    expect(withoutPaths(stderr)).toContain("--directory embedded p.json\n");
  });

  it("also those of Git, where it stands in another folder", async () => {
    const words = ["new", ...ONE, "--given-name", "Ben", "--surname", "Ito", "--yes"];
    const { stdout } = await outside.run(["-C", "one dir", ...words]);
    expect(stdout).toContain(
      "git -C 'one dir' switch -c joiner && git -C 'one dir' add staff/ben.ito.yaml && git -C 'one dir' commit -m 'Add Ben Ito'",
    );
  });
});

it("an apply of a reviewed plan names that plan, since a plan of what is left shows nothing", async () => {
  const run = (...words: readonly string[]) => outside.run(["-C", "one dir", ...words, ...ONE]);
  expect((await run("plan", "--out", "p.json")).stdout).toContain("All of them:\n");
  const applied = await run("apply", "p.json");
  expect(applied.code).toBe(0);
  expect(applied.stdout).toContain("  and 42 more to create\n\nAll of them are in p.json.\n");
  expect(applied.stdout).not.toContain("--full");
});
