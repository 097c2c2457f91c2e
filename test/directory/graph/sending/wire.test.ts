import { describe, expect, it } from "vitest";
import {
  OddValue,
  readField,
  readValue,
  requiredText,
  selectedProperties,
  textList,
  toWire,
} from "../../../../src/directory/graph/sending/wire.ts";
import { DirectoryError } from "../../../../src/directory/ports.ts";
import type { FieldValue } from "../../../../src/model/values.ts";

const ATTRIBUTES = "onPremisesExtensionAttributes";
const EXTENSION = `extension_${"0a".repeat(16)}_badge`;
const odd = (how: string): unknown => expect.objectContaining({ how: `reads as ${how}` });

describe("what an answer holds is read", () => {
  it.each<{ field: string; user: unknown; value: unknown }>([
    { field: "city", user: { city: "Oslo" }, value: "Oslo" },
    { field: "city", user: { city: null }, value: null },
    { field: "city", user: {}, value: undefined },
    { field: "city", user: { city: 7 }, value: odd("a number, and not as a text") },
    { field: "city", user: { city: true }, value: odd("true or false, and not as a text") },
    { field: "city", user: { city: ["x"] }, value: odd("a list, and not as a text") },
    { field: "city", user: { city: {} }, value: odd("an object, and not as a text") },
    { field: "accountEnabled", user: { accountEnabled: false }, value: false },
    {
      field: "accountEnabled",
      user: { accountEnabled: "true" },
      value: odd("a text, and not as true or false"),
    },
    { field: "businessPhones", user: { businessPhones: [] }, value: [] },
    { field: "businessPhones", user: { businessPhones: ["1", "2"] }, value: ["1", "2"] },
    {
      field: "businessPhones",
      user: { businessPhones: ["1", 2] },
      value: odd("a list, and not as a list of texts"),
    },
    {
      field: "businessPhones",
      user: { businessPhones: "1" },
      value: odd("a text, and not as a list of texts"),
    },
    {
      field: "employeeOrgData",
      user: { employeeOrgData: { division: "East", other: "x" } },
      value: { costCenter: null, division: "East" },
    },
    {
      field: "employeeOrgData",
      user: { employeeOrgData: { division: 7 } },
      value: odd("a number, and not as a text"),
    },
    {
      field: "employeeOrgData",
      user: { employeeOrgData: ["East"] },
      value: odd("a list, and not as an object"),
    },
    {
      field: "employeeOrgData",
      user: { employeeOrgData: "East" },
      value: odd("a text, and not as an object"),
    },
    {
      field: `${ATTRIBUTES}.extensionAttribute2`,
      user: { [ATTRIBUTES]: { extensionAttribute1: "x", extensionAttribute2: "y" } },
      value: "y",
    },
    {
      field: `${ATTRIBUTES}.extensionAttribute2`,
      user: { [ATTRIBUTES]: { extensionAttribute1: "x" } },
      value: null,
    },
    { field: `${ATTRIBUTES}.extensionAttribute2`, user: { [ATTRIBUTES]: null }, value: null },
    { field: `${ATTRIBUTES}.extensionAttribute2`, user: {}, value: undefined },
    {
      field: `${ATTRIBUTES}.extensionAttribute2`,
      user: { [ATTRIBUTES]: { extensionAttribute2: 7 } },
      value: odd("a number, and not as a text"),
    },
    // Applications register these, with types of their own; where one holds nothing, Graph leaves it out.
    { field: EXTENSION, user: {}, value: null },
    { field: EXTENSION, user: { [EXTENSION]: "x" }, value: "x" },
    { field: EXTENSION, user: { [EXTENSION]: false }, value: false },
    { field: EXTENSION, user: { [EXTENSION]: 7 }, value: "7" },
    { field: EXTENSION, user: { [EXTENSION]: [] }, value: odd("a list, and not as a text") },
  ])("$field of $user", ({ field, user, value }) => {
    expect(readValue(user, field)).toEqual(value);
    if (!(readValue(user, field) instanceof OddValue))
      expect(readField(user, field)).toEqual(value);
    else
      expect(() => readField({ id: "a1", ...(user as object) }, field)).toThrow(`"${field}" of a1`);
  });

  it("a text that must be there", () => {
    expect(requiredText({ id: "a1" }, "id")).toBe("a1");
    for (const user of [{ id: "" }, { id: 7 }, {}, undefined])
      expect(() => requiredText(user, "id")).toThrow(
        /^Graph's answer is odd: "id" has a form that Graph does not document\. Nothing was planned from it\. Does ROLLCALL_GRAPH_URL/,
      );
    expect(() => requiredText({ id: "a1" }, "name")).toThrow('"name" of a1 has');
  });

  it("a list of texts, empty where there is none", () => {
    expect(textList({ all: ["x"] }, "all")).toEqual(["x"]);
    for (const user of [{}, { all: null }, { all: [] }]) expect(textList(user, "all")).toEqual([]);
    expect(textList({ all: "x" }, "all")).toEqual(odd("a text, and not as a list of texts"));
    expect(textList({ all: [null] }, "all")).toEqual(odd("a list, and not as a list of texts"));
  });

  it("by the names of properties, each once", () => {
    expect(
      selectedProperties([
        `${ATTRIBUTES}.extensionAttribute1`,
        "city",
        `${ATTRIBUTES}.extensionAttribute2`,
        EXTENSION,
        "city",
      ]),
    ).toEqual([ATTRIBUTES, "city", EXTENSION]);
  });
});

