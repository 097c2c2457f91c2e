import { readdir } from "node:fs/promises";
import { onDisk } from "../../files/currentFolder.ts";
import { tenantNameProblem } from "../../model/settings/tenantName.ts";
import { compareText, type Diagnostic } from "../../model/diagnostic.ts";
import { listed } from "../../report/words.ts";
import { assertCheckedOut, type AssertCheckedOut } from "../../roster/sources/checkout.ts";
import { entriesBelow, type EntryBelow } from "../../roster/sources/commitTree.ts";
import { fileDiagnostic } from "../../roster/sources/source.ts";
import { UserError } from "../process/world.ts";
import { DEFAULT_SOURCE, type SourceOptions } from "./sourceOptions.ts";

/** The folder with a folder for each tenant, where a repository has several. */
export const TENANTS_FOLDER = "tenants";

/** The tenants of a repository by the names of their folders, sorted. */
export interface Tenants {
  readonly names: readonly string[];
  /** What stands there and is no tenant. */
  readonly diagnostics: readonly Diagnostic[];
  /** Whether there is a roster beside them, as in a repository of one tenant. */
  readonly hasOwnRoster: boolean;
}

/** Where the files of a tenant are. @throws UserError for a text that names none */
export function sourceOfTenant(name: string): SourceOptions & { readonly tenant: string } {
  const problem = tenantNameProblem(name);
  if (problem !== undefined)
    throw new UserError(
      `${JSON.stringify(name)} does not name a tenant: ${problem}. Nothing was read or written.`,
    );
  const folder = `${TENANTS_FOLDER}/${name}`;
  return {
    users: `${folder}/${DEFAULT_SOURCE.users}`,
    config: `${folder}/${DEFAULT_SOURCE.config}`,
    acknowledgements: `${folder}/${DEFAULT_SOURCE.acknowledgements}`,
    tenant: name,
  };
}

/**
 * The tenants on disk.
 *
 * @param assertReadable given where Git is asked about other places as well
 * @throws GitError where Git keeps some of the files from the disk
 */
export async function tenantsOnDisk(
  assertReadable: AssertCheckedOut = assertCheckedOut,
): Promise<Tenants> {
  await assertReadable(TENANTS_FOLDER, "folder");
  const entries = await readdir(onDisk(TENANTS_FOLDER), { withFileTypes: true }).catch(() => []);
  const own = await readdir(onDisk(DEFAULT_SOURCE.users)).catch(() => []);
  return tenantsIn(
    entries.map((entry) => ({
      name: entry.name,
      kind: entry.isDirectory() ? "folder" : entry.isFile() ? "file" : "link",
    })),
    own.length > 0,
  );
}

/** The tenants of a commit or tree. @throws GitError */
export async function tenantsAt(commit: string): Promise<Tenants> {
  const [entries, own] = await Promise.all([
    entriesBelow(commit, TENANTS_FOLDER),
    entriesBelow(commit, DEFAULT_SOURCE.users),
  ]);
  return tenantsIn(entries, own.length > 0);
}

function tenantsIn(entries: readonly EntryBelow[], hasOwnRoster: boolean): Tenants {
  const names: string[] = [];
  const diagnostics: Diagnostic[] = [];
  // Such as .gitkeep, and the README of those who edit.
  const isOther = ({ name, kind }: EntryBelow): boolean =>
    name.startsWith(".") || (kind === "file" && !/\.ya?ml$/i.test(name));
  for (const entry of entries.filter((each) => !isOther(each))) {
    const problem =
      entry.kind === "folder"
        ? tenantNameProblem(entry.name)
        : "it is not a folder; put files into the folder of a tenant";
    if (problem === undefined) names.push(entry.name);
    else
      diagnostics.push(
        fileDiagnostic(
          `${TENANTS_FOLDER}/${entry.name}`,
          "tenant-name",
          `does not name a tenant: ${problem}`,
        ),
      );
  }
  return { names: names.toSorted(compareText), diagnostics, hasOwnRoster };
}

/** The mistake of a repository that has both. */
export function bothKinds({ names, hasOwnRoster }: Tenants): Diagnostic[] {
  if (!hasOwnRoster || names.length === 0) return [];
  return [
    fileDiagnostic(
      DEFAULT_SOURCE.users,
      "two-rosters",
      `is beside ${TENANTS_FOLDER}/. With several tenants, each file belongs to one of them: move these files to one of ${listed(names.map((name) => sourceOfTenant(name).users))}`,
    ),
  ];
}
