import { describe, expect, it } from "vitest";
import { liftDefaults } from "../../src/adoption/liftDefaults.ts";
import { writeNewFiles } from "../../src/adoption/newFiles.ts";
import { addUsers } from "../../src/roster/edit/editUser.ts";
import { NO_SCHEMA_LINE } from "../../src/roster/edit/schemaLine.ts";

it("defaults are what more than half share; who has nothing says null, where that can be said", () => {
  const user = (name: string, fields: Record<string, string>, refused: string[] = []) => ({
    userPrincipalName: name,
    id: name,
    department: null,
    fields,
    refused: new Set(refused),
  });
  const { defaults, users } = liftDefaults([
    user("a", { city: "Oslo", usageLocation: "NO", country: "Norway", jobTitle: "x" }),
    user("b", { city: "Oslo", usageLocation: "NO", country: "Norway", jobTitle: "x" }),
    user("c", { city: "Bergen", country: "Norway" }),
    user("d", { companyName: "Contoso" }, ["country"]),
    user("e", { city: "Oslo" }),
  ]);
  expect(defaults).toEqual({ city: "Oslo" });
  expect(users.map(({ fields }) => fields["city"])).toEqual([
    undefined,
    undefined,
    "Bergen",
    null,
    undefined,
  ]);
});

it("the largest department becomes the default of its own folder, and not of everybody", () => {
  const texts = new Map<string, string>();
  const user = (name: string, department: string) => ({
    userPrincipalName: `${name}@contoso.com`,
    id: `${name}-id`,
    department,
    fields: { department, usageLocation: "NO" },
    refused: new Set<string>(),
  });
  writeNewFiles(texts, [user("ana", "Sales"), user("ben", "Sales"), user("lena", "Engineering")], {
    folder: "users",
    layout: "folder",
    defaults: true,
    homes: new Map(),
    schemaLine: NO_SCHEMA_LINE,
  });
  expect(texts.get("users/_defaults.yaml")).toBe("usageLocation: NO\n");
  expect(texts.get("users/sales/_defaults.yaml")).toBe("department: Sales\n");
  expect(texts.get("users/engineering/lena.yaml")).toContain("department: Engineering\n");
});

describe("new users of a list", () => {
  it("follow the last one, in its indentation", () => {
    expect(
      addUsers("users:\r\n- userPrincipalName: a # she\r\n# end\r\n", [["b: 1", "c: 2"], ["d: 3"]]),
    ).toBe("users:\r\n- userPrincipalName: a # she\r\n- b: 1\r\n  c: 2\r\n- d: 3\r\n# end\r\n");
  });

  it.each([
    "userPrincipalName: a\n",
    "users: [{a: b}]\n",
    "users: []\n",
    "users:\n- a: b\n---\nc: d\n",
    "[",
  ])("%j gets none", (text) => {
    expect(addUsers(text, [["b: 1"]])).toBeUndefined();
  });
});
