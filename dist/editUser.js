import { a as require_dist, p as EXTENSION_ATTRIBUTES, y as isPersonReference } from "./user.js";
import { Z as memberOfField, d as readYaml, u as parseYaml } from "./parseRoster.js";
import { l as withoutJoinersInPlace } from "./gitHubError.js";
// src/roster/yaml/write.ts
var import_dist = require_dist();
/** One value on one line, so that Rollcall's reader reads exactly it: with the quoting asked for, if that can hold it. */
function writeScalar(value, quoting = "plain", inFlow = false) {
	if (typeof value !== "string") return String(value);
	if (quoting === "plain" && isPlain(value, inFlow)) return value;
	if (quoting === "single" && isPrintable(value)) return `'${value.replaceAll("'", "''")}'`;
	return doubleQuoted(value);
}
/** A key with its value as lines without line ends; members and items are indented by two below it. */
function writeEntry(key, value) {
	if (isList(value) && value.length > 0) return [`${writeScalar(key)}:`, ...value.map((item) => `  - ${writeScalar(item)}`)];
	if (isMembers(value) && Object.keys(value).length > 0) return [`${writeScalar(key)}:`, ...Object.entries(value).flatMap(([member, inner]) => writeEntry(member, inner).map((line) => `  ${line}`))];
	return [writeFlowEntry(key, value)];
}
/** A key with its value on one line, as between braces. */
function writeFlowEntry(key, value) {
	return `${writeScalar(key, "plain", true)}: ${writeFlow(value)}`;
}
/** A value on one line, as between braces or brackets. */
function writeFlow(value) {
	if (isList(value)) return `[${value.map((item) => writeScalar(item, "plain", true)).join(", ")}]`;
	if (!isMembers(value)) return writeScalar(value, "plain", true);
	const entries = Object.entries(value).map(([key, inner]) => writeFlowEntry(key, inner));
	return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}
