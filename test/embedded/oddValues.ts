import fc from "fast-check";

export const ANA = "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa";
export const GONE = "dddddddd-dddd-4ddd-8ddd-dddddddddddd";

export const SALES = "10000000-0000-4000-8000-000000000001";
export const SKU = "20000000-0000-4000-8000-000000000001";
export const TEAM = "10000000-0000-4000-8000-000000000003";

export const token = (value: unknown): string =>
  Buffer.from(JSON.stringify(value)).toString("base64url");

export const oddTexts = fc.oneof(
  fc.constantFrom(
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
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ maxLength: 8, unit: "binary" }),
);

export const keys = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(ANA, "ana@contoso.com", GONE, "bo@contoso.com") },
  { weight: 1, arbitrary: oddTexts },
);

export const groupKeys = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(SALES, SALES, TEAM, ANA, GONE) },
  { weight: 1, arbitrary: oddTexts },
);

export const properties = fc.constantFrom(
  "id",
  "displayName",
  "userPrincipalName",
  "mail",
  "otherMails",
  "manager",
  "identities",
  "passwordProfile",
  "accountEnabled",
  "businessPhones",
  "onPremisesExtensionAttributes",
  "employeeOrgData",
  "employeeHireDate",
  "signInActivity",
  "assignedLicenses",
  "aboutMe",
  "mailboxSettings",
  "deletedDateTime",
  "onPremisesImmutableId",
  "extension_0123456789abcdef0123456789abcdef_x",
  "customSecurityAttributes",
  "nonsense",
  "__proto__",
  "@odata.type",
);

export const values = fc.oneof(
  fc.constantFrom<unknown>(
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
    "2026-01-01",
    "n@contoso.com",
    "https://graph.microsoft.com/v1.0/users/%zz",
    [{ signInType: 5 }],
    { extensionAttribute1: 5 },
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Without halves of characters, which no address can hold. */
export function wellFormed(text: string): string {
  return text.toWellFormed();
}
