import process from "node:process";
// src/git/token.ts
/**
* Gives one Git process a token of GitHub's in its environment: to that host only, in the place of one that the
* repository's settings hold, and never on to where an answer leads.
*
* @see https://git-scm.com/docs/git-config (GIT_CONFIG_COUNT, http.extraHeader)
*/
function withToken({ token, serverUrl }) {
	const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
	const settings = [
		[`http.${serverUrl}/.extraheader`, ""],
		[`http.${serverUrl}/.extraheader`, `AUTHORIZATION: basic ${basic}`],
		[`http.${serverUrl}/.followRedirects`, "false"]
	];
	const next = Number(process.env["GIT_CONFIG_COUNT"] ?? 0);
	return {
		GIT_TERMINAL_PROMPT: "0",
		GIT_CONFIG_COUNT: String(next + settings.length),
		...Object.fromEntries(settings.flatMap(([key, value], index) => [[`GIT_CONFIG_KEY_${next + index}`, key], [`GIT_CONFIG_VALUE_${next + index}`, value]]))
	};
}
export { withToken as t };
