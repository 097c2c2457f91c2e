import { describe, expect, it } from "vitest";
import { readRequestFor } from "../../../src/directory/readRequest.ts";
import { DEFAULT_CONFIGURATION, type Scope } from "../../../src/model/settings/configuration.ts";
import { countOutside, scopeOf } from "../../../src/plan/accounts/scope.ts";
import { renderPlanMarkdown } from "../../../src/report/markdown/plan.ts";
import { totalsLines } from "../../../src/report/facts/totals.ts";
import { parseConfiguration } from "../../../src/roster/settings/configuration.ts";
import { desired, idOf, live, plan, roster } from "../../builders.ts";

const GUEST = live({ userPrincipalName: "g#EXT#@contoso.com", userType: "Guest" });

describe("who is a person", () => {
  const ANA = "ana.silva@contoso.com";
  const user = live();
  const { jobTitle: _jobTitle, ...untold } = live().fields;
  const titled = (...wanted: (string | null)[]): Scope => ({
    exclude: { properties: { jobTitle: wanted } },
  });
  const without = (...users: string[]): Scope => ({ exclude: { users } });

  it.each<[string, Scope | undefined, ReturnType<typeof live>, string | undefined]>([
    ["everybody by default", undefined, GUEST, undefined],
    ["everybody where nothing is asked for", {}, GUEST, undefined],

    ["a member", { userType: ["Member"] }, live({ userType: "Member" }), undefined],
    ["a guest", { userType: ["Member"] }, GUEST, "userType Guest"],
    ["a guest, who may be one", { userType: ["Member", "Guest"] }, GUEST, undefined],
    [
      "a member among guests",
      { userType: ["Guest"] },
      live({ userType: "Member" }),
      "userType Member",
    ],
    ["older than userType", { userType: ["Member"] }, live({ userType: null }), undefined],
    [
      "older than userType, among guests",
      { userType: ["Guest"] },
      live({ userType: null }),
      "userType Member",
    ],
    ["no answer", { userType: ["Member"] }, user, undefined],
    ["no answer, among guests", { userType: ["Guest"] }, user, undefined],

    ["enabled", { accountEnabled: true }, user, undefined],
    ["disabled", { accountEnabled: true }, live({}, { enabled: false }), "accountEnabled false"],
    ["enabled, among leavers", { accountEnabled: false }, user, "accountEnabled true"],
    ["disabled, among leavers", { accountEnabled: false }, live({}, { enabled: false }), undefined],
    [
      "neither that is told",
      { accountEnabled: true },
      { ...user, accountEnabled: null },
      undefined,
    ],
    [
      "neither, among leavers",
      { accountEnabled: false },
      { ...user, accountEnabled: null },
      undefined,
    ],

    ["a domain", { domains: ["CONTOSO.com"] }, user, undefined],
    [
      "a domain in capitals",
      { domains: ["contoso.com"] },
      live({ userPrincipalName: "a@CONTOSO.com" }),
      undefined,
    ],
    ["one of two domains", { domains: ["fabrikam.com", "contoso.com"] }, user, undefined],
    ["another", { domains: ["fabrikam.com"] }, user, "another domain"],
    [
      "a domain below",
      { domains: ["contoso.com"] },
      live({ userPrincipalName: "a@x.contoso.com" }),
      "another domain",
    ],

    ["a pattern", without("ANA.*"), user, "excluded by name"],
    [
      "a pattern, in capitals there",
      without("ana.*"),
      live({ userPrincipalName: ANA.toUpperCase() }),
      "excluded by name",
    ],
    ["the second pattern", without("ben.*", "ana.*"), user, "excluded by name"],
    ["a name", without(ANA), user, "excluded by name"],
    ["another name", without("ben@contoso.com", "b*"), user, undefined],
    ["an id", without(idOf(ANA)), user, "excluded by name"],
    [
      "an id in capitals",
      without("ABCDEF01-0000-4000-8000-000000000000"),
      live({}, { id: "abcdef01-0000-4000-8000-000000000000" }),
      "excluded by name",
    ],
    [
      "an id in capitals there",
      without("abcdef01-0000-4000-8000-000000000000"),
      live({}, { id: "ABCDEF01-0000-4000-8000-000000000000" }),
      "excluded by name",
    ],
    ["another id", without(idOf("ben@contoso.com")), user, undefined],
    ["a pattern of ids", without(`${idOf(ANA).slice(0, 8)}*`), user, undefined],
    ["nobody's name", without(), user, undefined],

    [
      "a value",
      { exclude: { properties: { jobTitle: "ROOM 1" } } },
      live({ jobTitle: "room 1" }),
      "jobTitle ROOM 1",
    ],
    ["another value", titled("Room"), live({ jobTitle: "room 1" }), undefined],
    ["the second value", titled("x", "Room*"), live({ jobTitle: "room 1" }), "jobTitle Room*"],
    [
      "the first of two that hold",
      titled("*1", "Room*"),
      live({ jobTitle: "room 1" }),
      "jobTitle *1",
    ],
    ["no value", { exclude: { properties: { employeeId: null } } }, user, "no employeeId"],
    ["no value, or another", titled("x", null), user, "no jobTitle"],
    ["no value, whatever it may be", titled("*"), user, undefined],
    ["some value", titled(null), live({ jobTitle: "x" }), undefined],
    ["a value that was not told", titled(null, "*"), { ...user, fields: untold }, undefined],
    [
      "true",
      { exclude: { properties: { showInAddressList: true } } },
      live({ showInAddressList: true }),
      "showInAddressList true",
    ],
    [
      "false",
      { exclude: { properties: { showInAddressList: false } } },
      live({ showInAddressList: false }),
      "showInAddressList false",
    ],
    [
      "false, and not true",
      { exclude: { properties: { showInAddressList: true } } },
      live({ showInAddressList: false }),
      undefined,
    ],
    [
      "false, and not nothing",
      { exclude: { properties: { showInAddressList: null } } },
      live({ showInAddressList: false }),
      undefined,
    ],
    [
      "an item",
      { exclude: { properties: { otherMails: "*@x" } } },
      live({ otherMails: ["a@X"] }),
      "otherMails *@x",
    ],
    [
      "the second item",
      { exclude: { properties: { otherMails: "*@x" } } },
      live({ otherMails: ["a@y", "a@x"] }),
      "otherMails *@x",
    ],
    [
      "no item of these",
      { exclude: { properties: { otherMails: "*@x" } } },
      live({ otherMails: ["a@y"] }),
      undefined,
    ],
    [
      "no item",
      { exclude: { properties: { otherMails: null } } },
      live({ otherMails: [] }),
      "no otherMails",
    ],
    [
      "some item",
      { exclude: { properties: { otherMails: null } } },
      live({ otherMails: ["a@x"] }),
      undefined,
    ],
    [
      "a member",
      { exclude: { properties: { employeeOrgData: "it" } } },
      live({ employeeOrgData: { division: null, costCenter: "IT" } }),
      "employeeOrgData it",
    ],
    [
      "no member",
      { exclude: { properties: { employeeOrgData: null } } },
      live({ employeeOrgData: { division: null, costCenter: null } }),
      "no employeeOrgData",
    ],
    [
      "the second property",
      { exclude: { properties: { city: "x", jobTitle: "x" } } },
      live({ jobTitle: "x" }),
      "jobTitle x",
    ],
  ])("%s", (_, scope, account, reason) => {
    expect(scopeOf(scope ? { scope } : {})(account)).toBe(reason);
  });

  it("is told by the first reason of several", () => {
    const scope: Scope = {
      exclude: { properties: { jobTitle: "x" }, users: ["*"] },
      domains: ["fabrikam.com"],
      accountEnabled: true,
      userType: ["Member"],
    };
    const robot = live({ userType: "Guest", jobTitle: "x" }, { enabled: false });
    const reasons = [
      ["userType", "userType Guest"],
      ["accountEnabled", "accountEnabled false"],
      ["domains", "another domain"],
    ] as const;
    const left = { ...scope };
    for (const [check, reason] of reasons) {
      expect(scopeOf({ scope: left })(robot)).toBe(reason);
      delete left[check];
    }
    expect(scopeOf({ scope: left })(robot)).toBe("excluded by name");
  });

  it.each<[readonly (string | undefined)[], [string, number][]]>([
    [[], []],
    [[undefined], []],
    [["b"], [["b", 1]]],
    [
      ["b", undefined, "a"],
      [
        ["a", 1],
        ["b", 1],
      ],
    ],
    [
      ["a", "c", "b", "c"],
      [
        ["c", 2],
        ["a", 1],
        ["b", 1],
      ],
    ],
  ])("of %j, each reason is counted, the most frequent first", (reasons, expected) => {
    const users = reasons.map((_, index) => live({}, { id: `${index}` }));
    const counts = countOutside(users, ({ id }) => reasons[Number(id)]);
    expect(Object.entries(counts)).toEqual(expected);
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
