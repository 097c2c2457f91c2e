import { SignInRefusal } from "../refusals/refusals.ts";

/**
 * What the `claims` of a request say that the client can do: `cp1` is to answer a claims challenge. Whatever else they ask
 * for, such as a token that is not older than `nbf`, a new token has.
 *
 * @throws SignInRefusal where they are no JSON
 * @see https://learn.microsoft.com/entra/identity-platform/claims-challenge
 */
export function capabilitiesOf(fields: URLSearchParams): { readonly xms_cc?: readonly string[] } {
  const text = fields.get("claims") ?? "";
  if (text === "") return {};
  const values = valuesIn(parse(text));
  return values.some((value) => String(value).toLowerCase() === "cp1") ? { xms_cc: ["cp1"] } : {};
}

function valuesIn(claims: unknown): readonly unknown[] {
  const { access_token: token } = (claims ?? {}) as { access_token?: Record<string, unknown> };
  const { values } = (token?.["xms_cc"] ?? {}) as { values?: unknown };
  return Array.isArray(values) ? values : [];
}

function parse(text: string): unknown {
  try {
    const claims: unknown = JSON.parse(text);
    if (typeof claims === "object" && claims !== null) return claims;
  } catch {
    // Told below.
  }
  throw new SignInRefusal(900144, {
    text: "The parameter 'claims' is not a JSON object.",
    oauthError: "invalid_request",
  });
}
