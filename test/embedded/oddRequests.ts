import fc from "fast-check";
import { queries } from "./query/oddQueries.ts";
import {
  ANA,
  groupKeys,
  keys,
  oddTexts,
  properties,
  SALES,
  SKU,
  TEAM,
  token,
  values,
  wellFormed,
} from "./oddValues.ts";

/** One request, as odd as can be sent. */
export interface OddRequest {
  readonly method: string;
  /** Below the host. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

const paths = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          "/users",
          "/users",
          "/users/{}",
          "/users/{}",
          "/users('{}')",
          "/users/$count",
          "/users/delta",
          "/users/{}/manager",
          "/users/{}/manager/$ref",
          "/users/{}/directReports",
          "/users/{}/memberOf",
          "/users/{}/transitiveMemberOf/microsoft.graph.group",
          "/users/{}/checkMemberGroups",
          "/users/{}/getMemberGroups",
          "/users/{}/assignLicense",
          "/users/{}/licenseDetails",
          "/users/{}/authentication/temporaryAccessPassMethods",
          "/users/{}/displayName",
          "/users/{}/otherMails/$value",
          "/organization",
          "/organization/{}",
          "/domains",
          "/domains/{}",
          "/me",
          "/subscribedSkus",
          "/subscribedSkus/{}",
          "/groups",
          "/groups",
          "/groups/$count",
          "/groups/delta",
          "/groups(uniqueName='{}')",
          "/groups/[]",
          "/groups/[]",
          "/groups/[]/members",
          "/groups/[]/members/$ref",
          "/groups/[]/members/$ref",
          "/groups/[]/members/{}",
          "/groups/[]/members/{}/$ref",
          "/groups/[]/members/microsoft.graph.user",
          "/groups/[]/members/graph.device/$count",
          "/groups/[]/owners",
          "/groups/[]/owners/{}/$ref",
          "/groups/[]/transitiveMembers",
          "/groups/[]/memberOf",
          "/groups/[]/assignLicense",
          "/groups/[]/membersWithLicenseErrors",
          "/directory/deletedItems/microsoft.graph.group",
          "/directory/deletedItems/graph.user",
          "/directory/deletedItems/microsoft.graph.user/$count",
          "/directory/deletedItems/{}",
          "/directory/deletedItems/{}/restore",
          "/$batch",
          "/$metadata",
          "/invitations",
          "/users/{}/extensions",
          "/users/{}/extensions/com.contoso.one",
          "/contacts",
          "/contacts/{}",
          "/directory/administrativeUnits",
          "/directory/administrativeUnits/[]",
          "/directory/administrativeUnits/[]/members/$ref",
          "/applications/[]/extensionProperties",
          "/applications/[]",
          "/directoryObjects/getAvailableExtensionProperties",
          "/policies/authorizationPolicy",
          "/roleManagement/directory/roleAssignments",
          "/users/microsoft.graph.delta()",
        ),
        keys,
        groupKeys,
      )
      .map(([path, key, group]) =>
        path
          .replace("{}", encodeURIComponent(wellFormed(key)))
          .replace("[]", encodeURIComponent(wellFormed(group))),
      ),
  },
  {
    weight: 1,
    arbitrary: fc.array(oddTexts, { maxLength: 4 }).map((parts) => `/${parts.join("/")}`),
  },
);

const goodChanges = fc.constantFrom<object>(
  { jobTitle: "Lead" },
  { mobilePhone: "+47 1", businessPhones: [], otherMails: ["a@contoso.com"] },
  { usageLocation: "NO", mail: "ana.silva@contoso.com" },
  { userPrincipalName: "ana@contoso.com" },
  {
    onPremisesExtensionAttributes: { extensionAttribute1: "x" },
    employeeOrgData: { division: "N" },
  },
  { passwordProfile: { forceChangePasswordNextSignIn: true } },
  { "@odata.id": "https://graph.microsoft.com/v1.0/users/bo@contoso.com" },
  { newUserPrincipalName: "gone@contoso.com", autoReconcileProxyConflict: true },
  {},
);
const oddChanges = fc
  .array(
    fc.tuple(
      fc.oneof(
        properties,
        fc.constantFrom(
          "@odata.id",
          "newUserPrincipalName",
          "requests",
          "members@odata.bind",
          "owners@odata.bind",
          "groupTypes",
          "visibility",
          "addLicenses",
          "startDateTime",
          "lifetimeInMinutes",
          "isUsableOnce",
          "removeLicenses",
          "groupIds",
        ),
      ),
      values,
    ),
    {
      maxLength: 4,
    },
  )
  .map((members) => Object.fromEntries(members));
const users = fc.oneof(goodChanges, oddChanges);
/** By how the path ends. */
const references = fc.constantFrom<object>(
  { "@odata.id": "https://graph.microsoft.com/v1.0/users/bo@contoso.com" },
  { "@odata.id": `https://graph.microsoft.com/v1.0/directoryObjects/${ANA}` },
  { "@odata.id": `https://graph.microsoft.com/v1.0/groups/${SALES}` },
  { "@odata.id": `https://graph.microsoft.com/v1.0/groups/${TEAM}` },
);
const goodGroupChanges = fc.constantFrom<object>(
  { "members@odata.bind": ["https://graph.microsoft.com/v1.0/users/bo@contoso.com"] },
  { "owners@odata.bind": [`https://graph.microsoft.com/v1.0/directoryObjects/${ANA}`] },
  { "members@odata.bind": [], "owners@odata.bind": [] },
  { displayName: "Sales and more", description: null },
  { visibility: "Private", mailNickname: "sales" },
  {},
);
const memberships = fc.constantFrom<object>(
  { groupIds: [SALES, TEAM] },
  { securityEnabledOnly: false },
);
const assignments = fc.constantFrom<object>(
  { addLicenses: [], removeLicenses: [] },
  { addLicenses: [{ skuId: SKU, disabledPlans: [] }], removeLicenses: [] },
  { addLicenses: [], removeLicenses: [SKU] },
  { addLicenses: [{ skuId: SKU, disabledPlans: [SALES] }], removeLicenses: [SKU] },
);
const newGroups = fc
  .tuple(fc.nat({ max: 5000 }), fc.oneof(fc.constant({}), oddChanges))
  .map(([number, more]) => ({
    displayName: "Some",
    mailEnabled: false,
    mailNickname: `g${number}`,
    securityEnabled: true,
    ...more,
  }));
const newUsers = fc
  .tuple(fc.nat({ max: 5000 }), fc.oneof(fc.constant({}), oddChanges))
  .map(([number, more]) => ({
    accountEnabled: true,
    displayName: "Someone",
    mailNickname: "someone",
    userPrincipalName: `n${number}@contoso.com`,
    passwordProfile: { password: "Correct-Horse-9" },
    ...more,
  }));
const methods = fc.oneof(
  { weight: 6, arbitrary: fc.constant("GET") },
  { weight: 4, arbitrary: fc.constantFrom("POST", "PATCH", "PUT", "DELETE") },
  { weight: 1, arbitrary: fc.constantFrom("HEAD", "OPTIONS", "TRACE", "PROPFIND") },
);
const headers: fc.Arbitrary<Record<string, string>> = fc.oneof(
  fc.constant({}),
  fc.constant({ ConsistencyLevel: "eventual" }),
  fc
    .array(
      fc.constantFrom<[string, string]>(
        ["ConsistencyLevel", "eventual"],
        ["ConsistencyLevel", "strong"],
        ["Prefer", "return=minimal"],
        ["If-Match", "*"],
        ["If-Match", 'W/"1"'],
        ["Content-Type", "text/plain"],
        ["Content-Type", "application/json"],
        ["X-Forwarded-Host", "graph.contoso.example"],
        ["X-Forwarded-Host", "a b"],
        ["X-Forwarded-Proto", "gopher"],
        ["Host", "localhost"],
        ["Host", "<x>"],
        ["client-request-id", "é".normalize("NFD").slice(0, 1)],
        ["Authorization", "bearer x"],
        ["Authorization", `Bearer e30.${token({ roles: ["User.Read.All"] })}.x`],
        ["Authorization", `Bearer e30.${token({ roles: [null, 5] })}.x`],
        ["Authorization", `Bearer e30.${token(null)}.x`],
        ["Authorization", "Basic x"],
      ),
      { maxLength: 3 },
    )
    .map((pairs) => Object.fromEntries(pairs)),
);

const items = fc.record(
  {
    id: fc.oneof(fc.constantFrom<unknown>("1", "2", "3", 0, "", null, {}), values),
    method: fc.oneof(methods, fc.constantFrom<unknown>(5, null, "")),
    url: fc.oneof(
      fc.tuple(paths, queries).map((parts) => parts.join("")),
      fc.constantFrom<unknown>(
        "users",
        "https://graph.microsoft.com/v1.0/users",
        "//users",
        "",
        5,
        null,
      ),
    ),
    headers: fc.oneof(headers, fc.constant({ "Content-Type": "application/json" }), values),
    body: fc.oneof(users, newUsers, values),
    dependsOn: fc.oneof(fc.constantFrom<unknown>(["1"], ["2"], [], "0", [null], [5], {}), values),
  },
  { requiredKeys: ["method", "url"] },
);
const goodItems = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        { method: "GET", url: "/users?$top=1" },
        { method: "GET", url: "/users/ana@contoso.com" },
        { method: "DELETE", url: `/users/${ANA}` },
        { method: "GET", url: "/users/delta" },
      ),
      newUsers.map((body) => ({
        method: "POST",
        url: "/users",
        headers: { "Content-Type": "application/json" },
        body,
      })),
      fc.tuple(keys, users).map(([key, body]) => ({
        method: "PATCH",
        url: `/users/${encodeURIComponent(wellFormed(key))}`,
        headers: { "content-type": "application/json" },
        body,
      })),
    ),
    { minLength: 1, maxLength: 20 },
  )
  .map((each) => each.map((item, index) => ({ id: String(index), ...item })));
