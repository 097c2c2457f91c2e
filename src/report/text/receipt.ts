import type { Outcome, Receipt } from "../../model/records/receipt.ts";
import { columnWidth, padTo, wrapped } from "./columns.ts";
import { forTerminal } from "../escape.ts";
import { personText } from "../people.ts";
import { receiptWithoutPersonal } from "../personal.ts";
import {
  credentialText,
  type KnownCredential,
  groupedByReason,
  heldBackOf,
  outcomesOf,
  notYetVisibleOf,
  storedOtherwiseOf,
  whatNext,
  writtenFieldsOf,
  type OutcomeGroup,
} from "../facts/receipt.ts";
import { keptOtherwiseText, stillShownText } from "../facts/shownOtherwise.ts";
import { paint, type Paint, type Style } from "./style.ts";
import type { Person } from "../values.ts";
import { count, digits, firstOf } from "../words.ts";

const MOST_NAMES = 20;
const WIDEST_NAME = 64;
const WIDEST_LABEL = 24;

/**
 * What became of an apply run, for a terminal or a log. Ends with a line end.
 *
 * @param options.newAccounts users that were created and need a first credential
 * @param options.credential how they get it
 * @param options.kept where the receipt is, as a sentence
 * @param options.hidePersonal leaves out messages about personal properties, since they may quote the value
 */
export function renderReceiptText(
  whole: Receipt,
  options: {
    style: Style;
    kept?: string;
    newAccounts: readonly Person[];
    credential?: KnownCredential;
    hidePersonal?: boolean;
  },
): string {
  const receipt = options.hidePersonal ? receiptWithoutPersonal(whole) : whole;
  const { style, kept = "", newAccounts } = options;
  const next = whatNext(receipt, "Run the same command again");
  const lines = totalsText(receipt, style);
  return `${[
    ...(lines.length > 0 ? lines : ["Nothing was applied: there was nothing to do."]),
    ...firstCredentials(newAccounts, style, options.credential),
    wrapped([kept, next].filter((text) => text !== "").join(" "), style, 0),
  ]
    .filter((line) => line !== "")
    .join("\n")}\n`;
}

/** How many changes ended how, with what is worth knowing of them. */
export function totalsText(receipt: Receipt, style: Style): string[] {
  const rows = rowsOf(receipt).filter(({ number }) => number > 0);
  const labelWidth = columnWidth(
    rows.map(({ label }) => label),
    WIDEST_LABEL,
  );
  const numberWidth = columnWidth(
    rows.map(({ number }) => digits(number)),
    WIDEST_LABEL,
  );
  const indent = labelWidth + numberWidth + "  ".length + "   ".length;
  return rows.flatMap(({ label, number, color, details }) => {
    const start = `${paint(style, color, padTo(labelWidth, label))}  ${digits(number).padStart(numberWidth)}`;
    if (details.length === 0) return [start];
    return details.map((detail, index) =>
      wrapped(
        index === 0 ? `${start}   ${detail}` : " ".repeat(indent) + detail,
        style,
        // On a terminal, what belongs to one user stands apart from the next.
        indent + (details.length > 1 ? 2 : 0),
      ),
    );
  });
}

/** What the directory answered to a write that failed, or why there was none. */
export function failureText(outcome: Outcome): string {
  const { error, reason } = outcome;
  const wrong = error
    ? `${error.status === 0 ? "no answer," : error.status} ${forTerminal(error.code)}: ${error.field === undefined ? "" : `${forTerminal(error.field)}: `}${forTerminal(error.message)}`
    : forTerminal(reason ?? "");
  const request = error?.requestId ? ` (request ${forTerminal(error.requestId)})` : "";
  const fields = writtenFieldsOf(outcome);
  const written = fields.length > 0 ? ` (written: ${fields.map(forTerminal).join(", ")})` : "";
  const further = error && reason !== undefined ? `; ${forTerminal(reason)}` : "";
  return wrong + request + written + further;
}

interface Row {
  readonly label: string;
  readonly number: number;
  readonly color: Paint;
  readonly details: readonly string[];
}

function rowsOf(receipt: Receipt): readonly Row[] {
  const { totals, blocked = [] } = receipt;
  const late = notYetVisibleOf(receipt);
  const unseen = late.filter((outcome) => stillShownText(outcome) === "");
  const otherwise = storedOtherwiseOf(receipt);
  return [
    {
      label: "applied",
      number: totals.applied,
      color: "green",
      details: groupedByReason(heldBackOf(receipt)).map(groupText),
    },
    {
      label: "not yet visible",
      number: late.length,
      color: "yellow",
      details: [
        ...(unseen.length > 0 ? [`of those applied: ${namesOf(unseen)}`] : []),
        ...limited(
          late
            .filter((outcome) => !unseen.includes(outcome))
            .map((outcome) => withPerson(outcome, stillShownText(outcome))),
        ),
      ],
    },
    {
      label: "stored otherwise",
      number: otherwise.length,
      color: "yellow",
      details: limited(otherwise.map((outcome) => withPerson(outcome, keptOtherwiseText(outcome)))),
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
      details: limited(blocked.map((user) => `${personText(user)}  ${forTerminal(user.message)}`)),
    },
  ];
}

function withPerson(outcome: Outcome, text: string): string {
  return `${personText(outcome)}  ${forTerminal(text)}`;
}

function failures(outcomes: readonly Outcome[]): string[] {
  const width = columnWidth(outcomes.map(personText), WIDEST_NAME);
  return limited(
    outcomes.map((outcome) => `${padTo(width, personText(outcome))}  ${failureText(outcome)}`),
  );
}

function groupText({ reason, outcomes }: OutcomeGroup): string {
  return reason === "" ? namesOf(outcomes) : `${forTerminal(reason)}: ${namesOf(outcomes)}`;
}

function namesOf(outcomes: readonly Outcome[]): string {
  return firstOf(outcomes.map(personText), MOST_NAMES);
}

function limited(lines: readonly string[]): string[] {
  const more = lines.length - MOST_NAMES;
  return more > 0
    ? [...lines.slice(0, MOST_NAMES), `and ${digits(more)} more; the receipt names all`]
    : [...lines];
}

/** Who still needs a first credential; nothing where nobody does. */
export function firstCredentials(
  people: readonly Person[],
  style: Style,
  credential?: KnownCredential,
): string[] {
  if (people.length === 0) return [];
  return [
    wrapped(
      `${count(people.length, "new account needs", "new accounts need")} a first credential, ${credentialText(credential)}: ${firstOf(people.map(personText), MOST_NAMES)}${people.length > MOST_NAMES ? "; the receipt names all" : ""}`,
      style,
    ),
  ];
}
