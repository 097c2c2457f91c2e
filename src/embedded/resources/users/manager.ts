import { referredKey } from "../../serving/address.ts";
import { addressOf } from "../../query/anyObject.ts";
import { asDirectoryObject, asManager, selectedOfManager } from "../../query/expand.ts";
import { badRequest, notFound } from "../../serving/graphError.ts";
import { pageOf } from "../../query/listing.ts";
import { pageSizeOf } from "../../query/paging.ts";
import { assertNotProtected } from "../../users/protectedUsers.ts";
import { selected } from "../../query/projection.ts";
import type { Context, GraphAnswer, GraphRequest, Route } from "../../serving/request.ts";

/** @see https://learn.microsoft.com/graph/api/user-post-manager */
export const manager: readonly Route[] = [
  {
    method: "GET",
    path: "users/{}/manager",
    units: 1,
    options: ["$select"],
    handle: get,
  },
  {
    method: "GET",
    path: "users/{}/manager/$ref",
    units: 1,
    options: [],
    handle: getReference,
  },
  {
    method: "PUT",
    path: "users/{}/manager/$ref",
    units: 1,
    options: [],
    handle: set,
  },
  {
    method: "DELETE",
    path: "users/{}/manager/$ref",
    units: 1,
    options: [],
    handle: remove,
  },
  {
    method: "GET",
    path: "users/{}/directReports",
    units: 1,
    options: ["$select", "$top", "$skiptoken"],
    handle: directReports,
  },
];

function get({ query }: GraphRequest, context: Context, key = ""): GraphAnswer {
  const selection = selectedOfManager(query.get("$select"), context);
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#directoryObjects/$entity`,
      ...asManager(managerIdOf(context, key), selection, context),
    },
  };
}

function getReference(_: GraphRequest, context: Context, key = ""): GraphAnswer {
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#$ref`,
      "@odata.id": addressOf(managerIdOf(context, key), context),
    },
  };
}

function managerIdOf({ store }: Context, key: string): string {
  const { manager: id } = store.read(key);
  if (id === undefined) throw notFound("manager");
  return id;
}

function set({ body }: GraphRequest, context: Context, key = ""): GraphAnswer {
  const user = context.store.truth(context.store.reference(key));
  assertNotProtected(user, ["manager"], context);
  const address = (body as { "@odata.id"?: unknown } | null | undefined)?.["@odata.id"];
  context.store.update(user, { manager: referredManager(address, context) });
  return { status: 204 };
}

/**
 * The object id of what an address leads to, by a collection that it is in.
 *
 * @throws GraphRefusal 400 for what is no such address, 404 where there is neither a user nor a contact
 */
function referredManager(address: unknown, { root, store }: Context): string {
  const user = referredKey(address, root, ["users", "directoryObjects"]);
  const contact = referredKey(address, root, ["contacts", "directoryObjects"]);
  const key = user ?? contact;
  // As the service refuses an address that it cannot read, in an issue of microsoftgraph/msgraph-sdk-powershell.
  if (key === undefined) throw badRequest("Invalid URL format specified in payload.");
  const found = contact === undefined ? undefined : store.contacts.find(contact);
  if (found) return found.id;
  if (user === undefined) throw notFound(key);
  return store.reference(user);
}

function remove(_: GraphRequest, context: Context, key = ""): GraphAnswer {
  const user = context.store.truth(key);
  assertNotProtected(user, ["manager"], context);
  if (user.manager === undefined) throw notFound("manager");
  context.store.update(user, { manager: undefined });
  return { status: 204 };
}

function directReports(request: GraphRequest, context: Context, key = ""): GraphAnswer {
  const properties = selected(request.query.get("$select"), context);
  const { id } = context.store.read(key);
  const size = pageSizeOf(request, context);
  const { found, link } = pageOf(context.store.directReports(id), request, context, size);
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#directoryObjects`,
      ...link,
      value: found.map((report) => asDirectoryObject(report, properties, context)),
    },
  };
}
