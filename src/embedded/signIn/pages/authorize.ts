import { signInAs } from "./accounts.ts";
import type { Application } from "../applications/applications.ts";
import { knownApplication } from "../applications/clientAuthentication.ts";
import type { SignInContext } from "../serving/context.ts";
import { required } from "../serving/fields.ts";
import { opaque } from "../grants/grants.ts";
import { formPostPage, signInPage, type Page } from "./pages.ts";
import {
  refusalBody,
  SignInNotModelled,
  SignInRefusal,
  type RefusalIds,
} from "../refusals/refusals.ts";
import { consentedScopes, delegatedScopes } from "../tokens/scopes.ts";
import { checkTenant } from "../serving/tenants.ts";

const CODE_LIFETIME_MILLISECONDS = 10 * 60_000;
const SHOWN_ACCOUNTS = 50;

/** What the page adds to the fields of the request. */
const OWN_FIELDS = ["username", "mfa", "answer"];

interface Request {
  readonly application: Application;
  readonly redirectUri: string;
  readonly mode: string;
  readonly fields: URLSearchParams;
}

/**
 * Shows a person a page to sign in on, and sends the browser back to the application with a code.
 *
 * @param fields of the query, or of the page's form
 * @throws SignInRefusal as long as it is not known where the answer may go; what is refused later is sent there
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow#request-an-authorization-code
 */
export function authorize(
  tenant: string,
  fields: URLSearchParams,
  context: SignInContext,
  ids: RefusalIds,
): Page {
  checkTenant(tenant, context.tenant, 50194);
  const application = knownApplication(required(fields, "client_id"), context);
  const redirectUri = required(fields, "redirect_uri");
  if (!isRegistered(redirectUri, application))
    throw new SignInRefusal(50011, {
      text: `The redirect URI '${redirectUri}' specified in the request does not match the redirect URIs configured for the application '${application.clientId}'.`,
    });
  const request = { application, redirectUri, mode: modeOf(fields), fields };
  try {
    return answerOrAsk(request, context);
  } catch (error) {
    if (!(error instanceof SignInRefusal)) throw error;
    return sendBack(request, { ...refusalFields(error, ids) });
  }
}

function answerOrAsk(request: Request, context: SignInContext): Page {
  const { application, redirectUri, fields } = request;
  checkType(fields);
  const scopes = delegatedScopes(required(fields, "scope"), context);
  if (fields.get("prompt") === "none") throw new SignInRefusal(50058);
  consentedScopes(scopes, application, context);
  if (fields.get("answer") === "cancel") throw new SignInRefusal(65004);
  const username = fields.get("username") ?? undefined;
  if (username === undefined) return ask(request, context);
  let person;
  try {
    person = signInAs(username, fields.get("mfa") === "1", application, context);
  } catch (error) {
    if (!(error instanceof SignInRefusal)) throw error;
    return ask(request, context, username, `AADSTS${error.number}: ${error.message}`);
  }
  const code = opaque();
  context.grants.codes.set(code, {
    clientId: application.clientId,
    redirectUri,
    scopes,
    person,
    challenge: fields.get("code_challenge") ?? undefined,
    nonce: fields.get("nonce") ?? undefined,
    expiresAt: context.clock.now().getTime() + CODE_LIFETIME_MILLISECONDS,
    redeemed: false,
  });
  return sendBack(request, { code });
}

function ask(
  { application, fields }: Request,
  { tenant }: SignInContext,
  username = fields.get("login_hint") ?? "",
  problem?: string,
): Page {
  const hidden = [...fields].filter(([name]) => !OWN_FIELDS.includes(name));
  return signInPage({
    title: `Sign in to ${application.displayName}`,
    text: `${application.displayName} asks for an account of ${tenant.domains[0]}.`,
    hidden: Object.fromEntries(hidden),
    username,
    accounts: (tenant.users ?? []).slice(0, SHOWN_ACCOUNTS).map((each) => each.userPrincipalName),
    ...(problem !== undefined && { problem }),
  });
}

function checkType(fields: URLSearchParams): void {
  const type = required(fields, "response_type");
  if (type !== "code")
    throw new SignInRefusal(700054, {
      text: `response_type '${type}' is not enabled for the application.`,
    });
  const method = fields.get("code_challenge_method") ?? "S256";
  if (fields.get("code_challenge") !== null && method !== "S256")
    throw new SignInNotModelled(`code_challenge_method ${method}, only S256`);
}

function modeOf(fields: URLSearchParams): string {
  const mode = fields.get("response_mode") ?? "query";
  if (!["query", "fragment", "form_post"].includes(mode))
    throw new SignInRefusal(900144, {
      text: `The value '${mode}' of 'response_mode' is not supported.`,
      oauthError: "invalid_request",
    });
  return mode;
}

/** Back to the application, in the way that it has asked for. */
function sendBack(
  { redirectUri, mode, fields }: Request,
  values: Readonly<Record<string, string>>,
): Page {
  const state = fields.get("state");
  const all = { ...values, ...(state !== null && { state }) };
  if (mode === "form_post") return formPostPage(redirectUri, all);
  const url = new URL(redirectUri);
  if (mode === "fragment") url.hash = new URLSearchParams(all).toString();
  else for (const [name, value] of Object.entries(all)) url.searchParams.set(name, value);
  return { status: 302, html: "", headers: { Location: url.href } };
}

function refusalFields(error: SignInRefusal, ids: RefusalIds): Record<string, string> {
  const { error: code, error_description, error_uri } = refusalBody(error, ids);
  return { error: code, error_description, error_uri };
}

/**
 * Any port of `http://localhost` is registered with the first, since an application on this machine cannot know it.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/reply-url#localhost-exceptions
 */
function isRegistered(redirectUri: string, { redirectUris = [] }: Application): boolean {
  if (redirectUris.includes(redirectUri)) return true;
  const url = URL.parse(redirectUri);
  if (url?.protocol !== "http:" || !["localhost", "127.0.0.1"].includes(url.hostname)) return false;
  return redirectUris.some((each) => {
    const known = URL.parse(each);
    return (
      known?.protocol === "http:" &&
      known.hostname === url.hostname &&
      known.pathname === url.pathname &&
      known.search === url.search
    );
  });
}
