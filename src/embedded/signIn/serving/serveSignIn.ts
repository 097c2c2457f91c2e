import { createServer } from "node:https";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { JSONWebKeySet } from "jose";
import type { Clock } from "../../../model/clock.ts";
import { listen } from "../../serving/http.ts";
import type { StoredUser } from "../../tenant/tenant.ts";
import { evaluated } from "../tokens/accessEvaluation.ts";
import type { Application } from "../applications/applications.ts";
import { serverCertificate } from "./certificate.ts";
import type { Claims, TokenFault } from "../tokens/claims.ts";
import type { SignInContext, SignInTenant } from "./context.ts";
import { Grants } from "../grants/grants.ts";
import { Endpoint } from "./endpoint.ts";
import type { Outage, RecordedTokenRequest, TokenRequest } from "./requests.ts";
import { isGraph } from "../tokens/scopes.ts";
import { newSigningKey, Tokens, type SigningKey } from "../tokens/tokens.ts";

export interface SignInOptions {
  readonly tenant: SignInTenant;
  /** Decides when secrets, codes and tokens expire. */
  readonly clock: Pick<Clock, "now">;
  readonly applications: readonly Application[];
  /** Any free one if absent. Only 127.0.0.1 is listened on. */
  readonly port?: number;
  /** The root of the directory that tokens are for; `http://127.0.0.1:PORT/v1.0`. */
  readonly graphRoot: () => string;
  /** Refuses a request by an AADSTS number, or as a gateway does; undefined: it is answered. */
  readonly refuse?: (request: TokenRequest) => number | Outage | undefined;
  /** The keys of those who issue federated tokens, by issuer. The server fetches none. */
  readonly issuers?: Readonly<Record<string, JSONWebKeySet>>;
  /** Whether a token for this user needs multifactor authentication; none does if absent. */
  readonly mfaRequired?: (user: StoredUser) => boolean;
  /** What tokens are signed with; a key made for this run if absent. */
  readonly signingKey?: SigningKey | Promise<SigningKey>;
  /** Seconds between two questions of a device; 5 if absent. */
  readonly deviceInterval?: number;
}

export interface SignInServer {
  /** `https://localhost:PORT` */
  readonly authority: string;
  /** PEM of the certificate authority that was made for this run; clients trust the server by it. */
  readonly ca: string;
  /** All that was posted to the token endpoints, in order. */
  readonly requests: readonly RecordedTokenRequest[];
  /** The claims of a token for Graph that was made here and still counts; undefined for any other. */
  verify(token: string): Promise<Claims | undefined>;
  /** The claims of such a token, or what is wrong with it. */
  check(token: string): Promise<Claims | TokenFault>;
  /** Refuses tokens that were issued until now, of clients that can answer a claims challenge. */
  revoke(of?: { readonly clientId?: string; readonly userId?: string }): void;
  close(): Promise<void>;
}

/**
 * Serves a tenant's sign-in as Entra does, over TLS on loopback.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/v2-protocols
 */
export async function serveSignIn(options: SignInOptions): Promise<SignInServer> {
  const { tenant, clock, applications, graphRoot } = options;
  const { ca, certificate, key } = await serverCertificate();
  const tokens = await Tokens.make(tenant.id, clock, await (options.signingKey ?? newSigningKey()));
  let endpoint: Endpoint | undefined;
  const server = createServer({ key, cert: certificate }, (incoming, response) =>
    answer(incoming, response, endpoint),
  );
  await listen(server, options.port ?? 0);
  const context: SignInContext = {
    tenant,
    clock,
    applications,
    tokens,
    grants: new Grants(),
    authority: `https://localhost:${(server.address() as AddressInfo).port}`,
    graphRoot,
    issuers: options.issuers ?? {},
    mfaRequired: options.mfaRequired ?? (() => false),
    deviceInterval: options.deviceInterval ?? 5,
  };
  endpoint = new Endpoint(context, options.refuse);
  const check = async (token: string): Promise<Claims | TokenFault> => {
    const claims = await tokens.check(token, (audience) => isGraph(audience, graphRoot()));
    return "kind" in claims ? claims : (evaluated(claims, context) ?? claims);
  };
  return {
    authority: context.authority,
    ca,
    requests: endpoint.requests,
    check,
    verify: async (token) => {
      const claims = await check(token);
      return "kind" in claims ? undefined : claims;
    },
    revoke: (of) => tokens.revoke(of),
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function answer(
  incoming: IncomingMessage,
  response: ServerResponse,
  endpoint: Endpoint | undefined,
): void {
  if (endpoint) void endpoint.serve(incoming, response);
  else response.writeHead(503).end();
}
