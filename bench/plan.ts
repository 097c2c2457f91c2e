import { fork } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { plan } from "../src/commands/plan.ts";
import { systemWorld } from "../src/commands/systemWorld.ts";
import { person } from "./people.ts";

// Plans N declared users (a file each, a manager each) against as many in the directory, which another process serves.
// Prints requests, time and peak memory. Usage: npm run bench:plan [-- 10000]

const count = Number(process.argv[2] ?? 10_000);
const folder = await mkdtemp(join(tmpdir(), "rollcall-bench-"));
const server = fork(fileURLToPath(new URL("serve.ts", import.meta.url)), [String(count)]);
try {
  const root = await new Promise<string>((resolve) =>
    server.once("message", (root) => resolve(root as string)),
  );
  for (let index = 0; index < count; index += 1) {
    const path = join(folder, "users", String(index % 100));
    if (index < 100) await mkdir(path, { recursive: true });
    await writeFile(join(path, `${index}.yaml`), yamlOf(person(index)));
  }
  process.chdir(folder);
  let printed = "";
  const world = systemWorld({ ROLLCALL_GRAPH_URL: root });
  const started = performance.now();
  const code = await plan(
    {
      users: "users",
      config: "rollcall.yaml",
      acknowledgements: "acknowledgements",
      format: "json",
      directory: "graph",
    },
    { ...world, output: { ...world.output, out: (text) => (printed += text) } },
  );
  const seconds = (performance.now() - started) / 1000;
  const { totals, requests } = JSON.parse(printed) as {
    totals: object;
    requests: { listing: number; relationships: number };
  };
  process.stdout.write(
    `${JSON.stringify({ exitCode: code, totals, requests, bound: Math.ceil(count / 999) + 4, seconds: Number(seconds.toFixed(2)), peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024) }, null, 2)}\n`,
  );
} finally {
  server.kill();
  await rm(folder, { recursive: true, force: true });
}

function yamlOf(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join("");
}
