import { t as DirectoryError } from "./ports.js";
// src/directory/endpoint.ts
const GLOBAL = {
	word: "global",
	name: "global",
	graph: "https://graph.microsoft.com",
	documents: "documents.azure.com",
	authorities: ["https://login.microsoftonline.com"],
	federationAudience: "api://AzureADTokenExchange"
};
/**
* Microsoft's pages disagree on the audience in China; the one given for managed identities is taken.
*
* @see https://learn.microsoft.com/graph/deployments
*/
const CLOUDS = [
	GLOBAL,
	{
		word: "usGov",
		name: "US Government L4",
		graph: "https://graph.microsoft.us",
		documents: "documents.azure.us",
		authorities: ["https://login.microsoftonline.us"],
		federationAudience: "api://AzureADTokenExchangeUSGov"
	},
	{
		word: "usGovDod",
		name: "US Government L5 (DoD)",
		graph: "https://dod-graph.microsoft.us",
		documents: "documents.azure.us",
		authorities: ["https://login.microsoftonline.us"],
		federationAudience: "api://AzureADTokenExchangeUSGov"
	},
	{
		word: "china",
		name: "China (21Vianet)",
		graph: "https://microsoftgraph.chinacloudapi.cn",
		documents: "documents.azure.cn",
		authorities: ["https://login.chinacloudapi.cn", "https://login.partner.microsoftonline.cn"],
		federationAudience: "api://AzureADTokenExchangeChina"
	}
];
const VERSION = "/v1.0";
/**
* Reads `ROLLCALL_CLOUD`, or `ROLLCALL_GRAPH_URL` and `AZURE_AUTHORITY_HOST`. Only known clouds and this machine are
* allowed: an address that anybody could choose would be handed a token that can change every user.
*
* @throws DirectoryError that lists what is allowed
*/
function endpointFromEnvironment(env) {
	const named = cloudNamed(env["ROLLCALL_CLOUD"]?.trim());
	const wanted = env["ROLLCALL_GRAPH_URL"]?.trim() || (named ?? GLOBAL).graph + VERSION;
	const url = parseUrl(wanted);
	const path = url?.pathname.replace(/\/+$/, "");
	if (!url || url.username || url.password || url.search || url.hash || path !== VERSION) throw notAllowed(wanted);
	const root = url.origin + VERSION;
	const given = env["AZURE_AUTHORITY_HOST"]?.trim();
	if (isLoopback(url)) {
		const authority = loopbackAuthority(given);
		return {
			root,
			authority,
			federationAudience: (named ?? GLOBAL).federationAudience,
			signsIn: isLoopback(new URL(authority))
		};
	}
	const cloud = CLOUDS.find(({ graph }) => graph === url.origin);
	if (!cloud) throw notAllowed(wanted);
	if (named && named !== cloud) throw new DirectoryError(`ROLLCALL_CLOUD is ${named.word}, and ROLLCALL_GRAPH_URL is ${quoted(wanted)}, which belongs to the cloud ${cloud.word}. Unset one of them.`);
	const authority = authorityOf(cloud, given);
	return {
		root,
		authority,
		aliases: cloud.authorities.filter((each) => each !== authority),
		federationAudience: cloud.federationAudience,
		signsIn: true
	};
}
/**
* Where one signs in for a ledger in Cosmos DB. It must be of the cloud that Graph is in, since what is known of users
* must not leave it; beside a directory on this machine it may be of any. An account on this machine takes keys only.
*
* @param account an origin
* @throws DirectoryError that says which hosts are allowed
* @see https://learn.microsoft.com/azure/azure-government/compare-azure-government-global-azure
*/
function accountEndpoint(account, env) {
	const graph = endpointFromEnvironment(env);
	const url = new URL(account);
	const root = url.origin;
	if (isLoopback(url)) return {
		...graph,
		root,
		signsIn: false
	};
	const clouds = CLOUDS.filter(({ documents }) => url.protocol === "https:" && url.port === "" && isBelow(url.hostname, documents));
	const [first] = clouds;
	if (!first) throw new DirectoryError(`ROLLCALL_LEDGER names ${url.origin}, which is not a Cosmos DB account that may get a token. Allowed are ${[...new Set(CLOUDS.map(({ documents }) => `https://ACCOUNT.${documents}`))].join(", ")}, and an emulator on this machine such as http://127.0.0.1:8081.`);
	if (isLoopback(new URL(graph.root))) return {
		root,
		authority: env["AZURE_AUTHORITY_HOST"]?.trim() ? graph.authority : first.authorities[0],
		federationAudience: first.federationAudience,
		signsIn: true
	};
	if (!clouds.some((cloud) => graph.root === cloud.graph + VERSION)) throw new DirectoryError(`ROLLCALL_LEDGER names ${url.origin}, which is in the cloud ${first.word}, and Graph is at ${graph.root}. Keep the ledger in the cloud of the tenant.`);
	return {
		...graph,
		root
	};
}
function isBelow(hostname, suffix) {
	const label = hostname.endsWith(`.${suffix}`) ? hostname.slice(0, -suffix.length - 1) : "";
	return /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(label);
}
function cloudNamed(word) {
	if (!word) return void 0;
	const cloud = CLOUDS.find((each) => each.word === word);
	if (cloud) return cloud;
	const words = CLOUDS.map((each) => each.word);
	const near = words.find((each) => each.toLowerCase() === word.toLowerCase());
	throw new DirectoryError(`ROLLCALL_CLOUD is ${JSON.stringify(word)}, which is not a cloud that Rollcall knows. ${near ? `Write ${near}` : `Use one of ${words.join(", ")}`}.`);
}
function authorityOf(cloud, given) {
	if (!given) return cloud.authorities[0];
	const known = cloud.authorities.find((authority) => authority === bareOrigin(given));
	if (known) return known;
	throw new DirectoryError(`AZURE_AUTHORITY_HOST is ${quoted(given)}, which does not belong to the ${cloud.name} cloud (${cloud.graph}). Leave it out, or use ${cloud.authorities.join(" or ")}.`);
}
function loopbackAuthority(given) {
	if (!given) return GLOBAL.authorities[0];
	const url = parseUrl(given);
	const origin = bareOrigin(given);
	if (url && origin && isLoopback(url) && url.protocol !== "https:") throw new DirectoryError(`AZURE_AUTHORITY_HOST is ${quoted(given)}. Signing in takes https, on this machine as well.`);
	if (url && origin && (isLoopback(url) || CLOUDS.some((c) => c.authorities.includes(origin)))) return origin;
	throw new DirectoryError(`AZURE_AUTHORITY_HOST is ${quoted(given)}, which is not the authority of a known cloud, nor on this machine. Leave it out: a directory on this machine needs no sign-in.`);
}
function notAllowed(wanted) {
	const roots = CLOUDS.map(({ graph }) => graph + VERSION);
	return new DirectoryError(`ROLLCALL_GRAPH_URL is ${quoted(wanted)}, which is not a Graph root that may get a token. Allowed are ${roots.join(", ")}, and a directory on this machine such as http://127.0.0.1:8080/v1.0.`);
}
function isLoopback(url) {
	return (url.protocol === "http:" || url.protocol === "https:") && (url.hostname === "localhost" || url.hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(url.hostname));
}
function bareOrigin(text) {
	const url = parseUrl(text);
	return url && url.pathname === "/" && !url.search && !url.hash && !url.username && !url.password ? url.origin : void 0;
}
function parseUrl(text) {
	return URL.parse(text) ?? void 0;
}
function quoted(address) {
	return `"${address.replace(/\/\/[^/@]*@/, "//…@")}"`;
}
// src/directory/signIn/tokenSource.ts
/** For a directory on this machine, which takes any token: nothing real ever meets plain http, or what listens there. */
const placeholderToken = async () => "loopback";
export { accountEndpoint as n, endpointFromEnvironment as r, placeholderToken as t };
