import { compareFields } from "../../model/fields.ts";
import { nameOf, type Declared, type DesiredUser } from "../../model/user.ts";
import type { FieldValue } from "../../model/values.ts";
import { columnWidth, padTo } from "./columns.ts";
import { forTerminal } from "../escape.ts";
import { paint, type Style } from "./style.ts";
import { setOf } from "../../relationships/index.ts";
import { isCleared, valueText } from "../values.ts";

const WIDEST_FIELD = 48;
const WIDEST_VALUE = 60;

/** One user as the roster declares it: every managed value, whole, and the line that it comes from. */
export function renderUserText(user: DesiredUser, options: { style: Style }): string {
  const { style } = options;
  const rows = declarationsOf(user).map(([field, declared]) => ({
    field: forTerminal(field),
    value:
      setOf(field)?.name === field
        ? "(none)"
        : isCleared(declared.value)
          ? "(cleared)"
          : forTerminal(valueText(declared.value)),
    place: `${placeText(declared.at)}${declared.inherited ? ", inherited" : ""}`,
  }));
  const fieldWidth = columnWidth(
    rows.map(({ field }) => field),
    WIDEST_FIELD,
  );
  const valueWidth = columnWidth(
    rows.map(({ value }) => value),
    WIDEST_VALUE,
  );
  return `${[
    `${paint(style, "bold", forTerminal(nameOf(user)))}  ${placeText(user.at)}`,
    ...rows.map(
      ({ field, value, place }) =>
        `  ${padTo(fieldWidth, field)}  ${padTo(valueWidth, value)}  ${paint(style, "dim", place)}`,
    ),
    "Whatever is not listed here is not managed.",
  ].join("\n")}\n`;
}

function declarationsOf(user: DesiredUser): [string, Declared<FieldValue>][] {
  const declared = (
    field: string,
    value: FieldValue | undefined,
  ): [string, Declared<FieldValue>][] =>
    value === undefined ? [] : [[field, { value, ...user.originOf(field) }]];
  const all = Object.entries(user.fields)
    .filter(([field]) => !isSetWithElements(field, user))
    .flatMap(([field, value]) => declared(field, value));
  return [
    ...declared("id", user.id),
    ...user.formerly.map((name): [string, Declared<FieldValue>] => ["formerly", name]),
    ...all.toSorted(([left], [right]) => compareFields(left, right)),
  ];
}

// The elements of a set stand for it; a set without elements has a line of its own.
function isSetWithElements(field: string, { fields }: DesiredUser): boolean {
  return (
    setOf(field)?.name === field &&
    Object.keys(fields).some((other) => other !== field && setOf(other)?.name === field)
  );
}

function placeText({ file, line }: { readonly file: string; readonly line: number }): string {
  return forTerminal(`${file}:${line}`);
}
