import { request as send } from "node:http";
import fc from "fast-check";
import { expect } from "vitest";
import { addUser, newTenant, type TenantState } from "../../src/embedded/tenant.ts";
import { serve } from "./world.ts";

const ANA = "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa";
const GONE = "dddddddd-dddd-4ddd-8ddd-dddddddddddd";

/** One request, as odd as can be sent. */
interface OddRequest {
  readonly method: string;
  /** Below the host. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

const token = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

const oddTexts = fc.oneof(
  fc.constantFrom(
    ...[
      "",
      "%zz",
      "%",
      "%00",
      "..",
      "'",
      "''",
      "null",
      "__proto__",
      "constructor",
      "toString",
      "$ref",
      "$count",
      "(",
      ")",
    ],
    ...[
      "users('')",
      "users('x')",
      "id='x'",
      "%2F",
      "a b",
      "-1",
      "1e999",
      "é",
      "\u0000",
      "𝒳",
      "(".repeat(3000),
    ],
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ maxLength: 8, unit: "binary" }),
);

const keys = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(ANA, "ana@contoso.com", GONE, "bo@contoso.com") },
  { weight: 1, arbitrary: oddTexts },
);

const properties = fc.constantFrom(
  ...[
    "id",
    "displayName",
    "userPrincipalName",
    "mail",
    "otherMails",
    "manager",
    "identities",
    "passwordProfile",
  ],
  ...[
    "accountEnabled",
    "businessPhones",
    "onPremisesExtensionAttributes",
    "employeeOrgData",
    "employeeHireDate",
  ],
  ...[
    "signInActivity",
    "assignedLicenses",
    "aboutMe",
    "mailboxSettings",
    "deletedDateTime",
    "onPremisesImmutableId",
  ],
  ...[
    "extension_0123456789abcdef0123456789abcdef_x",
    "customSecurityAttributes",
    "nonsense",
    "__proto__",
    "@odata.type",
  ],
);

const paths = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          ...[
            "/users",
            "/users",
            "/users/{}",
            "/users/{}",
            "/users('{}')",
            "/users/$count",
            "/users/delta",
            "/users/{}/manager",
          ],
          ...[
            "/users/{}/manager/$ref",
            "/users/{}/directReports",
            "/users/{}/memberOf",
            "/users/{}/displayName",
          ],
          ...[
            "/users/{}/otherMails/$value",
            "/organization",
            "/organization/{}",
            "/domains",
            "/domains/{}",
            "/me",
            "/groups",
          ],
          ...[
            "/directory/deletedItems/graph.user",
            "/directory/deletedItems/microsoft.graph.user/$count",
          ],
          ...[
            "/directory/deletedItems/{}",
            "/directory/deletedItems/{}/restore",
            "/$batch",
            "/$metadata",
            "/users/microsoft.graph.delta()",
          ],
        ),
        keys,
      )
      .map(([path, key]) => path.replace("{}", encodeURIComponent(wellFormed(key)))),
  },
  {
    weight: 1,
    arbitrary: fc.array(oddTexts, { maxLength: 4 }).map((parts) => `/${parts.join("/")}`),
  },
);

const literals = fc.oneof(
  fc.constantFrom(
    "'Ana'",
    "''",
    "true",
    "null",
    "5",
    "2026-01-01",
    "2026-01-01T00:00:00Z",
    ANA,
    "'O''Neil'",
    "'",
  ),
  oddTexts.map((text) => `'${text}'`),
);
const conditions = fc.oneof(
  fc
    .tuple(properties, fc.constantFrom("eq", "ne", "ge", "le", "gt", "in", "has", "x"), literals)
    .map(([name, operator, value]) =>
      operator === "in" ? `${name} in (${value},${value})` : `${name} ${operator} ${value}`,
    ),
  fc
    .tuple(fc.constantFrom("startsWith", "endsWith", "contains", "x"), properties, literals)
    .map(([name, property, value]) => `${name}(${property},${value})`),
  fc
    .tuple(properties, fc.constantFrom("x", "x/skuId", "x/issuer", "y", "x/__proto__"), literals)
    .map(([name, path, value]) => `${name}/any(x:${path} eq ${value})`),
  oddTexts,
);
const goodFilters = fc.constantFrom(
  "displayName eq 'Ana'",
  "startsWith(userPrincipalName,'n') and accountEnabled eq true",
  "otherMails/any(x:x eq 'a') or id in ('a','b')",
  "createdDateTime ge 2025-01-01T00:00:00Z",
  "not(endsWith(mail,'m')) or jobTitle eq null",
  `id eq '${ANA}'`,
);
const oddFilters = fc
  .array(conditions, { minLength: 1, maxLength: 3 })
  .chain((parts) => fc.constantFrom(" and ", " or ", " ").map((between) => parts.join(between)));

const optionValues: Readonly<Record<string, fc.Arbitrary<string>>> = {
  $select: fc.oneof(
    fc.constantFrom("id", "id,displayName,department", "identities,securityIdentifier", "manager"),
    fc.array(properties, { maxLength: 4 }).map((names) => names.join(",")),
  ),
  $filter: fc.oneof(goodFilters, oddFilters),
  $search: fc.oneof(
    fc.tuple(properties, oddTexts).map(([name, text]) => `"${name}:${text}"`),
    fc.constant('"displayName:Ana" OR ("mail:a" AND "displayName:b")'),
    oddTexts,
  ),
  $orderby: fc.oneof(
    properties,
    fc.constantFrom("displayName desc", "displayName sideways", "mail,id"),
  ),
  $expand: fc.oneof(
    fc.constantFrom(
      "manager",
      "manager($levels=max;$select=id)",
      "directReports",
      "memberOf",
      "manager(",
      "manager($x=1)",
    ),
    oddTexts,
  ),
  $top: fc.constantFrom("1", "0", "-1", "999", "1000", "1e3", "x", ""),
  $count: fc.constantFrom("true", "false", "x"),
  $skiptoken: fc.oneof(
    fc.constantFrom(
      ...[null, 0, -1, 1.5, 1e300, "x", {}, [], { run: "x" }].map((value) =>
        token(["rollcall", value]),
      ),
    ),
    oddTexts,
  ),
  $deltatoken: fc.oneof(
    fc.constantFrom("latest", "", token(["rollcall", null]), token([]), token(5)),
    oddTexts,
  ),
  $skip: fc.constant("1"),
  $format: fc.constant("json"),
  $apply: fc.constant("aggregate(x)"),
  $unheardOf: fc.constant("1"),
};

const queries = fc.oneof(
  fc.constant(""),
  fc.constantFrom(
    "?$count=true&$search=%22displayName:a%22&$orderby=displayName%20desc",
    "?$select=id&$top=1",
    "?$expand=manager",
  ),
  fc
    .array(
      fc
        .constantFrom(...Object.keys(optionValues))
        .chain((name) =>
          (optionValues[name] ?? oddTexts).map(
            (value) => `${name}=${encodeURIComponent(wellFormed(value))}`,
          ),
        ),
      { maxLength: 3 },
    )
    .map((parts) => (parts.length === 0 ? "" : `?${parts.join("&")}`)),
);

const values = fc.oneof(
  fc.constantFrom<unknown>(
    ...[
      null,
      true,
      0,
      -1,
      "",
      "x",
      [],
      {},
      [null],
      ["a", "b"],
      { password: "Correct-Horse-9" },
      { password: 5 },
      "x".repeat(300),
    ],
    ...[
      "2026-01-01",
      "n@contoso.com",
      "https://graph.microsoft.com/v1.0/users/%zz",
      [{ signInType: 5 }],
      { extensionAttribute1: 5 },
    ],
  ),
  fc.jsonValue({ maxDepth: 2 }),
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
      fc.oneof(properties, fc.constantFrom("@odata.id", "newUserPrincipalName", "requests")),
      values,
    ),
    {
      maxLength: 4,
    },
  )
  .map((members) => Object.fromEntries(members));
const users = fc.oneof(goodChanges, oddChanges);
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

const oddRequests: fc.Arbitrary<OddRequest> = fc
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
        arbitrary: fc.oneof(users, newUsers, batches).map((value) => JSON.stringify(value)),
      },
      values.map((value) => JSON.stringify(value)),
      fc.constantFrom("{", "", "[", "\u0000"),
      oddTexts,
    ),
    batches,
    fc.integer({ min: 0, max: 3 }),
  )
  .map(([method, version, path, query, more, body, batch, fits]) => ({
    method: fitting(path, method, fits),
    path: sendable(
      `${version}${path}${fits > 0 && fitting(path, method, fits) !== "GET" ? "" : query}`,
    ),
    headers: more,
    body:
      path === "/$batch"
        ? JSON.stringify(batch)
        : /^(?:POST|PATCH|PUT)$/.test(method)
          ? body
          : undefined,
  }));

/** Mostly a method that the path takes. */
function fitting(path: string, method: string, fits: number): string {
  if (path === "/$batch") return "POST";
  if (fits === 0) return method;
  if (path === "/users") return fits === 1 ? "GET" : "POST";
  if (path.endsWith("/restore")) return "POST";
  if (path.endsWith("/manager/$ref")) return ["GET", "PUT", "DELETE"][fits - 1] ?? "GET";
  if (/^\/users\/[^/$]+$/.test(path)) return ["GET", "PATCH", "PATCH"][fits - 1] ?? "GET";
  return "GET";
}

/** The options that each path obeys, by Graph's pages as far as they are modelled. Anything else must not get a 2xx. */
const OBEYED: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^\/users\/?$/,
    ["$select", "$filter", "$top", "$orderby", "$search", "$count", "$expand", "$skiptoken"],
  ],
  [/^\/users\/\$count\/?$/, ["$filter", "$search"]],
  [
    /^\/users\/(?:microsoft\.graph\.)?delta(?:\(\))?\/?$/,
    ["$select", "$filter", "$top", "$skiptoken", "$deltatoken"],
  ],
  [/^\/users\/[^/]+\/manager\/?$/, ["$select"]],
  [/^\/users\/[^/]+\/directReports\/?$/, ["$select", "$top", "$skiptoken"]],
  [/^\/users\/[^/]+\/memberOf\/?$/, ["$select", "$top"]],
  [/^\/users(?:\/[^/]+|\(.*\))\/?$/, ["$select", "$expand", "$count"]],
  [/^\/directory\/deletedItems\/(?:microsoft\.)?graph\.user\/\$count$/, ["$filter", "$search"]],
  [
    /^\/directory\/deletedItems\/(?:microsoft\.)?graph\.user$/,
    ["$select", "$filter", "$top", "$orderby", "$search", "$count", "$skiptoken"],
  ],
  [/^\/directory\/deletedItems\/[^/]+$/, ["$select"]],
  [/^\/(?:organization|domains)(?:\/[^/]+)?$/, ["$select"]],
];

