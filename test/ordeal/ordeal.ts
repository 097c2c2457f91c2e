import { isDeepStrictEqual } from "node:util";
import { DirectoryError } from "../../src/directory/ports.ts";
import type { Fault } from "../../src/embedded/faults/faults.ts";
import { seededRandom } from "../../src/embedded/random.ts";
import { randomFaults } from "../../src/embedded/faults/random.ts";
import type { RecordedRequest } from "../../src/embedded/tenant/record.ts";
import type { EmbeddedOptions } from "../../src/embedded/serving/options.ts";
import {
  DEFAULT_CONFIGURATION,
  type Configuration,
} from "../../src/model/settings/configuration.ts";
import { changesToApply, type Plan } from "../../src/model/plan.ts";
import { VirtualClock } from "../virtualClock.ts";
import { notAsDeclared, notConverged } from "./convergence.ts";
import { liesOf, madeTwice } from "./lies.ts";
import { randomCompany, type Company } from "./randomCompany.ts";
import { storyWorld, type PlanSettings, type StoryWorld } from "../story/world.ts";

const MOST_RUNS = 4;

/** What one ordeal came to. */
export interface Ordeal {
  /** Everything that should not be; empty is what a test wants. */
  readonly wrong: readonly string[];
  /** How often the directory was changed, by its own record. */
  readonly writes: number;
  /** How many requests a fault struck. */
  readonly struck: number;
  /** How many of the runs ended with something not done. */
  readonly unfinished: number;
}

/**
 * A random change of a random company's roster, applied again and again while the directory has the bad day that the seed
 * decides, and once more after it.
 */
export async function ordeal(seed: number): Promise<Ordeal> {
  const company = randomCompany(seed);
  const { tenant } = company;
  const untouched = snapshotOf(company);
  const count = tenant.users.length;
  const clock = new VirtualClock();
  const { options, lasting } = troubleOf(seed, company);
  const settings = settingsOf(seed, company);
  // Where one user always fails, a run that stops at failures never ends.
  const patient = { ...settings, configuration: { ...settings.configuration, apply: {} } };
  const wrong: string[] = [];
  const record: RecordedRequest[] = [];
  let unfinished = 0;

  const during = await storyWorld({ tenant, clock, ...options });
  const random = seededRandom(seed + 1);
  let reviewed: Plan | undefined;
  for (let run = 0; run < MOST_RUNS; run += 1) {
    const result = await attempt(during, company, settings, reviewed);
    wrong.push(...result.wrong);
    reviewed = settings.base ? result.reviewed : undefined;
    if (result.isDone) break;
    unfinished += 1;
    clock.advance(random() * 600_000);
  }
  record.push(...during.directory.requests);
  wrong.push(...(await closing(during)));

  clock.advance(3_600_000);
  const after = await storyWorld({ tenant, clock, faults: { seed, faults: lasting } });
  wrong.push(...(await attempt(after, company, patient, reviewed)).wrong);
  clock.advance(3_600_000);
  const left = await after.plan(company.after, settings);
  record.push(...after.directory.requests);
  wrong.push(...(await closing(after)));

  const stubborn = lasting.flatMap((fault) =>
    fault.kind === "user-refused" ? (fault.userPrincipalName ?? []) : [],
  );
  wrong.push(
    ...notConverged(left, stubborn),
    ...notAsDeclared(tenant, company.declared, left, stubborn),
    ...madeTwice(record).map((name) => `${name} was made twice`),
    ...(isDeepStrictEqual(snapshotOf(company), untouched)
      ? []
      : ["somebody unmanaged was changed"]),
  );
  const made = record.filter(
    ({ method, path, changed }) => method === "POST" && path === "/users" && changed,
  );
  if (tenant.users.length !== count + made.length)
    wrong.push(`${count} users and ${made.length} creations make ${tenant.users.length}`);
  return {
    wrong,
    writes: record.filter(({ changed }) => changed).length,
    struck: record.filter(({ fault }) => fault !== undefined).length,
    unfinished,
  };
}

