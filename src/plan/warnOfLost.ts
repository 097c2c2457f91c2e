import type { Diagnostic } from "../model/diagnostic.ts";
import type { Plan } from "../model/plan.ts";
import { nameOf, type Roster } from "../model/user.ts";
import { foldName } from "../model/values.ts";
import type { Done } from "./review/done.ts";
import type { Planned } from "./compare/planned.ts";

/** What is known of creations whose answer was lost. Who is blocked is told there. */
export function warnOfLost(
  roster: Roster,
  { found = [], unsettled = new Map<string, string>() }: Pick<Done, "found" | "unsettled">,
  planned: readonly Planned[],
): Diagnostic[] {
  if (found.length + unsettled.size === 0) return [];
  const blocked = new Set(
    planned.flatMap(({ blocked: each }) => (each ? foldName(each.userPrincipalName) : [])),
  );
  const foundAt = new Map(found.map((each) => [foldName(each.userPrincipalName), each]));
  return roster.users.flatMap((user): Diagnostic[] => {
    const name = foldName(nameOf(user));
    const warning = (code: string, message: string): Diagnostic => ({
      severity: "warning",
      code,
      message: `${nameOf(user)} ${message}`,
      at: user.at,
    });
    const account = foundAt.get(name);
    const why = unsettled.get(name);
    return [
      ...(account
        ? [
            warning(
              "found-account",
              `has an account (${account.id}) that the run of ${account.begunAt} created without hearing of it, as Entra's audit log says. Applying this plan records it as created${account.disabled ? "" : ", so that it gets a first credential like any new user"}.`,
            ),
          ]
        : []),
      ...(why !== undefined && !blocked.has(name) ? [warning(UNSETTLED, `${why}.`)] : []),
    ];
  });
}

/** Whether a later run has to look again for what is behind creations whose answer was lost. */
export function leavesAccountsOpen({ found, diagnostics }: Pick<Plan, "found" | "diagnostics">) {
  return found !== undefined || diagnostics.some(({ code }) => code === UNSETTLED);
}

const UNSETTLED = "unsettled-account";
