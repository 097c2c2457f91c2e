import { execFile } from "node:child_process";
import { chmod, mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder, type Folder } from "../../cli.ts";
import { IS_THOROUGH } from "../../thorough.ts";

// What is not checked out is never taken for not declared, and a receipt names only a commit that was applied.

const run = promisify(execFile);
const FILES = {
  "rollcall.yaml": "directory: embedded\n",
  ".github/CODEOWNERS": "* @contoso/people\n",
  "users/joiners/_defaults.yaml": "accountEnabled: false\n",
  "users/joiners/new.yaml": "userPrincipalName: new@contoso.com\ndisplayName: Nina Okafor\n",
  "users/b/ben.yaml": "userPrincipalName: ben.ito@contoso.com\ndisplayName: Ben Ito\n",
  "users/README.md": "Our people.\n",
};
/** Every command that reads the files on disk. */
const READS: readonly (readonly string[])[] = [
  ["validate"],
  ["plan"],
  ["plan", "--base", "HEAD"],
  ["apply", "--yes"],
  ["accept", "--all"],
  ["show", "ben.ito"],
  ["export", "people.csv"],
  ["import"],
  ["import", "table.csv"],
  ["new", "--given-name", "Eve", "--surname", "Cole", "--yes"],
];

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
  await git("init", "-q", "-b", "main");
  await commit(FILES);
});
afterEach(() => folder.remove());

async function git(...args: string[]): Promise<string> {
  const identity = ["-c", "user.name=Ana", "-c", "user.email=ana@contoso.com"];
  const { stdout } = await run("git", [...identity, ...args], { cwd: folder.path });
  return stdout.trim();
}

async function commit(files: Readonly<Record<string, string>>): Promise<void> {
  await folder.write(files);
  await git("add", "-A");
  await git("commit", "-qm", "Change");
}

/** Runs the commands below a message, as a reader pastes them. */
async function paste(message: string): Promise<void> {
  const commands = message.split("\n").filter((line) => line.startsWith("  git "));
  expect(commands).not.toEqual([]);
  await run("sh", ["-ec", commands.join("\n")], { cwd: folder.path });
}

async function receipt(): Promise<{ readonly commit?: string }> {
  return JSON.parse(await readFile(join(folder.path, ".rollcall/receipt.json"), "utf8")) as {
    commit?: string;
  };
}

interface Hidden {
  readonly name: string;
  readonly hide: () => Promise<unknown>;
  readonly says: readonly string[];
}

const HIDDEN: readonly Hidden[] = [
  {
    name: "a sparse checkout by patterns",
    hide: () => git("sparse-checkout", "set", "--no-cone", "/*", "!_defaults.yaml"),
    says: ["users/joiners/_defaults.yaml", "sparse checkout", "  git sparse-checkout disable"],
  },
  {
    name: "a sparse checkout in cone mode",
    hide: () => git("sparse-checkout", "set", "--cone", "users/joiners"),
    says: ["users/b/ben.yaml", "sparse checkout", "  git sparse-checkout disable"],
  },
  {
    name: "a sparse checkout without any of the users",
    hide: () => git("sparse-checkout", "set", "--cone", ".github"),
    says: ["users/b/ben.yaml, users/joiners/_defaults.yaml", "  git sparse-checkout disable"],
  },
  {
    name: "a sparse checkout with a sparse index",
    hide: () => git("sparse-checkout", "set", "--cone", "--sparse-index", "users/joiners"),
    says: ["users/b/ben.yaml", "  git sparse-checkout disable"],
  },
  {
    name: "a sparse checkout without the configuration",
    hide: () => git("sparse-checkout", "set", "--no-cone", "/*", "!rollcall.yaml"),
    says: ["rollcall.yaml", "  git sparse-checkout disable"],
  },
  {
    name: "one file that is skipped and gone",
    hide: async () => {
      await git("update-index", "--skip-worktree", "users/b/ben.yaml");
      await rm(join(folder.path, "users/b/ben.yaml"));
    },
    says: [
      "users/b/ben.yaml",
      "  git update-index --no-skip-worktree -- users/b/ben.yaml",
      "  git checkout -- users/b/ben.yaml",
    ],
  },
  {
    name: "one file that is skipped and says something else",
    hide: async () => {
      await git("update-index", "--skip-worktree", "users/b/ben.yaml");
      await folder.write({ "users/b/ben.yaml": `${FILES["users/b/ben.yaml"]}jobTitle: CEO\n` });
    },
    says: ["users/b/ben.yaml", "  git update-index --no-skip-worktree -- users/b/ben.yaml"],
  },
  {
    name: "one file that is assumed unchanged, and says something else",
    hide: async () => {
      await git("update-index", "--assume-unchanged", "users/joiners/_defaults.yaml");
      await folder.write({ "users/joiners/_defaults.yaml": "accountEnabled: true\n" });
    },
    says: [
      "users/joiners/_defaults.yaml",
      "  git update-index --no-assume-unchanged -- users/joiners/_defaults.yaml",
    ],
  },
  {
    name: "one file with a blank in its name that is assumed unchanged, and gone",
    hide: async () => {
      await commit({ "users/b/eve's cole.yaml": FILES["users/b/ben.yaml"].replaceAll("en", "er") });
      await git("update-index", "--assume-unchanged", "users/b/eve's cole.yaml");
      await rm(join(folder.path, "users/b/eve's cole.yaml"));
    },
    says: [`--no-assume-unchanged -- 'users/b/eve'\\''s cole.yaml'`],
  },
];

