import { historyOf } from "../operations/historyOf.ts";
import { isObjectId } from "../model/values.ts";
import { historyDocument } from "../report/json/history.ts";
import { forLedgerTenant } from "../session/ledger/chooseLedgerTenant.ts";
import { UserError, type World } from "../session/process/world.ts";
import type { HistoryOptions } from "./options.ts";
import type { HistoryDocument } from "./results.ts";

/** `history`, once the surroundings are there. */
export async function historyFor(
  { user, tenant, tenantId, personal }: HistoryOptions,
  world: World,
): Promise<HistoryDocument> {
  if (tenant !== undefined && tenantId !== undefined)
    throw new UserError(
      "history takes either tenant, the name of a folder under tenants/, or tenantId, an id or a domain. Nothing was read.",
    );
  const [asked, here] =
    // A domain is what a ledger knows, and no folder of the repository.
    tenantId !== undefined && !isObjectId(tenantId)
      ? [{ tenant: tenantId }, world]
      : await forLedgerTenant({ ...named(tenant ?? tenantId) }, world);
  return historyDocument(await historyOf(user, asked, here), { hidePersonal: !personal });
}

function named(tenant: string | undefined): { readonly tenant?: string } {
  return tenant === undefined ? {} : { tenant };
}
