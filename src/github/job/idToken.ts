import process from "node:process";
import { DirectoryError } from "../../directory/ports.ts";
import type { AssertionSource } from "../../directory/signIn/credentials/kinds.ts";
import { networkFromEnvironment, type Network } from "../../network/network.ts";
import { proxyFor } from "../../network/proxy.ts";

/**
 * GitHub's OIDC provider, where the job has the permission `id-token: write`.
 *
 * @see https://docs.github.com/actions/reference/security/oidc
 */
export function idTokenSource(
  environment: Readonly<Record<string, string | undefined>>,
  network: Network = networkFromEnvironment(environment),
): AssertionSource | undefined {
  const address = environment["ACTIONS_ID_TOKEN_REQUEST_URL"];
  if (!address || !environment["ACTIONS_ID_TOKEN_REQUEST_TOKEN"]) return undefined;
  return async (audience) => {
    try {
      nameProxyToLibrary(address, environment);
      const core = await import("@actions/core");
      return await core.getIDToken(audience);
    } catch {
      const why = await reasonOf(address, network);
      throw new DirectoryError(
        `GitHub's OIDC provider gave no token. ${why ?? "Run the job again; if it stays so, see https://www.githubstatus.com."}`,
      );
    }
  };
}

// The library reads the process's own environment, and knows no ALL_PROXY.
function nameProxyToLibrary(
  address: string,
  environment: Readonly<Record<string, string | undefined>>,
): void {
  const proxy = proxyFor(new URL(address), environment);
  if (proxy?.variable.toLowerCase() === "all_proxy")
    process.env["https_proxy"] = environment[proxy.variable];
}

/** Why the provider cannot be reached, of which the library keeps nothing: asked once more, without the job's token. */
async function reasonOf(address: string, network: Network): Promise<string | undefined> {
  try {
    await network.fetch(address, { method: "HEAD", redirect: "manual" });
    return undefined;
  } catch (error) {
    return network.failure(error, address).message;
  }
}
