import type { SignInWorld, Told } from "../world.ts";
import { GRAPH_SCOPE, TENANT } from "../world.ts";

/** What an application opens in a person's browser. */
export function authorizeFields(
  clientId: string,
  redirectUri: string,
  more: Record<string, string> = {},
): Record<string, string> {
  return {
    client_id: clientId,
    response_type: "code",
    redirect_uri: redirectUri,
    scope: `${GRAPH_SCOPE} openid profile offline_access`,
    state: "a state of the application's",
    ...more,
  };
}

/** Answers the page as a person does: with an account, and with more than one factor unless it is said otherwise. */
export function signInOnPage(
  { post }: SignInWorld,
  fields: Record<string, string>,
  typed: Record<string, string> = {},
): Promise<Told> {
  return post(
    { ...fields, username: "ana@contoso.com", mfa: "1", answer: "continue", ...typed },
    `/${TENANT}/oauth2/v2.0/authorize`,
  );
}

/** The code with which a person's browser comes back. */
export async function codeFor(
  world: SignInWorld,
  clientId: string,
  redirectUri: string,
  more: Record<string, string> = {},
  typed: Record<string, string> = {},
): Promise<string> {
  const { headers, text } = await signInOnPage(
    world,
    authorizeFields(clientId, redirectUri, more),
    typed,
  );
  const code = new URL(String(headers["location"])).searchParams.get("code");
  if (code === null) throw new Error(`There is no code: ${text}`);
  return code;
}
