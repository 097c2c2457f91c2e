import { topic } from "../claim.ts";
import { including } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { created, createRefused, done, newUser, ok, patched, refused } from "./shared.ts";

const SOURCE_MISSING = refused(
  "SourceAnchor is a required property for creation of a federated user.",
);

export const federation = topic(
  "Federated domains",
  {
    source: SOURCES.domain,
    section: "users 1.1",
    confidence: "documented",
    needs: { circumstance: "a federated domain" },
  },
  {
    claim: "a domain tells that it is federated",
    steps: [
      {
        send: "GET /domains/{domain}",
        expect: ok({ id: "{domain}", authenticationType: "Federated" }),
      },
    ],
  },
  {
    claim: "the list of domains tells it",
    source: SOURCES.domains,
    steps: [
      {
        send: "GET /domains?$select=id,authenticationType",
        expect: ok({ value: including({ id: "{domain}", authenticationType: "Federated" }) }),
      },
    ],
  },
  {
    claim: "the organization tells it of its verified domains",
    source: SOURCES.organization,
    steps: [
      {
        send: "GET /organization?$select=verifiedDomains",
        expect: ok({
          value: [{ verifiedDomains: including({ name: "{domain}", type: "Federated" }) }],
        }),
      },
    ],
  },
  {
    claim: "a new user without onPremisesImmutableId is refused",
    source: SOURCES.federatedSource,
    confidence: "seen",
    ...createRefused(newUser(), SOURCE_MISSING),
  },
  {
    claim: "a new user with null as onPremisesImmutableId is refused",
    source: SOURCES.userCreate,
    confidence: "guess",
    ...createRefused(newUser({ onPremisesImmutableId: null }), { status: 400 }),
  },
  {
    claim: "a new user with onPremisesImmutableId is taken",
    source: SOURCES.userCreate,
    steps: [
      {
        send: "POST /users",
        body: newUser({ onPremisesImmutableId: "{new}" }),
        expect: created(),
        keep: { made: "id" },
      },
      {
        send: "GET /users/{made}?$select=onPremisesImmutableId",
        expect: ok({ onPremisesImmutableId: "{new}" }),
      },
    ],
  },
  {
    claim: "the password of a federated user cannot be set",
    source: SOURCES.userUpdate,
    accounts: { ana: { onPremisesImmutableId: "{ana.name}" } },
    steps: [
      {
        send: "PATCH /users/{ana}",
        body: { passwordProfile: { password: "{password}" } },
        expect: { status: [400, 403] },
      },
    ],
  },
  {
    claim: "a refused password takes no other property with it",
    source: SOURCES.userUpdate,
    confidence: "guess",
    accounts: { ana: { onPremisesImmutableId: "{ana.name}", jobTitle: "before" } },
    steps: [
      {
        send: "PATCH /users/{ana}",
        body: { jobTitle: "after", passwordProfile: { password: "{password}" } },
        expect: { status: [400, 403] },
      },
      { send: "GET /users/{ana}?$select=jobTitle", expect: ok({ jobTitle: "before" }) },
    ],
  },
  {
    claim: "other properties of a federated user may be written",
    source: SOURCES.userUpdate,
    ...patched({ jobTitle: "Manager" }, { jobTitle: "Manager" }, { onPremisesImmutableId: "abc" }),
  },
  {
    claim: "a federated user is deleted as any other",
    source: SOURCES.userDelete,
    accounts: { ana: { onPremisesImmutableId: "{ana.name}" } },
    steps: [{ send: "DELETE /users/{ana}", expect: done }],
  },
);
