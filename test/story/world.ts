import { parse } from "yaml";
import { readForDrift } from "../../src/session/directory/readForDrift.ts";
import { endpointFromEnvironment } from "../../src/directory/endpoint.ts";
import { connect } from "../../src/directory/graph/sending/connection.ts";
import { graphReader } from "../../src/directory/graph/reading/reader.ts";
import { graphWriter } from "../../src/directory/graph/writing/writer.ts";
import { serveEmbedded, type EmbeddedDirectory } from "../../src/embedded/serving/server.ts";
import type { EmbeddedOptions } from "../../src/embedded/serving/options.ts";
import { addUser, newTenant, type TenantState } from "../../src/embedded/tenant/tenant.ts";
import type { Acknowledgement } from "../../src/model/settings/acknowledgement.ts";
import {
  DEFAULT_CONFIGURATION,
  type Configuration,
} from "../../src/model/settings/configuration.ts";
import type { Drift } from "../../src/model/drift.ts";
import type { Done } from "../../src/plan/review/done.ts";
import { findDrift } from "../../src/plan/drift.ts";
import type { Plan } from "../../src/model/plan.ts";
import type { Outcome } from "../../src/model/records/receipt.ts";
import type { Roster } from "../../src/model/user.ts";
import { reconcile, type Desired } from "../../src/reconcile.ts";
import { parseRoster } from "../../src/roster/read/parseRoster.ts";
import { contractObserver } from "../embedded/graphContract.ts";
import { VirtualClock } from "../virtualClock.ts";

/** A tenant served over loopback HTTP, and the product's own client before it, on one virtual clock. */
export interface StoryWorld {
  readonly clock: VirtualClock;
  readonly tenant: TenantState;
  readonly directory: EmbeddedDirectory;
  /** Whether what was written is seen later only. */
  readonly lags: boolean;
  plan(yaml: Record<string, string>, more?: Partial<PlanSettings>): Promise<Plan>;
  apply(
    yaml: Record<string, string>,
    reviewed: Plan,
    more?: Partial<PlanSettings>,
  ): Promise<Applied>;
  drift(yaml: Record<string, string>, more?: Partial<PlanSettings>): Promise<Drift>;
  close(): Promise<void>;
}

export interface PlanSettings {
  readonly base: Record<string, string>;
  readonly configuration: Partial<Configuration>;
  readonly acknowledgements: readonly Acknowledgement[];
  readonly correctsDrift: boolean;
  /** A plan made before, which saves reading the directory again. */
  readonly current: Plan;
  /** What records say that earlier runs have done. */
  readonly done: Done;
}

export type Applied =
  | { readonly kind: "refused"; readonly plan: Plan }
  | { readonly kind: "applied"; readonly plan: Plan; readonly outcomes: readonly Outcome[] };

export async function storyWorld(
  options: Partial<Omit<EmbeddedOptions, "clock"> & { readonly clock: VirtualClock }> = {},
): Promise<StoryWorld> {
  const clock = options.clock ?? new VirtualClock();
  let token = 1;
  const tenant = options.tenant ?? newTenant({ domain: "contoso.com" });
  const contract = contractObserver();
  const directory = await serveEmbedded({ ...options, tenant, clock, observe: contract.observe });
  const connection = connect({
    endpoint: endpointFromEnvironment({ ROLLCALL_GRAPH_URL: directory.root }),
    token: ({ refused } = {}) => {
      if (refused === `story-${token}`) token += 1;
      return Promise.resolve(`story-${token}`);
    },
    clock,
    random: () => 0.5,
  });
  const reader = graphReader(connection);
  return {
    clock,
    tenant,
    directory,
    lags: options.lag !== undefined,
    plan: async (yaml, more = {}) => {
      const result = await reconcile(desiredOf(yaml, more), reader, clock, { kind: "plan" });
      if (result.kind !== "planned")
        throw new Error(`The roster is invalid: ${JSON.stringify(result)}`);
      return result.plan;
    },
    apply: async (yaml, reviewed, more = {}) => {
      const writer = graphWriter(connection);
      const desired = { ...desiredOf(yaml, more), reviewed: [reviewed] };
      const result = await reconcile(desired, reader, clock, {
        kind: "apply",
        writer,
        reviewed: [reviewed],
        ...(more.current && { current: more.current }),
      });
      if (result.kind === "invalid" || result.kind === "planned") throw new Error(result.kind);
      return result.kind === "applied" ? result : { kind: "refused", plan: result.plan };
    },
    drift: async (yaml, more = {}) => {
      const desired = desiredOf(yaml, more);
      const read = await readForDrift(desired, reader, connection, { clock });
      return findDrift({ ...desired, directory: read, now: clock.now() });
    },
    close: async () => {
      await directory.close();
      if (contract.violations.length > 0) throw new Error(contract.violations.join("\n"));
    },
  };
}

