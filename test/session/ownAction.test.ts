import { execFile } from "node:child_process";
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { ownAction, repositoryOnGitHub } from "../../src/session/ownAction.ts";

const run = promisify(execFile);

describe("the repository on github.com, by the address of a remote", () => {
  it.each([
    "https://github.com/contoso/rollcall",
    "https://github.com/contoso/rollcall.git",
    "https://github.com/contoso/rollcall/",
    "https://github.com/contoso/rollcall.git/",
    "https://GitHub.com/contoso/rollcall",
    "https://www.github.com/contoso/rollcall",
    "https://ana:secret@github.com/contoso/rollcall.git",
    "https://github.com:443/contoso/rollcall.git",
    "http://github.com/contoso/rollcall",
    "git://github.com/contoso/rollcall.git",
    "git@github.com:contoso/rollcall.git",
    "git@github.com:contoso/rollcall",
    "git@github.com:contoso/rollcall/",
    "git@github.com:/contoso/rollcall.git",
    "github.com:contoso/rollcall.git",
    "org-4711@github.com:contoso/rollcall.git",
    "ssh://git@github.com/contoso/rollcall.git",
    "ssh://git@github.com/contoso/rollcall/",
    "ssh://git@github.com:22/contoso/rollcall.git",
    "ssh://git@ssh.github.com:443/contoso/rollcall.git",
    "git+ssh://git@github.com/contoso/rollcall.git",
  ])("%s", (url) => {
    expect(repositoryOnGitHub(url)).toBe("contoso/rollcall");
  });

  it("keeps dots, hyphens and underscores of the name", () => {
    expect(repositoryOnGitHub("git@github.com:con-toso/roll_call.js.git")).toBe(
      "con-toso/roll_call.js",
    );
    expect(repositoryOnGitHub("https://github.com/ana_contoso/rollcall")).toBe(
      "ana_contoso/rollcall",
    );
  });

  it.each([
    "https://gitlab.com/contoso/rollcall.git",
    "https://ghe.contoso.com/contoso/rollcall.git",
    "https://contoso.ghe.com/contoso/rollcall.git",
    "git@ghe.contoso.com:contoso/rollcall.git",
    "git@github-work:contoso/rollcall.git",
    "ssh://git@bitbucket.org/contoso/rollcall.git",
    "https://github.com.example.com/contoso/rollcall.git",
    "https://example.com/github.com/contoso/rollcall.git",
    "https://example.com/@github.com/contoso/rollcall.git",
    "https://notgithub.com/contoso/rollcall.git",
    "https://github.com/contoso",
    "https://github.com/contoso/rollcall/tree/main",
    "https://github.com/contoso/..",
    "https://github.com/contoso/roll call",
    "https://github.com/contoso/rollcall # v1",
    "/srv/git/rollcall.git",
    "../rollcall",
    "file:///srv/github.com/contoso/rollcall.git",
    String.raw`C:\git\rollcall`,
    "",
  ])("is not at %j", (url) => {
    expect(repositoryOnGitHub(url)).toBeUndefined();
  });
});

/** Git runs it in the place of ssh, with the host and the command; the repositories are in a folder here. */
const SSH = `#!/bin/sh
for command; do :; done
cd "$REMOTES" && eval "$(printf %s "$command" | sed "s|'/|'|")"
`;