it.each<{ name: string; fields: Record<string, FieldValue>; body: Record<string, unknown> }>([
  { name: "nothing", fields: {}, body: {} },
  {
    name: "values as they are",
    fields: { city: "Oslo", state: null, accountEnabled: false, [EXTENSION]: "2026-11-30" },
    body: { city: "Oslo", state: null, accountEnabled: false, [EXTENSION]: "2026-11-30" },
  },
  {
    name: "lists, which are emptied and never null",
    fields: { businessPhones: null, otherMails: ["a@contoso.example"] },
    body: { businessPhones: [], otherMails: ["a@contoso.example"] },
  },
  {
    name: "members of one property together",
    fields: {
      [`${ATTRIBUTES}.extensionAttribute1`]: "x",
      city: "Oslo",
      [`${ATTRIBUTES}.extensionAttribute15`]: null,
    },
    body: { [ATTRIBUTES]: { extensionAttribute1: "x", extensionAttribute15: null }, city: "Oslo" },
  },
  {
    name: "both members of employeeOrgData",
    fields: { employeeOrgData: { costCenter: "7" } },
    body: { employeeOrgData: { costCenter: "7", division: null } },
  },
  {
    name: "no member of employeeOrgData",
    fields: { employeeOrgData: null },
    body: { employeeOrgData: { costCenter: null, division: null } },
  },
  {
    name: "dates with a time, and times as they are",
    fields: {
      employeeHireDate: "2026-11-30",
      employeeLeaveDateTime: "2027-01-31T17:00:00Z",
    },
    body: {
      employeeHireDate: "2026-11-30T00:00:00Z",
      employeeLeaveDateTime: "2027-01-31T17:00:00Z",
    },
  },
  { name: "no date", fields: { employeeHireDate: null }, body: { employeeHireDate: null } },
])("writes $name", ({ fields, body }) => {
  expect(toWire(fields)).toEqual(body);
});

it("a name that is no property of users is read and written as it is", () => {
  expect(selectedProperties(["favouriteColour", "id"])).toEqual(["favouriteColour", "id"]);
  expect(readValue({ favouriteColour: "x" }, "favouriteColour")).toBe("x");
  expect(toWire({ favouriteColour: "2026-11-02", id: null })).toEqual({
    favouriteColour: "2026-11-02",
    id: null,
  });
});

it("nothing is odd, too", () => {
  expect(new OddValue(null, "a list").how).toBe("reads as empty, and not as a list");
});

it.each([
  { object: { id: "a1", name: 7 }, whose: " of a1" },
  { object: { id: "", name: 7 }, whose: "" },
  { object: { id: 7 }, whose: "" },
  { object: null, whose: "" },
])("what cannot do without a text says whose it is: $object", ({ object, whose }) => {
  expect(() => requiredText(object, "name")).toThrow(
    new DirectoryError(
      `Graph's answer is odd: "name"${whose} has a form that Graph does not document. Nothing was planned from it. Does ROLLCALL_GRAPH_URL point at Microsoft Graph v1.0?`,
    ),
  );
});
