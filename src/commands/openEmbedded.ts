import { serveEmbedded } from "../embedded/server.ts";
import { loadTenantFile, saveTenantFile } from "../embedded/tenantFile.ts";
import type { Roster } from "../model/user.ts";
import {
  connectEmbedded,
  makeStateFolder,
  STATE_FOLDER,
  type OpenDirectory,
} from "./openDirectory.ts";
import { emptyTenantFor, tenantHolding } from "./rosterTenant.ts";
import type { World } from "./world.ts";

/**
 * Starts the embedded directory for this command.
 *
 * @param roster tells a new tenant which domains to verify
 * @param merged seeds a directory that lives for this command only; without it the clone's own is kept in a file
 */
export async function openEmbedded(
  roster: Roster,
  world: World,
  merged?: Roster,
): Promise<OpenDirectory> {
  if (merged) {
    const server = await serveEmbedded({
      tenant: tenantHolding(merged, roster),
      clock: world.clock,
    });
    return { ...connectEmbedded(server.root, world), close: () => server.close() };
  }
  await makeStateFolder();
  const path = `${STATE_FOLDER}/tenant.json`;
  const tenant = await loadTenantFile(path, () => emptyTenantFor(roster));
  const server = await serveEmbedded({
    tenant,
    clock: world.clock,
    save: (state) => saveTenantFile(path, state),
  });
  return { ...connectEmbedded(server.root, world), close: () => server.close() };
}
