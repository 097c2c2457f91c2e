import { topic, type Expectation, type Step, type TopicClaim } from "../claim.ts";
import { absent, inAnyOrder, present } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { created, done, missing, newUser, ok } from "./shared.ts";

const add = (who = "{ana}", expect: Expectation = done): Step => ({
  send: "POST /groups/{team}/members/$ref",
  body: { "@odata.id": `{root}/directoryObjects/${who}` },
  expect,
});
const bind = (who: string, expect: Expectation): Step => ({
  send: "PATCH /groups/{team}",
  body: { "members@odata.bind": [`{root}/directoryObjects/${who}`] },
  expect,
});
const remove = (who: string, expect: Expectation): Step => ({
  send: `DELETE /groups/{team}/members/${who}/$ref`,
  expect,
});
const membersAre = (...ids: readonly string[]): Step => ({
  send: "GET /groups/{team}/members?$select=id",
  expect: ok({ value: inAnyOrder(...ids.map((id) => ({ id }))) }),
});
const both = { ana: {}, bo: {} };
const DENIED: Expectation = { status: 403, code: "Authorization_RequestDenied" };
const EXCHANGE: Expectation = {
  status: 400,
  code: "Request_BadRequest",
  message: "Cannot Update a mail-enabled security groups and or distribution list.",
};
const ON_PREMISES: Expectation = {
  status: 400,
  code: "Request_BadRequest",
  message:
    "Unable to update the specified properties for on-premises mastered Directory Sync objects or objects currently undergoing migration.",
};

/** Whatever is tried with the members of such a group, and that they stay. */
function refuses(expect: Expectation): TopicClaim["steps"] {
  return [add("{bo}", expect), bind("{bo}", expect), remove("{ana}", expect), membersAre("{ana}")];
}

const KINDS: readonly (readonly [
  string,
  object,
  Expectation,
  string,
  "seen" | "documented" | "guess",
])[] = [
  [
    "a mail-enabled security group",
    { mailEnabled: true, mail: "{mine}team@{domain}" },
    EXCHANGE,
    SOURCES.mailGroups,
    "seen",
  ],
  [
    "a distribution list",
    { mailEnabled: true, securityEnabled: false, mail: "{mine}team@{domain}" },
    EXCHANGE,
    SOURCES.mailGroups,
    "seen",
  ],
  ["a synced group", { onPremisesSyncEnabled: true }, ON_PREMISES, SOURCES.group, "seen"],
  [
    "a group in a restricted administrative unit",
    { isManagementRestricted: true },
    DENIED,
    SOURCES.unitMembers,
    "documented",
  ],
  [
    "a dynamic group",
    {
      groupTypes: ["DynamicMembership"],
      membershipRule: 'user.department -eq "Sales"',
      membershipRuleProcessingState: "On",
    },
    DENIED,
    SOURCES.dynamicMembers,
    "guess",
  ],
];

