import type { Roster } from "../../model/user.ts";
import type { Desired } from "../../reconcile.ts";
import type { OpenDirectory } from "./embedded/connectEmbedded.ts";
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
  // Signing in takes libraries, and the embedded directory is a server: a run loads the one that it needs.
  if (kind === "graph") {
    const { openGraph } = await import("./openGraph.ts");
    return openGraph(files.configuration, world);
  }
  const { openEmbedded } = await import("./embedded/openEmbedded.ts");
  return openEmbedded(files, world, merged);
}
