import { readHistory } from "../ledger/reading/history.ts";
import type { History } from "../model/records/ledgerRun.ts";
import { forTerminal } from "../report/escape.ts";
import type { LedgerTenant } from "../session/ledger/chooseLedgerTenant.ts";
import { ledgerToRead } from "../session/ledger/ledgerToRead.ts";
import { UserError, type World } from "../session/process/world.ts";

/**
 * What was done to a person: when, by which run, who asked for it, and who approved it.
 *
 * @param user a userPrincipalName of any time, or an object id
 * @param asked whose records; what the environment or the ledger says if it names no tenant
 * @throws UserError where the ledger has nothing of that person; LedgerError
 */
export async function historyOf(user: string, asked: LedgerTenant, world: World): Promise<History> {
  const read = await ledgerToRead(asked, world);
  const found = await readHistory(read.keeper, read.tenant, user, read.runs);
  if (found.people.length > 0) return found;
  throw new UserError(
    `The ledger of ${forTerminal(read.tenant.domain)} has no run that wrote to ${JSON.stringify(user)}, or tried to. Give a userPrincipalName of any time, or an object id. What nobody changed through Rollcall is not in it.`,
  );
}
