import { topic } from "../claim.ts";
import { matching, present } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { MINE, newUser, ok } from "./shared.ts";

const GUID = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$";
const failing = { send: "GET /users/{nowhere}" };

export const errors = topic(
  "Errors and what surrounds an answer",
  { source: SOURCES.errors, section: "users 9", confidence: "documented" },
  {
    claim: "an error has a code, a message and an innerError with date and ids",
    steps: [
      {
        ...failing,
        expect: {
          status: 404,
          code: "Request_ResourceNotFound",
          body: {
            error: {
              message: present,
              innerError: {
                date: matching("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d$"),
                "request-id": matching(GUID),
                "client-request-id": present,
              },
            },
          },
        },
      },
    ],
  },
  {
    claim: "client-request-id comes back in the header and in the error",
    section: "users 7",
    source: SOURCES.bestPractices,
    steps: [
      {
        ...failing,
        headers: { "client-request-id": "11111111-2222-4333-8444-555555555555" },
        expect: {
          status: 404,
          headers: { "client-request-id": "11111111-2222-4333-8444-555555555555" },
          body: {
            error: { innerError: { "client-request-id": "11111111-2222-4333-8444-555555555555" } },
          },
        },
      },
    ],
  },
  {
    claim: "every answer has a request-id and a Date",
    section: "users 7",
    source: SOURCES.bestPractices,
    steps: [
      {
        send: `GET /users?$select=id&$filter=${MINE}`,
        expect: { status: 200, headers: { "request-id": matching(GUID), Date: present } },
      },
    ],
  },
  [
    { name: "x-ms-ags-diagnostic", pattern: "ServerInfo" },
    { name: "OData-Version", pattern: "^4\\.0$" },
    { name: "Cache-Control", pattern: "^no-cache|no-store|private" },
    { name: "Content-Type", pattern: "^application/json;.*charset=utf-8" },
  ].map(({ name, pattern }) => ({
    claim: `every answer has ${name}`,
    section: "users 7" as const,
    source: SOURCES.headers,
    confidence: "seen" as const,
    steps: [
      {
        send: `GET /users?$select=id&$filter=${MINE}`,
        expect: { status: 200, headers: { [name]: matching(pattern) } },
      },
    ],
  })),
  {
    claim: "no token is a 401",
    steps: [
      {
        send: "GET /users?$select=id&$top=1",
        authorization: "",
        expect: { status: 401, code: "InvalidAuthenticationToken" },
      },
    ],
  },
  {
    claim: "a scheme other than Bearer is a 401",
    steps: [
      {
        send: "GET /users?$select=id&$top=1",
        authorization: "Basic eA==",
        expect: { status: 401 },
      },
    ],
  },
  {
    claim: "the scheme Bearer is taken in any case",
    source: "https://www.rfc-editor.org/rfc/rfc9110#name-authentication-scheme",
    steps: [
      {
        send: `GET /users?$select=id&$filter=${MINE}`,
        authorization: "bearer <token>",
        expect: ok(),
      },
    ],
  },
  {
    claim: "the metadata is served",
    source: SOURCES.metadata,
    steps: [{ send: "GET /$metadata", expect: { status: 200 } }],
  },
  {
    claim: "a path that does not exist is refused by name",
    confidence: "seen",
    steps: [
      {
        send: "GET /nonsense",
        expect: {
          status: 400,
          code: "BadRequest",
          message: "Resource not found for the segment 'nonsense'.",
        },
      },
    ],
  },
  {
    claim: "a method that the path does not take is a 405",
    source: SOURCES.notAllowed,
    confidence: "seen",
    steps: [
      {
        send: "PUT /users",
        body: {},
        expect: {
          status: 405,
          code: "Request_BadRequest",
          message: "Specified HTTP method is not allowed for the request target.",
        },
      },
    ],
  },
  {
    claim: "a body that is no JSON is refused",
    steps: [{ send: "POST /users", body: "{", expect: { status: 400, code: "BadRequest" } }],
  },
  ["[]", "5", "null", '"text"'].map((body) => ({
    claim: `a body that is ${body} is refused`,
    confidence: "guess" as const,
    steps: [{ send: "POST /users", body, expect: { status: 400 } }],
  })),
  {
    claim: "a body of another media type is refused",
    steps: [
      {
        send: "POST /users",
        body: "a=b",
        headers: { "Content-Type": "application/x-www-form-urlencoded" },
        expect: { status: [400, 415] },
      },
    ],
  },
  {
    claim: "/me is for signed-in people only",
    source: SOURCES.me,
    confidence: "seen",
    steps: [
      {
        send: "GET /me",
        expect: {
          status: 400,
          code: "BadRequest",
          message: "/me request is only valid with delegated authentication flow.",
        },
      },
    ],
  },
  {
    claim: "a wrong escape in an address is no error of the service",
    confidence: "guess",
    steps: [{ send: "GET /users/%zz", expect: { status: [400, 404] } }],
  },
  {
    claim: "brackets without end are no error of the service",
    confidence: "guess",
    steps: [
      {
        send: `GET /users?$select=id&$filter=${"(".repeat(3000)}`,
        expect: { status: [400, 404, 414] },
      },
    ],
  },
  {
    claim: "OData control information in a body is ignored",
    confidence: "seen",
    steps: [
      {
        send: "POST /users",
        body: newUser({ "@odata.type": "#microsoft.graph.user" }),
        expect: { status: 201 },
      },
    ],
  },
  {
    claim: "the organization tells its verified domains",
    section: "users 1.2",
    source: SOURCES.organization,
    needs: { permission: "Organization.Read.All" },
    steps: [
      {
        send: "GET /organization?$select=id,verifiedDomains",
        expect: ok({
          value: [{ id: matching(GUID), verifiedDomains: { $includes: [{ name: "{domain}" }] } }],
        }),
      },
    ],
  },
  {
    claim: "a domain is read by its name",
    source: SOURCES.domain,
    needs: { permission: "Domain.Read.All" },
    steps: [
      {
        send: "GET /domains/{domain}",
        expect: ok({ id: "{domain}", isVerified: true, authenticationType: "Managed" }),
      },
    ],
  },
  {
    claim: "the domains are listed",
    source: SOURCES.domains,
    needs: { permission: "Domain.Read.All" },
    steps: [{ send: "GET /domains", expect: ok({ value: { $includes: [{ id: "{domain}" }] } }) }],
  },
);
