import { topic } from "../claim.ts";
import { SOURCES } from "../sources.ts";
import { createRefused, done, newUser, patchRefused, refused } from "./shared.ts";

const TAKEN = "Another object with the same value for property proxyAddresses already exists.";

export const conflicts = topic(
  "What is taken",
  { source: SOURCES.proxyConflict, section: "users 1.3", confidence: "seen" },
  {
    claim: "a userPrincipalName that is a proxy address of another user is refused",
    accounts: { ana: { mail: "{new}@{domain}" } },
    ...createRefused(
      newUser(),
      refused(TAKEN, [{ code: "ObjectConflict", target: "proxyAddresses" }, {}]),
    ),
  },
  {
    claim: "a userPrincipalName is not changed to a proxy address of another user",
    accounts: { ana: {}, bo: { mail: "{new}@{domain}" } },
    steps: [
      {
        send: "PATCH /users/{ana}",
        body: { userPrincipalName: "{new}@{domain}" },
        expect: refused(TAKEN),
      },
    ],
  },
  {
    claim: "addresses are compared without regard to case",
    confidence: "guess",
    accounts: { ana: { mail: "{new}@{domain}" } },
    ...createRefused(
      newUser({ userPrincipalName: "{mine}x@{domain}", mail: "{NEW}@{domain}" }),
      refused(TAKEN),
    ),
  },
  {
    claim: "a user keeps its own addresses",
    accounts: { ana: { mail: "{ana.upn}" } },
    steps: [
      {
        send: "PATCH /users/{ana}",
        body: { mail: "{ana.upn}", userPrincipalName: "{ana.upn}" },
        expect: done,
      },
    ],
  },
  {
    claim: "an onPremisesImmutableId that is taken is refused in a PATCH as in a POST",
    source: SOURCES.syncTools,
    accounts: { ana: {}, bo: { onPremisesImmutableId: "{bo.name}" } },
    steps: [
      {
        send: "PATCH /users/{ana}",
        body: { onPremisesImmutableId: "{bo.name}" },
        expect: refused("/property onPremisesImmutableId already exists/", [
          { code: "ObjectConflict", target: "onPremisesImmutableId" },
          { code: "ConflictingObjects", target: "User_{bo}" },
        ]),
      },
    ],
  },
  {
    claim: "a refusal of two kinds names one, and nobody is created",
    source: SOURCES.genericConflict,
    confidence: "guess",
    accounts: { ana: {} },
    steps: [
      {
        send: "POST /users",
        body: newUser({ userPrincipalName: "{ana.upn}", usageLocation: "XX" }),
        expect: { status: 400, code: "Request_BadRequest" },
      },
      {
        send: "GET /users?$select=id&$filter=startsWith(userPrincipalName,'{mine}')",
        expect: { status: 200, body: { value: [{ id: "{ana}" }] } },
      },
    ],
  },
  {
    claim: "an empty text names the property in the details",
    source: SOURCES.userUpdate,
    confidence: "guess",
    ...createRefused(
      newUser({ displayName: "" }),
      refused(undefined, [{ code: "InvalidValue", target: "displayName" }]),
    ),
  },
  {
    claim: "a userPrincipalName with a wrong character is named in the details",
    source: SOURCES.userUpdate,
    confidence: "guess",
    ...patchRefused(
      { userPrincipalName: "{ana.name}&x@{domain}" },
      refused(undefined, [{ code: "InvalidValue", target: "userPrincipalName" }]),
    ),
  },
  {
    claim: "manager@odata.bind in a POST of the user",
    section: "users 1.1",
    source: SOURCES.userCreate,
    confidence: "guess",
    accounts: { ana: {} },
    ...createRefused(newUser({ "manager@odata.bind": "{root}/users/{ana}" }), refused()),
  },
);
