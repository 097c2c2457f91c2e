import type {
  History,
  HistoryEvent,
  LedgerRun,
  PersonHistory,
} from "../../model/records/ledgerRun.ts";
import { mayHaveBeenMade } from "../../model/records/receipt.ts";
import { forTerminal } from "../escape.ts";
import { authorityText, causeText, deedText, placeText, STATE_TEXT } from "../facts/runs.ts";
import { momentText, writesText } from "../facts/writes.ts";
import { personText } from "../people.ts";
import { outcomeShown } from "../personal.ts";
import { shorten } from "../values.ts";
import { count, listed } from "../words.ts";
import { wrapped } from "./columns.ts";
import { whyOf } from "./receiptRecord.ts";
import { paint, type Style } from "./style.ts";

const TEXT_LENGTH = 300;

export interface HistoryTextOptions {
  readonly style: Style;
  readonly hidePersonal: boolean;
}

/** What a ledger tells of a person, newest first. Ends with a line end. */
export function renderHistoryText(
  { people, unended, tenant, asked }: History,
  options: HistoryTextOptions,
): string {
  const { style } = options;
  const several =
    people.length > 1
      ? [
          wrapped(
            `${count(people.length, "account")} had the name ${forTerminal(asked)} at different times:`,
            style,
          ),
        ]
      : [];
  return `${[
    ...several,
    ...people.flatMap((person) => [
      personLines(person, tenant, options).join("\n"),
      ...person.events.map((event) => eventLines(event, options).join("\n")),
    ]),
    ...(unended.length > 0 ? [unendedLines(unended, style).join("\n")] : []),
  ].join("\n\n")}\n`;
}

function personLines(
  { id, formerly, events, ...person }: PersonHistory,
  tenant: History["tenant"],
  { style }: HistoryTextOptions,
): string[] {
  return [
    wrapped(paint(style, "bold", personText(person)), style),
    wrapped(
      `${id === undefined ? withoutAccount(events) : forTerminal(id)}, in ${forTerminal(tenant.domain)} (${forTerminal(tenant.id)})`,
      style,
    ),
    ...(formerly.length > 0 ? [wrapped(`formerly ${forTerminal(listed(formerly))}`, style)] : []),
  ];
}

function withoutAccount(events: readonly HistoryEvent[]): string {
  return events.some(({ outcome }) => mayHaveBeenMade(outcome))
    ? "no run heard whether an account came of it"
    : "no account came of it";
}

function eventLines({ run, outcome: whole }: HistoryEvent, options: HistoryTextOptions): string[] {
  const { style, hidePersonal } = options;
  const outcome = hidePersonal ? outcomeShown(whole) : whole;
  const deed = deedText(outcome, run);
  const title = `${deed} by ${authorityText(outcome, run)}`;
  const color = outcome.status === "applied" ? "green" : "yellow";
  const why = whyOf(outcome);
  const place = placeText(run);
  const facts = [
    `run ${run.shortId}`,
    ...(run.state === "complete" ? [] : [STATE_TEXT[run.state]]),
    ...(place === undefined ? [] : [shorten(place, TEXT_LENGTH)]),
  ].join(", ");
  return [
    wrapped(
      `${forTerminal(momentText(run.startedAt))}  ${paint(style, color, forTerminal(title))}`,
      style,
      4,
    ),
    wrapped(`    ${forTerminal(facts)}`, style, 6),
    ...(why === "" ? [] : [wrapped(`    ${why}`, style)]),
    ...writesText(outcome, { style, hidePersonal }),
  ];
}

function unendedLines(runs: readonly LedgerRun[], style: Style): string[] {
  return runs.map((run) =>
    wrapped(
      `${paint(style, "yellow", "!")} Run ${forTerminal(run.shortId)} of ${forTerminal(momentText(run.startedAt))} (${forTerminal(causeText(run))}) ${
        run.state === "running"
          ? "is under way: what it does is not here yet."
          : "began and never ended: what it did is not here. The next run that finds its record adds it."
      }`,
      style,
    ),
  );
}
