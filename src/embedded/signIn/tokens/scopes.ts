import { CLOUD_HOSTS, isLoopback } from "../../serving/address.ts";
import { resourceApplication, type Application } from "../applications/applications.ts";
import type { SignInContext } from "../serving/context.ts";
import type { AskedScopes } from "../grants/grants.ts";
import { SignInRefusal } from "../refusals/refusals.ts";

/** Graph's own application, in every tenant. */
export const GRAPH_APPLICATION = "00000003-0000-0000-c000-000000000000";

const OPEN_ID = new Set(["openid", "offline_access", "profile", "email"]);
/** Of RFC 6749, section 3.3. */
const SCOPE_TOKEN = /^[\x21\x23-\x5b\x5d-\x7e]+$/;
const DEFAULT = "/.default";

/**
 * Whether a token for this audience is one for Graph: by its application, by a root of Microsoft's clouds, or by the root
 * of the directory on this machine.
 */
export function isGraph(audience: string, graphRoot: string): boolean {
  if (audience === GRAPH_APPLICATION) return true;
  const url = URL.parse(audience);
  if (!url || url.pathname !== "/" || url.search !== "") return false;
  const own = new URL(graphRoot);
  if (isLoopback(url.hostname)) return isLoopback(own.hostname) && url.port === own.port;
  return url.protocol === "https:" && CLOUD_HOSTS.has(url.host);
}

/**
 * The resource of a client that asks for itself.
 *
 * @throws SignInRefusal where the scope is not one resource with `/.default`
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 */
export function applicationScope(text: string, context: SignInContext): string {
  const [scope = "", ...others] = tokensOf(text);
  if (others.length > 0) throw invalidScope(text);
  if (!scope.endsWith(DEFAULT))
    throw new SignInRefusal(1002012, {
      text: `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
    });
  const audience = scope.slice(0, -DEFAULT.length);
  resourceOf(audience, context);
  return audience;
}

/** @throws SignInRefusal for scopes that are malformed, unknown or of several resources */
export function delegatedScopes(text: string, context: SignInContext): AskedScopes {
  const all = tokensOf(text);
  const openId = new Set(all.filter((scope) => OPEN_ID.has(scope)));
  const named = all.filter((scope) => !OPEN_ID.has(scope)).map(splitScope);
  const [first] = named;
  const audience = first?.audience ?? "https://graph.microsoft.com";
  if (named.some((scope) => scope.audience !== audience))
    throw new SignInRefusal(28000, {
      text: `The provided value for the input parameter scope is not valid because it contains more than one resource. Scope ${text} is not valid.`,
    });
  resourceOf(audience, context);
  const isDefault = named.some(({ permission }) => permission === ".default");
  if (isDefault && named.length > 1) throw invalidScope(text);
  return {
    audience,
    permissions: isDefault ? undefined : named.map((each) => each.permission),
    openId,
  };
}

/**
 * The `scp` of a token: all that is consented for the resource, as Entra puts it.
 *
 * @throws SignInRefusal 65001 where something is asked for that is not consented
 */
export function consentedScopes(
  { audience, permissions }: AskedScopes,
  application: Application,
  context: SignInContext,
): string {
  const consented = (application.scopes ?? []).map(splitScope);
  const isSame = isGraph(audience, context.graphRoot())
    ? (other: string) => isGraph(other, context.graphRoot())
    : (other: string) =>
        resourceOf(audience, context) === resourceApplication(context.applications, other);
  const held = consented.filter((each) => isSame(each.audience)).map((each) => each.permission);
  const asked = permissions ?? held;
  const isOpenIdOnly = permissions?.length === 0;
  if ((held.length === 0 && !isOpenIdOnly) || !asked.every((each) => held.includes(each)))
    throw new SignInRefusal(65001, {
      text: `The user or administrator has not consented to use the application with ID '${application.clientId}' named '${application.displayName}'. Send an interactive authorization request for this user and resource.`,
    });
  return held.join(" ");
}

/** @throws SignInRefusal for what is no resource of the tenant; undefined for Graph */
function resourceOf(audience: string, context: SignInContext): Application | undefined {
  if (isGraph(audience, context.graphRoot())) return undefined;
  const application = resourceApplication(context.applications, audience);
  if (application) return application;
  const isMalformed = audience === "" || (audience.includes("://") && !URL.canParse(audience));
  if (isMalformed) throw invalidScope(audience + DEFAULT);
  throw new SignInRefusal(500011, {
    text: `The resource principal named ${audience} was not found in the tenant named ${context.tenant.domains[0]}.`,
  });
}

function tokensOf(text: string): readonly string[] {
  const tokens = text.split(" ").filter(Boolean);
  if (tokens.length === 0 || !tokens.every((token) => SCOPE_TOKEN.test(token)))
    throw invalidScope(text);
  return tokens;
}

function splitScope(scope: string): { readonly audience: string; readonly permission: string } {
  const at = scope.lastIndexOf("/");
  return at < 0
    ? { audience: "https://graph.microsoft.com", permission: scope }
    : { audience: scope.slice(0, at), permission: scope.slice(at + 1) };
}

function invalidScope(scope: string): SignInRefusal {
  return new SignInRefusal(70011, {
    text: `The provided value for the input parameter 'scope' is not valid. The scope ${scope} is not valid.`,
  });
}
