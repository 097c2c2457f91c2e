import { endpointFromEnvironment, type Endpoint } from "../../directory/endpoint.ts";
import { connect, type Connection } from "../../directory/graph/sending/connection.ts";
import { placeholderToken } from "../../directory/signIn/tokenSource.ts";
import { signalsOf } from "../process/cancellation.ts";
import type { World } from "../process/world.ts";

/** A directory that commands read and write. */
export interface OpenDirectory {
  readonly connection: Connection;
  close(): Promise<void>;
}

/** A connection to an embedded directory of this process. */
export function connectEmbedded(
  root: string,
  world: Pick<World, "clock" | "cancellation">,
): { connection: Connection } {
  const endpoint: Endpoint = endpointFromEnvironment({ ROLLCALL_GRAPH_URL: root });
  return {
    connection: connect({
      endpoint,
      token: placeholderToken,
      clock: world.clock,
      // It has no quota.
      quotaShare: Infinity,
      ...signalsOf(world),
    }),
  };
}
