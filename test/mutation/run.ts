/**
 * Changes the code in small ways and says which changes no test notices.
 *
 *     npm run test:mutation                       everything that has a threshold
 *     npm run test:mutation -- src/plan/spent.ts  these files
 *     npm run test:mutation -- --changed [REF]    what differs from REF (main, by default)
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, globSync, readFileSync, rmSync } from "node:fs";
import {
  isGood,
  results,
  table,
  threshold,
  THRESHOLDS,
  type Equivalent,
  type Report,
} from "./results.ts";

const FOLDER = "test/mutation";
const REPORT = "coverage/mutation.json";
const STRYKER = `${FOLDER}/node_modules/@stryker-mutator/core`;

const files = chosen(process.argv.slice(2));
if (files.length === 0) {
  console.log("Nothing to mutate: no file that has a threshold differs.");
  process.exit(0);
}
install();
rmSync(REPORT, { force: true });
const run = spawnSync(
  process.execPath,
  [
    `${STRYKER}/bin/stryker.js`,
    "run",
    `${FOLDER}/stryker.config.json`,
    "--mutate",
    files.join(","),
  ],
  { stdio: "inherit" },
);
if (run.status !== 0 || !existsSync(REPORT)) {
  console.error("Stryker ended without a report; what it says above is the reason.");
  process.exit(1);
}
const equivalents = globSync(`${FOLDER}/equivalents/*.json`).flatMap(
  (file) => JSON.parse(readFileSync(file, "utf8")) as Equivalent[],
);
const found = results(JSON.parse(readFileSync(REPORT, "utf8")) as Report, equivalents);
process.stdout.write(table(found));
process.exitCode = isGood(found) ? 0 : 1;

function chosen(args: string[]): string[] {
  const [first, ref = "main"] = args;
  if (first === undefined)
    return globSync(Object.keys(THRESHOLDS).map((folder) => `${folder}**/*.ts`)).sort();
  if (first !== "--changed") return args;
  const changed = execFileSync(
    "git",
    ["diff", "--name-only", "--diff-filter=d", "-z", "--merge-base", ref, "--", "src"],
    { encoding: "utf8" },
  );
  return changed.split("\0").filter((file) => threshold(file) !== undefined);
}

/** Stryker is no dependency of the project: it is installed when it is first needed. */
function install(): void {
  const wanted = JSON.parse(readFileSync(`${FOLDER}/package.json`, "utf8")) as {
    devDependencies: Record<string, string>;
  };
  const isThere = Object.entries(wanted.devDependencies).every(([name, version]) => {
    const manifest = `${FOLDER}/node_modules/${name}/package.json`;
    return (
      existsSync(manifest) && readFileSync(manifest, "utf8").includes(`"version": "${version}"`)
    );
  });
  if (!isThere)
    execFileSync("npm", ["ci"], {
      cwd: FOLDER,
      stdio: "inherit",
      shell: process.platform === "win32",
    });
}
