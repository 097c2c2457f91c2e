import { isObjectId } from "../../model/values.ts";
import { forTenant } from "../files/chooseTenant.ts";
import type { SourceOptions } from "../files/sourceOptions.ts";
import { idsOfTenant, tenantById } from "../files/tenantById.ts";
import { tenantsOnDisk } from "../files/tenants.ts";
import type { World } from "../process/world.ts";

/** Whose records are meant. */
export interface LedgerTenant {
  /** In a repository of several tenants a folder's name, else an id or a domain. */
  readonly tenant?: string;
  /** Of that folder's tenant: the first one of which there is anything. In small letters. */
  readonly ids?: readonly string[];
}

/**
 * The tenant whose records are meant. In a repository of several tenants, `--tenant` names one of them as for every other
 * verb; elsewhere it is the id or the domain by which the ledger knows it.
 *
 * @throws UserError where a repository has several and none, or an unknown one, is named
 */
export async function forLedgerTenant<Options extends Partial<SourceOptions>>(
  options: Options,
  world: World,
): Promise<readonly [Options & LedgerTenant, World]> {
  const { tenant, users } = options;
  const { names } = await tenantsOnDisk();
  if (names.length === 0) return [options, world];
  const isId = tenant !== undefined && isObjectId(tenant);
  // One whose folder was taken out has its runs in the ledger all the same, though no files.
  if (isId && users === undefined && (await tenantById(tenant, names)) === undefined)
    return [options, world];
  const [asked, here] = await forTenant(options, world);
  if (here.tenant === undefined) return [asked, here];
  const ids = isId ? [tenant.toLowerCase()] : await idsOfTenant(here.tenant);
  return [{ ...asked, ids }, here];
}
