import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { startDirectory } from "./directoryProcess.ts";
import { measure } from "./measure.ts";
import type { Race, Way } from "./parts.ts";
import { declaredPerson } from "./people.ts";
import type { Circumstances, RaceResult, WayResult } from "./results.ts";
import { quotaMinimum } from "./tally.ts";
import type { Task } from "./ways/task.ts";
import { makeWorkspace, type Workspace } from "./workspace.ts";

/** Enough others that Graph gives the tenant the budget of a large one. */
const OTHERS = 1000;

const WAYS = fileURLToPath(new URL("ways", import.meta.url));

/** Lets every way do the same work, each in a process of its own, against a directory of its own. */
export async function runRace(
  race: Race,
  given: Circumstances,
  tell: (line: string) => void,
): Promise<Omit<RaceResult, "minutes">> {
  const on = race.realTime ? { ...given, speed: Math.min(given.speed, 1) } : given;
  const promoted = race.work === "update";
  const workspace = await makeWorkspace(race.users, (index) => declaredPerson(index, promoted));
  const ways: WayResult[] = [];
  try {
    for (const way of race.ways) {
      tell(`${race.name}: ${way.name} …`);
      ways.push(await runWay(race, way, workspace, on));
    }
  } finally {
    await workspace.remove();
  }
  const { kind, name, title, users, refill, service } = race;
  const writes = { create: users, update: Math.ceil(users / 10), unchanged: 0 }[race.work];
  const quotaSeconds = quotaMinimum(writes, refill, service?.writes);
  return { kind, name, title, users, refill, ...(service && { service }), quotaSeconds, ways, on };
}

async function runWay(
  race: Race,
  way: Way,
  workspace: Workspace,
  { speed, latency }: Circumstances,
): Promise<WayResult> {
  const { users, work, refill, service = {}, sample = users } = race;
  const kind = work === "create" ? "create" : "update";
  const count = way.oneByOne.includes(kind) ? Math.min(sample, users) : users;
  const clock = { factor: speed, startedAt: Date.now() };
  const directory = await startDirectory(kind === "create" ? 0 : users, {
    speed: clock,
    latency,
    refill,
    others: OTHERS,
    ...service,
  });
  try {
    const { root } = directory;
    const task: Task = { root, people: await workspace.people(count), kind, speed: clock };
    const program = resolve(WAYS, way.program);
    const used = await measure([program, JSON.stringify(task), ...way.arguments], {
      cwd: workspace.folder,
    });
    const seen = await directory.ask({ declared: count, promoted: work === "update" });
    const share = users / count;
    const rest = seen.seconds * (share - 1);
    return {
      way: way.name,
      ...(count < users && { sample: count }),
      seconds: used.seconds * speed + rest,
      writes: {
        ...seen.writes,
        writes: seen.writes.writes * share,
        seconds: seen.writes.seconds * share,
      },
      httpRequests: seen.httpRequests * share,
      batches: seen.batches,
      lost: seen.lost,
      cpuSeconds: used.cpuSeconds,
      peakMegabytes: used.peakMegabytes,
      exitCode: used.exitCode,
    };
  } finally {
    await directory.stop();
  }
}
