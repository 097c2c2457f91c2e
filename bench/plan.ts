import { fork } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { measure, type Measured } from "./measure.ts";
import { person } from "./people.ts";

// Plans N declared users (a file each, a manager each) against as many in the directory, which another process serves,
// beside the floor: a process that only reads and parses the same. Ends with 1 where a bound is exceeded.
// Usage: npm run bench:plan [-- 10000]

const count = Number(process.argv[2] ?? 10_000);
const bounds = { requests: Math.ceil(count / 999) + 4, cpuOfFloor: 2, peakMegabytes: 700 };

const folder = await mkdtemp(join(tmpdir(), "rollcall-bench-"));
const server = fork(pathOf("serve.ts"), [String(count)]);
try {
  const root = await new Promise<string>((resolve) =>
    server.once("message", (root) => resolve(root as string)),
  );
  await writeUsers(join(folder, "users"));
  await saveAnswers(root, join(folder, "answers"));
  const floor = await measure([
    pathOf("floors.ts"),
    join(folder, "users"),
    join(folder, "answers"),
  ]);
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
  await rm(folder, { recursive: true, force: true });
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

async function writeUsers(users: string): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const path = join(users, String(index % 100));
    if (index < 100) await mkdir(path, { recursive: true });
    await writeFile(join(path, `${index}.yaml`), yamlOf(person(index)));
  }
}

/** The pages that the plan will be answered with, each in a file. */
async function saveAnswers(root: string, answers: string): Promise<void> {
  await mkdir(answers);
  const names = "id,userPrincipalName,accountEnabled,onPremisesSyncEnabled,createdDateTime,mail";
  const more = "proxyAddresses,displayName,givenName,surname,jobTitle,department,employeeId";
  let link: string | undefined =
    `${root}/users?$select=${names},${more},usageLocation&$top=999&$expand=manager($select=id)`;
  for (let page = 0; link !== undefined; page += 1) {
    const answer = await fetch(link, { headers: { authorization: "Bearer bench" } });
    const text = await answer.text();
    await writeFile(join(answers, `${page}.json`), text);
    link = (JSON.parse(text) as { "@odata.nextLink"?: string })["@odata.nextLink"];
  }
}

function yamlOf(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join("");
}
