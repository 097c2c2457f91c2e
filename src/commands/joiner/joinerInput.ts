import { readFile } from "node:fs/promises";
import { text as readAll } from "node:stream/consumers";
import { stdin } from "node:process";
import { propertyNamed } from "../../model/properties/properties.ts";
import type { FieldValue } from "../../model/values.ts";
import { setOf, SETS } from "../../relationships/index.ts";
import type { SetRelationship } from "../../relationships/relationship.ts";
import { namedEntry } from "../../roster/joiner/askedElements.ts";
import type { Joiner } from "../../roster/joiner/prepareJoiner.ts";
import type { Tree } from "../../roster/yaml/tree.ts";
import { UserError } from "../../session/process/world.ts";
import { fileTrouble } from "../../files/fileTrouble.ts";

/** The options of `rollcall new` that say who joins. */
export interface JoinerOptions {
  readonly json?: string;
  readonly givenName?: string;
  readonly middleName?: string;
  readonly surname?: string;
  readonly displayName?: string;
  readonly userPrincipalName?: string;
  readonly mailNickname?: string;
  readonly jobTitle?: string;
  readonly department?: string;
  readonly manager?: string;
  readonly group?: readonly string[];
  readonly license?: readonly string[];
  readonly sponsor?: readonly string[];
  readonly set?: readonly string[];
  readonly folder?: string;
}

const FIELDS = [
  "userPrincipalName",
  "displayName",
  "givenName",
  "surname",
  "mailNickname",
  "jobTitle",
  "department",
  "manager",
] as const satisfies readonly (keyof JoinerOptions)[];

/**
 * Who joins, by JSON and options; an option wins.
 *
 * @throws UserError for JSON that is no object of texts, or a `--set` that has no `=`
 */
export async function readJoiner(options: JoinerOptions): Promise<Joiner> {
  const { fields, sets, middleName, folder }: Joiner =
    options.json === undefined ? { fields: {} } : joinerOfJson(await readJson(options.json));
  const { group, license, sponsor } = options;
  const own = Object.fromEntries(
    FIELDS.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])),
  ) as Record<string, FieldValue>;
  for (const assignment of options.set ?? []) assign(own, assignment);
  const chosen = {
    middleName: options.middleName ?? middleName,
    folder: options.folder ?? folder,
  };
  return {
    fields: { ...fields, ...own },
    sets: {
      ...sets,
      ...(group && { groups: group.map(namedEntry) }),
      ...(license && { licenses: license.map(namedEntry) }),
      ...(sponsor && { sponsors: sponsor.map(namedEntry) }),
    },
    ...(chosen.middleName !== undefined && { middleName: chosen.middleName }),
    ...(chosen.folder !== undefined && { folder: chosen.folder }),
  };
}

/**
 * Who joins, by JSON with Graph's names; `groups`, `licenses` and `sponsors` hold what a file would.
 *
 * @throws UserError naming every member that is neither text, true, false, null, a list of texts nor members of text
 */
export function joinerOfJson(json: unknown): Joiner {
  if (typeof json !== "object" || json === null || Array.isArray(json))
    throw new UserError(
      'The JSON must be an object of one person, such as {"givenName": "Nina", "surname": "Okafor"}.',
    );
  const { middleName, folder, ...members } = json as Record<string, unknown>;
  const lists = SETS.filter(({ name }) => members[name] !== undefined);
  const fields = Object.fromEntries(Object.entries(members).filter(([name]) => !setOf(name)));
  const notLists = lists
    .filter((set) => !isEntries(members[set.name], set))
    .map(({ name }) => name);
  if (notLists.length > 0)
    throw new UserError(
      `In the JSON, ${notLists.join(" and ")} must be a list of names, such as ["Sales"], or of entries as a file has them.`,
    );
  const wrong = Object.entries({ ...fields })
    .filter(([, value]) => !isFieldValue(value))
    .map(([name, value]) => `${name} (${JSON.stringify(value)})`);
  for (const [name, value] of Object.entries({ middleName, folder }))
    if (value !== undefined && typeof value !== "string")
      wrong.push(`${name} (${JSON.stringify(value)})`);
  if (wrong.length > 0)
    throw new UserError(
      `In the JSON, ${wrong.join(", ")} must be text in quotes, true, false, null, a list of texts, or members of text.`,
    );
  return {
    fields: fields as Record<string, FieldValue>,
    sets: Object.fromEntries(
      lists.map(({ name }) => [name, (members[name] as unknown[]).map(entryOfJson)]),
    ),
    ...(typeof middleName === "string" && { middleName }),
    ...(typeof folder === "string" && { folder }),
  };
}

async function readJson(path: string): Promise<unknown> {
  const shown = path === "-" ? "standard input" : path;
  const text = await (path === "-" ? readAll(stdin) : readFile(path, "utf8")).catch(
    (error: unknown) => {
      throw new UserError(`Cannot read ${shown} (--json): ${fileTrouble(error)}.`);
    },
  );
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UserError(`${shown} is not JSON (--json): ${(error as Error).message}`);
  }
}

// A list grows by each use; a dot leads to a member.
function assign(fields: Record<string, FieldValue>, assignment: string): void {
  const [, name = "", member, value = ""] = /^(\w+)(?:\.(\w+))?=(.*)$/s.exec(assignment) ?? [];
  if (name === "")
    throw new UserError(
      `--set must be a property and its value, such as usageLocation=NO, not ${JSON.stringify(assignment)}.`,
    );
  const set = setOf(name);
  if (set)
    throw new UserError(
      `--set sets no ${set.name}: write --${set.name.replace(/s$/, "")} once for each of them.`,
    );
  const before = fields[name];
  if (member !== undefined) {
    const members = (before ?? {}) as Record<string, string>;
    fields[name] = { ...members, [member]: value };
    return;
  }
  switch (propertyNamed(name)?.type) {
    case "strings":
      fields[name] = [...(Array.isArray(before) ? (before as string[]) : []), value];
      return;
    case "boolean":
      fields[name] = value === "true" ? true : value === "false" ? false : value;
      return;
    default:
      fields[name] = value;
  }
}

/** Whether JSON holds what the list of a set does in a file. */
function isEntries(value: unknown, { entry: { key, more } }: SetRelationship): boolean {
  const isText = (item: unknown): boolean => typeof item === "string";
  const isPart = ([name, part]: [string, unknown]): boolean =>
    more[name] === "names" ? Array.isArray(part) && part.every(isText) : isText(part);
  return (
    Array.isArray(value) &&
    value.every(
      (entry: unknown) =>
        isText(entry) ||
        (typeof entry === "object" &&
          entry !== null &&
          Object.hasOwn(entry, key) &&
          Object.keys(entry).every((name) => name === key || Object.hasOwn(more, name)) &&
          Object.entries(entry).every(isPart)),
    )
  );
}

function entryOfJson(entry: unknown): Tree {
  if (typeof entry === "string") return namedEntry(entry);
  if (Array.isArray(entry)) return { kind: "list", start: 0, items: entry.map(entryOfJson) };
  return {
    kind: "map",
    start: 0,
    entries: Object.entries(entry as object).map(([key, value]) => ({
      key,
      start: 0,
      value: entryOfJson(value),
    })),
  };
}

function isFieldValue(value: unknown): boolean {
  const isText = (item: unknown): boolean => typeof item === "string";
  if (value === null || typeof value === "boolean" || isText(value)) return true;
  if (Array.isArray(value)) return value.every(isText);
  return (
    typeof value === "object" &&
    Object.values(value).every((member) => member === null || isText(member))
  );
}
