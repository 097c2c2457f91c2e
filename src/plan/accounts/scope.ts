import type { Configuration, Scope, ScopeValue } from "../../model/settings/configuration.ts";
import { compareText } from "../../model/diagnostic.ts";
import type { FieldName } from "../../model/properties/fields.ts";
import type { DirectoryUser } from "../../model/user.ts";
import { foldName, type FieldValue } from "../../model/values.ts";
import { namePattern } from "./namePattern.ts";
import { domainOf } from "./names.ts";

/** Why a user is no person by the scope: the first reason that holds, in words for a count, such as "userType Guest". */
export type ScopeReason = string;

/** Says of each user why it is outside of the scope; undefined: it is a person. */
export type ScopeOf = (user: DirectoryUser) => ScopeReason | undefined;

/**
 * Prepares the configured scope. A property that was not answered excludes nobody: that somebody is no person is never
 * guessed.
 */
export function scopeOf({ scope }: Pick<Configuration, "scope">): ScopeOf {
  if (!scope) return () => undefined;
  const checks = [
    ...userTypeCheck(scope),
    ...enabledCheck(scope),
    ...domainCheck(scope),
    ...listCheck(scope),
    ...propertyChecks(scope),
  ];
  return (user) => {
    for (const check of checks) {
      const reason = check(user);
      if (reason !== undefined) return reason;
    }
    return undefined;
  };
}

/** Counts users outside of the scope by reason, the most frequent first. */
export function countOutside(
  users: readonly DirectoryUser[],
  outside: ScopeOf,
): Record<ScopeReason, number> {
  const counts = new Map<ScopeReason, number>();
  for (const user of users) {
    const reason = outside(user);
    if (reason !== undefined) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return Object.fromEntries(
    [...counts].toSorted(([a, left], [b, right]) => right - left || compareText(a, b)),
  );
}

function userTypeCheck({ userType }: Scope): ScopeOf[] {
  if (!userType) return [];
  return [
    (user) => {
      const value = user.fields["userType"];
      if (value === undefined) return undefined;
      // Accounts that are older than userType have none, and are members.
      const type = typeof value === "string" ? value : "Member";
      return userType.includes(type) ? undefined : `userType ${type}`;
    },
  ];
}

function enabledCheck({ accountEnabled }: Scope): ScopeOf[] {
  if (accountEnabled === undefined) return [];
  return [
    (user) =>
      user.accountEnabled === null || user.accountEnabled === accountEnabled
        ? undefined
        : `accountEnabled ${user.accountEnabled}`,
  ];
}

function domainCheck({ domains }: Scope): ScopeOf[] {
  if (!domains) return [];
  const wanted = new Set(domains.map(foldName));
  return [(user) => (wanted.has(domainOf(user.userPrincipalName)) ? undefined : "another domain")];
}

function listCheck({ exclude }: Scope): ScopeOf[] {
  if (!exclude?.users) return [];
  const ids = new Set(exclude.users.map(foldName));
  const patterns = exclude.users.map(namePattern);
  return [
    (user) => {
      const name = foldName(user.userPrincipalName);
      const isListed = ids.has(foldName(user.id)) || patterns.some((pattern) => pattern.test(name));
      return isListed ? "excluded by name" : undefined;
    },
  ];
}

function propertyChecks({ exclude }: Scope): ScopeOf[] {
  return Object.entries(exclude?.properties ?? {}).flatMap(([field, wanted]) =>
    (Array.isArray(wanted) ? (wanted as readonly ScopeValue[]) : [wanted as ScopeValue]).map(
      (value) => propertyCheck(field, value),
    ),
  );
}

function propertyCheck(field: FieldName, wanted: ScopeValue): ScopeOf {
  const pattern = wanted === null ? undefined : namePattern(String(wanted));
  const reason = wanted === null ? `no ${field}` : `${field} ${wanted}`;
  return ({ fields }) => {
    const value = fields[field];
    if (value === undefined) return undefined;
    return (pattern ? textsOf(value).some((text) => pattern.test(text)) : isNothing(value))
      ? reason
      : undefined;
  };
}

function textsOf(value: FieldValue): string[] {
  if (typeof value === "string" || typeof value === "boolean") return [foldName(String(value))];
  if (value === null) return [];
  return Object.values(value).flatMap((text) => (typeof text === "string" ? foldName(text) : []));
}

function isNothing(value: FieldValue): boolean {
  return textsOf(value).length === 0;
}
