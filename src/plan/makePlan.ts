import type { Acknowledgement } from "../model/settings/acknowledgement.ts";
import type { Configuration } from "../model/settings/configuration.ts";
import { compareDiagnostics, compareText, type Diagnostic } from "../model/diagnostic.ts";
import { changesToApply, type Change, type Plan, type RuleChange } from "../model/plan.ts";
import {
  namedAs,
  nameOf,
  type DesiredUser,
  type DirectorySnapshot,
  type DirectoryUser,
  type Roster,
} from "../model/user.ts";
import { foldName } from "../model/values.ts";
import { warnOfUnread } from "./guards/acknowledge.ts";
import { baseOf } from "./compare/base.ts";
import { markBefore } from "./compare/blockedBefore.ts";
import { nameContext } from "./accounts/checkNames.ts";
import { NOTHING_DONE, type Done } from "./review/done.ts";
import { warnOfLost } from "./warnOfLost.ts";
import { checkGuards } from "./guards/guards.ts";
import { markSensitive } from "./guards/sensitive.ts";
import {
  indexDirectory,
  keyOf,
  matchUsers,
  usersByEmployeeId,
  type FindAll,
} from "./accounts/match.ts";
import { namesakeFinder, unmanagedPeople, warnOfNamesakes } from "./accounts/namesakes.ts";
import type { FindPerson } from "../relationships/relationship.ts";
import { personFinder } from "./accounts/people.ts";
import type { SetContext } from "./compare/sets.ts";
import type { PlanContext, Planned } from "./compare/planned.ts";
import { planUser } from "./compare/planUser.ts";
import { protectedUsers, type ProtectedUsers } from "./accounts/protectedUsers.ts";
import { warnOfLeavers } from "./leavers.ts";
import { remarksOn, type SettingAt } from "./remarks.ts";
import { reviewsOf } from "./review/reviews.ts";
import { scopeOf } from "./accounts/scope.ts";
import { withConsequences } from "./consequences.ts";
import { warnOfLicenceErrors } from "./licenceErrors.ts";
import { withoutPerhapsDeclared } from "./accounts/perhapsDeclared.ts";
import { removeStrangers, warnOfKept } from "./compare/strangers.ts";
import { wholeGroups } from "./compare/wholeGroups.ts";
import { placeOf } from "./compare/diff.ts";
import { holdUnassignable, warnOfSeats } from "./compare/seats.ts";
import { countTotals } from "./totals.ts";
import { unreadableFields } from "./guards/unreadable.ts";
import { writingOf } from "./writing.ts";

export interface PlanInput {
  readonly roster: Roster;
  /** The roster that is merged already. Without it everything that differs is caused here. */
  readonly base?: Roster;
  readonly directory: DirectorySnapshot;
  readonly configuration: Configuration;
  /** The configuration that merging brings, where the plan is made by another one. */
  readonly proposed?: Configuration;
  /** What these commits change about the rules. */
  readonly rules?: readonly RuleChange[];
  /** Where to report what the configuration leaves open; not given: nowhere. */
  readonly settingAt?: SettingAt;
  readonly acknowledgements: readonly Acknowledgement[];
  /** Where a file that lifts a guard belongs; `acknowledgements` if not given. */
  readonly acknowledgementFolder?: string;
  readonly correctsDrift: boolean;
  /** The reviewed plans that are carried out. An earlier run may have made some of their accounts already. */
  readonly reviewed?: readonly Plan[];
  /** What runs of ours have done since the base; before there is a base, which accounts they made. */
  readonly done?: Done;
  /** When the directory was read; for the expiry of acknowledgements as well. */
  readonly now: Date;
  readonly commit?: string;
  readonly baseCommit?: string;
}

/**
 * What has to happen so that the directory becomes as declared. Pure; the order of the input does not matter.
 *
 * @throws Error when the totals do not add up, which would be a defect of this program
 */
