import { expect, it } from "vitest";
import type { DesiredUser, DirectoryUser } from "../../../src/model/user.ts";
import type { FieldValue } from "../../../src/model/values.ts";
import { withoutPerhapsDeclared } from "../../../src/plan/accounts/perhapsDeclared.ts";
import type { Planned } from "../../../src/plan/compare/planned.ts";
import { desired, idOf, live } from "../../builders.ts";

const ANA = "ana.silva@contoso.com";
const SVC = "svc-1@contoso.com";
const OTHER = "svc-2@contoso.com";

type Fields = Record<string, FieldValue>;

const declared = (fields: Fields = {}, options: Parameters<typeof desired>[1] = {}) =>
  desired({ userPrincipalName: ANA, displayName: "Ana Silva", ...fields }, options);
/** An account that nothing connects with Ana. */
const account = (fields: Fields = {}, options: Parameters<typeof live>[1] = {}) =>
  live({ userPrincipalName: SVC, displayName: "Service 1", ...fields }, options);
const other = live({ userPrincipalName: OTHER, displayName: "Service 2" });

const missing = (user: DesiredUser): Planned => ({ match: { kind: "new", desired: user } });
const matched = (user: DesiredUser): Planned => ({
  match: { kind: "matched", desired: user, actual: live() },
});
const blocked = (user: DesiredUser, ...candidates: DirectoryUser[]): Planned => ({
  match: {
    kind: "blocked",
    desired: user,
    reason: "ambiguous-match",
    message: "",
    candidates,
  },
  blocked: {
    userPrincipalName: ANA,
    at: { file: "users/ana.yaml", line: 1 },
    reason: "ambiguous-match",
    message: "",
    candidates: candidates.map(({ id, userPrincipalName }) => ({ id, userPrincipalName })),
  },
});
const withoutKey = (): DirectoryUser => {
  const { employeeId: _employeeId, ...fields } = account().fields;
  return { ...account(), fields };
};

it.each<[string, DirectoryUser, readonly Planned[], boolean]>([
  ["where nobody is declared", account(), [], true],
  ["where nothing connects the two", account(), [missing(declared())], true],
  ["that is odd", { ...account(), odd: { mail: "reads as a list" } }, [], false],
  [
    "that is odd in what no account is told by",
    { ...account(), odd: { city: "is odd" } },
    [],
    true,
  ],

  [
    "by the declared name",
    account({}, { id: "1" }),
    [missing(declared({ userPrincipalName: SVC }))],
    false,
  ],
  [
    "by the name, in capitals",
    account({}, { id: "1" }),
    [missing(declared({ userPrincipalName: SVC.toUpperCase() }))],
    false,
  ],
  [
    "by the name, in capitals there",
    account({ userPrincipalName: SVC.toUpperCase() }),
    [missing(declared({ userPrincipalName: SVC }))],
    false,
  ],
  ["by the declared mail", account(), [missing(declared({ mail: SVC }))], false],
  [
    "by a former name",
    account(),
    [missing(declared({}, { formerly: ["x@contoso.com", SVC] }))],
    false,
  ],
  ["by its mail", account({}, { mail: ANA.toUpperCase() }), [missing(declared())], false],
  [
    "by an address",
    account({}, { proxyAddresses: ["SMTP:x@contoso.com", `smtp:${ANA}`] }),
    [missing(declared())],
    false,
  ],
  [
    "by its first address",
    account({}, { proxyAddresses: [`SMTP:${ANA}`] }),
    [missing(declared())],
    false,
  ],
  [
    "by a number",
    account({}, { proxyAddresses: [`tel:${ANA}`, `x-smtp:${ANA}`] }),
    [missing(declared())],
    true,
  ],
  ["without a mail, as declared", account(), [missing(declared({ mail: "" }))], true],
  [
    "with an empty mail, as declared",
    account({}, { mail: "" }),
    [missing(declared({ mail: "" }))],
    true,
  ],
  ["without a mail, as declared by null", account(), [missing(declared({ mail: null }))], true],

  [
    "by the employeeId",
    account({ employeeId: "42" }),
    [missing(declared({ employeeId: "42" }))],
    false,
  ],
  ["by the displayName", account({ displayName: "ana silva" }), [missing(declared())], false],
  [
    "by the displayName, of one who is blocked",
    account({ displayName: "Ana Silva" }),
    [blocked(declared())],
    false,
  ],
  [
    "by the displayName, of one who is found",
    account({ displayName: "Ana Silva" }),
    [matched(declared())],
    true,
  ],
  ["by the mail, of one who is found", account(), [matched(declared({ mail: SVC }))], true],
  ["by the mail, of one who is blocked", account(), [blocked(declared({ mail: SVC }))], false],
  [
    "by the mail, of the second",
    account(),
    [missing(declared()), missing(declared({ mail: SVC }))],
    false,
  ],

  [
    "as a candidate of one who is blocked",
    account(),
    [blocked(declared(), other, account())],
    false,
  ],
  ["beside a candidate of one who is blocked", account(), [blocked(declared(), other)], true],
])("an account is nobody who is declared, %s", (_, user, planned, isCertain) => {
  expect(withoutPerhapsDeclared([user], planned, "userPrincipalName")).toEqual(
    isCertain ? [user] : [],
  );
});

it.each([
  ["userPrincipalName" as const, true],
  ["employeeId" as const, false],
])(
  "an account whose employeeId was not told is nobody who is declared, by %s: %s",
  (key, isCertain) => {
    const user = withoutKey();
    expect(withoutPerhapsDeclared([user], [], key)).toEqual(isCertain ? [user] : []);
    expect(withoutPerhapsDeclared([account()], [], key)).toEqual([account()]);
  },
);

it("of several accounts, those that are nobody who is declared are left in their order", () => {
  const all = [
    other,
    account({ displayName: "Ana Silva" }),
    live({ userPrincipalName: "svc-0@contoso.com", displayName: "Service 0" }),
  ];
  expect(
    withoutPerhapsDeclared(all, [missing(declared())], "userPrincipalName").map(({ id }) => id),
  ).toEqual([idOf(OTHER), idOf("svc-0@contoso.com")]);
});
