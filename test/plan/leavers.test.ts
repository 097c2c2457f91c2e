import { describe, expect, it } from "vitest";
import type { FieldValue } from "../../src/model/values.ts";
import { warnOfLeavers } from "../../src/plan/leavers.ts";
import { ANA } from "./changes.ts";
import { desired, live, plan } from "../builders.ts";

const TODAY = "2026-11-02";
type Declared = Readonly<Record<string, FieldValue>>;

/** What a plan of 2 November 2026 warns of. */
function warned(declared: Declared, { enabled = true } = {}) {
  return plan([desired(declared)], [live({ employeeLeaveDateTime: null }, { enabled })])
    .diagnostics;
}
const codes = (...asked: Parameters<typeof warned>) => warned(...asked).map(({ code }) => code);

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
    expect(codes({ accountEnabled: false, employeeLeaveDateTime })).toEqual(
      isEarly ? ["disabled-early"] : [],
    );
  });

  it("is named, with the line that disables and what to do", () => {
    const [warning] = warned({ employeeLeaveDateTime: "2026-11-30", accountEnabled: false });
    expect(warning).toMatchObject({
      severity: "warning",
      message: `${ANA} would be disabled as soon as this plan is applied, before the day in employeeLeaveDateTime is over. To wait, write accountEnabled: true in this line and plan again: once the day is over, each plan warns until the account is disabled. Or apply this plan after that day, with all of its other changes.`,
      // The fourth of the file's lines.
      at: { line: 4 },
    });
  });

  it("is none of whom nothing is changed, whose day is not declared, or who is disabled already", () => {
    const employeeLeaveDateTime = "2026-11-30";
    const user = desired({ accountEnabled: false, employeeLeaveDateTime });
    expect(warnOfLeavers([{ match: { kind: "new", desired: user } }], TODAY)).toEqual([]);
    expect(codes({ accountEnabled: false })).toEqual([]);
    expect(codes({ accountEnabled: false, employeeLeaveDateTime }, { enabled: false })).toEqual([]);
    expect(codes({ employeeLeaveDateTime })).toEqual([]);
  });
});

describe("a user whose last day is over", () => {
  const gone = { employeeLeaveDateTime: "2026-11-01" };
  it.each<[string, Declared, { enabled?: boolean }, boolean]>([
    ["is declared as enabled", { ...gone, accountEnabled: true }, {}, true],
    ["is enabled, and no file says so", gone, {}, true],
    ["is disabled, and no file says so", gone, { enabled: false }, false],
    ["is declared as disabled", { ...gone, accountEnabled: false }, {}, false],
    ["is on their last day", { employeeLeaveDateTime: TODAY, accountEnabled: true }, {}, false],
    ["has no last day", { employeeLeaveDateTime: null, accountEnabled: true }, {}, false],
  ])("and who %s", (_, declared, actual, isLate) => {
    expect(codes(declared, actual)).toEqual(isLate ? ["enabled-late"] : []);
  });

  it.each([
    ["new", true],
    ["blocked", false],
  ] as const)("and whose account is %s is a warning: %s", (kind, isLate) => {
    const match =
      kind === "new"
        ? { kind, desired: desired(gone) }
        : {
            kind,
            desired: desired(gone),
            reason: "adopt-needs-id" as const,
            message: "",
            candidates: [],
          };
    expect(warnOfLeavers([{ match }], TODAY)).toHaveLength(isLate ? 1 : 0);
  });

  it("is left alone where the file does not manage who may sign in", () => {
    const user = { ...desired(gone), unmanaged: new Set(["accountEnabled"]) };
    expect(warnOfLeavers([{ match: { kind: "new", desired: user } }], TODAY)).toEqual([]);
  });

  it.each([
    [1, "p0@contoso.com,"],
    [2, "p0@contoso.com, p1@contoso.com,"],
    [10, "p8@contoso.com, p9@contoso.com,"],
    [11, "p9@contoso.com and 1 more,"],
    [1011, "p9@contoso.com and 1,001 more,"],
  ])("is named with the others, of %d the first", (number, named) => {
    const planned = Array.from({ length: number }, (_, index) => ({
      match: {
        kind: "new" as const,
        desired: desired({ ...gone, userPrincipalName: `p${index}@contoso.com` }),
      },
    }));
    const warnings = warnOfLeavers(planned, TODAY);
    expect(warnings).toMatchObject([
      { severity: "warning", at: { file: "users/p0@contoso.com.yaml", line: 3 } },
    ]);
    expect(warnings[0]?.message).toContain(`${named} and nothing disables the account.`);
    expect(warnings[0]?.message).toContain("is over for p0@contoso.com");
  });
});
