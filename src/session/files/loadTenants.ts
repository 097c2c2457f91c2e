import { compareDiagnostics, type Diagnostic } from "../../model/diagnostic.ts";
import type { Roster } from "../../model/user.ts";
import { foldName } from "../../model/values.ts";
import { notCreatable } from "../../roster/read/notCreatable.ts";
import { assertCheckedOutTogether } from "../../roster/sources/checkout.ts";
import type { ReadFiles } from "../../roster/sources/commitHolding.ts";
import { loadFiles, placesOf } from "./loadFiles.ts";
import { DEFAULT_SOURCE, type SourceOptions } from "./sourceOptions.ts";
import { bothKinds, sourceOfTenant, tenantsOnDisk } from "./tenants.ts";

/** What `validate` looks at: the files of one roster, or those of all tenants. */
export interface ValidatedFiles {
  readonly roster: Roster;
  /** All that was read. */
  readonly read: ReadFiles["files"];
  /** Of all files, with what no directory would create. */
  readonly diagnostics: readonly Diagnostic[];
  /** By name, where all tenants of a repository were looked at. */
  readonly tenants?: readonly { readonly name: string; readonly roster: Roster }[];
}

/**
 * Loads what is to be validated from disk: one roster, or, where a repository has several tenants and none is named, each of them, with
 * what must be unique over all.
 *
 * @param now given where an acknowledgement that lasts too long is a mistake
 */
export async function loadToValidate(options: SourceOptions, now: Date): Promise<ValidatedFiles> {
  const assertReadable = assertCheckedOutTogether(placesOf(options));
  const tenants = await tenantsOnDisk(assertReadable);
  const isWhole =
    options.tenant === undefined &&
    options.users === DEFAULT_SOURCE.users &&
    tenants.names.length + tenants.diagnostics.length > 0;
  if (!isWhole) {
    const { roster, read, diagnostics } = await loadFiles(options, now, undefined, assertReadable);
    return { roster, read: read.files, diagnostics: [...diagnostics, ...notCreatable(roster)] };
  }
  const loaded: {
    name: string;
    roster: Roster;
    read: ReadFiles["files"];
    diagnostics: readonly Diagnostic[];
  }[] = [];
  // One after the other: each may be as large as a roster gets.
  for (const name of tenants.names) {
    const source = { ...sourceOfTenant(name), ...asked(options) };
    const { roster, read, diagnostics } = await loadFiles(source, now, undefined, assertReadable);
    loaded.push({
      name,
      roster,
      read: read.files,
      diagnostics: [...diagnostics, ...notCreatable(roster)],
    });
  }
  const diagnostics = [
    ...bothKinds(tenants),
    ...tenants.diagnostics,
    ...loaded.flatMap((each) => each.diagnostics),
    ...inSeveral(loaded),
  ].toSorted(compareDiagnostics);
  return {
    roster: {
      users: loaded.flatMap(({ roster }) => roster.users),
      files: loaded.reduce((sum, { roster }) => sum + roster.files, 0),
      diagnostics,
    },
    read: loaded.flatMap(({ read }) => read),
    diagnostics,
    tenants: loaded,
  };
}

function asked({ directory }: SourceOptions): Pick<SourceOptions, "directory"> {
  return directory ? { directory } : {};
}

/**
 * Who is declared in several tenants. A domain is verified in one tenant only, and object ids are unique everywhere: of two
 * such files one names an account that its tenant cannot have.
 */
function inSeveral(
  tenants: readonly { readonly name: string; readonly roster: Roster }[],
): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const [property, keyIn] of UNIQUE) {
    const first = new Map<string, string>();
    for (const { name, roster } of tenants)
      for (const user of roster.users) {
        const key = keyIn(user);
        if (key === undefined) continue;
        const other = first.get(key);
        if (other === undefined) first.set(key, name);
        else if (other !== name)
          found.push({
            severity: "error",
            code: "in-two-tenants",
            message: `has the same ${property} as a user of the tenant ${other}. ${property === "id" ? "An account is in one tenant only" : "A domain is verified in one tenant only"}: remove the user from one of them`,
            at: user.at,
          });
      }
  }
  return found;
}

const UNIQUE: readonly (readonly [
  property: string,
  keyIn: (user: Roster["users"][number]) => string | undefined,
])[] = [
  [
    "userPrincipalName",
    ({ fields: { userPrincipalName: name } }) =>
      typeof name === "string" ? foldName(name) : undefined,
  ],
  ["id", ({ id }) => id?.toLowerCase()],
];
