import { o as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { d as forMarkdown, i as RULE_RISKS, l as rollcallOnPath, p as forMarkdownCode } from "./outputs.js";
import { i as onDisk } from "./currentFolder.js";
import { t as fileTrouble } from "./fileTrouble.js";
import { r as UserError } from "./world.js";
import { A as fieldLabel, C as KINDS, y as DONE } from "./plan.js";
import { C as firstOf, w as listed } from "./tenants.js";
import { n as digits, t as count } from "./wording.js";
import { m as require__2020 } from "./tenantIds.js";
import { o as isPersonReference, r as isHashed } from "./values.js";
import { O as memberOfField, f as setOf, k as propertyOfField } from "./user.js";
import { A as HIDDEN, C as isCleared, D as shorten, E as personValue, M as outcomeWithoutPersonal, S as HASHED, _ as peopleMarkdown, i as folded, j as isPersonal, k as valueText, p as table, r as fitted, y as personMarkdown } from "./parts.js";
import { r as keptOtherwise } from "./receipt.js";
import { t as canonicalJson } from "./canonicalJson.js";
import { n as sameValue, t as comparableForm } from "./compare.js";
import { readFile, writeFile } from "node:fs/promises";
import { createHash, createHmac, randomBytes } from "node:crypto";
// src/report/personal.ts
/** The JSON form of a plan as it may be printed on GitHub. It is for reading: its digest names the whole plan. */
function planWithoutPersonal(document) {
	return {
		...document,
		changes: document.changes.map((change) => ({
			...change,
			fields: change.fields.map((field) => isPersonal(field) ? {
				...field,
				from: `(${HIDDEN})`,
				to: `(${HIDDEN})`
			} : field),
			patch: change.patch.map((operation) => "value" in operation && isPersonal({ field: operation.path.split("/")[1] ?? "" }) ? {
				...operation,
				value: `(${HIDDEN})`
			} : operation)
		}))
	};
}
/** A receipt as it may be printed on GitHub: without personal values, and messages about them, which may quote one. */
function receiptWithoutPersonal(receipt) {
	return {
		...receipt,
		outcomes: receipt.outcomes.map(outcomeShown)
	};
}
/** The same of one outcome. */
function outcomeShown(outcome) {
	const { writes, differs, ...rest } = outcomeWithoutPersonal(outcome);
	return {
		...rest,
		...differs && { differs: differs.map((change) => isPersonal(change) ? {
			...change,
			to: `(not shown here)`,
			shown: `(not shown here)`
		} : change) },
		...writes && { writes: writes.map(writeWithoutPersonal) }
	};
}
function writeWithoutPersonal(write) {
	return {
		...write,
		fields: write.fields.map((change) => isPersonal(change) ? {
			...change,
			from: `(${HIDDEN})`,
			to: `(${HIDDEN})`
		} : change)
	};
}
// src/report/facts/receipt.ts
/** What a new account needs, and where it comes from, as the end of "1 new account needs a first credential". */
function credentialText(credential = "none") {
	switch (credential) {
		case "temporaryAccessPass": return "a Temporary Access Pass, which the hand-over issues";
		case "none": return "such as a Temporary Access Pass";
		case "unknown": return "unless one was handed over since";
	}
}
function outcomesOf(receipt, status) {
	return receipt.outcomes.filter((outcome) => outcome.status === status);
}
/** In the order in which the reasons first occur. */
function groupedByReason(outcomes) {
	return [...Map.groupBy(outcomes, ({ reason }) => reason ?? "")].map(([reason, outcomes]) => ({
		reason,
		outcomes
	}));
}
/** Of whom something was written, and nothing failed: what could hurt most first. */
function appliedByRisk(receipt) {
	return outcomesOf(receipt, "applied").toSorted((left, right) => KINDS.indexOf(left.kind) - KINDS.indexOf(right.kind));
}
/** How many users of each kind, what could hurt most first. */
function countsByKind(outcomes) {
	return KINDS.map((kind) => ({
		kind,
		number: outcomes.filter((outcome) => outcome.kind === kind).length
	})).filter(({ number }) => number > 0);
}
/** What was written of a user, as people call it; nothing where the receipt does not tell. */
function writtenFieldsOf({ done = [] }) {
	return done.map(fieldLabel);
}
/** Written, and not yet seen when it was read back. */
function notYetVisibleOf(receipt) {
	return receipt.outcomes.filter((outcome) => outcome.status === "applied" && outcome.confirmed === false && keptOtherwise(outcome).length === 0);
}
/** Outcomes where the directory stores something other than what was written. */
function storedOtherwiseOf(receipt) {
	return receipt.outcomes.filter((outcome) => keptOtherwise(outcome).length > 0);
}
/** Applied, except for what the reason says. */
function heldBackOf(receipt) {
	return outcomesOf(receipt, "applied").filter(({ reason }) => reason !== void 0);
}
/** What to do about what was not done; empty when everything was. */
function whatNext({ totals, outcomes, blocked = [] }, retry) {
	const held = outcomes.some(({ status, reason }) => status === "applied" && reason !== void 0);
	const refused = outcomes.filter(({ status, error }) => status === "failed" && error?.status === 400);
	return [
		...totals.failed - refused.length + totals.notAttempted > 0 ? [`${retry} to retry what failed.`] : [],
		...refused.length > 0 ? ["What Graph refused with 400 is refused again until it is changed there or in the files."] : [],
		...totals.skipped > 0 || held ? ["What was skipped or held back needs a new plan, and its review."] : [],
		...storedOtherwiseOf({ outcomes }).length > 0 ? ["What is stored otherwise needs a change of the files, or every plan proposes it again."] : [],
		...blocked.length > 0 ? ["What is blocked needs a change of the files."] : []
	].join(" ");
}
// src/report/facts/shownOtherwise.ts
const VALUE_LENGTH = 120;
const MOST_IN_WARNING = 10;
/** What was written, what the directory shows instead, and what to do; not escaped, without a full stop. */
function shownOtherwiseText(change) {
	const { field, to, shown, old } = change;
	const written = isCleared(to) ? "was cleared" : `${quoted(to)} was written`;
	const seen = isCleared(shown) ? "nothing" : quoted(shown);
	return old ? `${fieldLabel(field)}: ${written}, the directory still shows ${seen}; if the next plan proposes it again, the service ignores it: leave the property out` : `${fieldLabel(field)}: ${written}, the directory shows ${seen}; declare that, or leave the property out`;
}
/** The fields of one user of which the directory keeps something else; not escaped. */
function keptOtherwiseText(outcome) {
	return keptOtherwise(outcome).map(shownOtherwiseText).join("; ");
}
/** Of a user who existed: what still shows although it was written; not escaped. Of a new account, nothing shows at first. */
function stillShownText({ kind, differs = [] }) {
	return kind === "create" ? "" : differs.map(shownOtherwiseText).join("; ");
}
/**
* A warning for a log about all whose values the directory keeps as something else; not escaped.
*
* @param outcomes without personal values
* @returns undefined where there is nobody
*/
function keptOtherwiseWarning(outcomes) {
	const concerned = outcomes.filter((outcome) => keptOtherwise(outcome).length > 0);
	if (concerned.length === 0) return void 0;
	const texts = concerned.map((outcome) => `${personValue(outcome)}: ${keptOtherwiseText(outcome)}`);
	return `Of ${count(concerned.length, "user")}, the directory stores something other than what was written. ${firstOf(texts, MOST_IN_WARNING)}.`;
}
function quoted(value) {
	if (isHashed(value)) return HASHED;
	if (value === null) return "nothing";
	if (typeof value !== "string") return shorten(valueText(value), VALUE_LENGTH);
	return value === `(not shown here)` ? value : JSON.stringify(shorten(value, VALUE_LENGTH));
}
// src/report/markdown/receipt.ts
/** How many rows and names are written out; tried one after the other until the whole is below the limit. */
const BUDGETS = [
	Infinity,
	1e4,
	3e3,
	1e3,
	300,
	100,
	30,
	10,
	3
];
const MESSAGE_LENGTH = 300;
const MOST_FIELDS = 6;
/** A longer list of users with whom all went well is folded away. */
const MOST_UNFOLDED = 20;
const REST = "the receipt names all";
/** What became of an apply run, for a job summary or a comment on GitHub. */
function renderReceiptMarkdown(whole, options) {
	const receipt = options.hidePersonal ? receiptWithoutPersonal(whole) : whole;
	return fitted([...BUDGETS, void 0], options.limit, (rows) => rows === void 0 ? [title(receipt, options), "Too long to be shown here: see the receipt."] : render(receipt, options, rows));
}
function render(receipt, options, rows) {
	const { rest = REST } = options;
	return [
		title(receipt, options),
		firstCredentials(options.newAccounts ?? [], rows, options.credential),
		failures(outcomesOf(receipt, "failed"), rows, rest),
		grouped("Skipped", outcomesOf(receipt, "skipped"), rows),
		grouped("Not attempted", outcomesOf(receipt, "not-attempted"), rows),
		blocked(receipt, rows),
		grouped("Applied in part", heldBackOf(receipt), rows),
		withValues$1("Stored otherwise", storedOtherwiseOf(receipt), keptOtherwiseText, rows),
		grouped("Applied, not yet visible when read back", unseenOf(receipt), rows),
		withValues$1("Applied, still the old value when read back", stillOldOf(receipt), stillShownText, rows),
		applied(appliedByRisk(receipt), Math.min(rows, options.mostApplied ?? Infinity), rest),
		whatNext(receipt, options.retry ?? "Run the job again")
	];
}
function title({ totals, tenant, directory, blocked = [] }, options) {
	const parts = [
		...totals.applied > 0 ? [`applied ${count(totals.applied, "change")}`] : [],
		...totals.failed > 0 ? [`${digits(totals.failed)} failed`] : [],
		...totals.skipped > 0 ? [`${digits(totals.skipped)} skipped`] : [],
		...totals.notAttempted > 0 ? [`${digits(totals.notAttempted)} not attempted`] : [],
		...blocked.length > 0 ? [`${count(blocked.length, "user")} blocked`] : []
	];
	return `### Rollcall: ${parts.length === 0 ? "nothing to do" : listed(parts)} in ${directory === "embedded" ? options.embedded ?? "the embedded directory" : forMarkdownCode(shorten(tenant.domain, MESSAGE_LENGTH))}`;
}
function applied(outcomes, most, rest) {
	if (outcomes.length === 0) return "";
	const shown = outcomes.slice(0, most).map((outcome) => [
		`<b>${outcome.kind}</b>`,
		personMarkdown(outcome),
		firstOf(writtenFieldsOf(outcome).map(forMarkdown), MOST_FIELDS)
	]);
	const counts = countsByKind(outcomes).map(({ kind, number }, index) => `${index === 0 ? count(number, "user") : digits(number)} ${DONE[kind]}`);
	const heading = `Applied: ${listed(counts)}`;
	const more = outcomes.length - shown.length;
	const body = [table([
		"",
		"user",
		"what was written"
	], shown), ...more > 0 ? [`… and ${digits(more)} more: ${rest}.`] : []].join("\n\n");
	return outcomes.length <= MOST_UNFOLDED ? `**${heading}**\n\n${body}` : folded(`<b>${heading}</b>${more > 0 ? `; the first ${digits(shown.length)}` : ""}`, body);
}
function failures(outcomes, most, rest) {
	if (outcomes.length === 0) return "";
	const rows = outcomes.slice(0, most).map((outcome) => [personMarkdown(outcome), ...failureCells(outcome)]);
	const more = outcomes.length - most;
	return [table([
		"failed",
		"answer",
		"written anyway"
	], rows), ...more > 0 ? [`… and ${digits(more)} more: ${rest}.`] : []].join("\n\n");
}
function failureCells(outcome) {
	const { error, reason = "" } = outcome;
	const written = writtenFieldsOf(outcome).map(forMarkdown).join(", ");
	if (!error) return [forMarkdown(shorten(reason, MESSAGE_LENGTH)), written];
	const message = forMarkdown(shorten(error.message, MESSAGE_LENGTH));
	const further = reason === "" ? "" : `; ${forMarkdown(shorten(reason, MESSAGE_LENGTH))}`;
	const status = error.status === 0 ? "no answer," : String(error.status);
	const field = error.field === void 0 ? "" : `${forMarkdown(error.field)}: `;
	const request = error.requestId === "" ? "" : ` (request ${forMarkdownCode(shorten(error.requestId, MESSAGE_LENGTH))})`;
	return [`${status} ${forMarkdown(shorten(error.code, MESSAGE_LENGTH))}: ${field}${message}${request}${further}`, written];
}
function grouped(heading, outcomes, most) {
	if (outcomes.length === 0) return "";
	const groups = groupedByReason(outcomes).map(({ reason, outcomes }) => {
		const names = peopleMarkdown(outcomes, most);
		return reason === "" ? names : `${forMarkdown(shorten(reason, MESSAGE_LENGTH))}: ${names}`;
	});
	return list$1(`**${heading}: ${count(outcomes.length, "user")}**`, groups, most);
}
function unseenOf(receipt) {
	return notYetVisibleOf(receipt).filter((outcome) => stillShownText(outcome) === "");
}
function stillOldOf(receipt) {
	return notYetVisibleOf(receipt).filter((outcome) => stillShownText(outcome) !== "");
}
function withValues$1(heading, outcomes, textOf, most) {
	if (outcomes.length === 0) return "";
	const lines = outcomes.map((outcome) => `${personMarkdown(outcome)}: ${forMarkdown(textOf(outcome))}`);
	return list$1(`**${heading}: ${count(outcomes.length, "user")}**`, lines, most);
}
function blocked({ blocked = [] }, most) {
	if (blocked.length === 0) return "";
	const lines = blocked.map((user) => `${personMarkdown(user)}: ${forMarkdown(shorten(user.message, MESSAGE_LENGTH))}`);
	return list$1(`**Blocked: ${count(blocked.length, "user")}**`, lines, most);
}
function list$1(heading, lines, most) {
	const more = lines.length - most;
	return [
		`${heading}\n`,
		...lines.slice(0, most).map((line) => `- ${line}`),
		...more > 0 ? [`- … and ${digits(more)} more`] : []
	].join("\n");
}
function firstCredentials(people, most, credential) {
	if (people.length === 0) return "";
	return `**${count(people.length, "new account needs", "new accounts need")} a first credential**, ${credentialText(credential)}: ${peopleMarkdown(people, most)}`;
}
// node_modules/fast-json-patch/commonjs/helpers.js
var require_helpers = /* @__PURE__ */ __commonJSMin(((exports, module, this$1) => {
	/*!
	* https://github.com/Starcounter-Jack/JSON-Patch
	* (c) 2017-2022 Joachim Wester
	* MIT licensed
	*/
	var __extends = this$1 && this$1.__extends || (function() {
		var extendStatics = function(d, b) {
			extendStatics = Object.setPrototypeOf || { __proto__: [] } instanceof Array && function(d, b) {
				d.__proto__ = b;
			} || function(d, b) {
				for (var p in b) if (b.hasOwnProperty(p)) d[p] = b[p];
			};
			return extendStatics(d, b);
		};
		return function(d, b) {
			extendStatics(d, b);
			function __() {
				this.constructor = d;
			}
			d.prototype = b === null ? Object.create(b) : (__.prototype = b.prototype, new __());
		};
	})();
	Object.defineProperty(exports, "__esModule", { value: true });
	var _hasOwnProperty = Object.prototype.hasOwnProperty;
	function hasOwnProperty(obj, key) {
		return _hasOwnProperty.call(obj, key);
	}
	exports.hasOwnProperty = hasOwnProperty;
	function _objectKeys(obj) {
		if (Array.isArray(obj)) {
			var keys_1 = new Array(obj.length);
			for (var k = 0; k < keys_1.length; k++) keys_1[k] = "" + k;
			return keys_1;
		}
		if (Object.keys) return Object.keys(obj);
		var keys = [];
		for (var i in obj) if (hasOwnProperty(obj, i)) keys.push(i);
		return keys;
	}
	exports._objectKeys = _objectKeys;
	/**
	* Deeply clone the object.
	* https://jsperf.com/deep-copy-vs-json-stringify-json-parse/25 (recursiveDeepCopy)
	* @param  {any} obj value to clone
	* @return {any} cloned obj
	*/
	function _deepClone(obj) {
		switch (typeof obj) {
			case "object": return JSON.parse(JSON.stringify(obj));
			case "undefined": return null;
			default: return obj;
		}
	}
	exports._deepClone = _deepClone;
	function isInteger(str) {
		var i = 0;
		var len = str.length;
		var charCode;
		while (i < len) {
			charCode = str.charCodeAt(i);
			if (charCode >= 48 && charCode <= 57) {
				i++;
				continue;
			}
			return false;
		}
		return true;
	}
	exports.isInteger = isInteger;
	/**
	* Escapes a json pointer path
	* @param path The raw pointer
	* @return the Escaped path
	*/
	function escapePathComponent(path) {
		if (path.indexOf("/") === -1 && path.indexOf("~") === -1) return path;
		return path.replace(/~/g, "~0").replace(/\//g, "~1");
	}
	exports.escapePathComponent = escapePathComponent;
	/**
	* Unescapes a json pointer path
	* @param path The escaped pointer
	* @return The unescaped path
	*/
	function unescapePathComponent(path) {
		return path.replace(/~1/g, "/").replace(/~0/g, "~");
	}
	exports.unescapePathComponent = unescapePathComponent;
	function _getPathRecursive(root, obj) {
		var found;
		for (var key in root) if (hasOwnProperty(root, key)) {
			if (root[key] === obj) return escapePathComponent(key) + "/";
			else if (typeof root[key] === "object") {
				found = _getPathRecursive(root[key], obj);
				if (found != "") return escapePathComponent(key) + "/" + found;
			}
		}
		return "";
	}
	exports._getPathRecursive = _getPathRecursive;
	function getPath(root, obj) {
		if (root === obj) return "/";
		var path = _getPathRecursive(root, obj);
		if (path === "") throw new Error("Object not found in root");
		return "/" + path;
	}
	exports.getPath = getPath;
	/**
	* Recursively checks whether an object has any undefined values inside.
	*/
	function hasUndefined(obj) {
		if (obj === void 0) return true;
		if (obj) {
			if (Array.isArray(obj)) {
				for (var i_1 = 0, len = obj.length; i_1 < len; i_1++) if (hasUndefined(obj[i_1])) return true;
			} else if (typeof obj === "object") {
				var objKeys = _objectKeys(obj);
				var objKeysLength = objKeys.length;
				for (var i = 0; i < objKeysLength; i++) if (hasUndefined(obj[objKeys[i]])) return true;
			}
		}
		return false;
	}
	exports.hasUndefined = hasUndefined;
	function patchErrorMessageFormatter(message, args) {
		var messageParts = [message];
		for (var key in args) {
			var value = typeof args[key] === "object" ? JSON.stringify(args[key], null, 2) : args[key];
			if (typeof value !== "undefined") messageParts.push(key + ": " + value);
		}
		return messageParts.join("\n");
	}
	exports.PatchError = function(_super) {
		__extends(PatchError, _super);
		function PatchError(message, name, index, operation, tree) {
			var _newTarget = this.constructor;
			var _this = _super.call(this, patchErrorMessageFormatter(message, {
				name,
				index,
				operation,
				tree
			})) || this;
			_this.name = name;
			_this.index = index;
			_this.operation = operation;
			_this.tree = tree;
			Object.setPrototypeOf(_this, _newTarget.prototype);
			_this.message = patchErrorMessageFormatter(message, {
				name,
				index,
				operation,
				tree
			});
			return _this;
		}
		return PatchError;
	}(Error);
}));
// node_modules/fast-json-patch/commonjs/core.js
var require_core = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	var helpers_js_1 = require_helpers();
	exports.JsonPatchError = helpers_js_1.PatchError;
	exports.deepClone = helpers_js_1._deepClone;
	var objOps = {
		add: function(obj, key, document) {
			obj[key] = this.value;
			return { newDocument: document };
		},
		remove: function(obj, key, document) {
			var removed = obj[key];
			delete obj[key];
			return {
				newDocument: document,
				removed
			};
		},
		replace: function(obj, key, document) {
			var removed = obj[key];
			obj[key] = this.value;
			return {
				newDocument: document,
				removed
			};
		},
		move: function(obj, key, document) {
			var removed = getValueByPointer(document, this.path);
			if (removed) removed = helpers_js_1._deepClone(removed);
			var originalValue = applyOperation(document, {
				op: "remove",
				path: this.from
			}).removed;
			applyOperation(document, {
				op: "add",
				path: this.path,
				value: originalValue
			});
			return {
				newDocument: document,
				removed
			};
		},
		copy: function(obj, key, document) {
			var valueToCopy = getValueByPointer(document, this.from);
			applyOperation(document, {
				op: "add",
				path: this.path,
				value: helpers_js_1._deepClone(valueToCopy)
			});
			return { newDocument: document };
		},
		test: function(obj, key, document) {
			return {
				newDocument: document,
				test: _areEquals(obj[key], this.value)
			};
		},
		_get: function(obj, key, document) {
			this.value = obj[key];
			return { newDocument: document };
		}
	};
	var arrOps = {
		add: function(arr, i, document) {
			if (helpers_js_1.isInteger(i)) arr.splice(i, 0, this.value);
			else arr[i] = this.value;
			return {
				newDocument: document,
				index: i
			};
		},
		remove: function(arr, i, document) {
			return {
				newDocument: document,
				removed: arr.splice(i, 1)[0]
			};
		},
		replace: function(arr, i, document) {
			var removed = arr[i];
			arr[i] = this.value;
			return {
				newDocument: document,
				removed
			};
		},
		move: objOps.move,
		copy: objOps.copy,
		test: objOps.test,
		_get: objOps._get
	};
	/**
	* Retrieves a value from a JSON document by a JSON pointer.
	* Returns the value.
	*
	* @param document The document to get the value from
	* @param pointer an escaped JSON pointer
	* @return The retrieved value
	*/
	function getValueByPointer(document, pointer) {
		if (pointer == "") return document;
		var getOriginalDestination = {
			op: "_get",
			path: pointer
		};
		applyOperation(document, getOriginalDestination);
		return getOriginalDestination.value;
	}
	exports.getValueByPointer = getValueByPointer;
	/**
	* Apply a single JSON Patch Operation on a JSON document.
	* Returns the {newDocument, result} of the operation.
	* It modifies the `document` and `operation` objects - it gets the values by reference.
	* If you would like to avoid touching your values, clone them:
	* `jsonpatch.applyOperation(document, jsonpatch._deepClone(operation))`.
	*
	* @param document The document to patch
	* @param operation The operation to apply
	* @param validateOperation `false` is without validation, `true` to use default jsonpatch's validation, or you can pass a `validateOperation` callback to be used for validation.
	* @param mutateDocument Whether to mutate the original document or clone it before applying
	* @param banPrototypeModifications Whether to ban modifications to `__proto__`, defaults to `true`.
	* @return `{newDocument, result}` after the operation
	*/
	function applyOperation(document, operation, validateOperation, mutateDocument, banPrototypeModifications, index) {
		if (validateOperation === void 0) validateOperation = false;
		if (mutateDocument === void 0) mutateDocument = true;
		if (banPrototypeModifications === void 0) banPrototypeModifications = true;
		if (index === void 0) index = 0;
		if (validateOperation) {
			if (typeof validateOperation == "function") validateOperation(operation, 0, document, operation.path);
			else validator(operation, 0);
		}
		if (operation.path === "") {
			var returnValue = { newDocument: document };
			if (operation.op === "add") {
				returnValue.newDocument = operation.value;
				return returnValue;
			} else if (operation.op === "replace") {
				returnValue.newDocument = operation.value;
				returnValue.removed = document;
				return returnValue;
			} else if (operation.op === "move" || operation.op === "copy") {
				returnValue.newDocument = getValueByPointer(document, operation.from);
				if (operation.op === "move") returnValue.removed = document;
				return returnValue;
			} else if (operation.op === "test") {
				returnValue.test = _areEquals(document, operation.value);
				if (returnValue.test === false) throw new exports.JsonPatchError("Test operation failed", "TEST_OPERATION_FAILED", index, operation, document);
				returnValue.newDocument = document;
				return returnValue;
			} else if (operation.op === "remove") {
				returnValue.removed = document;
				returnValue.newDocument = null;
				return returnValue;
			} else if (operation.op === "_get") {
				operation.value = document;
				return returnValue;
			} else if (validateOperation) throw new exports.JsonPatchError("Operation `op` property is not one of operations defined in RFC-6902", "OPERATION_OP_INVALID", index, operation, document);
			else return returnValue;
		} else {
			if (!mutateDocument) document = helpers_js_1._deepClone(document);
			var keys = (operation.path || "").split("/");
			var obj = document;
			var t = 1;
			var len = keys.length;
			var existingPathFragment = void 0;
			var key = void 0;
			var validateFunction = void 0;
			if (typeof validateOperation == "function") validateFunction = validateOperation;
			else validateFunction = validator;
			while (true) {
				key = keys[t];
				if (key && key.indexOf("~") != -1) key = helpers_js_1.unescapePathComponent(key);
				if (banPrototypeModifications && (key == "__proto__" || key == "prototype" && t > 0 && keys[t - 1] == "constructor")) throw new TypeError("JSON-Patch: modifying `__proto__` or `constructor/prototype` prop is banned for security reasons, if this was on purpose, please set `banPrototypeModifications` flag false and pass it to this function. More info in fast-json-patch README");
				if (validateOperation) {
					if (existingPathFragment === void 0) {
						if (obj[key] === void 0) existingPathFragment = keys.slice(0, t).join("/");
						else if (t == len - 1) existingPathFragment = operation.path;
						if (existingPathFragment !== void 0) validateFunction(operation, 0, document, existingPathFragment);
					}
				}
				t++;
				if (Array.isArray(obj)) {
					if (key === "-") key = obj.length;
					else if (validateOperation && !helpers_js_1.isInteger(key)) throw new exports.JsonPatchError("Expected an unsigned base-10 integer value, making the new referenced value the array element with the zero-based index", "OPERATION_PATH_ILLEGAL_ARRAY_INDEX", index, operation, document);
					else if (helpers_js_1.isInteger(key)) key = ~~key;
					if (t >= len) {
						if (validateOperation && operation.op === "add" && key > obj.length) throw new exports.JsonPatchError("The specified index MUST NOT be greater than the number of elements in the array", "OPERATION_VALUE_OUT_OF_BOUNDS", index, operation, document);
						var returnValue = arrOps[operation.op].call(operation, obj, key, document);
						if (returnValue.test === false) throw new exports.JsonPatchError("Test operation failed", "TEST_OPERATION_FAILED", index, operation, document);
						return returnValue;
					}
				} else if (t >= len) {
					var returnValue = objOps[operation.op].call(operation, obj, key, document);
					if (returnValue.test === false) throw new exports.JsonPatchError("Test operation failed", "TEST_OPERATION_FAILED", index, operation, document);
					return returnValue;
				}
				obj = obj[key];
				if (validateOperation && t < len && (!obj || typeof obj !== "object")) throw new exports.JsonPatchError("Cannot perform operation at the desired path", "OPERATION_PATH_UNRESOLVABLE", index, operation, document);
			}
		}
	}
	exports.applyOperation = applyOperation;
	/**
	* Apply a full JSON Patch array on a JSON document.
	* Returns the {newDocument, result} of the patch.
	* It modifies the `document` object and `patch` - it gets the values by reference.
	* If you would like to avoid touching your values, clone them:
	* `jsonpatch.applyPatch(document, jsonpatch._deepClone(patch))`.
	*
	* @param document The document to patch
	* @param patch The patch to apply
	* @param validateOperation `false` is without validation, `true` to use default jsonpatch's validation, or you can pass a `validateOperation` callback to be used for validation.
	* @param mutateDocument Whether to mutate the original document or clone it before applying
	* @param banPrototypeModifications Whether to ban modifications to `__proto__`, defaults to `true`.
	* @return An array of `{newDocument, result}` after the patch
	*/
	function applyPatch(document, patch, validateOperation, mutateDocument, banPrototypeModifications) {
		if (mutateDocument === void 0) mutateDocument = true;
		if (banPrototypeModifications === void 0) banPrototypeModifications = true;
		if (validateOperation) {
			if (!Array.isArray(patch)) throw new exports.JsonPatchError("Patch sequence must be an array", "SEQUENCE_NOT_AN_ARRAY");
		}
		if (!mutateDocument) document = helpers_js_1._deepClone(document);
		var results = new Array(patch.length);
		for (var i = 0, length_1 = patch.length; i < length_1; i++) {
			results[i] = applyOperation(document, patch[i], validateOperation, true, banPrototypeModifications, i);
			document = results[i].newDocument;
		}
		results.newDocument = document;
		return results;
	}
	exports.applyPatch = applyPatch;
	/**
	* Apply a single JSON Patch Operation on a JSON document.
	* Returns the updated document.
	* Suitable as a reducer.
	*
	* @param document The document to patch
	* @param operation The operation to apply
	* @return The updated document
	*/
	function applyReducer(document, operation, index) {
		var operationResult = applyOperation(document, operation);
		if (operationResult.test === false) throw new exports.JsonPatchError("Test operation failed", "TEST_OPERATION_FAILED", index, operation, document);
		return operationResult.newDocument;
	}
	exports.applyReducer = applyReducer;
	/**
	* Validates a single operation. Called from `jsonpatch.validate`. Throws `JsonPatchError` in case of an error.
	* @param {object} operation - operation object (patch)
	* @param {number} index - index of operation in the sequence
	* @param {object} [document] - object where the operation is supposed to be applied
	* @param {string} [existingPathFragment] - comes along with `document`
	*/
	function validator(operation, index, document, existingPathFragment) {
		if (typeof operation !== "object" || operation === null || Array.isArray(operation)) throw new exports.JsonPatchError("Operation is not an object", "OPERATION_NOT_AN_OBJECT", index, operation, document);
		else if (!objOps[operation.op]) throw new exports.JsonPatchError("Operation `op` property is not one of operations defined in RFC-6902", "OPERATION_OP_INVALID", index, operation, document);
		else if (typeof operation.path !== "string") throw new exports.JsonPatchError("Operation `path` property is not a string", "OPERATION_PATH_INVALID", index, operation, document);
		else if (operation.path.indexOf("/") !== 0 && operation.path.length > 0) throw new exports.JsonPatchError("Operation `path` property must start with \"/\"", "OPERATION_PATH_INVALID", index, operation, document);
		else if ((operation.op === "move" || operation.op === "copy") && typeof operation.from !== "string") throw new exports.JsonPatchError("Operation `from` property is not present (applicable in `move` and `copy` operations)", "OPERATION_FROM_REQUIRED", index, operation, document);
		else if ((operation.op === "add" || operation.op === "replace" || operation.op === "test") && operation.value === void 0) throw new exports.JsonPatchError("Operation `value` property is not present (applicable in `add`, `replace` and `test` operations)", "OPERATION_VALUE_REQUIRED", index, operation, document);
		else if ((operation.op === "add" || operation.op === "replace" || operation.op === "test") && helpers_js_1.hasUndefined(operation.value)) throw new exports.JsonPatchError("Operation `value` property is not present (applicable in `add`, `replace` and `test` operations)", "OPERATION_VALUE_CANNOT_CONTAIN_UNDEFINED", index, operation, document);
		else if (document) {
			if (operation.op == "add") {
				var pathLen = operation.path.split("/").length;
				var existingPathLen = existingPathFragment.split("/").length;
				if (pathLen !== existingPathLen + 1 && pathLen !== existingPathLen) throw new exports.JsonPatchError("Cannot perform an `add` operation at the desired path", "OPERATION_PATH_CANNOT_ADD", index, operation, document);
			} else if (operation.op === "replace" || operation.op === "remove" || operation.op === "_get") {
				if (operation.path !== existingPathFragment) throw new exports.JsonPatchError("Cannot perform the operation at a path that does not exist", "OPERATION_PATH_UNRESOLVABLE", index, operation, document);
			} else if (operation.op === "move" || operation.op === "copy") {
				var error = validate([{
					op: "_get",
					path: operation.from,
					value: void 0
				}], document);
				if (error && error.name === "OPERATION_PATH_UNRESOLVABLE") throw new exports.JsonPatchError("Cannot perform the operation from a path that does not exist", "OPERATION_FROM_UNRESOLVABLE", index, operation, document);
			}
		}
	}
	exports.validator = validator;
	/**
	* Validates a sequence of operations. If `document` parameter is provided, the sequence is additionally validated against the object document.
	* If error is encountered, returns a JsonPatchError object
	* @param sequence
	* @param document
	* @returns {JsonPatchError|undefined}
	*/
	function validate(sequence, document, externalValidator) {
		try {
			if (!Array.isArray(sequence)) throw new exports.JsonPatchError("Patch sequence must be an array", "SEQUENCE_NOT_AN_ARRAY");
			if (document) applyPatch(helpers_js_1._deepClone(document), helpers_js_1._deepClone(sequence), externalValidator || true);
			else {
				externalValidator = externalValidator || validator;
				for (var i = 0; i < sequence.length; i++) externalValidator(sequence[i], i, document, void 0);
			}
		} catch (e) {
			if (e instanceof exports.JsonPatchError) return e;
			else throw e;
		}
	}
	exports.validate = validate;
	function _areEquals(a, b) {
		if (a === b) return true;
		if (a && b && typeof a == "object" && typeof b == "object") {
			var arrA = Array.isArray(a), arrB = Array.isArray(b), i, length, key;
			if (arrA && arrB) {
				length = a.length;
				if (length != b.length) return false;
				for (i = length; i-- !== 0;) if (!_areEquals(a[i], b[i])) return false;
				return true;
			}
			if (arrA != arrB) return false;
			var keys = Object.keys(a);
			length = keys.length;
			if (length !== Object.keys(b).length) return false;
			for (i = length; i-- !== 0;) if (!b.hasOwnProperty(keys[i])) return false;
			for (i = length; i-- !== 0;) {
				key = keys[i];
				if (!_areEquals(a[key], b[key])) return false;
			}
			return true;
		}
		return a !== a && b !== b;
	}
	exports._areEquals = _areEquals;
}));
// node_modules/fast-json-patch/commonjs/duplex.js
var require_duplex = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	/*!
	* https://github.com/Starcounter-Jack/JSON-Patch
	* (c) 2017-2021 Joachim Wester
	* MIT license
	*/
	var helpers_js_1 = require_helpers();
	var core_js_1 = require_core();
	var beforeDict = /* @__PURE__ */ new WeakMap();
	var Mirror = function() {
		function Mirror(obj) {
			this.observers = /* @__PURE__ */ new Map();
			this.obj = obj;
		}
		return Mirror;
	}();
	var ObserverInfo = function() {
		function ObserverInfo(callback, observer) {
			this.callback = callback;
			this.observer = observer;
		}
		return ObserverInfo;
	}();
	function getMirror(obj) {
		return beforeDict.get(obj);
	}
	function getObserverFromMirror(mirror, callback) {
		return mirror.observers.get(callback);
	}
	function removeObserverFromMirror(mirror, observer) {
		mirror.observers.delete(observer.callback);
	}
	/**
	* Detach an observer from an object
	*/
	function unobserve(root, observer) {
		observer.unobserve();
	}
	exports.unobserve = unobserve;
	/**
	* Observes changes made to an object, which can then be retrieved using generate
	*/
	function observe(obj, callback) {
		var patches = [];
		var observer;
		var mirror = getMirror(obj);
		if (!mirror) {
			mirror = new Mirror(obj);
			beforeDict.set(obj, mirror);
		} else {
			var observerInfo = getObserverFromMirror(mirror, callback);
			observer = observerInfo && observerInfo.observer;
		}
		if (observer) return observer;
		observer = {};
		mirror.value = helpers_js_1._deepClone(obj);
		if (callback) {
			observer.callback = callback;
			observer.next = null;
			var dirtyCheck = function() {
				generate(observer);
			};
			var fastCheck = function() {
				clearTimeout(observer.next);
				observer.next = setTimeout(dirtyCheck);
			};
			if (typeof window !== "undefined") {
				window.addEventListener("mouseup", fastCheck);
				window.addEventListener("keyup", fastCheck);
				window.addEventListener("mousedown", fastCheck);
				window.addEventListener("keydown", fastCheck);
				window.addEventListener("change", fastCheck);
			}
		}
		observer.patches = patches;
		observer.object = obj;
		observer.unobserve = function() {
			generate(observer);
			clearTimeout(observer.next);
			removeObserverFromMirror(mirror, observer);
			if (typeof window !== "undefined") {
				window.removeEventListener("mouseup", fastCheck);
				window.removeEventListener("keyup", fastCheck);
				window.removeEventListener("mousedown", fastCheck);
				window.removeEventListener("keydown", fastCheck);
				window.removeEventListener("change", fastCheck);
			}
		};
		mirror.observers.set(callback, new ObserverInfo(callback, observer));
		return observer;
	}
	exports.observe = observe;
	/**
	* Generate an array of patches from an observer
	*/
	function generate(observer, invertible) {
		if (invertible === void 0) invertible = false;
		var mirror = beforeDict.get(observer.object);
		_generate(mirror.value, observer.object, observer.patches, "", invertible);
		if (observer.patches.length) core_js_1.applyPatch(mirror.value, observer.patches);
		var temp = observer.patches;
		if (temp.length > 0) {
			observer.patches = [];
			if (observer.callback) observer.callback(temp);
		}
		return temp;
	}
	exports.generate = generate;
	function _generate(mirror, obj, patches, path, invertible) {
		if (obj === mirror) return;
		if (typeof obj.toJSON === "function") obj = obj.toJSON();
		var newKeys = helpers_js_1._objectKeys(obj);
		var oldKeys = helpers_js_1._objectKeys(mirror);
		var deleted = false;
		for (var t = oldKeys.length - 1; t >= 0; t--) {
			var key = oldKeys[t];
			var oldVal = mirror[key];
			if (helpers_js_1.hasOwnProperty(obj, key) && !(obj[key] === void 0 && oldVal !== void 0 && Array.isArray(obj) === false)) {
				var newVal = obj[key];
				if (typeof oldVal == "object" && oldVal != null && typeof newVal == "object" && newVal != null && Array.isArray(oldVal) === Array.isArray(newVal)) _generate(oldVal, newVal, patches, path + "/" + helpers_js_1.escapePathComponent(key), invertible);
				else if (oldVal !== newVal) {
					if (invertible) patches.push({
						op: "test",
						path: path + "/" + helpers_js_1.escapePathComponent(key),
						value: helpers_js_1._deepClone(oldVal)
					});
					patches.push({
						op: "replace",
						path: path + "/" + helpers_js_1.escapePathComponent(key),
						value: helpers_js_1._deepClone(newVal)
					});
				}
			} else if (Array.isArray(mirror) === Array.isArray(obj)) {
				if (invertible) patches.push({
					op: "test",
					path: path + "/" + helpers_js_1.escapePathComponent(key),
					value: helpers_js_1._deepClone(oldVal)
				});
				patches.push({
					op: "remove",
					path: path + "/" + helpers_js_1.escapePathComponent(key)
				});
				deleted = true;
			} else {
				if (invertible) patches.push({
					op: "test",
					path,
					value: mirror
				});
				patches.push({
					op: "replace",
					path,
					value: obj
				});
			}
		}
		if (!deleted && newKeys.length == oldKeys.length) return;
		for (var t = 0; t < newKeys.length; t++) {
			var key = newKeys[t];
			if (!helpers_js_1.hasOwnProperty(mirror, key) && obj[key] !== void 0) patches.push({
				op: "add",
				path: path + "/" + helpers_js_1.escapePathComponent(key),
				value: helpers_js_1._deepClone(obj[key])
			});
		}
	}
	/**
	* Create an array of patches from the differences in two objects
	*/
	function compare(tree1, tree2, invertible) {
		if (invertible === void 0) invertible = false;
		var patches = [];
		_generate(tree1, tree2, patches, "", invertible);
		return patches;
	}
	exports.compare = compare;
}));
// node_modules/fast-json-patch/index.js
var require_fast_json_patch = /* @__PURE__ */ __commonJSMin(((exports) => {
	var core = require_core();
	Object.assign(exports, core);
	var duplex = require_duplex();
	Object.assign(exports, duplex);
	var helpers = require_helpers();
	exports.JsonPatchError = helpers.PatchError;
	exports.deepClone = helpers._deepClone;
	exports.escapePathComponent = helpers.escapePathComponent;
	exports.unescapePathComponent = helpers.unescapePathComponent;
}));
// src/report/json/patch.ts
var import__2020 = require__2020();
var import_fast_json_patch = /* @__PURE__ */ __toESM(require_fast_json_patch(), 1);
/** The operations stand in the order of the fields; those of one list must keep theirs. */
function patchOf(change) {
	const before = change.kind === "create" ? {} : propertiesOf(change.fields, ({ from }) => from);
	const after = propertiesOf(change.fields, ({ to }) => to);
	const order = Object.keys(after);
	const position = ({ path }) => order.indexOf(path.split("/")[1] ?? "");
	return import_fast_json_patch.default.compare(before, after).toSorted((left, right) => position(left) - position(right));
}
function propertiesOf(fields, valueOf) {
	const properties = {};
	for (const field of fields) {
		const value = valueOf(field);
		const shown = isPersonReference(value) ? value.userPrincipalName : isHashed(value) ? `hmac:${value.hmac}` : value;
		const set = setOf(field.field);
		const member = set ? field.field.slice(set.name.length + 1) : memberOfField(field.field);
		const property = set?.name ?? propertyOfField(field.field)?.name ?? field.field;
		properties[property] = member === void 0 ? shown : {
			...properties[property],
			[member]: shown
		};
	}
	return properties;
}
// src/report/json/schemas/parts.ts
const DRAFT = "https://json-schema.org/draft/2020-12/schema";
const text = (description) => ({
	type: "string",
	...description === void 0 ? {} : { description }
});
const number = (description) => ({
	type: "integer",
	minimum: 0,
	...description === void 0 ? {} : { description }
});
const list = (items, description) => ({
	type: "array",
	items,
	...description === void 0 ? {} : { description }
});
const oneOf = (...values) => ({
	type: "string",
	enum: values
});
const refer = (name) => ({ $ref: `#/$defs/${name}` });
/** An object with exactly these members; those of `optional` may be left out. */
function object(required, optional = {}) {
	return {
		type: "object",
		properties: {
			...required,
			...optional
		},
		required: Object.keys(required),
		additionalProperties: false
	};
}
const KIND = oneOf("create", "update", "enable", "disable", "adopt");
const TENANT = object({
	id: text(),
	domain: text("The default verified domain.")
});
const EMBEDDED = {
	const: true,
	description: "The directory is an embedded one, and no tenant."
};
const REASON = oneOf("ambiguous-match", "id-not-found", "id-name-conflict", "already-matched", "adopt-needs-id", "undeclared-rename", "other-employee-id", "name-taken", "deleted-user", "unverified-domain", "federated-domain", "synced-from-on-premises", "missing-for-create", "manager-not-found", "manager-blocked", "own-manager", "person-not-found", "person-blocked", "own-person", "group-not-found", "group-not-writable", "license-not-found", "license-not-assignable", "no-usage-location", "no-seat", "drift-enable", "drift-create", "base-invalid", "unreadable");
const GUARD = oneOf("creates", "updates", "enables", "disables", "renames", "adoptions", "signInProperties", "memberships", "membershipRemovals", "licensedGroups", "licenses", "emptiedGroups", "emptyRoster", "protected", "tenant", "unreadable");
/** What people call the user; left out where it is not known. */
const CALLED = { displayName: text("The name in the directory, else the declared one. Only shown.") };
const SHARED = {
	place: object({
		file: text("Relative to the repository."),
		line: number("Counts from 1.")
	}),
	field: {
		type: "string",
		pattern: "^[A-Za-z][A-Za-z0-9_]*(\\.[\\s\\S]*)?$",
		description: "A Graph property, a relationship, a member of onPremisesExtensionAttributes, or an element of a set, such as groups.Sales."
	},
	person: object({
		id: {
			type: ["string", "null"],
			description: "Null: created by the same plan."
		},
		userPrincipalName: text()
	}, CALLED),
	holding: object({
		as: oneOf("member", "assigned", "sponsor"),
		id: {
			type: ["string", "null"],
			description: "Of the group, the SKU or the person; null: created by the same plan."
		},
		name: text("As the configuration calls it; of a person, the userPrincipalName or the object id.")
	}, {
		without: list(text(), "Service plans of the licence that are left out."),
		by: text("Object id of the group that gives the licence."),
		until: text("The last day on which a file means it.")
	}),
	blockedUser: object({
		userPrincipalName: text(),
		at: refer("place"),
		reason: REASON,
		message: text(),
		candidates: list(refer("person"), "Directory users that could be meant.")
	}, {
		...CALLED,
		before: {
			const: true,
			description: "As at the base: no fault of these commits."
		},
		edited: {
			const: true,
			description: "What these commits change for them is not done."
		}
	})
};
const REFUSAL = {
	required: {
		guard: GUARD,
		message: text("With the numbers that tripped it."),
		remedy: text(),
		users: list(text())
	},
	optional: {
		acknowledgement: object({
			path: text(),
			text: text()
		}),
		fallsShort: list(object({
			at: refer("place"),
			why: text()
		}), "Acknowledgements that were meant to lift it, and why each does not.")
	}
};
refer("value"), { ...object({ hmac: text("HMAC-SHA-256, hexadecimal.") }) };
/** One user's difference, with the members that its place adds. */
function changeWith(more) {
	return {
		...object({
			kind: KIND,
			userPrincipalName: text("The declared name; the live one where none is declared."),
			at: refer("place"),
			cause: oneOf("here", "drift", "open"),
			fields: list(refer("fieldChange")),
			...more
		}, {
			...CALLED,
			id: text("Object id."),
			adopts: {
				const: true,
				description: "Newly declared, while the account exists already."
			},
			seen: object({
				userPrincipalName: text(),
				accountEnabled: { type: ["boolean", "null"] },
				onPremisesSyncEnabled: { type: "boolean" },
				createdAt: {
					type: ["string", "null"],
					description: "createdDateTime."
				}
			}),
			held: list(refer("heldField"), "Fields that cannot be written, while the rest can.")
		}),
		allOf: [{
			if: { properties: { kind: { const: "create" } } },
			else: { required: ["id", "seen"] }
		}, {
			if: { properties: { kind: { enum: [
				"update",
				"enable",
				"disable",
				"adopt"
			] } } },
			else: { properties: {
				id: false,
				adopts: false,
				seen: false
			} }
		}]
	};
}
// src/report/json/schemas/plan.ts
const PLAN_DEFINITIONS = {
	...SHARED,
	value: {
		description: "Null: holds nothing, or is cleared.",
		anyOf: [
			{ type: ["string", "null"] },
			{ type: "boolean" },
			list(text()),
			refer("person"),
			refer("holding"),
			{
				type: "object",
				additionalProperties: { type: ["string", "null"] }
			}
		]
	},
	fieldChange: object({
		field: refer("field"),
		from: refer("value"),
		to: refer("value"),
		at: refer("place")
	}, {
		inherited: {
			const: true,
			description: "Comes from a _defaults.yaml."
		},
		filled: {
			const: true,
			description: "Filled in at creation, not managed afterwards."
		},
		sensitive: {
			const: true,
			description: "The configuration calls the property sensitive."
		},
		until: text("The last day of the entry that asks for it, YYYY-MM-DD."),
		grants: list(text(), "Licences that members of the group get, and lose when they leave."),
		decides: list(text(), "Dynamic groups whose rule asks for the property.")
	}),
	heldField: object({
		field: refer("field"),
		reason: REASON,
		message: text()
	}, { before: {
		const: true,
		description: "As at the base: no fault of these commits."
	} }),
	ruleChange: object({
		risk: oneOf(...RULE_RISKS),
		what: text("A setting by its path; acknowledgement. and the guard; or owners, codeOwners, workflow, action, attributes, notRun."),
		from: {
			type: ["string", "null"],
			description: "Null: was not there."
		},
		to: {
			type: ["string", "null"],
			description: "Null: is no longer there."
		},
		at: refer("place")
	}, { more: number("Of how many more files the same is true.") }),
	patchOperation: {
		type: "object",
		description: "RFC 6902.",
		properties: {
			op: oneOf("add", "replace", "remove"),
			path: text(),
			value: true
		},
		required: ["op", "path"],
		additionalProperties: false
	},
	change: changeWith({ patch: list(refer("patchOperation"), "The fields as RFC 6902 over the managed properties.") }),
	openChange: changeWith({ reviews: list(text(), "The reviews behind it, such as #12.") }),
	releasedUser: object({
		userPrincipalName: text(),
		id: text(),
		accountEnabled: { type: ["boolean", "null"] },
		at: refer("place")
	}, CALLED),
	refusal: object(REFUSAL.required, REFUSAL.optional),
	openRefusal: object({
		...REFUSAL.required,
		isOwn: {
			type: "boolean",
			description: "Only with this pull request."
		}
	}, REFUSAL.optional),
	liftedGuard: object({
		guard: GUARD,
		message: text("With the numbers that would have tripped it."),
		users: number("How many it concerns."),
		at: refer("place"),
		expires: text("The last day of the acknowledgement, YYYY-MM-DD.")
	}),
	diagnostic: object({
		severity: oneOf("error", "warning"),
		code: text(),
		message: text(),
		at: object({
			file: text(),
			line: number(),
			column: number()
		})
	}, {
		cause: text("What others of this code and message may have in common."),
		excerpt: object({
			line: text(),
			length: number()
		})
	})
};
/** The JSON Schema of a plan document. */
const planSchema = {
	$schema: DRAFT,
	title: "Rollcall plan",
	description: "What merging would do to the directory.",
	...object({
		formatVersion: { const: 1 },
		digest: text("Names the plan. It decides nothing."),
		tenant: TENANT,
		madeAt: text("When the directory was read, ISO 8601."),
		correctsDrift: {
			type: "boolean",
			description: "False: changes with the cause drift are shown only."
		},
		totals: object({
			declared: number("create + update + enable + disable + adopt + unchanged + blocked"),
			create: number(),
			update: number(),
			enable: number(),
			disable: number(),
			adopt: number(),
			unchanged: number(),
			blocked: number(),
			directory: number("matched + protected + unmanaged"),
			matched: number(),
			protected: number(),
			unmanaged: number(),
			drift: number("Users with drift that the plan leaves alone, declared or not."),
			writes: number("Requests that change something.")
		}, {
			strangers: number("Of the unmanaged, those whom the plan removes from groups whose members the files list completely."),
			outsideScope: {
				type: "object",
				description: "How many of the unmanaged are no people by the configured scope, by reason.",
				additionalProperties: number()
			}
		}),
		requests: object({
			listing: number(),
			relationships: number()
		}),
		changes: list(refer("change")),
		blocked: list(refer("blockedUser"), "Users for whom nothing may be done yet."),
		released: list(refer("releasedUser"), "Declared at the base and no longer; left as they are."),
		refusals: list(refer("refusal"), "Guards that the plan does not pass."),
		lifted: list(refer("liftedGuard"), "Guards that it passes by an acknowledgement only."),
		diagnostics: list(refer("diagnostic"))
	}, {
		commit: text(),
		base: text(),
		open: {
			...object({
				applied: text("The last commit of which everything was applied."),
				changes: list(refer("openChange"), "Merging applies them as well."),
				held: list(object({
					userPrincipalName: text(),
					kind: KIND,
					message: text()
				}, CALLED), "Merging leaves them as they are."),
				refusals: list(refer("openRefusal"), "Guards that do not pass all that merging applies.")
			}, { unknown: text("Why it is not known what was merged before.") }),
			description: "What was merged before and is not applied yet."
		},
		embedded: EMBEDDED,
		salt: text("The key of the hashes (HMAC-SHA-256) that stand in the place of personal values in a saved plan, in hexadecimal."),
		observes: {
			const: true,
			description: "Made in observe mode: it authorises nothing."
		},
		rules: list(refer("ruleChange"), "What changes about the rules, the riskiest first."),
		writing: {
			...object({
				batches: number("The fewest requests that hold them, 20 writes each."),
				seconds: number("About how long it takes at the quota, if nothing else uses it."),
				quotaPercent: number("What part of Graph's quota may be used.")
			}),
			description: "How the writes go out; absent when there are none."
		}
	}),
	$defs: PLAN_DEFINITIONS
};
// src/report/json/plan.ts
/** A file that is not a plan as this program writes it. `message` says what to do. */
var PlanDocumentError = class extends Error {
	name = "PlanDocumentError";
};
/** The JSON form of a plan, with the RFC 6902 patch of each change. */
function planDocument(plan, digest) {
	const { reviewedAs: _, ...shown } = plan;
	return {
		formatVersion: 1,
		digest,
		...shown,
		changes: plan.changes.map((change) => ({
			...change,
			patch: patchOf(change)
		}))
	};
}
/**
* What the digest of a plan is made over: everything that decides what may be written, and what a reviewer was told
* about it. The same changes have the same digest, whatever the commit and the number of requests.
*/
function digestInput(plan) {
	const { tenant, correctsDrift, observes, totals, changes, salt } = plan;
	const { blocked, released, refusals, lifted, open, rules, embedded } = plan;
	return canonicalJson({
		tenant: tenant.id,
		correctsDrift,
		observes,
		embedded,
		rules,
		salt,
		totals,
		changes,
		blocked,
		released,
		refusals,
		lifted,
		open
	});
}
/**
* Reads back what `planDocument` made.
*
* @param value the parsed JSON
* @param digestOf the hash that made the digest
* @throws PlanDocumentError for anything that this version did not write, or that was edited since
*/
function parsePlanDocument(value, digestOf) {
	const { formatVersion: _, digest, changes, ...rest } = checkShape(value);
	const plan = {
		...rest,
		changes: changes.map(withoutPatch)
	};
	const actual = digestOf(digestInput(plan));
	if (digest !== actual) throw new PlanDocumentError(`The plan was edited after it was made: it calls itself ${digest}, but what it holds is ${actual}. Plan again.`);
	for (const change of changes) if (canonicalJson(change.patch) !== canonicalJson(patchOf(change))) throw new PlanDocumentError(`The plan was edited after it was made: the patch of ${change.userPrincipalName} does not match its fields. Plan again.`);
	return {
		plan,
		digest
	};
}
function checkShape(value) {
	if (typeof value !== "object" || value === null || !("formatVersion" in value)) throw new PlanDocumentError("This is not a plan: a JSON object with a formatVersion was expected.");
	if (value.formatVersion !== 1) throw new PlanDocumentError(`The plan has the format version ${JSON.stringify(value.formatVersion)}, and this version of Rollcall reads 1. Use the version that made it, or plan again.`);
	validate ??= new import__2020.Ajv2020({
		validateSchema: false,
		code: { optimize: false }
	}).compile(planSchema);
	if (validate(value)) return value;
	throw new PlanDocumentError(`The plan is not complete or was edited: ${objection(validate.errors?.at(-1))}. Plan again.`);
}
let validate;
function objection(error) {
	if (!error) return "it does not follow its schema";
	const place = error.instancePath === "" ? "it" : `"${error.instancePath}"`;
	const extra = error.params["additionalProperty"];
	return `${place} ${error.message ?? "is wrong"}${typeof extra === "string" ? ` ("${extra}")` : ""}`;
}
function withoutPatch(planned) {
	const { patch: _, ...change } = planned;
	return change;
}
// src/ledger/records/hashing.ts
/** Makes the salt of a record. */
function newSalt() {
	return randomBytes(16).toString("hex");
}
/**
* Takes personal values out of what was written. A target is declared in the roster for the same readers, so its hash
* may be checked with the record's salt. What was there before is known to the directory alone: its salt is forgotten.
*/
function hasherFor(salt) {
	const forgotten = newSalt();
	const hashed = (key, field, value) => value === null || isHashed(value) ? value : hashOf(key, field, value);
	return (outcome) => {
		const { writes, differs, ...rest } = outcome;
		return {
			...rest,
			...differs && { differs: differs.map((change) => isPersonal(change) ? {
				...change,
				to: hashed(salt, change.field, change.to),
				shown: hashed(forgotten, change.field, change.shown)
			} : change) },
			...writes && { writes: writes.map((write) => ({
				...write,
				fields: write.fields.map((change) => isPersonal(change) ? {
					field: change.field,
					from: hashed(forgotten, change.field, change.from),
					to: hashed(salt, change.field, change.to)
				} : change)
			})) }
		};
	};
}
/** Whether a recorded target is this value. */
function holdsValue(salt, field, recorded, value) {
	if (!isHashed(recorded)) return sameValue(field, recorded, value);
	return isHashed(value) || recorded.hmac === hashOf(salt, field, value).hmac;
}
/** The hash of a personal value under a field. */
function hashedValue(key, field, value) {
	return hashOf(key, field, value);
}
function hashOf(key, field, value) {
	const text = JSON.stringify([field, value]);
	return { hmac: createHmac("sha256", Buffer.from(key, "hex")).update(text).digest("hex") };
}
// src/session/outcome/concealedPlan.ts
/**
* A plan as it is saved: with hashes in the place of personal values. Its key follows from the plan, so that the same
* changes are saved as the same bytes.
*/
function concealed(plan) {
	if (plan.salt !== void 0 || !holdsPersonal(plan)) return plan;
	const salt = createHash("sha256").update(digestInput(plan)).digest("hex").slice(0, 32);
	const hide = ({ field }, value) => isEmpty(field, value) ? value : hashedValue(salt, field, comparableForm(field, value));
	return {
		...withValues(plan, hide),
		salt
	};
}
/** A plan that was saved, whose hashes can tell whether a value is the one that was reviewed. */
function comparable(plan) {
	const { salt } = plan;
	if (salt === void 0) return plan;
	const knows = ({ field }, value) => isHashed(value) ? {
		...value,
		isOf: comparesWith(salt, field, value.hmac)
	} : value;
	return withValues(plan, knows);
}
function comparesWith(salt, field, hmac) {
	return (value) => value !== null && hashedValue(salt, field, comparableForm(field, value)).hmac === hmac;
}
function withValues(plan, valueOf) {
	const replaced = (change) => ({
		...change,
		fields: change.fields.map((field) => isPersonal(field) ? {
			...field,
			from: valueOf(field, field.from),
			to: valueOf(field, field.to)
		} : field)
	});
	return {
		...plan,
		changes: plan.changes.map(replaced),
		...plan.open && { open: {
			...plan.open,
			changes: plan.open.changes.map(replaced)
		} }
	};
}
function holdsPersonal({ changes, open }) {
	return [...changes, ...open?.changes ?? []].some(({ fields }) => fields.some(({ field, from, to }) => isPersonal({ field }) && !(isEmpty(field, from) && isEmpty(field, to))));
}
function isEmpty(field, value) {
	return sameValue(field, value, null);
}
// src/session/outcome/planFile.ts
/** SHA-256 in hexadecimal of what a plan's digest names; the same for a plan and for what was saved of it. */
function digestOf(plan) {
	return sha256(digestInput(concealed(plan)));
}
function planJson(plan, { hidePersonal = false } = {}) {
	const document = planDocument(plan, digestOf(plan));
	return `${JSON.stringify(hidePersonal ? planWithoutPersonal(document) : document, null, 2)}\n`;
}
/**
* Saves a plan for `apply FILE`, with hashes in the place of personal values.
*
* @throws UserError where it cannot be written, or would overwrite what is no plan
*/
async function savePlan(path, plan) {
	const existing = await readFile(onDisk(path), "utf8").catch(() => "");
	if (existing !== "" && !/^\{\s*"formatVersion": 1,\s*"digest":/.test(existing)) throw new UserError(`${path} exists and is not a plan. Choose another file with --out.`);
	await writeFile(onDisk(path), planJson(concealed(plan))).catch((error) => {
		throw new UserError(`Cannot write the plan to ${path}: ${fileTrouble(error, "writing")}.`);
	});
}
/**
* @param name says where the text comes from
* @param rollcall writes commands for the reader
* @throws UserError for a text that is truncated, edited, or not a plan
*/
function planFrom(text, name, rollcall = rollcallOnPath) {
	try {
		return comparable(parsePlanDocument(JSON.parse(text), sha256).plan);
	} catch (error) {
		if (error instanceof SyntaxError) throw new UserError(`${name} is not a whole JSON document: the plan was truncated or is something else. Make one with: ${rollcall("plan --out plan.json")}`);
		if (error instanceof PlanDocumentError) throw new UserError(`${name}: ${error.message} Make one with: ${rollcall("plan --out plan.json")}`);
		throw error;
	}
}
function sha256(text) {
	return createHash("sha256").update(text).digest("hex");
}
export { storedOtherwiseOf as _, hasherFor as a, receiptWithoutPersonal as b, renderReceiptMarkdown as c, stillShownText as d, credentialText as f, outcomesOf as g, notYetVisibleOf as h, savePlan as i, keptOtherwiseText as l, heldBackOf as m, planFrom as n, holdsValue as o, groupedByReason as p, planJson as r, newSalt as s, digestOf as t, keptOtherwiseWarning as u, whatNext as v, writtenFieldsOf as y };
