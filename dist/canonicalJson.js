import { n as compareText } from "./diagnostic.js";
// src/model/records/canonicalJson.ts
/**
* JSON without blanks, the members of every object sorted, so that equal values have equal texts.
*
* @see https://www.rfc-editor.org/rfc/rfc8785, of which this is the part that data without fractions needs
*/
function canonicalJson(value) {
	return JSON.stringify(value, (_key, member) => typeof member === "object" && member !== null && !Array.isArray(member) ? Object.fromEntries(Object.entries(member).toSorted(([left], [right]) => compareText(left, right))) : member);
}
export { canonicalJson as t };
