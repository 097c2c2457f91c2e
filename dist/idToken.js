import { t as DirectoryError } from "./ports.js";
import { n as proxyFor, t as networkFromEnvironment } from "./network.js";
import process from "node:process";
// src/github/job/idToken.ts
/**
* GitHub's OIDC provider, where the job has the permission `id-token: write`.
*
* @see https://docs.github.com/actions/reference/security/oidc
*/
function idTokenSource(environment, network = networkFromEnvironment(environment)) {
	const address = environment["ACTIONS_ID_TOKEN_REQUEST_URL"];
	if (!address || !environment["ACTIONS_ID_TOKEN_REQUEST_TOKEN"]) return void 0;
	return async (audience) => {
		try {
			nameProxyToLibrary(address, environment);
			return await (await import("./core.js")).getIDToken(audience);
		} catch {
			const why = await reasonOf(address, network);
			throw new DirectoryError(`GitHub's OIDC provider gave no token. ${why ?? "Run the job again; if it stays so, see https://www.githubstatus.com."}`);
		}
	};
}
function nameProxyToLibrary(address, environment) {
	const proxy = proxyFor(new URL(address), environment);
	if (proxy?.variable.toLowerCase() === "all_proxy") process.env["https_proxy"] = environment[proxy.variable];
}
/** Why the provider cannot be reached, of which the library keeps nothing: asked once more, without the job's token. */
async function reasonOf(address, network) {
	try {
		await network.fetch(address, {
			method: "HEAD",
			redirect: "manual"
		});
		return;
	} catch (error) {
		return network.failure(error, address).message;
	}
}
export { idTokenSource as t };
