import type { Configuration } from "../../model/settings/configuration.ts";
import type { BlockReason } from "../../model/plan.ts";
import { nameOf, type DesiredUser, type DirectoryUser } from "../../model/user.ts";
import { foldName } from "../../model/values.ts";
import { digits } from "../../model/text/wording.ts";

/** Which directory user a declared user is. */
export type Match =
  | { readonly kind: "matched"; readonly desired: DesiredUser; readonly actual: DirectoryUser }
  | { readonly kind: "new"; readonly desired: DesiredUser }
  | {
      readonly kind: "blocked";
      readonly desired: DesiredUser;
      readonly reason: BlockReason;
      readonly message: string;
      readonly candidates: readonly DirectoryUser[];
    };

/**
 * Finds each declared user in the directory: by `id` if declared, else by the configured key, else by the names under
 * `formerly`. Names compare without case and in NFC. Where more than one answer is possible, nobody is chosen.
 *
 * @param settled keys (`keyOf`) of those who bear their name at the base already: what they were called before that
 * may be somebody else's name by now, so their `formerly` is not looked at
 * @returns one match for each user, in the same order, and the ids of those directory users who were found
 */
export function matchUsers(
  users: readonly DesiredUser[],
  directory: DirectoryIndex,
  key: Configuration["key"],
  settled: ReadonlySet<string> = new Set(),
): { matches: readonly Match[]; ids: ReadonlySet<string> } {
  const matches = users.map((desired) =>
    matchUser(desired, directory, key, settled.size > 0 && settled.has(keyOf(desired, key))),
  );
  const matched = matches.filter((match) => match.kind === "matched");
  const ids = idsOf(matched);
  if (ids.size === matched.length) return { matches, ids };
  const claims = Map.groupBy(matched, (match) => match.actual.id);
  const unrivalled = matches.map((match): Match => {
    if (match.kind !== "matched") return match;
    const rivals = claims.get(match.actual.id)?.filter((rival) => rival !== match) ?? [];
    if (rivals.length === 0) return match;
    return {
      kind: "blocked",
      desired: match.desired,
      reason: "already-matched",
      message: `is the same directory user as ${rivals.map((rival) => `${nameOf(rival.desired)} (${rival.desired.at.file}:${rival.desired.at.line})`).join(", ")}; keep one of them`,
      candidates: [match.actual],
    };
  });
  return { matches: unrivalled, ids: idsOf(unrivalled) };
}

function idsOf(matches: readonly Match[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const match of matches) if (match.kind === "matched") ids.add(match.actual.id);
  return ids;
}

/** By what a declared user is known from one commit to the next. */
export function keyOf(user: DesiredUser, key: Configuration["key"]): string {
  const value = user.fields[key];
  return foldName(typeof value === "string" ? value : nameOf(user));
}

export interface DirectoryIndex {
  readonly byId: ReadonlyMap<string, DirectoryUser>;
  readonly byName: FindAll;
  /** By folded employeeId: two that differ in case alone are one person to whoever wrote them. */
  readonly byEmployeeId: FindAll;
}

/** Everybody who has a name or number, which is folded already. */
export type FindAll = (folded: string) => readonly DirectoryUser[];

/** Each index is made once it is asked for. */
export function indexDirectory(users: readonly DirectoryUser[]): DirectoryIndex {
  let byId: DirectoryIndex["byId"] | undefined;
  let byName: FindAll | undefined;
  let byEmployeeId: FindAll | undefined;
  return {
    get byId() {
      return (byId ??= new Map(users.map((user) => [foldName(user.id), user])));
    },
    get byName() {
      return (byName ??= findAllBy(users, (user) => user.userPrincipalName));
    },
    get byEmployeeId() {
      return (byEmployeeId ??= usersByEmployeeId(users));
    },
  };
}

/** By folded employeeId; who has none is left out. */
export function usersByEmployeeId(users: readonly DirectoryUser[]): FindAll {
  return findAllBy(users, ({ fields: { employeeId } }) =>
    typeof employeeId === "string" ? employeeId : undefined,
  );
}

function findAllBy(
  users: readonly DirectoryUser[],
  valueOf: (user: DirectoryUser) => string | undefined,
): FindAll {
  const single = new Map<string, DirectoryUser>();
  let named = 0;
  for (const user of users) {
    const value = valueOf(user);
    if (value === undefined) continue;
    single.set(foldName(value), user);
    named += 1;
  }
  // Mostly nobody shares it, and a hundred thousand lists of one need not be kept.
  if (single.size === named)
    return (folded) => {
      const user = single.get(folded);
      return user ? [user] : NOBODY;
    };
  const all = Map.groupBy(users, (user) => {
    const value = valueOf(user);
    return value === undefined ? undefined : foldName(value);
  });
  return (folded) => all.get(folded) ?? NOBODY;
}

const NOBODY: readonly DirectoryUser[] = [];

function matchUser(
  desired: DesiredUser,
  directory: DirectoryIndex,
  key: Configuration["key"],
  isSettled: boolean,
): Match {
  const byKey = candidatesByKey(desired, directory, key);
  if (desired.id) return matchById(desired, desired.id, byKey, directory);
  const byFormerName =
    isSettled || desired.formerly.length === 0
      ? NOBODY
      : desired.formerly.flatMap((former) => directory.byName(foldName(former.value)));
  const candidates = byFormerName.length === 0 ? byKey : [...new Set([...byKey, ...byFormerName])];
  const [only, ...others] = candidates;
  if (!only) return { kind: "new", desired };
  if (others.length === 0)
    return !byKey.includes(only) && hasOtherEmployeeId(desired, only)
      ? {
          kind: "blocked",
          desired,
          reason: "other-employee-id",
          message: `was ${only.userPrincipalName} by its \`formerly\`, but that account has another employeeId, so it may belong to another person; add the id of the right account`,
          candidates: [only],
        }
      : { kind: "matched", desired, actual: only };
  return {
    kind: "blocked",
    desired,
    reason: "ambiguous-match",
    message: `could be any of ${digits(candidates.length)} directory users; add the id of the right account`,
    candidates,
  };
}

/** Whether both sides have an employeeId, and not the same. */
export function hasOtherEmployeeId(desired: DesiredUser, actual: DirectoryUser): boolean {
  const [declared, live] = [desired.fields["employeeId"], actual.fields["employeeId"]];
  return (
    typeof declared === "string" &&
    typeof live === "string" &&
    live !== "" &&
    foldName(declared) !== foldName(live)
  );
}

function matchById(
  desired: DesiredUser,
  id: string,
  byKey: readonly DirectoryUser[],
  directory: DirectoryIndex,
): Match {
  const actual = directory.byId.get(foldName(id));
  if (!actual)
    return {
      kind: "blocked",
      desired,
      reason: "id-not-found",
      message: `no user with the id ${id} is in the directory; correct the id, or remove it to create a new account`,
      candidates: byKey,
    };
  const others = byKey.filter((user) => user !== actual);
  if (others.length > 0)
    return {
      kind: "blocked",
      desired,
      reason: "id-name-conflict",
      message: `the id belongs to ${actual.userPrincipalName}, the name to another account; correct one of them`,
      candidates: [actual, ...others],
    };
  return { kind: "matched", desired, actual };
}

function candidatesByKey(
  desired: DesiredUser,
  directory: DirectoryIndex,
  key: Configuration["key"],
): readonly DirectoryUser[] {
  const value = desired.fields[key];
  if (typeof value !== "string") return [];
  return key === "employeeId"
    ? directory.byEmployeeId(foldName(value))
    : directory.byName(foldName(value));
}
