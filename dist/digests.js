import { t as canonicalJson } from "./canonicalJson.js";
import { createHash } from "node:crypto";
// src/ledger/digests.ts
/** SHA-256 in hexadecimal, by which the next entry names this one. */
function digestOfEntry(entry) {
	return sha256(entry);
}
/** SHA-256 in hexadecimal, by which an entry names its parts. */
function digestOfPart(part) {
	return sha256(part);
}
/** What names an attempt of a run, before it has done anything and for ever after. */
function runOf(header) {
	return sha256(header);
}
function sha256(value) {
	return createHash("sha256").update(canonicalJson(value)).digest("hex");
}
export { digestOfPart as n, runOf as r, digestOfEntry as t };