describe.skipIf(process.platform === "win32")("a clone", () => {
  let folder: string;
  let clone: string;
  let start: string;
  /** A clone and its remote, which Git makes once, to be copied. */
  beforeAll(async () => {
    start = await mkdtemp(join(tmpdir(), "rollcall-"));
    useFolder(start);
    await write(folder, { ssh: SSH });
    await chmod(join(folder, "ssh"), 0o755);
    await git(folder, "init", "-q", "-b", "main", "clone");
    await write(clone, { "action.yml": "name: x\n", "dist/action.js": "1\n", "src/x.ts": "1\n" });
    await commit();
    await addRemote("origin", "git@github.com:contoso/rollcall.git");
    await git(clone, "push", "-q", "origin", "main");
    vi.unstubAllEnvs();
  });
  afterAll(() => rm(start, { recursive: true, force: true }));
  beforeEach(async () => {
    useFolder(await mkdtemp(join(tmpdir(), "rollcall-")));
    await cp(start, folder, { recursive: true });
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true, force: true });
  });

  it("offers its commit, which its remote has", async () => {
    expect(await ownAction(clone)).toEqual({
      repository: "contoso/rollcall",
      commit: await head(),
    });
  });

  it("offers an older commit that the remote's branch holds", async () => {
    const first = await head();
    await write(clone, { "src/x.ts": "2\n" });
    await commit();
    await git(clone, "push", "-q", "origin", "main");
    await git(clone, "checkout", "-q", first);
    expect(await ownAction(clone)).toMatchObject({ commit: first });
  });

  it.each([
    ["a tag", ["tag", "v1.2.3"]],
    ["a tag with a message", ["tag", "-a", "-m", "First", "v1.2.3"]],
  ])("says the version where the remote has %s at the commit", async (_, args) => {
    await git(clone, ...args);
    expect(await ownAction(clone)).not.toHaveProperty("version");
    await git(clone, "push", "-q", "origin", "v1.2.3");
    expect(await ownAction(clone)).toMatchObject({ version: "v1.2.3", commit: await head() });
  });

  it.each(["v1", "1.2.3", "v1.2.3-rc.1", "latest"])(
    "takes no version from the tag %s, which may be moved or is none",
    async (tag) => {
      await git(clone, "tag", tag);
      await git(clone, "push", "-q", "origin", tag);
      expect(await ownAction(clone)).not.toHaveProperty("version");
    },
  );

  it("takes the remote on github.com, whatever its name", async () => {
    await git(clone, "remote", "rename", "origin", "public");
    await git(clone, "remote", "add", "origin", "https://ghe.contoso.com/contoso/mirror.git");
    expect(await ownAction(clone)).toMatchObject({ repository: "contoso/rollcall" });
  });

  it("takes a remote by what Git makes of a short form of its own", async () => {
    await git(clone, "config", "url.git@github.com:.insteadOf", "gh:");
    await git(clone, "remote", "set-url", "origin", "gh:contoso/rollcall.git");
    expect(await ownAction(clone)).toMatchObject({ repository: "contoso/rollcall" });
  });

  it("takes the branch that it follows before origin, where both have the commit", async () => {
    await addRemote("fork", "https://github.com/ana/rollcall");
    await git(clone, "remote", "set-url", "fork", "git@github.com:ana/rollcall");
    await git(clone, "push", "-q", "-u", "fork", "main");
    expect(await ownAction(clone)).toMatchObject({ repository: "ana/rollcall" });
  });

  it("takes the remote that has the commit, not the one that is called origin", async () => {
    await write(clone, { "src/x.ts": "2\n" });
    await commit();
    await addRemote("fork", "ssh://git@github.com/ana/rollcall.git/");
    await git(clone, "push", "-q", "fork", "main");
    expect(await ownAction(clone)).toMatchObject({ repository: "ana/rollcall" });
  });

  it("counts what the last fetch saw where the remote does not answer, and claims no version then", async () => {
    await git(clone, "tag", "v1.2.3");
    await git(clone, "push", "-q", "origin", "v1.2.3");
    vi.stubEnv("REMOTES", join(folder, "gone"));
    expect(await ownAction(clone)).toEqual({
      repository: "contoso/rollcall",
      commit: await head(),
      unanswered: true,
    });
  });

  it("does not offer a commit that was not pushed", async () => {
    await write(clone, { "src/x.ts": "2\n" });
    await commit();
    const message = `GitHub would not find the commit ${await head()} of this clone: contoso/rollcall (remote origin) does not have it`;
    await expect(ownAction(clone)).rejects.toThrow(message);
    await expect(ownAction(clone)).rejects.toThrow(`--action OWNER/REPOSITORY@${await head()}`);
    vi.stubEnv("REMOTES", join(folder, "gone"));
    await expect(ownAction(clone)).rejects.toThrow(message);
  });

  it.each([
    ["an edited bundle", { "dist/action.js": "2\n" }, " M dist/action.js"],
    ["a new file of the bundle", { "dist/more.js": "1\n" }, "?? dist/more.js"],
    ["an edited action.yml", { "action.yml": "name: y\n" }, " M action.yml"],
    ["an edited template", { "templates/README.md": "x\n" }, "?? templates/"],
  ])("does not offer its commit beside %s", async (_, files, line) => {
    await write(clone, files);
    await expect(ownAction(clone)).rejects.toThrow(
      `would run something else:\n${line}\nCommit and push them, or put them back with: git -C`,
    );
  });

  it("is not asked about files that no workflow runs", async () => {
    await write(clone, { "src/x.ts": "2\n", "notes.txt": "" });
    expect(await ownAction(clone)).toMatchObject({ commit: await head() });
  });

  it.each([
    ["https://gitlab.com/contoso/rollcall.git", "origin (https://gitlab.com/contoso/rollcall.git)"],
    ["https://ana:secret@ghe.contoso.com/x/y", "origin (https://ghe.contoso.com/x/y)"],
    ["/srv/rollcall.git", "origin (/srv/rollcall.git)"],
  ])("of %s names what GitHub can find", async (url, shown) => {
    await git(clone, "remote", "set-url", "origin", url);
    const failed = await ownAction(clone).catch((error: Error) => error.message);
    expect(failed).toContain(
      `None of this clone's remotes is a repository on github.com: ${shown}.`,
    );
    expect(failed).toContain(`--action OWNER/REPOSITORY@${await head()}`);
    expect(failed).toContain("GitHub Enterprise Server does not work");
    expect(failed).not.toContain("secret");
  });

  it("without a remote, and a copy that is no clone, say so", async () => {
    await git(clone, "remote", "remove", "origin");
    await expect(ownAction(clone)).rejects.toThrow("This clone of Rollcall has no remote.");
    await write(folder, { "unpacked/action.yml": "name: x\n" });
    await expect(ownAction(join(folder, "unpacked"))).rejects.toThrow("(it is not a Git clone)");
    await write(clone, { "vendor/rollcall/action.yml": "name: x\n" });
    await expect(ownAction(join(clone, "vendor/rollcall"))).rejects.toThrow(
      "(it is not a Git clone). Clone Rollcall from github.com",
    );
  });

  function useFolder(path: string): void {
    folder = path;
    clone = join(folder, "clone");
    vi.stubEnv("GIT_SSH_COMMAND", join(folder, "ssh"));
    vi.stubEnv("REMOTES", folder);
  }

  async function addRemote(name: string, url: string): Promise<void> {
    const path = /github\.com[:/](.*?)\/?$/.exec(url)?.[1] ?? "";
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await git(folder, "init", "-q", "--bare", path);
    await git(clone, "remote", "add", name, url);
  }

  async function commit(): Promise<void> {
    await git(clone, "add", "-A");
    await git(clone, "commit", "-qm", "change");
  }

  const head = async (): Promise<string> => (await git(clone, "rev-parse", "HEAD")).trim();
});

async function write(where: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(where, name)), { recursive: true });
    await writeFile(join(where, name), text);
  }
}

async function git(where: string, ...args: readonly string[]): Promise<string> {
  const identity = ["-c", "user.name=Test", "-c", "user.email=test@contoso.com"];
  return (await run("git", ["-C", where, ...identity, ...args])).stdout;
}
