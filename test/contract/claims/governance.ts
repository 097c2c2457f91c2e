import { topic, type Needs, type TopicClaim } from "../claim.ts";
import { inAnyOrder, present } from "../match.ts";
import type { Section } from "../sections.ts";
import { SOURCES } from "../sources.ts";
import { created, done, newUser, ok } from "./shared.ts";

const PASS = "/users/{ana}/authentication/temporaryAccessPassMethods";
const TAP: Needs = { permission: "UserAuthMethod-TAP.ReadWrite.All" };
const AUDITS = "GET /auditLogs/directoryAudits?$top=1&$filter=";

/** What is only read. */
const READS: readonly (readonly [string, Section, string, string, Needs])[] = [
  [
    "active role assignments are told with principal, role and scope",
    "lifecycle 5",
    SOURCES.roles,
    "GET /roleManagement/directory/roleAssignments?$top=1&$select=principalId,roleDefinitionId,directoryScopeId",
    { permission: "RoleManagement.Read.Directory" },
  ],
  [
    "active roles are told with their end",
    "lifecycle 5",
    SOURCES.eligibility,
    "GET /roleManagement/directory/roleAssignmentScheduleInstances?$top=1",
    { permission: "RoleAssignmentSchedule.Read.Directory", licence: "Microsoft Entra ID P2" },
  ],
  [
    "lifecycle workflows are listed",
    "lifecycle 4",
    "https://learn.microsoft.com/graph/api/identitygovernance-lifecycleworkflowscontainer-list-workflows",
    "GET /identityGovernance/lifecycleWorkflows/workflows?$top=1",
    {
      permission: "LifecycleWorkflows-Workflow.Read.All",
      licence: "Microsoft Entra ID Governance",
    },
  ],
  [
    "audits are filtered by what was done",
    "lifecycle 8",
    SOURCES.audits,
    `${AUDITS}activityDisplayName eq 'Update user'`,
    { permission: "AuditLog.Read.All" },
  ],
  [
    "audits are filtered by the user who was changed",
    "lifecycle 8",
    SOURCES.audits,
    `${AUDITS}targetResources/any(t:t/id eq '{nowhere}')`,
    { permission: "AuditLog.Read.All" },
  ],
  [
    "audits are filtered by the application that did it",
    "lifecycle 8",
    SOURCES.audits,
    `${AUDITS}initiatedBy/app/appId eq '{nowhere}'`,
    { permission: "AuditLog.Read.All" },
  ],
  [
    "audits are ordered by time",
    "lifecycle 8",
    SOURCES.audits,
    "GET /auditLogs/directoryAudits?$top=1&$orderby=activityDateTime desc",
    { permission: "AuditLog.Read.All" },
  ],
  [
    "who has registered to sign in is listed",
    "lifecycle 7",
    "https://learn.microsoft.com/graph/api/authenticationmethodsroot-list-userregistrationdetails",
    "GET /reports/authenticationMethods/userRegistrationDetails?$top=1",
    { permission: "AuditLog.Read.All", licence: "Microsoft Entra ID P1" },
  ],
];

export const governance = topic(
  "Who may do what, and who did",
  { source: SOURCES.roles, section: "lifecycle 5", confidence: "documented" },
  READS.map(([claim, section, source, send, needs]): TopicClaim => ({
    claim,
    section,
    source,
    needs,
    steps: [{ send, expect: ok({ value: present }) }],
  })),
  {
    claim: "transitive role assignments are not in v1.0",
    source: SOURCES.metadata,
    confidence: "guess",
    needs: { permission: "RoleManagement.Read.Directory" },
    steps: [
      {
        send: "GET /roleManagement/directory/transitiveRoleAssignments?$count=true&$filter=principalId eq '{nowhere}'",
        headers: { ConsistencyLevel: "eventual" },
        expect: { status: [400, 404] },
      },
    ],
  },
  {
    claim: "an audit names the actor, the act and its target",
    section: "lifecycle 8",
    source: SOURCES.audits,
    needs: { permission: "AuditLog.Read.All" },
    steps: [
      { send: "POST /users", body: newUser(), expect: created() },
      {
        send: "GET /auditLogs/directoryAudits?$top=1",
        expect: ok({
          value: inAnyOrder({
            id: present,
            activityDateTime: present,
            activityDisplayName: present,
            category: present,
            correlationId: present,
            initiatedBy: present,
            result: present,
            targetResources: present,
          }),
        }),
      },
    ],
  },
  {
    claim: "a pass for later cannot be used yet, and says why",
    section: "lifecycle 7",
    source: SOURCES.accessPass,
    needs: TAP,
    accounts: { ana: {} },
    steps: [
      {
        send: `POST ${PASS}`,
        body: { startDateTime: "2999-01-01T00:00:00Z", lifetimeInMinutes: 60 },
        expect: created({ isUsable: false, methodUsabilityReason: "NotYetValid" }),
      },
    ],
  },
  {
    claim: "a pass is taken away with 204",
    section: "lifecycle 7",
    source: SOURCES.accessPass,
    needs: TAP,
    accounts: { ana: {} },
    steps: [
      { send: `POST ${PASS}`, body: {}, expect: created(), keep: { pass: "id" } },
      { send: `DELETE ${PASS}/{pass}`, expect: done },
      { send: `GET ${PASS}`, expect: ok({ value: [] }) },
    ],
  },
  {
    claim: "the policy of the pass tells how long it lives, and its targets",
    section: "lifecycle 7",
    source: SOURCES.passPolicy,
    needs: { permission: "Policy.Read.AuthenticationMethod" },
    steps: [
      {
        send: "GET /policies/authenticationMethodsPolicy/authenticationMethodConfigurations/TemporaryAccessPass",
        expect: ok({
          state: present,
          defaultLength: present,
          defaultLifetimeInMinutes: present,
          isUsableOnce: present,
        }),
      },
    ],
  },
);
