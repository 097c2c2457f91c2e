import { a as __toCommonJS, i as __require, n as __esmMin, r as __exportAll, t as __commonJSMin } from "./rolldown-runtime.js";
import { r as endpointFromEnvironment, t as placeholderToken } from "./tokenSource.js";
import { t as networkFromEnvironment } from "./network.js";
import { t as NoAnswer } from "./noAnswer.js";
import { t as DirectoryError } from "./ports.js";
import { o as sendWithRetries, t as isBelowRoot } from "./links.js";
import { a as unitLimit, i as WRITE_LIMIT, t as Costs } from "./cost.js";
import { n as signalsOf } from "./cancellation.js";
import { randomUUID } from "node:crypto";
// src/embedded/audit/auditLog.ts
/** So many entries are kept, the newest ones: the tenant's file holds them, and is written anew at each change. */
const MOST_AUDITS = 5e3;
/** Every token that names no application is this one's. */
const APPLICATION = {
	appId: "3f2e1d0c-7b6a-4958-8f7e-6d5c4b3a2910",
	displayName: "Rollcall",
	servicePrincipalId: "9c1d2e3f-4a5b-4c6d-8e7f-0a1b2c3d4e5f"
};
/** @see https://learn.microsoft.com/entra/identity/users/licensing-group-advanced */
const GROUP_LICENSING = { app: {
	appId: null,
	displayName: "Microsoft Entra group-Based Licensing",
	servicePrincipalId: null
} };
/**
* Who did what to which user or group. What is refused leaves no entry here, and neither does what is not done to users or groups.
*/
var AuditLog = class {
	tellsAppId;
	#entries;
	#clock;
	#lateMilliseconds;
	#number;
	#by = { app: APPLICATION };
	#correlationId;
	#isMute = false;
	constructor(tenant, clock, { lateMilliseconds = 0, tellsAppId = true } = {}) {
		this.#entries = tenant.directoryAudits ??= [];
		this.#number = this.#entries.at(-1)?.number ?? 0;
		this.#clock = clock;
		this.#lateMilliseconds = lateMilliseconds;
		this.tellsAppId = tellsAppId;
	}
	/** What comes from now on is one request of this one. */
	begin(by = { app: APPLICATION }) {
		this.#by = by;
		this.#correlationId = void 0;
	}
	/** What a service does on its own. */
	as(by, act) {
		const asked = this.#by;
		this.#by = by;
		try {
			return act();
		} finally {
			this.#by = asked;
		}
	}
	/** What follows from something that has an entry already. */
	silently(act) {
		const wasMute = this.#isMute;
		this.#isMute = true;
		try {
			act();
		} finally {
			this.#isMute = wasMute;
		}
	}
	record(activity, targets) {
		if (this.#isMute) return;
		this.#number += 1;
		this.#entries.push({
			number: this.#number,
			at: this.#clock.now().toISOString(),
			activity,
			correlationId: this.#correlationId ??= randomUUID(),
			by: this.#by,
			targets
		});
		if (this.#entries.length >= 1e4) this.#entries.splice(0, this.#entries.length - MOST_AUDITS);
	}
	/** What the log shows by now, the oldest first. */
	shown() {
		const latest = this.#clock.now().getTime() - this.#lateMilliseconds;
		const kept = this.#entries.slice(-5e3);
		return this.#lateMilliseconds === 0 ? kept : kept.filter(({ at }) => Date.parse(at) <= latest);
	}
};
// node_modules/tslib/tslib.es6.mjs
var tslib_es6_exports = /* @__PURE__ */ __exportAll({
	__addDisposableResource: () => __addDisposableResource,
	__assign: () => __assign,
	__asyncDelegator: () => __asyncDelegator,
	__asyncGenerator: () => __asyncGenerator,
	__asyncValues: () => __asyncValues,
	__await: () => __await,
	__awaiter: () => __awaiter,
	__classPrivateFieldGet: () => __classPrivateFieldGet,
	__classPrivateFieldIn: () => __classPrivateFieldIn,
	__classPrivateFieldSet: () => __classPrivateFieldSet,
	__createBinding: () => __createBinding,
	__decorate: () => __decorate,
	__disposeResources: () => __disposeResources,
	__esDecorate: () => __esDecorate,
	__exportStar: () => __exportStar,
	__extends: () => __extends,
	__generator: () => __generator,
	__importDefault: () => __importDefault,
	__importStar: () => __importStar,
	__makeTemplateObject: () => __makeTemplateObject,
	__metadata: () => __metadata,
	__param: () => __param,
	__propKey: () => __propKey,
	__read: () => __read,
	__rest: () => __rest,
	__rewriteRelativeImportExtension: () => __rewriteRelativeImportExtension,
	__runInitializers: () => __runInitializers,
	__setFunctionName: () => __setFunctionName,
	__spread: () => __spread,
	__spreadArray: () => __spreadArray,
	__spreadArrays: () => __spreadArrays,
	__values: () => __values,
	default: () => tslib_es6_default
});
function __extends(d, b) {
	if (typeof b !== "function" && b !== null) throw new TypeError("Class extends value " + String(b) + " is not a constructor or null");
	extendStatics(d, b);
	function __() {
		this.constructor = d;
	}
	d.prototype = b === null ? Object.create(b) : (__.prototype = b.prototype, new __());
}
function __rest(s, e) {
	var t = {};
	for (var p in s) if (Object.prototype.hasOwnProperty.call(s, p) && e.indexOf(p) < 0) t[p] = s[p];
	if (s != null && typeof Object.getOwnPropertySymbols === "function") {
		for (var i = 0, p = Object.getOwnPropertySymbols(s); i < p.length; i++) if (e.indexOf(p[i]) < 0 && Object.prototype.propertyIsEnumerable.call(s, p[i])) t[p[i]] = s[p[i]];
	}
	return t;
}
function __decorate(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function __param(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
function __esDecorate(ctor, descriptorIn, decorators, contextIn, initializers, extraInitializers) {
	function accept(f) {
		if (f !== void 0 && typeof f !== "function") throw new TypeError("Function expected");
		return f;
	}
	var kind = contextIn.kind, key = kind === "getter" ? "get" : kind === "setter" ? "set" : "value";
	var target = !descriptorIn && ctor ? contextIn["static"] ? ctor : ctor.prototype : null;
	var descriptor = descriptorIn || (target ? Object.getOwnPropertyDescriptor(target, contextIn.name) : {});
	var _, done = false;
	for (var i = decorators.length - 1; i >= 0; i--) {
		var context = {};
		for (var p in contextIn) context[p] = p === "access" ? {} : contextIn[p];
		for (var p in contextIn.access) context.access[p] = contextIn.access[p];
		context.addInitializer = function(f) {
			if (done) throw new TypeError("Cannot add initializers after decoration has completed");
			extraInitializers.push(accept(f || null));
		};
		var result = (0, decorators[i])(kind === "accessor" ? {
			get: descriptor.get,
			set: descriptor.set
		} : descriptor[key], context);
		if (kind === "accessor") {
			if (result === void 0) continue;
			if (result === null || typeof result !== "object") throw new TypeError("Object expected");
			if (_ = accept(result.get)) descriptor.get = _;
			if (_ = accept(result.set)) descriptor.set = _;
			if (_ = accept(result.init)) initializers.unshift(_);
		} else if (_ = accept(result)) {
			if (kind === "field") initializers.unshift(_);
			else descriptor[key] = _;
		}
	}
	if (target) Object.defineProperty(target, contextIn.name, descriptor);
	done = true;
}
function __runInitializers(thisArg, initializers, value) {
	var useValue = arguments.length > 2;
	for (var i = 0; i < initializers.length; i++) value = useValue ? initializers[i].call(thisArg, value) : initializers[i].call(thisArg);
	return useValue ? value : void 0;
}
function __propKey(x) {
	return typeof x === "symbol" ? x : "".concat(x);
}
function __setFunctionName(f, name, prefix) {
	if (typeof name === "symbol") name = name.description ? "[".concat(name.description, "]") : "";
	return Object.defineProperty(f, "name", {
		configurable: true,
		value: prefix ? "".concat(prefix, " ", name) : name
	});
}
function __metadata(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function __awaiter(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
}
function __generator(thisArg, body) {
	var _ = {
		label: 0,
		sent: function() {
			if (t[0] & 1) throw t[1];
			return t[1];
		},
		trys: [],
		ops: []
	}, f, y, t, g = Object.create((typeof Iterator === "function" ? Iterator : Object).prototype);
	return g.next = verb(0), g["throw"] = verb(1), g["return"] = verb(2), typeof Symbol === "function" && (g[Symbol.iterator] = function() {
		return this;
	}), g;
	function verb(n) {
		return function(v) {
			return step([n, v]);
		};
	}
	function step(op) {
		if (f) throw new TypeError("Generator is already executing.");
		while (g && (g = 0, op[0] && (_ = 0)), _) try {
			if (f = 1, y && (t = op[0] & 2 ? y["return"] : op[0] ? y["throw"] || ((t = y["return"]) && t.call(y), 0) : y.next) && !(t = t.call(y, op[1])).done) return t;
			if (y = 0, t) op = [op[0] & 2, t.value];
			switch (op[0]) {
				case 0:
				case 1:
					t = op;
					break;
				case 4:
					_.label++;
					return {
						value: op[1],
						done: false
					};
				case 5:
					_.label++;
					y = op[1];
					op = [0];
					continue;
				case 7:
					op = _.ops.pop();
					_.trys.pop();
					continue;
				default:
					if (!(t = _.trys, t = t.length > 0 && t[t.length - 1]) && (op[0] === 6 || op[0] === 2)) {
						_ = 0;
						continue;
					}
					if (op[0] === 3 && (!t || op[1] > t[0] && op[1] < t[3])) {
						_.label = op[1];
						break;
					}
					if (op[0] === 6 && _.label < t[1]) {
						_.label = t[1];
						t = op;
						break;
					}
					if (t && _.label < t[2]) {
						_.label = t[2];
						_.ops.push(op);
						break;
					}
					if (t[2]) _.ops.pop();
					_.trys.pop();
					continue;
			}
			op = body.call(thisArg, _);
		} catch (e) {
			op = [6, e];
			y = 0;
		} finally {
			f = t = 0;
		}
		if (op[0] & 5) throw op[1];
		return {
			value: op[0] ? op[1] : void 0,
			done: true
		};
	}
}
function __exportStar(m, o) {
	for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(o, p)) __createBinding(o, m, p);
}
function __values(o) {
	var s = typeof Symbol === "function" && Symbol.iterator, m = s && o[s], i = 0;
	if (m) return m.call(o);
	if (o && typeof o.length === "number") return { next: function() {
		if (o && i >= o.length) o = void 0;
		return {
			value: o && o[i++],
			done: !o
		};
	} };
	throw new TypeError(s ? "Object is not iterable." : "Symbol.iterator is not defined.");
}
function __read(o, n) {
	var m = typeof Symbol === "function" && o[Symbol.iterator];
	if (!m) return o;
	var i = m.call(o), r, ar = [], e;
	try {
		while ((n === void 0 || n-- > 0) && !(r = i.next()).done) ar.push(r.value);
	} catch (error) {
		e = { error };
	} finally {
		try {
			if (r && !r.done && (m = i["return"])) m.call(i);
		} finally {
			if (e) throw e.error;
		}
	}
	return ar;
}
/** @deprecated */
function __spread() {
	for (var ar = [], i = 0; i < arguments.length; i++) ar = ar.concat(__read(arguments[i]));
	return ar;
}
/** @deprecated */
function __spreadArrays() {
	for (var s = 0, i = 0, il = arguments.length; i < il; i++) s += arguments[i].length;
	for (var r = Array(s), k = 0, i = 0; i < il; i++) for (var a = arguments[i], j = 0, jl = a.length; j < jl; j++, k++) r[k] = a[j];
	return r;
}
function __spreadArray(to, from, pack) {
	if (pack || arguments.length === 2) {
		for (var i = 0, l = from.length, ar; i < l; i++) if (ar || !(i in from)) {
			if (!ar) ar = Array.prototype.slice.call(from, 0, i);
			ar[i] = from[i];
		}
	}
	return to.concat(ar || Array.prototype.slice.call(from));
}
function __await(v) {
	return this instanceof __await ? (this.v = v, this) : new __await(v);
}
function __asyncGenerator(thisArg, _arguments, generator) {
	if (!Symbol.asyncIterator) throw new TypeError("Symbol.asyncIterator is not defined.");
	var g = generator.apply(thisArg, _arguments || []), i, q = [];
	return i = Object.create((typeof AsyncIterator === "function" ? AsyncIterator : Object).prototype), verb("next"), verb("throw"), verb("return", awaitReturn), i[Symbol.asyncIterator] = function() {
		return this;
	}, i;
	function awaitReturn(f) {
		return function(v) {
			return Promise.resolve(v).then(f, reject);
		};
	}
	function verb(n, f) {
		if (g[n]) {
			i[n] = function(v) {
				return new Promise(function(a, b) {
					q.push([
						n,
						v,
						a,
						b
					]) > 1 || resume(n, v);
				});
			};
			if (f) i[n] = f(i[n]);
		}
	}
	function resume(n, v) {
		try {
			step(g[n](v));
		} catch (e) {
			settle(q[0][3], e);
		}
	}
	function step(r) {
		r.value instanceof __await ? Promise.resolve(r.value.v).then(fulfill, reject) : settle(q[0][2], r);
	}
	function fulfill(value) {
		resume("next", value);
	}
	function reject(value) {
		resume("throw", value);
	}
	function settle(f, v) {
		if (f(v), q.shift(), q.length) resume(q[0][0], q[0][1]);
	}
}
function __asyncDelegator(o) {
	var i = {}, p;
	return verb("next"), verb("throw", function(e) {
		throw e;
	}), verb("return"), i[Symbol.iterator] = function() {
		return this;
	}, i;
	function verb(n, f) {
		i[n] = o[n] ? function(v) {
			return (p = !p) ? {
				value: __await(o[n](v)),
				done: false
			} : f ? f(v) : v;
		} : f;
	}
}
function __asyncValues(o) {
	if (!Symbol.asyncIterator) throw new TypeError("Symbol.asyncIterator is not defined.");
	var m = o[Symbol.asyncIterator], i;
	return m ? m.call(o) : (o = typeof __values === "function" ? __values(o) : o[Symbol.iterator](), i = {}, verb("next"), verb("throw"), verb("return"), i[Symbol.asyncIterator] = function() {
		return this;
	}, i);
	function verb(n) {
		i[n] = o[n] && function(v) {
			return new Promise(function(resolve, reject) {
				v = o[n](v), settle(resolve, reject, v.done, v.value);
			});
		};
	}
	function settle(resolve, reject, d, v) {
		Promise.resolve(v).then(function(v) {
			resolve({
				value: v,
				done: d
			});
		}, reject);
	}
}
function __makeTemplateObject(cooked, raw) {
	if (Object.defineProperty) Object.defineProperty(cooked, "raw", { value: raw });
	else cooked.raw = raw;
	return cooked;
}
function __importStar(mod) {
	if (mod && mod.__esModule) return mod;
	var result = {};
	if (mod != null) {
		for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
	}
	__setModuleDefault(result, mod);
	return result;
}
function __importDefault(mod) {
	return mod && mod.__esModule ? mod : { default: mod };
}
function __classPrivateFieldGet(receiver, state, kind, f) {
	if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a getter");
	if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot read private member from an object whose class did not declare it");
	return kind === "m" ? f : kind === "a" ? f.call(receiver) : f ? f.value : state.get(receiver);
}
function __classPrivateFieldSet(receiver, state, value, kind, f) {
	if (kind === "m") throw new TypeError("Private method is not writable");
	if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a setter");
	if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot write private member to an object whose class did not declare it");
	return kind === "a" ? f.call(receiver, value) : f ? f.value = value : state.set(receiver, value), value;
}
function __classPrivateFieldIn(state, receiver) {
	if (receiver === null || typeof receiver !== "object" && typeof receiver !== "function") throw new TypeError("Cannot use 'in' operator on non-object");
	return typeof state === "function" ? receiver === state : state.has(receiver);
}
function __addDisposableResource(env, value, async) {
	if (value !== null && value !== void 0) {
		if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
		var dispose, inner;
		if (async) {
			if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
			dispose = value[Symbol.asyncDispose];
		}
		if (dispose === void 0) {
			if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
			dispose = value[Symbol.dispose];
			if (async) inner = dispose;
		}
		if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
		if (inner) dispose = function() {
			try {
				inner.call(this);
			} catch (e) {
				return Promise.reject(e);
			}
		};
		env.stack.push({
			value,
			dispose,
			async
		});
	} else if (async) env.stack.push({ async: true });
	return value;
}
function __disposeResources(env) {
	function fail(e) {
		env.error = env.hasError ? new _SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
		env.hasError = true;
	}
	var r, s = 0;
	function next() {
		while (r = env.stack.pop()) try {
			if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
			if (r.dispose) {
				var result = r.dispose.call(r.value);
				if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
					fail(e);
					return next();
				});
			} else s |= 1;
		} catch (e) {
			fail(e);
		}
		if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
		if (env.hasError) throw env.error;
	}
	return next();
}
function __rewriteRelativeImportExtension(path, preserveJsx, extraExtensions, ignoreCase) {
	if (typeof path === "string" && /^\.\.?\//.test(path)) {
		if (extraExtensions) for (var extension in extraExtensions) {
			var suffix = path.slice(-extension.length);
			if (suffix === extension || ignoreCase && suffix.toLowerCase() === extension.toLowerCase()) {
				var output = extraExtensions[extension];
				return output === extension ? path : path.slice(0, -extension.length) + output;
			}
		}
		return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function(m, tsx, d, ext, cm) {
			return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : d + ext + "." + cm.toLowerCase() + "js";
		});
	}
	return path;
}
var extendStatics, __assign, __createBinding, __setModuleDefault, ownKeys, _SuppressedError, tslib_es6_default;
var init_tslib_es6 = __esmMin((() => {
	extendStatics = function(d, b) {
		extendStatics = Object.setPrototypeOf || { __proto__: [] } instanceof Array && function(d, b) {
			d.__proto__ = b;
		} || function(d, b) {
			for (var p in b) if (Object.prototype.hasOwnProperty.call(b, p)) d[p] = b[p];
		};
		return extendStatics(d, b);
	};
	__assign = function() {
		__assign = Object.assign || function __assign(t) {
			for (var s, i = 1, n = arguments.length; i < n; i++) {
				s = arguments[i];
				for (var p in s) if (Object.prototype.hasOwnProperty.call(s, p)) t[p] = s[p];
			}
			return t;
		};
		return __assign.apply(this, arguments);
	};
	__createBinding = Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	});
	__setModuleDefault = Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	};
	ownKeys = function(o) {
		ownKeys = Object.getOwnPropertyNames || function(o) {
			var ar = [];
			for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
			return ar;
		};
		return ownKeys(o);
	};
	_SuppressedError = typeof SuppressedError === "function" ? SuppressedError : function(error, suppressed, message) {
		var e = new Error(message);
		return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
	};
	tslib_es6_default = {
		__extends,
		__assign,
		__rest,
		__decorate,
		__param,
		__esDecorate,
		__runInitializers,
		__propKey,
		__setFunctionName,
		__metadata,
		__awaiter,
		__generator,
		__createBinding,
		__exportStar,
		__values,
		__read,
		__spread,
		__spreadArrays,
		__spreadArray,
		__await,
		__asyncGenerator,
		__asyncDelegator,
		__asyncValues,
		__makeTemplateObject,
		__importStar,
		__importDefault,
		__classPrivateFieldGet,
		__classPrivateFieldSet,
		__classPrivateFieldIn,
		__addDisposableResource,
		__disposeResources,
		__rewriteRelativeImportExtension
	};
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/RequestMethod.js
var require_RequestMethod = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.RequestMethod = void 0;
	/**
	* @enum
	* Enum for RequestMethods
	* @property {string} GET - The get request type
	* @property {string} PATCH - The patch request type
	* @property {string} POST - The post request type
	* @property {string} PUT - The put request type
	* @property {string} DELETE - The delete request type
	*/
	var RequestMethod;
	(function(RequestMethod) {
		RequestMethod["GET"] = "GET";
		RequestMethod["PATCH"] = "PATCH";
		RequestMethod["POST"] = "POST";
		RequestMethod["PUT"] = "PUT";
		RequestMethod["DELETE"] = "DELETE";
	})(RequestMethod || (exports.RequestMethod = RequestMethod = {}));
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/content/BatchRequestContent.js
var require_BatchRequestContent = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.BatchRequestContent = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	/**
	* @module BatchRequestContent
	*/
	var RequestMethod_1 = require_RequestMethod();
	exports.BatchRequestContent = function() {
		/**
		* @public
		* @constructor
		* Constructs a BatchRequestContent instance
		* @param {BatchRequestStep[]} [requests] - Array of requests value
		* @returns An instance of a BatchRequestContent
		*/
		function BatchRequestContent(requests) {
			this.requests = /* @__PURE__ */ new Map();
			if (typeof requests !== "undefined") {
				var limit = BatchRequestContent.requestLimit;
				if (requests.length > limit) {
					var error = new Error("Maximum requests limit exceeded, Max allowed number of requests are ".concat(limit));
					error.name = "Limit Exceeded Error";
					throw error;
				}
				for (var _i = 0, requests_1 = requests; _i < requests_1.length; _i++) {
					var req = requests_1[_i];
					this.addRequest(req);
				}
			}
		}
		/**
		* @private
		* @static
		* Validates the dependency chain of the requests
		*
		* Note:
		* Individual requests can depend on other individual requests. Currently, requests can only depend on a single other request, and must follow one of these three patterns:
		* 1. Parallel - no individual request states a dependency in the dependsOn property.
		* 2. Serial - all individual requests depend on the previous individual request.
		* 3. Same - all individual requests that state a dependency in the dependsOn property, state the same dependency.
		* As JSON batching matures, these limitations will be removed.
		* @see {@link https://developer.microsoft.com/en-us/graph/docs/concepts/known_issues#json-batching}
		*
		* @param {Map<string, BatchRequestStep>} requests - The map of requests.
		* @returns The boolean indicating the validation status
		*/
		BatchRequestContent.validateDependencies = function(requests) {
			var isParallel = function(reqs) {
				var iterator = reqs.entries();
				var cur = iterator.next();
				while (!cur.done) {
					var curReq = cur.value[1];
					if (curReq.dependsOn !== void 0 && curReq.dependsOn.length > 0) return false;
					cur = iterator.next();
				}
				return true;
			};
			var isSerial = function(reqs) {
				var iterator = reqs.entries();
				var cur = iterator.next();
				var firstRequest = cur.value[1];
				if (firstRequest.dependsOn !== void 0 && firstRequest.dependsOn.length > 0) return false;
				var prev = cur;
				cur = iterator.next();
				while (!cur.done) {
					var curReq = cur.value[1];
					if (curReq.dependsOn === void 0 || curReq.dependsOn.length !== 1 || curReq.dependsOn[0] !== prev.value[1].id) return false;
					prev = cur;
					cur = iterator.next();
				}
				return true;
			};
			var isSame = function(reqs) {
				var iterator = reqs.entries();
				var cur = iterator.next();
				var firstRequest = cur.value[1];
				var dependencyId;
				if (firstRequest.dependsOn === void 0 || firstRequest.dependsOn.length === 0) dependencyId = firstRequest.id;
				else if (firstRequest.dependsOn.length === 1) {
					var fDependencyId = firstRequest.dependsOn[0];
					if (fDependencyId !== firstRequest.id && reqs.has(fDependencyId)) dependencyId = fDependencyId;
					else return false;
				} else return false;
				cur = iterator.next();
				while (!cur.done) {
					var curReq = cur.value[1];
					if ((curReq.dependsOn === void 0 || curReq.dependsOn.length === 0) && dependencyId !== curReq.id) return false;
					if (curReq.dependsOn !== void 0 && curReq.dependsOn.length !== 0) {
						if (curReq.dependsOn.length === 1 && (curReq.id === dependencyId || curReq.dependsOn[0] !== dependencyId)) return false;
						if (curReq.dependsOn.length > 1) return false;
					}
					cur = iterator.next();
				}
				return true;
			};
			if (requests.size === 0) {
				var error = /* @__PURE__ */ new Error("Empty requests map, Please provide at least one request.");
				error.name = "Empty Requests Error";
				throw error;
			}
			return isParallel(requests) || isSerial(requests) || isSame(requests);
		};
		/**
		* @private
		* @static
		* @async
		* Converts Request Object instance to a JSON
		* @param {IsomorphicRequest} request - The IsomorphicRequest Object instance
		* @returns A promise that resolves to JSON representation of a request
		*/
		BatchRequestContent.getRequestData = function(request) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var requestData, hasHttpRegex, headers, _a;
				return tslib_1.__generator(this, function(_b) {
					switch (_b.label) {
						case 0:
							requestData = { url: "" };
							hasHttpRegex = /* @__PURE__ */ new RegExp("^https?://");
							requestData.url = hasHttpRegex.test(request.url) ? "/" + request.url.split(/.*?\/\/.*?\//)[1] : request.url;
							requestData.method = request.method;
							headers = {};
							request.headers.forEach(function(value, key) {
								headers[key] = value;
							});
							if (Object.keys(headers).length) requestData.headers = headers;
							if (!(request.method === RequestMethod_1.RequestMethod.PATCH || request.method === RequestMethod_1.RequestMethod.POST || request.method === RequestMethod_1.RequestMethod.PUT)) return [3, 2];
							_a = requestData;
							return [4, BatchRequestContent.getRequestBody(request)];
						case 1:
							_a.body = _b.sent();
							_b.label = 2;
						case 2:
 /**
						* TODO: Check any other property needs to be used from the Request object and add them
						*/
						return [2, requestData];
					}
				});
			});
		};
		/**
		* @private
		* @static
		* @async
		* Gets the body of a Request object instance
		* @param {IsomorphicRequest} request - The IsomorphicRequest object instance
		* @returns The Promise that resolves to a body value of a Request
		*/
		BatchRequestContent.getRequestBody = function(request) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var bodyParsed, body, cloneReq, blob_1, reader_1, buffer;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							bodyParsed = false;
							_a.label = 1;
						case 1:
							_a.trys.push([
								1,
								3,
								,
								4
							]);
							cloneReq = request.clone();
							return [4, cloneReq.json()];
						case 2:
							body = _a.sent();
							bodyParsed = true;
							return [3, 4];
						case 3:
							_a.sent();
							return [3, 4];
						case 4:
							if (!!bodyParsed) return [3, 12];
							_a.label = 5;
						case 5:
							_a.trys.push([
								5,
								11,
								,
								12
							]);
							if (!(typeof Blob !== "undefined")) return [3, 8];
							return [4, request.blob()];
						case 6:
							blob_1 = _a.sent();
							reader_1 = new FileReader();
							return [4, new Promise(function(resolve) {
								reader_1.addEventListener("load", function() {
									var dataURL = reader_1.result;
									resolve((/* @__PURE__ */ new RegExp("^s*data:(.+?/.+?(;.+?=.+?)*)?(;base64)?,(.*)s*$")).exec(dataURL)[4]);
								}, false);
								reader_1.readAsDataURL(blob_1);
							})];
						case 7:
							body = _a.sent();
							return [3, 10];
						case 8:
							if (!(typeof Buffer !== "undefined")) return [3, 10];
							return [4, request.buffer()];
						case 9:
							buffer = _a.sent();
							body = buffer.toString("base64");
							_a.label = 10;
						case 10:
							bodyParsed = true;
							return [3, 12];
						case 11:
							_a.sent();
							return [3, 12];
						case 12: return [2, body];
					}
				});
			});
		};
		/**
		* @public
		* Adds a request to the batch request content
		* @param {BatchRequestStep} request - The request value
		* @returns The id of the added request
		*/
		BatchRequestContent.prototype.addRequest = function(request) {
			var limit = BatchRequestContent.requestLimit;
			if (request.id === "") {
				var error = /* @__PURE__ */ new Error("Id for a request is empty, Please provide an unique id");
				error.name = "Empty Id For Request";
				throw error;
			}
			if (this.requests.size === limit) {
				var error = new Error("Maximum requests limit exceeded, Max allowed number of requests are ".concat(limit));
				error.name = "Limit Exceeded Error";
				throw error;
			}
			if (this.requests.has(request.id)) {
				var error = new Error("Adding request with duplicate id ".concat(request.id, ", Make the id of the requests unique"));
				error.name = "Duplicate RequestId Error";
				throw error;
			}
			this.requests.set(request.id, request);
			return request.id;
		};
		/**
		* @public
		* Removes request from the batch payload and its dependencies from all dependents
		* @param {string} requestId - The id of a request that needs to be removed
		* @returns The boolean indicating removed status
		*/
		BatchRequestContent.prototype.removeRequest = function(requestId) {
			var deleteStatus = this.requests.delete(requestId);
			var iterator = this.requests.entries();
			var cur = iterator.next();
			/**
			* Removing dependencies where this request is present as a dependency
			*/
			while (!cur.done) {
				var dependencies = cur.value[1].dependsOn;
				if (typeof dependencies !== "undefined") {
					var index = dependencies.indexOf(requestId);
					if (index !== -1) dependencies.splice(index, 1);
					if (dependencies.length === 0) delete cur.value[1].dependsOn;
				}
				cur = iterator.next();
			}
			return deleteStatus;
		};
		/**
		* @public
		* @async
		* Serialize content from BatchRequestContent instance
		* @returns The body content to make batch request
		*/
		BatchRequestContent.prototype.getContent = function() {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var requests, requestBody, iterator, cur, error, error, requestStep, batchRequestData, error;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							requests = [];
							requestBody = { requests };
							iterator = this.requests.entries();
							cur = iterator.next();
							if (cur.done) {
								error = /* @__PURE__ */ new Error("No requests added yet, Please add at least one request.");
								error.name = "Empty Payload";
								throw error;
							}
							if (!BatchRequestContent.validateDependencies(this.requests)) {
								error = /* @__PURE__ */ new Error("Invalid dependency found, Dependency should be:\n1. Parallel - no individual request states a dependency in the dependsOn property.\n2. Serial - all individual requests depend on the previous individual request.\n3. Same - all individual requests that state a dependency in the dependsOn property, state the same dependency.");
								error.name = "Invalid Dependency";
								throw error;
							}
							_a.label = 1;
						case 1:
							if (!!cur.done) return [3, 3];
							requestStep = cur.value[1];
							return [4, BatchRequestContent.getRequestData(requestStep.request)];
						case 2:
							batchRequestData = _a.sent();
							/**
							* @see{@https://tools.ietf.org/html/rfc7578#section-4.4}
							* TODO- Setting/Defaulting of content-type header to the correct value
							* @see {@link https://developer.microsoft.com/en-us/graph/docs/concepts/json_batching#request-format}
							*/
							if (batchRequestData.body !== void 0 && (batchRequestData.headers === void 0 || batchRequestData.headers["content-type"] === void 0)) {
								error = new Error("Content-type header is not mentioned for request #".concat(requestStep.id, ", For request having body, Content-type header should be mentioned"));
								error.name = "Invalid Content-type header";
								throw error;
							}
							batchRequestData.id = requestStep.id;
							if (requestStep.dependsOn !== void 0 && requestStep.dependsOn.length > 0) batchRequestData.dependsOn = requestStep.dependsOn;
							requests.push(batchRequestData);
							cur = iterator.next();
							return [3, 1];
						case 3:
							requestBody.requests = requests;
							return [2, requestBody];
					}
				});
			});
		};
		/**
		* @public
		* Adds a dependency for a given dependent request
		* @param {string} dependentId - The id of the dependent request
		* @param {string} [dependencyId] - The id of the dependency request, if not specified the preceding request will be considered as a dependency
		* @returns Nothing
		*/
		BatchRequestContent.prototype.addDependency = function(dependentId, dependencyId) {
			if (!this.requests.has(dependentId)) {
				var error = new Error("Dependent ".concat(dependentId, " does not exists, Please check the id"));
				error.name = "Invalid Dependent";
				throw error;
			}
			if (typeof dependencyId !== "undefined" && !this.requests.has(dependencyId)) {
				var error = new Error("Dependency ".concat(dependencyId, " does not exists, Please check the id"));
				error.name = "Invalid Dependency";
				throw error;
			}
			if (typeof dependencyId !== "undefined") {
				var dependent = this.requests.get(dependentId);
				if (dependent.dependsOn === void 0) dependent.dependsOn = [];
				if (dependent.dependsOn.indexOf(dependencyId) !== -1) {
					var error = new Error("Dependency ".concat(dependencyId, " is already added for the request ").concat(dependentId));
					error.name = "Duplicate Dependency";
					throw error;
				}
				dependent.dependsOn.push(dependencyId);
			} else {
				var iterator = this.requests.entries();
				var prev = void 0;
				var cur = iterator.next();
				while (!cur.done && cur.value[1].id !== dependentId) {
					prev = cur;
					cur = iterator.next();
				}
				if (typeof prev !== "undefined") {
					var dId = prev.value[0];
					if (cur.value[1].dependsOn === void 0) cur.value[1].dependsOn = [];
					if (cur.value[1].dependsOn.indexOf(dId) !== -1) {
						var error = new Error("Dependency ".concat(dId, " is already added for the request ").concat(dependentId));
						error.name = "Duplicate Dependency";
						throw error;
					}
					cur.value[1].dependsOn.push(dId);
				} else {
					var error = new Error("Can't add dependency ".concat(dependencyId, ", There is only a dependent request in the batch"));
					error.name = "Invalid Dependency Addition";
					throw error;
				}
			}
		};
		/**
		* @public
		* Removes a dependency for a given dependent request id
		* @param {string} dependentId - The id of the dependent request
		* @param {string} [dependencyId] - The id of the dependency request, if not specified will remove all the dependencies of that request
		* @returns The boolean indicating removed status
		*/
		BatchRequestContent.prototype.removeDependency = function(dependentId, dependencyId) {
			var request = this.requests.get(dependentId);
			if (typeof request === "undefined" || request.dependsOn === void 0 || request.dependsOn.length === 0) return false;
			if (typeof dependencyId !== "undefined") {
				var index = request.dependsOn.indexOf(dependencyId);
				if (index === -1) return false;
				request.dependsOn.splice(index, 1);
				return true;
			} else {
				delete request.dependsOn;
				return true;
			}
		};
		/**
		* @private
		* @static
		* Limit for number of requests {@link - https://developer.microsoft.com/en-us/graph/docs/concepts/known_issues#json-batching}
		*/
		BatchRequestContent.requestLimit = 20;
		return BatchRequestContent;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/content/BatchResponseContent.js
