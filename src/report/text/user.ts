import type { Place } from "../../model/plan.ts";
import { compareFields } from "../../model/properties/fields.ts";
import { nameOf, type Declared, type DesiredUser } from "../../model/user.ts";
import type { GivenByGroup } from "../../model/directory/givenByGroup.ts";
import type { FieldValue } from "../../model/values.ts";
import { columnWidth, fits, labelWidth, padTo, stackedLine, wrapped } from "./columns.ts";
import { forTerminal } from "../escape.ts";
import { paint, type Style } from "./style.ts";
import { setOf } from "../../relationships/index.ts";
import { isCleared, valueText } from "../values.ts";

const WIDEST_VALUE = 60;
const NARROW_VALUE = 40;

interface UserTextOptions {
  readonly style: Style;
  /** What groups give the user; undefined: the directory has no such user. Absent where nobody asked. */
  readonly given?: readonly GivenByGroup[] | undefined;
}

/** One user as the roster declares it: every managed value, whole, and the line that it comes from. */
export function renderUserText(user: DesiredUser, options: UserTextOptions): string {
  const { style } = options;
  const notFound = "given" in options && !options.given;
  const given = (options.given ?? []).map(givenRow);
  const rows = [...declaredRows(user, placeText), ...given];
  const lines = rowLines(rows, WIDEST_VALUE, style);
  const below = [
    ...(notFound ? ["The directory has no such user."] : []),
    `Anything not listed here is not managed${given.length > 0 ? ", nor is what groups give" : ""}.`,
  ];
  return `${[
    titleOf(user, style),
    // The path of the user's own file is told once, and what is too long for its line stands above its place.
    ...(lines.some((line) => line.includes("\n"))
      ? rowLines([...declaredRows(user, lineIn(user)), ...given], NARROW_VALUE, style)
      : lines),
    ...below.map((line) => wrapped(line, style)),
  ].join("\n")}\n`;
}

function titleOf(user: DesiredUser, style: Style): string {
  const name = paint(style, "bold", forTerminal(nameOf(user)));
  const place = placeText(user.at);
  return fits(`${name}  ${place}`, style) ? `${name}  ${place}` : `${name}\n  ${place}`;
}

function rowLines(rows: readonly Row[], widestValue: number, style: Style): string[] {
  const fieldWidth = labelWidth(
    rows.map(({ field }) => field),
    style,
  );
  const valueWidth = columnWidth(
    rows.map(({ value }) => value),
    widestValue,
  );
  return rows.map(({ field, value, place }) => {
    const start = `  ${padTo(fieldWidth, field)}  `;
    const line = `${start}${padTo(valueWidth, value)}  ${paint(style, "dim", place)}`;
    return stackedLine(start, [value, paint(style, "dim", `(${place})`)], style, line);
  });
}

interface Row {
  readonly field: string;
  readonly value: string;
  readonly place: string;
}

function declaredRows(user: DesiredUser, placeOf: (at: Place) => string): Row[] {
  return declarationsOf(user).map(([field, declared]) => ({
    field: forTerminal(field),
    value:
      setOf(field)?.name === field
        ? "(none)"
        : isCleared(declared.value)
          ? "(cleared)"
          : forTerminal(valueText(declared.value)),
    place: `${placeOf(declared.at)}${declared.inherited ? ", inherited" : ""}`,
  }));
}

function lineIn({ at: own }: DesiredUser): (at: Place) => string {
  return (at) => (at.file === own.file ? `line ${at.line}` : placeText(at));
}

function givenRow({ name, without, group, error }: GivenByGroup): Row {
  const told = [
    valueText({ as: "assigned", id: null, name, ...(without && { without }) }),
    ...(error === undefined ? [] : [`not effective: ${error}`]),
  ].join(", ");
  return {
    field: forTerminal(`licenses.${name}`),
    value: forTerminal(told),
    place: `inherited from the group ${forTerminal(group.displayName ?? group.id)}, not managed`,
  };
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

function placeText({ file, line }: Place): string {
  return forTerminal(`${file}:${line}`);
}
