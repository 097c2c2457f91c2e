import { written } from "./match.ts";
import type { Result } from "./runClaims.ts";
import type { Removal } from "./removal.ts";

/** All that a run found out; free of ids, names and addresses. */
export interface Report {
  readonly formatVersion: 1;
  /** The host of the Graph root. */
  readonly graph: string;
  readonly results: readonly Result[];
  readonly removal: { readonly removed: number; readonly left: number; readonly failed: number };
  /** The run was ended before every claim was tried. */
  readonly ended: boolean;
}

export const FORMATS = ["text", "markdown", "json"] as const;
export type Format = (typeof FORMATS)[number];

export function reportOf(
  root: string,
  results: readonly Result[],
  { removed, left, failed }: Removal,
  ended: boolean,
): Report {
  return {
    formatVersion: 1,
    graph: new URL(root).hostname,
    results,
    removal: { removed: removed.length, left: left.length, failed: failed.length },
    ended,
  };
}

export function render(report: Report, format: Format): string {
  switch (format) {
    case "json":
      return `${JSON.stringify(report, null, 2)}\n`;
    case "markdown":
      return markdown(report);
    case "text":
      return text(report);
  }
}

function text(report: Report): string {
  return [
    ...rowsOf(report).map(({ result, expected, seen }) =>
      [
        `${result.outcome.padEnd(9)} ${result.name} (${result.confidence})`,
        ...(seen === "" ? [] : [`          sent      ${result.sent}`]),
        ...(seen === "" ? [] : [`          expected  ${expected}`, `          seen      ${seen}`]),
        ...(result.outcome === "differs" ? [`          source    ${result.source}`] : []),
        ...(result.reason === undefined ? [] : [`          because   ${result.reason}`]),
      ].join("\n"),
    ),
    "",
    summaryOf(report),
    "",
  ].join("\n");
}

/** A table for an issue: what differs in full, the rest as counts and names. */
function markdown(report: Report): string {
  const rows = rowsOf(report);
  const differing = rows.filter(({ result }) => result.outcome === "differs");
  const untried = rows.filter(({ result }) => result.outcome === "not tried");
  return [
    summaryOf(report),
    "",
    ...(differing.length === 0
      ? []
      : [
          "| claim | confidence | sent | expected | seen |",
          "| --- | --- | --- | --- | --- |",
          ...differing.map(({ result, expected, seen }) =>
            row([
              `[${cell(result.name)}](${result.source})`,
              result.confidence,
              code(`${result.sent} (step ${result.step})`),
              code(expected),
              code(seen),
            ]),
          ),
          "",
        ]),
    ...(untried.length === 0
      ? []
      : [
          "| not tried | because |",
          "| --- | --- |",
          ...untried.map(({ result }) => row([cell(result.name), cell(result.reason ?? "")])),
          "",
        ]),
    "<details><summary>Claims that hold</summary>",
    "",
    ...rows
      .filter(({ result }) => result.outcome === "holds")
      .map(({ result }) => `- ${cell(result.name)} (${result.confidence})`),
    "",
    "</details>",
    "",
  ].join("\n");
}

interface Row {
  readonly result: Result;
  readonly expected: string;
  readonly seen: string;
}

const ORDER: readonly Result["outcome"][] = ["differs", "not tried", "holds"];

/** What differs first, in the order in which it was tried: guesses before what is documented. */
function rowsOf({ results }: Report): Row[] {
  const sorted = results.toSorted((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));
  return sorted.map((result) => {
    const found = result.differences ?? [];
    const { status, message } = result.answer ?? {};
    const told = found.some(({ what }) => what === "status" || what === "error.message");
    const says = told && message !== undefined ? ` ${written(message)}` : "";
    return {
      result,
      expected: found.map(({ what, expected }) => `${what} ${expected}`).join("; "),
      seen:
        found.length === 0
          ? ""
          : `${found.map(({ what, seen }) => `${what} ${seen}`).join("; ")} (${status}${says})`,
    };
  });
}

export function summaryOf({ graph, results, removal, ended }: Report): string {
  const count = (outcome: Result["outcome"]): number =>
    results.filter((result) => result.outcome === outcome).length;
  return [
    `${graph}: ${results.length} claims, ${count("holds")} hold, ${count("differs")} differ, ${count("not tried")} not tried.`,
    ...(ended ? ["The run was ended before every claim was tried."] : []),
    `Accounts and groups of the run: ${removal.removed} removed, ${removal.left} deleted and kept for 30 days, ${removal.failed} not removed.`,
  ].join("\n");
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

// Texts of a service must not become markup, or a mention.
function cell(text: string): string {
  return text
    .replaceAll(/[\r\n]+/g, " ")
    .replaceAll(/[\\`*_[\]<>|#~&]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll("@", "&#64;");
}

function code(text: string): string {
  return `<code>${cell(text)}</code>`;
}
