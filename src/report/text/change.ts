import type { Change, ChangeKind, FieldChange, HeldField } from "../../model/plan.ts";
import { isHolding, isPersonReference } from "../../model/values.ts";
import { columnWidth, displayWidth, fits, padTo, wrapped } from "./columns.ts";
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
/** Names are told whole, whatever else is shortened. */
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
  const names = personColumns(changes);
  const blocks = changes.map((change, index) => ({
    change,
    name: names[index] ?? "",
    place: forTerminal(`${change.at.file}:${change.at.line}`),
    rows: [
      ...shownFields(change).map((field) => fieldRow(change, field, options)),
      ...(change.held ?? []).map(heldRow),
    ],
  }));
  const rows = blocks.flatMap((block) => block.rows);
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
  const beforePlace = " ".repeat("! ".length + widths.kind + 2 * "  ".length);
  const isNarrow = blocks.some(({ name, place }) => !fits(beforePlace + name + place, style));
  return blocks.map(({ change, name, place, rows }) => {
    const [sign, color] = SIGNS[change.kind];
    const start = `${paint(style, color, sign)} ${padTo(widths.kind, change.kind)}  `;
    return [
      ...(isNarrow
        ? [wrapped(start + name.trimEnd(), style, displayWidth(start)), `    ${place}`]
        : [`${start}${name}  ${place}`]),
      ...warningsOf(change).map((warning) =>
        wrapped(`    ${paint(style, "yellow", warning)}`, style),
      ),
      ...rows.map((row) => rowLine(row, widths, style)),
    ];
  });
}

/** The values of a step, escaped and not yet coloured. */
export function stepText(
  field: FieldChange,
  { style, full, hidePersonal }: ChangeOptions,
): { readonly before: string; readonly after: string } {
  if (hidePersonal && isPersonal(field)) return { before: `(${HIDDEN})`, after: `(${HIDDEN})` };
  const { from, to } = field;
  const most = NAMES.includes(field.field) ? LONGEST_NAME : longestValue(style, full);
  const [left, right] =
    isPersonReference(from) || isPersonReference(to)
      ? [isCleared(from) ? "" : valueText(from), isCleared(to) ? "" : valueText(to)]
      : shortenPair(
          isCleared(from) ? "" : valueText(from),
          isCleared(to) ? "" : valueText(to),
          most,
        );
  return {
    before: isCleared(from) ? nothingText(to, "(not set)") : forTerminal(left),
    after: isCleared(to) ? nothingText(from, "(cleared)") : forTerminal(right),
  };
}

// Where lines are broken, two values stand below each other.
function longestValue({ width, wraps }: Style, full: boolean): number {
  if (full) return 1000;
  const room = width - BESIDE_VALUES;
  return Math.max(24, wraps ? room : Math.floor(room / 2));
}

/** Parts of a line, escaped. */
interface Row {
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

function rowLine(
  { field, values, note }: Row,
  widths: { readonly field: number; readonly value: number },
  style: Style,
): string {
  const start = `    ${padTo(widths.field, field)}  `;
  const line = note === "" ? values.join(" ") : `${padTo(widths.value, values.join(" "))}  ${note}`;
  if (fits(start + line, style)) return start + line;
  const indent = displayWidth(start);
  const parts = [...(fits(start + values.join(" "), style) ? [values.join(" ")] : values), note];
  return parts
    .filter((part) => part !== "")
    .map((part, index) => wrapped((index === 0 ? start : " ".repeat(indent)) + part, style, indent))
    .join("\n");
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
