import type { Acknowledgement } from "../../model/settings/acknowledgement.ts";
import type {
  Configuration,
  CountedGuard,
  GuardLimit,
} from "../../model/settings/configuration.ts";
import { sameValue } from "../../model/properties/compare.ts";
import { compareText } from "../../model/diagnostic.ts";
import { propertyOfField, type FieldName } from "../../model/properties/fields.ts";
import type { Cause, Change, LiftedGuard, Refusal } from "../../model/plan.ts";
import type { Tenant } from "../../model/user.ts";
import { count, digits } from "../../model/text/wording.ts";
import { covering, proposeAcknowledgement, refuse, weigh, type Verdict } from "./acknowledge.ts";
import type { Surroundings } from "../../model/directory/surroundings.ts";
import { foldName } from "../../model/values.ts";
import { setOf } from "../../relationships/index.ts";
import type { Done } from "../review/done.ts";
import { checkEmptiedGroups } from "./emptiedGroups.ts";
import type { Review } from "../review/reviews.ts";
import type { NotFound, ProtectedUsers } from "../accounts/protectedUsers.ts";
import type { Unreadable } from "./unreadable.ts";

export interface GuardInput {
  readonly tenant: Tenant;
  readonly configuration: Configuration;
  readonly acknowledgements: readonly Acknowledgement[];
  readonly acknowledgementFolder?: string | undefined;
  readonly declared: number;
  readonly matched: number;
  readonly directory: number;
  /** The changes that would be applied. */
  readonly changes: readonly Change[];
  readonly protectedUsers: ProtectedUsers;
  /** The list of protected accounts that merging brings, where it is not the configuration's own. */
  readonly proposedProtected?: readonly string[] | undefined;
  readonly unreadable: readonly Unreadable[];
  readonly surroundings: Surroundings;
  readonly done: Done;
  /** The plans that are being carried out; absent while it is only planned. */
  readonly reviews?: readonly Review[] | undefined;
  readonly now: Date;
}

/** Holds a plan against every safety rule. Nothing may be written unless there are no refusals. */
export function checkGuards(input: GuardInput): { refusals: Refusal[]; lifted: LiftedGuard[] } {
  const verdicts = [
    ...checkUnreadable(input),
    ...checkEmptiedGroups(input.changes, input),
    ...(["here", "drift"] as const).flatMap((cause) =>
      COUNTED.flatMap((guard) => checkCount(guard, cause, input)),
    ),
  ];
  return {
    refusals: [
      ...checkTenant(input),
      ...checkEmptyRoster(input),
      ...checkProtected(input),
      ...verdicts.flatMap((verdict) => ("refusal" in verdict ? verdict.refusal : [])),
    ],
    lifted: verdicts.flatMap((verdict) => ("lifted" in verdict ? verdict.lifted : [])),
  };
}

/** How many of these changes each counted guard counts. */
export function countsByGuard(changes: readonly Change[]): Record<CountedGuard, number> {
  const counts = COUNTED.map(({ name, counts }) => [name, changes.filter(counts).length] as const);
  return Object.fromEntries(counts) as Record<CountedGuard, number>;
}

interface CountedRule {
  readonly name: CountedGuard;
  /** Follows "38 of 300 matched users ". */
  readonly would: string;
  readonly counts: (change: Change) => boolean;
}

const COUNTED: readonly CountedRule[] = [
  { name: "disables", would: "would be disabled", counts: ({ kind }) => kind === "disable" },
  { name: "enables", would: "would be enabled", counts: ({ kind }) => kind === "enable" },
  {
    name: "renames",
    would: "would be renamed",
    counts: (change) => change.kind !== "create" && changesField(change, "userPrincipalName"),
  },
  {
    name: "adoptions",
    would: "would be adopted",
    counts: (change) => change.kind === "adopt" || "adopts" in change,
  },
  {
    name: "signInProperties",
    would: "would have sign-in properties changed (phones, otherMails, userPrincipalName)",
    counts: (change) =>
      change.kind !== "create" &&
      change.fields.some(({ field }) => propertyOfField(field)?.signIn === true),
  },
  {
    name: "licensedGroups",
    would: "would leave a group that gives licences",
    counts: ({ fields }) =>
      fields.some(({ field, to, grants }) => isMembership(field) && to === null && grants),
  },
  {
    name: "membershipRemovals",
    would: "would be removed from groups",
    counts: ({ fields }) => fields.some(({ field, to }) => isMembership(field) && to === null),
  },
  {
    name: "memberships",
    would: "would be added to groups",
    counts: ({ kind, fields }) =>
      kind !== "create" && fields.some(({ field, to }) => isMembership(field) && to !== null),
  },
  {
    name: "licenses",
    would: "would have licences changed",
    counts: ({ kind, fields }) =>
      kind !== "create" && fields.some(({ field }) => setOf(field)?.as === "assigned"),
  },
  { name: "creates", would: "would be created", counts: ({ kind }) => kind === "create" },
  { name: "updates", would: "would be updated", counts: ({ kind }) => kind === "update" },
];

