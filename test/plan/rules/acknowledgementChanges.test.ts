import { describe, expect, it } from "vitest";
import type { Acknowledgement } from "../../../src/model/settings/acknowledgement.ts";
import { acknowledgementChanges } from "../../../src/plan/rules/acknowledgementChanges.ts";

const NOW = new Date("2026-11-02T08:00:00Z");
const ANA = "ana@contoso.com";
const BEN = "ben@contoso.com";
const CLEO = "cleo@contoso.com";

/** Lifts "unreadable" for two properties of Ana and Ben. */
const file = (more: Partial<Acknowledgement> = {}): Acknowledgement => ({
  guard: "unreadable",
  limit: 2,
  users: [ANA, BEN],
  properties: ["city", "mail"],
  expires: "2026-11-30",
  at: { file: "acknowledgements/unreadable.yaml", line: 3 },
  ...more,
});
/** The same, without naming properties. */
const whole = ({ guard, limit, users, expires, at }: Acknowledgement): Acknowledgement => ({
  guard,
  limit,
  users,
  expires,
  at,
});

const changes = (base: readonly Acknowledgement[], head: readonly Acknowledgement[]) =>
  acknowledgementChanges({ base, head, now: NOW });
const risks = (base: readonly Acknowledgement[], head: readonly Acknowledgement[]) =>
  changes(base, head).map(({ risk, what, at }) => `${risk} ${what} ${at.file}:${at.line}`);

const TEXT = `city, mail of 2 users (${ANA}, ${BEN}) until 2026-11-30`;
const AT = { file: "acknowledgements/unreadable.yaml", line: 3 };

