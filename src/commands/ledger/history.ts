import { readHistory } from "../../ledger/reading/history.ts";
import { forTerminal } from "../../report/escape.ts";
import { historyDocument } from "../../report/json/history.ts";
import { renderHistoryText } from "../../report/text/history.ts";
import type { LedgerTenant } from "../../session/ledger/chooseLedgerTenant.ts";
import { ledgerToRead } from "../../session/ledger/ledgerToRead.ts";
import { isOnGitHub } from "../../session/outcome/present.ts";
import type { Format } from "../../session/process/options.ts";
import { EXIT, UserError, type ExitCode, type World } from "../../session/process/world.ts";

export interface HistoryOptions extends LedgerTenant {
  readonly format: Format;
  readonly personal?: boolean;
}

/** Prints what was done to a person: when, by which run, who asked for it, and who approved it. */
export async function history(
  user: string,
  { format, personal = false, ...asked }: HistoryOptions,
  world: World,
): Promise<ExitCode> {
  const { output, environment } = world;
  if (personal && isOnGitHub(environment))
    throw new UserError(
      "--personal shows personal values, and everybody who may read the repository may read this log. Leave it out, or run the command on your own machine.",
    );
  const { keeper, tenant, runs } = await ledgerToRead(asked, world);
  const found = await readHistory(keeper, tenant, user, runs);
  if (found.people.length === 0)
    throw new UserError(
      `The ledger of ${forTerminal(tenant.domain)} has no run that wrote to ${JSON.stringify(user)}, or tried to. Give a userPrincipalName of any time, or an object id. What nobody changed through Rollcall is not in it.`,
    );
  const hidePersonal = !personal;
  output.out(
    format === "json"
      ? `${JSON.stringify(historyDocument(found, { hidePersonal }), null, 2)}\n`
      : renderHistoryText(found, { style: output.style, hidePersonal }),
  );
  return EXIT.done;
}
