import type { Diagnostic } from "../model/diagnostic.ts";
import { firstOf } from "../model/text/wording.ts";
import { nameOf } from "../model/user.ts";
import type { Planned } from "./compare/planned.ts";

const LAST_DAY = "employeeLeaveDateTime";
const MOST_NAMES = 10;

/**
 * Whose account would be disabled before the last day that their file declares is over, and who stays enabled after it. Entra does
 * nothing on that day by itself, and a plan takes effect when it is applied.
 *
 * @param today as YYYY-MM-DD
 * @see https://learn.microsoft.com/graph/api/resources/user (employeeLeaveDateTime)
 */
export function warnOfLeavers(planned: readonly Planned[], today: string): Diagnostic[] {
  const leaving = planned.flatMap((each) => {
    const last = each.match.desired.fields[LAST_DAY];
    return typeof last === "string" ? [{ ...each, day: last.slice(0, today.length) }] : [];
  });
  const early = leaving.filter(({ day, change }) => day > today && change?.kind === "disable");
  const late = leaving.filter(({ day, match }) => day < today && staysEnabled(match));
  return [
    ...early.map(({ match: { desired } }) => ({
      severity: "warning" as const,
      code: "disabled-early",
      message: `${nameOf(desired)} would be disabled as soon as this plan is applied, before the day in ${LAST_DAY} is over. To wait, write accountEnabled: true in this line and plan again: once the day is over, each plan warns until the account is disabled. Or apply this plan after that day, with all of its other changes.`,
      at: desired.originOf("accountEnabled").at,
    })),
    ...stillEnabled(late),
  ];
}

/** Whether the account is enabled once what is declared is so. */
function staysEnabled(match: Planned["match"]): boolean {
  const { fields, unmanaged } = match.desired;
  const declared = fields["accountEnabled"];
  if (declared !== undefined) return declared === true;
  if (unmanaged.has("accountEnabled")) return false;
  return match.kind === "matched" ? match.actual.accountEnabled === true : match.kind === "new";
}

function stillEnabled(late: readonly Pick<Planned, "match">[]): Diagnostic[] {
  const [first] = late;
  if (!first) return [];
  const who = firstOf(
    late.map(({ match }) => nameOf(match.desired)),
    MOST_NAMES,
  );
  return [
    {
      severity: "warning",
      code: "enabled-late",
      message: `The day in ${LAST_DAY} is over for ${who}, and nothing disables the account. If a person has left, write accountEnabled: false. If not, correct the day.`,
      at: first.match.desired.originOf(LAST_DAY).at,
    },
  ];
}
