import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";
import { endpointFromEnvironment, type Endpoint } from "../../../src/directory/endpoint.ts";
import {
  tokenSourceFromEnvironment,
  type TokenOptions,
} from "../../../src/directory/signIn/tokens.ts";
import type { TokenSource } from "../../../src/directory/signIn/tokenSource.ts";
import type { Application } from "../../../src/embedded/signIn/applications/applications.ts";
import type { RecordedTokenRequest } from "../../../src/embedded/signIn/serving/requests.ts";
import {
  serveSignIn,
  type SignInOptions,
  type SignInServer,
} from "../../../src/embedded/signIn/serving/serveSignIn.ts";
import { serveEmbedded, type EmbeddedDirectory } from "../../../src/embedded/serving/server.ts";
import { addUser, newTenant, type TenantState } from "../../../src/embedded/tenant/tenant.ts";
import { networkFromEnvironment, type Network } from "../../../src/network/network.ts";
import { CLIENT, confidential, SECRET, TENANT } from "../../embedded/signIn/world.ts";

/** A tenant's sign-in over TLS and its directory, with what a client of both is given. */
export interface Tenant {
  readonly signIn: SignInServer;
  readonly directory: EmbeddedDirectory;
  /** Addresses and ids; no credential. */
  readonly environment: Readonly<Record<string, string>>;
  readonly endpoint: Endpoint;
  /** Trusts the sign-in, and fails where anything but loopback is dialled. */
  readonly network: Network;
  /** Every address that was dialled. */
  readonly dialled: readonly string[];
  /** How the product gets its tokens here, for further variables of the environment. */
  tokens(
    environment: Readonly<Record<string, string>>,
    options?: Partial<TokenOptions>,
  ): TokenSource;
  /** The only request for a token that was made. */
  only(): RecordedTokenRequest;
}

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

const clock = {
  now: () => new Date(),
  sleep: () => Promise.reject(new Error("nothing waits here")),
};

export async function serveTenant(
  applications: readonly Application[] = [confidential()],
  options: Partial<SignInOptions> = {},
  changed: (tenant: TenantState) => TenantState = (tenant) => tenant,
): Promise<Tenant> {
  const tenant = changed(newTenant({ id: TENANT, domain: "contoso.com" }));
  addUser(tenant, { userPrincipalName: "ana.silva@contoso.com", displayName: "Ana Silva" });
  let root = "";
  const signIn = await serveSignIn({
    tenant,
    clock,
    applications,
    graphRoot: () => root,
    ...options,
  });
  closers.push(() => signIn.close());
  const directory = await serveEmbedded({ tenant, clock, signIn });
  closers.push(() => directory.close());
  ({ root } = directory);
  const environment = {
    ROLLCALL_GRAPH_URL: root,
    AZURE_AUTHORITY_HOST: signIn.authority,
    AZURE_TENANT_ID: TENANT,
    AZURE_CLIENT_ID: CLIENT,
  };
  const endpoint = endpointFromEnvironment(environment);
  const dialled: string[] = [];
  const network = loopbackOnly(signIn, dialled);
  return {
    signIn,
    directory,
    environment,
    endpoint,
    network,
    dialled,
    tokens: (more, tokenOptions = {}) =>
      tokenSourceFromEnvironment({ ...environment, ...more }, endpoint, {
        network,
        ...tokenOptions,
      }),
    only: () => {
      const [request, ...others] = signIn.requests;
      if (!request || others.length > 0)
        throw new Error(`${signIn.requests.length} requests for a token were made`);
      return request;
    },
  };
}

function loopbackOnly({ ca }: SignInServer, dialled: string[]): Network {
  const network = networkFromEnvironment({}, { authority: ca });
  return {
    fetch: (address, init) => {
      dialled.push(address);
      if (!/^https?:\/\/(localhost|127\.0\.0\.1)(:|\/)/.test(address))
        throw new Error(`${address} was dialled`);
      return network.fetch(address, init);
    },
    failure: (error, address) => network.failure(error, address),
  };
}

/** What signs in with a secret. */
export const BY_SECRET = { AZURE_CLIENT_SECRET: SECRET };

/** A file of its own, which goes when the test ends. */
export async function fileWith(text: string, name = "file.pem"): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "rollcall-"));
  closers.push(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

/** The users that a token lets its holder read. */
export async function usersSeenWith(
  token: string,
  { directory }: Tenant,
): Promise<readonly string[]> {
  const response = await fetch(`${directory.root}/users?$select=userPrincipalName`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { value } = (await response.json()) as { value?: { userPrincipalName: string }[] };
  return value?.map(({ userPrincipalName }) => userPrincipalName) ?? [];
}
