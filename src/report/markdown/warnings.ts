import {
  blockedBefore,
  blockedHere,
  type BlockedUser,
  type Change,
  type Plan,
} from "../../model/plan.ts";
import { forMarkdown, forMarkdownCode } from "../escape.ts";
import {
  folded,
  placeLink,
  placeText,
  quoted,
  type Budget,
  type MarkdownOptions,
} from "./parts.ts";
import { renderRefusal } from "./refusal.ts";
import { accountCode, personMarkdown } from "../people.ts";
import {
  blockedGroups,
  EDITED,
  fieldLabel,
  isRename,
  isOfSignIn,
  isSensitive,
  liftedText,
  lineToPaste,
  releasedText,
} from "../facts/plan.ts";
import { shorten } from "../values.ts";
import { count, digits, firstOf } from "../words.ts";

/**
 * What a reviewer must not overlook, in GitHub's coloured quotes: refusals and guards that are lifted, removed files,
 * blocked users, risky changes.
 *
 * @param changes those at risk first
 */
export function* renderWarnings(
  plan: Plan,
  changes: readonly Change[],
  options: MarkdownOptions,
  budget: Budget,
): Iterable<string> {
  for (const refusal of plan.refusals) yield renderRefusal(refusal, options, budget);
  yield quoted("WARNING", lifted(plan, options, budget));
  yield quoted("WARNING", released(plan, budget));
  yield quoted("WARNING", blocked(blockedHere(plan), options, budget));
  yield quoted("WARNING", risks(changes, budget));
  yield quoted("NOTE", remarks(plan, options, budget));
}

function lifted(plan: Plan, options: MarkdownOptions, budget: Budget): string[] {
  return entries(
    plan.lifted.map(
      ({ message, at, ...guard }) =>
        `${forMarkdown(liftedText(guard))} by ${placeLink(at, options)}: ${forMarkdown(shorten(message, budget.text))}`,
    ),
    budget.names,
  );
}

function released(plan: Plan, { names }: Budget): string[] {
  // The file is gone, so there is no line to lead to.
  return entries(
    plan.released
      .toSorted(
        (left, right) =>
          Number(right.accountEnabled === true) - Number(left.accountEnabled === true),
      )
      .map(
        (user) =>
          `${personMarkdown(user)} is no longer declared (was ${forMarkdownCode(placeText(user.at))}): ${releasedText(user)}`,
      ),
    names,
  );
}

function blocked(
  users: readonly BlockedUser[],
  options: MarkdownOptions,
  budget: Budget,
): string[] {
  return entries(
    blockedGroups(users).map((group) => {
      const [user] = group;
      const more = group.length - budget.names;
      const shown = group
        .slice(0, budget.names)
        .map((each) => `${personMarkdown(each)} (${placeLink(each.at, options)})`)
        .join(", ");
      const names = more > 0 ? `${shown} and ${digits(more)} more` : shown;
      return [
        `${names} ${group.length === 1 ? "is" : "are"} **blocked**: ${forMarkdown(shorten(user.message, budget.text))}`,
        ...(group.length === 1 ? adviceFor(user, budget) : []).map((line) => `  - ${line}`),
      ].join("\n");
    }),
    budget.names,
  );
}

/** Who was blocked before, folded away: these commits neither cause it nor settle it. */
export function renderBlockedBefore(plan: Plan, options: MarkdownOptions, budget: Budget): string {
  const users = blockedBefore(plan);
  if (users.length === 0) return "";
  const more = users.length - budget.names;
  const lines = users
    .toSorted((left, right) => Number(right.edited === true) - Number(left.edited === true))
    .slice(0, budget.names)
    .map(
      (user) =>
        `- ${personMarkdown(user)} (${placeLink(user.at, options)}): ${forMarkdown(shorten(user.message, budget.text))}${user.edited ? `. **${EDITED}**` : ""}`,
    );
  return folded(
    `Blocked before this pull request: ${count(users.length, "user")} (${users.length === 1 ? "does" : "do"} not fail it)`,
    [...lines, ...(more > 0 ? [`- … and ${digits(more)} more`] : [])].join("\n"),
    users.some(({ edited }) => edited),
  );
}

