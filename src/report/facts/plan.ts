import { rollcallOnPath } from "../rollcall.ts";
import { compareText } from "../../model/diagnostic.ts";
import { memberOfField, propertyOfField, type FieldName } from "../../model/properties/fields.ts";
import {
  blockedHere,
  changesToApply,
  type BlockedUser,
  type Change,
  type ChangeKind,
  type FieldChange,
  type LiftedGuard,
  type Plan,
  type ReleasedUser,
} from "../../model/plan.ts";
import { SETS, setOf } from "../../relationships/index.ts";
import { count, listed } from "../words.ts";

/** In the order in which they are told: what could hurt most comes first. */
export const KINDS: readonly ChangeKind[] = ["disable", "enable", "adopt", "create", "update"];

/** What became of a user, by the kind of the change. */
export const DONE: Readonly<Record<ChangeKind, string>> = {
  disable: "disabled",
  enable: "enabled",
  adopt: "adopted",
  create: "created",
  update: "updated",
};

/** The changes that applying makes, with those first that a reviewer should not overlook. */
export function changesByRisk(plan: Plan): readonly Change[] {
  return changesToApply(plan).toSorted(
    (left, right) =>
      risk(left) - risk(right) || compareText(left.userPrincipalName, right.userPrincipalName),
  );
}

/** What a reviewer asks about new accounts: who can sign in with them, and why some would be disabled. */
export function aboutNewAccounts(plan: Plan): readonly string[] {
  const creates = changesToApply(plan).filter(({ kind }) => kind === "create");
  const disabled = creates.filter(isDisabled).length;
  return [
    ...(creates.length > disabled
      ? ["No one can sign in with a new account before it has a first credential."]
      : []),
    ...(disabled > 0
      ? [
          `${createdDisabled(disabled)}. If a person needs no account, delete their file, and their row in the table if there is one.`,
        ]
      : []),
  ];
}

/** What it means that so many accounts would be created disabled, without a full stop. */
export function createdDisabled(accounts: number): string {
  return `${count(accounts, "account")} would be created disabled: no one can sign in with ${accounts === 1 ? "it" : "them"}. That is usual where a table keeps people who left`;
}

/** Whether an account would be created, or becomes, disabled. */
export function isDisabled({ fields }: Pick<Change, "fields">): boolean {
  return fields.some(({ field, to }) => field === "accountEnabled" && to === false);
}

/** What differs in the directory without a cause in these commits, and stays as it is. */
export function driftLeftAlone(plan: Plan): readonly Change[] {
  return plan.correctsDrift ? [] : plan.changes.filter((change) => change.cause === "drift");
}

/** What follows from observe mode, in whole sentences. */
export const OBSERVING =
  "The configuration says mode: observe, so nothing is written. To write, remove that line, then start the apply workflow manually: it applies the changes that were merged in the meantime.";

/** What the embedded directory is called: one that is kept, and one that lives as long as a job on GitHub. */
export const EMBEDDED_DIRECTORY = "the embedded directory";
export const JOB_DIRECTORY = "the embedded directory of this job";

/** What follows for a user who is blocked and changed all the same. */
export const EDITED = "These commits change this user; that change is not made.";

/** Blocked users, those together for which the same is said, in the order in which they come. */
export function blockedGroups(
  users: readonly BlockedUser[],
): readonly (readonly [BlockedUser, ...BlockedUser[]])[] {
  const groups = Map.groupBy(users, ({ reason, message, candidates, userPrincipalName }) =>
    JSON.stringify([reason, message, candidates.length > 0 && userPrincipalName]),
  );
  return [...groups.values()].flatMap(([first, ...more]) =>
    first ? [[first, ...more] as const] : [],
  );
}

/** The command that shows what correcting drift would do; on GitHub without the way to the program. */
export function driftCommand({ base }: Plan, rollcall = rollcallOnPath): string {
  const reference =
    base !== undefined && /^[0-9a-f]{40,64}$/.test(base) ? shortCommit(base) : "REF";
  return rollcall(`plan --base ${reference} --drift`);
}

export function isRename(change: Change): boolean {
  return change.kind !== "create" && renaming(change) !== undefined;
}

/** A field of an existing user that decides who can sign in or reset a password. */
export function isOfSignIn(change: Change, { field }: FieldChange): boolean {
  return change.kind !== "create" && propertyOfField(field)?.signIn === true;
}

/** A field of an existing user that decides who can sign in, or that the configuration calls sensitive. */
export function isSensitive(change: Change, field: FieldChange): boolean {
  return isOfSignIn(change, field) || (change.kind !== "create" && field.sensitive === true);
}

/** What a reviewer reads beside such a field; undefined for any other. */
export function sensitivity(change: Change, field: FieldChange): string | undefined {
  if (isOfSignIn(change, field)) return "sensitive, sent on its own";
  return isSensitive(change, field) ? "sensitive" : undefined;
}

/** What follows from a step in the directory; not escaped. */
export function consequences({
  to,
  until,
  grants = [],
  decides = [],
}: FieldChange): readonly string[] {
  return [
    ...(until === undefined ? [] : [`until ${until}`]),
    ...(grants.length > 0 ? [`${to === null ? "removes" : "gives"} ${listed([...grants])}`] : []),
    ...(decides.length > 0 ? [`may change who is in ${listed([...decides])}, within hours`] : []),
  ];
}

