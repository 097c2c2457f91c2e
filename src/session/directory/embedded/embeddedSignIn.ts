import { randomBytes, randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Clock } from "../../../model/clock.ts";
import { GRANTED } from "../../../model/directory/permissions.ts";
import { REFUSALS } from "../../../embedded/signIn/refusals/refusalTable.ts";
import type { Outage } from "../../../embedded/signIn/serving/requests.ts";
import type { SignInServer } from "../../../embedded/signIn/serving/serveSignIn.ts";
import type { TenantState } from "../../../embedded/tenant/tenant.ts";
import { forTerminal } from "../../../report/escape.ts";
import { environmentLine } from "../../process/invocation.ts";
import { UserError } from "../../process/world.ts";
import { makeStateFolder, STATE_FOLDER } from "../stateFolder.ts";

/**
 * Reads `--refuse-sign-in 7000222`, or 429 or 503.
 *
 * @throws UserError for anything else
 */
function refusalOption(given: string): number | Outage {
  if (given === "429" || given === "503")
    return { status: Number(given) as 429 | 503, retryAfter: 1 };
  const number = Number(given);
  if (REFUSALS.has(number)) return number;
  throw new UserError(
    `--refuse-sign-in takes 429, 503 or a number that Entra refuses with, such as 7000222 or 53003, not ${JSON.stringify(given)}.`,
  );
}

const CA_FILE = `${STATE_FOLDER}/embedded-ca.pem`;
const YEAR_MILLISECONDS = 365 * 24 * 3_600_000;

export interface EmbeddedSignIn {
  readonly server: SignInServer;
  /** What is out of the ordinary about it. */
  readonly notes: readonly string[];
  /** By which a client signs in as its application, the secret included. */
  readonly environment: (graphRoot: string) => Readonly<Record<string, string>>;
}

/**
 * Serves the sign-in of an embedded directory, with one application that has a secret. The secret is worth nothing
 * elsewhere and nothing after this run, and is written nowhere.
 */
export async function startEmbeddedSignIn(options: {
  readonly tenant: TenantState;
  readonly clock: Clock;
  /** Application permissions; what docs/privileges.md asks for if absent. */
  readonly roles?: readonly string[];
  /** A file with more applications. */
  readonly applications?: string;
  /** As `--refuse-sign-in` takes it. */
  readonly refuse?: string;
  readonly graphRoot: () => string;
}): Promise<EmbeddedSignIn> {
  const { tenant, clock, roles = GRANTED, graphRoot } = options;
  // Most who serve a directory want no sign-in, and need not load what makes certificates.
  const { hashSecret } = await import("../../../embedded/signIn/applications/applications.ts");
  const { serveSignIn } = await import("../../../embedded/signIn/serving/serveSignIn.ts");
  const { loadApplications } =
    await import("../../../embedded/signIn/applications/applicationsFile.ts");
  const more = options.applications && (await loadApplications(options.applications));
  const refuse = options.refuse === undefined ? undefined : refusalOption(options.refuse);
  const clientId = randomUUID();
  const secret = randomBytes(30).toString("base64url");
  const server = await serveSignIn({
    tenant,
    clock,
    graphRoot,
    ...(refuse !== undefined && { refuse: () => refuse }),
    ...(more && { issuers: more.issuers }),
    applications: [
      ...(more ? more.applications : []),
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
  return {
    server,
    notes: [
      ...(more ? more.applications : []).map(
        (each) =>
          `Registered as well: ${forTerminal(each.displayName)}, ${each.clientId}${each.publicClient === true ? ", a public client" : ""}.`,
      ),
      ...(refuse === undefined
        ? []
        : [`Every request for a token is refused with ${JSON.stringify(options.refuse)}.`]),
    ],
    environment: (root) => ({
      AZURE_AUTHORITY_HOST: server.authority,
      AZURE_TENANT_ID: tenant.id,
      AZURE_CLIENT_ID: clientId,
      AZURE_CLIENT_SECRET: secret,
      ROLLCALL_GRAPH_URL: root,
    }),
  };
}

/**
 * Writes the certificate by which clients of other processes trust the server.
 *
 * @returns its absolute path
 */
async function saveAuthority({ ca }: SignInServer): Promise<string> {
  await makeStateFolder();
  await writeFile(CA_FILE, ca);
  return resolve(CA_FILE);
}

/** What a person pastes into another terminal to sign in, the secret included. */
export async function linesToPaste(
  { server, environment }: EmbeddedSignIn,
  graphRoot: string,
): Promise<string[]> {
  const variables = {
    ...environment(graphRoot),
    NODE_EXTRA_CA_CERTS: await saveAuthority(server),
  };
  return Object.entries(variables).map(([name, value]) => environmentLine(name, value));
}
