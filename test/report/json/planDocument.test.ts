import { createHash } from "node:crypto";
import jsonpatch from "fast-json-patch";
import fc from "fast-check";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { Plan } from "../../../src/model/plan.ts";
import {
  digestInput,
  parsePlanDocument,
  planDocument,
  PlanDocumentError,
} from "../../../src/report/json/plan.ts";
import { planSchema } from "../../../src/report/json/schemas/plan.ts";
import { receiptSchema } from "../../../src/report/json/schemas/receipt.ts";
import {
  existing,
  field,
  HOSTILE,
  hostilePlan,
  longPlan,
  planOf,
  PLANS,
  RECEIPTS,
} from "../situations.ts";
import { runs } from "../../runs.ts";

const digestOf = (text: string) => `sha256:${createHash("sha256").update(text).digest("hex")}`;
const write = (plan: Plan): string =>
  JSON.stringify(planDocument(plan, digestOf(digestInput(plan))));
const read = (json: string): Plan => parsePlanDocument(JSON.parse(json), digestOf).plan;
const decides = (plan: Plan) => JSON.parse(digestInput(plan)) as unknown;
const all = [...PLANS, { name: "full-of-hostile-text", plan: hostilePlan(HOSTILE) }];

describe("reading back what was written", () => {
  it.each(all)("$name", ({ plan }) => {
    expect(read(write(plan))).toEqual(plan);
  });

  it("3,000 changes", () => {
    const plan = longPlan();
    expect(read(write(plan))).toEqual(plan);
  });

  it("any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const plan = hostilePlan(text);
        expect(read(write(plan))).toEqual(plan);
      }),
      { numRuns: 50 },
    );
  });
});

describe("the digest", () => {
  const plan = planOf([existing("update", "ben.ito", [field("jobTitle", "A", "B")])]);

  it("does not depend on the order of members", () => {
    const turned = Object.fromEntries(Object.entries(plan).toReversed()) as unknown as Plan;
    expect(digestInput(turned)).toBe(digestInput(plan));
  });

  it.each([
    { name: "commit", other: { ...plan, commit: "54e12bc" } },
    { name: "base", other: { ...plan, base: "54e12bc" } },
    { name: "number of requests", other: { ...plan, requests: { listing: 9, relationships: 0 } } },
  ])("is the same for another $name", ({ other }) => {
    expect(digestInput(other)).toBe(digestInput(plan));
  });

  it.each([
    { name: "tenant", other: { ...plan, tenant: { ...plan.tenant, id: "other" } } },
    {
      name: "value",
      other: { ...plan, changes: [existing("update", "ben.ito", [field("jobTitle", "A", "C")])] },
    },
    { name: "treatment of drift", other: { ...plan, correctsDrift: true } },
    { name: "total", other: { ...plan, totals: { ...plan.totals, writes: 9 } } },
  ])("is different for another $name", ({ other }) => {
    expect(digestInput(other)).not.toBe(digestInput(plan));
  });
});

