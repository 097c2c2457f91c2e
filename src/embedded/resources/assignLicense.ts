import { membersWithErrors, projectGroup, selectedOfGroup } from "../groups/projectGroup.ts";
import { readAssignment } from "../licences/assignmentBody.ts";
import { assignToGroup, assignToUser, reprocess } from "../licences/licensing.ts";
import { refusalOf } from "../licences/violations.ts";
import { objectBehind, selectedOfAny } from "../query/anyObject.ts";
import { pageOf } from "../query/listing.ts";
import { pageSizeOf } from "../query/paging.ts";
import { project, selected } from "../query/projection.ts";
import { badRequest, denied } from "../serving/graphError.ts";
import type { Context, GraphAnswer, GraphRequest, Route } from "../serving/request.ts";
import { assertNotProtected } from "../users/protectedUsers.ts";
import { isKey } from "./groups/groups.ts";

/** Licences of users and of groups are assigned and taken away. */
export const assignLicense: readonly Route[] = [
  ...action("users", "assignLicense", toUser),
  ...action("users", "reprocessLicenseAssignment", again),
  ...action("groups", "assignLicense", toGroup),
  {
    method: "GET",
    path: "groups/{}/membersWithLicenseErrors",
    units: 1,
    options: ["$select", "$top", "$skiptoken"],
    accepts: isKey,
    handle: withErrors,
  },
];

function action(collection: "users" | "groups", name: string, handle: Route["handle"]): Route[] {
  return [name, `microsoft.graph.${name}`, `graph.${name}`].map((path) => ({
    method: "POST",
    path: `${collection}/{}/${path}`,
    units: 1,
    options: [],
    ...(collection === "groups" && { accepts: (key = "") => isKey(key) }),
    handle,
  }));
}

/** @see https://learn.microsoft.com/graph/api/user-assignlicense */
function toUser({ body }: GraphRequest, context: Context, key = ""): GraphAnswer {
  const { store } = context;
  const user = store.toWrite(key);
  assertNotProtected(user, ["assignLicense"], context);
  assignToUser(user, readAssignment(body), store);
  return userAnswer(context, user.id);
}

/** @see https://learn.microsoft.com/graph/api/user-reprocesslicenseassignment */
function again(_: GraphRequest, context: Context, key = ""): GraphAnswer {
  const user = context.store.toWrite(key);
  assertNotProtected(user, ["assignLicense"], context);
  const violation = reprocess(user, context.store);
  if (violation) throw refusalOf(violation);
  return userAnswer(context, user.id);
}

/** 202, as the page says: members get their licences in the background. */
function toGroup({ body }: GraphRequest, context: Context, key = ""): GraphAnswer {
  const { store, root } = context;
  const group = store.groups.toWrite(key);
  if (group["isManagementRestricted"] === true) throw denied();
  const assignment = readAssignment(body);
  // The words are unverified.
  if (group["securityEnabled"] !== true)
    throw badRequest("Licenses can be assigned to security-enabled groups only.");
  assignToGroup(group, assignment, store);
  return {
    status: 202,
    body: {
      "@odata.context": `${root}/$metadata#groups/$entity`,
      ...projectGroup(group, selectedOfGroup(null), store),
    },
  };
}

/** @see https://learn.microsoft.com/graph/api/resources/group (relationships) */
function withErrors(request: GraphRequest, context: Context, key = ""): GraphAnswer {
  const selection = selectedOfAny(request.query.get("$select"), context);
  const group = context.store.groups.read(key);
  const all = [...membersWithErrors(group, context.store)];
  const { found, link } = pageOf(all, request, context, pageSizeOf(request, context));
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#directoryObjects`,
      ...link,
      value: found.flatMap(({ id }) => objectBehind(id, selection, context) ?? []),
    },
  };
}

function userAnswer(context: Context, id: string): GraphAnswer {
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#users/$entity`,
      ...project(
        context.store.truth(id),
        selected(null, { caller: { roles: undefined } }),
        context,
      ),
    },
  };
}
