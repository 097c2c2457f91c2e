import { badQuery, GraphRefusal, notModelled } from "./graphError.ts";
import { rowFor } from "./permissions.ts";
import type { GraphRequest, Route } from "./request.ts";
import { administrativeUnits } from "../resources/administrativeUnits.ts";
import { assignLicense } from "../resources/assignLicense.ts";
import { deletedItems } from "../resources/deletedItems.ts";
import { contacts } from "../resources/contacts.ts";
import { delta } from "../resources/users/delta.ts";
import { directoryAudits } from "../resources/directoryAudits.ts";
import { directoryObjects } from "../resources/directoryObjects.ts";
import { extensionProperties } from "../resources/extensionProperties.ts";
import { groupRelations } from "../resources/groups/groupRelations.ts";
import { groups } from "../resources/groups/groups.ts";
import { invitations } from "../resources/users/invitations.ts";
import { licences } from "../resources/licences.ts";
import { manager } from "../resources/users/manager.ts";
import { memberOf } from "../resources/groups/memberOf.ts";
import { openExtensions } from "../resources/users/openExtensions.ts";
import { metadata } from "../resources/metadata.ts";
import { organization } from "../resources/organization.ts";
import { policies } from "../resources/policies.ts";
import { roleManagement } from "../resources/roleManagement.ts";
import { sessions } from "../resources/users/sessions.ts";
import { temporaryAccessPasses } from "../resources/users/temporaryAccessPasses.ts";
import { transitiveMembers } from "../resources/groups/transitiveMembers.ts";
import { sponsors } from "../resources/users/sponsors.ts";
import { userProperty } from "../resources/users/userProperty.ts";
import { users } from "../resources/users/users.ts";

/** Everything that is served. A new resource is one file and one line here. Exact paths come before `{}`. */
export const ROUTES: readonly Route[] = [
  ...delta,
  ...users,
  ...manager,
  ...sponsors,
  ...memberOf,
  ...groups,
  ...groupRelations,
  ...transitiveMembers,
  ...licences,
  ...assignLicense,
  ...sessions,
  ...openExtensions,
  ...temporaryAccessPasses,
  ...userProperty,
  ...deletedItems,
  ...directoryObjects,
  ...organization,
  ...invitations,
  ...administrativeUnits,
  ...contacts,
  ...extensionProperties,
  ...policies,
  ...roleManagement,
  ...directoryAudits,
  ...metadata,
];

export interface Routed {
  readonly route: Route;
  readonly parts: readonly string[];
}

/**
 * @throws GraphRefusal 405 for a method that the path does not take, 501 for a path or a method of it that Graph serves
 *   and the embedded directory does not, 400 for a path that Graph does not know
 */
export function findRoute({ method, path }: Pick<GraphRequest, "method" | "path">): Routed {
  let pathKnown = false;
  for (const route of ROUTES) {
    const parts = partsOf(route.path, path);
    if (!parts || route.accepts?.(...parts) === false) continue;
    if (route.method === method) return { route, parts };
    pathKnown = true;
  }
  const [first = ""] = path;
  // Another method of the path may be Graph's, too. What it answers to a write of contacts no page says.
  if (pathKnown && (rowFor(method, path) || first.toLowerCase() === "contacts"))
    throw notModelled(`${method} /${path.join("/")}`);
  if (pathKnown)
    throw new GraphRefusal(
      405,
      "Request_BadRequest",
      "Specified HTTP method is not allowed for the request target.",
    );
  // Seen in msgraph-sdk-php: tokens of applications have nobody to be.
  if (first.toLowerCase() === "me")
    throw badQuery("/me request is only valid with delegated authentication flow.");
  if (NOT_SERVED.has(first.toLowerCase())) throw notModelled(`${method} /${path.join("/")}`);
  throw badQuery(`Resource not found for the segment '${path.at(-1) ?? ""}'.`);
}

/** Where Graph has more than what is served. @see https://learn.microsoft.com/graph/api/overview */
const NOT_SERVED = new Set(
  [
    "administrativeUnits",
    "applications",
    "auditLogs",
    "contacts",
    "contracts",
    "devices",
    "directory",
    "directoryObjects",
    "directoryRoles",
    "directoryRoleTemplates",
    "domains",
    "groups",
    "groupSettings",
    "identity",
    "identityGovernance",
    "invitations",
    "oauth2PermissionGrants",
    "organization",
    "permissionGrants",
    "policies",
    "reports",
    "roleManagement",
    "schemaExtensions",
    "servicePrincipals",
    "subscribedSkus",
    "subscriptions",
    "teams",
    "tenantRelationships",
    "users",
  ].map((segment) => segment.toLowerCase()),
);

function partsOf(pattern: string, path: readonly string[]): string[] | undefined {
  const wanted = pattern.split("/");
  if (wanted.length !== path.length) return undefined;
  const parts: string[] = [];
  for (const [index, part] of path.entries())
    if (wanted[index] === "{}") parts.push(part);
    else if (wanted[index]?.toLowerCase() !== part.toLowerCase()) return undefined;
  return parts;
}
