import { fork } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { saveAnswers } from "./answers.ts";
import { measure, type Measured } from "./measure.ts";
import { person } from "./people.ts";
import { makeWorkspace } from "./workspace.ts";

// Plans N declared users (a file each, a manager each) against as many in the directory, which another process serves,
// beside the floor: a process that only reads and parses the same. Ends with 1 where a bound is exceeded.
// Usage: npm run bench:plan [-- 10000]

const count = Number(process.argv[2] ?? 10_000);
const bounds = { requests: Math.ceil(count / 999) + 4, cpuOfFloor: 2, peakMegabytes: 700 };

const workspace = await makeWorkspace(count, person);
const { folder, users } = workspace;
const server = fork(pathOf("serve.ts"), [String(count)]);
try {
  const root = await new Promise<string>((resolve) =>
    server.once("message", (root) => resolve(root as string)),
  );
  await saveAnswers(root, join(folder, "answers"));
  const floor = await measure([pathOf("floors.ts"), users, join(folder, "answers")]);
  const plan = await measure(
    [pathOf("../bin/rollcall.js"), "plan", "--format", "json", "--directory", "graph"],
    { cwd: folder, env: { ROLLCALL_GRAPH_URL: root } },
  );
  const { totals, requests } = JSON.parse(plan.printed) as {
    totals: { unchanged: number };
    requests: { listing: number; relationships: number };
  };
  const cpuOfFloor = plan.cpuSeconds / floor.cpuSeconds;
  const exceeded = [
    ...(plan.exitCode === 0 && totals.unchanged === count ? [] : ["result"]),
    ...(requests.listing + requests.relationships > bounds.requests ? ["requests"] : []),
    ...(cpuOfFloor > bounds.cpuOfFloor ? ["cpuOfFloor"] : []),
    ...(plan.peakMegabytes > bounds.peakMegabytes ? ["peakMegabytes"] : []),
  ];
  process.stdout.write(
    `${JSON.stringify({ users: count, totals, requests, floor: used(floor), plan: used(plan), cpuOfFloor: rounded(cpuOfFloor), bounds, exceeded }, null, 2)}\n`,
  );
  if (exceeded.length > 0) process.exitCode = 1;
} finally {
  server.kill();
  await workspace.remove();
}

function pathOf(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}

function used({ seconds, cpuSeconds, peakMegabytes }: Measured): object {
  return { seconds: rounded(seconds), cpuSeconds: rounded(cpuSeconds), peakMegabytes };
}

function rounded(value: number): number {
  return Number(value.toFixed(2));
}
