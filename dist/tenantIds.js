import { s as joinersInPlace } from "./escape.js";
import { D as listed, S as isRead, b as isAlmostDefaults, x as isDefaults, y as fileDiagnostic } from "./tenants.js";
import { n as compareText, t as compareDiagnostics } from "./diagnostic.js";
import { n as digits } from "./wording.js";
import { A as wholeOfField, D as extensionAttributeField, E as elementField, F as PROPERTIES, I as propertyNamed, M as EXTENSION_ATTRIBUTES, P as ORG_DATA_MEMBERS, S as checkText, _ as ANY_NAME_PATTERN, a as PERSON_RELATIONSHIPS, b as RULE_PATTERNS, c as listedIn, f as setOf, j as DIRECTORY_EXTENSION, n as nameOf, o as RELATIONSHIPS, s as SETS, u as relationshipNamed, v as DATE_PATTERN, w as COUNTRY_CODES, x as checkDate, y as DAY_PATTERN } from "./user.js";
import { a as isObjectId, i as isHolding, n as foldName, t as OBJECT_ID_PATTERN } from "./values.js";
import { n as suggest } from "./suggest.js";
import { t as require_dist } from "./dist2.js";
import { isAscii, isUtf8 } from "node:buffer";
// src/roster/read/synonyms.ts
/**
* The known name that somebody probably meant by one that is not: the same but for case, blanks and hyphens, a word
* that other systems have for it, or few keystrokes away.
*
* @returns undefined when nothing is near
*/
function suggestName(name, known) {
	const plain = plainName(name);
	const meant = known.find((candidate) => plainName(candidate) === plain) ?? SYNONYMS.get(plain);
	return meant !== void 0 && known.includes(meant) ? meant : suggest(name, known);
}
const SYNONYMS = new Map(Object.entries({
	users: "user people person persons members employees staff accounts",
	userPrincipalName: "upn username login loginName logonName signInName principalName account",
	displayName: "name fullName commonName cn realName",
	givenName: "firstName foreName first christianName",
	surname: "lastName familyName last sn secondName",
	accountEnabled: "enabled active isActive isEnabled",
	mail: "email emailAddress mailAddress smtp primarySmtpAddress workEmail",
	mailNickname: "alias nickname mailAlias",
	otherMails: "otherEmails alternateEmail alternateEmails alternateMail privateEmail personalEmail",
	mobilePhone: "phone mobile cell cellPhone mobileNumber phoneNumber cellular handy",
	businessPhones: "businessPhone workPhone officePhone telephone telephoneNumber landline tel",
	faxNumber: "fax facsimile facsimileTelephoneNumber",
	jobTitle: "title position role job jobRole function",
	department: "dept team ou orgUnit organizationalUnit departmentName",
	companyName: "company organization organisation employer firm",
	officeLocation: "office location physicalDeliveryOfficeName room building site",
	streetAddress: "street address road",
	postalCode: "zip zipCode postcode plz",
	city: "town locality l",
	state: "province region county st",
	country: "countryName co nation",
	usageLocation: "licenseLocation licenceLocation countryCode",
	preferredLanguage: "language lang locale",
	employeeId: "employeeNumber personnelNumber staffNumber staffId empId badge workerId personId",
	employeeType: "employmentType contractType workerType",
	employeeHireDate: "hireDate startDate hired start joinDate entryDate",
	employeeLeaveDateTime: "leaveDate endDate terminationDate lastDay exitDate leaveDateTime",
	employeeOrgData: "orgData costCenterData",
	costCenter: "costCentre cc kostenstelle",
	division: "businessUnit bu",
	manager: "boss supervisor reportsTo lead lineManager superior managerId managerUpn",
	formerly: "former formerName oldName previously previousName renamedFrom was aka",
	id: "objectId oid guid azureId entraId",
	unmanaged: "ignore ignored exclude skip notManaged"
}).flatMap(([name, words]) => words.split(" ").map((word) => [plainName(word), name])));
function plainName(name) {
	return name.toLowerCase().replace(/[\s_-]/g, "");
}
// src/roster/read/checkShape.ts
const TRUE_OR_FALSE = "must be true or false (not yes, no, on, off or True)";
/**
* Makes a check of trees from a schema; each finding points at the key that it is about.
*
* @param schema as the configuration allows it
* @param validate the check against that schema where everything is allowed that a configuration can allow
*/
function shapeCheck(schema, validate) {
	const properties = Object.keys(schema["properties"] ?? {});
	const known = properties.includes("userPrincipalName") ? [...properties, "users"] : properties;
	const isUsual = usualShape(schema);
	return (tree, places) => {
		if (isUsual(tree)) return [];
		const findings = [];
		addEmptyValues(tree, places, findings);
		const { allowed, others } = partsOf(tree, properties);
		if (!validate(toValue(allowed)) || others.length > 0) for (const error of [...others.map(notAllowed), ...validate.errors ?? []]) findings.push(...finding(error, tree, places, known));
		return findings;
	};
}
/** A tree without the names that only another configuration allows, and these. */
function partsOf(tree, properties) {
	if (tree.kind !== "map") return {
		allowed: tree,
		others: []
	};
	const isOther = ({ key }) => propertyNamed(key)?.roster === "configured" && !properties.includes(key);
	const others = tree.entries.filter(isOther).map(({ key }) => key);
	if (others.length === 0) return {
		allowed: tree,
		others
	};
	return {
		allowed: {
			...tree,
			entries: tree.entries.filter((entry) => !isOther(entry))
		},
		others: [...new Set(others)]
	};
}
function notAllowed(name) {
	return {
		keyword: "additionalProperties",
		instancePath: "",
		params: { additionalProperty: name }
	};
}
/**
* Whether a tree is names with texts, true, false or null, each as the schema allows: so are most, and looking the types up
* takes less than making a value to be judged. What the schema says more than a type about is not for this.
*/
function usualShape(schema) {
	const types = /* @__PURE__ */ new Map();
	for (const [name, rule] of Object.entries(schema["properties"])) {
		const { type, description: _, ...more } = rule;
		if (Object.keys(more).length === 0) types.set(name, [type].flat());
	}
	return (tree) => tree.kind === "map" && tree.entries.every(({ key, value }) => value.kind === "scalar" && value.value !== void 0 && types.get(key)?.includes(value.value === null ? "null" : typeof value.value) === true);
}
/** The tree as the plain value that a schema judges; an empty value counts as null and is reported apart. */
function toValue(tree) {
	switch (tree.kind) {
		case "scalar": return tree.value ?? null;
		case "list": return tree.items.map(toValue);
		case "map": {
			const value = {};
			for (const entry of tree.entries) if (entry.key === "__proto__") Object.defineProperty(value, entry.key, {
				value: toValue(entry.value),
				enumerable: true
			});
			else value[entry.key] = toValue(entry.value);
			return value;
		}
	}
}
function addEmptyValues(tree, places, findings) {
	if (tree.kind === "list") for (const item of tree.items) addEmptyValues(item, places, findings);
	if (tree.kind !== "map") return;
	for (const { key, start, value } of tree.entries) if (value.kind !== "scalar") addEmptyValues(value, places, findings);
	else if (value.value === void 0) findings.push({
		code: "empty-value",
		message: `"${key}" has no value. Write null to clear it, or remove the line to leave it alone.`,
		at: places.locate(start),
		length: key.length
	});
}
function finding(error, tree, places, known) {
	const path = error.instancePath.split("/").slice(1).map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
	const { key, start, length } = placeOf(tree, path);
	const at = places.locate(start);
	const set = setOf(path[0] ?? "");
	switch (error.keyword) {
		case "additionalProperties": {
			const name = String(error.params["additionalProperty"]);
			const place = placeOf(tree, [...path, name]);
			return [{
				...unknownProperty(name, path, known),
				cause: name,
				at: places.locate(place.start),
				length: place.length
			}];
		}
		case "required": return set ? [{
			code: "wrong-type",
			message: entryForm(set),
			at,
			length
		}] : [];
		case "type":
			if (set && path.length > 2 && !(String(path[2]) in set.entry.more)) return [];
			if (set && path.length === 2) return [{
				code: "wrong-type",
				message: entryForm(set),
				at,
				length
			}];
			if (set && path.length === 1) return [{
				code: "wrong-type",
				message: `"${key}" must be a list, such as [a, b]; write [] for none`,
				at,
				length
			}];
			if (path.length === 0) return [{
				code: "wrong-type",
				message: `must be names with values, such as "city: Oslo", each on its own line${known.includes("users") ? "; several users are a list under \"users:\"" : ""}`,
				at,
				length
			}];
			return [{
				code: "wrong-type",
				message: `"${key}" ${expected$1(error.params.type)}`,
				at,
				length
			}];
		default: return [];
	}
}
function entryForm({ name, one, entry, people }) {
	if (people) return `an entry of ${name} is a userPrincipalName or an object id`;
	return `an entry of ${name} is the name of a ${one}, or has "${entry.key}" with that name`;
}
function unknownProperty(name, path, known) {
	const set = setOf(path[0] ?? "");
	if (set) {
		const { key, more } = set.entry;
		const parts = [key, ...Object.keys(more)];
		return {
			code: "unknown-property",
			message: `"${name}" is not part of an entry of ${set.name}, which holds ${parts.join(" and ")}.${didYouMean(name, parts)}`
		};
	}
	const inside = path.at(-1);
	if (inside === "employeeOrgData" || inside === "onPremisesExtensionAttributes") return {
		code: "unknown-property",
		message: `"${name}" is not part of ${inside}.${didYouMean(name, inside === "employeeOrgData" ? ORG_DATA_MEMBERS : EXTENSION_ATTRIBUTES)}`
	};
	const property = propertyNamed(name);
	if (property?.roster === "configured") return {
		code: "refused-property",
		message: `"${name}" is managed only if the configuration allows it (allow: [${name}]); what a pull request allows takes effect once it is merged`
	};
	if (typeof property?.roster === "object") return {
		code: "refused-property",
		message: `"${name}" ${property.roster.refused}`
	};
	if (property) return {
		code: "refused-property",
		message: `"${name}" identifies one person, so it belongs in the user's own file`
	};
	if (/^extension_/i.test(name)) return {
		code: "unknown-property",
		message: `"${name}" is not the name of a directory extension: extension_, the application id without dashes in lower case, _, and a name`
	};
	if (/^password$/i.test(name)) return unknownProperty("passwordProfile", path, known);
	if (/^(?:account|is)?_?disabled$/i.test(name)) return {
		code: "unknown-property",
		message: `"${name}" is not a user property. Did you mean "accountEnabled: false"?`
	};
	return {
		code: "unknown-property",
		message: `"${name}" is not a user property.${didYouMean(name, known)}`
	};
}
function didYouMean(name, known) {
	const near = suggestName(name, known);
	return near === void 0 ? "" : ` Did you mean "${near}"?`;
}
function expected$1(type) {
	const types = [type].flat();
	if (types.includes("boolean") && !types.includes("string")) return TRUE_OR_FALSE;
	if (types.includes("array")) return "must be a list, such as [a, b]";
	if (types.includes("object")) return "must hold its members, indented below it";
	return "must be a single text; put true, false and anything that looks like a list or a name with a value in quotes";
}
/** The entry that a path leads to, or the nearest one that exists. */
function placeOf(tree, path) {
	let place = {
		key: path[0] ?? "a user",
		start: firstPlace(tree),
		length: 1
	};
	let node = tree;
	for (const part of path) if (node.kind === "map") {
		const entry = node.entries.find(({ key }) => key === part);
		if (!entry) break;
		place = {
			key: entry.key,
			start: entry.start,
			length: entry.key.length
		};
		node = entry.value;
	} else if (node.kind === "list") {
		const item = node.items[Number(part)];
		if (!item) break;
		place = {
			...place,
			start: item.start,
			length: 1
		};
		node = item;
	} else break;
	return place;
}
function firstPlace(tree) {
	return tree.kind === "map" ? tree.entries[0]?.start ?? tree.start : tree.start;
}
// src/roster/yaml/places.ts
var import_dist = require_dist();
/** Of a text. Its lines are counted once somebody asks, for most places are never shown. */
var PlacesInText = class {
	path;
	text;
	#lineStarts;
	constructor(path, text) {
		this.path = path;
		this.text = text;
	}
	locate(offset) {
		const starts = this.#lineStarts ??= lineStartsOf(this.text);
		let [low, high] = [0, starts.length];
		while (high - low > 1) {
			const middle = low + high >>> 1;
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle;
		}
		return {
			file: this.path,
			line: low + 1,
			column: offset - (starts[low] ?? 0) + 1
		};
	}
};
function lineStartsOf(text) {
	const starts = [0];
	for (let feed = text.indexOf("\n"); feed >= 0; feed = text.indexOf("\n", feed + 1)) starts.push(feed + 1);
	return starts;
}
/** Offsets by the thousand, in one piece: numbers in arrays of their own take several times the memory. */
var Offsets = class {
	#all = /* @__PURE__ */ new Int32Array(64);
	#length = 0;
	/** @returns the index by which `at` tells it; the next one's is one more */
	add(offset) {
		const index = this.#length;
		if (index === this.#all.length) {
			const larger = new Int32Array(2 * index);
			larger.set(this.#all);
			this.#all = larger;
		}
		this.#all[index] = offset;
		this.#length += 1;
		return index;
	}
	replace(index, offset) {
		this.#all[index] = offset;
	}
	at(index) {
		return this.#all[index] ?? 0;
	}
};
// src/roster/sources/decode.ts
/**
* A file as it was read. What is UTF-8 is kept as text alone, which takes a fraction of the memory that a hundred
* thousand small buffers take; everything else as its bytes.
*
* @param bytes may be overwritten afterwards
*/
function keepFile(path, bytes) {
	if (isAscii(bytes)) return new TextFile(path, bytes.toString("latin1"));
	return isUtf8(bytes) ? new TextFile(path, bytes.toString()) : {
		path,
		bytes: Uint8Array.from(bytes)
	};
}
/** Tells its places itself, as one more object for each file would be much memory. */
var TextFile = class extends PlacesInText {
	get bytes() {
		return new TextEncoder().encode(this.text);
	}
};
/** The text of a file, without a byte order mark, or why it is none. Only UTF-8 is text. */
function decodeText(file) {
	const { path, text } = file;
	if (text !== void 0 && !text.includes("\0")) return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
	const { bytes } = file;
	if (bytes[0] === 255 && bytes[1] === 254 || bytes[0] === 254 && bytes[1] === 255) return fileDiagnostic(path, "bad-encoding", "is UTF-16; save it as UTF-8");
	if (bytes.includes(0)) return fileDiagnostic(path, "bad-encoding", "holds zero bytes, so it is not text; is it really a YAML file?");
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		const line = firstBadLine(bytes);
		return {
			...fileDiagnostic(path, "bad-encoding", "is not UTF-8 from this line on (perhaps Windows-1252 or Latin-1); save it as UTF-8"),
			at: {
				file: path,
				line,
				column: 1
			}
		};
	}
}
const BYTE_ORDER_MARK = "﻿";
function firstBadLine(bytes) {
	for (let line = 1, start = 0; start < bytes.length; line += 1) {
		const feed = bytes.indexOf(10, start);
		const end = feed < 0 ? bytes.length : feed + 1;
		try {
			new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(start, end));
		} catch {
			return line;
		}
		start = end;
	}
	return 1;
}
// src/roster/yaml/hiddenCharacters.ts
/**
* Characters that a reviewer does not see, or that turn around what is seen: control, zero-width, bidirectional and
* tag characters, soft hyphens, line separators. Joiners (U+200C, U+200D) are among them where they change nothing that is
* seen: two names that look the same must not be two names.
*
* @see https://www.unicode.org/reports/tr36/ (visual security)
*/
const HIDDEN$1 = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
const VISIBLE = /^[ -~]*$/;
const HIDDEN_IN_VALUE = new RegExp(`[\\t\\r\\n]|${HIDDEN$1.source}`, "gu");
/** Offset and name of the first such character in the text of a file, where tabs and line ends are fine. */
function hiddenInText(text) {
	return find$1(HIDDEN$1, text, joinersInPlace);
}
/**
* The same in a value, where an escape can put any character. `multiline`: line feeds are fine. `joiners`: joiners are
* fine where they belong.
*/
function hiddenInValue(text, multiline, joiners = false) {
	if (VISIBLE.test(text)) return void 0;
	if (!text.isWellFormed()) return {
		offset: 0,
		name: "half a surrogate pair"
	};
	return find$1(multiline ? HIDDEN$1 : HIDDEN_IN_VALUE, text, joiners ? joinersInPlace : nowhere);
}
/** Why such a character is refused, and what to do. */
function hiddenMessage(name) {
	return `invisible character ${name}${name === "U+200C" || name === "U+200D" ? ", which joins or separates nothing here" : ""}; remove it`;
}
function nowhere() {
	return NOWHERE$1;
}
const NOWHERE$1 = /* @__PURE__ */ new Set();
function find$1(pattern, text, joinersOf) {
	let fine;
	pattern.lastIndex = 0;
	for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
		const code = match[0].codePointAt(0) ?? 0;
		if ((code === NON_JOINER || code === JOINER) && (fine ??= joinersOf(text)).has(match.index)) continue;
		return {
			offset: match.index,
			name: `U+${code.toString(16).toUpperCase().padStart(4, "0")}`
		};
	}
}
const NON_JOINER = 8204;
const JOINER = 8205;
// src/roster/yaml/openQuote.ts
/**
* Where a problem is: of a quote that is never closed, where it begins, since the parser only notices it at the end of the
* file.
*
* @returns offsets, the end exclusive
*/
function placeOfProblem({ code, message, pos }, document) {
	if (code !== "MISSING_CHAR" || !/closing (['"])quote/.test(message)) return pos;
	let begin = pos[0];
	(0, import_dist.visit)(document, { Scalar: (_, { type, range }) => {
		if (type?.startsWith("QUOTE_") && range) begin = range[0];
	} });
	return [begin, begin + 1];
}
// src/roster/yaml/plain.ts
/**
* Reads the YAML that people mostly write, many times as fast as the parser that explains mistakes: names with values,
* lists, texts on one line, comments. It gives the very trees which that parser gives, or steps aside: for a mistake, and
* for everything else.
*
* @param text without a byte order mark
* @returns undefined where the other parser has to read the text
* @see https://yaml.org/spec/1.2.2/
*/
function readPlainYaml(text) {
	if (!PLAIN.test(text) && (ODD_BLANK.test(text) || hiddenInText(text))) return void 0;
	return new PlainReader(text).readDocuments();
}
/** Of collections in each other. */
const DEEPEST$1 = 10;
const LONGEST_KEY = 150;
const PLAIN = /^[\n -~]*$/;
const ODD_BLANK = /\t|\r(?!\n)/;
const ODD_START = /^[-?:,[\]{}#&*!|>'"%@`]/;
const ODD_IN_BRACKETS = /[:#[{}]/;
const RETURN = 13;
const BLANK = 32;
const DOUBLE_QUOTE = 34;
const HASH = 35;
const SINGLE_QUOTE = 39;
const COMMA = 44;
const DASH = 45;
const COLON = 58;
const OPENING_BRACKET = 91;
const CLOSING_BRACKET = 93;
/** Texts that were met lately, by a few of their characters. */
const lately = Array.from({ length: 4096 }, () => "");
/** The indent where a document is over. */
const OVER = -1;
/** Goes from line to line. A method that returns undefined has met something that it does not read. */
var PlainReader = class {
	#text;
	#nextLine = 0;
	/** Of the line: its first character that is not blank, and the end of its last one. Comments and empty lines are none. */
	#start = 0;
	#end = 0;
	#indent = OVER;
	/** Whether the line begins a document. */
	#isMark = false;
	constructor(text) {
		this.#text = text;
	}
	readDocuments() {
		this.#goToNextLine();
		const first = this.#readDocument();
		if (!first) return void 0;
		const documents = [first];
		while (this.#isMark) {
			const next = this.#readDocument();
			if (!next) return void 0;
			documents.push(next);
		}
		return documents;
	}
	#readDocument() {
		if (this.#isMark) this.#goToNextLine();
		return this.#indent === 0 ? this.#readMap(1) : void 0;
	}
	#readMap(depth) {
		if (depth > DEEPEST$1) return void 0;
		const indent = this.#indent;
		const start = this.#start;
		const entries = [];
		do {
			const entry = this.#readEntry(depth);
			if (!entry || hasKey(entries, entry.key)) return void 0;
			entries.push(entry);
		} while (this.#indent === indent);
		return this.#indent < indent ? {
			kind: "map",
			start,
			entries
		} : void 0;
	}
	#readEntry(depth) {
		const indent = this.#indent;
		const start = this.#start;
		const keyEnd = this.#endOfKey(start);
		if (keyEnd === start) return void 0;
		const key = this.#textBetween(start, keyEnd);
		const valueStart = this.#skipBlanks(keyEnd + 1);
		if (!this.#isRest(valueStart)) {
			const value = this.#readInline(valueStart, depth);
			this.#goToNextLine();
			return value && {
				key,
				start,
				value
			};
		}
		this.#goToNextLine();
		const value = this.#indent < indent ? void 0 : this.#isDash() ? this.#readList(depth + 1) : this.#indent > indent ? this.#readMap(depth + 1) : void 0;
		return value && {
			key,
			start,
			value
		};
	}
	#readList(depth) {
		if (depth > DEEPEST$1) return void 0;
		const indent = this.#indent;
		const start = this.#start;
		const items = [];
		do {
			const item = this.#readItem(depth);
			if (!item) return void 0;
			items.push(item);
		} while (this.#indent === indent && this.#isDash());
		return this.#indent <= indent ? {
			kind: "list",
			start,
			items
		} : void 0;
	}
	#readItem(depth) {
		const start = this.#skipBlanks(this.#start + 1);
		if (this.#endOfKey(start) > start) {
			this.#indent += start - this.#start;
			this.#start = start;
			return this.#readMap(depth + 1);
		}
		const item = this.#isRest(start) ? void 0 : this.#readInline(start, depth);
		this.#goToNextLine();
		return item;
	}
	/** What stands on the line from there on, and is all that stands there. */
	#readInline(start, depth) {
		switch (this.#text.charCodeAt(start)) {
			case OPENING_BRACKET: return depth < DEEPEST$1 ? this.#readBrackets(start) : void 0;
			case DOUBLE_QUOTE:
			case SINGLE_QUOTE: {
				const end = this.#endOfQuotes(start);
				return end !== void 0 && this.#isRest(this.#skipBlanks(end), end) ? {
					kind: "scalar",
					start,
					value: this.#textBetween(start + 1, end - 1)
				} : void 0;
			}
			default: {
				const end = this.#endOfPlain(start);
				return end === void 0 ? void 0 : scalar(this.#textBetween(start, end), start);
			}
		}
	}
	#readBrackets(start) {
		const text = this.#text;
		const items = [];
		let offset = this.#skipBlanks(start + 1);
		let isOpen = text.charCodeAt(offset) !== CLOSING_BRACKET;
		while (isOpen) {
			const item = this.#readInBrackets(offset);
			if (!item) return void 0;
			items.push(item.tree);
			offset = this.#skipBlanks(item.end);
			isOpen = text.charCodeAt(offset) === COMMA;
			if (isOpen) offset = this.#skipBlanks(offset + 1);
		}
		if (text.charCodeAt(offset) !== CLOSING_BRACKET) return void 0;
		const end = offset + 1;
		return this.#isRest(this.#skipBlanks(end), end) ? {
			kind: "list",
			start,
			items
		} : void 0;
	}
	#readInBrackets(start) {
		const text = this.#text;
		const first = text.charCodeAt(start);
		if (first === DOUBLE_QUOTE || first === SINGLE_QUOTE) {
			const end = this.#endOfQuotes(start);
			return end === void 0 ? void 0 : {
				tree: {
					kind: "scalar",
					start,
					value: this.#textBetween(start + 1, end - 1)
				},
				end
			};
		}
		let end = start;
		while (end < this.#end && !isEndInBrackets(text.charCodeAt(end))) end += 1;
		const value = this.#textBetween(start, this.#trimBlanks(end));
		if (value === "" || ODD_START.test(value) || ODD_IN_BRACKETS.test(value)) return void 0;
		const tree = scalar(value, start);
		return tree && {
			tree,
			end
		};
	}
	/** Behind the closing quote, where the text between is what it says. */
	#endOfQuotes(start) {
		const text = this.#text;
		const quote = text.charCodeAt(start);
		const end = text.indexOf(quote === DOUBLE_QUOTE ? "\"" : "'", start + 1);
		if (end < 0 || end >= this.#end) return void 0;
		if (quote === SINGLE_QUOTE) return text.charCodeAt(end + 1) === SINGLE_QUOTE ? void 0 : end + 1;
		const escape = text.indexOf("\\", start);
		return escape >= 0 && escape < end ? void 0 : end + 1;
	}
	/** The end of a text without quotes. */
	#endOfPlain(start) {
		const text = this.#text;
		if (isOddStart(text.charCodeAt(start))) return void 0;
		let end = this.#end;
		for (let offset = start; offset < end; offset += 1) {
			const code = text.charCodeAt(offset);
			if (code === COLON && (offset + 1 === this.#end || text.charCodeAt(offset + 1) === BLANK)) return void 0;
			if (code === HASH && text.charCodeAt(offset - 1) === BLANK) end = offset;
		}
		return this.#trimBlanks(end);
	}
	/** Where a name ends that a colon follows, and a blank or nothing; the start itself where none stands. */
	#endOfKey(start) {
		const text = this.#text;
		if (isDigit(text.charCodeAt(start))) return start;
		let end = start;
		while (isKeyCharacter(text.charCodeAt(end))) end += 1;
		if (end - start > LONGEST_KEY || text.charCodeAt(end) !== COLON) return start;
		return end + 1 === this.#end || text.charCodeAt(end + 1) === BLANK ? end : start;
	}
	/** Whether nothing but a comment stands on the line from there on. `before`: the end of what stands in front. */
	#isRest(offset, before = 0) {
		return offset >= this.#end || this.#text.charCodeAt(offset) === HASH && offset > before;
	}
	/** What is there in one file after the other is one string, which is less to keep, and faster to look up. */
	#textBetween(start, end) {
		const text = this.#text;
		const length = end - start;
		const middle = text.charCodeAt(start + (length >> 1));
		const slot = length * 67 + text.charCodeAt(end - 1) * 31 + middle * 7 & lately.length - 1;
		const known = lately[slot] ?? "";
		if (known.length === length && text.startsWith(known, start)) return known;
		const cut = text.slice(start, end);
		lately[slot] = cut;
		return cut;
	}
	#isDash() {
		return this.#text.charCodeAt(this.#start) === DASH && this.#text.charCodeAt(this.#start + 1) === BLANK && this.#start + 1 < this.#end;
	}
	#skipBlanks(offset) {
		let end = offset;
		while (this.#text.charCodeAt(end) === BLANK) end += 1;
		return end;
	}
	#trimBlanks(offset) {
		let end = offset;
		while (this.#text.charCodeAt(end - 1) === BLANK) end -= 1;
		return end;
	}
	#goToNextLine() {
		const text = this.#text;
		this.#isMark = false;
		while (this.#nextLine < text.length) {
			const line = this.#nextLine;
			const feed = text.indexOf("\n", line);
			let end = feed < 0 ? text.length : feed;
			this.#nextLine = end + 1;
			if (text.charCodeAt(end - 1) === RETURN) end -= 1;
			const start = this.#skipBlanks(line);
			if (start >= end || text.charCodeAt(start) === HASH) continue;
			this.#start = start;
			this.#end = this.#trimBlanks(end);
			this.#indent = start - line;
			if (this.#indent > 0 || !text.startsWith("---", start)) return;
			const rest = this.#skipBlanks(start + 3);
			if (!this.#isRest(rest, start + 3)) return;
			this.#isMark = true;
			break;
		}
		this.#indent = OVER;
	}
};
function hasKey(entries, wanted) {
	for (const { key } of entries) if (key === wanted) return true;
	return false;
}
/** A text without quotes; undefined for the one that needs explaining. */
function scalar(text, start) {
	if (text === "~") return void 0;
	return {
		kind: "scalar",
		start,
		value: text === "true" ? true : text === "false" ? false : text === "null" ? null : text
	};
}
function isOddStart(code) {
	return ODD_START.test(String.fromCharCode(code));
}
function isEndInBrackets(code) {
	return code === COMMA || code === CLOSING_BRACKET;
}
function isDigit(code) {
	return code >= 48 && code <= 57;
}
function isKeyCharacter(code) {
	return code >= 97 && code <= 122 || code >= 65 && code <= 90 || code === 95 || isDigit(code);
}
// src/roster/yaml/syntaxMessage.ts
/**
* What to do about something that the YAML parser does not take. Its own words are those of the YAML specification, and
* may quote a value.
*
* @param line the line that it points into
* @see https://eemeli.org/yaml/#errors (codes)
*/
function syntaxMessage(code, parserMessage, line) {
	if (CONFLICT.test(line)) return "a merge conflict is not resolved here: keep one side, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>";
	const rule = RULES.find((candidate) => candidate.code === code && (candidate.about?.test(parserMessage) ?? true));
	if (!rule) return UNKNOWN;
	const [, quoted = ""] = rule.about?.exec(parserMessage) ?? [];
	return rule.message.replace("…", () => quoted);
}
const CONFLICT = /^(?:<{7}|={7}|>{7})(?: |$)/;
const UNKNOWN = "this is not valid here; is a quote, a colon or a space missing on this line or the one above?";
const NO_PAIR = "this line needs a name and a value, with a colon and a space between them, such as \"city: Oslo\"";
const UNEVEN = "this line is indented differently from the lines that it belongs to; indent all of them by the same number of spaces";
const QUOTED_END = "nothing may follow the closing quote; write an apostrophe inside ' ' twice, or put the text in \" \"";
const NOT_CLOSED = "the closing … is missing, or is not indented far enough";
const ENTRIES = "inside [ ] and { }, put a comma between entries, and a colon and a space between a name and its value; put a text with \", \" or \": \" in quotes";
const BLOCK_TEXT = "the text after | or > begins on the next line; put a text that begins with | or > in quotes";
const DIRECTIVE = "a line that begins with % is an instruction to YAML itself; put a text that begins with % in quotes";
const MARKED = "put a text that begins with &, * or ! in quotes";
const TAGGED = "a word that begins with ! is a tag, which Rollcall does not read; remove the tag, or put the text in quotes";
const RULES = [
	{
		code: "MISSING_CHAR",
		about: /closing (['"])quote/,
		message: "the text that begins here has no closing …; add it at the end of the text"
	},
	{
		code: "MISSING_CHAR",
		about: /end with a (.)$/,
		message: NOT_CLOSED
	},
	{
		code: "BAD_INDENT",
		about: /end with a (.)$/,
		message: NOT_CLOSED
	},
	{
		code: "MISSING_CHAR",
		about: /implicit map keys/i,
		message: NO_PAIR
	},
	{
		code: "MULTILINE_IMPLICIT_KEY",
		message: NO_PAIR
	},
	{
		code: "MISSING_CHAR",
		about: /without - indicator/,
		message: UNEVEN
	},
	{
		code: "BAD_INDENT",
		message: UNEVEN
	},
	{
		code: "MISSING_CHAR",
		about: /^Comments/,
		message: "a space is missing before #, which begins a comment; if # belongs to the text, put it inside the quotes"
	},
	{
		code: "MISSING_CHAR",
		about: /same line with directives-end/,
		message: "\"---\" must be alone on its line; begin what follows on the next line"
	},
	{
		code: "MISSING_CHAR",
		about: /directives-end/,
		message: DIRECTIVE
	},
	{
		code: "BAD_DIRECTIVE",
		message: DIRECTIVE
	},
	{
		code: "MISSING_CHAR",
		about: /between|space after :/,
		message: ENTRIES
	},
	{
		code: "TAB_AS_INDENT",
		message: "this line is indented with a tab; use spaces instead"
	},
	{
		code: "BLOCK_AS_IMPLICIT_KEY",
		about: /Nested mappings/,
		message: "either this text contains a colon followed by a space: put it in quotes, such as \"Head: Sales\"; or the next line is indented too far"
	},
	{
		code: "BLOCK_AS_IMPLICIT_KEY",
		message: "begin a list on the line below its name, or write it as [a, b]"
	},
	{
		code: "BLOCK_IN_FLOW",
		message: ENTRIES
	},
	{
		code: "BAD_SCALAR_START",
		about: /character (.)$/u,
		message: "put a text that begins with … in quotes"
	},
	{
		code: "BAD_DQ_ESCAPE",
		message: "a backslash inside \" \" has a special meaning: write it twice, or put the text in ' '"
	},
	{
		code: "UNEXPECTED_TOKEN",
		about: /Block scalar header|Not a YAML token/,
		message: BLOCK_TEXT
	},
	{
		code: "UNEXPECTED_TOKEN",
		about: /at node end/,
		message: QUOTED_END
	},
	{
		code: "UNEXPECTED_TOKEN",
		about: /same line with key/,
		message: "begin a list on the line below its name, or write it as [a, b]"
	},
	{
		code: "UNEXPECTED_TOKEN",
		about: /flow-(?:seq|map)-end/,
		message: "there is nothing to close here; put a text that begins with ] or } in quotes"
	},
	{
		code: "UNEXPECTED_TOKEN",
		about: /in flow|empty item/,
		message: ENTRIES
	},
	{
		code: "KEY_OVER_1024_CHARS",
		message: "a name has more than 1,024 characters; is a colon missing, or a quote?"
	},
	{
		code: "MULTIPLE_ANCHORS",
		message: MARKED
	},
	{
		code: "ALIAS_PROPS",
		message: MARKED
	},
	{
		code: "BAD_ALIAS",
		message: MARKED
	},
	{
		code: "BAD_PROP_ORDER",
		message: MARKED
	},
	{
		code: "MULTIPLE_TAGS",
		message: TAGGED
	},
	{
		code: "TAG_RESOLVE_FAILED",
		message: TAGGED
	},
	{
		code: "BAD_COLLECTION_TYPE",
		message: TAGGED
	}
];
// src/roster/yaml/explained.ts
const DEEPEST = 20;
const LINE_END = /\r\n|[\r\n]/;
/** Reads all documents of a file. Never throws; a document with a mistake is left out. */
function readYaml(file) {
	const text = decodeText(file);
	const documents = typeof text === "string" ? readPlainYaml(text) : void 0;
	if (typeof text !== "string" || !documents) return explainYaml(file);
	return new PlainFile(file instanceof PlacesInText && file.text === text ? file : new PlacesInText(file.path, text), documents);
}
const NONE$1 = [];
/** One without a mistake, whose lines are hardly ever asked for. */
var PlainFile = class {
	places;
	documents;
	diagnostics = NONE$1;
	constructor(places, documents) {
		this.places = places;
		this.documents = documents;
	}
	get path() {
		return this.places.path;
	}
	get lines() {
		return this.places.text.split(LINE_END);
	}
};
/** The same by the parser that knows places and reasons, which takes many times as long. */
function explainYaml(file) {
	const { path } = file;
	const text = decodeText(file);
	if (typeof text !== "string") return {
		path,
		lines: [],
		places: new PlacesInText(path, ""),
		documents: [],
		diagnostics: [text]
	};
	const lines = text.split(LINE_END);
	const places = new PlacesInText(path, text);
	const reading = {
		diagnostics: [],
		places,
		excerpt: (at, length) => ({
			line: lines[at.line - 1] ?? "",
			length
		})
	};
	const documents = [];
	try {
		for (const document of parseYaml(text)) documents.push(...readDocument(document, reading));
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return {
			path,
			lines,
			places,
			documents: [],
			diagnostics: [fileDiagnostic(path, "too-deep", TOO_DEEP)]
		};
	}
	const hidden = hiddenInText(text);
	if (hidden) add(reading, hidden.offset, 1, "hidden-character", hiddenMessage(hidden.name));
	return {
		path,
		lines,
		places,
		documents,
		diagnostics: reading.diagnostics
	};
}
/**
* All documents of a text as the parser gives them, with their ranges, read by the rules of `readYaml`.
*
* @throws RangeError for nesting that overflows the stack
*/
function parseYaml(text, lineCounter) {
	return [...(0, import_dist.parseAllDocuments)(text, {
		...OPTIONS,
		...lineCounter && { lineCounter }
	})];
}
/** For excerpts; empty when the bytes are no text. */
function linesOf(file) {
	const text = decodeText(file);
	return typeof text === "string" ? text.split(LINE_END) : [];
}
const TOO_DEEP = `is nested more than ${DEEPEST} levels deep; a user needs two`;
const OPTIONS = {
	schema: "failsafe",
	version: "1.2",
	merge: false,
	prettyErrors: false,
	uniqueKeys: false,
	logLevel: "silent",
	customTags: (tags) => [
		...tags,
		{
			tag: "tag:yaml.org,2002:bool",
			default: true,
			test: /^(?:true|false)$/,
			resolve: (text) => text === "true"
		},
		{
			tag: "tag:yaml.org,2002:null",
			default: true,
			test: /^null$/,
			resolve: () => null
		}
	]
};
function readDocument(document, reading) {
	const before = reading.diagnostics.length;
	const overflow = document.errors.find(({ message }) => /call stack/i.test(message));
	if (overflow) {
		add(reading, overflow.pos[0], 1, "too-deep", TOO_DEEP);
		return [];
	}
	addProblems(document, "errors", reading);
	addProblems(document, "warnings", reading);
	if (document.directives.yaml.explicit && document.directives.yaml.version !== "1.2") add(reading, document.range[0], 1, "yaml-version", `is YAML ${document.directives.yaml.version}, where NO means false; only YAML 1.2 is read`);
	if (reading.diagnostics.length > before || document.contents === null) return [];
	const tree = readNode(document.contents, reading, 0);
	return tree && !(tree.kind === "scalar" && tree.value === void 0) ? [tree] : [];
}
function readNode(node, reading, depth) {
	const start = node?.range?.[0] ?? 0;
	if (node === null) return {
		kind: "scalar",
		start,
		value: void 0
	};
	if ((0, import_dist.isAlias)(node) || node.anchor !== void 0) {
		add(reading, start, 1, "alias", "Rollcall does not read anchors (&) and aliases (*), because they hide what a reviewer should see; write the value out, or put it into _defaults.yaml");
		return;
	}
	if (depth > DEEPEST) {
		add(reading, start, 1, "too-deep", TOO_DEEP);
		return;
	}
	if ((0, import_dist.isMap)(node)) return {
		kind: "map",
		start,
		entries: readEntries(node.items, reading, depth)
	};
	if ((0, import_dist.isSeq)(node)) return {
		kind: "list",
		start,
		items: node.items.flatMap((item) => readNode(item, reading, depth + 1) ?? [])
	};
	if (!(0, import_dist.isScalar)(node)) return void 0;
	const { value } = node;
	const isPlain = node.type === "PLAIN";
	if (value === "~" && isPlain && node.tag === void 0) {
		add(reading, start, 1, "tilde", "\"~\" means null to other programs that read YAML. Write null to clear the value, or write \"~\" in quotes for the text.");
		return;
	}
	return {
		kind: "scalar",
		start,
		value: value === "" && isPlain ? void 0 : value
	};
}
function readEntries(pairs, reading, depth) {
	const entries = [];
	const seen = /* @__PURE__ */ new Map();
	for (const { key, value } of pairs) {
		const start = key.range[0];
		if (!(0, import_dist.isScalar)(key) || key.anchor !== void 0) {
			add(reading, start, 1, "bad-key", "a key must be a plain word");
			continue;
		}
		const name = String(key.value);
		const length = Math.max(1, key.range[1] - key.range[0]);
		const first = seen.get(name);
		if (first !== void 0) {
			add(reading, start, length, "duplicate-key", `"${name}" is already given at line ${reading.places.locate(first).line}`);
			continue;
		}
		seen.set(name, start);
		const tree = value === null ? {
			kind: "scalar",
			start,
			value: void 0
		} : readNode(value, reading, depth + 1);
		if (tree) entries.push({
			key: name,
			start,
			value: tree
		});
	}
	return entries;
}
function add(reading, offset, length, code, message) {
	const at = reading.places.locate(offset);
	reading.diagnostics.push({
		severity: "error",
		code,
		message,
		at,
		excerpt: reading.excerpt(at, Math.min(length, Math.max(1, reading.excerpt(at, 1).line.length - at.column + 1)))
	});
}
function addProblems(document, kind, reading) {
	const code = kind === "errors" ? "syntax" : "unknown-tag";
	const seen = /* @__PURE__ */ new Set();
	for (const problem of document[kind]) {
		const [start, end] = placeOfProblem(problem, document);
		const at = reading.places.locate(start);
		const text = syntaxMessage(problem.code, problem.message, reading.excerpt(at, 1).line);
		if (seen.has(`${at.line} ${text}`)) continue;
		seen.add(`${at.line} ${text}`);
		add(reading, start, Math.max(1, end - start), code, text);
	}
}
// src/roster/read/checkDocument.ts
/**
* Makes a reader of small YAML files of one mapping, such as the configuration, that holds them against a schema.
*
* @param schemaOf the schema that `validate` was made of; only a mistake needs it
*/
function documentCheck(schemaOf, validate) {
	return (file) => checkDocument(file, schemaOf, validate);
}
function checkDocument(file, schemaOf, validate) {
	const yaml = readYaml(file);
	const [tree, second] = yaml.documents;
	const at = {
		file: file.path,
		line: 1,
		column: 1
	};
	const locate = (...path) => tree ? yaml.places.locate(find(tree, path).start) : at;
	if (yaml.diagnostics.length > 0) return {
		diagnostics: [...yaml.diagnostics],
		at,
		locate
	};
	if (second) return {
		diagnostics: [diagnostic(yaml, yaml.places.locate(second.start), 1, "too-many", "holds more than one document")],
		at,
		locate
	};
	const value = tree ? plain$1(tree) : {};
	if (validate(value)) return {
		value,
		diagnostics: [],
		at: tree ? yaml.places.locate(tree.start) : at,
		locate
	};
	const schema = schemaOf();
	return {
		at,
		locate,
		diagnostics: (validate.errors ?? []).filter(({ keyword }) => keyword !== "propertyNames").map((error) => explain(error, tree, schema, yaml))
	};
}
function plain$1(tree) {
	switch (tree.kind) {
		case "scalar": return tree.value ?? null;
		case "list": return tree.items.map(plain$1);
		case "map": return Object.fromEntries(tree.entries.map(({ key, value }) => [key, plain$1(value)]));
	}
}
function explain(error, tree, schema, yaml) {
	const path = error.instancePath.split("/").slice(1).map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
	const { params } = error;
	const unknown = error.keyword === "additionalProperties" ? String(params["additionalProperty"]) : void 0;
	const named = unknown ?? error.propertyName;
	const place = find(tree, named === void 0 ? path : [...path, named]);
	const names = path.filter((part) => !/^\d+$/.test(part)).join(".");
	const name = names === "" ? "this file" : `"${names}"`;
	const say = (code, message) => diagnostic(yaml, yaml.places.locate(place.start), place.length, code, message);
	switch (error.keyword) {
		case "additionalProperties": {
			const near = suggest(unknown ?? "", knownAt(schema, path));
			return say("unknown-property", `"${unknown}" is not known here.${near ? ` Did you mean "${near}"?` : ""}`);
		}
		case "required": return say("missing-key", `"${String(params["missingProperty"])}" is missing`);
		case "enum": return say("unknown-value", `${name} must be one of: ${params["allowedValues"].join(", ")}`);
		case "type": return say("wrong-type", `${name} ${expected([params["type"]].flat())}`);
		case "pattern": return say("bad-value", `${error.propertyName === void 0 ? name : JSON.stringify(error.propertyName)} ${patternMessage(error)}`);
		case "minItems": return say("bad-value", `${name} is an empty list; at least one entry is needed`);
		default: return say("bad-value", `${name} is not a valid value here`);
	}
}
function expected(types) {
	if (types.every((type) => type === "boolean")) return TRUE_OR_FALSE;
	if (types.includes("array")) return "must be a list, such as [a, b]";
	if (types.includes("object")) return "must be names with values, such as \"name: value\", each on its own line";
	return "must be one text or number";
}
function patternMessage({ params }) {
	const { reason } = params;
	return typeof reason === "string" ? reason : "does not have the expected form";
}
function knownAt(schema, path) {
	let properties = schema["properties"];
	for (const part of path) properties = properties?.[part]?.["properties"];
	return Object.keys(properties ?? {});
}
function find(tree, path) {
	let place = {
		start: tree?.start ?? 0,
		length: 1
	};
	let node = tree;
	for (const part of path) if (node?.kind === "map") {
		const entry = node.entries.find(({ key }) => key === part);
		if (!entry) break;
		place = {
			start: entry.start,
			length: Math.max(1, entry.key.length)
		};
		node = entry.value;
	} else if (node?.kind === "list") {
		node = node.items[Number(part)];
		if (node) place = {
			start: node.start,
			length: 1
		};
	} else break;
	return place;
}
function diagnostic(yaml, at, length, code, message) {
	const line = yaml.lines[at.line - 1];
	return {
		severity: "error",
		code,
		message,
		at,
		...line !== void 0 && { excerpt: {
			line,
			length
		} }
	};
}
// src/model/settings/configuration.ts
const DEFAULT_NEW_USERS = {
	credential: "none",
	recipients: [],
	isUsableOnce: true,
	startDateTime: "now"
};
const DEFAULT_CONFIGURATION = {
	mode: "apply",
	directory: "graph",
	requireApproval: true,
	key: "userPrincipalName",
	allow: [],
	sensitive: [],
	guards: {
		creates: {
			count: 500,
			percent: 20,
			floor: 25
		},
		updates: {
			count: 2e3,
			percent: 30,
			floor: 25
		},
		enables: {
			count: 100,
			percent: 5,
			floor: 3
		},
		disables: {
			count: 100,
			percent: 5,
			floor: 3
		},
		renames: {
			count: 50,
			percent: 5,
			floor: 3
		},
		adoptions: {
			count: 100,
			percent: 10,
			floor: 10
		},
		signInProperties: {
			count: 200,
			percent: 10,
			floor: 10
		},
		memberships: {
			count: 1e3,
			percent: 30,
			floor: 25
		},
		membershipRemovals: {
			count: 100,
			percent: 10,
			floor: 10
		},
		licensedGroups: {
			count: 50,
			percent: 5,
			floor: 3
		},
		licenses: {
			count: 200,
			percent: 10,
			floor: 10
		}
	},
	protected: [],
	groups: {},
	licenses: [],
	apply: {},
	quota: { percent: 100 },
	tables: {
		columns: {},
		sources: {}
	},
	editor: {},
	newUsers: DEFAULT_NEW_USERS
};
// src/roster/sources/notRead.ts
/**
* A warning of a file that looks as if it were read, such as `ana.yaml.txt`, `ben.ymal` or `people.csv`; undefined for
* one that is read, and for notes, hidden files and what editors and Git leave behind.
*/
function notRead(path) {
	if (isRead(path) || HIDDEN.test(path)) return void 0;
	const found = KINDS.find(({ pattern }) => pattern.test(path));
	return found && {
		severity: "warning",
		code: "not-read",
		message: `is not read: only files that end in .yaml or .yml are. ${found.advice}`,
		at: {
			file: path,
			line: 1,
			column: 1
		},
		cause: found.kind
	};
}
/** The file, or a folder that it is in; `..` is neither. */
const HIDDEN = /(?:^|\/)\.[^./]/;
const KINDS = [
	{
		kind: "ending",
		pattern: /\.(?:y[aml]{1,4}|y[a-z]l|y[a-z]ml|ya[a-z]{1,2}l|yam[a-z]{1,2}|[jut]aml|ayml|ya?ml(?:\.(?:txt|json|text|old|new|off|disabled|bak)|[\d. _]+|\s*(?:\(\d+\)|-? ?copy)))$/i,
		advice: "Rename it if Rollcall should read it; otherwise move it out of this folder."
	},
	{
		kind: "table",
		pattern: /\.(?:csv|xlsx|json)$/i,
		advice: "If it names people, import it, which writes them as YAML. Then move it out of this folder."
	},
	{
		kind: "other-table",
		pattern: /\.(?:tsv|tab|xls|xlsm|xlsb|ods|numbers)$/i,
		advice: "If it names people, save it as .csv or .xlsx in another folder, and import that, which writes them as YAML."
	},
	{
		kind: "language",
		pattern: /\.(?:json[5cl]|ndjson|toml|tf|tfvars|hcl|ini|xml|ldif?|psd?1|properties|cue|jsonnet)$/i,
		advice: "Write what it says as YAML, or move it out of this folder."
	}
];
// src/roster/settings/applySettings.ts
function applyOf({ canary, stopAtErrors } = {}) {
	return {
		...canary !== void 0 && { canary: Number(canary) },
		...stopAtErrors && { stopAtErrors: {
			percent: Number(stopAtErrors.percent),
			floor: Number(stopAtErrors.floor ?? 10)
		} }
	};
}
function applySchema() {
	return {
		type: "object",
		description: "how a run writes; see docs/guards.md",
		additionalProperties: false,
		properties: {
			canary: {
				type: ["string", "integer"],
				pattern: "^[1-9][0-9]{0,8}$",
				patternErrorMessage: "must be a whole number of users, such as 10",
				minimum: 1,
				description: "this many users are written and verified before the rest"
			},
			stopAtErrors: {
				type: "object",
				description: "stops a run in which more users fail than both numbers allow",
				additionalProperties: false,
				required: ["percent"],
				properties: {
					percent: {
						type: ["string", "integer"],
						pattern: "^(?:[0-9]{1,2}|100)$",
						patternErrorMessage: "must be a whole number from 0 to 100, such as 20",
						minimum: 0,
						maximum: 100,
						description: "most failures in percent of the users who were tried"
					},
					floor: {
						type: ["string", "integer"],
						pattern: "^[0-9]{1,9}$",
						patternErrorMessage: "must be a whole number of users, such as 10",
						minimum: 0,
						description: `this many failures never stop a run (default: 10)`
					}
				}
			}
		}
	};
}
function quotaSchema() {
	return {
		type: "object",
		description: "how much of Graph's quota may be used; the rest is left to others",
		additionalProperties: false,
		properties: { percent: {
			type: ["string", "integer"],
			pattern: "^(?:[1-9][0-9]?|100)$",
			patternErrorMessage: "must be a whole number from 1 to 100, such as 80",
			minimum: 1,
			maximum: 100,
			description: "most writes and resource units, in percent of what Graph allows"
		} }
	};
}
// src/validators/configuration.js
const validateConfiguration = validate52$2;
const schema19$2 = {
	"type": "object",
	"additionalProperties": false,
	"properties": {
		"mode": { "enum": ["apply", "observe"] },
		"directory": { "enum": ["graph", "embedded"] },
		"requireApproval": { "type": "boolean" },
		"tenant": {
			"type": "string",
			"pattern": "^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$",
			"patternErrorMessage": "must be the id of the tenant, such as 5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10, and no domain: the Entra admin center shows it under \"Overview\", \"az account show\" as tenantId"
		},
		"key": { "enum": ["userPrincipalName", "employeeId"] },
		"allow": {
			"type": "array",
			"items": { "enum": [
				"userType",
				"passwordPolicies",
				"preferredDataLocation"
			] }
		},
		"sensitive": {
			"type": "array",
			"items": {
				"type": "string",
				"pattern": "^(?:userPrincipalName|accountEnabled|displayName|givenName|surname|mailNickname|mail|employeeId|employeeType|employeeHireDate|employeeLeaveDateTime|employeeOrgData|jobTitle|department|companyName|officeLocation|businessPhones|mobilePhone|faxNumber|otherMails|streetAddress|postalCode|city|state|country|usageLocation|preferredLanguage|ageGroup|consentProvidedForMinor|onPremisesExtensionAttributes|userType|passwordPolicies|preferredDataLocation|employeeOrgData\\.costCenter|employeeOrgData\\.division|onPremisesExtensionAttributes\\.extensionAttribute1|onPremisesExtensionAttributes\\.extensionAttribute2|onPremisesExtensionAttributes\\.extensionAttribute3|onPremisesExtensionAttributes\\.extensionAttribute4|onPremisesExtensionAttributes\\.extensionAttribute5|onPremisesExtensionAttributes\\.extensionAttribute6|onPremisesExtensionAttributes\\.extensionAttribute7|onPremisesExtensionAttributes\\.extensionAttribute8|onPremisesExtensionAttributes\\.extensionAttribute9|onPremisesExtensionAttributes\\.extensionAttribute10|onPremisesExtensionAttributes\\.extensionAttribute11|onPremisesExtensionAttributes\\.extensionAttribute12|onPremisesExtensionAttributes\\.extensionAttribute13|onPremisesExtensionAttributes\\.extensionAttribute14|onPremisesExtensionAttributes\\.extensionAttribute15|manager|groups(?:\\..+)?|licenses(?:\\..+)?|sponsors(?:\\..+)?|extension_[0-9a-f]{32}_[A-Za-z0-9_]{1,100})$",
				"patternErrorMessage": "must be properties that a roster can declare, such as [department, onPremisesExtensionAttributes.extensionAttribute1]"
			}
		},
		"protected": {
			"type": "array",
			"items": {
				"type": "string",
				"pattern": "^(?:[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|(?=.*[@*])\\S+)$",
				"patternErrorMessage": "must be an object id, a userPrincipalName, or a pattern such as emergency-*@contoso.com, without spaces: anything else protects no account"
			}
		},
		"groups": {
			"type": "object",
			"propertyNames": {
				"pattern": "^(?!\\s)(?!.*\\s$)[^\\p{Cc}\\p{Cf}]{1,256}$",
				"patternErrorMessage": "must be the name of a group: 1 to 256 characters, none of them invisible, and no space at the beginning or the end"
			},
			"additionalProperties": {
				"type": ["object", "null"],
				"additionalProperties": false,
				"properties": {
					"id": {
						"type": "string",
						"pattern": "^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$",
						"patternErrorMessage": "must be the object id of the group, such as 4b0c2d1e-8f3a-4c5d-9e6b-7a8f9c0d1e2f"
					},
					"members": { "enum": ["ours", "roster"] }
				}
			}
		},
		"licenses": {
			"type": "array",
			"items": {
				"type": "string",
				"pattern": "^[A-Za-z0-9_-]+$",
				"patternErrorMessage": "must be part numbers of SKUs, such as SPE_E3, and not names of products: Graph calls them skuPartNumber"
			}
		},
		"apply": {
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"canary": {
					"type": ["string", "integer"],
					"pattern": "^[1-9][0-9]{0,8}$",
					"patternErrorMessage": "must be a whole number of users, such as 10",
					"minimum": 1
				},
				"stopAtErrors": {
					"type": "object",
					"additionalProperties": false,
					"required": ["percent"],
					"properties": {
						"percent": {
							"type": ["string", "integer"],
							"pattern": "^(?:[0-9]{1,2}|100)$",
							"patternErrorMessage": "must be a whole number from 0 to 100, such as 20",
							"minimum": 0,
							"maximum": 100
						},
						"floor": {
							"type": ["string", "integer"],
							"pattern": "^[0-9]{1,9}$",
							"patternErrorMessage": "must be a whole number of users, such as 10",
							"minimum": 0
						}
					}
				}
			}
		},
		"quota": {
			"type": "object",
			"additionalProperties": false,
			"properties": { "percent": {
				"type": ["string", "integer"],
				"pattern": "^(?:[1-9][0-9]?|100)$",
				"patternErrorMessage": "must be a whole number from 1 to 100, such as 80",
				"minimum": 1,
				"maximum": 100
			} }
		},
		"newUsers": {
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"credential": { "enum": ["none", "temporaryAccessPass"] },
				"recipients": {
					"type": "array",
					"items": { "type": "string" }
				},
				"lifetimeInMinutes": {
					"type": ["string", "integer"],
					"pattern": "^(?:[1-9][0-9]|[1-9][0-9]{2,3}|[1-3][0-9]{4}|4[0-2][0-9]{3}|43[01][0-9]{2}|43200)$",
					"patternErrorMessage": "must be a whole number of minutes from 10 to 43200, such as 480",
					"minimum": 10,
					"maximum": 43200
				},
				"isUsableOnce": { "type": "boolean" },
				"startDateTime": { "enum": ["now", "employeeHireDate"] }
			}
		},
		"scope": {
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"userType": {
					"type": "array",
					"minItems": 1,
					"items": { "enum": ["Member", "Guest"] }
				},
				"accountEnabled": { "type": "boolean" },
				"domains": {
					"type": "array",
					"minItems": 1,
					"items": { "$ref": "#/$defs/shared1" }
				},
				"exclude": {
					"type": "object",
					"additionalProperties": false,
					"properties": {
						"users": {
							"type": "array",
							"items": {
								"type": "string",
								"pattern": "^(?:[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|(?=.*[@*])\\S+)$",
								"patternErrorMessage": "must be an object id, a userPrincipalName, or a pattern such as emergency-*@contoso.com, without spaces: anything else excludes no account"
							}
						},
						"properties": {
							"type": "object",
							"additionalProperties": false,
							"properties": {
								"userPrincipalName": { "$ref": "#/$defs/shared2" },
								"displayName": { "$ref": "#/$defs/shared2" },
								"givenName": { "$ref": "#/$defs/shared2" },
								"surname": { "$ref": "#/$defs/shared2" },
								"mailNickname": { "$ref": "#/$defs/shared2" },
								"mail": { "$ref": "#/$defs/shared2" },
								"employeeId": { "$ref": "#/$defs/shared2" },
								"employeeType": { "$ref": "#/$defs/shared2" },
								"jobTitle": { "$ref": "#/$defs/shared2" },
								"department": { "$ref": "#/$defs/shared2" },
								"companyName": { "$ref": "#/$defs/shared2" },
								"officeLocation": { "$ref": "#/$defs/shared2" },
								"businessPhones": { "$ref": "#/$defs/shared2" },
								"mobilePhone": { "$ref": "#/$defs/shared2" },
								"faxNumber": { "$ref": "#/$defs/shared2" },
								"otherMails": { "$ref": "#/$defs/shared2" },
								"streetAddress": { "$ref": "#/$defs/shared2" },
								"postalCode": { "$ref": "#/$defs/shared2" },
								"city": { "$ref": "#/$defs/shared2" },
								"state": { "$ref": "#/$defs/shared2" },
								"country": { "$ref": "#/$defs/shared2" },
								"usageLocation": { "$ref": "#/$defs/shared2" },
								"preferredLanguage": { "$ref": "#/$defs/shared2" },
								"ageGroup": { "$ref": "#/$defs/shared2" },
								"consentProvidedForMinor": { "$ref": "#/$defs/shared2" },
								"userType": { "$ref": "#/$defs/shared2" },
								"passwordPolicies": { "$ref": "#/$defs/shared2" },
								"preferredDataLocation": { "$ref": "#/$defs/shared2" },
								"onPremisesImmutableId": { "$ref": "#/$defs/shared2" }
							}
						}
					}
				}
			}
		},
		"names": {
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"userPrincipalName": {
					"type": "string",
					"pattern": "^(?:[A-Za-z0-9._-]|\\{(?:givenName|middleName|surname)(?::[1-9][0-9]?)?\\}|\\{number\\})*(?:\\{(?:givenName|middleName|surname)(?::[1-9][0-9]?)?\\}|\\{number\\})(?:[A-Za-z0-9._-]|\\{(?:givenName|middleName|surname)(?::[1-9][0-9]?)?\\}|\\{number\\})*@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$",
					"patternErrorMessage": "must be a pattern in quotes, such as \"{givenName}.{surname}@contoso.com\"; its places are {givenName}, {middleName} and {surname}, or their first letters, as {givenName:1}, and {number}"
				},
				"whenTaken": {
					"type": "array",
					"items": {
						"type": "string",
						"pattern": "^(?:[A-Za-z0-9._-]|\\{(?:givenName|middleName|surname)(?::[1-9][0-9]?)?\\}|\\{number\\})*(?:\\{(?:givenName|middleName|surname)(?::[1-9][0-9]?)?\\}|\\{number\\})(?:[A-Za-z0-9._-]|\\{(?:givenName|middleName|surname)(?::[1-9][0-9]?)?\\}|\\{number\\})*$",
						"patternErrorMessage": "must be a pattern without @, in quotes, such as \"{givenName}.{surname}{number}\"; its places are {givenName}, {middleName} and {surname}, or their first letters, as {givenName:1}, and {number}"
					}
				},
				"mailNickname": {
					"type": "string",
					"pattern": "^(?:[A-Za-z0-9._-]|\\{(?:givenName|middleName|surname)(?::[1-9][0-9]?)?\\}|\\{number\\})*(?:\\{(?:givenName|middleName|surname)(?::[1-9][0-9]?)?\\}|\\{number\\})(?:[A-Za-z0-9._-]|\\{(?:givenName|middleName|surname)(?::[1-9][0-9]?)?\\}|\\{number\\})*$",
					"patternErrorMessage": "must be a pattern without @, in quotes, such as \"{givenName:1}{surname}\"; its places are {givenName}, {middleName} and {surname}, or their first letters, as {givenName:1}, and {number}"
				},
				"displayName": {
					"type": "string",
					"pattern": "^.*(?:\\{(?:givenName|middleName|surname)(?::[1-9][0-9]?)?\\}|\\{number\\}).*$",
					"patternErrorMessage": "must be a pattern in quotes, such as \"{surname}, {givenName}\"; its places are {givenName}, {middleName} and {surname}, or their first letters, as {givenName:1}, and {number}"
				},
				"replace": {
					"type": "object",
					"additionalProperties": {
						"type": "string",
						"pattern": "^[A-Za-z0-9-]*$",
						"patternErrorMessage": "must be plain letters, such as oe"
					}
				}
			}
		},
		"tables": {
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"dates": { "$ref": "#/$defs/shared3" },
				"nothing": {
					"type": "array",
					"items": { "type": "string" }
				},
				"empty": { "enum": ["keep", "clear"] },
				"unknownManagers": { "enum": ["refuse", "leave"] },
				"domain": { "$ref": "#/$defs/shared1" },
				"encoding": { "$ref": "#/$defs/shared4" },
				"separator": { "enum": [
					"comma",
					"semicolon",
					"tab",
					"pipe"
				] },
				"sheet": { "type": "string" },
				"headings": { "$ref": "#/$defs/shared5" },
				"columns": { "$ref": "#/$defs/shared6" },
				"sources": {
					"type": "object",
					"additionalProperties": {
						"type": "object",
						"additionalProperties": false,
						"properties": {
							"dates": { "$ref": "#/$defs/shared3" },
							"nothing": {
								"type": "array",
								"items": { "type": "string" }
							},
							"empty": { "enum": ["keep", "clear"] },
							"unknownManagers": { "enum": ["refuse", "leave"] },
							"domain": { "$ref": "#/$defs/shared1" },
							"encoding": { "$ref": "#/$defs/shared4" },
							"separator": { "enum": [
								"comma",
								"semicolon",
								"tab",
								"pipe"
							] },
							"sheet": { "type": "string" },
							"headings": { "$ref": "#/$defs/shared5" },
							"columns": { "$ref": "#/$defs/shared6" }
						}
					}
				}
			}
		},
		"editor": {
			"type": "object",
			"additionalProperties": false,
			"properties": { "schemas": {
				"type": "string",
				"pattern": "^(?:[A-Za-z0-9._-]+/)*[A-Za-z0-9._-]+$",
				"patternErrorMessage": "must be a folder, counted from this file, such as .vscode/rollcall or ../../.vscode/rollcall, without spaces"
			} }
		},
		"guards": {
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"creates": { "$ref": "#/$defs/shared7" },
				"updates": { "$ref": "#/$defs/shared7" },
				"enables": { "$ref": "#/$defs/shared7" },
				"disables": { "$ref": "#/$defs/shared7" },
				"renames": { "$ref": "#/$defs/shared7" },
				"adoptions": { "$ref": "#/$defs/shared7" },
				"signInProperties": { "$ref": "#/$defs/shared7" },
				"memberships": { "$ref": "#/$defs/shared7" },
				"membershipRemovals": { "$ref": "#/$defs/shared7" },
				"licensedGroups": { "$ref": "#/$defs/shared7" },
				"licenses": { "$ref": "#/$defs/shared7" }
			}
		}
	},
	"$defs": {
		"shared1": {
			"type": "string",
			"pattern": "^[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+$",
			"patternErrorMessage": "must be a domain, such as contoso.com, without an @"
		},
		"shared2": {
			"type": [
				"string",
				"boolean",
				"null",
				"array"
			],
			"minItems": 1,
			"items": { "type": [
				"string",
				"boolean",
				"null"
			] }
		},
		"shared3": {
			"type": "string",
			"pattern": "^(?:[dD]{1,2}[./ -][mM]{1,3}[./ -][yY][yY][yY][yY]|[mM]{1,3}[./ -][dD]{1,2}[./ -][yY][yY][yY][yY]|[yY][yY][yY][yY][./ -][mM]{1,2}[./ -][dD]{1,2}|[yY][yY][yY][yY][mM][mM][dD][dD]|[dD][dD][mM][mM][yY][yY][yY][yY]|[mM][mM][dD][dD][yY][yY][yY][yY])$",
			"patternErrorMessage": "must be a date format such as dd.mm.yyyy, mm/dd/yyyy, dd-mmm-yyyy or yyyymmdd"
		},
		"shared4": { "enum": [
			"utf-8",
			"utf-16le",
			"utf-16be",
			"windows-1250",
			"windows-1251",
			"windows-1252",
			"windows-1253",
			"windows-1254",
			"windows-1255",
			"windows-1256",
			"windows-1257",
			"windows-1258",
			"iso-8859-2",
			"iso-8859-15",
			"macintosh",
			"koi8-r",
			"shift_jis",
			"gb18030",
			"big5",
			"euc-kr"
		] },
		"shared5": {
			"type": ["string", "integer"],
			"pattern": "^[1-9][0-9]{0,5}$",
			"patternErrorMessage": "must be the number of a row, such as 3",
			"minimum": 1
		},
		"shared6": {
			"type": "object",
			"additionalProperties": { "$ref": "#/$defs/shared8" }
		},
		"shared7": {
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"count": { "$ref": "#/$defs/shared9" },
				"percent": { "$ref": "#/$defs/shared10" },
				"floor": { "$ref": "#/$defs/shared9" }
			}
		},
		"shared8": {
			"type": ["string", "object"],
			"pattern": "^(?:ignore|reference|surnamePrefix|surname, givenName|not accountEnabled|id|formerly|manager|groups|licenses|sponsors|userPrincipalName|accountEnabled|displayName|givenName|surname|mailNickname|mail|employeeId|employeeType|employeeHireDate|employeeLeaveDateTime|employeeOrgData|jobTitle|department|companyName|officeLocation|businessPhones|mobilePhone|faxNumber|otherMails|streetAddress|postalCode|city|state|country|usageLocation|preferredLanguage|ageGroup|consentProvidedForMinor|onPremisesExtensionAttributes|userType|passwordPolicies|preferredDataLocation|employeeOrgData\\.costCenter|costCenter|employeeOrgData\\.division|division|onPremisesExtensionAttributes\\.extensionAttribute1|extensionAttribute1|onPremisesExtensionAttributes\\.extensionAttribute2|extensionAttribute2|onPremisesExtensionAttributes\\.extensionAttribute3|extensionAttribute3|onPremisesExtensionAttributes\\.extensionAttribute4|extensionAttribute4|onPremisesExtensionAttributes\\.extensionAttribute5|extensionAttribute5|onPremisesExtensionAttributes\\.extensionAttribute6|extensionAttribute6|onPremisesExtensionAttributes\\.extensionAttribute7|extensionAttribute7|onPremisesExtensionAttributes\\.extensionAttribute8|extensionAttribute8|onPremisesExtensionAttributes\\.extensionAttribute9|extensionAttribute9|onPremisesExtensionAttributes\\.extensionAttribute10|extensionAttribute10|onPremisesExtensionAttributes\\.extensionAttribute11|extensionAttribute11|onPremisesExtensionAttributes\\.extensionAttribute12|extensionAttribute12|onPremisesExtensionAttributes\\.extensionAttribute13|extensionAttribute13|onPremisesExtensionAttributes\\.extensionAttribute14|extensionAttribute14|onPremisesExtensionAttributes\\.extensionAttribute15|extensionAttribute15|extension_[0-9a-f]{32}_[A-Za-z0-9_]{1,100}|(?:groups|licenses|sponsors)\\..+)$",
			"patternErrorMessage": "must be a property such as jobTitle, a member such as costCenter or extensionAttribute1, manager, groups, groups.Sales, id, formerly, \"surname, givenName\", not accountEnabled, reference or ignore",
			"minProperties": 1,
			"maxProperties": 1,
			"additionalProperties": false,
			"patternProperties": { "^(?:id|formerly|manager|groups|licenses|sponsors|userPrincipalName|accountEnabled|displayName|givenName|surname|mailNickname|mail|employeeId|employeeType|employeeHireDate|employeeLeaveDateTime|employeeOrgData|jobTitle|department|companyName|officeLocation|businessPhones|mobilePhone|faxNumber|otherMails|streetAddress|postalCode|city|state|country|usageLocation|preferredLanguage|ageGroup|consentProvidedForMinor|onPremisesExtensionAttributes|userType|passwordPolicies|preferredDataLocation|employeeOrgData\\.costCenter|costCenter|employeeOrgData\\.division|division|onPremisesExtensionAttributes\\.extensionAttribute1|extensionAttribute1|onPremisesExtensionAttributes\\.extensionAttribute2|extensionAttribute2|onPremisesExtensionAttributes\\.extensionAttribute3|extensionAttribute3|onPremisesExtensionAttributes\\.extensionAttribute4|extensionAttribute4|onPremisesExtensionAttributes\\.extensionAttribute5|extensionAttribute5|onPremisesExtensionAttributes\\.extensionAttribute6|extensionAttribute6|onPremisesExtensionAttributes\\.extensionAttribute7|extensionAttribute7|onPremisesExtensionAttributes\\.extensionAttribute8|extensionAttribute8|onPremisesExtensionAttributes\\.extensionAttribute9|extensionAttribute9|onPremisesExtensionAttributes\\.extensionAttribute10|extensionAttribute10|onPremisesExtensionAttributes\\.extensionAttribute11|extensionAttribute11|onPremisesExtensionAttributes\\.extensionAttribute12|extensionAttribute12|onPremisesExtensionAttributes\\.extensionAttribute13|extensionAttribute13|onPremisesExtensionAttributes\\.extensionAttribute14|extensionAttribute14|onPremisesExtensionAttributes\\.extensionAttribute15|extensionAttribute15|extension_[0-9a-f]{32}_[A-Za-z0-9_]{1,100}|(?:groups|licenses|sponsors)\\..+)$": { "$ref": "#/$defs/shared11" } }
		},
		"shared9": {
			"type": ["string", "integer"],
			"pattern": "^[0-9]{1,9}$",
			"patternErrorMessage": "must be a whole number of users, such as 20",
			"minimum": 0
		},
		"shared10": {
			"type": ["string", "number"],
			"pattern": "^(?:[0-9]{1,2}(?:\\.[0-9]+)?|100(?:\\.0+)?)$",
			"patternErrorMessage": "must be a number from 0 to 100, such as 2.5",
			"minimum": 0,
			"maximum": 100
		},
		"shared11": {
			"type": "object",
			"additionalProperties": { "type": [
				"string",
				"boolean",
				"null"
			] }
		}
	}
};
const func1$2 = Object.prototype.hasOwnProperty;
const pattern3$2 = /* @__PURE__ */ new RegExp("^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$", "u");
const pattern4 = /* @__PURE__ */ new RegExp("^(?:userPrincipalName|accountEnabled|displayName|givenName|surname|mailNickname|mail|employeeId|employeeType|employeeHireDate|employeeLeaveDateTime|employeeOrgData|jobTitle|department|companyName|officeLocation|businessPhones|mobilePhone|faxNumber|otherMails|streetAddress|postalCode|city|state|country|usageLocation|preferredLanguage|ageGroup|consentProvidedForMinor|onPremisesExtensionAttributes|userType|passwordPolicies|preferredDataLocation|employeeOrgData\\.costCenter|employeeOrgData\\.division|onPremisesExtensionAttributes\\.extensionAttribute1|onPremisesExtensionAttributes\\.extensionAttribute2|onPremisesExtensionAttributes\\.extensionAttribute3|onPremisesExtensionAttributes\\.extensionAttribute4|onPremisesExtensionAttributes\\.extensionAttribute5|onPremisesExtensionAttributes\\.extensionAttribute6|onPremisesExtensionAttributes\\.extensionAttribute7|onPremisesExtensionAttributes\\.extensionAttribute8|onPremisesExtensionAttributes\\.extensionAttribute9|onPremisesExtensionAttributes\\.extensionAttribute10|onPremisesExtensionAttributes\\.extensionAttribute11|onPremisesExtensionAttributes\\.extensionAttribute12|onPremisesExtensionAttributes\\.extensionAttribute13|onPremisesExtensionAttributes\\.extensionAttribute14|onPremisesExtensionAttributes\\.extensionAttribute15|manager|groups(?:\\..+)?|licenses(?:\\..+)?|sponsors(?:\\..+)?|extension_[0-9a-f]{32}_[A-Za-z0-9_]{1,100})$", "u");
const pattern5 = /* @__PURE__ */ new RegExp("^(?:[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|(?=.*[@*])\\S+)$", "u");
const pattern6 = new RegExp("^(?!\\s)(?!.*\\s$)[^\\p{Cc}\\p{Cf}]{1,256}$", "u");
const pattern8 = /* @__PURE__ */ new RegExp("^[A-Za-z0-9_-]+$", "u");
const pattern9 = /* @__PURE__ */ new RegExp("^[1-9][0-9]{0,8}$", "u");
const pattern10 = /* @__PURE__ */ new RegExp("^(?:[0-9]{1,2}|100)$", "u");
const pattern11 = /* @__PURE__ */ new RegExp("^[0-9]{1,9}$", "u");
const pattern12 = /* @__PURE__ */ new RegExp("^(?:[1-9][0-9]?|100)$", "u");
const pattern13 = /* @__PURE__ */ new RegExp("^(?:[1-9][0-9]|[1-9][0-9]{2,3}|[1-3][0-9]{4}|4[0-2][0-9]{3}|43[01][0-9]{2}|43200)$", "u");
const pattern16 = /* @__PURE__ */ new RegExp("^(?:[A-Za-z0-9._-]|\\{(?:givenName|middleName|surname)(?::[1-9][0-9]?)?\\}|\\{number\\})*(?:\\{(?:givenName|middleName|surname)(?::[1-9][0-9]?)?\\}|\\{number\\})(?:[A-Za-z0-9._-]|\\{(?:givenName|middleName|surname)(?::[1-9][0-9]?)?\\}|\\{number\\})*@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$", "u");
const pattern17 = /* @__PURE__ */ new RegExp("^(?:[A-Za-z0-9._-]|\\{(?:givenName|middleName|surname)(?::[1-9][0-9]?)?\\}|\\{number\\})*(?:\\{(?:givenName|middleName|surname)(?::[1-9][0-9]?)?\\}|\\{number\\})(?:[A-Za-z0-9._-]|\\{(?:givenName|middleName|surname)(?::[1-9][0-9]?)?\\}|\\{number\\})*$", "u");
const pattern19 = /* @__PURE__ */ new RegExp("^.*(?:\\{(?:givenName|middleName|surname)(?::[1-9][0-9]?)?\\}|\\{number\\}).*$", "u");
const pattern20 = /* @__PURE__ */ new RegExp("^[A-Za-z0-9-]*$", "u");
const pattern26 = /* @__PURE__ */ new RegExp("^(?:[A-Za-z0-9._-]+/)*[A-Za-z0-9._-]+$", "u");
const pattern14 = /* @__PURE__ */ new RegExp("^[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+$", "u");
function validate53(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate53.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (typeof data === "string") {
		if (!pattern14.test(data)) {
			const err0 = {
				instancePath,
				schemaPath: "#/pattern",
				keyword: "pattern",
				params: { reason: "must be a domain, such as contoso.com, without an @" }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
	} else {
		const err1 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "string" }
		};
		if (vErrors === null) vErrors = [err1];
		else vErrors.push(err1);
		errors++;
	}
	validate53.errors = vErrors;
	return errors === 0;
}
validate53.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
const schema21 = {
	"type": [
		"string",
		"boolean",
		"null",
		"array"
	],
	"minItems": 1,
	"items": { "type": [
		"string",
		"boolean",
		"null"
	] }
};
function validate55(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate55.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (typeof data !== "string" && typeof data !== "boolean" && data !== null && !Array.isArray(data)) {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: schema21.type }
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	if (Array.isArray(data)) {
		if (data.length < 1) {
			const err1 = {
				instancePath,
				schemaPath: "#/minItems",
				keyword: "minItems",
				params: { limit: 1 }
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		const len0 = data.length;
		for (let i0 = 0; i0 < len0; i0++) {
			let data0 = data[i0];
			if (typeof data0 !== "string" && typeof data0 !== "boolean" && data0 !== null) {
				const err2 = {
					instancePath: instancePath + "/" + i0,
					schemaPath: "#/items/type",
					keyword: "type",
					params: { type: schema21.items.type }
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
	}
	validate55.errors = vErrors;
	return errors === 0;
}
validate55.evaluated = {
	"items": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const pattern21 = /* @__PURE__ */ new RegExp("^(?:[dD]{1,2}[./ -][mM]{1,3}[./ -][yY][yY][yY][yY]|[mM]{1,3}[./ -][dD]{1,2}[./ -][yY][yY][yY][yY]|[yY][yY][yY][yY][./ -][mM]{1,2}[./ -][dD]{1,2}|[yY][yY][yY][yY][mM][mM][dD][dD]|[dD][dD][mM][mM][yY][yY][yY][yY]|[mM][mM][dD][dD][yY][yY][yY][yY])$", "u");
function validate85(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate85.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (typeof data === "string") {
		if (!pattern21.test(data)) {
			const err0 = {
				instancePath,
				schemaPath: "#/pattern",
				keyword: "pattern",
				params: { reason: "must be a date format such as dd.mm.yyyy, mm/dd/yyyy, dd-mmm-yyyy or yyyymmdd" }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
	} else {
		const err1 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "string" }
		};
		if (vErrors === null) vErrors = [err1];
		else vErrors.push(err1);
		errors++;
	}
	validate85.errors = vErrors;
	return errors === 0;
}
validate85.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
const schema23 = { "enum": [
	"utf-8",
	"utf-16le",
	"utf-16be",
	"windows-1250",
	"windows-1251",
	"windows-1252",
	"windows-1253",
	"windows-1254",
	"windows-1255",
	"windows-1256",
	"windows-1257",
	"windows-1258",
	"iso-8859-2",
	"iso-8859-15",
	"macintosh",
	"koi8-r",
	"shift_jis",
	"gb18030",
	"big5",
	"euc-kr"
] };
function validate88(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate88.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!(data === "utf-8" || data === "utf-16le" || data === "utf-16be" || data === "windows-1250" || data === "windows-1251" || data === "windows-1252" || data === "windows-1253" || data === "windows-1254" || data === "windows-1255" || data === "windows-1256" || data === "windows-1257" || data === "windows-1258" || data === "iso-8859-2" || data === "iso-8859-15" || data === "macintosh" || data === "koi8-r" || data === "shift_jis" || data === "gb18030" || data === "big5" || data === "euc-kr")) {
		const err0 = {
			instancePath,
			schemaPath: "#/enum",
			keyword: "enum",
			params: { allowedValues: schema23.enum }
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	validate88.errors = vErrors;
	return errors === 0;
}
validate88.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
const schema24 = {
	"type": ["string", "integer"],
	"pattern": "^[1-9][0-9]{0,5}$",
	"patternErrorMessage": "must be the number of a row, such as 3",
	"minimum": 1
};
const pattern22 = /* @__PURE__ */ new RegExp("^[1-9][0-9]{0,5}$", "u");
function validate90(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate90.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (typeof data !== "string" && !(typeof data == "number" && !(data % 1) && !isNaN(data) && isFinite(data))) {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: schema24.type }
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	if (typeof data == "number" && isFinite(data)) {
		if (data < 1 || isNaN(data)) {
			const err1 = {
				instancePath,
				schemaPath: "#/minimum",
				keyword: "minimum",
				params: {
					comparison: ">=",
					limit: 1
				}
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
	}
	if (typeof data === "string") {
		if (!pattern22.test(data)) {
			const err2 = {
				instancePath,
				schemaPath: "#/pattern",
				keyword: "pattern",
				params: { reason: "must be the number of a row, such as 3" }
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
	}
	validate90.errors = vErrors;
	return errors === 0;
}
validate90.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
const schema26 = {
	"type": ["string", "object"],
	"pattern": "^(?:ignore|reference|surnamePrefix|surname, givenName|not accountEnabled|id|formerly|manager|groups|licenses|sponsors|userPrincipalName|accountEnabled|displayName|givenName|surname|mailNickname|mail|employeeId|employeeType|employeeHireDate|employeeLeaveDateTime|employeeOrgData|jobTitle|department|companyName|officeLocation|businessPhones|mobilePhone|faxNumber|otherMails|streetAddress|postalCode|city|state|country|usageLocation|preferredLanguage|ageGroup|consentProvidedForMinor|onPremisesExtensionAttributes|userType|passwordPolicies|preferredDataLocation|employeeOrgData\\.costCenter|costCenter|employeeOrgData\\.division|division|onPremisesExtensionAttributes\\.extensionAttribute1|extensionAttribute1|onPremisesExtensionAttributes\\.extensionAttribute2|extensionAttribute2|onPremisesExtensionAttributes\\.extensionAttribute3|extensionAttribute3|onPremisesExtensionAttributes\\.extensionAttribute4|extensionAttribute4|onPremisesExtensionAttributes\\.extensionAttribute5|extensionAttribute5|onPremisesExtensionAttributes\\.extensionAttribute6|extensionAttribute6|onPremisesExtensionAttributes\\.extensionAttribute7|extensionAttribute7|onPremisesExtensionAttributes\\.extensionAttribute8|extensionAttribute8|onPremisesExtensionAttributes\\.extensionAttribute9|extensionAttribute9|onPremisesExtensionAttributes\\.extensionAttribute10|extensionAttribute10|onPremisesExtensionAttributes\\.extensionAttribute11|extensionAttribute11|onPremisesExtensionAttributes\\.extensionAttribute12|extensionAttribute12|onPremisesExtensionAttributes\\.extensionAttribute13|extensionAttribute13|onPremisesExtensionAttributes\\.extensionAttribute14|extensionAttribute14|onPremisesExtensionAttributes\\.extensionAttribute15|extensionAttribute15|extension_[0-9a-f]{32}_[A-Za-z0-9_]{1,100}|(?:groups|licenses|sponsors)\\..+)$",
	"patternErrorMessage": "must be a property such as jobTitle, a member such as costCenter or extensionAttribute1, manager, groups, groups.Sales, id, formerly, \"surname, givenName\", not accountEnabled, reference or ignore",
	"minProperties": 1,
	"maxProperties": 1,
	"additionalProperties": false,
	"patternProperties": { "^(?:id|formerly|manager|groups|licenses|sponsors|userPrincipalName|accountEnabled|displayName|givenName|surname|mailNickname|mail|employeeId|employeeType|employeeHireDate|employeeLeaveDateTime|employeeOrgData|jobTitle|department|companyName|officeLocation|businessPhones|mobilePhone|faxNumber|otherMails|streetAddress|postalCode|city|state|country|usageLocation|preferredLanguage|ageGroup|consentProvidedForMinor|onPremisesExtensionAttributes|userType|passwordPolicies|preferredDataLocation|employeeOrgData\\.costCenter|costCenter|employeeOrgData\\.division|division|onPremisesExtensionAttributes\\.extensionAttribute1|extensionAttribute1|onPremisesExtensionAttributes\\.extensionAttribute2|extensionAttribute2|onPremisesExtensionAttributes\\.extensionAttribute3|extensionAttribute3|onPremisesExtensionAttributes\\.extensionAttribute4|extensionAttribute4|onPremisesExtensionAttributes\\.extensionAttribute5|extensionAttribute5|onPremisesExtensionAttributes\\.extensionAttribute6|extensionAttribute6|onPremisesExtensionAttributes\\.extensionAttribute7|extensionAttribute7|onPremisesExtensionAttributes\\.extensionAttribute8|extensionAttribute8|onPremisesExtensionAttributes\\.extensionAttribute9|extensionAttribute9|onPremisesExtensionAttributes\\.extensionAttribute10|extensionAttribute10|onPremisesExtensionAttributes\\.extensionAttribute11|extensionAttribute11|onPremisesExtensionAttributes\\.extensionAttribute12|extensionAttribute12|onPremisesExtensionAttributes\\.extensionAttribute13|extensionAttribute13|onPremisesExtensionAttributes\\.extensionAttribute14|extensionAttribute14|onPremisesExtensionAttributes\\.extensionAttribute15|extensionAttribute15|extension_[0-9a-f]{32}_[A-Za-z0-9_]{1,100}|(?:groups|licenses|sponsors)\\..+)$": { "$ref": "#/$defs/shared11" } }
};
const pattern23 = /* @__PURE__ */ new RegExp("^(?:ignore|reference|surnamePrefix|surname, givenName|not accountEnabled|id|formerly|manager|groups|licenses|sponsors|userPrincipalName|accountEnabled|displayName|givenName|surname|mailNickname|mail|employeeId|employeeType|employeeHireDate|employeeLeaveDateTime|employeeOrgData|jobTitle|department|companyName|officeLocation|businessPhones|mobilePhone|faxNumber|otherMails|streetAddress|postalCode|city|state|country|usageLocation|preferredLanguage|ageGroup|consentProvidedForMinor|onPremisesExtensionAttributes|userType|passwordPolicies|preferredDataLocation|employeeOrgData\\.costCenter|costCenter|employeeOrgData\\.division|division|onPremisesExtensionAttributes\\.extensionAttribute1|extensionAttribute1|onPremisesExtensionAttributes\\.extensionAttribute2|extensionAttribute2|onPremisesExtensionAttributes\\.extensionAttribute3|extensionAttribute3|onPremisesExtensionAttributes\\.extensionAttribute4|extensionAttribute4|onPremisesExtensionAttributes\\.extensionAttribute5|extensionAttribute5|onPremisesExtensionAttributes\\.extensionAttribute6|extensionAttribute6|onPremisesExtensionAttributes\\.extensionAttribute7|extensionAttribute7|onPremisesExtensionAttributes\\.extensionAttribute8|extensionAttribute8|onPremisesExtensionAttributes\\.extensionAttribute9|extensionAttribute9|onPremisesExtensionAttributes\\.extensionAttribute10|extensionAttribute10|onPremisesExtensionAttributes\\.extensionAttribute11|extensionAttribute11|onPremisesExtensionAttributes\\.extensionAttribute12|extensionAttribute12|onPremisesExtensionAttributes\\.extensionAttribute13|extensionAttribute13|onPremisesExtensionAttributes\\.extensionAttribute14|extensionAttribute14|onPremisesExtensionAttributes\\.extensionAttribute15|extensionAttribute15|extension_[0-9a-f]{32}_[A-Za-z0-9_]{1,100}|(?:groups|licenses|sponsors)\\..+)$", "u");
const pattern24 = /* @__PURE__ */ new RegExp("^(?:id|formerly|manager|groups|licenses|sponsors|userPrincipalName|accountEnabled|displayName|givenName|surname|mailNickname|mail|employeeId|employeeType|employeeHireDate|employeeLeaveDateTime|employeeOrgData|jobTitle|department|companyName|officeLocation|businessPhones|mobilePhone|faxNumber|otherMails|streetAddress|postalCode|city|state|country|usageLocation|preferredLanguage|ageGroup|consentProvidedForMinor|onPremisesExtensionAttributes|userType|passwordPolicies|preferredDataLocation|employeeOrgData\\.costCenter|costCenter|employeeOrgData\\.division|division|onPremisesExtensionAttributes\\.extensionAttribute1|extensionAttribute1|onPremisesExtensionAttributes\\.extensionAttribute2|extensionAttribute2|onPremisesExtensionAttributes\\.extensionAttribute3|extensionAttribute3|onPremisesExtensionAttributes\\.extensionAttribute4|extensionAttribute4|onPremisesExtensionAttributes\\.extensionAttribute5|extensionAttribute5|onPremisesExtensionAttributes\\.extensionAttribute6|extensionAttribute6|onPremisesExtensionAttributes\\.extensionAttribute7|extensionAttribute7|onPremisesExtensionAttributes\\.extensionAttribute8|extensionAttribute8|onPremisesExtensionAttributes\\.extensionAttribute9|extensionAttribute9|onPremisesExtensionAttributes\\.extensionAttribute10|extensionAttribute10|onPremisesExtensionAttributes\\.extensionAttribute11|extensionAttribute11|onPremisesExtensionAttributes\\.extensionAttribute12|extensionAttribute12|onPremisesExtensionAttributes\\.extensionAttribute13|extensionAttribute13|onPremisesExtensionAttributes\\.extensionAttribute14|extensionAttribute14|onPremisesExtensionAttributes\\.extensionAttribute15|extensionAttribute15|extension_[0-9a-f]{32}_[A-Za-z0-9_]{1,100}|(?:groups|licenses|sponsors)\\..+)$", "u");
const schema27 = {
	"type": "object",
	"additionalProperties": { "type": [
		"string",
		"boolean",
		"null"
	] }
};
function validate94(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate94.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) for (const key0 in data) {
		let data0 = data[key0];
		if (typeof data0 !== "string" && typeof data0 !== "boolean" && data0 !== null) {
			const err0 = {
				instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
				schemaPath: "#/additionalProperties/type",
				keyword: "type",
				params: { type: schema27.additionalProperties.type }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
	}
	else {
		const err1 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err1];
		else vErrors.push(err1);
		errors++;
	}
	validate94.errors = vErrors;
	return errors === 0;
}
validate94.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate93(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate93.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (typeof data !== "string" && !(data && typeof data == "object" && !Array.isArray(data))) {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: schema26.type }
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	if (typeof data === "string") {
		if (!pattern23.test(data)) {
			const err1 = {
				instancePath,
				schemaPath: "#/pattern",
				keyword: "pattern",
				params: { reason: "must be a property such as jobTitle, a member such as costCenter or extensionAttribute1, manager, groups, groups.Sales, id, formerly, \"surname, givenName\", not accountEnabled, reference or ignore" }
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
	}
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (Object.keys(data).length > 1) {
			const err2 = {
				instancePath,
				schemaPath: "#/maxProperties",
				keyword: "maxProperties",
				params: { limit: 1 }
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (Object.keys(data).length < 1) {
			const err3 = {
				instancePath,
				schemaPath: "#/minProperties",
				keyword: "minProperties",
				params: { limit: 1 }
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		for (const key0 in data) if (!pattern24.test(key0)) {
			const err4 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 }
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		for (const key1 in data) if (pattern24.test(key1)) {
			if (!validate94(data[key1], {
				instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
				parentData: data,
				parentDataProperty: key1,
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
				errors = vErrors.length;
			}
		}
	}
	validate93.errors = vErrors;
	return errors === 0;
}
validate93.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate92(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate92.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!validate93(data[key0], {
			instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
			parentData: data,
			parentDataProperty: key0,
			rootData,
			dynamicAnchors
		})) {
			vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors);
			errors = vErrors.length;
		}
	} else {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	validate92.errors = vErrors;
	return errors === 0;
}
validate92.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const schema29 = {
	"type": ["string", "integer"],
	"pattern": "^[0-9]{1,9}$",
	"patternErrorMessage": "must be a whole number of users, such as 20",
	"minimum": 0
};
function validate104(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate104.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (typeof data !== "string" && !(typeof data == "number" && !(data % 1) && !isNaN(data) && isFinite(data))) {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: schema29.type }
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	if (typeof data == "number" && isFinite(data)) {
		if (data < 0 || isNaN(data)) {
			const err1 = {
				instancePath,
				schemaPath: "#/minimum",
				keyword: "minimum",
				params: {
					comparison: ">=",
					limit: 0
				}
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
	}
	if (typeof data === "string") {
		if (!pattern11.test(data)) {
			const err2 = {
				instancePath,
				schemaPath: "#/pattern",
				keyword: "pattern",
				params: { reason: "must be a whole number of users, such as 20" }
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
	}
	validate104.errors = vErrors;
	return errors === 0;
}
validate104.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
const schema30 = {
	"type": ["string", "number"],
	"pattern": "^(?:[0-9]{1,2}(?:\\.[0-9]+)?|100(?:\\.0+)?)$",
	"patternErrorMessage": "must be a number from 0 to 100, such as 2.5",
	"minimum": 0,
	"maximum": 100
};
const pattern28 = /* @__PURE__ */ new RegExp("^(?:[0-9]{1,2}(?:\\.[0-9]+)?|100(?:\\.0+)?)$", "u");
function validate106(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate106.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (typeof data !== "string" && !(typeof data == "number" && isFinite(data))) {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: schema30.type }
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	if (typeof data == "number" && isFinite(data)) {
		if (data > 100 || isNaN(data)) {
			const err1 = {
				instancePath,
				schemaPath: "#/maximum",
				keyword: "maximum",
				params: {
					comparison: "<=",
					limit: 100
				}
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data < 0 || isNaN(data)) {
			const err2 = {
				instancePath,
				schemaPath: "#/minimum",
				keyword: "minimum",
				params: {
					comparison: ">=",
					limit: 0
				}
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
	}
	if (typeof data === "string") {
		if (!pattern28.test(data)) {
			const err3 = {
				instancePath,
				schemaPath: "#/pattern",
				keyword: "pattern",
				params: { reason: "must be a number from 0 to 100, such as 2.5" }
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
	}
	validate106.errors = vErrors;
	return errors === 0;
}
validate106.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
function validate103(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate103.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!(key0 === "count" || key0 === "percent" || key0 === "floor")) {
			const err0 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.count !== void 0) {
			if (!validate104(data.count, {
				instancePath: instancePath + "/count",
				parentData: data,
				parentDataProperty: "count",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
				errors = vErrors.length;
			}
		}
		if (data.percent !== void 0) {
			if (!validate106(data.percent, {
				instancePath: instancePath + "/percent",
				parentData: data,
				parentDataProperty: "percent",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
				errors = vErrors.length;
			}
		}
		if (data.floor !== void 0) {
			if (!validate104(data.floor, {
				instancePath: instancePath + "/floor",
				parentData: data,
				parentDataProperty: "floor",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err1 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err1];
		else vErrors.push(err1);
		errors++;
	}
	validate103.errors = vErrors;
	return errors === 0;
}
validate103.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate52$2(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate52$2.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!func1$2.call(schema19$2.properties, key0)) {
			const err0 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.mode !== void 0) {
			let data0 = data.mode;
			if (!(data0 === "apply" || data0 === "observe")) {
				const err1 = {
					instancePath: instancePath + "/mode",
					schemaPath: "#/properties/mode/enum",
					keyword: "enum",
					params: { allowedValues: schema19$2.properties.mode.enum }
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.directory !== void 0) {
			let data1 = data.directory;
			if (!(data1 === "graph" || data1 === "embedded")) {
				const err2 = {
					instancePath: instancePath + "/directory",
					schemaPath: "#/properties/directory/enum",
					keyword: "enum",
					params: { allowedValues: schema19$2.properties.directory.enum }
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.requireApproval !== void 0) {
			if (typeof data.requireApproval !== "boolean") {
				const err3 = {
					instancePath: instancePath + "/requireApproval",
					schemaPath: "#/properties/requireApproval/type",
					keyword: "type",
					params: { type: "boolean" }
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.tenant !== void 0) {
			let data3 = data.tenant;
			if (typeof data3 === "string") {
				if (!pattern3$2.test(data3)) {
					const err4 = {
						instancePath: instancePath + "/tenant",
						schemaPath: "#/properties/tenant/pattern",
						keyword: "pattern",
						params: { reason: "must be the id of the tenant, such as 5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10, and no domain: the Entra admin center shows it under \"Overview\", \"az account show\" as tenantId" }
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/tenant",
					schemaPath: "#/properties/tenant/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.key !== void 0) {
			let data4 = data.key;
			if (!(data4 === "userPrincipalName" || data4 === "employeeId")) {
				const err6 = {
					instancePath: instancePath + "/key",
					schemaPath: "#/properties/key/enum",
					keyword: "enum",
					params: { allowedValues: schema19$2.properties.key.enum }
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.allow !== void 0) {
			let data5 = data.allow;
			if (Array.isArray(data5)) {
				const len0 = data5.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data6 = data5[i0];
					if (!(data6 === "userType" || data6 === "passwordPolicies" || data6 === "preferredDataLocation")) {
						const err7 = {
							instancePath: instancePath + "/allow/" + i0,
							schemaPath: "#/properties/allow/items/enum",
							keyword: "enum",
							params: { allowedValues: schema19$2.properties.allow.items.enum }
						};
						if (vErrors === null) vErrors = [err7];
						else vErrors.push(err7);
						errors++;
					}
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/allow",
					schemaPath: "#/properties/allow/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.sensitive !== void 0) {
			let data7 = data.sensitive;
			if (Array.isArray(data7)) {
				const len1 = data7.length;
				for (let i1 = 0; i1 < len1; i1++) {
					let data8 = data7[i1];
					if (typeof data8 === "string") {
						if (!pattern4.test(data8)) {
							const err9 = {
								instancePath: instancePath + "/sensitive/" + i1,
								schemaPath: "#/properties/sensitive/items/pattern",
								keyword: "pattern",
								params: { reason: "must be properties that a roster can declare, such as [department, onPremisesExtensionAttributes.extensionAttribute1]" }
							};
							if (vErrors === null) vErrors = [err9];
							else vErrors.push(err9);
							errors++;
						}
					} else {
						const err10 = {
							instancePath: instancePath + "/sensitive/" + i1,
							schemaPath: "#/properties/sensitive/items/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
				}
			} else {
				const err11 = {
					instancePath: instancePath + "/sensitive",
					schemaPath: "#/properties/sensitive/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.protected !== void 0) {
			let data9 = data.protected;
			if (Array.isArray(data9)) {
				const len2 = data9.length;
				for (let i2 = 0; i2 < len2; i2++) {
					let data10 = data9[i2];
					if (typeof data10 === "string") {
						if (!pattern5.test(data10)) {
							const err12 = {
								instancePath: instancePath + "/protected/" + i2,
								schemaPath: "#/properties/protected/items/pattern",
								keyword: "pattern",
								params: { reason: "must be an object id, a userPrincipalName, or a pattern such as emergency-*@contoso.com, without spaces: anything else protects no account" }
							};
							if (vErrors === null) vErrors = [err12];
							else vErrors.push(err12);
							errors++;
						}
					} else {
						const err13 = {
							instancePath: instancePath + "/protected/" + i2,
							schemaPath: "#/properties/protected/items/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err13];
						else vErrors.push(err13);
						errors++;
					}
				}
			} else {
				const err14 = {
					instancePath: instancePath + "/protected",
					schemaPath: "#/properties/protected/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.groups !== void 0) {
			let data11 = data.groups;
			if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
				for (const key1 in data11) {
					const _errs22 = errors;
					if (typeof key1 === "string") {
						if (!pattern6.test(key1)) {
							const err15 = {
								instancePath: instancePath + "/groups",
								schemaPath: "#/properties/groups/propertyNames/pattern",
								keyword: "pattern",
								params: { reason: "must be the name of a group: 1 to 256 characters, none of them invisible, and no space at the beginning or the end" },
								propertyName: key1
							};
							if (vErrors === null) vErrors = [err15];
							else vErrors.push(err15);
							errors++;
						}
					}
					if (!(_errs22 === errors)) {
						const err16 = {
							instancePath: instancePath + "/groups",
							schemaPath: "#/properties/groups/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key1 }
						};
						if (vErrors === null) vErrors = [err16];
						else vErrors.push(err16);
						errors++;
					}
				}
				for (const key2 in data11) {
					let data12 = data11[key2];
					if (!(data12 && typeof data12 == "object" && !Array.isArray(data12)) && data12 !== null) {
						const err17 = {
							instancePath: instancePath + "/groups/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/groups/additionalProperties/type",
							keyword: "type",
							params: { type: schema19$2.properties.groups.additionalProperties.type }
						};
						if (vErrors === null) vErrors = [err17];
						else vErrors.push(err17);
						errors++;
					}
					if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
						for (const key3 in data12) if (!(key3 === "id" || key3 === "members")) {
							const err18 = {
								instancePath: instancePath + "/groups/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/groups/additionalProperties/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key3 }
							};
							if (vErrors === null) vErrors = [err18];
							else vErrors.push(err18);
							errors++;
						}
						if (data12.id !== void 0) {
							let data13 = data12.id;
							if (typeof data13 === "string") {
								if (!pattern3$2.test(data13)) {
									const err19 = {
										instancePath: instancePath + "/groups/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/id",
										schemaPath: "#/properties/groups/additionalProperties/properties/id/pattern",
										keyword: "pattern",
										params: { reason: "must be the object id of the group, such as 4b0c2d1e-8f3a-4c5d-9e6b-7a8f9c0d1e2f" }
									};
									if (vErrors === null) vErrors = [err19];
									else vErrors.push(err19);
									errors++;
								}
							} else {
								const err20 = {
									instancePath: instancePath + "/groups/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/id",
									schemaPath: "#/properties/groups/additionalProperties/properties/id/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err20];
								else vErrors.push(err20);
								errors++;
							}
						}
						if (data12.members !== void 0) {
							let data14 = data12.members;
							if (!(data14 === "ours" || data14 === "roster")) {
								const err21 = {
									instancePath: instancePath + "/groups/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/members",
									schemaPath: "#/properties/groups/additionalProperties/properties/members/enum",
									keyword: "enum",
									params: { allowedValues: schema19$2.properties.groups.additionalProperties.properties.members.enum }
								};
								if (vErrors === null) vErrors = [err21];
								else vErrors.push(err21);
								errors++;
							}
						}
					}
				}
			} else {
				const err22 = {
					instancePath: instancePath + "/groups",
					schemaPath: "#/properties/groups/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err22];
				else vErrors.push(err22);
				errors++;
			}
		}
		if (data.licenses !== void 0) {
			let data15 = data.licenses;
			if (Array.isArray(data15)) {
				const len3 = data15.length;
				for (let i3 = 0; i3 < len3; i3++) {
					let data16 = data15[i3];
					if (typeof data16 === "string") {
						if (!pattern8.test(data16)) {
							const err23 = {
								instancePath: instancePath + "/licenses/" + i3,
								schemaPath: "#/properties/licenses/items/pattern",
								keyword: "pattern",
								params: { reason: "must be part numbers of SKUs, such as SPE_E3, and not names of products: Graph calls them skuPartNumber" }
							};
							if (vErrors === null) vErrors = [err23];
							else vErrors.push(err23);
							errors++;
						}
					} else {
						const err24 = {
							instancePath: instancePath + "/licenses/" + i3,
							schemaPath: "#/properties/licenses/items/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err24];
						else vErrors.push(err24);
						errors++;
					}
				}
			} else {
				const err25 = {
					instancePath: instancePath + "/licenses",
					schemaPath: "#/properties/licenses/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err25];
				else vErrors.push(err25);
				errors++;
			}
		}
		if (data.apply !== void 0) {
			let data17 = data.apply;
			if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
				for (const key4 in data17) if (!(key4 === "canary" || key4 === "stopAtErrors")) {
					const err26 = {
						instancePath: instancePath + "/apply",
						schemaPath: "#/properties/apply/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key4 }
					};
					if (vErrors === null) vErrors = [err26];
					else vErrors.push(err26);
					errors++;
				}
				if (data17.canary !== void 0) {
					let data18 = data17.canary;
					if (typeof data18 !== "string" && !(typeof data18 == "number" && !(data18 % 1) && !isNaN(data18) && isFinite(data18))) {
						const err27 = {
							instancePath: instancePath + "/apply/canary",
							schemaPath: "#/properties/apply/properties/canary/type",
							keyword: "type",
							params: { type: schema19$2.properties.apply.properties.canary.type }
						};
						if (vErrors === null) vErrors = [err27];
						else vErrors.push(err27);
						errors++;
					}
					if (typeof data18 == "number" && isFinite(data18)) {
						if (data18 < 1 || isNaN(data18)) {
							const err28 = {
								instancePath: instancePath + "/apply/canary",
								schemaPath: "#/properties/apply/properties/canary/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								}
							};
							if (vErrors === null) vErrors = [err28];
							else vErrors.push(err28);
							errors++;
						}
					}
					if (typeof data18 === "string") {
						if (!pattern9.test(data18)) {
							const err29 = {
								instancePath: instancePath + "/apply/canary",
								schemaPath: "#/properties/apply/properties/canary/pattern",
								keyword: "pattern",
								params: { reason: "must be a whole number of users, such as 10" }
							};
							if (vErrors === null) vErrors = [err29];
							else vErrors.push(err29);
							errors++;
						}
					}
				}
				if (data17.stopAtErrors !== void 0) {
					let data19 = data17.stopAtErrors;
					if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
						if (data19.percent === void 0) {
							const err30 = {
								instancePath: instancePath + "/apply/stopAtErrors",
								schemaPath: "#/properties/apply/properties/stopAtErrors/required",
								keyword: "required",
								params: { missingProperty: "percent" }
							};
							if (vErrors === null) vErrors = [err30];
							else vErrors.push(err30);
							errors++;
						}
						for (const key5 in data19) if (!(key5 === "percent" || key5 === "floor")) {
							const err31 = {
								instancePath: instancePath + "/apply/stopAtErrors",
								schemaPath: "#/properties/apply/properties/stopAtErrors/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key5 }
							};
							if (vErrors === null) vErrors = [err31];
							else vErrors.push(err31);
							errors++;
						}
						if (data19.percent !== void 0) {
							let data20 = data19.percent;
							if (typeof data20 !== "string" && !(typeof data20 == "number" && !(data20 % 1) && !isNaN(data20) && isFinite(data20))) {
								const err32 = {
									instancePath: instancePath + "/apply/stopAtErrors/percent",
									schemaPath: "#/properties/apply/properties/stopAtErrors/properties/percent/type",
									keyword: "type",
									params: { type: schema19$2.properties.apply.properties.stopAtErrors.properties.percent.type }
								};
								if (vErrors === null) vErrors = [err32];
								else vErrors.push(err32);
								errors++;
							}
							if (typeof data20 == "number" && isFinite(data20)) {
								if (data20 > 100 || isNaN(data20)) {
									const err33 = {
										instancePath: instancePath + "/apply/stopAtErrors/percent",
										schemaPath: "#/properties/apply/properties/stopAtErrors/properties/percent/maximum",
										keyword: "maximum",
										params: {
											comparison: "<=",
											limit: 100
										}
									};
									if (vErrors === null) vErrors = [err33];
									else vErrors.push(err33);
									errors++;
								}
								if (data20 < 0 || isNaN(data20)) {
									const err34 = {
										instancePath: instancePath + "/apply/stopAtErrors/percent",
										schemaPath: "#/properties/apply/properties/stopAtErrors/properties/percent/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										}
									};
									if (vErrors === null) vErrors = [err34];
									else vErrors.push(err34);
									errors++;
								}
							}
							if (typeof data20 === "string") {
								if (!pattern10.test(data20)) {
									const err35 = {
										instancePath: instancePath + "/apply/stopAtErrors/percent",
										schemaPath: "#/properties/apply/properties/stopAtErrors/properties/percent/pattern",
										keyword: "pattern",
										params: { reason: "must be a whole number from 0 to 100, such as 20" }
									};
									if (vErrors === null) vErrors = [err35];
									else vErrors.push(err35);
									errors++;
								}
							}
						}
						if (data19.floor !== void 0) {
							let data21 = data19.floor;
							if (typeof data21 !== "string" && !(typeof data21 == "number" && !(data21 % 1) && !isNaN(data21) && isFinite(data21))) {
								const err36 = {
									instancePath: instancePath + "/apply/stopAtErrors/floor",
									schemaPath: "#/properties/apply/properties/stopAtErrors/properties/floor/type",
									keyword: "type",
									params: { type: schema19$2.properties.apply.properties.stopAtErrors.properties.floor.type }
								};
								if (vErrors === null) vErrors = [err36];
								else vErrors.push(err36);
								errors++;
							}
							if (typeof data21 == "number" && isFinite(data21)) {
								if (data21 < 0 || isNaN(data21)) {
									const err37 = {
										instancePath: instancePath + "/apply/stopAtErrors/floor",
										schemaPath: "#/properties/apply/properties/stopAtErrors/properties/floor/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										}
									};
									if (vErrors === null) vErrors = [err37];
									else vErrors.push(err37);
									errors++;
								}
							}
							if (typeof data21 === "string") {
								if (!pattern11.test(data21)) {
									const err38 = {
										instancePath: instancePath + "/apply/stopAtErrors/floor",
										schemaPath: "#/properties/apply/properties/stopAtErrors/properties/floor/pattern",
										keyword: "pattern",
										params: { reason: "must be a whole number of users, such as 10" }
									};
									if (vErrors === null) vErrors = [err38];
									else vErrors.push(err38);
									errors++;
								}
							}
						}
					} else {
						const err39 = {
							instancePath: instancePath + "/apply/stopAtErrors",
							schemaPath: "#/properties/apply/properties/stopAtErrors/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err39];
						else vErrors.push(err39);
						errors++;
					}
				}
			} else {
				const err40 = {
					instancePath: instancePath + "/apply",
					schemaPath: "#/properties/apply/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err40];
				else vErrors.push(err40);
				errors++;
			}
		}
		if (data.quota !== void 0) {
			let data22 = data.quota;
			if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
				for (const key6 in data22) if (!(key6 === "percent")) {
					const err41 = {
						instancePath: instancePath + "/quota",
						schemaPath: "#/properties/quota/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key6 }
					};
					if (vErrors === null) vErrors = [err41];
					else vErrors.push(err41);
					errors++;
				}
				if (data22.percent !== void 0) {
					let data23 = data22.percent;
					if (typeof data23 !== "string" && !(typeof data23 == "number" && !(data23 % 1) && !isNaN(data23) && isFinite(data23))) {
						const err42 = {
							instancePath: instancePath + "/quota/percent",
							schemaPath: "#/properties/quota/properties/percent/type",
							keyword: "type",
							params: { type: schema19$2.properties.quota.properties.percent.type }
						};
						if (vErrors === null) vErrors = [err42];
						else vErrors.push(err42);
						errors++;
					}
					if (typeof data23 == "number" && isFinite(data23)) {
						if (data23 > 100 || isNaN(data23)) {
							const err43 = {
								instancePath: instancePath + "/quota/percent",
								schemaPath: "#/properties/quota/properties/percent/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 100
								}
							};
							if (vErrors === null) vErrors = [err43];
							else vErrors.push(err43);
							errors++;
						}
						if (data23 < 1 || isNaN(data23)) {
							const err44 = {
								instancePath: instancePath + "/quota/percent",
								schemaPath: "#/properties/quota/properties/percent/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								}
							};
							if (vErrors === null) vErrors = [err44];
							else vErrors.push(err44);
							errors++;
						}
					}
					if (typeof data23 === "string") {
						if (!pattern12.test(data23)) {
							const err45 = {
								instancePath: instancePath + "/quota/percent",
								schemaPath: "#/properties/quota/properties/percent/pattern",
								keyword: "pattern",
								params: { reason: "must be a whole number from 1 to 100, such as 80" }
							};
							if (vErrors === null) vErrors = [err45];
							else vErrors.push(err45);
							errors++;
						}
					}
				}
			} else {
				const err46 = {
					instancePath: instancePath + "/quota",
					schemaPath: "#/properties/quota/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err46];
				else vErrors.push(err46);
				errors++;
			}
		}
		if (data.newUsers !== void 0) {
			let data24 = data.newUsers;
			if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
				for (const key7 in data24) if (!(key7 === "credential" || key7 === "recipients" || key7 === "lifetimeInMinutes" || key7 === "isUsableOnce" || key7 === "startDateTime")) {
					const err47 = {
						instancePath: instancePath + "/newUsers",
						schemaPath: "#/properties/newUsers/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key7 }
					};
					if (vErrors === null) vErrors = [err47];
					else vErrors.push(err47);
					errors++;
				}
				if (data24.credential !== void 0) {
					let data25 = data24.credential;
					if (!(data25 === "none" || data25 === "temporaryAccessPass")) {
						const err48 = {
							instancePath: instancePath + "/newUsers/credential",
							schemaPath: "#/properties/newUsers/properties/credential/enum",
							keyword: "enum",
							params: { allowedValues: schema19$2.properties.newUsers.properties.credential.enum }
						};
						if (vErrors === null) vErrors = [err48];
						else vErrors.push(err48);
						errors++;
					}
				}
				if (data24.recipients !== void 0) {
					let data26 = data24.recipients;
					if (Array.isArray(data26)) {
						const len4 = data26.length;
						for (let i4 = 0; i4 < len4; i4++) if (typeof data26[i4] !== "string") {
							const err49 = {
								instancePath: instancePath + "/newUsers/recipients/" + i4,
								schemaPath: "#/properties/newUsers/properties/recipients/items/type",
								keyword: "type",
								params: { type: "string" }
							};
							if (vErrors === null) vErrors = [err49];
							else vErrors.push(err49);
							errors++;
						}
					} else {
						const err50 = {
							instancePath: instancePath + "/newUsers/recipients",
							schemaPath: "#/properties/newUsers/properties/recipients/type",
							keyword: "type",
							params: { type: "array" }
						};
						if (vErrors === null) vErrors = [err50];
						else vErrors.push(err50);
						errors++;
					}
				}
				if (data24.lifetimeInMinutes !== void 0) {
					let data28 = data24.lifetimeInMinutes;
					if (typeof data28 !== "string" && !(typeof data28 == "number" && !(data28 % 1) && !isNaN(data28) && isFinite(data28))) {
						const err51 = {
							instancePath: instancePath + "/newUsers/lifetimeInMinutes",
							schemaPath: "#/properties/newUsers/properties/lifetimeInMinutes/type",
							keyword: "type",
							params: { type: schema19$2.properties.newUsers.properties.lifetimeInMinutes.type }
						};
						if (vErrors === null) vErrors = [err51];
						else vErrors.push(err51);
						errors++;
					}
					if (typeof data28 == "number" && isFinite(data28)) {
						if (data28 > 43200 || isNaN(data28)) {
							const err52 = {
								instancePath: instancePath + "/newUsers/lifetimeInMinutes",
								schemaPath: "#/properties/newUsers/properties/lifetimeInMinutes/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 43200
								}
							};
							if (vErrors === null) vErrors = [err52];
							else vErrors.push(err52);
							errors++;
						}
						if (data28 < 10 || isNaN(data28)) {
							const err53 = {
								instancePath: instancePath + "/newUsers/lifetimeInMinutes",
								schemaPath: "#/properties/newUsers/properties/lifetimeInMinutes/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 10
								}
							};
							if (vErrors === null) vErrors = [err53];
							else vErrors.push(err53);
							errors++;
						}
					}
					if (typeof data28 === "string") {
						if (!pattern13.test(data28)) {
							const err54 = {
								instancePath: instancePath + "/newUsers/lifetimeInMinutes",
								schemaPath: "#/properties/newUsers/properties/lifetimeInMinutes/pattern",
								keyword: "pattern",
								params: { reason: "must be a whole number of minutes from 10 to 43200, such as 480" }
							};
							if (vErrors === null) vErrors = [err54];
							else vErrors.push(err54);
							errors++;
						}
					}
				}
				if (data24.isUsableOnce !== void 0) {
					if (typeof data24.isUsableOnce !== "boolean") {
						const err55 = {
							instancePath: instancePath + "/newUsers/isUsableOnce",
							schemaPath: "#/properties/newUsers/properties/isUsableOnce/type",
							keyword: "type",
							params: { type: "boolean" }
						};
						if (vErrors === null) vErrors = [err55];
						else vErrors.push(err55);
						errors++;
					}
				}
				if (data24.startDateTime !== void 0) {
					let data30 = data24.startDateTime;
					if (!(data30 === "now" || data30 === "employeeHireDate")) {
						const err56 = {
							instancePath: instancePath + "/newUsers/startDateTime",
							schemaPath: "#/properties/newUsers/properties/startDateTime/enum",
							keyword: "enum",
							params: { allowedValues: schema19$2.properties.newUsers.properties.startDateTime.enum }
						};
						if (vErrors === null) vErrors = [err56];
						else vErrors.push(err56);
						errors++;
					}
				}
			} else {
				const err57 = {
					instancePath: instancePath + "/newUsers",
					schemaPath: "#/properties/newUsers/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err57];
				else vErrors.push(err57);
				errors++;
			}
		}
		if (data.scope !== void 0) {
			let data31 = data.scope;
			if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
				for (const key8 in data31) if (!(key8 === "userType" || key8 === "accountEnabled" || key8 === "domains" || key8 === "exclude")) {
					const err58 = {
						instancePath: instancePath + "/scope",
						schemaPath: "#/properties/scope/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key8 }
					};
					if (vErrors === null) vErrors = [err58];
					else vErrors.push(err58);
					errors++;
				}
				if (data31.userType !== void 0) {
					let data32 = data31.userType;
					if (Array.isArray(data32)) {
						if (data32.length < 1) {
							const err59 = {
								instancePath: instancePath + "/scope/userType",
								schemaPath: "#/properties/scope/properties/userType/minItems",
								keyword: "minItems",
								params: { limit: 1 }
							};
							if (vErrors === null) vErrors = [err59];
							else vErrors.push(err59);
							errors++;
						}
						const len5 = data32.length;
						for (let i5 = 0; i5 < len5; i5++) {
							let data33 = data32[i5];
							if (!(data33 === "Member" || data33 === "Guest")) {
								const err60 = {
									instancePath: instancePath + "/scope/userType/" + i5,
									schemaPath: "#/properties/scope/properties/userType/items/enum",
									keyword: "enum",
									params: { allowedValues: schema19$2.properties.scope.properties.userType.items.enum }
								};
								if (vErrors === null) vErrors = [err60];
								else vErrors.push(err60);
								errors++;
							}
						}
					} else {
						const err61 = {
							instancePath: instancePath + "/scope/userType",
							schemaPath: "#/properties/scope/properties/userType/type",
							keyword: "type",
							params: { type: "array" }
						};
						if (vErrors === null) vErrors = [err61];
						else vErrors.push(err61);
						errors++;
					}
				}
				if (data31.accountEnabled !== void 0) {
					if (typeof data31.accountEnabled !== "boolean") {
						const err62 = {
							instancePath: instancePath + "/scope/accountEnabled",
							schemaPath: "#/properties/scope/properties/accountEnabled/type",
							keyword: "type",
							params: { type: "boolean" }
						};
						if (vErrors === null) vErrors = [err62];
						else vErrors.push(err62);
						errors++;
					}
				}
				if (data31.domains !== void 0) {
					let data35 = data31.domains;
					if (Array.isArray(data35)) {
						if (data35.length < 1) {
							const err63 = {
								instancePath: instancePath + "/scope/domains",
								schemaPath: "#/properties/scope/properties/domains/minItems",
								keyword: "minItems",
								params: { limit: 1 }
							};
							if (vErrors === null) vErrors = [err63];
							else vErrors.push(err63);
							errors++;
						}
						const len6 = data35.length;
						for (let i6 = 0; i6 < len6; i6++) if (!validate53(data35[i6], {
							instancePath: instancePath + "/scope/domains/" + i6,
							parentData: data35,
							parentDataProperty: i6,
							rootData,
							dynamicAnchors
						})) {
							vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
							errors = vErrors.length;
						}
					} else {
						const err64 = {
							instancePath: instancePath + "/scope/domains",
							schemaPath: "#/properties/scope/properties/domains/type",
							keyword: "type",
							params: { type: "array" }
						};
						if (vErrors === null) vErrors = [err64];
						else vErrors.push(err64);
						errors++;
					}
				}
				if (data31.exclude !== void 0) {
					let data37 = data31.exclude;
					if (data37 && typeof data37 == "object" && !Array.isArray(data37)) {
						for (const key9 in data37) if (!(key9 === "users" || key9 === "properties")) {
							const err65 = {
								instancePath: instancePath + "/scope/exclude",
								schemaPath: "#/properties/scope/properties/exclude/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key9 }
							};
							if (vErrors === null) vErrors = [err65];
							else vErrors.push(err65);
							errors++;
						}
						if (data37.users !== void 0) {
							let data38 = data37.users;
							if (Array.isArray(data38)) {
								const len7 = data38.length;
								for (let i7 = 0; i7 < len7; i7++) {
									let data39 = data38[i7];
									if (typeof data39 === "string") {
										if (!pattern5.test(data39)) {
											const err66 = {
												instancePath: instancePath + "/scope/exclude/users/" + i7,
												schemaPath: "#/properties/scope/properties/exclude/properties/users/items/pattern",
												keyword: "pattern",
												params: { reason: "must be an object id, a userPrincipalName, or a pattern such as emergency-*@contoso.com, without spaces: anything else excludes no account" }
											};
											if (vErrors === null) vErrors = [err66];
											else vErrors.push(err66);
											errors++;
										}
									} else {
										const err67 = {
											instancePath: instancePath + "/scope/exclude/users/" + i7,
											schemaPath: "#/properties/scope/properties/exclude/properties/users/items/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err67];
										else vErrors.push(err67);
										errors++;
									}
								}
							} else {
								const err68 = {
									instancePath: instancePath + "/scope/exclude/users",
									schemaPath: "#/properties/scope/properties/exclude/properties/users/type",
									keyword: "type",
									params: { type: "array" }
								};
								if (vErrors === null) vErrors = [err68];
								else vErrors.push(err68);
								errors++;
							}
						}
						if (data37.properties !== void 0) {
							let data40 = data37.properties;
							if (data40 && typeof data40 == "object" && !Array.isArray(data40)) {
								for (const key10 in data40) if (!func1$2.call(schema19$2.properties.scope.properties.exclude.properties.properties.properties, key10)) {
									const err69 = {
										instancePath: instancePath + "/scope/exclude/properties",
										schemaPath: "#/properties/scope/properties/exclude/properties/properties/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key10 }
									};
									if (vErrors === null) vErrors = [err69];
									else vErrors.push(err69);
									errors++;
								}
								if (data40.userPrincipalName !== void 0) {
									if (!validate55(data40.userPrincipalName, {
										instancePath: instancePath + "/scope/exclude/properties/userPrincipalName",
										parentData: data40,
										parentDataProperty: "userPrincipalName",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
										errors = vErrors.length;
									}
								}
								if (data40.displayName !== void 0) {
									if (!validate55(data40.displayName, {
										instancePath: instancePath + "/scope/exclude/properties/displayName",
										parentData: data40,
										parentDataProperty: "displayName",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
										errors = vErrors.length;
									}
								}
								if (data40.givenName !== void 0) {
									if (!validate55(data40.givenName, {
										instancePath: instancePath + "/scope/exclude/properties/givenName",
										parentData: data40,
										parentDataProperty: "givenName",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
										errors = vErrors.length;
									}
								}
								if (data40.surname !== void 0) {
									if (!validate55(data40.surname, {
										instancePath: instancePath + "/scope/exclude/properties/surname",
										parentData: data40,
										parentDataProperty: "surname",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
										errors = vErrors.length;
									}
								}
								if (data40.mailNickname !== void 0) {
									if (!validate55(data40.mailNickname, {
										instancePath: instancePath + "/scope/exclude/properties/mailNickname",
										parentData: data40,
										parentDataProperty: "mailNickname",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
										errors = vErrors.length;
									}
								}
								if (data40.mail !== void 0) {
									if (!validate55(data40.mail, {
										instancePath: instancePath + "/scope/exclude/properties/mail",
										parentData: data40,
										parentDataProperty: "mail",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
										errors = vErrors.length;
									}
								}
								if (data40.employeeId !== void 0) {
									if (!validate55(data40.employeeId, {
										instancePath: instancePath + "/scope/exclude/properties/employeeId",
										parentData: data40,
										parentDataProperty: "employeeId",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
										errors = vErrors.length;
									}
								}
								if (data40.employeeType !== void 0) {
									if (!validate55(data40.employeeType, {
										instancePath: instancePath + "/scope/exclude/properties/employeeType",
										parentData: data40,
										parentDataProperty: "employeeType",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
										errors = vErrors.length;
									}
								}
								if (data40.jobTitle !== void 0) {
									if (!validate55(data40.jobTitle, {
										instancePath: instancePath + "/scope/exclude/properties/jobTitle",
										parentData: data40,
										parentDataProperty: "jobTitle",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
										errors = vErrors.length;
									}
								}
								if (data40.department !== void 0) {
									if (!validate55(data40.department, {
										instancePath: instancePath + "/scope/exclude/properties/department",
										parentData: data40,
										parentDataProperty: "department",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
										errors = vErrors.length;
									}
								}
								if (data40.companyName !== void 0) {
									if (!validate55(data40.companyName, {
										instancePath: instancePath + "/scope/exclude/properties/companyName",
										parentData: data40,
										parentDataProperty: "companyName",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
										errors = vErrors.length;
									}
								}
								if (data40.officeLocation !== void 0) {
									if (!validate55(data40.officeLocation, {
										instancePath: instancePath + "/scope/exclude/properties/officeLocation",
										parentData: data40,
										parentDataProperty: "officeLocation",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
										errors = vErrors.length;
									}
								}
								if (data40.businessPhones !== void 0) {
									if (!validate55(data40.businessPhones, {
										instancePath: instancePath + "/scope/exclude/properties/businessPhones",
										parentData: data40,
										parentDataProperty: "businessPhones",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
										errors = vErrors.length;
									}
								}
								if (data40.mobilePhone !== void 0) {
									if (!validate55(data40.mobilePhone, {
										instancePath: instancePath + "/scope/exclude/properties/mobilePhone",
										parentData: data40,
										parentDataProperty: "mobilePhone",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
										errors = vErrors.length;
									}
								}
								if (data40.faxNumber !== void 0) {
									if (!validate55(data40.faxNumber, {
										instancePath: instancePath + "/scope/exclude/properties/faxNumber",
										parentData: data40,
										parentDataProperty: "faxNumber",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
										errors = vErrors.length;
									}
								}
								if (data40.otherMails !== void 0) {
									if (!validate55(data40.otherMails, {
										instancePath: instancePath + "/scope/exclude/properties/otherMails",
										parentData: data40,
										parentDataProperty: "otherMails",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
										errors = vErrors.length;
									}
								}
								if (data40.streetAddress !== void 0) {
									if (!validate55(data40.streetAddress, {
										instancePath: instancePath + "/scope/exclude/properties/streetAddress",
										parentData: data40,
										parentDataProperty: "streetAddress",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
										errors = vErrors.length;
									}
								}
								if (data40.postalCode !== void 0) {
									if (!validate55(data40.postalCode, {
										instancePath: instancePath + "/scope/exclude/properties/postalCode",
										parentData: data40,
										parentDataProperty: "postalCode",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
										errors = vErrors.length;
									}
								}
								if (data40.city !== void 0) {
									if (!validate55(data40.city, {
										instancePath: instancePath + "/scope/exclude/properties/city",
										parentData: data40,
										parentDataProperty: "city",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
										errors = vErrors.length;
									}
								}
								if (data40.state !== void 0) {
									if (!validate55(data40.state, {
										instancePath: instancePath + "/scope/exclude/properties/state",
										parentData: data40,
										parentDataProperty: "state",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
										errors = vErrors.length;
									}
								}
								if (data40.country !== void 0) {
									if (!validate55(data40.country, {
										instancePath: instancePath + "/scope/exclude/properties/country",
										parentData: data40,
										parentDataProperty: "country",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
										errors = vErrors.length;
									}
								}
								if (data40.usageLocation !== void 0) {
									if (!validate55(data40.usageLocation, {
										instancePath: instancePath + "/scope/exclude/properties/usageLocation",
										parentData: data40,
										parentDataProperty: "usageLocation",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
										errors = vErrors.length;
									}
								}
								if (data40.preferredLanguage !== void 0) {
									if (!validate55(data40.preferredLanguage, {
										instancePath: instancePath + "/scope/exclude/properties/preferredLanguage",
										parentData: data40,
										parentDataProperty: "preferredLanguage",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
										errors = vErrors.length;
									}
								}
								if (data40.ageGroup !== void 0) {
									if (!validate55(data40.ageGroup, {
										instancePath: instancePath + "/scope/exclude/properties/ageGroup",
										parentData: data40,
										parentDataProperty: "ageGroup",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
										errors = vErrors.length;
									}
								}
								if (data40.consentProvidedForMinor !== void 0) {
									if (!validate55(data40.consentProvidedForMinor, {
										instancePath: instancePath + "/scope/exclude/properties/consentProvidedForMinor",
										parentData: data40,
										parentDataProperty: "consentProvidedForMinor",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
										errors = vErrors.length;
									}
								}
								if (data40.userType !== void 0) {
									if (!validate55(data40.userType, {
										instancePath: instancePath + "/scope/exclude/properties/userType",
										parentData: data40,
										parentDataProperty: "userType",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
										errors = vErrors.length;
									}
								}
								if (data40.passwordPolicies !== void 0) {
									if (!validate55(data40.passwordPolicies, {
										instancePath: instancePath + "/scope/exclude/properties/passwordPolicies",
										parentData: data40,
										parentDataProperty: "passwordPolicies",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
										errors = vErrors.length;
									}
								}
								if (data40.preferredDataLocation !== void 0) {
									if (!validate55(data40.preferredDataLocation, {
										instancePath: instancePath + "/scope/exclude/properties/preferredDataLocation",
										parentData: data40,
										parentDataProperty: "preferredDataLocation",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
										errors = vErrors.length;
									}
								}
								if (data40.onPremisesImmutableId !== void 0) {
									if (!validate55(data40.onPremisesImmutableId, {
										instancePath: instancePath + "/scope/exclude/properties/onPremisesImmutableId",
										parentData: data40,
										parentDataProperty: "onPremisesImmutableId",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
										errors = vErrors.length;
									}
								}
							} else {
								const err70 = {
									instancePath: instancePath + "/scope/exclude/properties",
									schemaPath: "#/properties/scope/properties/exclude/properties/properties/type",
									keyword: "type",
									params: { type: "object" }
								};
								if (vErrors === null) vErrors = [err70];
								else vErrors.push(err70);
								errors++;
							}
						}
					} else {
						const err71 = {
							instancePath: instancePath + "/scope/exclude",
							schemaPath: "#/properties/scope/properties/exclude/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err71];
						else vErrors.push(err71);
						errors++;
					}
				}
			} else {
				const err72 = {
					instancePath: instancePath + "/scope",
					schemaPath: "#/properties/scope/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err72];
				else vErrors.push(err72);
				errors++;
			}
		}
		if (data.names !== void 0) {
			let data70 = data.names;
			if (data70 && typeof data70 == "object" && !Array.isArray(data70)) {
				for (const key11 in data70) if (!(key11 === "userPrincipalName" || key11 === "whenTaken" || key11 === "mailNickname" || key11 === "displayName" || key11 === "replace")) {
					const err73 = {
						instancePath: instancePath + "/names",
						schemaPath: "#/properties/names/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key11 }
					};
					if (vErrors === null) vErrors = [err73];
					else vErrors.push(err73);
					errors++;
				}
				if (data70.userPrincipalName !== void 0) {
					let data71 = data70.userPrincipalName;
					if (typeof data71 === "string") {
						if (!pattern16.test(data71)) {
							const err74 = {
								instancePath: instancePath + "/names/userPrincipalName",
								schemaPath: "#/properties/names/properties/userPrincipalName/pattern",
								keyword: "pattern",
								params: { reason: "must be a pattern in quotes, such as \"{givenName}.{surname}@contoso.com\"; its places are {givenName}, {middleName} and {surname}, or their first letters, as {givenName:1}, and {number}" }
							};
							if (vErrors === null) vErrors = [err74];
							else vErrors.push(err74);
							errors++;
						}
					} else {
						const err75 = {
							instancePath: instancePath + "/names/userPrincipalName",
							schemaPath: "#/properties/names/properties/userPrincipalName/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err75];
						else vErrors.push(err75);
						errors++;
					}
				}
				if (data70.whenTaken !== void 0) {
					let data72 = data70.whenTaken;
					if (Array.isArray(data72)) {
						const len8 = data72.length;
						for (let i8 = 0; i8 < len8; i8++) {
							let data73 = data72[i8];
							if (typeof data73 === "string") {
								if (!pattern17.test(data73)) {
									const err76 = {
										instancePath: instancePath + "/names/whenTaken/" + i8,
										schemaPath: "#/properties/names/properties/whenTaken/items/pattern",
										keyword: "pattern",
										params: { reason: "must be a pattern without @, in quotes, such as \"{givenName}.{surname}{number}\"; its places are {givenName}, {middleName} and {surname}, or their first letters, as {givenName:1}, and {number}" }
									};
									if (vErrors === null) vErrors = [err76];
									else vErrors.push(err76);
									errors++;
								}
							} else {
								const err77 = {
									instancePath: instancePath + "/names/whenTaken/" + i8,
									schemaPath: "#/properties/names/properties/whenTaken/items/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err77];
								else vErrors.push(err77);
								errors++;
							}
						}
					} else {
						const err78 = {
							instancePath: instancePath + "/names/whenTaken",
							schemaPath: "#/properties/names/properties/whenTaken/type",
							keyword: "type",
							params: { type: "array" }
						};
						if (vErrors === null) vErrors = [err78];
						else vErrors.push(err78);
						errors++;
					}
				}
				if (data70.mailNickname !== void 0) {
					let data74 = data70.mailNickname;
					if (typeof data74 === "string") {
						if (!pattern17.test(data74)) {
							const err79 = {
								instancePath: instancePath + "/names/mailNickname",
								schemaPath: "#/properties/names/properties/mailNickname/pattern",
								keyword: "pattern",
								params: { reason: "must be a pattern without @, in quotes, such as \"{givenName:1}{surname}\"; its places are {givenName}, {middleName} and {surname}, or their first letters, as {givenName:1}, and {number}" }
							};
							if (vErrors === null) vErrors = [err79];
							else vErrors.push(err79);
							errors++;
						}
					} else {
						const err80 = {
							instancePath: instancePath + "/names/mailNickname",
							schemaPath: "#/properties/names/properties/mailNickname/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err80];
						else vErrors.push(err80);
						errors++;
					}
				}
				if (data70.displayName !== void 0) {
					let data75 = data70.displayName;
					if (typeof data75 === "string") {
						if (!pattern19.test(data75)) {
							const err81 = {
								instancePath: instancePath + "/names/displayName",
								schemaPath: "#/properties/names/properties/displayName/pattern",
								keyword: "pattern",
								params: { reason: "must be a pattern in quotes, such as \"{surname}, {givenName}\"; its places are {givenName}, {middleName} and {surname}, or their first letters, as {givenName:1}, and {number}" }
							};
							if (vErrors === null) vErrors = [err81];
							else vErrors.push(err81);
							errors++;
						}
					} else {
						const err82 = {
							instancePath: instancePath + "/names/displayName",
							schemaPath: "#/properties/names/properties/displayName/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err82];
						else vErrors.push(err82);
						errors++;
					}
				}
				if (data70.replace !== void 0) {
					let data76 = data70.replace;
					if (data76 && typeof data76 == "object" && !Array.isArray(data76)) for (const key12 in data76) {
						let data77 = data76[key12];
						if (typeof data77 === "string") {
							if (!pattern20.test(data77)) {
								const err83 = {
									instancePath: instancePath + "/names/replace/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/names/properties/replace/additionalProperties/pattern",
									keyword: "pattern",
									params: { reason: "must be plain letters, such as oe" }
								};
								if (vErrors === null) vErrors = [err83];
								else vErrors.push(err83);
								errors++;
							}
						} else {
							const err84 = {
								instancePath: instancePath + "/names/replace/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/names/properties/replace/additionalProperties/type",
								keyword: "type",
								params: { type: "string" }
							};
							if (vErrors === null) vErrors = [err84];
							else vErrors.push(err84);
							errors++;
						}
					}
					else {
						const err85 = {
							instancePath: instancePath + "/names/replace",
							schemaPath: "#/properties/names/properties/replace/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err85];
						else vErrors.push(err85);
						errors++;
					}
				}
			} else {
				const err86 = {
					instancePath: instancePath + "/names",
					schemaPath: "#/properties/names/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err86];
				else vErrors.push(err86);
				errors++;
			}
		}
		if (data.tables !== void 0) {
			let data78 = data.tables;
			if (data78 && typeof data78 == "object" && !Array.isArray(data78)) {
				for (const key13 in data78) if (!func1$2.call(schema19$2.properties.tables.properties, key13)) {
					const err87 = {
						instancePath: instancePath + "/tables",
						schemaPath: "#/properties/tables/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key13 }
					};
					if (vErrors === null) vErrors = [err87];
					else vErrors.push(err87);
					errors++;
				}
				if (data78.dates !== void 0) {
					if (!validate85(data78.dates, {
						instancePath: instancePath + "/tables/dates",
						parentData: data78,
						parentDataProperty: "dates",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
						errors = vErrors.length;
					}
				}
				if (data78.nothing !== void 0) {
					let data80 = data78.nothing;
					if (Array.isArray(data80)) {
						const len9 = data80.length;
						for (let i9 = 0; i9 < len9; i9++) if (typeof data80[i9] !== "string") {
							const err88 = {
								instancePath: instancePath + "/tables/nothing/" + i9,
								schemaPath: "#/properties/tables/properties/nothing/items/type",
								keyword: "type",
								params: { type: "string" }
							};
							if (vErrors === null) vErrors = [err88];
							else vErrors.push(err88);
							errors++;
						}
					} else {
						const err89 = {
							instancePath: instancePath + "/tables/nothing",
							schemaPath: "#/properties/tables/properties/nothing/type",
							keyword: "type",
							params: { type: "array" }
						};
						if (vErrors === null) vErrors = [err89];
						else vErrors.push(err89);
						errors++;
					}
				}
				if (data78.empty !== void 0) {
					let data82 = data78.empty;
					if (!(data82 === "keep" || data82 === "clear")) {
						const err90 = {
							instancePath: instancePath + "/tables/empty",
							schemaPath: "#/properties/tables/properties/empty/enum",
							keyword: "enum",
							params: { allowedValues: schema19$2.properties.tables.properties.empty.enum }
						};
						if (vErrors === null) vErrors = [err90];
						else vErrors.push(err90);
						errors++;
					}
				}
				if (data78.unknownManagers !== void 0) {
					let data83 = data78.unknownManagers;
					if (!(data83 === "refuse" || data83 === "leave")) {
						const err91 = {
							instancePath: instancePath + "/tables/unknownManagers",
							schemaPath: "#/properties/tables/properties/unknownManagers/enum",
							keyword: "enum",
							params: { allowedValues: schema19$2.properties.tables.properties.unknownManagers.enum }
						};
						if (vErrors === null) vErrors = [err91];
						else vErrors.push(err91);
						errors++;
					}
				}
				if (data78.domain !== void 0) {
					if (!validate53(data78.domain, {
						instancePath: instancePath + "/tables/domain",
						parentData: data78,
						parentDataProperty: "domain",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
						errors = vErrors.length;
					}
				}
				if (data78.encoding !== void 0) {
					if (!validate88(data78.encoding, {
						instancePath: instancePath + "/tables/encoding",
						parentData: data78,
						parentDataProperty: "encoding",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate88.errors : vErrors.concat(validate88.errors);
						errors = vErrors.length;
					}
				}
				if (data78.separator !== void 0) {
					let data86 = data78.separator;
					if (!(data86 === "comma" || data86 === "semicolon" || data86 === "tab" || data86 === "pipe")) {
						const err92 = {
							instancePath: instancePath + "/tables/separator",
							schemaPath: "#/properties/tables/properties/separator/enum",
							keyword: "enum",
							params: { allowedValues: schema19$2.properties.tables.properties.separator.enum }
						};
						if (vErrors === null) vErrors = [err92];
						else vErrors.push(err92);
						errors++;
					}
				}
				if (data78.sheet !== void 0) {
					if (typeof data78.sheet !== "string") {
						const err93 = {
							instancePath: instancePath + "/tables/sheet",
							schemaPath: "#/properties/tables/properties/sheet/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err93];
						else vErrors.push(err93);
						errors++;
					}
				}
				if (data78.headings !== void 0) {
					if (!validate90(data78.headings, {
						instancePath: instancePath + "/tables/headings",
						parentData: data78,
						parentDataProperty: "headings",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
						errors = vErrors.length;
					}
				}
				if (data78.columns !== void 0) {
					if (!validate92(data78.columns, {
						instancePath: instancePath + "/tables/columns",
						parentData: data78,
						parentDataProperty: "columns",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
						errors = vErrors.length;
					}
				}
				if (data78.sources !== void 0) {
					let data90 = data78.sources;
					if (data90 && typeof data90 == "object" && !Array.isArray(data90)) for (const key14 in data90) {
						let data91 = data90[key14];
						if (data91 && typeof data91 == "object" && !Array.isArray(data91)) {
							for (const key15 in data91) if (!func1$2.call(schema19$2.properties.tables.properties.sources.additionalProperties.properties, key15)) {
								const err94 = {
									instancePath: instancePath + "/tables/sources/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/tables/properties/sources/additionalProperties/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: key15 }
								};
								if (vErrors === null) vErrors = [err94];
								else vErrors.push(err94);
								errors++;
							}
							if (data91.dates !== void 0) {
								if (!validate85(data91.dates, {
									instancePath: instancePath + "/tables/sources/" + key14.replace(/~/g, "~0").replace(/\//g, "~1") + "/dates",
									parentData: data91,
									parentDataProperty: "dates",
									rootData,
									dynamicAnchors
								})) {
									vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
									errors = vErrors.length;
								}
							}
							if (data91.nothing !== void 0) {
								let data93 = data91.nothing;
								if (Array.isArray(data93)) {
									const len10 = data93.length;
									for (let i10 = 0; i10 < len10; i10++) if (typeof data93[i10] !== "string") {
										const err95 = {
											instancePath: instancePath + "/tables/sources/" + key14.replace(/~/g, "~0").replace(/\//g, "~1") + "/nothing/" + i10,
											schemaPath: "#/properties/tables/properties/sources/additionalProperties/properties/nothing/items/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err95];
										else vErrors.push(err95);
										errors++;
									}
								} else {
									const err96 = {
										instancePath: instancePath + "/tables/sources/" + key14.replace(/~/g, "~0").replace(/\//g, "~1") + "/nothing",
										schemaPath: "#/properties/tables/properties/sources/additionalProperties/properties/nothing/type",
										keyword: "type",
										params: { type: "array" }
									};
									if (vErrors === null) vErrors = [err96];
									else vErrors.push(err96);
									errors++;
								}
							}
							if (data91.empty !== void 0) {
								let data95 = data91.empty;
								if (!(data95 === "keep" || data95 === "clear")) {
									const err97 = {
										instancePath: instancePath + "/tables/sources/" + key14.replace(/~/g, "~0").replace(/\//g, "~1") + "/empty",
										schemaPath: "#/properties/tables/properties/sources/additionalProperties/properties/empty/enum",
										keyword: "enum",
										params: { allowedValues: schema19$2.properties.tables.properties.sources.additionalProperties.properties.empty.enum }
									};
									if (vErrors === null) vErrors = [err97];
									else vErrors.push(err97);
									errors++;
								}
							}
							if (data91.unknownManagers !== void 0) {
								let data96 = data91.unknownManagers;
								if (!(data96 === "refuse" || data96 === "leave")) {
									const err98 = {
										instancePath: instancePath + "/tables/sources/" + key14.replace(/~/g, "~0").replace(/\//g, "~1") + "/unknownManagers",
										schemaPath: "#/properties/tables/properties/sources/additionalProperties/properties/unknownManagers/enum",
										keyword: "enum",
										params: { allowedValues: schema19$2.properties.tables.properties.sources.additionalProperties.properties.unknownManagers.enum }
									};
									if (vErrors === null) vErrors = [err98];
									else vErrors.push(err98);
									errors++;
								}
							}
							if (data91.domain !== void 0) {
								if (!validate53(data91.domain, {
									instancePath: instancePath + "/tables/sources/" + key14.replace(/~/g, "~0").replace(/\//g, "~1") + "/domain",
									parentData: data91,
									parentDataProperty: "domain",
									rootData,
									dynamicAnchors
								})) {
									vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
									errors = vErrors.length;
								}
							}
							if (data91.encoding !== void 0) {
								if (!validate88(data91.encoding, {
									instancePath: instancePath + "/tables/sources/" + key14.replace(/~/g, "~0").replace(/\//g, "~1") + "/encoding",
									parentData: data91,
									parentDataProperty: "encoding",
									rootData,
									dynamicAnchors
								})) {
									vErrors = vErrors === null ? validate88.errors : vErrors.concat(validate88.errors);
									errors = vErrors.length;
								}
							}
							if (data91.separator !== void 0) {
								let data99 = data91.separator;
								if (!(data99 === "comma" || data99 === "semicolon" || data99 === "tab" || data99 === "pipe")) {
									const err99 = {
										instancePath: instancePath + "/tables/sources/" + key14.replace(/~/g, "~0").replace(/\//g, "~1") + "/separator",
										schemaPath: "#/properties/tables/properties/sources/additionalProperties/properties/separator/enum",
										keyword: "enum",
										params: { allowedValues: schema19$2.properties.tables.properties.sources.additionalProperties.properties.separator.enum }
									};
									if (vErrors === null) vErrors = [err99];
									else vErrors.push(err99);
									errors++;
								}
							}
							if (data91.sheet !== void 0) {
								if (typeof data91.sheet !== "string") {
									const err100 = {
										instancePath: instancePath + "/tables/sources/" + key14.replace(/~/g, "~0").replace(/\//g, "~1") + "/sheet",
										schemaPath: "#/properties/tables/properties/sources/additionalProperties/properties/sheet/type",
										keyword: "type",
										params: { type: "string" }
									};
									if (vErrors === null) vErrors = [err100];
									else vErrors.push(err100);
									errors++;
								}
							}
							if (data91.headings !== void 0) {
								if (!validate90(data91.headings, {
									instancePath: instancePath + "/tables/sources/" + key14.replace(/~/g, "~0").replace(/\//g, "~1") + "/headings",
									parentData: data91,
									parentDataProperty: "headings",
									rootData,
									dynamicAnchors
								})) {
									vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
									errors = vErrors.length;
								}
							}
							if (data91.columns !== void 0) {
								if (!validate92(data91.columns, {
									instancePath: instancePath + "/tables/sources/" + key14.replace(/~/g, "~0").replace(/\//g, "~1") + "/columns",
									parentData: data91,
									parentDataProperty: "columns",
									rootData,
									dynamicAnchors
								})) {
									vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
									errors = vErrors.length;
								}
							}
						} else {
							const err101 = {
								instancePath: instancePath + "/tables/sources/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/tables/properties/sources/additionalProperties/type",
								keyword: "type",
								params: { type: "object" }
							};
							if (vErrors === null) vErrors = [err101];
							else vErrors.push(err101);
							errors++;
						}
					}
					else {
						const err102 = {
							instancePath: instancePath + "/tables/sources",
							schemaPath: "#/properties/tables/properties/sources/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err102];
						else vErrors.push(err102);
						errors++;
					}
				}
			} else {
				const err103 = {
					instancePath: instancePath + "/tables",
					schemaPath: "#/properties/tables/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err103];
				else vErrors.push(err103);
				errors++;
			}
		}
		if (data.editor !== void 0) {
			let data103 = data.editor;
			if (data103 && typeof data103 == "object" && !Array.isArray(data103)) {
				for (const key16 in data103) if (!(key16 === "schemas")) {
					const err104 = {
						instancePath: instancePath + "/editor",
						schemaPath: "#/properties/editor/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key16 }
					};
					if (vErrors === null) vErrors = [err104];
					else vErrors.push(err104);
					errors++;
				}
				if (data103.schemas !== void 0) {
					let data104 = data103.schemas;
					if (typeof data104 === "string") {
						if (!pattern26.test(data104)) {
							const err105 = {
								instancePath: instancePath + "/editor/schemas",
								schemaPath: "#/properties/editor/properties/schemas/pattern",
								keyword: "pattern",
								params: { reason: "must be a folder, counted from this file, such as .vscode/rollcall or ../../.vscode/rollcall, without spaces" }
							};
							if (vErrors === null) vErrors = [err105];
							else vErrors.push(err105);
							errors++;
						}
					} else {
						const err106 = {
							instancePath: instancePath + "/editor/schemas",
							schemaPath: "#/properties/editor/properties/schemas/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err106];
						else vErrors.push(err106);
						errors++;
					}
				}
			} else {
				const err107 = {
					instancePath: instancePath + "/editor",
					schemaPath: "#/properties/editor/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err107];
				else vErrors.push(err107);
				errors++;
			}
		}
		if (data.guards !== void 0) {
			let data105 = data.guards;
			if (data105 && typeof data105 == "object" && !Array.isArray(data105)) {
				for (const key17 in data105) if (!func1$2.call(schema19$2.properties.guards.properties, key17)) {
					const err108 = {
						instancePath: instancePath + "/guards",
						schemaPath: "#/properties/guards/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key17 }
					};
					if (vErrors === null) vErrors = [err108];
					else vErrors.push(err108);
					errors++;
				}
				if (data105.creates !== void 0) {
					if (!validate103(data105.creates, {
						instancePath: instancePath + "/guards/creates",
						parentData: data105,
						parentDataProperty: "creates",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
						errors = vErrors.length;
					}
				}
				if (data105.updates !== void 0) {
					if (!validate103(data105.updates, {
						instancePath: instancePath + "/guards/updates",
						parentData: data105,
						parentDataProperty: "updates",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
						errors = vErrors.length;
					}
				}
				if (data105.enables !== void 0) {
					if (!validate103(data105.enables, {
						instancePath: instancePath + "/guards/enables",
						parentData: data105,
						parentDataProperty: "enables",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
						errors = vErrors.length;
					}
				}
				if (data105.disables !== void 0) {
					if (!validate103(data105.disables, {
						instancePath: instancePath + "/guards/disables",
						parentData: data105,
						parentDataProperty: "disables",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
						errors = vErrors.length;
					}
				}
				if (data105.renames !== void 0) {
					if (!validate103(data105.renames, {
						instancePath: instancePath + "/guards/renames",
						parentData: data105,
						parentDataProperty: "renames",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
						errors = vErrors.length;
					}
				}
				if (data105.adoptions !== void 0) {
					if (!validate103(data105.adoptions, {
						instancePath: instancePath + "/guards/adoptions",
						parentData: data105,
						parentDataProperty: "adoptions",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
						errors = vErrors.length;
					}
				}
				if (data105.signInProperties !== void 0) {
					if (!validate103(data105.signInProperties, {
						instancePath: instancePath + "/guards/signInProperties",
						parentData: data105,
						parentDataProperty: "signInProperties",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
						errors = vErrors.length;
					}
				}
				if (data105.memberships !== void 0) {
					if (!validate103(data105.memberships, {
						instancePath: instancePath + "/guards/memberships",
						parentData: data105,
						parentDataProperty: "memberships",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
						errors = vErrors.length;
					}
				}
				if (data105.membershipRemovals !== void 0) {
					if (!validate103(data105.membershipRemovals, {
						instancePath: instancePath + "/guards/membershipRemovals",
						parentData: data105,
						parentDataProperty: "membershipRemovals",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
						errors = vErrors.length;
					}
				}
				if (data105.licensedGroups !== void 0) {
					if (!validate103(data105.licensedGroups, {
						instancePath: instancePath + "/guards/licensedGroups",
						parentData: data105,
						parentDataProperty: "licensedGroups",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
						errors = vErrors.length;
					}
				}
				if (data105.licenses !== void 0) {
					if (!validate103(data105.licenses, {
						instancePath: instancePath + "/guards/licenses",
						parentData: data105,
						parentDataProperty: "licenses",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
						errors = vErrors.length;
					}
				}
			} else {
				const err109 = {
					instancePath: instancePath + "/guards",
					schemaPath: "#/properties/guards/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err109];
				else vErrors.push(err109);
				errors++;
			}
		}
	} else {
		const err110 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err110];
		else vErrors.push(err110);
		errors++;
	}
	validate52$2.errors = vErrors;
	return errors === 0;
}
validate52$2.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
// src/roster/settings/ageRecipient.ts
const CHARACTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const GENERATOR = [
	996825010,
	642813549,
	513874426,
	1027748829,
	705979059
];
/** In characters of Bech32, checksum included: a key of X25519, and one of ML-KEM-768 with X25519. */
const FORMS$1 = [{
	prefix: "age",
	length: 58
}, {
	prefix: "age1pq",
	length: void 0
}];
/**
* Whether a text is a public key that `rollcall reveal` can have the secret half of: each character is there and right, by
* the checksum in it. The library is not loaded for that, for every plan reads the configuration.
*
* @see https://age-encryption.org/v1 (recipients) and BIP 173 (Bech32)
*/
function isAgeRecipient(text) {
	const end = text.lastIndexOf("1");
	const prefix = text.slice(0, end);
	const data = Array.from(text.slice(end + 1), (character) => CHARACTERS.indexOf(character));
	return FORMS$1.some((form) => form.prefix === prefix && (form.length ?? data.length) === data.length) && data.length >= 58 && !data.includes(-1) && checksumOf([...expanded(prefix), ...data]) === 1;
}
function expanded(prefix) {
	const codes = [...Buffer.from(prefix)];
	return [
		...codes.map((code) => code >> 5),
		0,
		...codes.map((code) => code & 31)
	];
}
function checksumOf(values) {
	let sum = 1;
	for (const value of values) {
		const top = sum >>> 25;
		sum = (sum & 33554431) << 5 ^ value;
		for (const [bit, factor] of GENERATOR.entries()) if ((top >> bit & 1) === 1) sum ^= factor;
	}
	return sum >>> 0;
}
// src/roster/settings/newUserSettings.ts
function newUsersOf(content = {}) {
	const { lifetimeInMinutes, ...rest } = content;
	return {
		...DEFAULT_NEW_USERS,
		...rest,
		...lifetimeInMinutes !== void 0 && { lifetimeInMinutes: Number(lifetimeInMinutes) }
	};
}
/** Mistakes that no schema tells: keys with a wrong character, and passes that nobody could open. */
function newUsersMistakes(content = {}, locate) {
	const { credential, recipients = [] } = content;
	const wrong = recipients.flatMap((recipient, index) => isAgeRecipient(recipient) ? [] : [{
		severity: "error",
		code: "bad-value",
		message: recipient.startsWith("AGE-SECRET-KEY-") ? "\"newUsers.recipients\" holds a secret key. It is not secret any more: make another one with \"rollcall keys new\", and give its public half, age1…" : "\"newUsers.recipients\" must hold public keys of age, such as \"rollcall keys new\" prints: age1… with 62 characters. A character of this one is wrong or missing",
		at: locate("newUsers", "recipients", String(index))
	}]);
	const nobody = credential === "temporaryAccessPass" && recipients.length === 0;
	return [...wrong, ...nobody ? [{
		severity: "error",
		code: "missing-key",
		message: "\"newUsers.recipients\" is missing: a pass is handed over encrypted only. Make a key with \"rollcall keys new\", and give its public half",
		at: locate("newUsers", "credential")
	}] : []];
}
function newUsersSchema() {
	return {
		type: "object",
		description: "how new users get their first credential; see docs/handover.md",
		additionalProperties: false,
		properties: {
			credential: {
				enum: ["none", "temporaryAccessPass"],
				description: "none: an administrator issues it; temporaryAccessPass: `rollcall hand-over` issues a pass for each new account"
			},
			recipients: {
				type: "array",
				description: "public keys (age1…) of the people who hand passes over; each of them can sign in as any new user",
				items: { type: "string" }
			},
			lifetimeInMinutes: {
				type: ["string", "integer"],
				pattern: "^(?:[1-9][0-9]|[1-9][0-9]{2,3}|[1-3][0-9]{4}|4[0-2][0-9]{3}|43[01][0-9]{2}|43200)$",
				patternErrorMessage: "must be a whole number of minutes from 10 to 43200, such as 480",
				minimum: 10,
				maximum: 43200,
				description: "how long a pass is valid, within what the tenant's policy allows; else its default"
			},
			isUsableOnce: {
				type: "boolean",
				description: "whether a pass can be used only once (default: true)"
			},
			startDateTime: {
				enum: ["now", "employeeHireDate"],
				description: "when a pass begins to be valid: at once, or on the employeeHireDate where that is in the future"
			}
		}
	};
}
// src/roster/settings/setSettings.ts
function groupsOf(content = {}) {
	return Object.fromEntries(Object.entries(content).map(([name, group]) => [name, {
		...group?.id !== void 0 && { id: group.id.toLowerCase() },
		members: group?.members ?? "ours"
	}]));
}
function groupsSchema(guid) {
	return {
		type: "object",
		description: "the groups that files may name, by the name that they use; see docs/groups.md",
		propertyNames: {
			pattern: String.raw`^(?!\s)(?!.*\s$)[^\p{Cc}\p{Cf}]{1,256}$`,
			patternErrorMessage: "must be the name of a group: 1 to 256 characters, none of them invisible, and no space at the beginning or the end"
		},
		additionalProperties: {
			type: ["object", "null"],
			additionalProperties: false,
			properties: {
				id: {
					type: "string",
					pattern: `^${guid}$`,
					patternErrorMessage: "must be the object id of the group, such as 4b0c2d1e-8f3a-4c5d-9e6b-7a8f9c0d1e2f",
					description: "the object id; without it, Rollcall takes the only group with that name"
				},
				members: {
					enum: ["ours", "roster"],
					description: "ours (the default): only people whose file declares groups are added and removed; roster: all others are removed"
				}
			}
		}
	};
}
function licensesSchema() {
	return {
		type: "array",
		description: "the licences that files may name, by skuPartNumber; see docs/licences.md",
		items: {
			type: "string",
			pattern: "^[A-Za-z0-9_-]+$",
			patternErrorMessage: "must be part numbers of SKUs, such as SPE_E3, and not names of products: Graph calls them skuPartNumber"
		}
	};
}
// src/model/tables/forms.ts
/** What may be said of how a table is written. */
/** Of CSV files, as `--encoding` and the configuration name them. */
const CELL_ENCODINGS = [
	"utf-8",
	"utf-16le",
	"utf-16be",
	"windows-1250",
	"windows-1251",
	"windows-1252",
	"windows-1253",
	"windows-1254",
	"windows-1255",
	"windows-1256",
	"windows-1257",
	"windows-1258",
	"iso-8859-2",
	"iso-8859-15",
	"macintosh",
	"koi8-r",
	"shift_jis",
	"gb18030",
	"big5",
	"euc-kr"
];
const CELL_SEPARATORS = Object.keys({
	comma: ",",
	semicolon: ";",
	tab: "	",
	pipe: "|"
});
/** Forms of dates, in small letters: day, month and year in any order, with or without separators. */
const DATE_FORM = "^(?:d{1,2}[./ -]m{1,3}[./ -]yyyy|m{1,3}[./ -]d{1,2}[./ -]yyyy|yyyy[./ -]m{1,2}[./ -]d{1,2}|yyyymmdd|ddmmyyyy|mmddyyyy)$";
// src/model/tables/columns.ts
/** In the configuration: a column that is passed over in silence. */
const IGNORED_COLUMN = "ignore";
/** In the configuration: a name by which other rows call this person their manager. It is not kept. */
const REFERENCE_COLUMN = "reference";
/** In the configuration: what stands before the surname and belongs to it, as Dutch tables keep "van der" apart. */
const SURNAME_PREFIX_COLUMN = "surnamePrefix";
/** In the configuration: both names in one cell, as "Silva, Ana". */
const WHOLE_NAME_COLUMN = "surname, givenName";
/** In the configuration: a column that says who may not sign in. */
const BLOCKED_COLUMN = "not accountEnabled";
/** The sets that files may declare; whether a column can hold groups or licences is up to the configuration. */
const SET_COLUMNS = [
	"groups",
	"licenses",
	"sponsors"
];
new RegExp(`^(${SET_COLUMNS.join("|")})\\.(.+)$`, "is");
/** Every name that a column may have, in Graph's spelling. */
function columnNames() {
	return [...NAMES.keys()];
}
const NAMES = new Map([
	...[
		"id",
		"formerly",
		"manager",
		...SET_COLUMNS
	].map((key) => [key, { key }]),
	...PROPERTIES.filter(({ roster }) => typeof roster === "string").map(({ name }) => [name, { key: name }]),
	...members$1("employeeOrgData", ORG_DATA_MEMBERS),
	...members$1("onPremisesExtensionAttributes", EXTENSION_ATTRIBUTES)
]);
new Map([...NAMES].map(([name, target]) => [name.toLowerCase(), target]));
function members$1(key, names) {
	return names.flatMap((member) => [[`${key}.${member}`, {
		key,
		member
	}], [member, {
		key,
		member
	}]]);
}
// src/roster/settings/tableSettings.ts
function tablesOf({ columns, sources, ...forms } = {}) {
	return {
		...formsOf(forms),
		columns: columns ?? {},
		sources: Object.fromEntries(Object.entries(sources ?? {}).map(([name, { columns: own, ...more }]) => [name, {
			...formsOf(more),
			columns: own ?? {}
		}]))
	};
}
function formsOf({ headings, ...forms }) {
	return {
		...forms,
		...headings !== void 0 && { headings: Number(headings) }
	};
}
function tablesSchema() {
	return {
		type: "object",
		description: "tables of `rollcall import`; see docs/tables.md",
		additionalProperties: false,
		properties: {
			...FORMS,
			columns: COLUMNS,
			sources: {
				type: "object",
				description: "systems that tables come from, each recognised by its headings",
				additionalProperties: {
					type: "object",
					additionalProperties: false,
					properties: {
						...FORMS,
						columns: COLUMNS
					}
				}
			}
		}
	};
}
const TARGETS = `${columnNames().join("|").replaceAll(".", "\\.")}|extension_[0-9a-f]{32}_[A-Za-z0-9_]{1,100}|(?:${SET_COLUMNS.join("|")})\\..+`;
const COLUMNS = {
	type: "object",
	description: "what columns hold, by their headings; `ignore` skips one, `not accountEnabled` says who is blocked, `reference` is a name by which other rows call the person, `surname, givenName` is both names in one cell",
	additionalProperties: {
		type: ["string", "object"],
		pattern: `^(?:${[
			IGNORED_COLUMN,
			REFERENCE_COLUMN,
			SURNAME_PREFIX_COLUMN,
			WHOLE_NAME_COLUMN,
			BLOCKED_COLUMN
		].join("|")}|${TARGETS})$`,
		patternErrorMessage: `must be a property such as jobTitle, a member such as costCenter or extensionAttribute1, manager, groups, groups.Sales, id, formerly, "${WHOLE_NAME_COLUMN}", ${BLOCKED_COLUMN}, ${REFERENCE_COLUMN} or ${IGNORED_COLUMN}`,
		minProperties: 1,
		maxProperties: 1,
		additionalProperties: false,
		patternProperties: { [`^(?:${TARGETS})$`]: {
			type: "object",
			description: "what each cell means",
			additionalProperties: { type: [
				"string",
				"boolean",
				"null"
			] }
		} }
	}
};
const FORMS = {
	dates: {
		type: "string",
		pattern: DATE_FORM.replace(/[a-z]/g, (letter) => /[dmy]/.test(letter) ? `[${letter}${letter.toUpperCase()}]` : letter),
		patternErrorMessage: "must be a date format such as dd.mm.yyyy, mm/dd/yyyy, dd-mmm-yyyy or yyyymmdd",
		description: "the date format, such as dd.mm.yyyy; dates that begin with the year need none"
	},
	nothing: {
		type: "array",
		items: { type: "string" },
		description: "texts that mean an empty cell, such as N/A"
	},
	empty: {
		enum: ["keep", "clear"],
		description: "clear: an empty cell clears what is declared"
	},
	unknownManagers: {
		enum: ["refuse", "leave"],
		description: "leave: a manager who is neither in the table nor declared is left out, and listed"
	},
	domain: {
		type: "string",
		pattern: "^[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+$",
		patternErrorMessage: "must be a domain, such as contoso.com, without an @",
		description: "is added to sign-in names without a domain"
	},
	encoding: {
		enum: CELL_ENCODINGS,
		description: "of CSV files"
	},
	separator: {
		enum: CELL_SEPARATORS,
		description: "of CSV files"
	},
	sheet: {
		type: "string",
		description: "of workbooks"
	},
	headings: {
		type: ["string", "integer"],
		pattern: "^[1-9][0-9]{0,5}$",
		patternErrorMessage: "must be the number of a row, such as 3",
		minimum: 1,
		description: "the row with the headings"
	}
};
// src/roster/settings/configurationSchema.ts
/** What `rollcall.yaml` may say. */
function configurationSchema() {
	const limit = {
		type: "object",
		additionalProperties: false,
		properties: {
			count: {
				type: ["string", "integer"],
				pattern: "^[0-9]{1,9}$",
				patternErrorMessage: WHOLE_NUMBER,
				minimum: 0,
				description: "most users"
			},
			percent: {
				type: ["string", "number"],
				pattern: "^(?:[0-9]{1,2}(?:\\.[0-9]+)?|100(?:\\.0+)?)$",
				patternErrorMessage: "must be a number from 0 to 100, such as 2.5",
				minimum: 0,
				maximum: 100,
				description: "most users in percent of the matched ones"
			},
			floor: {
				type: ["string", "integer"],
				pattern: "^[0-9]{1,9}$",
				patternErrorMessage: WHOLE_NUMBER,
				minimum: 0,
				description: "this many always pass"
			}
		}
	};
	return {
		$schema: "https://json-schema.org/draft/2020-12/schema",
		title: "Rollcall: configuration",
		type: "object",
		additionalProperties: false,
		properties: {
			mode: {
				enum: ["apply", "observe"],
				description: "observe: plan, comment and compare, and refuse every write"
			},
			directory: {
				enum: ["graph", "embedded"],
				description: "the tenant that the environment names, or one kept in .rollcall/"
			},
			requireApproval: {
				type: "boolean",
				description: "whether the Action applies a pull request only after a second person approved it (default: true)"
			},
			tenant: {
				type: "string",
				pattern: `^${GUID}$`,
				patternErrorMessage: "must be the id of the tenant, such as 5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10, and no domain: the Entra admin center shows it under \"Overview\", \"az account show\" as tenantId",
				description: "the tenant id that the directory must have; any other is refused"
			},
			key: {
				enum: ["userPrincipalName", "employeeId"],
				description: "the property by which Rollcall finds users in the directory"
			},
			allow: {
				type: "array",
				description: "properties that Rollcall manages only if they are listed here",
				items: { enum: PROPERTIES.filter(({ roster }) => roster === "configured").map(({ name }) => name) }
			},
			sensitive: {
				type: "array",
				description: "properties that give access, such as those that dynamic groups ask for: reviewers are warned of who gets another value",
				items: sensitiveName()
			},
			protected: {
				...accounts("protects"),
				description: "accounts that no plan may touch: object ids, or userPrincipalNames with *"
			},
			groups: groupsSchema(GUID),
			licenses: licensesSchema(),
			apply: applySchema(),
			quota: quotaSchema(),
			newUsers: newUsersSchema(),
			scope: scopeSchema(),
			names: namesSchema(),
			tables: tablesSchema(),
			editor: editorSchema(),
			guards: {
				type: "object",
				description: "how much one plan may do; see docs/guards.md",
				additionalProperties: false,
				properties: Object.fromEntries(Object.keys(DEFAULT_CONFIGURATION.guards).map((name) => [name, limit]))
			}
		}
	};
}
function scopeSchema() {
	const value = { type: [
		"string",
		"boolean",
		"null"
	] };
	return {
		type: "object",
		description: "which users of the directory are people (default: all)",
		additionalProperties: false,
		properties: {
			userType: {
				type: "array",
				minItems: 1,
				description: "only these; a user without a userType counts as a Member",
				items: { enum: ["Member", "Guest"] }
			},
			accountEnabled: {
				type: "boolean",
				description: "only accounts that are enabled (true), or disabled (false)"
			},
			domains: {
				type: "array",
				minItems: 1,
				description: "only userPrincipalNames in these domains",
				items: {
					type: "string",
					pattern: "^[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+$",
					patternErrorMessage: "must be a domain, such as contoso.com, without an @"
				}
			},
			exclude: {
				type: "object",
				description: "shared and room mailboxes, service accounts and all others that are not people",
				additionalProperties: false,
				properties: {
					users: {
						...accounts("excludes"),
						description: "object ids, or userPrincipalNames with *"
					},
					properties: {
						type: "object",
						description: "by property: a text, in which * stands for any characters, or null for no value; or a list of them",
						additionalProperties: false,
						properties: Object.fromEntries(SCOPE_PROPERTIES.map((name) => [name, {
							type: [...value.type, "array"],
							minItems: 1,
							items: value
						}]))
					}
				}
			}
		}
	};
}
function namesSchema() {
	const local = `(?:[A-Za-z0-9._-]|${PLACE})*(?:${PLACE})(?:[A-Za-z0-9._-]|${PLACE})*`;
	return {
		type: "object",
		description: "how `rollcall new` makes the names of joiners; see docs/joiners.md",
		additionalProperties: false,
		properties: {
			userPrincipalName: {
				type: "string",
				pattern: `^${local}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$`,
				patternErrorMessage: `must be a pattern in quotes, such as "{givenName}.{surname}@contoso.com"; ${PLACES}`,
				description: "such as \"{givenName}.{surname}@contoso.com\" (default: the pattern of most people in the roster)"
			},
			whenTaken: {
				type: "array",
				description: "patterns to try before the @, in this order, when that name is taken",
				items: {
					type: "string",
					pattern: `^${local}$`,
					patternErrorMessage: `must be a pattern without @, in quotes, such as "{givenName}.{surname}{number}"; ${PLACES}`
				}
			},
			mailNickname: {
				type: "string",
				pattern: `^${local}$`,
				patternErrorMessage: `must be a pattern without @, in quotes, such as "{givenName:1}{surname}"; ${PLACES}`,
				description: "declares a mailNickname; else the directory gets the part before the @"
			},
			displayName: {
				type: "string",
				pattern: `^.*(?:${PLACE}).*$`,
				patternErrorMessage: `must be a pattern in quotes, such as "{surname}, {givenName}"; ${PLACES}`,
				description: "such as \"{surname}, {givenName}\"; else \"{givenName} {surname}\""
			},
			replace: {
				type: "object",
				description: "letters that are not transliterated as usual, such as ø: oe",
				additionalProperties: {
					type: "string",
					pattern: "^[A-Za-z0-9-]*$",
					patternErrorMessage: "must be plain letters, such as oe"
				}
			}
		}
	};
}
function editorSchema() {
	return {
		type: "object",
		description: "what Rollcall writes for editors; see docs/github.md",
		additionalProperties: false,
		properties: { schemas: {
			type: "string",
			pattern: "^(?:[A-Za-z0-9._-]+/)*[A-Za-z0-9._-]+$",
			patternErrorMessage: "must be a folder, counted from this file, such as .vscode/rollcall or ../../.vscode/rollcall, without spaces",
			description: "new files begin with a comment that names their schema in this folder, such as .vscode/rollcall"
		} }
	};
}
const SCOPE_PROPERTIES = PROPERTIES.filter(({ type, create }) => create && (type === "string" || type === "strings")).map(({ name }) => name);
const PLACE = "\\{(?:givenName|middleName|surname)(?::[1-9][0-9]?)?\\}|\\{number\\}";
const PLACES = "its places are {givenName}, {middleName} and {surname}, or their first letters, as {givenName:1}, and {number}";
function sensitiveName() {
	return {
		type: "string",
		pattern: `^(?:${[
			...PROPERTIES.filter(({ roster }) => typeof roster === "string").map(({ name }) => name),
			...ORG_DATA_MEMBERS.map((member) => `employeeOrgData\\.${member}`),
			...EXTENSION_ATTRIBUTES.map((member) => `onPremisesExtensionAttributes\\.${member}`),
			...RELATIONSHIPS.map(({ name, kind }) => kind === "set" ? `${name}(?:\\..+)?` : name),
			DIRECTORY_EXTENSION.source.replace(/^\^|\$$/g, "")
		].join("|")})$`,
		patternErrorMessage: "must be properties that a roster can declare, such as [department, onPremisesExtensionAttributes.extensionAttribute1]"
	};
}
const WHOLE_NUMBER = "must be a whole number of users, such as 20";
const GUID = "[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}";
function accounts(verb) {
	return {
		type: "array",
		items: {
			type: "string",
			pattern: `^(?:${GUID}|(?=.*[@*])\\S+)$`,
			patternErrorMessage: `must be an object id, a userPrincipalName, or a pattern such as emergency-*@contoso.com, without spaces: anything else ${verb} no account`
		}
	};
}
// src/roster/settings/configuration.ts
const check = documentCheck(configurationSchema, validateConfiguration);
/** Reads `rollcall.yaml`; what it does not say keeps its default. A missing file is all defaults. */
function parseConfiguration(file) {
	if (!file) return noConfiguration("rollcall.yaml", []);
	const { value, diagnostics, locate } = check(file);
	if (!value) return {
		configuration: DEFAULT_CONFIGURATION,
		diagnostics,
		locate
	};
	const { apply, groups, guards, newUsers, tables, quota, ...rest } = value;
	const { guards: defaults } = DEFAULT_CONFIGURATION;
	return {
		configuration: {
			...DEFAULT_CONFIGURATION,
			...rest,
			tables: tablesOf(tables),
			apply: applyOf(apply),
			groups: groupsOf(groups),
			newUsers: newUsersOf(newUsers),
			quota: {
				...DEFAULT_CONFIGURATION.quota,
				...numbers(quota)
			},
			guards: Object.fromEntries(Object.entries(defaults).map(([name, limit]) => [name, {
				...limit,
				...numbers(guards?.[name])
			}]))
		},
		diagnostics: [...diagnostics, ...newUsersMistakes(newUsers, locate)],
		locate
	};
}
/** What holds while no file says otherwise. */
function noConfiguration(path, diagnostics) {
	const at = {
		file: path,
		line: 1,
		column: 1
	};
	return {
		configuration: DEFAULT_CONFIGURATION,
		diagnostics,
		locate: () => at
	};
}
function numbers(texts) {
	return Object.fromEntries(Object.entries(texts ?? {}).map(([name, text]) => [name, Number(text)]));
}
// src/roster/read/findPeople.ts
/**
* The declared people that a text may mean: by userPrincipalName, a former one, the part before the @, mail address,
* employeeId or object id; else by displayName, or given name and surname in either order; else by a part of a name.
*/
function findPeople(text, users) {
	const people = peopleByName(users)(text);
	if (people.length > 0) return {
		people,
		exact: true
	};
	const words = plain(text).split(" ").filter(Boolean);
	return {
		people: words.length === 0 ? [] : users.filter((user) => containsWords(user, words)),
		exact: false
	};
}
/** The same for many texts, but not by parts of names. */
function peopleByName(users) {
	const called = /* @__PURE__ */ new Map();
	const shown = /* @__PURE__ */ new Map();
	for (const user of users) {
		addAll(called, callingsOf(user), user);
		addAll(shown, namesOf(user), user);
	}
	return (text) => {
		const wanted = plain(text);
		return [...called.get(wanted) ?? shown.get(wanted) ?? []];
	};
}
/** "Ana Silva, ana.silva@contoso.com" */
function describePerson(user) {
	const shown = user.fields["displayName"];
	return typeof shown === "string" ? `${shown}, ${nameOf(user)}` : nameOf(user);
}
function addAll(known, names, user) {
	for (const name of names) {
		if (typeof name !== "string" || name.trim() === "") continue;
		const key = plain(name);
		const people = known.get(key);
		if (people) people.add(user);
		else known.set(key, /* @__PURE__ */ new Set([user]));
	}
}
function callingsOf(user) {
	const { id, fields, formerly } = user;
	const name = nameOf(user);
	const former = formerly.map(({ value }) => value);
	return [
		name,
		name.split("@")[0],
		fields["mail"],
		fields["employeeId"],
		id,
		...former
	];
}
function namesOf({ fields }) {
	const { displayName, givenName, surname } = fields;
	if (typeof givenName !== "string" || typeof surname !== "string") return [displayName];
	return [
		displayName,
		`${givenName} ${surname}`,
		`${surname} ${givenName}`
	];
}
function containsWords(user, words) {
	const text = plain(describePerson(user));
	return words.every((word) => text.includes(word));
}
function plain(name) {
	return foldName(name).replace(/[\s,]+/g, " ").trim();
}
// src/roster/read/undeclaredPeople.ts
const MANAGER = {
	key: "manager",
	one: "manager",
	doing: "report to them",
	written: (name) => `manager: ${name}`
};
/** The role of those whom a set holds. */
function roleIn({ name: key, one }) {
	return {
		key,
		one,
		doing: `name them as a ${one}`,
		written: (name) => name
	};
}
/**
* Reports people whom others name and whom no file declares by that name. The file of one may be missing to hundreds of people: it
* is one mistake at many places. A declared user with that display name, number or address is proposed.
*
* @param undeclared where each is named, by the folded name
*/
function reportUndeclared(undeclared, role, people, report) {
	if (undeclared.size === 0) return;
	const find = peopleByName(people);
	for (const mentions of undeclared.values()) {
		const [first] = mentions;
		if (!first) continue;
		const { name } = first;
		const isOwn = (person) => mentions.some(({ declaration }) => declaration === person);
		const finding = missing(name, find(name).filter((person) => mentions.length > 1 || !isOwn(person)), mentions.length, people, role);
		for (const { declaration, field, length } of mentions) report(declaration, {
			...finding,
			at: declaration.originOf(field).at,
			length,
			cause: foldName(name)
		});
	}
}
const MOST_SHOWN = 5;
function missing(name, called, mentions, people, { key, one, doing, written }) {
	const problem = checkText(propertyNamed("userPrincipalName"), name);
	const quoted = JSON.stringify(name);
	const [only, ...more] = called;
	if (problem || only) {
		const what = problem ? `"${key}" ${key === one ? "is" : "names"} ${quoted}, but a ${one} is written as a userPrincipalName or an object id.` : `the ${one} ${quoted} is not declared.`;
		return {
			code: problem?.code ?? `unknown-${one}`,
			message: `${what} ${only ? proposal(quoted, only, more, written) : `No declared user is called that.`}`
		};
	}
	const names = people.map((person) => nameOf(person));
	const near = suggest(name, names, 2);
	return {
		code: `unknown-${one}`,
		message: [
			mentions === 1 ? `the ${one} "${name}" is not declared.` : `"${name}" is not declared, but ${mentions} users ${doing}.`,
			...near === void 0 ? [] : [`Did you mean "${near}"?`],
			`Change "${key}". If ${name} has left, keep their file with "accountEnabled: false". If they are not managed here, write their object id.`
		].join(" ")
	};
}
function proposal(quoted, only, more, written) {
	if (more.length === 0) return `Is it ${shown(only)}? Then write "${written(nameOf(only))}".`;
	const listed = [only, ...more].slice(0, MOST_SHOWN).map(shown).join(", ");
	const others = more.length + 1 - MOST_SHOWN;
	return `${digits(more.length + 1)} declared users are called ${quoted}: ${listed}${others > 0 ? ` and ${digits(others)} more` : ""}. Write the right person's userPrincipalName.`;
}
function shown(user) {
	return `${nameOf(user)} (${user.at.file}:${user.at.line})`;
}
// src/roster/read/crossCheck.ts
/**
* Holds users against each other: the key is there, names and numbers are declared once, former names are nobody's,
* managers and people of sets exist and are not oneself, and nobody is their own manager's manager (a warning: directories allow it).
*
* @param alreadyBroken those of them whose mistakes are told already
*/
function crossCheck(people, alreadyBroken, unread, key) {
	const findings = [];
	const broken = /* @__PURE__ */ new Set();
	const report = (declaration, finding) => {
		findings.push(finding);
		if (finding.severity !== "warning") broken.add(declaration);
	};
	for (const declaration of people) if (!textOf$1(declaration, key) && !alreadyBroken.has(declaration)) report(declaration, {
		code: "missing-key",
		message: `has no ${key}, by which Rollcall finds users in the directory`,
		at: declaration.at,
		length: 1
	});
	const byName = checkUnique(people, "userPrincipalName", "duplicate-user", report);
	checkUnique(people, "employeeId", "duplicate-employee-id", report);
	checkUnique(people, "id", "duplicate-id", report);
	checkFormerNames(people, byName, report);
	const unreadNames = new Set(unread.map(({ name }) => foldName(name)));
	const undeclared = /* @__PURE__ */ new Map();
	const managers = people.map((declaration) => managerOf(declaration, {
		byName,
		unreadNames,
		undeclared
	}, report));
	reportUndeclared(undeclared, MANAGER, people, report);
	for (const set of SETS) if (set.people) {
		const strangers = /* @__PURE__ */ new Map();
		const context = {
			byName,
			unreadNames,
			undeclared: strangers
		};
		for (const declaration of people) checkPeople(set, declaration, context, report);
		reportUndeclared(strangers, roleIn(set), people, report);
	}
	for (const cycle of cyclesIn(managers, byName)) {
		const names = cycle.map((member) => textOf$1(people[member], "userPrincipalName"));
		const first = people[cycle[0] ?? NOBODY];
		if (!first) continue;
		findings.push({
			code: "manager-cycle",
			message: `these people manage each other in a circle: ${[...names, names[0]].join(" → ")}`,
			at: first.originOf("manager").at,
			length: 7,
			severity: "warning"
		});
	}
	return {
		findings,
		broken
	};
}
const NOBODY = -1;
/** @returns who is the first to declare each value, folded */
function checkUnique(people, name, code, report) {
	const values = people.map((declaration) => name === "id" ? declaration.id : textOf$1(declaration, name));
	const byValue = /* @__PURE__ */ new Map();
	let declared = 0;
	values.forEach((value, index) => {
		if (value === void 0) return;
		byValue.set(foldName(value), index);
		declared += 1;
	});
	if (byValue.size === declared) return byValue;
	const first = /* @__PURE__ */ new Map();
	for (const [index, value] of values.entries()) {
		const declaration = people[index];
		if (value === void 0 || !declaration) continue;
		const known = people[first.get(foldName(value)) ?? NOBODY];
		if (known) report(declaration, {
			...declaredAlready(value, code, known.originOf(name).at),
			at: declaration.originOf(name).at,
			length: name.length
		});
		else first.set(foldName(value), index);
	}
	return first;
}
function declaredAlready(value, code, { file, line }) {
	return {
		code,
		message: `"${value}" is already declared at ${file}:${line}`
	};
}
function checkFormerNames(people, byName, report) {
	const first = /* @__PURE__ */ new Map();
	for (const declaration of people) for (const { value, at } of declaration.formerly) {
		const name = foldName(value);
		const place = {
			at,
			length: value.length
		};
		const known = first.get(name);
		if (known) report(declaration, {
			...declaredAlready(value, "duplicate-former-name", known),
			...place
		});
		else first.set(name, at);
		const ownName = textOf$1(declaration, "userPrincipalName");
		const holder = people[byName.get(name) ?? NOBODY];
		if (ownName !== void 0 && foldName(ownName) === name) report(declaration, {
			code: "own-former-name",
			message: `"formerly" holds this user's present name, ${value}; write the earlier name, or remove it`,
			...place
		});
		else if (holder) report(declaration, {
			code: "former-name-in-use",
			message: `"formerly" holds ${value}, who is declared at ${holder.at.file}:${holder.at.line}: one account cannot be both. Once the rename is done, remove it`,
			...place
		});
	}
}
/** @returns the index of the manager where it is declared here, and somebody else */
function managerOf(declaration, { byName, unreadNames, undeclared }, report) {
	const manager = textOf$1(declaration, "manager");
	if (manager === void 0) return NOBODY;
	const name = foldName(manager);
	if (isOwnName(name, declaration)) {
		const ownName = textOf$1(declaration, "userPrincipalName");
		const { at, inherited } = declaration.originOf("manager");
		report(declaration, {
			code: "own-manager",
			message: `${ownName} cannot be their own manager${inherited ? "; add \"unmanaged: [manager]\" or another manager to this user" : ""}`,
			at: inherited ? declaration.at : at,
			length: 7
		});
		return NOBODY;
	}
	const index = byName.get(name);
	if (index !== void 0) return index;
	if (isObjectId(name) || unreadNames.has(name)) return NOBODY;
	addMention(undeclared, {
		declaration,
		field: "manager",
		name: manager,
		length: 7
	});
	return NOBODY;
}
/** Whom a set of a user names: somebody else, who is declared or given by object id. */
function checkPeople(set, declaration, { byName, unreadNames, undeclared }, report) {
	if (declaration.fields[set.name] === void 0) return;
	for (const [field, holding] of Object.entries(declaration.fields)) {
		if (field === set.name || setOf(field) !== set || !isHolding(holding)) continue;
		const name = foldName(holding.name);
		const { length } = holding.name;
		if (isOwnName(name, declaration)) {
			const { at, inherited } = declaration.originOf(field);
			const hint = inherited ? `; add "unmanaged: [${field}]" to this user` : "";
			report(declaration, {
				code: `own-${set.one}`,
				message: `${holding.name} is this user, who cannot be their own ${set.one}${hint}`,
				at: inherited ? declaration.at : at,
				length
			});
		} else if (!byName.has(name) && !isObjectId(name) && !unreadNames.has(name)) addMention(undeclared, {
			declaration,
			field,
			name: holding.name,
			length
		});
	}
}
function isOwnName(folded, declaration) {
	const ownName = textOf$1(declaration, "userPrincipalName");
	return ownName !== void 0 && folded === foldName(ownName) || folded === declaration.id;
}
function addMention(undeclared, mention) {
	const name = foldName(mention.name);
	const mentions = undeclared.get(name);
	if (mentions) mentions.push(mention);
	else undeclared.set(name, [mention]);
}
/** Each circle of managers once, beginning with the first who bears a name. @param managers by index, their indexes */
function cyclesIn(managers, byName) {
	const walks = new Int32Array(managers.length).fill(NOBODY);
	const cycles = [];
	for (const start of byName.values()) {
		let current = start;
		while (current !== NOBODY && walks[current] === NOBODY) {
			walks[current] = start;
			current = managers[current] ?? NOBODY;
		}
		if (current === NOBODY || walks[current] !== start) continue;
		const cycle = [current];
		for (let next = managers[current] ?? NOBODY; next !== current && next !== NOBODY; next = managers[next] ?? NOBODY) cycle.push(next);
		if (cycle.length > 1) cycles.push(cycle);
	}
	return cycles;
}
function textOf$1(declaration, field) {
	const value = declaration?.fields[field];
	return typeof value === "string" ? value : void 0;
}
// src/roster/read/defaultsByFolder.ts
/** What users inherit, by the folder that it applies below. A folder is a path that ends with `/`. */
var DefaultsByFolder = class {
	#layers = /* @__PURE__ */ new Map();
	#broken = /* @__PURE__ */ new Set();
	#known = /* @__PURE__ */ new Map();
	/** @returns the defaults that the folder has already, which stay */
	add(folder, declaration) {
		const first = this.#layers.get(folder);
		if (first) return first;
		this.#layers.set(folder, declaration);
		this.#known.clear();
	}
	markBroken(folder) {
		this.#broken.add(folder);
		this.#known.clear();
	}
	above(folder) {
		const known = this.#known.get(folder);
		if (known) return known;
		const inherited = {
			layers: [...this.#layers].filter(([above]) => folder.startsWith(above)).toSorted(([a], [b]) => a.length - b.length).map(([, declaration]) => declaration),
			incomplete: [...this.#broken].some((above) => folder.startsWith(above))
		};
		this.#known.set(folder, inherited);
		return inherited;
	}
};
// src/roster/read/declaration.ts
/**
* A user, or the defaults of a folder. A hundred thousand of them are kept, so that an object for the place of each value
* would be most of what there is.
*/
var Declaration = class Declaration {
	id;
	formerly;
	fields;
	unmanaged;
	#places;
	/** An offset below 0: in which of the layers, counted from -1 downwards. */
	#offsets;
	#first;
	#layers;
	constructor(content, layers = NO_LAYERS) {
		this.id = content.id;
		this.formerly = content.formerly;
		this.fields = content.fields;
		this.unmanaged = content.unmanaged;
		this.#places = content.places;
		this.#offsets = content.offsets;
		this.#first = content.first;
		this.#layers = layers;
	}
	get at() {
		return this.#places.locate(this.#startAt(0));
	}
	/** @throws Error when it is not declared */
	originOf(name) {
		const index = this.#indexOf(name);
		if (index === NOWHERE) throw new Error(`"${name}" is not declared`);
		const start = this.#startAt(index);
		if (start >= 0) return {
			at: this.#places.locate(start),
			inherited: false
		};
		return {
			at: this.#layers[-1 - start].originOf(name).at,
			inherited: true
		};
	}
	/** The same over defaults, the outermost first: its own values win, extension attributes one by one. */
	over(layers) {
		if (layers.length === 0) return this;
		const fields = {};
		const starts = /* @__PURE__ */ new Map();
		for (const [index, layer] of layers.entries()) for (const field in layer.fields) {
			if (this.#isUnmanaged(field)) continue;
			fields[field] = layer.fields[field];
			starts.set(field, -1 - index);
		}
		for (const [index, field] of Object.keys(this.fields).entries()) {
			fields[field] = this.fields[field];
			starts.set(field, this.#startAt(FIRST_FIELD + index));
		}
		const { id, formerly, unmanaged } = this;
		const offsets = this.#offsets;
		const first = offsets.add(this.#startAt(0));
		offsets.add(this.#startAt(1));
		for (const start of starts.values()) offsets.add(start);
		return new Declaration({
			id,
			formerly,
			fields,
			unmanaged,
			places: this.#places,
			offsets,
			first
		}, layers);
	}
	#indexOf(name) {
		if (name === "id") return this.id === void 0 ? NOWHERE : 1;
		const index = Object.keys(this.fields).indexOf(name);
		return index < 0 ? NOWHERE : FIRST_FIELD + index;
	}
	#startAt(index) {
		return this.#offsets.at(this.#first + index);
	}
	#isUnmanaged(field) {
		return this.unmanaged.has(field) || this.unmanaged.has(field.split(".")[0] ?? field);
	}
};
const NO_LAYERS = [];
const FIRST_FIELD = 2;
const NOWHERE = -1;
// src/roster/read/readElements.ts
/**
* Reads the entries of a set in a file: a name, or a name with what is said besides. Their shape was checked already.
*
* @param listed what the configuration lets files name, where it says so
*/
function readElements(items, set, listed = []) {
	const elements = /* @__PURE__ */ new Map();
	const findings = [];
	for (const item of items) {
		const read = readElement(item, set, findings);
		if (!read) continue;
		const { name } = read.holding;
		const at = {
			start: read.start,
			length: name.length
		};
		const key = set.people ? foldName(name) : name;
		const problem = set.listed ? void 0 : set.objectionTo(name);
		if (elements.has(key)) findings.push({
			...at,
			code: `duplicate-${set.one}`,
			message: `"${name}" is listed twice under ${set.name}; remove one`
		});
		else if (set.listed && !listed.includes(name)) findings.push({
			...at,
			code: `unlisted-${set.one}`,
			message: objectionTo(name, set, listed),
			cause: name
		});
		else if (problem !== void 0) findings.push({
			...at,
			code: `bad-${set.one}`,
			message: problem
		});
		else elements.set(key, read);
	}
	return {
		elements: [...elements.values()],
		findings
	};
}
function objectionTo(name, set, listed) {
	const near = suggest(name, listed, 3);
	return [set.objectionTo(name) ?? `"${name}" is not among the ${set.name} that the configuration lists.`, near === void 0 ? `Only entries under "${set.name}" in rollcall.yaml may be named; what a pull request adds there takes effect once it is merged` : `Did you mean "${near}"?`].map((sentence) => sentence.replace(/(?<![.?])$/, ".")).join(" ").replace(/\.$/, "");
}
function readElement(item, set, findings) {
	const { key, more } = set.entry;
	if (item.kind === "list") return void 0;
	const parts = item.kind === "map" ? item.entries : [{
		key,
		start: item.start,
		value: item
	}];
	const named = parts.find((part) => part.key === key);
	const name = named?.value.kind === "scalar" ? named.value.value : void 0;
	if (typeof name !== "string" || !named) return void 0;
	const start = named.value.start;
	const hidden = hiddenInValue(name, false);
	if (hidden) {
		const message = hiddenMessage(hidden.name);
		findings.push({
			code: "hidden-character",
			message,
			start,
			length: 1
		});
		return;
	}
	const said = {};
	for (const part of parts) {
		const kind = more[part.key];
		if (kind === "day" && part.value.kind === "scalar" && typeof part.value.value === "string") {
			const day = part.value.value;
			if (isDay(day)) said.until = day;
			else findings.push({
				code: "bad-date",
				message: `"${part.key}" must be a day, such as 2027-03-31`,
				start: part.start,
				length: part.key.length
			});
		}
		if (kind === "names" && part.value.kind === "list") {
			const names = part.value.items.flatMap((each) => each.kind === "scalar" && typeof each.value === "string" ? [each.value] : []);
			if (names.length > 0) said.without = [...new Set(names)].toSorted();
		}
	}
	return {
		holding: {
			as: set.as,
			id: null,
			name,
			...said
		},
		start
	};
}
function isDay(text) {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const date = /* @__PURE__ */ new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
// src/roster/read/readUser.ts
/**
* Reads a mapping whose shape was checked already, and holds each value against the rules of its property. What is
* wrong is reported and left out.
*
* @param listed what may be named as an element of each set
*/
function readDeclaration(tree, places, offsets, listed = {}) {
	const reader = new DeclarationReader(places, offsets, tree, listed);
	for (const entry of tree.entries) reader.read(entry);
	return {
		declaration: reader.declaration(),
		findings: reader.findings
	};
}
const NONE = [];
const NOTHING = /* @__PURE__ */ new Set();
var DeclarationReader = class {
	findings = [];
	#places;
	#listed;
	#fields = {};
	#offsets;
	#first;
	/** The account is there already, so its names need not be ones that a new account could get. */
	#hasId;
	#id;
	#formerly = NONE;
	#unmanaged = NOTHING;
	constructor(places, offsets, tree, listed) {
		this.#places = places;
		this.#listed = listed;
		this.#offsets = offsets;
		this.#first = offsets.add(tree.entries[0]?.start ?? tree.start);
		this.#hasId = tree.entries.some(({ key }) => key === "id");
		offsets.add(0);
	}
	declaration() {
		return new Declaration({
			id: this.#id,
			formerly: this.#formerly,
			fields: this.#fields,
			unmanaged: this.#unmanaged,
			places: this.#places,
			offsets: this.#offsets,
			first: this.#first
		});
	}
	read(entry) {
		switch (entry.key) {
			case "id": return this.#readId(entry);
			case "formerly":
				this.#formerly = textsOf(entry.value).map(({ text, start }) => ({
					value: text,
					at: this.#places.locate(start),
					inherited: false
				}));
				for (const { text, start } of textsOf(entry.value)) this.#check(propertyNamed("userPrincipalName"), text, entry, start);
				return;
			case "unmanaged": return this.#readUnmanaged(entry);
			case "employeeOrgData":
			case "onPremisesExtensionAttributes": return this.#readMembers(entry);
			default: {
				const relationship = relationshipNamed(entry.key);
				if (relationship?.kind === "set") return this.#readSet(entry, relationship);
				return relationship ? this.#readPerson(entry, relationship) : this.#readProperty(entry);
			}
		}
	}
	#readId(entry) {
		const id = textOf(entry.value);
		if (id === void 0) return;
		if (isObjectId(id)) {
			this.#id = id.toLowerCase();
			this.#offsets.replace(this.#first + 1, entry.start);
		} else this.#object(entry, {
			code: "bad-id",
			message: "must be an object id, such as 8d1c0b1e-5f0a-4a6b-9d2c-3e4f5a6b7c8d"
		});
	}
	#readUnmanaged(entry) {
		const unmanaged = /* @__PURE__ */ new Set();
		this.#unmanaged = unmanaged;
		for (const { text, start } of textsOf(entry.value)) if (relationshipNamed(text) || setOf(text) || propertyNamed(wholeOfField(text))) unmanaged.add(text);
		else this.findings.push({
			code: "unknown-property",
			message: `"${text}" is not a user property that could be inherited`,
			at: this.#places.locate(start),
			length: text.length
		});
	}
	#readSet(entry, set) {
		if (entry.value.kind !== "list") return;
		this.#declare(entry.key, [], entry.start);
		const read = readElements(entry.value.items, set, this.#listed[set.name]);
		for (const { holding, start } of read.elements) this.#declare(elementField(set.name, holding.name), holding, start);
		for (const { start, length, ...finding } of read.findings) this.findings.push({
			...finding,
			at: this.#places.locate(start),
			length
		});
	}
	#readPerson(entry, { objectionTo }) {
		const value = scalarOf(entry.value);
		if (value !== null && typeof value !== "string") return;
		const problem = value === null ? void 0 : objectionTo(value);
		if (problem) this.#object(entry, problem);
		else this.#declare(entry.key, value, entry.start);
	}
	#readMembers(entry) {
		const property = propertyNamed(entry.key);
		const isOrgData = entry.key === "employeeOrgData";
		if (scalarOf(entry.value) === null) {
			if (isOrgData) this.#declare(entry.key, null, entry.start);
			else for (const name of EXTENSION_ATTRIBUTES) this.#declare(extensionAttributeField(name), null, entry.start);
			return;
		}
		if (entry.value.kind !== "map") return;
		const members = {};
		for (const member of entry.value.entries) {
			const value = scalarOf(member.value);
			if (value === void 0 || typeof value === "boolean") continue;
			if (value !== null && !this.#check(property, value, member, member.start)) continue;
			if (isOrgData) members[member.key] = value;
			else this.#declare(extensionAttributeField(member.key), value, member.start);
		}
		if (isOrgData && Object.keys(members).length > 0) this.#declare(entry.key, members, entry.start);
	}
	#readProperty(entry) {
		const property = propertyNamed(entry.key);
		if (!property) return;
		if (entry.value.kind === "list") return this.#readList(entry, property);
		const value = scalarOf(entry.value);
		if (value === void 0) return;
		if (value === null && !property.clear) return this.#object(entry, {
			code: "cannot-clear",
			message: "cannot be cleared: Graph refuses null. Remove the line to leave it alone."
		});
		if (typeof value === "string" && !this.#check(property, value, entry, entry.start)) return;
		this.#declare(entry.key, value, entry.start);
		if (entry.key === "userPrincipalName") this.#offsets.replace(this.#first + 0, entry.start);
	}
	#readList(entry, property) {
		const items = textsOf(entry.value);
		if (property.maxItems !== void 0 && items.length > property.maxItems) return this.#object(entry, {
			code: "too-many",
			message: `has ${items.length} entries; Graph takes at most ${property.maxItems}`
		});
		if (items.filter(({ text, start }) => this.#check(property, text, entry, start)).length === items.length) this.#declare(entry.key, items.map(({ text }) => text), entry.start);
	}
	#check(property, text, entry, start) {
		if (!property) return false;
		const hidden = hiddenInValue(text, property.name === "streetAddress", property.joiners);
		const problem = hidden ? {
			code: "hidden-character",
			message: hiddenMessage(hidden.name)
		} : property.type === "dateTime" ? checkDate(text) : checkText(property, text);
		if (problem?.onlyNew && this.#hasId) {
			this.findings.push({
				code: problem.code,
				message: `"${entry.key}" ${problem.message} in a new name; the account with this id may already have it`,
				at: this.#places.locate(start),
				length: entry.key.length,
				severity: "warning"
			});
			return true;
		}
		if (problem) {
			const message = hidden ? problem.message : `"${entry.key}" ${problem.message}`;
			this.findings.push({
				code: problem.code,
				message,
				at: this.#places.locate(start),
				length: entry.key.length
			});
		} else if (text !== text.trim()) this.findings.push({
			code: "outer-blank",
			message: `"${entry.key}" begins or ends with a space`,
			at: this.#places.locate(start),
			length: entry.key.length,
			severity: "warning"
		});
		return problem === void 0;
	}
	#object(entry, { code, message }) {
		this.findings.push({
			code,
			message: `"${entry.key}" ${message}`,
			at: this.#places.locate(entry.start),
			length: entry.key.length
		});
	}
	#declare(field, value, start) {
		this.#fields[field] = value;
		this.#offsets.add(start);
	}
};
function scalarOf(tree) {
	return tree.kind === "scalar" ? tree.value : void 0;
}
function textOf(tree) {
	const value = scalarOf(tree);
	return typeof value === "string" ? value : void 0;
}
function textsOf(tree) {
	return (tree.kind === "list" ? tree.items : [tree]).flatMap((item) => {
		const text = textOf(item);
		return text === void 0 ? [] : [{
			text,
			start: item.start
		}];
	});
}
// src/roster/read/schema.ts
/** Keys that say who a user is; they are never inherited. */
const IDENTITY_KEYS = [
	"id",
	"formerly",
	"userPrincipalName",
	"employeeId",
	"mail",
	"mailNickname",
	"displayName"
];
/** One user as a mapping. */
function userSchema(flavour, allow) {
	return {
		type: "object",
		additionalProperties: false,
		patternProperties: { [EXTENSION_PATTERN]: { type: types(flavour, "string", "boolean", "null") } },
		properties: {
			...flavour === "editor" ? EDITOR_IDENTITY : IDENTITY,
			...inheritable(flavour, allow),
			...flavour === "editor" ? EDITOR_UNMANAGED : UNMANAGED
		},
		...flavour === "editor" && NAMES_OF_NEW_ACCOUNTS
	};
}
/** A `_defaults.yaml`: what the users below its folder inherit. */
function defaultsSchema(flavour, allow) {
	const properties = Object.fromEntries(Object.entries(inheritable(flavour, allow)).filter(([name]) => !IDENTITY_KEYS.includes(name)));
	return {
		type: "object",
		additionalProperties: false,
		patternProperties: { [EXTENSION_PATTERN]: { type: types(flavour, "string", "boolean", "null") } },
		properties
	};
}
const EXTENSION_PATTERN = "^extension_[0-9a-f]{32}_[A-Za-z0-9_]{1,100}$";
const IDENTITY = {
	id: {
		type: "string",
		description: "the object id; needed to adopt an account that exists"
	},
	formerly: {
		description: "earlier userPrincipalNames, for a rename",
		anyOf: [{ type: "string" }, {
			type: "array",
			items: { type: "string" }
		}]
	}
};
const UNMANAGED = { unmanaged: {
	type: "array",
	items: { type: "string" },
	description: "inherited properties that are not managed for this user"
} };
const TEXT_OF_A_NAME = {
	type: "string",
	pattern: ANY_NAME_PATTERN
};
const EDITOR_IDENTITY = {
	id: {
		...IDENTITY["id"],
		pattern: OBJECT_ID_PATTERN
	},
	formerly: {
		...IDENTITY["formerly"],
		anyOf: [TEXT_OF_A_NAME, {
			type: "array",
			items: TEXT_OF_A_NAME
		}]
	}
};
const EDITOR_UNMANAGED = { unmanaged: {
	...UNMANAGED["unmanaged"],
	items: {
		type: "string",
		anyOf: [{ enum: [
			...PROPERTIES,
			...PERSON_RELATIONSHIPS,
			...SETS
		].map(({ name }) => name) }, { pattern: String.raw`^extension|\.` }]
	}
} };
const NAMES_OF_NEW_ACCOUNTS = {
	if: { not: { required: ["id"] } },
	then: { properties: Object.fromEntries([...PROPERTIES.flatMap(({ name, rule, maxLength }) => rule === "userPrincipalName" || rule === "mailNickname" ? [[name, {
		pattern: RULE_PATTERNS[rule],
		...rule === "mailNickname" && maxLength !== void 0 && { maxLength }
	}]] : []), ["formerly", namesInFormerly()]]) }
};
function namesInFormerly() {
	const pattern = RULE_PATTERNS.userPrincipalName;
	return {
		pattern,
		items: { pattern }
	};
}
function inheritable(flavour, allow) {
	const managed = PROPERTIES.filter(({ name, roster }) => roster === "managed" || roster === "configured" && (allow === void 0 || allow.includes(name)));
	return Object.fromEntries([
		...managed.map((property) => [property.name, propertySchema(property, flavour)]),
		...PERSON_RELATIONSHIPS.map(({ name, summary }) => [name, {
			type: types(flavour, "string", "null"),
			...flavour === "editor" && NOT_EMPTY,
			description: summary
		}]),
		...SETS.map((set) => [set.name, setSchema(set, flavour)])
	]);
}
function setSchema({ summary, entry }, flavour) {
	const name = { type: types(flavour, "string") };
	const more = Object.entries(entry.more).map(([key, kind]) => [key, kind === "names" ? {
		type: "array",
		items: name
	} : flavour === "editor" ? {
		type: "string",
		pattern: DAY_PATTERN
	} : name]);
	if (more.length === 0) return {
		type: "array",
		description: summary,
		items: name
	};
	return {
		type: "array",
		description: summary,
		items: {
			type: [...[types(flavour, "string")].flat(), "object"],
			required: [entry.key],
			additionalProperties: false,
			properties: {
				[entry.key]: name,
				...Object.fromEntries(more)
			}
		}
	};
}
function propertySchema(property, flavour) {
	const { maxItems, summary, values, clear } = property;
	const description = property.roster === "configured" ? `${summary} (only if configured)` : summary;
	const nothing = clear || flavour === "strict" ? ["null"] : [];
	const limits = flavour === "editor" ? limitsOf(property) : {};
	const isText = flavour === "editor" && isNoNumber(property);
	const known = property.name === "usageLocation" ? COUNTRY_CODES : values;
	const choice = flavour === "editor" && known ? { enum: [...known, ...clear ? [null] : []] } : {};
	const text = {
		type: types(isText ? "strict" : flavour, "string", ...nothing),
		...limits,
		...choice
	};
	switch (property.type) {
		case "boolean": return {
			type: types(flavour, "boolean", ...nothing),
			description
		};
		case "strings": return {
			type: types("strict", "array", ...nothing),
			description,
			items: {
				type: types(isText ? "strict" : flavour, "string"),
				...limits
			},
			...flavour === "editor" && maxItems !== void 0 && { maxItems }
		};
		case "employeeOrgData": return members(ORG_DATA_MEMBERS, flavour, description, limits);
		case "extensionAttributes": return members(EXTENSION_ATTRIBUTES, flavour, description, limits);
		case "string":
		case "dateTime":
		case "other": return {
			...text,
			description
		};
	}
}
const NOT_EMPTY = { minLength: 1 };
/** What a text of a property may be, as far as a schema can say it. */
function limitsOf({ maxLength, rule, type }) {
	const pattern = type === "dateTime" ? DATE_PATTERN : rule === void 0 || rule === "country" ? void 0 : RULE_PATTERNS[rule];
	if (rule === "mailNickname") return NOT_EMPTY;
	if (rule === "userPrincipalName") return {
		...NOT_EMPTY,
		pattern: ANY_NAME_PATTERN
	};
	return {
		...NOT_EMPTY,
		...maxLength !== void 0 && { maxLength },
		...pattern !== void 0 && { pattern }
	};
}
function isNoNumber({ type, rule }) {
	return type === "dateTime" || [
		"userPrincipalName",
		"mail",
		"language",
		"country"
	].includes(rule ?? "");
}
function members(names, flavour, description, limits) {
	return {
		type: ["object", "null"],
		description,
		additionalProperties: false,
		properties: Object.fromEntries(names.map((name) => [name, {
			type: types(flavour, "string", "null"),
			...limits
		}]))
	};
}
function types(flavour, ...wanted) {
	const all = flavour === "editor" && wanted.includes("string") ? [...wanted, "number"] : wanted;
	const [only] = all;
	return all.length === 1 && only !== void 0 ? only : all;
}
// src/validators/defaults.js
const validateDefaults = validate52$1;
const schema19$1 = {
	"type": "object",
	"additionalProperties": false,
	"patternProperties": { "^extension_[0-9a-f]{32}_[A-Za-z0-9_]{1,100}$": { "type": [
		"string",
		"boolean",
		"null"
	] } },
	"properties": {
		"accountEnabled": { "type": ["boolean", "null"] },
		"givenName": { "type": ["string", "null"] },
		"surname": { "type": ["string", "null"] },
		"employeeType": { "type": ["string", "null"] },
		"employeeHireDate": { "type": ["string", "null"] },
		"employeeLeaveDateTime": { "type": ["string", "null"] },
		"employeeOrgData": {
			"type": ["object", "null"],
			"additionalProperties": false,
			"properties": {
				"costCenter": { "type": ["string", "null"] },
				"division": { "type": ["string", "null"] }
			}
		},
		"jobTitle": { "type": ["string", "null"] },
		"department": { "type": ["string", "null"] },
		"companyName": { "type": ["string", "null"] },
		"officeLocation": { "type": ["string", "null"] },
		"businessPhones": {
			"type": ["array", "null"],
			"items": { "type": "string" }
		},
		"mobilePhone": { "type": ["string", "null"] },
		"faxNumber": { "type": ["string", "null"] },
		"otherMails": {
			"type": ["array", "null"],
			"items": { "type": "string" }
		},
		"streetAddress": { "type": ["string", "null"] },
		"postalCode": { "type": ["string", "null"] },
		"city": { "type": ["string", "null"] },
		"state": { "type": ["string", "null"] },
		"country": { "type": ["string", "null"] },
		"usageLocation": { "type": ["string", "null"] },
		"preferredLanguage": { "type": ["string", "null"] },
		"ageGroup": { "type": ["string", "null"] },
		"consentProvidedForMinor": { "type": ["string", "null"] },
		"onPremisesExtensionAttributes": {
			"type": ["object", "null"],
			"additionalProperties": false,
			"properties": {
				"extensionAttribute1": { "type": ["string", "null"] },
				"extensionAttribute2": { "type": ["string", "null"] },
				"extensionAttribute3": { "type": ["string", "null"] },
				"extensionAttribute4": { "type": ["string", "null"] },
				"extensionAttribute5": { "type": ["string", "null"] },
				"extensionAttribute6": { "type": ["string", "null"] },
				"extensionAttribute7": { "type": ["string", "null"] },
				"extensionAttribute8": { "type": ["string", "null"] },
				"extensionAttribute9": { "type": ["string", "null"] },
				"extensionAttribute10": { "type": ["string", "null"] },
				"extensionAttribute11": { "type": ["string", "null"] },
				"extensionAttribute12": { "type": ["string", "null"] },
				"extensionAttribute13": { "type": ["string", "null"] },
				"extensionAttribute14": { "type": ["string", "null"] },
				"extensionAttribute15": { "type": ["string", "null"] }
			}
		},
		"userType": { "type": ["string", "null"] },
		"passwordPolicies": { "type": ["string", "null"] },
		"preferredDataLocation": { "type": ["string", "null"] },
		"manager": { "type": ["string", "null"] },
		"groups": {
			"type": "array",
			"items": {
				"type": ["string", "object"],
				"required": ["name"],
				"additionalProperties": false,
				"properties": {
					"name": { "type": "string" },
					"until": { "type": "string" }
				}
			}
		},
		"licenses": {
			"type": "array",
			"items": {
				"type": ["string", "object"],
				"required": ["sku"],
				"additionalProperties": false,
				"properties": {
					"sku": { "type": "string" },
					"without": {
						"type": "array",
						"items": { "type": "string" }
					}
				}
			}
		},
		"sponsors": {
			"type": "array",
			"items": { "type": "string" }
		}
	},
	"$defs": {}
};
const func1$1 = Object.prototype.hasOwnProperty;
const pattern3$1 = /* @__PURE__ */ new RegExp("^extension_[0-9a-f]{32}_[A-Za-z0-9_]{1,100}$", "u");
function validate52$1(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate52$1.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!(func1$1.call(schema19$1.properties, key0) || pattern3$1.test(key0))) {
			const err0 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.accountEnabled !== void 0) {
			let data0 = data.accountEnabled;
			if (typeof data0 !== "boolean" && data0 !== null) {
				const err1 = {
					instancePath: instancePath + "/accountEnabled",
					schemaPath: "#/properties/accountEnabled/type",
					keyword: "type",
					params: { type: schema19$1.properties.accountEnabled.type }
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.givenName !== void 0) {
			let data1 = data.givenName;
			if (typeof data1 !== "string" && data1 !== null) {
				const err2 = {
					instancePath: instancePath + "/givenName",
					schemaPath: "#/properties/givenName/type",
					keyword: "type",
					params: { type: schema19$1.properties.givenName.type }
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.surname !== void 0) {
			let data2 = data.surname;
			if (typeof data2 !== "string" && data2 !== null) {
				const err3 = {
					instancePath: instancePath + "/surname",
					schemaPath: "#/properties/surname/type",
					keyword: "type",
					params: { type: schema19$1.properties.surname.type }
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.employeeType !== void 0) {
			let data3 = data.employeeType;
			if (typeof data3 !== "string" && data3 !== null) {
				const err4 = {
					instancePath: instancePath + "/employeeType",
					schemaPath: "#/properties/employeeType/type",
					keyword: "type",
					params: { type: schema19$1.properties.employeeType.type }
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.employeeHireDate !== void 0) {
			let data4 = data.employeeHireDate;
			if (typeof data4 !== "string" && data4 !== null) {
				const err5 = {
					instancePath: instancePath + "/employeeHireDate",
					schemaPath: "#/properties/employeeHireDate/type",
					keyword: "type",
					params: { type: schema19$1.properties.employeeHireDate.type }
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.employeeLeaveDateTime !== void 0) {
			let data5 = data.employeeLeaveDateTime;
			if (typeof data5 !== "string" && data5 !== null) {
				const err6 = {
					instancePath: instancePath + "/employeeLeaveDateTime",
					schemaPath: "#/properties/employeeLeaveDateTime/type",
					keyword: "type",
					params: { type: schema19$1.properties.employeeLeaveDateTime.type }
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.employeeOrgData !== void 0) {
			let data6 = data.employeeOrgData;
			if (!(data6 && typeof data6 == "object" && !Array.isArray(data6)) && data6 !== null) {
				const err7 = {
					instancePath: instancePath + "/employeeOrgData",
					schemaPath: "#/properties/employeeOrgData/type",
					keyword: "type",
					params: { type: schema19$1.properties.employeeOrgData.type }
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
			if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
				for (const key1 in data6) if (!(key1 === "costCenter" || key1 === "division")) {
					const err8 = {
						instancePath: instancePath + "/employeeOrgData",
						schemaPath: "#/properties/employeeOrgData/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 }
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (data6.costCenter !== void 0) {
					let data7 = data6.costCenter;
					if (typeof data7 !== "string" && data7 !== null) {
						const err9 = {
							instancePath: instancePath + "/employeeOrgData/costCenter",
							schemaPath: "#/properties/employeeOrgData/properties/costCenter/type",
							keyword: "type",
							params: { type: schema19$1.properties.employeeOrgData.properties.costCenter.type }
						};
						if (vErrors === null) vErrors = [err9];
						else vErrors.push(err9);
						errors++;
					}
				}
				if (data6.division !== void 0) {
					let data8 = data6.division;
					if (typeof data8 !== "string" && data8 !== null) {
						const err10 = {
							instancePath: instancePath + "/employeeOrgData/division",
							schemaPath: "#/properties/employeeOrgData/properties/division/type",
							keyword: "type",
							params: { type: schema19$1.properties.employeeOrgData.properties.division.type }
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
				}
			}
		}
		if (data.jobTitle !== void 0) {
			let data9 = data.jobTitle;
			if (typeof data9 !== "string" && data9 !== null) {
				const err11 = {
					instancePath: instancePath + "/jobTitle",
					schemaPath: "#/properties/jobTitle/type",
					keyword: "type",
					params: { type: schema19$1.properties.jobTitle.type }
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.department !== void 0) {
			let data10 = data.department;
			if (typeof data10 !== "string" && data10 !== null) {
				const err12 = {
					instancePath: instancePath + "/department",
					schemaPath: "#/properties/department/type",
					keyword: "type",
					params: { type: schema19$1.properties.department.type }
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.companyName !== void 0) {
			let data11 = data.companyName;
			if (typeof data11 !== "string" && data11 !== null) {
				const err13 = {
					instancePath: instancePath + "/companyName",
					schemaPath: "#/properties/companyName/type",
					keyword: "type",
					params: { type: schema19$1.properties.companyName.type }
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
		if (data.officeLocation !== void 0) {
			let data12 = data.officeLocation;
			if (typeof data12 !== "string" && data12 !== null) {
				const err14 = {
					instancePath: instancePath + "/officeLocation",
					schemaPath: "#/properties/officeLocation/type",
					keyword: "type",
					params: { type: schema19$1.properties.officeLocation.type }
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.businessPhones !== void 0) {
			let data13 = data.businessPhones;
			if (!Array.isArray(data13) && data13 !== null) {
				const err15 = {
					instancePath: instancePath + "/businessPhones",
					schemaPath: "#/properties/businessPhones/type",
					keyword: "type",
					params: { type: schema19$1.properties.businessPhones.type }
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
			if (Array.isArray(data13)) {
				const len0 = data13.length;
				for (let i0 = 0; i0 < len0; i0++) if (typeof data13[i0] !== "string") {
					const err16 = {
						instancePath: instancePath + "/businessPhones/" + i0,
						schemaPath: "#/properties/businessPhones/items/type",
						keyword: "type",
						params: { type: "string" }
					};
					if (vErrors === null) vErrors = [err16];
					else vErrors.push(err16);
					errors++;
				}
			}
		}
		if (data.mobilePhone !== void 0) {
			let data15 = data.mobilePhone;
			if (typeof data15 !== "string" && data15 !== null) {
				const err17 = {
					instancePath: instancePath + "/mobilePhone",
					schemaPath: "#/properties/mobilePhone/type",
					keyword: "type",
					params: { type: schema19$1.properties.mobilePhone.type }
				};
				if (vErrors === null) vErrors = [err17];
				else vErrors.push(err17);
				errors++;
			}
		}
		if (data.faxNumber !== void 0) {
			let data16 = data.faxNumber;
			if (typeof data16 !== "string" && data16 !== null) {
				const err18 = {
					instancePath: instancePath + "/faxNumber",
					schemaPath: "#/properties/faxNumber/type",
					keyword: "type",
					params: { type: schema19$1.properties.faxNumber.type }
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
		}
		if (data.otherMails !== void 0) {
			let data17 = data.otherMails;
			if (!Array.isArray(data17) && data17 !== null) {
				const err19 = {
					instancePath: instancePath + "/otherMails",
					schemaPath: "#/properties/otherMails/type",
					keyword: "type",
					params: { type: schema19$1.properties.otherMails.type }
				};
				if (vErrors === null) vErrors = [err19];
				else vErrors.push(err19);
				errors++;
			}
			if (Array.isArray(data17)) {
				const len1 = data17.length;
				for (let i1 = 0; i1 < len1; i1++) if (typeof data17[i1] !== "string") {
					const err20 = {
						instancePath: instancePath + "/otherMails/" + i1,
						schemaPath: "#/properties/otherMails/items/type",
						keyword: "type",
						params: { type: "string" }
					};
					if (vErrors === null) vErrors = [err20];
					else vErrors.push(err20);
					errors++;
				}
			}
		}
		if (data.streetAddress !== void 0) {
			let data19 = data.streetAddress;
			if (typeof data19 !== "string" && data19 !== null) {
				const err21 = {
					instancePath: instancePath + "/streetAddress",
					schemaPath: "#/properties/streetAddress/type",
					keyword: "type",
					params: { type: schema19$1.properties.streetAddress.type }
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
		}
		if (data.postalCode !== void 0) {
			let data20 = data.postalCode;
			if (typeof data20 !== "string" && data20 !== null) {
				const err22 = {
					instancePath: instancePath + "/postalCode",
					schemaPath: "#/properties/postalCode/type",
					keyword: "type",
					params: { type: schema19$1.properties.postalCode.type }
				};
				if (vErrors === null) vErrors = [err22];
				else vErrors.push(err22);
				errors++;
			}
		}
		if (data.city !== void 0) {
			let data21 = data.city;
			if (typeof data21 !== "string" && data21 !== null) {
				const err23 = {
					instancePath: instancePath + "/city",
					schemaPath: "#/properties/city/type",
					keyword: "type",
					params: { type: schema19$1.properties.city.type }
				};
				if (vErrors === null) vErrors = [err23];
				else vErrors.push(err23);
				errors++;
			}
		}
		if (data.state !== void 0) {
			let data22 = data.state;
			if (typeof data22 !== "string" && data22 !== null) {
				const err24 = {
					instancePath: instancePath + "/state",
					schemaPath: "#/properties/state/type",
					keyword: "type",
					params: { type: schema19$1.properties.state.type }
				};
				if (vErrors === null) vErrors = [err24];
				else vErrors.push(err24);
				errors++;
			}
		}
		if (data.country !== void 0) {
			let data23 = data.country;
			if (typeof data23 !== "string" && data23 !== null) {
				const err25 = {
					instancePath: instancePath + "/country",
					schemaPath: "#/properties/country/type",
					keyword: "type",
					params: { type: schema19$1.properties.country.type }
				};
				if (vErrors === null) vErrors = [err25];
				else vErrors.push(err25);
				errors++;
			}
		}
		if (data.usageLocation !== void 0) {
			let data24 = data.usageLocation;
			if (typeof data24 !== "string" && data24 !== null) {
				const err26 = {
					instancePath: instancePath + "/usageLocation",
					schemaPath: "#/properties/usageLocation/type",
					keyword: "type",
					params: { type: schema19$1.properties.usageLocation.type }
				};
				if (vErrors === null) vErrors = [err26];
				else vErrors.push(err26);
				errors++;
			}
		}
		if (data.preferredLanguage !== void 0) {
			let data25 = data.preferredLanguage;
			if (typeof data25 !== "string" && data25 !== null) {
				const err27 = {
					instancePath: instancePath + "/preferredLanguage",
					schemaPath: "#/properties/preferredLanguage/type",
					keyword: "type",
					params: { type: schema19$1.properties.preferredLanguage.type }
				};
				if (vErrors === null) vErrors = [err27];
				else vErrors.push(err27);
				errors++;
			}
		}
		if (data.ageGroup !== void 0) {
			let data26 = data.ageGroup;
			if (typeof data26 !== "string" && data26 !== null) {
				const err28 = {
					instancePath: instancePath + "/ageGroup",
					schemaPath: "#/properties/ageGroup/type",
					keyword: "type",
					params: { type: schema19$1.properties.ageGroup.type }
				};
				if (vErrors === null) vErrors = [err28];
				else vErrors.push(err28);
				errors++;
			}
		}
		if (data.consentProvidedForMinor !== void 0) {
			let data27 = data.consentProvidedForMinor;
			if (typeof data27 !== "string" && data27 !== null) {
				const err29 = {
					instancePath: instancePath + "/consentProvidedForMinor",
					schemaPath: "#/properties/consentProvidedForMinor/type",
					keyword: "type",
					params: { type: schema19$1.properties.consentProvidedForMinor.type }
				};
				if (vErrors === null) vErrors = [err29];
				else vErrors.push(err29);
				errors++;
			}
		}
		if (data.onPremisesExtensionAttributes !== void 0) {
			let data28 = data.onPremisesExtensionAttributes;
			if (!(data28 && typeof data28 == "object" && !Array.isArray(data28)) && data28 !== null) {
				const err30 = {
					instancePath: instancePath + "/onPremisesExtensionAttributes",
					schemaPath: "#/properties/onPremisesExtensionAttributes/type",
					keyword: "type",
					params: { type: schema19$1.properties.onPremisesExtensionAttributes.type }
				};
				if (vErrors === null) vErrors = [err30];
				else vErrors.push(err30);
				errors++;
			}
			if (data28 && typeof data28 == "object" && !Array.isArray(data28)) {
				for (const key2 in data28) if (!func1$1.call(schema19$1.properties.onPremisesExtensionAttributes.properties, key2)) {
					const err31 = {
						instancePath: instancePath + "/onPremisesExtensionAttributes",
						schemaPath: "#/properties/onPremisesExtensionAttributes/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key2 }
					};
					if (vErrors === null) vErrors = [err31];
					else vErrors.push(err31);
					errors++;
				}
				if (data28.extensionAttribute1 !== void 0) {
					let data29 = data28.extensionAttribute1;
					if (typeof data29 !== "string" && data29 !== null) {
						const err32 = {
							instancePath: instancePath + "/onPremisesExtensionAttributes/extensionAttribute1",
							schemaPath: "#/properties/onPremisesExtensionAttributes/properties/extensionAttribute1/type",
							keyword: "type",
							params: { type: schema19$1.properties.onPremisesExtensionAttributes.properties.extensionAttribute1.type }
						};
						if (vErrors === null) vErrors = [err32];
						else vErrors.push(err32);
						errors++;
					}
				}
				if (data28.extensionAttribute2 !== void 0) {
					let data30 = data28.extensionAttribute2;
					if (typeof data30 !== "string" && data30 !== null) {
						const err33 = {
							instancePath: instancePath + "/onPremisesExtensionAttributes/extensionAttribute2",
							schemaPath: "#/properties/onPremisesExtensionAttributes/properties/extensionAttribute2/type",
							keyword: "type",
							params: { type: schema19$1.properties.onPremisesExtensionAttributes.properties.extensionAttribute2.type }
						};
						if (vErrors === null) vErrors = [err33];
						else vErrors.push(err33);
						errors++;
					}
				}
				if (data28.extensionAttribute3 !== void 0) {
					let data31 = data28.extensionAttribute3;
					if (typeof data31 !== "string" && data31 !== null) {
						const err34 = {
							instancePath: instancePath + "/onPremisesExtensionAttributes/extensionAttribute3",
							schemaPath: "#/properties/onPremisesExtensionAttributes/properties/extensionAttribute3/type",
							keyword: "type",
							params: { type: schema19$1.properties.onPremisesExtensionAttributes.properties.extensionAttribute3.type }
						};
						if (vErrors === null) vErrors = [err34];
						else vErrors.push(err34);
						errors++;
					}
				}
				if (data28.extensionAttribute4 !== void 0) {
					let data32 = data28.extensionAttribute4;
					if (typeof data32 !== "string" && data32 !== null) {
						const err35 = {
							instancePath: instancePath + "/onPremisesExtensionAttributes/extensionAttribute4",
							schemaPath: "#/properties/onPremisesExtensionAttributes/properties/extensionAttribute4/type",
							keyword: "type",
							params: { type: schema19$1.properties.onPremisesExtensionAttributes.properties.extensionAttribute4.type }
						};
						if (vErrors === null) vErrors = [err35];
						else vErrors.push(err35);
						errors++;
					}
				}
				if (data28.extensionAttribute5 !== void 0) {
					let data33 = data28.extensionAttribute5;
					if (typeof data33 !== "string" && data33 !== null) {
						const err36 = {
							instancePath: instancePath + "/onPremisesExtensionAttributes/extensionAttribute5",
							schemaPath: "#/properties/onPremisesExtensionAttributes/properties/extensionAttribute5/type",
							keyword: "type",
							params: { type: schema19$1.properties.onPremisesExtensionAttributes.properties.extensionAttribute5.type }
						};
						if (vErrors === null) vErrors = [err36];
						else vErrors.push(err36);
						errors++;
					}
				}
				if (data28.extensionAttribute6 !== void 0) {
					let data34 = data28.extensionAttribute6;
					if (typeof data34 !== "string" && data34 !== null) {
						const err37 = {
							instancePath: instancePath + "/onPremisesExtensionAttributes/extensionAttribute6",
							schemaPath: "#/properties/onPremisesExtensionAttributes/properties/extensionAttribute6/type",
							keyword: "type",
							params: { type: schema19$1.properties.onPremisesExtensionAttributes.properties.extensionAttribute6.type }
						};
						if (vErrors === null) vErrors = [err37];
						else vErrors.push(err37);
						errors++;
					}
				}
				if (data28.extensionAttribute7 !== void 0) {
					let data35 = data28.extensionAttribute7;
					if (typeof data35 !== "string" && data35 !== null) {
						const err38 = {
							instancePath: instancePath + "/onPremisesExtensionAttributes/extensionAttribute7",
							schemaPath: "#/properties/onPremisesExtensionAttributes/properties/extensionAttribute7/type",
							keyword: "type",
							params: { type: schema19$1.properties.onPremisesExtensionAttributes.properties.extensionAttribute7.type }
						};
						if (vErrors === null) vErrors = [err38];
						else vErrors.push(err38);
						errors++;
					}
				}
				if (data28.extensionAttribute8 !== void 0) {
					let data36 = data28.extensionAttribute8;
					if (typeof data36 !== "string" && data36 !== null) {
						const err39 = {
							instancePath: instancePath + "/onPremisesExtensionAttributes/extensionAttribute8",
							schemaPath: "#/properties/onPremisesExtensionAttributes/properties/extensionAttribute8/type",
							keyword: "type",
							params: { type: schema19$1.properties.onPremisesExtensionAttributes.properties.extensionAttribute8.type }
						};
						if (vErrors === null) vErrors = [err39];
						else vErrors.push(err39);
						errors++;
					}
				}
				if (data28.extensionAttribute9 !== void 0) {
					let data37 = data28.extensionAttribute9;
					if (typeof data37 !== "string" && data37 !== null) {
						const err40 = {
							instancePath: instancePath + "/onPremisesExtensionAttributes/extensionAttribute9",
							schemaPath: "#/properties/onPremisesExtensionAttributes/properties/extensionAttribute9/type",
							keyword: "type",
							params: { type: schema19$1.properties.onPremisesExtensionAttributes.properties.extensionAttribute9.type }
						};
						if (vErrors === null) vErrors = [err40];
						else vErrors.push(err40);
						errors++;
					}
				}
				if (data28.extensionAttribute10 !== void 0) {
					let data38 = data28.extensionAttribute10;
					if (typeof data38 !== "string" && data38 !== null) {
						const err41 = {
							instancePath: instancePath + "/onPremisesExtensionAttributes/extensionAttribute10",
							schemaPath: "#/properties/onPremisesExtensionAttributes/properties/extensionAttribute10/type",
							keyword: "type",
							params: { type: schema19$1.properties.onPremisesExtensionAttributes.properties.extensionAttribute10.type }
						};
						if (vErrors === null) vErrors = [err41];
						else vErrors.push(err41);
						errors++;
					}
				}
				if (data28.extensionAttribute11 !== void 0) {
					let data39 = data28.extensionAttribute11;
					if (typeof data39 !== "string" && data39 !== null) {
						const err42 = {
							instancePath: instancePath + "/onPremisesExtensionAttributes/extensionAttribute11",
							schemaPath: "#/properties/onPremisesExtensionAttributes/properties/extensionAttribute11/type",
							keyword: "type",
							params: { type: schema19$1.properties.onPremisesExtensionAttributes.properties.extensionAttribute11.type }
						};
						if (vErrors === null) vErrors = [err42];
						else vErrors.push(err42);
						errors++;
					}
				}
				if (data28.extensionAttribute12 !== void 0) {
					let data40 = data28.extensionAttribute12;
					if (typeof data40 !== "string" && data40 !== null) {
						const err43 = {
							instancePath: instancePath + "/onPremisesExtensionAttributes/extensionAttribute12",
							schemaPath: "#/properties/onPremisesExtensionAttributes/properties/extensionAttribute12/type",
							keyword: "type",
							params: { type: schema19$1.properties.onPremisesExtensionAttributes.properties.extensionAttribute12.type }
						};
						if (vErrors === null) vErrors = [err43];
						else vErrors.push(err43);
						errors++;
					}
				}
				if (data28.extensionAttribute13 !== void 0) {
					let data41 = data28.extensionAttribute13;
					if (typeof data41 !== "string" && data41 !== null) {
						const err44 = {
							instancePath: instancePath + "/onPremisesExtensionAttributes/extensionAttribute13",
							schemaPath: "#/properties/onPremisesExtensionAttributes/properties/extensionAttribute13/type",
							keyword: "type",
							params: { type: schema19$1.properties.onPremisesExtensionAttributes.properties.extensionAttribute13.type }
						};
						if (vErrors === null) vErrors = [err44];
						else vErrors.push(err44);
						errors++;
					}
				}
				if (data28.extensionAttribute14 !== void 0) {
					let data42 = data28.extensionAttribute14;
					if (typeof data42 !== "string" && data42 !== null) {
						const err45 = {
							instancePath: instancePath + "/onPremisesExtensionAttributes/extensionAttribute14",
							schemaPath: "#/properties/onPremisesExtensionAttributes/properties/extensionAttribute14/type",
							keyword: "type",
							params: { type: schema19$1.properties.onPremisesExtensionAttributes.properties.extensionAttribute14.type }
						};
						if (vErrors === null) vErrors = [err45];
						else vErrors.push(err45);
						errors++;
					}
				}
				if (data28.extensionAttribute15 !== void 0) {
					let data43 = data28.extensionAttribute15;
					if (typeof data43 !== "string" && data43 !== null) {
						const err46 = {
							instancePath: instancePath + "/onPremisesExtensionAttributes/extensionAttribute15",
							schemaPath: "#/properties/onPremisesExtensionAttributes/properties/extensionAttribute15/type",
							keyword: "type",
							params: { type: schema19$1.properties.onPremisesExtensionAttributes.properties.extensionAttribute15.type }
						};
						if (vErrors === null) vErrors = [err46];
						else vErrors.push(err46);
						errors++;
					}
				}
			}
		}
		if (data.userType !== void 0) {
			let data44 = data.userType;
			if (typeof data44 !== "string" && data44 !== null) {
				const err47 = {
					instancePath: instancePath + "/userType",
					schemaPath: "#/properties/userType/type",
					keyword: "type",
					params: { type: schema19$1.properties.userType.type }
				};
				if (vErrors === null) vErrors = [err47];
				else vErrors.push(err47);
				errors++;
			}
		}
		if (data.passwordPolicies !== void 0) {
			let data45 = data.passwordPolicies;
			if (typeof data45 !== "string" && data45 !== null) {
				const err48 = {
					instancePath: instancePath + "/passwordPolicies",
					schemaPath: "#/properties/passwordPolicies/type",
					keyword: "type",
					params: { type: schema19$1.properties.passwordPolicies.type }
				};
				if (vErrors === null) vErrors = [err48];
				else vErrors.push(err48);
				errors++;
			}
		}
		if (data.preferredDataLocation !== void 0) {
			let data46 = data.preferredDataLocation;
			if (typeof data46 !== "string" && data46 !== null) {
				const err49 = {
					instancePath: instancePath + "/preferredDataLocation",
					schemaPath: "#/properties/preferredDataLocation/type",
					keyword: "type",
					params: { type: schema19$1.properties.preferredDataLocation.type }
				};
				if (vErrors === null) vErrors = [err49];
				else vErrors.push(err49);
				errors++;
			}
		}
		if (data.manager !== void 0) {
			let data47 = data.manager;
			if (typeof data47 !== "string" && data47 !== null) {
				const err50 = {
					instancePath: instancePath + "/manager",
					schemaPath: "#/properties/manager/type",
					keyword: "type",
					params: { type: schema19$1.properties.manager.type }
				};
				if (vErrors === null) vErrors = [err50];
				else vErrors.push(err50);
				errors++;
			}
		}
		if (data.groups !== void 0) {
			let data48 = data.groups;
			if (Array.isArray(data48)) {
				const len2 = data48.length;
				for (let i2 = 0; i2 < len2; i2++) {
					let data49 = data48[i2];
					if (typeof data49 !== "string" && !(data49 && typeof data49 == "object" && !Array.isArray(data49))) {
						const err51 = {
							instancePath: instancePath + "/groups/" + i2,
							schemaPath: "#/properties/groups/items/type",
							keyword: "type",
							params: { type: schema19$1.properties.groups.items.type }
						};
						if (vErrors === null) vErrors = [err51];
						else vErrors.push(err51);
						errors++;
					}
					if (data49 && typeof data49 == "object" && !Array.isArray(data49)) {
						if (data49.name === void 0) {
							const err52 = {
								instancePath: instancePath + "/groups/" + i2,
								schemaPath: "#/properties/groups/items/required",
								keyword: "required",
								params: { missingProperty: "name" }
							};
							if (vErrors === null) vErrors = [err52];
							else vErrors.push(err52);
							errors++;
						}
						for (const key3 in data49) if (!(key3 === "name" || key3 === "until")) {
							const err53 = {
								instancePath: instancePath + "/groups/" + i2,
								schemaPath: "#/properties/groups/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key3 }
							};
							if (vErrors === null) vErrors = [err53];
							else vErrors.push(err53);
							errors++;
						}
						if (data49.name !== void 0) {
							if (typeof data49.name !== "string") {
								const err54 = {
									instancePath: instancePath + "/groups/" + i2 + "/name",
									schemaPath: "#/properties/groups/items/properties/name/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err54];
								else vErrors.push(err54);
								errors++;
							}
						}
						if (data49.until !== void 0) {
							if (typeof data49.until !== "string") {
								const err55 = {
									instancePath: instancePath + "/groups/" + i2 + "/until",
									schemaPath: "#/properties/groups/items/properties/until/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err55];
								else vErrors.push(err55);
								errors++;
							}
						}
					}
				}
			} else {
				const err56 = {
					instancePath: instancePath + "/groups",
					schemaPath: "#/properties/groups/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err56];
				else vErrors.push(err56);
				errors++;
			}
		}
		if (data.licenses !== void 0) {
			let data52 = data.licenses;
			if (Array.isArray(data52)) {
				const len3 = data52.length;
				for (let i3 = 0; i3 < len3; i3++) {
					let data53 = data52[i3];
					if (typeof data53 !== "string" && !(data53 && typeof data53 == "object" && !Array.isArray(data53))) {
						const err57 = {
							instancePath: instancePath + "/licenses/" + i3,
							schemaPath: "#/properties/licenses/items/type",
							keyword: "type",
							params: { type: schema19$1.properties.licenses.items.type }
						};
						if (vErrors === null) vErrors = [err57];
						else vErrors.push(err57);
						errors++;
					}
					if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
						if (data53.sku === void 0) {
							const err58 = {
								instancePath: instancePath + "/licenses/" + i3,
								schemaPath: "#/properties/licenses/items/required",
								keyword: "required",
								params: { missingProperty: "sku" }
							};
							if (vErrors === null) vErrors = [err58];
							else vErrors.push(err58);
							errors++;
						}
						for (const key4 in data53) if (!(key4 === "sku" || key4 === "without")) {
							const err59 = {
								instancePath: instancePath + "/licenses/" + i3,
								schemaPath: "#/properties/licenses/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key4 }
							};
							if (vErrors === null) vErrors = [err59];
							else vErrors.push(err59);
							errors++;
						}
						if (data53.sku !== void 0) {
							if (typeof data53.sku !== "string") {
								const err60 = {
									instancePath: instancePath + "/licenses/" + i3 + "/sku",
									schemaPath: "#/properties/licenses/items/properties/sku/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err60];
								else vErrors.push(err60);
								errors++;
							}
						}
						if (data53.without !== void 0) {
							let data55 = data53.without;
							if (Array.isArray(data55)) {
								const len4 = data55.length;
								for (let i4 = 0; i4 < len4; i4++) if (typeof data55[i4] !== "string") {
									const err61 = {
										instancePath: instancePath + "/licenses/" + i3 + "/without/" + i4,
										schemaPath: "#/properties/licenses/items/properties/without/items/type",
										keyword: "type",
										params: { type: "string" }
									};
									if (vErrors === null) vErrors = [err61];
									else vErrors.push(err61);
									errors++;
								}
							} else {
								const err62 = {
									instancePath: instancePath + "/licenses/" + i3 + "/without",
									schemaPath: "#/properties/licenses/items/properties/without/type",
									keyword: "type",
									params: { type: "array" }
								};
								if (vErrors === null) vErrors = [err62];
								else vErrors.push(err62);
								errors++;
							}
						}
					}
				}
			} else {
				const err63 = {
					instancePath: instancePath + "/licenses",
					schemaPath: "#/properties/licenses/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err63];
				else vErrors.push(err63);
				errors++;
			}
		}
		if (data.sponsors !== void 0) {
			let data57 = data.sponsors;
			if (Array.isArray(data57)) {
				const len5 = data57.length;
				for (let i5 = 0; i5 < len5; i5++) if (typeof data57[i5] !== "string") {
					const err64 = {
						instancePath: instancePath + "/sponsors/" + i5,
						schemaPath: "#/properties/sponsors/items/type",
						keyword: "type",
						params: { type: "string" }
					};
					if (vErrors === null) vErrors = [err64];
					else vErrors.push(err64);
					errors++;
				}
			} else {
				const err65 = {
					instancePath: instancePath + "/sponsors",
					schemaPath: "#/properties/sponsors/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err65];
				else vErrors.push(err65);
				errors++;
			}
		}
		for (const key5 in data) if (pattern3$1.test(key5)) {
			let data59 = data[key5];
			if (typeof data59 !== "string" && typeof data59 !== "boolean" && data59 !== null) {
				const err66 = {
					instancePath: instancePath + "/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
					schemaPath: "#/patternProperties/%5Eextension_%5B0-9a-f%5D%7B32%7D_%5BA-Za-z0-9_%5D%7B1%2C100%7D%24/type",
					keyword: "type",
					params: { type: schema19$1.patternProperties["^extension_[0-9a-f]{32}_[A-Za-z0-9_]{1,100}$"].type }
				};
				if (vErrors === null) vErrors = [err66];
				else vErrors.push(err66);
				errors++;
			}
		}
	} else {
		const err67 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err67];
		else vErrors.push(err67);
		errors++;
	}
	validate52$1.errors = vErrors;
	return errors === 0;
}
validate52$1.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
// src/validators/user.js
const validateUser = validate52;
const schema19 = {
	"type": "object",
	"additionalProperties": false,
	"patternProperties": { "^extension_[0-9a-f]{32}_[A-Za-z0-9_]{1,100}$": { "type": [
		"string",
		"boolean",
		"null"
	] } },
	"properties": {
		"id": { "type": "string" },
		"formerly": { "anyOf": [{ "type": "string" }, {
			"type": "array",
			"items": { "type": "string" }
		}] },
		"userPrincipalName": { "type": ["string", "null"] },
		"accountEnabled": { "type": ["boolean", "null"] },
		"displayName": { "type": ["string", "null"] },
		"givenName": { "type": ["string", "null"] },
		"surname": { "type": ["string", "null"] },
		"mailNickname": { "type": ["string", "null"] },
		"mail": { "type": ["string", "null"] },
		"employeeId": { "type": ["string", "null"] },
		"employeeType": { "type": ["string", "null"] },
		"employeeHireDate": { "type": ["string", "null"] },
		"employeeLeaveDateTime": { "type": ["string", "null"] },
		"employeeOrgData": {
			"type": ["object", "null"],
			"additionalProperties": false,
			"properties": {
				"costCenter": { "type": ["string", "null"] },
				"division": { "type": ["string", "null"] }
			}
		},
		"jobTitle": { "type": ["string", "null"] },
		"department": { "type": ["string", "null"] },
		"companyName": { "type": ["string", "null"] },
		"officeLocation": { "type": ["string", "null"] },
		"businessPhones": {
			"type": ["array", "null"],
			"items": { "type": "string" }
		},
		"mobilePhone": { "type": ["string", "null"] },
		"faxNumber": { "type": ["string", "null"] },
		"otherMails": {
			"type": ["array", "null"],
			"items": { "type": "string" }
		},
		"streetAddress": { "type": ["string", "null"] },
		"postalCode": { "type": ["string", "null"] },
		"city": { "type": ["string", "null"] },
		"state": { "type": ["string", "null"] },
		"country": { "type": ["string", "null"] },
		"usageLocation": { "type": ["string", "null"] },
		"preferredLanguage": { "type": ["string", "null"] },
		"ageGroup": { "type": ["string", "null"] },
		"consentProvidedForMinor": { "type": ["string", "null"] },
		"onPremisesExtensionAttributes": {
			"type": ["object", "null"],
			"additionalProperties": false,
			"properties": {
				"extensionAttribute1": { "type": ["string", "null"] },
				"extensionAttribute2": { "type": ["string", "null"] },
				"extensionAttribute3": { "type": ["string", "null"] },
				"extensionAttribute4": { "type": ["string", "null"] },
				"extensionAttribute5": { "type": ["string", "null"] },
				"extensionAttribute6": { "type": ["string", "null"] },
				"extensionAttribute7": { "type": ["string", "null"] },
				"extensionAttribute8": { "type": ["string", "null"] },
				"extensionAttribute9": { "type": ["string", "null"] },
				"extensionAttribute10": { "type": ["string", "null"] },
				"extensionAttribute11": { "type": ["string", "null"] },
				"extensionAttribute12": { "type": ["string", "null"] },
				"extensionAttribute13": { "type": ["string", "null"] },
				"extensionAttribute14": { "type": ["string", "null"] },
				"extensionAttribute15": { "type": ["string", "null"] }
			}
		},
		"userType": { "type": ["string", "null"] },
		"passwordPolicies": { "type": ["string", "null"] },
		"preferredDataLocation": { "type": ["string", "null"] },
		"manager": { "type": ["string", "null"] },
		"groups": {
			"type": "array",
			"items": {
				"type": ["string", "object"],
				"required": ["name"],
				"additionalProperties": false,
				"properties": {
					"name": { "type": "string" },
					"until": { "type": "string" }
				}
			}
		},
		"licenses": {
			"type": "array",
			"items": {
				"type": ["string", "object"],
				"required": ["sku"],
				"additionalProperties": false,
				"properties": {
					"sku": { "type": "string" },
					"without": {
						"type": "array",
						"items": { "type": "string" }
					}
				}
			}
		},
		"sponsors": {
			"type": "array",
			"items": { "type": "string" }
		},
		"unmanaged": {
			"type": "array",
			"items": { "type": "string" }
		}
	},
	"$defs": {}
};
const func1 = Object.prototype.hasOwnProperty;
const pattern3 = /* @__PURE__ */ new RegExp("^extension_[0-9a-f]{32}_[A-Za-z0-9_]{1,100}$", "u");
function validate52(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate52.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!(func1.call(schema19.properties, key0) || pattern3.test(key0))) {
			const err0 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.id !== void 0) {
			if (typeof data.id !== "string") {
				const err1 = {
					instancePath: instancePath + "/id",
					schemaPath: "#/properties/id/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.formerly !== void 0) {
			let data1 = data.formerly;
			const _errs5 = errors;
			let valid1 = false;
			const _errs6 = errors;
			if (typeof data1 !== "string") {
				const err2 = {
					instancePath: instancePath + "/formerly",
					schemaPath: "#/properties/formerly/anyOf/0/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			var _valid0 = _errs6 === errors;
			valid1 = valid1 || _valid0;
			const _errs8 = errors;
			if (Array.isArray(data1)) {
				const len0 = data1.length;
				for (let i0 = 0; i0 < len0; i0++) if (typeof data1[i0] !== "string") {
					const err3 = {
						instancePath: instancePath + "/formerly/" + i0,
						schemaPath: "#/properties/formerly/anyOf/1/items/type",
						keyword: "type",
						params: { type: "string" }
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			} else {
				const err4 = {
					instancePath: instancePath + "/formerly",
					schemaPath: "#/properties/formerly/anyOf/1/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
			var _valid0 = _errs8 === errors;
			valid1 = valid1 || _valid0;
			if (!valid1) {
				const err5 = {
					instancePath: instancePath + "/formerly",
					schemaPath: "#/properties/formerly/anyOf",
					keyword: "anyOf",
					params: {}
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			} else {
				errors = _errs5;
				if (vErrors !== null) {
					if (_errs5) vErrors.length = _errs5;
					else vErrors = null;
				}
			}
		}
		if (data.userPrincipalName !== void 0) {
			let data3 = data.userPrincipalName;
			if (typeof data3 !== "string" && data3 !== null) {
				const err6 = {
					instancePath: instancePath + "/userPrincipalName",
					schemaPath: "#/properties/userPrincipalName/type",
					keyword: "type",
					params: { type: schema19.properties.userPrincipalName.type }
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.accountEnabled !== void 0) {
			let data4 = data.accountEnabled;
			if (typeof data4 !== "boolean" && data4 !== null) {
				const err7 = {
					instancePath: instancePath + "/accountEnabled",
					schemaPath: "#/properties/accountEnabled/type",
					keyword: "type",
					params: { type: schema19.properties.accountEnabled.type }
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.displayName !== void 0) {
			let data5 = data.displayName;
			if (typeof data5 !== "string" && data5 !== null) {
				const err8 = {
					instancePath: instancePath + "/displayName",
					schemaPath: "#/properties/displayName/type",
					keyword: "type",
					params: { type: schema19.properties.displayName.type }
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.givenName !== void 0) {
			let data6 = data.givenName;
			if (typeof data6 !== "string" && data6 !== null) {
				const err9 = {
					instancePath: instancePath + "/givenName",
					schemaPath: "#/properties/givenName/type",
					keyword: "type",
					params: { type: schema19.properties.givenName.type }
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.surname !== void 0) {
			let data7 = data.surname;
			if (typeof data7 !== "string" && data7 !== null) {
				const err10 = {
					instancePath: instancePath + "/surname",
					schemaPath: "#/properties/surname/type",
					keyword: "type",
					params: { type: schema19.properties.surname.type }
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.mailNickname !== void 0) {
			let data8 = data.mailNickname;
			if (typeof data8 !== "string" && data8 !== null) {
				const err11 = {
					instancePath: instancePath + "/mailNickname",
					schemaPath: "#/properties/mailNickname/type",
					keyword: "type",
					params: { type: schema19.properties.mailNickname.type }
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.mail !== void 0) {
			let data9 = data.mail;
			if (typeof data9 !== "string" && data9 !== null) {
				const err12 = {
					instancePath: instancePath + "/mail",
					schemaPath: "#/properties/mail/type",
					keyword: "type",
					params: { type: schema19.properties.mail.type }
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.employeeId !== void 0) {
			let data10 = data.employeeId;
			if (typeof data10 !== "string" && data10 !== null) {
				const err13 = {
					instancePath: instancePath + "/employeeId",
					schemaPath: "#/properties/employeeId/type",
					keyword: "type",
					params: { type: schema19.properties.employeeId.type }
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
		if (data.employeeType !== void 0) {
			let data11 = data.employeeType;
			if (typeof data11 !== "string" && data11 !== null) {
				const err14 = {
					instancePath: instancePath + "/employeeType",
					schemaPath: "#/properties/employeeType/type",
					keyword: "type",
					params: { type: schema19.properties.employeeType.type }
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.employeeHireDate !== void 0) {
			let data12 = data.employeeHireDate;
			if (typeof data12 !== "string" && data12 !== null) {
				const err15 = {
					instancePath: instancePath + "/employeeHireDate",
					schemaPath: "#/properties/employeeHireDate/type",
					keyword: "type",
					params: { type: schema19.properties.employeeHireDate.type }
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
		}
		if (data.employeeLeaveDateTime !== void 0) {
			let data13 = data.employeeLeaveDateTime;
			if (typeof data13 !== "string" && data13 !== null) {
				const err16 = {
					instancePath: instancePath + "/employeeLeaveDateTime",
					schemaPath: "#/properties/employeeLeaveDateTime/type",
					keyword: "type",
					params: { type: schema19.properties.employeeLeaveDateTime.type }
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
		}
		if (data.employeeOrgData !== void 0) {
			let data14 = data.employeeOrgData;
			if (!(data14 && typeof data14 == "object" && !Array.isArray(data14)) && data14 !== null) {
				const err17 = {
					instancePath: instancePath + "/employeeOrgData",
					schemaPath: "#/properties/employeeOrgData/type",
					keyword: "type",
					params: { type: schema19.properties.employeeOrgData.type }
				};
				if (vErrors === null) vErrors = [err17];
				else vErrors.push(err17);
				errors++;
			}
			if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
				for (const key1 in data14) if (!(key1 === "costCenter" || key1 === "division")) {
					const err18 = {
						instancePath: instancePath + "/employeeOrgData",
						schemaPath: "#/properties/employeeOrgData/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 }
					};
					if (vErrors === null) vErrors = [err18];
					else vErrors.push(err18);
					errors++;
				}
				if (data14.costCenter !== void 0) {
					let data15 = data14.costCenter;
					if (typeof data15 !== "string" && data15 !== null) {
						const err19 = {
							instancePath: instancePath + "/employeeOrgData/costCenter",
							schemaPath: "#/properties/employeeOrgData/properties/costCenter/type",
							keyword: "type",
							params: { type: schema19.properties.employeeOrgData.properties.costCenter.type }
						};
						if (vErrors === null) vErrors = [err19];
						else vErrors.push(err19);
						errors++;
					}
				}
				if (data14.division !== void 0) {
					let data16 = data14.division;
					if (typeof data16 !== "string" && data16 !== null) {
						const err20 = {
							instancePath: instancePath + "/employeeOrgData/division",
							schemaPath: "#/properties/employeeOrgData/properties/division/type",
							keyword: "type",
							params: { type: schema19.properties.employeeOrgData.properties.division.type }
						};
						if (vErrors === null) vErrors = [err20];
						else vErrors.push(err20);
						errors++;
					}
				}
			}
		}
		if (data.jobTitle !== void 0) {
			let data17 = data.jobTitle;
			if (typeof data17 !== "string" && data17 !== null) {
				const err21 = {
					instancePath: instancePath + "/jobTitle",
					schemaPath: "#/properties/jobTitle/type",
					keyword: "type",
					params: { type: schema19.properties.jobTitle.type }
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
		}
		if (data.department !== void 0) {
			let data18 = data.department;
			if (typeof data18 !== "string" && data18 !== null) {
				const err22 = {
					instancePath: instancePath + "/department",
					schemaPath: "#/properties/department/type",
					keyword: "type",
					params: { type: schema19.properties.department.type }
				};
				if (vErrors === null) vErrors = [err22];
				else vErrors.push(err22);
				errors++;
			}
		}
		if (data.companyName !== void 0) {
			let data19 = data.companyName;
			if (typeof data19 !== "string" && data19 !== null) {
				const err23 = {
					instancePath: instancePath + "/companyName",
					schemaPath: "#/properties/companyName/type",
					keyword: "type",
					params: { type: schema19.properties.companyName.type }
				};
				if (vErrors === null) vErrors = [err23];
				else vErrors.push(err23);
				errors++;
			}
		}
		if (data.officeLocation !== void 0) {
			let data20 = data.officeLocation;
			if (typeof data20 !== "string" && data20 !== null) {
				const err24 = {
					instancePath: instancePath + "/officeLocation",
					schemaPath: "#/properties/officeLocation/type",
					keyword: "type",
					params: { type: schema19.properties.officeLocation.type }
				};
				if (vErrors === null) vErrors = [err24];
				else vErrors.push(err24);
				errors++;
			}
		}
		if (data.businessPhones !== void 0) {
			let data21 = data.businessPhones;
			if (!Array.isArray(data21) && data21 !== null) {
				const err25 = {
					instancePath: instancePath + "/businessPhones",
					schemaPath: "#/properties/businessPhones/type",
					keyword: "type",
					params: { type: schema19.properties.businessPhones.type }
				};
				if (vErrors === null) vErrors = [err25];
				else vErrors.push(err25);
				errors++;
			}
			if (Array.isArray(data21)) {
				const len1 = data21.length;
				for (let i1 = 0; i1 < len1; i1++) if (typeof data21[i1] !== "string") {
					const err26 = {
						instancePath: instancePath + "/businessPhones/" + i1,
						schemaPath: "#/properties/businessPhones/items/type",
						keyword: "type",
						params: { type: "string" }
					};
					if (vErrors === null) vErrors = [err26];
					else vErrors.push(err26);
					errors++;
				}
			}
		}
		if (data.mobilePhone !== void 0) {
			let data23 = data.mobilePhone;
			if (typeof data23 !== "string" && data23 !== null) {
				const err27 = {
					instancePath: instancePath + "/mobilePhone",
					schemaPath: "#/properties/mobilePhone/type",
					keyword: "type",
					params: { type: schema19.properties.mobilePhone.type }
				};
				if (vErrors === null) vErrors = [err27];
				else vErrors.push(err27);
				errors++;
			}
		}
		if (data.faxNumber !== void 0) {
			let data24 = data.faxNumber;
			if (typeof data24 !== "string" && data24 !== null) {
				const err28 = {
					instancePath: instancePath + "/faxNumber",
					schemaPath: "#/properties/faxNumber/type",
					keyword: "type",
					params: { type: schema19.properties.faxNumber.type }
				};
				if (vErrors === null) vErrors = [err28];
				else vErrors.push(err28);
				errors++;
			}
		}
		if (data.otherMails !== void 0) {
			let data25 = data.otherMails;
			if (!Array.isArray(data25) && data25 !== null) {
				const err29 = {
					instancePath: instancePath + "/otherMails",
					schemaPath: "#/properties/otherMails/type",
					keyword: "type",
					params: { type: schema19.properties.otherMails.type }
				};
				if (vErrors === null) vErrors = [err29];
				else vErrors.push(err29);
				errors++;
			}
			if (Array.isArray(data25)) {
				const len2 = data25.length;
				for (let i2 = 0; i2 < len2; i2++) if (typeof data25[i2] !== "string") {
					const err30 = {
						instancePath: instancePath + "/otherMails/" + i2,
						schemaPath: "#/properties/otherMails/items/type",
						keyword: "type",
						params: { type: "string" }
					};
					if (vErrors === null) vErrors = [err30];
					else vErrors.push(err30);
					errors++;
				}
			}
		}
		if (data.streetAddress !== void 0) {
			let data27 = data.streetAddress;
			if (typeof data27 !== "string" && data27 !== null) {
				const err31 = {
					instancePath: instancePath + "/streetAddress",
					schemaPath: "#/properties/streetAddress/type",
					keyword: "type",
					params: { type: schema19.properties.streetAddress.type }
				};
				if (vErrors === null) vErrors = [err31];
				else vErrors.push(err31);
				errors++;
			}
		}
		if (data.postalCode !== void 0) {
			let data28 = data.postalCode;
			if (typeof data28 !== "string" && data28 !== null) {
				const err32 = {
					instancePath: instancePath + "/postalCode",
					schemaPath: "#/properties/postalCode/type",
					keyword: "type",
					params: { type: schema19.properties.postalCode.type }
				};
				if (vErrors === null) vErrors = [err32];
				else vErrors.push(err32);
				errors++;
			}
		}
		if (data.city !== void 0) {
			let data29 = data.city;
			if (typeof data29 !== "string" && data29 !== null) {
				const err33 = {
					instancePath: instancePath + "/city",
					schemaPath: "#/properties/city/type",
					keyword: "type",
					params: { type: schema19.properties.city.type }
				};
				if (vErrors === null) vErrors = [err33];
				else vErrors.push(err33);
				errors++;
			}
		}
		if (data.state !== void 0) {
			let data30 = data.state;
			if (typeof data30 !== "string" && data30 !== null) {
				const err34 = {
					instancePath: instancePath + "/state",
					schemaPath: "#/properties/state/type",
					keyword: "type",
					params: { type: schema19.properties.state.type }
				};
				if (vErrors === null) vErrors = [err34];
				else vErrors.push(err34);
				errors++;
			}
		}
		if (data.country !== void 0) {
			let data31 = data.country;
			if (typeof data31 !== "string" && data31 !== null) {
				const err35 = {
					instancePath: instancePath + "/country",
					schemaPath: "#/properties/country/type",
					keyword: "type",
					params: { type: schema19.properties.country.type }
				};
				if (vErrors === null) vErrors = [err35];
				else vErrors.push(err35);
				errors++;
			}
		}
		if (data.usageLocation !== void 0) {
			let data32 = data.usageLocation;
			if (typeof data32 !== "string" && data32 !== null) {
				const err36 = {
					instancePath: instancePath + "/usageLocation",
					schemaPath: "#/properties/usageLocation/type",
					keyword: "type",
					params: { type: schema19.properties.usageLocation.type }
				};
				if (vErrors === null) vErrors = [err36];
				else vErrors.push(err36);
				errors++;
			}
		}
		if (data.preferredLanguage !== void 0) {
			let data33 = data.preferredLanguage;
			if (typeof data33 !== "string" && data33 !== null) {
				const err37 = {
					instancePath: instancePath + "/preferredLanguage",
					schemaPath: "#/properties/preferredLanguage/type",
					keyword: "type",
					params: { type: schema19.properties.preferredLanguage.type }
				};
				if (vErrors === null) vErrors = [err37];
				else vErrors.push(err37);
				errors++;
			}
		}
		if (data.ageGroup !== void 0) {
			let data34 = data.ageGroup;
			if (typeof data34 !== "string" && data34 !== null) {
				const err38 = {
					instancePath: instancePath + "/ageGroup",
					schemaPath: "#/properties/ageGroup/type",
					keyword: "type",
					params: { type: schema19.properties.ageGroup.type }
				};
				if (vErrors === null) vErrors = [err38];
				else vErrors.push(err38);
				errors++;
			}
		}
		if (data.consentProvidedForMinor !== void 0) {
			let data35 = data.consentProvidedForMinor;
			if (typeof data35 !== "string" && data35 !== null) {
				const err39 = {
					instancePath: instancePath + "/consentProvidedForMinor",
					schemaPath: "#/properties/consentProvidedForMinor/type",
					keyword: "type",
					params: { type: schema19.properties.consentProvidedForMinor.type }
				};
				if (vErrors === null) vErrors = [err39];
				else vErrors.push(err39);
				errors++;
			}
		}
		if (data.onPremisesExtensionAttributes !== void 0) {
			let data36 = data.onPremisesExtensionAttributes;
			if (!(data36 && typeof data36 == "object" && !Array.isArray(data36)) && data36 !== null) {
				const err40 = {
					instancePath: instancePath + "/onPremisesExtensionAttributes",
					schemaPath: "#/properties/onPremisesExtensionAttributes/type",
					keyword: "type",
					params: { type: schema19.properties.onPremisesExtensionAttributes.type }
				};
				if (vErrors === null) vErrors = [err40];
				else vErrors.push(err40);
				errors++;
			}
			if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
				for (const key2 in data36) if (!func1.call(schema19.properties.onPremisesExtensionAttributes.properties, key2)) {
					const err41 = {
						instancePath: instancePath + "/onPremisesExtensionAttributes",
						schemaPath: "#/properties/onPremisesExtensionAttributes/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key2 }
					};
					if (vErrors === null) vErrors = [err41];
					else vErrors.push(err41);
					errors++;
				}
				if (data36.extensionAttribute1 !== void 0) {
					let data37 = data36.extensionAttribute1;
					if (typeof data37 !== "string" && data37 !== null) {
						const err42 = {
							instancePath: instancePath + "/onPremisesExtensionAttributes/extensionAttribute1",
							schemaPath: "#/properties/onPremisesExtensionAttributes/properties/extensionAttribute1/type",
							keyword: "type",
							params: { type: schema19.properties.onPremisesExtensionAttributes.properties.extensionAttribute1.type }
						};
						if (vErrors === null) vErrors = [err42];
						else vErrors.push(err42);
						errors++;
					}
				}
				if (data36.extensionAttribute2 !== void 0) {
					let data38 = data36.extensionAttribute2;
					if (typeof data38 !== "string" && data38 !== null) {
						const err43 = {
							instancePath: instancePath + "/onPremisesExtensionAttributes/extensionAttribute2",
							schemaPath: "#/properties/onPremisesExtensionAttributes/properties/extensionAttribute2/type",
							keyword: "type",
							params: { type: schema19.properties.onPremisesExtensionAttributes.properties.extensionAttribute2.type }
						};
						if (vErrors === null) vErrors = [err43];
						else vErrors.push(err43);
						errors++;
					}
				}
				if (data36.extensionAttribute3 !== void 0) {
					let data39 = data36.extensionAttribute3;
					if (typeof data39 !== "string" && data39 !== null) {
						const err44 = {
							instancePath: instancePath + "/onPremisesExtensionAttributes/extensionAttribute3",
							schemaPath: "#/properties/onPremisesExtensionAttributes/properties/extensionAttribute3/type",
							keyword: "type",
							params: { type: schema19.properties.onPremisesExtensionAttributes.properties.extensionAttribute3.type }
						};
						if (vErrors === null) vErrors = [err44];
						else vErrors.push(err44);
						errors++;
					}
				}
				if (data36.extensionAttribute4 !== void 0) {
					let data40 = data36.extensionAttribute4;
					if (typeof data40 !== "string" && data40 !== null) {
						const err45 = {
							instancePath: instancePath + "/onPremisesExtensionAttributes/extensionAttribute4",
							schemaPath: "#/properties/onPremisesExtensionAttributes/properties/extensionAttribute4/type",
							keyword: "type",
							params: { type: schema19.properties.onPremisesExtensionAttributes.properties.extensionAttribute4.type }
						};
						if (vErrors === null) vErrors = [err45];
						else vErrors.push(err45);
						errors++;
					}
				}
				if (data36.extensionAttribute5 !== void 0) {
					let data41 = data36.extensionAttribute5;
					if (typeof data41 !== "string" && data41 !== null) {
						const err46 = {
							instancePath: instancePath + "/onPremisesExtensionAttributes/extensionAttribute5",
							schemaPath: "#/properties/onPremisesExtensionAttributes/properties/extensionAttribute5/type",
							keyword: "type",
							params: { type: schema19.properties.onPremisesExtensionAttributes.properties.extensionAttribute5.type }
						};
						if (vErrors === null) vErrors = [err46];
						else vErrors.push(err46);
						errors++;
					}
				}
				if (data36.extensionAttribute6 !== void 0) {
					let data42 = data36.extensionAttribute6;
					if (typeof data42 !== "string" && data42 !== null) {
						const err47 = {
							instancePath: instancePath + "/onPremisesExtensionAttributes/extensionAttribute6",
							schemaPath: "#/properties/onPremisesExtensionAttributes/properties/extensionAttribute6/type",
							keyword: "type",
							params: { type: schema19.properties.onPremisesExtensionAttributes.properties.extensionAttribute6.type }
						};
						if (vErrors === null) vErrors = [err47];
						else vErrors.push(err47);
						errors++;
					}
				}
				if (data36.extensionAttribute7 !== void 0) {
					let data43 = data36.extensionAttribute7;
					if (typeof data43 !== "string" && data43 !== null) {
						const err48 = {
							instancePath: instancePath + "/onPremisesExtensionAttributes/extensionAttribute7",
							schemaPath: "#/properties/onPremisesExtensionAttributes/properties/extensionAttribute7/type",
							keyword: "type",
							params: { type: schema19.properties.onPremisesExtensionAttributes.properties.extensionAttribute7.type }
						};
						if (vErrors === null) vErrors = [err48];
						else vErrors.push(err48);
						errors++;
					}
				}
				if (data36.extensionAttribute8 !== void 0) {
					let data44 = data36.extensionAttribute8;
					if (typeof data44 !== "string" && data44 !== null) {
						const err49 = {
							instancePath: instancePath + "/onPremisesExtensionAttributes/extensionAttribute8",
							schemaPath: "#/properties/onPremisesExtensionAttributes/properties/extensionAttribute8/type",
							keyword: "type",
							params: { type: schema19.properties.onPremisesExtensionAttributes.properties.extensionAttribute8.type }
						};
						if (vErrors === null) vErrors = [err49];
						else vErrors.push(err49);
						errors++;
					}
				}
				if (data36.extensionAttribute9 !== void 0) {
					let data45 = data36.extensionAttribute9;
					if (typeof data45 !== "string" && data45 !== null) {
						const err50 = {
							instancePath: instancePath + "/onPremisesExtensionAttributes/extensionAttribute9",
							schemaPath: "#/properties/onPremisesExtensionAttributes/properties/extensionAttribute9/type",
							keyword: "type",
							params: { type: schema19.properties.onPremisesExtensionAttributes.properties.extensionAttribute9.type }
						};
						if (vErrors === null) vErrors = [err50];
						else vErrors.push(err50);
						errors++;
					}
				}
				if (data36.extensionAttribute10 !== void 0) {
					let data46 = data36.extensionAttribute10;
					if (typeof data46 !== "string" && data46 !== null) {
						const err51 = {
							instancePath: instancePath + "/onPremisesExtensionAttributes/extensionAttribute10",
							schemaPath: "#/properties/onPremisesExtensionAttributes/properties/extensionAttribute10/type",
							keyword: "type",
							params: { type: schema19.properties.onPremisesExtensionAttributes.properties.extensionAttribute10.type }
						};
						if (vErrors === null) vErrors = [err51];
						else vErrors.push(err51);
						errors++;
					}
				}
				if (data36.extensionAttribute11 !== void 0) {
					let data47 = data36.extensionAttribute11;
					if (typeof data47 !== "string" && data47 !== null) {
						const err52 = {
							instancePath: instancePath + "/onPremisesExtensionAttributes/extensionAttribute11",
							schemaPath: "#/properties/onPremisesExtensionAttributes/properties/extensionAttribute11/type",
							keyword: "type",
							params: { type: schema19.properties.onPremisesExtensionAttributes.properties.extensionAttribute11.type }
						};
						if (vErrors === null) vErrors = [err52];
						else vErrors.push(err52);
						errors++;
					}
				}
				if (data36.extensionAttribute12 !== void 0) {
					let data48 = data36.extensionAttribute12;
					if (typeof data48 !== "string" && data48 !== null) {
						const err53 = {
							instancePath: instancePath + "/onPremisesExtensionAttributes/extensionAttribute12",
							schemaPath: "#/properties/onPremisesExtensionAttributes/properties/extensionAttribute12/type",
							keyword: "type",
							params: { type: schema19.properties.onPremisesExtensionAttributes.properties.extensionAttribute12.type }
						};
						if (vErrors === null) vErrors = [err53];
						else vErrors.push(err53);
						errors++;
					}
				}
				if (data36.extensionAttribute13 !== void 0) {
					let data49 = data36.extensionAttribute13;
					if (typeof data49 !== "string" && data49 !== null) {
						const err54 = {
							instancePath: instancePath + "/onPremisesExtensionAttributes/extensionAttribute13",
							schemaPath: "#/properties/onPremisesExtensionAttributes/properties/extensionAttribute13/type",
							keyword: "type",
							params: { type: schema19.properties.onPremisesExtensionAttributes.properties.extensionAttribute13.type }
						};
						if (vErrors === null) vErrors = [err54];
						else vErrors.push(err54);
						errors++;
					}
				}
				if (data36.extensionAttribute14 !== void 0) {
					let data50 = data36.extensionAttribute14;
					if (typeof data50 !== "string" && data50 !== null) {
						const err55 = {
							instancePath: instancePath + "/onPremisesExtensionAttributes/extensionAttribute14",
							schemaPath: "#/properties/onPremisesExtensionAttributes/properties/extensionAttribute14/type",
							keyword: "type",
							params: { type: schema19.properties.onPremisesExtensionAttributes.properties.extensionAttribute14.type }
						};
						if (vErrors === null) vErrors = [err55];
						else vErrors.push(err55);
						errors++;
					}
				}
				if (data36.extensionAttribute15 !== void 0) {
					let data51 = data36.extensionAttribute15;
					if (typeof data51 !== "string" && data51 !== null) {
						const err56 = {
							instancePath: instancePath + "/onPremisesExtensionAttributes/extensionAttribute15",
							schemaPath: "#/properties/onPremisesExtensionAttributes/properties/extensionAttribute15/type",
							keyword: "type",
							params: { type: schema19.properties.onPremisesExtensionAttributes.properties.extensionAttribute15.type }
						};
						if (vErrors === null) vErrors = [err56];
						else vErrors.push(err56);
						errors++;
					}
				}
			}
		}
		if (data.userType !== void 0) {
			let data52 = data.userType;
			if (typeof data52 !== "string" && data52 !== null) {
				const err57 = {
					instancePath: instancePath + "/userType",
					schemaPath: "#/properties/userType/type",
					keyword: "type",
					params: { type: schema19.properties.userType.type }
				};
				if (vErrors === null) vErrors = [err57];
				else vErrors.push(err57);
				errors++;
			}
		}
		if (data.passwordPolicies !== void 0) {
			let data53 = data.passwordPolicies;
			if (typeof data53 !== "string" && data53 !== null) {
				const err58 = {
					instancePath: instancePath + "/passwordPolicies",
					schemaPath: "#/properties/passwordPolicies/type",
					keyword: "type",
					params: { type: schema19.properties.passwordPolicies.type }
				};
				if (vErrors === null) vErrors = [err58];
				else vErrors.push(err58);
				errors++;
			}
		}
		if (data.preferredDataLocation !== void 0) {
			let data54 = data.preferredDataLocation;
			if (typeof data54 !== "string" && data54 !== null) {
				const err59 = {
					instancePath: instancePath + "/preferredDataLocation",
					schemaPath: "#/properties/preferredDataLocation/type",
					keyword: "type",
					params: { type: schema19.properties.preferredDataLocation.type }
				};
				if (vErrors === null) vErrors = [err59];
				else vErrors.push(err59);
				errors++;
			}
		}
		if (data.manager !== void 0) {
			let data55 = data.manager;
			if (typeof data55 !== "string" && data55 !== null) {
				const err60 = {
					instancePath: instancePath + "/manager",
					schemaPath: "#/properties/manager/type",
					keyword: "type",
					params: { type: schema19.properties.manager.type }
				};
				if (vErrors === null) vErrors = [err60];
				else vErrors.push(err60);
				errors++;
			}
		}
		if (data.groups !== void 0) {
			let data56 = data.groups;
			if (Array.isArray(data56)) {
				const len3 = data56.length;
				for (let i3 = 0; i3 < len3; i3++) {
					let data57 = data56[i3];
					if (typeof data57 !== "string" && !(data57 && typeof data57 == "object" && !Array.isArray(data57))) {
						const err61 = {
							instancePath: instancePath + "/groups/" + i3,
							schemaPath: "#/properties/groups/items/type",
							keyword: "type",
							params: { type: schema19.properties.groups.items.type }
						};
						if (vErrors === null) vErrors = [err61];
						else vErrors.push(err61);
						errors++;
					}
					if (data57 && typeof data57 == "object" && !Array.isArray(data57)) {
						if (data57.name === void 0) {
							const err62 = {
								instancePath: instancePath + "/groups/" + i3,
								schemaPath: "#/properties/groups/items/required",
								keyword: "required",
								params: { missingProperty: "name" }
							};
							if (vErrors === null) vErrors = [err62];
							else vErrors.push(err62);
							errors++;
						}
						for (const key3 in data57) if (!(key3 === "name" || key3 === "until")) {
							const err63 = {
								instancePath: instancePath + "/groups/" + i3,
								schemaPath: "#/properties/groups/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key3 }
							};
							if (vErrors === null) vErrors = [err63];
							else vErrors.push(err63);
							errors++;
						}
						if (data57.name !== void 0) {
							if (typeof data57.name !== "string") {
								const err64 = {
									instancePath: instancePath + "/groups/" + i3 + "/name",
									schemaPath: "#/properties/groups/items/properties/name/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err64];
								else vErrors.push(err64);
								errors++;
							}
						}
						if (data57.until !== void 0) {
							if (typeof data57.until !== "string") {
								const err65 = {
									instancePath: instancePath + "/groups/" + i3 + "/until",
									schemaPath: "#/properties/groups/items/properties/until/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err65];
								else vErrors.push(err65);
								errors++;
							}
						}
					}
				}
			} else {
				const err66 = {
					instancePath: instancePath + "/groups",
					schemaPath: "#/properties/groups/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err66];
				else vErrors.push(err66);
				errors++;
			}
		}
		if (data.licenses !== void 0) {
			let data60 = data.licenses;
			if (Array.isArray(data60)) {
				const len4 = data60.length;
				for (let i4 = 0; i4 < len4; i4++) {
					let data61 = data60[i4];
					if (typeof data61 !== "string" && !(data61 && typeof data61 == "object" && !Array.isArray(data61))) {
						const err67 = {
							instancePath: instancePath + "/licenses/" + i4,
							schemaPath: "#/properties/licenses/items/type",
							keyword: "type",
							params: { type: schema19.properties.licenses.items.type }
						};
						if (vErrors === null) vErrors = [err67];
						else vErrors.push(err67);
						errors++;
					}
					if (data61 && typeof data61 == "object" && !Array.isArray(data61)) {
						if (data61.sku === void 0) {
							const err68 = {
								instancePath: instancePath + "/licenses/" + i4,
								schemaPath: "#/properties/licenses/items/required",
								keyword: "required",
								params: { missingProperty: "sku" }
							};
							if (vErrors === null) vErrors = [err68];
							else vErrors.push(err68);
							errors++;
						}
						for (const key4 in data61) if (!(key4 === "sku" || key4 === "without")) {
							const err69 = {
								instancePath: instancePath + "/licenses/" + i4,
								schemaPath: "#/properties/licenses/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key4 }
							};
							if (vErrors === null) vErrors = [err69];
							else vErrors.push(err69);
							errors++;
						}
						if (data61.sku !== void 0) {
							if (typeof data61.sku !== "string") {
								const err70 = {
									instancePath: instancePath + "/licenses/" + i4 + "/sku",
									schemaPath: "#/properties/licenses/items/properties/sku/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err70];
								else vErrors.push(err70);
								errors++;
							}
						}
						if (data61.without !== void 0) {
							let data63 = data61.without;
							if (Array.isArray(data63)) {
								const len5 = data63.length;
								for (let i5 = 0; i5 < len5; i5++) if (typeof data63[i5] !== "string") {
									const err71 = {
										instancePath: instancePath + "/licenses/" + i4 + "/without/" + i5,
										schemaPath: "#/properties/licenses/items/properties/without/items/type",
										keyword: "type",
										params: { type: "string" }
									};
									if (vErrors === null) vErrors = [err71];
									else vErrors.push(err71);
									errors++;
								}
							} else {
								const err72 = {
									instancePath: instancePath + "/licenses/" + i4 + "/without",
									schemaPath: "#/properties/licenses/items/properties/without/type",
									keyword: "type",
									params: { type: "array" }
								};
								if (vErrors === null) vErrors = [err72];
								else vErrors.push(err72);
								errors++;
							}
						}
					}
				}
			} else {
				const err73 = {
					instancePath: instancePath + "/licenses",
					schemaPath: "#/properties/licenses/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err73];
				else vErrors.push(err73);
				errors++;
			}
		}
		if (data.sponsors !== void 0) {
			let data65 = data.sponsors;
			if (Array.isArray(data65)) {
				const len6 = data65.length;
				for (let i6 = 0; i6 < len6; i6++) if (typeof data65[i6] !== "string") {
					const err74 = {
						instancePath: instancePath + "/sponsors/" + i6,
						schemaPath: "#/properties/sponsors/items/type",
						keyword: "type",
						params: { type: "string" }
					};
					if (vErrors === null) vErrors = [err74];
					else vErrors.push(err74);
					errors++;
				}
			} else {
				const err75 = {
					instancePath: instancePath + "/sponsors",
					schemaPath: "#/properties/sponsors/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err75];
				else vErrors.push(err75);
				errors++;
			}
		}
		if (data.unmanaged !== void 0) {
			let data67 = data.unmanaged;
			if (Array.isArray(data67)) {
				const len7 = data67.length;
				for (let i7 = 0; i7 < len7; i7++) if (typeof data67[i7] !== "string") {
					const err76 = {
						instancePath: instancePath + "/unmanaged/" + i7,
						schemaPath: "#/properties/unmanaged/items/type",
						keyword: "type",
						params: { type: "string" }
					};
					if (vErrors === null) vErrors = [err76];
					else vErrors.push(err76);
					errors++;
				}
			} else {
				const err77 = {
					instancePath: instancePath + "/unmanaged",
					schemaPath: "#/properties/unmanaged/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err77];
				else vErrors.push(err77);
				errors++;
			}
		}
		for (const key5 in data) if (pattern3.test(key5)) {
			let data69 = data[key5];
			if (typeof data69 !== "string" && typeof data69 !== "boolean" && data69 !== null) {
				const err78 = {
					instancePath: instancePath + "/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
					schemaPath: "#/patternProperties/%5Eextension_%5B0-9a-f%5D%7B32%7D_%5BA-Za-z0-9_%5D%7B1%2C100%7D%24/type",
					keyword: "type",
					params: { type: schema19.patternProperties["^extension_[0-9a-f]{32}_[A-Za-z0-9_]{1,100}$"].type }
				};
				if (vErrors === null) vErrors = [err78];
				else vErrors.push(err78);
				errors++;
			}
		}
	} else {
		const err79 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err79];
		else vErrors.push(err79);
		errors++;
	}
	validate52.errors = vErrors;
	return errors === 0;
}
validate52.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
// src/roster/read/parseRoster.ts
/**
* Reads all declared users and collects every mistake, with its place. Users with a mistake, or below defaults with
* one, are left out of `users`, but their names still count where others mention them. Pure; never throws on any bytes.
*/
function parseRoster(source, options) {
	const files = source.files.toSorted((a, b) => compareText(a.path, b.path));
	const checks = checksFor(options);
	const offsets = new Offsets();
	const defaults = new DefaultsByFolder();
	const diagnostics = [...source.diagnostics];
	const userFiles = [];
	const people = [];
	const leftOut = /* @__PURE__ */ new Set();
	const broken = /* @__PURE__ */ new Set();
	const unread = [];
	for (const file of files) {
		if (!isDefaults(file.path) && !isAlmostDefaults(file.path)) {
			userFiles.push(file);
			continue;
		}
		const yaml = readYaml(file);
		const read = isDefaults(file.path) ? readTrees(yaml, yaml.documents, checks.defaults, offsets, checks.listed) : {
			declarations: [],
			findings: [notDefaults(yaml)]
		};
		const findings = [...read.findings];
		for (const { declaration } of read.declarations) {
			const first = defaults.add(folderOf(file.path), declaration);
			if (first) findings.push(secondDefaults(declaration, first));
		}
		diagnostics.push(...yaml.diagnostics, ...toDiagnostics(findings, yaml));
		if (yaml.diagnostics.length > 0 || findings.some(isError)) defaults.markBroken(folderOf(file.path));
	}
	for (const file of userFiles) {
		const yaml = readYaml(file);
		const { trees, findings } = userTrees(yaml);
		const read = readTrees(yaml, trees, checks.user, offsets, checks.listed);
		diagnostics.push(...yaml.diagnostics);
		if (findings.length + read.findings.length > 0) diagnostics.push(...toDiagnostics([...findings, ...read.findings], yaml));
		const { layers, incomplete } = defaults.above(folderOf(file.path));
		for (const { declaration: own, isBroken } of read.declarations) {
			const declaration = own.over(layers);
			people.push(declaration);
			if (isBroken) broken.add(declaration);
			if (isBroken || incomplete) leftOut.add(declaration);
		}
		if (yaml.diagnostics.length > 0) unread.push(...namesInText(yaml));
	}
	const crossed = crossCheck(people, broken, unread, options.key);
	diagnostics.push(...withExcerpts(crossed.findings, files));
	return {
		users: people.filter((declaration) => !leftOut.has(declaration) && !crossed.broken.has(declaration)),
		diagnostics: dropRepeated(diagnostics).toSorted(compareDiagnostics),
		files: files.length,
		leftOut: [...people.filter((declaration) => leftOut.has(declaration) || crossed.broken.has(declaration)).map(nameOf), ...unread.map(({ name }) => name)]
	};
}
/** What a user declared in a folder would inherit, by field. Defaults with mistakes give what can be read of them. */
function inheritedIn(folder, source, options) {
	const checks = checksFor(options);
	const path = `${folder}/.yaml`;
	const above = source.files.filter((file) => isDefaults(file.path) && path.startsWith(folderOf(file.path)));
	const offsets = new Offsets();
	const layers = above.toSorted((a, b) => a.path.length - b.path.length).map(readYaml).flatMap((file) => readTrees(file, file.documents, checks.defaults, offsets, checks.listed).declarations);
	return readDeclaration({
		kind: "map",
		start: 0,
		entries: []
	}, new PlacesInText(path, ""), offsets).declaration.over(layers.map(({ declaration }) => declaration));
}
const made = /* @__PURE__ */ new Map();
function checksFor({ allow, groups = {}, licenses = [] }) {
	const listed = listedIn({
		groups,
		licenses
	});
	const key = allow.toSorted().join();
	const known = made.get(key);
	if (known) return {
		...known,
		listed
	};
	const checks = {
		user: shapeCheck(userSchema("strict", allow), validateUser),
		defaults: shapeCheck(defaultsSchema("strict", allow), validateDefaults)
	};
	made.set(key, checks);
	return {
		...checks,
		listed
	};
}
function readTrees(file, trees, check, offsets, listed) {
	const findings = [];
	const declarations = trees.filter(isMap).map((tree) => {
		const before = findings.length;
		findings.push(...check(tree, file.places));
		const read = readDeclaration(tree, file.places, offsets, listed);
		findings.push(...read.findings);
		const isBroken = file.diagnostics.length > 0 || findings.slice(before).some(isError);
		return {
			declaration: read.declaration,
			isBroken
		};
	});
	for (const tree of trees) if (!isMap(tree)) findings.push(...check(tree, file.places));
	return {
		declarations,
		findings
	};
}
function isMap(tree) {
	return tree.kind === "map";
}
/** The users of a file: one mapping, a list under `users`, or several documents of either kind. */
function userTrees(file) {
	const findings = [];
	const [first, second] = file.documents;
	if (first && !second && !listIn(first)) return {
		trees: file.documents,
		findings
	};
	const trees = file.documents.flatMap((document) => {
		const list = listIn(document);
		if (!list || document.kind !== "map") return [document];
		for (const { key, start } of document.entries) if (key !== "users") findings.push({
			code: "unknown-property",
			message: `"${key}" is next to "users"; a file holds one user, or a list under "users"`,
			at: file.places.locate(start),
			length: key.length
		});
		if (list.value.kind === "list") {
			if (list.value.items.length === 0) findings.push(nobody(list.key, file.places.locate(list.start)));
			return list.value.items;
		}
		findings.push({
			code: "wrong-type",
			message: "\"users\" must be a list of users, each beginning with \"- \"",
			at: file.places.locate(list.start),
			length: 5
		});
		return [];
	});
	if (file.documents.length === 0 && file.diagnostics.length === 0) findings.push(nobody("", file.places.locate(0)));
	return {
		trees,
		findings
	};
}
function listIn(document) {
	return document.kind === "map" ? document.entries.find(({ key }) => key === "users") : void 0;
}
function nobody(key, at) {
	return {
		code: "empty-file",
		message: `${key === "" ? "" : `"${key}" `}holds no user; add one, or delete the file`,
		at,
		length: Math.max(1, key.length)
	};
}
function notDefaults({ path }) {
	return {
		code: "not-defaults",
		message: `is not read: the defaults of a folder must be called exactly _defaults.yaml; rename this file to ${folderOf(path)}_defaults.yaml, or so that it does not begin with "_default"`,
		at: {
			file: path,
			line: 1,
			column: 1
		},
		length: 1
	};
}
function secondDefaults({ at }, first) {
	return {
		code: "duplicate-defaults",
		message: `the defaults of this folder are already at ${first.at.file}:${first.at.line}; put all of them there`,
		at,
		length: 1
	};
}
function isError({ severity }) {
	return severity !== "warning";
}
function folderOf(path) {
	return path.slice(0, path.lastIndexOf("/") + 1);
}
function namesInText(file) {
	return file.lines.flatMap((line, index) => {
		const name = /^[\s-]*userPrincipalName:\s*["']?([^\s"']+)/.exec(line)?.[1];
		return name === void 0 ? [] : [{
			name,
			at: {
				file: file.path,
				line: index + 1,
				column: 1
			}
		}];
	});
}
function toDiagnostics(findings, { lines }) {
	return findings.map((finding) => toDiagnostic(finding, lines));
}
function withExcerpts(findings, files) {
	const byPath = new Map(findings.length > 0 ? files.map((file) => [file.path, file]) : []);
	let path;
	let lines = [];
	return findings.map((finding) => {
		if (finding.at.file !== path) {
			path = finding.at.file;
			const file = byPath.get(path);
			lines = file ? linesOf(file) : [];
		}
		return toDiagnostic(finding, lines);
	});
}
function toDiagnostic({ code, message, at, length, severity, cause }, lines) {
	const line = lines[at.line - 1];
	return {
		severity: severity ?? "error",
		code,
		message,
		at,
		...cause !== void 0 && { cause },
		...line !== void 0 && { excerpt: {
			line,
			length
		} }
	};
}
function dropRepeated(diagnostics) {
	const seen = /* @__PURE__ */ new Set();
	return diagnostics.filter(({ code, at }) => {
		const key = `${code} ${at.file}:${at.line}${code === "hidden-character" ? "" : `:${at.column}`}`;
		return code === "unknown-property" || code === "refused-property" || !seen.has(key) && seen.add(key);
	});
}
// src/session/files/tenantIds.ts
/**
* Adds what is wrong about the id of a tenant's directory, where a repository has several tenants: that there is none, or
* that another tenant has the same. By this id, and not by what the environment signs in to, a file belongs to a tenant.
*
* @param known.others the configurations of the other tenants at the same commit
*/
function withTenantMistakes(parsed, options, known) {
	const { configuration, diagnostics, locate } = parsed;
	const { tenant } = configuration;
	if (tenant === void 0) {
		if ((options.directory ?? configuration.directory) === "embedded" || diagnostics.some(({ severity }) => severity === "error")) return parsed;
		const missing = fileDiagnostic(options.config, "no-tenant", "names no \"tenant\". With several tenants in one repository, each needs its own id: the Entra admin center shows it under \"Overview\", \"az account show\" as tenantId");
		return {
			...parsed,
			diagnostics: [...diagnostics, missing]
		};
	}
	const same = known.others.filter((other) => other.configuration.tenant?.toLowerCase() === tenant.toLowerCase());
	if (same.length === 0) return parsed;
	const twice = {
		severity: "error",
		code: "tenant-twice",
		message: `is the same "tenant" as in ${listed(same.map(({ path }) => path))}: each file would belong to both. Correct the id in one of them`,
		at: locate("tenant")
	};
	return {
		...parsed,
		diagnostics: [...diagnostics, twice]
	};
}
export { describePerson as a, parseConfiguration as c, documentCheck as d, parseYaml as f, readElements as i, notRead as l, keepFile as m, inheritedIn as n, findPeople as o, readYaml as p, parseRoster as r, noConfiguration as s, withTenantMistakes as t, DEFAULT_CONFIGURATION as u };
