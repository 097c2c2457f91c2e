import { describe, expect, it } from "vitest";
import type { FieldValue } from "../../src/model/values.ts";
import { warnOfEarlyLeavers } from "../../src/plan/earlyLeavers.ts";
import { ANA } from "./changes.ts";
import { desired, live, plan } from "../builders.ts";

/** What a plan of 2 November 2026 warns of. */
function warned(
  declared: Readonly<Record<string, FieldValue>>,
  { enabled = true } = {},
): readonly { code: string; message: string; at: unknown }[] {
  return plan(
    [desired({ accountEnabled: false, ...declared })],
    [live({ employeeLeaveDateTime: null }, { enabled })],
  ).diagnostics;
}

describe("a user who would be disabled", () => {
  it.each([
    ["2026-11-03", true],
    ["2027-01-01", true],
    ["2026-11-03T00:00:00Z", true],
    // On the last day itself, and afterwards, it is what is expected.
    ["2026-11-02", false],
    ["2026-11-02T23:59:59Z", false],
    ["2026-11-01", false],
    ["2025-12-31", false],
    [null, false],
  ])("and leaves on %s is a warning: %s", (employeeLeaveDateTime, isEarly) => {
    const codes = warned({ employeeLeaveDateTime }).map(({ code }) => code);
    expect(codes).toEqual(isEarly ? ["disabled-early"] : []);
  });

  it("is named, with the line of the day and what to do", () => {
    const [warning] = warned({ employeeLeaveDateTime: "2026-11-30" });
    expect(warning).toMatchObject({ severity: "warning" });
    expect(warning?.message).toBe(
      `${ANA} would be disabled as soon as this plan is applied, before the day in employeeLeaveDateTime. If that is too early, apply it on that day, or leave accountEnabled true until then.`,
    );
    // The fourth of the file's lines.
    expect(warning?.at).toMatchObject({ line: 4 });
  });

  it("is none of whom nothing is changed, such as one who is blocked", () => {
    const user = desired({ accountEnabled: false, employeeLeaveDateTime: "2026-11-30" });
    expect(warnOfEarlyLeavers([{ match: { kind: "new", desired: user } }], "2026-11-02")).toEqual(
      [],
    );
  });

  it("is none whose day is not declared, who is disabled already, or who stays enabled", () => {
    const employeeLeaveDateTime = "2026-11-30";
    expect(warned({})).toEqual([]);
    expect(warned({ employeeLeaveDateTime }, { enabled: false })).toEqual([]);
    expect(warned({ employeeLeaveDateTime, accountEnabled: true })).toEqual([]);
  });
});
