// src/model/text/wording.ts
/** "1 user", "2 users", "3,000 users". */
function count(number, singular, plural = `${singular}s`) {
	return `${digits(number)} ${number === 1 ? singular : plural}`;
}
/** 3000 → "3,000", whatever the machine's locale. */
function digits(number) {
	return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
/** Ends a message with a full stop, unless it ends with one, or asks something. */
function sentence(message) {
	return /[.!?]$/.test(message) ? message : `${message}.`;
}
/** The first `most` texts with what joins them, and how many more there are. */
function firstOf(texts, most) {
	const more = texts.length - most;
	return more > 0 ? `${texts.slice(0, most).join(", ")} and ${digits(more)} more` : texts.join(", ");
}
export { sentence as i, digits as n, firstOf as r, count as t };
