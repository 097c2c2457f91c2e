import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { build } from "rolldown";
import { COMES_WITH, LIST_OF_ASSETS } from "../src/session/product.ts";

// Makes rollcall as one file with Node in it, for the platform that it runs on: npm run build:executable -- FOLDER [NODE].
// NODE is the Node that goes into it, 25.5 or later; the one that runs this by default.
// See https://nodejs.org/api/single-executable-applications.html

const [folder = "release", node = process.execPath] = process.argv.slice(2);
const run = promisify(execFile);

const { stdout: version } = await run(node, ["--version"]);
const [, major = "0", minor = "0"] = /^v(\d+)\.(\d+)/.exec(version) ?? [];
if (Number(major) < 25 || (Number(major) === 25 && Number(minor) < 5)) {
  process.stderr.write(
    `Node ${version.trim()} cannot build a single executable. Give one of 25.5 or later: npm run build:executable -- ${folder} /path/to/node\n`,
  );
  process.exit(1);
}

const work = await mkdtemp(join(tmpdir(), "rollcall-executable-"));
try {
  await build({
    input: { rollcall: "src/executable.ts" },
    platform: "node",
    resolve: { symlinks: false },
    output: {
      dir: work,
      format: "cjs",
      entryFileNames: "[name].cjs",
      codeSplitting: false,
      minify: true,
    },
    logLevel: "warn",
  });
  const paths = await pathsIn(COMES_WITH);
  const list = join(work, LIST_OF_ASSETS);
  await writeFile(list, JSON.stringify(paths));
  await mkdir(folder, { recursive: true });
  const system = process.platform === "win32" ? "windows" : process.platform;
  const output = join(
    folder,
    `rollcall-${system}-${process.arch}${system === "windows" ? ".exe" : ""}`,
  );
  const settings = join(work, "sea-config.json");
  await writeFile(
    settings,
    JSON.stringify({
      main: join(work, "rollcall.cjs"),
      executable: node,
      output,
      disableExperimentalSEAWarning: true,
      useCodeCache: true,
      // Variables such as NODE_OPTIONS are about other programs; NODE_EXTRA_CA_CERTS is read all the same.
      execArgvExtension: "none",
      assets: Object.fromEntries([...paths.map((path) => [path, path]), [LIST_OF_ASSETS, list]]),
    }),
  );
  await run(node, ["--build-sea", settings]);
  process.stdout.write(`${output}\n`);
} finally {
  await rm(work, { recursive: true, force: true });
}

async function pathsIn(names: readonly string[]): Promise<string[]> {
  const paths: string[] = [];
  for (const name of names) {
    const entries = await readdir(name, { recursive: true, withFileTypes: true }).catch(
      () => undefined,
    );
    if (entries)
      for (const entry of entries)
        if (entry.isFile()) paths.push(join(entry.parentPath, entry.name).replaceAll("\\", "/"));
    if (!entries) paths.push(name);
  }
  return paths.toSorted();
}