function isList(value) {
	return Array.isArray(value);
}
function isMembers(value) {
	return typeof value === "object" && value !== null && !isList(value);
}
function isPrintable(text) {
	return text.isWellFormed() && !UNPRINTABLE.test(withoutJoinersInPlace(text));
}
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]/u;
/** @see https://yaml.org/spec/1.2.2/#733-plain-style */
function isPlain(text, inFlow) {
	if (text === "" || text !== text.trim()) return false;
	if (text === "true" || text === "false" || text === "null" || text === "~") return false;
	if (!isPrintable(text)) return false;
	if (/^[,[\]{}#&*!|>'"%@`]/.test(text) || /^[-?:](?:[^\w]|$)/.test(text)) return false;
	if (/:(?:\s|$)|\s#/.test(text)) return false;
	return !inFlow || !/[,[\]{}]/.test(text);
}
const ESCAPES = {
	"\"": "\\\"",
	"\\": "\\\\",
	"\n": "\\n",
	"\r": "\\r",
	"	": "\\t"
};
function doubleQuoted(text) {
	const keepsJoiners = isPrintable(text);
	return `"${Array.from(text, (character) => {
		const known = ESCAPES[character];
		if (known !== void 0) return known;
		if ((keepsJoiners || !UNPRINTABLE.test(character)) && character.isWellFormed()) return character;
		const code = character.codePointAt(0) ?? 0;
		return code > 65535 ? `\\U${code.toString(16).toUpperCase().padStart(8, "0")}` : `\\u${code.toString(16).toUpperCase().padStart(4, "0")}`;
	}).join("")}"`;
}
// src/roster/yaml/surgery.ts
/** Why a piece of YAML cannot be changed in place, and where it stands. The message follows "line 7 ". */
var NoSurgery = class extends Error {
	offset;
	constructor(offset, message) {
		super(message);
		this.offset = offset;
	}
};
/** Carries out splices, none of which may overlap; those at one place in the order given. */
function splice(text, splices) {
	let result = "";
	let from = 0;
	for (const { start, end, text: inserted } of splices.toSorted((a, b) => a.start - b.start)) {
		result += text.slice(from, start) + inserted;
		from = end;
	}
	return result + text.slice(from);
}
/**
* Works out what has to be replaced in a text so that a mapping in it holds other values, touching as little as
* possible: a value keeps its quotes and its comment, a list its other items, a new key follows the last one.
*
* @throws NoSurgery
*/
var Surgeon = class {
	splices = [];
	#text;
	#eol;
	constructor(text) {
		this.#text = text;
		this.#eol = /\r?\n/.exec(text)?.[0] ?? "\n";
	}
	/** Sets keys of a mapping; what `members` does not name stays, or with `exactly` is taken out. */
	setMembers(map, members, exactly = false) {
		const pairs = new Map(map.items.map((pair) => [keyOf(pair), pair]));
		const names = Object.keys(members);
		if (exactly) this.#removePairs(map, new Set([...pairs.keys()].filter((key) => !names.includes(key))));
		for (const [key, pair] of pairs) {
			const value = members[key];
			if (value !== void 0) this.#setPair(map, pair, value);
		}
		const absent = Object.entries(members).filter(([key]) => !pairs.has(key));
		if (absent.length > 0) this.#addPairs(map, absent);
	}
	/** Sets members of the mapping under a key, and keeps its other members; adds the key where it is absent. */
	mergeMembers(map, key, members, every) {
		const pair = map.items.find((item) => keyOf(item) === key);
		const node = pair?.value;
		if ((0, import_dist.isMap)(node)) return this.setMembers(node, members);
		if (!pair || (0, import_dist.isScalar)(node) && isEmpty(node)) return this.setMembers(map, { [key]: members });
		if (!(0, import_dist.isScalar)(node) || node.value !== null) throw new NoSurgery(pair.key.range[0], "holds something other than members");
		if (Object.values(members).some((value) => value !== null)) this.setMembers(map, { [key]: Object.fromEntries(every.map((name) => [name, members[name] ?? null])) });
	}
	/** Adds mappings, each as lines, behind the last item; false where that item stands in an unusual form. */
	addItems(items, added) {
		const last = items.at(-1);
		if (!last) return false;
		const start = last.range[0];
		const prefix = this.#text.slice(this.#lineStart(start), start);
		if (!/^ *- +$/.test(prefix)) return false;
		const indentation = " ".repeat(prefix.length);
		this.#insertLines(endOf(last), added.flatMap((lines) => lines.map((line, index) => (index === 0 ? prefix : indentation) + line)));
		return true;
	}
	#setPair(map, pair, value) {
		const node = pair.value;
		const colon = this.#colonAfter(pair);
		if ((0, import_dist.isScalar)(node)) {
			if (isEmpty(node)) return this.#replace(colon, colon, ` ${writeFlow(value)}`);
			if (typeof value === "object" && value !== null) return this.#replaceScalar(node, writeFlow(value));
			if (node.value === value) return;
			return this.#replaceScalar(node, this.#inStyleOf(node, value, map.flow === true));
		}
		if ((0, import_dist.isSeq)(node) && isList(value) && value.length > 0) return node.flow ? this.#setFlowList(node.range, node.items, value) : this.#setBlockList(node.items, value);
		if ((0, import_dist.isMap)(node) && isMembers(value) && Object.keys(value).length > 0) return this.setMembers(node, value, true);
		if (!(0, import_dist.isSeq)(node) && !(0, import_dist.isMap)(node)) throw new NoSurgery(colon, "holds an alias");
		if (node.flow) {
			if (node.items.length === 0 && typeof value === "object" && isSame(node, value)) return;
			return this.#replace(node.range[0], node.range[1], writeFlow(value));
		}
		this.#replace(colon, colon, ` ${writeFlow(value)}`);
		for (const item of node.items) this.#removeLines(startOf(item), endOf(item));
	}
	#replaceScalar(node, text) {
		const [start, end] = node.range;
		if (!isBlockScalar(node)) return this.#replace(start, end, text);
		const [header = ""] = this.#text.slice(start, end).split(/\r?\n/, 1);
		const comment = /\s+#.*$/.exec(header)?.[0] ?? "";
		const [first = "", ...more] = text.split(this.#eol);
		this.#replace(start, this.#lineEnd(end), [first + comment, ...more].join(this.#eol));
	}
	#inStyleOf(node, value, inFlow) {
		if (node.type === "BLOCK_LITERAL" && typeof value === "string") {
			const block = this.#blockLiteral(node, value);
			if (block !== void 0) return block;
		}
		return writeScalar(value, QUOTINGS[node.type ?? ""] ?? "plain", inFlow);
	}
	/** Several lines in the indentation of the block that was there; undefined for what needs escapes. */
	#blockLiteral(node, value) {
		const lines = value.split("\n");
		const isKept = value.endsWith("\n");
		if (isKept) lines.pop();
		const indentation = /^[|>][+-]?(?:\s+#.*)?\r?\n(?:[ \t]*\r?\n)*( +)/.exec(this.#text.slice(node.range[0], node.range[1]))?.[1];
		const isClean = lines.every((line) => line !== "" && line === line.trim() && !/[\t\r]/.test(line));
		if (indentation === void 0 || lines.length < 2 || !isClean) return void 0;
		if (lines.some((line) => writeScalar(line, "single").startsWith("\""))) return void 0;
		return [isKept ? "|" : "|-", ...lines.map((line) => indentation + line)].join(this.#eol);
	}
	#setBlockList(items, value) {
		const { removed, replaced, added } = this.#listSteps(items, value);
		for (const item of removed) this.#removeLines(startOf(item), endOf(item));
		for (const [item, text] of replaced) this.#replaceScalar(item, this.#inStyleOf(item, text, false));
		const last = items.at(-1);
		if (!last || added.length === 0) return;
		const start = last.range[0];
		const prefix = this.#text.slice(this.#lineStart(start), start);
		if (!/^ *- +$/.test(prefix)) throw new NoSurgery(start, "begins in a way that is not a plain list");
		this.#insertLines(endOf(last), added.map((text) => prefix + writeScalar(text)));
	}
	#setFlowList([start, end], items, value) {
		const { removed, replaced, added } = this.#listSteps(items, value);
		const more = added.map((text) => writeScalar(text, "plain", true));
		if (removed.length > 0) {
			if (/[#\n]/.test(this.#text.slice(start, end))) throw new NoSurgery(start, "is a list in brackets over several lines, or with a comment");
			const texts = new Map(replaced.map(([item, text]) => [item, this.#inStyleOf(item, text, true)]));
			const kept = items.filter((item) => !removed.includes(item)).map((item) => texts.get(item) ?? this.#text.slice(item.range[0], item.range[1]));
			return this.#replace(start, end, `[${[...kept, ...more].join(", ")}]`);
		}
		for (const [item, text] of replaced) this.#replaceScalar(item, this.#inStyleOf(item, text, true));
		const last = items.at(-1);
		if (more.length === 0) return;
		if (last) this.#replace(last.range[1], last.range[1], `, ${more.join(", ")}`);
		else this.#replace(start + 1, start + 1, more.join(", "));
	}
	/** Items that stay in their order keep their place; otherwise each place takes its new text. */
	#listSteps(items, value) {
		const scalars = items.map((item) => {
			if (!(0, import_dist.isScalar)(item)) throw new NoSurgery(item.range[0], "is a list of something other than texts");
			return item;
		});
		const kept = scalars.filter((item) => value.includes(String(item.value)) && typeof item.value === "string");
		if (kept.length > 0 && kept.every((item, index) => item.value === value[index])) return {
			removed: scalars.filter((item) => !kept.includes(item)),
			replaced: [],
			added: value.slice(kept.length)
		};
		return {
			removed: scalars.slice(value.length),
			replaced: scalars.slice(0, value.length).map((item, index) => [item, value[index] ?? ""]),
			added: value.slice(scalars.length)
		};
	}
	#removePairs(map, keys) {
		if (keys.size === 0) return;
		if (!map.flow) {
			for (const pair of map.items) if (keys.has(keyOf(pair))) this.#removeLines(pair.key.range[0], endOf(pair));
			return;
		}
		const [start, end] = map.range ?? [0, 0];
		const source = this.#text.slice(start, end);
		if (/[#\n]/.test(source)) throw new NoSurgery(start, "is in braces over several lines, or with a comment");
		let keptEnd;
		map.items.forEach((pair, index) => {
			const next = map.items[index + 1];
			if (!keys.has(keyOf(pair))) keptEnd = endOf(pair);
			else if (keptEnd !== void 0) {
				this.#replace(keptEnd, endOf(pair), "");
				keptEnd = endOf(pair);
			} else this.#replace(pair.key.range[0], next?.key.range[0] ?? endOf(pair), "");
		});
	}
	#addPairs(map, entries) {
		const last = map.items.at(-1);
		const start = map.range?.[0] ?? 0;
		if (map.flow) {
			const texts = entries.map(([key, value]) => writeFlowEntry(key, value)).join(", ");
			if (last) this.#replace(endOf(last), endOf(last), `, ${texts}`);
			else this.#replace(start + 1, start + 1, ` ${texts} `);
			return;
		}
		const first = map.items[0]?.key.range[0] ?? start;
		const before = this.#text.slice(this.#lineStart(first), first);
		if (!last || !/^(?:\ufeff)?[ -]*$/.test(before)) throw new NoSurgery(first, "begins in a way to which no key can be added");
		const indentation = " ".repeat(before.replace("﻿", "").length);
		this.#insertLines(endOf(last), entries.flatMap(([key, value]) => writeEntry(key, value).map((line) => indentation + line)));
	}
	#colonAfter({ key, value }) {
		const end = key.range[1];
		const colon = this.#text.indexOf(":", end);
		if (value === null || colon < 0 || /\S/.test(this.#text.slice(end, colon))) throw new NoSurgery(key.range[0], "has a key without a colon right behind it");
		return colon + 1;
	}
	#replace(start, end, text) {
		this.splices.push({
			start,
			end,
			text
		});
	}
	#insertLines(end, lines) {
		const at = this.#lineEnd(end);
		this.#replace(at, at, lines.map((line) => this.#eol + line).join(""));
	}
	/** Takes out whole lines with the line end before them, so that the last line of a file can go too. */
	#removeLines(start, end) {
		const lineStart = this.#lineStart(start);
		const before = this.#text.slice(0, lineStart);
		this.#replace(lineStart - (/\r?\n$/.exec(before)?.[0].length ?? 0), this.#lineEnd(end), "");
	}
	#lineStart(offset) {
		return this.#text.lastIndexOf("\n", offset - 1) + 1;
	}
	/** The end of the line in which something ends, before its line end; blocks of text end behind theirs. */
	#lineEnd(end) {
		const feed = this.#text[end - 1] === "\n" ? end - 1 : this.#text.indexOf("\n", end);
		if (feed < 0) return this.#text.length;
		return this.#text[feed - 1] === "\r" ? feed - 1 : feed;
	}
};
const QUOTINGS = {
	QUOTE_SINGLE: "single",
	QUOTE_DOUBLE: "double"
};
function keyOf({ key }) {
	return (0, import_dist.isScalar)(key) ? String(key.value) : "";
}
function startOf(node) {
	return "key" in node ? node.key.range[0] : node.range[0];
}
/** Where the text of a node ends; the range of a block collection runs on to the next line. */
function endOf(node) {
	if ("key" in node) return node.value ? endOf(node.value) : node.key.range[1];
	if (((0, import_dist.isMap)(node) || (0, import_dist.isSeq)(node)) && !node.flow) {
		const last = node.items.at(-1);
		if (last) return endOf(last);
	}
	return node.range[1];
}
function isEmpty(node) {
	return node.type === "PLAIN" && node.range[0] === node.range[1];
}
function isBlockScalar({ type }) {
	return type === "BLOCK_LITERAL" || type === "BLOCK_FOLDED";
}
function isSame(node, value) {
	return (0, import_dist.isSeq)(node) ? isList(value) && value.length === 0 : isMembers(value);
}
// src/roster/edit/editUser.ts
/** Why a file cannot be changed in place. The message says the line, and what to do. */
var CannotEdit = class extends Error {
	name = "CannotEdit";
	line;
	constructor(line, message) {
		super(`line ${line} ${message}`);
		this.line = line;
	}
};
/**
* Sets values of one declared user in the text of its file. Only the values change: comments, order, quoting, line ends
* and everything else stay byte for byte. A value that is there already changes nothing; a key that is absent follows
* the user's last one. Pure.
*
* @throws CannotEdit where the file does not read, nobody is declared at that line, or the value stands in a form that
*   cannot be changed without touching more
*/
function editUser(text, place, edits) {
	return editUsers(text, [{
		place,
		edits
	}]);
}
/** The same for several users of one file. @throws CannotEdit */
function editUsers(text, changes) {
	const mark = text.startsWith("﻿") ? "﻿" : "";
	const body = text.slice(mark.length);
	refuseUnreadable(body);
	const lineCounter = new import_dist.LineCounter();
	const users = parseYaml(body, lineCounter).flatMap(({ contents }) => usersIn(contents));
	const surgeon = new Surgeon(body);
	const wanted = /* @__PURE__ */ new Map();
	for (const { place, edits } of changes) {
		const user = userAt(users, place, lineCounter);
		try {
			setValues(surgeon, user, edits);
		} catch (error) {
			if (!(error instanceof NoSurgery)) throw error;
			throw new CannotEdit(lineCounter.linePos(error.offset).line, `${error.message}; edit the file yourself`);
		}
		const index = users.indexOf(user);
		wanted.set(index, [...wanted.get(index) ?? [], ...edits]);
	}
	const edited = splice(body, surgeon.splices);
	confirm(body, edited, wanted, changes[0]?.place.line ?? 1);
	return mark + edited;
}
/** A field's value as it is written: a person by name. */
function asYaml(value) {
	return isPersonReference(value) ? value.userPrincipalName : value;
}
function setValues(surgeon, user, edits) {
	const { own, extension } = grouped(edits);
	surgeon.setMembers(user, own);
	if (Object.keys(extension).length > 0) surgeon.mergeMembers(user, "onPremisesExtensionAttributes", extension, EXTENSION_ATTRIBUTES);
}
function grouped(edits) {
	const own = {};
	const extension = {};
	for (const { field, value } of edits) {
		const member = memberOfField(field);
		if (member === void 0) own[field] = asYaml(value);
		else extension[member] = asYaml(value);
	}
	return {
		own,
		extension
	};
}
function refuseUnreadable(text) {
	const [mistake] = readTrees(text).diagnostics;
	if (mistake) throw new CannotEdit(mistake.at.line, `cannot be read, so nothing in this file is changed: ${mistake.message}`);
}
function readTrees(text) {
	return readYaml({
		path: "",
		bytes: new TextEncoder().encode(text)
	});
}
function usersIn(contents) {
	if (!(0, import_dist.isMap)(contents)) return [];
	const list = contents.items.find(({ key }) => (0, import_dist.isScalar)(key) && key.value === "users");
	if (!list) return [contents];
	return (0, import_dist.isSeq)(list.value) ? list.value.items.filter((item) => (0, import_dist.isMap)(item)) : [];
}
function userAt(users, { line, column }, lineCounter) {
	const [user, second] = users.filter(({ items }) => items.some(({ key }, index) => {
		const at = lineCounter.linePos(key.range[0]);
		return (index === 0 || (0, import_dist.isScalar)(key) && key.value === "userPrincipalName") && at.line === line && (column === void 0 || at.col === column);
	}));
	if (!user) throw new CannotEdit(line, "declares nobody; was the file changed meanwhile?");
	if (second) throw new CannotEdit(line, "declares two users; put them in lines of their own");
	return user;
}
/** Reads the result and holds it against what was asked: a slip of the knife must not reach a file. */
function confirm(before, after, wanted, line) {
	const read = readTrees(after);
	const expected = plainUsers(readTrees(before).documents).map((user, index) => withEdits(user, wanted.get(index) ?? []));
	if (!(read.diagnostics.length === 0 && canonical(plainUsers(read.documents)) === canonical(expected))) throw new CannotEdit(line, "is in a form that cannot be changed safely; edit the file yourself");
}
function plainUsers(documents) {
	return documents.flatMap((document) => {
		const value = plain(document);
		const users = value?.["users"];
		return Array.isArray(users) ? users.filter(isPlainMap) : isPlainMap(value) ? [value] : [];
	});
}
function isPlainMap(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function plain(tree) {
	switch (tree.kind) {
		case "scalar": return tree.value;
		case "list": return tree.items.map(plain);
		case "map": return Object.fromEntries(tree.entries.map(({ key, value }) => [key, plain(value)]));
	}
}
function withEdits(user, edits) {
	const { own, extension } = grouped(edits);
	const result = {
		...user,
		...own
	};
	if (Object.keys(extension).length === 0) return result;
	const key = "onPremisesExtensionAttributes";
	const before = result[key];
	if (before !== null) return {
		...result,
		[key]: {
			...before,
			...extension
		}
	};
	if (Object.values(extension).every((value) => value === null)) return result;
	const cleared = Object.fromEntries(EXTENSION_ATTRIBUTES.map((name) => [name, null]));
	return {
		...result,
		[key]: {
			...cleared,
			...extension
		}
	};
}
function canonical(value) {
	return JSON.stringify(value, (_, inner) => isPlainMap(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => a < b ? -1 : 1)) : inner);
}
export { writeEntry as a, editUsers as i, asYaml as n, editUser as r, CannotEdit as t };
