import { describe, expect, it } from "vitest";
import { splitRefused } from "../../src/apply/refusedFields.ts";
import { WriteFailure } from "../../src/directory/ports.ts";

const ATTRIBUTE = "onPremisesExtensionAttributes.extensionAttribute1";
const ON_PREMISES =
  "Unable to update the specified properties for on-premises mastered Directory Sync objects.";
const EXTERNAL = "Unable to update a property that originated within an external service.";

interface Answer {
  readonly status?: number;
  readonly code?: string;
  readonly fatal?: boolean;
  readonly message?: string;
  readonly named?: readonly string[];
  readonly field?: string;
}

/** As `refused / again / again`; undefined where it is not split. */
function split(fields: readonly string[], answer: Answer): string | undefined {
  const {
    status = 400,
    code = "Request_BadRequest",
    fatal = false,
    message = "Invalid.",
    named = [],
    field,
  } = answer;
  const changes = fields.map((name) => ({
    field: name,
    from: null,
    to: "x",
    at: { file: "users/people.yaml", line: 1 },
  }));
  const failure = new WriteFailure(
    { status, code, message, requestId: "", ...(field !== undefined && { field }) },
    fatal,
    named,
  );
  const result = splitRefused(changes, failure);
  return (
    result &&
    // Each a list of fields, and not of anything else.
    [result.refused, ...result.again]
      .map((part) => part.map(({ field: name }) => name ?? "?").join(" "))
      .join(" / ")
  );
}

describe("what the answer names is left out, and the rest is sent again", () => {
  it.each([
    { fields: ["city", "jobTitle"], named: ["city"], parts: "city / jobTitle" },
    {
      fields: ["city", "jobTitle", "state"],
      named: ["state", "city"],
      parts: "city state / jobTitle",
    },
    { fields: ["city", "jobTitle"], named: ["city", "jobTitle"], parts: undefined },
    { fields: ["city", "jobTitle"], named: ["manager"], parts: undefined },
    // Consent and its age group go together.
    {
      fields: ["ageGroup", "city", "consentProvidedForMinor", "state"],
      named: ["consentProvidedForMinor"],
      parts: "ageGroup consentProvidedForMinor / city state",
    },
    {
      fields: ["city", "consentProvidedForMinor", "state", "ageGroup"],
      named: ["city"],
      parts: "city / consentProvidedForMinor ageGroup state",
    },
    { fields: ["ageGroup", "city"], named: ["ageGroup"], parts: "ageGroup / city" },
  ])("$named of $fields", ({ fields, named, parts }) => {
    expect(split(fields, { named })).toBe(parts);
  });
});

describe("where it names nothing, halves are sent", () => {
  it.each([
    { fields: ["city", "state"], parts: " / city / state" },
    { fields: ["city", "state", "country"], parts: " / city state / country" },
    { fields: ["city", "state", "country", "jobTitle"], parts: " / city state / country jobTitle" },
    {
      fields: ["city", "ageGroup", "consentProvidedForMinor"],
      parts: " / city / ageGroup consentProvidedForMinor",
    },
    // Suspects stand apart only for the answer that does not say which of them it is.
    { fields: ["mail", "city", "state"], parts: " / mail city / state" },
  ])("$fields", ({ fields, parts }) => {
    expect(split(fields, {})).toBe(parts);
  });

  it.each([
    { fields: ["city", "mail", "state", "jobTitle"], parts: " / city state jobTitle / mail" },
    {
      fields: [ATTRIBUTE, "city", "state", "employeeId"],
      parts: ` / city state / ${ATTRIBUTE} employeeId`,
    },
    { fields: ["mail", "employeeId"], parts: " / mail / employeeId" },
    { fields: [ATTRIBUTE, "mail", "employeeId"], parts: ` / ${ATTRIBUTE} mail / employeeId` },
    { fields: ["city", "state", "country"], parts: " / city state / country" },
  ])("with what another service may keep apart from the rest: $fields", ({ fields, parts }) => {
    expect(split(fields, { message: EXTERNAL })).toBe(parts);
  });
});

describe("of a user that is synced from on-premises, what stays writable is sent again", () => {
  it.each([
    { fields: ["city", "usageLocation", "jobTitle"], parts: "city jobTitle / usageLocation" },
    { fields: ["city", "jobTitle"], parts: undefined },
    { fields: ["usageLocation", "no-such-property"], parts: "no-such-property / usageLocation" },
  ])("$fields", ({ fields, parts }) => {
    expect(split(fields, { message: ON_PREMISES })).toBe(parts);
    expect(split(fields, { message: ON_PREMISES.toUpperCase() })).toBe(parts);
  });
});

it("a value that another object has is left out, also where Graph says so with 409", () => {
  const conflict = { status: 409, code: "Request_MultipleObjectsWithSameKeyValue" };
  expect(split(["city", "mail"], { ...conflict, named: ["mail"] })).toBe("mail / city");
  expect(split(["city", "mail"], conflict)).toBe(" / city / mail");
});

it.each<{ name: string; fields?: readonly string[]; answer: Answer }>([
  {
    name: "what other requests were in the way of",
    answer: { status: 409, code: "Directory_ConcurrencyViolation" },
  },
  { name: "another status", answer: { status: 403 } },
  { name: "what is fatal", answer: { fatal: true } },
  { name: "a single property", fields: ["city"], answer: {} },
  { name: "a single property that is named", fields: ["city"], answer: { named: ["city"] } },
  { name: "nothing", fields: [], answer: {} },
  {
    name: "consent with its age group",
    fields: ["ageGroup", "consentProvidedForMinor"],
    answer: {},
  },
  { name: "an old clash of addresses", answer: { field: "proxyAddresses" } },
])("$name is not split", ({ fields = ["city", "jobTitle"], answer }) => {
  expect(split(fields, answer)).toBeUndefined();
});

it("an old clash of addresses that names a property besides is split by that", () => {
  expect(split(["city", "mail"], { field: "proxyAddresses", named: ["mail"] })).toBe("mail / city");
  expect(split(["city", "state"], { field: "city" })).toBe(" / city / state");
});
