import { request } from "node:https";
import { afterEach } from "vitest";
import {
  hashSecret,
  type Application,
} from "../../../src/embedded/signIn/applications/applications.ts";
import {
  serveSignIn,
  type SignInOptions,
  type SignInServer,
} from "../../../src/embedded/signIn/serving/serveSignIn.ts";
import { newSigningKey } from "../../../src/embedded/signIn/tokens/tokens.ts";
import type { EmbeddedOptions } from "../../../src/embedded/serving/options.ts";
import { addUser, newTenant, type TenantState } from "../../../src/embedded/tenant/tenant.ts";
import { VirtualClock } from "../../virtualClock.ts";
import { serve, type Answer } from "../world.ts";

export const TENANT = "5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10";
export const CLIENT = "c0000000-0000-4000-8000-000000000001";
export const PUBLIC_CLIENT = "c0000000-0000-4000-8000-000000000002";
export const MIDDLE_TIER = "c0000000-0000-4000-8000-000000000003";
export const ANA = "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa";
export const SECRET = "a secret of this test";
export const GRAPH_SCOPE = "https://graph.microsoft.com/.default";

/** An application with one secret, which is good for a year. */
export function confidential(more: Partial<Application> = {}): Application {
  return {
    clientId: CLIENT,
    displayName: "Rollcall",
    secrets: [
      {
        id: "d0000000-0000-4000-8000-000000000001",
        hash: hashSecret(SECRET),
        expiresAt: "2099-01-01T00:00:00Z",
      },
    ],
    roles: ["User.Read.All"],
    ...more,
  };
}

/** An application on people's own machines, which has no secret. */
export function publicClient(more: Partial<Application> = {}): Application {
  return {
    clientId: PUBLIC_CLIENT,
    displayName: "Rollcall on a desk",
    publicClient: true,
    scopes: ["User.Read.All"],
    redirectUris: ["http://localhost"],
    ...more,
  };
}

/** An application that is asked on behalf of people, and asks Graph for them. */
export function middleTier(more: Partial<Application> = {}): Application {
  return confidential({
    clientId: MIDDLE_TIER,
    displayName: "Portal",
    roles: [],
    scopes: ["User.Read.All"],
    ...more,
  });
}

export interface SignInWorld {
  readonly signIn: SignInServer;
  readonly clock: VirtualClock;
  readonly tenant: TenantState;
  readonly ask: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Answer>;
  readonly graphRoot: string;
  /** Posts a form to the token endpoint, or to another path of the authority. */
  readonly post: (form: Record<string, string>, path?: string) => Promise<Told>;
  readonly get: (path: string) => Promise<Told>;
  /** A token of the first application for itself, asked for with its secret. */
  readonly token: (more?: Record<string, string>) => Promise<string>;
}

export interface Told {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  // The tests read whatever Entra may answer.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
}

const open: SignInServer[] = [];

// Made once, since making one is what takes time.
const shared = newSigningKey();

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

/** A directory and its sign-in, side by side. */
export async function serveBoth(
  {
    clock = new VirtualClock(),
    ...options
  }: Partial<SignInOptions> & { clock?: VirtualClock } = {},
  directoryOptions: Partial<EmbeddedOptions> = {},
): Promise<SignInWorld> {
  const tenant = newTenant({ id: TENANT, domain: "contoso.com" });
  addUser(tenant, { id: ANA, userPrincipalName: "ana@contoso.com", displayName: "Ana Silva" });
  let graphRoot = "";
  const signIn = await serveSignIn({
    tenant,
    clock,
    applications: [confidential()],
    graphRoot: () => graphRoot,
    signingKey: shared,
    ...options,
  });
  open.push(signIn);
  const { directory, ask } = await serve({ tenant, clock, signIn, ...directoryOptions });
  graphRoot = directory.root;
  const post = (
    form: Record<string, string>,
    path = `/${TENANT}/oauth2/v2.0/token`,
  ): Promise<Told> => send(signIn, "POST", path, new URLSearchParams(form).toString());
  return {
    signIn,
    clock,
    tenant,
    ask,
    graphRoot,
    post,
    get: (path) => send(signIn, "GET", path),
    token: async (more = {}) => {
      const { body } = await post(secretForm(more));
      return String(body.access_token);
    },
  };
}

/** What a client with a secret sends for a token of its own. */
export function secretForm(more: Record<string, string> = {}): Record<string, string> {
  return {
    grant_type: "client_credentials",
    client_id: CLIENT,
    client_secret: SECRET,
    scope: GRAPH_SCOPE,
    ...more,
  };
}

/** Sends a request to the authority, trusting it by the certificate that it hands out and nothing else. */
export function send(
  { authority, ca }: SignInServer,
  method: string,
  path: string,
  body?: string,
  headers: Record<string, string> = {},
): Promise<Told> {
  return new Promise((resolve, reject) => {
    const sent = request(
      new URL(path, authority),
      {
        method,
        ca,
        agent: false,
        headers: {
          ...(body !== undefined && { "Content-Type": "application/x-www-form-urlencoded" }),
          ...headers,
        },
      },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (part: string) => (text += part));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text,
            body: isJson(response.headers["content-type"]) ? JSON.parse(text) : undefined,
          }),
        );
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

function isJson(type: string | undefined): boolean {
  return type?.startsWith("application/json") === true;
}
