import type { SignInContext, TokenAnswer } from "./context.ts";

/**
 * What the endpoint says of itself.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc
 */
export function openIdConfiguration({ authority, tenant, graphRoot }: SignInContext): TokenAnswer {
  const base = `${authority}/${tenant.id}`;
  return {
    token_endpoint: `${base}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: [
      "client_secret_post",
      "private_key_jwt",
      "client_secret_basic",
    ],
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_modes_supported: ["query", "fragment", "form_post"],
    subject_types_supported: ["pairwise"],
    id_token_signing_alg_values_supported: ["RS256"],
    response_types_supported: ["code"],
    scopes_supported: ["openid", "profile", "email", "offline_access"],
    issuer: `${base}/v2.0`,
    request_uri_parameter_supported: false,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    device_authorization_endpoint: `${base}/oauth2/v2.0/devicecode`,
    claims_supported: [
      "sub",
      "iss",
      "aud",
      "exp",
      "iat",
      "nonce",
      "preferred_username",
      "name",
      "tid",
      "ver",
    ],
    tenant_region_scope: null,
    cloud_instance_name: new URL(authority).host,
    cloud_graph_host_name: new URL(graphRoot()).host,
    msgraph_host: new URL(graphRoot()).host,
  };
}

/** Which hosts are the same authority: only this one is. */
export function instanceDiscovery({ authority, tenant }: SignInContext): TokenAnswer {
  const { host } = new URL(authority);
  return {
    tenant_discovery_endpoint: `${authority}/${tenant.id}/v2.0/.well-known/openid-configuration`,
    "api-version": "1.1",
    metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
  };
}
