import { badQuery, unsupportedQuery } from "../serving/graphError.ts";
import { membershipsOf } from "../groups/membershipsOf.ts";
import { objectBehind, selectedOfAny } from "./anyObject.ts";
import { asContact, selectedOfContact } from "./contactFields.ts";
import { project, selected } from "./projection.ts";
import { isAdvanced, type Context, type GraphRequest } from "../serving/request.ts";
import type { StoredUser } from "../tenant/tenant.ts";
import { extensionsOf } from "../users/openExtensions.ts";

/** What a user is answered with besides its properties. */
export type Expansion = (user: StoredUser) => Record<string, unknown>;

/** More related objects are left out, without a link to them. */
const MOST_RELATED = 20;
const MOST_LEVELS = 1000;

/**
 * Reads `$expand`: one relation, of one level but for managers.
 *
 * @throws GraphRefusal for what Graph, or the embedded directory, does not expand
 * @see https://learn.microsoft.com/graph/api/user-list-manager ($levels)
 */
export function expansionOf(request: GraphRequest, context: Context): Expansion {
  const clause = request.query.get("$expand");
  if (clause === null || context.ignoreExpand) return () => ({});
  const [, relation = "", inner = ""] = /^\s*(\w+)\s*(?:\((.*)\))?\s*$/s.exec(clause) ?? [];
  const options = innerOptions(inner, clause);
  const select = options.get("$select") ?? null;
  const levels = levelsOf(options.get("$levels"), request);
  switch (relation.toLowerCase()) {
    case "manager": {
      const selection = selectedOfManager(select, context);
      return (user) => managersOf(user, selection, levels, context);
    }
    case "directreports": {
      if (options.has("$levels")) throw notExpandable(clause);
      const properties = selected(select, context);
      return ({ id }) => ({
        directReports: context.store
          .directReports(id)
          .slice(0, MOST_RELATED)
          .map((report) => asDirectoryObject(report, properties, context)),
      });
    }
    case "extensions":
      // Of them Graph takes no $select and no levels.
      if (options.size > 0) throw notExpandable(clause);
      return (user) => ({ extensions: extensionsOf(user) });
    case "memberof":
    case "transitivememberof": {
      if (options.has("$levels")) throw notExpandable(clause);
      const isTransitive = relation.toLowerCase() === "transitivememberof";
      const selection = selectedOfAny(select, context);
      return ({ id }) => ({
        [isTransitive ? "transitiveMemberOf" : "memberOf"]: membershipsOf(
          id,
          isTransitive,
          context.store,
          "list",
        )
          .slice(0, MOST_RELATED)
          .flatMap((group) => objectBehind(group.id, selection, context) ?? []),
      });
    }
    default:
      throw notExpandable(clause);
  }
}

/** A user as it is answered among directory objects of any kind. */
export function asDirectoryObject(
  user: StoredUser,
  properties: readonly string[],
  context: Context,
): Record<string, unknown> {
  return { "@odata.type": "#microsoft.graph.user", ...project(user, properties, context) };
}

/** What is answered of a manager, who is a user or a contact. */
export interface ManagerSelection {
  readonly users: readonly string[];
  readonly contacts: readonly string[];
}

export function selectedOfManager(select: string | null, context: Context): ManagerSelection {
  return { users: selected(select, context), contacts: selectedOfContact(select) };
}

/** @throws GraphRefusal 404 where nobody has the id */
export function asManager(
  id: string,
  { users, contacts }: ManagerSelection,
  context: Context,
): Record<string, unknown> {
  const contact = context.store.contacts.find(id);
  return contact
    ? asContact(contact, contacts, context.caller)
    : asDirectoryObject(context.store.truth(id), users, context);
}

function managersOf(
  user: StoredUser,
  selection: ManagerSelection,
  levels: number,
  context: Context,
): Record<string, unknown> {
  const { store } = context;
  const chain: string[] = [];
  for (let next = user.manager?.toLowerCase(); next !== undefined && chain.length < levels;) {
    const manager: StoredUser | "changed" | "deleted" = store.fate(next);
    const isUser = typeof manager !== "string";
    // Managers in a circle are told once.
    if ((!isUser && !store.contacts.find(next)) || chain.includes(next)) break;
    chain.push(next);
    // A contact has no manager here.
    next = isUser ? manager.manager?.toLowerCase() : undefined;
  }
  return chain.reduceRight<Record<string, unknown>>(
    (above, id) => ({ manager: { ...asManager(id, selection, context), ...above } }),
    {},
  );
}

function innerOptions(inner: string, clause: string): Map<string, string> {
  const options = new Map<string, string>();
  for (const part of inner.split(";").filter((each) => each.trim() !== "")) {
    const [, name = "", value = ""] = /^\s*(\$\w+)\s*=\s*(.+)$/s.exec(part) ?? [];
    const known = name.toLowerCase();
    if ((known !== "$select" && known !== "$levels") || options.has(known))
      throw notExpandable(clause);
    options.set(known, value.trim());
  }
  return options;
}

function levelsOf(levels: string | undefined, request: GraphRequest): number {
  if (levels === undefined) return 1;
  // The page wants both for any number of levels.
  if (!isAdvanced(request)) throw unsupportedQuery("Unsupported Query.");
  if (levels.toLowerCase() === "max") return MOST_LEVELS;
  if (/^\d{1,4}$/.test(levels) && Number(levels) >= 1 && Number(levels) <= MOST_LEVELS)
    return Number(levels);
  throw badQuery(`$levels must be max or a number from 1 to ${MOST_LEVELS}, not '${levels}'.`);
}

function notExpandable(clause: string): Error {
  return badQuery(
    `Parsing OData Select and Expand failed: the embedded directory does not support the expand clause '${clause}'.`,
  );
}
