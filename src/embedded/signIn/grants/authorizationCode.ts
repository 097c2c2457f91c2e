import { createHash } from "node:crypto";
import { authenticateClient } from "../applications/clientAuthentication.ts";
import type { SignInContext, TokenAnswer, TokenForm } from "../serving/context.ts";
import { required } from "../serving/fields.ts";
import { SignInRefusal } from "../refusals/refusals.ts";
import { answerForUser } from "./userAnswer.ts";

/**
 * Redeems a code that a person's browser has brought. The token is for what the code was asked for.
 *
 * @throws SignInRefusal
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow
 * @see https://www.rfc-editor.org/rfc/rfc7636 (PKCE)
 */
export async function authorizationCode(
  form: TokenForm,
  context: SignInContext,
): Promise<TokenAnswer> {
  const client = await authenticateClient(form, context);
  const code = context.grants.codes.get(required(form.fields, "code"));
  const redirectUri = required(form.fields, "redirect_uri");
  if (!code || code.clientId !== client.application.clientId) throw new SignInRefusal(70000);
  if (code.redirectUri !== redirectUri)
    throw new SignInRefusal(500112, {
      text: `The reply address '${redirectUri}' does not match the reply address '${code.redirectUri}' provided when requesting Authorization code.`,
    });
  if (code.redeemed) throw new SignInRefusal(54005);
  if (code.expiresAt <= context.clock.now().getTime()) throw new SignInRefusal(70008);
  const verifier = form.fields.get("code_verifier") ?? "";
  if (code.challenge !== undefined && challengeOf(verifier) !== code.challenge)
    throw new SignInRefusal(501481);
  code.redeemed = true;
  return answerForUser(
    client,
    code.person,
    { scopes: code.scopes, fields: form.fields, nonce: code.nonce },
    context,
  );
}

function challengeOf(verifier: string): string {
  return createHash("sha256").update(verifier).digest("base64url");
}
