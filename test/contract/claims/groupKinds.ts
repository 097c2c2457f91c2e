import { topic, type Step } from "../claim.ts";
import { absent, including, inAnyOrder, matching, ofLength, present } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { done, EVENTUAL, ok } from "./shared.ts";

const group = (more: object = {}, keep = "team"): Step => ({
  send: "POST /groups",
  body: {
    displayName: `{mine}${keep}`,
    mailEnabled: false,
    mailNickname: `{mine}${keep}`,
    securityEnabled: true,
    ...more,
  },
  expect: { status: 201 },
  keep: { [keep]: "id" },
});
const UNIFIED = { groupTypes: ["Unified"], mailEnabled: true };
const add = (relation: "members" | "owners", who = "{ana}"): Step => ({
  send: `POST /groups/{team}/${relation}/$ref`,
  body: { "@odata.id": `{root}/directoryObjects/${who}` },
  expect: done,
});
const remove = (relation: "members" | "owners"): Step => ({
  send: `DELETE /groups/{team}/${relation}/{ana}/$ref`,
  expect: done,
});
const both = { ana: {}, bo: {} };
const many = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`p${index}`, {}]));

export const groupKinds = topic(
  "Kinds of groups",
  {
    source: SOURCES.groupAdd,
    section: "lifecycle 1",
    confidence: "documented",
    needs: { permission: "Group.ReadWrite.All" },
  },
  {
    claim: "a Microsoft 365 group takes users",
    accounts: both,
    steps: [group(UNIFIED), add("members")],
  },
  {
    claim: "a Microsoft 365 group takes no groups",
    steps: [
      group(UNIFIED),
      group({}, "inner"),
      { ...add("members", "{inner}"), expect: { status: [400, 403] } },
    ],
  },
  {
    claim: "a Microsoft 365 group is member of nothing",
    steps: [
      group(),
      group(UNIFIED, "unified"),
      { ...add("members", "{unified}"), expect: { status: [400, 403] } },
    ],
  },
  {
    claim: "a group with mail that is no Microsoft 365 group is not created",
    source: SOURCES.groupCreate,
    steps: [{ ...group({ mailEnabled: true }), expect: { status: 400 } }],
  },
  {
    claim: "isAssignableToRole stays as it was at the beginning",
    source: SOURCES.groupCreate,
    steps: [
      group(),
      {
        send: "PATCH /groups/{team}",
        body: { isAssignableToRole: true },
        expect: { status: [400, 403] },
      },
    ],
  },
  {
    claim: "two groups may have one displayName",
    source: SOURCES.groupCreate,
    steps: [group({ displayName: "{mine}same" }), group({ displayName: "{mine}same" }, "other")],
  },
  {
    claim: "uniqueName addresses a group",
    source: SOURCES.metadata,
    confidence: "guess",
    steps: [
      group({ uniqueName: "{mine}unique" }),
      { send: "GET /groups(uniqueName='{mine}unique')?$select=id", expect: ok({ id: "{team}" }) },
    ],
  },
  {
    claim: "an owner is added and taken away by reference",
    accounts: both,
    steps: [
      group(),
      add("owners"),
      add("owners", "{bo}"),
      remove("owners"),
      {
        send: "GET /groups/{team}/owners?$select=id",
        expect: ok({ value: including({ id: "{bo}" }) }),
      },
    ],
  },
  {
    claim: "members and owners are bound in one request",
    accounts: both,
    steps: [
      group(),
      {
        send: "PATCH /groups/{team}",
        body: {
          "members@odata.bind": ["{root}/directoryObjects/{ana}"],
          "owners@odata.bind": ["{root}/directoryObjects/{bo}"],
        },
        expect: done,
      },
    ],
  },
  {
    claim: "members and owners together are 20 at most",
    accounts: many,
    steps: [
      group(),
      {
        send: "PATCH /groups/{team}",
        body: {
          "members@odata.bind": Object.keys(many)
            .slice(0, 20)
            .map((name) => `{root}/directoryObjects/{${name}}`),
          "owners@odata.bind": ["{root}/directoryObjects/{p20}"],
        },
        expect: { status: 400 },
      },
    ],
  },
  {
    claim: "a member who is removed again is a 404, or no member",
    source: SOURCES.groupRemove,
    confidence: "seen",
    accounts: both,
    steps: [
      group(),
      add("members"),
      remove("members"),
      { ...remove("members"), expect: { status: [400, 404] } },
    ],
  },
  {
    claim: "$expand gives 20 members at most, and no link to the rest",
    source: SOURCES.queryIssues,
    accounts: many,
    steps: [
      group(),
      ...Object.keys(many).map((name) => add("members", `{${name}}`)),
      {
        send: "GET /groups/{team}?$select=id&$expand=members($select=id)",
        expect: ok({ members: ofLength(20), "members@odata.nextLink": absent }),
      },
    ],
  },
  {
    claim: "members are counted with the header",
    source: SOURCES.groupMembers,
    accounts: both,
    steps: [
      group(),
      add("members"),
      { send: "GET /groups/{team}/members/$count", headers: EVENTUAL, expect: ok(1) },
    ],
  },
  {
    claim: "a nested group is a membership of the user's only transitively",
    source: SOURCES.memberOf,
    accounts: both,
    steps: [
      group(),
      add("members"),
      group({}, "outer"),
      {
        send: "POST /groups/{outer}/members/$ref",
        body: { "@odata.id": "{root}/directoryObjects/{team}" },
        expect: done,
      },
      {
        send: "GET /users/{ana}/memberOf?$select=id",
        expect: ok({ value: inAnyOrder({ id: "{team}" }) }),
      },
      {
        send: "GET /users/{ana}/transitiveMemberOf?$select=id",
        expect: ok({ value: inAnyOrder({ id: "{team}" }, { id: "{outer}" }) }),
      },
    ],
  },
  [
    "assignedLicenses",
    "hasMembersWithLicenseErrors",
    "licenseProcessingState",
    "isManagementRestricted",
  ].map((name) => ({
    claim: `${name} of a group comes with $select only`,
    source: SOURCES.groupCreate,
    steps: [
      group(),
      { send: "GET /groups/{team}", expect: ok({ [name]: absent }) },
      { send: `GET /groups/{team}?$select=id,${name}`, expect: ok({ id: "{team}" }) },
    ],
  })),
  {
    claim: "a page of groups costs 2, with $select 1",
    section: "users 6",
    source: SOURCES.limits,
    steps: ["2", "1"].map((units) => ({
      send: `GET /groups${units === "1" ? "?$select=id" : ""}`,
      expect: { status: 200, headers: { "x-ms-resource-unit": units } },
    })),
  },
  {
    claim: "transitive members cost 5, with $select 4",
    section: "users 6",
    source: SOURCES.limits,
    steps: [
      group(),
      ...["5", "4"].map((units) => ({
        send: `GET /groups/{team}/transitiveMembers${units === "4" ? "?$select=id" : ""}`,
        expect: { status: 200, headers: { "x-ms-resource-unit": units } },
      })),
    ],
  },
  {
    claim: "a dynamic group is not created with members",
    section: "users 3.2",
    source: SOURCES.dynamicMembers,
    confidence: "seen",
    needs: { permission: "Group.ReadWrite.All", licence: "Microsoft Entra ID P1" },
    accounts: { ana: {} },
    steps: [
      {
        ...group({
          groupTypes: ["DynamicMembership"],
          membershipRule: 'user.department -eq "Sales"',
          membershipRuleProcessingState: "On",
          "members@odata.bind": ["{root}/directoryObjects/{ana}"],
        }),
        expect: { status: 403, code: "Authorization_RequestDenied" },
        keep: {},
      },
    ],
  },
  {
    claim: "dynamic groups are found with their rule",
    source: SOURCES.advanced,
    steps: [
      {
        send: "GET /groups?$select=id,membershipRule&$top=1&$filter=groupTypes/any(t:t eq 'DynamicMembership')",
        expect: ok({ value: present }),
      },
    ],
  },
  {
    claim: "a removed member is reported by delta as removed",
    source: SOURCES.groupDelta,
    confidence: "guess",
    accounts: both,
    steps: [
      group(),
      add("members"),
      {
        send: "GET /groups/delta?$select=members&$filter=id eq '{team}'",
        expect: ok(),
        keep: { link: "@odata.deltaLink" },
      },
      remove("members"),
      {
        send: "GET {link}",
        expect: ok({
          value: including({
            id: "{team}",
            "members@delta": including({ id: "{ana}", "@removed": { reason: "deleted" } }),
          }),
        }),
      },
    ],
  },
  {
    claim: "a deleted group is restored under its id, with its members",
    source: SOURCES.restore,
    confidence: "guess",
    accounts: both,
    steps: [
      group(),
      add("members"),
      { send: "DELETE /groups/{team}", expect: done },
      { send: "POST /directory/deletedItems/{team}/restore", body: {}, expect: { status: 200 } },
      {
        send: "GET /groups/{team}/members?$select=id",
        expect: ok({ value: [{ id: matching("^{ana}$") }] }),
      },
    ],
  },
  [
    ["newUserPrincipalName", "{new}@{domain}"] as const,
    ["autoReconcileProxyConflict", true] as const,
  ].map(([name, value]) => ({
    claim: `a deleted group is not restored with ${name}`,
    section: "users 3.7" as const,
    source: SOURCES.restore,
    // The page says that it is for users; that it is refused otherwise is on no page.
    confidence: "guess" as const,
    steps: [
      group(),
      { send: "DELETE /groups/{team}", expect: done },
      {
        send: "POST /directory/deletedItems/{team}/restore",
        body: { [name]: value },
        expect: { status: 400 },
      },
    ],
  })),
);
