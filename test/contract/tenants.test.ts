import { expect, it } from "vitest";
import { topic } from "./claim.ts";
import type { Result } from "./runClaims.ts";
import { asAnswered, loadTenantFiles, tenantFileOf, type TenantFile } from "./tenants.ts";

const TOPICS = [
  topic(
    "Managers",
    { source: "https://contoso.example/", confidence: "guess" },
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