function isMembership(field: FieldName): boolean {
  return setOf(field)?.as === "member";
}

function checkCount(rule: CountedRule, cause: Cause, input: GuardInput): Verdict[] {
  const counted = input.changes.filter((change) => change.cause === cause && rule.counts(change));
  const changes = LEFT_BY_CREATES.has(rule.name) ? withoutCompletions(counted, input) : counted;
  const limit = input.configuration.guards[rule.name];
  const exceeded = exceededLimit(changes.length, input.matched, limit);
  if (!exceeded) return [];
  const users = changes.map((change) => change.userPrincipalName).toSorted(compareText);
  const percent =
    input.matched > 0 ? ` (${((changes.length / input.matched) * 100).toFixed(1)} %)` : "";
  const would = cause === "drift" ? `${rule.would} to correct drift` : rule.would;
  const subject =
    rule.name === "creates"
      ? `${count(changes.length, "user")} ${would}${input.matched > 0 ? `, beside ${count(input.matched, "matched user")}${percent}` : ""}`
      : `${digits(changes.length)} of ${count(input.matched, "matched user")} ${would}${percent}`;
  const refusal: Refusal = {
    guard: rule.name,
    message: `${subject}, above the limit of ${exceeded}.`,
    remedy: "If this is intended, commit this file and have it reviewed:",
    users,
    acknowledgement: proposeAcknowledgement(rule.name, users, input),
  };
  return [weigh(refusal, { users: changes }, input)];
}

/** What a creation writes after the account, and which is not counted of a creation. */
const LEFT_BY_CREATES: ReadonlySet<CountedGuard> = new Set(["updates", "memberships", "licenses"]);

// A run that was killed half-way leaves new users without their manager and groups. Filling in what is empty completes a
// creation that passed its guard: as the records say, or an acknowledgement. So the same command can simply be run again.
function withoutCompletions(changes: readonly Change[], input: GuardInput): readonly Change[] {
  const filling = new Set(
    changes.filter((change) =>
      change.fields.every(({ field, from }) => sameValue(field, from, null)),
    ),
  );
  const rest = changes.filter(
    (change) =>
      !filling.has(change) || change.kind === "create" || !input.done.createdIds.has(change.id),
  );
  const others = rest.filter((change) => filling.has(change));
  return covering({ guard: "creates", users: others }, input)
    ? rest.filter((change) => !filling.has(change))
    : rest;
}

// A share of nobody cannot be had: then only the floor passes.
/** Which part of a limit a number exceeds; undefined: it passes. */
export function exceededLimit(
  number: number,
  matched: number,
  limit: GuardLimit,
): string | undefined {
  if (number <= limit.floor) return undefined;
  if (number > limit.count) return digits(limit.count);
  if (matched === 0)
    return `${digits(limit.floor)}, which applies while no declared user has an account`;
  return number * 100 > limit.percent * matched ? `${limit.percent} %` : undefined;
}

function checkTenant({ configuration, tenant }: GuardInput): Refusal[] {
  const expected = configuration.tenant;
  if (expected === undefined || expected.toLowerCase() === tenant.id.toLowerCase()) return [];
  return [
    {
      guard: "tenant",
      message: `The directory is the tenant ${tenant.id} (${tenant.domain}), the configuration names ${expected}.`,
      remedy: 'Sign in to the right tenant, or correct "tenant" in the configuration.',
      users: [],
    },
  ];
}

function checkEmptyRoster({ declared, directory }: GuardInput): Refusal[] {
  if (declared > 0) return [];
  return [
    {
      guard: "emptyRoster",
      message: `No file declares a user, while the directory has ${count(directory, "user")}.`,
      remedy:
        "Check the folder (--users) and the commit: Rollcall assumes that you do not empty a roster on purpose. In a new repository, add the first file and plan again.",
      users: [],
    },
  ];
}

