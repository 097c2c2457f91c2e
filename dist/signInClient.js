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
* @param onFailure hears why a request got no answer, of which the library keeps only a part
* @see https://learn.microsoft.com/javascript/api/@azure/core-rest-pipeline/httpclient
*/
function signInClient(network, onFailure) {
	return { options: {
		httpClient: { sendRequest: (request) => send(request, network, onFailure) },
		proxyOptions: UNUSED_PROXY
	} };
}
async function send(request, network, onFailure) {
	if (!request.url.startsWith("https:") && !request.allowInsecureConnection) throw new Error(`${request.url} is not https.`);
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
export { signInClient };
