import { inAnyOrder, present } from "../../contract/match.ts";
import { SOURCES } from "../../contract/sources.ts";
import { answer, operations, refusal } from "../operation.ts";
import { ANA, DINA } from "../tenant.ts";

export const following = [
  ...operations(
    SOURCES.delta,
    [
      "follow changes: the first round",
      "GET /users/delta",
      answer({ users: 7, hasDeltaLink: true }),
    ],
    [
      "follow changes: what changed since",
      "GET /users/delta?$deltatoken=…",
      answer([{ id: DINA, jobTitle: "Counsel" }]),
    ],
  ),
  ...operations(SOURCES.deltaOverview, [
    "follow changes from now on",
    "GET /users/delta?$deltatoken=latest",
    answer({ users: 0, hasDeltaLink: true }),
  ]),
];

export const batching = [
  ...operations(
    SOURCES.batching,
    [
      "read in a batch",
      "POST /$batch",
      answer(inAnyOrder({ id: "1", status: 200 }, { id: "2", status: 404 })),
    ],
    [
      "write in a batch",
      "POST /$batch",
      answer(inAnyOrder({ id: "1", status: 204 }, { id: "2", status: 204 })),
    ],
    [
      "send a batch of 21",
      "POST /$batch",
      { error: { status: 400, code: "BadRequest", message: "/20/" } },
    ],
  ),
  ...operations(SOURCES.batchOrder, [
    "send a batch that is neither sequential nor parallel",
    "POST /$batch",
    refusal(400, "BadRequest", "Batch should be either fully sequential or fully parallel."),
  ]),
];

export const around = [
  ...operations(SOURCES.organization, [
    "read the organisation",
    "GET /organization",
    answer([
      {
        id: "5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10",
        verifiedDomains: [
          { name: "contoso.com", isDefault: true },
          { name: "contoso.onmicrosoft.com", isInitial: true },
        ],
      },
    ]),
  ]),
  ...operations(SOURCES.domains, [
    "list domains",
    "GET /domains",
    answer([
      { id: "contoso.com", isVerified: true, authenticationType: "Managed" },
      { id: "contoso.onmicrosoft.com" },
    ]),
  ]),
  ...operations(SOURCES.domain, [
    "read a domain",
    "GET /domains/{id}",
    answer({ id: "contoso.com", isDefault: true }),
  ]),
  ...operations(SOURCES.memberOf, [
    "list memberships of a user",
    "GET /users/{id}/memberOf",
    answer([]),
  ]),
  ...operations(SOURCES.memberGroups, [
    "list groups of a user",
    "POST /users/{id}/getMemberGroups",
    answer([]),
  ]),
  ...operations(SOURCES.revoke, [
    "revoke sign-in sessions",
    "POST /users/{id}/revokeSignInSessions",
    answer({ value: true }),
  ]),
  ...operations(SOURCES.user, [
    "read since when sessions are valid",
    "GET /users/{id}?$select=signInSessionsValidFromDateTime",
    answer({ signInSessionsValidFromDateTime: "2026-11-02T08:00:00Z" }),
  ]),
  ...operations(SOURCES.licenseDetails, [
    "list licences of a user",
    "GET /users/{id}/licenseDetails",
    answer([]),
  ]),
  ...operations(SOURCES.subscribedSkus, [
    "list what is subscribed to",
    "GET /subscribedSkus",
    answer([]),
  ]),
  ...operations(SOURCES.groupList, ["list groups", "GET /groups", answer([])]),
  ...operations(SOURCES.groupCreate, [
    "create a group",
    "POST /groups",
    answer({ id: present, displayName: "Engineers", securityEnabled: true }),
  ]),
  ...operations(SOURCES.invitation, [
    "invite a guest",
    "POST /invitations",
    answer({ invitedUser: { id: present }, status: "PendingAcceptance" }),
  ]),
  ...operations(SOURCES.throttling, [
    "wait as told and try again",
    "GET /users, answered 429 at first",
    answer({ id: ANA }),
  ]),
];
