import { sameValue } from "../../model/properties/compare.ts";
import { elementField, wholeOfField, type FieldName } from "../../model/properties/fields.ts";
import type { TableProblem } from "../../model/tables/problem.ts";
import type { DesiredUser } from "../../model/user.ts";
import { foldName, isHolding, type Holding } from "../../model/values.ts";
import { setOf, SETS } from "../../relationships/index.ts";
import type { SetRelationship } from "../../relationships/relationship.ts";
import { whyInherited } from "../../roster/edit/driftEdits.ts";
import type { Edit } from "../../roster/edit/editUser.ts";
import type { TablePerson } from "../people/person.ts";
import { problemOf, textOf } from "./places.ts";
import type { Found, ImportInput } from "./types.ts";

/**
 * What has to be written into a user's own file, so that it says of sets what the row says. A name alone keeps the last day and the
 * left out plans that the file gives, unless that day is over.
 */
export function setEdits(
  person: TablePerson,
  user: DesiredUser,
  today: string | undefined,
): Edit[] {
  return SETS.flatMap((set): Edit[] => {
    const { given, taken, isWhole } = saidOf(person, user, set);
    const changed = given.flatMap(([field, holding]): Edit[] => {
      const known = user.fields[field];
      const wanted = isHolding(known) ? withDetails(holding, known, today) : holding;
      return isHolding(known) && sameValue(field, known, wanted) ? [] : [{ field, value: wanted }];
    });
    const gone = taken
      .filter((field) => isOwn(field, user))
      .map((field): Edit => ({ field, value: null }));
    const isNew = isWhole && user.fields[set.name] === undefined;
    return [...(isNew ? [{ field: set.name, value: [] }] : []), ...changed, ...gone];
  });
}

/** What an empty cell takes away, where it does. */
export function elementClearings(field: FieldName, user: DesiredUser): Edit[] {
  return Object.keys(user.fields)
    .filter((each) => each === field || setOf(each)?.name === field)
    .filter((each) => isHolding(user.fields[each]) && isOwn(each, user))
    .map((each) => ({ field: each, value: null }));
}

/** What a folder gives, and a row says that the user has not: it stays. */
export function keptElements(
  found: readonly Found[],
  input: Pick<ImportInput, "columns" | "inheritedIn" | "homeOf">,
): TableProblem[] {
  const { columns } = input;
  return found.flatMap(({ person, user }) => {
    const kept = user ? keptBy(user, person, input) : keptByNew(person, input);
    return kept.map(([field, why]) =>
      problemOf(person, columns, isColumn(field, columns) ? field : wholeOfField(field), {
        severity: "warning",
        code: "inherited",
        message: `${field} ${why}`,
      }),
    );
  });
}

type Kept = readonly [FieldName, string];

function keptBy(
  user: DesiredUser,
  person: TablePerson,
  { inheritedIn }: Pick<ImportInput, "inheritedIn">,
): Kept[] {
  const { file } = user.at;
  const inherited = inheritedIn(file.slice(0, file.lastIndexOf("/")));
  return SETS.flatMap((set) => saidOf(person, user, set).taken).flatMap((field): Kept[] => {
    const why = isOwn(field, user)
      ? inherited.has(field)
        ? `is taken out of ${file}, and still comes from the defaults of its folder`
        : undefined
      : whyInherited({ field, value: null }, user, file);
    return why === undefined ? [] : [[field, why]];
  });
}

// What an account has already is left alone: its file says so.
function keptByNew(
  { fields, id }: TablePerson,
  { homeOf, inheritedIn }: Pick<ImportInput, "homeOf" | "inheritedIn">,
): Kept[] {
  if (id !== undefined) return [];
  const { folder } = homeOf(textOf(fields["department"]));
  return [...inheritedIn(folder).keys()].flatMap((field): Kept[] => {
    const set = setOf(field);
    const isDenied =
      fields[field] === null ||
      (fields[field] === undefined && fields[set?.name ?? ""] !== undefined);
    return set && field !== set.name && isDenied
      ? [[field, `still comes from the defaults of ${folder}/`]]
      : [];
  });
}

function isColumn(field: FieldName, columns: ImportInput["columns"]): boolean {
  return columns.some(
    ({ target: { key, member } }) => member !== undefined && elementField(key, member) === field,
  );
}

/** What a row says of a set, by field: what the user gets or keeps, and what is declared and has to go. */
function saidOf(
  { fields }: TablePerson,
  user: DesiredUser,
  set: SetRelationship,
): {
  readonly given: readonly (readonly [FieldName, Holding])[];
  readonly taken: readonly FieldName[];
  readonly isWhole: boolean;
} {
  const isWhole = fields[set.name] !== undefined;
  // A person is the same in capitals.
  const declared = new Map(Object.keys(user.fields).map((field) => [foldName(field), field]));
  const given = Object.entries(fields).flatMap(([field, value]) => {
    if (setOf(field) !== set || !isHolding(value)) return [];
    const own = (set.people && declared.get(foldName(field))) ?? field;
    return [[own, { ...value, name: own.slice(elementField(set.name, "").length) }] as const];
  });
  const named = new Set(given.map(([field]) => field));
  const taken = Object.keys(user.fields).filter(
    (field) =>
      setOf(field) === set &&
      isHolding(user.fields[field]) &&
      (isWhole ? !named.has(field) : fields[field] === null),
  );
  return { given, taken, isWhole };
}

function withDetails(said: Holding, known: Holding, today: string | undefined): Holding {
  const until = said.until ?? known.until;
  const without = said.without ?? known.without;
  const isOver =
    said.until === undefined && until !== undefined && today !== undefined && until < today;
  const { as, id, name } = said;
  return {
    as,
    id,
    name,
    ...(without && { without }),
    ...(until !== undefined && !isOver && { until }),
  };
}

function isOwn(field: FieldName, user: DesiredUser): boolean {
  return !user.originOf(field).inherited;
}
