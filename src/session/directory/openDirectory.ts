import { endpointFromEnvironment } from "../../directory/endpoint.ts";
import { connect } from "../../directory/graph/sending/connection.ts";
import { tokenSourceFromEnvironment } from "../../directory/signIn/tokens.ts";
import type { Roster } from "../../model/user.ts";
import { networkFromEnvironment } from "../../network/network.ts";
import type { Desired } from "../../reconcile.ts";
import { signalsOf } from "../process/cancellation.ts";
import type { OpenDirectory } from "./connectEmbedded.ts";
import type { World } from "../process/world.ts";

export type DirectoryKind = "graph" | "embedded";

/** The directory that a run is about: as it is asked, else as configured. */
export function directoryKind(
  asked: { readonly directory?: DirectoryKind | undefined },
  configuration: { readonly directory: DirectoryKind },
): DirectoryKind {
  return asked.directory ?? configuration.directory;
}

/**
 * Connects to the tenant that the environment names, or starts the embedded directory for this command.
 *
 * @param files tell a new embedded tenant which domains to verify, and which groups and subscriptions to have
 * @param merged seeds an embedded directory that lives for this command only, as a pull request's job has no other
 * @throws DirectoryError when the environment is incomplete or names an unknown address
 */
export async function openDirectory(
  kind: DirectoryKind,
  files: Pick<Desired, "roster" | "configuration">,
  world: World,
  merged?: Roster,
): Promise<OpenDirectory> {
  const { configuration } = files;
  if (kind === "graph") {
    const endpoint = endpointFromEnvironment(world.environment);
    const network = networkFromEnvironment(world.environment);
    const token = tokenSourceFromEnvironment(world.environment, endpoint, {
      clock: world.clock,
      network,
      ...(world.assertion && { assertion: world.assertion }),
      ...(world.hide && { onToken: world.hide }),
    });
    return {
      connection: connect({
        endpoint,
        token,
        clock: world.clock,
        network,
        quotaShare: configuration.quota.percent / 100,
        ...signalsOf(world),
      }),
      close: () => Promise.resolve(),
    };
  }
  // Most runs ask Microsoft Graph, and need none of it.
  const { openEmbedded } = await import("./openEmbedded.ts");
  return openEmbedded(files, world, merged);
}
