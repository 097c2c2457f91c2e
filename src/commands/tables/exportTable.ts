import { wrapped, wrappedLines } from "../../report/text/columns.ts";
import { writeFile } from "node:fs/promises";
import { readRequestFor, scopeFields } from "../../directory/readRequest.ts";
import type { Configuration } from "../../model/settings/configuration.ts";
import { hasErrors } from "../../model/diagnostic.ts";
import {
  compareFields,
  elementField,
  extensionAttributeField,
  type FieldName,
} from "../../model/properties/fields.ts";
import { EXTENSION_ATTRIBUTES, PROPERTIES } from "../../model/properties/properties.ts";
import type { DesiredUser, DirectoryUser, Roster } from "../../model/user.ts";
import type { Surroundings } from "../../model/directory/surroundings.ts";
import {
  isPersonReference,
  type FieldValue,
  type Holding,
  type PersonReference,
} from "../../model/values.ts";
import { countOutside, scopeOf } from "../../plan/accounts/scope.ts";
import { rollcallOnPath } from "../../report/rollcall.ts";
import { forTerminal } from "../../report/escape.ts";
import { count, digits } from "../../report/words.ts";
import { emptyGrid } from "../../tables/writing/emptyGrid.ts";
import { entriesText } from "../../tables/values/entries.ts";
import { peopleGrid } from "../../tables/writing/peopleGrid.ts";
import type { TablePerson } from "../../tables/people/person.ts";
import { PERSON_RELATIONSHIPS, setOf, SETS } from "../../relationships/index.ts";
import type { Separator } from "../../model/tables/forms.ts";
import { writeCsv } from "../../tables/writing/writeCsv.ts";
import { writeXlsx } from "../../tables/writing/writeXlsx.ts";
import { departmentsOf } from "../../roster/joiner/folder.ts";
import { chosen } from "../../session/files/chosenDirectory.ts";
import { loadFiles } from "../../session/files/loadFiles.ts";
import type { SourceOptions } from "../../session/files/sourceOptions.ts";
import { openDirectory, type DirectoryKind } from "../../session/directory/openDirectory.ts";
import { showInvalid } from "../../session/outcome/showMistakes.ts";
import { quoted } from "../../session/process/invocation.ts";
import { readerFor } from "../../session/directory/readerFor.ts";
import { graphFields } from "../../session/directory/embedded/rosterTenant.ts";
import { EXIT, UserError, type ExitCode, type World } from "../../session/process/world.ts";
import { fileTrouble } from "../../files/fileTrouble.ts";

export interface ExportOptions extends SourceOptions {
  readonly from: "roster" | "directory";
  readonly directory?: DirectoryKind;
  readonly separator?: Separator;
  readonly overwrite?: boolean;
  /** Only headings, to be filled in with people who join. */
  readonly empty?: boolean;
}

type Person = Omit<TablePerson, "row">;

/** Writes the roster, with its defaults in, or the directory's users as a table that `import` reads back. */
export async function exportTable(
  file: string,
  options: ExportOptions,
  world: World,
): Promise<ExitCode> {
  if (options.empty) return exportEmpty(file, options, world);
  const render = rendererFor(file, options);
  const { roster, configuration, diagnostics } = await loadFiles(options);
  const needed =
    options.from === "roster"
      ? diagnostics
      : diagnostics.filter(({ at }) => at.file === options.config);
  if (hasErrors(needed))
    return showInvalid({ ...roster, diagnostics: needed }, { format: "text" }, world);
  const { people, outside } =
    options.from === "roster"
      ? { people: roster.users.map(ofRoster), outside: {} }
      : await readPeople(roster, configuration, options, world);
  await save(file, render(people), options);
  world.output.out(
    wrapped(
      `${count(people.length, "user")} of the ${options.from} written to ${forTerminal(file)}.${leftAlone(outside)}\n`,
      world.output.style,
    ),
  );
  return EXIT.done;
}

/** Writes a table with headings and nobody, in which departments can be chosen. */
async function exportEmpty(file: string, options: ExportOptions, world: World): Promise<ExitCode> {
  const isWorkbook = /\.xlsx$/i.test(file);
  if (!isWorkbook && !/\.csv$/i.test(file))
    throw new UserError(`${file} is neither .xlsx nor .csv. A table to fill in is one of the two.`);
  if (options.from === "directory")
    throw new UserError("--empty writes no users; leave --from directory out.");
  const { source, roster, configuration } = await loadFiles(options);
  const grid = emptyGrid(roster.users);
  const departments = departmentsOf(source, roster, configuration).names;
  await save(
    file,
    isWorkbook ? writeXlsx(grid, { department: departments }) : writeCsv(grid, options.separator),
    options,
  );
  world.output.out(
    wrappedLines(
      `A table to fill in was written to ${forTerminal(file)}. Leave columns empty that you do not need. Then:\n  ${(world.rollcall ?? rollcallOnPath)(`import ${quoted(file)}`)}\n`,
      world.output.style,
    ),
  );
  return EXIT.done;
}

async function save(
  file: string,
  content: Uint8Array | string,
  { overwrite }: ExportOptions,
): Promise<void> {
  await writeFile(file, content, { flag: overwrite ? "w" : "wx" }).catch(
    (error: NodeJS.ErrnoException) => {
      throw new UserError(
        error.code === "EEXIST"
          ? `${file} exists. Choose another name, or add --overwrite.`
          : `Cannot write ${file}: ${fileTrouble(error, "writing")}.`,
      );
    },
  );
}

