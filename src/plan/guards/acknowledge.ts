import type { Acknowledgement } from "../../model/settings/acknowledgement.ts";
import { compareText, type Diagnostic } from "../../model/diagnostic.ts";
import type { GuardName, LiftedGuard, Refusal } from "../../model/plan.ts";
import { foldName } from "../../model/values.ts";
import { count, digits, firstOf } from "../../model/text/wording.ts";

export interface Acknowledged {
  readonly acknowledgements: readonly Acknowledgement[];
  /** Where a file that lifts a guard belongs; `acknowledgements` if not given. */
  readonly acknowledgementFolder?: string | undefined;
  readonly now: Date;
}

/**
 * What an acknowledgement has to cover: a guard, everybody concerned, for `unreadable` the property, and for `emptiedGroups` the
 * group, as `groups.Sales`.
 */
interface Question {
  readonly guard: GuardName;
  readonly users: readonly { readonly userPrincipalName: string; readonly id?: string }[];
  readonly property?: string;
}

/** What a guard says that was tripped: that it refuses, or that a reviewed file lifts it. */
export type Verdict = { readonly refusal: Refusal } | { readonly lifted: LiftedGuard };

/** How long before its last day an acknowledgement may be written at most. */
const MOST_DAYS = 90;
const MOST_FILES = 3;
const MOST_NAMES = 3;

/**
 * The acknowledgements that last too long, as errors. What passes once passes on every later day, so that a file which
 * was merged never becomes a mistake.
 */
export function tooLong({ acknowledgements, now }: Acknowledged): Diagnostic[] {
  const latest = lastDay(now);
  return acknowledgements
    .filter(({ expires }) => expires > latest)
    .map(({ at, expires }) => ({
      severity: "error",
      code: "expires-too-late",
      message: `"expires" is ${expires}, and may be ${latest} at the latest, ${MOST_DAYS} days from today: a guard can be lifted only for a limited time`,
      at: { ...at, column: 1 },
    }));
}

/** Lets a refusal stand, with why the files that were meant to lift it do not, or takes it for lifted. */
export function weigh(
  refusal: Refusal,
  question: Omit<Question, "guard">,
  context: Acknowledged,
): Verdict {
  const { guard, message } = refusal;
  const by = covering({ guard, ...question }, context);
  if (by)
    return {
      lifted: { guard, message, users: question.users.length, at: by.at, expires: by.expires },
    };
  const fallsShort = shortcomings({ guard, ...question }, context);
  return { refusal: { ...refusal, ...(fallsShort.length > 0 && { fallsShort }) } };
}

/** Lets a refusal stand that no file lifts, and says so of the files that were meant to. */
export function refuse(
  refusal: Refusal,
  question: Omit<Question, "guard">,
  why: string,
  { acknowledgements, now }: Acknowledged,
): Verdict {
  const whole = { guard: refusal.guard, ...question };
  const fallsShort = acknowledgements
    .filter(
      (acknowledgement) =>
        isAbout(acknowledgement, whole) &&
        !hasExpired(acknowledgement, now) &&
        namesMissing(acknowledgement, whole).length < question.users.length,
    )
    .slice(0, MOST_FILES)
    .map(({ at }) => ({ at, why }));
  return { refusal: { ...refusal, ...(fallsShort.length > 0 && { fallsShort }) } };
}

/** Warns of files that name single accounts whose values cannot be read: what is odd about them no file lifts. */
export function warnOfUnread(
  unread: readonly { readonly userPrincipalName: string; readonly fields: readonly string[] }[],
  { acknowledgements, now }: Acknowledged,
): Diagnostic[] {
  return acknowledgements.flatMap((acknowledgement) => {
    const { guard, users, properties = [], at } = acknowledgement;
    if (guard !== "unreadable" || hasExpired(acknowledgement, now)) return [];
    const named = new Set(users.map(foldName));
    const meant = unread.flatMap(({ userPrincipalName, fields }) =>
      named.has(foldName(userPrincipalName))
        ? fields
            .filter((field) => properties.includes(field))
            .map((field) => `${field} of ${userPrincipalName}`)
        : [],
    );
    if (meant.length === 0) return [];
    return {
      severity: "warning" as const,
      code: "lifts-nothing",
      message: `lifts nothing for ${meant.join(", ")}: a property can be acknowledged only when it reads as empty for all users`,
      at: { ...at, column: 1 },
    };
  });
}

/** The acknowledgement that has not expired and covers all of these users, if there is one. */
export function covering(question: Question, context: Acknowledged): Acknowledgement | undefined {
  return context.acknowledgements.find(
    (acknowledgement) =>
      isAbout(acknowledgement, question) &&
      objections(acknowledgement, question, context).length === 0,
  );
}

