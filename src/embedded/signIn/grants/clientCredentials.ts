import { servicePrincipalOf } from "../applications/applications.ts";
import { authenticateClient } from "../applications/clientAuthentication.ts";
import type { SignInContext, TokenAnswer, TokenForm } from "../serving/context.ts";
import { required } from "../serving/fields.ts";
import { capabilitiesOf } from "./requestedClaims.ts";
import { SignInRefusal } from "../refusals/refusals.ts";
import { applicationScope, isGraph } from "../tokens/scopes.ts";

/**
 * A token of an application for itself.
 *
 * @throws SignInRefusal
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 */
export async function clientCredentials(
  form: TokenForm,
  context: SignInContext,
): Promise<TokenAnswer> {
  const { application, proof } = await authenticateClient(form, context);
  // A public client has nothing to prove itself with.
  if (proof === "0") throw new SignInRefusal(7000218);
  const audience = applicationScope(required(form.fields, "scope"), context);
  const { roles = [], directoryRoles = [] } = isGraph(audience, context.graphRoot())
    ? application
    : {};
  const oid = servicePrincipalOf(application);
  const { token, expiresIn } = await context.tokens.issue({
    aud: audience,
    app_displayname: application.displayName,
    appid: application.clientId,
    appidacr: proof,
    idtyp: "app",
    oid,
    sub: oid,
    ...(roles.length > 0 && { roles }),
    ...(directoryRoles.length > 0 && { wids: directoryRoles }),
    ...capabilitiesOf(form.fields),
  });
  return {
    token_type: "Bearer",
    expires_in: expiresIn,
    ext_expires_in: expiresIn,
    access_token: token,
  };
}
