import { C as instantOf, k as propertyOfField } from "./user.js";
import { i as isHolding, n as foldName, o as isPersonReference, r as isHashed } from "./values.js";
// src/model/properties/compare.ts
/** Whether two values of a field mean the same to Graph. An empty list or text is the same as null. */
function sameValue(field, left, right) {
	if (left === right) return true;
	if (isEmpty(left) || isEmpty(right)) return isEmpty(left) && isEmpty(right);
	if (isHashed(left)) return isSameHashed(left, right);
	if (isHashed(right)) return isSameHashed(right, left);
	if (isPersonReference(left) && isPersonReference(right)) return left.id !== null && right.id !== null ? left.id === right.id : foldName(left.userPrincipalName) === foldName(right.userPrincipalName);
	if (isHolding(left) || isHolding(right)) return isHolding(left) && isHolding(right) && sameHolding(left, right);
	if (Array.isArray(left) && Array.isArray(right)) return sameList(field, left, right);
	if (typeof left === "object" && typeof right === "object") return sameMembers(left, right);
	if (typeof left === "string" && typeof right === "string") return sameText(field, left, right);
	return left === right;
}
/**
* A form of a personal value that is equal for two values exactly if `sameValue` holds, so that hashes of it can be compared.
* Personal are texts and lists of texts only.
*/
function comparableForm(field, value) {
	if (typeof value === "string") return value.normalize("NFC");
	if (!Array.isArray(value)) return value;
	const items = value;
	return propertyOfField(field)?.compare === "addresses" ? [...new Set(items.map(foldName))].toSorted() : items.map((item) => item.normalize("NFC"));
}
function sameHolding(left, right) {
	return (left.id !== null && right.id !== null ? left.id === right.id : left.name === right.name) && left.until === right.until && sameItems([...left.without ?? []].toSorted(), [...right.without ?? []].toSorted());
}
function isSameHashed(hashed, value) {
	return isHashed(value) ? hashed.hmac === value.hmac : hashed.isOf?.(value) === true;
}
function isEmpty(value) {
	if (value === null || value === "") return true;
	if (Array.isArray(value)) return value.length === 0;
	if (typeof value !== "object" || isPersonReference(value) || isHolding(value) || isHashed(value)) return false;
	return Object.values(value).every((member) => !member);
}
function sameList(field, left, right) {
	switch (propertyOfField(field)?.compare) {
		case "set": return sameItems([...new Set(left)].toSorted(), [...new Set(right)].toSorted());
		case "addresses": return sameItems([...new Set(left.map(foldName))].toSorted(), [...new Set(right.map(foldName))].toSorted());
		default: return sameItems(left, right);
	}
}
function sameItems(left, right) {
	return left.length === right.length && left.every((item, index) => item.normalize("NFC") === right[index]?.normalize("NFC"));
}
function sameMembers(left, right) {
	return [.../* @__PURE__ */ new Set([...Object.keys(left), ...Object.keys(right)])].every((member) => (left[member] ?? "").normalize("NFC") === (right[member] ?? "").normalize("NFC"));
}
function sameText(field, left, right) {
	switch (propertyOfField(field)?.compare) {
		case "ignoreCase": return foldName(left) === foldName(right);
		case "instant": {
			const instant = instantOf(left);
			return instant === void 0 ? left === right : instant === instantOf(right);
		}
		default: return left.normalize("NFC") === right.normalize("NFC");
	}
}
export { sameValue as n, comparableForm as t };
