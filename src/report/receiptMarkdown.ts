import type { Outcome, Receipt } from "../model/receipt.ts";
import { forMarkdown, forMarkdownCode } from "./escape.ts";
import { fitted, joined, nameCode, nameCodes, table } from "./markdownParts.ts";
import { receiptWithoutPersonal } from "./personal.ts";
import { EMBEDDED_DIRECTORY } from "./planFacts.ts";
import {
  groupedByReason,
  heldBackOf,
  outcomesOf,
  unconfirmedOf,
  whatNext,
} from "./receiptFacts.ts";
import { shorten } from "./values.ts";
import { count, digits, listed } from "./words.ts";

export interface ReceiptMarkdownOptions {
  /** Leaves out messages about personal properties, since they may quote the value. */
  readonly hidePersonal: boolean;
  /** Names of the users that were created and need a first credential. */
  readonly newAccounts?: readonly string[];
  /** How to try again, such as "Run the job again". */
  readonly retry?: string;
  /** What an embedded directory is called, if it is one. */
  readonly embedded?: string;
  /** Characters; at least 2,000. */
  readonly limit?: number;
}

/** How many rows and names are written out; tried one after the other until the whole is below the limit. */
const BUDGETS = [1000, 300, 100, 30, 10, 3];
const MESSAGE_LENGTH = 300;

/** What became of an apply run, for a job summary or a comment on GitHub. */
export function renderReceiptMarkdown(whole: Receipt, options: ReceiptMarkdownOptions): string {
  const receipt = options.hidePersonal ? receiptWithoutPersonal(whole) : whole;
  return fitted([...BUDGETS, undefined], options.limit, (rows) =>
    rows === undefined
      ? joined([title(receipt, options), "Too long to be shown here: see the receipt."])
      : render(receipt, options, rows),
  );
}

function render(receipt: Receipt, options: ReceiptMarkdownOptions, rows: number): string {
  return joined([
    title(receipt, options),
    failures(outcomesOf(receipt, "failed"), rows),
    grouped("Skipped", outcomesOf(receipt, "skipped"), rows),
    grouped("Not attempted", outcomesOf(receipt, "not-attempted"), rows),
    blocked(receipt, rows),
    grouped("Applied in part", heldBackOf(receipt), rows),
    grouped("Applied, not yet visible when read back", unconfirmedOf(receipt), rows),
    firstCredentials(options.newAccounts ?? [], rows),
    whatNext(receipt, options.retry ?? "Run the job again"),
  ]);
}

function title(
  { totals, tenant, directory, blocked = [] }: Receipt,
  options: ReceiptMarkdownOptions,
): string {
  const parts = [
    ...(totals.applied > 0 ? [`applied ${count(totals.applied, "change")}`] : []),
    ...(totals.failed > 0 ? [`${digits(totals.failed)} failed`] : []),
    ...(totals.skipped > 0 ? [`${digits(totals.skipped)} skipped`] : []),
    ...(totals.notAttempted > 0 ? [`${digits(totals.notAttempted)} not attempted`] : []),
    ...(blocked.length > 0 ? [`${count(blocked.length, "user")} blocked`] : []),
  ];
  const what = parts.length === 0 ? "nothing to do" : listed(parts);
  const where =
    directory === "embedded"
      ? (options.embedded ?? EMBEDDED_DIRECTORY)
      : forMarkdownCode(shorten(tenant.domain, MESSAGE_LENGTH));
  return `### Rollcall: ${what} in ${where}`;
}

function failures(outcomes: readonly Outcome[], most: number): string {
  if (outcomes.length === 0) return "";
  const rows = outcomes
    .slice(0, most)
    .map((outcome) => [nameCode(outcome.userPrincipalName), ...failureCells(outcome)]);
  const more = outcomes.length - most;
  return [
    table(["failed", "answer", "written all the same"], rows),
    ...(more > 0 ? [`… and ${digits(more)} more, all of them in the receipt.`] : []),
  ].join("\n\n");
}

function failureCells(outcome: Outcome): string[] {
  const { error, done = [], reason = "" } = outcome;
  const written = done.map(forMarkdown).join(", ");
  if (!error) return [forMarkdown(shorten(reason, MESSAGE_LENGTH)), written];
  const message = forMarkdown(shorten(error.message, MESSAGE_LENGTH));
  const further = reason === "" ? "" : `; ${forMarkdown(shorten(reason, MESSAGE_LENGTH))}`;
  const status = error.status === 0 ? "no answer," : String(error.status);
  const field = error.field === undefined ? "" : `${forMarkdown(error.field)}: `;
  const request =
    error.requestId === ""
      ? ""
      : ` (request ${forMarkdownCode(shorten(error.requestId, MESSAGE_LENGTH))})`;
  return [
    `${status} ${forMarkdown(shorten(error.code, MESSAGE_LENGTH))}: ${field}${message}${request}${further}`,
    written,
  ];
}

function grouped(heading: string, outcomes: readonly Outcome[], most: number): string {
  if (outcomes.length === 0) return "";
  const groups = groupedByReason(outcomes).map(({ reason, outcomes }) => {
    const names = nameCodes(
      outcomes.map(({ userPrincipalName }) => userPrincipalName),
      most,
    );
    return reason === "" ? names : `${forMarkdown(shorten(reason, MESSAGE_LENGTH))}: ${names}`;
  });
  return list(`**${heading}: ${count(outcomes.length, "user")}**`, groups, most);
}

function blocked({ blocked = [] }: Receipt, most: number): string {
  if (blocked.length === 0) return "";
  const lines = blocked.map(
    ({ userPrincipalName, message }) =>
      `${nameCode(userPrincipalName)}: ${forMarkdown(shorten(message, MESSAGE_LENGTH))}`,
  );
  return list(`**Blocked: ${count(blocked.length, "user")}**`, lines, most);
}

function list(heading: string, lines: readonly string[], most: number): string {
  const more = lines.length - most;
  return [
    `${heading}\n`,
    ...lines.slice(0, most).map((line) => `- ${line}`),
    ...(more > 0 ? [`- … and ${digits(more)} more`] : []),
  ].join("\n");
}

function firstCredentials(names: readonly string[], most: number): string {
  if (names.length === 0) return "";
  return `**${count(names.length, "new account needs", "new accounts need")} a first credential**, such as a Temporary Access Pass: ${nameCodes(names, most)}`;
}
