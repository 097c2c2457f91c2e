import { badQuery, unsupportedQuery } from "../serving/graphError.ts";
import type { Context, GraphAnswer, GraphRequest, Route } from "../serving/request.ts";
import { pageOf } from "../query/listing.ts";
import { pageSizeOf } from "../query/paging.ts";
import { selectedOf } from "../query/selectOf.ts";
import { idFrom } from "../tenant/stamps.ts";
import type { Store } from "../tenant/store.ts";
import { foldName } from "../../model/values.ts";
import {
  GLOBAL_ADMINISTRATOR,
  PRIVILEGED_AUTHENTICATION_ADMINISTRATOR,
} from "../users/directoryRoles.ts";

const DIRECTORY = "roleManagement/directory";

/**
 * Who has which role. The administrators of the tenant file are Global Administrators of the whole directory, for good;
 * nobody else has a role, and nobody is eligible for one.
 *
 * @see https://learn.microsoft.com/graph/api/rbacapplication-list-roleassignments
 */
export const roleManagement: readonly Route[] = [
  ...Object.entries({
    roleAssignments: assignments,
    roleAssignmentScheduleInstances: activations,
    roleEligibilityScheduleInstances: () => [],
    roleDefinitions: definitions,
  }).map(([name, all]): Route => ({
    method: "GET",
    path: `${DIRECTORY}/${name}`,
    units: 1,
    options: ["$select", "$filter", "$top", "$skiptoken"],
    handle: (request, context) => list(name, all(context.store), request, context),
  })),
  {
    method: "GET",
    path: `${DIRECTORY}/transitiveRoleAssignments`,
    units: 1,
    options: ["$select", "$filter", "$top", "$count", "$skiptoken"],
    handle: () => {
      // The metadata of v1.0 does not have it, that of beta does.
      throw badQuery("Resource not found for the segment 'transitiveRoleAssignments'.");
    },
  },
];

type Row = Readonly<Record<string, string | boolean | null>>;

function list(
  name: string,
  all: readonly Row[],
  request: GraphRequest,
  context: Context,
): GraphAnswer {
  const { query } = request;
  const isWanted = filterOf(query.get("$filter"));
  const page = pageOf(all.filter(isWanted), request, context, pageSizeOf(request, context));
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#${DIRECTORY}/${name}`,
      ...page.link,
      value: page.found.map((row) => selectedOf(row, query.get("$select"), TYPES[name] ?? name)),
    },
  };
}

const TYPES: Readonly<Record<string, string>> = {
  roleAssignments: "unifiedRoleAssignment",
  roleAssignmentScheduleInstances: "unifiedRoleAssignmentScheduleInstance",
  roleEligibilityScheduleInstances: "unifiedRoleEligibilityScheduleInstance",
  roleDefinitions: "unifiedRoleDefinition",
};

/** What is compared is one of these, with a text. */
const FILTERED = ["principalId", "roleDefinitionId", "directoryScopeId", "id", "templateId"];

/** @throws GraphRefusal for any filter but comparisons for equality, joined by `and` */
function filterOf(filter: string | null): (row: Row) => boolean {
  const wanted = (filter?.trim() ?? "") === "" ? [] : (filter ?? "").trim().split(/\s+and\s+/i);
  const parts = wanted.map((part) => {
    const [, name = "", value = ""] = /^(\w+)\s+eq\s+'([^']*)'$/i.exec(part.trim()) ?? [];
    if (!FILTERED.includes(name)) throw unsupportedQuery("Unsupported Query.");
    return { name, value };
  });
  return (row) =>
    parts.every(({ name, value }) => foldName(String(row[name] ?? "")) === foldName(value));
}

function principals({ tenant }: Store): string[] {
  const administrators = new Set((tenant.administrators ?? []).map(foldName));
  return tenant.users
    .filter(({ id, userPrincipalName }) =>
      [id, userPrincipalName].some((each) => administrators.has(foldName(each))),
    )
    .map(({ id }) => id);
}

function assignments(store: Store): Row[] {
  return principals(store).map((principalId) => ({
    id: idFrom(`${store.tenant.id} role ${principalId}`),
    principalId,
    roleDefinitionId: GLOBAL_ADMINISTRATOR,
    directoryScopeId: "/",
  }));
}

function activations(store: Store): Row[] {
  return assignments(store).map((assignment) => ({
    ...assignment,
    assignmentType: "Assigned",
    memberType: "Direct",
    startDateTime: null,
    endDateTime: null,
  }));
}

/** Those that have to do with users. @see https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference */
const ROLES: Readonly<Record<string, string>> = {
  [GLOBAL_ADMINISTRATOR]: "Global Administrator",
  "fe930be7-5e62-47db-91af-98c3a49a38b1": "User Administrator",
  "95e79109-95c0-4d8e-aee3-d01accf2d47b": "Guest Inviter",
  "c4e39bd9-1100-46d3-8c65-fb160da0071f": "Authentication Administrator",
  [PRIVILEGED_AUTHENTICATION_ADMINISTRATOR]: "Privileged Authentication Administrator",
  "e8611ab8-c189-46e8-94e1-60213ab1f814": "Privileged Role Administrator",
  "fdd7a751-b60b-444a-984c-02652fe8fa1c": "Groups Administrator",
  "4d6ac14f-3453-41d0-bef9-a3e0c569773a": "License Administrator",
};

function definitions(): Row[] {
  return Object.entries(ROLES).map(([id, displayName]) => ({
    id,
    displayName,
    templateId: id,
    isBuiltIn: true,
    isEnabled: true,
  }));
}
