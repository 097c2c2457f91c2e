import { topic, type Step } from "../claim.ts";
import { including, matching } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { created, newUser, readOf, refused } from "./shared.ts";

const LOCAL = {
  signInType: "emailAddress",
  issuer: "{domain}",
  issuerAssignedId: "{mine}ana@fabrikam.example",
};
const SOCIAL = { signInType: "federated", issuer: "facebook.com", issuerAssignedId: "{mine}5" };
const password = { passwordProfile: { password: "{password}" } };
const post = (body: object, expect: Step["expect"]): { steps: Step[] } => ({
  steps: [{ send: "POST /users", body, expect }],
});
const makes = (body: object, identity: object): { steps: Step[] } => ({
  steps: [
    {
      send: "POST /users",
      body,
      expect: created({ userPrincipalName: matching("^[0-9a-f-]{36}@") }),
      keep: { made: "id" },
    },
    readOf("{made}", { identities: including(identity) }),
  ],
});

/** What is otherwise where customers sign up. */
export const customers = topic(
  "Users of external tenants",
  {
    source: SOURCES.userCreate,
    section: "users 1.1",
    confidence: "documented",
    needs: { circumstance: "a B2C tenant" },
  },
  {
    claim: "a new user with an address to sign in by needs no names of its own",
    ...makes({ displayName: "{new}", identities: [LOCAL], ...password }, LOCAL),
  },
  {
    claim: "a new user with an address to sign in by needs a password",
    ...post(
      { displayName: "{new}", identities: [LOCAL] },
      refused("A value is required for property 'passwordProfile' of resource 'User'."),
    ),
  },
  {
    claim: "a new user who signs in elsewhere needs nothing else",
    ...makes({ identities: [SOCIAL] }, SOCIAL),
  },
  {
    claim: "a new user without identities needs all that others need",
    ...post(
      { displayName: "{new}", ...password },
      refused("/^A value is required for property '(?:accountEnabled|mailNickname)'/"),
    ),
  },
  {
    claim: "a new user costs 4 units more",
    section: "users 6",
    source: SOURCES.limits,
    steps: [
      {
        send: "POST /users",
        body: newUser(),
        expect: { status: 201, headers: { "x-ms-resource-unit": "5" } },
      },
    ],
  },
  {
    claim: "there is no delta of users",
    section: "users 4.2",
    source: SOURCES.delta,
    steps: [{ send: "GET /users/delta", expect: { status: 400 } }],
  },
);
