// src/network/bodyText.ts
/** An answer that is longer than any true one. */
var AnswerTooLong = class extends Error {
	name = "AnswerTooLong";
};
/**
* Reads an answer to its end as UTF-8, and gives up where it is longer than it can truly be. What counts is the length after
* decompression, so that a small answer cannot become a large one.
*
* @param most in bytes
* @throws AnswerTooLong; what the connection throws
*/
async function bodyText(response, most) {
	const decoder = new TextDecoder();
	let text = "";
	let length = 0;
	for await (const chunk of response.body ?? []) {
		length += chunk.byteLength;
		if (length > most) throw new AnswerTooLong(`the answer is longer than ${most} bytes`);
		text += decoder.decode(chunk, { stream: true });
	}
	return text + decoder.decode();
}
export { bodyText as n, AnswerTooLong as t };
