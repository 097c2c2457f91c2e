import type { BlockedUser, Change, Plan, Refusal } from "../model/plan.ts";
import { forMarkdown, forMarkdownBlock, forMarkdownCode } from "./escape.ts";
import {
  nameCode,
  codeTag,
  folded,
  nameCodes,
  placeLink,
  placeText,
  type Budget,
  type MarkdownOptions,
} from "./markdownParts.ts";
import {
  changesByRisk,
  fieldLabel,
  isRename,
  isSensitive,
  liftedText,
  lineToPaste,
  releasedText,
} from "./planFacts.ts";
import { shorten } from "./values.ts";
import { count, digits, firstOf } from "./words.ts";

/**
 * What a reviewer must not overlook, in GitHub's coloured quotes: refusals and guards that are lifted, removed files,
 * blocked users, risky changes.
 */
export function renderWarnings(plan: Plan, options: MarkdownOptions, budget: Budget): string[] {
  return [
    ...plan.refusals.map((refusal) => refused(refusal, options, budget)),
    quoted("WARNING", lifted(plan, options, budget)),
    quoted("WARNING", released(plan, budget)),
    quoted("WARNING", blocked(plan, options, budget)),
    quoted("WARNING", risks(changesByRisk(plan), budget)),
    quoted("NOTE", remarks(plan, options, budget)),
  ].filter((quote) => quote !== "");
}

/** A longer list of users to paste is folded away, so that what follows is seen. */
const MOST_USERS_UNFOLDED = 12;

type Alert = "CAUTION" | "WARNING" | "NOTE";

function quoted(alert: Alert, lines: readonly string[]): string {
  if (lines.length === 0) return "";
  return [`[!${alert}]`, ...lines]
    .flatMap((line) => line.split("\n"))
    .map((line) => (line === "" ? ">" : `> ${line}`))
    .join("\n");
}

function refused(refusal: Refusal, options: MarkdownOptions, budget: Budget): string {
  const { fallsShort = [] } = refusal;
  return quoted("CAUTION", [
    `**Refused by the guard ${refusal.guard}:** ${forMarkdown(shorten(refusal.message, budget.text))}`,
    ...fallsShort.flatMap(({ at, why }) => [
      "",
      `${placeLink(at, options)} does not lift this: ${forMarkdown(shorten(why, budget.text))}.`,
    ]),
    "",
    ...remedy(refusal, options, budget),
  ]);
}

function remedy(
  { acknowledgement, remedy, users }: Refusal,
  options: MarkdownOptions,
  budget: Budget,
): string[] {
  const text = forMarkdown(shorten(remedy, budget.text));
  if (!acknowledgement)
    return [text, ...(users.length > 0 ? ["", nameCodes(users, budget.names)] : [])];
  const path = shorten(acknowledgement.path, budget.text);
  const pasted = forMarkdownBlock(acknowledgement.text);
  if (pasted.length > budget.text)
    return [
      `If this is meant, let ${forMarkdownCode(path)} be reviewed, a file that names the ${count(users.length, "user")}: ${options.rest === undefined ? "" : "the summary of the run or "}\`rollcall plan\` prints it.`,
    ];
  return users.length > MOST_USERS_UNFOLDED
    ? [text, "", folded(codeTag(path), pasted)]
    : [text, "", forMarkdownCode(path), "", pasted];
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
          `${nameCode(user.userPrincipalName)} is no longer declared (was ${forMarkdownCode(placeText(user.at))}): ${releasedText(user)}`,
      ),
    names,
  );
}

function blocked(plan: Plan, options: MarkdownOptions, budget: Budget): string[] {
  return entries(
    plan.blocked.map((user) => {
      const name = `${nameCode(user.userPrincipalName)} (${placeLink(user.at, options)})`;
      return [
        `${name} is **blocked**: ${forMarkdown(shorten(user.message, budget.text))}`,
        ...whatToDo(user, budget).map((line) => `  - ${line}`),
      ].join("\n");
    }),
    budget.names,
  );
}

function whatToDo(user: BlockedUser, { names }: Budget): string[] {
  const paste = lineToPaste(user);
  if (paste !== undefined) return [`line to add: ${forMarkdownCode(paste)}`];
  const more = user.candidates.length - names;
  return [
    ...user.candidates
      .slice(0, names)
      .map(({ userPrincipalName, id }) =>
        id === null
          ? nameCode(userPrincipalName)
          : `${forMarkdownCode(`id: ${id}`)} is ${nameCode(userPrincipalName)}`,
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
      name: (change) =>
        `${nameCode(change.userPrincipalName)} (${signInFields(change).map(forMarkdown).join(", ")})`,
    },
  ];
  return entries(
    kinds.flatMap(({ what, concerns, name = nameOfChange }) => {
      const users = changes.filter(concerns);
      return users.length === 0
        ? []
        : [`${count(users.length, "user")} ${what}: ${firstOf(users.map(name), names)}`];
    }),
    kinds.length,
  );
}

function nameOfChange({ userPrincipalName }: Change): string {
  return nameCode(userPrincipalName);
}

function bothNames(change: Change): string {
  const rename = change.fields.find(({ field }) => field === "userPrincipalName");
  const before = typeof rename?.from === "string" ? `${nameCode(rename.from)} → ` : "";
  return `${before}${nameCode(change.userPrincipalName)}`;
}

// A rename is told by itself.
function signInFields(change: Change): string[] {
  return change.fields
    .filter((field) => field.field !== "userPrincipalName" && isSensitive(change, field))
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
