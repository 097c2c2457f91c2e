import type { Configuration } from "../model/settings/configuration.ts";
import type { Differing } from "../model/tables/importReport.ts";
import type { Plan } from "../model/plan.ts";
import type { DesiredUser, DirectorySnapshot, Roster } from "../model/user.ts";
import { makePlan } from "../plan/makePlan.ts";
import { matchUsers, type indexDirectory } from "../plan/accounts/match.ts";

/** What a roster is held against. */
export interface HeldAgainst {
  readonly directory: DirectorySnapshot;
  readonly configuration: Configuration;
  readonly now: Date;
}

/** What a run of the plan would do. */
export function planOf(roster: Roster, { directory, configuration, now }: HeldAgainst): Plan {
  return makePlan({
    roster,
    directory,
    configuration,
    acknowledgements: [],
    correctsDrift: false,
    now,
  });
}

/** Declared users whom the directory does not have. */
export function vanishedOf(
  roster: Roster,
  index: ReturnType<typeof indexDirectory>,
  key: Configuration["key"],
): DesiredUser[] {
  return matchUsers(roster.users, index, key).matches.flatMap((match) =>
    match.kind === "new" ||
    (match.kind === "blocked" && match.reason === "id-not-found" && match.candidates.length === 0)
      ? [match.desired]
      : [],
  );
}

/** Of a member of a group of which the files are the whole truth. */
const UNDECLARED =
  "would be removed, since no file declares this user; write members: ours for the group in rollcall.yaml, or declare the user";

/** The proof: every user whom a plan of the new roster would change, block or leave half done, except those who vanished. */
export function differingOf(
  roster: Roster,
  vanished: readonly DesiredUser[],
  input: HeldAgainst,
): Differing[] {
  const { changes, blocked } = planOf(roster, input);
  const gone = new Set(vanished.map(({ at }) => `${at.file}:${at.line}`));
  const declared = new Set(roster.users.map(({ at }) => `${at.file}:${at.line}`));
  return [
    ...changes.map(({ userPrincipalName, at, fields, held = [] }) => {
      const names = [...fields, ...held].map(({ field }) => field).join(", ");
      const isDeclared = declared.has(`${at.file}:${at.line}`);
      return { userPrincipalName, at, why: isDeclared ? names : `${names} ${UNDECLARED}` };
    }),
    // Who is odd in the directory was noted, and is written by no plan.
    ...blocked
      .filter(({ reason }) => reason !== "unreadable")
      .map(({ userPrincipalName, at, message }) => ({ userPrincipalName, at, why: message })),
  ]
    .filter(({ at }) => !gone.has(`${at.file}:${at.line}`))
    .map(({ userPrincipalName, why }) => ({ userPrincipalName, why }));
}
