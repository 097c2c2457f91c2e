import type { Outcome, Receipt } from "../model/receipt.ts";
import { columnWidth, padTo } from "./columns.ts";
import { forTerminal } from "./escape.ts";
import { receiptWithoutPersonal } from "./personal.ts";
import {
  groupedByReason,
  heldBackOf,
  outcomesOf,
  unconfirmedOf,
  whatNext,
  type OutcomeGroup,
} from "./receiptFacts.ts";
import { paint, type Paint, type Style } from "./style.ts";
import { count, digits, firstOf } from "./words.ts";

const MOST_NAMES = 20;
const WIDEST_NAME = 48;

/**
 * What became of an apply run, for a terminal or a log. Ends with a line end.
 *
 * @param options.newAccounts names of the users that were created and need a first credential
 * @param options.hidePersonal leaves out messages about personal properties, since they may quote the value
 */
export function renderReceiptText(
  whole: Receipt,
  options: {
    style: Style;
    receiptPath?: string;
    newAccounts: readonly string[];
    hidePersonal?: boolean;
  },
): string {
  const receipt = options.hidePersonal ? receiptWithoutPersonal(whole) : whole;
  const { style, receiptPath, newAccounts } = options;
  const rows = rowsOf(receipt).filter(({ number }) => number > 0);
  const labelWidth = columnWidth(
    rows.map(({ label }) => label),
    WIDEST_NAME,
  );
  const numberWidth = columnWidth(
    rows.map(({ number }) => digits(number)),
    WIDEST_NAME,
  );
  const indent = " ".repeat(labelWidth + numberWidth + "  ".length + "   ".length);
  const lines = rows.flatMap(({ label, number, color, details }) => {
    const start = `${paint(style, color, padTo(labelWidth, label))}  ${digits(number).padStart(numberWidth)}`;
    const [first, ...others] = details;
    return [
      first === undefined ? start : `${start}   ${first}`,
      ...others.map((detail) => indent + detail),
    ];
  });
  const next = whatNext(receipt, "Run the same command again");
  const kept = receiptPath === undefined ? "" : `Receipt: ${forTerminal(receiptPath)}.`;
  return `${[
    ...(lines.length > 0 ? lines : ["Nothing was applied: there was nothing to do."]),
    ...firstCredentials(newAccounts),
    [kept, next].filter((text) => text !== "").join(" "),
  ]
    .filter((line) => line !== "")
    .join("\n")}\n`;
}

interface Row {
  readonly label: string;
  readonly number: number;
  readonly color: Paint;
  readonly details: readonly string[];
}

function rowsOf(receipt: Receipt): readonly Row[] {
  const { totals, blocked = [] } = receipt;
  return [
    {
      label: "applied",
      number: totals.applied,
      color: "green",
      details: groupedByReason(heldBackOf(receipt)).map(groupText),
    },
    {
      label: "not yet visible",
      number: totals.unconfirmed,
      color: "yellow",
      details: [`of those applied: ${namesOf(unconfirmedOf(receipt))}`],
    },
    {
      label: "failed",
      number: totals.failed,
      color: "red",
      details: failures(outcomesOf(receipt, "failed")),
    },
    {
      label: "skipped",
      number: totals.skipped,
      color: "yellow",
      details: groupedByReason(outcomesOf(receipt, "skipped")).map(groupText),
    },
    {
      label: "not attempted",
      number: totals.notAttempted,
      color: "yellow",
      details: groupedByReason(outcomesOf(receipt, "not-attempted")).map(groupText),
    },
    {
      label: "blocked",
      number: blocked.length,
      color: "yellow",
      details: limited(
        blocked.map(
          ({ userPrincipalName, message }) =>
            `${forTerminal(userPrincipalName)}  ${forTerminal(message)}`,
        ),
      ),
    },
  ];
}

function failures(outcomes: readonly Outcome[]): string[] {
  const width = columnWidth(
    outcomes.map(({ userPrincipalName }) => forTerminal(userPrincipalName)),
    WIDEST_NAME,
  );
  return limited(
    outcomes.map(
      (outcome) =>
        `${padTo(width, forTerminal(outcome.userPrincipalName))}  ${failureText(outcome)}`,
    ),
  );
}

function failureText({ error, done = [], reason }: Outcome): string {
  const wrong = error
    ? `${error.status === 0 ? "no answer," : error.status} ${forTerminal(error.code)}: ${error.field === undefined ? "" : `${forTerminal(error.field)}: `}${forTerminal(error.message)}`
    : forTerminal(reason ?? "");
  const request = error?.requestId ? ` (request ${forTerminal(error.requestId)})` : "";
  const written = done.length > 0 ? ` (written: ${done.map(forTerminal).join(", ")})` : "";
  const further = error && reason !== undefined ? `; ${forTerminal(reason)}` : "";
  return wrong + request + written + further;
}

function groupText({ reason, outcomes }: OutcomeGroup): string {
  return reason === "" ? namesOf(outcomes) : `${forTerminal(reason)}: ${namesOf(outcomes)}`;
}

function namesOf(outcomes: readonly Outcome[]): string {
  return firstOf(
    outcomes.map(({ userPrincipalName }) => forTerminal(userPrincipalName)),
    MOST_NAMES,
  );
}

function limited(lines: readonly string[]): string[] {
  const more = lines.length - MOST_NAMES;
  return more > 0
    ? [...lines.slice(0, MOST_NAMES), `and ${digits(more)} more, all of them in the receipt`]
    : [...lines];
}

function firstCredentials(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  return [
    `${count(names.length, "new account needs", "new accounts need")} a first credential, such as a Temporary Access Pass: ${firstOf(names.map(forTerminal), MOST_NAMES)}`,
  ];
}