describe("what was not written by this program is refused", () => {
  const story = PLANS.find(({ name }) => name === "every-kind")?.plan ?? planOf([]);
  const document = (): Record<string, unknown> =>
    JSON.parse(write(story)) as Record<string, unknown>;
  const without = (name: string): unknown => {
    const { [name]: _, ...rest } = document();
    return rest;
  };

  it.each([
    { name: "a text", value: "plan", message: /not a plan/ },
    { name: "null", value: null, message: /not a plan/ },
    { name: "a list", value: [], message: /not a plan/ },
    { name: "another object", value: {}, message: /not a plan/ },
    {
      name: "a later format",
      value: { ...document(), formatVersion: 2 },
      message: /format version 2.*reads 1/,
    },
    { name: "no changes", value: without("changes"), message: /not complete.*"?changes/ },
    { name: "no digest", value: without("digest"), message: /not complete.*"?digest/ },
    {
      name: "an unknown member",
      value: { ...document(), note: 1 },
      message: /additional properties \("note"\)/,
    },
    {
      name: "another digest",
      value: { ...document(), digest: "sha256:00" },
      message: /edited after it was made/,
    },
    {
      name: "another total",
      value: { ...document(), totals: { ...story.totals, unchanged: 0 } },
      message: /edited after it was made/,
    },
    {
      name: "another patch",
      value: {
        ...document(),
        changes: planDocument(story, "").changes.map((change) => ({ ...change, patch: [] })),
      },
      message: /patch of .* does not match/,
    },
    {
      name: "a create with an id",
      value: {
        ...document(),
        changes: planDocument(story, "").changes.map((change) => ({ ...change, kind: "create" })),
      },
      message: /not complete or was edited/,
    },
  ])("$name", ({ value, message }) => {
    expect(() => parsePlanDocument(value, digestOf)).toThrow(PlanDocumentError);
    expect(() => parsePlanDocument(value, digestOf)).toThrow(message);
  });

  it("a change of one character that changes what may be written, or what a reviewer was told", () => {
    const json = write(story);
    fc.assert(
      fc.property(
        fc.nat({ max: json.length - 1 }),
        fc.constantFrom("", ...Array.from('0123456789abcxyz{}[]",:-. \\tn')),
        (position, character) => {
          const edited = json.slice(0, position) + character + json.slice(position + 1);
          let value: unknown;
          try {
            value = JSON.parse(edited);
          } catch {
            return;
          }
          try {
            expect(decides(parsePlanDocument(value, digestOf).plan)).toEqual(decides(story));
          } catch (error) {
            if (!(error instanceof PlanDocumentError)) throw error;
          }
        },
      ),
      { numRuns: runs(200) },
    );
  });

  it("any JSON, without any other error", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(() => parsePlanDocument(value, digestOf)).toThrow(PlanDocumentError);
      }),
    );
  });
});

describe("the patch", () => {
  it("leads from what is there to what is declared", () => {
    const change = existing("update", "ben.ito", [
      field(
        "otherMails",
        ["a@x.example", "b@x.example", "c@x.example"],
        ["b@x.example", "d@x.example"],
      ),
      field("jobTitle", "Engineer", null),
      field("onPremisesExtensionAttributes.extensionAttribute2", null, "blue"),
      field("onPremisesExtensionAttributes.extensionAttribute7", "red", "green"),
      field(
        "manager",
        { id: "1", userPrincipalName: "ana@contoso.com" },
        { id: "2", userPrincipalName: "eva@contoso.com" },
      ),
    ]);
    const [planned] = planDocument(planOf([change]), "").changes;
    const before = {
      otherMails: ["a@x.example", "b@x.example", "c@x.example"],
      jobTitle: "Engineer",
      onPremisesExtensionAttributes: { extensionAttribute2: null, extensionAttribute7: "red" },
      manager: "ana@contoso.com",
    };
    const operations = (planned?.patch ?? []) as Parameters<typeof jsonpatch.applyPatch>[1];
    expect(jsonpatch.applyPatch(before, operations, true).newDocument).toEqual({
      otherMails: ["b@x.example", "d@x.example"],
      jobTitle: null,
      onPremisesExtensionAttributes: { extensionAttribute2: "blue", extensionAttribute7: "green" },
      manager: "eva@contoso.com",
    });
  });
});

describe("the published schemas", () => {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });

  it.each(all)("take the plan $name", ({ plan }) => {
    const validate = ajv.compile(planSchema);
    expect(validate(JSON.parse(write(plan))) || validate.errors).toBe(true);
  });

  it.each(RECEIPTS)("take the receipt $name", ({ receipt }) => {
    const validate = ajv.compile(receiptSchema);
    expect(validate(JSON.parse(JSON.stringify(receipt))) || validate.errors).toBe(true);
  });

  it("refuse a receipt with a secret in it", () => {
    const validate = ajv.compile(receiptSchema);
    expect(validate({ ...RECEIPTS[0]?.receipt, password: "x" })).toBe(false);
  });
});
