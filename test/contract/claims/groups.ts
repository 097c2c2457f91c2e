import { topic, type Step } from "../claim.ts";
import { absent, inAnyOrder, including, matching } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { done, ok } from "./shared.ts";

const least = {
  displayName: "{new}",
  mailEnabled: false,
  mailNickname: "{new}",
  securityEnabled: true,
};
const team: Step = {
  send: "POST /groups",
  body: least,
  expect: { status: 201 },
  keep: { team: "id" },
};
const add = (who = "{ana}"): Step => ({
  send: "POST /groups/{team}/members/$ref",
  body: { "@odata.id": `{root}/directoryObjects/${who}` },
  expect: done,
});
const bind = (...who: readonly string[]): object => ({
  "members@odata.bind": who.map((id) => `{root}/directoryObjects/${id}`),
});
const ALREADY =
  "One or more added object references already exist for the following modified properties: 'members'.";
const both = { ana: {}, bo: {} };
const twenty = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`p${index}`, {}]));
const ids = (length: number): string[] => Array.from({ length }, (_, index) => `{p${index}}`);

export const groups = topic(
  "Groups and members",
  {
    source: SOURCES.groupAdd,
    section: "users 3.2",
    confidence: "documented",
    needs: { permission: "Group.ReadWrite.All" },
  },
  {
    claim: "a security group is created with 201",
    section: "lifecycle 1",
    source: SOURCES.groupCreate,
    steps: [{ ...team, expect: { status: 201, body: { displayName: "{new}", groupTypes: [] } } }],
  },
  ["displayName", "mailEnabled", "mailNickname", "securityEnabled"].map((name) => ({
    claim: `a new group needs ${name}`,
    section: "lifecycle 1" as const,
    source: SOURCES.groupCreate,
    steps: [
      {
        send: "POST /groups",
        body: Object.fromEntries(Object.entries(least).filter(([key]) => key !== name)),
        expect: { status: 400, code: "Request_BadRequest" },
      },
    ],
  })),
  {
    claim: "a member is added by reference with 204",
    accounts: both,
    steps: [
      team,
      add(),
      {
        send: "GET /groups/{team}/members?$select=id",
        expect: ok({ value: inAnyOrder({ id: "{ana}", "@odata.type": "#microsoft.graph.user" }) }),
      },
    ],
  },
  {
    claim: "a member who is added again is refused in the words that mean so",
    confidence: "seen",
    source: SOURCES.terraform,
    accounts: both,
    steps: [
      team,
      add(),
      { ...add(), expect: { status: 400, code: "Request_BadRequest", message: ALREADY } },
    ],
  },
  {
    claim: "a member who does not exist is a 404",
    source: SOURCES.consistency,
    confidence: "seen",
    steps: [team, { ...add("{nowhere}"), expect: { status: [400, 404] } }],
  },
  {
    claim: "members@odata.bind adds many with 204",
    accounts: both,
    steps: [
      team,
      { send: "PATCH /groups/{team}", body: bind("{ana}", "{bo}"), expect: done },
      {
        send: "GET /groups/{team}/members?$select=id",
        expect: ok({ value: inAnyOrder({ id: "{ana}" }, { id: "{bo}" }) }),
      },
    ],
  },
  {
    claim: "members@odata.bind is all or nothing",
    accounts: both,
    steps: [
      team,
      add(),
      {
        send: "PATCH /groups/{team}",
        body: bind("{ana}", "{bo}"),
        expect: { status: 400, message: ALREADY },
      },
      {
        send: "GET /groups/{team}/members?$select=id",
        expect: ok({ value: inAnyOrder({ id: "{ana}" }) }),
      },
    ],
  },
  {
    claim: "members@odata.bind takes 20",
    accounts: twenty,
    steps: [team, { send: "PATCH /groups/{team}", body: bind(...ids(20)), expect: done }],
  },
  {
    claim: "members@odata.bind refuses 21",
    section: "users 3.2",
    accounts: twenty,
    steps: [
      team,
      { send: "PATCH /groups/{team}", body: bind(...ids(21)), expect: { status: 400 } },
    ],
  },
  {
    claim: "a bind of 20 costs one write for each three",
    section: "lifecycle 1",
    confidence: "guess",
    source: SOURCES.limits,
    accounts: twenty,
    steps: [
      team,
      {
        send: "PATCH /groups/{team}",
        body: bind(...ids(20)),
        expect: { status: 204, headers: { "x-ms-resource-unit": "7" } },
      },
    ],
  },
  {
    claim: "a group is created with its members",
    section: "lifecycle 1",
    source: SOURCES.groupCreate,
    accounts: both,
    steps: [
      { ...team, body: { ...least, ...bind("{ana}") } },
      {
        send: "GET /groups/{team}/members?$select=id",
        expect: ok({ value: inAnyOrder({ id: "{ana}" }) }),
      },
    ],
  },
  {
    claim: "a member is removed by reference with 204",
    source: SOURCES.groupRemove,
    accounts: both,
    steps: [
      team,
      add(),
      { send: "DELETE /groups/{team}/members/{ana}/$ref", expect: done },
      { send: "GET /groups/{team}/members?$select=id", expect: ok({ value: [] }) },
    ],
  },
  {
    claim: "removing who is no member is a 404",
    source: SOURCES.groupRemove,
    confidence: "seen",
    accounts: both,
    steps: [
      team,
      {
        send: "DELETE /groups/{team}/members/{ana}/$ref",
        expect: { status: 404, code: "Request_ResourceNotFound" },
      },
    ],
  },
  {
    claim: "members of the type user are listed under their type",
    section: "lifecycle 1",
    source: SOURCES.groupMembers,
    accounts: both,
    steps: [
      team,
      add(),
      {
        send: "GET /groups/{team}/members/microsoft.graph.user?$select=id,jobTitle",
        expect: ok({ value: inAnyOrder({ id: "{ana}", jobTitle: null }) }),
      },
    ],
  },
  {
    claim: "a page of members costs 3, with $select 2",
    section: "users 6",
    source: SOURCES.limits,
    steps: [
      team,
      {
        send: "GET /groups/{team}/members",
        expect: { status: 200, headers: { "x-ms-resource-unit": "3" } },
      },
      {
        send: "GET /groups/{team}/members?$select=id",
        expect: { status: 200, headers: { "x-ms-resource-unit": "2" } },
      },
    ],
  },
  {
    claim: "transitive members hold those of a nested group",
    section: "lifecycle 1",
    source: SOURCES.transitiveMembers,
    accounts: both,
    steps: [
      team,
      add(),
      { ...team, body: { ...least, displayName: "{mine}outer" }, keep: { outer: "id" } },
      {
        send: "POST /groups/{outer}/members/$ref",
        body: { "@odata.id": "{root}/directoryObjects/{team}" },
        expect: done,
      },
      {
        send: "GET /groups/{outer}/transitiveMembers?$select=id",
        expect: ok({ value: inAnyOrder({ id: "{team}" }, { id: "{ana}" }) }),
      },
    ],
  },
  {
    claim: "checkMemberGroups takes 20 ids",
    section: "lifecycle 1",
    source: SOURCES.checkGroups,
    accounts: both,
    steps: [
      team,
      {
        send: "POST /users/{ana}/checkMemberGroups",
        body: { groupIds: Array.from({ length: 21 }, () => "{team}") },
        expect: { status: 400 },
      },
    ],
  },
  {
    claim: "a bind takes users of the collection users as well",
    section: "lifecycle 1",
    accounts: both,
    steps: [
      team,
      {
        send: "PATCH /groups/{team}",
        body: { "members@odata.bind": ["{root}/users/{ana}"] },
        expect: done,
      },
    ],
  },
  {
    claim: "memberOf lists the groups of a user with their type",
    section: "lifecycle 1",
    source: SOURCES.memberOf,
    accounts: both,
    steps: [
      team,
      add(),
      {
        send: "GET /users/{ana}/memberOf?$select=id",
        expect: ok({ value: including({ id: "{team}", "@odata.type": "#microsoft.graph.group" }) }),
      },
    ],
  },
  {
    claim: "checkMemberGroups gives those of the asked groups that hold the user",
    section: "lifecycle 1",
    source: SOURCES.checkGroups,
    accounts: both,
    steps: [
      team,
      add(),
      {
        send: "POST /users/{ana}/checkMemberGroups",
        body: { groupIds: ["{team}", "{nowhere}"] },
        expect: ok({ value: ["{team}"] }),
      },
    ],
  },
  {
    claim: "getMemberGroups gives all groups of a user",
    section: "lifecycle 1",
    source: SOURCES.memberGroups,
    accounts: both,
    steps: [
      team,
      add(),
      {
        send: "POST /users/{ana}/getMemberGroups",
        body: { securityEnabledOnly: true },
        expect: ok({ value: including("{team}") }),
      },
    ],
  },
  {
    claim: "a dynamic group refuses members",
    confidence: "guess",
    needs: { permission: "Group.ReadWrite.All", licence: "Microsoft Entra ID P1" },
    accounts: both,
    steps: [
      {
        ...team,
        body: {
          ...least,
          groupTypes: ["DynamicMembership"],
          membershipRule: 'user.department -eq "none of Contoso\'s"',
          membershipRuleProcessingState: "On",
        },
      },
      { ...add(), expect: { status: 403, code: "Authorization_RequestDenied" } },
    ],
  },
  {
    claim: "memberships come back with a restored user",
    section: "users 3.7",
    source: SOURCES.restore,
    accounts: both,
    steps: [
      team,
      add(),
      { send: "DELETE /users/{ana}", expect: done },
      { send: "POST /directory/deletedItems/{ana}/restore", body: {}, expect: { status: 200 } },
      {
        send: "GET /groups/{team}/members?$select=id",
        expect: ok({ value: inAnyOrder({ id: "{ana}" }) }),
      },
    ],
  },
  {
    claim: "a property that is read with $select alone",
    section: "lifecycle 1",
    source: SOURCES.groupCreate,
    steps: [
      team,
      { send: "GET /groups/{team}", expect: ok({ assignedLicenses: absent }) },
      {
        send: "GET /groups/{team}?$select=assignedLicenses",
        expect: ok({ assignedLicenses: [] }),
      },
    ],
  },
  {
    claim: "delta tells members as members@delta",
    section: "lifecycle 1",
    source: SOURCES.groupDelta,
    accounts: both,
    steps: [
      team,
      add(),
      {
        send: "GET /groups/delta?$select=members&$filter=id eq '{team}'",
        expect: ok({
          value: including({ id: "{team}", "members@delta": including({ id: "{ana}" }) }),
        }),
      },
    ],
  },
  {
    claim: "the last owner of a Microsoft 365 group cannot be removed",
    section: "lifecycle 1",
    confidence: "seen",
    accounts: both,
    steps: [
      {
        ...team,
        body: {
          ...least,
          groupTypes: ["Unified"],
          mailEnabled: true,
          "owners@odata.bind": ["{root}/users/{ana}"],
        },
      },
      {
        send: "DELETE /groups/{team}/owners/{ana}/$ref",
        expect: {
          status: 400,
          message: "The group must have at least one owner, hence this owner cannot be removed.",
        },
      },
    ],
  },
  {
    claim: "a deleted security group is among the deleted items",
    section: "lifecycle 1",
    confidence: "guess",
    steps: [
      team,
      { send: "DELETE /groups/{team}", expect: done },
      { send: "GET /directory/deletedItems/{team}", expect: ok({ id: matching("^{team}$") }) },
    ],
  },
);
