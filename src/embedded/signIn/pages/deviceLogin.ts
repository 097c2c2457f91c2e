import { signInAs } from "./accounts.ts";
import { knownApplication } from "../applications/clientAuthentication.ts";
import type { SignInContext } from "../serving/context.ts";
import { messagePage, signInPage, type Page } from "./pages.ts";
import { SignInRefusal } from "../refusals/refusals.ts";

/** The page on which a person types the code that a device shows, and signs in for it or refuses. */
export function deviceLogin(fields: URLSearchParams, context: SignInContext): Page {
  const userCode = fields.get("user_code") ?? fields.get("otc") ?? "";
  const answer = fields.get("answer");
  if (answer === null) return ask(userCode, "", context);
  const asked = context.grants.deviceOf(userCode);
  if (!asked || asked.expiresAt <= context.clock.now().getTime() || asked.state !== "pending")
    return ask(
      userCode,
      "",
      context,
      "That code did not work. It is wrong or has expired. Check it, and try again.",
    );
  if (answer === "cancel") {
    asked.state = "declined";
    return messagePage(200, "Refused", "The device was not signed in. You can close this page.");
  }
  const username = fields.get("username") ?? "";
  try {
    const application = knownApplication(asked.clientId, context);
    asked.state = signInAs(username, fields.get("mfa") === "1", application, context);
  } catch (error) {
    if (!(error instanceof SignInRefusal)) throw error;
    return ask(userCode, username, context, `AADSTS${error.number}: ${error.message}`);
  }
  return messagePage(
    200,
    "Signed in",
    "You have signed in on the device. You can close this page.",
  );
}

function ask(userCode: string, username: string, context: SignInContext, problem?: string): Page {
  return signInPage({
    title: "Sign in on a device",
    text: "Enter the code that the device shows, and an account. Go on only if you have asked for it yourself.",
    hidden: {},
    userCode,
    username,
    accounts: (context.tenant.users ?? []).slice(0, 50).map((each) => each.userPrincipalName),
    ...(problem !== undefined && { problem }),
  });
}
