import process from "node:process";
import { setTimeout as delay } from "node:timers/promises";
import type { Refill } from "../src/embedded/serving/budget.ts";
import { serveEmbedded } from "../src/embedded/serving/server.ts";
import { BATCH_SIZE } from "../src/model/directory/quota.ts";
import { addUser, newTenant, type TenantState } from "../src/embedded/tenant/tenant.ts";
import { declaredPerson, nameOf, person } from "./people.ts";
import type { Service } from "./results.ts";
import { scaledClock, type Speed } from "./scaledClock.ts";
import { tallyWrites, type AnsweredWrite, type WriteTally } from "./tally.ts";

// Serves as many people as the first argument says, and tells the parent process where. With a second argument, as
// JSON, it does so with latency and quotas; asked, it tells what it saw.

export interface ServeOptions extends Service {
  readonly speed: Speed;
  /** In milliseconds. */
  readonly latency: number;
  readonly refill: Refill;
  /** So many more, who are not declared. */
  readonly others: number;
}

/** What the parent asks. */
export interface Question {
  readonly declared: number;
  readonly promoted: boolean;
}

export interface Seen {
  readonly httpRequests: number;
  readonly batches: number;
  /** From when the first request was sent until the last was answered. */
  readonly seconds: number;
  readonly writes: WriteTally;
  /** Declared, and in the end not there or not as declared. */
  readonly lost: number;
}

const [count = "0", given] = process.argv.slice(2);
const options = given === undefined ? undefined : (JSON.parse(given) as ServeOptions);
const clock = options
  ? scaledClock(options.speed)
  : { now: () => new Date(), sleep: (milliseconds: number) => delay(milliseconds) };
const tenant = seededTenant(Number(count), options?.others ?? 0);
// Whatever writes first is a full batch, or the difference is too small to show.
const firstLatency = (options?.latency ?? 0) + BATCH_SIZE * (options?.itemLatency ?? 0);
const answered: AnsweredWrite[] = [];
const moments: { first?: number; last?: number } = {};
const directory = await serveEmbedded({
  tenant,
  clock,
  ...(options && {
    latency: options.latency,
    ...(options.itemLatency !== undefined && { itemLatency: options.itemLatency }),
    throttle: {
      seed: 1,
      refill: options.refill,
      ...(options.writes && { writes: options.writes, jitterSeconds: 0 }),
    },
    observe: ({ method, status }) => {
      const at = clock.now().getTime();
      moments.first ??= at;
      moments.last = at;
      if (method !== "GET") answered.push({ at, status });
    },
  }),
});
process.on("message", (question: Question) => process.send?.(answerTo(question)));
process.send?.(directory.root);

function answerTo({ declared, promoted }: Question): Seen {
  const http = directory.requests.filter(({ batch }) => !batch);
  const users = new Map(tenant.users.map((user) => [user.userPrincipalName, user]));
  let lost = 0;
  for (let index = 0; index < declared; index += 1) {
    const user = users.get(nameOf(index));
    const values = Object.entries(declaredPerson(index, promoted));
    if (!user || values.some(([name, value]) => user[name] !== value)) lost += 1;
  }
  return {
    httpRequests: http.length,
    batches: http.filter(({ path }) => path === "/$batch").length,
    seconds: ((moments.last ?? 0) - (moments.first ?? 0) + (options?.latency ?? 0)) / 1000,
    writes: tallyWrites(answered, firstLatency),
    lost,
  };
}

function seededTenant(people: number, others: number): TenantState {
  const tenant = newTenant({ domain: "contoso.com" });
  const ids = new Map<string, string>();
  for (let index = 0; index < people; index += 1) {
    const { manager, ...values } = person(index);
    const boss = manager === undefined ? undefined : ids.get(manager);
    const user = addUser(tenant, {
      ...values,
      userPrincipalName: nameOf(index),
      ...(boss !== undefined && { manager: boss }),
    });
    ids.set(user.userPrincipalName, user.id);
  }
  for (let index = 0; index < others; index += 1)
    addUser(tenant, { userPrincipalName: `other${index}@contoso.com` });
  return tenant;
}
