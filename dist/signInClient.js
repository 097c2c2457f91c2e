import { n as RestError, t as createHttpHeaders } from "./httpHeaders.js";
import { n as bodyText, t as AnswerTooLong } from "./bodyText.js";
import { r as isNumberOfEntra } from "./aadsts.js";
// src/directory/signIn/deviceAnswer.ts
/** In seconds, where an authority says nothing. @see https://www.rfc-editor.org/rfc/rfc8628#section-3.2 */
const USUAL = {
	interval: 5,
	expires_in: 900
};
/** What no authority exceeds. */
const MOST = {
	interval: 60,
	expires_in: 3600
};
/**
* The answer that starts a sign-in on a device, with times that are ones: the library reckons with whatever they are, and
* would ask without a pause, or for ever.
*
* @param answer of an authority, to any request
* @returns undefined where it starts none, or needs no change
*/
function withSaneTimes(answer) {
	if (!Object.hasOwn(answer, "device_code")) return void 0;
	const sane = (name, least) => {
		const given = Number(answer[name] ?? NaN);
		return given >= least && given <= MOST[name] ? given : USUAL[name];
	};
	return {
		...answer,
		interval: sane("interval", 0),
		expires_in: sane("expires_in", 1)
	};
}
// src/directory/signIn/signInClient.ts
/** In bytes. Answers of Entra are a hundredth of it. */
const LONGEST_ANSWER = 1048576;
/** How much longer a device waits once it was told to slow down. @see https://www.rfc-editor.org/rfc/rfc8628#section-3.5 */
const SLOWER_BY_SECONDS = 5;
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
async function send(request, network, options) {
	const { authority, elsewhere, onFailure, onRefusal } = options;
	const origin = URL.parse(request.url)?.origin ?? "";
	const failed = (failure) => {
		onFailure(failure);
		const isLost = failure.passes && failure.mayHaveArrived;
		return new RestError(failure.message, {
			code: isLost ? "ECONNRESET" : "",
			request
		});
	};
	if (origin !== authority && !elsewhere.includes(origin)) throw failed(hopeless(`A request to ${origin} was stopped before it was sent: signing in goes to ${authority}, and a secret must not leave for any other address. Is something else answering in its place?`));
	onFailure(void 0);
	const { response, text } = await exchange(request, network, options).catch((error) => {
		throw failed(failureOf(error, request, network, options));
	});
	const strange = whatIsStrange(response, text, origin === authority);
	if (strange !== void 0) throw failed(hopeless(`${origin} ${strange}`));
	const refusal = response.ok ? void 0 : refusalIn(text);
	onRefusal(refusal);
	const answer = {
		request,
		status: response.status,
		headers: createHttpHeaders(Object.fromEntries(response.headers)),
		bodyAsText: text
	};
	const start = withSaneTimes(parsed(text) ?? {});
	if (start) return {
		...answer,
		bodyAsText: JSON.stringify(start)
	};
	if (refusal?.code !== "slow_down") return answer;
	await options.sleep(SLOWER_BY_SECONDS * 1e3, options.stopping);
	return {
		...answer,
		bodyAsText: JSON.stringify({ error: "authorization_pending" })
	};
}
async function exchange(request, network, { timeoutSeconds }) {
	const response = await network.fetch(request.url, {
		method: request.method,
		headers: request.headers.toJSON({ preserveCase: true }),
		body: typeof request.body === "string" ? request.body : null,
		redirect: "manual",
		signal: AbortSignal.timeout(timeoutSeconds * 1e3)
	});
	return {
		response,
		text: await bodyText(response, LONGEST_ANSWER)
	};
}
function failureOf(error, { url }, network, { timeoutSeconds }) {
	const { origin } = new URL(url);
	if (error instanceof AnswerTooLong) return hopeless(`${origin} answered with more than any authority answers. ${IN_BETWEEN}`);
	if (error instanceof Error && error.name === "TimeoutError") return {
		message: `${origin} did not answer within ${timeoutSeconds} seconds.`,
		passes: true,
		mayHaveArrived: true,
		cause: void 0
	};
	return network.failure(error, url);
}
function hopeless(message) {
	return {
		message,
		passes: false,
		mayHaveArrived: false,
		cause: void 0
	};
}
const IN_BETWEEN = "A proxy or a sign-in page of the network may be in between: open that address in a browser on this machine, or ask the administrators of the network.";
/** What keeps an answer from being one of an authority; to follow its address. Of the answer itself, little is repeated. */
function whatIsStrange({ status, headers }, text, isAuthority) {
	if (status >= 300 && status < 400) {
		const target = URL.parse(headers.get("location") ?? "")?.host;
		return `answered with a redirect (${status})${target ? ` to ${target}` : ""}, which is never followed because a secret would travel with it. ${IN_BETWEEN}`;
	}
	if (!isAuthority || status >= 500 || status === 408 || status === 429 || isObject(text)) return void 0;
	const type = /^[a-z]+\/[a-z0-9.+-]{1,40}/i.exec(headers.get("content-type") ?? "")?.[0];
	return `answered ${status} with something that is not an answer of an authority${type ? ` (${type})` : ""}. ${IN_BETWEEN}`;
}
function isObject(text) {
	const value = parsed(text);
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function refusalIn(text) {
	const { error, error_codes: codes } = parsed(text) ?? {};
	if (typeof error !== "string") return void 0;
	const number = Array.isArray(codes) ? codes[0] : void 0;
	return {
		code: error,
		number: isNumberOfEntra(number) ? number : void 0
	};
}
function parsed(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
export { signInClient };