export function makePlan(input: PlanInput): Plan {
  const { roster, directory, configuration, correctsDrift, done = NOTHING_DONE } = input;
  const index = indexDirectory(directory.users);
  const { key } = configuration;
  const settled = new Set(input.base?.users.map((user) => keyOf(user, key)));
  const { matches, ids: matchedIds } = matchUsers(roster.users, index, key, settled);
  const base = input.base && baseOf(input.base, matches, index, key);
  let unmatched: ReturnType<typeof unmatchedByEmployeeId> | undefined;
  const names = nameContext(roster.users, directory);
  const reviews = reviewsOf(input.reviewed ?? []);
  const sets: SetContext = {
    surroundings: directory.surroundings ?? {},
    listed: configuration,
    today: input.now.toISOString().slice(0, "YYYY-MM-DD".length),
  };
  const planAll = (findPerson: FindPerson): Planned[] => {
    const context: PlanContext = {
      findPerson,
      sets,
      names,
      ...(base && { base }),
      correctsDrift,
      reviews,
      done,
      // Only who is new asks for it.
      get unmatchedByEmployeeId() {
        return (unmatched ??= unmatchedByEmployeeId(directory.users, matchedIds));
      },
    };
    return matches.map((match) => planUser(match, context));
  };
  // A first round tells who will not come to exist, so that nobody is pointed at them in the second.
  const first = planAll(personFinder(matches, index));
  const absent = usersNotCreated(first);
  const findPerson = personFinder(matches, index, absent);
  const { planned: second, without } = holdUnassignable(
    absent.size === 0 ? first : planAll(findPerson),
    sets.surroundings,
  );
  // Correcting drift includes that of all who are blocked.
  const planned =
    base && !correctsDrift
      ? markBefore(second, { base, directory, index, findPerson, sets })
      : second;
  const touched = planned.filter(({ change, drift, blocked }) => change || drift || blocked);
  const strange = strangers(input, matchedIds, planned);
  const changes = withConsequences(
    markSensitive([...sortedChanges(touched), ...strange.changes], configuration.sensitive),
    sets.surroundings,
  );
  const shielded = protectedUsers(configuration.protected, directory);
  const totals = countTotals({
    planned,
    matchedIds,
    directory: directory.users,
    changes,
    protectedIds: shielded.ids,
    correctsDrift,
    ...(configuration.scope && { scope: scopeOf(configuration) }),
  });
  const findNamesakes = namesakeFinder(() => unmanagedPeople(directory, matchedIds, configuration));
  const { refusals, lifted } = checkGuards({
    tenant: directory.tenant,
    configuration,
    acknowledgements: input.acknowledgements,
    acknowledgementFolder: input.acknowledgementFolder,
    declared: totals.declared,
    matched: totals.matched,
    directory: totals.directory,
    changes: changesToApply({ changes, correctsDrift }),
    protectedUsers: shielded,
    surroundings: sets.surroundings,
    done,
    reviews: input.reviewed && reviews,
    proposedProtected: input.proposed?.protected,
    unreadable: unreadableFields(planned, directory.users, configuration.key),
    now: input.now,
  });
  return {
    tenant: { id: directory.tenant.id, domain: directory.tenant.domain },
    madeAt: input.now.toISOString(),
    ...(input.commit !== undefined && { commit: input.commit }),
    ...(input.baseCommit !== undefined && { base: input.baseCommit }),
    correctsDrift,
    ...(configuration.directory === "embedded" && { embedded: true }),
    ...(configuration.mode === "observe" && { observes: true }),
    ...(input.rules && input.rules.length > 0 && { rules: input.rules }),
    totals,
    requests: directory.requests,
    ...(totals.writes > 0 && { writing: writingOf(totals.writes, configuration.quota.percent) }),
    changes,
    blocked: touched
      .flatMap(({ blocked }) => blocked ?? [])
      .toSorted((a, b) => compareText(a.userPrincipalName, b.userPrincipalName)),
    released: (base?.released ?? []).map((user) => ({
      userPrincipalName: user.userPrincipalName,
      ...namedAs(user.displayName),
      id: user.id,
      accountEnabled: user.accountEnabled,
      at: user.at,
    })),
    ...(done.found && { found: done.found }),
    refusals,
    lifted,
    diagnostics: [
      ...roster.diagnostics,
      ...warnOfLost(roster, done, planned),
      ...warnOfLeavers(planned, sets.today),
      ...warnOfNamesakes(touched, findNamesakes, base),
      ...warnOfUnread(
        planned.flatMap(({ match, unanswered }) =>
          unanswered ? { userPrincipalName: nameOf(match.desired), fields: unanswered } : [],
        ),
        input,
      ),
      ...warnOfLicenceErrors(
        directory.users,
        sets.surroundings,
        input.settingAt?.("licenses") ?? CONFIGURATION_PLACE,
      ),
      ...strange.kept,
      ...warnOfSeats(without, (group) => input.settingAt?.("groups", group) ?? CONFIGURATION_PLACE),
      ...remarks(input, shielded),
    ].toSorted(compareDiagnostics),
  };
}

function remarks(
  { configuration, proposed = configuration, settingAt, directory }: PlanInput,
  shielded: ProtectedUsers,
): Diagnostic[] {
  if (!settingAt) return [];
  const found =
    proposed === configuration ? shielded : protectedUsers(proposed.protected, directory);
  return remarksOn(proposed, found, directory.tenant, settingAt);
}

// Who is declared at the base is a stranger as little as who is declared now.
function strangers(
  { directory, base, settingAt, configuration }: PlanInput,
  matchedIds: ReadonlySet<string>,
  planned: readonly Planned[],
): { readonly changes: readonly Change[]; readonly kept: readonly Diagnostic[] } {
  const surroundings = directory.surroundings ?? {};
  if (wholeGroups(surroundings).size === 0) return { changes: [], kept: [] };
  const at = (group: string): Diagnostic["at"] =>
    settingAt?.("groups", group) ?? CONFIGURATION_PLACE;
  const unmatched = directory.users.filter(({ id }) => !matchedIds.has(id));
  const certain = withoutPerhapsDeclared(unmatched, planned, configuration.key);
  const ids = new Set(certain.map(({ id }) => id));
  return {
    changes: removeStrangers(certain, surroundings, {
      at: (group) => placeOf(at(group)),
      cause: base ? "drift" : "here",
    }),
    kept: warnOfKept(
      unmatched.filter(({ id }) => !ids.has(id)),
      surroundings,
      at,
    ),
  };
}

const CONFIGURATION_PLACE = { file: "rollcall.yaml", line: 1, column: 1 };

function usersNotCreated(planned: readonly Planned[]): Set<DesiredUser> {
  return new Set(
    planned
      .filter(({ match, change }) => match.kind === "new" && !change)
      .map(({ match }) => match.desired),
  );
}

function sortedChanges(touched: readonly Planned[]): Change[] {
  return [
    ...touched.flatMap(({ change }) => change ?? []).toSorted(compareNames),
    ...touched.flatMap(({ drift }) => drift ?? []).toSorted(compareNames),
  ];
}

function compareNames(left: Change, right: Change): number {
  return compareText(foldName(left.userPrincipalName), foldName(right.userPrincipalName));
}

function unmatchedByEmployeeId(
  users: readonly DirectoryUser[],
  matchedIds: ReadonlySet<string>,
): FindAll {
  return usersByEmployeeId(users.filter(({ id }) => !matchedIds.has(id)));
}
