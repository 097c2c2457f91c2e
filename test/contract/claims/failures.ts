import { topic, type Circumstance, type TopicClaim } from "../claim.ts";
import { SOURCES } from "../sources.ts";
import { ofLength, present } from "../match.ts";
import { created, done, newUser, ok, refused } from "./shared.ts";

/** What clients have met when the service fails by itself. */
const DISTRESS: readonly (readonly [Circumstance, number, string?])[] = [
  ["an internal error", 500, "Service_InternalServerError"],
  // A gateway answers with a page of its own.
  ["a bad gateway", 502],
  ["an unavailable service", 503, "Service_Unavailable"],
  ["a gateway timeout", 504],
];

const READ = "GET /users/{ana}?$select=id";
const WRITE = "PATCH /users/{ana}";

/** Codes that clients of Graph handle, with the status and, where it is known, the message that they came with. */
const CODES: readonly (readonly [string, number, string, string?])[] = [
  ["Authorization_IdentityNotFound", 401, READ],
  ["Authorization_IdentityDisabled", 401, READ],
  ["Authentication_ExpiredToken", 401, READ],
  ["Authentication_MissingOrMalformed", 401, READ],
  ["Authentication_Unauthorized", 401, READ],
  ["insufficient_claims", 403, READ],
  ["accessDenied", 403, READ],
  ["Request_InvalidRequestUrl", 400, READ],
  ["Headers_HeaderNotSupported", 400, READ],
  ["DirectoryPageTokenNotFoundException", 400, "GET /users?$select=id&$skiptoken=x"],
  ["ResourceNotFound", 404, READ],
  ["Directory_ObjectNotFound", 404, WRITE],
  ["UnknownError", 408, READ],
  [
    "Request_MultipleObjectsWithSameKeyValue",
    409,
    WRITE,
    "A conflicting object with one or more of the specified property values is present in the directory.",
  ],
  ["PreconditionFailed", 412, WRITE],
  ["Request_ThrottledTemporarily", 429, READ],
  ["Request_ThrottledPermanently", 429, READ],
  ["InternalServerError", 500, READ],
  ["generalException", 500, READ],
  ["serviceNotAvailable", 503, READ],
  ["Directory_ReplicaUnavailable", 503, READ],
  ["quotaLimitReached", 507, "POST /users"],
];

export const failures = topic(
  "When the service fails",
  { source: SOURCES.errors, section: "users 9", confidence: "seen" },
  DISTRESS.flatMap(([circumstance, status, code]): TopicClaim[] => [
    {
      claim: `a read meets ${circumstance}`,
      needs: { circumstance },
      steps: [
        {
          send: "GET /users?$select=id&$top=1",
          expect: { status, ...(code !== undefined && { code }) },
        },
      ],
    },
    {
      claim: `a new user meets ${circumstance}`,
      needs: { circumstance },
      steps: [{ send: "POST /users", body: newUser(), expect: { status } }],
    },
  ]),
  {
    claim: "a token that has expired is refused with 401, whatever is asked",
    needs: { circumstance: "an expired access token" },
    steps: ["GET /users?$select=id&$top=1", "GET /organization?$select=id"].map((send) => ({
      send,
      authorization: "Bearer <token>",
      expect: { status: 401, code: "InvalidAuthenticationToken" },
    })),
  },
  {
    claim: "a page token that has expired is refused, and the listing begins anew",
    source: SOURCES.paging,
    needs: { circumstance: "an expired page token" },
    accounts: { ana: {}, bo: {} },
    steps: [
      {
        send: "GET /users?$select=id&$top=1",
        expect: { status: 200 },
        keep: { next: "@odata.nextLink" },
      },
      { send: "GET {next}", expect: { status: 400, code: "Directory_ExpiredPageToken" } },
      { send: "GET /users?$select=id&$top=1", expect: { status: 200 } },
    ],
  },
  {
    claim: "a page may be empty and have a link to the others",
    section: "users 4.1",
    source: SOURCES.paging,
    confidence: "documented",
    needs: { circumstance: "an empty page" },
    accounts: { ana: {}, bo: {} },
    steps: [
      {
        send: "GET /users?$select=id&$top=1",
        expect: { status: 200 },
        keep: { next: "@odata.nextLink" },
      },
      {
        send: "GET {next}",
        expect: ok({ value: [], "@odata.nextLink": present }),
        keep: { further: "@odata.nextLink" },
      },
      { send: "GET {further}", expect: ok({ value: ofLength(1) }) },
    ],
  },
  {
    claim: "a new user in a domain that was added a moment ago is refused without a reason",
    section: "users 1.3",
    source: SOURCES.terraform,
    needs: { circumstance: "a domain that was added a moment ago" },
    steps: [
      {
        send: "POST /users",
        body: newUser(),
        expect: refused("/One or more property values specified are invalid/"),
      },
    ],
  },
  CODES.map(([code, status, send, message]): TopicClaim => ({
    claim: `${code} comes with ${status}`,
    needs: { circumstance: `the refusal ${code}` },
    accounts: { ana: {} },
    steps: [
      {
        send,
        ...(send.startsWith("PATCH") && { body: { jobTitle: "x" } }),
        ...(send.startsWith("POST") && { body: newUser() }),
        authorization: "Bearer <token>",
        expect: { status, code, ...(message !== undefined && { message }) },
      },
    ],
  })),
  {
    claim: "a change never meets 507",
    needs: { circumstance: "the refusal quotaLimitReached" },
    accounts: { ana: {} },
    steps: [{ send: WRITE, body: { jobTitle: "x" }, expect: done }],
  },
  {
    claim: "a gateway refuses a method with a code and no word",
    needs: { circumstance: "the refusal MethodNotAllowed" },
    accounts: { ana: {} },
    steps: [{ send: READ, expect: { status: 405, code: "UnknownError", message: "" } }],
  },
  {
    claim: "some conflicts come with 400 and name no property",
    section: "users 1.3",
    source: "https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/6346",
    needs: { circumstance: "the refusal ConflictingObjects" },
    accounts: { ana: {} },
    steps: [
      {
        send: WRITE,
        body: { jobTitle: "x" },
        expect: refused(
          "A conflicting object with one or more of the specified property values is present in the directory.",
          [{ code: "ConflictingObjects" }],
        ),
      },
    ],
  },
  {
    claim: "a new user meets a netId that is invalid",
    section: "users 1.3",
    source: SOURCES.midpoint,
    needs: { circumstance: "the refusal InvalidNetId" },
    steps: [
      { send: "POST /users", body: newUser(), expect: refused("Property netId is invalid.") },
    ],
  },
  {
    claim: "two writes to one user at once conflict, and the answer may say how long to wait",
    section: "users 7",
    source: "https://github.com/nais/azurerator",
    needs: { circumstance: "the refusal Directory_ConcurrencyViolation" },
    accounts: { ana: {} },
    steps: [
      {
        send: "PATCH /users/{ana}",
        body: { jobTitle: "x" },
        expect: {
          status: 409,
          code: "Directory_ConcurrencyViolation",
          message: "/^Error due to concurrent requests being made to the tenant/",
        },
      },
      { send: "GET /users/{ana}?$select=id", expect: { status: 200 } },
    ],
  },
  {
    claim: "a POST that is sent again after its answer was lost conflicts with its own user",
    section: "users 7",
    source: SOURCES.duplicateName,
    steps: [
      { send: "POST /users", body: newUser(), expect: created() },
      {
        send: "POST /users",
        body: newUser(),
        expect: refused(
          "Another object with the same value for property userPrincipalName already exists.",
        ),
      },
    ],
  },
);
