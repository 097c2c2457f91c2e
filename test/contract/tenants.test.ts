import { expect, it } from "vitest";
import { topic } from "./claim.ts";
import { TOPICS as CLAIMED } from "./claims/index.ts";
import { runOnEmbedded } from "./embedded.ts";
import type { Result } from "./runClaims.ts";
import { asAnswered, loadTenantFiles, tenantFileOf, type TenantFile } from "./tenants.ts";

const TOPICS = [
  topic(
    "Managers",
    { source: "https://contoso.example/", section: "users 1.1", confidence: "guess" },
    {
      claim: "one's own manager",
      steps: [
        { send: "PUT /a", expect: { status: 204 } },
        { send: "GET /b", expect: { status: 200 } },
        { send: "GET /c", expect: { status: 200 } },
      ],
    },
    { claim: "no manager", steps: [{ send: "GET /d", expect: { status: 404 } }] },
  ),
];
const file = (step: number, status: number, claim = "Managers: one's own manager"): TenantFile => ({
  formatVersion: 1,
  answers: { [claim]: { step, expect: { status } } },
});

it("a claim follows what a tenant answered, up to the step that went otherwise", () => {
  const [followed] = asAnswered(TOPICS, new Map([["a.json", file(2, 400)]]));
  expect(followed?.claims).toEqual([
    {
      claim: "one's own manager",
      source: "https://contoso.example/",
      section: "users 1.1",
      confidence: "seen",
      steps: [
        { send: "PUT /a", expect: { status: 204 } },
        { send: "GET /b", expect: { status: 400 } },
      ],
    },
    TOPICS[0]?.claims[1],
  ]);
});

it("two tenants may say the same", () => {
  const files = new Map([
    ["a.json", file(1, 400)],
    ["b.json", file(1, 400)],
  ]);
  expect(asAnswered(TOPICS, files)[0]?.claims[0]?.steps).toHaveLength(1);
});

it.each([
  {
    name: "two tenants that say otherwise",
    files: [file(1, 400), file(1, 403)],
    message: /^0\.json and 1\.json answer "Managers: one's own manager" otherwise/,
  },
  {
    name: "a claim that is no more",
    files: [file(1, 400, "Managers: gone")],
    message: '0.json answers "Managers: gone", which is no claim.',
  },
])("refuses $name", ({ files, message }) => {
  const named = new Map(files.map((each, index) => [`${index}.json`, each]));
  expect(() => asAnswered(TOPICS, named)).toThrow(message);
});

it("the files of this repository are read, and are followed by what is claimed", async () => {
  expect(await loadTenantFiles()).toBeInstanceOf(Map);
});

it("records what differs, and only that", () => {
  const about = { source: "https://contoso.example/", confidence: "guess" } as const;
  const results: Result[] = [
    { ...about, name: "Managers: no manager", outcome: "holds" },
    { ...about, name: "Managers: untried", outcome: "not tried", reason: "needs more" },
    {
      ...about,
      name: "Managers: one's own manager",
      outcome: "differs",
      step: 1,
      sent: "PUT /a",
      differences: [{ what: "status", expected: "204", seen: "400" }],
      answer: { status: 400, code: "Request_BadRequest", message: "No." },
    },
  ];
  expect(tenantFileOf(results)).toEqual({
    formatVersion: 1,
    answers: {
      "Managers: one's own manager": {
        step: 1,
        expect: { status: 400, code: "Request_BadRequest", message: "No." },
      },
    },
  });
});

it.each([
  {
    name: "a header that is missing",
    answer: { status: 201 },
    differences: [{ what: "header Location", expected: "a value", seen: "nothing" }],
    expect: { status: 201, headers: { Location: { $absent: true } } },
  },
  {
    name: "a member of the body",
    answer: { status: 200 },
    differences: [
      { what: "manager/id", expected: '"{bo}"', seen: "null" },
      { what: "@odata.count", expected: "3", seen: "nothing" },
    ],
    expect: { status: 200, body: { manager: { id: null }, "@odata.count": { $absent: true } } },
  },
  {
    name: "a list that was shown as an outline",
    answer: { status: 200 },
    differences: [{ what: "value", expected: "[]", seen: "a list" }],
    expect: { status: 200 },
  },
  {
    name: "a message that held an id",
    answer: { status: 400, code: "BadRequest", message: "User_<guid> (x) is taken." },
    differences: [{ what: "status", expected: "204", seen: "400" }],
    expect: { status: 400, code: "BadRequest", message: "/^User_.+ \\(x\\) is taken\\.$/" },
  },
])("records $name", ({ answer, differences, expect: recorded }) => {
  const result: Result = {
    name: "Managers: no manager",
    source: "https://contoso.example/",
    confidence: "guess",
    outcome: "differs",
    step: 1,
    sent: "GET /d",
    answer,
    differences,
  };
  expect(tenantFileOf([result]).answers["Managers: no manager"]?.expect).toEqual(recorded);
});

// What is not held is what a run finds out, as of a tenant that knows better.
it("what was recorded holds when it is tried again", async () => {
  const tried = CLAIMED.filter(({ topic }) =>
    ["Updating a user", "Managers", "Deleted users", "Batches"].includes(topic),
  );
  const before = (await Promise.all(tried.map((each) => runOnEmbedded(each)))).flat();
  const file = JSON.parse(JSON.stringify(tenantFileOf(before))) as TenantFile;
  expect(Object.keys(file.answers).length).toBeGreaterThan(0);
  const followed = asAnswered(tried, new Map([["a.json", file]]));
  const after = (await Promise.all(followed.map((each) => runOnEmbedded(each)))).flat();
  expect(after.filter(({ outcome }) => outcome !== "holds")).toEqual([]);
});
