import { wrappedLines } from "../../report/text/columns.ts";
import type { Keeper } from "../../ledger/ports.ts";
import { flawIn } from "../../ledger/reading/flaws.ts";
import { readChain, runsIn, type EnteredRun } from "../../ledger/reading/runs.ts";
import { isEntry } from "../../ledger/reading/verifyChain.ts";
import type { Receipt } from "../../model/records/receipt.ts";
import { foldName, isObjectId } from "../../model/values.ts";
import { rollcallOnPath } from "../../report/rollcall.ts";
import { forTerminal } from "../../report/escape.ts";
import { exists } from "../../files/exists.ts";
import { UserError, type World } from "../process/world.ts";
import type { LedgerTenant } from "./chooseLedgerTenant.ts";
import { ledgerFolderOf, openLedger } from "./openLedger.ts";

/** The ledger of one tenant. */
export interface TenantToRead {
  readonly keeper: Keeper;
  readonly tenant: Receipt["tenant"];
}

/** The same with its runs. */
export interface LedgerToRead extends TenantToRead {
  /** Newest first. */
  readonly runs: readonly EnteredRun[];
}

/**
 * Opens the ledger that the environment names, else the one in `.rollcall/ledger`, for reading what it has of a tenant.
 *
 * @param asked whose, as `forLedgerTenant` gives it
 * @throws UserError where there is none, or it is not clear which tenant is meant
 * @throws LedgerError
 */
export async function ledgerToRead(asked: LedgerTenant, world: World): Promise<LedgerToRead> {
  const read = await tenantToRead(asked, world);
  const now = world.clock.now();
  const chain = await readChain(read.keeper, read.tenant.id);
  const kept = await read.keeper.keptParts(read.tenant.id);
  const flaw = flawIn(chain, { tenant: read.tenant.id, kept, now });
  if (flaw !== undefined)
    world.output.err(
      wrappedLines(
        `Warning: ${forTerminal(flaw)}, so what is shown here may be wrong or not all. See what is wrong:\n  ${(world.rollcall ?? rollcallOnPath)("verify")}\n`,
        world.output.errorStyle,
      ),
    );
  return { ...read, runs: runsIn(chain.entries, chain.lease, now) };
}

/** The same without reading more than the newest entry. @throws UserError, LedgerError */
export async function tenantToRead(asked: LedgerTenant, world: World): Promise<TenantToRead> {
  const keeper = await keeperToRead(world);
  const id = asked.ids
    ? await knownIdOf(keeper, asked.ids, world)
    : await tenantIn(keeper, asked.tenant, world);
  const newest = await keeper.newest(id);
  if (!newest)
    throw new UserError(
      `The ledger in ${keeper.title} has nothing of the tenant ${forTerminal(id)}.${await knownTenants(keeper)}`,
    );
  // Whether it is as it was is for `verify`, which must be able to say so.
  return { keeper, tenant: { id, domain: isEntry(newest) ? newest.header.tenant.domain : id } };
}

async function keeperToRead(world: World): Promise<Keeper> {
  const isNamed = (world.environment["ROLLCALL_LEDGER"]?.trim() ?? "") !== "";
  const hasFolder = !isNamed && (await exists(ledgerFolderOf(world)));
  const keeper = await openLedger(world, hasFolder ? "embedded" : undefined);
  if (keeper) return keeper;
  throw new UserError(
    `No ledger is configured. Set ROLLCALL_LEDGER to the one that runs write to, such as git or https://ACCOUNT.documents.azure.com/DATABASE/CONTAINER. To see what the last run on this machine did:\n  ${(world.rollcall ?? rollcallOnPath)("receipt")}`,
  );
}

async function knownIdOf(
  keeper: Keeper,
  ids: readonly string[],
  { tenant = "" }: Pick<World, "tenant">,
): Promise<string> {
  for (const id of ids) if (await keeper.newest(id)) return id;
  throw new UserError(
    `The ledger in ${keeper.title} has nothing of the tenant ${tenant} (${ids.join(", ")}).${await knownTenants(keeper)}`,
  );
}

async function tenantIn(
  keeper: Keeper,
  given: string | undefined,
  { environment }: Pick<World, "environment">,
): Promise<string> {
  const wanted = given?.trim() || environment["AZURE_TENANT_ID"]?.trim();
  const ids = await keeper.tenants();
  if (wanted !== undefined && wanted !== "") {
    if (isObjectId(wanted)) return wanted.toLowerCase();
    for (const id of ids ?? [])
      if (foldName((await keeper.newest(id))?.header.tenant.domain ?? "") === foldName(wanted))
        return id;
    throw new UserError(
      `The ledger in ${keeper.title} has nothing of the tenant ${forTerminal(wanted)}.${await knownTenants(keeper)}`,
    );
  }
  const [only, ...others] = ids ?? [];
  if (only !== undefined && others.length === 0) return only;
  throw new UserError(
    only === undefined && ids
      ? `The ledger in ${keeper.title} has no runs yet.`
      : `Say which tenant is meant: --tenant ID.${await knownTenants(keeper)}`,
  );
}

async function knownTenants(keeper: Keeper): Promise<string> {
  const ids = (await keeper.tenants()) ?? [];
  if (ids.length === 0) return "";
  const named: string[] = [];
  for (const id of ids.toSorted()) {
    const domain = (await keeper.newest(id))?.header.tenant.domain;
    named.push(domain === undefined ? id : `${id} (${forTerminal(domain)})`);
  }
  return ` It has: ${named.join(", ")}.`;
}