var require_BatchResponseContent = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.BatchResponseContent = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	exports.BatchResponseContent = function() {
		/**
		* @public
		* @constructor
		* Creates the BatchResponseContent instance
		* @param {BatchResponseBody} response - The response body returned for batch request from server
		* @returns An instance of a BatchResponseContent
		*/
		function BatchResponseContent(response) {
			this.responses = /* @__PURE__ */ new Map();
			this.update(response);
		}
		/**
		* @private
		* Creates native Response object from the json representation of it.
		* @param {KeyValuePairObject} responseJSON - The response json value
		* @returns The Response Object instance
		*/
		BatchResponseContent.prototype.createResponseObject = function(responseJSON) {
			var body = responseJSON.body;
			var options = {};
			options.status = responseJSON.status;
			if (responseJSON.statusText !== void 0) options.statusText = responseJSON.statusText;
			options.headers = responseJSON.headers;
			if (options.headers !== void 0 && options.headers["Content-Type"] !== void 0) {
				if (options.headers["Content-Type"].split(";")[0] === "application/json") {
					var bodyString = JSON.stringify(body);
					return new Response(bodyString, options);
				}
			}
			return new Response(body, options);
		};
		/**
		* @public
		* Updates the Batch response content instance with given responses.
		* @param {BatchResponseBody} response - The response json representing batch response message
		* @returns Nothing
		*/
		BatchResponseContent.prototype.update = function(response) {
			this.nextLink = response["@odata.nextLink"];
			var responses = response.responses;
			for (var i = 0, l = responses.length; i < l; i++) this.responses.set(responses[i].id, this.createResponseObject(responses[i]));
		};
		/**
		* @public
		* To get the response of a request for a given request id
		* @param {string} requestId - The request id value
		* @returns The Response object instance for the particular request
		*/
		BatchResponseContent.prototype.getResponseById = function(requestId) {
			return this.responses.get(requestId);
		};
		/**
		* @public
		* To get all the responses of the batch request
		* @returns The Map of id and Response objects
		*/
		BatchResponseContent.prototype.getResponses = function() {
			return this.responses;
		};
		/**
		* @public
		* To get the iterator for the responses
		* @returns The Iterable generator for the response objects
		*/
		BatchResponseContent.prototype.getResponsesIterator = function() {
			var iterator, cur;
			return tslib_1.__generator(this, function(_a) {
				switch (_a.label) {
					case 0:
						iterator = this.responses.entries();
						cur = iterator.next();
						_a.label = 1;
					case 1:
						if (!!cur.done) return [3, 3];
						return [4, cur.value];
					case 2:
						_a.sent();
						cur = iterator.next();
						return [3, 1];
					case 3: return [2];
				}
			});
		};
		return BatchResponseContent;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/Constants.js
var require_Constants = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.GRAPH_URLS = exports.GRAPH_BASE_URL = exports.GRAPH_API_VERSION = void 0;
	/**
	* @module Constants
	*/
	/**
	* @constant
	* A Default API endpoint version for a request
	*/
	exports.GRAPH_API_VERSION = "v1.0";
	/**
	* @constant
	* A Default base url for a request
	*/
	exports.GRAPH_BASE_URL = "https://graph.microsoft.com/";
	/**
	* To hold list of the service root endpoints for Microsoft Graph and Graph Explorer for each national cloud.
	* Set(iterable:Object) is not supported in Internet Explorer. The consumer is recommended to use a suitable polyfill.
	*/
	exports.GRAPH_URLS = /* @__PURE__ */ new Set([
		"graph.microsoft.com",
		"graph.microsoft.us",
		"dod-graph.microsoft.us",
		"graph.microsoft.de",
		"microsoftgraph.chinacloudapi.cn",
		"canary.graph.microsoft.com"
	]);
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/GraphClientError.js
var require_GraphClientError = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.GraphClientError = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	exports.GraphClientError = function(_super) {
		tslib_1.__extends(GraphClientError, _super);
		/**
		* @public
		* @constructor
		* Creates an instance of GraphClientError
		* @param {string} message? - Error message
		* @returns An instance of GraphClientError
		*/
		function GraphClientError(message) {
			var _this = _super.call(this, message) || this;
			Object.setPrototypeOf(_this, GraphClientError.prototype);
			return _this;
		}
		/**
		* @public
		* @static
		* @async
		* To set the GraphClientError object
		* @param {any} error - The error returned encountered by the Graph JavaScript Client SDK while processing request
		* @returns GraphClientError object set to the error passed
		*/
		GraphClientError.setGraphClientError = function(error) {
			var graphClientError;
			if (error instanceof Error) graphClientError = error;
			else {
				graphClientError = new GraphClientError();
				graphClientError.customError = error;
			}
			return graphClientError;
		};
		return GraphClientError;
	}(Error);
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/GraphRequestUtil.js
var require_GraphRequestUtil = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.isCustomHost = exports.isGraphURL = exports.serializeContent = exports.urlJoin = exports.oDataQueryNames = void 0;
	/**
	* @module GraphRequestUtil
	*/
	var Constants_1 = require_Constants();
	var GraphClientError_1 = require_GraphClientError();
	/**
	* To hold list of OData query params
	*/
	exports.oDataQueryNames = [
		"$select",
		"$expand",
		"$orderby",
		"$filter",
		"$top",
		"$skip",
		"$skipToken",
		"$count"
	];
	/**
	* To construct the URL by appending the segments with "/"
	* @param {string[]} urlSegments - The array of strings
	* @returns The constructed URL string
	*/
	var urlJoin = function(urlSegments) {
		var removePostSlash = function(s) {
			return s.replace(/\/+$/, "");
		};
		var removePreSlash = function(s) {
			return s.replace(/^\/+/, "");
		};
		var joiner = function(pre, cur) {
			return [removePostSlash(pre), removePreSlash(cur)].join("/");
		};
		return Array.prototype.slice.call(urlSegments).reduce(joiner);
	};
	exports.urlJoin = urlJoin;
	/**
	* Serializes the content
	* @param {any} content - The content value that needs to be serialized
	* @returns The serialized content
	*
	* Note:
	* This conversion is required due to the following reasons:
	* Body parameter of Request method of isomorphic-fetch only accepts Blob, ArrayBuffer, FormData, TypedArrays string.
	* Node.js platform does not support Blob, FormData. Javascript File object inherits from Blob so it is also not supported in node. Therefore content of type Blob, File, FormData will only come from browsers.
	* Parallel to ArrayBuffer in javascript, node provides Buffer interface. Node's Buffer is able to send the arbitrary binary data to the server successfully for both Browser and Node platform. Whereas sending binary data via ArrayBuffer or TypedArrays was only possible using Browser. To support both Node and Browser, `serializeContent` converts TypedArrays or ArrayBuffer to `Node Buffer`.
	* If the data received is in JSON format, `serializeContent` converts the JSON to string.
	*/
	var serializeContent = function(content) {
		var className = content && content.constructor && content.constructor.name;
		if (className === "Buffer" || className === "Blob" || className === "File" || className === "FormData" || typeof content === "string") return content;
		if (className === "ArrayBuffer") content = Buffer.from(content);
		else if (className === "Int8Array" || className === "Int16Array" || className === "Int32Array" || className === "Uint8Array" || className === "Uint16Array" || className === "Uint32Array" || className === "Uint8ClampedArray" || className === "Float32Array" || className === "Float64Array" || className === "DataView") content = Buffer.from(content.buffer);
		else try {
			content = JSON.stringify(content);
		} catch (error) {
			throw new Error("Unable to stringify the content");
		}
		return content;
	};
	exports.serializeContent = serializeContent;
	/**
	* Checks if the url is one of the service root endpoints for Microsoft Graph and Graph Explorer.
	* @param {string} url - The url to be verified
	* @returns {boolean} - Returns true if the url is a Graph URL
	*/
	var isGraphURL = function(url) {
		return isValidEndpoint(url);
	};
	exports.isGraphURL = isGraphURL;
	/**
	* Checks if the url is for one of the custom hosts provided during client initialization
	* @param {string} url - The url to be verified
	* @param {Set} customHosts - The url to be verified
	* @returns {boolean} - Returns true if the url is a for a custom host
	*/
	var isCustomHost = function(url, customHosts) {
		customHosts.forEach(function(host) {
			return isCustomHostValid(host);
		});
		return isValidEndpoint(url, customHosts);
	};
	exports.isCustomHost = isCustomHost;
	/**
	* Checks if the url is for one of the provided hosts.
	* @param {string} url - The url to be verified
	* @param {Set<string>} allowedHosts - A set of hosts.
	* @returns {boolean} - Returns true is for one of the provided endpoints.
	*/
	var isValidEndpoint = function(url, allowedHosts) {
		if (allowedHosts === void 0) allowedHosts = Constants_1.GRAPH_URLS;
		url = url.toLowerCase();
		if (url.indexOf("https://") !== -1) {
			url = url.replace("https://", "");
			var startofPortNoPos = url.indexOf(":");
			var endOfHostStrPos = url.indexOf("/");
			var hostName = "";
			if (endOfHostStrPos !== -1) {
				if (startofPortNoPos !== -1 && startofPortNoPos < endOfHostStrPos) {
					hostName = url.substring(0, startofPortNoPos);
					return allowedHosts.has(hostName);
				}
				hostName = url.substring(0, endOfHostStrPos);
				return allowedHosts.has(hostName);
			}
		}
		return false;
	};
	/**
	* Throws error if the string is not a valid host/hostname and contains other url parts.
	* @param {string} host - The host to be verified
	*/
	var isCustomHostValid = function(host) {
		if (host.indexOf("/") !== -1) throw new GraphClientError_1.GraphClientError("Please add only hosts or hostnames to the CustomHosts config. If the url is `http://example.com:3000/`, host is `example:3000`");
	};
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/middleware/MiddlewareControl.js
var require_MiddlewareControl = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.MiddlewareControl = void 0;
	exports.MiddlewareControl = function() {
		/**
		* @public
		* @constructor
		* Creates an instance of MiddlewareControl
		* @param {MiddlewareOptions[]} [middlewareOptions = []] - The array of middlewareOptions
		* @returns The instance of MiddlewareControl
		*/
		function MiddlewareControl(middlewareOptions) {
			if (middlewareOptions === void 0) middlewareOptions = [];
			this.middlewareOptions = /* @__PURE__ */ new Map();
			for (var _i = 0, middlewareOptions_1 = middlewareOptions; _i < middlewareOptions_1.length; _i++) {
				var option = middlewareOptions_1[_i];
				var fn = option.constructor;
				this.middlewareOptions.set(fn, option);
			}
		}
		/**
		* @public
		* To get the middleware option using the class of the option
		* @param {Function} fn - The class of the strongly typed option class
		* @returns The middleware option
		* @example
		* // if you wanted to return the middleware option associated with this class (MiddlewareControl)
		* // call this function like this:
		* getMiddlewareOptions(MiddlewareControl)
		*/
		MiddlewareControl.prototype.getMiddlewareOptions = function(fn) {
			return this.middlewareOptions.get(fn);
		};
		/**
		* @public
		* To set the middleware options using the class of the option
		* @param {Function} fn - The class of the strongly typed option class
		* @param {MiddlewareOptions} option - The strongly typed middleware option
		* @returns nothing
		*/
		MiddlewareControl.prototype.setMiddlewareOptions = function(fn, option) {
			this.middlewareOptions.set(fn, option);
		};
		return MiddlewareControl;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/middleware/MiddlewareUtil.js
var require_MiddlewareUtil = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.cloneRequestWithNewUrl = exports.appendRequestHeader = exports.setRequestHeader = exports.getRequestHeader = exports.generateUUID = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	/**
	* @constant
	* To generate the UUID
	* @returns The UUID string
	*/
	var generateUUID = function() {
		var uuid = "";
		for (var j = 0; j < 32; j++) {
			if (j === 8 || j === 12 || j === 16 || j === 20) uuid += "-";
			uuid += Math.floor(Math.random() * 16).toString(16);
		}
		return uuid;
	};
	exports.generateUUID = generateUUID;
	/**
	* @constant
	* To get the request header from the request
	* @param {RequestInfo} request - The request object or the url string
	* @param {FetchOptions|undefined} options - The request options object
	* @param {string} key - The header key string
	* @returns A header value for the given key from the request
	*/
	var getRequestHeader = function(request, options, key) {
		var value = null;
		if (typeof Request !== "undefined" && request instanceof Request) value = request.headers.get(key);
		else if (typeof options !== "undefined" && options.headers !== void 0) {
			if (typeof Headers !== "undefined" && options.headers instanceof Headers) value = options.headers.get(key);
			else if (options.headers instanceof Array) {
				var headers = options.headers;
				for (var i = 0, l = headers.length; i < l; i++) if (headers[i][0] === key) {
					value = headers[i][1];
					break;
				}
			} else if (options.headers[key] !== void 0) value = options.headers[key];
		}
		return value;
	};
	exports.getRequestHeader = getRequestHeader;
	/**
	* @constant
	* To set the header value to the given request
	* @param {RequestInfo} request - The request object or the url string
	* @param {FetchOptions|undefined} options - The request options object
	* @param {string} key - The header key string
	* @param {string } value - The header value string
	* @returns Nothing
	*/
	var setRequestHeader = function(request, options, key, value) {
		var _a, _b;
		if (typeof Request !== "undefined" && request instanceof Request) request.headers.set(key, value);
		else if (typeof options !== "undefined") {
			if (options.headers === void 0) options.headers = new Headers((_a = {}, _a[key] = value, _a));
			else if (typeof Headers !== "undefined" && options.headers instanceof Headers) options.headers.set(key, value);
			else if (options.headers instanceof Array) {
				var i = 0;
				var l = options.headers.length;
				for (; i < l; i++) {
					var header = options.headers[i];
					if (header[0] === key) {
						header[1] = value;
						break;
					}
				}
				if (i === l) options.headers.push([key, value]);
			} else Object.assign(options.headers, (_b = {}, _b[key] = value, _b));
		}
	};
	exports.setRequestHeader = setRequestHeader;
	/**
	* @constant
	* To append the header value to the given request
	* @param {RequestInfo} request - The request object or the url string
	* @param {FetchOptions|undefined} options - The request options object
	* @param {string} key - The header key string
	* @param {string } value - The header value string
	* @returns Nothing
	*/
	var appendRequestHeader = function(request, options, key, value) {
		var _a, _b;
		if (typeof Request !== "undefined" && request instanceof Request) request.headers.append(key, value);
		else if (typeof options !== "undefined") {
			if (options.headers === void 0) options.headers = new Headers((_a = {}, _a[key] = value, _a));
			else if (typeof Headers !== "undefined" && options.headers instanceof Headers) options.headers.append(key, value);
			else if (options.headers instanceof Array) options.headers.push([key, value]);
			else if (options.headers === void 0) options.headers = (_b = {}, _b[key] = value, _b);
			else if (options.headers[key] === void 0) options.headers[key] = value;
			else options.headers[key] += ", ".concat(value);
		}
	};
	exports.appendRequestHeader = appendRequestHeader;
	/**
	* @constant
	* To clone the request with the new url
	* @param {string} url - The new url string
	* @param {Request} request - The request object
	* @returns A promise that resolves to request object
	*/
	var cloneRequestWithNewUrl = function(newUrl, request) {
		return tslib_1.__awaiter(void 0, void 0, void 0, function() {
			var body, _a, method, headers, referrer, referrerPolicy, mode, credentials, cache, redirect, integrity, keepalive, signal;
			return tslib_1.__generator(this, function(_b) {
				switch (_b.label) {
					case 0:
						if (!request.headers.get("Content-Type")) return [3, 2];
						return [4, request.blob()];
					case 1:
						_a = _b.sent();
						return [3, 4];
					case 2: return [4, Promise.resolve(void 0)];
					case 3:
						_a = _b.sent();
						_b.label = 4;
					case 4:
						body = _a;
						method = request.method, headers = request.headers, referrer = request.referrer, referrerPolicy = request.referrerPolicy, mode = request.mode, credentials = request.credentials, cache = request.cache, redirect = request.redirect, integrity = request.integrity, keepalive = request.keepalive, signal = request.signal;
						return [2, new Request(newUrl, {
							method,
							headers,
							body,
							referrer,
							referrerPolicy,
							mode,
							credentials,
							cache,
							redirect,
							integrity,
							keepalive,
							signal
						})];
				}
			});
		});
	};
	exports.cloneRequestWithNewUrl = cloneRequestWithNewUrl;
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/middleware/options/AuthenticationHandlerOptions.js
var require_AuthenticationHandlerOptions = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.AuthenticationHandlerOptions = void 0;
	exports.AuthenticationHandlerOptions = function() {
		/**
		* @public
		* @constructor
		* To create an instance of AuthenticationHandlerOptions
		* @param {AuthenticationProvider} [authenticationProvider] - The authentication provider instance
		* @param {AuthenticationProviderOptions} [authenticationProviderOptions] - The authentication provider options instance
		* @returns An instance of AuthenticationHandlerOptions
		*/
		function AuthenticationHandlerOptions(authenticationProvider, authenticationProviderOptions) {
			this.authenticationProvider = authenticationProvider;
			this.authenticationProviderOptions = authenticationProviderOptions;
		}
		return AuthenticationHandlerOptions;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/middleware/options/TelemetryHandlerOptions.js
var require_TelemetryHandlerOptions = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.TelemetryHandlerOptions = exports.FeatureUsageFlag = void 0;
	var MiddlewareControl_1 = require_MiddlewareControl();
	/**
	* @enum
	* @property {number} NONE - The hexadecimal flag value for nothing enabled
	* @property {number} REDIRECT_HANDLER_ENABLED - The hexadecimal flag value for redirect handler enabled
	* @property {number} RETRY_HANDLER_ENABLED - The hexadecimal flag value for retry handler enabled
	* @property {number} AUTHENTICATION_HANDLER_ENABLED - The hexadecimal flag value for the authentication handler enabled
	*/
	var FeatureUsageFlag;
	(function(FeatureUsageFlag) {
		FeatureUsageFlag[FeatureUsageFlag["NONE"] = 0] = "NONE";
		FeatureUsageFlag[FeatureUsageFlag["REDIRECT_HANDLER_ENABLED"] = 1] = "REDIRECT_HANDLER_ENABLED";
		FeatureUsageFlag[FeatureUsageFlag["RETRY_HANDLER_ENABLED"] = 2] = "RETRY_HANDLER_ENABLED";
		FeatureUsageFlag[FeatureUsageFlag["AUTHENTICATION_HANDLER_ENABLED"] = 4] = "AUTHENTICATION_HANDLER_ENABLED";
	})(FeatureUsageFlag || (exports.FeatureUsageFlag = FeatureUsageFlag = {}));
	exports.TelemetryHandlerOptions = function() {
		function TelemetryHandlerOptions() {
			/**
			* @private
			* A member to hold the OR of feature usage flags
			*/
			this.featureUsage = FeatureUsageFlag.NONE;
		}
		/**
		* @public
		* @static
		* To update the feature usage in the context object
		* @param {Context} context - The request context object containing middleware options
		* @param {FeatureUsageFlag} flag - The flag value
		* @returns nothing
		*/
		TelemetryHandlerOptions.updateFeatureUsageFlag = function(context, flag) {
			var options;
			if (context.middlewareControl instanceof MiddlewareControl_1.MiddlewareControl) options = context.middlewareControl.getMiddlewareOptions(TelemetryHandlerOptions);
			else context.middlewareControl = new MiddlewareControl_1.MiddlewareControl();
			if (typeof options === "undefined") {
				options = new TelemetryHandlerOptions();
				context.middlewareControl.setMiddlewareOptions(TelemetryHandlerOptions, options);
			}
			options.setFeatureUsage(flag);
		};
		/**
		* @private
		* To set the feature usage flag
		* @param {FeatureUsageFlag} flag - The flag value
		* @returns nothing
		*/
		TelemetryHandlerOptions.prototype.setFeatureUsage = function(flag) {
			this.featureUsage = this.featureUsage | flag;
		};
		/**
		* @public
		* To get the feature usage
		* @returns A feature usage flag as hexadecimal string
		*/
		TelemetryHandlerOptions.prototype.getFeatureUsage = function() {
			return this.featureUsage.toString(16);
		};
		return TelemetryHandlerOptions;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/middleware/AuthenticationHandler.js
var require_AuthenticationHandler = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.AuthenticationHandler = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	/**
	* @module AuthenticationHandler
	*/
	var GraphRequestUtil_1 = require_GraphRequestUtil();
	var MiddlewareControl_1 = require_MiddlewareControl();
	var MiddlewareUtil_1 = require_MiddlewareUtil();
	var AuthenticationHandlerOptions_1 = require_AuthenticationHandlerOptions();
	var TelemetryHandlerOptions_1 = require_TelemetryHandlerOptions();
	exports.AuthenticationHandler = function() {
		/**
		* @public
		* @constructor
		* Creates an instance of AuthenticationHandler
		* @param {AuthenticationProvider} authenticationProvider - The authentication provider for the authentication handler
		*/
		function AuthenticationHandler(authenticationProvider) {
			this.authenticationProvider = authenticationProvider;
		}
		/**
		* @public
		* @async
		* To execute the current middleware
		* @param {Context} context - The context object of the request
		* @returns A Promise that resolves to nothing
		*/
		AuthenticationHandler.prototype.execute = function(context) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var url, options, authenticationProvider, authenticationProviderOptions, token, bearerKey;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							url = typeof context.request === "string" ? context.request : context.request.url;
							if (!((0, GraphRequestUtil_1.isGraphURL)(url) || context.customHosts && (0, GraphRequestUtil_1.isCustomHost)(url, context.customHosts))) return [3, 2];
							options = void 0;
							if (context.middlewareControl instanceof MiddlewareControl_1.MiddlewareControl) options = context.middlewareControl.getMiddlewareOptions(AuthenticationHandlerOptions_1.AuthenticationHandlerOptions);
							authenticationProvider = void 0;
							authenticationProviderOptions = void 0;
							if (options) {
								authenticationProvider = options.authenticationProvider;
								authenticationProviderOptions = options.authenticationProviderOptions;
							}
							if (!authenticationProvider) authenticationProvider = this.authenticationProvider;
							return [4, authenticationProvider.getAccessToken(authenticationProviderOptions)];
						case 1:
							token = _a.sent();
							bearerKey = "Bearer ".concat(token);
							(0, MiddlewareUtil_1.appendRequestHeader)(context.request, context.options, AuthenticationHandler.AUTHORIZATION_HEADER, bearerKey);
							TelemetryHandlerOptions_1.TelemetryHandlerOptions.updateFeatureUsageFlag(context, TelemetryHandlerOptions_1.FeatureUsageFlag.AUTHENTICATION_HANDLER_ENABLED);
							return [3, 3];
						case 2:
							if (context.options.headers) delete context.options.headers[AuthenticationHandler.AUTHORIZATION_HEADER];
							_a.label = 3;
						case 3: return [4, this.nextMiddleware.execute(context)];
						case 4: return [2, _a.sent()];
					}
				});
			});
		};
		/**
		* @public
		* To set the next middleware in the chain
		* @param {Middleware} next - The middleware instance
		* @returns Nothing
		*/
		AuthenticationHandler.prototype.setNext = function(next) {
			this.nextMiddleware = next;
		};
		/**
		* @private
		* A member representing the authorization header name
		*/
		AuthenticationHandler.AUTHORIZATION_HEADER = "Authorization";
		return AuthenticationHandler;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/middleware/HTTPMessageHandler.js
