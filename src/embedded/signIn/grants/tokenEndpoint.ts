import { authorizationCode } from "./authorizationCode.ts";
import { clientCredentials } from "./clientCredentials.ts";
import type { SignInContext, TokenAnswer, TokenForm } from "../serving/context.ts";
import { deviceCode } from "./deviceCode.ts";
import { required } from "../serving/fields.ts";
import { onBehalfOf } from "./onBehalfOf.ts";
import { refreshToken } from "./refreshToken.ts";
import { SignInRefusal } from "../refusals/refusals.ts";
import { checkTenant } from "../serving/tenants.ts";

type Grant = (form: TokenForm, context: SignInContext) => Promise<TokenAnswer>;

const GRANTS: Readonly<Record<string, Grant>> = {
  client_credentials: clientCredentials,
  authorization_code: authorizationCode,
  refresh_token: refreshToken,
  "urn:ietf:params:oauth:grant-type:device_code": deviceCode,
  // What MSAL and Microsoft's older pages call it.
  device_code: deviceCode,
  "urn:ietf:params:oauth:grant-type:jwt-bearer": onBehalfOf,
};

/**
 * Answers a form that was posted to `/{tenant}/oauth2/v2.0/token`.
 *
 * @throws SignInRefusal
 */
export async function answerTokenRequest(
  form: TokenForm,
  context: SignInContext,
): Promise<TokenAnswer> {
  const type = form.fields.get("grant_type") ?? "";
  // What Entra says of client credentials without a tenant is as others have met it, and unverified.
  checkTenant(form.tenant, context.tenant, type === "client_credentials" ? 50059 : 50194);
  required(form.fields, "grant_type");
  const grant = Object.hasOwn(GRANTS, type) ? GRANTS[type] : undefined;
  if (!grant)
    throw new SignInRefusal(70003, {
      text:
        type === "password"
          ? "The embedded directory takes no passwords, and grant type 'password' is refused."
          : `The grant type '${type}' is not supported.`,
    });
  return grant(form, context);
}