function rendererFor(
  file: string,
  { separator }: ExportOptions,
): (people: readonly Person[]) => Uint8Array | string {
  if (/\.csv$/i.test(file)) return (people) => writeCsv(peopleGrid(people, "csv"), separator);
  if (/\.xlsx$/i.test(file)) return (people) => writeXlsx(peopleGrid(people, "xlsx"));
  if (/\.json$/i.test(file)) return toJson;
  throw new UserError(`${file} is neither .csv, .xlsx nor .json. The name says what is written.`);
}

function toJson(people: readonly Person[]): string {
  const users = people.map(({ id, formerly, fields }) => ({
    ...(id !== undefined && { id }),
    ...graphFields(
      Object.entries(withListedSets(fields)).toSorted(([a], [b]) => compareFields(a, b)),
    ),
    ...(formerly.length > 0 && { formerly }),
  }));
  return `${JSON.stringify({ formatVersion: 1, users }, null, 2)}\n`;
}

/** Each set as one list of texts, as a cell has them. */
function withListedSets(fields: Person["fields"]): Record<FieldName, FieldValue> {
  const others = Object.entries(fields).filter(([field]) => !setOf(field));
  const lists = SETS.flatMap((set): [FieldName, FieldValue][] => {
    const entries = entriesText(fields, set);
    return entries ? [[set.name, entries]] : [];
  });
  return Object.fromEntries([...others, ...lists]);
}

function ofRoster({ id, formerly, fields }: DesiredUser): Person {
  return {
    formerly: formerly.map(({ value }) => value),
    fields,
    ...(id !== undefined && { id }),
  };
}

async function readPeople(
  roster: Roster,
  configuration: Configuration,
  options: ExportOptions,
  world: World,
): Promise<{ people: Person[]; outside: Readonly<Record<string, number>> }> {
  const { directory: kind, tenant: meant } = chosen(configuration, options);
  const directory = await openDirectory(kind, { roster, configuration }, world);
  try {
    const { sets } = readRequestFor(roster, configuration);
    const {
      users,
      tenant,
      surroundings = {},
    } = await readerFor(directory.connection, world).readDirectory({
      fields: [
        ...new Set([...fieldsToRead(roster, configuration), ...scopeFields(configuration.scope)]),
      ],
      ...(sets && { sets }),
      deletedUsers: false,
      isLinked: () => true,
    });
    // Else the people of one tenant would come into the files of another by way of the table.
    if (meant !== undefined && meant.toLowerCase() !== tenant.id.toLowerCase())
      throw new UserError(
        `The directory is the tenant ${tenant.id} (${tenant.domain}), and the configuration is for ${meant}. Nothing was written.`,
      );
    const outside = scopeOf(configuration);
    const people = users.filter((user) => outside(user) === undefined);
    const exported = new Set(people.map(({ id }) => id));
    return {
      people: people.map((user) => ofDirectory(user, exported, surroundings, configuration)),
      outside: countOutside(users, outside),
    };
  } finally {
    world.output.progress("");
    await directory.close();
  }
}

function leftAlone(outside: Readonly<Record<string, number>>): string {
  const reasons = Object.entries(outside).map(
    ([reason, number]) => `${digits(number)} ${forTerminal(reason)}`,
  );
  return reasons.length === 0 ? "" : ` Out of scope: ${reasons.join(", ")}.`;
}

/** What Rollcall could manage, but for what needs a permission of its own, unless the roster declares it. */
function fieldsToRead(roster: Roster, { allow }: Configuration): FieldName[] {
  const usual = PROPERTIES.filter(
    ({ name, roster: kind, request }) =>
      (kind === "managed" && request !== "lifecycle") || allow.includes(name),
  ).flatMap(({ name, type }) =>
    type === "extensionAttributes" ? EXTENSION_ATTRIBUTES.map(extensionAttributeField) : [name],
  );
  const declared = roster.users.flatMap(({ fields }) =>
    Object.keys(fields).map((field) => setOf(field)?.name ?? field),
  );
  return [...new Set([...usual, ...declared, ...PERSON_RELATIONSHIPS.map(({ name }) => name)])];
}

function ofDirectory(
  { id, fields, sets = {} }: DirectoryUser,
  exported: ReadonlySet<string>,
  surroundings: Surroundings,
  configuration: Configuration,
): Person {
  const own = Object.entries(fields).flatMap(([field, value]): [FieldName, FieldValue][] => {
    const said = withoutNothing(isPersonReference(value) ? cellOf(value, exported) : value);
    return said === undefined ? [] : [[field, said]];
  });
  const elements = SETS.flatMap((set): [FieldName, FieldValue][] => {
    const held = set.managed(sets[set.name] ?? [], surroundings, configuration);
    const named = held
      .map((each) => (set.people && !exported.has(each.id ?? "") ? withId(each) : each))
      .map((each) => [elementField(set.name, each.name), each] as const);
    return named.length > 0
      ? [[set.name, []], ...named.map(([name, each]): [FieldName, FieldValue] => [name, each])]
      : [];
  });
  return {
    id,
    formerly: [],
    fields: Object.fromEntries([...own, ...elements]),
  };
}

function withId(person: Holding): Holding {
  return { ...person, name: person.id ?? person.name };
}

// Whoever has no row of their own is known by object id alone.
function cellOf({ id, userPrincipalName }: PersonReference, exported: ReadonlySet<string>) {
  return id === null || exported.has(id) ? userPrincipalName : id;
}

// What the directory does not have is an empty cell; null would be an order to clear it.
function withoutNothing(value: FieldValue): FieldValue | undefined {
  if (value === null || (Array.isArray(value) && value.length === 0)) return undefined;
  if (typeof value !== "object" || Array.isArray(value)) return value;
  const members = Object.entries(value).filter(([, text]) => text !== null);
  return members.length === 0 ? undefined : Object.fromEntries(members);
}
