import type { Configuration } from "../../model/settings/configuration.ts";
import { compareDiagnostics, type Diagnostic } from "../../model/diagnostic.ts";
import { namesakeAdvice, type Namesake } from "../../model/namesake.ts";
import {
  displayNameOf,
  namedAs,
  nameOf,
  type DesiredUser,
  type DirectorySnapshot,
  type DirectoryUser,
} from "../../model/user.ts";
import { foldName, type FieldValue } from "../../model/values.ts";
import { count } from "../../model/text/wording.ts";
import type { Base } from "../compare/base.ts";
import { hasOtherEmployeeId } from "./match.ts";
import type { Planned } from "../compare/planned.ts";
import { protectedUsers } from "./protectedUsers.ts";
import { scopeOf } from "./scope.ts";

/** Such accounts of one user, the likeliest first; none for most. */
export type FindNamesakes = (desired: DesiredUser) => readonly Namesake[];

/**
 * Finds accounts by employeeId, else by displayName, else by givenName and surname; without case, in NFC, and only by what was
 * read. Two with different employeeIds are two people. Pure.
 *
 * @param unmanaged accounts that no file declares and that a file could declare
 */
export function namesakeFinder(unmanaged: () => readonly DirectoryUser[]): FindNamesakes {
  let indexes: readonly Index[] | undefined;
  return (desired) => {
    if (!indexes) {
      const users = unmanaged();
      indexes = KEYS.map(([shares, keyOf]) => ({ shares, keyOf, index: indexed(users, keyOf) }));
    }
    for (const { shares, keyOf, index } of indexes) {
      const found = index.get(keyOf(desired.fields)) ?? [];
      const possible = found.filter((user) => !hasOtherEmployeeId(desired, user));
      if (possible.length > 0) return possible.map((user) => namesake(user, shares));
    }
    return [];
  };
}

type Fields = Readonly<Record<string, FieldValue>>;
type KeyOf = (fields: Fields) => string | undefined;

/** Accounts that a file could declare and none does. Who is protected, or no person by the scope, is nobody's other account. */
export function unmanagedPeople(
  directory: DirectorySnapshot,
  matchedIds: ReadonlySet<string>,
  configuration: Configuration,
): DirectoryUser[] {
  const shielded = protectedUsers(configuration.protected, directory).ids;
  const scope = scopeOf(configuration);
  return directory.users.filter(
    (user) => !matchedIds.has(user.id) && !shielded.has(user.id) && scope(user) === undefined,
  );
}

interface Index {
  readonly shares: string;
  readonly keyOf: KeyOf;
  readonly index: ReadonlyMap<string | undefined, readonly DirectoryUser[]>;
}

const KEYS: readonly (readonly [string, KeyOf])[] = [
  ["the same employeeId", ({ employeeId }) => folded(employeeId)],
  ["the same displayName", ({ displayName }) => folded(displayName)],
  [
    "the same givenName and surname",
    ({ givenName, surname }) => {
      const [given, family] = [folded(givenName), folded(surname)];
      return given === undefined || family === undefined ? undefined : `${given}\n${family}`;
    },
  ],
];

function folded(value: FieldValue | undefined): string | undefined {
  if (typeof value !== "string") return undefined;
  return foldName(value).trim().replace(/\s+/gu, " ") || undefined;
}

function indexed(users: readonly DirectoryUser[], keyOf: KeyOf): Index["index"] {
  const index = Map.groupBy(users, ({ fields }) => keyOf(fields));
  // Those without a key have nothing in common.
  index.delete(undefined);
  return index;
}

function namesake(user: DirectoryUser, shares: string): Namesake {
  const { id, userPrincipalName } = user;
  return { id, userPrincipalName, ...namedAs(displayNameOf(user)), shares };
}

/** Warns of accounts that a plan would make beside one that may be the same person, and of those who may be found again. */
export function warnOfNamesakes(
  planned: readonly Planned[],
  find: FindNamesakes,
  base: Pick<Base, "released"> | undefined,
): Diagnostic[] {
  const warnings = planned.flatMap(({ match, change, blocked }): Diagnostic[] => {
    const isCreated = change?.kind === "create";
    const isMissing =
      blocked !== undefined &&
      !blocked.before &&
      (match.kind === "new" || blocked.reason === "id-not-found");
    if (!isCreated && !isMissing) return [];
    const { desired } = match;
    const renames = isCreated && base ? possibleRenames(desired, base) : [];
    if (renames.length > 0) return renames;
    // Who has the employeeId is named already.
    const named = new Set(blocked?.candidates.map(({ id }) => id));
    const found = find(desired).filter(({ id }) => !named.has(id));
    if (found.length === 0) return [];
    const what = isCreated
      ? "would get a new account, and may have one already"
      : "is not in the directory, and may have another account";
    return [
      {
        severity: "warning",
        code: "namesake",
        message: `${nameOf(desired)} ${what}. ${namesakeAdvice(found, desired.at.file)}`,
        at: desired.at,
      },
    ];
  });
  return summed(warnings);
}

/** Most users that a plan warns of one by one. */
const MOST_WARNINGS = 25;

// Thousands of them have one cause, such as a roster that names everybody by another domain.
function summed(warnings: readonly Diagnostic[]): Diagnostic[] {
  const ordered = warnings.toSorted(compareDiagnostics);
  const next = ordered[MOST_WARNINGS];
  if (!next) return ordered;
  const more = ordered.length - MOST_WARNINGS;
  return [
    ...ordered.slice(0, MOST_WARNINGS),
    {
      severity: "warning",
      code: "namesake",
      message: `${count(more, "more user")} may have an account already that no file declares. If the roster and the directory are two lists of the same people, look at how they are matched: "key" in the configuration, and "id" in the files`,
      at: next.at,
    },
  ];
}

// One file gone and one new with the same displayName may be a rename that nobody declared.
function possibleRenames(desired: DesiredUser, { released }: Pick<Base, "released">): Diagnostic[] {
  const displayName = desired.fields["displayName"];
  return released
    .filter(({ declaredName }) => typeof declaredName === "string" && declaredName === displayName)
    .map(({ userPrincipalName }) => ({
      severity: "warning" as const,
      code: "possible-rename",
      message: `${nameOf(desired)} would be a second account beside ${userPrincipalName}, whose file is gone and whose displayName is the same; for a rename, add "formerly: ${userPrincipalName}"`,
      at: desired.at,
    }));
}