var require_HTTPMessageHandler = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.HTTPMessageHandler = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	exports.HTTPMessageHandler = function() {
		function HTTPMessageHandler() {}
		/**
		* @public
		* @async
		* To execute the current middleware
		* @param {Context} context - The request context object
		* @returns A promise that resolves to nothing
		*/
		HTTPMessageHandler.prototype.execute = function(context) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var _a;
				return tslib_1.__generator(this, function(_b) {
					switch (_b.label) {
						case 0:
							_a = context;
							return [4, fetch(context.request, context.options)];
						case 1:
							_a.response = _b.sent();
							return [2];
					}
				});
			});
		};
		return HTTPMessageHandler;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/middleware/options/RetryHandlerOptions.js
var require_RetryHandlerOptions = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.RetryHandlerOptions = void 0;
	exports.RetryHandlerOptions = function() {
		/**
		* @public
		* @constructor
		* To create an instance of RetryHandlerOptions
		* @param {number} [delay = RetryHandlerOptions.DEFAULT_DELAY] - The delay value in seconds
		* @param {number} [maxRetries = RetryHandlerOptions.DEFAULT_MAX_RETRIES] - The maxRetries value
		* @param {ShouldRetry} [shouldRetry = RetryHandlerOptions.DEFAULT_SHOULD_RETRY] - The shouldRetry callback function
		* @returns An instance of RetryHandlerOptions
		*/
		function RetryHandlerOptions(delay, maxRetries, shouldRetry) {
			if (delay === void 0) delay = RetryHandlerOptions.DEFAULT_DELAY;
			if (maxRetries === void 0) maxRetries = RetryHandlerOptions.DEFAULT_MAX_RETRIES;
			if (shouldRetry === void 0) shouldRetry = RetryHandlerOptions.defaultShouldRetry;
			if (delay > RetryHandlerOptions.MAX_DELAY && maxRetries > RetryHandlerOptions.MAX_MAX_RETRIES) {
				var error = new Error("Delay and MaxRetries should not be more than ".concat(RetryHandlerOptions.MAX_DELAY, " and ").concat(RetryHandlerOptions.MAX_MAX_RETRIES));
				error.name = "MaxLimitExceeded";
				throw error;
			} else if (delay > RetryHandlerOptions.MAX_DELAY) {
				var error = new Error("Delay should not be more than ".concat(RetryHandlerOptions.MAX_DELAY));
				error.name = "MaxLimitExceeded";
				throw error;
			} else if (maxRetries > RetryHandlerOptions.MAX_MAX_RETRIES) {
				var error = new Error("MaxRetries should not be more than ".concat(RetryHandlerOptions.MAX_MAX_RETRIES));
				error.name = "MaxLimitExceeded";
				throw error;
			} else if (delay < 0 && maxRetries < 0) {
				var error = /* @__PURE__ */ new Error("Delay and MaxRetries should not be negative");
				error.name = "MinExpectationNotMet";
				throw error;
			} else if (delay < 0) {
				var error = /* @__PURE__ */ new Error("Delay should not be negative");
				error.name = "MinExpectationNotMet";
				throw error;
			} else if (maxRetries < 0) {
				var error = /* @__PURE__ */ new Error("MaxRetries should not be negative");
				error.name = "MinExpectationNotMet";
				throw error;
			}
			this.delay = Math.min(delay, RetryHandlerOptions.MAX_DELAY);
			this.maxRetries = Math.min(maxRetries, RetryHandlerOptions.MAX_MAX_RETRIES);
			this.shouldRetry = shouldRetry;
		}
		/**
		* @public
		* To get the maximum delay
		* @returns A maximum delay
		*/
		RetryHandlerOptions.prototype.getMaxDelay = function() {
			return RetryHandlerOptions.MAX_DELAY;
		};
		/**
		* @private
		* @static
		* A member holding default delay value in seconds
		*/
		RetryHandlerOptions.DEFAULT_DELAY = 3;
		/**
		* @private
		* @static
		* A member holding default maxRetries value
		*/
		RetryHandlerOptions.DEFAULT_MAX_RETRIES = 3;
		/**
		* @private
		* @static
		* A member holding maximum delay value in seconds
		*/
		RetryHandlerOptions.MAX_DELAY = 180;
		/**
		* @private
		* @static
		* A member holding maximum maxRetries value
		*/
		RetryHandlerOptions.MAX_MAX_RETRIES = 10;
		/**
		* @private
		* A member holding default shouldRetry callback
		*/
		RetryHandlerOptions.defaultShouldRetry = function() {
			return true;
		};
		return RetryHandlerOptions;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/middleware/RetryHandler.js
var require_RetryHandler = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.RetryHandler = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	var RequestMethod_1 = require_RequestMethod();
	var MiddlewareControl_1 = require_MiddlewareControl();
	var MiddlewareUtil_1 = require_MiddlewareUtil();
	var RetryHandlerOptions_1 = require_RetryHandlerOptions();
	var TelemetryHandlerOptions_1 = require_TelemetryHandlerOptions();
	exports.RetryHandler = function() {
		/**
		* @public
		* @constructor
		* To create an instance of RetryHandler
		* @param {RetryHandlerOptions} [options = new RetryHandlerOptions()] - The retry handler options value
		* @returns An instance of RetryHandler
		*/
		function RetryHandler(options) {
			if (options === void 0) options = new RetryHandlerOptions_1.RetryHandlerOptions();
			this.options = options;
		}
		/**
		*
		* @private
		* To check whether the response has the retry status code
		* @param {Response} response - The response object
		* @returns Whether the response has retry status code or not
		*/
		RetryHandler.prototype.isRetry = function(response) {
			return RetryHandler.RETRY_STATUS_CODES.indexOf(response.status) !== -1;
		};
		/**
		* @private
		* To check whether the payload is buffered or not
		* @param {RequestInfo} request - The url string or the request object value
		* @param {FetchOptions} options - The options of a request
		* @returns Whether the payload is buffered or not
		*/
		RetryHandler.prototype.isBuffered = function(request, options) {
			var method = typeof request === "string" ? options.method : request.method;
			if (method === RequestMethod_1.RequestMethod.PUT || method === RequestMethod_1.RequestMethod.PATCH || method === RequestMethod_1.RequestMethod.POST) {
				if ((0, MiddlewareUtil_1.getRequestHeader)(request, options, "Content-Type") === "application/octet-stream") return false;
			}
			return true;
		};
		/**
		* @private
		* To get the delay for a retry
		* @param {Response} response - The response object
		* @param {number} retryAttempts - The current attempt count
		* @param {number} delay - The delay value in seconds
		* @returns A delay for a retry
		*/
		RetryHandler.prototype.getDelay = function(response, retryAttempts, delay) {
			var getRandomness = function() {
				return Number(Math.random().toFixed(3));
			};
			var retryAfter = response.headers !== void 0 ? response.headers.get(RetryHandler.RETRY_AFTER_HEADER) : null;
			var newDelay;
			if (retryAfter !== null) {
				if (Number.isNaN(Number(retryAfter))) newDelay = Math.round((new Date(retryAfter).getTime() - Date.now()) / 1e3);
				else newDelay = Number(retryAfter);
			} else newDelay = retryAttempts >= 2 ? this.getExponentialBackOffTime(retryAttempts) + delay + getRandomness() : delay + getRandomness();
			return Math.min(newDelay, this.options.getMaxDelay() + getRandomness());
		};
		/**
		* @private
		* To get an exponential back off value
		* @param {number} attempts - The current attempt count
		* @returns An exponential back off value
		*/
		RetryHandler.prototype.getExponentialBackOffTime = function(attempts) {
			return Math.round(1 / 2 * (Math.pow(2, attempts) - 1));
		};
		/**
		* @private
		* @async
		* To add delay for the execution
		* @param {number} delaySeconds - The delay value in seconds
		* @returns Nothing
		*/
		RetryHandler.prototype.sleep = function(delaySeconds) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var delayMilliseconds;
				return tslib_1.__generator(this, function(_a) {
					delayMilliseconds = delaySeconds * 1e3;
					return [2, new Promise(function(resolve) {
						return setTimeout(resolve, delayMilliseconds);
					})];
				});
			});
		};
		RetryHandler.prototype.getOptions = function(context) {
			var options;
			if (context.middlewareControl instanceof MiddlewareControl_1.MiddlewareControl) options = context.middlewareControl.getMiddlewareOptions(this.options.constructor);
			if (typeof options === "undefined") options = Object.assign(new RetryHandlerOptions_1.RetryHandlerOptions(), this.options);
			return options;
		};
		/**
		* @private
		* @async
		* To execute the middleware with retries
		* @param {Context} context - The context object
		* @param {number} retryAttempts - The current attempt count
		* @param {RetryHandlerOptions} options - The retry middleware options instance
		* @returns A Promise that resolves to nothing
		*/
		RetryHandler.prototype.executeWithRetry = function(context, retryAttempts, options) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var delay;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0: return [4, this.nextMiddleware.execute(context)];
						case 1:
							_a.sent();
							if (!(retryAttempts < options.maxRetries && this.isRetry(context.response) && this.isBuffered(context.request, context.options) && options.shouldRetry(options.delay, retryAttempts, context.request, context.options, context.response))) return [3, 4];
							++retryAttempts;
							(0, MiddlewareUtil_1.setRequestHeader)(context.request, context.options, RetryHandler.RETRY_ATTEMPT_HEADER, retryAttempts.toString());
							delay = this.getDelay(context.response, retryAttempts, options.delay);
							return [4, this.sleep(delay)];
						case 2:
							_a.sent();
							return [4, this.executeWithRetry(context, retryAttempts, options)];
						case 3: return [2, _a.sent()];
						case 4: return [2];
					}
				});
			});
		};
		/**
		* @public
		* @async
		* To execute the current middleware
		* @param {Context} context - The context object of the request
		* @returns A Promise that resolves to nothing
		*/
		RetryHandler.prototype.execute = function(context) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var retryAttempts, options;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							retryAttempts = 0;
							options = this.getOptions(context);
							TelemetryHandlerOptions_1.TelemetryHandlerOptions.updateFeatureUsageFlag(context, TelemetryHandlerOptions_1.FeatureUsageFlag.RETRY_HANDLER_ENABLED);
							return [4, this.executeWithRetry(context, retryAttempts, options)];
						case 1: return [2, _a.sent()];
					}
				});
			});
		};
		/**
		* @public
		* To set the next middleware in the chain
		* @param {Middleware} next - The middleware instance
		* @returns Nothing
		*/
		RetryHandler.prototype.setNext = function(next) {
			this.nextMiddleware = next;
		};
		/**
		* @private
		* @static
		* A list of status codes that needs to be retried
		*/
		RetryHandler.RETRY_STATUS_CODES = [
			429,
			503,
			504
		];
		/**
		* @private
		* @static
		* A member holding the name of retry attempt header
		*/
		RetryHandler.RETRY_ATTEMPT_HEADER = "Retry-Attempt";
		/**
		* @private
		* @static
		* A member holding the name of retry after header
		*/
		RetryHandler.RETRY_AFTER_HEADER = "Retry-After";
		return RetryHandler;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/middleware/options/RedirectHandlerOptions.js
var require_RedirectHandlerOptions = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.RedirectHandlerOptions = void 0;
	exports.RedirectHandlerOptions = function() {
		/**
		* @public
		* @constructor
		* To create an instance of RedirectHandlerOptions
		* @param {number} [maxRedirects = RedirectHandlerOptions.DEFAULT_MAX_REDIRECTS] - The max redirects value
		* @param {ShouldRedirect} [shouldRedirect = RedirectHandlerOptions.DEFAULT_SHOULD_RETRY] - The should redirect callback
		* @returns An instance of RedirectHandlerOptions
		*/
		function RedirectHandlerOptions(maxRedirects, shouldRedirect) {
			if (maxRedirects === void 0) maxRedirects = RedirectHandlerOptions.DEFAULT_MAX_REDIRECTS;
			if (shouldRedirect === void 0) shouldRedirect = RedirectHandlerOptions.defaultShouldRedirect;
			if (maxRedirects > RedirectHandlerOptions.MAX_MAX_REDIRECTS) {
				var error = new Error("MaxRedirects should not be more than ".concat(RedirectHandlerOptions.MAX_MAX_REDIRECTS));
				error.name = "MaxLimitExceeded";
				throw error;
			}
			if (maxRedirects < 0) {
				var error = /* @__PURE__ */ new Error("MaxRedirects should not be negative");
				error.name = "MinExpectationNotMet";
				throw error;
			}
			this.maxRedirects = maxRedirects;
			this.shouldRedirect = shouldRedirect;
		}
		/**
		* @private
		* @static
		* A member holding default max redirects value
		*/
		RedirectHandlerOptions.DEFAULT_MAX_REDIRECTS = 5;
		/**
		* @private
		* @static
		* A member holding maximum max redirects value
		*/
		RedirectHandlerOptions.MAX_MAX_REDIRECTS = 20;
		/**
		* @private
		* A member holding default shouldRedirect callback
		*/
		RedirectHandlerOptions.defaultShouldRedirect = function() {
			return true;
		};
		return RedirectHandlerOptions;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/middleware/RedirectHandler.js
var require_RedirectHandler = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.RedirectHandler = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	var RequestMethod_1 = require_RequestMethod();
	var MiddlewareControl_1 = require_MiddlewareControl();
	var MiddlewareUtil_1 = require_MiddlewareUtil();
	var RedirectHandlerOptions_1 = require_RedirectHandlerOptions();
	var TelemetryHandlerOptions_1 = require_TelemetryHandlerOptions();
	exports.RedirectHandler = function() {
		/**
		* @public
		* @constructor
		* To create an instance of RedirectHandler
		* @param {RedirectHandlerOptions} [options = new RedirectHandlerOptions()] - The redirect handler options instance
		* @returns An instance of RedirectHandler
		*/
		function RedirectHandler(options) {
			if (options === void 0) options = new RedirectHandlerOptions_1.RedirectHandlerOptions();
			this.options = options;
		}
		/**
		* @private
		* To check whether the response has the redirect status code or not
		* @param {Response} response - The response object
		* @returns A boolean representing whether the response contains the redirect status code or not
		*/
		RedirectHandler.prototype.isRedirect = function(response) {
			return RedirectHandler.REDIRECT_STATUS_CODES.indexOf(response.status) !== -1;
		};
		/**
		* @private
		* To check whether the response has location header or not
		* @param {Response} response - The response object
		* @returns A boolean representing the whether the response has location header or not
		*/
		RedirectHandler.prototype.hasLocationHeader = function(response) {
			return response.headers.has(RedirectHandler.LOCATION_HEADER);
		};
		/**
		* @private
		* To get the redirect url from location header in response object
		* @param {Response} response - The response object
		* @returns A redirect url from location header
		*/
		RedirectHandler.prototype.getLocationHeader = function(response) {
			return response.headers.get(RedirectHandler.LOCATION_HEADER);
		};
		/**
		* @private
		* To check whether the given url is a relative url or not
		* @param {string} url - The url string value
		* @returns A boolean representing whether the given url is a relative url or not
		*/
		RedirectHandler.prototype.isRelativeURL = function(url) {
			return url.indexOf("://") === -1;
		};
		/**
		* @private
		* To check whether the authorization header in the request should be dropped for consequent redirected requests
		* @param {string} requestUrl - The request url value
		* @param {string} redirectUrl - The redirect url value
		* @returns A boolean representing whether the authorization header in the request should be dropped for consequent redirected requests
		*/
		RedirectHandler.prototype.shouldDropAuthorizationHeader = function(requestUrl, redirectUrl) {
			var schemeHostRegex = /^[A-Za-z].+?:\/\/.+?(?=\/|$)/;
			var requestMatches = schemeHostRegex.exec(requestUrl);
			var requestAuthority;
			var redirectAuthority;
			if (requestMatches !== null) requestAuthority = requestMatches[0];
			var redirectMatches = schemeHostRegex.exec(redirectUrl);
			if (redirectMatches !== null) redirectAuthority = redirectMatches[0];
			return typeof requestAuthority !== "undefined" && typeof redirectAuthority !== "undefined" && requestAuthority !== redirectAuthority;
		};
		/**
		* @private
		* @async
		* To update a request url with the redirect url
		* @param {string} redirectUrl - The redirect url value
		* @param {Context} context - The context object value
		* @returns Nothing
		*/
		RedirectHandler.prototype.updateRequestUrl = function(redirectUrl, context) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var _a, _b;
				return tslib_1.__generator(this, function(_c) {
					switch (_c.label) {
						case 0:
							_a = context;
							if (!(typeof context.request === "string")) return [3, 1];
							_b = redirectUrl;
							return [3, 3];
						case 1: return [4, (0, MiddlewareUtil_1.cloneRequestWithNewUrl)(redirectUrl, context.request)];
						case 2:
							_b = _c.sent();
							_c.label = 3;
						case 3:
							_a.request = _b;
							return [2];
					}
				});
			});
		};
		/**
		* @private
		* To get the options for execution of the middleware
		* @param {Context} context - The context object
		* @returns A options for middleware execution
		*/
		RedirectHandler.prototype.getOptions = function(context) {
			var options;
			if (context.middlewareControl instanceof MiddlewareControl_1.MiddlewareControl) options = context.middlewareControl.getMiddlewareOptions(RedirectHandlerOptions_1.RedirectHandlerOptions);
			if (typeof options === "undefined") options = Object.assign(new RedirectHandlerOptions_1.RedirectHandlerOptions(), this.options);
			return options;
		};
		/**
		* @private
		* @async
		* To execute the next middleware and to handle in case of redirect response returned by the server
		* @param {Context} context - The context object
		* @param {number} redirectCount - The redirect count value
		* @param {RedirectHandlerOptions} options - The redirect handler options instance
		* @returns A promise that resolves to nothing
		*/
		RedirectHandler.prototype.executeWithRedirect = function(context, redirectCount, options) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var response, redirectUrl;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0: return [4, this.nextMiddleware.execute(context)];
						case 1:
							_a.sent();
							response = context.response;
							if (!(redirectCount < options.maxRedirects && this.isRedirect(response) && this.hasLocationHeader(response) && options.shouldRedirect(response))) return [3, 6];
							++redirectCount;
							if (!(response.status === RedirectHandler.STATUS_CODE_SEE_OTHER)) return [3, 2];
							context.options.method = RequestMethod_1.RequestMethod.GET;
							delete context.options.body;
							return [3, 4];
						case 2:
							redirectUrl = this.getLocationHeader(response);
							if (!this.isRelativeURL(redirectUrl) && this.shouldDropAuthorizationHeader(response.url, redirectUrl)) delete context.options.headers[RedirectHandler.AUTHORIZATION_HEADER];
							return [4, this.updateRequestUrl(redirectUrl, context)];
						case 3:
							_a.sent();
							_a.label = 4;
						case 4: return [4, this.executeWithRedirect(context, redirectCount, options)];
						case 5:
							_a.sent();
							return [3, 7];
						case 6: return [2];
						case 7: return [2];
					}
				});
			});
		};
		/**
		* @public
		* @async
		* To execute the current middleware
		* @param {Context} context - The context object of the request
		* @returns A Promise that resolves to nothing
		*/
		RedirectHandler.prototype.execute = function(context) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var redirectCount, options;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							redirectCount = 0;
							options = this.getOptions(context);
							context.options.redirect = RedirectHandler.MANUAL_REDIRECT;
							TelemetryHandlerOptions_1.TelemetryHandlerOptions.updateFeatureUsageFlag(context, TelemetryHandlerOptions_1.FeatureUsageFlag.REDIRECT_HANDLER_ENABLED);
							return [4, this.executeWithRedirect(context, redirectCount, options)];
						case 1: return [2, _a.sent()];
					}
				});
			});
		};
		/**
		* @public
		* To set the next middleware in the chain
		* @param {Middleware} next - The middleware instance
		* @returns Nothing
		*/
		RedirectHandler.prototype.setNext = function(next) {
			this.nextMiddleware = next;
		};
		/**
		* @private
		* @static
		* A member holding the array of redirect status codes
		*/
		RedirectHandler.REDIRECT_STATUS_CODES = [
			301,
			302,
			303,
			307,
			308
		];
		/**
		* @private
		* @static
		* A member holding SeeOther status code
		*/
		RedirectHandler.STATUS_CODE_SEE_OTHER = 303;
		/**
		* @private
		* @static
		* A member holding the name of the location header
		*/
		RedirectHandler.LOCATION_HEADER = "Location";
		/**
		* @private
		* @static
		* A member representing the authorization header name
		*/
		RedirectHandler.AUTHORIZATION_HEADER = "Authorization";
		/**
		* @private
		* @static
		* A member holding the manual redirect value
		*/
		RedirectHandler.MANUAL_REDIRECT = "manual";
		return RedirectHandler;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/Version.js
