import { describe, expect, it } from "vitest";
import { firstFree, safeName } from "../../src/adoption/fileNames.ts";
import { liftDefaults } from "../../src/adoption/liftDefaults.ts";
import { addUsers } from "../../src/roster/editUser.ts";

describe("a safe name", () => {
  it.each([
    ["Ana.Silva", "ana.silva"],
    ["o'brien", "obrien"],
    ["Ærøskøbing-Straße", "aeroskobing-strasse"],
    ["Łukasz Ångström", "lukasz-angstrom"],
    ["CON", "user-con"],
    ["nul.txt", "user-nul.txt"],
    ["com1", "user-com1"],
    ["conference", "conference"],
    ["_defaults", "defaults"],
    ["..", "user"],
    ["販売", "user"],
    ["a/b\\c:d*e?f|g", "a-b-c-d-e-f-g"],
    ["trailing. ", "trailing"],
    ["x".repeat(200), "x".repeat(80)],
  ])("%s is %s", (text, name) => {
    expect(safeName(text, "user")).toBe(name);
  });

  it("is given once, whatever the case", () => {
    const taken = new Set(["users/a.yaml"]);
    const give = () => firstFree(["users/A", "users/a-b"], taken, ".yaml");
    expect([give(), give(), give()]).toEqual([
      "users/a-b.yaml",
      "users/a-b-2.yaml",
      "users/a-b-3.yaml",
    ]);
  });
});

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
