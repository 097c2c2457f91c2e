import { argv, exit, stderr, versions } from "node:process";
import { pathToFileURL } from "node:url";

const NEEDED = 24;

/** Ends the process with one clear line when this Node is too old to run TypeScript sources. */
export function requireNode() {
  if (Number(versions.node.split(".")[0]) >= NEEDED) return;
  stderr.write(
    `Rollcall needs Node ${NEEDED} or later; this is ${versions.node}. On Linux and Windows (x64) "npm ci" installs it, ` +
      `and "npx rollcall" and "npm run" use it, unless optional packages were left out. Elsewhere install Node ${NEEDED}.\n`,
  );
  exit(1);
}

if (import.meta.url === pathToFileURL(argv[1] ?? "").href) requireNode();
