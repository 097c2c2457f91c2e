import type { DirectoryReader } from "../directory/ports.ts";
import { sameValue } from "../model/properties/compare.ts";
import { namedAs } from "../model/user.ts";
import type { Outcome } from "../model/records/receipt.ts";
import { liveValue } from "../plan/compare/diff.ts";
import type { LostCreate } from "../plan/lostCreates.ts";

/**
 * Of the accounts that creations may have made whose answer was lost, those that hold exactly what was sent. Asked before anything
 * is written, so that it is not this run that makes them so. One that cannot be read, or holds anything else, is not told of.
 *
 * @returns what became of those creations
 */
export async function foundAccounts(
  lost: readonly LostCreate[],
  reader: Pick<DirectoryReader, "readUser">,
): Promise<Outcome[]> {
  const found: Outcome[] = [];
  for (const { id, userPrincipalName, displayName, begunAt, sent } of lost) {
    const fields = sent.map(({ field }) => field);
    const user = await reader.readUser(id, fields).catch(() => undefined);
    const isAsSent =
      user !== undefined &&
      sent.every(({ field, to }) => {
        const live = liveValue(user, field);
        return live !== undefined && sameValue(field, live, to);
      });
    const isDisabled = sent.some(({ field, to }) => field === "accountEnabled" && to === false);
    if (isAsSent)
      found.push({
        kind: "create",
        userPrincipalName,
        ...namedAs(displayName),
        id,
        status: "applied",
        begunAt,
        ...(isDisabled && { disabled: true }),
      });
  }
  return found;
}

/** Adds what was found to what became of the same accounts in this run. */
export function withFound(outcomes: readonly Outcome[], found: readonly Outcome[]): Outcome[] {
  const byId = new Map(found.map((outcome) => [outcome.id, outcome]));
  const own = outcomes.map((outcome) => {
    const { begunAt, disabled } = (outcome.id && byId.get(outcome.id)) || {};
    byId.delete(outcome.id);
    return begunAt === undefined ? outcome : { ...outcome, begunAt, ...(disabled && { disabled }) };
  });
  return [...byId.values(), ...own];
}
