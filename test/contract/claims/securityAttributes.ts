import { topic, type Step } from "../claim.ts";
import { absent, inAnyOrder } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { done, EVENTUAL, MINE, ok, unsupported, type Body } from "./shared.ts";

const TYPE = "#Microsoft.DirectoryServices.CustomSecurityAttributeValue";
const engineering = (attributes: Body): Body => ({
  customSecurityAttributes: { Engineering: { "@odata.type": TYPE, ...attributes } },
});
const set = (attributes: Body, expect: Step["expect"] = done): Step => ({
  send: "PATCH /users/{ana}",
  body: engineering(attributes),
  expect,
});
const reads = (attributes: Body): Step => ({
  send: "GET /users/{ana}?$select=customSecurityAttributes",
  expect: ok({ customSecurityAttributes: { Engineering: attributes } }),
});
const found = (filter: string, ...names: readonly string[]): Step => ({
  send: `GET /users?$select=id&$count=true&$filter=${MINE} and ${filter}`,
  headers: EVENTUAL,
  expect: ok({ value: inAnyOrder(...names.map((id) => ({ id: `{${id}}` }))) }),
});
const PROJECT = "customSecurityAttributes/Engineering/Project";
const numbered = (count: number): Body =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`Attribute${index}`, "x"]));

export const securityAttributes = topic(
  "Custom security attributes",
  {
    source: SOURCES.securityAttributes,
    section: "users 3.9",
    confidence: "documented",
    needs: { circumstance: "a set of custom security attributes" },
  },
  {
    claim: "attributes that a change does not name stay, and null removes one",
    accounts: { ana: {} },
    steps: [
      set({ Project: "Baker", Certification: "Silver" }),
      set({ Project: "Cascade" }),
      reads({ Project: "Cascade", Certification: "Silver" }),
      set({ Certification: null }),
      reads({ Project: "Cascade", Certification: absent }),
    ],
  },
  {
    claim: "filters tell upper and lower case apart",
    accounts: { ana: engineering({ Project: "Baker" }), bo: {} },
    steps: [found(`${PROJECT} eq 'Baker'`, "ana"), found(`${PROJECT} eq 'baker'`)],
  },
  {
    claim: "they are filtered with eq, ne and startsWith",
    accounts: {
      ana: engineering({ Project: "Baker" }),
      bo: engineering({ Project: "Cascade" }),
    },
    steps: [
      found(`${PROJECT} ne 'Baker'`, "bo"),
      found(`startsWith(${PROJECT},'Ba')`, "ana"),
      found(`startsWith(${PROJECT},'ba')`),
      {
        send: `GET /users?$filter=${PROJECT} eq 'Baker'`,
        expect: unsupported(),
      },
    ],
  },
  {
    claim: "one of several values is enough for a filter",
    source: SOURCES.securityAttributeExamples,
    accounts: {
      ana: engineering({
        "Project@odata.type": "#Collection(String)",
        Project: ["Baker", "Cascade"],
      }),
      bo: engineering({ "Project@odata.type": "#Collection(String)", Project: ["Alpine"] }),
    },
    steps: [
      found(`${PROJECT} eq 'Cascade'`, "ana"),
      found(`${PROJECT} ne 'Cascade'`, "bo"),
      found(`startsWith(${PROJECT},'Ba')`, "ana"),
    ],
  },
  {
    claim: "an empty list removes several values and the annotation of their type",
    source: SOURCES.securityAttributeExamples,
    accounts: { ana: {} },
    steps: [
      set({ "Project@odata.type": "#Collection(String)", Project: ["Baker"], Level: "1" }),
      set({ "Project@odata.type": "#Collection(String)", Project: [] }),
      reads({ Level: "1", Project: absent, "Project@odata.type": absent }),
    ],
  },
  {
    claim: "an object is no value",
    confidence: "guess",
    accounts: { ana: {} },
    steps: [set({ Project: { name: "Baker" } }, { status: 400 })],
  },
  {
    claim: "a value takes 64 characters, and not 65",
    accounts: { ana: {} },
    steps: [set({ Project: "x".repeat(64) }), set({ Project: "x".repeat(65) }, { status: 400 })],
  },
  {
    claim: "a user takes 50 values, and not 51",
    accounts: { ana: {} },
    steps: [set(numbered(50)), set(numbered(51), { status: 400 })],
  },
);
