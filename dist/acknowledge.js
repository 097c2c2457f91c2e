import { n as compareText } from "./diagnostic.js";
import { n as foldName } from "./values.js";
import { n as digits, r as firstOf, t as count } from "./wording.js";
// src/plan/guards/acknowledge.ts
/** How long before its last day an acknowledgement may be written at most. */
const MOST_DAYS = 90;
const MOST_FILES = 3;
const MOST_NAMES = 3;
/**
* The acknowledgements that last too long, as errors. What passes once passes on every later day, so that a file which
* was merged never becomes a mistake.
*/
function tooLong({ acknowledgements, now }) {
	const latest = lastDay(now);
	return acknowledgements.filter(({ expires }) => expires > latest).map(({ at, expires }) => ({
		severity: "error",
		code: "expires-too-late",
		message: `"expires" is ${expires}, and may be ${latest} at the latest, ${MOST_DAYS} days from today: a guard can be lifted only for a limited time`,
		at: {
			...at,
			column: 1
		}
	}));
}
/** Lets a refusal stand, with why the files that were meant to lift it do not, or takes it for lifted. */
function weigh(refusal, question, context) {
	const { guard, message } = refusal;
	const by = covering({
		guard,
		...question
	}, context);
	if (by) return { lifted: {
		guard,
		message,
		users: question.users.length,
		at: by.at,
		expires: by.expires
	} };
	const fallsShort = shortcomings({
		guard,
		...question
	}, context);
	return { refusal: {
		...refusal,
		...fallsShort.length > 0 && { fallsShort }
	} };
}
/** Lets a refusal stand that no file lifts, and says so of the files that were meant to. */
function refuse(refusal, question, why, { acknowledgements, now }) {
	const whole = {
		guard: refusal.guard,
		...question
	};
	const fallsShort = acknowledgements.filter((acknowledgement) => isAbout(acknowledgement, whole) && !hasExpired(acknowledgement, now) && namesMissing(acknowledgement, whole).length < question.users.length).slice(0, MOST_FILES).map(({ at }) => ({
		at,
		why
	}));
	return { refusal: {
		...refusal,
		...fallsShort.length > 0 && { fallsShort }
	} };
}
/** Warns of files that name single accounts whose values cannot be read: what is odd about them no file lifts. */
function warnOfUnread(unread, { acknowledgements, now }) {
	return acknowledgements.flatMap((acknowledgement) => {
		const { guard, users, properties = [], at } = acknowledgement;
		if (guard !== "unreadable" || hasExpired(acknowledgement, now)) return [];
		const named = new Set(users.map(foldName));
		const meant = unread.flatMap(({ userPrincipalName, fields }) => named.has(foldName(userPrincipalName)) ? fields.filter((field) => properties.includes(field)).map((field) => `${field} of ${userPrincipalName}`) : []);
		if (meant.length === 0) return [];
		return {
			severity: "warning",
			code: "lifts-nothing",
			message: `lifts nothing for ${meant.join(", ")}: a property can be acknowledged only when it reads as empty for all users`,
			at: {
				...at,
				column: 1
			}
		};
	});
}
/** The acknowledgement that has not expired and covers all of these users, if there is one. */
function covering(question, context) {
	return context.acknowledgements.find((acknowledgement) => isAbout(acknowledgement, question) && objections(acknowledgement, question, context).length === 0);
}
/** The text of the file that would lift a guard for exactly these users. */
function proposeAcknowledgement(guard, users, context, properties) {
	const suffix = properties ? `-${properties.join("-").replace(/[^A-Za-z0-9.]+/g, "-").replace(/\.{2,}/g, ".")}` : "";
	return {
		path: freePath(`${context.acknowledgementFolder ?? "acknowledgements"}/${guard}${suffix}`, users, properties, context),
		text: [
			`guard: ${guard}`,
			...properties ? [`properties: [${properties.map(propertyText).join(", ")}]`] : [],
			`limit: ${users.length}`,
			"users:",
			...users.map((user) => `  - ${yamlText(user)}`),
			`expires: ${expiry(context.now)}`,
			""
		].join("\n")
	};
}
function isAbout({ guard, properties }, question) {
	return guard === question.guard && (question.property === void 0 || properties === void 0 || properties.includes(question.property));
}
function shortcomings(question, context) {
	return context.acknowledgements.filter((acknowledgement) => isAbout(acknowledgement, question)).map((acknowledgement) => ({
		acknowledgement,
		missing: namesMissing(acknowledgement, question).length
	})).filter(({ acknowledgement, missing }) => missing < question.users.length || !hasExpired(acknowledgement, context.now)).toSorted((left, right) => left.missing - right.missing || compareText(left.acknowledgement.at.file, right.acknowledgement.at.file)).slice(0, MOST_FILES).map(({ acknowledgement }) => ({
		at: acknowledgement.at,
		why: objections(acknowledgement, question, context).join("; ")
	}));
}
/** Why an acknowledgement does not cover what it is about; nothing when it does. */
function objections(acknowledgement, question, { now }) {
	const { expires, limit } = acknowledgement;
	const missing = namesMissing(acknowledgement, question);
	return [
		...question.property !== void 0 && acknowledgement.properties === void 0 ? [`it names no ${question.guard === "emptiedGroups" ? "group" : "property"}; add "properties: [${propertyText(question.property)}]"`] : [],
		...hasExpired(acknowledgement, now) ? [`it expired after ${expires}`] : [],
		...expires > lastDay(now) ? [`it expires on ${expires}, more than ${MOST_DAYS} days from today`] : [],
		...question.users.length > limit ? [`its limit is ${digits(limit)}, and ${count(question.users.length, "user is", "users are")} concerned`] : [],
		...missing.length > 0 ? [`it does not name ${firstOf(missing, MOST_NAMES)}`] : []
	];
}
function namesMissing({ users }, question) {
	const named = new Set(users.map(foldName));
	return question.users.filter(({ userPrincipalName, id }) => !named.has(foldName(userPrincipalName)) && (id === void 0 || !named.has(foldName(id)))).map(({ userPrincipalName }) => userPrincipalName).toSorted(compareText);
}
function freePath(stem, users, properties, context) {
	const named = new Set(users.map(foldName));
	const needed = new Set(context.acknowledgements.filter((other) => !hasExpired(other, context.now) && (other.users.some((user) => !named.has(foldName(user))) || other.properties?.some((property) => !properties?.includes(property)))).map(({ at }) => at.file));
	let path = `${stem}.yaml`;
	for (let number = 2; needed.has(path); number++) path = `${stem}-${number}.yaml`;
	return path;
}
/** Whether its last day is over. */
function hasExpired({ expires }, now) {
	return dayOf(now) > expires;
}
function lastDay(now) {
	return dayOf(new Date(now.getTime() + MOST_DAYS * DAY_MILLISECONDS));
}
/** YYYY-MM-DD, UTC. */
function dayOf(time) {
	return time.toISOString().slice(0, 10);
}
const DAY_MILLISECONDS = 864e5;
function expiry(now) {
	const daysToSunday = (7 - now.getUTCDay()) % 7;
	return dayOf(new Date(now.getTime() + (daysToSunday + 7) * DAY_MILLISECONDS));
}
function propertyText(text) {
	return /^[A-Za-z][A-Za-z0-9._]*$/.test(text) ? text : JSON.stringify(text);
}
function yamlText(text) {
	return /^[A-Za-z][A-Za-z0-9._'@-]*$/.test(text) && text.includes("@") ? text : JSON.stringify(text);
}
export { tooLong as a, refuse as i, hasExpired as n, warnOfUnread as o, proposeAcknowledgement as r, weigh as s, covering as t };
