import { o as __toESM } from "./rolldown-runtime.js";
import { isAbsolute } from "node:path";
import { isIPv4 } from "node:net";
import { createSecureContext, rootCertificates } from "node:tls";
// src/network/certificates.ts
/**
* Node's names for what is wrong with a certificate, by what can be done about it.
*
* @see https://nodejs.org/docs/latest-v24.x/api/tls.html#x509-certificate-error-codes
*/
const PROBLEMS = [
	{
		codes: [
			"UNABLE_TO_VERIFY_LEAF_SIGNATURE",
			"SELF_SIGNED_CERT_IN_CHAIN",
			"DEPTH_ZERO_SELF_SIGNED_CERT",
			"UNABLE_TO_GET_ISSUER_CERT",
			"UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
			"CERT_UNTRUSTED",
			"INVALID_CA"
		],
		says: "is not signed by a certificate authority that Node trusts",
		advice: trustIt
	},
	{
		codes: [
			"CERT_HAS_EXPIRED",
			"CERT_NOT_YET_VALID",
			"CRL_HAS_EXPIRED",
			"CRL_NOT_YET_VALID"
		],
		says: "has expired, or is not valid yet",
		advice: () => "Check the clock of this machine. If the network inspects TLS, its administrators must renew the certificate."
	},
	{
		codes: ["ERR_TLS_CERT_ALTNAME_INVALID", "HOSTNAME_MISMATCH"],
		says: "is made out to another name",
		advice: () => "Something else answers in its place, such as a proxy or a sign-in page of the network. Ask the administrators of the network, and check DNS."
	},
	{
		codes: [
			"CERT_CHAIN_TOO_LONG",
			"CERT_REJECTED",
			"CERT_REVOKED",
			"CERT_SIGNATURE_FAILURE",
			"INVALID_PURPOSE",
			"PATH_LENGTH_EXCEEDED",
			"UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY",
			"UNABLE_TO_DECRYPT_CERT_SIGNATURE",
			"UNABLE_TO_GET_CRL"
		],
		says: "is not valid",
		advice: () => "Ask the administrators of the network whether it inspects TLS."
	}
];
/**
* What is wrong with the certificate of whatever answered, with the advice that fits; undefined for any other error. The
* connection ended before anything was sent.
*/
function certificateProblem(error, { host }, environment) {
	const { code } = error ?? {};
	const problem = PROBLEMS.find(({ codes }) => codes.includes(String(code)));
	if (!problem) return void 0;
	const text = error instanceof Error ? error.message.replace(/;.*|\.$/s, "") : "";
	return `The certificate that was shown for ${host} ${problem.says} (${String(code)}: ${text}). ${problem.advice(environment)} Nothing was sent.`;
}
/** Node reads the variable only while it starts. */
function trustIt(environment) {
	const file = environment["NODE_EXTRA_CA_CERTS"]?.trim();
	if (file) return `NODE_EXTRA_CA_CERTS names ${file}: does the file exist, and does it hold the root certificate of your network in PEM form?` + (isAbsolute(file) ? "" : " Give its absolute path.");
	return "If your network inspects TLS, save the root certificate of its inspection as a PEM file and set NODE_EXTRA_CA_CERTS to the absolute path of the file before Rollcall starts; in a workflow, in `env` of the job.";
}
// src/network/proxy.ts
/** What stands in a variable for a proxy is no address of one. `message` says what to do. */
var ProxyMisconfigured = class extends Error {
	name = "ProxyMisconfigured";
};
/**
* The proxy for an address, by the variables that curl and Git read: the one for the protocol, else ALL_PROXY, unless
* NO_PROXY excludes the host; in small letters first. Nothing that runs on this machine is behind a proxy, nor is its link-local
* neighbourhood, where Azure tells a machine its identity.
*
* @throws ProxyMisconfigured
* @see https://curl.se/docs/manpage.html#ENVIRONMENT
*/
function proxyFor(address, environment) {
	if (isNear(address.hostname) || isExcluded(address, environment)) return void 0;
	const protocol = address.protocol === "https:" ? "HTTPS_PROXY" : "HTTP_PROXY";
	for (const name of [protocol, "ALL_PROXY"]) for (const variable of [name.toLowerCase(), name]) {
		const value = environment[variable]?.trim();
		if (value) return parseProxy(value, variable);
	}
}
const VARIABLES = [
	"HTTPS_PROXY",
	"HTTP_PROXY",
	"ALL_PROXY"
];
/** Whether the environment names a proxy for anything. */
function usesProxies(environment) {
	return VARIABLES.flatMap((name) => [name.toLowerCase(), name]).some((variable) => environment[variable]?.trim());
}
function parseProxy(value, variable) {
	const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`);
	if (!url || url.protocol !== "http:" && url.protocol !== "https:") throw new ProxyMisconfigured(`${variable} does not name an HTTP proxy. Set it to an address such as http://proxy.contoso.com:8080; other kinds of proxies (SOCKS) are not supported.`);
	return {
		origin: url.origin,
		authorization: authorizationOf(url),
		variable
	};
}
function authorizationOf({ username, password }) {
	if (username === "") return void 0;
	const pair = `${decoded(username)}:${decoded(password)}`;
	return `Basic ${Buffer.from(pair).toString("base64")}`;
}
function decoded(part) {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
const DEFAULT_PORTS = {
	"http:": "80",
	"https:": "443"
};
function isExcluded({ hostname, port, protocol }, environment) {
	return (environment["no_proxy"] ?? environment["NO_PROXY"] ?? "").toLowerCase().split(/[\s,]+/).some((entry) => {
		const [, name = "", wantedPort] = /^(\[.*\]|[^:]*|.*:.*:.*?)(?::(\d+))?$/.exec(entry) ?? [];
		if (wantedPort !== void 0 && wantedPort !== (port || DEFAULT_PORTS[protocol])) return false;
		if (name === "*") return true;
		const domain = name.replace(/^\*?\./, "").replaceAll(/^\[|\]$/g, "");
		const host = hostname.replaceAll(/^\[|\]$/g, "");
		return domain !== "" && (host === domain || host.endsWith(`.${domain}`));
	});
}
function isNear(hostname) {
	return hostname === "localhost" || hostname.endsWith(".localhost") || hostname === "[::1]" || isIPv4(hostname) && /^(127|169\.254)\./.test(hostname);
}
// src/network/failure.ts
/**
* Says why a request failed that `fetch` sent. Neither user name nor password of a proxy is repeated.
*
* @param error what `fetch` threw, which has the reason in its causes
*/
function describeFailure(error, address, environment) {
	const cause = innermost(error);
	if (cause instanceof ProxyMisconfigured) return hopeless(cause.message, cause);
	const proxy = proxyFor(address, environment);
	const problem = certificateProblem(cause, address, environment);
	if (problem !== void 0) return hopeless(`${problem}${proxy ? seenThrough(proxy) : ""}`, cause);
	const text = textOf(cause);
	const refused = /Proxy response \((\d+)\)/.exec(text)?.[1];
	if (proxy && refused !== void 0) return refusedByProxy(proxy, address, Number(refused), cause);
	if (isNoTls(cause)) return hopeless(withoutTls(address, proxy), cause);
	const hasArrived = !hasNotConnected(cause);
	return {
		message: proxy && !hasArrived ? `The proxy ${proxy.origin}, which ${proxy.variable} names, cannot be reached: ${text}.` : `The connection to ${address.origin}${proxy ? ` through the proxy ${proxy.origin}` : ""} failed: ${text}`,
		passes: true,
		mayHaveArrived: hasArrived,
		cause
	};
}
function hopeless(message, cause) {
	return {
		message,
		passes: false,
		mayHaveArrived: false,
		cause
	};
}
function seenThrough({ origin, variable }) {
	return ` The connection goes through the proxy ${origin}, which ${variable} names.`;
}
function refusedByProxy({ origin, variable, authorization }, { hostname }, status, cause) {
	const proxy = `The proxy ${origin}, which ${variable} names,`;
	if (status >= 500) return {
		message: `${proxy} could not reach ${hostname} (${status}).`,
		passes: true,
		mayHaveArrived: false,
		cause
	};
	if (status !== 407) return hopeless(`${proxy} does not let Rollcall reach ${hostname} (${status}). Ask the administrators of the proxy to allow ${hostname}, or name it in NO_PROXY if it can be reached without the proxy.`, cause);
	return hopeless(authorization === void 0 ? `${proxy} asks for a user name and a password (407). Put them into ${variable}: http://USER:PASSWORD@${new URL(origin).host}` : `${proxy} does not accept the user name and the password in ${variable} (407). Check them; special characters must be percent-encoded.`, cause);
}
function withoutTls({ host, origin }, proxy) {
	return proxy?.origin.startsWith("https:") ? `The server at ${proxy.origin} or the one for ${host} does not speak TLS. If the proxy is a plain one, write http:// in ${proxy.variable}.` : `The server that answers for ${origin} does not speak TLS${proxy ? `, seen through the proxy ${proxy.origin}` : ""}. Something else may be in its place, such as a proxy or a sign-in page of the network.`;
}
function isNoTls(cause) {
	const { code } = cause ?? {};
	return code === "ERR_SSL_WRONG_VERSION_NUMBER" || code === "ERR_SSL_PACKET_LENGTH_TOO_LONG";
}
/**
* Whether no connection was made, so that nothing can have arrived. The code alone does not tell: Linux reports
* EHOSTUNREACH and ENETUNREACH also of a connection that stood, once it gives up sending again.
*/
function hasNotConnected(error) {
	if (error instanceof AggregateError && error.errors.length > 0) return error.errors.every(hasNotConnected);
	const { syscall, code } = error ?? {};
	return syscall === "connect" || syscall === "getaddrinfo" || code === "UND_ERR_CONNECT_TIMEOUT";
}
function innermost(error) {
	let inner = error;
	while (inner instanceof Error && inner.cause instanceof Error) inner = inner.cause;
	return inner;
}
const WITHOUT_REASON = "no reason is given; it is like this where a proxy on the way asks for a user name and a password (407)";
function textOf(cause) {
	const { code } = cause ?? {};
	const text = cause instanceof Error ? cause.message : String(cause);
	return [typeof code === "string" && !text.includes(code) ? code : "", text].filter(Boolean).join(" ") || WITHOUT_REASON;
}
// src/network/network.ts
/**
* A network as HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY describe it. Node honours them by itself only where a
* variable asks for it before Node starts, and GitHub's runner starts an Action without it.
*
* @see https://nodejs.org/docs/latest-v24.x/api/cli.html#node_use_env_proxy1
*/
function networkFromEnvironment(environment, { authority } = {}) {
	let own;
	return {
		fetch: async (address, init) => {
			if (!usesProxies(environment) && authority === void 0) return fetch(address, init);
			proxyFor(new URL(address), environment);
			own ??= fetchThrough(environment, authority);
			return (await own)(address, init);
		},
		failure: (error, address) => describeFailure(error, new URL(address), environment)
	};
}
async function fetchThrough(environment, authority) {
	const undici = await import("./undici2.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const trusted = authority === void 0 ? void 0 : { secureContext: createSecureContext({ ca: [...rootCertificates, authority] }) };
	const dispatcher = new undici.Agent({
		...trusted && { connect: trusted },
		factory: (origin, options) => {
			const proxy = proxyFor(new URL(origin), environment);
			if (!proxy) return new undici.Pool(origin, options);
			return new undici.ProxyAgent({
				uri: proxy.origin,
				...trusted && { requestTls: trusted },
				...proxy.authorization !== void 0 && { token: proxy.authorization }
			});
		}
	});
	return async (address, init) => await undici.fetch(address, {
		...init,
		dispatcher
	});
}
export { proxyFor as n, networkFromEnvironment as t };