var require_Version = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.PACKAGE_VERSION = void 0;
	/**
	* @module Version
	*/
	exports.PACKAGE_VERSION = "3.0.7";
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/middleware/TelemetryHandler.js
var require_TelemetryHandler = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.TelemetryHandler = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	/**
	* @module TelemetryHandler
	*/
	var GraphRequestUtil_1 = require_GraphRequestUtil();
	var Version_1 = require_Version();
	var MiddlewareControl_1 = require_MiddlewareControl();
	var MiddlewareUtil_1 = require_MiddlewareUtil();
	var TelemetryHandlerOptions_1 = require_TelemetryHandlerOptions();
	exports.TelemetryHandler = function() {
		function TelemetryHandler() {}
		/**
		* @public
		* @async
		* To execute the current middleware
		* @param {Context} context - The context object of the request
		* @returns A Promise that resolves to nothing
		*/
		TelemetryHandler.prototype.execute = function(context) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var url, clientRequestId, sdkVersionValue, options, featureUsage;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							url = typeof context.request === "string" ? context.request : context.request.url;
							if ((0, GraphRequestUtil_1.isGraphURL)(url) || context.customHosts && (0, GraphRequestUtil_1.isCustomHost)(url, context.customHosts)) {
								clientRequestId = (0, MiddlewareUtil_1.getRequestHeader)(context.request, context.options, TelemetryHandler.CLIENT_REQUEST_ID_HEADER);
								if (!clientRequestId) {
									clientRequestId = (0, MiddlewareUtil_1.generateUUID)();
									(0, MiddlewareUtil_1.setRequestHeader)(context.request, context.options, TelemetryHandler.CLIENT_REQUEST_ID_HEADER, clientRequestId);
								}
								sdkVersionValue = "".concat(TelemetryHandler.PRODUCT_NAME, "/").concat(Version_1.PACKAGE_VERSION);
								options = void 0;
								if (context.middlewareControl instanceof MiddlewareControl_1.MiddlewareControl) options = context.middlewareControl.getMiddlewareOptions(TelemetryHandlerOptions_1.TelemetryHandlerOptions);
								if (options) {
									featureUsage = options.getFeatureUsage();
									sdkVersionValue += " (".concat(TelemetryHandler.FEATURE_USAGE_STRING, "=").concat(featureUsage, ")");
								}
								(0, MiddlewareUtil_1.appendRequestHeader)(context.request, context.options, TelemetryHandler.SDK_VERSION_HEADER, sdkVersionValue);
							} else {
								delete context.options.headers[TelemetryHandler.CLIENT_REQUEST_ID_HEADER];
								delete context.options.headers[TelemetryHandler.SDK_VERSION_HEADER];
							}
							return [4, this.nextMiddleware.execute(context)];
						case 1: return [2, _a.sent()];
					}
				});
			});
		};
		/**
		* @public
		* To set the next middleware in the chain
		* @param {Middleware} next - The middleware instance
		* @returns Nothing
		*/
		TelemetryHandler.prototype.setNext = function(next) {
			this.nextMiddleware = next;
		};
		/**
		* @private
		* @static
		* A member holding the name of the client request id header
		*/
		TelemetryHandler.CLIENT_REQUEST_ID_HEADER = "client-request-id";
		/**
		* @private
		* @static
		* A member holding the name of the sdk version header
		*/
		TelemetryHandler.SDK_VERSION_HEADER = "SdkVersion";
		/**
		* @private
		* @static
		* A member holding the language prefix for the sdk version header value
		*/
		TelemetryHandler.PRODUCT_NAME = "graph-js";
		/**
		* @private
		* @static
		* A member holding the key for the feature usage metrics
		*/
		TelemetryHandler.FEATURE_USAGE_STRING = "featureUsage";
		return TelemetryHandler;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/middleware/MiddlewareFactory.js
var require_MiddlewareFactory = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.MiddlewareFactory = void 0;
	var AuthenticationHandler_1 = require_AuthenticationHandler();
	var HTTPMessageHandler_1 = require_HTTPMessageHandler();
	var RedirectHandlerOptions_1 = require_RedirectHandlerOptions();
	var RetryHandlerOptions_1 = require_RetryHandlerOptions();
	var RedirectHandler_1 = require_RedirectHandler();
	var RetryHandler_1 = require_RetryHandler();
	var TelemetryHandler_1 = require_TelemetryHandler();
	/**
	* @private
	* To check whether the environment is node or not
	* @returns A boolean representing the environment is node or not
	*/
	var isNodeEnvironment = function() {
		return typeof process === "object" && typeof __require === "function";
	};
	exports.MiddlewareFactory = function() {
		function MiddlewareFactory() {}
		/**
		* @public
		* @static
		* Returns the default middleware chain an array with the  middleware handlers
		* @param {AuthenticationProvider} authProvider - The authentication provider instance
		* @returns an array of the middleware handlers of the default middleware chain
		*/
		MiddlewareFactory.getDefaultMiddlewareChain = function(authProvider) {
			var middleware = [];
			var authenticationHandler = new AuthenticationHandler_1.AuthenticationHandler(authProvider);
			var retryHandler = new RetryHandler_1.RetryHandler(new RetryHandlerOptions_1.RetryHandlerOptions());
			var telemetryHandler = new TelemetryHandler_1.TelemetryHandler();
			var httpMessageHandler = new HTTPMessageHandler_1.HTTPMessageHandler();
			middleware.push(authenticationHandler);
			middleware.push(retryHandler);
			if (isNodeEnvironment()) {
				var redirectHandler = new RedirectHandler_1.RedirectHandler(new RedirectHandlerOptions_1.RedirectHandlerOptions());
				middleware.push(redirectHandler);
			}
			middleware.push(telemetryHandler);
			middleware.push(httpMessageHandler);
			return middleware;
		};
		return MiddlewareFactory;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/middleware/options/ChaosStrategy.js
var require_ChaosStrategy = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ChaosStrategy = void 0;
	/**
	* @module ChaosStrategy
	*/
	/**
	* Strategy used for Testing Handler
	* @enum
	*/
	var ChaosStrategy;
	(function(ChaosStrategy) {
		ChaosStrategy[ChaosStrategy["MANUAL"] = 0] = "MANUAL";
		ChaosStrategy[ChaosStrategy["RANDOM"] = 1] = "RANDOM";
	})(ChaosStrategy || (exports.ChaosStrategy = ChaosStrategy = {}));
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/middleware/options/ChaosHandlerOptions.js
var require_ChaosHandlerOptions = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ChaosHandlerOptions = void 0;
	/**
	* @module ChaosHandlerOptions
	*/
	var ChaosStrategy_1 = require_ChaosStrategy();
	exports.ChaosHandlerOptions = function() {
		/**
		* @public
		* @constructor
		* To create an instance of Testing Handler Options
		* @param {ChaosStrategy} chaosStrategy - Specifies the startegy used for the Testing Handler -> RAMDOM/MANUAL
		* @param {string} statusMessage - The Message to be returned in the response
		* @param {number?} statusCode - The statusCode to be returned in the response
		* @param {number?} chaosPercentage - The percentage of randomness/chaos in the handler
		* @param {any?} responseBody - The response body to be returned in the response
		* @returns An instance of ChaosHandlerOptions
		*/
		function ChaosHandlerOptions(chaosStrategy, statusMessage, statusCode, chaosPercentage, responseBody, headers) {
			if (chaosStrategy === void 0) chaosStrategy = ChaosStrategy_1.ChaosStrategy.RANDOM;
			if (statusMessage === void 0) statusMessage = "Some error Happened";
			this.chaosStrategy = chaosStrategy;
			this.statusCode = statusCode;
			this.statusMessage = statusMessage;
			this.chaosPercentage = chaosPercentage !== void 0 ? chaosPercentage : 10;
			this.responseBody = responseBody;
			this.headers = headers;
			if (this.chaosPercentage > 100) throw new Error("Error Pecentage can not be more than 100");
		}
		return ChaosHandlerOptions;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/middleware/options/ChaosHandlerData.js
var require_ChaosHandlerData = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.httpStatusCode = exports.methodStatusCode = void 0;
	/**
	* @module ChaosHandlerData
	*/
	/**
	* Contains RequestMethod to corresponding array of possible status codes, used for Random mode
	*/
	exports.methodStatusCode = {
		GET: [
			429,
			500,
			502,
			503,
			504
		],
		POST: [
			429,
			500,
			502,
			503,
			504,
			507
		],
		PUT: [
			429,
			500,
			502,
			503,
			504,
			507
		],
		PATCH: [
			429,
			500,
			502,
			503,
			504
		],
		DELETE: [
			429,
			500,
			502,
			503,
			504,
			507
		]
	};
	/**
	* Contains statusCode to statusMessage map
	*/
	exports.httpStatusCode = {
		100: "Continue",
		101: "Switching Protocols",
		102: "Processing",
		103: "Early Hints",
		200: "OK",
		201: "Created",
		202: "Accepted",
		203: "Non-Authoritative Information",
		204: "No Content",
		205: "Reset Content",
		206: "Partial Content",
		207: "Multi-Status",
		208: "Already Reported",
		226: "IM Used",
		300: "Multiple Choices",
		301: "Moved Permanently",
		302: "Found",
		303: "See Other",
		304: "Not Modified",
		305: "Use Proxy",
		307: "Temporary Redirect",
		308: "Permanent Redirect",
		400: "Bad Request",
		401: "Unauthorized",
		402: "Payment Required",
		403: "Forbidden",
		404: "Not Found",
		405: "Method Not Allowed",
		406: "Not Acceptable",
		407: "Proxy Authentication Required",
		408: "Request Timeout",
		409: "Conflict",
		410: "Gone",
		411: "Length Required",
		412: "Precondition Failed",
		413: "Payload Too Large",
		414: "URI Too Long",
		415: "Unsupported Media Type",
		416: "Range Not Satisfiable",
		417: "Expectation Failed",
		421: "Misdirected Request",
		422: "Unprocessable Entity",
		423: "Locked",
		424: "Failed Dependency",
		425: "Too Early",
		426: "Upgrade Required",
		428: "Precondition Required",
		429: "Too Many Requests",
		431: "Request Header Fields Too Large",
		451: "Unavailable For Legal Reasons",
		500: "Internal Server Error",
		501: "Not Implemented",
		502: "Bad Gateway",
		503: "Service Unavailable",
		504: "Gateway Timeout",
		505: "HTTP Version Not Supported",
		506: "Variant Also Negotiates",
		507: "Insufficient Storage",
		508: "Loop Detected",
		510: "Not Extended",
		511: "Network Authentication Required"
	};
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/middleware/ChaosHandler.js
var require_ChaosHandler = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ChaosHandler = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	var MiddlewareControl_1 = require_MiddlewareControl();
	var MiddlewareUtil_1 = require_MiddlewareUtil();
	var ChaosHandlerData_1 = require_ChaosHandlerData();
	var ChaosHandlerOptions_1 = require_ChaosHandlerOptions();
	var ChaosStrategy_1 = require_ChaosStrategy();
	exports.ChaosHandler = function() {
		/**
		* @public
		* @constructor
		* To create an instance of Testing Handler
		* @param {ChaosHandlerOptions} [options = new ChaosHandlerOptions()] - The testing handler options instance
		* @param manualMap - The Map passed by user containing url-statusCode info
		* @returns An instance of Testing Handler
		*/
		function ChaosHandler(options, manualMap) {
			if (options === void 0) options = new ChaosHandlerOptions_1.ChaosHandlerOptions();
			this.options = options;
			this.manualMap = manualMap;
		}
		/**
		* Generates responseHeader
		* @private
		* @param {ChaosHandlerOptions} chaosHandlerOptions - The ChaosHandlerOptions object
		* @param {string} requestID - request id
		* @param {string} requestDate - date of the request
		* @returns response Header
		*/
		ChaosHandler.prototype.createResponseHeaders = function(chaosHandlerOptions, requestID, requestDate) {
			var responseHeader = chaosHandlerOptions.headers ? new Headers(chaosHandlerOptions.headers) : new Headers();
			responseHeader.append("Cache-Control", "no-store");
			responseHeader.append("request-id", requestID);
			responseHeader.append("client-request-id", requestID);
			responseHeader.append("x-ms-ags-diagnostic", "");
			responseHeader.append("Date", requestDate);
			responseHeader.append("Strict-Transport-Security", "");
			if (chaosHandlerOptions.statusCode === 429) responseHeader.append("retry-after", "3");
			return responseHeader;
		};
		/**
		* Generates responseBody
		* @private
		* @param {ChaosHandlerOptions} chaosHandlerOptions - The ChaosHandlerOptions object
		* @param {string} requestID - request id
		* @param {string} requestDate - date of the request
		*  * @returns response body
		*/
		ChaosHandler.prototype.createResponseBody = function(chaosHandlerOptions, requestID, requestDate) {
			if (chaosHandlerOptions.responseBody) return chaosHandlerOptions.responseBody;
			var body;
			if (chaosHandlerOptions.statusCode >= 400) body = { error: {
				code: ChaosHandlerData_1.httpStatusCode[chaosHandlerOptions.statusCode],
				message: chaosHandlerOptions.statusMessage,
				innerError: {
					"request-id": requestID,
					date: requestDate
				}
			} };
			else body = {};
			return body;
		};
		/**
		* creates a response
		* @private
		* @param {ChaosHandlerOptions} chaosHandlerOptions - The ChaosHandlerOptions object
		* @param {Context} context - Contains the context of the request
		*/
		ChaosHandler.prototype.createResponse = function(chaosHandlerOptions, context) {
			var requestURL = context.request;
			var requestID = (0, MiddlewareUtil_1.generateUUID)();
			var requestDate = /* @__PURE__ */ new Date();
			var responseHeader = this.createResponseHeaders(chaosHandlerOptions, requestID, requestDate.toString());
			var responseBody = this.createResponseBody(chaosHandlerOptions, requestID, requestDate.toString());
			var init = {
				url: requestURL,
				status: chaosHandlerOptions.statusCode,
				statusText: chaosHandlerOptions.statusMessage,
				headers: responseHeader
			};
			context.response = new Response(typeof responseBody === "string" ? responseBody : JSON.stringify(responseBody), init);
		};
		/**
		* Decides whether to send the request to the graph or not
		* @private
		* @param {ChaosHandlerOptions} chaosHandlerOptions - A ChaosHandlerOptions object
		* @param {Context} context - Contains the context of the request
		* @returns nothing
		*/
		ChaosHandler.prototype.sendRequest = function(chaosHandlerOptions, context) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							this.setStatusCode(chaosHandlerOptions, context.request, context.options.method);
							if (!(chaosHandlerOptions.chaosStrategy === ChaosStrategy_1.ChaosStrategy.MANUAL && !this.nextMiddleware || Math.floor(Math.random() * 100) < chaosHandlerOptions.chaosPercentage)) return [3, 1];
							this.createResponse(chaosHandlerOptions, context);
							return [3, 3];
						case 1:
							if (!this.nextMiddleware) return [3, 3];
							return [4, this.nextMiddleware.execute(context)];
						case 2:
							_a.sent();
							_a.label = 3;
						case 3: return [2];
					}
				});
			});
		};
		/**
		* Fetches a random status code for the RANDOM mode from the predefined array
		* @private
		* @param {string} requestMethod - the API method for the request
		* @returns a random status code from a given set of status codes
		*/
		ChaosHandler.prototype.getRandomStatusCode = function(requestMethod) {
			var statusCodeArray = ChaosHandlerData_1.methodStatusCode[requestMethod];
			return statusCodeArray[Math.floor(Math.random() * statusCodeArray.length)];
		};
		/**
		* To fetch the relative URL out of the complete URL using a predefined regex pattern
		* @private
		* @param {string} urlMethod - the complete URL
		* @returns the string as relative URL
		*/
		ChaosHandler.prototype.getRelativeURL = function(urlMethod) {
			var pattern = /https?:\/\/graph\.microsoft\.com\/[^/]+(.+?)(\?|$)/;
			var relativeURL;
			if (pattern.exec(urlMethod) !== null) relativeURL = pattern.exec(urlMethod)[1];
			return relativeURL;
		};
		/**
		* To fetch the status code from the map(if needed), then returns response by calling createResponse
		* @private
		* @param {ChaosHandlerOptions} chaosHandlerOptions - The ChaosHandlerOptions object
		* @param {string} requestURL - the URL for the request
		* @param {string} requestMethod - the API method for the request
		*/
		ChaosHandler.prototype.setStatusCode = function(chaosHandlerOptions, requestURL, requestMethod) {
			var _this = this;
			if (chaosHandlerOptions.chaosStrategy === ChaosStrategy_1.ChaosStrategy.MANUAL) {
				if (chaosHandlerOptions.statusCode === void 0) {
					var relativeURL_1 = this.getRelativeURL(requestURL);
					if (this.manualMap.get(relativeURL_1) !== void 0) {
						if (this.manualMap.get(relativeURL_1).get(requestMethod) !== void 0) chaosHandlerOptions.statusCode = this.manualMap.get(relativeURL_1).get(requestMethod);
					} else this.manualMap.forEach(function(value, key) {
						if (new RegExp(key + "$").test(relativeURL_1)) {
							if (_this.manualMap.get(key).get(requestMethod) !== void 0) chaosHandlerOptions.statusCode = _this.manualMap.get(key).get(requestMethod);
						}
					});
				}
			} else chaosHandlerOptions.statusCode = this.getRandomStatusCode(requestMethod);
		};
		/**
		* To get the options for execution of the middleware
		* @private
		* @param {Context} context - The context object
		* @returns options for middleware execution
		*/
		ChaosHandler.prototype.getOptions = function(context) {
			var options;
			if (context.middlewareControl instanceof MiddlewareControl_1.MiddlewareControl) options = context.middlewareControl.getMiddlewareOptions(ChaosHandlerOptions_1.ChaosHandlerOptions);
			if (typeof options === "undefined") options = Object.assign(new ChaosHandlerOptions_1.ChaosHandlerOptions(), this.options);
			return options;
		};
		/**
		* To execute the current middleware
		* @public
		* @async
		* @param {Context} context - The context object of the request
		* @returns A Promise that resolves to nothing
		*/
		ChaosHandler.prototype.execute = function(context) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var chaosHandlerOptions;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							chaosHandlerOptions = this.getOptions(context);
							return [4, this.sendRequest(chaosHandlerOptions, context)];
						case 1: return [2, _a.sent()];
					}
				});
			});
		};
		/**
		* @public
		* To set the next middleware in the chain
		* @param {Middleware} next - The middleware instance
		* @returns Nothing
		*/
		ChaosHandler.prototype.setNext = function(next) {
			this.nextMiddleware = next;
		};
		return ChaosHandler;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/ResponseType.js
var require_ResponseType = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ResponseType = void 0;
	/**
	* @enum
	* Enum for ResponseType values
	* @property {string} ARRAYBUFFER - To download response content as an [ArrayBuffer]{@link https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/ArrayBuffer}
	* @property {string} BLOB - To download content as a [binary/blob] {@link https://developer.mozilla.org/en-US/docs/Web/API/Blob}
	* @property {string} DOCUMENT - This downloads content as a document or stream
	* @property {string} JSON - To download response content as a json
	* @property {string} STREAM - To download response as a [stream]{@link https://nodejs.org/api/stream.html}
	* @property {string} TEXT - For downloading response as a text
	*/
	var ResponseType;
	(function(ResponseType) {
		ResponseType["ARRAYBUFFER"] = "arraybuffer";
		ResponseType["BLOB"] = "blob";
		ResponseType["DOCUMENT"] = "document";
		ResponseType["JSON"] = "json";
		ResponseType["RAW"] = "raw";
		ResponseType["STREAM"] = "stream";
		ResponseType["TEXT"] = "text";
	})(ResponseType || (exports.ResponseType = ResponseType = {}));
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/GraphResponseHandler.js
var require_GraphResponseHandler = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.GraphResponseHandler = exports.DocumentType = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	var ResponseType_1 = require_ResponseType();
	/**
	* @enum
	* Enum for document types
	* @property {string} TEXT_HTML - The text/html content type
	* @property {string} TEXT_XML - The text/xml content type
	* @property {string} APPLICATION_XML - The application/xml content type
	* @property {string} APPLICATION_XHTML - The application/xhml+xml content type
	*/
	var DocumentType;
	(function(DocumentType) {
		DocumentType["TEXT_HTML"] = "text/html";
		DocumentType["TEXT_XML"] = "text/xml";
		DocumentType["APPLICATION_XML"] = "application/xml";
		DocumentType["APPLICATION_XHTML"] = "application/xhtml+xml";
	})(DocumentType || (exports.DocumentType = DocumentType = {}));
	/**
	* @enum
	* Enum for Content types
	* @property {string} TEXT_PLAIN - The text/plain content type
	* @property {string} APPLICATION_JSON - The application/json content type
	*/
	var ContentType;
	(function(ContentType) {
		ContentType["TEXT_PLAIN"] = "text/plain";
		ContentType["APPLICATION_JSON"] = "application/json";
	})(ContentType || (ContentType = {}));
	/**
	* @enum
	* Enum for Content type regex
	* @property {string} DOCUMENT - The regex to match document content types
	* @property {string} IMAGE - The regex to match image content types
	*/
	var ContentTypeRegexStr;
	(function(ContentTypeRegexStr) {
		ContentTypeRegexStr["DOCUMENT"] = "^(text\\/(html|xml))|(application\\/(xml|xhtml\\+xml))$";
		ContentTypeRegexStr["IMAGE"] = "^image\\/.+";
	})(ContentTypeRegexStr || (ContentTypeRegexStr = {}));
	exports.GraphResponseHandler = function() {
		function GraphResponseHandler() {}
		/**
		* @private
		* @static
		* To parse Document response
		* @param {Response} rawResponse - The response object
		* @param {DocumentType} type - The type to which the document needs to be parsed
		* @returns A promise that resolves to a document content
		*/
		GraphResponseHandler.parseDocumentResponse = function(rawResponse, type) {
			if (typeof DOMParser !== "undefined") return new Promise(function(resolve, reject) {
				rawResponse.text().then(function(xmlString) {
					try {
						resolve(new DOMParser().parseFromString(xmlString, type));
					} catch (error) {
						reject(error);
					}
				});
			});
			else return Promise.resolve(rawResponse.body);
		};
		/**
		* @private
		* @static
		* @async
		* To convert the native Response to response content
		* @param {Response} rawResponse - The response object
		* @param {ResponseType} [responseType] - The response type value
		* @returns A promise that resolves to the converted response content
		*/
		GraphResponseHandler.convertResponse = function(rawResponse, responseType) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var responseValue, contentType, _a, mimeType;
				return tslib_1.__generator(this, function(_b) {
					switch (_b.label) {
						case 0:
							if (rawResponse.status === 204) return [2, Promise.resolve()];
							contentType = rawResponse.headers.get("Content-type");
							_a = responseType;
							switch (_a) {
								case ResponseType_1.ResponseType.ARRAYBUFFER: return [3, 1];
								case ResponseType_1.ResponseType.BLOB: return [3, 3];
								case ResponseType_1.ResponseType.DOCUMENT: return [3, 5];
								case ResponseType_1.ResponseType.JSON: return [3, 7];
								case ResponseType_1.ResponseType.STREAM: return [3, 9];
								case ResponseType_1.ResponseType.TEXT: return [3, 11];
							}
							return [3, 13];
						case 1: return [4, rawResponse.arrayBuffer()];
						case 2:
							responseValue = _b.sent();
							return [3, 24];
						case 3: return [4, rawResponse.blob()];
						case 4:
							responseValue = _b.sent();
							return [3, 24];
						case 5: return [4, GraphResponseHandler.parseDocumentResponse(rawResponse, DocumentType.TEXT_XML)];
						case 6:
							responseValue = _b.sent();
							return [3, 24];
						case 7: return [4, rawResponse.json()];
						case 8:
							responseValue = _b.sent();
							return [3, 24];
						case 9: return [4, Promise.resolve(rawResponse.body)];
						case 10:
							responseValue = _b.sent();
							return [3, 24];
						case 11: return [4, rawResponse.text()];
						case 12:
							responseValue = _b.sent();
							return [3, 24];
						case 13:
							if (!(contentType !== null)) return [3, 22];
							mimeType = contentType.split(";")[0];
							if (!new RegExp(ContentTypeRegexStr.DOCUMENT).test(mimeType)) return [3, 15];
							return [4, GraphResponseHandler.parseDocumentResponse(rawResponse, mimeType)];
						case 14:
							responseValue = _b.sent();
							return [3, 21];
						case 15:
							if (!new RegExp(ContentTypeRegexStr.IMAGE).test(mimeType)) return [3, 16];
							responseValue = rawResponse.blob();
							return [3, 21];
						case 16:
							if (!(mimeType === ContentType.TEXT_PLAIN)) return [3, 18];
							return [4, rawResponse.text()];
						case 17:
							responseValue = _b.sent();
							return [3, 21];
						case 18:
							if (!(mimeType === ContentType.APPLICATION_JSON)) return [3, 20];
							return [4, rawResponse.json()];
						case 19:
							responseValue = _b.sent();
							return [3, 21];
						case 20:
							responseValue = Promise.resolve(rawResponse.body);
							_b.label = 21;
						case 21: return [3, 23];
						case 22:
							/**
							* RFC specification {@link https://tools.ietf.org/html/rfc7231#section-3.1.1.5} says:
							*  A sender that generates a message containing a payload body SHOULD
							*  generate a Content-Type header field in that message unless the
							*  intended media type of the enclosed representation is unknown to the
							*  sender.  If a Content-Type header field is not present, the recipient
							*  MAY either assume a media type of "application/octet-stream"
							*  ([RFC2046], Section 4.5.1) or examine the data to determine its type.
							*
							*  So assuming it as a stream type so returning the body.
							*/
							responseValue = Promise.resolve(rawResponse.body);
							_b.label = 23;
						case 23: return [3, 24];
						case 24: return [2, responseValue];
					}
				});
			});
		};
		/**
		* @public
		* @static
		* @async
		* To get the parsed response
		* @param {Response} rawResponse - The response object
		* @param {ResponseType} [responseType] - The response type value
		* @param {GraphRequestCallback} [callback] - The graph request callback function
		* @returns The parsed response
		*/
		GraphResponseHandler.getResponse = function(rawResponse, responseType, callback) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var response;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							if (!(responseType === ResponseType_1.ResponseType.RAW)) return [3, 1];
							return [2, Promise.resolve(rawResponse)];
						case 1: return [4, GraphResponseHandler.convertResponse(rawResponse, responseType)];
						case 2:
							response = _a.sent();
							if (rawResponse.ok) {
								if (typeof callback === "function") callback(null, response);
								else return [2, response];
							} else throw response;
							_a.label = 3;
						case 3: return [2];
					}
				});
			});
		};
		return GraphResponseHandler;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/tasks/FileUploadTask/Range.js
