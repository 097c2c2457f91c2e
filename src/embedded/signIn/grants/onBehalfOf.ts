import { audiencesOf } from "../applications/applications.ts";
import { authenticateClient } from "../applications/clientAuthentication.ts";
import type { SignInContext, TokenAnswer, TokenForm } from "../serving/context.ts";
import { required } from "../serving/fields.ts";
import { SignInNotModelled, SignInRefusal } from "../refusals/refusals.ts";
import { delegatedScopes } from "../tokens/scopes.ts";
import { answerForUser } from "./userAnswer.ts";

/**
 * A token for the person whose token an application was given, so that it can ask others on that person's behalf.
 *
 * @throws SignInRefusal
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-on-behalf-of-flow
 */
export async function onBehalfOf(form: TokenForm, context: SignInContext): Promise<TokenAnswer> {
  const { fields } = form;
  if (required(fields, "requested_token_use") !== "on_behalf_of")
    throw new SignInNotModelled("requested_token_use other than on_behalf_of");
  const client = await authenticateClient(form, context);
  if (client.proof === "0") throw new SignInRefusal(7000218);
  const { application } = client;
  const own = audiencesOf(application);
  const claims = await context.tokens.check(required(fields, "assertion"), (audience) =>
    own.includes(audience),
  );
  if ("kind" in claims) {
    if (claims.kind === "audience")
      throw new SignInRefusal(500131, {
        text: `Assertion audience does not match the Client app presenting the assertion. The expected audience is '${application.clientId}' or one of the Application Uris of this application with App ID '${application.clientId}'(${application.displayName}).`,
      });
    throw new SignInRefusal(claims.kind === "expired" ? 500133 : 50013);
  }
  if (claims.idtyp !== "user")
    throw new SignInRefusal(50013, { text: "The assertion is not the token of a user." });
  const person = { userId: claims.oid, mfa: claims.amr?.includes("mfa") === true };
  const scopes = delegatedScopes(required(fields, "scope"), context);
  return answerForUser(client, person, { scopes, fields }, context);
}
