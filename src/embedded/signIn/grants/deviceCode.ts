import { randomInt } from "node:crypto";
import { authenticateClient, knownApplication } from "../applications/clientAuthentication.ts";
import type { SignInContext, TokenAnswer, TokenForm } from "../serving/context.ts";
import { required } from "../serving/fields.ts";
import { opaque } from "./grants.ts";
import { SignInRefusal } from "../refusals/refusals.ts";
import { delegatedScopes } from "../tokens/scopes.ts";
import { checkTenant } from "../serving/tenants.ts";
import { answerForUser } from "./userAnswer.ts";

const LIFETIME_SECONDS = 900;

/** Without letters that are taken for others. */
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

/**
 * Gives a device the code that a person is to type somewhere else.
 *
 * @throws SignInRefusal
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code
 */
export async function startDevice(form: TokenForm, context: SignInContext): Promise<TokenAnswer> {
  checkTenant(form.tenant, context.tenant, 50194);
  const application = knownApplication(required(form.fields, "client_id"), context);
  const scopes = delegatedScopes(required(form.fields, "scope"), context);
  const deviceCode = opaque();
  const userCode = Array.from({ length: 9 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  context.grants.devices.set(deviceCode, {
    clientId: application.clientId,
    scopes,
    userCode,
    expiresAt: context.clock.now().getTime() + LIFETIME_SECONDS * 1000,
    state: "pending",
  });
  const address = `${context.authority}/common/oauth2/deviceauth`;
  return {
    user_code: userCode,
    device_code: deviceCode,
    verification_uri: address,
    expires_in: LIFETIME_SECONDS,
    interval: context.deviceInterval,
    message: `To sign in, use a web browser to open the page ${address} and enter the code ${userCode} to authenticate.`,
  };
}

/**
 * Answers a device that asks whether the person has signed in.
 *
 * @throws SignInRefusal 70016 until the person has
 */
export async function deviceCode(form: TokenForm, context: SignInContext): Promise<TokenAnswer> {
  const client = await authenticateClient(form, context);
  if (client.proof !== "0") throw new SignInRefusal(7000218);
  const asked = context.grants.devices.get(required(form.fields, "device_code"));
  if (!asked || asked.clientId !== client.application.clientId) throw new SignInRefusal(70018);
  if (asked.state === "redeemed") throw new SignInRefusal(54005);
  if (asked.state === "declined")
    throw new SignInRefusal(65004, { oauthError: "authorization_declined" });
  if (asked.expiresAt <= context.clock.now().getTime()) throw new SignInRefusal(70020);
  if (asked.state === "pending") throw new SignInRefusal(70016);
  const answer = await answerForUser(
    client,
    asked.state,
    { scopes: asked.scopes, fields: form.fields },
    context,
  );
  asked.state = "redeemed";
  return answer;
}
