import { afterEach, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { endpointFromEnvironment } from "../../src/directory/endpoint.ts";
import { graphReader } from "../../src/directory/graph/reading/reader.ts";
import { connect } from "../../src/directory/graph/sending/connection.ts";
import { graphWriter } from "../../src/directory/graph/writing/writer.ts";
import { serveEmbedded, type EmbeddedDirectory } from "../../src/embedded/serving/server.ts";
import { addGroup } from "../../src/embedded/tenant/tenant.ts";
import { DEFAULT_CONFIGURATION } from "../../src/model/settings/configuration.ts";
import { reconcile, type Desired } from "../../src/reconcile.ts";
import { followWrites, type Follower } from "../../src/session/outcome/followWrites.ts";
import { VirtualClock } from "../virtualClock.ts";
import { rosterOf, tenantWith } from "./world.ts";

let directory: EmbeddedDirectory | undefined;
afterEach(() => directory?.close());

const SALES = "20000000-0000-4000-8000-000000000001";
const EMEA = "20000000-0000-4000-8000-000000000002";
// Has a value of each property, so that none counts as unreadable.
const BOSS = {
  userPrincipalName: "boss@contoso.com",
  displayName: "Boss",
  jobTitle: "Boss",
  department: "Board",
  mobilePhone: "+1 425 555 0199",
};
const FREE = { count: 1000, percent: 100, floor: 1000 };

type User = Readonly<Record<string, unknown>> & { readonly userPrincipalName: string };

const team = (of: (index: number) => object = () => ({})): User[] =>
  Array.from({ length: 8 }, (_, index) => ({
    userPrincipalName: `p${index}@contoso.com`,
    displayName: `Person ${index}`,
    ...of(index),
  }));

/** What the line said at each moment, and how many requests wrote something. */
async function followed(
  there: readonly User[],
  wanted: readonly User[],
): Promise<{ lines: string[]; requests: number }> {
  const clock = new VirtualClock();
  const tenant = tenantWith([BOSS, ...there]);
  for (const [id, displayName] of [
    [SALES, "Sales"],
    [EMEA, "EMEA"],
  ] as const)
    addGroup(tenant, { id, displayName });
  directory = await serveEmbedded({ tenant, clock });
  const connection = connect({
    endpoint: endpointFromEnvironment({ ROLLCALL_GRAPH_URL: directory.root }),
    token: () => Promise.resolve("token"),
    clock,
  });
  const groups = {
    Sales: { id: SALES, members: "ours" },
    EMEA: { id: EMEA, members: "ours" },
  } as const;
  const roster = rosterOf(
    { "users/all.yaml": stringify({ users: [BOSS, ...wanted] }) },
    "userPrincipalName",
    { groups },
  );
  const desired: Desired = {
    roster,
    configuration: {
      ...DEFAULT_CONFIGURATION,
      groups,
      guards: {
        ...DEFAULT_CONFIGURATION.guards,
        creates: FREE,
        updates: FREE,
        disables: FREE,
        signInProperties: FREE,
        memberships: FREE,
      },
    },
    acknowledgements: [],
    correctsDrift: false,
  };
  const reader = graphReader(connection);
  const planned = await reconcile(desired, reader, clock, { kind: "plan" });
  if (planned.kind !== "planned") throw new Error(planned.kind);
  const lines: string[] = [];
  const style = { color: false, width: 200 };
  let follower: Follower | undefined;
  const applied = await reconcile({ ...desired, reviewed: [planned.plan] }, reader, clock, {
    kind: "apply",
    writer: graphWriter(connection),
    reviewed: [planned.plan],
    options: {
      onBegin: (changes) => {
        follower = followWrites(changes, 100, {
          clock,
          output: {
            out: () => expect.unreachable("Progress is no answer"),
            err: () => undefined,
            progress: (line) => {
              // So that the next line is not too soon.
              clock.advance(1000);
              lines.push(line);
            },
            showsProgress: true,
            style,
            errorStyle: style,
            ask: undefined,
          },
        });
      },
      onWritten: (more) => follower?.wrote(more),
      onOutcome: (outcome, isOver) => Promise.resolve(follower?.hears(outcome, isOver)),
    },
  });
  expect(applied.kind).toBe("applied");
  return {
    lines,
    requests: directory.requests.filter(
      ({ method, path }) => method !== "GET" && !path.endsWith("$batch"),
    ).length,
  };
}

describe("progress counts writes, whatever they are", () => {
  it.each<{ name: string; there?: User[]; wanted: User[]; writes: number; created?: number }>([
    { name: "creates alone", wanted: team(), writes: 8, created: 8 },
    {
      name: "creates with managers",
      wanted: team(() => ({ manager: BOSS.userPrincipalName })),
      writes: 16,
      created: 8,
    },
    {
      name: "creates with managers and two groups",
      wanted: team(() => ({ manager: BOSS.userPrincipalName, groups: ["Sales", "EMEA"] })),
      writes: 32,
      created: 8,
    },
    {
      name: "updates alone, of several properties",
      there: team(),
      wanted: team(() => ({ jobTitle: "Lead", department: "Sales" })),
      writes: 8,
    },
    {
      name: "updates with a phone, which travels by itself",
      there: team(),
      wanted: team(() => ({ jobTitle: "Lead", mobilePhone: "+1 425 555 0100" })),
      writes: 16,
    },
    {
      name: "memberships alone",
      there: team(),
      wanted: team(() => ({ groups: ["Sales"] })),
      writes: 8,
    },
    {
      name: "disables",
      there: team(() => ({ accountEnabled: true })),
      wanted: team(() => ({ accountEnabled: false })),
      writes: 8,
    },
    {
      name: "some of each",
      there: team().slice(0, 5),
      wanted: team((index) =>
        index < 2 ? { groups: ["Sales"] } : index < 5 ? { jobTitle: "Lead" } : {},
      ),
      writes: 8,
      created: 3,
    },
  ])("$name", async ({ there = [], wanted, writes, created = 0 }) => {
    const { lines, requests } = await followed(there, wanted);
    // Up to 20 members of a group travel in one request, and each is a write.
    if (wanted.some((user) => "groups" in user)) expect(requests).toBeLessThan(writes);
    else expect(requests).toBe(writes);
    const done = lines.map((line) => /^([\d,]+) of ([\d,]+) writes, 0 failed/.exec(line));
    expect(done.map((match) => Number(match?.[2]))).toEqual(lines.map(() => writes));
    const counts = done.map((match) => Number(match?.[1]));
    expect(counts).toEqual(counts.toSorted((left, right) => left - right));
    expect(counts.at(-1)).toBe(writes);
    expect(lines.at(-1)).toContain("reading back");
    expect(lines.at(-1)).toContain("8 complete");
    expect(lines.at(-1)?.includes(`${created} created`)).toBe(created > 0);
  });
});
