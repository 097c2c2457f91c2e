import { DirectoryError } from "../directory/ports.ts";
import type { AssertionSource } from "../directory/tokens.ts";

/**
 * GitHub's OIDC provider, where the job has the permission `id-token: write`.
 *
 * @see https://docs.github.com/actions/reference/security/oidc
 */
export function idTokenSource(
  environment: Readonly<Record<string, string | undefined>>,
): AssertionSource | undefined {
  if (
    !environment["ACTIONS_ID_TOKEN_REQUEST_URL"] ||
    !environment["ACTIONS_ID_TOKEN_REQUEST_TOKEN"]
  )
    return undefined;
  return async (audience) => {
    const core = await import("@actions/core");
    return core.getIDToken(audience).catch(() => {
      throw new DirectoryError(
        "GitHub's OIDC provider gave no token. Run the job again; if it stays so, see https://www.githubstatus.com.",
      );
    });
  };
}
