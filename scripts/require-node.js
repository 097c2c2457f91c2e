import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { argv, cwd, exit, stderr, versions } from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";

/** What runs the sources. */
export const NODE_OF_CLONE = "24.0";
/** What runs the npm package: as package.json says of it. */
export const NODE_OF_PACKAGE = "22.12";

/** Ends the process with one clear line when this Node is too old. */
export function requireNode(needed = NODE_OF_CLONE) {
  const [major, minor] = partsOf(versions.node);
  const [neededMajor, neededMinor] = partsOf(needed);
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return;
  const name = neededMinor === 0 ? neededMajor : needed;
  stderr.write(`Rollcall needs Node ${name} or later; this is ${versions.node}. ${remedy(name)}\n`);
  exit(1);
}

function partsOf(version) {
  return version.split(".").map(Number);
}

// npm ci installs a Node of its own beside the packages, where there is one for the platform.
function remedy(needed) {
  const clone = fileURLToPath(new URL("..", import.meta.url));
  if (!existsSync(join(clone, "src"))) return `Install Node ${needed}: https://nodejs.org`;
  const own = join(clone, "node_modules", ".bin", "node");
  if (existsSync(own))
    return `Use the one that "npm ci" installed: ${shown(own)} ${shown(join(clone, "bin", "rollcall.js"))}`;
  return (
    `On Linux and Windows (x64), run "npm ci" in ${clone}: it installs Node ${needed} there, unless optional packages are left out. ` +
    `Elsewhere, install Node ${needed}.`
  );
}

function shown(path) {
  const way = relative(cwd(), path);
  const short = way.length < path.length ? way : path;
  return / /.test(short) ? `"${short}"` : short;
}

if (import.meta.url === pathToFileURL(argv[1] ?? "").href) requireNode();
