// src/model/values.ts
function isHashed(value) {
	return typeof value === "object" && value !== null && "hmac" in value;
}
function isHolding(value) {
	return typeof value === "object" && value !== null && "as" in value;
}
function isPersonReference(value) {
	return typeof value === "object" && value !== null && "userPrincipalName" in value && "id" in value;
}
/** For programs that know regular expressions alone. */
const OBJECT_ID_PATTERN = "^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$";
const GUID = new RegExp(OBJECT_ID_PATTERN);
/** Whether a text has the form of an object id, by which a file may call an object. */
function isObjectId(text) {
	return GUID.test(text);
}
/**
* The form in which names are compared: Unicode NFC, without case.
* Graph compares userPrincipalName without case, so "Ana@" and "ana@" are one user.
*/
function foldName(name) {
	let isFolded = true;
	for (let index = 0; isFolded && index < name.length; index += 1) {
		const code = name.charCodeAt(index);
		isFolded = code < FIRST_BEYOND_ASCII && (code < CAPITAL_A || code > CAPITAL_Z);
	}
	return isFolded ? name : name.normalize("NFC").toLowerCase();
}
const CAPITAL_A = 65;
const CAPITAL_Z = 90;
const FIRST_BEYOND_ASCII = 128;
export { isObjectId as a, isHolding as i, foldName as n, isPersonReference as o, isHashed as r, OBJECT_ID_PATTERN as t };
