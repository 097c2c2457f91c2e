import type { Endpoint } from "../endpoint.ts";
import { DirectoryError } from "../ports.ts";
import type { CredentialKind } from "./credentials/kinds.ts";

/** Scopes of OpenID Connect, which belong to no resource. */
const OPENID = ["openid", "profile", "email", "offline_access"];

/**
 * What `ROLLCALL_SCOPES` asks for, with blanks or commas between: names of delegated permissions, such as
 * `User.ReadWrite.All`, or whole scopes of the configured Graph. Without it, all that the application was granted.
 *
 * @throws DirectoryError for a scope of another resource, and for one that an application cannot ask for
 * @see https://learn.microsoft.com/entra/identity-platform/scopes-oidc
 */
export function scopesFromEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  endpoint: Endpoint,
  kind: Pick<CredentialKind, "name" | "isDelegated">,
): readonly string[] {
  const resource = new URL(endpoint.root).origin;
  const all = `${resource}/.default`;
  const given = (env["ROLLCALL_SCOPES"] ?? "").split(/[\s,]+/).filter((scope) => scope !== "");
  if (given.length === 0) return [all];
  const scopes = given.map((scope) => wholeScope(scope, resource));
  const named = scopes.filter((scope) => scope !== all && !OPENID.includes(scope));
  if (!kind.isDelegated && scopes.some((scope) => scope !== all))
    throw new DirectoryError(
      `ROLLCALL_SCOPES is for signing in as a person. ${kind.name} asks for all that was granted, which is ${all}. Unset ROLLCALL_SCOPES, and grant the application what it needs.`,
    );
  if (named.length === 0 && !scopes.includes(all))
    throw new DirectoryError(
      "ROLLCALL_SCOPES names no permission of Microsoft Graph. Add some, such as User.ReadWrite.All, or unset it.",
    );
  if (named.length > 0 && scopes.includes(all))
    throw new DirectoryError(
      "ROLLCALL_SCOPES holds .default and names of permissions. Entra takes one or the other: leave out .default.",
    );
  return scopes;
}

function wholeScope(scope: string, resource: string): string {
  if (OPENID.includes(scope)) return scope;
  if (scope === ".default" || /^[A-Za-z][A-Za-z0-9-]*(\.[A-Za-z0-9-]+)+$/.test(scope))
    return `${resource}/${scope}`;
  // Whatever this token could be used for, Rollcall sends it to the configured Graph.
  const [, name] = scope.startsWith(`${resource}/`) ? scope.split(`${resource}/`) : [];
  if (name !== undefined && /^[A-Za-z0-9.-]+$/.test(name)) return scope;
  throw new DirectoryError(
    `ROLLCALL_SCOPES holds ${JSON.stringify(scope.slice(0, 100))}, which is not a scope of ${resource}. Name permissions of Microsoft Graph, such as User.ReadWrite.All.`,
  );
}
