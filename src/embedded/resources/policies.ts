import type { Context, GraphAnswer, GraphRequest, Route } from "../serving/request.ts";
import { selectedOf } from "../query/selectOf.ts";

/**
 * Of the policies, who may invite guests.
 *
 * @see https://learn.microsoft.com/graph/api/authorizationpolicy-get
 */
export const policies: readonly Route[] = [
  {
    method: "GET",
    path: "policies/authorizationPolicy",
    units: 1,
    options: ["$select"],
    handle: authorization,
  },
];

function authorization({ query }: GraphRequest, { root, store }: Context): GraphAnswer {
  const { allowInvitesFrom = "everyone" } = store.tenant.invitations ?? {};
  const policy = {
    id: "authorizationPolicy",
    displayName: "Authorization Policy",
    description: "Used to manage authorization related settings across the company.",
    allowInvitesFrom,
  };
  return {
    status: 200,
    body: {
      "@odata.context": `${root}/$metadata#policies/authorizationPolicy/$entity`,
      ...selectedOf(policy, query.get("$select"), "authorizationPolicy", [
        "allowedToSignUpEmailBasedSubscriptions",
        "allowedToUseSSPR",
        "allowEmailVerifiedUsersToJoinOrganization",
        "allowUserConsentForRiskyApps",
        "blockMsolPowerShell",
        "defaultUserRolePermissions",
        "deletedDateTime",
        "guestUserRoleId",
      ]),
    },
  };
}
