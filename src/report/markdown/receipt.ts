import type { Outcome, Receipt } from "../../model/records/receipt.ts";
import { forMarkdown, forMarkdownCode } from "../escape.ts";
import { fitted, folded, table } from "./parts.ts";
import { peopleMarkdown, personMarkdown } from "../people.ts";
import { receiptWithoutPersonal } from "../personal.ts";
import { DONE, EMBEDDED_DIRECTORY } from "../facts/plan.ts";
import {
  appliedByRisk,
  credentialText,
  type KnownCredential,
  countsByKind,
  groupedByReason,
  heldBackOf,
  outcomesOf,
  notYetVisibleOf,
  storedOtherwiseOf,
  whatNext,
  writtenFieldsOf,
} from "../facts/receipt.ts";
import { keptOtherwiseText, stillShownText } from "../facts/shownOtherwise.ts";
import { shorten, type Person } from "../values.ts";
import { count, digits, firstOf, listed } from "../words.ts";

export interface ReceiptMarkdownOptions {
  /** Leaves out messages about personal properties, since they may quote the value. */
  readonly hidePersonal: boolean;
  /** Users that were created and need a first credential. */
  readonly newAccounts?: readonly Person[];
  /** How they get it. */
  readonly credential?: KnownCredential;
  /** How to try again, such as "Run the job again". */
  readonly retry?: string;
  /** What an embedded directory is called, if it is one. */
  readonly embedded?: string;
  /** Characters; at least 2,000. */
  readonly limit?: number;
  /** Most users listed as having gone well; all of them if not given. */
  readonly mostApplied?: number;
  /** Where to see what is left out, as the end of a sentence in Markdown. */
  readonly rest?: string;
}

/** What is shown of a receipt. */
type Told = Pick<Receipt, "tenant" | "totals" | "outcomes" | "blocked"> &
  Partial<Pick<Receipt, "directory">>;

/** How many rows and names are written out; tried one after the other until the whole is below the limit. */
const BUDGETS = [Infinity, 10_000, 3_000, 1_000, 300, 100, 30, 10, 3];
const MESSAGE_LENGTH = 300;
const MOST_FIELDS = 6;
/** A longer list of users with whom all went well is folded away. */
const MOST_UNFOLDED = 20;
const REST = "the receipt names all";

/** What became of an apply run, for a job summary or a comment on GitHub. */
export function renderReceiptMarkdown(whole: Told, options: ReceiptMarkdownOptions): string {
  const receipt = options.hidePersonal ? receiptWithoutPersonal(whole) : whole;
  return fitted([...BUDGETS, undefined], options.limit, (rows) =>
    rows === undefined
      ? [title(receipt, options), "Too long to be shown here: see the receipt."]
      : render(receipt, options, rows),
  );
}

// What needs an action comes first.
function render(receipt: Told, options: ReceiptMarkdownOptions, rows: number): string[] {
  const { rest = REST } = options;
  return [
    title(receipt, options),
    firstCredentials(options.newAccounts ?? [], rows, options.credential),
    failures(outcomesOf(receipt, "failed"), rows, rest),
    grouped("Skipped", outcomesOf(receipt, "skipped"), rows),
    grouped("Not attempted", outcomesOf(receipt, "not-attempted"), rows),
    blocked(receipt, rows),
    grouped("Applied in part", heldBackOf(receipt), rows),
    withValues("Stored otherwise", storedOtherwiseOf(receipt), keptOtherwiseText, rows),
    grouped("Applied, not yet visible when read back", unseenOf(receipt), rows),
    withValues(
      "Applied, still the old value when read back",
      stillOldOf(receipt),
      stillShownText,
      rows,
    ),
    applied(appliedByRisk(receipt), Math.min(rows, options.mostApplied ?? Infinity), rest),
    whatNext(receipt, options.retry ?? "Run the job again"),
  ];
}

function title(
  { totals, tenant, directory, blocked = [] }: Told,
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

function applied(outcomes: readonly Outcome[], most: number, rest: string): string {
  if (outcomes.length === 0) return "";
  const shown = outcomes
    .slice(0, most)
    .map((outcome) => [
      `<b>${outcome.kind}</b>`,
      personMarkdown(outcome),
      firstOf(writtenFieldsOf(outcome).map(forMarkdown), MOST_FIELDS),
    ]);
  const counts = countsByKind(outcomes).map(
    ({ kind, number }, index) =>
      `${index === 0 ? count(number, "user") : digits(number)} ${DONE[kind]}`,
  );
  const heading = `Applied: ${listed(counts)}`;
  const more = outcomes.length - shown.length;
  const body = [
    table(["", "user", "what was written"], shown),
    ...(more > 0 ? [`… and ${digits(more)} more: ${rest}.`] : []),
  ].join("\n\n");
  return outcomes.length <= MOST_UNFOLDED
    ? `**${heading}**\n\n${body}`
    : folded(`<b>${heading}</b>${more > 0 ? `; the first ${digits(shown.length)}` : ""}`, body);
}

function failures(outcomes: readonly Outcome[], most: number, rest: string): string {
  if (outcomes.length === 0) return "";
  const rows = outcomes
    .slice(0, most)
    .map((outcome) => [personMarkdown(outcome), ...failureCells(outcome)]);
  const more = outcomes.length - most;
  return [
    table(["failed", "answer", "written anyway"], rows),
    ...(more > 0 ? [`… and ${digits(more)} more: ${rest}.`] : []),
  ].join("\n\n");
}

function failureCells(outcome: Outcome): string[] {
  const { error, reason = "" } = outcome;
  const written = writtenFieldsOf(outcome).map(forMarkdown).join(", ");
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
    const names = peopleMarkdown(outcomes, most);
    return reason === "" ? names : `${forMarkdown(shorten(reason, MESSAGE_LENGTH))}: ${names}`;
  });
  return list(`**${heading}: ${count(outcomes.length, "user")}**`, groups, most);
}

function unseenOf(receipt: Told): readonly Outcome[] {
  return notYetVisibleOf(receipt).filter((outcome) => stillShownText(outcome) === "");
}

function stillOldOf(receipt: Told): readonly Outcome[] {
  return notYetVisibleOf(receipt).filter((outcome) => stillShownText(outcome) !== "");
}

function withValues(
  heading: string,
  outcomes: readonly Outcome[],
  textOf: (outcome: Outcome) => string,
  most: number,
): string {
  if (outcomes.length === 0) return "";
  const lines = outcomes.map(
    (outcome) => `${personMarkdown(outcome)}: ${forMarkdown(textOf(outcome))}`,
  );
  return list(`**${heading}: ${count(outcomes.length, "user")}**`, lines, most);
}

function blocked({ blocked = [] }: Told, most: number): string {
  if (blocked.length === 0) return "";
  const lines = blocked.map(
    (user) => `${personMarkdown(user)}: ${forMarkdown(shorten(user.message, MESSAGE_LENGTH))}`,
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

function firstCredentials(
  people: readonly Person[],
  most: number,
  credential: ReceiptMarkdownOptions["credential"],
): string {
  if (people.length === 0) return "";
  return `**${count(people.length, "new account needs", "new accounts need")} a first credential**, ${credentialText(credential)}: ${peopleMarkdown(people, most)}`;
}
