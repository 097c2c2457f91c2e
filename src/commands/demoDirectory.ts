import type { Connection } from "../directory/graph/sending/connection.ts";
import { needsOf } from "../doctor/needs.ts";
import { serveEmbedded, type EmbeddedDirectory } from "../embedded/serving/server.ts";
import type { TenantState } from "../embedded/tenant/tenant.ts";
import type { Finding } from "../model/finding.ts";
import type { Desired } from "../reconcile.ts";
import { connectEmbedded } from "../session/directory/embedded/connectEmbedded.ts";
import type { World } from "../session/process/world.ts";

export interface DemoDirectory {
  readonly server: EmbeddedDirectory;
  readonly connection: Connection;
  /** What an examination of it finds, where one signs in. */
  readonly findings: readonly Finding[];
  close(): Promise<void>;
}

/** Serves the demo's tenant; with sign-in, over the whole way that a real tenant would take. */
export async function openDemoDirectory(
  tenant: TenantState,
  desired: Desired,
  world: World,
  signsIn: boolean,
): Promise<DemoDirectory> {
  if (!signsIn) {
    const server = await serveEmbedded({ tenant, clock: world.clock });
    const { connection } = connectEmbedded(server.root, world);
    return { server, connection, findings: [], close: () => server.close() };
  }
  const { startEmbeddedSignIn } = await import("../session/directory/embedded/embeddedSignIn.ts");
  let root = "";
  const needs = needsOf(desired.roster, desired.configuration);
  const signIn = await startEmbeddedSignIn({
    tenant,
    clock: world.clock,
    roles: [...new Set(needs.flatMap(({ least }) => least))],
    graphRoot: () => root,
  });
  const server = await serveEmbedded({ tenant, clock: world.clock, signIn: signIn.server });
  ({ root } = server);
  const signingIn: World = {
    ...world,
    environment: signIn.environment(root),
    authority: signIn.server.ca,
  };
  const { examine } = await import("../session/directory/examine.ts");
  const { openGraph } = await import("../session/directory/openGraph.ts");
  const { connection } = openGraph(desired.configuration, signingIn);
  return {
    server,
    connection,
    findings: await examine("graph", desired, undefined, signingIn),
    close: async () => {
      await server.close();
      await signIn.server.close();
    },
  };
}
