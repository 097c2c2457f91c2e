import { o as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { r as forMarkdownCode, t as forMarkdown } from "./escape.js";
import { i as onDisk } from "./currentFolder.js";
import { t as LedgerError } from "./ports2.js";
import { t as fileTrouble } from "./fileTrouble.js";
import { r as UserError } from "./world.js";
import { D as listed } from "./tenants.js";
import { n as digits, r as firstOf, t as count } from "./wording.js";
import { a as KINDS, p as fieldLabel, t as DONE } from "./plan.js";
import { c as VERSION, f as hashedValue, l as artifactRecords, m as newSalt, n as recordSource } from "./records.js";
import { O as memberOfField, f as setOf, k as propertyOfField } from "./user.js";
import { o as isPersonReference, r as isHashed } from "./values.js";
import { n as sameValue, t as comparableForm } from "./compare.js";
import { A as HIDDEN, C as isCleared, D as shorten, E as personValue, M as outcomeWithoutPersonal, S as HASHED, _ as peopleMarkdown, i as folded, j as isPersonal, k as valueText, p as table, r as fitted, y as personMarkdown } from "./parts.js";
import { c as namesHeldBack } from "./outputs.js";
import { a as countOutcomes, i as doneIn, o as isDone, s as keptOtherwise } from "./guards2.js";
import { n as rollcallOnPath } from "./rollcall.js";
import { t as canonicalJson } from "./canonicalJson.js";
import { t as announce } from "./job.js";
import { readFile, writeFile } from "node:fs/promises";
import { createHash } from "node:crypto";
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
// src/report/json/patch.ts
var import_fast_json_patch = /* @__PURE__ */ __toESM((/* @__PURE__ */ __commonJSMin(((exports) => {
	var core = require_core();
	Object.assign(exports, core);
	var duplex = require_duplex();
	Object.assign(exports, duplex);
	var helpers = require_helpers();
	exports.JsonPatchError = helpers.PatchError;
	exports.deepClone = helpers._deepClone;
	exports.escapePathComponent = helpers.escapePathComponent;
	exports.unescapePathComponent = helpers.unescapePathComponent;
})))(), 1);
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
// src/validators/plan.js
const validatePlan = validate52;
const schema19 = {
	"type": "object",
	"properties": {
		"formatVersion": { "const": 1 },
		"digest": { "type": "string" },
		"tenant": {
			"type": "object",
			"properties": {
				"id": { "type": "string" },
				"domain": { "type": "string" }
			},
			"required": ["id", "domain"],
			"additionalProperties": false
		},
		"madeAt": { "type": "string" },
		"correctsDrift": { "type": "boolean" },
		"totals": {
			"type": "object",
			"properties": {
				"declared": {
					"type": "integer",
					"minimum": 0
				},
				"create": {
					"type": "integer",
					"minimum": 0
				},
				"update": {
					"type": "integer",
					"minimum": 0
				},
				"enable": {
					"type": "integer",
					"minimum": 0
				},
				"disable": {
					"type": "integer",
					"minimum": 0
				},
				"adopt": {
					"type": "integer",
					"minimum": 0
				},
				"unchanged": {
					"type": "integer",
					"minimum": 0
				},
				"blocked": {
					"type": "integer",
					"minimum": 0
				},
				"directory": {
					"type": "integer",
					"minimum": 0
				},
				"matched": {
					"type": "integer",
					"minimum": 0
				},
				"protected": {
					"type": "integer",
					"minimum": 0
				},
				"unmanaged": {
					"type": "integer",
					"minimum": 0
				},
				"drift": {
					"type": "integer",
					"minimum": 0
				},
				"writes": {
					"type": "integer",
					"minimum": 0
				},
				"strangers": {
					"type": "integer",
					"minimum": 0
				},
				"outsideScope": {
					"type": "object",
					"additionalProperties": {
						"type": "integer",
						"minimum": 0
					}
				}
			},
			"required": [
				"declared",
				"create",
				"update",
				"enable",
				"disable",
				"adopt",
				"unchanged",
				"blocked",
				"directory",
				"matched",
				"protected",
				"unmanaged",
				"drift",
				"writes"
			],
			"additionalProperties": false
		},
		"requests": {
			"type": "object",
			"properties": {
				"listing": {
					"type": "integer",
					"minimum": 0
				},
				"relationships": {
					"type": "integer",
					"minimum": 0
				}
			},
			"required": ["listing", "relationships"],
			"additionalProperties": false
		},
		"changes": {
			"type": "array",
			"items": { "$ref": "#/$defs/change" }
		},
		"blocked": {
			"type": "array",
			"items": { "$ref": "#/$defs/blockedUser" }
		},
		"released": {
			"type": "array",
			"items": { "$ref": "#/$defs/releasedUser" }
		},
		"refusals": {
			"type": "array",
			"items": { "$ref": "#/$defs/refusal" }
		},
		"lifted": {
			"type": "array",
			"items": { "$ref": "#/$defs/liftedGuard" }
		},
		"diagnostics": {
			"type": "array",
			"items": { "$ref": "#/$defs/diagnostic" }
		},
		"commit": { "type": "string" },
		"base": { "type": "string" },
		"open": {
			"type": "object",
			"properties": {
				"applied": { "type": "string" },
				"changes": {
					"type": "array",
					"items": { "$ref": "#/$defs/openChange" }
				},
				"held": {
					"type": "array",
					"items": {
						"type": "object",
						"properties": {
							"userPrincipalName": { "type": "string" },
							"kind": { "$ref": "#/$defs/shared1" },
							"message": { "type": "string" },
							"displayName": { "type": "string" }
						},
						"required": [
							"userPrincipalName",
							"kind",
							"message"
						],
						"additionalProperties": false
					}
				},
				"refusals": {
					"type": "array",
					"items": { "$ref": "#/$defs/openRefusal" }
				},
				"unknown": { "type": "string" }
			},
			"required": [
				"applied",
				"changes",
				"held",
				"refusals"
			],
			"additionalProperties": false
		},
		"found": {
			"type": "array",
			"items": { "$ref": "#/$defs/foundAccount" }
		},
		"embedded": { "const": true },
		"salt": { "type": "string" },
		"observes": { "const": true },
		"rules": {
			"type": "array",
			"items": { "$ref": "#/$defs/ruleChange" }
		},
		"writing": {
			"type": "object",
			"properties": {
				"batches": {
					"type": "integer",
					"minimum": 0
				},
				"seconds": {
					"type": "integer",
					"minimum": 0
				},
				"quotaPercent": {
					"type": "integer",
					"minimum": 0
				}
			},
			"required": [
				"batches",
				"seconds",
				"quotaPercent"
			],
			"additionalProperties": false
		}
	},
	"required": [
		"formatVersion",
		"digest",
		"tenant",
		"madeAt",
		"correctsDrift",
		"totals",
		"requests",
		"changes",
		"blocked",
		"released",
		"refusals",
		"lifted",
		"diagnostics"
	],
	"additionalProperties": false,
	"$defs": {
		"place": {
			"type": "object",
			"properties": {
				"file": { "type": "string" },
				"line": {
					"type": "integer",
					"minimum": 0
				}
			},
			"required": ["file", "line"],
			"additionalProperties": false
		},
		"field": {
			"type": "string",
			"pattern": "^[A-Za-z][A-Za-z0-9_]*(\\.[\\s\\S]*)?$"
		},
		"person": {
			"type": "object",
			"properties": {
				"id": { "type": ["string", "null"] },
				"userPrincipalName": { "type": "string" },
				"displayName": { "type": "string" }
			},
			"required": ["id", "userPrincipalName"],
			"additionalProperties": false
		},
		"holding": {
			"type": "object",
			"properties": {
				"as": {
					"type": "string",
					"enum": [
						"member",
						"assigned",
						"sponsor"
					]
				},
				"id": { "type": ["string", "null"] },
				"name": { "type": "string" },
				"without": {
					"type": "array",
					"items": { "type": "string" }
				},
				"by": { "type": "string" },
				"until": { "type": "string" }
			},
			"required": [
				"as",
				"id",
				"name"
			],
			"additionalProperties": false
		},
		"blockedUser": {
			"type": "object",
			"properties": {
				"userPrincipalName": { "type": "string" },
				"at": { "$ref": "#/$defs/place" },
				"reason": { "$ref": "#/$defs/shared2" },
				"message": { "type": "string" },
				"candidates": {
					"type": "array",
					"items": { "$ref": "#/$defs/person" }
				},
				"displayName": { "type": "string" },
				"before": { "const": true },
				"edited": { "const": true }
			},
			"required": [
				"userPrincipalName",
				"at",
				"reason",
				"message",
				"candidates"
			],
			"additionalProperties": false
		},
		"value": { "anyOf": [
			{ "type": ["string", "null"] },
			{ "type": "boolean" },
			{
				"type": "array",
				"items": { "type": "string" }
			},
			{ "$ref": "#/$defs/person" },
			{ "$ref": "#/$defs/holding" },
			{
				"type": "object",
				"additionalProperties": { "type": ["string", "null"] }
			}
		] },
		"fieldChange": {
			"type": "object",
			"properties": {
				"field": { "$ref": "#/$defs/field" },
				"from": { "$ref": "#/$defs/value" },
				"to": { "$ref": "#/$defs/value" },
				"at": { "$ref": "#/$defs/place" },
				"inherited": { "const": true },
				"filled": { "const": true },
				"sensitive": { "const": true },
				"until": { "type": "string" },
				"grants": {
					"type": "array",
					"items": { "type": "string" }
				},
				"decides": {
					"type": "array",
					"items": { "type": "string" }
				}
			},
			"required": [
				"field",
				"from",
				"to",
				"at"
			],
			"additionalProperties": false
		},
		"heldField": {
			"type": "object",
			"properties": {
				"field": { "$ref": "#/$defs/field" },
				"reason": { "$ref": "#/$defs/shared2" },
				"message": { "type": "string" },
				"before": { "const": true }
			},
			"required": [
				"field",
				"reason",
				"message"
			],
			"additionalProperties": false
		},
		"ruleChange": {
			"type": "object",
			"properties": {
				"risk": {
					"type": "string",
					"enum": [
						"protects-less",
						"reaches-others",
						"protects-more",
						"other"
					]
				},
				"what": { "type": "string" },
				"from": { "type": ["string", "null"] },
				"to": { "type": ["string", "null"] },
				"at": { "$ref": "#/$defs/place" },
				"more": {
					"type": "integer",
					"minimum": 0
				}
			},
			"required": [
				"risk",
				"what",
				"from",
				"to",
				"at"
			],
			"additionalProperties": false
		},
		"patchOperation": {
			"type": "object",
			"properties": {
				"op": {
					"type": "string",
					"enum": [
						"add",
						"replace",
						"remove"
					]
				},
				"path": { "type": "string" },
				"value": true
			},
			"required": ["op", "path"],
			"additionalProperties": false
		},
		"change": {
			"type": "object",
			"properties": {
				"kind": { "$ref": "#/$defs/shared1" },
				"userPrincipalName": { "type": "string" },
				"at": { "$ref": "#/$defs/place" },
				"cause": {
					"type": "string",
					"enum": [
						"here",
						"drift",
						"open"
					]
				},
				"fields": {
					"type": "array",
					"items": { "$ref": "#/$defs/fieldChange" }
				},
				"patch": {
					"type": "array",
					"items": { "$ref": "#/$defs/patchOperation" }
				},
				"displayName": { "type": "string" },
				"id": { "type": "string" },
				"adopts": { "const": true },
				"seen": { "$ref": "#/$defs/shared3" },
				"held": {
					"type": "array",
					"items": { "$ref": "#/$defs/heldField" }
				}
			},
			"required": [
				"kind",
				"userPrincipalName",
				"at",
				"cause",
				"fields",
				"patch"
			],
			"additionalProperties": false,
			"allOf": [{ "$ref": "#/$defs/shared4" }, { "$ref": "#/$defs/shared5" }]
		},
		"openChange": {
			"type": "object",
			"properties": {
				"kind": { "$ref": "#/$defs/shared1" },
				"userPrincipalName": { "type": "string" },
				"at": { "$ref": "#/$defs/place" },
				"cause": {
					"type": "string",
					"enum": [
						"here",
						"drift",
						"open"
					]
				},
				"fields": {
					"type": "array",
					"items": { "$ref": "#/$defs/fieldChange" }
				},
				"reviews": {
					"type": "array",
					"items": { "type": "string" }
				},
				"displayName": { "type": "string" },
				"id": { "type": "string" },
				"adopts": { "const": true },
				"seen": { "$ref": "#/$defs/shared3" },
				"held": {
					"type": "array",
					"items": { "$ref": "#/$defs/heldField" }
				}
			},
			"required": [
				"kind",
				"userPrincipalName",
				"at",
				"cause",
				"fields",
				"reviews"
			],
			"additionalProperties": false,
			"allOf": [{ "$ref": "#/$defs/shared4" }, { "$ref": "#/$defs/shared5" }]
		},
		"releasedUser": {
			"type": "object",
			"properties": {
				"userPrincipalName": { "type": "string" },
				"id": { "type": "string" },
				"accountEnabled": { "type": ["boolean", "null"] },
				"at": { "$ref": "#/$defs/place" },
				"displayName": { "type": "string" }
			},
			"required": [
				"userPrincipalName",
				"id",
				"accountEnabled",
				"at"
			],
			"additionalProperties": false
		},
		"foundAccount": {
			"type": "object",
			"properties": {
				"userPrincipalName": { "type": "string" },
				"id": { "type": "string" },
				"begunAt": { "type": "string" },
				"displayName": { "type": "string" },
				"disabled": { "const": true }
			},
			"required": [
				"userPrincipalName",
				"id",
				"begunAt"
			],
			"additionalProperties": false
		},
		"refusal": {
			"type": "object",
			"properties": {
				"guard": { "$ref": "#/$defs/shared6" },
				"message": { "type": "string" },
				"remedy": { "type": "string" },
				"users": {
					"type": "array",
					"items": { "type": "string" }
				},
				"acknowledgement": { "$ref": "#/$defs/shared7" },
				"fallsShort": { "$ref": "#/$defs/shared8" }
			},
			"required": [
				"guard",
				"message",
				"remedy",
				"users"
			],
			"additionalProperties": false
		},
		"openRefusal": {
			"type": "object",
			"properties": {
				"guard": { "$ref": "#/$defs/shared6" },
				"message": { "type": "string" },
				"remedy": { "type": "string" },
				"users": {
					"type": "array",
					"items": { "type": "string" }
				},
				"isOwn": { "type": "boolean" },
				"acknowledgement": { "$ref": "#/$defs/shared7" },
				"fallsShort": { "$ref": "#/$defs/shared8" }
			},
			"required": [
				"guard",
				"message",
				"remedy",
				"users",
				"isOwn"
			],
			"additionalProperties": false
		},
		"liftedGuard": {
			"type": "object",
			"properties": {
				"guard": { "$ref": "#/$defs/shared6" },
				"message": { "type": "string" },
				"users": {
					"type": "integer",
					"minimum": 0
				},
				"at": { "$ref": "#/$defs/place" },
				"expires": { "type": "string" }
			},
			"required": [
				"guard",
				"message",
				"users",
				"at",
				"expires"
			],
			"additionalProperties": false
		},
		"diagnostic": {
			"type": "object",
			"properties": {
				"severity": {
					"type": "string",
					"enum": ["error", "warning"]
				},
				"code": { "type": "string" },
				"message": { "type": "string" },
				"at": {
					"type": "object",
					"properties": {
						"file": { "type": "string" },
						"line": {
							"type": "integer",
							"minimum": 0
						},
						"column": {
							"type": "integer",
							"minimum": 0
						}
					},
					"required": [
						"file",
						"line",
						"column"
					],
					"additionalProperties": false
				},
				"cause": { "type": "string" },
				"excerpt": {
					"type": "object",
					"properties": {
						"line": { "type": "string" },
						"length": {
							"type": "integer",
							"minimum": 0
						}
					},
					"required": ["line", "length"],
					"additionalProperties": false
				}
			},
			"required": [
				"severity",
				"code",
				"message",
				"at"
			],
			"additionalProperties": false
		},
		"shared1": {
			"type": "string",
			"enum": [
				"create",
				"update",
				"enable",
				"disable",
				"adopt"
			]
		},
		"shared2": {
			"type": "string",
			"enum": [
				"ambiguous-match",
				"id-not-found",
				"id-name-conflict",
				"already-matched",
				"adopt-needs-id",
				"undeclared-rename",
				"other-employee-id",
				"name-taken",
				"deleted-user",
				"unverified-domain",
				"federated-domain",
				"synced-from-on-premises",
				"missing-for-create",
				"manager-not-found",
				"manager-blocked",
				"own-manager",
				"person-not-found",
				"person-blocked",
				"own-person",
				"group-not-found",
				"group-not-writable",
				"license-not-found",
				"license-not-assignable",
				"no-usage-location",
				"no-seat",
				"drift-enable",
				"drift-create",
				"base-invalid",
				"unreadable"
			]
		},
		"shared3": {
			"type": "object",
			"properties": {
				"userPrincipalName": { "type": "string" },
				"accountEnabled": { "type": ["boolean", "null"] },
				"onPremisesSyncEnabled": { "type": "boolean" },
				"createdAt": { "type": ["string", "null"] }
			},
			"required": [
				"userPrincipalName",
				"accountEnabled",
				"onPremisesSyncEnabled",
				"createdAt"
			],
			"additionalProperties": false
		},
		"shared4": {
			"if": { "properties": { "kind": { "const": "create" } } },
			"else": { "required": ["id", "seen"] }
		},
		"shared5": {
			"if": { "$ref": "#/$defs/shared9" },
			"else": { "properties": {
				"id": false,
				"adopts": false,
				"seen": false
			} }
		},
		"shared6": {
			"type": "string",
			"enum": [
				"creates",
				"updates",
				"enables",
				"disables",
				"renames",
				"adoptions",
				"signInProperties",
				"memberships",
				"membershipRemovals",
				"licensedGroups",
				"licenses",
				"emptiedGroups",
				"emptyRoster",
				"protected",
				"tenant",
				"unreadable"
			]
		},
		"shared7": {
			"type": "object",
			"properties": {
				"path": { "type": "string" },
				"text": { "type": "string" }
			},
			"required": ["path", "text"],
			"additionalProperties": false
		},
		"shared8": {
			"type": "array",
			"items": { "$ref": "#/$defs/shared10" }
		},
		"shared9": { "properties": { "kind": { "enum": [
			"update",
			"enable",
			"disable",
			"adopt"
		] } } },
		"shared10": {
			"type": "object",
			"properties": {
				"at": { "$ref": "#/$defs/place" },
				"why": { "type": "string" }
			},
			"required": ["at", "why"],
			"additionalProperties": false
		}
	}
};
const func1 = Object.prototype.hasOwnProperty;
const schema20 = {
	"type": "object",
	"properties": {
		"kind": { "$ref": "#/$defs/shared1" },
		"userPrincipalName": { "type": "string" },
		"at": { "$ref": "#/$defs/place" },
		"cause": {
			"type": "string",
			"enum": [
				"here",
				"drift",
				"open"
			]
		},
		"fields": {
			"type": "array",
			"items": { "$ref": "#/$defs/fieldChange" }
		},
		"patch": {
			"type": "array",
			"items": { "$ref": "#/$defs/patchOperation" }
		},
		"displayName": { "type": "string" },
		"id": { "type": "string" },
		"adopts": { "const": true },
		"seen": { "$ref": "#/$defs/shared3" },
		"held": {
			"type": "array",
			"items": { "$ref": "#/$defs/heldField" }
		}
	},
	"required": [
		"kind",
		"userPrincipalName",
		"at",
		"cause",
		"fields",
		"patch"
	],
	"additionalProperties": false,
	"allOf": [{ "$ref": "#/$defs/shared4" }, { "$ref": "#/$defs/shared5" }]
};
function validate54(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate54.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	const _errs0 = errors;
	let valid0 = true;
	const _errs1 = errors;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.kind !== void 0) {
			if ("create" !== data.kind) {
				const err0 = {};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			}
		}
	}
	var _valid0 = _errs1 === errors;
	errors = _errs0;
	if (vErrors !== null) {
		if (_errs0) vErrors.length = _errs0;
		else vErrors = null;
	}
	if (!_valid0) {
		const _errs3 = errors;
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.id === void 0 && (missing0 = "id") || data.seen === void 0 && (missing0 = "seen")) {
				validate54.errors = [{
					instancePath,
					schemaPath: "#/else/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			}
		}
		var _valid0 = _errs3 === errors;
		valid0 = _valid0;
	}
	if (!valid0) {
		const err1 = {
			instancePath,
			schemaPath: "#/if",
			keyword: "if",
			params: { failingKeyword: "else" },
			message: "must match \"else\" schema"
		};
		if (vErrors === null) vErrors = [err1];
		else vErrors.push(err1);
		errors++;
		validate54.errors = vErrors;
		return false;
	}
	validate54.errors = vErrors;
	return errors === 0;
}
validate54.evaluated = {
	"props": { "kind": true },
	"dynamicProps": false,
	"dynamicItems": false
};
const schema23 = { "properties": { "kind": { "enum": [
	"update",
	"enable",
	"disable",
	"adopt"
] } } };
function validate57(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate57.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.kind !== void 0) {
			let data0 = data.kind;
			if (!(data0 === "update" || data0 === "enable" || data0 === "disable" || data0 === "adopt")) {
				validate57.errors = [{
					instancePath: instancePath + "/kind",
					schemaPath: "#/properties/kind/enum",
					keyword: "enum",
					params: { allowedValues: schema23.properties.kind.enum },
					message: "must be equal to one of the allowed values"
				}];
				return false;
			}
		}
	}
	validate57.errors = vErrors;
	return true;
}
validate57.evaluated = {
	"props": { "kind": true },
	"dynamicProps": false,
	"dynamicItems": false
};
function validate56(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate56.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	const _errs0 = errors;
	let valid0 = true;
	const _errs1 = errors;
	if (!validate57(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
		errors = vErrors.length;
	}
	var _valid0 = _errs1 === errors;
	errors = _errs0;
	if (vErrors !== null) {
		if (_errs0) vErrors.length = _errs0;
		else vErrors = null;
	}
	if (!_valid0) {
		const _errs2 = errors;
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.id !== void 0) {
				var valid1 = false;
				validate56.errors = [{
					instancePath: instancePath + "/id",
					schemaPath: "#/else/properties/id/false schema",
					keyword: "false schema",
					params: {},
					message: "boolean schema is false"
				}];
				return false;
			} else var valid1 = true;
			if (valid1) {
				if (data.adopts !== void 0) {
					var valid1 = false;
					validate56.errors = [{
						instancePath: instancePath + "/adopts",
						schemaPath: "#/else/properties/adopts/false schema",
						keyword: "false schema",
						params: {},
						message: "boolean schema is false"
					}];
					return false;
				} else var valid1 = true;
				if (valid1) {
					if (data.seen !== void 0) {
						var valid1 = false;
						validate56.errors = [{
							instancePath: instancePath + "/seen",
							schemaPath: "#/else/properties/seen/false schema",
							keyword: "false schema",
							params: {},
							message: "boolean schema is false"
						}];
						return false;
					} else var valid1 = true;
				}
			}
		}
		var _valid0 = _errs2 === errors;
		valid0 = _valid0;
		if (valid0) {
			var props0 = {};
			props0.id = true;
			props0.adopts = true;
			props0.seen = true;
			props0.kind = true;
		}
	}
	if (!valid0) {
		const err0 = {
			instancePath,
			schemaPath: "#/if",
			keyword: "if",
			params: { failingKeyword: "else" },
			message: "must match \"else\" schema"
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
		validate56.errors = vErrors;
		return false;
	}
	validate56.errors = vErrors;
	evaluated0.props = props0;
	return errors === 0;
}
validate56.evaluated = {
	"dynamicProps": true,
	"dynamicItems": false
};
const schema24 = {
	"type": "string",
	"enum": [
		"create",
		"update",
		"enable",
		"disable",
		"adopt"
	]
};
function validate60(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate60.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (typeof data !== "string") {
		validate60.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "string" },
			message: "must be string"
		}];
		return false;
	}
	if (!(data === "create" || data === "update" || data === "enable" || data === "disable" || data === "adopt")) {
		validate60.errors = [{
			instancePath,
			schemaPath: "#/enum",
			keyword: "enum",
			params: { allowedValues: schema24.enum },
			message: "must be equal to one of the allowed values"
		}];
		return false;
	}
	validate60.errors = vErrors;
	return true;
}
validate60.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
function validate62(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate62.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.file === void 0 && (missing0 = "file") || data.line === void 0 && (missing0 = "line")) {
			validate62.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 },
				message: "must have required property '" + missing0 + "'"
			}];
			return false;
		} else {
			for (const key0 in data) if (!(key0 === "file" || key0 === "line")) {
				validate62.errors = [{
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					message: "must NOT have additional properties"
				}];
				return false;
			}
			if (data.file !== void 0) {
				if (typeof data.file !== "string") {
					validate62.errors = [{
						instancePath: instancePath + "/file",
						schemaPath: "#/properties/file/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string"
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.line !== void 0) {
					let data1 = data.line;
					if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
						validate62.errors = [{
							instancePath: instancePath + "/line",
							schemaPath: "#/properties/line/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						}];
						return false;
					}
					if (typeof data1 == "number" && isFinite(data1)) {
						if (data1 < 0 || isNaN(data1)) {
							validate62.errors = [{
								instancePath: instancePath + "/line",
								schemaPath: "#/properties/line/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								},
								message: "must be >= 0"
							}];
							return false;
						}
					}
					var valid0 = true;
				} else var valid0 = true;
			}
		}
	} else {
		validate62.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		}];
		return false;
	}
	validate62.errors = vErrors;
	return true;
}
validate62.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const schema26 = {
	"type": "object",
	"properties": {
		"field": { "$ref": "#/$defs/field" },
		"from": { "$ref": "#/$defs/value" },
		"to": { "$ref": "#/$defs/value" },
		"at": { "$ref": "#/$defs/place" },
		"inherited": { "const": true },
		"filled": { "const": true },
		"sensitive": { "const": true },
		"until": { "type": "string" },
		"grants": {
			"type": "array",
			"items": { "type": "string" }
		},
		"decides": {
			"type": "array",
			"items": { "type": "string" }
		}
	},
	"required": [
		"field",
		"from",
		"to",
		"at"
	],
	"additionalProperties": false
};
const pattern3 = /* @__PURE__ */ new RegExp("^[A-Za-z][A-Za-z0-9_]*(\\.[\\s\\S]*)?$", "u");
function validate65(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate65.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (typeof data === "string") {
		if (!pattern3.test(data)) {
			validate65.errors = [{
				instancePath,
				schemaPath: "#/pattern",
				keyword: "pattern",
				params: { reason: null },
				message: "must match pattern \"^[A-Za-z][A-Za-z0-9_]*(\\.[\\s\\S]*)?$\""
			}];
			return false;
		}
	} else {
		validate65.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "string" },
			message: "must be string"
		}];
		return false;
	}
	validate65.errors = vErrors;
	return true;
}
validate65.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
const schema28 = { "anyOf": [
	{ "type": ["string", "null"] },
	{ "type": "boolean" },
	{
		"type": "array",
		"items": { "type": "string" }
	},
	{ "$ref": "#/$defs/person" },
	{ "$ref": "#/$defs/holding" },
	{
		"type": "object",
		"additionalProperties": { "type": ["string", "null"] }
	}
] };
const schema29 = {
	"type": "object",
	"properties": {
		"id": { "type": ["string", "null"] },
		"userPrincipalName": { "type": "string" },
		"displayName": { "type": "string" }
	},
	"required": ["id", "userPrincipalName"],
	"additionalProperties": false
};
function validate68(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate68.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.id === void 0 && (missing0 = "id") || data.userPrincipalName === void 0 && (missing0 = "userPrincipalName")) {
			validate68.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 },
				message: "must have required property '" + missing0 + "'"
			}];
			return false;
		} else {
			for (const key0 in data) if (!(key0 === "id" || key0 === "userPrincipalName" || key0 === "displayName")) {
				validate68.errors = [{
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					message: "must NOT have additional properties"
				}];
				return false;
			}
			if (data.id !== void 0) {
				let data0 = data.id;
				if (typeof data0 !== "string" && data0 !== null) {
					validate68.errors = [{
						instancePath: instancePath + "/id",
						schemaPath: "#/properties/id/type",
						keyword: "type",
						params: { type: schema29.properties.id.type },
						message: "must be string,null"
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.userPrincipalName !== void 0) {
					if (typeof data.userPrincipalName !== "string") {
						validate68.errors = [{
							instancePath: instancePath + "/userPrincipalName",
							schemaPath: "#/properties/userPrincipalName/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						}];
						return false;
					}
					var valid0 = true;
				} else var valid0 = true;
				if (valid0) {
					if (data.displayName !== void 0) {
						if (typeof data.displayName !== "string") {
							validate68.errors = [{
								instancePath: instancePath + "/displayName",
								schemaPath: "#/properties/displayName/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							}];
							return false;
						}
						var valid0 = true;
					} else var valid0 = true;
				}
			}
		}
	} else {
		validate68.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		}];
		return false;
	}
	validate68.errors = vErrors;
	return true;
}
validate68.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const schema30 = {
	"type": "object",
	"properties": {
		"as": {
			"type": "string",
			"enum": [
				"member",
				"assigned",
				"sponsor"
			]
		},
		"id": { "type": ["string", "null"] },
		"name": { "type": "string" },
		"without": {
			"type": "array",
			"items": { "type": "string" }
		},
		"by": { "type": "string" },
		"until": { "type": "string" }
	},
	"required": [
		"as",
		"id",
		"name"
	],
	"additionalProperties": false
};
function validate70(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate70.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.as === void 0 && (missing0 = "as") || data.id === void 0 && (missing0 = "id") || data.name === void 0 && (missing0 = "name")) {
			validate70.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 },
				message: "must have required property '" + missing0 + "'"
			}];
			return false;
		} else {
			for (const key0 in data) if (!(key0 === "as" || key0 === "id" || key0 === "name" || key0 === "without" || key0 === "by" || key0 === "until")) {
				validate70.errors = [{
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					message: "must NOT have additional properties"
				}];
				return false;
			}
			if (data.as !== void 0) {
				let data0 = data.as;
				if (typeof data0 !== "string") {
					validate70.errors = [{
						instancePath: instancePath + "/as",
						schemaPath: "#/properties/as/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string"
					}];
					return false;
				}
				if (!(data0 === "member" || data0 === "assigned" || data0 === "sponsor")) {
					validate70.errors = [{
						instancePath: instancePath + "/as",
						schemaPath: "#/properties/as/enum",
						keyword: "enum",
						params: { allowedValues: schema30.properties.as.enum },
						message: "must be equal to one of the allowed values"
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.id !== void 0) {
					let data1 = data.id;
					if (typeof data1 !== "string" && data1 !== null) {
						validate70.errors = [{
							instancePath: instancePath + "/id",
							schemaPath: "#/properties/id/type",
							keyword: "type",
							params: { type: schema30.properties.id.type },
							message: "must be string,null"
						}];
						return false;
					}
					var valid0 = true;
				} else var valid0 = true;
				if (valid0) {
					if (data.name !== void 0) {
						if (typeof data.name !== "string") {
							validate70.errors = [{
								instancePath: instancePath + "/name",
								schemaPath: "#/properties/name/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							}];
							return false;
						}
						var valid0 = true;
					} else var valid0 = true;
					if (valid0) {
						if (data.without !== void 0) {
							let data3 = data.without;
							if (Array.isArray(data3)) {
								const len0 = data3.length;
								for (let i0 = 0; i0 < len0; i0++) if (typeof data3[i0] !== "string") {
									validate70.errors = [{
										instancePath: instancePath + "/without/" + i0,
										schemaPath: "#/properties/without/items/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									}];
									return false;
								}
							} else {
								validate70.errors = [{
									instancePath: instancePath + "/without",
									schemaPath: "#/properties/without/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array"
								}];
								return false;
							}
							var valid0 = true;
						} else var valid0 = true;
						if (valid0) {
							if (data.by !== void 0) {
								if (typeof data.by !== "string") {
									validate70.errors = [{
										instancePath: instancePath + "/by",
										schemaPath: "#/properties/by/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									}];
									return false;
								}
								var valid0 = true;
							} else var valid0 = true;
							if (valid0) {
								if (data.until !== void 0) {
									if (typeof data.until !== "string") {
										validate70.errors = [{
											instancePath: instancePath + "/until",
											schemaPath: "#/properties/until/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										}];
										return false;
									}
									var valid0 = true;
								} else var valid0 = true;
							}
						}
					}
				}
			}
		}
	} else {
		validate70.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		}];
		return false;
	}
	validate70.errors = vErrors;
	return true;
}
validate70.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate67(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate67.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	const _errs0 = errors;
	let valid0 = false;
	const _errs1 = errors;
	if (typeof data !== "string" && data !== null) {
		const err0 = {
			instancePath,
			schemaPath: "#/anyOf/0/type",
			keyword: "type",
			params: { type: schema28.anyOf[0].type },
			message: "must be string,null"
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	var _valid0 = _errs1 === errors;
	valid0 = valid0 || _valid0;
	const _errs3 = errors;
	if (typeof data !== "boolean") {
		const err1 = {
			instancePath,
			schemaPath: "#/anyOf/1/type",
			keyword: "type",
			params: { type: "boolean" },
			message: "must be boolean"
		};
		if (vErrors === null) vErrors = [err1];
		else vErrors.push(err1);
		errors++;
	}
	var _valid0 = _errs3 === errors;
	valid0 = valid0 || _valid0;
	const _errs5 = errors;
	if (errors === _errs5) {
		if (Array.isArray(data)) {
			const len0 = data.length;
			for (let i0 = 0; i0 < len0; i0++) {
				const _errs7 = errors;
				if (typeof data[i0] !== "string") {
					const err2 = {
						instancePath: instancePath + "/" + i0,
						schemaPath: "#/anyOf/2/items/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string"
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
				if (!(_errs7 === errors)) break;
			}
		} else {
			const err3 = {
				instancePath,
				schemaPath: "#/anyOf/2/type",
				keyword: "type",
				params: { type: "array" },
				message: "must be array"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
	}
	var _valid0 = _errs5 === errors;
	valid0 = valid0 || _valid0;
	if (_valid0) var items0 = true;
	const _errs9 = errors;
	if (!validate68(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
		errors = vErrors.length;
	}
	var _valid0 = _errs9 === errors;
	valid0 = valid0 || _valid0;
	if (_valid0) var props0 = true;
	const _errs10 = errors;
	if (!validate70(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
		errors = vErrors.length;
	}
	var _valid0 = _errs10 === errors;
	valid0 = valid0 || _valid0;
	if (_valid0) {
		if (props0 !== true) props0 = true;
	}
	const _errs11 = errors;
	if (errors === _errs11) {
		if (data && typeof data == "object" && !Array.isArray(data)) for (const key0 in data) {
			let data1 = data[key0];
			const _errs14 = errors;
			if (typeof data1 !== "string" && data1 !== null) {
				const err4 = {
					instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
					schemaPath: "#/anyOf/5/additionalProperties/type",
					keyword: "type",
					params: { type: schema28.anyOf[5].additionalProperties.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
			if (!(_errs14 === errors)) break;
		}
		else {
			const err5 = {
				instancePath,
				schemaPath: "#/anyOf/5/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			};
			if (vErrors === null) vErrors = [err5];
			else vErrors.push(err5);
			errors++;
		}
	}
	var _valid0 = _errs11 === errors;
	valid0 = valid0 || _valid0;
	if (_valid0) {
		if (props0 !== true) props0 = true;
	}
	if (!valid0) {
		const err6 = {
			instancePath,
			schemaPath: "#/anyOf",
			keyword: "anyOf",
			params: {},
			message: "must match a schema in anyOf"
		};
		if (vErrors === null) vErrors = [err6];
		else vErrors.push(err6);
		errors++;
		validate67.errors = vErrors;
		return false;
	} else {
		errors = _errs0;
		if (vErrors !== null) {
			if (_errs0) vErrors.length = _errs0;
			else vErrors = null;
		}
	}
	validate67.errors = vErrors;
	evaluated0.props = props0;
	evaluated0.items = items0;
	return errors === 0;
}
validate67.evaluated = {
	"dynamicProps": true,
	"dynamicItems": true
};
function validate64(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate64.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.field === void 0 && (missing0 = "field") || data.from === void 0 && (missing0 = "from") || data.to === void 0 && (missing0 = "to") || data.at === void 0 && (missing0 = "at")) {
				validate64.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!func1.call(schema26.properties, key0)) {
					validate64.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.field !== void 0) {
						const _errs2 = errors;
						if (!validate65(data.field, {
							instancePath: instancePath + "/field",
							parentData: data,
							parentDataProperty: "field",
							rootData,
							dynamicAnchors
						})) {
							vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
							errors = vErrors.length;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.from !== void 0) {
							const _errs3 = errors;
							if (!validate67(data.from, {
								instancePath: instancePath + "/from",
								parentData: data,
								parentDataProperty: "from",
								rootData,
								dynamicAnchors
							})) {
								vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
								errors = vErrors.length;
							}
							var valid0 = _errs3 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.to !== void 0) {
								const _errs4 = errors;
								if (!validate67(data.to, {
									instancePath: instancePath + "/to",
									parentData: data,
									parentDataProperty: "to",
									rootData,
									dynamicAnchors
								})) {
									vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
									errors = vErrors.length;
								}
								var valid0 = _errs4 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.at !== void 0) {
									const _errs5 = errors;
									if (!validate62(data.at, {
										instancePath: instancePath + "/at",
										parentData: data,
										parentDataProperty: "at",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
										errors = vErrors.length;
									}
									var valid0 = _errs5 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.inherited !== void 0) {
										const _errs6 = errors;
										if (true !== data.inherited) {
											validate64.errors = [{
												instancePath: instancePath + "/inherited",
												schemaPath: "#/properties/inherited/const",
												keyword: "const",
												params: { allowedValue: true },
												message: "must be equal to constant"
											}];
											return false;
										}
										var valid0 = _errs6 === errors;
									} else var valid0 = true;
									if (valid0) {
										if (data.filled !== void 0) {
											const _errs7 = errors;
											if (true !== data.filled) {
												validate64.errors = [{
													instancePath: instancePath + "/filled",
													schemaPath: "#/properties/filled/const",
													keyword: "const",
													params: { allowedValue: true },
													message: "must be equal to constant"
												}];
												return false;
											}
											var valid0 = _errs7 === errors;
										} else var valid0 = true;
										if (valid0) {
											if (data.sensitive !== void 0) {
												const _errs8 = errors;
												if (true !== data.sensitive) {
													validate64.errors = [{
														instancePath: instancePath + "/sensitive",
														schemaPath: "#/properties/sensitive/const",
														keyword: "const",
														params: { allowedValue: true },
														message: "must be equal to constant"
													}];
													return false;
												}
												var valid0 = _errs8 === errors;
											} else var valid0 = true;
											if (valid0) {
												if (data.until !== void 0) {
													const _errs9 = errors;
													if (typeof data.until !== "string") {
														validate64.errors = [{
															instancePath: instancePath + "/until",
															schemaPath: "#/properties/until/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string"
														}];
														return false;
													}
													var valid0 = _errs9 === errors;
												} else var valid0 = true;
												if (valid0) {
													if (data.grants !== void 0) {
														let data8 = data.grants;
														const _errs11 = errors;
														if (errors === _errs11) {
															if (Array.isArray(data8)) {
																const len0 = data8.length;
																for (let i0 = 0; i0 < len0; i0++) {
																	const _errs13 = errors;
																	if (typeof data8[i0] !== "string") {
																		validate64.errors = [{
																			instancePath: instancePath + "/grants/" + i0,
																			schemaPath: "#/properties/grants/items/type",
																			keyword: "type",
																			params: { type: "string" },
																			message: "must be string"
																		}];
																		return false;
																	}
																	if (!(_errs13 === errors)) break;
																}
															} else {
																validate64.errors = [{
																	instancePath: instancePath + "/grants",
																	schemaPath: "#/properties/grants/type",
																	keyword: "type",
																	params: { type: "array" },
																	message: "must be array"
																}];
																return false;
															}
														}
														var valid0 = _errs11 === errors;
													} else var valid0 = true;
													if (valid0) {
														if (data.decides !== void 0) {
															let data10 = data.decides;
															const _errs15 = errors;
															if (errors === _errs15) {
																if (Array.isArray(data10)) {
																	const len1 = data10.length;
																	for (let i1 = 0; i1 < len1; i1++) {
																		const _errs17 = errors;
																		if (typeof data10[i1] !== "string") {
																			validate64.errors = [{
																				instancePath: instancePath + "/decides/" + i1,
																				schemaPath: "#/properties/decides/items/type",
																				keyword: "type",
																				params: { type: "string" },
																				message: "must be string"
																			}];
																			return false;
																		}
																		if (!(_errs17 === errors)) break;
																	}
																} else {
																	validate64.errors = [{
																		instancePath: instancePath + "/decides",
																		schemaPath: "#/properties/decides/type",
																		keyword: "type",
																		params: { type: "array" },
																		message: "must be array"
																	}];
																	return false;
																}
															}
															var valid0 = _errs15 === errors;
														} else var valid0 = true;
													}
												}
											}
										}
									}
								}
							}
						}
					}
				}
			}
		} else {
			validate64.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate64.errors = vErrors;
	return errors === 0;
}
validate64.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const schema31 = {
	"type": "object",
	"properties": {
		"op": {
			"type": "string",
			"enum": [
				"add",
				"replace",
				"remove"
			]
		},
		"path": { "type": "string" },
		"value": true
	},
	"required": ["op", "path"],
	"additionalProperties": false
};
function validate76(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate76.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.op === void 0 && (missing0 = "op") || data.path === void 0 && (missing0 = "path")) {
			validate76.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 },
				message: "must have required property '" + missing0 + "'"
			}];
			return false;
		} else {
			for (const key0 in data) if (!(key0 === "op" || key0 === "path" || key0 === "value")) {
				validate76.errors = [{
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					message: "must NOT have additional properties"
				}];
				return false;
			}
			if (data.op !== void 0) {
				let data0 = data.op;
				if (typeof data0 !== "string") {
					validate76.errors = [{
						instancePath: instancePath + "/op",
						schemaPath: "#/properties/op/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string"
					}];
					return false;
				}
				if (!(data0 === "add" || data0 === "replace" || data0 === "remove")) {
					validate76.errors = [{
						instancePath: instancePath + "/op",
						schemaPath: "#/properties/op/enum",
						keyword: "enum",
						params: { allowedValues: schema31.properties.op.enum },
						message: "must be equal to one of the allowed values"
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.path !== void 0) {
					if (typeof data.path !== "string") {
						validate76.errors = [{
							instancePath: instancePath + "/path",
							schemaPath: "#/properties/path/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						}];
						return false;
					}
					var valid0 = true;
				} else var valid0 = true;
			}
		}
	} else {
		validate76.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		}];
		return false;
	}
	validate76.errors = vErrors;
	return true;
}
validate76.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const schema32 = {
	"type": "object",
	"properties": {
		"userPrincipalName": { "type": "string" },
		"accountEnabled": { "type": ["boolean", "null"] },
		"onPremisesSyncEnabled": { "type": "boolean" },
		"createdAt": { "type": ["string", "null"] }
	},
	"required": [
		"userPrincipalName",
		"accountEnabled",
		"onPremisesSyncEnabled",
		"createdAt"
	],
	"additionalProperties": false
};
function validate78(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate78.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.userPrincipalName === void 0 && (missing0 = "userPrincipalName") || data.accountEnabled === void 0 && (missing0 = "accountEnabled") || data.onPremisesSyncEnabled === void 0 && (missing0 = "onPremisesSyncEnabled") || data.createdAt === void 0 && (missing0 = "createdAt")) {
			validate78.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 },
				message: "must have required property '" + missing0 + "'"
			}];
			return false;
		} else {
			for (const key0 in data) if (!(key0 === "userPrincipalName" || key0 === "accountEnabled" || key0 === "onPremisesSyncEnabled" || key0 === "createdAt")) {
				validate78.errors = [{
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					message: "must NOT have additional properties"
				}];
				return false;
			}
			if (data.userPrincipalName !== void 0) {
				if (typeof data.userPrincipalName !== "string") {
					validate78.errors = [{
						instancePath: instancePath + "/userPrincipalName",
						schemaPath: "#/properties/userPrincipalName/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string"
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.accountEnabled !== void 0) {
					let data1 = data.accountEnabled;
					if (typeof data1 !== "boolean" && data1 !== null) {
						validate78.errors = [{
							instancePath: instancePath + "/accountEnabled",
							schemaPath: "#/properties/accountEnabled/type",
							keyword: "type",
							params: { type: schema32.properties.accountEnabled.type },
							message: "must be boolean,null"
						}];
						return false;
					}
					var valid0 = true;
				} else var valid0 = true;
				if (valid0) {
					if (data.onPremisesSyncEnabled !== void 0) {
						if (typeof data.onPremisesSyncEnabled !== "boolean") {
							validate78.errors = [{
								instancePath: instancePath + "/onPremisesSyncEnabled",
								schemaPath: "#/properties/onPremisesSyncEnabled/type",
								keyword: "type",
								params: { type: "boolean" },
								message: "must be boolean"
							}];
							return false;
						}
						var valid0 = true;
					} else var valid0 = true;
					if (valid0) {
						if (data.createdAt !== void 0) {
							let data3 = data.createdAt;
							if (typeof data3 !== "string" && data3 !== null) {
								validate78.errors = [{
									instancePath: instancePath + "/createdAt",
									schemaPath: "#/properties/createdAt/type",
									keyword: "type",
									params: { type: schema32.properties.createdAt.type },
									message: "must be string,null"
								}];
								return false;
							}
							var valid0 = true;
						} else var valid0 = true;
					}
				}
			}
		}
	} else {
		validate78.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		}];
		return false;
	}
	validate78.errors = vErrors;
	return true;
}
validate78.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const schema34 = {
	"type": "string",
	"enum": [
		"ambiguous-match",
		"id-not-found",
		"id-name-conflict",
		"already-matched",
		"adopt-needs-id",
		"undeclared-rename",
		"other-employee-id",
		"name-taken",
		"deleted-user",
		"unverified-domain",
		"federated-domain",
		"synced-from-on-premises",
		"missing-for-create",
		"manager-not-found",
		"manager-blocked",
		"own-manager",
		"person-not-found",
		"person-blocked",
		"own-person",
		"group-not-found",
		"group-not-writable",
		"license-not-found",
		"license-not-assignable",
		"no-usage-location",
		"no-seat",
		"drift-enable",
		"drift-create",
		"base-invalid",
		"unreadable"
	]
};
function validate82(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate82.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (typeof data !== "string") {
		validate82.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "string" },
			message: "must be string"
		}];
		return false;
	}
	if (!(data === "ambiguous-match" || data === "id-not-found" || data === "id-name-conflict" || data === "already-matched" || data === "adopt-needs-id" || data === "undeclared-rename" || data === "other-employee-id" || data === "name-taken" || data === "deleted-user" || data === "unverified-domain" || data === "federated-domain" || data === "synced-from-on-premises" || data === "missing-for-create" || data === "manager-not-found" || data === "manager-blocked" || data === "own-manager" || data === "person-not-found" || data === "person-blocked" || data === "own-person" || data === "group-not-found" || data === "group-not-writable" || data === "license-not-found" || data === "license-not-assignable" || data === "no-usage-location" || data === "no-seat" || data === "drift-enable" || data === "drift-create" || data === "base-invalid" || data === "unreadable")) {
		validate82.errors = [{
			instancePath,
			schemaPath: "#/enum",
			keyword: "enum",
			params: { allowedValues: schema34.enum },
			message: "must be equal to one of the allowed values"
		}];
		return false;
	}
	validate82.errors = vErrors;
	return true;
}
validate82.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
function validate80(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate80.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.field === void 0 && (missing0 = "field") || data.reason === void 0 && (missing0 = "reason") || data.message === void 0 && (missing0 = "message")) {
				validate80.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "field" || key0 === "reason" || key0 === "message" || key0 === "before")) {
					validate80.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.field !== void 0) {
						const _errs2 = errors;
						if (!validate65(data.field, {
							instancePath: instancePath + "/field",
							parentData: data,
							parentDataProperty: "field",
							rootData,
							dynamicAnchors
						})) {
							vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
							errors = vErrors.length;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.reason !== void 0) {
							const _errs3 = errors;
							if (!validate82(data.reason, {
								instancePath: instancePath + "/reason",
								parentData: data,
								parentDataProperty: "reason",
								rootData,
								dynamicAnchors
							})) {
								vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
								errors = vErrors.length;
							}
							var valid0 = _errs3 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.message !== void 0) {
								const _errs4 = errors;
								if (typeof data.message !== "string") {
									validate80.errors = [{
										instancePath: instancePath + "/message",
										schemaPath: "#/properties/message/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									}];
									return false;
								}
								var valid0 = _errs4 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.before !== void 0) {
									const _errs6 = errors;
									if (true !== data.before) {
										validate80.errors = [{
											instancePath: instancePath + "/before",
											schemaPath: "#/properties/before/const",
											keyword: "const",
											params: { allowedValue: true },
											message: "must be equal to constant"
										}];
										return false;
									}
									var valid0 = _errs6 === errors;
								} else var valid0 = true;
							}
						}
					}
				}
			}
		} else {
			validate80.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate80.errors = vErrors;
	return errors === 0;
}
validate80.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate53(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate53.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	const _errs1 = errors;
	if (!validate54(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
		errors = vErrors.length;
	}
	var valid0 = _errs1 === errors;
	if (valid0) {
		const _errs2 = errors;
		if (!validate56(data, {
			instancePath,
			parentData,
			parentDataProperty,
			rootData,
			dynamicAnchors
		})) {
			vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
			errors = vErrors.length;
		} else var props0 = validate56.evaluated.props;
		var valid0 = _errs2 === errors;
		if (valid0) {
			if (props0 !== true) {
				props0 = props0 || {};
				props0.kind = true;
			}
		}
	}
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.kind === void 0 && (missing0 = "kind") || data.userPrincipalName === void 0 && (missing0 = "userPrincipalName") || data.at === void 0 && (missing0 = "at") || data.cause === void 0 && (missing0 = "cause") || data.fields === void 0 && (missing0 = "fields") || data.patch === void 0 && (missing0 = "patch")) {
				validate53.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs3 = errors;
				for (const key0 in data) if (!func1.call(schema20.properties, key0)) {
					validate53.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs3 === errors) {
					if (data.kind !== void 0) {
						const _errs4 = errors;
						if (!validate60(data.kind, {
							instancePath: instancePath + "/kind",
							parentData: data,
							parentDataProperty: "kind",
							rootData,
							dynamicAnchors
						})) {
							vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
							errors = vErrors.length;
						}
						var valid1 = _errs4 === errors;
					} else var valid1 = true;
					if (valid1) {
						if (data.userPrincipalName !== void 0) {
							const _errs5 = errors;
							if (typeof data.userPrincipalName !== "string") {
								validate53.errors = [{
									instancePath: instancePath + "/userPrincipalName",
									schemaPath: "#/properties/userPrincipalName/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								}];
								return false;
							}
							var valid1 = _errs5 === errors;
						} else var valid1 = true;
						if (valid1) {
							if (data.at !== void 0) {
								const _errs7 = errors;
								if (!validate62(data.at, {
									instancePath: instancePath + "/at",
									parentData: data,
									parentDataProperty: "at",
									rootData,
									dynamicAnchors
								})) {
									vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
									errors = vErrors.length;
								}
								var valid1 = _errs7 === errors;
							} else var valid1 = true;
							if (valid1) {
								if (data.cause !== void 0) {
									let data3 = data.cause;
									const _errs8 = errors;
									if (typeof data3 !== "string") {
										validate53.errors = [{
											instancePath: instancePath + "/cause",
											schemaPath: "#/properties/cause/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										}];
										return false;
									}
									if (!(data3 === "here" || data3 === "drift" || data3 === "open")) {
										validate53.errors = [{
											instancePath: instancePath + "/cause",
											schemaPath: "#/properties/cause/enum",
											keyword: "enum",
											params: { allowedValues: schema20.properties.cause.enum },
											message: "must be equal to one of the allowed values"
										}];
										return false;
									}
									var valid1 = _errs8 === errors;
								} else var valid1 = true;
								if (valid1) {
									if (data.fields !== void 0) {
										let data4 = data.fields;
										const _errs10 = errors;
										if (errors === _errs10) {
											if (Array.isArray(data4)) {
												const len0 = data4.length;
												for (let i0 = 0; i0 < len0; i0++) {
													const _errs12 = errors;
													if (!validate64(data4[i0], {
														instancePath: instancePath + "/fields/" + i0,
														parentData: data4,
														parentDataProperty: i0,
														rootData,
														dynamicAnchors
													})) {
														vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
														errors = vErrors.length;
													}
													if (!(_errs12 === errors)) break;
												}
											} else {
												validate53.errors = [{
													instancePath: instancePath + "/fields",
													schemaPath: "#/properties/fields/type",
													keyword: "type",
													params: { type: "array" },
													message: "must be array"
												}];
												return false;
											}
										}
										var valid1 = _errs10 === errors;
									} else var valid1 = true;
									if (valid1) {
										if (data.patch !== void 0) {
											let data6 = data.patch;
											const _errs13 = errors;
											if (errors === _errs13) {
												if (Array.isArray(data6)) {
													const len1 = data6.length;
													for (let i1 = 0; i1 < len1; i1++) {
														const _errs15 = errors;
														if (!validate76(data6[i1], {
															instancePath: instancePath + "/patch/" + i1,
															parentData: data6,
															parentDataProperty: i1,
															rootData,
															dynamicAnchors
														})) {
															vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
															errors = vErrors.length;
														}
														if (!(_errs15 === errors)) break;
													}
												} else {
													validate53.errors = [{
														instancePath: instancePath + "/patch",
														schemaPath: "#/properties/patch/type",
														keyword: "type",
														params: { type: "array" },
														message: "must be array"
													}];
													return false;
												}
											}
											var valid1 = _errs13 === errors;
										} else var valid1 = true;
										if (valid1) {
											if (data.displayName !== void 0) {
												const _errs16 = errors;
												if (typeof data.displayName !== "string") {
													validate53.errors = [{
														instancePath: instancePath + "/displayName",
														schemaPath: "#/properties/displayName/type",
														keyword: "type",
														params: { type: "string" },
														message: "must be string"
													}];
													return false;
												}
												var valid1 = _errs16 === errors;
											} else var valid1 = true;
											if (valid1) {
												if (data.id !== void 0) {
													const _errs18 = errors;
													if (typeof data.id !== "string") {
														validate53.errors = [{
															instancePath: instancePath + "/id",
															schemaPath: "#/properties/id/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string"
														}];
														return false;
													}
													var valid1 = _errs18 === errors;
												} else var valid1 = true;
												if (valid1) {
													if (data.adopts !== void 0) {
														const _errs20 = errors;
														if (true !== data.adopts) {
															validate53.errors = [{
																instancePath: instancePath + "/adopts",
																schemaPath: "#/properties/adopts/const",
																keyword: "const",
																params: { allowedValue: true },
																message: "must be equal to constant"
															}];
															return false;
														}
														var valid1 = _errs20 === errors;
													} else var valid1 = true;
													if (valid1) {
														if (data.seen !== void 0) {
															const _errs21 = errors;
															if (!validate78(data.seen, {
																instancePath: instancePath + "/seen",
																parentData: data,
																parentDataProperty: "seen",
																rootData,
																dynamicAnchors
															})) {
																vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
																errors = vErrors.length;
															}
															var valid1 = _errs21 === errors;
														} else var valid1 = true;
														if (valid1) {
															if (data.held !== void 0) {
																let data12 = data.held;
																const _errs22 = errors;
																if (errors === _errs22) {
																	if (Array.isArray(data12)) {
																		const len2 = data12.length;
																		for (let i2 = 0; i2 < len2; i2++) {
																			const _errs24 = errors;
																			if (!validate80(data12[i2], {
																				instancePath: instancePath + "/held/" + i2,
																				parentData: data12,
																				parentDataProperty: i2,
																				rootData,
																				dynamicAnchors
																			})) {
																				vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
																				errors = vErrors.length;
																			}
																			if (!(_errs24 === errors)) break;
																		}
																	} else {
																		validate53.errors = [{
																			instancePath: instancePath + "/held",
																			schemaPath: "#/properties/held/type",
																			keyword: "type",
																			params: { type: "array" },
																			message: "must be array"
																		}];
																		return false;
																	}
																}
																var valid1 = _errs22 === errors;
															} else var valid1 = true;
														}
													}
												}
											}
										}
									}
								}
							}
						}
					}
				}
			}
		} else {
			validate53.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate53.errors = vErrors;
	return errors === 0;
}
validate53.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate86(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate86.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.userPrincipalName === void 0 && (missing0 = "userPrincipalName") || data.at === void 0 && (missing0 = "at") || data.reason === void 0 && (missing0 = "reason") || data.message === void 0 && (missing0 = "message") || data.candidates === void 0 && (missing0 = "candidates")) {
				validate86.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "userPrincipalName" || key0 === "at" || key0 === "reason" || key0 === "message" || key0 === "candidates" || key0 === "displayName" || key0 === "before" || key0 === "edited")) {
					validate86.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.userPrincipalName !== void 0) {
						const _errs2 = errors;
						if (typeof data.userPrincipalName !== "string") {
							validate86.errors = [{
								instancePath: instancePath + "/userPrincipalName",
								schemaPath: "#/properties/userPrincipalName/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							}];
							return false;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.at !== void 0) {
							const _errs4 = errors;
							if (!validate62(data.at, {
								instancePath: instancePath + "/at",
								parentData: data,
								parentDataProperty: "at",
								rootData,
								dynamicAnchors
							})) {
								vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
								errors = vErrors.length;
							}
							var valid0 = _errs4 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.reason !== void 0) {
								const _errs5 = errors;
								if (!validate82(data.reason, {
									instancePath: instancePath + "/reason",
									parentData: data,
									parentDataProperty: "reason",
									rootData,
									dynamicAnchors
								})) {
									vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
									errors = vErrors.length;
								}
								var valid0 = _errs5 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.message !== void 0) {
									const _errs6 = errors;
									if (typeof data.message !== "string") {
										validate86.errors = [{
											instancePath: instancePath + "/message",
											schemaPath: "#/properties/message/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										}];
										return false;
									}
									var valid0 = _errs6 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.candidates !== void 0) {
										let data4 = data.candidates;
										const _errs8 = errors;
										if (errors === _errs8) {
											if (Array.isArray(data4)) {
												const len0 = data4.length;
												for (let i0 = 0; i0 < len0; i0++) {
													const _errs10 = errors;
													if (!validate68(data4[i0], {
														instancePath: instancePath + "/candidates/" + i0,
														parentData: data4,
														parentDataProperty: i0,
														rootData,
														dynamicAnchors
													})) {
														vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
														errors = vErrors.length;
													}
													if (!(_errs10 === errors)) break;
												}
											} else {
												validate86.errors = [{
													instancePath: instancePath + "/candidates",
													schemaPath: "#/properties/candidates/type",
													keyword: "type",
													params: { type: "array" },
													message: "must be array"
												}];
												return false;
											}
										}
										var valid0 = _errs8 === errors;
									} else var valid0 = true;
									if (valid0) {
										if (data.displayName !== void 0) {
											const _errs11 = errors;
											if (typeof data.displayName !== "string") {
												validate86.errors = [{
													instancePath: instancePath + "/displayName",
													schemaPath: "#/properties/displayName/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												}];
												return false;
											}
											var valid0 = _errs11 === errors;
										} else var valid0 = true;
										if (valid0) {
											if (data.before !== void 0) {
												const _errs13 = errors;
												if (true !== data.before) {
													validate86.errors = [{
														instancePath: instancePath + "/before",
														schemaPath: "#/properties/before/const",
														keyword: "const",
														params: { allowedValue: true },
														message: "must be equal to constant"
													}];
													return false;
												}
												var valid0 = _errs13 === errors;
											} else var valid0 = true;
											if (valid0) {
												if (data.edited !== void 0) {
													const _errs14 = errors;
													if (true !== data.edited) {
														validate86.errors = [{
															instancePath: instancePath + "/edited",
															schemaPath: "#/properties/edited/const",
															keyword: "const",
															params: { allowedValue: true },
															message: "must be equal to constant"
														}];
														return false;
													}
													var valid0 = _errs14 === errors;
												} else var valid0 = true;
											}
										}
									}
								}
							}
						}
					}
				}
			}
		} else {
			validate86.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate86.errors = vErrors;
	return errors === 0;
}
validate86.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const schema36 = {
	"type": "object",
	"properties": {
		"userPrincipalName": { "type": "string" },
		"id": { "type": "string" },
		"accountEnabled": { "type": ["boolean", "null"] },
		"at": { "$ref": "#/$defs/place" },
		"displayName": { "type": "string" }
	},
	"required": [
		"userPrincipalName",
		"id",
		"accountEnabled",
		"at"
	],
	"additionalProperties": false
};
function validate91(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate91.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.userPrincipalName === void 0 && (missing0 = "userPrincipalName") || data.id === void 0 && (missing0 = "id") || data.accountEnabled === void 0 && (missing0 = "accountEnabled") || data.at === void 0 && (missing0 = "at")) {
				validate91.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "userPrincipalName" || key0 === "id" || key0 === "accountEnabled" || key0 === "at" || key0 === "displayName")) {
					validate91.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.userPrincipalName !== void 0) {
						const _errs2 = errors;
						if (typeof data.userPrincipalName !== "string") {
							validate91.errors = [{
								instancePath: instancePath + "/userPrincipalName",
								schemaPath: "#/properties/userPrincipalName/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							}];
							return false;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.id !== void 0) {
							const _errs4 = errors;
							if (typeof data.id !== "string") {
								validate91.errors = [{
									instancePath: instancePath + "/id",
									schemaPath: "#/properties/id/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								}];
								return false;
							}
							var valid0 = _errs4 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.accountEnabled !== void 0) {
								let data2 = data.accountEnabled;
								const _errs6 = errors;
								if (typeof data2 !== "boolean" && data2 !== null) {
									validate91.errors = [{
										instancePath: instancePath + "/accountEnabled",
										schemaPath: "#/properties/accountEnabled/type",
										keyword: "type",
										params: { type: schema36.properties.accountEnabled.type },
										message: "must be boolean,null"
									}];
									return false;
								}
								var valid0 = _errs6 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.at !== void 0) {
									const _errs8 = errors;
									if (!validate62(data.at, {
										instancePath: instancePath + "/at",
										parentData: data,
										parentDataProperty: "at",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
										errors = vErrors.length;
									}
									var valid0 = _errs8 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.displayName !== void 0) {
										const _errs9 = errors;
										if (typeof data.displayName !== "string") {
											validate91.errors = [{
												instancePath: instancePath + "/displayName",
												schemaPath: "#/properties/displayName/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string"
											}];
											return false;
										}
										var valid0 = _errs9 === errors;
									} else var valid0 = true;
								}
							}
						}
					}
				}
			}
		} else {
			validate91.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate91.errors = vErrors;
	return errors === 0;
}
validate91.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const schema38 = {
	"type": "string",
	"enum": [
		"creates",
		"updates",
		"enables",
		"disables",
		"renames",
		"adoptions",
		"signInProperties",
		"memberships",
		"membershipRemovals",
		"licensedGroups",
		"licenses",
		"emptiedGroups",
		"emptyRoster",
		"protected",
		"tenant",
		"unreadable"
	]
};
function validate95(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate95.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (typeof data !== "string") {
		validate95.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "string" },
			message: "must be string"
		}];
		return false;
	}
	if (!(data === "creates" || data === "updates" || data === "enables" || data === "disables" || data === "renames" || data === "adoptions" || data === "signInProperties" || data === "memberships" || data === "membershipRemovals" || data === "licensedGroups" || data === "licenses" || data === "emptiedGroups" || data === "emptyRoster" || data === "protected" || data === "tenant" || data === "unreadable")) {
		validate95.errors = [{
			instancePath,
			schemaPath: "#/enum",
			keyword: "enum",
			params: { allowedValues: schema38.enum },
			message: "must be equal to one of the allowed values"
		}];
		return false;
	}
	validate95.errors = vErrors;
	return true;
}
validate95.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
function validate97(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate97.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.path === void 0 && (missing0 = "path") || data.text === void 0 && (missing0 = "text")) {
			validate97.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 },
				message: "must have required property '" + missing0 + "'"
			}];
			return false;
		} else {
			for (const key0 in data) if (!(key0 === "path" || key0 === "text")) {
				validate97.errors = [{
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					message: "must NOT have additional properties"
				}];
				return false;
			}
			if (data.path !== void 0) {
				if (typeof data.path !== "string") {
					validate97.errors = [{
						instancePath: instancePath + "/path",
						schemaPath: "#/properties/path/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string"
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.text !== void 0) {
					if (typeof data.text !== "string") {
						validate97.errors = [{
							instancePath: instancePath + "/text",
							schemaPath: "#/properties/text/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						}];
						return false;
					}
					var valid0 = true;
				} else var valid0 = true;
			}
		}
	} else {
		validate97.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		}];
		return false;
	}
	validate97.errors = vErrors;
	return true;
}
validate97.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate100(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate100.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.at === void 0 && (missing0 = "at") || data.why === void 0 && (missing0 = "why")) {
				validate100.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "at" || key0 === "why")) {
					validate100.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.at !== void 0) {
						const _errs2 = errors;
						if (!validate62(data.at, {
							instancePath: instancePath + "/at",
							parentData: data,
							parentDataProperty: "at",
							rootData,
							dynamicAnchors
						})) {
							vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
							errors = vErrors.length;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.why !== void 0) {
							const _errs3 = errors;
							if (typeof data.why !== "string") {
								validate100.errors = [{
									instancePath: instancePath + "/why",
									schemaPath: "#/properties/why/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								}];
								return false;
							}
							var valid0 = _errs3 === errors;
						} else var valid0 = true;
					}
				}
			}
		} else {
			validate100.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate100.errors = vErrors;
	return errors === 0;
}
validate100.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate99(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate99.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (Array.isArray(data)) {
			const len0 = data.length;
			for (let i0 = 0; i0 < len0; i0++) {
				const _errs1 = errors;
				if (!validate100(data[i0], {
					instancePath: instancePath + "/" + i0,
					parentData: data,
					parentDataProperty: i0,
					rootData,
					dynamicAnchors
				})) {
					vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
					errors = vErrors.length;
				}
				if (!(_errs1 === errors)) break;
			}
		} else {
			validate99.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "array" },
				message: "must be array"
			}];
			return false;
		}
	}
	validate99.errors = vErrors;
	return errors === 0;
}
validate99.evaluated = {
	"items": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate94(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate94.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.guard === void 0 && (missing0 = "guard") || data.message === void 0 && (missing0 = "message") || data.remedy === void 0 && (missing0 = "remedy") || data.users === void 0 && (missing0 = "users")) {
				validate94.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "guard" || key0 === "message" || key0 === "remedy" || key0 === "users" || key0 === "acknowledgement" || key0 === "fallsShort")) {
					validate94.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.guard !== void 0) {
						const _errs2 = errors;
						if (!validate95(data.guard, {
							instancePath: instancePath + "/guard",
							parentData: data,
							parentDataProperty: "guard",
							rootData,
							dynamicAnchors
						})) {
							vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors);
							errors = vErrors.length;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.message !== void 0) {
							const _errs3 = errors;
							if (typeof data.message !== "string") {
								validate94.errors = [{
									instancePath: instancePath + "/message",
									schemaPath: "#/properties/message/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								}];
								return false;
							}
							var valid0 = _errs3 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.remedy !== void 0) {
								const _errs5 = errors;
								if (typeof data.remedy !== "string") {
									validate94.errors = [{
										instancePath: instancePath + "/remedy",
										schemaPath: "#/properties/remedy/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									}];
									return false;
								}
								var valid0 = _errs5 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.users !== void 0) {
									let data3 = data.users;
									const _errs7 = errors;
									if (errors === _errs7) {
										if (Array.isArray(data3)) {
											const len0 = data3.length;
											for (let i0 = 0; i0 < len0; i0++) {
												const _errs9 = errors;
												if (typeof data3[i0] !== "string") {
													validate94.errors = [{
														instancePath: instancePath + "/users/" + i0,
														schemaPath: "#/properties/users/items/type",
														keyword: "type",
														params: { type: "string" },
														message: "must be string"
													}];
													return false;
												}
												if (!(_errs9 === errors)) break;
											}
										} else {
											validate94.errors = [{
												instancePath: instancePath + "/users",
												schemaPath: "#/properties/users/type",
												keyword: "type",
												params: { type: "array" },
												message: "must be array"
											}];
											return false;
										}
									}
									var valid0 = _errs7 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.acknowledgement !== void 0) {
										const _errs11 = errors;
										if (!validate97(data.acknowledgement, {
											instancePath: instancePath + "/acknowledgement",
											parentData: data,
											parentDataProperty: "acknowledgement",
											rootData,
											dynamicAnchors
										})) {
											vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
											errors = vErrors.length;
										}
										var valid0 = _errs11 === errors;
									} else var valid0 = true;
									if (valid0) {
										if (data.fallsShort !== void 0) {
											const _errs12 = errors;
											if (!validate99(data.fallsShort, {
												instancePath: instancePath + "/fallsShort",
												parentData: data,
												parentDataProperty: "fallsShort",
												rootData,
												dynamicAnchors
											})) {
												vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors);
												errors = vErrors.length;
											}
											var valid0 = _errs12 === errors;
										} else var valid0 = true;
									}
								}
							}
						}
					}
				}
			}
		} else {
			validate94.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate94.errors = vErrors;
	return errors === 0;
}
validate94.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate105(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate105.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.guard === void 0 && (missing0 = "guard") || data.message === void 0 && (missing0 = "message") || data.users === void 0 && (missing0 = "users") || data.at === void 0 && (missing0 = "at") || data.expires === void 0 && (missing0 = "expires")) {
				validate105.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "guard" || key0 === "message" || key0 === "users" || key0 === "at" || key0 === "expires")) {
					validate105.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.guard !== void 0) {
						const _errs2 = errors;
						if (!validate95(data.guard, {
							instancePath: instancePath + "/guard",
							parentData: data,
							parentDataProperty: "guard",
							rootData,
							dynamicAnchors
						})) {
							vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors);
							errors = vErrors.length;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.message !== void 0) {
							const _errs3 = errors;
							if (typeof data.message !== "string") {
								validate105.errors = [{
									instancePath: instancePath + "/message",
									schemaPath: "#/properties/message/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								}];
								return false;
							}
							var valid0 = _errs3 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.users !== void 0) {
								let data2 = data.users;
								const _errs5 = errors;
								if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
									validate105.errors = [{
										instancePath: instancePath + "/users",
										schemaPath: "#/properties/users/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer"
									}];
									return false;
								}
								if (errors === _errs5) {
									if (typeof data2 == "number" && isFinite(data2)) {
										if (data2 < 0 || isNaN(data2)) {
											validate105.errors = [{
												instancePath: instancePath + "/users",
												schemaPath: "#/properties/users/minimum",
												keyword: "minimum",
												params: {
													comparison: ">=",
													limit: 0
												},
												message: "must be >= 0"
											}];
											return false;
										}
									}
								}
								var valid0 = _errs5 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.at !== void 0) {
									const _errs7 = errors;
									if (!validate62(data.at, {
										instancePath: instancePath + "/at",
										parentData: data,
										parentDataProperty: "at",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
										errors = vErrors.length;
									}
									var valid0 = _errs7 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.expires !== void 0) {
										const _errs8 = errors;
										if (typeof data.expires !== "string") {
											validate105.errors = [{
												instancePath: instancePath + "/expires",
												schemaPath: "#/properties/expires/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string"
											}];
											return false;
										}
										var valid0 = _errs8 === errors;
									} else var valid0 = true;
								}
							}
						}
					}
				}
			}
		} else {
			validate105.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate105.errors = vErrors;
	return errors === 0;
}
validate105.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const schema43 = {
	"type": "object",
	"properties": {
		"severity": {
			"type": "string",
			"enum": ["error", "warning"]
		},
		"code": { "type": "string" },
		"message": { "type": "string" },
		"at": {
			"type": "object",
			"properties": {
				"file": { "type": "string" },
				"line": {
					"type": "integer",
					"minimum": 0
				},
				"column": {
					"type": "integer",
					"minimum": 0
				}
			},
			"required": [
				"file",
				"line",
				"column"
			],
			"additionalProperties": false
		},
		"cause": { "type": "string" },
		"excerpt": {
			"type": "object",
			"properties": {
				"line": { "type": "string" },
				"length": {
					"type": "integer",
					"minimum": 0
				}
			},
			"required": ["line", "length"],
			"additionalProperties": false
		}
	},
	"required": [
		"severity",
		"code",
		"message",
		"at"
	],
	"additionalProperties": false
};
function validate109(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate109.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.severity === void 0 && (missing0 = "severity") || data.code === void 0 && (missing0 = "code") || data.message === void 0 && (missing0 = "message") || data.at === void 0 && (missing0 = "at")) {
			validate109.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 },
				message: "must have required property '" + missing0 + "'"
			}];
			return false;
		} else {
			for (const key0 in data) if (!(key0 === "severity" || key0 === "code" || key0 === "message" || key0 === "at" || key0 === "cause" || key0 === "excerpt")) {
				validate109.errors = [{
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					message: "must NOT have additional properties"
				}];
				return false;
			}
			if (data.severity !== void 0) {
				let data0 = data.severity;
				if (typeof data0 !== "string") {
					validate109.errors = [{
						instancePath: instancePath + "/severity",
						schemaPath: "#/properties/severity/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string"
					}];
					return false;
				}
				if (!(data0 === "error" || data0 === "warning")) {
					validate109.errors = [{
						instancePath: instancePath + "/severity",
						schemaPath: "#/properties/severity/enum",
						keyword: "enum",
						params: { allowedValues: schema43.properties.severity.enum },
						message: "must be equal to one of the allowed values"
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.code !== void 0) {
					if (typeof data.code !== "string") {
						validate109.errors = [{
							instancePath: instancePath + "/code",
							schemaPath: "#/properties/code/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						}];
						return false;
					}
					var valid0 = true;
				} else var valid0 = true;
				if (valid0) {
					if (data.message !== void 0) {
						if (typeof data.message !== "string") {
							validate109.errors = [{
								instancePath: instancePath + "/message",
								schemaPath: "#/properties/message/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							}];
							return false;
						}
						var valid0 = true;
					} else var valid0 = true;
					if (valid0) {
						if (data.at !== void 0) {
							let data3 = data.at;
							if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
								let missing1;
								if (data3.file === void 0 && (missing1 = "file") || data3.line === void 0 && (missing1 = "line") || data3.column === void 0 && (missing1 = "column")) {
									validate109.errors = [{
										instancePath: instancePath + "/at",
										schemaPath: "#/properties/at/required",
										keyword: "required",
										params: { missingProperty: missing1 },
										message: "must have required property '" + missing1 + "'"
									}];
									return false;
								} else {
									for (const key1 in data3) if (!(key1 === "file" || key1 === "line" || key1 === "column")) {
										validate109.errors = [{
											instancePath: instancePath + "/at",
											schemaPath: "#/properties/at/additionalProperties",
											keyword: "additionalProperties",
											params: { additionalProperty: key1 },
											message: "must NOT have additional properties"
										}];
										return false;
									}
									if (data3.file !== void 0) {
										if (typeof data3.file !== "string") {
											validate109.errors = [{
												instancePath: instancePath + "/at/file",
												schemaPath: "#/properties/at/properties/file/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string"
											}];
											return false;
										}
										var valid1 = true;
									} else var valid1 = true;
									if (valid1) {
										if (data3.line !== void 0) {
											let data5 = data3.line;
											if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
												validate109.errors = [{
													instancePath: instancePath + "/at/line",
													schemaPath: "#/properties/at/properties/line/type",
													keyword: "type",
													params: { type: "integer" },
													message: "must be integer"
												}];
												return false;
											}
											if (typeof data5 == "number" && isFinite(data5)) {
												if (data5 < 0 || isNaN(data5)) {
													validate109.errors = [{
														instancePath: instancePath + "/at/line",
														schemaPath: "#/properties/at/properties/line/minimum",
														keyword: "minimum",
														params: {
															comparison: ">=",
															limit: 0
														},
														message: "must be >= 0"
													}];
													return false;
												}
											}
											var valid1 = true;
										} else var valid1 = true;
										if (valid1) {
											if (data3.column !== void 0) {
												let data6 = data3.column;
												if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
													validate109.errors = [{
														instancePath: instancePath + "/at/column",
														schemaPath: "#/properties/at/properties/column/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer"
													}];
													return false;
												}
												if (typeof data6 == "number" && isFinite(data6)) {
													if (data6 < 0 || isNaN(data6)) {
														validate109.errors = [{
															instancePath: instancePath + "/at/column",
															schemaPath: "#/properties/at/properties/column/minimum",
															keyword: "minimum",
															params: {
																comparison: ">=",
																limit: 0
															},
															message: "must be >= 0"
														}];
														return false;
													}
												}
												var valid1 = true;
											} else var valid1 = true;
										}
									}
								}
							} else {
								validate109.errors = [{
									instancePath: instancePath + "/at",
									schemaPath: "#/properties/at/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								}];
								return false;
							}
							var valid0 = true;
						} else var valid0 = true;
						if (valid0) {
							if (data.cause !== void 0) {
								if (typeof data.cause !== "string") {
									validate109.errors = [{
										instancePath: instancePath + "/cause",
										schemaPath: "#/properties/cause/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									}];
									return false;
								}
								var valid0 = true;
							} else var valid0 = true;
							if (valid0) {
								if (data.excerpt !== void 0) {
									let data8 = data.excerpt;
									if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
										let missing2;
										if (data8.line === void 0 && (missing2 = "line") || data8.length === void 0 && (missing2 = "length")) {
											validate109.errors = [{
												instancePath: instancePath + "/excerpt",
												schemaPath: "#/properties/excerpt/required",
												keyword: "required",
												params: { missingProperty: missing2 },
												message: "must have required property '" + missing2 + "'"
											}];
											return false;
										} else {
											for (const key2 in data8) if (!(key2 === "line" || key2 === "length")) {
												validate109.errors = [{
													instancePath: instancePath + "/excerpt",
													schemaPath: "#/properties/excerpt/additionalProperties",
													keyword: "additionalProperties",
													params: { additionalProperty: key2 },
													message: "must NOT have additional properties"
												}];
												return false;
											}
											if (data8.line !== void 0) {
												if (typeof data8.line !== "string") {
													validate109.errors = [{
														instancePath: instancePath + "/excerpt/line",
														schemaPath: "#/properties/excerpt/properties/line/type",
														keyword: "type",
														params: { type: "string" },
														message: "must be string"
													}];
													return false;
												}
												var valid2 = true;
											} else var valid2 = true;
											if (valid2) {
												if (data8.length !== void 0) {
													let data10 = data8.length;
													if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
														validate109.errors = [{
															instancePath: instancePath + "/excerpt/length",
															schemaPath: "#/properties/excerpt/properties/length/type",
															keyword: "type",
															params: { type: "integer" },
															message: "must be integer"
														}];
														return false;
													}
													if (typeof data10 == "number" && isFinite(data10)) {
														if (data10 < 0 || isNaN(data10)) {
															validate109.errors = [{
																instancePath: instancePath + "/excerpt/length",
																schemaPath: "#/properties/excerpt/properties/length/minimum",
																keyword: "minimum",
																params: {
																	comparison: ">=",
																	limit: 0
																},
																message: "must be >= 0"
															}];
															return false;
														}
													}
													var valid2 = true;
												} else var valid2 = true;
											}
										}
									} else {
										validate109.errors = [{
											instancePath: instancePath + "/excerpt",
											schemaPath: "#/properties/excerpt/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object"
										}];
										return false;
									}
									var valid0 = true;
								} else var valid0 = true;
							}
						}
					}
				}
			}
		}
	} else {
		validate109.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		}];
		return false;
	}
	validate109.errors = vErrors;
	return true;
}
validate109.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const schema44 = {
	"type": "object",
	"properties": {
		"kind": { "$ref": "#/$defs/shared1" },
		"userPrincipalName": { "type": "string" },
		"at": { "$ref": "#/$defs/place" },
		"cause": {
			"type": "string",
			"enum": [
				"here",
				"drift",
				"open"
			]
		},
		"fields": {
			"type": "array",
			"items": { "$ref": "#/$defs/fieldChange" }
		},
		"reviews": {
			"type": "array",
			"items": { "type": "string" }
		},
		"displayName": { "type": "string" },
		"id": { "type": "string" },
		"adopts": { "const": true },
		"seen": { "$ref": "#/$defs/shared3" },
		"held": {
			"type": "array",
			"items": { "$ref": "#/$defs/heldField" }
		}
	},
	"required": [
		"kind",
		"userPrincipalName",
		"at",
		"cause",
		"fields",
		"reviews"
	],
	"additionalProperties": false,
	"allOf": [{ "$ref": "#/$defs/shared4" }, { "$ref": "#/$defs/shared5" }]
};
function validate111(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate111.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	const _errs1 = errors;
	if (!validate54(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
		errors = vErrors.length;
	}
	var valid0 = _errs1 === errors;
	if (valid0) {
		const _errs2 = errors;
		if (!validate56(data, {
			instancePath,
			parentData,
			parentDataProperty,
			rootData,
			dynamicAnchors
		})) {
			vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
			errors = vErrors.length;
		} else var props0 = validate56.evaluated.props;
		var valid0 = _errs2 === errors;
		if (valid0) {
			if (props0 !== true) {
				props0 = props0 || {};
				props0.kind = true;
			}
		}
	}
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.kind === void 0 && (missing0 = "kind") || data.userPrincipalName === void 0 && (missing0 = "userPrincipalName") || data.at === void 0 && (missing0 = "at") || data.cause === void 0 && (missing0 = "cause") || data.fields === void 0 && (missing0 = "fields") || data.reviews === void 0 && (missing0 = "reviews")) {
				validate111.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs3 = errors;
				for (const key0 in data) if (!func1.call(schema44.properties, key0)) {
					validate111.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs3 === errors) {
					if (data.kind !== void 0) {
						const _errs4 = errors;
						if (!validate60(data.kind, {
							instancePath: instancePath + "/kind",
							parentData: data,
							parentDataProperty: "kind",
							rootData,
							dynamicAnchors
						})) {
							vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
							errors = vErrors.length;
						}
						var valid1 = _errs4 === errors;
					} else var valid1 = true;
					if (valid1) {
						if (data.userPrincipalName !== void 0) {
							const _errs5 = errors;
							if (typeof data.userPrincipalName !== "string") {
								validate111.errors = [{
									instancePath: instancePath + "/userPrincipalName",
									schemaPath: "#/properties/userPrincipalName/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								}];
								return false;
							}
							var valid1 = _errs5 === errors;
						} else var valid1 = true;
						if (valid1) {
							if (data.at !== void 0) {
								const _errs7 = errors;
								if (!validate62(data.at, {
									instancePath: instancePath + "/at",
									parentData: data,
									parentDataProperty: "at",
									rootData,
									dynamicAnchors
								})) {
									vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
									errors = vErrors.length;
								}
								var valid1 = _errs7 === errors;
							} else var valid1 = true;
							if (valid1) {
								if (data.cause !== void 0) {
									let data3 = data.cause;
									const _errs8 = errors;
									if (typeof data3 !== "string") {
										validate111.errors = [{
											instancePath: instancePath + "/cause",
											schemaPath: "#/properties/cause/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										}];
										return false;
									}
									if (!(data3 === "here" || data3 === "drift" || data3 === "open")) {
										validate111.errors = [{
											instancePath: instancePath + "/cause",
											schemaPath: "#/properties/cause/enum",
											keyword: "enum",
											params: { allowedValues: schema44.properties.cause.enum },
											message: "must be equal to one of the allowed values"
										}];
										return false;
									}
									var valid1 = _errs8 === errors;
								} else var valid1 = true;
								if (valid1) {
									if (data.fields !== void 0) {
										let data4 = data.fields;
										const _errs10 = errors;
										if (errors === _errs10) {
											if (Array.isArray(data4)) {
												const len0 = data4.length;
												for (let i0 = 0; i0 < len0; i0++) {
													const _errs12 = errors;
													if (!validate64(data4[i0], {
														instancePath: instancePath + "/fields/" + i0,
														parentData: data4,
														parentDataProperty: i0,
														rootData,
														dynamicAnchors
													})) {
														vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
														errors = vErrors.length;
													}
													if (!(_errs12 === errors)) break;
												}
											} else {
												validate111.errors = [{
													instancePath: instancePath + "/fields",
													schemaPath: "#/properties/fields/type",
													keyword: "type",
													params: { type: "array" },
													message: "must be array"
												}];
												return false;
											}
										}
										var valid1 = _errs10 === errors;
									} else var valid1 = true;
									if (valid1) {
										if (data.reviews !== void 0) {
											let data6 = data.reviews;
											const _errs13 = errors;
											if (errors === _errs13) {
												if (Array.isArray(data6)) {
													const len1 = data6.length;
													for (let i1 = 0; i1 < len1; i1++) {
														const _errs15 = errors;
														if (typeof data6[i1] !== "string") {
															validate111.errors = [{
																instancePath: instancePath + "/reviews/" + i1,
																schemaPath: "#/properties/reviews/items/type",
																keyword: "type",
																params: { type: "string" },
																message: "must be string"
															}];
															return false;
														}
														if (!(_errs15 === errors)) break;
													}
												} else {
													validate111.errors = [{
														instancePath: instancePath + "/reviews",
														schemaPath: "#/properties/reviews/type",
														keyword: "type",
														params: { type: "array" },
														message: "must be array"
													}];
													return false;
												}
											}
											var valid1 = _errs13 === errors;
										} else var valid1 = true;
										if (valid1) {
											if (data.displayName !== void 0) {
												const _errs17 = errors;
												if (typeof data.displayName !== "string") {
													validate111.errors = [{
														instancePath: instancePath + "/displayName",
														schemaPath: "#/properties/displayName/type",
														keyword: "type",
														params: { type: "string" },
														message: "must be string"
													}];
													return false;
												}
												var valid1 = _errs17 === errors;
											} else var valid1 = true;
											if (valid1) {
												if (data.id !== void 0) {
													const _errs19 = errors;
													if (typeof data.id !== "string") {
														validate111.errors = [{
															instancePath: instancePath + "/id",
															schemaPath: "#/properties/id/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string"
														}];
														return false;
													}
													var valid1 = _errs19 === errors;
												} else var valid1 = true;
												if (valid1) {
													if (data.adopts !== void 0) {
														const _errs21 = errors;
														if (true !== data.adopts) {
															validate111.errors = [{
																instancePath: instancePath + "/adopts",
																schemaPath: "#/properties/adopts/const",
																keyword: "const",
																params: { allowedValue: true },
																message: "must be equal to constant"
															}];
															return false;
														}
														var valid1 = _errs21 === errors;
													} else var valid1 = true;
													if (valid1) {
														if (data.seen !== void 0) {
															const _errs22 = errors;
															if (!validate78(data.seen, {
																instancePath: instancePath + "/seen",
																parentData: data,
																parentDataProperty: "seen",
																rootData,
																dynamicAnchors
															})) {
																vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
																errors = vErrors.length;
															}
															var valid1 = _errs22 === errors;
														} else var valid1 = true;
														if (valid1) {
															if (data.held !== void 0) {
																let data12 = data.held;
																const _errs23 = errors;
																if (errors === _errs23) {
																	if (Array.isArray(data12)) {
																		const len2 = data12.length;
																		for (let i2 = 0; i2 < len2; i2++) {
																			const _errs25 = errors;
																			if (!validate80(data12[i2], {
																				instancePath: instancePath + "/held/" + i2,
																				parentData: data12,
																				parentDataProperty: i2,
																				rootData,
																				dynamicAnchors
																			})) {
																				vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
																				errors = vErrors.length;
																			}
																			if (!(_errs25 === errors)) break;
																		}
																	} else {
																		validate111.errors = [{
																			instancePath: instancePath + "/held",
																			schemaPath: "#/properties/held/type",
																			keyword: "type",
																			params: { type: "array" },
																			message: "must be array"
																		}];
																		return false;
																	}
																}
																var valid1 = _errs23 === errors;
															} else var valid1 = true;
														}
													}
												}
											}
										}
									}
								}
							}
						}
					}
				}
			}
		} else {
			validate111.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate111.errors = vErrors;
	return errors === 0;
}
validate111.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate121(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate121.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.guard === void 0 && (missing0 = "guard") || data.message === void 0 && (missing0 = "message") || data.remedy === void 0 && (missing0 = "remedy") || data.users === void 0 && (missing0 = "users") || data.isOwn === void 0 && (missing0 = "isOwn")) {
				validate121.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "guard" || key0 === "message" || key0 === "remedy" || key0 === "users" || key0 === "isOwn" || key0 === "acknowledgement" || key0 === "fallsShort")) {
					validate121.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.guard !== void 0) {
						const _errs2 = errors;
						if (!validate95(data.guard, {
							instancePath: instancePath + "/guard",
							parentData: data,
							parentDataProperty: "guard",
							rootData,
							dynamicAnchors
						})) {
							vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors);
							errors = vErrors.length;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.message !== void 0) {
							const _errs3 = errors;
							if (typeof data.message !== "string") {
								validate121.errors = [{
									instancePath: instancePath + "/message",
									schemaPath: "#/properties/message/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								}];
								return false;
							}
							var valid0 = _errs3 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.remedy !== void 0) {
								const _errs5 = errors;
								if (typeof data.remedy !== "string") {
									validate121.errors = [{
										instancePath: instancePath + "/remedy",
										schemaPath: "#/properties/remedy/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									}];
									return false;
								}
								var valid0 = _errs5 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.users !== void 0) {
									let data3 = data.users;
									const _errs7 = errors;
									if (errors === _errs7) {
										if (Array.isArray(data3)) {
											const len0 = data3.length;
											for (let i0 = 0; i0 < len0; i0++) {
												const _errs9 = errors;
												if (typeof data3[i0] !== "string") {
													validate121.errors = [{
														instancePath: instancePath + "/users/" + i0,
														schemaPath: "#/properties/users/items/type",
														keyword: "type",
														params: { type: "string" },
														message: "must be string"
													}];
													return false;
												}
												if (!(_errs9 === errors)) break;
											}
										} else {
											validate121.errors = [{
												instancePath: instancePath + "/users",
												schemaPath: "#/properties/users/type",
												keyword: "type",
												params: { type: "array" },
												message: "must be array"
											}];
											return false;
										}
									}
									var valid0 = _errs7 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.isOwn !== void 0) {
										const _errs11 = errors;
										if (typeof data.isOwn !== "boolean") {
											validate121.errors = [{
												instancePath: instancePath + "/isOwn",
												schemaPath: "#/properties/isOwn/type",
												keyword: "type",
												params: { type: "boolean" },
												message: "must be boolean"
											}];
											return false;
										}
										var valid0 = _errs11 === errors;
									} else var valid0 = true;
									if (valid0) {
										if (data.acknowledgement !== void 0) {
											const _errs13 = errors;
											if (!validate97(data.acknowledgement, {
												instancePath: instancePath + "/acknowledgement",
												parentData: data,
												parentDataProperty: "acknowledgement",
												rootData,
												dynamicAnchors
											})) {
												vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
												errors = vErrors.length;
											}
											var valid0 = _errs13 === errors;
										} else var valid0 = true;
										if (valid0) {
											if (data.fallsShort !== void 0) {
												const _errs14 = errors;
												if (!validate99(data.fallsShort, {
													instancePath: instancePath + "/fallsShort",
													parentData: data,
													parentDataProperty: "fallsShort",
													rootData,
													dynamicAnchors
												})) {
													vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors);
													errors = vErrors.length;
												}
												var valid0 = _errs14 === errors;
											} else var valid0 = true;
										}
									}
								}
							}
						}
					}
				}
			}
		} else {
			validate121.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate121.errors = vErrors;
	return errors === 0;
}
validate121.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate126(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate126.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.userPrincipalName === void 0 && (missing0 = "userPrincipalName") || data.id === void 0 && (missing0 = "id") || data.begunAt === void 0 && (missing0 = "begunAt")) {
			validate126.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 },
				message: "must have required property '" + missing0 + "'"
			}];
			return false;
		} else {
			for (const key0 in data) if (!(key0 === "userPrincipalName" || key0 === "id" || key0 === "begunAt" || key0 === "displayName" || key0 === "disabled")) {
				validate126.errors = [{
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					message: "must NOT have additional properties"
				}];
				return false;
			}
			if (data.userPrincipalName !== void 0) {
				if (typeof data.userPrincipalName !== "string") {
					validate126.errors = [{
						instancePath: instancePath + "/userPrincipalName",
						schemaPath: "#/properties/userPrincipalName/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string"
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.id !== void 0) {
					if (typeof data.id !== "string") {
						validate126.errors = [{
							instancePath: instancePath + "/id",
							schemaPath: "#/properties/id/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						}];
						return false;
					}
					var valid0 = true;
				} else var valid0 = true;
				if (valid0) {
					if (data.begunAt !== void 0) {
						if (typeof data.begunAt !== "string") {
							validate126.errors = [{
								instancePath: instancePath + "/begunAt",
								schemaPath: "#/properties/begunAt/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							}];
							return false;
						}
						var valid0 = true;
					} else var valid0 = true;
					if (valid0) {
						if (data.displayName !== void 0) {
							if (typeof data.displayName !== "string") {
								validate126.errors = [{
									instancePath: instancePath + "/displayName",
									schemaPath: "#/properties/displayName/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								}];
								return false;
							}
							var valid0 = true;
						} else var valid0 = true;
						if (valid0) {
							if (data.disabled !== void 0) {
								if (true !== data.disabled) {
									validate126.errors = [{
										instancePath: instancePath + "/disabled",
										schemaPath: "#/properties/disabled/const",
										keyword: "const",
										params: { allowedValue: true },
										message: "must be equal to constant"
									}];
									return false;
								}
								var valid0 = true;
							} else var valid0 = true;
						}
					}
				}
			}
		}
	} else {
		validate126.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		}];
		return false;
	}
	validate126.errors = vErrors;
	return true;
}
validate126.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const schema47 = {
	"type": "object",
	"properties": {
		"risk": {
			"type": "string",
			"enum": [
				"protects-less",
				"reaches-others",
				"protects-more",
				"other"
			]
		},
		"what": { "type": "string" },
		"from": { "type": ["string", "null"] },
		"to": { "type": ["string", "null"] },
		"at": { "$ref": "#/$defs/place" },
		"more": {
			"type": "integer",
			"minimum": 0
		}
	},
	"required": [
		"risk",
		"what",
		"from",
		"to",
		"at"
	],
	"additionalProperties": false
};
function validate128(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate128.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.risk === void 0 && (missing0 = "risk") || data.what === void 0 && (missing0 = "what") || data.from === void 0 && (missing0 = "from") || data.to === void 0 && (missing0 = "to") || data.at === void 0 && (missing0 = "at")) {
				validate128.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "risk" || key0 === "what" || key0 === "from" || key0 === "to" || key0 === "at" || key0 === "more")) {
					validate128.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.risk !== void 0) {
						let data0 = data.risk;
						const _errs2 = errors;
						if (typeof data0 !== "string") {
							validate128.errors = [{
								instancePath: instancePath + "/risk",
								schemaPath: "#/properties/risk/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							}];
							return false;
						}
						if (!(data0 === "protects-less" || data0 === "reaches-others" || data0 === "protects-more" || data0 === "other")) {
							validate128.errors = [{
								instancePath: instancePath + "/risk",
								schemaPath: "#/properties/risk/enum",
								keyword: "enum",
								params: { allowedValues: schema47.properties.risk.enum },
								message: "must be equal to one of the allowed values"
							}];
							return false;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.what !== void 0) {
							const _errs4 = errors;
							if (typeof data.what !== "string") {
								validate128.errors = [{
									instancePath: instancePath + "/what",
									schemaPath: "#/properties/what/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								}];
								return false;
							}
							var valid0 = _errs4 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.from !== void 0) {
								let data2 = data.from;
								const _errs6 = errors;
								if (typeof data2 !== "string" && data2 !== null) {
									validate128.errors = [{
										instancePath: instancePath + "/from",
										schemaPath: "#/properties/from/type",
										keyword: "type",
										params: { type: schema47.properties.from.type },
										message: "must be string,null"
									}];
									return false;
								}
								var valid0 = _errs6 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.to !== void 0) {
									let data3 = data.to;
									const _errs8 = errors;
									if (typeof data3 !== "string" && data3 !== null) {
										validate128.errors = [{
											instancePath: instancePath + "/to",
											schemaPath: "#/properties/to/type",
											keyword: "type",
											params: { type: schema47.properties.to.type },
											message: "must be string,null"
										}];
										return false;
									}
									var valid0 = _errs8 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.at !== void 0) {
										const _errs10 = errors;
										if (!validate62(data.at, {
											instancePath: instancePath + "/at",
											parentData: data,
											parentDataProperty: "at",
											rootData,
											dynamicAnchors
										})) {
											vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
											errors = vErrors.length;
										}
										var valid0 = _errs10 === errors;
									} else var valid0 = true;
									if (valid0) {
										if (data.more !== void 0) {
											let data5 = data.more;
											const _errs11 = errors;
											if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
												validate128.errors = [{
													instancePath: instancePath + "/more",
													schemaPath: "#/properties/more/type",
													keyword: "type",
													params: { type: "integer" },
													message: "must be integer"
												}];
												return false;
											}
											if (errors === _errs11) {
												if (typeof data5 == "number" && isFinite(data5)) {
													if (data5 < 0 || isNaN(data5)) {
														validate128.errors = [{
															instancePath: instancePath + "/more",
															schemaPath: "#/properties/more/minimum",
															keyword: "minimum",
															params: {
																comparison: ">=",
																limit: 0
															},
															message: "must be >= 0"
														}];
														return false;
													}
												}
											}
											var valid0 = _errs11 === errors;
										} else var valid0 = true;
									}
								}
							}
						}
					}
				}
			}
		} else {
			validate128.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate128.errors = vErrors;
	return errors === 0;
}
validate128.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate52(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate52.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.formatVersion === void 0 && (missing0 = "formatVersion") || data.digest === void 0 && (missing0 = "digest") || data.tenant === void 0 && (missing0 = "tenant") || data.madeAt === void 0 && (missing0 = "madeAt") || data.correctsDrift === void 0 && (missing0 = "correctsDrift") || data.totals === void 0 && (missing0 = "totals") || data.requests === void 0 && (missing0 = "requests") || data.changes === void 0 && (missing0 = "changes") || data.blocked === void 0 && (missing0 = "blocked") || data.released === void 0 && (missing0 = "released") || data.refusals === void 0 && (missing0 = "refusals") || data.lifted === void 0 && (missing0 = "lifted") || data.diagnostics === void 0 && (missing0 = "diagnostics")) {
				validate52.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!func1.call(schema19.properties, key0)) {
					validate52.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.formatVersion !== void 0) {
						const _errs2 = errors;
						if (1 !== data.formatVersion) {
							validate52.errors = [{
								instancePath: instancePath + "/formatVersion",
								schemaPath: "#/properties/formatVersion/const",
								keyword: "const",
								params: { allowedValue: 1 },
								message: "must be equal to constant"
							}];
							return false;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.digest !== void 0) {
							const _errs3 = errors;
							if (typeof data.digest !== "string") {
								validate52.errors = [{
									instancePath: instancePath + "/digest",
									schemaPath: "#/properties/digest/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								}];
								return false;
							}
							var valid0 = _errs3 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.tenant !== void 0) {
								let data2 = data.tenant;
								const _errs5 = errors;
								if (errors === _errs5) {
									if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
										let missing1;
										if (data2.id === void 0 && (missing1 = "id") || data2.domain === void 0 && (missing1 = "domain")) {
											validate52.errors = [{
												instancePath: instancePath + "/tenant",
												schemaPath: "#/properties/tenant/required",
												keyword: "required",
												params: { missingProperty: missing1 },
												message: "must have required property '" + missing1 + "'"
											}];
											return false;
										} else {
											const _errs7 = errors;
											for (const key1 in data2) if (!(key1 === "id" || key1 === "domain")) {
												validate52.errors = [{
													instancePath: instancePath + "/tenant",
													schemaPath: "#/properties/tenant/additionalProperties",
													keyword: "additionalProperties",
													params: { additionalProperty: key1 },
													message: "must NOT have additional properties"
												}];
												return false;
											}
											if (_errs7 === errors) {
												if (data2.id !== void 0) {
													const _errs8 = errors;
													if (typeof data2.id !== "string") {
														validate52.errors = [{
															instancePath: instancePath + "/tenant/id",
															schemaPath: "#/properties/tenant/properties/id/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string"
														}];
														return false;
													}
													var valid1 = _errs8 === errors;
												} else var valid1 = true;
												if (valid1) {
													if (data2.domain !== void 0) {
														const _errs10 = errors;
														if (typeof data2.domain !== "string") {
															validate52.errors = [{
																instancePath: instancePath + "/tenant/domain",
																schemaPath: "#/properties/tenant/properties/domain/type",
																keyword: "type",
																params: { type: "string" },
																message: "must be string"
															}];
															return false;
														}
														var valid1 = _errs10 === errors;
													} else var valid1 = true;
												}
											}
										}
									} else {
										validate52.errors = [{
											instancePath: instancePath + "/tenant",
											schemaPath: "#/properties/tenant/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object"
										}];
										return false;
									}
								}
								var valid0 = _errs5 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.madeAt !== void 0) {
									const _errs12 = errors;
									if (typeof data.madeAt !== "string") {
										validate52.errors = [{
											instancePath: instancePath + "/madeAt",
											schemaPath: "#/properties/madeAt/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										}];
										return false;
									}
									var valid0 = _errs12 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.correctsDrift !== void 0) {
										const _errs14 = errors;
										if (typeof data.correctsDrift !== "boolean") {
											validate52.errors = [{
												instancePath: instancePath + "/correctsDrift",
												schemaPath: "#/properties/correctsDrift/type",
												keyword: "type",
												params: { type: "boolean" },
												message: "must be boolean"
											}];
											return false;
										}
										var valid0 = _errs14 === errors;
									} else var valid0 = true;
									if (valid0) {
										if (data.totals !== void 0) {
											let data7 = data.totals;
											const _errs16 = errors;
											if (errors === _errs16) {
												if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
													let missing2;
													if (data7.declared === void 0 && (missing2 = "declared") || data7.create === void 0 && (missing2 = "create") || data7.update === void 0 && (missing2 = "update") || data7.enable === void 0 && (missing2 = "enable") || data7.disable === void 0 && (missing2 = "disable") || data7.adopt === void 0 && (missing2 = "adopt") || data7.unchanged === void 0 && (missing2 = "unchanged") || data7.blocked === void 0 && (missing2 = "blocked") || data7.directory === void 0 && (missing2 = "directory") || data7.matched === void 0 && (missing2 = "matched") || data7.protected === void 0 && (missing2 = "protected") || data7.unmanaged === void 0 && (missing2 = "unmanaged") || data7.drift === void 0 && (missing2 = "drift") || data7.writes === void 0 && (missing2 = "writes")) {
														validate52.errors = [{
															instancePath: instancePath + "/totals",
															schemaPath: "#/properties/totals/required",
															keyword: "required",
															params: { missingProperty: missing2 },
															message: "must have required property '" + missing2 + "'"
														}];
														return false;
													} else {
														const _errs18 = errors;
														for (const key2 in data7) if (!func1.call(schema19.properties.totals.properties, key2)) {
															validate52.errors = [{
																instancePath: instancePath + "/totals",
																schemaPath: "#/properties/totals/additionalProperties",
																keyword: "additionalProperties",
																params: { additionalProperty: key2 },
																message: "must NOT have additional properties"
															}];
															return false;
														}
														if (_errs18 === errors) {
															if (data7.declared !== void 0) {
																let data8 = data7.declared;
																const _errs19 = errors;
																if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
																	validate52.errors = [{
																		instancePath: instancePath + "/totals/declared",
																		schemaPath: "#/properties/totals/properties/declared/type",
																		keyword: "type",
																		params: { type: "integer" },
																		message: "must be integer"
																	}];
																	return false;
																}
																if (errors === _errs19) {
																	if (typeof data8 == "number" && isFinite(data8)) {
																		if (data8 < 0 || isNaN(data8)) {
																			validate52.errors = [{
																				instancePath: instancePath + "/totals/declared",
																				schemaPath: "#/properties/totals/properties/declared/minimum",
																				keyword: "minimum",
																				params: {
																					comparison: ">=",
																					limit: 0
																				},
																				message: "must be >= 0"
																			}];
																			return false;
																		}
																	}
																}
																var valid2 = _errs19 === errors;
															} else var valid2 = true;
															if (valid2) {
																if (data7.create !== void 0) {
																	let data9 = data7.create;
																	const _errs21 = errors;
																	if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
																		validate52.errors = [{
																			instancePath: instancePath + "/totals/create",
																			schemaPath: "#/properties/totals/properties/create/type",
																			keyword: "type",
																			params: { type: "integer" },
																			message: "must be integer"
																		}];
																		return false;
																	}
																	if (errors === _errs21) {
																		if (typeof data9 == "number" && isFinite(data9)) {
																			if (data9 < 0 || isNaN(data9)) {
																				validate52.errors = [{
																					instancePath: instancePath + "/totals/create",
																					schemaPath: "#/properties/totals/properties/create/minimum",
																					keyword: "minimum",
																					params: {
																						comparison: ">=",
																						limit: 0
																					},
																					message: "must be >= 0"
																				}];
																				return false;
																			}
																		}
																	}
																	var valid2 = _errs21 === errors;
																} else var valid2 = true;
																if (valid2) {
																	if (data7.update !== void 0) {
																		let data10 = data7.update;
																		const _errs23 = errors;
																		if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
																			validate52.errors = [{
																				instancePath: instancePath + "/totals/update",
																				schemaPath: "#/properties/totals/properties/update/type",
																				keyword: "type",
																				params: { type: "integer" },
																				message: "must be integer"
																			}];
																			return false;
																		}
																		if (errors === _errs23) {
																			if (typeof data10 == "number" && isFinite(data10)) {
																				if (data10 < 0 || isNaN(data10)) {
																					validate52.errors = [{
																						instancePath: instancePath + "/totals/update",
																						schemaPath: "#/properties/totals/properties/update/minimum",
																						keyword: "minimum",
																						params: {
																							comparison: ">=",
																							limit: 0
																						},
																						message: "must be >= 0"
																					}];
																					return false;
																				}
																			}
																		}
																		var valid2 = _errs23 === errors;
																	} else var valid2 = true;
																	if (valid2) {
																		if (data7.enable !== void 0) {
																			let data11 = data7.enable;
																			const _errs25 = errors;
																			if (!(typeof data11 == "number" && !(data11 % 1) && !isNaN(data11) && isFinite(data11))) {
																				validate52.errors = [{
																					instancePath: instancePath + "/totals/enable",
																					schemaPath: "#/properties/totals/properties/enable/type",
																					keyword: "type",
																					params: { type: "integer" },
																					message: "must be integer"
																				}];
																				return false;
																			}
																			if (errors === _errs25) {
																				if (typeof data11 == "number" && isFinite(data11)) {
																					if (data11 < 0 || isNaN(data11)) {
																						validate52.errors = [{
																							instancePath: instancePath + "/totals/enable",
																							schemaPath: "#/properties/totals/properties/enable/minimum",
																							keyword: "minimum",
																							params: {
																								comparison: ">=",
																								limit: 0
																							},
																							message: "must be >= 0"
																						}];
																						return false;
																					}
																				}
																			}
																			var valid2 = _errs25 === errors;
																		} else var valid2 = true;
																		if (valid2) {
																			if (data7.disable !== void 0) {
																				let data12 = data7.disable;
																				const _errs27 = errors;
																				if (!(typeof data12 == "number" && !(data12 % 1) && !isNaN(data12) && isFinite(data12))) {
																					validate52.errors = [{
																						instancePath: instancePath + "/totals/disable",
																						schemaPath: "#/properties/totals/properties/disable/type",
																						keyword: "type",
																						params: { type: "integer" },
																						message: "must be integer"
																					}];
																					return false;
																				}
																				if (errors === _errs27) {
																					if (typeof data12 == "number" && isFinite(data12)) {
																						if (data12 < 0 || isNaN(data12)) {
																							validate52.errors = [{
																								instancePath: instancePath + "/totals/disable",
																								schemaPath: "#/properties/totals/properties/disable/minimum",
																								keyword: "minimum",
																								params: {
																									comparison: ">=",
																									limit: 0
																								},
																								message: "must be >= 0"
																							}];
																							return false;
																						}
																					}
																				}
																				var valid2 = _errs27 === errors;
																			} else var valid2 = true;
																			if (valid2) {
																				if (data7.adopt !== void 0) {
																					let data13 = data7.adopt;
																					const _errs29 = errors;
																					if (!(typeof data13 == "number" && !(data13 % 1) && !isNaN(data13) && isFinite(data13))) {
																						validate52.errors = [{
																							instancePath: instancePath + "/totals/adopt",
																							schemaPath: "#/properties/totals/properties/adopt/type",
																							keyword: "type",
																							params: { type: "integer" },
																							message: "must be integer"
																						}];
																						return false;
																					}
																					if (errors === _errs29) {
																						if (typeof data13 == "number" && isFinite(data13)) {
																							if (data13 < 0 || isNaN(data13)) {
																								validate52.errors = [{
																									instancePath: instancePath + "/totals/adopt",
																									schemaPath: "#/properties/totals/properties/adopt/minimum",
																									keyword: "minimum",
																									params: {
																										comparison: ">=",
																										limit: 0
																									},
																									message: "must be >= 0"
																								}];
																								return false;
																							}
																						}
																					}
																					var valid2 = _errs29 === errors;
																				} else var valid2 = true;
																				if (valid2) {
																					if (data7.unchanged !== void 0) {
																						let data14 = data7.unchanged;
																						const _errs31 = errors;
																						if (!(typeof data14 == "number" && !(data14 % 1) && !isNaN(data14) && isFinite(data14))) {
																							validate52.errors = [{
																								instancePath: instancePath + "/totals/unchanged",
																								schemaPath: "#/properties/totals/properties/unchanged/type",
																								keyword: "type",
																								params: { type: "integer" },
																								message: "must be integer"
																							}];
																							return false;
																						}
																						if (errors === _errs31) {
																							if (typeof data14 == "number" && isFinite(data14)) {
																								if (data14 < 0 || isNaN(data14)) {
																									validate52.errors = [{
																										instancePath: instancePath + "/totals/unchanged",
																										schemaPath: "#/properties/totals/properties/unchanged/minimum",
																										keyword: "minimum",
																										params: {
																											comparison: ">=",
																											limit: 0
																										},
																										message: "must be >= 0"
																									}];
																									return false;
																								}
																							}
																						}
																						var valid2 = _errs31 === errors;
																					} else var valid2 = true;
																					if (valid2) {
																						if (data7.blocked !== void 0) {
																							let data15 = data7.blocked;
																							const _errs33 = errors;
																							if (!(typeof data15 == "number" && !(data15 % 1) && !isNaN(data15) && isFinite(data15))) {
																								validate52.errors = [{
																									instancePath: instancePath + "/totals/blocked",
																									schemaPath: "#/properties/totals/properties/blocked/type",
																									keyword: "type",
																									params: { type: "integer" },
																									message: "must be integer"
																								}];
																								return false;
																							}
																							if (errors === _errs33) {
																								if (typeof data15 == "number" && isFinite(data15)) {
																									if (data15 < 0 || isNaN(data15)) {
																										validate52.errors = [{
																											instancePath: instancePath + "/totals/blocked",
																											schemaPath: "#/properties/totals/properties/blocked/minimum",
																											keyword: "minimum",
																											params: {
																												comparison: ">=",
																												limit: 0
																											},
																											message: "must be >= 0"
																										}];
																										return false;
																									}
																								}
																							}
																							var valid2 = _errs33 === errors;
																						} else var valid2 = true;
																						if (valid2) {
																							if (data7.directory !== void 0) {
																								let data16 = data7.directory;
																								const _errs35 = errors;
																								if (!(typeof data16 == "number" && !(data16 % 1) && !isNaN(data16) && isFinite(data16))) {
																									validate52.errors = [{
																										instancePath: instancePath + "/totals/directory",
																										schemaPath: "#/properties/totals/properties/directory/type",
																										keyword: "type",
																										params: { type: "integer" },
																										message: "must be integer"
																									}];
																									return false;
																								}
																								if (errors === _errs35) {
																									if (typeof data16 == "number" && isFinite(data16)) {
																										if (data16 < 0 || isNaN(data16)) {
																											validate52.errors = [{
																												instancePath: instancePath + "/totals/directory",
																												schemaPath: "#/properties/totals/properties/directory/minimum",
																												keyword: "minimum",
																												params: {
																													comparison: ">=",
																													limit: 0
																												},
																												message: "must be >= 0"
																											}];
																											return false;
																										}
																									}
																								}
																								var valid2 = _errs35 === errors;
																							} else var valid2 = true;
																							if (valid2) {
																								if (data7.matched !== void 0) {
																									let data17 = data7.matched;
																									const _errs37 = errors;
																									if (!(typeof data17 == "number" && !(data17 % 1) && !isNaN(data17) && isFinite(data17))) {
																										validate52.errors = [{
																											instancePath: instancePath + "/totals/matched",
																											schemaPath: "#/properties/totals/properties/matched/type",
																											keyword: "type",
																											params: { type: "integer" },
																											message: "must be integer"
																										}];
																										return false;
																									}
																									if (errors === _errs37) {
																										if (typeof data17 == "number" && isFinite(data17)) {
																											if (data17 < 0 || isNaN(data17)) {
																												validate52.errors = [{
																													instancePath: instancePath + "/totals/matched",
																													schemaPath: "#/properties/totals/properties/matched/minimum",
																													keyword: "minimum",
																													params: {
																														comparison: ">=",
																														limit: 0
																													},
																													message: "must be >= 0"
																												}];
																												return false;
																											}
																										}
																									}
																									var valid2 = _errs37 === errors;
																								} else var valid2 = true;
																								if (valid2) {
																									if (data7.protected !== void 0) {
																										let data18 = data7.protected;
																										const _errs39 = errors;
																										if (!(typeof data18 == "number" && !(data18 % 1) && !isNaN(data18) && isFinite(data18))) {
																											validate52.errors = [{
																												instancePath: instancePath + "/totals/protected",
																												schemaPath: "#/properties/totals/properties/protected/type",
																												keyword: "type",
																												params: { type: "integer" },
																												message: "must be integer"
																											}];
																											return false;
																										}
																										if (errors === _errs39) {
																											if (typeof data18 == "number" && isFinite(data18)) {
																												if (data18 < 0 || isNaN(data18)) {
																													validate52.errors = [{
																														instancePath: instancePath + "/totals/protected",
																														schemaPath: "#/properties/totals/properties/protected/minimum",
																														keyword: "minimum",
																														params: {
																															comparison: ">=",
																															limit: 0
																														},
																														message: "must be >= 0"
																													}];
																													return false;
																												}
																											}
																										}
																										var valid2 = _errs39 === errors;
																									} else var valid2 = true;
																									if (valid2) {
																										if (data7.unmanaged !== void 0) {
																											let data19 = data7.unmanaged;
																											const _errs41 = errors;
																											if (!(typeof data19 == "number" && !(data19 % 1) && !isNaN(data19) && isFinite(data19))) {
																												validate52.errors = [{
																													instancePath: instancePath + "/totals/unmanaged",
																													schemaPath: "#/properties/totals/properties/unmanaged/type",
																													keyword: "type",
																													params: { type: "integer" },
																													message: "must be integer"
																												}];
																												return false;
																											}
																											if (errors === _errs41) {
																												if (typeof data19 == "number" && isFinite(data19)) {
																													if (data19 < 0 || isNaN(data19)) {
																														validate52.errors = [{
																															instancePath: instancePath + "/totals/unmanaged",
																															schemaPath: "#/properties/totals/properties/unmanaged/minimum",
																															keyword: "minimum",
																															params: {
																																comparison: ">=",
																																limit: 0
																															},
																															message: "must be >= 0"
																														}];
																														return false;
																													}
																												}
																											}
																											var valid2 = _errs41 === errors;
																										} else var valid2 = true;
																										if (valid2) {
																											if (data7.drift !== void 0) {
																												let data20 = data7.drift;
																												const _errs43 = errors;
																												if (!(typeof data20 == "number" && !(data20 % 1) && !isNaN(data20) && isFinite(data20))) {
																													validate52.errors = [{
																														instancePath: instancePath + "/totals/drift",
																														schemaPath: "#/properties/totals/properties/drift/type",
																														keyword: "type",
																														params: { type: "integer" },
																														message: "must be integer"
																													}];
																													return false;
																												}
																												if (errors === _errs43) {
																													if (typeof data20 == "number" && isFinite(data20)) {
																														if (data20 < 0 || isNaN(data20)) {
																															validate52.errors = [{
																																instancePath: instancePath + "/totals/drift",
																																schemaPath: "#/properties/totals/properties/drift/minimum",
																																keyword: "minimum",
																																params: {
																																	comparison: ">=",
																																	limit: 0
																																},
																																message: "must be >= 0"
																															}];
																															return false;
																														}
																													}
																												}
																												var valid2 = _errs43 === errors;
																											} else var valid2 = true;
																											if (valid2) {
																												if (data7.writes !== void 0) {
																													let data21 = data7.writes;
																													const _errs45 = errors;
																													if (!(typeof data21 == "number" && !(data21 % 1) && !isNaN(data21) && isFinite(data21))) {
																														validate52.errors = [{
																															instancePath: instancePath + "/totals/writes",
																															schemaPath: "#/properties/totals/properties/writes/type",
																															keyword: "type",
																															params: { type: "integer" },
																															message: "must be integer"
																														}];
																														return false;
																													}
																													if (errors === _errs45) {
																														if (typeof data21 == "number" && isFinite(data21)) {
																															if (data21 < 0 || isNaN(data21)) {
																																validate52.errors = [{
																																	instancePath: instancePath + "/totals/writes",
																																	schemaPath: "#/properties/totals/properties/writes/minimum",
																																	keyword: "minimum",
																																	params: {
																																		comparison: ">=",
																																		limit: 0
																																	},
																																	message: "must be >= 0"
																																}];
																																return false;
																															}
																														}
																													}
																													var valid2 = _errs45 === errors;
																												} else var valid2 = true;
																												if (valid2) {
																													if (data7.strangers !== void 0) {
																														let data22 = data7.strangers;
																														const _errs47 = errors;
																														if (!(typeof data22 == "number" && !(data22 % 1) && !isNaN(data22) && isFinite(data22))) {
																															validate52.errors = [{
																																instancePath: instancePath + "/totals/strangers",
																																schemaPath: "#/properties/totals/properties/strangers/type",
																																keyword: "type",
																																params: { type: "integer" },
																																message: "must be integer"
																															}];
																															return false;
																														}
																														if (errors === _errs47) {
																															if (typeof data22 == "number" && isFinite(data22)) {
																																if (data22 < 0 || isNaN(data22)) {
																																	validate52.errors = [{
																																		instancePath: instancePath + "/totals/strangers",
																																		schemaPath: "#/properties/totals/properties/strangers/minimum",
																																		keyword: "minimum",
																																		params: {
																																			comparison: ">=",
																																			limit: 0
																																		},
																																		message: "must be >= 0"
																																	}];
																																	return false;
																																}
																															}
																														}
																														var valid2 = _errs47 === errors;
																													} else var valid2 = true;
																													if (valid2) {
																														if (data7.outsideScope !== void 0) {
																															let data23 = data7.outsideScope;
																															const _errs49 = errors;
																															if (errors === _errs49) {
																																if (data23 && typeof data23 == "object" && !Array.isArray(data23)) for (const key3 in data23) {
																																	let data24 = data23[key3];
																																	const _errs52 = errors;
																																	if (!(typeof data24 == "number" && !(data24 % 1) && !isNaN(data24) && isFinite(data24))) {
																																		validate52.errors = [{
																																			instancePath: instancePath + "/totals/outsideScope/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
																																			schemaPath: "#/properties/totals/properties/outsideScope/additionalProperties/type",
																																			keyword: "type",
																																			params: { type: "integer" },
																																			message: "must be integer"
																																		}];
																																		return false;
																																	}
																																	if (errors === _errs52) {
																																		if (typeof data24 == "number" && isFinite(data24)) {
																																			if (data24 < 0 || isNaN(data24)) {
																																				validate52.errors = [{
																																					instancePath: instancePath + "/totals/outsideScope/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
																																					schemaPath: "#/properties/totals/properties/outsideScope/additionalProperties/minimum",
																																					keyword: "minimum",
																																					params: {
																																						comparison: ">=",
																																						limit: 0
																																					},
																																					message: "must be >= 0"
																																				}];
																																				return false;
																																			}
																																		}
																																	}
																																	if (!(_errs52 === errors)) break;
																																}
																																else {
																																	validate52.errors = [{
																																		instancePath: instancePath + "/totals/outsideScope",
																																		schemaPath: "#/properties/totals/properties/outsideScope/type",
																																		keyword: "type",
																																		params: { type: "object" },
																																		message: "must be object"
																																	}];
																																	return false;
																																}
																															}
																															var valid2 = _errs49 === errors;
																														} else var valid2 = true;
																													}
																												}
																											}
																										}
																									}
																								}
																							}
																						}
																					}
																				}
																			}
																		}
																	}
																}
															}
														}
													}
												} else {
													validate52.errors = [{
														instancePath: instancePath + "/totals",
														schemaPath: "#/properties/totals/type",
														keyword: "type",
														params: { type: "object" },
														message: "must be object"
													}];
													return false;
												}
											}
											var valid0 = _errs16 === errors;
										} else var valid0 = true;
										if (valid0) {
											if (data.requests !== void 0) {
												let data25 = data.requests;
												const _errs54 = errors;
												if (errors === _errs54) {
													if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
														let missing3;
														if (data25.listing === void 0 && (missing3 = "listing") || data25.relationships === void 0 && (missing3 = "relationships")) {
															validate52.errors = [{
																instancePath: instancePath + "/requests",
																schemaPath: "#/properties/requests/required",
																keyword: "required",
																params: { missingProperty: missing3 },
																message: "must have required property '" + missing3 + "'"
															}];
															return false;
														} else {
															const _errs56 = errors;
															for (const key4 in data25) if (!(key4 === "listing" || key4 === "relationships")) {
																validate52.errors = [{
																	instancePath: instancePath + "/requests",
																	schemaPath: "#/properties/requests/additionalProperties",
																	keyword: "additionalProperties",
																	params: { additionalProperty: key4 },
																	message: "must NOT have additional properties"
																}];
																return false;
															}
															if (_errs56 === errors) {
																if (data25.listing !== void 0) {
																	let data26 = data25.listing;
																	const _errs57 = errors;
																	if (!(typeof data26 == "number" && !(data26 % 1) && !isNaN(data26) && isFinite(data26))) {
																		validate52.errors = [{
																			instancePath: instancePath + "/requests/listing",
																			schemaPath: "#/properties/requests/properties/listing/type",
																			keyword: "type",
																			params: { type: "integer" },
																			message: "must be integer"
																		}];
																		return false;
																	}
																	if (errors === _errs57) {
																		if (typeof data26 == "number" && isFinite(data26)) {
																			if (data26 < 0 || isNaN(data26)) {
																				validate52.errors = [{
																					instancePath: instancePath + "/requests/listing",
																					schemaPath: "#/properties/requests/properties/listing/minimum",
																					keyword: "minimum",
																					params: {
																						comparison: ">=",
																						limit: 0
																					},
																					message: "must be >= 0"
																				}];
																				return false;
																			}
																		}
																	}
																	var valid4 = _errs57 === errors;
																} else var valid4 = true;
																if (valid4) {
																	if (data25.relationships !== void 0) {
																		let data27 = data25.relationships;
																		const _errs59 = errors;
																		if (!(typeof data27 == "number" && !(data27 % 1) && !isNaN(data27) && isFinite(data27))) {
																			validate52.errors = [{
																				instancePath: instancePath + "/requests/relationships",
																				schemaPath: "#/properties/requests/properties/relationships/type",
																				keyword: "type",
																				params: { type: "integer" },
																				message: "must be integer"
																			}];
																			return false;
																		}
																		if (errors === _errs59) {
																			if (typeof data27 == "number" && isFinite(data27)) {
																				if (data27 < 0 || isNaN(data27)) {
																					validate52.errors = [{
																						instancePath: instancePath + "/requests/relationships",
																						schemaPath: "#/properties/requests/properties/relationships/minimum",
																						keyword: "minimum",
																						params: {
																							comparison: ">=",
																							limit: 0
																						},
																						message: "must be >= 0"
																					}];
																					return false;
																				}
																			}
																		}
																		var valid4 = _errs59 === errors;
																	} else var valid4 = true;
																}
															}
														}
													} else {
														validate52.errors = [{
															instancePath: instancePath + "/requests",
															schemaPath: "#/properties/requests/type",
															keyword: "type",
															params: { type: "object" },
															message: "must be object"
														}];
														return false;
													}
												}
												var valid0 = _errs54 === errors;
											} else var valid0 = true;
											if (valid0) {
												if (data.changes !== void 0) {
													let data28 = data.changes;
													const _errs61 = errors;
													if (errors === _errs61) {
														if (Array.isArray(data28)) {
															const len0 = data28.length;
															for (let i0 = 0; i0 < len0; i0++) {
																const _errs63 = errors;
																if (!validate53(data28[i0], {
																	instancePath: instancePath + "/changes/" + i0,
																	parentData: data28,
																	parentDataProperty: i0,
																	rootData,
																	dynamicAnchors
																})) {
																	vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
																	errors = vErrors.length;
																}
																if (!(_errs63 === errors)) break;
															}
														} else {
															validate52.errors = [{
																instancePath: instancePath + "/changes",
																schemaPath: "#/properties/changes/type",
																keyword: "type",
																params: { type: "array" },
																message: "must be array"
															}];
															return false;
														}
													}
													var valid0 = _errs61 === errors;
												} else var valid0 = true;
												if (valid0) {
													if (data.blocked !== void 0) {
														let data30 = data.blocked;
														const _errs64 = errors;
														if (errors === _errs64) {
															if (Array.isArray(data30)) {
																const len1 = data30.length;
																for (let i1 = 0; i1 < len1; i1++) {
																	const _errs66 = errors;
																	if (!validate86(data30[i1], {
																		instancePath: instancePath + "/blocked/" + i1,
																		parentData: data30,
																		parentDataProperty: i1,
																		rootData,
																		dynamicAnchors
																	})) {
																		vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
																		errors = vErrors.length;
																	}
																	if (!(_errs66 === errors)) break;
																}
															} else {
																validate52.errors = [{
																	instancePath: instancePath + "/blocked",
																	schemaPath: "#/properties/blocked/type",
																	keyword: "type",
																	params: { type: "array" },
																	message: "must be array"
																}];
																return false;
															}
														}
														var valid0 = _errs64 === errors;
													} else var valid0 = true;
													if (valid0) {
														if (data.released !== void 0) {
															let data32 = data.released;
															const _errs67 = errors;
															if (errors === _errs67) {
																if (Array.isArray(data32)) {
																	const len2 = data32.length;
																	for (let i2 = 0; i2 < len2; i2++) {
																		const _errs69 = errors;
																		if (!validate91(data32[i2], {
																			instancePath: instancePath + "/released/" + i2,
																			parentData: data32,
																			parentDataProperty: i2,
																			rootData,
																			dynamicAnchors
																		})) {
																			vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
																			errors = vErrors.length;
																		}
																		if (!(_errs69 === errors)) break;
																	}
																} else {
																	validate52.errors = [{
																		instancePath: instancePath + "/released",
																		schemaPath: "#/properties/released/type",
																		keyword: "type",
																		params: { type: "array" },
																		message: "must be array"
																	}];
																	return false;
																}
															}
															var valid0 = _errs67 === errors;
														} else var valid0 = true;
														if (valid0) {
															if (data.refusals !== void 0) {
																let data34 = data.refusals;
																const _errs70 = errors;
																if (errors === _errs70) {
																	if (Array.isArray(data34)) {
																		const len3 = data34.length;
																		for (let i3 = 0; i3 < len3; i3++) {
																			const _errs72 = errors;
																			if (!validate94(data34[i3], {
																				instancePath: instancePath + "/refusals/" + i3,
																				parentData: data34,
																				parentDataProperty: i3,
																				rootData,
																				dynamicAnchors
																			})) {
																				vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
																				errors = vErrors.length;
																			}
																			if (!(_errs72 === errors)) break;
																		}
																	} else {
																		validate52.errors = [{
																			instancePath: instancePath + "/refusals",
																			schemaPath: "#/properties/refusals/type",
																			keyword: "type",
																			params: { type: "array" },
																			message: "must be array"
																		}];
																		return false;
																	}
																}
																var valid0 = _errs70 === errors;
															} else var valid0 = true;
															if (valid0) {
																if (data.lifted !== void 0) {
																	let data36 = data.lifted;
																	const _errs73 = errors;
																	if (errors === _errs73) {
																		if (Array.isArray(data36)) {
																			const len4 = data36.length;
																			for (let i4 = 0; i4 < len4; i4++) {
																				const _errs75 = errors;
																				if (!validate105(data36[i4], {
																					instancePath: instancePath + "/lifted/" + i4,
																					parentData: data36,
																					parentDataProperty: i4,
																					rootData,
																					dynamicAnchors
																				})) {
																					vErrors = vErrors === null ? validate105.errors : vErrors.concat(validate105.errors);
																					errors = vErrors.length;
																				}
																				if (!(_errs75 === errors)) break;
																			}
																		} else {
																			validate52.errors = [{
																				instancePath: instancePath + "/lifted",
																				schemaPath: "#/properties/lifted/type",
																				keyword: "type",
																				params: { type: "array" },
																				message: "must be array"
																			}];
																			return false;
																		}
																	}
																	var valid0 = _errs73 === errors;
																} else var valid0 = true;
																if (valid0) {
																	if (data.diagnostics !== void 0) {
																		let data38 = data.diagnostics;
																		const _errs76 = errors;
																		if (errors === _errs76) {
																			if (Array.isArray(data38)) {
																				const len5 = data38.length;
																				for (let i5 = 0; i5 < len5; i5++) {
																					const _errs78 = errors;
																					if (!validate109(data38[i5], {
																						instancePath: instancePath + "/diagnostics/" + i5,
																						parentData: data38,
																						parentDataProperty: i5,
																						rootData,
																						dynamicAnchors
																					})) {
																						vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
																						errors = vErrors.length;
																					}
																					if (!(_errs78 === errors)) break;
																				}
																			} else {
																				validate52.errors = [{
																					instancePath: instancePath + "/diagnostics",
																					schemaPath: "#/properties/diagnostics/type",
																					keyword: "type",
																					params: { type: "array" },
																					message: "must be array"
																				}];
																				return false;
																			}
																		}
																		var valid0 = _errs76 === errors;
																	} else var valid0 = true;
																	if (valid0) {
																		if (data.commit !== void 0) {
																			const _errs79 = errors;
																			if (typeof data.commit !== "string") {
																				validate52.errors = [{
																					instancePath: instancePath + "/commit",
																					schemaPath: "#/properties/commit/type",
																					keyword: "type",
																					params: { type: "string" },
																					message: "must be string"
																				}];
																				return false;
																			}
																			var valid0 = _errs79 === errors;
																		} else var valid0 = true;
																		if (valid0) {
																			if (data.base !== void 0) {
																				const _errs81 = errors;
																				if (typeof data.base !== "string") {
																					validate52.errors = [{
																						instancePath: instancePath + "/base",
																						schemaPath: "#/properties/base/type",
																						keyword: "type",
																						params: { type: "string" },
																						message: "must be string"
																					}];
																					return false;
																				}
																				var valid0 = _errs81 === errors;
																			} else var valid0 = true;
																			if (valid0) {
																				if (data.open !== void 0) {
																					let data42 = data.open;
																					const _errs83 = errors;
																					if (errors === _errs83) {
																						if (data42 && typeof data42 == "object" && !Array.isArray(data42)) {
																							let missing4;
																							if (data42.applied === void 0 && (missing4 = "applied") || data42.changes === void 0 && (missing4 = "changes") || data42.held === void 0 && (missing4 = "held") || data42.refusals === void 0 && (missing4 = "refusals")) {
																								validate52.errors = [{
																									instancePath: instancePath + "/open",
																									schemaPath: "#/properties/open/required",
																									keyword: "required",
																									params: { missingProperty: missing4 },
																									message: "must have required property '" + missing4 + "'"
																								}];
																								return false;
																							} else {
																								const _errs85 = errors;
																								for (const key5 in data42) if (!(key5 === "applied" || key5 === "changes" || key5 === "held" || key5 === "refusals" || key5 === "unknown")) {
																									validate52.errors = [{
																										instancePath: instancePath + "/open",
																										schemaPath: "#/properties/open/additionalProperties",
																										keyword: "additionalProperties",
																										params: { additionalProperty: key5 },
																										message: "must NOT have additional properties"
																									}];
																									return false;
																								}
																								if (_errs85 === errors) {
																									if (data42.applied !== void 0) {
																										const _errs86 = errors;
																										if (typeof data42.applied !== "string") {
																											validate52.errors = [{
																												instancePath: instancePath + "/open/applied",
																												schemaPath: "#/properties/open/properties/applied/type",
																												keyword: "type",
																												params: { type: "string" },
																												message: "must be string"
																											}];
																											return false;
																										}
																										var valid11 = _errs86 === errors;
																									} else var valid11 = true;
																									if (valid11) {
																										if (data42.changes !== void 0) {
																											let data44 = data42.changes;
																											const _errs88 = errors;
																											if (errors === _errs88) {
																												if (Array.isArray(data44)) {
																													const len6 = data44.length;
																													for (let i6 = 0; i6 < len6; i6++) {
																														const _errs90 = errors;
																														if (!validate111(data44[i6], {
																															instancePath: instancePath + "/open/changes/" + i6,
																															parentData: data44,
																															parentDataProperty: i6,
																															rootData,
																															dynamicAnchors
																														})) {
																															vErrors = vErrors === null ? validate111.errors : vErrors.concat(validate111.errors);
																															errors = vErrors.length;
																														}
																														if (!(_errs90 === errors)) break;
																													}
																												} else {
																													validate52.errors = [{
																														instancePath: instancePath + "/open/changes",
																														schemaPath: "#/properties/open/properties/changes/type",
																														keyword: "type",
																														params: { type: "array" },
																														message: "must be array"
																													}];
																													return false;
																												}
																											}
																											var valid11 = _errs88 === errors;
																										} else var valid11 = true;
																										if (valid11) {
																											if (data42.held !== void 0) {
																												let data46 = data42.held;
																												const _errs91 = errors;
																												if (errors === _errs91) {
																													if (Array.isArray(data46)) {
																														const len7 = data46.length;
																														for (let i7 = 0; i7 < len7; i7++) {
																															let data47 = data46[i7];
																															const _errs93 = errors;
																															if (errors === _errs93) {
																																if (data47 && typeof data47 == "object" && !Array.isArray(data47)) {
																																	let missing5;
																																	if (data47.userPrincipalName === void 0 && (missing5 = "userPrincipalName") || data47.kind === void 0 && (missing5 = "kind") || data47.message === void 0 && (missing5 = "message")) {
																																		validate52.errors = [{
																																			instancePath: instancePath + "/open/held/" + i7,
																																			schemaPath: "#/properties/open/properties/held/items/required",
																																			keyword: "required",
																																			params: { missingProperty: missing5 },
																																			message: "must have required property '" + missing5 + "'"
																																		}];
																																		return false;
																																	} else {
																																		const _errs95 = errors;
																																		for (const key6 in data47) if (!(key6 === "userPrincipalName" || key6 === "kind" || key6 === "message" || key6 === "displayName")) {
																																			validate52.errors = [{
																																				instancePath: instancePath + "/open/held/" + i7,
																																				schemaPath: "#/properties/open/properties/held/items/additionalProperties",
																																				keyword: "additionalProperties",
																																				params: { additionalProperty: key6 },
																																				message: "must NOT have additional properties"
																																			}];
																																			return false;
																																		}
																																		if (_errs95 === errors) {
																																			if (data47.userPrincipalName !== void 0) {
																																				const _errs96 = errors;
																																				if (typeof data47.userPrincipalName !== "string") {
																																					validate52.errors = [{
																																						instancePath: instancePath + "/open/held/" + i7 + "/userPrincipalName",
																																						schemaPath: "#/properties/open/properties/held/items/properties/userPrincipalName/type",
																																						keyword: "type",
																																						params: { type: "string" },
																																						message: "must be string"
																																					}];
																																					return false;
																																				}
																																				var valid14 = _errs96 === errors;
																																			} else var valid14 = true;
																																			if (valid14) {
																																				if (data47.kind !== void 0) {
																																					const _errs98 = errors;
																																					if (!validate60(data47.kind, {
																																						instancePath: instancePath + "/open/held/" + i7 + "/kind",
																																						parentData: data47,
																																						parentDataProperty: "kind",
																																						rootData,
																																						dynamicAnchors
																																					})) {
																																						vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
																																						errors = vErrors.length;
																																					}
																																					var valid14 = _errs98 === errors;
																																				} else var valid14 = true;
																																				if (valid14) {
																																					if (data47.message !== void 0) {
																																						const _errs99 = errors;
																																						if (typeof data47.message !== "string") {
																																							validate52.errors = [{
																																								instancePath: instancePath + "/open/held/" + i7 + "/message",
																																								schemaPath: "#/properties/open/properties/held/items/properties/message/type",
																																								keyword: "type",
																																								params: { type: "string" },
																																								message: "must be string"
																																							}];
																																							return false;
																																						}
																																						var valid14 = _errs99 === errors;
																																					} else var valid14 = true;
																																					if (valid14) {
																																						if (data47.displayName !== void 0) {
																																							const _errs101 = errors;
																																							if (typeof data47.displayName !== "string") {
																																								validate52.errors = [{
																																									instancePath: instancePath + "/open/held/" + i7 + "/displayName",
																																									schemaPath: "#/properties/open/properties/held/items/properties/displayName/type",
																																									keyword: "type",
																																									params: { type: "string" },
																																									message: "must be string"
																																								}];
																																								return false;
																																							}
																																							var valid14 = _errs101 === errors;
																																						} else var valid14 = true;
																																					}
																																				}
																																			}
																																		}
																																	}
																																} else {
																																	validate52.errors = [{
																																		instancePath: instancePath + "/open/held/" + i7,
																																		schemaPath: "#/properties/open/properties/held/items/type",
																																		keyword: "type",
																																		params: { type: "object" },
																																		message: "must be object"
																																	}];
																																	return false;
																																}
																															}
																															if (!(_errs93 === errors)) break;
																														}
																													} else {
																														validate52.errors = [{
																															instancePath: instancePath + "/open/held",
																															schemaPath: "#/properties/open/properties/held/type",
																															keyword: "type",
																															params: { type: "array" },
																															message: "must be array"
																														}];
																														return false;
																													}
																												}
																												var valid11 = _errs91 === errors;
																											} else var valid11 = true;
																											if (valid11) {
																												if (data42.refusals !== void 0) {
																													let data52 = data42.refusals;
																													const _errs103 = errors;
																													if (errors === _errs103) {
																														if (Array.isArray(data52)) {
																															const len8 = data52.length;
																															for (let i8 = 0; i8 < len8; i8++) {
																																const _errs105 = errors;
																																if (!validate121(data52[i8], {
																																	instancePath: instancePath + "/open/refusals/" + i8,
																																	parentData: data52,
																																	parentDataProperty: i8,
																																	rootData,
																																	dynamicAnchors
																																})) {
																																	vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors);
																																	errors = vErrors.length;
																																}
																																if (!(_errs105 === errors)) break;
																															}
																														} else {
																															validate52.errors = [{
																																instancePath: instancePath + "/open/refusals",
																																schemaPath: "#/properties/open/properties/refusals/type",
																																keyword: "type",
																																params: { type: "array" },
																																message: "must be array"
																															}];
																															return false;
																														}
																													}
																													var valid11 = _errs103 === errors;
																												} else var valid11 = true;
																												if (valid11) {
																													if (data42.unknown !== void 0) {
																														const _errs106 = errors;
																														if (typeof data42.unknown !== "string") {
																															validate52.errors = [{
																																instancePath: instancePath + "/open/unknown",
																																schemaPath: "#/properties/open/properties/unknown/type",
																																keyword: "type",
																																params: { type: "string" },
																																message: "must be string"
																															}];
																															return false;
																														}
																														var valid11 = _errs106 === errors;
																													} else var valid11 = true;
																												}
																											}
																										}
																									}
																								}
																							}
																						} else {
																							validate52.errors = [{
																								instancePath: instancePath + "/open",
																								schemaPath: "#/properties/open/type",
																								keyword: "type",
																								params: { type: "object" },
																								message: "must be object"
																							}];
																							return false;
																						}
																					}
																					var valid0 = _errs83 === errors;
																				} else var valid0 = true;
																				if (valid0) {
																					if (data.found !== void 0) {
																						let data55 = data.found;
																						const _errs108 = errors;
																						if (errors === _errs108) {
																							if (Array.isArray(data55)) {
																								const len9 = data55.length;
																								for (let i9 = 0; i9 < len9; i9++) {
																									const _errs110 = errors;
																									if (!validate126(data55[i9], {
																										instancePath: instancePath + "/found/" + i9,
																										parentData: data55,
																										parentDataProperty: i9,
																										rootData,
																										dynamicAnchors
																									})) {
																										vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors);
																										errors = vErrors.length;
																									}
																									if (!(_errs110 === errors)) break;
																								}
																							} else {
																								validate52.errors = [{
																									instancePath: instancePath + "/found",
																									schemaPath: "#/properties/found/type",
																									keyword: "type",
																									params: { type: "array" },
																									message: "must be array"
																								}];
																								return false;
																							}
																						}
																						var valid0 = _errs108 === errors;
																					} else var valid0 = true;
																					if (valid0) {
																						if (data.embedded !== void 0) {
																							const _errs111 = errors;
																							if (true !== data.embedded) {
																								validate52.errors = [{
																									instancePath: instancePath + "/embedded",
																									schemaPath: "#/properties/embedded/const",
																									keyword: "const",
																									params: { allowedValue: true },
																									message: "must be equal to constant"
																								}];
																								return false;
																							}
																							var valid0 = _errs111 === errors;
																						} else var valid0 = true;
																						if (valid0) {
																							if (data.salt !== void 0) {
																								const _errs112 = errors;
																								if (typeof data.salt !== "string") {
																									validate52.errors = [{
																										instancePath: instancePath + "/salt",
																										schemaPath: "#/properties/salt/type",
																										keyword: "type",
																										params: { type: "string" },
																										message: "must be string"
																									}];
																									return false;
																								}
																								var valid0 = _errs112 === errors;
																							} else var valid0 = true;
																							if (valid0) {
																								if (data.observes !== void 0) {
																									const _errs114 = errors;
																									if (true !== data.observes) {
																										validate52.errors = [{
																											instancePath: instancePath + "/observes",
																											schemaPath: "#/properties/observes/const",
																											keyword: "const",
																											params: { allowedValue: true },
																											message: "must be equal to constant"
																										}];
																										return false;
																									}
																									var valid0 = _errs114 === errors;
																								} else var valid0 = true;
																								if (valid0) {
																									if (data.rules !== void 0) {
																										let data60 = data.rules;
																										const _errs115 = errors;
																										if (errors === _errs115) {
																											if (Array.isArray(data60)) {
																												const len10 = data60.length;
																												for (let i10 = 0; i10 < len10; i10++) {
																													const _errs117 = errors;
																													if (!validate128(data60[i10], {
																														instancePath: instancePath + "/rules/" + i10,
																														parentData: data60,
																														parentDataProperty: i10,
																														rootData,
																														dynamicAnchors
																													})) {
																														vErrors = vErrors === null ? validate128.errors : vErrors.concat(validate128.errors);
																														errors = vErrors.length;
																													}
																													if (!(_errs117 === errors)) break;
																												}
																											} else {
																												validate52.errors = [{
																													instancePath: instancePath + "/rules",
																													schemaPath: "#/properties/rules/type",
																													keyword: "type",
																													params: { type: "array" },
																													message: "must be array"
																												}];
																												return false;
																											}
																										}
																										var valid0 = _errs115 === errors;
																									} else var valid0 = true;
																									if (valid0) {
																										if (data.writing !== void 0) {
																											let data62 = data.writing;
																											const _errs118 = errors;
																											if (errors === _errs118) {
																												if (data62 && typeof data62 == "object" && !Array.isArray(data62)) {
																													let missing6;
																													if (data62.batches === void 0 && (missing6 = "batches") || data62.seconds === void 0 && (missing6 = "seconds") || data62.quotaPercent === void 0 && (missing6 = "quotaPercent")) {
																														validate52.errors = [{
																															instancePath: instancePath + "/writing",
																															schemaPath: "#/properties/writing/required",
																															keyword: "required",
																															params: { missingProperty: missing6 },
																															message: "must have required property '" + missing6 + "'"
																														}];
																														return false;
																													} else {
																														const _errs120 = errors;
																														for (const key7 in data62) if (!(key7 === "batches" || key7 === "seconds" || key7 === "quotaPercent")) {
																															validate52.errors = [{
																																instancePath: instancePath + "/writing",
																																schemaPath: "#/properties/writing/additionalProperties",
																																keyword: "additionalProperties",
																																params: { additionalProperty: key7 },
																																message: "must NOT have additional properties"
																															}];
																															return false;
																														}
																														if (_errs120 === errors) {
																															if (data62.batches !== void 0) {
																																let data63 = data62.batches;
																																const _errs121 = errors;
																																if (!(typeof data63 == "number" && !(data63 % 1) && !isNaN(data63) && isFinite(data63))) {
																																	validate52.errors = [{
																																		instancePath: instancePath + "/writing/batches",
																																		schemaPath: "#/properties/writing/properties/batches/type",
																																		keyword: "type",
																																		params: { type: "integer" },
																																		message: "must be integer"
																																	}];
																																	return false;
																																}
																																if (errors === _errs121) {
																																	if (typeof data63 == "number" && isFinite(data63)) {
																																		if (data63 < 0 || isNaN(data63)) {
																																			validate52.errors = [{
																																				instancePath: instancePath + "/writing/batches",
																																				schemaPath: "#/properties/writing/properties/batches/minimum",
																																				keyword: "minimum",
																																				params: {
																																					comparison: ">=",
																																					limit: 0
																																				},
																																				message: "must be >= 0"
																																			}];
																																			return false;
																																		}
																																	}
																																}
																																var valid18 = _errs121 === errors;
																															} else var valid18 = true;
																															if (valid18) {
																																if (data62.seconds !== void 0) {
																																	let data64 = data62.seconds;
																																	const _errs123 = errors;
																																	if (!(typeof data64 == "number" && !(data64 % 1) && !isNaN(data64) && isFinite(data64))) {
																																		validate52.errors = [{
																																			instancePath: instancePath + "/writing/seconds",
																																			schemaPath: "#/properties/writing/properties/seconds/type",
																																			keyword: "type",
																																			params: { type: "integer" },
																																			message: "must be integer"
																																		}];
																																		return false;
																																	}
																																	if (errors === _errs123) {
																																		if (typeof data64 == "number" && isFinite(data64)) {
																																			if (data64 < 0 || isNaN(data64)) {
																																				validate52.errors = [{
																																					instancePath: instancePath + "/writing/seconds",
																																					schemaPath: "#/properties/writing/properties/seconds/minimum",
																																					keyword: "minimum",
																																					params: {
																																						comparison: ">=",
																																						limit: 0
																																					},
																																					message: "must be >= 0"
																																				}];
																																				return false;
																																			}
																																		}
																																	}
																																	var valid18 = _errs123 === errors;
																																} else var valid18 = true;
																																if (valid18) {
																																	if (data62.quotaPercent !== void 0) {
																																		let data65 = data62.quotaPercent;
																																		const _errs125 = errors;
																																		if (!(typeof data65 == "number" && !(data65 % 1) && !isNaN(data65) && isFinite(data65))) {
																																			validate52.errors = [{
																																				instancePath: instancePath + "/writing/quotaPercent",
																																				schemaPath: "#/properties/writing/properties/quotaPercent/type",
																																				keyword: "type",
																																				params: { type: "integer" },
																																				message: "must be integer"
																																			}];
																																			return false;
																																		}
																																		if (errors === _errs125) {
																																			if (typeof data65 == "number" && isFinite(data65)) {
																																				if (data65 < 0 || isNaN(data65)) {
																																					validate52.errors = [{
																																						instancePath: instancePath + "/writing/quotaPercent",
																																						schemaPath: "#/properties/writing/properties/quotaPercent/minimum",
																																						keyword: "minimum",
																																						params: {
																																							comparison: ">=",
																																							limit: 0
																																						},
																																						message: "must be >= 0"
																																					}];
																																					return false;
																																				}
																																			}
																																		}
																																		var valid18 = _errs125 === errors;
																																	} else var valid18 = true;
																																}
																															}
																														}
																													}
																												} else {
																													validate52.errors = [{
																														instancePath: instancePath + "/writing",
																														schemaPath: "#/properties/writing/type",
																														keyword: "type",
																														params: { type: "object" },
																														message: "must be object"
																													}];
																													return false;
																												}
																											}
																											var valid0 = _errs118 === errors;
																										} else var valid0 = true;
																									}
																								}
																							}
																						}
																					}
																				}
																			}
																		}
																	}
																}
															}
														}
													}
												}
											}
										}
									}
								}
							}
						}
					}
				}
			}
		} else {
			validate52.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate52.errors = vErrors;
	return errors === 0;
}
validate52.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
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
	const { blocked, released, found, refusals, lifted, open, rules, embedded } = plan;
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
		found,
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
	if (digest !== actual) throw new PlanDocumentError(`The plan was edited after it was made: its digest is ${digest}, but its content has the digest ${actual}.`);
	for (const change of changes) if (canonicalJson(change.patch) !== canonicalJson(patchOf(change))) throw new PlanDocumentError(`The plan was edited after it was made: the patch of ${change.userPrincipalName} does not match its fields.`);
	return {
		plan,
		digest
	};
}
function checkShape(value) {
	if (typeof value !== "object" || value === null || !("formatVersion" in value)) throw new PlanDocumentError("This is not a plan: a JSON object with a formatVersion was expected.");
	if (value.formatVersion !== 1) throw new PlanDocumentError(`The plan has the format version ${JSON.stringify(value.formatVersion)}, and this version of Rollcall reads 1. Use the version that made it.`);
	if (validatePlan(value)) return value;
	throw new PlanDocumentError(`The plan is not complete or was edited: ${objection(validatePlan.errors?.at(-1))}.`);
}
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
		...withValues$1(plan, hide),
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
	return withValues$1(plan, knows);
}
function comparesWith(salt, field, hmac) {
	return (value) => value !== null && hashedValue(salt, field, comparableForm(field, value)).hmac === hmac;
}
function withValues$1(plan, valueOf) {
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
		if (error instanceof SyntaxError) throw new UserError(`${name} is not a whole JSON document: the plan was truncated or is something else. ${planAgain(rollcall)}`);
		if (error instanceof PlanDocumentError) throw new UserError(`${name}: ${error.message} ${planAgain(rollcall)}`);
		throw error;
	}
}
function planAgain(rollcall) {
	return `Plan again:\n  ${rollcall("plan --out plan.json")}`;
}
function sha256(text) {
	return createHash("sha256").update(text).digest("hex");
}
// src/report/facts/receipt.ts
/** What a new account needs, and where it comes from, as the end of "1 new account needs a first credential". */
function credentialText(credential = "none") {
	switch (credential) {
		case "temporaryAccessPass": return "a Temporary Access Pass, which the hand-over issues";
		case "none": return "such as a Temporary Access Pass, from an administrator or from the command hand-over (docs/handover.md of Rollcall)";
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
		...totals.failed - refused.length + totals.notAttempted > 0 ? [`${retry} to retry the changes that failed.`] : [],
		...refused.length > 0 ? ["Graph will refuse the changes that failed with 400 again until the value is changed there or in the files."] : [],
		...totals.skipped > 0 || held ? ["Changes that were skipped or held back need a new plan and a new review."] : [],
		...storedOtherwiseOf({ outcomes }).length > 0 ? ["Where the directory stored another value, change the files; if not, every plan proposes the change again."] : [],
		...blocked.length > 0 ? ["Blocked changes need a change of the files."] : []
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
		withValues("Stored otherwise", storedOtherwiseOf(receipt), keptOtherwiseText, rows),
		grouped("Applied, not yet visible when read back", unseenOf(receipt), rows),
		withValues("Applied, still the old value when read back", stillOldOf(receipt), stillShownText, rows),
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
	return list(`**${heading}: ${count(outcomes.length, "user")}**`, groups, most);
}
function unseenOf(receipt) {
	return notYetVisibleOf(receipt).filter((outcome) => stillShownText(outcome) === "");
}
function stillOldOf(receipt) {
	return notYetVisibleOf(receipt).filter((outcome) => stillShownText(outcome) !== "");
}
function withValues(heading, outcomes, textOf, most) {
	if (outcomes.length === 0) return "";
	const lines = outcomes.map((outcome) => `${personMarkdown(outcome)}: ${forMarkdown(textOf(outcome))}`);
	return list(`**${heading}: ${count(outcomes.length, "user")}**`, lines, most);
}
function blocked({ blocked = [] }, most) {
	if (blocked.length === 0) return "";
	const lines = blocked.map((user) => `${personMarkdown(user)}: ${forMarkdown(shorten(user.message, MESSAGE_LENGTH))}`);
	return list(`**Blocked: ${count(blocked.length, "user")}**`, lines, most);
}
function list(heading, lines, most) {
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
// src/session/outcome/record.ts
/** The beginning of the record of a run that starts now. */
function headerOf(plan, facts, { clock, environment }) {
	const actor = environment["GITHUB_ACTOR"];
	const { commit, tenant } = plan;
	return {
		formatVersion: 2,
		tool: {
			name: "rollcall",
			version: VERSION
		},
		tenant,
		...facts,
		...commit !== void 0 && { commit },
		...actor !== void 0 && { actor },
		startedAt: clock.now().toISOString(),
		planDigest: digestOf(plan),
		salt: newSalt()
	};
}
/** The whole record, once the run is over. */
function makeReceipt(header, { plan, outcomes, accepts }, finishedAt) {
	const open = namesHeldBack(plan).filter((name) => !accepts?.(name));
	return {
		...header,
		finishedAt: finishedAt.toISOString(),
		complete: open.length === 0 && outcomes.every(isDone),
		totals: countOutcomes(outcomes),
		outcomes,
		...plan.blocked.length > 0 && { blocked: plan.blocked }
	};
}
/** A record as planning asks for it. */
function runRecordOf({ attempt, holds }) {
	const { startedAt, outcomes, tenant, principal } = attempt;
	return {
		startedAt,
		tenantId: tenant.id,
		...principal && { principal },
		outcomes,
		holds
	};
}
function doneInRecords(records) {
	return doneIn(records.map(runRecordOf));
}
// src/commands/action/merged/history.ts
/**
* Reads the records of earlier runs, back to one that applied everything.
*
* @param kind what this run is about: what was done in an embedded directory says nothing of a tenant
* @throws LedgerError naming a record that is missing or cannot be checked
* @throws UserError for an embedded directory after a tenant was written to
*/
async function readHistory(job, kind) {
	return historyOf(artifactRecords(await recordSource(job)), kind);
}
/**
* What records say that was done, back to one that says that everything was.
*
* @param records those of the newest commit first
* @throws as `readHistory`
*/
async function historyOf(records, kind) {
	const since = [];
	const all = [];
	let base;
	for await (const record of records) {
		const { attempt, run } = record;
		all.push(record);
		if (attempt.directory !== kind) {
			if (kind === "embedded") throw embeddedAfterTenant(attempt.tenant);
			continue;
		}
		if (attempt.complete) {
			base = {
				commit: run.headCommit,
				record
			};
			break;
		}
		since.push(record);
	}
	checkChain(since, all);
	return {
		applied: base?.commit,
		base: base?.record,
		records: since,
		done: doneInRecords(since),
		previous: newestOf(all)?.digest ?? null
	};
}
/** As `readHistory`; where a record is missing, a manual run begins anew, and says so. */
async function readHistoryOrBegin(job, kind) {
	try {
		return await readHistory(job, kind);
	} catch (error) {
		if (!(error instanceof LedgerError)) throw error;
		announce(job.world, "warning", `${error.message} This run begins a new chain of records.`);
		return {
			applied: void 0,
			base: void 0,
			records: [],
			done: doneInRecords([]),
			previous: null,
			begins: error.message
		};
	}
}
/** @throws UserError where what was applied went to another tenant */
function checkTenant({ base }, tenant) {
	const tenantId = base?.attempt.tenant.id;
	if (tenantId === void 0 || tenantId === tenant.id) return;
	throw new UserError(`This branch was last applied to the tenant ${tenantId}; this is ${tenant.id} (${tenant.domain}). Sign in to the right tenant. If the tenant was changed on purpose, start the apply workflow manually with "everything". Nothing was written.`);
}
function checkChain(since, all) {
	const known = new Set(all.map(({ digest }) => digest));
	for (const { attempt } of since) if (attempt.previous !== null && !known.has(attempt.previous)) throw new LedgerError(`The record ${attempt.previous}, which the record of ${attempt.run ? `run ${attempt.run.id}, attempt ${attempt.run.attempt},` : attempt.startedAt} names as the one before it, is missing: its artifact was deleted or has expired. So it is not known what was done, and nothing is written. Start the apply workflow manually: it plans everything, and applies it once approved.`);
}
function newestOf(records) {
	return records.toSorted((left, right) => right.attempt.startedAt.localeCompare(left.attempt.startedAt))[0];
}
function embeddedAfterTenant(tenant) {
	return new UserError(`The configuration says "directory: embedded", and this branch was applied to the tenant ${tenant.domain} (${tenant.id}) before. Changes merged now would reach no account of that tenant. Set "directory: graph" in the configuration, or start a new repository. Nothing was written.`);
}
export { receiptWithoutPersonal as C, savePlan as S, whatNext as _, makeReceipt as a, planFrom as b, keptOtherwiseText as c, credentialText as d, groupedByReason as f, storedOtherwiseOf as g, outcomesOf as h, headerOf as i, keptOtherwiseWarning as l, notYetVisibleOf as m, readHistory as n, runRecordOf as o, heldBackOf as p, readHistoryOrBegin as r, renderReceiptMarkdown as s, checkTenant as t, stillShownText as u, writtenFieldsOf as v, planJson as x, digestOf as y };
