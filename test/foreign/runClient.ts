import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import type { RequestListener } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serveEmbedded } from "../../src/embedded/serving/server.ts";
import { AUTHORITY, connectProxy, passTo, tlsFront } from "../network/proxyWorld.ts";
import { VirtualClock } from "../virtualClock.ts";
import type { Client } from "./clients.ts";
import { entra, tenantOf, type Application } from "./entra.ts";
import { contoso } from "./tenant.ts";

/** What a client was answered: what it handed on to the program that called it, or the error that it threw. */
export type Outcome =
  | { readonly operation: string; readonly answer: unknown }
  | { readonly operation: string; readonly error: Told };

/** An error as far as the client tells of it. */
export interface Told {
  readonly status?: number;
  readonly code?: string;
  readonly message?: string;
}

const TENANT = "5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10";
/** The same people, where the first request is one too many. */
const BUSY_TENANT = "6b1d2c8f-4d2e-4d66-8b6f-1e7d9a4a0b21";

const WRITER: Application = {
  clientId: "11111111-2222-4333-8444-555555555555",
  secret: "the secret of the one that writes",
  roles: [
    "Directory.Read.All",
    "Directory.ReadWrite.All",
    "Domain.Read.All",
    "Organization.Read.All",
    "User.ReadWrite.All",
    "User.EnableDisableAccount.All",
    "User.RevokeSessions.All",
    "User-PasswordProfile.ReadWrite.All",
    "User.Invite.All",
    "LicenseAssignment.Read.All",
    "Group.ReadWrite.All",
  ],
};
const READER: Application = {
  clientId: "66666666-7777-4888-8999-000000000000",
  secret: "the secret of the one that reads",
  roles: ["User.Read.All"],
};

/**
 * Runs the program of a client, unchanged and unaware: its requests to Graph and to Entra ID leave through a proxy, which
 * leads those two hosts to this machine and no other anywhere.
 *
 * @throws Error where the program fails, with what it said
 */
export async function runClient({ command, program }: Client): Promise<Map<string, Outcome>> {
  const clock = new VirtualClock();
  const directory = await serveEmbedded({ tenant: contoso(TENANT), clock });
  const busy = await serveEmbedded({
    tenant: contoso(BUSY_TENANT),
    clock,
    faults: {
      seed: 1,
      faults: [{ kind: "throttled", of: "request", retryAfterSeconds: 1, until: 2 }],
    },
  });
  const graph: RequestListener = (incoming, outgoing) => {
    const { authorization } = incoming.headers;
    const { root } = tenantOf(authorization) === BUSY_TENANT ? busy : directory;
    incoming.headers["x-forwarded-proto"] = "https";
    passTo(root)(incoming, outgoing);
  };
  const graphPort = await tlsFront(graph);
  const entraPort = await tlsFront(entra([WRITER, READER]));
  const { address } = await connectProxy((target) => {
    if (target === "graph.microsoft.com:443") return graphPort;
    return target === "login.microsoftonline.com:443" ? entraPort : 403;
  });
  const home = await mkdtemp(join(tmpdir(), "rollcall-foreign-"));
  try {
    return outcomesIn(await output(command, [pathOf(program)], environment(home, address)));
  } finally {
    await Promise.all([
      directory.close(),
      busy.close(),
      rm(home, { recursive: true, force: true }),
    ]);
  }
}

function environment(home: string, proxy: string): Record<string, string> {
  return {
    PATH: process.env["PATH"] ?? "",
    HOME: home,
    HTTPS_PROXY: proxy,
    HTTP_PROXY: proxy,
    // The names by which each runtime takes a proxy and a certificate authority from its environment.
    NODE_USE_ENV_PROXY: "1",
    NODE_EXTRA_CA_CERTS: AUTHORITY,
    REQUESTS_CA_BUNDLE: AUTHORITY,
    SSL_CERT_FILE: AUTHORITY,
    AZURE_TENANT_ID: TENANT,
    AZURE_CLIENT_ID: WRITER.clientId,
    AZURE_CLIENT_SECRET: WRITER.secret,
    BUSY_TENANT_ID: BUSY_TENANT,
    READER_CLIENT_ID: READER.clientId,
    READER_CLIENT_SECRET: READER.secret,
  };
}

function output(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(pathOf(command), args, { env, stdio: ["ignore", "pipe", "pipe"] });
    let told = "";
    let complaints = "";
    child.stdout.on("data", (chunk: Buffer) => (told += chunk.toString("utf8")));
    child.stderr.on("data", (chunk: Buffer) => (complaints += chunk.toString("utf8")));
    child.once("error", (error) =>
      reject(
        new Error(`${error.message}. Run "npm run test:foreign", which installs the clients.`),
      ),
    );
    child.once("close", (code) =>
      code === 0
        ? resolve(told)
        : reject(new Error(`${args.join(" ")} ended with ${code}:\n${told}\n${complaints}`)),
    );
  });
}

function outcomesIn(text: string): Map<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  for (const line of text.split("\n").filter((each) => each.startsWith("{"))) {
    const outcome = JSON.parse(line) as Outcome;
    if (outcomes.has(outcome.operation))
      throw new Error(`The program tells of "${outcome.operation}" twice.`);
    outcomes.set(outcome.operation, outcome);
  }
  return outcomes;
}

/** `node` is the one that runs the tests; everything else stands below this folder. */
function pathOf(name: string): string {
  return name === "node" ? process.execPath : fileURLToPath(new URL(name, import.meta.url));
}