/** One run, from reading to the receipt. */
async function attempt(
  world: StoryWorld,
  company: Company,
  settings: Partial<PlanSettings>,
  earlier: Plan | undefined,
): Promise<{ isDone: boolean; reviewed: Plan | undefined; wrong: string[] }> {
  const { requests } = world.directory;
  const start = requests.length;
  let reviewed = earlier;
  try {
    const plan = await world.plan(company.after, settings);
    if (plan.refusals.length > 0) throw new Error(JSON.stringify(plan.refusals));
    reviewed ??= plan;
    const misread = misreadBy(plan, world);
    if (requests.slice(start).some(({ changed }) => changed)) misread.push("planning wrote");
    if (misread.length > 0) return { isDone: false, reviewed, wrong: misread };
    if (changesToApply(plan).length === 0) return { isDone: true, reviewed, wrong: [] };
    const result = await world.apply(company.after, reviewed, settings);
    if (result.kind === "refused") throw new Error(JSON.stringify(result.plan.refusals));
    const isDone = result.outcomes.every(
      ({ status, confirmed }) => status === "applied" && confirmed !== false,
    );
    return { isDone, reviewed, wrong: liesOf(result, requests.slice(start), world.tenant) };
  } catch (error) {
    // Who cannot read the directory says so, and writes nothing.
    if (!(error instanceof DirectoryError)) throw error;
    const wrote = requests.slice(start).some(({ changed }) => changed);
    return { isDone: false, reviewed, wrong: wrote ? [`wrote, and then: ${error.message}`] : [] };
  }
}

/** Half a directory must not pass for the whole one. */
function misreadBy(plan: Plan, { tenant, lags }: StoryWorld): string[] {
  const names = new Set(tenant.users.map(({ userPrincipalName }) => userPrincipalName));
  return plan.changes
    .filter(
      ({ kind, userPrincipalName }) => !lags && kind === "create" && names.has(userPrincipalName),
    )
    .map(({ userPrincipalName }) => `would create ${userPrincipalName}, who is there`);
}

function troubleOf(
  seed: number,
  { declared, tenant }: Company,
): { options: Partial<Omit<EmbeddedOptions, "clock">>; lasting: Fault[] } {
  const random = seededRandom(seed + 2);
  const { lag, faults } = randomFaults(seed);
  // Troubles rarely come alone, and it is where two meet that things are overlooked.
  const more = random() < 0.5 ? randomFaults(seed + 1_000_000).faults.faults : [];
  const victim = declared[Math.floor(random() * declared.length)];
  const statuses = [400, 403, 500, 503] as const;
  const lasting: Fault[] =
    victim && random() < 0.3
      ? [
          {
            kind: "user-refused",
            userPrincipalName: victim.formerly?.[0] ?? victim.userPrincipalName,
            status: statuses[Math.floor(random() * statuses.length)] ?? 403,
          },
        ]
      : [];
  const objects = tenant.users.length + tenant.deletedUsers.length + Math.floor(random() * 8);
  const full: Fault[] =
    random() < 0.1 ? [{ kind: "full", objects, status: random() < 0.5 ? 400 : 403 }] : [];
  return {
    lasting,
    options: {
      faults: { seed, faults: [...faults.faults, ...more, ...lasting, ...full] },
      ...(lag && { lag }),
      pageSize: 5 + Math.floor(random() * 20),
      ...(random() < 0.3 && { throttle: { seed, scale: 0.004 + random() / 20 } }),
      ...(random() < 0.2 && { ignoreExpand: true }),
    },
  };
}

function settingsOf(seed: number, { before }: Company): Partial<PlanSettings> {
  const guards = Object.fromEntries(
    Object.entries(DEFAULT_CONFIGURATION.guards).map(([name, limit]) => [
      name,
      { ...limit, floor: 1000 },
    ]),
  ) as unknown as Configuration["guards"];
  const apply = {
    ...(seed % 5 === 0 && { canary: 3 }),
    ...(seed % 7 === 0 && { stopAtErrors: { percent: 20, floor: 1 } }),
  };
  return { configuration: { guards, apply }, ...(seed % 3 === 0 && { base: before }) };
}

function snapshotOf({ tenant, unmanaged }: Company): unknown {
  return structuredClone({
    users: tenant.users.filter(({ id }) => unmanaged.includes(id)),
    deleted: tenant.deletedUsers,
  });
}

/** What Graph's description knows nothing of is wrong as well. */
async function closing(world: StoryWorld): Promise<string[]> {
  return world.close().then(
    () => [],
    (error: Error) => [error.message],
  );
}
