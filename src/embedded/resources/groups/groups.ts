import {
  assertMayAssignRole,
  assertWritable,
  keptByExchange,
} from "../../groups/protectedGroups.ts";
import { isKeptByExchange } from "../../groups/kinds.ts";
import { groupFieldAt, projectGroup, selectedOfGroup } from "../../groups/projectGroup.ts";
import { mailOf, readGroupBody } from "../../groups/writableGroup.ts";
import { parseFilter, type Predicate } from "../../query/filter.ts";
import { expandedMembers } from "../../query/expandGroup.ts";
import { countWanted, pageByPlace } from "../../query/listing.ts";
import { pageSizeOf } from "../../query/paging.ts";
import { badRequest, denied } from "../../serving/graphError.ts";
import { allows } from "../../serving/permissions.ts";
import { TO_WRITE_GROUPS } from "../../../model/directory/permissions.ts";
import {
  isAdvanced,
  isEventual,
  type Context,
  type GraphAnswer,
  type GraphRequest,
  type Route,
} from "../../serving/request.ts";
import type { View } from "../../tenant/replication.ts";
import type { StoredGroup } from "../../tenant/tenant.ts";
import { assertAddable, bindingsIn, boundReferences } from "../../groups/bind.ts";

/** @see https://learn.microsoft.com/graph/api/resources/group */
export const groups: readonly Route[] = [
  {
    method: "GET",
    path: "groups",
    units: 2,
    options: ["$select", "$filter", "$top", "$count", "$expand", "$skiptoken"],
    handle: list,
  },
  { method: "POST", path: "groups", units: 1, options: [], writes: bindingsIn, handle: create },
  { method: "GET", path: "groups/$count", units: 1, options: ["$filter"], handle: count },
  {
    method: "GET",
    path: "groups/{}",
    units: 1,
    options: ["$select", "$expand"],
    accepts: isKey,
    handle: get,
  },
  {
    method: "PATCH",
    path: "groups/{}",
    units: 1,
    options: [],
    accepts: isKey,
    writes: bindingsIn,
    handle: update,
  },
  { method: "DELETE", path: "groups/{}", units: 1, options: [], accepts: isKey, handle: remove },
];

/** Functions, such as `delta`, are none. */
export function isKey(part: string): boolean {
  return /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|uniqueName='.*')$/is.test(part);
}

function list(request: GraphRequest, context: Context): GraphAnswer {
  const { query } = request;
  const counts = countWanted(request);
  const advanced = isAdvanced(request);
  const predicate = groupPredicate(request, context, advanced);
  const view = advanced ? "advanced" : "list";
  const properties = selectedOfGroup(query.get("$select"));
  const expanded = expandedMembers(request, context);
  const { found, link } = pageByPlace(
    (place) => matching(context, predicate, view, place),
    request,
    context,
    pageSizeOf(request, context),
  );
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#groups`,
      ...(counts &&
        !query.has("$skiptoken") && {
          "@odata.count": [...matching(context, predicate, view, 0)].length,
        }),
      ...link,
      value: found.map((group) => ({
        ...projectGroup(group, properties, context.store),
        ...expanded(group),
      })),
    },
  };
}

function* matching(
  { store }: Context,
  predicate: Predicate<StoredGroup>,
  view: View,
  place: number,
): Generator<{ item: StoredGroup; place: number }> {
  for (const each of store.groups.listedAfter(place, view)) if (predicate(each.item)) yield each;
}

/** What `$filter` leaves. */
export function groupPredicate(
  { query }: GraphRequest,
  { store }: Context,
  advanced: boolean,
): Predicate<StoredGroup> {
  const filter = query.get("$filter");
  if (filter === null) return () => true;
  return parseFilter(filter, { advanced, fieldAt: (path) => groupFieldAt(path, store) });
}

function count(request: GraphRequest, context: Context): GraphAnswer {
  if (!isEventual(request)) throw badRequest("$count is not currently supported.");
  return {
    status: 200,
    body: [...matching(context, groupPredicate(request, context, true), "advanced", 0)].length,
    headers: { "Content-Type": "text/plain" },
  };
}

function get(request: GraphRequest, context: Context, key = ""): GraphAnswer {
  const properties = selectedOfGroup(request.query.get("$select"));
  const expanded = expandedMembers(request, context);
  const group = context.store.groups.read(key);
  return answerOf(200, context, {
    ...projectGroup(group, properties, context.store),
    ...expanded(group),
  });
}

function create({ body }: GraphRequest, context: Context): GraphAnswer {
  const { store, caller } = context;
  const { values, bound } = readGroupBody(body, undefined);
  assertMayAssignRole(values, caller);
  const mail = mailOf(values, store.tenant);
  const all = { ...values, ...(mail !== undefined && { mail }) };
  store.groups.assertFree(all, "");
  const related = {
    members: boundReferences(bound.members, context),
    owners: boundReferences(bound.owners, context),
  };
  for (const relation of ["members", "owners"] as const)
    assertAddable(all, relation, related[relation], context);
  // As met with members in the body of a new dynamic group.
  if (related.members.length > 0) assertWritable(all, "members", caller);
  const group = store.groups.create(
    { ...all, displayName: String(values["displayName"]) },
    related,
  );
  return answerOf(201, context, projectGroup(group, selectedOfGroup(null), store));
}

function update({ body }: GraphRequest, context: Context, key = ""): GraphAnswer {
  const { store, caller } = context;
  const group = store.groups.toWrite(key);
  const { values, bound } = readGroupBody(body, group);
  const changes = Object.keys(values).length > 0;
  if ((changes || bound.owners.length > 0) && !allows(TO_WRITE_GROUPS, caller)) throw denied();
  for (const what of ["members", "owners"] as const)
    if (bound[what].length > 0) assertWritable(group, what, caller);
  if (changes) assertWritable(group, "properties", caller);
  store.groups.assertFree({ ...pick(group), ...values }, group.id);
  const related = {
    members: boundReferences(bound.members, context),
    owners: boundReferences(bound.owners, context),
  };
  for (const relation of ["members", "owners"] as const)
    assertAddable(group, relation, related[relation], context);
  for (const relation of ["members", "owners"] as const)
    if (related[relation].length > 0) store.groups.add(group, relation, related[relation]);
  if (changes) store.groups.update(group, values);
  return { status: 204 };
}

function pick({ mailEnabled, groupTypes }: StoredGroup): Record<string, unknown> {
  return { mailEnabled, groupTypes };
}

/** @see https://learn.microsoft.com/entra/identity/users/licensing-groups-resolve-problems (deleting a group) */
function remove(_: GraphRequest, { store, caller }: Context, key = ""): GraphAnswer {
  const group = store.groups.toWrite(key);
  if (isKeptByExchange(group)) throw keptByExchange();
  assertWritable(group, "properties", caller);
  const licences = group["assignedLicenses"];
  if (Array.isArray(licences) && licences.length > 0)
    // The words are unverified.
    throw badRequest("A group with assigned licenses cannot be deleted. Remove them first.");
  store.groups.delete(group);
  return { status: 204 };
}

function answerOf(status: number, { root }: Context, group: Record<string, unknown>): GraphAnswer {
  return {
    status,
    body: { "@odata.context": `${root}/$metadata#groups/$entity`, ...group },
  };
}
