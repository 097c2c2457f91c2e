import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-"));
  await cp("users", join(folder, "users"), { recursive: true });
  await cp("rollcall.yaml", join(folder, "rollcall.yaml"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Writes down every module that a process loads, below this project. */
const RECORDER = `data:text/javascript,${encodeURIComponent(`
  import { appendFileSync } from "node:fs";
  import { registerHooks } from "node:module";
  registerHooks({
    load(url, context, next) {
      if (url.startsWith("file:")) appendFileSync(process.env.LOADED, url + "\\n");
      return next(url, context);
    },
  });
`)}`;

/** The modules that a command loads, below the project's folder. */
function modulesOf(...words: readonly string[]): Promise<readonly string[]> {
  return modulesOfProgram(words.join("-"), join(process.cwd(), "bin/rollcall.js"), ...words);
}

/** The modules that Node loads for a program. */
async function modulesOfProgram(
  name: string,
  ...words: readonly string[]
): Promise<readonly string[]> {
  const loaded = join(folder, `${name}.txt`);
  await promisify(execFile)(process.execPath, ["--import", RECORDER, ...words], {
    cwd: folder,
    env: { PATH: process.env["PATH"], LOADED: loaded },
  });
  const root = `file://${process.cwd()}/`;
  const urls = (await readFile(loaded, "utf8")).split("\n").filter((url) => url !== "");
  return [...new Set(urls.map((url) => url.replace(root, "")))];
}

/** The client that Graph and the embedded directory alike are asked with, and what it takes of signing in. */
const OF_THE_CLIENT = ["src/directory/signIn/tokenSource.ts"];

describe("what a command does not need, it does not load", () => {
  it.each<[name: string, words: string[], unneeded: RegExp]>([
    [
      "validate",
      ["validate"],
      /\/signIn\/|@azure|msal|undici|age-encryption|src\/embedded\/|microsoft-graph/,
    ],
    [
      "apply on the embedded directory, with its ledger in a folder",
      ["apply", "--directory", "embedded", "--yes"],
      /\/signIn\/|@azure|msal|undici|forge|age-encryption|keepers\/(?!folder)/,
    ],
    [
      "plan on the embedded directory",
      ["plan", "--directory", "embedded"],
      /\/signIn\/|@azure|msal|undici|forge|age-encryption/,
    ],
    ["help", ["--help"], /\/signIn\/|@azure|msal|undici|src\/embedded\//],
  ])("%s", async (_, words, unneeded) => {
    const modules = await modulesOf(...words);
    expect(modules).toContain("src/cli.ts");
    expect(modules.filter((name) => unneeded.test(name) && !OF_THE_CLIENT.includes(name))).toEqual(
      [],
    );
  });
});

describe("what a program that imports the library does not need, it does not load", () => {
  const LIBRARY = JSON.stringify(`file://${process.cwd()}/src/library.ts`);
  it.each<[name: string, calls: string, unneeded: RegExp]>([
    [
      "importing",
      "",
      /\/signIn\/|@azure|msal|undici|commander|microsoft-graph|src\/(?:embedded|operations|ledger\/keepers)\//,
    ],
    [
      "plan on the embedded directory",
      'await library.plan({ folder: ".", directory: "embedded" });',
      /\/signIn\/|@azure|msal|undici|commander|forge|src\/(?:cli|commands)\//,
    ],
    [
      "validate",
      'await library.validate({ folder: "." });',
      /\/signIn\/|@azure|msal|undici|commander|microsoft-graph|src\/(?:embedded|cli|commands)\//,
    ],
  ])("%s", async (name, calls, unneeded) => {
    const program = `const library = await import(${LIBRARY}); ${calls}`;
    const modules = await modulesOfProgram(
      `library-${name}`,
      "--input-type=module",
      "--eval",
      program,
    );
    expect(modules).toContain("src/library.ts");
    expect(modules.filter((each) => unneeded.test(each) && !OF_THE_CLIENT.includes(each))).toEqual(
      [],
    );
  });
});
