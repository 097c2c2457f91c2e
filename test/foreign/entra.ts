import type { RequestListener } from "node:http";

/** An application that signs in, as Entra ID knows it. */
export interface Application {
  readonly clientId: string;
  readonly secret: string;
  /** Application permissions, which its tokens carry. */
  readonly roles: readonly string[];
}

/**
 * Stands in for Entra ID where it gives tokens to applications: discovery and the token endpoint. The embedded directory
 * has none. Nothing signs the tokens; what they say is what Graph reads in them.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 */
export function entra(applications: readonly Application[]): RequestListener {
  return (incoming, outgoing) => {
    const answer = (status: number, body: unknown): void =>
      void outgoing
        .writeHead(status, { "Content-Type": "application/json" })
        .end(JSON.stringify(body));
    const url = new URL(incoming.url ?? "/", HOST);
    const [tenant = "", ...rest] = url.pathname.slice(1).split("/");
    const path = rest.join("/");
    if (path === "discovery/instance") return answer(200, INSTANCES);
    if (path === "v2.0/.well-known/openid-configuration") return answer(200, configuration(tenant));
    if (path !== "oauth2/v2.0/token") return answer(404, { error: "not_found" });
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      const form = new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
      const { status, body } = token(tenant, form, applications);
      answer(status, body);
    });
  };
}

const HOST = "https://login.microsoftonline.com";
const GRAPH = "https://graph.microsoft.com";
const SECONDS = 3600;

const INSTANCES = {
  tenant_discovery_endpoint: `${HOST}/common/v2.0/.well-known/openid-configuration`,
  "api-version": "1.1",
  metadata: [
    {
      preferred_network: "login.microsoftonline.com",
      preferred_cache: "login.windows.net",
      aliases: ["login.microsoftonline.com", "login.windows.net", "login.microsoft.com"],
    },
  ],
};

function configuration(tenant: string): unknown {
  return {
    issuer: `${HOST}/${tenant}/v2.0`,
    authorization_endpoint: `${HOST}/${tenant}/oauth2/v2.0/authorize`,
    token_endpoint: `${HOST}/${tenant}/oauth2/v2.0/token`,
    device_authorization_endpoint: `${HOST}/${tenant}/oauth2/v2.0/devicecode`,
    jwks_uri: `${HOST}/${tenant}/discovery/v2.0/keys`,
  };
}

function token(
  tenant: string,
  form: URLSearchParams,
  applications: readonly Application[],
): { readonly status: number; readonly body: unknown } {
  const application = applications.find(({ clientId }) => clientId === form.get("client_id"));
  const isProven =
    form.get("client_secret") === application?.secret || form.get("client_assertion") !== null;
  if (
    form.get("grant_type") !== "client_credentials" ||
    form.get("scope")?.split(" ")[0] !== `${GRAPH}/.default` ||
    !application ||
    !isProven
  )
    return {
      status: 401,
      body: {
        error: "invalid_client",
        error_description: "AADSTS7000215: Invalid client secret provided.",
        error_codes: [7000215],
      },
    };
  const { clientId: appid, roles } = application;
  const claims = {
    aud: GRAPH,
    appid,
    app_displayname: "Contoso joiners",
    oid: appid,
    tid: tenant,
    roles,
    idtyp: "app",
  };
  return {
    status: 200,
    body: {
      token_type: "Bearer",
      expires_in: SECONDS,
      ext_expires_in: SECONDS,
      access_token: [{ typ: "JWT", alg: "none" }, claims].map(encoded).join(".") + ".none",
    },
  };
}

function encoded(part: unknown): string {
  return Buffer.from(JSON.stringify(part)).toString("base64url");
}

/** The tenant that a token is of; undefined for what is none of these. */
export function tenantOf(authorization: string | undefined): string | undefined {
  const [, payload = ""] = (authorization ?? "").split(".");
  try {
    return (JSON.parse(Buffer.from(payload, "base64url").toString("utf8")) as { tid?: string }).tid;
  } catch {
    return undefined;
  }
}
