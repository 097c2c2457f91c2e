import { compareText } from "../../model/diagnostic.ts";
import { nearestOf } from "../../model/text/suggest.ts";
import type { DirectorySnapshot, DirectoryUser } from "../../model/user.ts";
import { foldName, isObjectId } from "../../model/values.ts";
import { namePattern } from "./namePattern.ts";

/** Accounts that no plan may touch. */
export interface ProtectedUsers {
  readonly ids: ReadonlySet<string>;
  /** Configured object ids and names that no directory user has, as they are written. */
  readonly notFound: readonly NotFound[];
  /** Configured patterns that no directory user's name fits. */
  readonly unused: readonly string[];
  /** Whether a name falls under one of the configured patterns, or is a protected account's. */
  readonly coversName: (userPrincipalName: string) => boolean;
}

export interface NotFound {
  readonly entry: string;
  /** Names of directory users that may have been meant, the likeliest first. */
  readonly near: readonly string[];
  /** Whether it is the name or the object id of a deleted user. */
  readonly deleted: boolean;
}

const MOST_KEYSTROKES = 2;
const MOST_NEAR = 3;

/** Resolves object ids, userPrincipalNames, and patterns of them in which `*` stands for any characters. */
export function protectedUsers(
  configured: readonly string[],
  { users, deletedUsers }: Pick<DirectorySnapshot, "users" | "deletedUsers">,
): ProtectedUsers {
  const patterns = configured
    .filter((entry) => entry.includes("*"))
    .map((entry) => ({ entry, pattern: namePattern(entry) }));
  const exact = configured.filter((entry) => !entry.includes("*"));
  const wanted = new Set(exact.map(foldName));
  const isFound = ({ id, userPrincipalName }: DirectoryUser): boolean => {
    const name = foldName(userPrincipalName);
    return (
      wanted.has(foldName(id)) ||
      wanted.has(name) ||
      patterns.some(({ pattern }) => pattern.test(name))
    );
  };
  const found = configured.length > 0 ? users.filter(isFound) : [];
  const names = new Set(found.map((user) => foldName(user.userPrincipalName)));
  const known = new Set([...names, ...found.map((user) => foldName(user.id))]);
  const missing = [...new Map(exact.map((entry) => [foldName(entry), entry])).entries()]
    .filter(([folded]) => !known.has(folded))
    .toSorted(([left], [right]) => compareText(left, right))
    .map(([, entry]) => entry);
  return {
    ids: new Set(found.map((user) => user.id)),
    notFound: missing.map((entry) => ({
      entry,
      near: isObjectId(entry) ? [] : nearNames(entry, users),
      deleted: deletedUsers.some((user) =>
        [user.id, user.userPrincipalName].map(foldName).includes(foldName(entry)),
      ),
    })),
    unused: patterns
      .filter(({ pattern }) => ![...names].some((name) => pattern.test(name)))
      .map(({ entry }) => entry),
    coversName: (userPrincipalName) => {
      const name = foldName(userPrincipalName);
      return (
        names.has(name) || wanted.has(name) || patterns.some(({ pattern }) => pattern.test(name))
      );
    },
  };
}

// The same name in another domain is as likely a slip as a wrong letter.
function nearNames(entry: string, users: readonly DirectoryUser[]): string[] {
  const names = users.map(({ userPrincipalName }) => userPrincipalName);
  const local = localPart(entry);
  const namesakes = local === "" ? [] : names.filter((name) => localPart(name) === local);
  return [...new Set([...namesakes, ...nearestOf(entry, names, MOST_KEYSTROKES)])].slice(
    0,
    MOST_NEAR,
  );
}

function localPart(name: string): string {
  return foldName(name.slice(0, Math.max(0, name.indexOf("@"))));
}
