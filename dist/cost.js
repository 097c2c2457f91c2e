import { a as isObjectId } from "./values.js";
// src/model/directory/quota.ts
/**
* Writes of one application in one tenant.
*
* @see https://learn.microsoft.com/graph/throttling-limits (identity and access)
*/
const WRITE_LIMIT = {
	amount: 3e3,
	seconds: 150
};
/**
* Resource units of one application in one tenant, by the tenant's size.
*
* @param users how many the tenant has; the smallest limit where that is not known
* @see https://learn.microsoft.com/graph/throttling-limits (identity and access)
*/
function unitLimit(users = 0) {
	return {
		amount: users < 50 ? 3500 : users <= 500 ? 5e3 : 8e3,
		seconds: 10
	};
}
// src/directory/graph/sending/cost.ts
/** No request of Graph costs nearly as much; more is no cost, and could not be added up exactly. */
const MOST_UNITS = 1e6;
/** What requests cost: as published, until answers of the same kind have told. */
var Costs = class {
	#units = /* @__PURE__ */ new Map();
	of(request) {
		if (isBatch(request)) return {
			units: 0,
			writes: 0
		};
		return {
			units: this.#units.get(kindOf(request)) ?? publishedUnits(request),
			writes: request.method === "GET" ? 0 : request.writes ?? 1
		};
	}
	/** What a request cost, as its answer tells, or as expected where that tells nothing. */
	told(request, answer) {
		const expected = this.of(request);
		const told = Number(answer?.headers.get("x-ms-resource-unit") ?? NaN);
		const isTold = told >= 0 && told <= MOST_UNITS;
		const units = Math.ceil(told);
		if (isTold) this.#units.set(kindOf(request), units);
		const cost = isTold ? {
			...expected,
			units
		} : expected;
		return {
			cost,
			accepted: answer && answer.status !== 429 ? cost : NOTHING
		};
	}
};
const NOTHING = {
	units: 0,
	writes: 0
};
function sumOf(costs) {
	return {
		units: costs.reduce((sum, { units }) => sum + units, 0),
		writes: costs.reduce((sum, { writes }) => sum + writes, 0)
	};
}
/** Of a request that got no answer. */
function untold(cost) {
	return {
		cost,
		accepted: NOTHING
	};
}
/** @see https://learn.microsoft.com/graph/throttling-limits (identity and access) */
function publishedUnits(request) {
	if (request.method !== "GET") return 1;
	const [resource = "", query = ""] = request.path.split("?");
	const selects = query.includes("$select=") ? 1 : 0;
	const expands = query.includes("$expand=") ? 1 : 0;
	return Math.max(1, baseUnits(resource) - selects + expands);
}
function baseUnits(resource) {
	if (/^\/groups\/[^/]+\/members$/.test(resource) || resource === "/subscribedSkus") return 3;
	return resource === "/users" || resource.endsWith("/memberOf") ? 2 : 1;
}
function isBatch({ path }) {
	return path === "/$batch";
}
/** Requests of one kind differ in whom they concern only. */
function kindOf({ method, path }) {
	const [place = "", query = ""] = path.split("?");
	const [, resource = "", id, ...rest] = place.split("/");
	const parts = rest.map((part) => isObjectId(part) ? "{}" : part);
	const kind = [
		method,
		resource,
		...id === void 0 ? [] : ["{}"],
		...parts
	];
	return (query.includes("$expand=") ? [...kind, "$expand"] : kind).join(" ");
}
export { unitLimit as a, WRITE_LIMIT as i, sumOf as n, untold as r, Costs as t };
