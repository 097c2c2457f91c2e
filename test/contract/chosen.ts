import { CONFIDENCES, nameOf, type Topic } from "./claim.ts";
import type { NamedClaim, Result } from "./runClaims.ts";
import { isGranted } from "./signIn.ts";

/**
 * The claims that a run tries on a tenant, guesses first, and those that it cannot try.
 *
 * @param text only claims whose name holds it
 * @param granted the application's permissions; undefined when unknown
 */
export function chosenClaims(
  topics: readonly Topic[],
  text: string,
  granted: readonly string[] | undefined,
): { readonly claims: readonly NamedClaim[]; readonly untried: readonly Result[] } {
  const chosen = topics
    .flatMap((topic) => topic.claims.map((claim) => ({ topic: topic.topic, claim })))
    .filter((one) => nameOf(one, one.claim).toLowerCase().includes(text.toLowerCase()))
    .toSorted((a, b) => rank(a) - rank(b));
  const untried: Result[] = [];
  const claims = chosen.filter(({ topic, claim }) => {
    const { permission, circumstance } = claim.needs ?? {};
    const reason =
      circumstance !== undefined
        ? `a run cannot bring about ${circumstance}`
        : permission !== undefined && !isGranted(permission, granted)
          ? `needs ${permission}`
          : undefined;
    if (reason === undefined) return true;
    const { source, confidence, needs } = claim;
    untried.push({
      name: nameOf({ topic }, claim),
      source,
      confidence,
      ...(needs && { needs }),
      outcome: "not tried",
      reason,
    });
    return false;
  });
  return { claims, untried };
}

function rank({ claim }: NamedClaim): number {
  return CONFIDENCES.indexOf(claim.confidence);
}
