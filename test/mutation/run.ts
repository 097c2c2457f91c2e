/**
 * Changes the code in small ways and says which changes no test notices.
 *
 *     npm run test:mutation                       all rooms that have a threshold
 *     npm run test:mutation -- src/plan/review/spent.ts  these files
 *     npm run test:mutation -- --changed [REF]    what differs from REF (main, by default)
 *
 * With `--tests GLOB`, it asks these tests alone, and not all of the room: quicker, while writing them.
 * With `--timeout SECONDS`, a test that takes longer fails: much quicker where a change makes code wait
 * for ever, because Stryker would wait for ten seconds and start all tests again.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { existsSync, globSync, readFileSync, rmSync } from "node:fs";
import { isGood, results, table, roomOf, ROOMS, type Equivalent, type Report } from "./results.ts";

const FOLDER = "test/mutation";
const REPORT = "coverage/mutation.json";
const STRYKER = `${FOLDER}/node_modules/@stryker-mutator/core`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    changed: { type: "boolean" },
    tests: { type: "string", multiple: true },
    timeout: { type: "string", default: "600" },
  },
});
const files = chosen();
if (files.length === 0) {
  console.log("Nothing to mutate: no file differs in a room that has a threshold.");
  process.exit(0);
}
install();
const tests = values.tests ?? [...new Set(files.flatMap((file) => roomOf(file)?.tests ?? []))];
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
  {
    stdio: "inherit",
    env: { ...process.env, MUTATION_TESTS: tests.join(","), MUTATION_TIMEOUT: values.timeout },
  },
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

function chosen(): string[] {
  if (!values.changed)
    return positionals.length > 0
      ? positionals
      : globSync(ROOMS.map(({ folder }) => `${folder}**/*.ts`)).sort();
  const [ref = "main"] = positionals;
  const changed = execFileSync(
    "git",
    ["diff", "--name-only", "--diff-filter=d", "-z", "--merge-base", ref, "--", "src"],
    { encoding: "utf8" },
  );
  return changed.split("\0").filter((file) => roomOf(file) !== undefined);
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
