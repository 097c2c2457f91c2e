import { serveEmbedded } from "../../src/embedded/serving/server.ts";
import {
  addGroup,
  addUser,
  newTenant,
  type TenantState,
} from "../../src/embedded/tenant/tenant.ts";
import type { LagOptions } from "../../src/embedded/tenant/replication.ts";
import type { ThrottleOptions } from "../../src/embedded/serving/throttle.ts";
import { networkFromEnvironment } from "../../src/network/network.ts";
import { VirtualClock } from "../virtualClock.ts";
import { namesFor, prepare, type Prepared } from "./accounts.ts";
import type { Ground } from "./ground.ts";
import { optionsFor } from "./circumstances.ts";
import { removeAll } from "./removal.ts";
import type { Circumstance, Claim, Topic } from "./claim.ts";
import { graphClient } from "./graph.ts";
import { newPrefix, type Names } from "./names.ts";
import { ROLE_TOKENS } from "./roleTokens.ts";
import { Possessions } from "./possessions.ts";
import { SKUS } from "./subscriptions.ts";
import { runClaim, type Result } from "./runClaims.ts";

const DOMAIN = "contoso.com";
/** Its directory extensions begin with its appId, which is its object id here. */
const APPLICATION = "00000000-0000-4000-8000-000000000000";
const NEVER = new AbortController().signal;

/** What is made hard for all claims alike. */
export interface Trouble {
  readonly lag?: LagOptions;
  readonly throttle?: ThrottleOptions;
  /** How long the run waits for what it has written, and for a quota; in the directory's time. */
  readonly patienceSeconds: number;
}

/** Tries the claims of a topic on one embedded directory, and each that needs a circumstance on one of its own. */
export async function runOnEmbedded(
  { topic, claims }: Topic,
  trouble: Trouble = { patienceSeconds: 0 },
): Promise<Result[]> {
  const plain = claims.filter(({ needs }) => needs?.circumstance === undefined);
  const special = claims.filter(({ needs }) => needs?.circumstance !== undefined);
  const results = await tryOn(undefined, topic, plain, trouble);
  for (const claim of special)
    results.push(
      ...(await tryOn(claim.needs?.circumstance, topic, [claim], { patienceSeconds: 0 })),
    );
  return results;
}

async function tryOn(
  circumstance: Circumstance | undefined,
  topic: string,
  claims: readonly Claim[],
  { patienceSeconds, ...trouble }: Trouble,
): Promise<Result[]> {
  const possessions = new Possessions();
  // As a tenant is where no application has registered anything.
  const tenant: TenantState = {
    ...newTenant({ domain: DOMAIN }),
    ...(circumstance === undefined && { extensionProperties: [], subscribedSkus: SKUS }),
  };
  const prefix = newPrefix();
  const named = claims.map((claim, index) => ({
    claim,
    names: namesFor(claim, index + 1, { root: "", domain: DOMAIN, prefix }),
  }));
  // No request makes a synced account, and nothing is to be spent or to lag before the first step.
  if (circumstance !== undefined)
    for (const one of named) seed(one.claim, one.names, tenant, possessions);
  const clock = new VirtualClock();
  const directory = await serveEmbedded({
    tenant,
    clock,
    ...trouble,
    ...(circumstance !== undefined && optionsFor(circumstance, tenant, claims)),
  });
  const { root } = directory;
  const token = async (): Promise<string> => "any";
  const sleep = (milliseconds: number): Promise<void> => clock.sleep(milliseconds);
  const ground: Ground = {
    root,
    domain: DOMAIN,
    prefix,
    patienceSeconds,
    sleep,
    stopping: NEVER,
    send: graphClient({
      root,
      token,
      possessions,
      patienceSeconds,
      sleep,
      network: networkFromEnvironment({}),
    }),
  };
  try {
    for (const { names } of named) names.set("root", root);
    const ready: readonly Prepared[] =
      circumstance === undefined ? await prepare(named, ground) : named;
    const results: Result[] = [];
    for (const one of ready) results.push(await runClaim(topic, one, ground));
    if (circumstance !== undefined) return results;
    await removeAll(possessions, ground);
    if (tenant.users.length > 0 || tenant.deletedUsers.length > 0)
      throw new Error(
        `The run left ${tenant.users.length} users and ${tenant.deletedUsers.length} deleted ones.`,
      );
    return results;
  } finally {
    await directory.close();
  }
}

function seed(claim: Claim, names: Names, tenant: TenantState, possessions: Possessions): void {
  for (const [role, token] of Object.entries(ROLE_TOKENS)) names.set(role, token);
  names.set("application", APPLICATION);
  possessions.addApplication(APPLICATION);
  for (const [index, [name, more]] of Object.entries(claim.contacts ?? {}).entries()) {
    const id = `c0000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
    names.set(name, id);
    possessions.addReferable(id);
    tenant.contacts = [
      ...(tenant.contacts ?? []),
      names.filled({ id, displayName: `{mine}${name}`, ...more }),
    ];
  }
  for (const [name, more] of Object.entries(claim.accounts ?? {})) {
    const user = addUser(
      tenant,
      names.filled({
        displayName: `{${name}.name}`,
        mailNickname: `{${name}.name}`,
        userPrincipalName: `{${name}.upn}`,
        ...more,
      }),
    );
    if (user["deletedDateTime"] !== undefined) tenant.deletedUsers.push(...tenant.users.splice(-1));
    names.set(name, user.id);
    possessions.add(user.id, "users");
  }
  for (const [name, more] of Object.entries(claim.groups ?? {})) {
    const group = addGroup(tenant, names.filled({ displayName: `{mine}${name}`, ...more }));
    names.set(name, group.id);
    possessions.add(group.id, "groups");
  }
}
