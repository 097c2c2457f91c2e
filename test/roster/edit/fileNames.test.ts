import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeName, userFileName } from "../../../src/roster/edit/fileNames.ts";

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
});

describe("file names", () => {
  it.each([
    ["Ana.Silva@contoso.com", "ana.silva.yaml"],
    ["o'neil#1@contoso.com", "oneil-1.yaml"],
    ["CON@contoso.com", "user-con.yaml"],
    ["lpt1.x@contoso.com", "user-lpt1.x.yaml"],
    ["_defaults@contoso.com", "defaults.yaml"],
    [".-_@contoso.com", "user.yaml"],
    ["ben@contoso.com", "ben-contoso.com.yaml"],
    ["Åse Ærø/../李@contoso.com", "ase-aero.yaml"],
  ])("%s → %s", (name, file) => {
    expect(userFileName(name, (taken) => taken === "ben.yaml")).toBe(file);
  });

  it("any name makes one that every file system takes, and never one that is taken", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat({ max: 3 }), (name, others) => {
        const taken = new Set<string>();
        for (let index = 0; index <= others; index += 1) {
          const made = userFileName(name, (file) => taken.has(file));
          expect(made).toMatch(/^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?\.yaml$/);
          expect(made.length).toBeLessThan(120);
          expect(taken.has(made)).toBe(false);
          taken.add(made);
        }
      }),
    );
  });
});
