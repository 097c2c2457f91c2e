import { topic, type Expectation, type Step } from "../claim.ts";
import { absent, inAnyOrder, including, ofLength, present } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { missing, newUser, ok } from "./shared.ts";

const JSON_TYPE = { "Content-Type": "application/json" };
const read = (id: unknown, more: object = {}): object => ({
  id,
  method: "GET",
  url: "/organization?$select=id",
  ...more,
});
const write = (id: string, more: object = {}): object => ({
  id,
  method: "PATCH",
  url: "/users/{ana}",
  headers: JSON_TYPE,
  body: { jobTitle: "Manager" },
  ...more,
});
const batch = (requests: unknown, expect: Expectation): { steps: Step[] } => ({
  steps: [{ send: "POST /$batch", body: { requests }, expect }],
});
const whole = (message?: string): Expectation => ({
  status: 400,
  code: "BadRequest",
  ...(message !== undefined && { message }),
});
const ana = { ana: {} };

export const batches = topic(
  "Batches",
  { source: SOURCES.batching, section: "users 5", confidence: "documented" },
  {
    claim: "each item is answered by itself, in any order",
    accounts: ana,
    ...batch(
      [read("1"), read("2", { url: "/users/{nowhere}" }), write("3")],
      ok({
        responses: inAnyOrder(
          { id: "1", status: 200, body: present },
          { id: "2", status: 404, body: { error: { code: "Request_ResourceNotFound" } } },
          { id: "3", status: 204 },
        ),
      }),
    ),
  },
  {
    claim: "20 items are taken",
    ...batch(
      Array.from({ length: 20 }, (_, index) => read(String(index))),
      ok({ responses: ofLength(20) }),
    ),
  },
  {
    claim: "21 items are refused as a whole",
    ...batch(
      Array.from({ length: 21 }, (_, index) => read(String(index))),
      whole(),
    ),
  },
  { claim: "no items are refused", confidence: "guess", ...batch([], whole()) },
  {
    claim: "no list of items is refused",
    confidence: "guess",
    steps: [{ send: "POST /$batch", body: {}, expect: whole() }],
  },
  [
    { name: "that is null", item: null },
    { name: "that is a number", item: 5 },
    { name: "that is empty", item: {} },
    { name: "whose headers are null", item: read("1", { headers: null, body: {} }) },
    { name: "whose dependsOn is a text", item: read("1", { dependsOn: "0" }) },
    { name: "whose dependsOn is a list of numbers", item: read("1", { dependsOn: [5] }) },
  ].map(({ name, item }) => ({
    claim: `an item ${name} is refused`,
    confidence: "guess" as const,
    ...batch([item], { status: 400 }),
  })),
  {
    claim: "an id twice is refused in the words that were seen",
    confidence: "seen",
    ...batch([read("1"), read("1")], whole("Request Id 1 has to be unique in a batch.")),
  },
  {
    claim: "ids are compared without regard to case",
    ...batch([read("a"), read("A")], { status: 400 }),
  },
  {
    claim: "a number is taken as an id",
    source: SOURCES.cli,
    confidence: "guess",
    ...batch([read(0)], ok({ responses: ofLength(1) })),
  },
  {
    claim: "a body without its Content-Type is refused as a whole",
    confidence: "seen",
    ...batch(
      [read("1", { method: "POST", url: "/users", body: newUser() })],
      whole("Write request id : 1 does not contain Content-Type header or body."),
    ),
  },
  {
    claim: "a POST without Content-Type and body is refused as a whole",
    source: SOURCES.cli,
    confidence: "seen",
    accounts: ana,
    steps: [
      { send: "DELETE /users/{ana}", expect: { status: 204 } },
      {
        send: "POST /$batch",
        body: {
          requests: [{ id: "1", method: "POST", url: "/directory/deletedItems/{ana}/restore" }],
        },
        expect: whole("Write request id : 1 does not contain Content-Type header or body."),
      },
    ],
  },
  {
    claim: "a batch in a batch is refused",
    ...batch(
      [read("1", { method: "POST", url: "/$batch", headers: JSON_TYPE, body: { requests: [] } })],
      { status: 400 },
    ),
  },
  {
    claim: "what depends on a failed item is a 424",
    ...batch(
      [read("1", { url: "/users/{nowhere}" }), read("2", { dependsOn: ["1"] })],
      ok({ responses: inAnyOrder({ id: "1", status: 404 }, { id: "2", status: 424 }) }),
    ),
  },
  {
    claim: "a strict chain is carried out in order",
    accounts: ana,
    ...batch(
      [write("1"), read("2", { url: "/users/{ana}?$select=jobTitle", dependsOn: ["1"] })],
      ok({
        responses: inAnyOrder(
          { id: "1", status: 204 },
          { id: "2", status: 200, body: { jobTitle: "Manager" } },
        ),
      }),
    ),
  },
  [
    { name: "an item that is not there", of: ["9"] },
    { name: "itself", of: ["1"] },
    { name: "a later item", of: ["2"] },
  ].map(({ name, of }) => ({
    claim: `an item that depends on ${name} makes the batch invalid`,
    source: SOURCES.batchDependency,
    confidence: "seen" as const,
    ...batch([read("1", { dependsOn: of }), read("2")], { status: 400 }),
  })),
  {
    claim: "a circle of dependencies makes the batch invalid",
    source: SOURCES.batchDependency,
    confidence: "seen",
    ...batch([read("1", { dependsOn: ["2"] }), read("2", { dependsOn: ["1"] })], { status: 400 }),
  },
  {
    claim: "a batch is fully parallel or fully sequential",
    source: SOURCES.batchOrder,
    confidence: "seen",
    ...batch([read("1"), read("2"), read("3", { dependsOn: ["1"] })], { status: 400 }),
  },
  {
    claim: "many may depend on one",
    ...batch(
      [read("1"), read("2", { dependsOn: ["1"] }), read("3", { dependsOn: ["1"] })],
      ok({ responses: ofLength(3) }),
    ),
  },
  {
    claim: "atomicityGroup is ignored",
    ...batch([read("1", { atomicityGroup: "g" })], ok({ responses: [{ id: "1", status: 200 }] })),
  },
  {
    claim: "an item without an answer has no body",
    accounts: ana,
    ...batch([write("1")], ok({ responses: [{ id: "1", status: 204, body: absent }] })),
  },
  {
    claim: "an item tells its resource units",
    source: SOURCES.limits,
    ...batch(
      [read("1", { url: "/users?$top=1" })],
      ok({ responses: [{ headers: { "x-ms-resource-unit": present } }] }),
    ),
  },
  {
    claim: "a url without the slash is taken",
    ...batch([read("1", { url: "organization?$select=id" })], ok({ responses: [{ status: 200 }] })),
  },
  {
    claim: "a new user is addressed by name further down the chain",
    confidence: "guess",
    accounts: ana,
    ...batch(
      [
        { id: "1", method: "POST", url: "/users", headers: JSON_TYPE, body: newUser() },
        {
          id: "2",
          method: "PUT",
          url: "/users/{new}@{domain}/manager/$ref",
          headers: JSON_TYPE,
          body: { "@odata.id": "{root}/users/{ana}" },
          dependsOn: ["1"],
        },
      ],
      ok({ responses: including({ id: "1", status: 201 }, { id: "2", status: 204 }) }),
    ),
  },
  {
    claim: "an item cannot name the id that another item answered with",
    confidence: "guess",
    ...batch(
      [read("1"), read("2", { url: "/users/$1", dependsOn: ["1"] })],
      ok({
        responses: inAnyOrder(
          { id: "1", status: 200 },
          {
            id: "2",
            status: 404,
            body: {
              error: { code: "Request_ResourceNotFound", message: missing("$1").message },
            },
          },
        ),
      }),
    ),
  },
  {
    claim: "a batch is answered at once, where Prefer asks for an answer later as well",
    confidence: "guess",
    steps: [
      {
        send: "POST /$batch",
        headers: { Prefer: "respond-async" },
        body: { requests: [read("1")] },
        expect: ok({ responses: [{ id: "1", status: 200 }] }),
      },
    ],
  },
  {
    claim: "what fails undoes nothing of the others",
    accounts: ana,
    steps: [
      {
        send: "POST /$batch",
        body: { requests: [write("1"), write("2", { body: { usageLocation: "XX" } })] },
        expect: ok({ responses: inAnyOrder({ id: "1", status: 204 }, { id: "2", status: 400 }) }),
      },
      { send: "GET /users/{ana}?$select=jobTitle", expect: ok({ jobTitle: "Manager" }) },
    ],
  },
  {
    claim: "an item has headers of its own",
    accounts: ana,
    ...batch(
      ["eventual", ""].map((level, index) =>
        read(String(index), {
          url: "/users/$count",
          headers: { ...(level !== "" && { ConsistencyLevel: level }) },
        }),
      ),
      ok({ responses: inAnyOrder({ id: "0", status: 200 }, { id: "1", status: 400 }) }),
    ),
  },
  {
    claim: "a batch that is no JSON is refused",
    steps: [{ send: "POST /$batch", body: "{", expect: { status: 400, code: "BadRequest" } }],
  },
  {
    claim: "an item whose url is a whole address is refused by itself",
    confidence: "guess",
    ...batch(
      [read("1", { url: "https://graph.microsoft.com/v1.0/users" }), read("2")],
      ok({ responses: inAnyOrder({ id: "1", status: 400 }, { id: "2", status: 200 }) }),
    ),
  },
  {
    claim: "only POST is taken",
    steps: [{ send: "GET /$batch", expect: { status: [400, 404, 405] } }],
  },
);