function checkProtected(input: GuardInput): Refusal[] {
  const { changes, protectedUsers } = input;
  const refusals: Refusal[] = [];
  const notFound = missingProtected(input);
  if (notFound.length > 0)
    refusals.push({
      guard: "protected",
      message: `Protected accounts are not in the directory: ${notFound.map(notFoundText).join(", ")}.`,
      remedy:
        'Correct "protected" in the configuration, in a separate pull request: what it names does not exist, so it protects no account.',
      users: notFound.map(({ entry }) => entry),
    });
  const touched = changes.filter(
    (change) =>
      (change.kind !== "create" && protectedUsers.ids.has(change.id)) ||
      (changesField(change, "userPrincipalName") &&
        protectedUsers.coversName(change.userPrincipalName)),
  );
  if (touched.length > 0) {
    const users = touched.map((change) => change.userPrincipalName).toSorted(compareText);
    refusals.push({
      guard: "protected",
      message: `${count(touched.length, "change touches", "changes touch")} a protected account or name: ${users.join(", ")}.`,
      remedy:
        'Remove the change; or remove the account from "protected" in the configuration, in a separate pull request.',
      users,
    });
  }
  return refusals;
}

// A list that protects an account by a wrong name must not stop the very change that corrects it, if that changes
// nobody: the one who was meant is perhaps among those who would be changed.
function missingProtected(input: GuardInput): readonly NotFound[] {
  const { changes, proposedProtected } = input;
  // Of a name that this plan gives away, the refusal of that change tells.
  const given = new Set(changes.map(({ userPrincipalName }) => foldName(userPrincipalName)));
  const missing = input.protectedUsers.notFound.filter(({ entry }) => !given.has(foldName(entry)));
  if (changes.length > 0 || proposedProtected === undefined) return missing;
  const kept = new Set(proposedProtected.map(foldName));
  return missing.filter(({ entry }) => kept.has(foldName(entry)));
}

function notFoundText({ entry, near, deleted }: NotFound): string {
  if (deleted) return `${entry} (a deleted user)`;
  return near.length > 0 ? `${entry} (did you mean ${near.join(" or ")}?)` : entry;
}

const READS_USERS = "User.Read.All";

function checkUnreadable(input: GuardInput): Verdict[] {
  return input.unreadable.map((unreadable): Verdict => {
    const { field, how, users } = unreadable;
    const property = propertyOfField(field);
    const reading = property?.readPermission ?? READS_USERS;
    const declared = count(users.length, "declared user");
    const concerned = {
      users: users.map((userPrincipalName) => ({ userPrincipalName })),
      property: field,
    };
    if (how === "missing")
      return refuse(
        {
          guard: "unreadable",
          message: `${missingText(unreadable, input)}, so what ${declared} would overwrite is not known.`,
          remedy: `Grant the identity the permission to read it (${reading}; to write it: ${property?.permission ?? "User.ReadWrite.All"}).`,
          users,
        },
        concerned,
        "only a property that reads as empty for all users can be acknowledged",
        input,
      );
    const refusal: Refusal = {
      guard: "unreadable",
      message: `${field} reads as empty for all ${count(input.directory, "directory user")} while ${declared} ${declaresText(unreadable)}: a permission to read it may be missing.`,
      remedy: `Grant the identity ${reading}${reading === READS_USERS ? "" : `, without which Graph returns null for every user`}. If ${field} is empty for all users, commit this file and have it reviewed:`,
      users,
      acknowledgement: proposeAcknowledgement("unreadable", users, input, [field]),
    };
    return weigh(refusal, concerned, input);
  });
}

// Of a property with a permission of its own, a null is declared about something that was not seen, too.
function declaresText({ field, users }: Unreadable): string {
  const isOne = users.length === 1;
  if (propertyOfField(field)?.readPermission === undefined)
    return `${isOne ? "has" : "have"} a value for it`;
  return `${isOne ? "declares" : "declare"} it`;
}

function missingText({ field, unread, reads }: Unreadable, { directory }: GuardInput): string {
  if (reads === undefined && unread === directory)
    return `The directory left ${field} out of its answers`;
  return `Of ${digits(unread)} of ${count(directory, "directory user")}, ${field} ${reads ?? "was left out of the answers"}`;
}

function changesField(change: Change, name: string): boolean {
  return change.fields.some(({ field }) => field === name);
}
