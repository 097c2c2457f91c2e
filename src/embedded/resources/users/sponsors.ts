import { boundReferences } from "../../groups/bind.ts";
import { kindOf, objectBehind, selectedOfAny } from "../../query/anyObject.ts";
import { pageOf } from "../../query/listing.ts";
import { pageSizeOf } from "../../query/paging.ts";
import { badQuery, badRequest, notFound } from "../../serving/graphError.ts";
import type { Context, GraphAnswer, GraphRequest, Route } from "../../serving/request.ts";
import { idOf } from "../../tenant/references.ts";
import type { StoredUser } from "../../tenant/tenant.ts";
import { assertNotProtected } from "../../users/protectedUsers.ts";

/**
 * The users and groups that sponsor a user. How many there can be is unverified, so that any number is taken.
 *
 * @see https://learn.microsoft.com/graph/api/user-list-sponsors
 * @see https://learn.microsoft.com/graph/api/user-post-sponsors
 */
export const sponsors: readonly Route[] = [
  {
    method: "GET",
    path: "users/{}/sponsors",
    units: 1,
    options: ["$select", "$top", "$skiptoken"],
    handle: list,
  },
  {
    method: "POST",
    path: "users/{}/sponsors/$ref",
    units: 1,
    options: [],
    handle: add,
  },
  {
    method: "DELETE",
    path: "users/{}/sponsors/{}/$ref",
    units: 1,
    options: [],
    handle: remove,
  },
  {
    method: "DELETE",
    path: "users/{}/sponsors/{}",
    units: 1,
    options: [],
    handle: deleteObject,
  },
];

function list(request: GraphRequest, context: Context, key = ""): GraphAnswer {
  const selection = selectedOfAny(request.query.get("$select"), context);
  const all = sponsorsOf(context.store.read(key)).flatMap(
    (id) => objectBehind(id, selection, context) ?? [],
  );
  const { found, link } = pageOf(all, request, context, pageSizeOf(request, context));
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#directoryObjects`,
      ...link,
      value: found,
    },
  };
}

function add({ body }: GraphRequest, context: Context, key = ""): GraphAnswer {
  const user = context.store.truth(context.store.reference(key));
  assertNotProtected(user, ["sponsors"], context);
  const address = (body as { "@odata.id"?: unknown } | null | undefined)?.["@odata.id"];
  const ids = boundReferences([address], context).map(idOf);
  const held = sponsorsOf(user);
  // The words for members of groups; that they are the same here is unverified.
  if (ids.some((id) => held.includes(id)))
    throw badRequest(
      "One or more added object references already exist for the following modified properties: 'sponsors'.",
    );
  context.store.update(user, { sponsors: [...held, ...ids] });
  return { status: 204 };
}

function remove(_: GraphRequest, context: Context, key = "", id = ""): GraphAnswer {
  const user = context.store.truth(key);
  assertNotProtected(user, ["sponsors"], context);
  const held = sponsorsOf(user);
  const found = sponsorIn(held, id, context);
  context.store.update(user, { sponsors: held.filter((each) => each !== found) });
  return { status: 204 };
}

/**
 * Without `/$ref` the path names the sponsor itself: a user is deleted.
 *
 * @see https://learn.microsoft.com/graph/api/user-delete-sponsors
 */
function deleteObject(_: GraphRequest, context: Context, key = "", id = ""): GraphAnswer {
  const { store } = context;
  const found = sponsorIn(sponsorsOf(store.truth(key)), id, context);
  if (kindOf(found, context) !== "user")
    throw badQuery("Write requests are only supported on contained entities");
  const user = store.truth(found);
  assertNotProtected(user, ["delete"], context);
  store.delete(user);
  return { status: 204 };
}

function sponsorsOf({ sponsors: held = [] }: StoredUser): readonly string[] {
  return held;
}

/** @throws GraphRefusal where the object is no sponsor of the user, or is gone */
function sponsorIn(held: readonly string[], id: string, context: Context): string {
  const found = held.find((each) => each.toLowerCase() === id.toLowerCase());
  if (found === undefined || kindOf(found, context) === undefined) throw notFound(id);
  return found;
}
