import { foldName } from "../../model/values.ts";
import type { Plan } from "../../model/plan.ts";
import { newAccountsIn } from "../../model/records/receipt.ts";
import { stateFolderOf } from "../../session/directory/stateFolder.ts";
import { UserError, type World } from "../../session/process/world.ts";
import { handedOverIn } from "../handover/record.ts";
import { readRecord } from "../receipt.ts";

/** How many accounts the last apply here created that were handed no pass since; 0 where nothing tells. */
export async function waitingForCredential({ tenant }: Plan, world: World): Promise<number> {
  const folder = stateFolderOf(world);
  try {
    const record = await readRecord(`${folder}/receipt.json`);
    if (foldName(record.tenant.id) !== foldName(tenant.id)) return 0;
    const handedOver = new Set(
      (await handedOverIn(`${folder}/handed-over.json`)).map(({ id }) => id),
    );
    return newAccountsIn(record).filter(({ id = "" }) => !handedOver.has(id)).length;
  } catch (error) {
    // Nothing was applied here, or the record is damaged: the rest of what is left to do does not depend on it.
    if (error instanceof UserError) return 0;
    throw error;
  }
}
