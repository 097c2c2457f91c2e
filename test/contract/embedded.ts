import { serveEmbedded } from "../../src/embedded/server.ts";
import { addUser, newTenant, type TenantState } from "../../src/embedded/tenant.ts";
import { VirtualClock } from "../virtualClock.ts";
import { namesFor, prepare, type Ground, type Prepared } from "./accounts.ts";
import type { Circumstance, Claim, Topic } from "./claim.ts";
import { graphClient } from "./graph.ts";
import { newPrefix, type Names } from "./names.ts";
import { Possessions } from "./possessions.ts";
import { runClaim, type Result } from "./runClaims.ts";

const DOMAIN = "contoso.com";
const NEVER = new AbortController().signal;

/** Tries the claims of a topic on one embedded directory, and each that needs a circumstance on one of its own. */
export async function runOnEmbedded({ topic, claims }: Topic): Promise<Result[]> {
  const plain = claims.filter(({ needs }) => needs?.circumstance === undefined);
  const special = claims.filter(({ needs }) => needs?.circumstance !== undefined);
  const results = await tryOn(undefined, topic, plain);
  for (const claim of special)
    results.push(...(await tryOn(claim.needs?.circumstance, topic, [claim])));
  return results;
}

async function tryOn(
  circumstance: Circumstance | undefined,
  topic: string,
  claims: readonly Claim[],
): Promise<Result[]> {
  const possessions = new Possessions();
  const tenant = newTenant({ domain: DOMAIN });
  const place = {
    root: "",
    domain: DOMAIN,
    prefix: newPrefix(),
    patienceSeconds: 0,
    stopping: NEVER,
  };
  const named = claims.map((claim, index) => ({
    claim,
    names: namesFor(claim, index + 1, place),
  }));
  // No request makes a synced account, and nothing is to be spent or to lag before the first step.
  if (circumstance !== undefined)
    for (const one of named) seed(one.claim, one.names, tenant, possessions);
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
  const { root } = directory;
  const token = async (): Promise<string> => "any";
  const ground: Ground = {
    ...place,
    root,
    send: graphClient({ root, token, possessions, patienceSeconds: 0 }),
  };
  try {
    for (const { names } of named) names.set("root", root);
    const ready: readonly Prepared[] =
      circumstance === undefined ? await prepare(named, ground) : named;
    const results: Result[] = [];
    for (const one of ready) results.push(await runClaim(topic, one, ground));
    return results;
  } finally {
    await directory.close();
  }
}

function seed(claim: Claim, names: Names, tenant: TenantState, possessions: Possessions): void {
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
    names.set(name, user.id);
    possessions.add(user.id, "users");
  }
}
