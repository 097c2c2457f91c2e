import { execFile, spawn } from "node:child_process";
import { mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ended } from "./cli.ts";

const run = promisify(execFile);

let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "rollcall-it's a folder-")));
  await run("git", ["init", "-q", "-b", "main", folder]);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const ENVIRONMENT = { PATH: process.env["PATH"], HOME: "/nonexistent", GIT_CONFIG_NOSYSTEM: "1" };
/** An option that it does not know, so that Node starts Git. */
const BY_NODE = { windowsHide: true };

/** What came out, or the error without its stack. */
async function outcome(args: readonly string[], options: object): Promise<unknown> {
  return run("git", args, { cwd: folder, env: ENVIRONMENT, ...options }).then(
    (said) => ({ ...said }),
    (error: object) => ({ ...error, message: (error as Error).message }),
  );
}

describe.skipIf(process.platform === "win32")("Git by a shell", () => {
  it("is what a test gets, and Node's own where it asks for more", async () => {
    const [byShell, byNode] = [{}, BY_NODE].map((more) => {
      const child = spawn("git", ["--version"], { cwd: folder, ...more });
      child.stdin.end();
      return child;
    });
    if (!byShell || !byNode) throw new Error("Nothing was started");
    expect([byShell.pid, byNode.pid]).toEqual([undefined, expect.any(Number)]);
    const [said, saidByNode] = await Promise.all([ended(byShell), ended(byNode)]);
    expect(said).toEqual(saidByNode);
  });

  it.each([
    { what: "an answer", args: ["rev-parse", "--show-toplevel"] },
    { what: "an exit code without words", args: ["rev-parse", "--verify", "--quiet", "none"] },
    { what: "an error", args: ["log"] },
    {
      what: "odd words",
      args: ["rev-parse", "--sq-quote", "it's", "", "a b", "$HOME;`id`", "\n*"],
    },
    { what: "no such command", args: ["no-such-command"] },
    { what: "a variable", args: ["config", "a.b"], env: variables("a.b", "it's\n$PATH") },
    {
      what: "a variable that no shell sets",
      args: ["rev-parse", "--git-dir"],
      env: { "INPUT_GITHUB-TOKEN": "x" },
    },
    {
      what: "nobody else's variable",
      args: ["-c", "alias.shown=!echo [$ROLLCALL_TEST_SEEN]", "shown"],
      env: { ROLLCALL_TEST_SEEN: undefined },
    },
  ])("gives the same: $what", async ({ args, env = {} }) => {
    process.env["ROLLCALL_TEST_SEEN"] = "of this process";
    const options = { env: { ...ENVIRONMENT, ...env } };
    const [byShell, byNode] = [
      await outcome(args, options),
      await outcome(args, { ...options, ...BY_NODE }),
    ];
    delete process.env["ROLLCALL_TEST_SEEN"];
    expect(byShell).toEqual(byNode);
  });

  it("leaves no variable to the next run, and takes its values for those of the one before", async () => {
    const shown = async (env: Readonly<Record<string, string>>): Promise<string> => {
      const args = ["-c", "alias.shown=!echo [$ROLLCALL_TEST_A] [$ROLLCALL_TEST_B]", "shown"];
      return (await run("git", args, { cwd: folder, env: { ...ENVIRONMENT, ...env } })).stdout;
    };
    expect(await shown({ ROLLCALL_TEST_A: "1", ROLLCALL_TEST_B: "2" })).toBe("[1] [2]\n");
    expect(await shown({ ROLLCALL_TEST_A: "1", ROLLCALL_TEST_B: "3" })).toBe("[1] [3]\n");
    expect(await shown({ ROLLCALL_TEST_B: "3" })).toBe("[] [3]\n");
    expect(await shown({})).toBe("[] []\n");
  });

  it("passes bytes in and out", async () => {
    const bytes = Buffer.from([0, 10, 13, 39, 255, 0]);
    await writeFile(join(folder, "bytes"), bytes);
    const hash = spawn("git", ["hash-object", "-w", "--stdin"], { cwd: folder });
    const { stdout, code } = await ended(hash, "an object\n");
    expect(code).toBe(0);
    const { stdout: name } = await run("git", ["hash-object", "-w", "bytes"], { cwd: folder });
    const read = spawn("git", ["cat-file", "--batch"], { cwd: folder });
    read.stdin.end(`${name}${stdout}`);
    expect(await buffer(read.stdout)).toEqual(
      Buffer.concat([
        Buffer.from(`${name.trim()} blob 6\n`),
        bytes,
        Buffer.from(`\n${stdout.trim()} blob 10\nan object\n\n`),
      ]),
    );
  });

  it("mixes up nothing of several at once", async () => {
    const words = Array.from({ length: 8 }, (_, index) => `word${index}`);
    const said = await Promise.all(
      words.map((word) => run("git", ["rev-parse", "--sq-quote", word], { cwd: folder })),
    );
    expect(said.map(({ stdout }) => stdout)).toEqual(words.map((word) => ` '${word}'\n`));
  });

  it("refuses more than was asked for", async () => {
    await expect(run("git", ["--version"], { cwd: folder, maxBuffer: 4 })).rejects.toThrow(
      /maxBuffer length exceeded/,
    );
  });

  it("leaves another program on the PATH to Node", async () => {
    const own = join(folder, "git");
    await writeFile(own, "#!/bin/sh\necho another\n", { mode: 0o755 });
    const env = { ...ENVIRONMENT, PATH: `${folder}:${ENVIRONMENT.PATH}` };
    expect(await outcome(["--version"], { env })).toEqual({ stdout: "another\n", stderr: "" });
  });
});

function variables(name: string, value: string): Record<string, string> {
  return { GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: name, GIT_CONFIG_VALUE_0: value };
}
