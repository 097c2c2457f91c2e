import { compareText } from "../model/diagnostic.ts";
import {
  DRIFT_KINDS,
  type Drift,
  type DriftedField,
  type DriftedUser,
  type DriftKind,
} from "../model/drift.ts";
import { propertyOfField } from "../model/properties/fields.ts";
import type { BlockedUser, Change } from "../model/plan.ts";
import { namedAs, type DirectorySnapshot } from "../model/user.ts";
import { makePlan, type PlanInput } from "./makePlan.ts";
import { indexDirectory, matchUsers } from "./accounts/match.ts";
import { namesakeFinder, unmanagedPeople } from "./accounts/namesakes.ts";
import { isConsequence } from "./accounts/people.ts";

/**
 * What differs without a cause in the commits: the drift of a plan, seen from the directory's side. Pure.
 *
 * @param input.base what is merged; the roster itself if not given, so that whatever differs is drift
 */
export function findDrift(input: Omit<PlanInput, "correctsDrift" | "reviewed">): Drift {
  const { roster, base = roster, directory } = input;
  const plan = makePlan({ ...input, base, directory: writable(directory), correctsDrift: false });
  const found = [
    ...plan.changes.filter(({ cause }) => cause === "drift").map(drifted),
    ...plan.blocked.filter(isGone).map(gone),
  ];
  const users = withNamesakes(found, input).toSorted(
    (left, right) =>
      DRIFT_KINDS.indexOf(left.kind) - DRIFT_KINDS.indexOf(right.kind) ||
      compareText(left.userPrincipalName, right.userPrincipalName),
  );
  const unclear = plan.blocked
    // A user whose manager is gone or unclear would be named for that alone.
    .filter((user) => !isGone(user) && !isConsequence(user.reason))
    .map(withoutMarks);
  const { listing, relationships } = plan.requests;
  // The other guards are about what would be written: what is merged and held back by one is no reason to be silent.
  return {
    tenant: plan.tenant,
    madeAt: plan.madeAt,
    ...(plan.commit !== undefined && { commit: plan.commit }),
    totals: {
      declared: plan.totals.declared,
      matched: plan.totals.matched,
      drifted: users.length,
      unclear: unclear.length,
      directory: plan.totals.directory,
    },
    requests: listing + relationships,
    users,
    unclear,
    refusals: plan.refusals.filter(({ guard }) => guard === "tenant" || guard === "unreadable"),
  };
}

// Drift has no commits that could have caused it.
function withoutMarks({
  userPrincipalName,
  at,
  reason,
  message,
  candidates,
}: BlockedUser): BlockedUser {
  return { userPrincipalName, at, reason, message, candidates };
}

// Who is synced from on-premises drifts like anybody else; that it could not be corrected from here matters to plans.
function writable(directory: DirectorySnapshot): DirectorySnapshot {
  return {
    ...directory,
    users: directory.users.map((user) => ({ ...user, onPremisesSyncEnabled: false })),
  };
}

function isGone({ reason, candidates }: BlockedUser): boolean {
  return (
    reason === "id-not-found" ||
    (candidates.length === 0 && (reason === "deleted-user" || reason === "missing-for-create"))
  );
}

// Who was renamed outside Git is gone by the old name, and there by another.
function withNamesakes(
  users: readonly DriftedUser[],
  { roster, directory, configuration }: Pick<PlanInput, "roster" | "directory" | "configuration">,
): DriftedUser[] {
  const declared = new Map(roster.users.map((user) => [placeText(user.at), user]));
  const find = namesakeFinder(() => {
    const index = indexDirectory(directory.users);
    const { ids } = matchUsers(roster.users, index, configuration.key);
    return unmanagedPeople(directory, ids, configuration);
  });
  return users.map((user) => {
    const desired = user.kind === "gone" ? declared.get(placeText(user.at)) : undefined;
    const namesakes = desired ? find(desired) : [];
    return namesakes.length > 0 ? { ...user, namesakes } : user;
  });
}

function placeText({ file, line }: { readonly file: string; readonly line: number }): string {
  return `${file}:${line}`;
}

function gone(user: Pick<BlockedUser, "userPrincipalName" | "displayName" | "at">): DriftedUser {
  const { userPrincipalName, displayName, at } = user;
  return { kind: "gone", userPrincipalName, ...namedAs(displayName), at, fields: [] };
}

function drifted(change: Change): DriftedUser {
  if (change.kind === "create") return gone(change);
  const { userPrincipalName, displayName, id, at } = change;
  const fields = change.fields.map(({ field, from, to, at: place, inherited }) => ({
    field,
    declared: to,
    live: from,
    at: place,
    ...(inherited && { inherited }),
  }));
  return { kind: kindOf(fields), userPrincipalName, ...namedAs(displayName), id, at, fields };
}

function kindOf(fields: readonly DriftedField[]): DriftKind {
  const flip = fields.find(({ field }) => field === "accountEnabled");
  if (flip) return flip.live === true ? "enabled" : "disabled";
  if (fields.some(({ field }) => field === "userPrincipalName")) return "renamed";
  return fields.some(({ field }) => propertyOfField(field)?.signIn) ? "signIn" : "changed";
}
