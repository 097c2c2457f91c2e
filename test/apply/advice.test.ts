import { describe, expect, it } from "vitest";
import { adviceFor, exchangeParameterOf, isMasteredElsewhere } from "../../src/apply/advice.ts";
import type { Change, CreateChange } from "../../src/model/plan.ts";
import type { FieldValue } from "../../src/model/values.ts";

const AT = { file: "users/people.yaml", line: 1 };
const NAME = "ana@contoso.com";
const EXTERNAL = "Unable to update a property that originated within an external service.";
const TAKEN =
  "Another object with the same value for property proxyAddresses already exists in the directory.";
const ATTRIBUTE = "onPremisesExtensionAttributes.extensionAttribute";

function change(values: Readonly<Record<string, FieldValue>> = {}, now = NAME): Change {
  const seen = {
    userPrincipalName: now,
    accountEnabled: true,
    onPremisesSyncEnabled: false,
    createdAt: null,
  };
  return { ...creation(values), kind: "update", id: "a1", seen };
}

function creation(values: Readonly<Record<string, FieldValue>> = {}): CreateChange {
  const fields = Object.entries(values).map(([field, to]) => ({ field, from: null, to, at: AT }));
  return { kind: "create", userPrincipalName: NAME, at: AT, cause: "here", fields };
}

function advice(
  message: string,
  fields: readonly string[],
  { of = change(), status = 400 }: { of?: Change; status?: number } = {},
): string {
  return adviceFor({ status, code: "Request_BadRequest", message, requestId: "" }, fields, of);
}

describe("what Exchange Online keeps", () => {
  it.each<{ fields: readonly string[]; says: string }>([
    { fields: ["mail"], says: `Set-Mailbox -Identity ${NAME} -WindowsEmailAddress VALUE (of` },
    {
      fields: [`${ATTRIBUTE}1`, `${ATTRIBUTE}15`],
      says: `Set-Mailbox -Identity ${NAME} -CustomAttribute1 VALUE -CustomAttribute15 VALUE (of`,
    },
    { fields: ["employeeId"], says: "Another service, such as Exchange Online, keeps" },
    { fields: ["mail", "employeeId"], says: "Another service, such as Exchange Online, keeps" },
    { fields: [], says: "Another service, such as Exchange Online, keeps" },
  ])("is changed there: $fields", ({ fields, says }) => {
    expect(advice(EXTERNAL, fields)).toContain(` ${says}`);
    expect(advice(EXTERNAL.toUpperCase(), fields)).toContain(says);
  });

  it("goes by the name that the account has now; a new one by the name that it gets", () => {
    expect(advice(EXTERNAL, ["mail"], { of: change({}, "old@contoso.com") })).toContain(
      "-Identity old@contoso.com ",
    );
    expect(advice(EXTERNAL, ["mail"], { of: creation() })).toContain(`-Identity ${NAME} `);
  });

  it.each([
    { name: "a.b_c+d-1@contoso.com", pasted: "a.b_c+d-1@contoso.com" },
    { name: "-x@contoso.com", pasted: "'-x@contoso.com'" },
    { name: "@x", pasted: "'@x'" },
    { name: "o'neil@contoso.com", pasted: "'o''neil@contoso.com'" },
    { name: "a'b'c@contoso.com", pasted: "'a''b''c@contoso.com'" },
    { name: "guest#EXT#@contoso.com", pasted: "'guest#EXT#@contoso.com'" },
    { name: "$(calc)a@contoso.com", pasted: "NAME" },
    { name: "a@contoso.com;calc", pasted: "NAME" },
    { name: "a@contoso.com calc", pasted: "NAME" },
    { name: " a@contoso.com", pasted: "NAME" },
    { name: "a’b@contoso.com", pasted: "NAME" },
    { name: "", pasted: "NAME" },
  ])("pastes $name as $pasted", ({ name, pasted }) => {
    expect(advice(EXTERNAL, ["mail"], { of: change({}, name) })).toContain(
      `Set-Mailbox -Identity ${pasted} -WindowsEmailAddress`,
    );
  });

  it.each([
    { field: "mail", parameter: "-WindowsEmailAddress" },
    { field: `${ATTRIBUTE}7`, parameter: "-CustomAttribute7" },
    { field: "jobTitle", parameter: undefined },
  ])("writes $field with $parameter", ({ field, parameter }) => {
    expect(exchangeParameterOf(field)).toBe(parameter);
  });

  it("is known by the words of the answer", () => {
    expect(isMasteredElsewhere(EXTERNAL)).toBe(true);
    expect(isMasteredElsewhere(TAKEN)).toBe(false);
  });
});

describe("an address that another object has", () => {
  const ADDRESS = "crew@contoso.com";
  it.each<{ name: string; fields: readonly string[]; written: Record<string, FieldValue> }>([
    { name: "as the mail", fields: ["mail"], written: { mail: ADDRESS } },
    { name: "as the name", fields: ["userPrincipalName"], written: { userPrincipalName: ADDRESS } },
    {
      name: "beside others",
      fields: ["jobTitle", "mail"],
      written: { jobTitle: "Clerk", mail: ADDRESS },
    },
    {
      name: "where the other one is emptied",
      fields: ["mail", "userPrincipalName"],
      written: { mail: null, userPrincipalName: ADDRESS },
    },
    {
      name: "of two, the first",
      fields: ["mail", "userPrincipalName"],
      written: { mail: ADDRESS, userPrincipalName: NAME },
    },
  ])("is named $name", ({ fields, written }) => {
    for (const message of [TAKEN, TAKEN.replace("proxyAddresses", "'ProxyAddresses'")])
      expect(advice(message, fields, { of: change(written) })).toMatch(
        /^ Another user, group or contact has this address\. .* Get-Recipient -Identity crew@contoso\.com\. Free/,
      );
  });

  it("is a placeholder where it could be anything else than an argument", () => {
    expect(advice(TAKEN, ["mail"], { of: change({ mail: "a b@contoso.com" }) })).toContain(
      "Get-Recipient -Identity ADDRESS.",
    );
  });

  it.each<{ name: string; fields: readonly string[]; written: Record<string, FieldValue> }>([
    { name: "no address is written", fields: ["jobTitle"], written: { jobTitle: ADDRESS } },
    {
      name: "the address is not at fault",
      fields: ["jobTitle"],
      written: { jobTitle: "Clerk", mail: ADDRESS },
    },
    { name: "the address is emptied", fields: ["mail"], written: { mail: null } },
    { name: "the field at fault is not written", fields: ["mail"], written: {} },
  ])("is one that the account has already, where $name", ({ fields, written }) => {
    expect(advice(TAKEN, fields, { of: change(written) })).toMatch(
      /^ An address of this account also belongs .* with Get-Recipient, and free the address\.$/,
    );
  });
});

it.each([
  { name: "another status", message: EXTERNAL, status: 403, says: "" },
  { name: "a success status", message: EXTERNAL, status: 399, says: "" },
  { name: "words that say it all", message: "Invalid value.", status: 400, says: "" },
  { name: "another property", message: "property 'mail' is taken", status: 400, says: "" },
  {
    name: "an extension that nobody registered",
    message: "The following Extension Properties are not available: extension_x.",
    status: 400,
    says: " No application that has a service principal in this tenant registered it for users. Register it with POST /applications/{id}/extensionProperties, or leave it out of the file.",
  },
])("$name", ({ message, status, says }) => {
  expect(advice(message, ["mail"], { status })).toBe(says);
});
