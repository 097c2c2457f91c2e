import { createHash } from "node:crypto";
import { accountOf } from "../pages/accounts.ts";
import type { Client } from "../applications/clientAuthentication.ts";
import type { SignInContext, TokenAnswer } from "../serving/context.ts";
import { opaque, type AskedScopes, type SignedIn } from "./grants.ts";
import { capabilitiesOf } from "./requestedClaims.ts";
import { consentedScopes } from "../tokens/scopes.ts";

/**
 * Tokens for a person who has signed in: an access token, and an ID token and a refresh token where they are asked for.
 *
 * @throws SignInRefusal where the person or the application may not have them (any more)
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow
 */
export async function answerForUser(
  { application, proof }: Client,
  person: SignedIn,
  asked: {
    readonly scopes: AskedScopes;
    readonly fields: URLSearchParams;
    readonly nonce?: string | undefined;
  },
  context: SignInContext,
): Promise<TokenAnswer> {
  const { scopes, fields, nonce } = asked;
  const { tenant, tokens, grants, clock, authority } = context;
  const user = accountOf(person, application, context);
  const scp = consentedScopes(scopes, application, context);
  const sub = pairwise(user.id, application.clientId);
  const { displayName } = user;
  const name = typeof displayName === "string" ? displayName : user.userPrincipalName;
  const { token, expiresIn } = await tokens.issue({
    aud: scopes.audience,
    app_displayname: application.displayName,
    appid: application.clientId,
    appidacr: proof,
    amr: person.mfa ? ["pwd", "mfa"] : ["pwd"],
    idtyp: "user",
    oid: user.id,
    sub,
    scp,
    upn: user.userPrincipalName,
    unique_name: user.userPrincipalName,
    name,
    ...capabilitiesOf(fields),
  });
  const now = Math.floor(clock.now().getTime() / 1000);
  let refreshToken: string | undefined;
  if (scopes.openId.has("offline_access")) {
    refreshToken = opaque();
    grants.refreshTokens.set(refreshToken, {
      clientId: application.clientId,
      scopes,
      person,
      issuedAt: clock.now().getTime(),
    });
  }
  return {
    token_type: "Bearer",
    scope: grantedScope(scopes, scp),
    expires_in: expiresIn,
    ext_expires_in: expiresIn,
    access_token: token,
    ...(refreshToken !== undefined && { refresh_token: refreshToken }),
    ...(scopes.openId.has("openid") && {
      id_token: await tokens.sign({
        aud: application.clientId,
        iss: `${authority}/${tenant.id}/v2.0`,
        iat: now,
        nbf: now,
        exp: now + expiresIn,
        name,
        oid: user.id,
        preferred_username: user.userPrincipalName,
        sub,
        tid: tenant.id,
        ver: "2.0",
        ...(nonce !== undefined && { nonce }),
      }),
    }),
    ...(fields.get("client_info") === "1" && {
      client_info: Buffer.from(JSON.stringify({ uid: user.id, utid: tenant.id })).toString(
        "base64url",
      ),
    }),
  };
}

/** What the token is good for, with what was asked for: by it, libraries find the token again. */
function grantedScope({ audience, permissions, openId }: AskedScopes, scp: string): string {
  const named = [...scp.split(" ").filter(Boolean), ...(permissions ? [] : [".default"])];
  return [...openId, ...named.map((each) => `${audience}/${each}`)].join(" ");
}

/** Each application knows a person by another subject. */
function pairwise(userId: string, clientId: string): string {
  return createHash("sha256").update(`${userId} ${clientId.toLowerCase()}`).digest("base64url");
}