function adviceFor(user: BlockedUser, { names }: Budget): string[] {
  const paste = lineToPaste(user);
  if (paste !== undefined) return [`line to add: ${forMarkdownCode(paste)}`];
  const more = user.candidates.length - names;
  return [
    ...user.candidates
      .slice(0, names)
      .map((candidate) =>
        candidate.id === null
          ? personMarkdown(candidate)
          : `${forMarkdownCode(`id: ${candidate.id}`)} is ${personMarkdown(candidate)}`,
      ),
    ...(more > 0 ? [`… and ${digits(more)} more`] : []),
  ];
}

function risks(changes: readonly Change[], { names }: Budget): string[] {
  const kinds: readonly {
    readonly what: string;
    readonly concerns: (change: Change) => boolean;
    readonly name?: (change: Change) => string;
  }[] = [
    {
      what: "would be **disabled** and can no longer sign in",
      concerns: ({ kind }) => kind === "disable",
    },
    {
      what: "would be **enabled** and can sign in again",
      concerns: ({ kind }) => kind === "enable",
    },
    {
      what: "would be **adopted** (an account that exists is managed by these files from now on)",
      concerns: (change) =>
        change.kind !== "create" && (change.kind === "adopt" || change.adopts === true),
    },
    { what: "would sign in with **another name**", concerns: isRename, name: bothNames },
    {
      what: "would have **sign-in properties** changed",
      concerns: (change) => signInFields(change).length > 0,
      name: (change) => withFields(change, signInFields(change)),
    },
    {
      what: "would have properties changed that **the configuration calls sensitive**",
      concerns: (change) => calledSensitive(change).length > 0,
      name: (change) => withFields(change, calledSensitive(change)),
    },
  ];
  return entries(
    kinds.flatMap(({ what, concerns, name = personMarkdown }) => {
      const users = changes.filter(concerns);
      return users.length === 0
        ? []
        : [`${count(users.length, "user")} ${what}: ${firstOf(users.map(name), names)}`];
    }),
    kinds.length,
  );
}

function bothNames(change: Change): string {
  const rename = change.fields.find(({ field }) => field === "userPrincipalName");
  const before = typeof rename?.from === "string" ? `${accountCode(rename.from)} → ` : "";
  return `${before}${personMarkdown(change)}`;
}

function withFields(change: Change, labels: readonly string[]): string {
  return `${personMarkdown(change)} (${labels.map(forMarkdown).join(", ")})`;
}

// A rename is told by itself.
function signInFields(change: Change): string[] {
  return change.fields
    .filter((field) => field.field !== "userPrincipalName" && isOfSignIn(change, field))
    .map(({ field }) => fieldLabel(field));
}

function calledSensitive(change: Change): string[] {
  return change.fields
    .filter((field) => isSensitive(change, field) && !isOfSignIn(change, field))
    .map(({ field }) => fieldLabel(field));
}

function remarks(plan: Plan, options: MarkdownOptions, { names, text }: Budget): string[] {
  return entries(
    plan.diagnostics.map(
      ({ at, message }) => `${placeLink(at, options)}: ${forMarkdown(shorten(message, text))}`,
    ),
    names,
  );
}

// One entry is a sentence, several are a list.
function entries(texts: readonly string[], most: number): string[] {
  if (texts.length <= 1) return texts.map(outdented);
  const more = texts.length - most;
  return [
    ...texts.slice(0, most).map((text) => `- ${text}`),
    ...(more > 0 ? [`- … and ${digits(more)} more`] : []),
  ];
}

// Beneath a sentence, what was a list inside of a list is one by itself.
function outdented(text: string): string {
  return text.replace(/\n {2}- /g, "\n- ").replace("\n", "\n\n");
}
