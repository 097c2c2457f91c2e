import { stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fieldsOfProperties, importUsers } from "../adoption/importUsers.ts";
import type { Layout } from "../adoption/newFiles.ts";
import { onDisk } from "../files/currentFolder.ts";
import { fileTrouble } from "../files/fileTrouble.ts";
import { makeFolder } from "../files/makeFolder.ts";
import { graphReader } from "../directory/graph/reading/reader.ts";
import { readRequestFor } from "../directory/readRequest.ts";
import type { Configuration } from "../model/settings/configuration.ts";
import { hasErrors } from "../model/diagnostic.ts";
import { compareFields, type FieldName } from "../model/properties/fields.ts";
import { PROPERTIES, propertyNamed } from "../model/properties/properties.ts";
import type { DirectorySnapshot, Roster } from "../model/user.ts";
import { relationshipNamed, RELATIONSHIPS, setsOpenTo } from "../relationships/index.ts";
import type { ImportReport } from "../model/tables/importReport.ts";
import { digits } from "../report/words.ts";
import { assertCheckedOut } from "../roster/sources/checkout.ts";
import { loadFolder } from "../roster/sources/loadFolder.ts";
import { parseRoster } from "../roster/read/parseRoster.ts";
import type { RosterSource } from "../roster/sources/source.ts";
import { suggest } from "../model/text/suggest.ts";
import { loadConfiguration } from "../session/files/loadFiles.ts";
import { schemaLines } from "../session/files/schemaLines.ts";
import { DEFAULT_PROPERTIES } from "../session/files/importedProperties.ts";
import type { OpenDirectory } from "../session/directory/embedded/connectEmbedded.ts";
import { openDirectory, type DirectoryKind } from "../session/directory/openDirectory.ts";
import { chosen } from "../session/files/chosenDirectory.ts";
import { UserError, type World } from "../session/process/world.ts";

export interface ImportRequest {
  readonly users: string;
  readonly config: string;
  readonly tenant?: string;
  readonly directory?: DirectoryKind;
  /** Names of properties and relationships. */
  readonly properties?: readonly string[];
  /** One file a user if absent. */
  readonly layout?: Layout;
  readonly defaults?: boolean;
  readonly dryRun?: boolean;
}

export type Imported =
  | { readonly kind: "invalid"; readonly roster: Roster }
  | {
      readonly kind: "imported";
      readonly report: ImportReport;
      /** False for a dry run, and where a plan of what would be written is not empty. */
      readonly isWritten: boolean;
      readonly requests: number;
      readonly readingSeconds: number;
      readonly seconds: number;
    };

/**
 * Writes the people of the directory as files and updates those that are declared already. Nothing is written unless a
 * plan of what would be written, against what was read, is empty. Only reads the directory.
 *
 * @throws UserError, GitError, DirectoryError
 */
export async function importDirectory(request: ImportRequest, world: World): Promise<Imported> {
  const { output, clock } = world;
  const started = clock.now().getTime();
  const { configuration: configured, diagnostics } = await loadConfiguration(request);
  const configuration = chosen(configured, request);
  const fields = fieldsOf(request.properties, configuration);
  const source = await loadSource(request.users);
  const parsed = parseRoster(source, configuration);
  const roster = { ...parsed, diagnostics: [...diagnostics, ...parsed.diagnostics] };
  if (hasErrors(roster.diagnostics)) return { kind: "invalid", roster };

  const directory = await openDirectory(configuration.directory, { roster, configuration }, world);
  try {
    const snapshot = await read(directory, { roster, configuration, fields }, world);
    const readAt = clock.now().getTime();
    output.progress(`Writing ${digits(snapshot.users.length)} users as YAML, and planning them …`);
    const texts = textsOf(source);
    const result = importUsers({
      roster,
      folder: source.folder,
      texts,
      directory: snapshot,
      configuration,
      fields,
      layout: request.layout ?? "file",
      defaults: request.defaults ?? false,
      now: clock.now(),
      schemaLine: schemaLines(configuration, request.config),
    });
    if (result.kind === "unreadable") throw new UserError(result.message);
    if (result.kind === "invalid")
      return { kind: "invalid", roster: { ...roster, diagnostics: result.diagnostics } };
    const { report } = result;
    const isWritten = report.differing.length === 0 && !request.dryRun;
    if (isWritten) {
      // So far nothing is written.
      world.cancellation.stopping.throwIfAborted();
      await writeTexts(request.users, source, result.texts, report.files, world);
      await checkWritten(request.users, result.texts);
    }
    return {
      kind: "imported",
      report,
      isWritten,
      requests: directory.connection.requests,
      readingSeconds: (readAt - started) / 1000,
      seconds: (clock.now().getTime() - started) / 1000,
    };
  } finally {
    output.progress("");
    await directory.close();
  }
}