/**
 * Sends odd requests to one directory, one after the other: every answer is Graph's, none a 500, and none is a success
 * where an option was asked for that is not obeyed.
 */
export async function fuzz(seed: number, count: number): Promise<Map<number, number>> {
  const lag = {
    seed,
    readMilliseconds: 5000,
    listMilliseconds: 5000,
    referenceMilliseconds: 5000,
    writeMilliseconds: 5000,
  };
  const { directory, clock, ask } = await serve({
    tenant: company(),
    ...(seed % 2 === 0 && { lag }),
  });
  const { origin } = new URL(directory.root);
  const statuses = new Map<number, number>();
  for (const odd of fc.sample(oddRequests, { seed, numRuns: count })) {
    const { status, text } = await answerTo(origin, odd);
    const told = `${JSON.stringify(odd)} was answered with ${status} ${text.slice(0, 500)}`;
    expect([...textsOfStatus500(status, text)], told).toEqual([]);
    if (status >= 400 && text !== "" && odd.method !== "HEAD")
      expect(JSON.parse(text), told).toMatchObject({
        error: { code: expect.any(String), message: expect.any(String) },
      });
    if (status < 300 && !odd.path.toLowerCase().includes("$batch")) assertObeyed(odd, told);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    clock.advance(500);
  }
  expect((await ask("GET", "/users?$top=999")).status).toBe(200);
  expect((await ask("GET", "/directory/deletedItems/graph.user")).status).toBe(200);
  return statuses;
}

