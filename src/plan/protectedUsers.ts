import type { DirectoryUser } from "../model/user.ts";
import { foldName } from "../model/values.ts";
import { namePattern } from "./namePattern.ts";
import { isObjectId } from "./people.ts";

/** Accounts that no plan may touch. */
export interface ProtectedUsers {
  readonly ids: ReadonlySet<string>;
  /** Configured object ids that no directory user has. */
  readonly notFound: readonly string[];
  /** Whether a name falls under one of the configured patterns, or is a protected account's. */
  readonly coversName: (userPrincipalName: string) => boolean;
}

/** Resolves object ids and userPrincipalName patterns, in which `*` stands for any characters. */
export function protectedUsers(
  configured: readonly string[],
  directory: readonly DirectoryUser[],
): ProtectedUsers {
  const wantedIds = new Set(configured.filter(isObjectId).map(foldName));
  const patterns = configured.filter((entry) => !isObjectId(entry)).map(namePattern);
  const isFound = (user: DirectoryUser): boolean =>
    wantedIds.has(foldName(user.id)) ||
    patterns.some((pattern) => pattern.test(foldName(user.userPrincipalName)));
  const found = configured.length > 0 ? directory.filter(isFound) : [];
  const names = new Set(found.map((user) => foldName(user.userPrincipalName)));
  const foundIds = new Set(found.map((user) => foldName(user.id)));
  return {
    ids: new Set(found.map((user) => user.id)),
    notFound: [...wantedIds].filter((id) => !foundIds.has(id)).toSorted(),
    coversName: (name) =>
      names.has(foldName(name)) || patterns.some((pattern) => pattern.test(foldName(name))),
  };
}
