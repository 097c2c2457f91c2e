import { execFile } from "node:child_process";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadFiles } from "../../../src/session/files/loadFiles.ts";
import { DEFAULT_SOURCE } from "../../../src/session/files/sourceOptions.ts";
import { commitHolding, type Holding } from "../../../src/roster/sources/commitHolding.ts";
import { temporaryFolder, type Folder } from "../../cli.ts";

const run = promisify(execFile);
const ANA = "userPrincipalName: ana@contoso.com\ndisplayName: Ana Silva\n";

let folder: Folder;
let before: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  before = process.cwd();
  process.chdir(folder.path);
});
afterEach(async () => {
  process.chdir(before);
  await folder.remove();
});

function git(...args: string[]): Promise<unknown> {
  const identity = ["-c", "user.name=Ana", "-c", "user.email=ana@contoso.com"];
  return run("git", [...identity, ...args], { cwd: folder.path });
}

async function committed(files: Readonly<Record<string, string>>): Promise<void> {
  await folder.write(files);
  await git("add", "-A");
  await git("commit", "-qm", "first");
}

async function holding(source: Partial<typeof DEFAULT_SOURCE> = {}): Promise<Holding> {
  return commitHolding((await loadFiles({ ...DEFAULT_SOURCE, ...source })).read);
}

const NAMED = { commit: expect.stringMatching(/^[0-9a-f]{40}$/) as string };

describe("the commit that holds what was read", () => {
  beforeEach(() => git("init", "-q", "-b", "main"));

  it("is the one that is checked out, beside files that are not read", async () => {
    await committed({ "users/ana.yaml": ANA, "users/README.md": "a\n", "README.md": "a\n" });
    await folder.write({ "README.md": "b\n", "users/README.md": "b\n", "users/notes.txt": "b\n" });
    expect(await holding()).toEqual(NAMED);
    expect(await holding({ users: "./users/" })).toEqual(NAMED);
    expect(await holding({ users: join(process.cwd(), "users") })).toEqual(NAMED);
    await folder.write({ "users/rollcall.yaml": "" });
    await committed({});
    process.chdir("users");
    expect(await holding({ users: "../users", acknowledgements: "." })).toEqual(NAMED);
  });

  it.each([
    { what: "a file that Git does not know", path: "users/new.yaml" },
    { what: "a file that Git ignores", path: "users/local.yaml" },
    { what: "a folder that Git ignores", path: "users/hidden/eve.yaml" },
    { what: "acknowledgements that Git ignores", path: "acknowledgements/all.yaml" },
    { what: "a configuration that Git ignores", path: "rollcall.yaml" },
    { what: "a changed file", path: "users/ana.yaml" },
  ])("is none with $what", async ({ path }) => {
    await git("config", "status.showUntrackedFiles", "no");
    await committed({
      "users/ana.yaml": ANA,
      ".gitignore": "users/local.yaml\nusers/hidden/\nacknowledgements/\n/rollcall.yaml\n",
    });
    expect(await holding()).toEqual(NAMED);
    await folder.write({ [path]: "mode: observe\n" });
    expect(await holding()).toEqual({ missing: `${path} has changes that are not committed` });
  });

  it("is none with a file that was removed, or staged and not committed", async () => {
    await committed({ "users/ana.yaml": ANA, "rollcall.yaml": "mode: observe\n" });
    await rm("rollcall.yaml");
    expect(await holding()).toEqual({
      missing: "rollcall.yaml has changes that are not committed",
    });
    await git("checkout", "rollcall.yaml");
    await folder.write({ "users/ben.yaml": ANA.replaceAll(/ana/gi, "ben") });
    await git("add", "--intent-to-add", "users/ben.yaml");
    expect(await holding()).toEqual({
      missing: "users/ben.yaml has changes that are not committed",
    });
    await git("add", "users/ben.yaml");
    await rm("users/ana.yaml");
    expect(await holding()).toEqual({
      missing: "users/ben.yaml and 1 more have changes that are not committed",
    });
  });

  it("is none where another case of letters is all that differs, whatever Git was told", async () => {
    await git("config", "core.ignorecase", "true");
    await committed({ "users/ana.yaml": ANA });
    await rename("users/ana.yaml", "users/Ana.yaml");
    expect(await holding()).toEqual({
      missing: "users/Ana.yaml and 1 more have changes that are not committed",
    });
  });

  it("is none where a monitor of the file system missed a change", async () => {
    await committed({ "users/ana.yaml": ANA });
    await git("config", "core.fsmonitor", "true; printf 'token\\0'; true");
    await git("update-index", "--fsmonitor");
    await folder.write({ "users/ana.yaml": ANA.replace("Silva", "Sousa") });
    expect(await holding()).toEqual({
      missing: "users/ana.yaml has changes that are not committed",
    });
  });

  it("is none where a filter gives the checkout other contents, except the line ends of Windows", async () => {
    await committed({ "users/ana.yaml": ANA, ".gitattributes": "*.yaml text eol=crlf\n" });
    await rm("users/ana.yaml");
    await git("checkout", "users/ana.yaml");
    expect((await loadFiles(DEFAULT_SOURCE)).source.files[0]?.text).toContain("\r\n");
    expect(await holding()).toEqual(NAMED);
    await git("config", "filter.other.clean", "sed s/Sousa/Silva/");
    await git("config", "filter.other.smudge", "sed s/Silva/Sousa/");
    await committed({ ".gitattributes": "*.yaml filter=other\n" });
    await rm("users/ana.yaml");
    await git("checkout", "users/ana.yaml");
    expect(await holding()).toEqual({
      missing: "users/ana.yaml has changes that are not committed",
    });
  });

  it("is found by the longer names of SHA-256, too", async () => {
    await rm(".git", { recursive: true });
    await git("init", "-q", "-b", "main", "--object-format=sha256");
    await committed({ "users/ana.yaml": ANA });
    expect(await holding()).toEqual({
      commit: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
  });

  it("is none before the first commit, and for files of another repository", async () => {
    await folder.write({ "users/ana.yaml": ANA });
    expect(await holding()).toEqual({ missing: "nothing is committed here" });
    await committed({ "users/ana.yaml": ANA });
    await folder.write({ "sub/README.md": "" });
    await run("git", ["init", "-q"], { cwd: join(folder.path, "sub") });
    await run(
      "git",
      [
        "-c",
        "user.name=A",
        "-c",
        "user.email=a@contoso.com",
        "commit",
        "-q",
        "--allow-empty",
        "-m",
        "x",
      ],
      { cwd: join(folder.path, "sub") },
    );
    process.chdir("sub");
    expect(await holding({ users: "../users" })).toEqual({
      missing: "not all files that were read are in the repository of this folder",
    });
  });
});

it("outside a repository no commit holds anything", async () => {
  await folder.write({ "users/ana.yaml": ANA });
  expect(await holding()).toEqual({ missing: "nothing is committed here" });
});
