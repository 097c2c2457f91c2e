import fc from "fast-check";
import { ANA, oddTexts, properties, token, wellFormed } from "../oddValues.ts";

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

/** Queries of an address, some of which ask for something that is served. */
export const queries = fc.oneof(
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
