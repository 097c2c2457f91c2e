import type { LedgerRun } from "../../model/records/ledgerRun.ts";
import { forTerminal } from "../escape.ts";
import { causeText, placeText, STATE_TEXT } from "../facts/runs.ts";
import { momentText } from "../facts/writes.ts";
import { shorten } from "../values.ts";
import { count, digits } from "../words.ts";
import { columnWidth, padTo, wrapped } from "./columns.ts";
import { paint, type Paint, type Style } from "./style.ts";

const TEXT_LENGTH = 300;
const WIDEST_ID = 16;

/** Two lines for each run, newest first. Ends with a line end. */
export function renderRunsText(
  runs: readonly LedgerRun[],
  { style, total }: { readonly style: Style; readonly total: number },
): string {
  const width = columnWidth(
    runs.map(({ shortId }) => forTerminal(shortId)),
    WIDEST_ID,
  );
  const lines = runs.flatMap((run) => {
    const place = placeText(run);
    const start = `${padTo(width, forTerminal(run.shortId))}  ${forTerminal(momentText(run.startedAt))}  `;
    const indent = " ".repeat(width + "  ".length);
    return [
      wrapped(
        `${start}${paint(style, COLORS[run.state], forTerminal(STATE_TEXT[run.state]))}${totalsText(run)}`,
        style,
        indent.length,
      ),
      wrapped(
        `${indent}${forTerminal(shorten(causeText(run), TEXT_LENGTH))}${
          place === undefined || place === run.host
            ? ""
            : `  ${forTerminal(shorten(place, TEXT_LENGTH))}`
        }`,
        style,
        indent.length,
      ),
    ];
  });
  const more = total - runs.length;
  return `${[...lines, ...(more > 0 ? [`… and ${count(more, "earlier run")}: --limit ${total}`] : [])].join("\n")}\n`;
}

const COLORS: Readonly<Record<LedgerRun["state"], Paint>> = {
  complete: "green",
  incomplete: "yellow",
  interrupted: "yellow",
  unended: "red",
  running: "cyan",
};

function totalsText({ totals, blocked = [] }: LedgerRun): string {
  if (!totals) return "";
  const { applied, failed, skipped, notAttempted, unconfirmed } = totals;
  const parts = [
    `${count(applied, "change")} applied`,
    ...(failed > 0 ? [`${digits(failed)} failed`] : []),
    ...(skipped > 0 ? [`${digits(skipped)} skipped`] : []),
    ...(notAttempted > 0 ? [`${digits(notAttempted)} not attempted`] : []),
    ...(unconfirmed > 0 ? [`${digits(unconfirmed)} not confirmed`] : []),
    ...(blocked.length > 0 ? [`${digits(blocked.length)} blocked`] : []),
  ];
  return `: ${parts.join(", ")}`;
}
