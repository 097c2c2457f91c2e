import { randomBytes, randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Clock } from "../../model/clock.ts";
import { GRANTED } from "../../model/permissions.ts";
import type { SignInServer } from "../../embedded/signIn/serveSignIn.ts";
import type { TenantState } from "../../embedded/tenant/tenant.ts";
import { environmentLine } from "../process/invocation.ts";
import { makeStateFolder, STATE_FOLDER } from "./stateFolder.ts";

const CA_FILE = `${STATE_FOLDER}/embedded-ca.pem`;
const YEAR_MILLISECONDS = 365 * 24 * 3_600_000;

export interface EmbeddedSignIn {
  readonly server: SignInServer;
  /** What a person pastes into another terminal to sign in, the secret included. */
  readonly lines: (graphRoot: string) => readonly string[];
}

/**
 * Serves the sign-in of an embedded directory, with one application that has a secret. The secret is worth nothing
 * elsewhere and nothing after this run; the only thing that is written to disk is the certificate by which clients trust
 * the server.
 */
export async function startEmbeddedSignIn(options: {
  readonly tenant: TenantState;
  readonly clock: Clock;
  /** Application permissions; what docs/privileges.md asks for if absent. */
  readonly roles?: readonly string[];
  readonly graphRoot: () => string;
}): Promise<EmbeddedSignIn> {
  const { tenant, clock, roles = GRANTED, graphRoot } = options;
  // Most who serve a directory want no sign-in, and need not load what makes certificates.
  const { hashSecret } = await import("../../embedded/signIn/applications.ts");
  const { serveSignIn } = await import("../../embedded/signIn/serveSignIn.ts");
  await makeStateFolder();
  const clientId = randomUUID();
  const secret = randomBytes(30).toString("base64url");
  const server = await serveSignIn({
    tenant,
    clock,
    graphRoot,
    applications: [
      {
        clientId,
        displayName: "Rollcall",
        roles,
        secrets: [
          {
            id: randomUUID(),
            hash: hashSecret(secret),
            expiresAt: new Date(clock.now().getTime() + YEAR_MILLISECONDS).toISOString(),
          },
        ],
      },
    ],
  });
  await writeFile(CA_FILE, server.ca).catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  return {
    server,
    lines: (root) =>
      Object.entries({
        AZURE_AUTHORITY_HOST: server.authority,
        AZURE_TENANT_ID: tenant.id,
        AZURE_CLIENT_ID: clientId,
        AZURE_CLIENT_SECRET: secret,
        NODE_EXTRA_CA_CERTS: resolve(CA_FILE),
        ROLLCALL_GRAPH_URL: root,
      }).map(([name, value]) => environmentLine(name, value)),
  };
}