/** Files by path, as a roster. */
export function rosterOf(
  yaml: Record<string, string>,
  key: Configuration["key"] = "userPrincipalName",
  sets: Partial<Pick<Configuration, "groups" | "licenses">> = {},
): Roster {
  const encoder = new TextEncoder();
  return parseRoster(
    {
      folder: "users",
      diagnostics: [],
      files: Object.entries(yaml).map(([path, text]) => ({ path, bytes: encoder.encode(text) })),
    },
    { key, allow: [], ...sets },
  );
}

function desiredOf(yaml: Record<string, string>, more: Partial<PlanSettings>): Desired {
  const configuration = { ...DEFAULT_CONFIGURATION, ...more.configuration };
  return {
    roster: rosterOf(yaml, configuration.key, configuration),
    ...(more.base && { base: rosterOf(more.base, configuration.key, configuration) }),
    configuration,
    acknowledgements: more.acknowledgements ?? [],
    correctsDrift: more.correctsDrift ?? false,
    ...(more.done && { done: more.done }),
  };
}

/** A tenant with people in it; each entry is what Graph would hold. */
export function tenantWith(
  people: readonly ({ readonly userPrincipalName: string } & Readonly<Record<string, unknown>>)[],
): TenantState {
  const tenant = newTenant({ domain: "contoso.com" });
  for (const person of people) addUser(tenant, person);
  return tenant;
}

/** `count` people as one roster file and as the directory has them. */
export function people(
  count: number,
  fields: Readonly<Record<string, string>> = {},
): {
  yaml: Record<string, string>;
  live: { userPrincipalName: string; [name: string]: unknown }[];
} {
  const all = Array.from({ length: count }, (_, index) => ({
    userPrincipalName: `person${index}@contoso.com`,
    displayName: `Person ${index}`,
    ...fields,
  }));
  return { yaml: { "users/people.yaml": yamlOf(all) }, live: all };
}

export function yamlOf(users: readonly Readonly<Record<string, unknown>>[]): string {
  const lines = users.flatMap((user) =>
    Object.entries(user).map(
      ([name, value], index) => `${index === 0 ? "  - " : "    "}${name}: ${JSON.stringify(value)}`,
    ),
  );
  return `users:\n${lines.join("\n")}\n`;
}

/** The requests that would have changed something. */
export function writesOf(directory: EmbeddedDirectory): string[] {
  return directory.requests
    .filter(({ method, path }) => method !== "GET" && !path.endsWith("$batch"))
    .map(({ method, path }) => `${method} ${path}`);
}

/** What a proposed file names besides users. */
function propertiesIn(text: string | undefined): Pick<Acknowledgement, "properties"> {
  const list = /^properties: (.*)$/m.exec(text ?? "")?.[1];
  return list === undefined ? {} : { properties: parse(list) as string[] };
}

/** Lifts a counted guard for whoever the plan names. */
export function acknowledging(plan: Plan): Acknowledgement[] {
  return plan.refusals.map((refusal) => ({
    guard: refusal.guard,
    limit: refusal.users.length,
    users: refusal.users,
    ...propertiesIn(refusal.acknowledgement?.text),
    expires: new Date(Date.parse(plan.madeAt) + 30 * 86_400_000).toISOString().slice(0, 10),
    at: { file: "acknowledgements/story.yaml", line: 1 },
  }));
}
