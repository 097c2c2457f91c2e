import { n as RestError, t as createHttpHeaders } from "./httpHeaders.js";
// src/directory/signIn/signInClient.ts
/** Longer than any authority takes; without it a proxy that says nothing would hold up a run for ever. */
const TIMEOUT_SECONDS = 60;
/**
* The library reads the variables for proxies itself, with rules of its own, and fails at some values. What is given here
* keeps it from that, and is never dialled: the client below does the dialling.
*/
const UNUSED_PROXY = {
	host: "http://127.0.0.1",
	port: 9
};
/**
* Sends the library's requests as all others are sent.
*
* @see https://learn.microsoft.com/javascript/api/@azure/core-rest-pipeline/httpclient
*/
function signInClient(network, options) {
	return { options: {
		httpClient: { sendRequest: (request) => send(request, network, options) },
		proxyOptions: UNUSED_PROXY
	} };
}
async function send(request, network, { origins, onFailure, onRefusal }) {
	const origin = URL.parse(request.url)?.origin ?? "";
	if (!origins.includes(origin)) {
		const message = `A request to ${origin} was stopped before it was sent: signing in goes to ${origins[0]}, and a secret must not leave for any other address. Is something else answering in its place?`;
		onFailure({
			message,
			passes: false,
			mayHaveArrived: false,
			cause: void 0
		});
		throw new RestError(message, { request });
	}
	onFailure(void 0);
	const timeout = AbortSignal.timeout(TIMEOUT_SECONDS * 1e3);
	try {
		const response = await network.fetch(request.url, {
			method: request.method,
			headers: request.headers.toJSON({ preserveCase: true }),
			body: typeof request.body === "string" ? request.body : null,
			redirect: "manual",
			signal: timeout
		});
		const bodyAsText = await response.text();
		onRefusal(response.ok ? void 0 : refusalIn(bodyAsText));
		return {
			request,
			status: response.status,
			headers: createHttpHeaders(Object.fromEntries(response.headers)),
			bodyAsText
		};
	} catch (error) {
		const failure = network.failure(error, request.url);
		onFailure(failure);
		const isLost = failure.passes && failure.mayHaveArrived;
		throw new RestError(failure.message, {
			code: isLost ? "ECONNRESET" : "",
			request
		});
	}
}
function refusalIn(text) {
	try {
		const { error, error_codes: codes } = JSON.parse(text);
		if (typeof error !== "string") return void 0;
		const number = Array.isArray(codes) ? codes[0] : void 0;
		return {
			code: error,
			number: typeof number === "number" ? number : void 0
		};
	} catch {
		return;
	}
}
export { signInClient };
