import { compareFields } from "../../model/properties/fields.ts";
import { nameOf, type Declared, type DesiredUser } from "../../model/user.ts";
import type { GivenByGroup } from "../../model/directory/givenByGroup.ts";
import type { FieldValue } from "../../model/values.ts";
import { columnWidth, padTo } from "./columns.ts";
import { forTerminal } from "../escape.ts";
import { paint, type Style } from "./style.ts";
import { setOf } from "../../relationships/index.ts";
import { isCleared, valueText } from "../values.ts";

const WIDEST_FIELD = 48;
const WIDEST_VALUE = 60;

interface UserTextOptions {
  readonly style: Style;
  /** What groups give the user; undefined: the directory has no such user. Absent where nobody asked. */
  readonly given?: readonly GivenByGroup[] | undefined;
}

/** One user as the roster declares it: every managed value, whole, and the line that it comes from. */
export function renderUserText(user: DesiredUser, options: UserTextOptions): string {
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
  const notFound = "given" in options && !options.given;
  rows.push(...(options.given ?? []).map(givenRow));
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
    ...(notFound ? ["The directory has no such user."] : []),
    `Anything not listed here is not managed${options.given?.length ? ", nor is what groups give" : ""}.`,
  ].join("\n")}\n`;
}

function givenRow({ name, without, group, error }: GivenByGroup) {
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

function placeText({ file, line }: { readonly file: string; readonly line: number }): string {
  return forTerminal(`${file}:${line}`);
}
