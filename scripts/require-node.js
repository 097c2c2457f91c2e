import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { argv, cwd, exit, stderr, versions } from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";

const NEEDED = 24;

/** Ends the process with one clear line when this Node is too old. */
export function requireNode() {
  if (Number(versions.node.split(".")[0]) >= NEEDED) return;
  stderr.write(`Rollcall needs Node ${NEEDED} or later; this is ${versions.node}. ${remedy()}\n`);
  exit(1);
}

// npm ci installs a Node of its own beside the packages, where there is one for the platform.
function remedy() {
  const clone = fileURLToPath(new URL("..", import.meta.url));
  if (!existsSync(join(clone, "src"))) return `Install Node ${NEEDED}: https://nodejs.org`;
  const own = join(clone, "node_modules", ".bin", "node");
  if (existsSync(own))
    return `Use the one that "npm ci" installed: ${shown(own)} ${shown(join(clone, "bin", "rollcall.js"))}`;
  return (
    `On Linux and Windows (x64), run "npm ci" in ${clone}: it installs Node ${NEEDED} there, unless optional packages are left out. ` +
    `Elsewhere, install Node ${NEEDED}.`
  );
}

function shown(path) {
  const way = relative(cwd(), path);
  const short = way.length < path.length ? way : path;
  return / /.test(short) ? `"${short}"` : short;
}

if (import.meta.url === pathToFileURL(argv[1] ?? "").href) requireNode();