it.each(HIDDEN)(
  "$name is refused, and what the message says settles it",
  async ({ hide, says }) => {
    await hide();
    expect(await git("status", "--porcelain")).toBe("");
    const ran = await folder.run(["plan"]);
    expect(ran).toMatchObject({ code: 1, stdout: "" });
    for (const part of says) expect(ran.stderr).toContain(part);
    await paste(ran.stderr);
    expect((await folder.run(["validate"])).code).toBe(0);
  },
);

it("every command that reads the disk refuses", async () => {
  await git("sparse-checkout", "set", "--cone", "users/joiners");
  await folder.write({ "table.csv": "userPrincipalName\nzoe@contoso.com\n" });
  // One after the other: each that starts beside another one is a process.
  for (const args of READS) {
    const { code, stdout, stderr } = await folder.run(args);
    expect({ code, stdout }, args.join(" ")).toEqual({ code: 1, stdout: "" });
    expect(stderr, args.join(" ")).toContain("git sparse-checkout disable");
  }
});

it("a hook gets the same answer as every other caller, also where Git names it the repository", async () => {
  const hook = { GIT_DIR: ".git", GIT_INDEX_FILE: ".git/index" };
  expect(await folder.run(["validate"], hook)).toMatchObject({ code: 0, stderr: "" });
  await git("update-index", "--skip-worktree", "users/b/ben.yaml");
  const ran = await folder.run(["validate"], hook);
  expect(ran.code).toBe(1);
  expect(ran.stderr).toContain("git update-index --no-skip-worktree -- users/b/ben.yaml");
});

it("a folder behind a link is refused as where it leads", async () => {
  const outside = await temporaryFolder();
  await symlink(join(folder.path, "users"), join(outside.path, "users"));
  await outside.write({ "rollcall.yaml": FILES["rollcall.yaml"] });
  expect((await outside.run(["validate"])).code).toBe(0);
  await git("update-index", "--skip-worktree", "users/b/ben.yaml");
  const ran = await outside.run(["validate"]);
  expect(ran.code).toBe(1);
  expect(ran.stderr).toContain("skip-worktree");
  await outside.remove();
});

it("asks Git once about all places that are read", async () => {
  const trace = join(folder.path, "..", `${basename(folder.path)}.trace`);
  try {
    expect(await folder.run(["validate"], { GIT_TRACE: trace })).toMatchObject({ code: 0 });
    const told = await readFile(trace, "utf8");
    expect(told.match(/built-in: git ls-files/g)).toHaveLength(1);
  } finally {
    await rm(trace, { force: true });
  }
});

