import type { Configuration } from "../../model/settings/configuration.ts";
import { compareText } from "../../model/diagnostic.ts";
import type { DesiredUser, Roster } from "../../model/user.ts";
import { foldName } from "../../model/values.ts";
import { inheritedIn } from "../read/parseRoster.ts";
import { isDefaults, type RosterSource } from "../sources/source.ts";
import { suggest } from "../../model/text/suggest.ts";

/** Where a file goes. */
export interface Home {
  readonly folder: string;
  /** As the folder spells it; undefined where nothing is known of it. */
  readonly department?: string;
  /** Why it is there, if that may be a mistake. */
  readonly note?: string;
}

/** The folders of a roster by the departments that their own `_defaults.yaml`, or else most of their people, hold. */
export interface Departments {
  /** Sorted. */
  readonly names: readonly string[];
  readonly homeOf: (department: string) => Home;
}

export function departmentsOf(
  source: RosterSource,
  { users }: Roster,
  options: Pick<Configuration, "allow">,
): Departments {
  const homes = new Map<string, Home>();
  const counted = countPeople(users);
  const byPeople = [...counted].toSorted(
    ([, left], [, right]) => right.people - left.people || compareText(left.folder, right.folder),
  );
  for (const { folder, department } of [
    ...defaultDepartments(source, options),
    ...byPeople.map(([, home]) => home),
  ])
    if (!homes.has(foldName(department))) homes.set(foldName(department), { folder, department });
  const names = [...homes.values()].map(({ department = "" }) => department).toSorted(compareText);
  return {
    names,
    homeOf: (department) => homes.get(foldName(department)) ?? unknown(department, names, source),
  };
}

/**
 * The folder that somebody names, with or without the roster's own in front.
 *
 * @returns undefined when the roster has none of that name
 */
export function folderNamed(name: string, source: RosterSource): string | undefined {
  const wanted = name.replaceAll("\\", "/").replace(/^\.\//, "").replace(/\/+$/, "");
  const folders = foldersOf(source);
  return [wanted, `${source.folder}/${wanted}`].find((folder) => folders.includes(folder));
}

/** Every folder with a file in it or below it, sorted; the roster's own first. */
export function foldersOf(source: RosterSource): string[] {
  const found = new Set([source.folder]);
  for (const { path } of source.files)
    for (let end = path.lastIndexOf("/"); end > source.folder.length;) {
      found.add(path.slice(0, end));
      end = path.lastIndexOf("/", end - 1);
    }
  return [...found].toSorted(compareText);
}

export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}

// Outermost first: whoever is in a department below it says so by --folder.
function defaultDepartments(
  source: RosterSource,
  options: Pick<Configuration, "allow">,
): { folder: string; department: string }[] {
  return source.files
    .filter(({ path }) => isDefaults(path))
    .flatMap((file) => {
      const folder = folderOf(file.path);
      const own = inheritedIn(folder, { ...source, files: [file] }, options);
      const department = own.fields["department"];
      return typeof department === "string" ? [{ folder, department }] : [];
    })
    .toSorted((a, b) => a.folder.length - b.folder.length || compareText(a.folder, b.folder));
}

function countPeople(
  users: readonly DesiredUser[],
): Map<string, { folder: string; department: string; people: number }> {
  const counted = new Map<string, { folder: string; department: string; people: number }>();
  for (const { at, fields } of users) {
    const department = fields["department"];
    if (typeof department !== "string") continue;
    const folder = folderOf(at.file);
    const key = `${folder}/${foldName(department)}`;
    const people = (counted.get(key)?.people ?? 0) + 1;
    counted.set(key, { folder, department, people });
  }
  return counted;
}

function unknown(department: string, names: readonly string[], { folder }: RosterSource): Home {
  const near = suggest(department, names);
  return {
    folder,
    note: `No user is in the department "${department}" yet, so Rollcall does not know its folder.${near === undefined ? " Give one with --folder." : ` Did you mean "${near}"?`}`,
  };
}