var require_Range = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.Range = void 0;
	exports.Range = function() {
		/**
		* @public
		* @constructor
		* Creates a range for given min and max values
		* @param {number} [minVal = -1] - The minimum value.
		* @param {number} [maxVal = -1] - The maximum value.
		* @returns An instance of a Range
		*/
		function Range(minVal, maxVal) {
			if (minVal === void 0) minVal = -1;
			if (maxVal === void 0) maxVal = -1;
			this.minValue = minVal;
			this.maxValue = maxVal;
		}
		return Range;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/tasks/FileUploadTask/UploadResult.js
var require_UploadResult = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.UploadResult = void 0;
	exports.UploadResult = function() {
		/**
		* @public
		* @param {responseBody} responsebody - The response body from the completed upload response
		* @param {location} location - The location value from the headers from the completed upload response
		*/
		function UploadResult(responseBody, location) {
			this._location = location;
			this._responseBody = responseBody;
		}
		Object.defineProperty(UploadResult.prototype, "location", {
			/**
			* @public
			* Get of the location value.
			* Location value is looked up in the response header
			*/
			get: function() {
				return this._location;
			},
			/**
			* @public
			* Set the location value
			* Location value is looked up in the response header
			*/
			set: function(location) {
				this._location = location;
			},
			enumerable: false,
			configurable: true
		});
		Object.defineProperty(UploadResult.prototype, "responseBody", {
			/**
			* @public
			* Get The response body from the completed upload response
			*/
			get: function() {
				return this._responseBody;
			},
			/**
			* @public
			* Set the response body from the completed upload response
			*/
			set: function(responseBody) {
				this._responseBody = responseBody;
			},
			enumerable: false,
			configurable: true
		});
		/**
		* @public
		* @param {responseBody} responseBody - The response body from the completed upload response
		* @param {responseHeaders} responseHeaders - The headers from the completed upload response
		*/
		UploadResult.CreateUploadResult = function(responseBody, responseHeaders) {
			return new UploadResult(responseBody, responseHeaders.get("location"));
		};
		return UploadResult;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/tasks/LargeFileUploadTask.js
var require_LargeFileUploadTask = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.LargeFileUploadTask = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	/**
	* @module LargeFileUploadTask
	*/
	var GraphClientError_1 = require_GraphClientError();
	var GraphResponseHandler_1 = require_GraphResponseHandler();
	var ResponseType_1 = require_ResponseType();
	var Range_1 = require_Range();
	var UploadResult_1 = require_UploadResult();
	exports.LargeFileUploadTask = function() {
		/**
		* @public
		* @constructor
		* Constructs a LargeFileUploadTask
		* @param {Client} client - The GraphClient instance
		* @param {FileObject} file - The FileObject holding details of a file that needs to be uploaded
		* @param {LargeFileUploadSession} uploadSession - The upload session to which the upload has to be done
		* @param {LargeFileUploadTaskOptions} options - The upload task options
		* @returns An instance of LargeFileUploadTask
		*/
		function LargeFileUploadTask(client, file, uploadSession, options) {
			if (options === void 0) options = {};
			/**
			* @private
			* Default value for the rangeSize
			*/
			this.DEFAULT_FILE_SIZE = 5242880;
			this.client = client;
			if (!file.sliceFile) throw new GraphClientError_1.GraphClientError("Please pass the FileUpload object, StreamUpload object or any custom implementation of the FileObject interface");
			else this.file = file;
			this.file = file;
			if (!options.rangeSize) options.rangeSize = this.DEFAULT_FILE_SIZE;
			this.options = options;
			this.uploadSession = uploadSession;
			this.nextRange = new Range_1.Range(0, this.options.rangeSize - 1);
		}
		/**
		* @public
		* @static
		* @async
		* Makes request to the server to create an upload session
		* @param {Client} client - The GraphClient instance
		* @param {string} requestUrl - The URL to create the upload session
		* @param {any} payload - The payload that needs to be sent
		* @param {KeyValuePairObjectStringNumber} headers - The headers that needs to be sent
		* @returns The promise that resolves to LargeFileUploadSession
		*/
		LargeFileUploadTask.createUploadSession = function(client, requestUrl, payload, headers) {
			if (headers === void 0) headers = {};
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var session, largeFileUploadSession;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0: return [4, client.api(requestUrl).headers(headers).post(payload)];
						case 1:
							session = _a.sent();
							largeFileUploadSession = {
								url: session.uploadUrl,
								expiry: new Date(session.expirationDateTime),
								isCancelled: false
							};
							return [2, largeFileUploadSession];
					}
				});
			});
		};
		/**
		* @private
		* Parses given range string to the Range instance
		* @param {string[]} ranges - The ranges value
		* @returns The range instance
		*/
		LargeFileUploadTask.prototype.parseRange = function(ranges) {
			var rangeStr = ranges[0];
			if (typeof rangeStr === "undefined" || rangeStr === "") return new Range_1.Range();
			var firstRange = rangeStr.split("-");
			var minVal = parseInt(firstRange[0], 10);
			var maxVal = parseInt(firstRange[1], 10);
			if (Number.isNaN(maxVal)) maxVal = this.file.size - 1;
			return new Range_1.Range(minVal, maxVal);
		};
		/**
		* @private
		* Updates the expiration date and the next range
		* @param {UploadStatusResponse} response - The response of the upload status
		* @returns Nothing
		*/
		LargeFileUploadTask.prototype.updateTaskStatus = function(response) {
			this.uploadSession.expiry = new Date(response.expirationDateTime);
			this.nextRange = this.parseRange(response.nextExpectedRanges);
		};
		/**
		* @public
		* Gets next range that needs to be uploaded
		* @returns The range instance
		*/
		LargeFileUploadTask.prototype.getNextRange = function() {
			if (this.nextRange.minValue === -1) return this.nextRange;
			var minVal = this.nextRange.minValue;
			var maxValue = minVal + this.options.rangeSize - 1;
			if (maxValue >= this.file.size) maxValue = this.file.size - 1;
			return new Range_1.Range(minVal, maxValue);
		};
		/**
		* @deprecated This function has been moved into FileObject interface.
		* @public
		* Slices the file content to the given range
		* @param {Range} range - The range value
		* @returns The sliced ArrayBuffer or Blob
		*/
		LargeFileUploadTask.prototype.sliceFile = function(range) {
			console.warn("The LargeFileUploadTask.sliceFile() function has been deprecated and moved into the FileObject interface.");
			if (this.file.content instanceof ArrayBuffer || this.file.content instanceof Blob || this.file.content instanceof Uint8Array) return this.file.content.slice(range.minValue, range.maxValue + 1);
			throw new GraphClientError_1.GraphClientError("The LargeFileUploadTask.sliceFile() function expects only Blob, ArrayBuffer or Uint8Array file content. Please note that the sliceFile() function is deprecated.");
		};
		/**
		* @public
		* @async
		* Uploads file to the server in a sequential order by slicing the file
		* @returns The promise resolves to uploaded response
		*/
		LargeFileUploadTask.prototype.upload = function() {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var uploadEventHandlers, nextRange, err, fileSlice, rawResponse, responseBody, res;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							uploadEventHandlers = this.options && this.options.uploadEventHandlers;
							_a.label = 1;
						case 1:
							if (!!this.uploadSession.isCancelled) return [3, 5];
							nextRange = this.getNextRange();
							if (nextRange.maxValue === -1) {
								err = /* @__PURE__ */ new Error("Task with which you are trying to upload is already completed, Please check for your uploaded file");
								err.name = "Invalid Session";
								throw err;
							}
							return [4, this.file.sliceFile(nextRange)];
						case 2:
							fileSlice = _a.sent();
							return [4, this.uploadSliceGetRawResponse(fileSlice, nextRange, this.file.size)];
						case 3:
							rawResponse = _a.sent();
							if (!rawResponse) throw new GraphClientError_1.GraphClientError("Something went wrong! Large file upload slice response is null.");
							return [4, GraphResponseHandler_1.GraphResponseHandler.getResponse(rawResponse)];
						case 4:
							responseBody = _a.sent();
							/**
							* (rawResponse.status === 201) -> This condition is applicable for OneDrive, PrintDocument and Outlook APIs.
							* (rawResponse.status === 200 && responseBody.id) -> This additional condition is applicable only for OneDrive API.
							*/
							if (rawResponse.status === 201 || rawResponse.status === 200 && responseBody.id) {
								this.reportProgress(uploadEventHandlers, nextRange);
								return [2, UploadResult_1.UploadResult.CreateUploadResult(responseBody, rawResponse.headers)];
							}
							res = {
								expirationDateTime: responseBody.expirationDateTime || responseBody.ExpirationDateTime,
								nextExpectedRanges: responseBody.NextExpectedRanges || responseBody.nextExpectedRanges
							};
							this.updateTaskStatus(res);
							this.reportProgress(uploadEventHandlers, nextRange);
							return [3, 1];
						case 5: return [2];
					}
				});
			});
		};
		LargeFileUploadTask.prototype.reportProgress = function(uploadEventHandlers, nextRange) {
			if (uploadEventHandlers && uploadEventHandlers.progress) uploadEventHandlers.progress(nextRange, uploadEventHandlers.extraCallbackParam);
		};
		/**
		* @public
		* @async
		* Uploads given slice to the server
		* @param {ArrayBuffer | Blob | File} fileSlice - The file slice
		* @param {Range} range - The range value
		* @param {number} totalSize - The total size of a complete file
		* @returns The response body of the upload slice result
		*/
		LargeFileUploadTask.prototype.uploadSlice = function(fileSlice, range, totalSize) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0: return [4, this.client.api(this.uploadSession.url).headers({
							"Content-Length": "".concat(range.maxValue - range.minValue + 1),
							"Content-Range": "bytes ".concat(range.minValue, "-").concat(range.maxValue, "/").concat(totalSize),
							"Content-Type": "application/octet-stream"
						}).put(fileSlice)];
						case 1: return [2, _a.sent()];
					}
				});
			});
		};
		/**
		* @public
		* @async
		* Uploads given slice to the server
		* @param {unknown} fileSlice - The file slice
		* @param {Range} range - The range value
		* @param {number} totalSize - The total size of a complete file
		* @returns The raw response of the upload slice result
		*/
		LargeFileUploadTask.prototype.uploadSliceGetRawResponse = function(fileSlice, range, totalSize) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0: return [4, this.client.api(this.uploadSession.url).headers({
							"Content-Length": "".concat(range.maxValue - range.minValue + 1),
							"Content-Range": "bytes ".concat(range.minValue, "-").concat(range.maxValue, "/").concat(totalSize),
							"Content-Type": "application/octet-stream"
						}).responseType(ResponseType_1.ResponseType.RAW).put(fileSlice)];
						case 1: return [2, _a.sent()];
					}
				});
			});
		};
		/**
		* @public
		* @async
		* Deletes upload session in the server
		* @returns The promise resolves to cancelled response
		*/
		LargeFileUploadTask.prototype.cancel = function() {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var cancelResponse;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0: return [4, this.client.api(this.uploadSession.url).responseType(ResponseType_1.ResponseType.RAW).delete()];
						case 1:
							cancelResponse = _a.sent();
							if (cancelResponse.status === 204) this.uploadSession.isCancelled = true;
							return [2, cancelResponse];
					}
				});
			});
		};
		/**
		* @public
		* @async
		* Gets status for the upload session
		* @returns The promise resolves to the status enquiry response
		*/
		LargeFileUploadTask.prototype.getStatus = function() {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var response;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0: return [4, this.client.api(this.uploadSession.url).get()];
						case 1:
							response = _a.sent();
							this.updateTaskStatus(response);
							return [2, response];
					}
				});
			});
		};
		/**
		* @public
		* @async
		* Resumes upload session and continue uploading the file from the last sent range
		* @returns The promise resolves to the uploaded response
		*/
		LargeFileUploadTask.prototype.resume = function() {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0: return [4, this.getStatus()];
						case 1:
							_a.sent();
							return [4, this.upload()];
						case 2: return [2, _a.sent()];
					}
				});
			});
		};
		/**
		* @public
		* @async
		* Get the upload session information
		* @returns The large file upload session
		*/
		LargeFileUploadTask.prototype.getUploadSession = function() {
			return this.uploadSession;
		};
		return LargeFileUploadTask;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/tasks/FileUploadTask/FileObjectClasses/FileUpload.js
var require_FileUpload = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.FileUpload = void 0;
	var GraphClientError_1 = require_GraphClientError();
	exports.FileUpload = function() {
		/**
		* @public
		* @constructor
		* @param {ArrayBuffer | Blob | Uint8Array} content - The file to be uploaded
		* @param {string} name - The name of the file to be uploaded
		* @param {number} size - The total size of the file to be uploaded
		* @returns An instance of the FileUpload class
		*/
		function FileUpload(content, name, size) {
			this.content = content;
			this.name = name;
			this.size = size;
			if (!content || !name || !size) throw new GraphClientError_1.GraphClientError("Please provide the upload content, name of the file and size of the file");
		}
		/**
		* @public
		* Slices the file content to the given range
		* @param {Range} range - The range value
		* @returns The sliced file part
		*/
		FileUpload.prototype.sliceFile = function(range) {
			return this.content.slice(range.minValue, range.maxValue + 1);
		};
		return FileUpload;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/tasks/OneDriveLargeFileUploadTaskUtil.js
var require_OneDriveLargeFileUploadTaskUtil = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.getValidRangeSize = void 0;
	/**
	* @module OneDriveLargeFileUploadTaskUtil
	*/
	/**
	* @constant
	* Default value for the rangeSize
	* Recommended size is between 5 - 10 MB {@link https://developer.microsoft.com/en-us/graph/docs/api-reference/v1.0/api/driveitem_createuploadsession#best-practices}
	*/
	var DEFAULT_FILE_SIZE = 5242880;
	/**
	* @constant
	* Rounds off the given value to a multiple of 320 KB
	* @param {number} value - The value
	* @returns The rounded off value
	*/
	var roundTo320KB = function(value) {
		if (value > 327680) value = Math.floor(value / 327680) * 320 * 1024;
		return value;
	};
	/**
	* @constant
	* Get the valid rangeSize for a file slicing (validity is based on the constrains mentioned in here
	* {@link https://developer.microsoft.com/en-us/graph/docs/api-reference/v1.0/api/driveitem_createuploadsession#upload-bytes-to-the-upload-session})
	*
	* @param {number} [rangeSize = DEFAULT_FILE_SIZE] - The rangeSize value.
	* @returns The valid rangeSize
	*/
	var getValidRangeSize = function(rangeSize) {
		if (rangeSize === void 0) rangeSize = DEFAULT_FILE_SIZE;
		var sixtyMB = 62914560;
		if (rangeSize > sixtyMB) rangeSize = sixtyMB;
		return roundTo320KB(rangeSize);
	};
	exports.getValidRangeSize = getValidRangeSize;
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/tasks/OneDriveLargeFileUploadTask.js
var require_OneDriveLargeFileUploadTask = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.OneDriveLargeFileUploadTask = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	/**
	* @module OneDriveLargeFileUploadTask
	*/
	var GraphClientError_1 = require_GraphClientError();
	var FileUpload_1 = require_FileUpload();
	var LargeFileUploadTask_1 = require_LargeFileUploadTask();
	var OneDriveLargeFileUploadTaskUtil_1 = require_OneDriveLargeFileUploadTaskUtil();
	exports.OneDriveLargeFileUploadTask = function(_super) {
		tslib_1.__extends(OneDriveLargeFileUploadTask, _super);
		/**
		* @public
		* @constructor
		* Constructs a OneDriveLargeFileUploadTask
		* @param {Client} client - The GraphClient instance
		* @param {FileObject} file - The FileObject holding details of a file that needs to be uploaded
		* @param {LargeFileUploadSession} uploadSession - The upload session to which the upload has to be done
		* @param {LargeFileUploadTaskOptions} options - The upload task options
		* @returns An instance of OneDriveLargeFileUploadTask
		*/
		function OneDriveLargeFileUploadTask(client, file, uploadSession, options) {
			return _super.call(this, client, file, uploadSession, options) || this;
		}
		/**
		* @private
		* @static
		* Constructs the create session url for Onedrive
		* @param {string} fileName - The name of the file
		* @param {path} [path = OneDriveLargeFileUploadTask.DEFAULT_UPLOAD_PATH] - The path for the upload
		* @returns The constructed create session url
		*/
		OneDriveLargeFileUploadTask.constructCreateSessionUrl = function(fileName, path) {
			if (path === void 0) path = OneDriveLargeFileUploadTask.DEFAULT_UPLOAD_PATH;
			fileName = fileName.trim();
			path = path.trim();
			if (path === "") path = "/";
			if (path[0] !== "/") path = "/".concat(path);
			if (path[path.length - 1] !== "/") path = "".concat(path, "/");
			return "/me/drive/root:".concat(path.split("/").map(function(p) {
				return encodeURIComponent(p);
			}).join("/")).concat(encodeURIComponent(fileName), ":/createUploadSession");
		};
		/**
		* @private
		* @static
		* Get file information
		* @param {Blob | Uint8Array | File} file - The file entity
		* @param {string} fileName - The file name
		* @returns {FileInfo} The file information
		*/
		OneDriveLargeFileUploadTask.getFileInfo = function(file, fileName) {
			var content;
			var size;
			if (typeof Blob !== "undefined" && file instanceof Blob) {
				content = new File([file], fileName);
				size = content.size;
			} else if (typeof File !== "undefined" && file instanceof File) {
				content = file;
				size = content.size;
			} else if (typeof Uint8Array !== "undefined" && file instanceof Uint8Array) {
				var b = file;
				size = b.byteLength;
				content = b.buffer.slice(b.byteOffset, b.byteOffset + b.byteLength);
			}
			return {
				content,
				size
			};
		};
		/**
		* @public
		* @static
		* @async
		* Creates a OneDriveLargeFileUploadTask
		* @param {Client} client - The GraphClient instance
		* @param {Blob | Uint8Array | File} file - File represented as Blob, Uint8Array or File
		* @param {OneDriveLargeFileUploadOptions} options - The options for upload task
		* @returns The promise that will be resolves to OneDriveLargeFileUploadTask instance
		*/
		OneDriveLargeFileUploadTask.create = function(client, file, options) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var fileName, fileInfo, fileObj;
				return tslib_1.__generator(this, function(_a) {
					if (!client || !file || !options) throw new GraphClientError_1.GraphClientError("Please provide the Graph client instance, file object and OneDriveLargeFileUploadOptions value");
					fileName = options.fileName;
					fileInfo = OneDriveLargeFileUploadTask.getFileInfo(file, fileName);
					fileObj = new FileUpload_1.FileUpload(fileInfo.content, fileName, fileInfo.size);
					return [2, this.createTaskWithFileObject(client, fileObj, options)];
				});
			});
		};
		/**
		* @public
		* @static
		* @async
		* Creates a OneDriveLargeFileUploadTask
		* @param {Client} client - The GraphClient instance
		* @param {FileObject} fileObject - FileObject instance
		* @param {OneDriveLargeFileUploadOptions} options - The options for upload task
		* @returns The promise that will be resolves to OneDriveLargeFileUploadTask instance
		*/
		OneDriveLargeFileUploadTask.createTaskWithFileObject = function(client, fileObject, options) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var requestUrl, uploadSessionPayload, session, rangeSize;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							if (!client || !fileObject || !options) throw new GraphClientError_1.GraphClientError("Please provide the Graph client instance, FileObject interface implementation and OneDriveLargeFileUploadOptions value");
							requestUrl = options.uploadSessionURL ? options.uploadSessionURL : OneDriveLargeFileUploadTask.constructCreateSessionUrl(options.fileName, options.path);
							uploadSessionPayload = {
								fileName: options.fileName,
								fileDescription: options.fileDescription,
								conflictBehavior: options.conflictBehavior
							};
							return [4, OneDriveLargeFileUploadTask.createUploadSession(client, requestUrl, uploadSessionPayload)];
						case 1:
							session = _a.sent();
							rangeSize = (0, OneDriveLargeFileUploadTaskUtil_1.getValidRangeSize)(options.rangeSize);
							return [2, new OneDriveLargeFileUploadTask(client, fileObject, session, {
								rangeSize,
								uploadEventHandlers: options.uploadEventHandlers
							})];
					}
				});
			});
		};
		/**
		* @public
		* @static
		* @async
		* Makes request to the server to create an upload session
		* @param {Client} client - The GraphClient instance
		* @param {string} requestUrl - The URL to create the upload session
		* @param {string} payloadOptions - The payload option. Default conflictBehavior is 'rename'
		* @returns The promise that resolves to LargeFileUploadSession
		*/
		OneDriveLargeFileUploadTask.createUploadSession = function(client, requestUrl, payloadOptions) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var payload;
				return tslib_1.__generator(this, function(_a) {
					payload = { item: {
						"@microsoft.graph.conflictBehavior": (payloadOptions === null || payloadOptions === void 0 ? void 0 : payloadOptions.conflictBehavior) || "rename",
						name: payloadOptions === null || payloadOptions === void 0 ? void 0 : payloadOptions.fileName,
						description: payloadOptions === null || payloadOptions === void 0 ? void 0 : payloadOptions.fileDescription
					} };
					return [2, _super.createUploadSession.call(this, client, requestUrl, payload)];
				});
			});
		};
		/**
		* @public
		* Commits upload session to end uploading
		* @param {string} requestUrl - The URL to commit the upload session
		* @param {string} conflictBehavior - Conflict behaviour option. Default is 'rename'
		* @returns The promise resolves to committed response
		*/
		OneDriveLargeFileUploadTask.prototype.commit = function(requestUrl, conflictBehavior) {
			if (conflictBehavior === void 0) conflictBehavior = "rename";
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var payload;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							payload = {
								name: this.file.name,
								"@microsoft.graph.conflictBehavior": conflictBehavior,
								"@microsoft.graph.sourceUrl": this.uploadSession.url
							};
							return [4, this.client.api(requestUrl).put(payload)];
						case 1: return [2, _a.sent()];
					}
				});
			});
		};
		/**
		* @private
		* @static
		* Default path for the file being uploaded
		*/
		OneDriveLargeFileUploadTask.DEFAULT_UPLOAD_PATH = "/";
		return OneDriveLargeFileUploadTask;
	}(LargeFileUploadTask_1.LargeFileUploadTask);
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/tasks/FileUploadTask/FileObjectClasses/StreamUpload.js
var require_StreamUpload = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.StreamUpload = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	var GraphClientError_1 = require_GraphClientError();
	exports.StreamUpload = function() {
		function StreamUpload(content, name, size) {
			this.content = content;
			this.name = name;
			this.size = size;
			if (!content || !name || !size) throw new GraphClientError_1.GraphClientError("Please provide the Readable Stream content, name of the file and size of the file");
		}
		/**
		* @public
		* Slices the file content to the given range
		* @param {Range} range - The range value
		* @returns The sliced file part
		*/
		StreamUpload.prototype.sliceFile = function(range) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var rangeSize, bufs, previousRangeMin, previousRangeMax, _a, _b, slicedChunk;
				return tslib_1.__generator(this, function(_c) {
					switch (_c.label) {
						case 0:
							rangeSize = range.maxValue - range.minValue + 1;
							bufs = [];
							/**
							* The sliceFile reads the first `rangeSize` number of bytes from the stream.
							* The previousSlice property is used to seek the range of bytes in the previous slice.
							* Suppose, the sliceFile reads bytes from `10 - 20` from the stream but the upload of this slice fails.
							* When the user resumes, the stream will have bytes from position 21.
							* The previousSlice.Range is used to compare if the requested range is cached in the previousSlice property or present in the Readable Stream.
							*/
							if (this.previousSlice) {
								if (range.minValue < this.previousSlice.range.minValue) throw new GraphClientError_1.GraphClientError("An error occurred while uploading the stream. Please restart the stream upload from the first byte of the file.");
								if (range.minValue < this.previousSlice.range.maxValue) {
									previousRangeMin = this.previousSlice.range.minValue;
									previousRangeMax = this.previousSlice.range.maxValue;
									if (range.minValue === previousRangeMin && range.maxValue === previousRangeMax) return [2, this.previousSlice.fileSlice];
									/**
									* The following check considers a possibility
									* of an upload failing after some of the bytes of the previous slice
									* were successfully uploaded.
									* Example - Previous slice range - `10 - 20`. Current requested range is `15 - 20`.
									*/
									if (range.maxValue === previousRangeMax) return [2, this.previousSlice.fileSlice.slice(range.minValue, range.maxValue + 1)];
									/**
									* If an upload fails after some of the bytes of the previous slice
									* were successfully uploaded and the new Range.Maximum is greater than the previous Range.Maximum
									* Example - Previous slice range - `10 - 20`. Current requested range is `15 - 25`,
									* then read the bytes from position 15 to 20 from previousSlice.fileSlice and read bytes from position 21 to 25 from the Readable Stream
									*/
									bufs.push(this.previousSlice.fileSlice.slice(range.minValue, previousRangeMax + 1));
									rangeSize = range.maxValue - previousRangeMax;
								}
							}
							if (!(this.content && this.content.readable)) return [3, 4];
							if (!(this.content.readableLength >= rangeSize)) return [3, 1];
							bufs.push(this.content.read(rangeSize));
							return [3, 3];
						case 1:
							_b = (_a = bufs).push;
							return [4, this.readNBytesFromStream(rangeSize)];
						case 2:
							_b.apply(_a, [_c.sent()]);
							_c.label = 3;
						case 3: return [3, 5];
						case 4: throw new GraphClientError_1.GraphClientError("Stream is not readable.");
						case 5:
							slicedChunk = Buffer.concat(bufs);
							this.previousSlice = {
								fileSlice: slicedChunk,
								range
							};
							return [2, slicedChunk];
					}
				});
			});
		};
		/**
		* @private
		* Reads the specified byte size from the stream
		* @param {number} size - The size of bytes to be read
		* @returns Buffer with the given length of data.
		*/
		StreamUpload.prototype.readNBytesFromStream = function(size) {
			var _this = this;
			return new Promise(function(resolve, reject) {
				var chunks = [];
				var remainder = size;
				var length = 0;
				_this.content.on("end", function() {
					if (remainder > 0) return reject(new GraphClientError_1.GraphClientError("Stream ended before reading required range size"));
				});
				_this.content.on("readable", function() {
					/**
					* (chunk = this.content.read(size)) can return null if size of stream is less than 'size' parameter.
					* Read the remainder number of bytes from the stream iteratively as they are available.
					*/
					var chunk;
					while (length < size && (chunk = _this.content.read(remainder)) !== null) {
						length += chunk.length;
						chunks.push(chunk);
						if (remainder > 0) remainder = size - length;
					}
					if (length === size) return resolve(Buffer.concat(chunks));
					if (!_this.content || !_this.content.readable) return reject(new GraphClientError_1.GraphClientError("Error encountered while reading the stream during the upload"));
				});
			});
		};
		return StreamUpload;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/tasks/PageIterator.js
