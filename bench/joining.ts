import process from "node:process";
import type { BindCost } from "../src/embedded/serving/costs.ts";
import type { Fault } from "../src/embedded/faults/faults.ts";
import { addGroup, addUser, newTenant } from "../src/embedded/tenant/tenant.ts";
import { DEFAULT_CONFIGURATION, type Configuration } from "../src/model/settings/configuration.ts";
import { BATCH_SIZE, WRITE_LIMIT } from "../src/model/directory/quota.ts";
import { storyWorld, yamlOf } from "../test/story/world.ts";

// People who join, each with a manager, three groups and a licence: how many requests and writes that takes beside the least that
// it can take, by either account of what a bind of members costs. On a clock of its own, in which only waiting takes time.

const JOINERS = 1000;
const GROUPS = ["All staff", "Sales", "VPN users"];
const SKU = "05e9a617-0261-4cee-bb44-138d3ef5d965";
/** Enough others that Graph gives the tenant the budget of a large one. */
const OTHERS = 1000;

/** Answers are lost, and other applications spend half of the quota, so that Graph refuses what comes too fast. */
const BAD_DAY: readonly Fault[] = [
  { kind: "reset", when: "after", share: 0.02 },
  { kind: "unavailable", of: "item", status: 503, when: "after", share: 0.02 },
];

const groupId = (index: number): string => `b0000000-0000-4000-8000-00000000000${index}`;
const nameOf = (index: number): string => `joiner${index}@contoso.com`;

interface Measured {
  readonly bind: BindCost;
  readonly day: "calm" | "bad";
  readonly http: number;
  readonly leastHttp: number;
  /** As the quota counts them. */
  readonly writes: number;
  readonly leastWrites: number;
  readonly seconds: number;
  readonly leastSeconds: number;
  readonly lost: number;
}

/** Prints a table as Markdown. The exit code is 1 where a joiner is not as declared. */
export async function runJoining(): Promise<void> {
  const results: Measured[] = [];
  for (const bind of ["third", "one-for-all"] as const)
    for (const day of ["calm", "bad"] as const) results.push(await measure(bind, day));
  process.stdout.write(`${table(results)}\n`);
  if (results.some(({ lost }) => lost > 0)) process.exitCode = 1;
}

async function measure(bind: BindCost, day: Measured["day"]): Promise<Measured> {
  const tenant = newTenant({ domain: "contoso.com" });
  for (let index = 0; index < OTHERS; index += 1)
    addUser(tenant, { userPrincipalName: `other${index}@contoso.com`, usageLocation: "NO" });
  for (const [index, displayName] of GROUPS.entries())
    addGroup(tenant, { id: groupId(index), displayName });
  const sku = { skuId: SKU, skuPartNumber: "SPE_E3", prepaidUnits: { enabled: JOINERS } };
  const world = await storyWorld({
    tenant: { ...tenant, subscribedSkus: [sku] },
    throttle: { seed: 4, scale: day === "bad" ? 0.5 : 1 },
    bindCost: bind,
    ...(day === "bad" && { faults: { seed: 4, faults: BAD_DAY } }),
  });
  try {
    const yaml = { "users/joiners.yaml": yamlOf(joiners()) };
    const configuration = rules();
    const plan = await world.plan(yaml, { configuration });
    const before = { http: http(world.directory.requests), at: world.clock.now().getTime() };
    const result = await world.apply(yaml, plan, { configuration, current: plan });
    if (result.kind === "refused") throw new Error(JSON.stringify(result.plan.refusals));
    const after = world.directory.requests.slice(before.http.index);
    const leastWrites = least(bind);
    const quota = WRITE_LIMIT.amount * (day === "bad" ? 0.5 : 1);
    return {
      bind,
      day,
      http: http(after).count,
      leastHttp: Math.ceil(
        (JOINERS + (JOINERS - 1) + JOINERS + GROUPS.length * (JOINERS / BATCH_SIZE)) / BATCH_SIZE,
      ),
      writes: after.reduce((sum, request) => sum + writesOf(request, bind), 0),
      leastWrites,
      seconds: (world.clock.now().getTime() - before.at) / 1000,
      leastSeconds: Math.max(0, Math.ceil(leastWrites / quota) - 1) * WRITE_LIMIT.seconds,
      lost: lostIn(world.tenant),
    };
  } finally {
    await world.close();
  }
}

function joiners() {
  return Array.from({ length: JOINERS }, (_, index) => ({
    userPrincipalName: nameOf(index),
    displayName: `Joiner ${index}`,
    usageLocation: "NO",
    ...(index > 0 && { manager: nameOf(Math.floor(index / 10)) }),
    groups: GROUPS,
    licenses: ["SPE_E3"],
  }));
}

function rules(): Partial<Configuration> {
  const all = { count: JOINERS, percent: 100, floor: JOINERS };
  return {
    groups: Object.fromEntries(
      GROUPS.map((name, index) => [name, { id: groupId(index), members: "ours" as const }]),
    ),
    licenses: ["SPE_E3"],
    guards: Object.fromEntries(
      Object.keys(DEFAULT_CONFIGURATION.guards).map((guard) => [guard, all]),
    ) as unknown as Configuration["guards"],
  };
}

/** Each account, each manager, each licence; and binds of twenty, or of three where three count as one. */
function least(bind: BindCost): number {
  const perGroup = bind === "third" ? Math.ceil(JOINERS / 3) : Math.ceil(JOINERS / 20);
  return JOINERS + (JOINERS - 1) + JOINERS + GROUPS.length * perGroup;
}

interface Request {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}

function http(requests: readonly Request[]): { readonly index: number; readonly count: number } {
  const count = requests.filter(({ path }) => path === "/$batch").length;
  return { index: requests.length, count };
}

function writesOf({ method, path, body }: Request, bind: BindCost): number {
  if (method === "GET" || path === "/$batch") return 0;
  const bound = (body as { "members@odata.bind"?: readonly unknown[] } | undefined)?.[
    "members@odata.bind"
  ];
  return bound && bind === "third" ? Math.ceil(bound.length / 3) : 1;
}

function lostIn({ users, groups = [] }: Awaited<ReturnType<typeof storyWorld>>["tenant"]): number {
  return joiners().filter(({ userPrincipalName }) => {
    const user = users.find((other) => other.userPrincipalName === userPrincipalName);
    const licences = user?.["assignedLicenses"];
    return (
      !user ||
      !Array.isArray(licences) ||
      licences.length === 0 ||
      groups.some(({ members }) => !members.includes(user.id))
    );
  }).length;
}

function table(results: readonly Measured[]): string {
  return [
    `${JOINERS} people join, each with a manager, three groups and a licence. A bind of members counts as one write for each three of them (third), or as one (one-for-all).`,
    "",
    "| bind | day | batches | least | writes | least | ratio | waited for, s | least by the quota, s | lost |",
    "|---|---|---|---|---|---|---|---|---|---|",
    ...results.map(
      (each) =>
        `| ${[
          each.bind,
          each.day,
          each.http,
          each.leastHttp,
          each.writes,
          each.leastWrites,
          (each.writes / each.leastWrites).toFixed(2),
          each.seconds.toFixed(0),
          each.leastSeconds,
          each.lost,
        ].join(" | ")} |`,
    ),
  ].join("\n");
}