/** The text of the file that would lift a guard for exactly these users. */
export function proposeAcknowledgement(
  guard: GuardName,
  users: readonly string[],
  context: Acknowledged,
  properties?: readonly string[],
): { path: string; text: string } {
  // A group may have any name, and a file may not.
  const suffix = properties
    ? `-${properties
        .join("-")
        .replace(/[^A-Za-z0-9.]+/g, "-")
        .replace(/\.{2,}/g, ".")}`
    : "";
  return {
    path: freePath(
      `${context.acknowledgementFolder ?? "acknowledgements"}/${guard}${suffix}`,
      users,
      properties,
      context,
    ),
    text: [
      `guard: ${guard}`,
      ...(properties ? [`properties: [${properties.map(propertyText).join(", ")}]`] : []),
      `limit: ${users.length}`,
      "users:",
      ...users.map((user) => `  - ${yamlText(user)}`),
      `expires: ${expiry(context.now)}`,
      "",
    ].join("\n"),
  };
}

function isAbout({ guard, properties }: Acknowledgement, question: Question): boolean {
  return (
    guard === question.guard &&
    (question.property === undefined ||
      properties === undefined ||
      properties.includes(question.property))
  );
}

// Those that name most of the users first. One that expired and names nobody of them was meant for something else.
function shortcomings(
  question: Question,
  context: Acknowledged,
): NonNullable<Refusal["fallsShort"]> {
  return context.acknowledgements
    .filter((acknowledgement) => isAbout(acknowledgement, question))
    .map((acknowledgement) => ({
      acknowledgement,
      missing: namesMissing(acknowledgement, question).length,
    }))
    .filter(
      ({ acknowledgement, missing }) =>
        missing < question.users.length || !hasExpired(acknowledgement, context.now),
    )
    .toSorted(
      (left, right) =>
        left.missing - right.missing ||
        compareText(left.acknowledgement.at.file, right.acknowledgement.at.file),
    )
    .slice(0, MOST_FILES)
    .map(({ acknowledgement }) => ({
      at: acknowledgement.at,
      why: objections(acknowledgement, question, context).join("; "),
    }));
}

/** Why an acknowledgement does not cover what it is about; nothing when it does. */
function objections(
  acknowledgement: Acknowledgement,
  question: Question,
  { now }: Acknowledged,
): string[] {
  const { expires, limit } = acknowledgement;
  const missing = namesMissing(acknowledgement, question);
  return [
    ...(question.property !== undefined && acknowledgement.properties === undefined
      ? [
          `it names no ${question.guard === "emptiedGroups" ? "group" : "property"}; add "properties: [${propertyText(question.property)}]"`,
        ]
      : []),
    ...(hasExpired(acknowledgement, now) ? [`it expired after ${expires}`] : []),
    ...(expires > lastDay(now)
      ? [`it expires on ${expires}, more than ${MOST_DAYS} days from today`]
      : []),
    ...(question.users.length > limit
      ? [
          `its limit is ${digits(limit)}, and ${count(question.users.length, "user is", "users are")} concerned`,
        ]
      : []),
    ...(missing.length > 0 ? [`it does not name ${firstOf(missing, MOST_NAMES)}`] : []),
  ];
}

function namesMissing({ users }: Acknowledgement, question: Question): string[] {
  const named = new Set(users.map(foldName));
  return question.users
    .filter(
      ({ userPrincipalName, id }) =>
        !named.has(foldName(userPrincipalName)) && (id === undefined || !named.has(foldName(id))),
    )
    .map(({ userPrincipalName }) => userPrincipalName)
    .toSorted(compareText);
}

// A file that still lifts something for others is not to be written over.
function freePath(
  stem: string,
  users: readonly string[],
  properties: readonly string[] | undefined,
  context: Acknowledged,
): string {
  const named = new Set(users.map(foldName));
  const needed = new Set(
    context.acknowledgements
      .filter(
        (other) =>
          !hasExpired(other, context.now) &&
          (other.users.some((user) => !named.has(foldName(user))) ||
            other.properties?.some((property) => !properties?.includes(property))),
      )
      .map(({ at }) => at.file),
  );
  let path = `${stem}.yaml`;
  for (let number = 2; needed.has(path); number++) path = `${stem}-${number}.yaml`;
  return path;
}

/** Whether its last day is over. */
export function hasExpired({ expires }: Acknowledgement, now: Date): boolean {
  return dayOf(now) > expires;
}

function lastDay(now: Date): string {
  return dayOf(new Date(now.getTime() + MOST_DAYS * DAY_MILLISECONDS));
}

/** YYYY-MM-DD, UTC. */
function dayOf(time: Date): string {
  return time.toISOString().slice(0, "2026-11-30".length);
}

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

// The Sunday after next at the latest: long enough for a review, and the same text all week.
function expiry(now: Date): string {
  const daysToSunday = (7 - now.getUTCDay()) % 7;
  return dayOf(new Date(now.getTime() + (daysToSunday + 7) * DAY_MILLISECONDS));
}

// The same for a field in a list between brackets.
function propertyText(text: string): string {
  return /^[A-Za-z][A-Za-z0-9._]*$/.test(text) ? text : JSON.stringify(text);
}

// A name made of these characters means itself in YAML; any other is quoted as JSON, which YAML reads alike.
function yamlText(text: string): string {
  return /^[A-Za-z][A-Za-z0-9._'@-]*$/.test(text) && text.includes("@")
    ? text
    : JSON.stringify(text);
}
