import { accountOf } from "../pages/accounts.ts";
import { authenticateClient } from "../applications/clientAuthentication.ts";
import type { SignInContext, TokenAnswer, TokenForm } from "../serving/context.ts";
import { required } from "../serving/fields.ts";
import { SignInRefusal } from "../refusals/refusals.ts";
import { delegatedScopes } from "../tokens/scopes.ts";
import { answerForUser } from "./userAnswer.ts";

/** @see https://learn.microsoft.com/entra/identity-platform/refresh-tokens */
const LIFETIME_MILLISECONDS = 90 * 24 * 3_600_000;

/**
 * New tokens for a person who has signed in before. The old refresh token stays good, as Entra's does.
 *
 * @throws SignInRefusal
 */
export async function refreshToken(form: TokenForm, context: SignInContext): Promise<TokenAnswer> {
  const client = await authenticateClient(form, context);
  const grant = context.grants.refreshTokens.get(required(form.fields, "refresh_token"));
  if (!grant || grant.clientId !== client.application.clientId) throw new SignInRefusal(70000);
  const { person, issuedAt } = grant;
  if (issuedAt + LIFETIME_MILLISECONDS <= context.clock.now().getTime())
    throw new SignInRefusal(700082);
  const user = accountOf(person, client.application, context);
  const { signInSessionsValidFromDateTime: validFrom } = user;
  if (typeof validFrom === "string" && issuedAt < Date.parse(validFrom))
    throw new SignInRefusal(50173);
  const scope = form.fields.get("scope") ?? "";
  const scopes = scope === "" ? grant.scopes : delegatedScopes(scope, context);
  return answerForUser(client, person, { scopes, fields: form.fields }, context);
}
