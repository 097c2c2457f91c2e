import { existsSync, realpathSync } from "node:fs";
import { posix, win32, type PlatformPath } from "node:path";
import process from "node:process";
import { isExecutable } from "../product.ts";
import { PACKAGE_NAME } from "./version.ts";
import { forTerminal } from "../../report/escape.ts";

/** How this process was started, and where the person who started it stands. */
export interface Start {
  /** The first word as it was typed: `node`, or a path. */
  readonly argv0: string;
  readonly node: string;
  readonly script: string;
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** The script is one file with Node in it. */
  readonly isExecutable?: boolean;
}

/**
 * The command that starts Rollcall again, ready to be pasted: `npx rollcall` only where npx finds this very copy, since
 * elsewhere it would run whatever a registry has under that name.
 *
 * @param from the folder in which it will be pasted; by default the one in which this process was started
 * @see https://docs.npmjs.com/cli/v11/using-npm/scripts (the variables that npm sets)
 */
export function invocation(from?: string, start: Start = thisStart()): string {
  const path = pathsOf(start);
  const home = start.environment["INIT_CWD"] ?? start.cwd;
  const folder = from === undefined ? home : path.resolve(home, from);
  const script = realPath(start.script);
  const product = path.dirname(path.dirname(script));
  const npms = folderOfNpx(product, start);
  if (npms !== undefined && isWithin(folder, npms, path)) return "npx rollcall";
  if (start.isExecutable)
    return quotedWords([nameOnPath(script, start) ?? pathIn(folder, script, path)], start);
  if (isOnPath(script, start)) return "rollcall";
  return quotedWords([nodeIn(folder, product, start), pathIn(folder, script, path)], start);
}

/** A word for the shell that the reader types into, quoted where that is needed. */
export function quoted(word: string, start: Pick<Start, Shell> = thisStart()): string {
  const shell = shellOf(start);
  const plain = shell === "posix" ? /^[\w./:@+-]+$/ : /^[\w./:\\+-]+$/;
  if (plain.test(word)) return word;
  const quotedWord = {
    posix: `'${word.replaceAll("'", String.raw`'\''`)}'`,
    powershell: inPowerShell(word),
    cmd: `"${word}"`,
  }[shell];
  return forTerminal(quotedWord);
}

/** A command with a variable of its environment set, for the reader's shell. */
export function withVariable(
  name: string,
  value: string,
  command: string,
  start: Pick<Start, Shell> = thisStart(),
): string {
  return {
    posix: `${name}=${value} ${command}`,
    powershell: `$env:${name} = "${value}"; ${command}`,
    cmd: `set "${name}=${value}" && ${command}`,
  }[shellOf(start)];
}

/** A line that sets a variable for all that follows in the reader's shell. */
export function environmentLine(
  name: string,
  value: string,
  start: Pick<Start, Shell> = thisStart(),
): string {
  return {
    posix: `export ${name}=${quoted(value, start)}`,
    powershell: `$env:${name} = ${inPowerShell(value)}`,
    cmd: `set "${name}=${value}"`,
  }[shellOf(start)];
}

/**
 * PowerShell takes typographic quotes for the plain one, and each of them twice for itself.
 *
 * @see https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules
 */
function inPowerShell(text: string): string {
  return `'${text.replaceAll(/['\u2018-\u201b]/g, "$&$&")}'`;
}

type Shell = "platform" | "environment";

// Git Bash sets MSYSTEM; cmd sets PROMPT, and PowerShell does not.
function shellOf({ platform, environment }: Pick<Start, Shell>): "posix" | "powershell" | "cmd" {
  if (platform !== "win32" || environment["MSYSTEM"]) return "posix";
  return environment["PROMPT"] ? "cmd" : "powershell";
}

function thisStart(): Start {
  return {
    argv0: process.argv0,
    node: process.execPath,
    script: process.argv[1] ?? "",
    cwd: process.cwd(),
    environment: process.env,
    platform: process.platform,
    isExecutable: isExecutable(),
  };
}

function pathsOf({ platform }: Start): PlatformPath {
  return platform === "win32" ? win32 : posix;
}

// Where npx finds this copy: in a clone, or beside a package that depends on it.
function folderOfNpx(product: string, start: Start): string | undefined {
  const { npm_command: command, npm_config_local_prefix: prefix } = start.environment;
  if (command === undefined || prefix === undefined) return undefined;
  const places = [prefix, pathsOf(start).join(prefix, "node_modules", PACKAGE_NAME)];
  return places.some((place) => realPath(place) === product) ? realPath(prefix) : undefined;
}

function isOnPath(script: string, start: Start): boolean {
  const path = pathsOf(start);
  return foldersOnPath(start).some((folder) =>
    start.platform === "win32"
      ? existsSync(path.join(folder, "rollcall.cmd")) &&
        realPath(path.join(folder, "node_modules", PACKAGE_NAME, "bin/rollcall.js")) === script
      : realPath(path.join(folder, "rollcall")) === script,
  );
}

// Of an executable, under whatever name it was installed.
function nameOnPath(script: string, start: Start): string | undefined {
  const path = pathsOf(start);
  const name = path.basename(script);
  const isFound = foldersOnPath(start).some(
    (folder) => realPath(path.join(folder, name)) === script,
  );
  return isFound ? name.replace(/\.exe$/i, "") : undefined;
}

function foldersOnPath(start: Start): string[] {
  const path = pathsOf(start);
  const { PATH, Path } = start.environment;
  return (PATH ?? Path ?? "")
    .split(path.delimiter)
    .filter((folder) => path.isAbsolute(folder) && !isNpmsOwn(folder, path));
}

// On the path of what npm starts, and not of the terminal.
function isNpmsOwn(folder: string, path: PlatformPath): boolean {
  return path.basename(folder) === ".bin" && path.basename(path.dirname(folder)) === "node_modules";
}

// The Node that came with the clone has a short name there.
function nodeIn(folder: string, product: string, start: Start): string {
  const path = pathsOf(start);
  const { argv0, node, cwd, environment } = start;
  const packages = path.join(product, "node_modules");
  const own = path.join(packages, ".bin", "node");
  if (isWithin(realPath(node), realPath(packages), path)) return pathIn(folder, own, path);
  if (/[\\/]/.test(argv0)) return pathIn(folder, path.resolve(cwd, argv0), path);
  const isTyped = environment["npm_command"] === undefined && argv0 !== "";
  return isTyped ? argv0 : pathIn(folder, node, path);
}

function pathIn(folder: string, target: string, path: PlatformPath): string {
  const way = path.relative(realPath(folder), target);
  if (path.isAbsolute(way) || way.length > target.length) return target;
  return way.startsWith("..") ? way : `.${path.sep}${way}`;
}

function isWithin(target: string, folder: string, path: PlatformPath): boolean {
  const way = path.relative(folder, realPath(target));
  return way === "" || (!path.isAbsolute(way) && !/^\.\.(?:[\\/]|$)/.test(way));
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function quotedWords(words: readonly string[], start: Start): string {
  const [program = "", ...rest] = words.map((word) => quoted(word, start));
  // PowerShell takes a quoted first word for a text, unless "&" precedes it.
  const calls = shellOf(start) === "powershell" && program.startsWith("'") ? "& " : "";
  return `${calls}${[program, ...rest].join(" ")}`;
}
