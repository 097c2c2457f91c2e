import type { Finding, Verification } from "../../model/records/verification.ts";
import { forTerminal } from "../escape.ts";
import { momentText } from "../facts/writes.ts";
import { count } from "../words.ts";
import { wrapped } from "./columns.ts";
import { paint, type Style } from "./style.ts";

/** What examining a ledger gave: what is wrong first, then what was examined, and what was not. Ends with a line end. */
export function renderVerificationText(
  { tenant, totals, findings, unchecked }: Verification,
  { style }: { readonly style: Style },
): string {
  const { entries, runs, outcomes, commits, signed, verified } = totals;
  const examined = [
    count(entries, "entry", "entries"),
    count(runs, "run"),
    count(outcomes, "outcome"),
    ...(commits > 0 ? [`${count(commits, "commit")} found`] : []),
    signed === 0 ? "none signed" : `${count(signed, "run")} signed`,
    ...(verified > 0 ? [`${count(verified, "signature")} verified`] : []),
  ].join(", ");
  return `${[
    findings.map((each) =>
      wrapped(
        `${paint(style, "red", "✗")} ${forTerminal(subjectOf(each))}${forTerminal(each.message)}.`,
        style,
        4,
      ),
    ),
    unchecked.map(({ what, why }) =>
      wrapped(
        `${paint(style, "yellow", "!")} ${forTerminal(what)}: not checked, because ${forTerminal(why)}`,
        style,
        4,
      ),
    ),
    [
      wrapped(
        `${forTerminal(tenant.domain)} (${forTerminal(tenant.id)}): ${examined}. ${
          findings.length === 0
            ? paint(style, "green", "Nothing is missing, and nothing was changed.")
            : paint(style, "red", `${count(findings.length, "problem")}.`)
        }`,
        style,
      ),
    ],
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

// "entry 7 (run 3f9a01bc of 2026-11-02 08:00:00 UTC) "
function subjectOf({ sequence, last, run, at }: Finding): string {
  const of = [
    ...(run === undefined ? [] : [`run ${run}`]),
    ...(at === undefined ? [] : [`${run === undefined ? "about" : "of"} ${momentText(at)}`]),
  ].join(" ");
  if (sequence === undefined) return of === "" ? "The ledger " : `${of} `;
  const entry = last === undefined ? `entry ${sequence}` : `entries ${sequence} to ${last}`;
  return `${entry}${of === "" ? "" : ` (${of})`} `;
}