const batches = fc.record({
  requests: fc.oneof(
    goodItems,
    fc
      .array(items, { maxLength: 4 })
      .map((each) => each.map((item, index) => ({ id: String(index), ...item }))),
    fc.array(fc.oneof(items, values), { maxLength: 22 }),
    values,
  ),
});

export const oddRequests: fc.Arbitrary<OddRequest> = fc
  .tuple(
    methods,
    fc.oneof(
      { weight: 12, arbitrary: fc.constant("/v1.0") },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          "",
          "/beta",
          "//v1.0",
          "/V1.0",
          "/v1.0/",
          "/x/oauth2/v2.0/token",
        ),
      },
    ),
    paths,
    queries,
    headers,
    fc.oneof(
      {
        weight: 8,
        arbitrary: fc
          .oneof(users, newUsers, newGroups, assignments, batches)
          .map((value) => JSON.stringify(value)),
      },
      values.map((value) => JSON.stringify(value)),
      fc.constantFrom("{", "", "[", "\u0000"),
      oddTexts,
    ),
    batches,
    fc.record({ references, goodGroupChanges, newGroups, memberships, assignments }),
    fc.integer({ min: 0, max: 3 }),
  )
  .map(([asked, version, path, query, more, body, batch, good, fits]) => {
    const method = fitting(path, asked, fits);
    return {
      method,
      path: sendable(`${version}${path}${fits > 0 && method !== "GET" ? "" : query}`),
      headers: more,
      body:
        path === "/$batch"
          ? JSON.stringify(batch)
          : /^(?:POST|PATCH|PUT)$/.test(method)
            ? ((fits > 0 ? fittingBody(path, method, good) : undefined) ?? body)
            : undefined,
    };
  });