export const groupRefusals = topic(
  "What groups refuse",
  {
    source: SOURCES.groupAdd,
    section: "lifecycle 1",
    confidence: "documented",
    needs: { circumstance: "a group that no request makes" },
  },
  KINDS.map(([what, group, expect, source, confidence]): TopicClaim => ({
    claim: `${what} refuses members`,
    source,
    confidence,
    accounts: both,
    groups: { team: { ...group, members: ["{ana}"] } },
    steps: refuses(expect),
  })),
  {
    claim: "a role-assignable group takes members from who has RoleManagement.ReadWrite.Directory",
    needs: { circumstance: "an application with these permissions alone" },
    granted: ["GroupMember.ReadWrite.All", "RoleManagement.ReadWrite.Directory"],
    accounts: both,
    groups: { team: { isAssignableToRole: true } },
    steps: [add()],
  },
  {
    claim: "a role-assignable group refuses others",
    needs: { circumstance: "an application with these permissions alone" },
    granted: ["GroupMember.ReadWrite.All"],
    accounts: both,
    groups: { team: { isAssignableToRole: true } },
    steps: [add("{ana}", DENIED)],
  },
  {
    claim: "GroupMember.ReadWrite.All adds and removes members",
    section: "users 8",
    needs: { circumstance: "an application with these permissions alone" },
    granted: ["GroupMember.ReadWrite.All"],
    accounts: both,
    groups: { team: {} },
    steps: [add(), bind("{bo}", done), remove("{ana}", done)],
  },
  {
    claim: "GroupMember.ReadWrite.All adds no owner",
    needs: { circumstance: "an application with these permissions alone" },
    granted: ["GroupMember.ReadWrite.All"],
    accounts: both,
    groups: { team: {} },
    steps: [
      {
        send: "POST /groups/{team}/owners/$ref",
        body: { "@odata.id": "{root}/directoryObjects/{ana}" },
        expect: DENIED,
      },
    ],
  },
  {
    claim: "members whose kind the caller may not read come with id and type alone",
    source: SOURCES.groupMembers,
    needs: { circumstance: "an application with these permissions alone" },
    granted: ["GroupMember.Read.All"],
    accounts: both,
    groups: { team: { members: ["{ana}"] } },
    steps: [
      {
        send: "GET /groups/{team}/members?$select=id,displayName",
        expect: ok({
          value: [{ "@odata.type": "#microsoft.graph.user", id: "{ana}", displayName: null }],
        }),
      },
    ],
  },
  {
    claim: "hidden members need Member.Read.Hidden",
    source: SOURCES.group,
    confidence: "guess",
    needs: { circumstance: "an application with these permissions alone" },
    granted: ["Group.Read.All"],
    accounts: both,
    groups: {
      team: {
        groupTypes: ["Unified"],
        mailEnabled: true,
        visibility: "HiddenMembership",
        members: ["{ana}"],
      },
    },
    steps: [{ send: "GET /groups/{team}/members", expect: { status: 403 } }],
  },
  {
    claim: "a removal without $ref deletes the user",
    source: SOURCES.groupRemove,
    accounts: both,
    groups: { team: { members: ["{ana}"] } },
    steps: [
      { send: "DELETE /groups/{team}/members/{ana}", expect: done },
      { send: "GET /users/{ana}", expect: missing("{ana}") },
    ],
  },
  {
    claim: "a removal without $ref is refused for a group in a group",
    source: SOURCES.contained,
    confidence: "seen",
    groups: { inner: {}, team: { members: ["{inner}"] } },
    steps: [
      {
        send: "DELETE /groups/{team}/members/{inner}",
        expect: {
          status: 400,
          code: "BadRequest",
          message: "Write requests are only supported on contained entities",
        },
      },
    ],
  },
  {
    claim: "an owner too many is refused before one who is there already",
    source: SOURCES.canvas,
    confidence: "seen",
    accounts: Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`p${index}`, {}])),
    groups: { team: { owners: Array.from({ length: 100 }, (_, index) => `{p${index}}`) } },
    steps: ["{p0}", "{p100}"].map((who) => ({
      send: "POST /groups/{team}/owners/$ref",
      body: { "@odata.id": `{root}/directoryObjects/${who}` },
      expect: {
        status: 403,
        code: "Directory_QuotaExceeded",
        message:
          "Unable to perform operation as '101' would exceed the maximum quota count '100' for forward-link 'owners'.",
      },
    })),
  },
  {
    claim: "a new group is not ready for members",
    confidence: "documented",
    needs: { circumstance: "replication lag" },
    accounts: { ana: {} },
    steps: [
      {
        send: "POST /groups",
        body: {
          displayName: "{new}",
          mailEnabled: false,
          mailNickname: "{new}",
          securityEnabled: true,
        },
        expect: { status: 201 },
        keep: { team: "id" },
      },
      add("{ana}", {
        status: 400,
        code: "Request_BadRequest",
        // The page and those who met it spell it differently.
        message:
          "/^The source resource object or one of the objects being referenced (don't|do not) exist\\.$/",
      }),
    ],
  },
  {
    claim: "a new user cannot become a member at first",
    section: "users 3.2",
    confidence: "seen",
    needs: { circumstance: "replication lag" },
    groups: { team: {} },
    steps: [
      { send: "POST /users", body: newUser(), expect: created(), keep: { made: "id" } },
      add("{made}", { status: 404, code: "Request_ResourceNotFound" }),
      membersAre(),
    ],
  },
  {
    claim: "one who was removed is still listed for a while, and is no member to a second removal",
    source: SOURCES.canvas,
    confidence: "seen",
    needs: { circumstance: "replication lag" },
    accounts: { ana: {} },
    groups: { team: { members: ["{ana}"] } },
    steps: [
      remove("{ana}", done),
      membersAre("{ana}"),
      remove("{ana}", {
        status: 400,
        code: "Request_BadRequest",
        message:
          "One or more removed object references do not exist for the following modified properties: 'members'.",
      }),
    ],
  },
  {
    claim: "members that are neither users nor groups are listed by id and type",
    source: SOURCES.groupMembers,
    groups: {
      team: {
        members: [
          { "@odata.type": "#microsoft.graph.device", id: "d0000000-0000-4000-8000-000000000001" },
        ],
      },
    },
    steps: [
      {
        send: "GET /groups/{team}/members",
        expect: ok({
          value: [
            {
              "@odata.type": "#microsoft.graph.device",
              id: "d0000000-0000-4000-8000-000000000001",
            },
          ],
        }),
      },
      { send: "GET /groups/{team}/members/microsoft.graph.user", expect: ok({ value: [] }) },
    ],
  },
  {
    claim: "a page of members holds 100 if not asked otherwise, and 999 at most",
    source: SOURCES.groupMembers,
    accounts: Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`p${index}`, {}])),
    groups: { team: { members: Array.from({ length: 101 }, (_, index) => `{p${index}}`) } },
    steps: [
      {
        send: "GET /groups/{team}/members?$select=id",
        expect: ok({ value: { $length: 100 }, "@odata.nextLink": present }),
        keep: { link: "@odata.nextLink" },
      },
      {
        send: "GET {link}",
        expect: ok({ value: { $length: 1 }, "@odata.nextLink": absent }),
      },
      {
        send: "GET /groups/{team}/members?$select=id&$top=999",
        expect: ok({ value: { $length: 101 }, "@odata.nextLink": absent }),
      },
      { send: "GET /groups/{team}/members?$top=1000", expect: { status: 400 } },
    ],
  },
);
