import { endpointFromEnvironment, type Endpoint } from "../../../directory/endpoint.ts";
import { connect, type Connection } from "../../../directory/graph/sending/connection.ts";
import { APPLICATION } from "../../../embedded/audit/auditLog.ts";
import type { RecordedPrincipal } from "../../../model/records/receipt.ts";
import { placeholderToken } from "../../../directory/signIn/tokenSource.ts";
import { signalsOf } from "../../process/cancellation.ts";
import type { World } from "../../process/world.ts";

/** A directory that commands read and write. */
export interface OpenDirectory {
  readonly connection: Connection;
  /** Who is signed in; undefined where the token does not tell. */
  principal(): Promise<SignedIn | undefined>;
  close(): Promise<void>;
}

/** Who is signed in, and to which tenant. */
export interface SignedIn {
  readonly principal: RecordedPrincipal;
  readonly tenantId?: string;
}

/** A connection to an embedded directory of this process. */
export function connectEmbedded(
  root: string,
  world: Pick<World, "clock" | "cancellation">,
): Pick<OpenDirectory, "connection" | "principal"> {
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
    principal: () => Promise.resolve(OWN),
  };
}

/** As whom everybody writes to an embedded directory that has no sign-in. */
export const OWN: SignedIn = {
  principal: {
    kind: "application",
    appId: APPLICATION.appId ?? "",
    ...(APPLICATION.servicePrincipalId !== null && { objectId: APPLICATION.servicePrincipalId }),
    ...(APPLICATION.displayName !== null && { displayName: APPLICATION.displayName }),
  },
};
