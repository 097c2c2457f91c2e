import { describe, expect, it } from "vitest";
import { isGood, results, roomOf, table, type Equivalent, type Report } from "./results.ts";

const FILE = "src/plan/limit.ts";
const SOURCE = `export function exceeds(number: number, limit: number) {
  return (
    number > limit
  );
}
`;

/** A report of mutants of `number > limit`, by their replacement and status. */
const report = (mutants: Record<string, string>, file = FILE): Report => ({
  files: {
    [file]: {
      source: SOURCE,
      mutants: Object.entries(mutants).map(([replacement, status]) => ({
        replacement,
        status,
        location: { start: { line: 3, column: 5 }, end: { line: 3, column: 19 } },
      })),
    },
  },
});
const killed = (number: number) =>
  Object.fromEntries(Array.from({ length: number }, (_, index) => [`${index}`, "Killed"]));
const equivalent = (more: Partial<Equivalent> = {}): Equivalent => ({
  file: FILE,
  line: "number > limit",
  mutants: [["number > limit", "number >= limit"]],
  reason: "A limit is never met.",
  ...more,
});

describe("the results of a mutation run", () => {
  it.each([
    { status: "Killed", row: { mutants: 20, killed: 20, survived: 0, score: 100 }, good: true },
    { status: "Timeout", row: { mutants: 20, killed: 20, survived: 0, score: 100 }, good: true },
    { status: "Survived", row: { mutants: 20, killed: 19, survived: 1, score: 95 }, good: true },
    { status: "NoCoverage", row: { mutants: 20, killed: 19, survived: 1, score: 95 }, good: true },
    {
      status: "RuntimeError",
      row: { mutants: 19, killed: 19, survived: 0, score: 100 },
      good: true,
    },
  ])("count a mutant that is $status", ({ status, row, good }) => {
    const found = results(report({ ...killed(19), "number >= limit": status }), []);
    expect(found.rows).toMatchObject([row]);
    expect(isGood(found)).toBe(good);
  });

  it("are bad just under what is asked of the room", () => {
    expect(isGood(results(report({ ...killed(18), true: "Survived" }), []))).toBe(false);
    const apply = report({ ...killed(9), true: "Survived" }, "src/apply/confirm.ts");
    expect(isGood(results(apply, []))).toBe(true);
    expect(roomOf("src/report/table.ts")).toBeUndefined();
  });

  it("leave out what is equivalent, once for each entry", () => {
    const twice: Report = report({ "number >= limit": "Survived" });
    const [mutant] = twice.files[FILE]!.mutants;
    twice.files[FILE]!.mutants.push(mutant!);
    expect(results(twice, [equivalent()]).rows).toMatchObject([
      { equivalent: 1, survived: 1, score: 0 },
    ]);
    const both = results(twice, [equivalent(), equivalent()]);
    expect(both.rows).toMatchObject([{ equivalent: 2, survived: 0, score: 100 }]);
    expect(isGood(both)).toBe(true);
  });

  it.each<[string, Partial<Equivalent>]>([
    ["is noticed", { mutants: [["number > limit", "true"]] }],
    ["is of another line", { line: "number > most" }],
    ["is of other code", { mutants: [["number", "number >= limit"]] }],
  ])("are bad where an entry %s", (_, more) => {
    const found = results(report({ ...killed(99), "number >= limit": "Survived" }), [
      equivalent(more),
    ]);
    expect(found.stale).toHaveLength(1);
    expect(isGood(found)).toBe(false);
    expect(table(found)).toContain(
      "No longer survives, so take it out of test/mutation/equivalents/:",
    );
  });

  it("say nothing of entries of files that were not changed", () => {
    expect(results(report(killed(1)), [equivalent({ file: "src/plan/other.ts" })]).stale).toEqual(
      [],
    );
  });

  it("take an entry that ends with an ellipsis for the beginning", () => {
    const entry = equivalent({ mutants: [["number >…", "number >= l…"]] });
    expect(results(report({ "number >= limit": "Survived" }), [entry]).survivors).toEqual([]);
  });

  it("are a table with what survived below", () => {
    const found = results(report({ ...killed(3), "number >= limit": "Survived" }), []);
    expect(table(found)).toBe(`file               mutants  killed  equivalent  survived  score
src/plan/limit.ts  4        3       0           1         75.0 % (under 95)
Survived: src/plan/limit.ts:3: number > limit → number >= limit
`);
  });
});
