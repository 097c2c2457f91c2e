import { describe, expect, it } from "vitest";
import { readRequestFor } from "../../../src/directory/readRequest.ts";
import { DEFAULT_CONFIGURATION, type Scope } from "../../../src/model/settings/configuration.ts";
import { scopeOf } from "../../../src/plan/accounts/scope.ts";
import { renderPlanMarkdown } from "../../../src/report/markdown/plan.ts";
import { totalsLines } from "../../../src/report/facts/totals.ts";
import { parseConfiguration } from "../../../src/roster/settings/configuration.ts";
import { desired, idOf, live, plan, roster } from "../../builders.ts";

const GUEST = live({ userPrincipalName: "g#EXT#@contoso.com", userType: "Guest" });

describe("who is a person", () => {
  it.each<[string, Scope | undefined, ReturnType<typeof live>, string | undefined]>([
    ["everybody by default", undefined, GUEST, undefined],
    ["a member", { userType: ["Member"] }, live({ userType: "Member" }), undefined],
    ["a guest", { userType: ["Member"] }, GUEST, "userType Guest"],
    ["older than userType", { userType: ["Member"] }, live({ userType: null }), undefined],
    ["no answer", { userType: ["Member"] }, live(), undefined],
    ["disabled", { accountEnabled: true }, live({}, { enabled: false }), "accountEnabled false"],
    ["a domain", { domains: ["CONTOSO.com"] }, live(), undefined],
    ["another", { domains: ["fabrikam.com"] }, live(), "another domain"],
    ["a pattern", { exclude: { users: ["ANA.*"] } }, live(), "excluded by name"],
    ["an id", { exclude: { users: [idOf("ana.silva@contoso.com")] } }, live(), "excluded by name"],
    [
      "a value",
      { exclude: { properties: { jobTitle: ["x", "Room*"] } } },
      live({ jobTitle: "room 1" }),
      "jobTitle Room*",
    ],
    ["no value", { exclude: { properties: { employeeId: null } } }, live(), "no employeeId"],
    [
      "some value",
      { exclude: { properties: { jobTitle: null } } },
      live({ jobTitle: "x" }),
      undefined,
    ],
    [
      "an item",
      { exclude: { properties: { otherMails: "*@x" } } },
      live({ otherMails: ["a@X"] }),
      "otherMails *@x",
    ],
  ])("%s", (_, scope, user, reason) => {
    expect(scopeOf(scope ? { scope } : {})(user)).toBe(reason);
  });
});

const SCOPE: Scope = {
  userType: ["Member"],
  accountEnabled: true,
  exclude: { properties: { jobTitle: "Robot|*" } },
};
const WITH_SCOPE = { configuration: { ...DEFAULT_CONFIGURATION, scope: SCOPE } };

it("counts the unmanaged outside of it by reason, and never drops somebody who is declared", () => {
  const others = ["a", "b", "c", "d", "e"].map((name) => `${name}@contoso.com`);
  const [a = "", b = "", c = "", d = "", e = ""] = others;
  const result = plan(
    [desired({ userPrincipalName: a, displayName: "A" })],
    [
      live({ userPrincipalName: a, displayName: "A", userType: "Guest" }, { enabled: false }),
      live({ userPrincipalName: b, userType: "Guest" }, { enabled: false }),
      live({ userPrincipalName: c, userType: "Guest" }),
      live({ userPrincipalName: d, jobTitle: "Robot|1" }),
      live({ userPrincipalName: e }),
    ],
    WITH_SCOPE,
  );
  expect(result.totals).toMatchObject({ directory: 5, matched: 1, unmanaged: 4, unchanged: 1 });
  expect(result.totals.outsideScope).toEqual({ "userType Guest": 2, "jobTitle Robot|*": 1 });
  expect(totalsLines(result.totals, String)[1]).toBe(
    "5 in the directory = 1 matched + 4 unmanaged (of these out of scope: 2 userType Guest, 1 jobTitle Robot|*)",
  );
  expect(renderPlanMarkdown(result, { hidePersonal: true })).not.toContain("Robot|*");
  expect(plan([], []).totals).not.toHaveProperty("outsideScope");
});

it("asks for what it needs with the users", () => {
  expect(readRequestFor(roster([]), WITH_SCOPE.configuration).fields).toEqual([
    "userPrincipalName",
    "displayName",
    "jobTitle",
    "userType",
  ]);
});

describe("the scope in the configuration", () => {
  const parse = (text: string) =>
    parseConfiguration({ path: "rollcall.yaml", bytes: new TextEncoder().encode(text) });

  it("is read as it stands", () => {
    const { configuration, diagnostics } = parse(`scope:
  userType: [Member]
  accountEnabled: true
  domains: [contoso.com]
  exclude:
    users: [svc-*@contoso.com]
    properties: { employeeId: null, employeeType: [Service, "Room*"], department: NO }
`);
    expect(diagnostics).toEqual([]);
    expect(configuration.scope).toEqual({
      userType: ["Member"],
      accountEnabled: true,
      domains: ["contoso.com"],
      exclude: {
        users: ["svc-*@contoso.com"],
        properties: { employeeId: null, employeeType: ["Service", "Room*"], department: "NO" },
      },
    });
  });

  it.each([
    [
      "scope:\n  accountEnable: true\n",
      '"accountEnable" is not known here. Did you mean "accountEnabled"?',
    ],
    ["scope:\n  userType: [Members]\n", "must be one of: Member, Guest"],
    ["scope:\n  userType: []\n", "is an empty list"],
    ["scope:\n  domains: ['@contoso.com']\n", "must be a domain, such as contoso.com"],
    ["scope:\n  exclude: { users: [robots] }\n", "excludes no account"],
    ["scope:\n  exclude: { properties: { employeeTyp: x } }\n", '"employeeTyp" is not known here'],
  ])("%j is a mistake", (text, message) => {
    expect(parse(text).diagnostics[0]?.message).toContain(message);
  });
});