var require_PageIterator = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.PageIterator = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	exports.PageIterator = function() {
		/**
		* @public
		* @constructor
		* Creates new instance for PageIterator
		* @param {Client} client - The graph client instance
		* @param {PageCollection} pageCollection - The page collection object
		* @param {PageIteratorCallback} callBack - The callback function
		* @param {GraphRequestOptions} requestOptions - The request options
		* @returns An instance of a PageIterator
		*/
		function PageIterator(client, pageCollection, callback, requestOptions) {
			this.client = client;
			this.collection = pageCollection.value;
			this.nextLink = pageCollection["@odata.nextLink"];
			this.deltaLink = pageCollection["@odata.deltaLink"];
			this.callback = callback;
			this.cursor = 0;
			this.complete = false;
			this.requestOptions = requestOptions;
		}
		/**
		* @private
		* Iterates over a collection by enqueuing entries one by one and kicking the callback with the enqueued entry
		* @returns A boolean indicating the continue flag to process next page
		*/
		PageIterator.prototype.iterationHelper = function() {
			if (this.collection === void 0) return false;
			var advance = true;
			while (advance && this.cursor < this.collection.length) {
				var item = this.collection[this.cursor];
				advance = this.callback(item);
				this.cursor++;
			}
			return advance;
		};
		/**
		* @private
		* @async
		* Helper to make a get request to fetch next page with nextLink url and update the page iterator instance with the returned response
		* @returns A promise that resolves to a response data with next page collection
		*/
		PageIterator.prototype.fetchAndUpdateNextPageData = function() {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var graphRequest, response;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							graphRequest = this.client.api(this.nextLink);
							if (this.requestOptions) {
								if (this.requestOptions.headers) graphRequest = graphRequest.headers(this.requestOptions.headers);
								if (this.requestOptions.middlewareOptions) graphRequest = graphRequest.middlewareOptions(this.requestOptions.middlewareOptions);
								if (this.requestOptions.options) graphRequest = graphRequest.options(this.requestOptions.options);
							}
							return [4, graphRequest.get()];
						case 1:
							response = _a.sent();
							this.collection = response.value;
							this.cursor = 0;
							this.nextLink = response["@odata.nextLink"];
							this.deltaLink = response["@odata.deltaLink"];
							return [2];
					}
				});
			});
		};
		/**
		* @public
		* Getter to get the deltaLink in the current response
		* @returns A deltaLink which is being used to make delta requests in future
		*/
		PageIterator.prototype.getDeltaLink = function() {
			return this.deltaLink;
		};
		/**
		* @public
		* @async
		* Iterates over the collection and kicks callback for each item on iteration. Fetches next set of data through nextLink and iterates over again
		* This happens until the nextLink is drained out or the user responds with a red flag to continue from callback
		* @returns A Promise that resolves to nothing on completion and throws error incase of any discrepancy.
		*/
		PageIterator.prototype.iterate = function() {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var advance;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							advance = this.iterationHelper();
							_a.label = 1;
						case 1:
							if (!advance) return [3, 5];
							if (!(this.nextLink !== void 0)) return [3, 3];
							return [4, this.fetchAndUpdateNextPageData()];
						case 2:
							_a.sent();
							advance = this.iterationHelper();
							return [3, 4];
						case 3:
							advance = false;
							_a.label = 4;
						case 4: return [3, 1];
						case 5:
							if (this.nextLink === void 0 && this.cursor >= this.collection.length) this.complete = true;
							return [2];
					}
				});
			});
		};
		/**
		* @public
		* @async
		* To resume the iteration
		* Note: This internally calls the iterate method, It's just for more readability.
		* @returns A Promise that resolves to nothing on completion and throws error incase of any discrepancy
		*/
		PageIterator.prototype.resume = function() {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				return tslib_1.__generator(this, function(_a) {
					return [2, this.iterate()];
				});
			});
		};
		/**
		* @public
		* To get the completeness status of the iterator
		* @returns Boolean indicating the completeness
		*/
		PageIterator.prototype.isComplete = function() {
			return this.complete;
		};
		return PageIterator;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/CustomAuthenticationProvider.js
var require_CustomAuthenticationProvider = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.CustomAuthenticationProvider = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	/**
	* @module CustomAuthenticationProvider
	*/
	var GraphClientError_1 = require_GraphClientError();
	exports.CustomAuthenticationProvider = function() {
		/**
		* @public
		* @constructor
		* Creates an instance of CustomAuthenticationProvider
		* @param {AuthProviderCallback} provider - An authProvider function
		* @returns An instance of CustomAuthenticationProvider
		*/
		function CustomAuthenticationProvider(provider) {
			this.provider = provider;
		}
		/**
		* @public
		* @async
		* To get the access token
		* @returns The promise that resolves to an access token
		*/
		CustomAuthenticationProvider.prototype.getAccessToken = function() {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var _this = this;
				return tslib_1.__generator(this, function(_a) {
					return [2, new Promise(function(resolve, reject) {
						_this.provider(function(error, accessToken) {
							return tslib_1.__awaiter(_this, void 0, void 0, function() {
								var invalidTokenMessage, err;
								return tslib_1.__generator(this, function(_a) {
									switch (_a.label) {
										case 0:
											if (!accessToken) return [3, 1];
											resolve(accessToken);
											return [3, 3];
										case 1:
											if (!error) {
												invalidTokenMessage = "Access token is undefined or empty.						Please provide a valid token.						For more help - https://github.com/microsoftgraph/msgraph-sdk-javascript/blob/dev/docs/CustomAuthenticationProvider.md";
												error = new GraphClientError_1.GraphClientError(invalidTokenMessage);
											}
											return [4, GraphClientError_1.GraphClientError.setGraphClientError(error)];
										case 2:
											err = _a.sent();
											reject(err);
											_a.label = 3;
										case 3: return [2];
									}
								});
							});
						});
					})];
				});
			});
		};
		return CustomAuthenticationProvider;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/GraphError.js
var require_GraphError = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.GraphError = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	exports.GraphError = function(_super) {
		tslib_1.__extends(GraphError, _super);
		/**
		* @public
		* @constructor
		* Creates an instance of GraphError
		* @param {number} [statusCode = -1] - The status code of the error
		* @param {string} [message] - The message of the error
		* @param {Error} [baseError] - The base error
		* @returns An instance of GraphError
		*/
		function GraphError(statusCode, message, baseError) {
			if (statusCode === void 0) statusCode = -1;
			var _this = _super.call(this, message || baseError && baseError.message) || this;
			Object.setPrototypeOf(_this, GraphError.prototype);
			_this.statusCode = statusCode;
			_this.code = null;
			_this.requestId = null;
			_this.date = /* @__PURE__ */ new Date();
			_this.body = null;
			_this.stack = baseError ? baseError.stack : _this.stack;
			return _this;
		}
		return GraphError;
	}(Error);
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/GraphErrorHandler.js
var require_GraphErrorHandler = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.GraphErrorHandler = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	/**
	* @module GraphErrorHandler
	*/
	var GraphError_1 = require_GraphError();
	exports.GraphErrorHandler = function() {
		function GraphErrorHandler() {}
		/**
		* @private
		* @static
		* Populates the GraphError instance with Error instance values
		* @param {Error} error - The error returned by graph service or some native error
		* @param {number} [statusCode] - The status code of the response
		* @returns The GraphError instance
		*/
		GraphErrorHandler.constructError = function(error, statusCode, rawResponse) {
			var gError = new GraphError_1.GraphError(statusCode, "", error);
			if (error.name !== void 0) gError.code = error.name;
			gError.body = error.toString();
			gError.date = /* @__PURE__ */ new Date();
			gError.headers = rawResponse === null || rawResponse === void 0 ? void 0 : rawResponse.headers;
			return gError;
		};
		/**
		* @private
		* @static
		* @async
		* Populates the GraphError instance from the Error returned by graph service
		* @param {GraphAPIErrorResponse} graphError - The error possibly returned by graph service or some native error
		* @param {number} statusCode - The status code of the response
		* @returns A promise that resolves to GraphError instance
		*
		* Example error for https://graph.microsoft.com/v1.0/me/events?$top=3&$search=foo
		* {
		*      "error": {
		*          "code": "SearchEvents",
		*          "message": "The parameter $search is not currently supported on the Events resource.",
		*          "innerError": {
		*              "request-id": "b31c83fd-944c-4663-aa50-5d9ceb367e19",
		*              "date": "2016-11-17T18:37:45"
		*          }
		*      }
		*  }
		*/
		GraphErrorHandler.constructErrorFromResponse = function(graphError, statusCode, rawResponse) {
			var error = graphError.error;
			var gError = new GraphError_1.GraphError(statusCode, error.message);
			gError.code = error.code;
			if (error.innerError !== void 0) {
				gError.requestId = error.innerError["request-id"];
				gError.date = new Date(error.innerError.date);
			}
			gError.body = JSON.stringify(error);
			gError.headers = rawResponse === null || rawResponse === void 0 ? void 0 : rawResponse.headers;
			return gError;
		};
		/**
		* @public
		* @static
		* @async
		* To get the GraphError object
		* Reference - https://docs.microsoft.com/en-us/graph/errors
		* @param {any} [error = null] - The error returned by graph service or some native error
		* @param {number} [statusCode = -1] - The status code of the response
		* @param {GraphRequestCallback} [callback] - The graph request callback function
		* @returns A promise that resolves to GraphError instance
		*/
		GraphErrorHandler.getError = function(error, statusCode, callback, rawResponse) {
			if (error === void 0) error = null;
			if (statusCode === void 0) statusCode = -1;
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var gError;
				return tslib_1.__generator(this, function(_a) {
					if (error && error.error) gError = GraphErrorHandler.constructErrorFromResponse(error, statusCode, rawResponse);
					else if (error instanceof Error) gError = GraphErrorHandler.constructError(error, statusCode, rawResponse);
					else {
						gError = new GraphError_1.GraphError(statusCode);
						gError.body = error;
					}
					if (typeof callback === "function") callback(gError, null);
					else return [2, gError];
					return [2];
				});
			});
		};
		return GraphErrorHandler;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/GraphRequest.js
var require_GraphRequest = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.GraphRequest = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	/**
	* @module GraphRequest
	*/
	var GraphClientError_1 = require_GraphClientError();
	var GraphErrorHandler_1 = require_GraphErrorHandler();
	var GraphRequestUtil_1 = require_GraphRequestUtil();
	var GraphResponseHandler_1 = require_GraphResponseHandler();
	var MiddlewareControl_1 = require_MiddlewareControl();
	var RequestMethod_1 = require_RequestMethod();
	var ResponseType_1 = require_ResponseType();
	exports.GraphRequest = function() {
		/**
		* @public
		* @constructor
		* Creates an instance of GraphRequest
		* @param {HTTPClient} httpClient - The HTTPClient instance
		* @param {ClientOptions} config - The options for making request
		* @param {string} path - A path string
		*/
		function GraphRequest(httpClient, config, path) {
			var _this = this;
			/**
			* @private
			* Parses the path string and creates URLComponents out of it
			* @param {string} path - The request path string
			* @returns Nothing
			*/
			this.parsePath = function(path) {
				if (path.indexOf("https://") !== -1) {
					path = path.replace("https://", "");
					var endOfHostStrPos = path.indexOf("/");
					if (endOfHostStrPos !== -1) {
						_this.urlComponents.host = "https://" + path.substring(0, endOfHostStrPos);
						path = path.substring(endOfHostStrPos + 1, path.length);
					}
					var endOfVersionStrPos = path.indexOf("/");
					if (endOfVersionStrPos !== -1) {
						_this.urlComponents.version = path.substring(0, endOfVersionStrPos);
						path = path.substring(endOfVersionStrPos + 1, path.length);
					}
				}
				if (path.charAt(0) === "/") path = path.substr(1);
				var queryStrPos = path.indexOf("?");
				if (queryStrPos === -1) _this.urlComponents.path = path;
				else {
					_this.urlComponents.path = path.substr(0, queryStrPos);
					var queryParams = path.substring(queryStrPos + 1, path.length).split("&");
					for (var _i = 0, queryParams_1 = queryParams; _i < queryParams_1.length; _i++) {
						var queryParam = queryParams_1[_i];
						_this.parseQueryParameter(queryParam);
					}
				}
			};
			this.httpClient = httpClient;
			this.config = config;
			this.urlComponents = {
				host: this.config.baseUrl,
				version: this.config.defaultVersion,
				oDataQueryParams: {},
				otherURLQueryParams: {},
				otherURLQueryOptions: []
			};
			this._headers = {};
			this._options = {};
			this._middlewareOptions = [];
			this.parsePath(path);
		}
		/**
		* @private
		* Adds the query parameter as comma separated values
		* @param {string} propertyName - The name of a property
		* @param {string|string[]} propertyValue - The vale of a property
		* @param {IArguments} additionalProperties - The additional properties
		* @returns Nothing
		*/
		GraphRequest.prototype.addCsvQueryParameter = function(propertyName, propertyValue, additionalProperties) {
			this.urlComponents.oDataQueryParams[propertyName] = this.urlComponents.oDataQueryParams[propertyName] ? this.urlComponents.oDataQueryParams[propertyName] + "," : "";
			var allValues = [];
			if (additionalProperties.length > 1 && typeof propertyValue === "string") allValues = Array.prototype.slice.call(additionalProperties);
			else if (typeof propertyValue === "string") allValues.push(propertyValue);
			else allValues = allValues.concat(propertyValue);
			this.urlComponents.oDataQueryParams[propertyName] += allValues.join(",");
		};
		/**
		* @private
		* Builds the full url from the URLComponents to make a request
		* @returns The URL string that is qualified to make a request to graph endpoint
		*/
		GraphRequest.prototype.buildFullUrl = function() {
			var url = (0, GraphRequestUtil_1.urlJoin)([
				this.urlComponents.host,
				this.urlComponents.version,
				this.urlComponents.path
			]) + this.createQueryString();
			if (this.config.debugLogging) console.log(url);
			return url;
		};
		/**
		* @private
		* Builds the query string from the URLComponents
		* @returns The Constructed query string
		*/
		GraphRequest.prototype.createQueryString = function() {
			var urlComponents = this.urlComponents;
			var query = [];
			if (Object.keys(urlComponents.oDataQueryParams).length !== 0) {
				for (var property in urlComponents.oDataQueryParams) if (Object.prototype.hasOwnProperty.call(urlComponents.oDataQueryParams, property)) query.push(property + "=" + urlComponents.oDataQueryParams[property]);
			}
			if (Object.keys(urlComponents.otherURLQueryParams).length !== 0) {
				for (var property in urlComponents.otherURLQueryParams) if (Object.prototype.hasOwnProperty.call(urlComponents.otherURLQueryParams, property)) query.push(property + "=" + urlComponents.otherURLQueryParams[property]);
			}
			if (urlComponents.otherURLQueryOptions.length !== 0) for (var _i = 0, _a = urlComponents.otherURLQueryOptions; _i < _a.length; _i++) {
				var str = _a[_i];
				query.push(str);
			}
			return query.length > 0 ? "?" + query.join("&") : "";
		};
		/**
		* @private
		* Parses the query parameters to set the urlComponents property of the GraphRequest object
		* @param {string|KeyValuePairObjectStringNumber} queryDictionaryOrString - The query parameter
		* @returns The same GraphRequest instance that is being called with
		*/
		GraphRequest.prototype.parseQueryParameter = function(queryDictionaryOrString) {
			if (typeof queryDictionaryOrString === "string") {
				if (queryDictionaryOrString.charAt(0) === "?") queryDictionaryOrString = queryDictionaryOrString.substring(1);
				if (queryDictionaryOrString.indexOf("&") !== -1) {
					var queryParams = queryDictionaryOrString.split("&");
					for (var _i = 0, queryParams_2 = queryParams; _i < queryParams_2.length; _i++) {
						var str = queryParams_2[_i];
						this.parseQueryParamenterString(str);
					}
				} else this.parseQueryParamenterString(queryDictionaryOrString);
			} else if (queryDictionaryOrString.constructor === Object) {
				for (var key in queryDictionaryOrString) if (Object.prototype.hasOwnProperty.call(queryDictionaryOrString, key)) this.setURLComponentsQueryParamater(key, queryDictionaryOrString[key]);
			}
			return this;
		};
		/**
		* @private
		* Parses the query parameter of string type to set the urlComponents property of the GraphRequest object
		* @param {string} queryParameter - the query parameters
		* returns nothing
		*/
		GraphRequest.prototype.parseQueryParamenterString = function(queryParameter) {
			if (this.isValidQueryKeyValuePair(queryParameter)) {
				var indexOfFirstEquals = queryParameter.indexOf("=");
				var paramKey = queryParameter.substring(0, indexOfFirstEquals);
				var paramValue = queryParameter.substring(indexOfFirstEquals + 1);
				this.setURLComponentsQueryParamater(paramKey, paramValue);
			} else this.urlComponents.otherURLQueryOptions.push(queryParameter);
		};
		/**
		* @private
		* Sets values into the urlComponents property of GraphRequest object.
		* @param {string} paramKey - the query parameter key
		* @param {string} paramValue - the query paramter value
		* @returns nothing
		*/
		GraphRequest.prototype.setURLComponentsQueryParamater = function(paramKey, paramValue) {
			if (GraphRequestUtil_1.oDataQueryNames.indexOf(paramKey) !== -1) {
				var currentValue = this.urlComponents.oDataQueryParams[paramKey];
				var isValueAppendable = currentValue && (paramKey === "$expand" || paramKey === "$select" || paramKey === "$orderby");
				this.urlComponents.oDataQueryParams[paramKey] = isValueAppendable ? currentValue + "," + paramValue : paramValue;
			} else this.urlComponents.otherURLQueryParams[paramKey] = paramValue;
		};
		/**
		* @private
		* Check if the query parameter string has a valid key-value structure
		* @param {string} queryString - the query parameter string. Example -> "name=value"
		* #returns true if the query string has a valid key-value structure else false
		*/
		GraphRequest.prototype.isValidQueryKeyValuePair = function(queryString) {
			var indexofFirstEquals = queryString.indexOf("=");
			if (indexofFirstEquals === -1) return false;
			if (queryString.indexOf("(") !== -1 && queryString.indexOf("(") < indexofFirstEquals) return false;
			return true;
		};
		/**
		* @private
		* Updates the custom headers and options for a request
		* @param {FetchOptions} options - The request options object
		* @returns Nothing
		*/
		GraphRequest.prototype.updateRequestOptions = function(options) {
			var optionsHeaders = tslib_1.__assign({}, options.headers);
			if (this.config.fetchOptions !== void 0) {
				var fetchOptions = tslib_1.__assign({}, this.config.fetchOptions);
				Object.assign(options, fetchOptions);
				if (typeof this.config.fetchOptions.headers !== void 0) options.headers = tslib_1.__assign({}, this.config.fetchOptions.headers);
			}
			Object.assign(options, this._options);
			if (options.headers !== void 0) Object.assign(optionsHeaders, options.headers);
			Object.assign(optionsHeaders, this._headers);
			options.headers = optionsHeaders;
		};
		/**
		* @private
		* @async
		* Adds the custom headers and options to the request and makes the HTTPClient send request call
		* @param {RequestInfo} request - The request url string or the Request object value
		* @param {FetchOptions} options - The options to make a request
		* @param {GraphRequestCallback} [callback] - The callback function to be called in response with async call
		* @returns A promise that resolves to the response content
		*/
		GraphRequest.prototype.send = function(request, options, callback) {
			var _a;
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var rawResponse, middlewareControl, customHosts, context_1, response, error_1, statusCode, gError;
				return tslib_1.__generator(this, function(_b) {
					switch (_b.label) {
						case 0:
							middlewareControl = new MiddlewareControl_1.MiddlewareControl(this._middlewareOptions);
							this.updateRequestOptions(options);
							customHosts = (_a = this.config) === null || _a === void 0 ? void 0 : _a.customHosts;
							_b.label = 1;
						case 1:
							_b.trys.push([
								1,
								4,
								,
								6
							]);
							return [4, this.httpClient.sendRequest({
								request,
								options,
								middlewareControl,
								customHosts
							})];
						case 2:
							context_1 = _b.sent();
							rawResponse = context_1.response;
							return [4, GraphResponseHandler_1.GraphResponseHandler.getResponse(rawResponse, this._responseType, callback)];
						case 3:
							response = _b.sent();
							return [2, response];
						case 4:
							error_1 = _b.sent();
							if (error_1 instanceof GraphClientError_1.GraphClientError) throw error_1;
							statusCode = void 0;
							if (rawResponse) statusCode = rawResponse.status;
							return [4, GraphErrorHandler_1.GraphErrorHandler.getError(error_1, statusCode, callback, rawResponse)];
						case 5:
							gError = _b.sent();
							throw gError;
						case 6: return [2];
					}
				});
			});
		};
		/**
		* @private
		* Checks if the content-type is present in the _headers property. If not present, defaults the content-type to application/json
		* @param none
		* @returns nothing
		*/
		GraphRequest.prototype.setHeaderContentType = function() {
			if (!this._headers) {
				this.header("Content-Type", "application/json");
				return;
			}
			var headerKeys = Object.keys(this._headers);
			for (var _i = 0, headerKeys_1 = headerKeys; _i < headerKeys_1.length; _i++) if (headerKeys_1[_i].toLowerCase() === "content-type") return;
			this.header("Content-Type", "application/json");
		};
		/**
		* @public
		* Sets the custom header for a request
		* @param {string} headerKey - A header key
		* @param {string} headerValue - A header value
		* @returns The same GraphRequest instance that is being called with
		*/
		GraphRequest.prototype.header = function(headerKey, headerValue) {
			this._headers[headerKey] = headerValue;
			return this;
		};
		/**
		* @public
		* Sets the custom headers for a request
		* @param {KeyValuePairObjectStringNumber | HeadersInit} headers - The request headers
		* @returns The same GraphRequest instance that is being called with
		*/
		GraphRequest.prototype.headers = function(headers) {
			for (var key in headers) if (Object.prototype.hasOwnProperty.call(headers, key)) this._headers[key] = headers[key];
			return this;
		};
		/**
		* @public
		* Sets the option for making a request
		* @param {string} key - The key value
		* @param {any} value - The value
		* @returns The same GraphRequest instance that is being called with
		*/
		GraphRequest.prototype.option = function(key, value) {
			this._options[key] = value;
			return this;
		};
		/**
		* @public
		* Sets the options for making a request
		* @param {{ [key: string]: any }} options - The options key value pair
		* @returns The same GraphRequest instance that is being called with
		*/
		GraphRequest.prototype.options = function(options) {
			for (var key in options) if (Object.prototype.hasOwnProperty.call(options, key)) this._options[key] = options[key];
			return this;
		};
		/**
		* @public
		* Sets the middleware options for a request
		* @param {MiddlewareOptions[]} options - The array of middleware options
		* @returns The same GraphRequest instance that is being called with
		*/
		GraphRequest.prototype.middlewareOptions = function(options) {
			this._middlewareOptions = options;
			return this;
		};
		/**
		* @public
		* Sets the api endpoint version for a request
		* @param {string} version - The version value
		* @returns The same GraphRequest instance that is being called with
		*/
		GraphRequest.prototype.version = function(version) {
			this.urlComponents.version = version;
			return this;
		};
		/**
		* @public
		* Sets the api endpoint version for a request
		* @param {ResponseType} responseType - The response type value
		* @returns The same GraphRequest instance that is being called with
		*/
		GraphRequest.prototype.responseType = function(responseType) {
			this._responseType = responseType;
			return this;
		};
		/**
		* @public
		* To add properties for select OData Query param
		* @param {string|string[]} properties - The Properties value
		* @returns The same GraphRequest instance that is being called with, after adding the properties for $select query
		*/
		GraphRequest.prototype.select = function(properties) {
			this.addCsvQueryParameter("$select", properties, arguments);
			return this;
		};
		/**
		* @public
		* To add properties for expand OData Query param
		* @param {string|string[]} properties - The Properties value
		* @returns The same GraphRequest instance that is being called with, after adding the properties for $expand query
		*/
		GraphRequest.prototype.expand = function(properties) {
			this.addCsvQueryParameter("$expand", properties, arguments);
			return this;
		};
		/**
		* @public
		* To add properties for orderby OData Query param
		* @param {string|string[]} properties - The Properties value
		* @returns The same GraphRequest instance that is being called with, after adding the properties for $orderby query
		*/
		GraphRequest.prototype.orderby = function(properties) {
			this.addCsvQueryParameter("$orderby", properties, arguments);
			return this;
		};
		/**
		* @public
		* To add query string for filter OData Query param. The request URL accepts only one $filter Odata Query option and its value is set to the most recently passed filter query string.
		* @param {string} filterStr - The filter query string
		* @returns The same GraphRequest instance that is being called with, after adding the $filter query
		*/
		GraphRequest.prototype.filter = function(filterStr) {
			this.urlComponents.oDataQueryParams.$filter = filterStr;
			return this;
		};
		/**
		* @public
		* To add criterion for search OData Query param. The request URL accepts only one $search Odata Query option and its value is set to the most recently passed search criterion string.
		* @param {string} searchStr - The search criterion string
		* @returns The same GraphRequest instance that is being called with, after adding the $search query criteria
		*/
		GraphRequest.prototype.search = function(searchStr) {
			this.urlComponents.oDataQueryParams.$search = searchStr;
			return this;
		};
		/**
		* @public
		* To add number for top OData Query param. The request URL accepts only one $top Odata Query option and its value is set to the most recently passed number value.
		* @param {number} n - The number value
		* @returns The same GraphRequest instance that is being called with, after adding the number for $top query
		*/
		GraphRequest.prototype.top = function(n) {
			this.urlComponents.oDataQueryParams.$top = n;
			return this;
		};
		/**
		* @public
		* To add number for skip OData Query param. The request URL accepts only one $skip Odata Query option and its value is set to the most recently passed number value.
		* @param {number} n - The number value
		* @returns The same GraphRequest instance that is being called with, after adding the number for the $skip query
		*/
		GraphRequest.prototype.skip = function(n) {
			this.urlComponents.oDataQueryParams.$skip = n;
			return this;
		};
		/**
		* @public
		* To add token string for skipToken OData Query param. The request URL accepts only one $skipToken Odata Query option and its value is set to the most recently passed token value.
		* @param {string} token - The token value
		* @returns The same GraphRequest instance that is being called with, after adding the token string for $skipToken query option
		*/
		GraphRequest.prototype.skipToken = function(token) {
			this.urlComponents.oDataQueryParams.$skipToken = token;
			return this;
		};
		/**
		* @public
		* To add boolean for count OData Query param. The URL accepts only one $count Odata Query option and its value is set to the most recently passed boolean value.
		* @param {boolean} isCount - The count boolean
		* @returns The same GraphRequest instance that is being called with, after adding the boolean value for the $count query option
		*/
		GraphRequest.prototype.count = function(isCount) {
			if (isCount === void 0) isCount = true;
			this.urlComponents.oDataQueryParams.$count = isCount.toString();
			return this;
		};
		/**
		* @public
		* Appends query string to the urlComponent
		* @param {string|KeyValuePairObjectStringNumber} queryDictionaryOrString - The query value
		* @returns The same GraphRequest instance that is being called with, after appending the query string to the url component
		*/
		GraphRequest.prototype.query = function(queryDictionaryOrString) {
			return this.parseQueryParameter(queryDictionaryOrString);
		};
		/**
		* @public
		* @async
		* Makes a http request with GET method
		* @param {GraphRequestCallback} [callback] - The callback function to be called in response with async call
		* @returns A promise that resolves to the get response
		*/
		GraphRequest.prototype.get = function(callback) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var url, options, response;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							url = this.buildFullUrl();
							options = { method: RequestMethod_1.RequestMethod.GET };
							return [4, this.send(url, options, callback)];
						case 1:
							response = _a.sent();
							return [2, response];
					}
				});
			});
		};
		/**
		* @public
		* @async
		* Makes a http request with POST method
		* @param {any} content - The content that needs to be sent with the request
		* @param {GraphRequestCallback} [callback] - The callback function to be called in response with async call
		* @returns A promise that resolves to the post response
		*/
		GraphRequest.prototype.post = function(content, callback) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var url, options, className;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							url = this.buildFullUrl();
							options = {
								method: RequestMethod_1.RequestMethod.POST,
								body: (0, GraphRequestUtil_1.serializeContent)(content)
							};
							className = content && content.constructor && content.constructor.name;
							if (className === "FormData") options.headers = {};
							else {
								this.setHeaderContentType();
								options.headers = this._headers;
							}
							return [4, this.send(url, options, callback)];
						case 1: return [2, _a.sent()];
					}
				});
			});
		};
		/**
		* @public
		* @async
		* Alias for Post request call
		* @param {any} content - The content that needs to be sent with the request
		* @param {GraphRequestCallback} [callback] - The callback function to be called in response with async call
		* @returns A promise that resolves to the post response
		*/
		GraphRequest.prototype.create = function(content, callback) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0: return [4, this.post(content, callback)];
						case 1: return [2, _a.sent()];
					}
				});
			});
		};
		/**
		* @public
		* @async
		* Makes http request with PUT method
		* @param {any} content - The content that needs to be sent with the request
		* @param {GraphRequestCallback} [callback] - The callback function to be called in response with async call
		* @returns A promise that resolves to the put response
		*/
		GraphRequest.prototype.put = function(content, callback) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var url, options;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							url = this.buildFullUrl();
							this.setHeaderContentType();
							options = {
								method: RequestMethod_1.RequestMethod.PUT,
								body: (0, GraphRequestUtil_1.serializeContent)(content)
							};
							return [4, this.send(url, options, callback)];
						case 1: return [2, _a.sent()];
					}
				});
			});
		};
		/**
		* @public
		* @async
		* Makes http request with PATCH method
		* @param {any} content - The content that needs to be sent with the request
		* @param {GraphRequestCallback} [callback] - The callback function to be called in response with async call
		* @returns A promise that resolves to the patch response
		*/
		GraphRequest.prototype.patch = function(content, callback) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var url, options;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							url = this.buildFullUrl();
							this.setHeaderContentType();
							options = {
								method: RequestMethod_1.RequestMethod.PATCH,
								body: (0, GraphRequestUtil_1.serializeContent)(content)
							};
							return [4, this.send(url, options, callback)];
						case 1: return [2, _a.sent()];
					}
				});
			});
		};
		/**
		* @public
		* @async
		* Alias for PATCH request
		* @param {any} content - The content that needs to be sent with the request
		* @param {GraphRequestCallback} [callback] - The callback function to be called in response with async call
		* @returns A promise that resolves to the patch response
		*/
		GraphRequest.prototype.update = function(content, callback) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0: return [4, this.patch(content, callback)];
						case 1: return [2, _a.sent()];
					}
				});
			});
		};
		/**
		* @public
		* @async
		* Makes http request with DELETE method
		* @param {GraphRequestCallback} [callback] - The callback function to be called in response with async call
		* @returns A promise that resolves to the delete response
		*/
		GraphRequest.prototype.delete = function(callback) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var url, options;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							url = this.buildFullUrl();
							options = { method: RequestMethod_1.RequestMethod.DELETE };
							return [4, this.send(url, options, callback)];
						case 1: return [2, _a.sent()];
					}
				});
			});
		};
		/**
		* @public
		* @async
		* Alias for delete request call
		* @param {GraphRequestCallback} [callback] - The callback function to be called in response with async call
		* @returns A promise that resolves to the delete response
		*/
		GraphRequest.prototype.del = function(callback) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0: return [4, this.delete(callback)];
						case 1: return [2, _a.sent()];
					}
				});
			});
		};
		/**
		* @public
		* @async
		* Makes a http request with GET method to read response as a stream.
		* @param {GraphRequestCallback} [callback] - The callback function to be called in response with async call
		* @returns A promise that resolves to the getStream response
		*/
		GraphRequest.prototype.getStream = function(callback) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var url, options;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							url = this.buildFullUrl();
							options = { method: RequestMethod_1.RequestMethod.GET };
							this.responseType(ResponseType_1.ResponseType.STREAM);
							return [4, this.send(url, options, callback)];
						case 1: return [2, _a.sent()];
					}
				});
			});
		};
		/**
		* @public
		* @async
		* Makes a http request with GET method to read response as a stream.
		* @param {any} stream - The stream instance
		* @param {GraphRequestCallback} [callback] - The callback function to be called in response with async call
		* @returns A promise that resolves to the putStream response
		*/
		GraphRequest.prototype.putStream = function(stream, callback) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var url, options;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							url = this.buildFullUrl();
							options = {
								method: RequestMethod_1.RequestMethod.PUT,
								headers: { "Content-Type": "application/octet-stream" },
								body: stream
							};
							return [4, this.send(url, options, callback)];
						case 1: return [2, _a.sent()];
					}
				});
			});
		};
		return GraphRequest;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/HTTPClient.js