it.each(["a repository of its own", "a link to another repository"])(
  "users in %s are asked about there",
  async (kind) => {
    const people = kind.startsWith("a link") ? "people" : "users";
    await git("rm", "-rq", "users");
    await folder.write({ [`${people}/b/ben.yaml`]: FILES["users/b/ben.yaml"] });
    await git("-C", people, "init", "-q");
    await git("-C", people, "add", "-A");
    await git("-C", people, "commit", "-qm", "People");
    if (people !== "users") await symlink("people", join(folder.path, "users"));
    expect(await folder.run(["validate"])).toMatchObject({ code: 0, stderr: "" });
    await git("-C", people, "update-index", "--skip-worktree", "b/ben.yaml");
    const ran = await folder.run(["validate"]);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain("users/b/ben.yaml");
  },
);

it("drift reads the commit, so that a sparse checkout does not concern it", async () => {
  await folder.run(["apply", "--yes"]);
  await git("sparse-checkout", "set", "--cone", ".github");
  expect(await folder.run(["drift"])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("2 declared users were compared") as string,
  });
});

it("a sparse checkout that has the whole roster is as good as any", async () => {
  await commit({ "web/index.html": "", "users/notes.txt": "" });
  await git(
    "sparse-checkout",
    "set",
    "--no-cone",
    "/*",
    "!/web/",
    "!/users/notes.txt",
    "!README.md",
  );
  expect((await folder.run(["apply", "--yes"])).code).toBe(0);
  expect((await receipt()).commit).toBe(await git("rev-parse", "HEAD"));
});

describe("files that Git holds in another form", () => {
  it.each(["users/contractors", "users"])("a submodule in %s is refused", async (path) => {
    const other = await temporaryFolder();
    await run("git", ["init", "-q", "-b", "main"], { cwd: other.path });
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
      { cwd: other.path },
    );
    if (path === "users") await git("rm", "-rq", "users");
    await git("-c", "protocol.file.allow=always", "submodule", "add", "-q", other.path, path);
    await git("commit", "-qm", "Add a submodule");
    await git("submodule", "deinit", "-f", "--all");
    const ran = await folder.run(["plan"]);
    expect(ran).toMatchObject({ code: 1, stdout: "" });
    expect(ran.stderr).toContain(path);
    expect(ran.stderr).toContain("submodule");
    await other.remove();
  });

  it("a conflict that is not settled is refused, with the command that settles it", async () => {
    await git("checkout", "-qb", "leaver");
    await git("rm", "-q", "users/b/ben.yaml");
    await git("commit", "-qm", "Remove");
    await git("checkout", "-q", "main");
    await commit({ "users/b/ben.yaml": `${FILES["users/b/ben.yaml"]}jobTitle: CEO\n` });
    await expect(git("merge", "-q", "leaver")).rejects.toThrow("Command failed");
    const ran = await folder.run(["plan"]);
    expect(ran).toMatchObject({ code: 1, stdout: "" });
    expect(ran.stderr).toContain("users/b/ben.yaml");
    await paste(ran.stderr);
    expect((await folder.run(["plan"])).code).toBe(0);
  });

  it("a partial clone that cannot fetch says so, and takes no file for an empty one", async () => {
    const remote = join(folder.path, "remote.git");
    await git("clone", "-q", "--bare", ".", remote);
    await run("git", ["config", "uploadpack.allowFilter", "true"], { cwd: remote });
    await git("clone", "-q", "--no-checkout", "--filter=blob:none", `file://${remote}`, "partial");
    await run("git", ["remote", "set-url", "origin", "https://ana:secret@127.0.0.1:1/x.git"], {
      cwd: join(folder.path, "partial"),
    });
    await folder.write({ "partial/rollcall.yaml": FILES["rollcall.yaml"] });
    const program = join(import.meta.dirname, "../../../bin/rollcall.js");
    const ran = await run(process.execPath, [program, "drift"], {
      cwd: join(folder.path, "partial"),
      env: { PATH: process.env["PATH"], HOME: folder.path },
    }).catch((error: { code: number; stdout: string; stderr: string }) => error);
    expect(ran).toMatchObject({ code: 1, stdout: "" });
    expect(ran.stderr).toContain("Git failed");
    expect(ran.stderr).not.toContain("secret");
  });
});

