import { serveEmbedded } from "../../src/embedded/server.ts";
import { addUser, newTenant } from "../../src/embedded/tenant.ts";
import { VirtualClock } from "../virtualClock.ts";
import { namesFor, prepare, type Ground } from "./accounts.ts";
import type { Circumstance, Claim, Topic } from "./claim.ts";
import { graphClient } from "./graph.ts";
import { newPrefix } from "./names.ts";
import { Possessions } from "./possessions.ts";
import { runClaim, type Result } from "./runClaims.ts";

const DOMAIN = "contoso.com";

/** Tries the claims of a topic on embedded directories: one for all, and one for each circumstance. */
export async function runOnEmbedded(topic: Topic): Promise<Result[]> {
  const byCircumstance = Map.groupBy(topic.claims, ({ needs }) => needs?.circumstance);
  const results: Result[] = [];
  for (const [circumstance, claims] of byCircumstance)
    results.push(...(await runUnder(circumstance, topic, claims)));
  return results;
}

async function runUnder(
  circumstance: Circumstance | undefined,
  { topic }: Topic,
  claims: readonly Claim[],
): Promise<Result[]> {
  const prefix = newPrefix();
  const possessions = new Possessions();
  const tenant = newTenant({ domain: DOMAIN, moreDomains: ["contoso.onmicrosoft.com"] });
  const named = claims.map((claim, index) => ({
    claim,
    names: namesFor(claim, index + 1, { root: "", domain: DOMAIN, prefix, patienceSeconds: 0, stopping: NEVER }),
  }));
  const isSeeded = circumstance !== undefined;
  // No request makes a synced account, and none is to be spent or to lag before the first step.
  if (isSeeded)
    for (const { claim, names } of named)
      for (const [name, more] of Object.entries(claim.accounts ?? {})) {
        const user = addUser(
          tenant,
          names.fill({
            displayName: `{${name}.name}`,
            mailNickname: `{${name}.name}`,
            userPrincipalName: `{${name}.upn}`,
            ...more,
          }),
        );
        names.set(name, user.id);
        possessions.add(user.id, "users");
      }
  const directory = await serveEmbedded({
    tenant,
    clock: new VirtualClock(),
    ...(circumstance === "a used-up quota" && { throttle: { seed: 1, scale: 0.0005 } }),
    ...(circumstance === "replication lag" && {
      lag: {
        seed: 3,
        readMilliseconds: 10_000,
        listMilliseconds: 20_000,
        referenceMilliseconds: 10_000,
      },
    }),
  });
  const ground: Ground = {
    root: directory.root,
    domain: DOMAIN,
    prefix,
    patienceSeconds: 0,
    stopping: NEVER,
    send: graphClient({
      root: directory.root,
      token: async () => "any",
      possessions,
      patienceSeconds: 0,
    }),
  };
  try {
    for (const { names } of named) names.set("root", directory.root);
    const prepared = isSeeded ? named : await prepare(named, ground);
    const results: Result[] = [];
    for (const one of prepared) results.push(await runClaim(topic, one, ground));
    return results;
  } finally {
    await directory.close();
  }
}

const NEVER = new AbortController().signal;
