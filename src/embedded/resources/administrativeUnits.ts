import { boundReferences } from "../groups/bind.ts";
import { addressOf, objectBehind, selectedOfAny } from "../query/anyObject.ts";
import { pageOf } from "../query/listing.ts";
import { pageSizeOf } from "../query/paging.ts";
import { projectUnit } from "../query/unitFields.ts";
import {
  badQuery,
  badRequest,
  GraphRefusal,
  notFound,
  notModelled,
  missingValue,
} from "../serving/graphError.ts";
import type { Context, GraphAnswer, GraphRequest, Route } from "../serving/request.ts";
import { idOf } from "../tenant/references.ts";
import type { Store } from "../tenant/store.ts";
import type { StoredUnit } from "../tenant/tenant.ts";

const UNITS = "directory/administrativeUnits";

/**
 * Administrative units and who is in them. What is in one whose management is restricted takes no change from an
 * application, as none here has a role in a unit.
 *
 * @see https://learn.microsoft.com/graph/api/directory-list-administrativeunits
 * @see https://learn.microsoft.com/graph/api/administrativeunit-post-members
 */
export const administrativeUnits: readonly Route[] = [
  {
    method: "GET",
    path: UNITS,
    units: 1,
    options: ["$select", "$top", "$skiptoken"],
    handle: list,
  },
  { method: "POST", path: UNITS, units: 1, options: [], handle: create },
  { method: "GET", path: `${UNITS}/{}`, units: 1, options: ["$select"], handle: get },
  {
    method: "GET",
    path: `${UNITS}/{}/members`,
    units: 1,
    options: ["$select", "$top", "$skiptoken"],
    handle: members,
  },
  {
    method: "GET",
    path: `${UNITS}/{}/members/$ref`,
    units: 1,
    options: ["$top", "$skiptoken"],
    handle: references,
  },
  { method: "POST", path: `${UNITS}/{}/members/$ref`, units: 1, options: [], handle: add },
  { method: "DELETE", path: `${UNITS}/{}/members/{}/$ref`, units: 1, options: [], handle: remove },
];

/** @see https://learn.microsoft.com/entra/identity/users/directory-service-limits-restrictions */
const MOST_UNITS = 30;
const MOST_CHARACTERS = 256;

function list(request: GraphRequest, context: Context): GraphAnswer {
  const select = request.query.get("$select");
  const page = pageOf(context.store.units.all, request, context, pageSizeOf(request, context));
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#directory/administrativeUnits`,
      ...page.link,
      value: page.found.map((unit) => projectUnit(unit, select)),
    },
  };
}

function get({ query }: GraphRequest, context: Context, id = ""): GraphAnswer {
  return answerOf(200, context.store.units.get(id), context, query.get("$select"));
}

/** @throws GraphRefusal for what no unit is made of; the words are unverified */
function create({ body }: GraphRequest, context: Context): GraphAnswer {
  const {
    displayName,
    description = null,
    isMemberManagementRestricted = null,
    visibility = null,
    "@odata.type": _,
    ...rest
  } = Object(body) as Record<string, unknown>;
  const [other] = Object.keys(rest);
  if (other !== undefined) throw notModelled(`the property ${other} of new administrative units`);
  if (typeof displayName !== "string" || displayName === "")
    throw missingValue("displayName", "AdministrativeUnit");
  if (displayName.length > MOST_CHARACTERS) throw invalid("displayName");
  if (description !== null && typeof description !== "string") throw invalid("description");
  if (isMemberManagementRestricted !== null && typeof isMemberManagementRestricted !== "boolean")
    throw invalid("isMemberManagementRestricted");
  if (visibility !== null && visibility !== "Public" && visibility !== "HiddenMembership")
    throw invalid("visibility");
  if (visibility === "HiddenMembership")
    throw notModelled("administrative units with hidden members");
  const unit = context.store.units.create({
    displayName,
    description,
    isMemberManagementRestricted,
    visibility,
  });
  return answerOf(201, unit, context);
}

function members(request: GraphRequest, context: Context, id = ""): GraphAnswer {
  const selection = selectedOfAny(request.query.get("$select"), context);
  const all = context.store.units
    .get(id)
    .members.flatMap((member) => objectBehind(member, selection, context) ?? []);
  const { found, link } = pageOf(all, request, context, pageSizeOf(request, context));
  return {
    status: 200,
    body: { "@odata.context": `${context.root}/$metadata#directoryObjects`, ...link, value: found },
  };
}

function references(request: GraphRequest, context: Context, id = ""): GraphAnswer {
  const all = context.store.units.get(id).members.filter((each) => isThere(each, context.store));
  const { found, link } = pageOf(all, request, context, pageSizeOf(request, context));
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#Collection($ref)`,
      ...link,
      value: found.map((member) => ({ "@odata.id": addressOf(member, context) })),
    },
  };
}

function add({ body }: GraphRequest, context: Context, id = ""): GraphAnswer {
  const { store } = context;
  const unit = store.units.get(id);
  const address = (body as { "@odata.id"?: unknown } | null | undefined)?.["@odata.id"];
  const [member = ""] = boundReferences([address], context).map(idOf);
  const held = store.units.holding(member);
  // As for members of groups; that the words are the same is unverified, as are those of the limit.
  if (held.includes(unit))
    throw badRequest(
      "One or more added object references already exist for the following modified properties: 'members'.",
    );
  if (held.length >= MOST_UNITS)
    throw new GraphRefusal(
      403,
      "Directory_QuotaExceeded",
      `Unable to perform operation as '${held.length + 1}' would exceed the maximum quota count '${MOST_UNITS}' of administrative units of a resource.`,
    );
  store.units.add(unit, member);
  if (unit.isMemberManagementRestricted === true) store.restrict(member, true);
  return { status: 204 };
}

function remove(_: GraphRequest, { store }: Context, id = "", member = ""): GraphAnswer {
  const unit = store.units.get(id);
  const held = unit.members.find((each) => each.toLowerCase() === member.toLowerCase());
  if (held === undefined || !isThere(held, store)) throw notFound(member);
  store.units.remove(unit, held);
  if (unit.isMemberManagementRestricted === true)
    store.restrict(held, store.units.restricted.includes(held));
  return { status: 204 };
}

function isThere(id: string, store: Store): boolean {
  return typeof store.fate(id) !== "string" || store.groups.truth(id) !== undefined;
}

function invalid(property: string): GraphRefusal {
  return badQuery(
    `Invalid value specified for property '${property}' of resource 'AdministrativeUnit'.`,
  );
}

function answerOf(
  status: number,
  unit: StoredUnit,
  { root }: Context,
  select: string | null = null,
): GraphAnswer {
  return {
    status,
    body: {
      "@odata.context": `${root}/$metadata#directory/administrativeUnits/$entity`,
      ...projectUnit(unit, select),
    },
  };
}