/** Whether a user loses a licence, with what is kept in it, and gets none in its place. */
function losesLicence({ fields }: Change): boolean {
  const licences = fields.filter(
    ({ field, grants }) => setOf(field)?.as === "assigned" || grants !== undefined,
  );
  return licences.length > 0 && licences.every(({ to }) => to === null);
}

const MOST_NAMED = 3;

/**
 * What a change gives and takes of each set: by name where these are few, as "groups: +Sales, −Board", else by number; not
 * escaped.
 */
export function setsInFewWords(change: Change): readonly string[] {
  return SETS.flatMap(({ name, one }) => {
    const own = change.fields.filter(({ field }) => setOf(field)?.name === name);
    if (own.length === 0) return [];
    const [gains, losses] = [
      own.filter(({ to }) => to !== null),
      own.filter(({ to }) => to === null),
    ];
    if (own.length <= MOST_NAMED) {
      const called = ({ field }: FieldChange): string => field.slice(name.length + 1);
      const named = [
        ...gains.map((field) => `${field.from === null ? "+" : ""}${called(field)}`),
        ...losses.map((field) => `−${called(field)}`),
      ];
      return [`${name}: ${named.join(", ")}`];
    }
    return [
      ...(gains.length > 0 ? [`+${count(gains.length, one)}`] : []),
      ...(losses.length > 0 ? [`−${count(losses.length, one)}`] : []),
    ];
  });
}

/** A change that a reviewer is warned of by name. */
export function isRisky(change: Change): boolean {
  if (change.kind === "create") return false;
  return (
    change.kind !== "update" ||
    change.adopts === true ||
    isRename(change) ||
    losesLicence(change) ||
    change.fields.some((field) => isSensitive(change, field))
  );
}

/** Whether there is nothing to tell but that nothing differs. */
export function isQuiet(plan: Plan): boolean {
  const { changes, blocked, released, refusals, lifted, diagnostics, rules = [], open } = plan;
  return (
    !open &&
    [changes, blocked, released, refusals, lifted, diagnostics, rules].every(
      (list) => list.length === 0,
    )
  );
}

/** How a field is called in front of people: an extension attribute by its own name. */
export function fieldLabel(field: FieldName): string {
  return memberOfField(field) ?? field;
}

/** The fields that are shown: the name of a new user is its heading already. */
export function shownFields(change: Change): readonly FieldChange[] {
  return change.kind === "create"
    ? change.fields.filter(
        ({ field, to }) => field !== "userPrincipalName" || to !== change.userPrincipalName,
      )
    : change.fields;
}

/** Why a reviewer should look twice; nothing for an ordinary change. Contains no text from outside. */
export function warningsOf(change: Change): readonly string[] {
  if (change.kind === "create") return [];
  return [
    ...(change.kind === "disable" ? ["can no longer sign in"] : []),
    ...(change.kind === "enable" ? ["can sign in again"] : []),
    ...(change.kind === "adopt" || change.adopts
      ? ["already has an account, which becomes managed by this file"]
      : []),
    ...(isRename(change) ? ["signs in with a new name"] : []),
    ...(losesLicence(change) ? ["loses a licence, and in time what is kept with it"] : []),
    ...(change.cause === "drift" ? ["corrects a change made outside Git"] : []),
  ];
}

/** What is said when nothing would be applied. */
export function nothingText(plan: Plan): string {
  if (plan.refusals.length > 0) return "No changes.";
  const blocked = blockedHere(plan).length;
  if (blocked > 0) return `No changes: ${count(blocked, "user is", "users are")} blocked.`;
  if (plan.open) return "No changes beyond what was merged before.";
  if (plan.released.length > 0 || plan.rules || plan.blocked.length > 0)
    return "No changes to the directory.";
  return driftLeftAlone(plan).length > 0
    ? "No changes: these commits ask for nothing new."
    : "No changes: the directory is as declared.";
}

/** What happens to an account whose file is gone; follows the name. */
export function releasedText(user: ReleasedUser): string {
  const state =
    user.accountEnabled === null ? "as it is" : user.accountEnabled ? "enabled" : "disabled";
  const advice =
    user.accountEnabled === false
      ? ""
      : " To disable it, keep the file with accountEnabled: false.";
  return `the account stays ${state} and becomes unmanaged.${advice}`;
}

/** That a guard is lifted; by which file follows. */
export function liftedText({
  guard,
  users,
  expires,
}: Pick<LiftedGuard, "guard" | "users" | "expires">): string {
  return `The guard ${guard} (${count(users, "user")}) is lifted until ${expires}`;
}

/** The line that settles a blocked user, where there is exactly one right answer. */
export function lineToPaste(user: BlockedUser): string | undefined {
  const [only, ...others] = user.candidates;
  return user.reason === "adopt-needs-id" && only?.id && others.length === 0
    ? `id: ${only.id}`
    : undefined;
}

/** The first seven characters of a commit's full name; any other name whole. */
export function shortCommit(name: string): string {
  return /^[0-9a-f]{40,64}$/.test(name) ? name.slice(0, "54e12bc".length) : name;
}

function risk(change: Change): number {
  if (change.kind === "disable" || change.kind === "enable" || change.kind === "adopt")
    return KINDS.indexOf(change.kind);
  if (isRename(change)) return KINDS.length;
  if (change.fields.some((field) => isSensitive(change, field))) return KINDS.length + 1;
  return KINDS.length + (change.kind === "create" ? 2 : 3);
}

function renaming(change: Change): FieldChange | undefined {
  return change.fields.find(({ field }) => field === "userPrincipalName");
}
