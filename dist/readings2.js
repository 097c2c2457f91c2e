import { a as whichIsCalled, d as selectOf, n as groupPath, o as whyNotWritable, u as partsOf } from "./groups.js";
import { i as warning, n as ok, r as unknown, t as failed } from "./finding.js";
import { n as digits } from "./wording.js";
// src/doctor/readings.ts
/**
* Reads one of each thing that a plan reads, and nothing else. What is known to lack its permission is not tried: that was
* said already.
*/
async function examineReadings(probe, asked) {
	const { configuration, missing } = asked;
	const tried = { read: (path, subject) => missing.has(subject.permission) ? Promise.resolve(SAID) : probe.read(path, subject) };
	const { groups, licenses } = configuration;
	return [
		...await organization(tried, asked),
		...await users(tried, asked),
		...Object.keys(groups).length > 0 ? await managedGroups(tried, groups) : [],
		...licenses.length > 0 ? await skus(tried, licenses) : [],
		...await lifecycleWorkflows(tried, asked)
	];
}
const SAID = {
	status: 403,
	refused: ""
};
function refusal(check, { refused }) {
	return refused === "" ? [] : [failed(check, refused)];
}
async function organization(probe, { configuration }) {
	const answer = await probe.read("/organization?$select=id,displayName,verifiedDomains,onPremisesSyncEnabled", {
		what: "the organization",
		permission: "Organization.Read.All"
	});
	if (isRefused(answer)) return refusal("tenant", answer);
	const [found] = listIn(answer.body);
	if (!found) return [failed("tenant", "Graph returned no organization")];
	const domains = (found.verifiedDomains ?? []).map(({ name, type }) => `${name}${type?.toLowerCase() === "federated" ? " (federated)" : ""}`);
	const { tenant } = configuration;
	return [
		tenant !== void 0 && found.id?.toLowerCase() !== tenant.toLowerCase() ? failed("tenant", `Graph answers for the tenant ${found.id}, and the configuration says tenant: ${tenant}`, "Sign in to the tenant of the configuration, or correct the configuration.") : ok("domains", domains.join(", ")),
		...domains.some((name) => name.endsWith("(federated)")) ? [warning("domains", "users of a federated domain cannot be created by Rollcall: their password is elsewhere", "Create them where they come from, or under another domain.")] : [],
		...found.onPremisesSyncEnabled === true ? [warning("synchronization", "the tenant is synced from an Active Directory on-premises, which masters most properties of the users that come from there", "Change those users there. Rollcall leaves what it cannot write, and says so.")] : []
	];
}
async function users(probe, { fields }) {
	const { properties, sets } = partsOf(fields);
	const answer = await probe.read(`/users?${selectOf(properties, sets)}&$top=1`, {
		what: "the users",
		permission: "User.Read.All"
	});
	if (isRefused(answer)) return refusal("users", answer);
	const deleted = await probe.read("/directory/deletedItems/microsoft.graph.user?$select=id&$top=1", {
		what: "the deleted users",
		permission: "User.Read.All, or User.DeleteRestore.All where that is not enough,"
	});
	if (isRefused(deleted)) return refusal("users", deleted);
	const count = properties.length;
	return [ok("users", `can be read, deleted ones as well, with ${count === 1 ? "1 declared property" : `${digits(count)} declared properties`}`)];
}
async function managedGroups(probe, groups) {
	const findings = [];
	let writable = 0;
	let anyId;
	for (const [name, group] of Object.entries(groups)) {
		const answer = await probe.read(groupPath(name, group), GROUPS);
		if (isRefused(answer) && answer.status !== 404) return refusal("groups", answer);
		const body = isRefused(answer) ? void 0 : answer.body;
		const [only, another] = group.id === void 0 ? whichIsCalled(listIn(body), name) : body === void 0 ? [] : [body];
		const why = only && !another ? whyNotWritable(only) : void 0;
		if (only && !another && why === void 0) {
			writable += 1;
			anyId ??= only.id;
		} else findings.push(failed("groups", another ? `several groups are called ${JSON.stringify(name)}` : why === void 0 ? `there is no group ${JSON.stringify(name)}` : `the group ${JSON.stringify(name)} ${why}`, "Correct its entry under groups in the configuration, or remove it."));
	}
	if (anyId !== void 0) {
		const answer = await probe.read(`/groups/${encodeURIComponent(anyId)}/members?$select=id&$top=1`, GROUPS);
		if (isRefused(answer)) return refusal("groups", answer);
	}
	const count = Object.keys(groups).length;
	return [...writable > 0 ? [ok("groups", `${digits(writable)} of ${digits(count)} found, and their members can be read`)] : [], ...findings];
}
const GROUPS = {
	what: "the groups",
	permission: "GroupMember.Read.All"
};
async function skus(probe, licenses) {
	const answer = await probe.read("/subscribedSkus?$select=skuPartNumber", {
		what: "the licences",
		permission: "LicenseAssignment.Read.All"
	});
	if (isRefused(answer)) return refusal("licences", answer);
	const known = listIn(answer.body).map((sku) => sku.skuPartNumber);
	const missing = licenses.filter((name) => !known.includes(name));
	if (missing.length === 0) return [ok("licences", `the tenant has ${licenses.join(", ")}`)];
	return [failed("licences", `the tenant has no ${missing.join(", ")}`, "Correct the entry under licenses in the configuration, or buy the subscription.")];
}
const READ_WORKFLOWS = [
	"LifecycleWorkflows-Workflow.Read.All",
	"LifecycleWorkflows-Workflow.ReadWrite.All",
	"LifecycleWorkflows.Read.All",
	"LifecycleWorkflows.ReadWrite.All"
];
/** @see https://learn.microsoft.com/graph/api/identitygovernance-lifecycleworkflowscontainer-list-workflows */
async function lifecycleWorkflows(probe, { held, fields }) {
	if (!fields.includes("accountEnabled")) return [];
	const check = "workflows";
	if (!held || !READ_WORKFLOWS.some((permission) => held.has(permission))) return [unknown(check, "lifecycle workflows, which may disable accounts too, were not looked up: it takes a permission")];
	const answer = await probe.read("/identityGovernance/lifecycleWorkflows/workflows?$select=displayName,isEnabled,category", {
		what: "the lifecycle workflows",
		permission: READ_WORKFLOWS[0] ?? ""
	});
	if (isRefused(answer)) return [unknown(check, answer.refused)];
	const names = listIn(answer.body).filter(({ isEnabled, category }) => isEnabled && category !== "joiner").map(({ displayName }) => displayName);
	if (names.length === 0) return [ok(check, "no lifecycle workflow for leavers is enabled")];
	return [warning(check, `lifecycle workflows may disable accounts beside Rollcall: ${names.join(", ")}`, "Look at their tasks. Their changes appear as drift.")];
}
function isRefused(answer) {
	return "refused" in answer;
}
function listIn(body) {
	const { value } = body ?? {};
	return Array.isArray(value) ? value.filter((each) => typeof each === "object" && each !== null) : [];
}
export { examineReadings as t };
