import {
  DIRECTORY_EXTENSION,
  EXTENSION_ATTRIBUTES,
  ORG_DATA_MEMBERS,
  PROPERTIES,
} from "../properties/properties.ts";

/** What a column of a table holds: a key of a user's YAML, or one member of it. */
export interface ColumnTarget {
  readonly key: string;
  readonly member?: string;
}

/** In the configuration: a column that is passed over in silence. */
export const IGNORED_COLUMN = "ignore";

/** In the configuration: a name by which other rows call this person their manager. It is not kept. */
export const REFERENCE_COLUMN = "reference";

/** In the configuration: what stands before the surname and belongs to it, as Dutch tables keep "van der" apart. */
export const SURNAME_PREFIX_COLUMN = "surnamePrefix";

/** In the configuration: both names in one cell, as "Silva, Ana". */
export const WHOLE_NAME_COLUMN = "surname, givenName";

/** In the configuration: a column that says who may not sign in. */
export const BLOCKED_COLUMN = "not accountEnabled";

/**
 * What a name means as the target of a column, whatever its case. Members also go by their own names.
 *
 * @returns undefined for a name that no user has, or that Rollcall does not manage
 */
export function columnTarget(name: string): ColumnTarget | undefined {
  return (
    TARGETS.get(name.toLowerCase()) ??
    (DIRECTORY_EXTENSION.test(name) ? { key: name } : elementTarget(name))
  );
}

/** The sets that files may declare; whether a column can hold groups or licences is up to the configuration. */
export const SET_COLUMNS = ["groups", "licenses", "sponsors"] as const;

/** `groups.Sales`: whether the user is in it. */
function elementTarget(name: string): ColumnTarget | undefined {
  const [, key = "", member] = ELEMENT.exec(name) ?? [];
  return member === undefined ? undefined : { key: key.toLowerCase(), member };
}

const ELEMENT = new RegExp(`^(${SET_COLUMNS.join("|")})\\.(.+)$`, "is");

/** Graph's name of a column's target. */
export function targetName({ key, member }: ColumnTarget): string {
  return member === undefined ? key : `${key}.${member}`;
}

/** Every name that a column may have, in Graph's spelling. */
export function columnNames(): string[] {
  return [...NAMES.keys()];
}

const NAMES: ReadonlyMap<string, ColumnTarget> = new Map([
  ...["id", "formerly", "manager", ...SET_COLUMNS].map((key) => [key, { key }] as const),
  ...PROPERTIES.filter(({ roster }) => typeof roster === "string").map(
    ({ name }) => [name, { key: name }] as const,
  ),
  ...members("employeeOrgData", ORG_DATA_MEMBERS),
  ...members("onPremisesExtensionAttributes", EXTENSION_ATTRIBUTES),
]);

const TARGETS: ReadonlyMap<string, ColumnTarget> = new Map(
  [...NAMES].map(([name, target]) => [name.toLowerCase(), target]),
);

function members(key: string, names: readonly string[]): [string, ColumnTarget][] {
  return names.flatMap((member): [string, ColumnTarget][] => [
    [`${key}.${member}`, { key, member }],
    [member, { key, member }],
  ]);
}
