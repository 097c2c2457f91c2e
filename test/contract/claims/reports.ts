import { topic, type Step } from "../claim.ts";
import { absent, ofLength } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { done, EVENTUAL, ok } from "./shared.ts";

const report = (who: string, to: string): Step => ({
  send: `PUT /users/{${who}}/manager/$ref`,
  body: { "@odata.id": `{root}/users/{${to}}` },
  expect: done,
});
const chain = { ana: {}, bo: {}, carl: {} };
const many = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`p${index}`, {}]));
const toBoss = Object.keys(many).map((name) => report(name, "boss"));

export const reports = topic(
  "Chains of managers, and reports",
  { source: SOURCES.managerGet, section: "users 3.1", confidence: "documented" },
  {
    claim: "$levels=1 gives one manager",
    accounts: chain,
    steps: [
      report("ana", "bo"),
      report("bo", "carl"),
      {
        send: "GET /users/{ana}?$select=id&$expand=manager($levels=1;$select=id)&$count=true",
        headers: EVENTUAL,
        expect: ok({ manager: { id: "{bo}", manager: absent } }),
      },
    ],
  },
  ["0", "1001", "many"].map((levels) => ({
    claim: `$levels=${levels} is refused`,
    accounts: { ana: {} },
    steps: [
      {
        send: `GET /users/{ana}?$select=id&$expand=manager($levels=${levels};$select=id)&$count=true`,
        headers: EVENTUAL,
        expect: { status: 400 },
      },
    ],
  })),
  {
    claim: "$levels needs the header and $count=true",
    accounts: { ana: {} },
    steps: [
      {
        send: "GET /users/{ana}?$select=id&$expand=manager($levels=max;$select=id)&$count=true",
        expect: { status: 400 },
      },
      {
        send: "GET /users/{ana}?$select=id&$expand=manager($levels=max;$select=id)",
        headers: EVENTUAL,
        expect: { status: 400 },
      },
    ],
  },
  {
    claim: "a user without a manager expands to none",
    accounts: { ana: {} },
    steps: [
      { send: "GET /users/{ana}?$select=id&$expand=manager", expect: ok({ manager: absent }) },
    ],
  },
  {
    claim: "$expand gives 20 reports at most, and no link to the rest",
    section: "users 4.1",
    source: SOURCES.queryIssues,
    accounts: { boss: {}, ...many },
    steps: [
      ...toBoss,
      {
        send: "GET /users/{boss}?$select=id&$expand=directReports($select=id)",
        expect: ok({
          directReports: ofLength(20),
          "directReports@odata.nextLink": absent,
        }),
      },
    ],
  },
  {
    claim: "directReports by their own path are all told",
    source: SOURCES.directReports,
    accounts: { boss: {}, ...many },
    steps: [
      ...toBoss,
      { send: "GET /users/{boss}/directReports?$select=id", expect: ok({ value: ofLength(21) }) },
    ],
  },
  {
    claim: "a relation of a relation is not expanded",
    section: "users 4.1",
    source: SOURCES.queryIssues,
    accounts: { ana: {} },
    steps: [
      {
        send: "GET /users/{ana}?$select=id&$expand=manager($expand=manager)",
        expect: { status: 400 },
      },
    ],
  },
  {
    claim: "both users are addressed by userPrincipalName",
    source: SOURCES.manager,
    accounts: chain,
    steps: [
      {
        send: "PUT /users/{ana.upn}/manager/$ref",
        body: { "@odata.id": "{root}/users/{bo.upn}" },
        expect: done,
      },
      { send: "GET /users/{ana.upn}/manager?$select=id", expect: ok({ id: "{bo}" }) },
    ],
  },
  {
    claim: "another manager takes the place of the first",
    source: SOURCES.manager,
    accounts: chain,
    steps: [
      report("ana", "bo"),
      report("ana", "carl"),
      { send: "GET /users/{ana}/manager?$select=id", expect: ok({ id: "{carl}" }) },
      { send: "GET /users/{bo}/directReports?$select=id", expect: ok({ value: [] }) },
    ],
  },
  {
    claim: "the manager of a user who does not exist is a 404",
    section: "users 9",
    accounts: { ana: {} },
    steps: [
      { send: "GET /users/{nowhere}/manager", expect: { status: 404 } },
      {
        send: "PUT /users/{nowhere}/manager/$ref",
        body: { "@odata.id": "{root}/users/{ana}" },
        expect: { status: 404, code: "Request_ResourceNotFound" },
      },
    ],
  },
);