var require_HTTPClient = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.HTTPClient = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	exports.HTTPClient = function() {
		/**
		* @public
		* @constructor
		* Creates an instance of a HTTPClient
		* @param {...Middleware} middleware - The first middleware of the middleware chain or a sequence of all the Middleware handlers
		*/
		function HTTPClient() {
			var middleware = [];
			for (var _i = 0; _i < arguments.length; _i++) middleware[_i] = arguments[_i];
			if (!middleware || !middleware.length) {
				var error = /* @__PURE__ */ new Error();
				error.name = "InvalidMiddlewareChain";
				error.message = "Please provide a default middleware chain or custom middleware chain";
				throw error;
			}
			this.setMiddleware.apply(this, middleware);
		}
		/**
		* @private
		* Processes the middleware parameter passed to set this.middleware property
		* The calling function should validate if middleware is not undefined or not empty.
		* @param {...Middleware} middleware - The middleware passed
		* @returns Nothing
		*/
		HTTPClient.prototype.setMiddleware = function() {
			var middleware = [];
			for (var _i = 0; _i < arguments.length; _i++) middleware[_i] = arguments[_i];
			if (middleware.length > 1) this.parseMiddleWareArray(middleware);
			else this.middleware = middleware[0];
		};
		/**
		* @private
		* Processes the middleware array to construct the chain
		* and sets this.middleware property to the first middleware handler of the array
		* The calling function should validate if middleware is not undefined or not empty
		* @param {Middleware[]} middlewareArray - The array of middleware handlers
		* @returns Nothing
		*/
		HTTPClient.prototype.parseMiddleWareArray = function(middlewareArray) {
			middlewareArray.forEach(function(element, index) {
				if (index < middlewareArray.length - 1) element.setNext(middlewareArray[index + 1]);
			});
			this.middleware = middlewareArray[0];
		};
		/**
		* @public
		* @async
		* To send the request through the middleware chain
		* @param {Context} context - The context of a request
		* @returns A promise that resolves to the Context
		*/
		HTTPClient.prototype.sendRequest = function(context) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var error;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							if (typeof context.request === "string" && context.options === void 0) {
								error = /* @__PURE__ */ new Error();
								error.name = "InvalidRequestOptions";
								error.message = "Unable to execute the middleware, Please provide valid options for a request";
								throw error;
							}
							return [4, this.middleware.execute(context)];
						case 1:
							_a.sent();
							return [2, context];
					}
				});
			});
		};
		return HTTPClient;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/HTTPClientFactory.js