describe("an acknowledgement", () => {
  it("that is new, gone or another is told with its place", () => {
    const told = { what: "acknowledgement.unreadable", at: AT };
    expect(changes([], [file()])).toEqual([
      { ...told, risk: "protects-less", from: null, to: TEXT },
    ]);
    expect(changes([file()], [])).toEqual([
      { ...told, risk: "protects-more", from: TEXT, to: null },
    ]);
    const moved = file({ at: { ...AT, line: 9 }, limit: 1 });
    expect(changes([file()], [moved])).toEqual([
      {
        risk: "protects-more",
        what: "acknowledgement.unreadable",
        from: TEXT,
        to: `city, mail of 1 user (${ANA}, ${BEN}) until 2026-11-30`,
        at: { ...AT, line: 9 },
      },
    ]);
  });

  it.each<[string, Acknowledgement, boolean]>([
    ["is the same", file(), true],
    ["has another name", file({ at: { file: "acknowledgements/x.yaml", line: 1 } }), true],
    ["names the users in another order", file({ users: [BEN, ANA] }), true],
    ["names the users in capitals", file({ users: [ANA.toUpperCase(), BEN] }), true],
    ["names a user twice", file({ users: [ANA, BEN, ANA.toUpperCase()] }), true],
    ["names the properties in another order", file({ properties: ["mail", "city"] }), true],
    ["has another guard", file({ guard: "updates" }), false],
    ["has another limit", file({ limit: 3 }), false],
    ["names other users", file({ users: [ANA, CLEO] }), false],
    ["names fewer users", file({ users: [ANA] }), false],
    ["names other properties", file({ properties: ["city"] }), false],
    ["names no property", whole(file()), false],
    ["ends on another day", file({ expires: "2026-11-29" }), false],
  ])("makes no difference where it %s: %s", (_, other, isSame) => {
    expect(changes([file()], [other]).length === 0).toBe(isSame);
    expect(changes([other], [file()]).length === 0).toBe(isSame);
  });

  it("makes no difference where it names no property either way", () => {
    expect(changes([whole(file())], [whole(file())])).toEqual([]);
    expect(changes([whole(file())], [file({ properties: [] })])).toEqual([]);
  });

  const LESS = "protects-less acknowledgement.unreadable acknowledgements/unreadable.yaml:3";
  const MORE = LESS.replace("less", "more");
  const OTHER = LESS.replace("protects-less", "other");
  it.each<[string, Acknowledgement, string]>([
    ["a later end", file({ expires: "2026-12-01" }), LESS],
    ["an earlier end", file({ expires: "2026-11-29" }), MORE],
    ["an earlier end, today", file({ expires: "2026-11-02" }), MORE],
    ["an end that is over", file({ expires: "2026-11-01" }), MORE],
    ["a higher limit", file({ limit: 3 }), LESS],
    ["a lower limit", file({ limit: 1 }), MORE],
    ["a user more", file({ users: [ANA, BEN, CLEO] }), LESS],
    ["a user fewer", file({ users: [BEN] }), MORE],
    ["a user fewer, in capitals", file({ users: [BEN.toUpperCase()] }), MORE],
    ["another user", file({ users: [CLEO] }), LESS],
    ["a property more", file({ properties: ["city", "mail", "state"] }), LESS],
    ["a property fewer", file({ properties: ["mail"] }), MORE],
    ["another property", file({ properties: ["state"] }), LESS],
    ["no property", whole(file()), MORE],
    ["a lower limit and a later end", file({ limit: 1, expires: "2026-12-01" }), LESS],
  ])("that gets %s", (_, other, risk) => {
    expect(risks([file()], [other])).toEqual([risk]);
  });

  it("that names properties from now on protects less", () => {
    expect(risks([whole(file())], [file({ limit: 1 })])).toEqual([LESS]);
  });

  it.each<[string, Acknowledgement | undefined, Acknowledgement | undefined, string]>([
    ["comes", undefined, file({ expires: "2026-11-02" }), LESS],
    ["comes when it is over", undefined, file({ expires: "2026-11-01" }), OTHER],
    ["goes", file({ expires: "2026-11-02" }), undefined, MORE],
    ["goes when it is over", file({ expires: "2026-11-01" }), undefined, OTHER],
    [
      "is over, before and after",
      file({ expires: "2026-10-01" }),
      file({ expires: "2026-11-01" }),
      OTHER,
    ],
    ["was over, and holds for fewer", file({ expires: "2026-11-01" }), file({ users: [] }), LESS],
  ])("that %s", (_, from, to, risk) => {
    expect(risks(from ? [from] : [], to ? [to] : [])).toEqual([risk]);
  });

  it.each<[string, readonly string[], string]>([
    ["one", [ANA], `(${ANA})`],
    ["three", [ANA, BEN, CLEO], `(${ANA}, ${BEN}, ${CLEO})`],
    ["four", [ANA, BEN, CLEO, "d@contoso.com"], `(${ANA}, ${BEN}, ${CLEO} and 1 more)`],
    [
      "1,003",
      [ANA, BEN, CLEO, ...Array.from({ length: 1000 }, (_, index) => `p${index}@contoso.com`)],
      `(${ANA}, ${BEN}, ${CLEO} and 1,000 more)`,
    ],
  ])("is told with three names at most: of %s", (_, users, names) => {
    expect(changes([], [whole(file({ users, limit: 1200 }))])).toMatchObject([
      { to: `1,200 users ${names} until 2026-11-30` },
    ]);
  });

  it("is told together with others: those that are there, then those that are gone", () => {
    const at = (name: string) => ({ file: `acknowledgements/${name}.yaml`, line: 1 });
    const kept = file({ guard: "updates", at: at("kept") });
    const base = [
      file({ guard: "creates", at: at("a") }),
      kept,
      file({ guard: "enables", at: at("b") }),
      file({ at: at("c") }),
    ];
    const head = [
      file({ guard: "disables", at: at("a") }),
      kept,
      file({ guard: "enables", at: at("d"), limit: 1 }),
      file({ at: at("c"), limit: 1 }),
    ];
    expect(changes(base, head).map(({ risk, what, from }) => [risk, what, from !== null])).toEqual([
      ["protects-less", "acknowledgement.disables", false],
      ["protects-less", "acknowledgement.enables", false],
      ["protects-more", "acknowledgement.unreadable", true],
      ["protects-more", "acknowledgement.creates", true],
      ["protects-more", "acknowledgement.enables", true],
    ]);
  });
});