/** For a path of groups and licences mostly a body that the path takes, so that it is not refused for its form alone. */
function fittingBody(
  path: string,
  method: string,
  good: Readonly<
    Record<"references" | "goodGroupChanges" | "newGroups" | "memberships" | "assignments", object>
  >,
): string | undefined {
  const of = (value: object): string => JSON.stringify(value);
  if (path.endsWith("/assignLicense")) return of(good.assignments);
  if (/\/(?:check|get)MemberGroups$/.test(path)) return of(good.memberships);
  if (/\/(?:members|owners)\/\$ref$/.test(path)) return of(good.references);
  if (path === "/invitations")
    return of({
      invitedUserEmailAddress: "guest@fabrikam.example",
      inviteRedirectUrl: "https://myapplications.microsoft.com/",
    });
  if (path.endsWith("/extensions")) return of({ extensionName: "com.contoso.one", key: 1 });
  if (path === "/directory/administrativeUnits") return of({ displayName: "Norway" });
  if (path === "/groups") return of(good.newGroups);
  return /^\/groups\/[^/]+$/.test(path) && method === "PATCH"
    ? of(good.goodGroupChanges)
    : undefined;
}

/** Mostly a method that the path takes. */
function fitting(path: string, method: string, fits: number): string {
  if (path === "/$batch") return "POST";
  if (fits === 0) return method;
  if (path === "/users") return fits === 1 ? "GET" : "POST";
  if (/\/(?:restore|assignLicense|checkMemberGroups|getMemberGroups)$/.test(path)) return "POST";
  if (path === "/groups") return fits === 1 ? "GET" : "POST";
  if (/^\/(?:invitations|directoryObjects\/\w+)$/.test(path)) return "POST";
  if (/\/(?:extensions|administrativeUnits|extensionProperties)$/.test(path))
    return fits === 1 ? "GET" : "POST";
  if (path.endsWith("/members/$ref")) return ["GET", "POST", "POST"][fits - 1] ?? "GET";
  if (/\/(?:members|owners)\/[^/]+\/\$ref$/.test(path)) return "DELETE";
  if (/^\/applications\/[^/]+$/.test(path)) return "DELETE";
  if (/^\/groups\/[^/$]+$/.test(path)) return ["GET", "PATCH", "DELETE"][fits - 1] ?? "GET";
  if (path.endsWith("/manager/$ref")) return ["GET", "PUT", "DELETE"][fits - 1] ?? "GET";
  if (/^\/users\/[^/$]+$/.test(path)) return ["GET", "PATCH", "PATCH"][fits - 1] ?? "GET";
  return "GET";
}

/** HTTP itself takes no blanks and nothing beyond ASCII in an address. */
function sendable(path: string): string {
  return wellFormed(path).replaceAll(/[^\x21-\x7e]+/g, (text) => encodeURIComponent(text));
}
