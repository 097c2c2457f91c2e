import type { Initiator } from "../audit/entry.ts";
import { denied, GraphRefusal } from "./graphError.ts";
import { initiatorOf, textsIn } from "./initiator.ts";
import {
  BASIC,
  CALLS,
  GRANTED,
  READ_ALL,
  SIGN_IN_ACTIVITY,
  UNSEEN,
  waysToWrite,
  type Ways,
} from "../../model/directory/permissions.ts";
import { directoryRolesOf } from "../users/directoryRoles.ts";
import { canonicalName } from "../users/propertyNames.ts";

/** Who asks, as far as the token tells. */
export interface Caller {
  /** Application permissions; undefined where everything is allowed but for what comes next. */
  readonly roles: ReadonlySet<string> | undefined;
  /** What is for one of these is not allowed, where everything else is. */
  readonly without?: ReadonlySet<string>;
  /** Ids of the templates of an application's own roles in the directory. */
  readonly directoryRoles?: ReadonlySet<string>;
  /** The application or person that the token belongs to, where it says so. */
  readonly initiator?: Initiator;
}

/** What every token holds, besides what it says of itself. */
export interface Grants {
  /** Of a token that names no permissions; absent, everything is allowed. */
  readonly roles?: readonly string[];
  /** As if they had not been granted, whatever a token says. */
  readonly withoutPermissions?: readonly string[];
}

/**
 * The caller that a bearer token stands for: what its `roles` claim says, else what every token is said to hold. Nobody
 * checks who signed the token: it only narrows what may be done here.
 */
export function callerOf(
  authorization: string,
  { roles, withoutPermissions }: Grants = {},
): Caller {
  const claims = claimsOf(authorization);
  const held = Array.isArray(claims["roles"]) ? textsIn(claims["roles"]) : roles;
  const without = new Set(withoutPermissions);
  const initiator = initiatorOf(claims);
  return {
    ...(held
      ? { roles: new Set(held.filter((permission) => !without.has(permission))) }
      : { roles: undefined, without }),
    directoryRoles: directoryRolesOf(claims),
    ...(initiator && { initiator }),
  };
}

/** Of a user, which goes by the properties that it changes. */
const UPDATE = "PATCH users/{}";

/**
 * Whatever Graph asks for, whether the path is served here or not.
 *
 * @throws GraphRefusal 403 where the caller holds nothing of what the request needs
 */
export function assertMayCall(
  caller: Caller,
  { method, path }: { readonly method: string; readonly path: readonly string[] },
): void {
  const [call, ways] = rowFor(method, path) ?? [];
  if (ways && !mayCall(call, ways, caller)) throw denied();
}

/** Whether a caller may send a request of this kind, where it is about what another one answers. */
export function mayCallAs(caller: Caller, method: string, path: readonly string[]): boolean {
  const [call, ways] = rowFor(method, path) ?? [];
  return ways === undefined || mayCall(call, ways, caller);
}

export function mayCall(call: string | undefined, ways: Ways, caller: Caller): boolean {
  return (!caller.roles && call === UPDATE) || allows(ways, caller);
}

/** @throws GraphRefusal 403 where one of the properties needs what the caller does not hold */
export function assertMayWrite(caller: Caller, names: readonly string[], creating: boolean): void {
  // What is no property at all is refused as such, to a caller who could write any.
  if (!names.every((name) => allows(waysToWrite(name, creating), caller))) throw denied();
}

/** The properties that are answered as null to this caller, whatever they hold. */
export function unseenBy(caller: Caller): readonly string[] {
  return Object.entries(UNSEEN)
    .filter(([, ways]) => !allows(ways, caller))
    .map(([name]) => name);
}

/** @throws GraphRefusal 403 for what may not be asked for at all; seen in the field, the page names the permission only */
export function assertMaySelect(caller: Caller, names: readonly string[]): void {
  if (!names.includes("signInActivity") || allows([[SIGN_IN_ACTIVITY]], caller)) return;
  throw new GraphRefusal(
    403,
    "Authentication_MSGraphPermissionMissing",
    `Calling principal does not have required MSGraph permissions ${SIGN_IN_ACTIVITY}`,
  );
}

/** Whether a property may be read, filtered and sorted by. What Graph answers for one that may not is unverified. */
export function mayRead(caller: Caller, name: string): boolean {
  return BASIC.has(name) || allows(READ_ALL, caller);
}

export function allows(ways: Ways, { roles, without }: Caller): boolean {
  if (roles) return ways.some((all) => all.every((permission) => roles.has(permission)));
  return without === undefined || !meantFor(ways).some((permission) => without.has(permission));
}

/** What an administrator grants for it: what the documentation asks for, else the least. */
function meantFor(ways: Ways): readonly string[] {
  return ways.find((all) => all.every((each) => GRANTED.includes(each))) ?? ways[0] ?? [];
}

const rows = Object.entries(CALLS).map(([call, ways]) => {
  const [method = "", path = ""] = call.split(" ");
  return { call, method, parts: path.toLowerCase().split("/"), ways };
});

/** The row of the table that a request falls under. */
export function rowFor(
  method: string,
  path: readonly string[],
): readonly [string, Ways] | undefined {
  const asked = path.map(bareName);
  const row = rowOf(method, asked) ?? rowOf(method, relationOf(method, asked));
  return row && [row.call, row.ways];
}

function rowOf(method: string, asked: readonly string[]): (typeof rows)[number] | undefined {
  return rows.find(
    (each) =>
      each.method === method &&
      each.parts.length === asked.length &&
      each.parts.every((part, index) => stands(part, asked[index] ?? "")),
  );
}

const VIEWS = ["$count", "$ref", "user", "group", "device", "serviceprincipal", "orgcontact"];

/** What is related to a user or a group, without the type that it is narrowed to, its count and its references. */
function relationOf(method: string, asked: readonly string[]): readonly string[] {
  const [collection = "", , relation, ...views] = asked;
  const isRelation = relation !== undefined && views.every((view) => VIEWS.includes(view));
  return method === "GET" && ["users", "groups"].includes(collection) && isRelation
    ? asked.slice(0, 3)
    : asked;
}

function stands(part: string, asked: string): boolean {
  if (part === "{}") return true;
  return part === "{property}" ? canonicalName(asked) !== undefined : part === asked;
}

/** `microsoft.graph.delta()` is delta; so a cast is its type. */
function bareName(part: string): string {
  return part
    .toLowerCase()
    .replace(/^(?:microsoft\.)?graph\./, "")
    .replace(/\(\)$/, "");
}

function claimsOf(authorization: string): Readonly<Record<string, unknown>> {
  const [, payload] = authorization.replace(/^Bearer +/i, "").split(".");
  if (payload === undefined) return {};
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
    return typeof claims === "object" && claims !== null
      ? (claims as Readonly<Record<string, unknown>>)
      : {};
  } catch {
    return {};
  }
}
