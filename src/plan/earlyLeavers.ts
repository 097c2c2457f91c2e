import type { Diagnostic } from "../model/diagnostic.ts";
import { nameOf } from "../model/user.ts";
import type { Planned } from "./compare/planUser.ts";

const LAST_DAY = "employeeLeaveDateTime";

/**
 * Who would be disabled before the last day that their file declares. HR marks people ahead of time, and Entra does nothing
 * on that day by itself: a plan takes effect when it is applied.
 *
 * @param today as YYYY-MM-DD
 * @see https://learn.microsoft.com/graph/api/resources/user (employeeLeaveDateTime)
 */
export function warnOfEarlyLeavers(planned: readonly Planned[], today: string): Diagnostic[] {
  return planned.flatMap(({ match: { desired }, change }): Diagnostic[] => {
    const last = desired.fields[LAST_DAY];
    if (change?.kind !== "disable" || typeof last !== "string") return [];
    if (last.slice(0, today.length) <= today) return [];
    return [
      {
        severity: "warning",
        code: "disabled-early",
        message: `${nameOf(desired)} would be disabled as soon as this plan is applied, before the day in ${LAST_DAY}. If that is too early, apply it on that day, or leave accountEnabled true until then.`,
        at: desired.originOf(LAST_DAY).at,
      },
    ];
  });
}
