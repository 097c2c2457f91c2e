import { rollcallOnPath, type Rollcall } from "../rollcall.ts";
import type { Drift, DriftedField, DriftedUser } from "../../model/drift.ts";
import { longestValue, rowLine, stepValues, type Row } from "./change.ts";
import { columnWidth, labelWidth, padTo, wrapped, wrappedLines } from "./columns.ts";
import { headingLines } from "./heading.ts";
import { asChange, DRIFT_LABELS, driftTitle, driftWords } from "../facts/drift.ts";
import { forTerminal } from "../escape.ts";
import { HIDDEN, isPersonal } from "../../model/records/personal.ts";
import { personColumns, personText } from "../people.ts";
import { fieldLabel, shortCommit } from "../facts/plan.ts";
import { remedyLines } from "./refusal.ts";
import { paint, type Style, type TextReader } from "./style.ts";
import { count, digits } from "../words.ts";

/** More users than this are counted only. */
const MOST_USERS = 40;
const WIDEST = 48;

export interface DriftTextOptions extends TextReader {
  /** Every user. */
  readonly full: boolean;
  /** Neither declared nor live values of personal properties, only that they differ. */
  readonly hidePersonal: boolean;
}

/** The drift for people at a terminal or reading a log. Ends with a line end. */
export function renderDriftText(drift: Drift, options: DriftTextOptions): string {
  const { style, full, rollcall = rollcallOnPath } = options;
  const shown = full ? drift.users : drift.users.slice(0, MOST_USERS);
  const more = drift.users.length - shown.length;
  const sections = [
    [wrapped(header(drift), style)],
    ...drift.refusals.map((refusal) => [
      wrapped(`${paint(style, "red", "Refused:")} ${forTerminal(refusal.message)}`, style),
      wrapped(`Do not rely on any of this. ${forTerminal(refusal.remedy)}`, style),
      ...remedyLines(refusal, { style, rollcall, full }),
    ]),
    ...renderUsers(shown, options),
    more > 0
      ? [wrapped(`and ${count(more, "more user")}: ${rollcall("drift --full")} shows all`, style)]
      : [],
    ...drift.unclear.map(({ at, reason, message, ...user }) => [
      wrapped(
        `${paint(style, "yellow", "? unclear")}  ${personText(user)}  ${forTerminal(`${at.file}:${at.line}`)}  ${reason}`,
        style,
      ),
      wrapped(`    ${forTerminal(message)}`, style),
    ]),
    [sentence(driftTitle(drift)), ...advice(drift, rollcall)].map((line) =>
      wrappedLines(line, style),
    ),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function header({ tenant, totals, requests, commit }: Drift): string {
  const what = commit === undefined ? "the files on disk" : forTerminal(shortCommit(commit));
  return `${forTerminal(tenant.domain)}, ${count(totals.directory, "user")} read in ${count(requests, "request")}, compared with ${what}`;
}

function advice({ users }: Drift, rollcall: Rollcall): string[] {
  const values = users.reduce((sum, { fields }) => sum + fields.length, 0);
  return values === 0
    ? []
    : [
        `${digits(values)} ${values === 1 ? "value" : "values"}, each declared → in the directory. To take one over into the files:\n  ${rollcall("accept USER [PROPERTY…]")}`,
      ];
}

function renderUsers(users: readonly DriftedUser[], options: DriftTextOptions): string[][] {
  const { style } = options;
  const nameOf = personColumns(users);
  const widths = {
    kind: columnWidth(
      users.map(({ kind }) => DRIFT_LABELS[kind]),
      WIDEST,
    ),
    field: labelWidth(
      users.flatMap(({ fields }) => fields.map(({ field }) => forTerminal(fieldLabel(field)))),
      style,
    ),
    value: 0,
  };
  const headings = users.map((user) => {
    const [sign, color] =
      user.kind === "changed" ? (["~", "cyan"] as const) : (["!", "yellow"] as const);
    return {
      start: `${paint(style, color, sign)} ${padTo(widths.kind, DRIFT_LABELS[user.kind])}  `,
      name: nameOf(user),
      place: forTerminal(`${user.at.file}:${user.at.line}`),
    };
  });
  const above = headingLines(headings, style);
  return users.map((user, index) => {
    const words = forTerminal(driftWords(user));
    return [
      ...(above[index] ?? []),
      ...(words === "" ? [] : [wrapped(`    ${paint(style, "yellow", words)}`, style)]),
      ...user.fields.map((field) => rowLine(rowOf(field, options), widths, style)),
    ];
  });
}

function rowOf(field: DriftedField, { style, full, hidePersonal }: DriftTextOptions): Row {
  return {
    field: forTerminal(fieldLabel(field.field)),
    values:
      hidePersonal && isPersonal(field)
        ? [`(${HIDDEN})`]
        : valuesOf(field, longestValue(style, full), style),
    note: field.inherited ? `from ${forTerminal(`${field.at.file}:${field.at.line}`)}` : "",
  };
}

function valuesOf(field: DriftedField, most: number, style: Style): string[] {
  const { before, after } = stepValues(asChange(field), most, {
    before: "(cleared)",
    after: "(not set)",
  });
  return [before, `→ ${paint(style, "bold", after)}`];
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
