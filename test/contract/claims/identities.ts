import { topic } from "../claim.ts";
import { inAnyOrder } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { created, done, newUser, ok, patchRefused } from "./shared.ts";

const OWN = {
  signInType: "userPrincipalName",
  issuer: "{domain}",
  issuerAssignedId: "{ana.upn}",
};
const other = (id: string): object => ({
  signInType: "federated",
  issuer: "contoso.example",
  issuerAssignedId: id,
});

export const identities = topic(
  "Identities",
  {
    source: SOURCES.userUpdate,
    section: "users 2.3",
    confidence: "documented",
    needs: { permission: "User.ManageIdentities.All" },
  },
  {
    claim: "they are replaced whole",
    section: "users 2.1",
    accounts: { ana: {} },
    steps: [
      {
        send: "PATCH /users/{ana}",
        body: { identities: [OWN, other("{mine}1"), other("{mine}2")] },
        expect: done,
      },
      {
        send: "PATCH /users/{ana}",
        body: { identities: [OWN, other("{mine}3")] },
        expect: done,
      },
      {
        send: "GET /users/{ana}?$select=identities",
        expect: ok({ identities: inAnyOrder(OWN, other("{mine}3")) }),
      },
    ],
  },
  {
    claim: "a new user is given one besides its name",
    source: SOURCES.userCreate,
    steps: [
      {
        send: "POST /users",
        body: newUser({ identities: [other("{mine}1")] }),
        expect: created(),
        keep: { made: "id" },
      },
      {
        send: "GET /users/{made}?$select=identities",
        expect: ok({
          identities: inAnyOrder({ ...OWN, issuerAssignedId: "{new}@{domain}" }, other("{mine}1")),
        }),
      },
    ],
  },
  [
    { name: "an issuer of 513 characters", one: { ...other("{mine}1"), issuer: "x".repeat(513) } },
    { name: "an issuerAssignedId of 65 characters", one: other("x".repeat(65)) },
    { name: "no issuer", one: { signInType: "federated", issuerAssignedId: "{mine}1" } },
    { name: "no issuerAssignedId", one: { signInType: "federated", issuer: "contoso.example" } },
  ].map(({ name, one }) => ({
    claim: `an identity with ${name} is refused`,
    ...patchRefused({ identities: [OWN, one] }, { status: 400 }),
  })),
  {
    claim: "the name of an identity cannot be another than the user's",
    confidence: "guess",
    ...patchRefused(
      { identities: [{ ...OWN, issuerAssignedId: "{new}@{domain}" }] },
      { status: 400 },
    ),
  },
);