describe("a receipt names the commit that was applied, or says why none", () => {
  it("HEAD, where it holds what was read", async () => {
    const ran = await folder.run(["apply", "--yes"]);
    expect(ran.stdout + ran.stderr).not.toContain("names no commit");
    expect((await receipt()).commit).toBe(await git("rev-parse", "HEAD"));
  });

  it.each<{ name: string; prepare: () => Promise<unknown>; says: string }>([
    {
      name: "a change that is not committed",
      prepare: () =>
        folder.write({
          "users/b/eve.yaml": "userPrincipalName: eve@contoso.com\ndisplayName: Eve\n",
        }),
      says: "users/b/eve.yaml has changes that are not committed",
    },
    {
      name: "no repository",
      prepare: () => rm(join(folder.path, ".git"), { recursive: true }),
      says: "nothing is committed here",
    },
  ])("none: $name", async ({ prepare, says }) => {
    await prepare();
    const ran = await folder.run(["apply", "--yes"]);
    expect(ran.code).toBe(0);
    expect(ran.stdout + ran.stderr).toContain(`It names no commit: ${says}.`);
    expect((await receipt()).commit).toBeUndefined();
  });
});

describe("a repository that Git does not read", () => {
  const TROUBLES: readonly {
    name: string;
    prepare?: () => Promise<unknown>;
    environment?: () => Record<string, string>;
    says: string;
  }[] = [
    {
      name: "another user's",
      // Git's own tests pretend it like this.
      environment: () => ({ GIT_TEST_ASSUME_DIFFERENT_OWNER: "1", LANG: "de_DE.UTF-8" }),
      says: "\n  git config --global --add safe.directory /",
    },
    { name: "without Git", environment: () => ({ PATH: "" }), says: "Git is not installed" },
    {
      name: "without HEAD",
      prepare: () => rm(join(folder.path, ".git/HEAD")),
      says: "it is damaged",
    },
    {
      name: "with a broken branch",
      prepare: () => writeFile(join(folder.path, ".git/refs/heads/main"), ""),
      says: "git fsck",
    },
    {
      name: "without the commit",
      prepare: async () =>
        writeFile(join(folder.path, ".git/refs/heads/main"), `${"1".repeat(40)}\n`),
      says: "git fsck",
    },
  ];

  it.each(TROUBLES)("$name: neither drift nor apply goes on without it", async (trouble) => {
    await folder.run(["apply", "--yes"]);
    await rm(join(folder.path, ".rollcall/receipt.json"));
    await folder.write({ "users/b/ben.yaml": `${FILES["users/b/ben.yaml"]}jobTitle: CEO\n` });
    await trouble.prepare?.();
    for (const args of [["drift"], ["apply", "--yes"], ["accept", "--all"]]) {
      const ran = await folder.run(args, trouble.environment?.());
      expect(ran, args[0]).toMatchObject({ code: 1, stdout: "" });
      expect(ran.stderr, args[0]).toContain(trouble.says);
    }
    await expect(receipt()).rejects.toThrow("ENOENT");
  });

  it.runIf(IS_THOROUGH)("a bare one has its commits", async () => {
    await folder.run(["apply", "--yes"]);
    await git("clone", "-q", "--bare", ".", "bare.git");
    const bare = join(folder.path, "bare.git");
    await mkdir(join(bare, ".rollcall"));
    await writeFile(
      join(bare, ".rollcall/tenant.json"),
      await readFile(join(folder.path, ".rollcall/tenant.json")),
    );
    const program = join(import.meta.dirname, "../../../bin/rollcall.js");
    const { stdout } = await run(process.execPath, [program, "drift"], { cwd: bare });
    expect(stdout).toContain("No drift: 2 declared users were compared.");
  });

  it("a Git that is too old is named with the version that is needed", async () => {
    const real = (await run("sh", ["-c", "command -v git"])).stdout.trim();
    await folder.write({
      "bin/git": `#!/bin/sh\ncase "$*" in\n*--version*) echo "git version 2.17.1" ;;\n*--end-of-options*) echo "fatal: Needed a single revision" >&2; exit 128 ;;\n*) exec ${real} "$@" ;;\nesac\n`,
    });
    await chmod(join(folder.path, "bin/git"), 0o755);
    const ran = await folder.run(["plan", "--base", "main"], {
      PATH: `${join(folder.path, "bin")}:${process.env["PATH"]}`,
    });
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain("Git 2.17.1 is too old. Rollcall needs 2.38 or later.");
  });
});