/** A 500, alone or of an item. */
function* textsOfStatus500(status: number, text: string): Generator<string> {
  if (status === 500) yield text;
  if (status === 200 && text.startsWith('{"responses"'))
    for (const item of (JSON.parse(text) as { responses: { status: number; body?: unknown }[] })
      .responses)
      if (item.status === 500) yield JSON.stringify(item);
}

function assertObeyed({ path }: OddRequest, told: string): void {
  const [address = "", query = ""] = path.replace(/^\/+v1\.0\/*/i, "/").split("?");
  const [, obeyed = []] = OBEYED.find(([pattern]) => pattern.test(address)) ?? [];
  for (const name of new URLSearchParams(query).keys())
    if (name.startsWith("$")) expect(obeyed, told).toContain(name);
}

function company(): TenantState {
  const tenant = newTenant({ domain: "contoso.com" });
  addUser(tenant, { id: ANA, userPrincipalName: "ana@contoso.com", mail: "ana@contoso.com" });
  addUser(tenant, { userPrincipalName: "bo@contoso.com", manager: ANA });
  addUser(tenant, { userPrincipalName: "synced@contoso.com", onPremisesSyncEnabled: true });
  tenant.deletedUsers.push({
    id: GONE,
    userPrincipalName: `${GONE.replaceAll("-", "")}gone@contoso.com`,
    proxyAddresses: [],
  });
  return tenant;
}

function answerTo(
  origin: string,
  { method, path, headers: more, body }: OddRequest,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const all = {
      Authorization: "Bearer test",
      ...(body !== undefined && { "Content-Type": "application/json" }),
      ...more,
    };
    const asked = send({ hostname, port, method, path, headers: all }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (part: string) => (text += part));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

/** HTTP itself takes no blanks and nothing beyond ASCII in an address. */
function sendable(path: string): string {
  return wellFormed(path).replaceAll(/[^\x21-\x7e]+/g, (text) => encodeURIComponent(text));
}

function wellFormed(text: string): string {
  return text.toWellFormed();
}
