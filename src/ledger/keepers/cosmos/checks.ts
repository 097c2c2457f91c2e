import type { ContainerDefinition, DatabaseAccount } from "@azure/cosmos";
import { LedgerError } from "../../records/ports.ts";
import { PARTITION_KEY } from "./items.ts";
import type { Account } from "./refusals.ts";

/** Consistencies under which a run reads what it wrote. */
const READS_OWN_WRITES = ["Session", "BoundedStaleness", "Strong"];

/**
 * Whether an account can hold a lease. With several regions that are written to, two runs would both replace the
 * lease, each in its region, and one of the two be dropped later.
 *
 * @throws LedgerError that says what to change
 */
export function checkAccount(
  { enableMultipleWritableLocations, writableLocations, consistencyPolicy }: DatabaseAccount,
  account: Account,
): void {
  if (enableMultipleWritableLocations || writableLocations.length > 1)
    throw unfit(
      account,
      "its account is written to in several regions, where two runs could hold the lease at once. Turn that off: az cosmosdb update --resource-group GROUP --name ACCOUNT --enable-multiple-write-locations false",
    );
  const consistency: string = consistencyPolicy;
  if (!READS_OWN_WRITES.includes(consistency))
    throw unfit(
      account,
      `the default consistency of its account is ${consistency}, under which a run may not see what it wrote. Make it Session: az cosmosdb update --resource-group GROUP --name ACCOUNT --default-consistency-level Session`,
    );
}

/**
 * Whether a container can hold a ledger or its leases.
 *
 * @throws LedgerError that says what to change
 */
export function checkContainer(
  { id, partitionKey, defaultTtl, uniqueKeyPolicy }: ContainerDefinition,
  account: Account,
): void {
  const paths = partitionKey?.paths ?? [];
  if (paths.length !== 1 || paths[0] !== PARTITION_KEY)
    throw unfit(
      account,
      `the partition key of the container ${id} is ${paths.join(", ")}, and must be ${PARTITION_KEY}. It cannot be changed: make another container`,
    );
  if (defaultTtl !== undefined && defaultTtl > 0)
    throw unfit(
      account,
      `the container ${id} deletes its items after ${defaultTtl} s (time to live). Turn that off: az cosmosdb sql container update --resource-group GROUP --account-name ACCOUNT --database-name ${account.database} --name ${id} --ttl=-1`,
    );
  if ((uniqueKeyPolicy?.uniqueKeys ?? []).length > 0)
    throw unfit(
      account,
      `the container ${id} has unique keys, of which the ids need none, and by which parts of the ledger would collide. They cannot be changed: make another container without`,
    );
}

function unfit({ title }: Account, reason: string): LedgerError {
  return new LedgerError(`The ledger in ${title} cannot be used: ${reason}.`);
}
