import { DirectoryError } from "../../../directory/ports.ts";
import { onDisk } from "../../../files/currentFolder.ts";
import { serveEmbedded } from "../../../embedded/serving/server.ts";
import { DEFAULT_TENANT_ID, type TenantState } from "../../../embedded/tenant/tenant.ts";
import { loadTenantFile, saveTenantFile } from "../../../embedded/tenant/file/tenantFile.ts";
import { lockTenantFile, type Release } from "../../../embedded/tenant/file/tenantLock.ts";
import type { Roster } from "../../../model/user.ts";
import type { Desired } from "../../../reconcile.ts";
import { connectEmbedded, type OpenDirectory } from "./connectEmbedded.ts";
import { embeddedTenantId } from "./embeddedTenant.ts";
import { emptyTenantFor, tenantHolding } from "./rosterTenant.ts";
import { makeStateFolder, stateFolderOf } from "../stateFolder.ts";
import type { World } from "../../process/world.ts";

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
      tenant: withOwnId(
        tenantHolding(
          merged,
          roster,
          configuration,
          world.clock.now().toISOString().slice(0, "YYYY-MM-DD".length),
        ),
        world,
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
      tenant: withOwnId(
        await loadTenantFile(path, () => emptyTenantFor(configuration, roster)),
        world,
        path,
      ),
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

/**
 * Of several tenants, each embedded directory has its own id.
 *
 * @param path of the file that the state was read from
 * @throws DirectoryError for the directory of another tenant
 */
function withOwnId(state: TenantState, { tenant }: Pick<World, "tenant">, path = ""): TenantState {
  if (tenant === undefined) return state;
  const id = embeddedTenantId(tenant);
  if (state.id === id) return state;
  if (state.id === DEFAULT_TENANT_ID) return { ...state, id };
  throw new DirectoryError(
    `${path} is not the embedded directory of ${tenant}: it has the id ${state.id}, and that of ${tenant} has ${id}. Write that id into the file if it was made for ${tenant}, or remove the file to begin with an empty directory. Nothing was read or written.`,
  );
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
