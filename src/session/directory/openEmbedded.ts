import { DirectoryError } from "../../directory/ports.ts";
import { onDisk } from "../../git/currentFolder.ts";
import { serveEmbedded } from "../../embedded/serving/server.ts";
import { loadTenantFile, saveTenantFile } from "../../embedded/tenant/tenantFile.ts";
import { lockTenantFile, type Release } from "../../embedded/tenant/tenantLock.ts";
import type { Roster } from "../../model/user.ts";
import type { Desired } from "../../reconcile.ts";
import { connectEmbedded, type OpenDirectory } from "./connectEmbedded.ts";
import { emptyTenantFor, tenantHolding } from "./rosterTenant.ts";
import { makeStateFolder, stateFolderOf } from "./stateFolder.ts";
import type { World } from "../process/world.ts";

/**
 * Starts the embedded directory for this command.
 *
 * @param files tell a new tenant which domains to verify, and which groups and subscriptions to have
 * @param merged seeds a directory that lives for this command only; without it the clone's own is kept in a file
 */
export async function openEmbedded(
  { roster, configuration }: Pick<Desired, "roster" | "configuration">,
  world: World,
  merged?: Roster,
): Promise<OpenDirectory> {
  if (merged) {
    const server = await serveEmbedded({
      tenant: tenantHolding(
        merged,
        roster,
        configuration,
        world.clock.now().toISOString().slice(0, "YYYY-MM-DD".length),
      ),
      clock: world.clock,
    });
    return { ...connectEmbedded(server.root, world), close: () => server.close() };
  }
  await makeStateFolder(world);
  const path = onDisk(`${stateFolderOf(world)}/tenant.json`);
  const release = await lockSoon(path, world);
  try {
    const server = await serveEmbedded({
      tenant: await loadTenantFile(path, () => emptyTenantFor(configuration, roster)),
      clock: world.clock,
      save: (state) => saveTenantFile(path, state),
    });
    return {
      ...connectEmbedded(server.root, world),
      close: async () => {
        try {
          await server.close();
        } finally {
          await release();
        }
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}

const LOCK_ATTEMPTS = 20;
const LOCK_PAUSE_MILLISECONDS = 250;

/** Most commands are over in a second or two: another one in the same clone is waited for. */
async function lockSoon(path: string, { clock }: Pick<World, "clock">): Promise<Release> {
  for (let attempts = 1; ; attempts += 1)
    try {
      return await lockTenantFile(path);
    } catch (error) {
      if (attempts === LOCK_ATTEMPTS || !(error instanceof DirectoryError)) throw error;
      await clock.sleep(LOCK_PAUSE_MILLISECONDS);
    }
}