function fieldsOf(
  properties: readonly string[] | undefined,
  configuration: Configuration,
): FieldName[] {
  const open = setsOpenTo(configuration);
  // People cost a request for each user, so they are read only where the command asks for them.
  const listed = open.filter(({ people }) => !people).map(({ name }) => name);
  const names = properties ?? [...DEFAULT_PROPERTIES, ...listed];
  for (const name of names) {
    const relationship = relationshipNamed(name);
    if (relationship?.kind === "set" && !open.includes(relationship))
      throw new UserError(
        `--properties: the configuration lists no ${name}. Write those that files may name under "${name}" in rollcall.yaml.`,
      );
    if (relationship) continue;
    const property = propertyNamed(name);
    if (!property) {
      const near = suggest(
        name,
        [...PROPERTIES, ...RELATIONSHIPS].map((known) => known.name),
      );
      throw new UserError(
        `--properties: ${JSON.stringify(name)} is not a user property.${near === undefined ? "" : ` Did you mean "${near}"?`}`,
      );
    }
    if (typeof property.roster === "object")
      throw new UserError(`--properties: "${name}" ${property.roster.refused}.`);
    if (property.roster === "configured" && !configuration.allow.includes(name))
      throw new UserError(
        `--properties: "${name}" is managed only if the configuration allows it (allow: [${name}]).`,
      );
  }
  return [...new Set(fieldsOfProperties([...names, configuration.key]))].toSorted(compareFields);
}

// A folder that does not exist yet, or holds nothing, is where everybody begins.
async function loadSource(folder: string): Promise<RosterSource> {
  const exists = await stat(onDisk(folder)).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== "ENOENT",
  );
  const shown = folder.replaceAll("\\", "/").replace(/\/+$/, "") || "/";
  const nothing = { folder: shown, files: [], diagnostics: [] };
  if (!exists) {
    await assertCheckedOut(folder, "folder");
    return nothing;
  }
  const source = await loadFolder(folder);
  return {
    ...source,
    diagnostics: source.diagnostics.filter(({ code }) => code !== "no-files"),
  };
}

async function read(
  { connection }: OpenDirectory,
  wanted: {
    readonly roster: Roster;
    readonly configuration: Configuration;
    readonly fields: readonly FieldName[];
  },
  { output }: World,
): Promise<DirectorySnapshot> {
  const request = readRequestFor(wanted.roster, wanted.configuration);
  const progress = (): void =>
    output.progress(`Reading the directory … ${digits(connection.requests)} requests`);
  progress();
  const timer = setInterval(progress, 500);
  try {
    const snapshot = await graphReader(connection).readDirectory({
      fields: [...new Set([...request.fields, ...wanted.fields])].toSorted(compareFields),
      sets: {
        ...request.sets,
        ...(wanted.fields.includes("groups") && { groups: wanted.configuration.groups }),
        ...(wanted.fields.includes("licenses") && { licenses: wanted.configuration.licenses }),
      },
      deletedUsers: false,
      isLinked: (user, name) => wanted.fields.includes(name) || request.isLinked(user, name),
    });
    const { tenant } = wanted.configuration;
    if (tenant !== undefined && tenant.toLowerCase() !== snapshot.tenant.id.toLowerCase())
      throw new UserError(
        `The directory is the tenant ${snapshot.tenant.id} (${snapshot.tenant.domain}), and the configuration is for ${tenant}. Nothing was imported.`,
      );
    return snapshot;
  } finally {
    clearInterval(timer);
  }
}

function textsOf({ files }: RosterSource): Map<string, string> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  return new Map(files.map(({ path, bytes }) => [path, decoder.decode(bytes)]));
}

const OPEN_FILES = 64;

async function writeTexts(
  users: string,
  { folder, files }: RosterSource,
  texts: ReadonlyMap<string, string>,
  paths: readonly string[],
  { output }: World,
): Promise<void> {
  const existing = new Set(files.map(({ path }) => path));
  for (let from = 0; from < paths.length; from += OPEN_FILES) {
    output.progress(`Writing files … ${digits(from)} of ${digits(paths.length)}`);
    await Promise.all(
      paths.slice(from, from + OPEN_FILES).map(async (path) => {
        const disk = join(onDisk(users), path.slice(folder.length + 1));
        try {
          await makeFolder(dirname(disk));
          // What was not read is never written over.
          await writeFile(disk, texts.get(path) ?? "", { flag: existing.has(path) ? "w" : "wx" });
        } catch (error) {
          throw new UserError(
            `Cannot write ${disk}: ${fileTrouble(error, "writing")}. Some files may be written already: fix that and import again, which goes on from there.`,
          );
        }
      }),
    );
  }
}

// A file system may fold names or change them: what was proven is what has to be there.
async function checkWritten(users: string, texts: ReadonlyMap<string, string>): Promise<void> {
  const written = textsOf(await loadFolder(users));
  const missing = [...texts].filter(([path, text]) => written.get(path) !== text);
  const [first] = missing;
  if (first)
    throw new UserError(
      `${first[0]} was written and does not read back as it was${missing.length > 1 ? `, and so are ${missing.length - 1} more` : ""}. Is something else writing there, or is the disk full?`,
    );
}
