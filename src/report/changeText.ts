import type { Change, ChangeKind, FieldChange, HeldField } from "../model/plan.ts";
import { isPersonReference } from "../model/values.ts";
import { columnWidth, padTo } from "./columns.ts";
import { forTerminal } from "./escape.ts";
import { fieldLabel, isSensitive, shownFields, warningsOf } from "./planFacts.ts";
import { HIDDEN, isPersonal } from "../model/personal.ts";
import { paint, type Paint, type Style } from "./style.ts";
import { isCleared, shorten, shortenPair, valueText } from "./values.ts";

const SIGNS: Readonly<Record<ChangeKind, readonly [string, Paint]>> = {
  disable: ["!", "red"],
  enable: ["!", "yellow"],
  adopt: ["!", "yellow"],
  create: ["+", "green"],
  update: ["~", "cyan"],
};
const WIDEST_NAME = 48;
const WIDEST_FIELD = 24;
const WIDEST_VALUE = 44;
const NAME_LENGTH = 120;
/** Columns that a field's name, the arrow and a note take beside two values. */
const BESIDE_VALUES = 40;

export interface ChangeOptions {
  readonly style: Style;
  /** Every user, and values at length. */
  readonly full: boolean;
  /** Neither old nor new values of personal properties, only that they change. */
  readonly hidePersonal: boolean;
}

/** One block of lines for each change, with the columns of all of them aligned. */
export function renderChanges(
  changes: readonly Change[],
  { style, full, hidePersonal }: ChangeOptions,
): string[][] {
  const most = full ? 1000 : Math.max(24, Math.floor((style.width - BESIDE_VALUES) / 2));
  const blocks = changes.map((change) => ({
    change,
    name: forTerminal(shorten(change.userPrincipalName, NAME_LENGTH)),
    rows: [
      ...shownFields(change).map((field) =>
        fieldRow(change, field, hidePersonal && isPersonal(field) ? "hidden" : most),
      ),
      ...(change.held ?? []).map(heldRow),
    ],
  }));
  const rows = blocks.flatMap((block) => block.rows);
  const widths = {
    kind: columnWidth(
      changes.map(({ kind }) => kind),
      WIDEST_NAME,
    ),
    name: columnWidth(
      blocks.map(({ name }) => name),
      WIDEST_NAME,
    ),
    field: columnWidth(
      rows.map(({ field }) => field),
      WIDEST_FIELD,
    ),
    value: columnWidth(
      rows.filter(({ note }) => note !== "").map(({ before, after }) => before + after),
      WIDEST_VALUE,
    ),
  };
  return blocks.map(({ change, name, rows }) => {
    const [sign, color] = SIGNS[change.kind];
    const place = forTerminal(`${change.at.file}:${change.at.line}`);
    return [
      `${paint(style, color, sign)} ${padTo(widths.kind, change.kind)}  ${padTo(widths.name, name)}  ${place}`,
      ...warningsOf(change).map((warning) => `    ${paint(style, "yellow", warning)}`),
      ...rows.map((row) => rowLine(row, widths, style)),
    ];
  });
}

/** Parts of a line, escaped and not yet coloured, so that they can be measured. */
interface Row {
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly note: string;
}

function rowLine(row: Row, widths: { field: number; value: number }, style: Style): string {
  const fill =
    row.note === ""
      ? ""
      : padTo(widths.value, row.before + row.after).slice((row.before + row.after).length);
  const note = row.note === "" ? "" : `${fill}  ${row.note}`;
  return `    ${padTo(widths.field, row.field)}  ${row.before}${paint(style, "bold", row.after)}${note}`;
}

function fieldRow(change: Change, field: FieldChange, most: number | "hidden"): Row {
  const { before, after } = valuesOf(field, most);
  return {
    field: forTerminal(fieldLabel(field.field)),
    before: change.kind === "create" ? "" : `${before} → `,
    after,
    note: notes(change, field).join("; "),
  };
}

function valuesOf(
  { from, to }: FieldChange,
  most: number | "hidden",
): Pick<Row, "before" | "after"> {
  if (most === "hidden") return { before: `(${HIDDEN})`, after: `(${HIDDEN})` };
  const texts: [string, string] = [
    isCleared(from) ? "" : valueText(from),
    isCleared(to) ? "" : valueText(to),
  ];
  const [left, right] = shortenPair(...texts, most);
  return {
    before: isCleared(from) ? "(not set)" : forTerminal(left),
    after: isCleared(to) ? "(cleared)" : forTerminal(right),
  };
}

function notes(change: Change, field: FieldChange): string[] {
  const newcomer = isPersonReference(field.to) && field.to.id === null;
  return [
    ...(isSensitive(change, field) ? ["sensitive, sent on its own"] : []),
    ...(newcomer ? ["created by this plan"] : []),
    ...(field.filled ? ["filled in at creation, not managed afterwards"] : []),
    ...(field.inherited ? [`from ${forTerminal(`${field.at.file}:${field.at.line}`)}`] : []),
  ];
}

function heldRow(held: HeldField): Row {
  return {
    field: forTerminal(fieldLabel(held.field)),
    before: `held back: ${forTerminal(held.message)}`,
    after: "",
    note: "",
  };
}
