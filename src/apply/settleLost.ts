import { DirectoryError, type DirectoryReader } from "../directory/ports.ts";
import { sameValue } from "../model/properties/compare.ts";
import type { FoundAccount, Plan } from "../model/plan.ts";
import type { Outcome } from "../model/records/receipt.ts";
import { namedAs, type DirectorySnapshot, type Roster } from "../model/user.ts";
import { foldName } from "../model/values.ts";
import { liveValue } from "../plan/compare/diff.ts";
import type { Done } from "../plan/review/done.ts";
import {
  lostCreates,
  originOf,
  unsettledText,
  type LostCreate,
  type Origin,
} from "../plan/lostCreates.ts";
import { reviewsOf } from "../plan/review/reviews.ts";

/**
 * Settles which accounts earlier runs made without hearing of it. What has the name, and was made while such a run was alive, may be
 * another program's: Entra's audit log decides. Where it does not tell, the account counts as nobody's, since else a first credential
 * could go to the wrong person. Asked before anything is written, so that it is not this run that makes an account what it is.
 *
 * @param known what records tell of this tenant
 */
export async function settleLost(
  known: Done,
  { roster, directory }: { readonly roster: Roster; readonly directory: DirectorySnapshot },
  reader: Pick<DirectoryReader, "readUser" | "readCreators">,
): Promise<Done> {
  const lost = lostCreates(roster, directory, known);
  if (lost.length === 0) return known;
  const traced = await withOrigins(lost, reader);
  const ours = traced.flatMap(({ create, origin }) => (origin.kind === "ours" ? create : []));
  const found: FoundAccount[] = [];
  for (const create of ours) if (await isAsSent(create, reader)) found.push(accountOf(create));
  const unsettled = new Map(
    traced.flatMap(({ create, origin }) => {
      // Whoever declares the id has decided.
      if (origin.kind === "ours" || create.isDeclared) return [];
      return [[foldName(create.userPrincipalName), unsettledText(create, origin)] as const];
    }),
  );
  return {
    ...known,
    createdIds: new Set([...known.createdIds, ...ours.map(({ id }) => id)]),
    createdNames: new Set([
      ...known.createdNames,
      ...ours.map(({ userPrincipalName }) => foldName(userPrincipalName)),
    ]),
    ...(found.length > 0 && { found }),
    ...(unsettled.size > 0 && { unsettled }),
  };
}

interface Traced {
  readonly create: LostCreate;
  readonly origin: Origin;
}

async function withOrigins(
  lost: readonly LostCreate[],
  reader: Pick<DirectoryReader, "readCreators">,
): Promise<readonly Traced[]> {
  try {
    const creators = await reader.readCreators(
      lost.map(({ id }) => id),
      {
        from: new Date(Math.min(...lost.map(({ begunAt }) => Date.parse(begunAt))) - CLOCKS_MS),
        until: new Date(Math.max(...lost.map(({ madeBy }) => Date.parse(madeBy))) + CLOCKS_MS),
      },
    );
    return lost.map((create) => ({
      create,
      origin: originOf(create, creators.get(create.id) ?? []),
    }));
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
    const why = `Entra's audit log cannot be read (${error.message.replace(/\.$/, "")})`;
    return lost.map((create) => ({ create, origin: { kind: "unknown", why } }));
  }
}

/** Clocks may differ by so much, as where Microsoft checks tokens. */
const CLOCKS_MS = 5 * 60_000;

// A pass signs in as that person: whatever differs from what was sent, an administrator decides.
async function isAsSent(
  { id, sent }: LostCreate,
  reader: Pick<DirectoryReader, "readUser">,
): Promise<boolean> {
  const user = await reader
    .readUser(
      id,
      sent.map(({ field }) => field),
    )
    .catch(() => undefined);
  return (
    user !== undefined &&
    sent.every(({ field, to }) => {
      const live = liveValue(user, field);
      return live !== undefined && sameValue(field, live, to);
    })
  );
}

function accountOf({
  id,
  userPrincipalName,
  displayName,
  begunAt,
  sent,
}: LostCreate): FoundAccount {
  const isDisabled = sent.some(({ field, to }) => field === "accountEnabled" && to === false);
  return {
    userPrincipalName,
    ...namedAs(displayName),
    id,
    begunAt,
    ...(isDisabled && { disabled: true }),
  };
}

/**
 * Adds to what became of a plan's changes what became of the creations that were lost. An account that was found counts as created
 * where a review covers that: it creates this user, or lists the account as found.
 */
export function withFound(
  outcomes: readonly Outcome[],
  { found = [], unsettled = new Map() }: Pick<Done, "found" | "unsettled">,
  { plan, reviewed }: { readonly plan: Plan; readonly reviewed: readonly Plan[] },
): Outcome[] {
  const creates = new Set(reviewsOf(reviewed).flatMap((review) => [...review.creates.keys()]));
  const listed = new Set(reviewed.flatMap((each) => (each.found ?? []).map(({ id }) => id)));
  const isCovered = ({ id, userPrincipalName }: FoundAccount): boolean =>
    listed.has(id) || creates.has(foldName(userPrincipalName));
  const byId = new Map(found.filter(isCovered).map((account) => [account.id, account]));
  const reasons = new Map([
    ...unsettled,
    ...found
      .filter((account) => !isCovered(account))
      .map(({ userPrincipalName }) => [foldName(userPrincipalName), UNREVIEWED] as const),
  ]);
  for (const { userPrincipalName } of plan.blocked) reasons.delete(foldName(userPrincipalName));
  const own = outcomes.map((outcome): Outcome => {
    const account = outcome.id === undefined ? undefined : byId.get(outcome.id);
    if (account) byId.delete(account.id);
    const name = foldName(outcome.userPrincipalName);
    // What was skipped says why already.
    const reason = outcome.status === "skipped" ? undefined : reasons.get(name);
    reasons.delete(name);
    return {
      ...outcome,
      ...(account && { begunAt: account.begunAt }),
      ...(account?.disabled && { disabled: true }),
      ...(reason !== undefined && {
        reason: [outcome.reason, reason].filter(Boolean).join("; "),
      }),
    };
  });
  return [
    ...[...byId.values()].map((account): Outcome => ({
      kind: "create",
      status: "applied",
      ...account,
    })),
    ...own,
    // Without its id: whoever reads the record must not take it for an account that was created.
    ...[...reasons].map(([userPrincipalName, reason]): Outcome => ({
      kind: "create",
      userPrincipalName,
      status: "skipped",
      reason,
    })),
  ];
}

const UNREVIEWED =
  "an earlier run created this account and did not hear of it. The reviewed plan neither creates this user nor lists the account, so Rollcall does not record it as created now";
