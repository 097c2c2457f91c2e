import type { ImportReport } from "../../model/tables/importReport.ts";
import { forTerminal } from "../escape.ts";
import { count, digits } from "../words.ts";
import { wrappedLines } from "./columns.ts";
import type { Style } from "./style.ts";

export interface ImportTextOptions {
  readonly folder: string;
  readonly style: Style;
  /** False for a dry run, and where the proof failed. */
  readonly isWritten: boolean;
  readonly requests: number;
  readonly readingSeconds: number;
  readonly seconds: number;
}

/** What an import did, for people. Names of people and properties, never a value. Ends with a line end. */
export function renderImportText(report: ImportReport, options: ImportTextOptions): string {
  const { created, updated, unchanged, files, differing, vanished, leftOut } = report;
  const folder = forTerminal(options.folder);
  const isProven = differing.length === 0;
  const sections = [
    [
      `${count(created.length, "person", "people")} new in ${folder}, ${digits(updated.length)} updated, ${digits(unchanged)} as they were; ${count(files.length, "file")} ${options.isWritten ? "written" : "would change"}.`,
    ],
    outside(report),
    section(
      `Not managed, since the roster cannot hold it (${digits(leftOut.length)}):`,
      leftOut.map((note) => `${note.userPrincipalName} ${note.field} ${note.reason}`),
    ),
    emptyForAll(report),
    section(
      `Declared, but not in the directory (${digits(vanished.length)}); take them out of ${folder}, or the next plan creates or blocks them:`,
      vanished,
    ),
    section(
      `Still different (${digits(differing.length)}):`,
      differing.map(({ userPrincipalName, why }) => `${userPrincipalName}: ${why}`),
    ),
    [
      isProven
        ? (nobody(report) ?? "Proven: a plan of these files against what was read changes nothing.")
        : "Refused: a plan of these files would change the directory, so nothing was written. Resolve the users above, then import again.",
      `${count(options.requests, "request")}, ${seconds(options.readingSeconds)} reading, ${seconds(options.seconds)} in all.`,
    ],
  ];
  const shown = sections.filter((lines) => lines.length > 0);
  return wrappedLines(`${shown.map((lines) => lines.join("\n")).join("\n\n")}\n`, options.style);
}

// That a plan of no files changes nothing proves nothing.
function nobody({
  created,
  updated,
  unchanged,
  vanished,
  directory,
}: ImportReport): string | undefined {
  if (created.length + updated.length + unchanged + vanished.length > 0) return undefined;
  return directory === 0
    ? "Nobody was imported: the directory has no users. Check that `tenant` in rollcall.yaml and ROLLCALL_GRAPH_URL, if it is set, mean the directory that you want."
    : `Nobody was imported: ${directory === 1 ? "the only user" : `none of the ${digits(directory)} users`} of the directory is a person by \`scope\` and \`protected\` in rollcall.yaml.`;
}

const MOST_LINES = 50;

function section(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length - MOST_LINES;
  return [
    title,
    ...lines.slice(0, MOST_LINES).map((line) => `  ${forTerminal(line)}`),
    ...(more > 0 ? [`  … and ${digits(more)} more`] : []),
  ];
}

function outside({ outsideScope, protected: shielded }: ImportReport): string[] {
  const reasons = [
    ...Object.entries(outsideScope).map(
      ([reason, number]) => `${digits(number)} ${forTerminal(reason)}`,
    ),
    ...(shielded > 0 ? [`${digits(shielded)} protected`] : []),
  ];
  return reasons.length === 0 ? [] : [`Left alone: ${reasons.join(", ")}.`];
}

// A null that was not seen is no value, and what is proven says nothing about it.
function emptyForAll({ empty, directory }: ImportReport): string[] {
  if (empty.length === 0) return [];
  const names = empty.map(({ field, permission }) =>
    permission === undefined ? field : `${field} (Graph shows it only with ${permission})`,
  );
  return [
    `Empty for all ${count(directory, "directory user")}, so nothing was imported of: ${names.join(", ")}.`,
  ];
}

function seconds(number: number): string {
  return `${number.toFixed(1)} s`;
}
