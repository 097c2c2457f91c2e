import type { Change, ChangeKind, FieldChange, HeldField } from "../../model/plan.ts";
import { isHolding, isPersonReference } from "../../model/values.ts";
import { columnWidth, fits, padTo, stackedLine, wrapped } from "./columns.ts";
import { headingLines } from "./heading.ts";
import { forTerminal } from "../escape.ts";
import { personColumns } from "../people.ts";
import { consequences, fieldLabel, sensitivity, shownFields, warningsOf } from "../facts/plan.ts";
import { HIDDEN, isPersonal } from "../../model/records/personal.ts";
import { paint, type Paint, type Style } from "./style.ts";
import { isCleared, nothingText, shortenPair, valueText } from "../values.ts";

const SIGNS: Readonly<Record<ChangeKind, readonly [string, Paint]>> = {
  disable: ["!", "red"],
  enable: ["!", "yellow"],
  adopt: ["!", "yellow"],
  create: ["+", "green"],
  update: ["~", "cyan"],
};
const WIDEST_FIELD = 24;
const WIDEST_VALUE = 44;
/** Columns that a field's name, the arrow and a note take beside two values. */
const BESIDE_VALUES = 40;
const LONGEST_NAME = 120;
const NAMES = ["displayName", "userPrincipalName", "mail"];

export interface ChangeOptions {
  readonly style: Style;
  /** Every user, and values at length. */
  readonly full: boolean;
  /** Neither old nor new values of personal properties, only that they change. */
  readonly hidePersonal: boolean;
}

/** One block of lines for each change, with the columns of all of them aligned. */
export function renderChanges(changes: readonly Change[], options: ChangeOptions): string[][] {
  const { style } = options;
  const nameOf = personColumns(changes);
  const rowsOf = changes.map((change) => [
    ...shownFields(change).map((field) => fieldRow(change, field, options)),
    ...(change.held ?? []).map(heldRow),
  ]);
  const rows = rowsOf.flat();
  const widths = {
    kind: columnWidth(
      changes.map(({ kind }) => kind),
      WIDEST_FIELD,
    ),
    field: columnWidth(
      rows.map(({ field }) => field),
      WIDEST_FIELD,
    ),
    value: columnWidth(
      rows.filter(({ note }) => note !== "").map(({ values }) => values.join(" ")),
      WIDEST_VALUE,
    ),
  };
  const headings = changes.map((change) => {
    const [sign, color] = SIGNS[change.kind];
    return {
      start: `${paint(style, color, sign)} ${padTo(widths.kind, change.kind)}  `,
      name: nameOf(change),
      place: forTerminal(`${change.at.file}:${change.at.line}`),
    };
  });
  const above = headingLines(headings, style);
  return changes.map((change, index) => [
    ...(above[index] ?? []),
    ...warningsOf(change).map((warning) =>
      wrapped(`    ${paint(style, "yellow", warning)}`, style),
    ),
    ...(rowsOf[index] ?? []).map((row) => rowLine(row, widths, style)),
  ]);
}

/** The values of a step, escaped and not yet coloured. */
export function stepText(
  field: FieldChange,
  { style, full, hidePersonal }: ChangeOptions,
): { readonly before: string; readonly after: string } {
  if (hidePersonal && isPersonal(field)) return { before: `(${HIDDEN})`, after: `(${HIDDEN})` };
  return stepValues(field, longestValue(style, full), { before: "(not set)", after: "(cleared)" });
}

/**
 * The values of a step, escaped. Names of people are told whole, whatever else is shortened.
 *
 * @param nothing what is said of properties without a value
 */
export function stepValues(
  { field, from, to }: Pick<FieldChange, "field" | "from" | "to">,
  most: number,
  nothing: { readonly before: string; readonly after: string },
): { readonly before: string; readonly after: string } {
  const isWhole = isPersonReference(from) || isPersonReference(to);
  const [left, right] = shortenPair(
    isCleared(from) ? "" : valueText(from),
    isCleared(to) ? "" : valueText(to),
    isWhole ? Infinity : NAMES.includes(field) ? Math.max(most, LONGEST_NAME) : most,
  );
  return {
    before: isCleared(from) ? nothingText(to, nothing.before) : forTerminal(left),
    after: isCleared(to) ? nothingText(from, nothing.after) : forTerminal(right),
  };
}

/** How much of a value is shown: where lines are broken, two values stand below each other. */
export function longestValue({ width, wraps }: Style, full: boolean): number {
  if (full) return 1000;
  const room = width - BESIDE_VALUES;
  return Math.max(24, wraps ? room : Math.floor(room / 2));
}

/** Parts of a line, escaped. */
export interface Row {
  readonly field: string;
  /** Stand below each other where one line does not hold them. */
  readonly values: readonly string[];
  readonly note: string;
}

function fieldRow(change: Change, field: FieldChange, options: ChangeOptions): Row {
  const { before, after } = stepText(field, options);
  const shown = paint(options.style, "bold", after);
  return {
    field: forTerminal(fieldLabel(field.field)),
    values: change.kind === "create" ? [shown] : [before, `→ ${shown}`],
    note: notes(change, field).join("; "),
  };
}

function heldRow(held: HeldField): Row {
  return {
    field: forTerminal(fieldLabel(held.field)),
    values: [`held back: ${forTerminal(held.message)}`],
    note: "",
  };
}

/** A property with its values, and what is worth knowing of them. */
export function rowLine(
  { field, values, note }: Row,
  widths: { readonly field: number; readonly value: number },
  style: Style,
): string {
  const start = `    ${padTo(widths.field, field)}  `;
  const line = note === "" ? values.join(" ") : `${padTo(widths.value, values.join(" "))}  ${note}`;
  const shown = fits(start + values.join(" "), style) ? [values.join(" ")] : values;
  return stackedLine(start, [...shown, ...(note === "" ? [] : [note])], style, start + line);
}

function notes(change: Change, field: FieldChange): string[] {
  const sensitive = sensitivity(change, field);
  const { to } = field;
  const newcomer = (isPersonReference(to) || isHolding(to)) && to.id === null;
  return [
    ...(sensitive === undefined ? [] : [sensitive]),
    ...(newcomer ? ["created by this plan"] : []),
    ...consequences(field).map(forTerminal),
    ...(field.filled ? ["filled in at creation, not managed afterwards"] : []),
    ...(field.inherited ? [`from ${forTerminal(`${field.at.file}:${field.at.line}`)}`] : []),
  ];
}