var require_HTTPClientFactory = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.HTTPClientFactory = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	/**
	* @module HTTPClientFactory
	*/
	var HTTPClient_1 = require_HTTPClient();
	var AuthenticationHandler_1 = require_AuthenticationHandler();
	var HTTPMessageHandler_1 = require_HTTPMessageHandler();
	var RedirectHandlerOptions_1 = require_RedirectHandlerOptions();
	var RetryHandlerOptions_1 = require_RetryHandlerOptions();
	var RedirectHandler_1 = require_RedirectHandler();
	var RetryHandler_1 = require_RetryHandler();
	var TelemetryHandler_1 = require_TelemetryHandler();
	/**
	* @private
	* To check whether the environment is node or not
	* @returns A boolean representing the environment is node or not
	*/
	var isNodeEnvironment = function() {
		return typeof process === "object" && typeof __require === "function";
	};
	exports.HTTPClientFactory = function() {
		function HTTPClientFactory() {}
		/**
		* @public
		* @static
		* Creates HTTPClient with default middleware chain
		* @param {AuthenticationProvider} authProvider - The authentication provider instance
		* @returns A HTTPClient instance
		*
		* NOTE: These are the things that we need to remember while doing modifications in the below default pipeline.
		* 		* HTTPMessageHandler should be the last one in the middleware pipeline, because this makes the actual network call of the request
		* 		* TelemetryHandler should be the one prior to the last middleware in the chain, because this is the one which actually collects and appends the usage flag and placing this handler 	*		  before making the actual network call ensures that the usage of all features are recorded in the flag.
		* 		* The best place for AuthenticationHandler is in the starting of the pipeline, because every other handler might have to work for multiple times for a request but the auth token for
		* 		  them will remain same. For example, Retry and Redirect handlers might be working multiple times for a request based on the response but their auth token would remain same.
		*/
		HTTPClientFactory.createWithAuthenticationProvider = function(authProvider) {
			var authenticationHandler = new AuthenticationHandler_1.AuthenticationHandler(authProvider);
			var retryHandler = new RetryHandler_1.RetryHandler(new RetryHandlerOptions_1.RetryHandlerOptions());
			var telemetryHandler = new TelemetryHandler_1.TelemetryHandler();
			var httpMessageHandler = new HTTPMessageHandler_1.HTTPMessageHandler();
			authenticationHandler.setNext(retryHandler);
			if (isNodeEnvironment()) {
				var redirectHandler = new RedirectHandler_1.RedirectHandler(new RedirectHandlerOptions_1.RedirectHandlerOptions());
				retryHandler.setNext(redirectHandler);
				redirectHandler.setNext(telemetryHandler);
			} else retryHandler.setNext(telemetryHandler);
			telemetryHandler.setNext(httpMessageHandler);
			return HTTPClientFactory.createWithMiddleware(authenticationHandler);
		};
		/**
		* @public
		* @static
		* Creates a middleware chain with the given one
		* @property {...Middleware} middleware - The first middleware of the middleware chain or a sequence of all the Middleware handlers
		* @returns A HTTPClient instance
		*/
		HTTPClientFactory.createWithMiddleware = function() {
			var middleware = [];
			for (var _i = 0; _i < arguments.length; _i++) middleware[_i] = arguments[_i];
			return new (HTTPClient_1.HTTPClient.bind.apply(HTTPClient_1.HTTPClient, tslib_1.__spreadArray([void 0], middleware, false)))();
		};
		return HTTPClientFactory;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/ValidatePolyFilling.js
var require_ValidatePolyFilling = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.validatePolyFilling = void 0;
	/**
	* @constant
	* @function
	* Validates availability of Promise and fetch in global context
	* @returns The true in case the Promise and fetch available, otherwise throws error
	*/
	var validatePolyFilling = function() {
		if (typeof Promise === "undefined" && typeof fetch === "undefined") {
			var error = /* @__PURE__ */ new Error("Library cannot function without Promise and fetch. So, please provide polyfill for them.");
			error.name = "PolyFillNotAvailable";
			throw error;
		} else if (typeof Promise === "undefined") {
			var error = /* @__PURE__ */ new Error("Library cannot function without Promise. So, please provide polyfill for it.");
			error.name = "PolyFillNotAvailable";
			throw error;
		} else if (typeof fetch === "undefined") {
			var error = /* @__PURE__ */ new Error("Library cannot function without fetch. So, please provide polyfill for it.");
			error.name = "PolyFillNotAvailable";
			throw error;
		}
		return true;
	};
	exports.validatePolyFilling = validatePolyFilling;
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/Client.js
var require_Client = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.Client = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	/**
	* @module Client
	*/
	var Constants_1 = require_Constants();
	var CustomAuthenticationProvider_1 = require_CustomAuthenticationProvider();
	var GraphRequest_1 = require_GraphRequest();
	var HTTPClient_1 = require_HTTPClient();
	var HTTPClientFactory_1 = require_HTTPClientFactory();
	var ValidatePolyFilling_1 = require_ValidatePolyFilling();
	exports.Client = function() {
		/**
		* @private
		* @constructor
		* Creates an instance of Client
		* @param {ClientOptions} clientOptions - The options to instantiate the client object
		*/
		function Client(clientOptions) {
			/**
			* @private
			* A member which stores the Client instance options
			*/
			this.config = {
				baseUrl: Constants_1.GRAPH_BASE_URL,
				debugLogging: false,
				defaultVersion: Constants_1.GRAPH_API_VERSION
			};
			(0, ValidatePolyFilling_1.validatePolyFilling)();
			for (var key in clientOptions) if (Object.prototype.hasOwnProperty.call(clientOptions, key)) this.config[key] = clientOptions[key];
			var httpClient;
			if (clientOptions.authProvider !== void 0 && clientOptions.middleware !== void 0) {
				var error = /* @__PURE__ */ new Error();
				error.name = "AmbiguityInInitialization";
				error.message = "Unable to Create Client, Please provide either authentication provider for default middleware chain or custom middleware chain not both";
				throw error;
			} else if (clientOptions.authProvider !== void 0) httpClient = HTTPClientFactory_1.HTTPClientFactory.createWithAuthenticationProvider(clientOptions.authProvider);
			else if (clientOptions.middleware !== void 0) httpClient = new (HTTPClient_1.HTTPClient.bind.apply(HTTPClient_1.HTTPClient, tslib_1.__spreadArray([void 0], [].concat(clientOptions.middleware), false)))();
			else {
				var error = /* @__PURE__ */ new Error();
				error.name = "InvalidMiddlewareChain";
				error.message = "Unable to Create Client, Please provide either authentication provider for default middleware chain or custom middleware chain";
				throw error;
			}
			this.httpClient = httpClient;
		}
		/**
		* @public
		* @static
		* To create a client instance with options and initializes the default middleware chain
		* @param {Options} options - The options for client instance
		* @returns The Client instance
		*/
		Client.init = function(options) {
			var clientOptions = {};
			for (var i in options) if (Object.prototype.hasOwnProperty.call(options, i)) clientOptions[i] = i === "authProvider" ? new CustomAuthenticationProvider_1.CustomAuthenticationProvider(options[i]) : options[i];
			return Client.initWithMiddleware(clientOptions);
		};
		/**
		* @public
		* @static
		* To create a client instance with the Client Options
		* @param {ClientOptions} clientOptions - The options object for initializing the client
		* @returns The Client instance
		*/
		Client.initWithMiddleware = function(clientOptions) {
			return new Client(clientOptions);
		};
		/**
		* @public
		* Entry point to make requests
		* @param {string} path - The path string value
		* @returns The graph request instance
		*/
		Client.prototype.api = function(path) {
			return new GraphRequest_1.GraphRequest(this.httpClient, this.config, path);
		};
		return Client;
	}();
}));
// src/directory/graph/sending/exchange.ts
var import_src = (/* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ResponseType = exports.GraphRequest = exports.GraphClientError = exports.GraphError = exports.CustomAuthenticationProvider = exports.Client = exports.PageIterator = exports.Range = exports.UploadResult = exports.FileUpload = exports.StreamUpload = exports.getValidRangeSize = exports.OneDriveLargeFileUploadTask = exports.LargeFileUploadTask = exports.ChaosHandler = exports.ChaosStrategy = exports.ChaosHandlerOptions = exports.TelemetryHandlerOptions = exports.FeatureUsageFlag = exports.RedirectHandlerOptions = exports.RetryHandlerOptions = exports.AuthenticationHandlerOptions = exports.MiddlewareFactory = exports.TelemetryHandler = exports.RedirectHandler = exports.RetryHandler = exports.HTTPMessageHandler = exports.AuthenticationHandler = exports.BatchResponseContent = exports.BatchRequestContent = void 0;
	var BatchRequestContent_1 = require_BatchRequestContent();
	Object.defineProperty(exports, "BatchRequestContent", {
		enumerable: true,
		get: function() {
			return BatchRequestContent_1.BatchRequestContent;
		}
	});
	var BatchResponseContent_1 = require_BatchResponseContent();
	Object.defineProperty(exports, "BatchResponseContent", {
		enumerable: true,
		get: function() {
			return BatchResponseContent_1.BatchResponseContent;
		}
	});
	var AuthenticationHandler_1 = require_AuthenticationHandler();
	Object.defineProperty(exports, "AuthenticationHandler", {
		enumerable: true,
		get: function() {
			return AuthenticationHandler_1.AuthenticationHandler;
		}
	});
	var HTTPMessageHandler_1 = require_HTTPMessageHandler();
	Object.defineProperty(exports, "HTTPMessageHandler", {
		enumerable: true,
		get: function() {
			return HTTPMessageHandler_1.HTTPMessageHandler;
		}
	});
	var RetryHandler_1 = require_RetryHandler();
	Object.defineProperty(exports, "RetryHandler", {
		enumerable: true,
		get: function() {
			return RetryHandler_1.RetryHandler;
		}
	});
	var RedirectHandler_1 = require_RedirectHandler();
	Object.defineProperty(exports, "RedirectHandler", {
		enumerable: true,
		get: function() {
			return RedirectHandler_1.RedirectHandler;
		}
	});
	var TelemetryHandler_1 = require_TelemetryHandler();
	Object.defineProperty(exports, "TelemetryHandler", {
		enumerable: true,
		get: function() {
			return TelemetryHandler_1.TelemetryHandler;
		}
	});
	var MiddlewareFactory_1 = require_MiddlewareFactory();
	Object.defineProperty(exports, "MiddlewareFactory", {
		enumerable: true,
		get: function() {
			return MiddlewareFactory_1.MiddlewareFactory;
		}
	});
	var AuthenticationHandlerOptions_1 = require_AuthenticationHandlerOptions();
	Object.defineProperty(exports, "AuthenticationHandlerOptions", {
		enumerable: true,
		get: function() {
			return AuthenticationHandlerOptions_1.AuthenticationHandlerOptions;
		}
	});
	var RetryHandlerOptions_1 = require_RetryHandlerOptions();
	Object.defineProperty(exports, "RetryHandlerOptions", {
		enumerable: true,
		get: function() {
			return RetryHandlerOptions_1.RetryHandlerOptions;
		}
	});
	var RedirectHandlerOptions_1 = require_RedirectHandlerOptions();
	Object.defineProperty(exports, "RedirectHandlerOptions", {
		enumerable: true,
		get: function() {
			return RedirectHandlerOptions_1.RedirectHandlerOptions;
		}
	});
	var TelemetryHandlerOptions_1 = require_TelemetryHandlerOptions();
	Object.defineProperty(exports, "FeatureUsageFlag", {
		enumerable: true,
		get: function() {
			return TelemetryHandlerOptions_1.FeatureUsageFlag;
		}
	});
	Object.defineProperty(exports, "TelemetryHandlerOptions", {
		enumerable: true,
		get: function() {
			return TelemetryHandlerOptions_1.TelemetryHandlerOptions;
		}
	});
	var ChaosHandlerOptions_1 = require_ChaosHandlerOptions();
	Object.defineProperty(exports, "ChaosHandlerOptions", {
		enumerable: true,
		get: function() {
			return ChaosHandlerOptions_1.ChaosHandlerOptions;
		}
	});
	var ChaosStrategy_1 = require_ChaosStrategy();
	Object.defineProperty(exports, "ChaosStrategy", {
		enumerable: true,
		get: function() {
			return ChaosStrategy_1.ChaosStrategy;
		}
	});
	var ChaosHandler_1 = require_ChaosHandler();
	Object.defineProperty(exports, "ChaosHandler", {
		enumerable: true,
		get: function() {
			return ChaosHandler_1.ChaosHandler;
		}
	});
	var LargeFileUploadTask_1 = require_LargeFileUploadTask();
	Object.defineProperty(exports, "LargeFileUploadTask", {
		enumerable: true,
		get: function() {
			return LargeFileUploadTask_1.LargeFileUploadTask;
		}
	});
	var OneDriveLargeFileUploadTask_1 = require_OneDriveLargeFileUploadTask();
	Object.defineProperty(exports, "OneDriveLargeFileUploadTask", {
		enumerable: true,
		get: function() {
			return OneDriveLargeFileUploadTask_1.OneDriveLargeFileUploadTask;
		}
	});
	var OneDriveLargeFileUploadTaskUtil_1 = require_OneDriveLargeFileUploadTaskUtil();
	Object.defineProperty(exports, "getValidRangeSize", {
		enumerable: true,
		get: function() {
			return OneDriveLargeFileUploadTaskUtil_1.getValidRangeSize;
		}
	});
	var StreamUpload_1 = require_StreamUpload();
	Object.defineProperty(exports, "StreamUpload", {
		enumerable: true,
		get: function() {
			return StreamUpload_1.StreamUpload;
		}
	});
	var FileUpload_1 = require_FileUpload();
	Object.defineProperty(exports, "FileUpload", {
		enumerable: true,
		get: function() {
			return FileUpload_1.FileUpload;
		}
	});
	var UploadResult_1 = require_UploadResult();
	Object.defineProperty(exports, "UploadResult", {
		enumerable: true,
		get: function() {
			return UploadResult_1.UploadResult;
		}
	});
	var Range_1 = require_Range();
	Object.defineProperty(exports, "Range", {
		enumerable: true,
		get: function() {
			return Range_1.Range;
		}
	});
	var PageIterator_1 = require_PageIterator();
	Object.defineProperty(exports, "PageIterator", {
		enumerable: true,
		get: function() {
			return PageIterator_1.PageIterator;
		}
	});
	var Client_1 = require_Client();
	Object.defineProperty(exports, "Client", {
		enumerable: true,
		get: function() {
			return Client_1.Client;
		}
	});
	var CustomAuthenticationProvider_1 = require_CustomAuthenticationProvider();
	Object.defineProperty(exports, "CustomAuthenticationProvider", {
		enumerable: true,
		get: function() {
			return CustomAuthenticationProvider_1.CustomAuthenticationProvider;
		}
	});
	var GraphError_1 = require_GraphError();
	Object.defineProperty(exports, "GraphError", {
		enumerable: true,
		get: function() {
			return GraphError_1.GraphError;
		}
	});
	var GraphClientError_1 = require_GraphClientError();
	Object.defineProperty(exports, "GraphClientError", {
		enumerable: true,
		get: function() {
			return GraphClientError_1.GraphClientError;
		}
	});
	var GraphRequest_1 = require_GraphRequest();
	Object.defineProperty(exports, "GraphRequest", {
		enumerable: true,
		get: function() {
			return GraphRequest_1.GraphRequest;
		}
	});
	var ResponseType_1 = require_ResponseType();
	Object.defineProperty(exports, "ResponseType", {
		enumerable: true,
		get: function() {
			return ResponseType_1.ResponseType;
		}
	});
})))();
/**
* One request on its way through the middlewares. It travels as a middleware option, for the library passes answers
* and errors on in a form of its own, in which the cause of a lost connection is lost as well.
*/
var Exchange = class {
	/** False: once it may have arrived, it is not sent again. */
	repeatable;
	/** Nothing of its answer is ever quoted. */
	secret;
	method;
	/** Path and query below the root. */
	path;
	/** When it was sent last, in milliseconds of the clock. */
	sentAt = 0;
	answer;
	failure;
	/** The token that was sent last. */
	token;
	constructor(method, path, repeatable, secret) {
		this.method = method;
		this.path = path;
		this.repeatable = repeatable;
		this.secret = secret;
	}
};
function middleware(step) {
	let following;
	return {
		setNext: (next) => {
			following = next;
		},
		execute: (context) => step(exchangeOf(context), async () => following?.execute(context), context)
	};
}
function exchangeOf(context) {
	const exchange = context.middlewareControl?.getMiddlewareOptions(Exchange);
	if (exchange instanceof Exchange) return exchange;
	throw new Error("A Graph request was made without its exchange");
}
// src/directory/graph/reading/fetchWhole.ts
/**
* Sends one request and reads its answer to the end. Redirects are not followed, for the token would travel with them.
*
* @throws NoAnswer when the connection fails, the time runs out, or what came is not JSON; with the original cause
* @throws DirectoryError for a redirect, an address outside the Graph root, and a connection that cannot come about: a
*   certificate that Node does not trust, a proxy that refuses
*/
async function fetchWhole(context, token, options) {
	const address = String(context.request);
	if (!isBelowRoot(address, options.root)) throw new DirectoryError(`A request to an address outside ${options.root} was stopped`);
	const { method = "GET", headers, body } = context.options ?? {};
	const timeout = AbortSignal.timeout(options.timeoutSeconds * 1e3);
	const clientRequestId = randomUUID();
	try {
		const response = await options.network.fetch(address, {
			method,
			headers: {
				...headers,
				accept: "application/json",
				authorization: `Bearer ${token}`,
				[CLIENT_REQUEST_ID]: clientRequestId
			},
			...body !== void 0 && { body },
			redirect: "manual",
			signal: options.signal ? AbortSignal.any([options.signal, timeout]) : timeout
		});
		const text = await textOf(response);
		if (response.status >= 300 && response.status < 400) throw redirected(response, options.root);
		return {
			response,
			answer: {
				status: response.status,
				headers: new Map([...response.headers, [CLIENT_REQUEST_ID, clientRequestId]]),
				body: parseBody(text, response, method, options.secret)
			}
		};
	} catch (error) {
		if (error instanceof DirectoryError) throw error;
		options.signal?.throwIfAborted();
		throw lostConnection(error, options, timeout.aborted);
	}
}
const CLIENT_REQUEST_ID = "client-request-id";
async function textOf({ body }) {
	const decoder = new TextDecoder();
	let text = "";
	if (body) for await (const chunk of body) text += decoder.decode(chunk, { stream: true });
	return text + decoder.decode();
}
function parseBody(text, response, method, secret) {
	if (response.ok && response.status !== 204 && text === "") throw new NoAnswer(`Graph answered ${response.status} to ${method} with nothing in it`, true);
	if (text === "") return void 0;
	try {
		return JSON.parse(text);
	} catch (error) {
		if (!response.ok) return void 0;
		if (secret) throw new NoAnswer(`Graph answered ${response.status} with something that is not JSON, or not all of it`, true);
		const start = JSON.stringify(text.slice(0, 40));
		throw new NoAnswer(`Graph answered ${response.status} with something that is not JSON; it starts with ${start}. A proxy or a sign-in page may be in between.`, true, error);
	}
}
function redirected(response, root) {
	const target = URL.parse(response.headers.get("location") ?? "", root)?.host ?? "somewhere else";
	return new DirectoryError(`Graph answered with a redirect (${response.status}) to ${target}, which is never followed because the access token would travel there. Check ROLLCALL_GRAPH_URL and any proxy in between.`);
}
function lostConnection(error, { root, timeoutSeconds, network }, timedOut) {
	const { origin } = new URL(root);
	if (timedOut) return new NoAnswer(`${origin} did not answer within ${timeoutSeconds} seconds`, true, error);
	const { message, passes, mayHaveArrived, cause } = network.failure(error, root);
	return passes ? new NoAnswer(message, mayHaveArrived, cause) : new DirectoryError(message, { cause });
}
// src/directory/graph/sending/pace.ts
/** Below what was measured, so that one measurement that was a little high does not lead to the next refusal. */
const MARGIN = .97;
/** After so much, or so long, without a refusal the pace is raised, each time by twice as much as the time before. */
const STRETCH = 60;
const STRETCH_MILLISECONDS = 1e4;
const FIRST_RAISE = .01;
const LARGEST_RAISE = .5;
/** As good as no pace at all, in amounts a millisecond. */
const UNPACED = 20;
const SLOWEST = 1 / 6e4;
const ROUNDING = 1e-6;
/**
* How fast a budget goes out evenly, once the service has refused something for want of it. The answers tell: at a refusal
* nothing is left, so that what was accepted between two of them is what came back between them, whatever the quota is
* and whatever else uses it. Without a refusal the pace is raised, carefully at first.
*
* Moments are milliseconds, and paces amounts a millisecond.
*/
var Pace = class {
	#most = UNPACED;
	#rate = UNPACED;
	#raise = FIRST_RAISE;
	/** Accepted since the pace last changed, and when that was. */
	#clean;
	/** Accepted since the last refusal, of what was sent after it was known. */
	#accepted = 0;
	#emptyAt;
	/** What was sent before is refused for the same reason as what was sent with it. */
	#knownUntil;
	/** What may go out, as of a moment; below nothing while it is owed. */
	#stock;
	/**
	* @param until when the service takes more, as it says
	* @param most the pace to begin with, and never to exceed; none if absent: a single refusal tells little
	*/
	constructor(now, until, most) {
		this.#emptyAt = now;
		this.#knownUntil = until;
		this.#stock = {
			amount: 0,
			at: now
		};
		this.#clean = {
			amount: 0,
			since: now
		};
		if (most !== void 0) this.#limitTo(most);
	}
	/** Whether the pace is back at what is published, and a window has gone by without a refusal. */
	isOver(now, windowMilliseconds, published) {
		return now - this.#knownUntil > windowMilliseconds && this.#rate >= Math.min(this.#most, published);
	}
	readyAt(wanted, now) {
		this.#fill(now);
		const missing = Math.min(wanted, 20) - this.#stock.amount;
		return missing <= ROUNDING ? now : now + missing / this.#rate;
	}
	take(amount, now) {
		this.#fill(now);
		this.#stock.amount -= amount;
	}
	accepted(amount, sentAt, now) {
		if (sentAt < this.#knownUntil) return;
		this.#accepted += amount;
		this.#clean.amount += amount;
		const isLong = now - this.#clean.since >= STRETCH_MILLISECONDS;
		if (this.#clean.amount < (isLong ? 20 : STRETCH)) return;
		this.#clean = {
			amount: 0,
			since: now
		};
		this.#rate = Math.min(this.#rate * (1 + this.#raise), this.#most);
		this.#raise = Math.min(this.#raise * 2, LARGEST_RAISE);
	}
	/** The answer to something that was sent at `sentAt` was a refusal, which holds until the moment `until`. */
	refused(sentAt, until, now, most) {
		this.#fill(now);
		if (most !== void 0) this.#limitTo(most);
		this.#stock = {
			amount: Math.min(this.#stock.amount, 0),
			at: now
		};
		if (sentAt < this.#knownUntil) {
			if (this.#accepted === 0) this.#emptyAt = now;
			return;
		}
		if (this.#accepted > 0 && now > this.#emptyAt) {
			const measured = (this.#accepted + .5) / (now - this.#emptyAt);
			this.#rate = Math.min(Math.max(measured * MARGIN, SLOWEST), this.#most);
		}
		this.#emptyAt = now;
		this.#knownUntil = until;
		this.#accepted = 0;
		this.#clean = {
			amount: 0,
			since: now
		};
		this.#raise = FIRST_RAISE;
	}
	#limitTo(most) {
		this.#most = Math.min(most, UNPACED);
		this.#rate = Math.min(this.#rate, this.#most);
	}
	#fill(now) {
		const { amount, at } = this.#stock;
		if (now > at) this.#stock = {
			amount: Math.min(amount + (now - at) * this.#rate, 20),
			at: now
		};
	}
};
// src/directory/graph/sending/budget.ts
/** The service's clock and ours may differ that much in speed. */
const CLOCK_TOLERANCE = 1.002;
/**
* One of Graph's budgets, as this connection believes it to be. What a request took comes back a whole window after its
* ANSWER, the latest moment at which the service can have counted it: so no window of the service, sliding or fixed,
* ever holds more than the limit, nor does a bucket that refills evenly run dry. Which of them Graph keeps is not
* documented.
*
* A refusal proves the belief wrong, since another program uses the same budget, or it is smaller than published: from then
* on amounts go out evenly instead of at once, at the pace that the answers tell.
*
* Amounts are whole numbers, and moments are milliseconds.
*/
var Budget = class {
	#windowMilliseconds;
	#amount;
	#underWay = 0;
	#answered = 0;
	/** In the order of the answers; whatever is before `#first` has come back. */
	#spent = [];
	#first = 0;
	#pace;
	constructor({ amount, seconds }) {
		this.#amount = amount;
		this.#windowMilliseconds = Math.ceil(seconds * 1e3 * CLOCK_TOLERANCE);
	}
	/** The service allows more, or less, than was thought. */
	limitTo(amount) {
		this.#amount = amount;
	}
	/** When so much may be taken, as far as is known now; Infinity while only an answer can tell. */
	readyAt(wanted, now) {
		if (wanted === 0) return now;
		this.#forget(now);
		const excess = this.#underWay + this.#answered + Math.min(wanted, this.#amount) - this.#amount;
		const evenly = this.#pace?.readyAt(wanted, now) ?? now;
		if (excess <= 0) return evenly;
		let back = 0;
		for (let index = this.#first; index < this.#spent.length; index += 1) {
			const entry = this.#spent[index];
			if (!entry) break;
			back += entry.amount;
			if (back >= excess) return Math.max(evenly, entry.at + this.#windowMilliseconds);
		}
		return Infinity;
	}
	take(amount, now) {
		this.#underWay += amount;
		this.#pace?.take(amount, now);
	}
	answered({ taken, cost, accepted, sentAt }, now) {
		this.#underWay -= taken;
		this.#pace?.accepted(accepted, sentAt, now);
		if (cost === 0) return;
		this.#answered += cost;
		this.#spent.push({
			at: now,
			amount: cost
		});
	}
	refused({ sentAt, until, named }, now) {
		const most = named ? this.#published() : void 0;
		if (this.#pace) this.#pace.refused(sentAt, until, now, most);
		else this.#pace = new Pace(now, until, most);
	}
	/** The even pace at which the budget comes back, as far as is published. */
	#published() {
		return this.#amount / this.#windowMilliseconds;
	}
	#forget(now) {
		if (this.#pace?.isOver(now, this.#windowMilliseconds, this.#published())) this.#pace = void 0;
		for (;;) {
			const entry = this.#spent[this.#first];
			if (!entry || entry.at + this.#windowMilliseconds > now) break;
			this.#answered -= entry.amount;
			this.#first += 1;
		}
		if (this.#first > 1e3) {
			this.#spent = this.#spent.slice(this.#first);
			this.#first = 0;
		}
	}
};
// src/directory/graph/sending/pacer.ts
/** A long wait is told again and again. */
const LONGEST_SLEEP_MILLISECONDS = 5e3;
/**
* Decides when each request of a connection goes out: as soon as Graph's budgets allow, and never sooner; once one
* answer asks for a pause, everybody keeps it whom it concerns.
*
* @see https://learn.microsoft.com/graph/throttling and https://learn.microsoft.com/graph/throttling-limits
*/
var Pacer = class {
	costs = new Costs();
	#clock;
	#stopping;
	#share;
	#writes;
	#units;
	#pausedUntil = {
		everything: 0,
		writes: 0
	};
	#listeners = /* @__PURE__ */ new Set();
	#latest = 0;
	/** By how much the clock has been set back so far. */
	#setBack = 0;
	#waiters = [];
	#sleep;
	constructor({ clock, stopping, share }) {
		this.#clock = clock;
		this.#stopping = stopping;
		this.#share = share;
		this.#writes = new Budget({
			...WRITE_LIMIT,
			amount: this.#part(WRITE_LIMIT.amount)
		});
		this.#units = new Budget({
			...unitLimit(),
			amount: this.#part(unitLimit().amount)
		});
		stopping?.addEventListener("abort", () => this.#stop(), { once: true });
	}
	/**
	* Waits for leave to send what `want` tells at that moment; undefined once it wants nothing any more. Whoever asked
	* first goes first, but a lack of writes holds back no reads.
	*
	* @throws the reason of the stopping signal
	*/
	admit(want) {
		return new Promise((resolve, reject) => {
			this.#waiters.push({
				want,
				resolve,
				reject
			});
			this.review();
		});
	}
	/** Looks again at what everybody wants. */
	review() {
		if (this.#stopping?.aborted) return this.#stop();
		const now = this.#now();
		const waiting = [];
		let next = Infinity;
		const exhausted = {
			units: false,
			writes: false
		};
		for (const waiter of this.#waiters) {
			const cost = waiter.want();
			if (!cost) {
				waiter.resolve(void 0);
				continue;
			}
			const lacks = this.#lacks(cost, now);
			const isBehind = cost.units > 0 && exhausted.units || cost.writes > 0 && exhausted.writes;
			if (!isBehind && lacks.until <= now) {
				waiter.resolve(this.#admission(cost, now));
				continue;
			}
			waiting.push(waiter);
			if (isBehind) continue;
			next = Math.min(next, lacks.until);
			exhausted[lacks.writesOnly ? "writes" : "units"] = true;
		}
		this.#waiters = waiting;
		this.#wakeAt(waiting.length > 0 ? next : Infinity, now);
	}
	/** Nobody goes before so many seconds are over. */
	pause(seconds) {
		const until = this.#now() + seconds * 1e3;
		this.#pausedUntil.everything = Math.max(this.#pausedUntil.everything, until);
	}
	/**
	* Keeps the pause that a 429 asks for. Where it names the budget that is spent, that budget goes out evenly
	* afterwards; a lack of writes stops writes only. Where it names none, a single one changes nothing else.
	*
	* @param refused when the request that was refused went out, in milliseconds of the clock, and whether it was a write
	*/
	throttled(answer, seconds, refused) {
		const now = this.#now();
		const until = now + seconds * 1e3;
		const sentAt = refused.sentAt + this.#setBack;
		const information = answer.headers.get("x-ms-throttle-information") ?? "";
		const scope = answer.headers.get("x-ms-throttle-scope") ?? "";
		if (information === "WriteLimitExceeded" || /\/Write(?:\/|$)/.test(scope)) {
			this.#pausedUntil.writes = Math.max(this.#pausedUntil.writes, until);
			this.#writes.refused({
				sentAt,
				until,
				named: true
			}, now);
		} else {
			this.pause(seconds);
			if (information === "ResourceUnitLimitExceeded") this.#units.refused({
				sentAt,
				until,
				named: true
			}, now);
			else if (refused.isWrite) this.#writes.refused({
				sentAt,
				until,
				named: false
			}, now);
		}
	}
	/** A pause of one request alone. */
	async wait(seconds) {
		this.#stopping?.throwIfAborted();
		await this.#clock.sleep(seconds * 1e3, this.#stopping);
	}
	/** How many resource units there are depends on the size of the tenant. */
	tenantHas(users) {
		this.#units.limitTo(this.#part(unitLimit(users).amount));
		this.review();
	}
	/** Tells again and again, while requests wait for a budget or in a pause, for how many seconds. @returns ends that */
	onWait(listener) {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}
	#lacks({ units, writes }, now) {
		const anyAt = Math.max(this.#pausedUntil.everything, this.#units.readyAt(units, now));
		const writeAt = writes > 0 ? Math.max(this.#pausedUntil.writes, this.#writes.readyAt(writes, now)) : now;
		return anyAt > now ? {
			until: anyAt,
			writesOnly: false
		} : {
			until: writeAt,
			writesOnly: true
		};
	}
	#admission(cost, at) {
		this.#units.take(cost.units, at);
		this.#writes.take(cost.writes, at);
		return {
			at: at - this.#setBack,
			answered: (told = {
				cost,
				accepted: cost
			}) => {
				const now = this.#now();
				const spent = (kind) => ({
					taken: cost[kind],
					cost: told.cost[kind],
					accepted: told.accepted[kind],
					sentAt: at
				});
				this.#units.answered(spent("units"), now);
				this.#writes.answered(spent("writes"), now);
				this.review();
			}
		};
	}
	#wakeAt(moment, now) {
		if (this.#sleep && this.#sleep.until <= moment && this.#sleep.until > now) return;
		this.#sleep?.control.abort();
		this.#sleep = void 0;
		if (moment === Infinity) return;
		if (moment - now >= 1e3) for (const listener of this.#listeners) listener((moment - now) / 1e3);
		const longest = this.#listeners.size > 0 ? LONGEST_SLEEP_MILLISECONDS : Infinity;
		const until = Math.min(Math.ceil(moment), now + longest);
		this.#sleep = {
			until,
			control: new AbortController()
		};
		this.#sleepThenReview(this.#sleep, until - now);
	}
	async #sleepThenReview(sleep, milliseconds) {
		await this.#clock.sleep(milliseconds, sleep.control.signal).catch(() => void 0);
		if (this.#sleep !== sleep) return;
		this.#sleep = void 0;
		this.review();
	}
	#stop() {
		this.#sleep?.control.abort();
		this.#sleep = void 0;
		const waiters = this.#waiters;
		this.#waiters = [];
		for (const { reject } of waiters) reject(this.#stopping?.reason);
	}
	#part(amount) {
		return Math.max(1, Math.floor(amount * this.#share));
	}
	/** In milliseconds. It never goes back, unlike the clock: else everybody would wait for that much longer. */
	#now() {
		const read = this.#clock.now().getTime();
		this.#setBack = Math.max(this.#setBack, this.#latest - read);
		this.#latest = read + this.#setBack;
		return this.#latest;
	}
};
// src/directory/graph/sending/connection.ts
/** Sets up the Graph client; nothing is sent yet. */
function connect(options) {
	const { endpoint, token, clock, stopping, abandoning } = options;
	const { random = Math.random, patienceSeconds = 120, timeoutSeconds = 100, quotaShare = 1, network = networkFromEnvironment({}) } = options;
	const { root } = endpoint;
	const pacer = new Pacer({
		clock,
		stopping,
		share: quotaShare
	});
	const state = {
		requests: 0,
		lastAnswerAt: 0,
		clockOffset: 0
	};
	function note(answer) {
		state.lastAnswerAt = clock.now().getTime();
		const date = Date.parse(answer.headers.get("date") ?? "");
		if (!Number.isNaN(date)) state.clockOffset = date - state.lastAnswerAt;
	}
	let pausing;
	const signInPause = (seconds) => pausing ??= pacer.wait(seconds).finally(() => {
		pausing = void 0;
	});
	const chain = [
		middleware(async (exchange, next) => {
			try {
				await next();
			} catch (error) {
				exchange.failure = error;
				throw error;
			}
		}),
		middleware((exchange, next) => sendWithRetries(exchange, next, {
			clock,
			pacer,
			random,
			token,
			signInPause,
			hasAnswered: () => state.lastAnswerAt > 0
		})),
		middleware(async (exchange, next) => {
			const admission = await pacer.admit(() => pacer.costs.of(exchange));
			exchange.sentAt = clock.now().getTime();
			await next().finally(() => admission?.answered(pacer.costs.told(exchange, exchange.answer)));
		}),
		middleware(async (exchange, next) => {
			exchange.token = await token();
			await next();
		}),
		middleware(async (exchange, _next, context) => {
			state.requests += 1;
			const { answer, response } = await fetchWhole(context, exchange.token ?? "", {
				root,
				signal: abandoning,
				timeoutSeconds,
				network,
				secret: exchange.secret
			});
			note(answer);
			exchange.answer = answer;
			context.response = response;
		})
	];
	const versionStart = root.lastIndexOf("/");
	const client = import_src.Client.initWithMiddleware({
		baseUrl: root.slice(0, versionStart),
		defaultVersion: root.slice(versionStart + 1),
		middleware: chain
	});
	return {
		root,
		clock,
		random,
		pacer,
		stopping,
		patienceSeconds,
		get requests() {
			return state.requests;
		},
		get lastAnswerAt() {
			return state.lastAnswerAt;
		},
		serverTime: (local) => local + state.clockOffset,
		async send({ path, body, repeatable, secret = false }) {
			const exchange = new Exchange(body === void 0 ? "GET" : "POST", path, repeatable, secret);
			const request = client.api(path.replaceAll("https://", "https:%2F%2F")).responseType(import_src.ResponseType.RAW).middlewareOptions([exchange]);
			try {
				await (body === void 0 ? request.get() : request.post(JSON.stringify(body)));
			} catch (error) {
				throw exchange.failure ?? error;
			}
			if (!exchange.answer) throw new Error("The Graph client ended a request without an answer");
			return exchange.answer;
		}
	};
}
// src/session/directory/embedded/connectEmbedded.ts
/** A connection to an embedded directory of this process. */
function connectEmbedded(root, world) {
	return {
		connection: connect({
			endpoint: endpointFromEnvironment({ ROLLCALL_GRAPH_URL: root }),
			token: placeholderToken,
			clock: world.clock,
			quotaShare: Infinity,
			...signalsOf(world)
		}),
		principal: () => Promise.resolve(OWN)
	};
}
/** As whom everybody writes to an embedded directory that has no sign-in. */
const OWN = { principal: {
	kind: "application",
	appId: APPLICATION.appId ?? "",
	...APPLICATION.servicePrincipalId !== null && { objectId: APPLICATION.servicePrincipalId },
	...APPLICATION.displayName !== null && { displayName: APPLICATION.displayName }
} };
export { AuditLog as a, APPLICATION as i, connectEmbedded as n, GROUP_LICENSING as o, connect as r, MOST_AUDITS as s, OWN as t };
