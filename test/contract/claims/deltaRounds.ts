import { topic, type Step } from "../claim.ts";
import { absent, inAnyOrder, including, matching, present } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { created, done, newUser, ok, unsupported } from "./shared.ts";

const both = { ana: {}, bo: {} };
const latest = (select = ""): Step => ({
  send: `GET /users/delta?$deltatoken=latest${select}`,
  expect: ok(),
  keep: { link: "@odata.deltaLink" },
});

export const deltaRounds = topic(
  "Rounds of delta",
  { source: SOURCES.deltaOverview, section: "users 4.2", confidence: "documented" },
  {
    claim: "a first round gives who is there, and ends with a link for later",
    accounts: both,
    steps: [
      {
        send: "GET /users/delta?$select=displayName&$filter=id eq '{ana}' or id eq '{bo}'",
        expect: ok({
          value: inAnyOrder(
            { id: "{ana}", displayName: "{ana.name}" },
            { id: "{bo}", displayName: "{bo.name}" },
          ),
          "@odata.deltaLink": matching("deltatoken="),
          "@odata.nextLink": absent,
        }),
      },
    ],
  },
  {
    claim: "the filter by ids is part of the link",
    source: SOURCES.delta,
    accounts: both,
    steps: [
      {
        send: "GET /users/delta?$select=jobTitle&$filter=id eq '{ana}'",
        expect: ok(),
        keep: { link: "@odata.deltaLink" },
      },
      { send: "PATCH /users/{ana}", body: { jobTitle: "x" }, expect: done },
      { send: "PATCH /users/{bo}", body: { jobTitle: "x" }, expect: done },
      { send: "GET {link}", expect: ok({ value: [{ id: "{ana}", jobTitle: "x" }] }) },
    ],
  },
  {
    claim: "50 ids are taken, 51 refused",
    source: SOURCES.delta,
    steps: [
      { send: `GET /users/delta?$select=id&$filter=${ids(50)}`, expect: ok({ value: [] }) },
      { send: `GET /users/delta?$select=id&$filter=${ids(51)}`, expect: unsupported() },
    ],
  },
  {
    claim: "a new user is reported with what was selected",
    source: SOURCES.delta,
    steps: [
      latest("&$select=displayName,jobTitle"),
      {
        send: "POST /users",
        body: newUser({ jobTitle: "Manager" }),
        expect: created(),
        keep: { made: "id" },
      },
      {
        send: "GET {link}",
        expect: ok({
          value: including({ id: "{made}", displayName: "{new}", jobTitle: "Manager" }),
        }),
      },
    ],
  },
  {
    claim: "a round without changes gives nothing but the next link",
    steps: [
      latest(),
      {
        send: "GET {link}",
        expect: ok({ "@odata.deltaLink": present, "@odata.nextLink": absent }),
      },
    ],
  },
  {
    claim: "a later link tells a change no more that the one before told",
    accounts: both,
    steps: [
      latest("&$select=jobTitle"),
      { send: "PATCH /users/{ana}", body: { jobTitle: "x" }, expect: done },
      {
        send: "GET {link}",
        expect: ok({ value: including({ id: "{ana}" }) }),
        keep: { later: "@odata.deltaLink" },
      },
      { send: "PATCH /users/{bo}", body: { jobTitle: "x" }, expect: done },
      {
        send: "GET {later}",
        expect: ok({ value: { $includes: [{ id: "{bo}" }], $excludes: [{ id: "{ana}" }] } }),
      },
    ],
  },
  ["employeeId", "department", "accountEnabled", "usageLocation"].map((name) => ({
    claim: `a change of ${name} is reported`,
    section: name === "employeeId" ? ("users 3.9" as const) : ("users 4.2" as const),
    source: SOURCES.delta,
    accounts: { ana: {} },
    steps: [
      latest(`&$select=${name}`),
      { send: "PATCH /users/{ana}", body: { [name]: valueOf(name) }, expect: done },
      {
        send: "GET {link}",
        expect: ok({ value: including({ id: "{ana}", [name]: valueOf(name) }) }),
      },
    ],
  })),
  {
    claim: "a change of an extension attribute is reported",
    section: "users 3.9",
    confidence: "guess",
    accounts: { ana: {} },
    steps: [
      latest("&$select=onPremisesExtensionAttributes"),
      {
        send: "PATCH /users/{ana}",
        body: { onPremisesExtensionAttributes: { extensionAttribute1: "contoso:ana" } },
        expect: done,
      },
      {
        send: "GET {link}",
        expect: ok({
          value: including({
            id: "{ana}",
            onPremisesExtensionAttributes: { extensionAttribute1: "contoso:ana" },
          }),
        }),
      },
    ],
  },
  {
    claim: "a value that is cleared is reported as null",
    confidence: "guess",
    accounts: { ana: { jobTitle: "Old" } },
    steps: [
      latest("&$select=jobTitle"),
      { send: "PATCH /users/{ana}", body: { jobTitle: null }, expect: done },
      { send: "GET {link}", expect: ok({ value: including({ id: "{ana}", jobTitle: null }) }) },
    ],
  },
);

function ids(length: number): string {
  return Array.from(
    { length },
    (_, index) => `id eq '00000000-0000-4000-8000-${String(index).padStart(12, "0")}'`,
  ).join(" or ");
}

function valueOf(name: string): unknown {
  switch (name) {
    case "accountEnabled":
      return true;
    case "usageLocation":
      return "NO";
    default:
      return "00042";
  }
}
