import type { BlockedUser, Change, Plan, Refusal } from "../model/plan.ts";
import { forMarkdown, forMarkdownBlock, forMarkdownCode } from "./escape.ts";
import {
  nameCode,
  nameCodes,
  nameLink,
  placeLink,
  placeText,
  type Budget,
  type MarkdownOptions,
} from "./markdownParts.ts";
import { changesByRisk, isRename, isSensitive, lineToPaste, releasedText } from "./planFacts.ts";
import { shorten } from "./values.ts";
import { count, digits } from "./words.ts";

/** What a reviewer must not overlook, in GitHub's coloured quotes: refusals, removed files, blocked users, risky changes. */
export function renderWarnings(plan: Plan, options: MarkdownOptions, budget: Budget): string[] {
  return [
    ...plan.refusals.map((refusal) => refused(refusal, budget)),
    quoted("WARNING", released(plan, budget)),
    quoted("WARNING", blocked(plan, options, budget)),
    quoted("WARNING", risks(changesByRisk(plan), budget)),
    quoted("NOTE", remarks(plan, options, budget)),
  ].filter((quote) => quote !== "");
}

type Alert = "CAUTION" | "WARNING" | "NOTE";

function quoted(alert: Alert, lines: readonly string[]): string {
  if (lines.length === 0) return "";
  return [`[!${alert}]`, ...lines]
    .flatMap((line) => line.split("\n"))
    .map((line) => (line === "" ? ">" : `> ${line}`))
    .join("\n");
}

function refused(refusal: Refusal, budget: Budget): string {
  const { acknowledgement, users } = refusal;
  const pasted = acknowledgement && forMarkdownBlock(acknowledgement.text);
  const remedy = forMarkdown(shorten(refusal.remedy, budget.text));
  return quoted("CAUTION", [
    `**Refused:** ${forMarkdown(shorten(refusal.message, budget.text))}`,
    "",
    ...(acknowledgement === undefined || pasted === undefined
      ? [remedy, ...(users.length > 0 ? ["", nameCodes(users, budget.names)] : [])]
      : pasted.length <= budget.text
        ? [remedy, "", forMarkdownCode(shorten(acknowledgement.path, budget.text)), "", pasted]
        : [
            `If this is meant, let a file be reviewed that names the ${count(users.length, "user")}. \`rollcall plan\` prints it.`,
          ]),
  ]);
}

function released(plan: Plan, { names }: Budget): string[] {
  // The file is gone, so there is no line to lead to.
  return entries(
    plan.released.map(
      (user) =>
        `${nameCode(user.userPrincipalName)} is no longer declared (was ${forMarkdownCode(placeText(user.at))}): ${releasedText(user)}`,
    ),
    names,
  );
}

function blocked(plan: Plan, options: MarkdownOptions, budget: Budget): string[] {
  return entries(
    plan.blocked.map((user) => {
      const name = nameLink(user.userPrincipalName, user.at, options);
      return `${name} is **blocked**: ${forMarkdown(shorten(user.message, budget.text))}${whatToDo(user, budget)}`;
    }),
    budget.names,
  );
}

function whatToDo(user: BlockedUser, { names }: Budget): string {
  const paste = lineToPaste(user);
  if (paste !== undefined) return `. Line to add: ${forMarkdownCode(paste)}`;
  if (user.candidates.length === 0) return "";
  const candidates = user.candidates
    .slice(0, names)
    .map(
      ({ userPrincipalName, id }) =>
        `${nameCode(userPrincipalName)}${id === null ? "" : ` (${forMarkdownCode(`id: ${id}`)})`}`,
    );
  return `. Candidates: ${candidates.join(", ")}`;
}

function risks(changes: readonly Change[], { names }: Budget): string[] {
  const kinds: readonly (readonly [string, (change: Change) => boolean])[] = [
    ["would be **disabled** and can no longer sign in", ({ kind }) => kind === "disable"],
    ["would be **enabled** and can sign in again", ({ kind }) => kind === "enable"],
    [
      "would be **adopted** (an account that exists is managed by these files from now on)",
      (change) => change.kind !== "create" && (change.kind === "adopt" || change.adopts === true),
    ],
    ["would sign in with **another name**", isRename],
    [
      "would have **sign-in properties** changed (phones or otherMails)",
      (change) =>
        change.fields.some(
          (field) => field.field !== "userPrincipalName" && isSensitive(change, field),
        ),
    ],
  ];
  return entries(
    kinds.flatMap(([what, concerns]) => {
      const users = changes.filter(concerns).map(({ userPrincipalName }) => userPrincipalName);
      return users.length === 0
        ? []
        : [`${count(users.length, "user")} ${what}: ${nameCodes(users, names)}`];
    }),
    kinds.length,
  );
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
  if (texts.length <= 1) return [...texts];
  const more = texts.length - most;
  return [
    ...texts.slice(0, most).map((text) => `- ${text}`),
    ...(more > 0 ? [`- … and ${digits(more)} more`] : []),
  ];
}
