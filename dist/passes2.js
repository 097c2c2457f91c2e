import { i as warning, n as ok, r as unknown, t as failed } from "./finding.js";
import { n as foldName } from "./values.js";
import { t as count } from "./wording.js";
// src/doctor/passes.ts
const CHECK = "passes";
const METHOD = "Entra admin center > Authentication methods > Policies > Temporary Access Pass > Enable and target";
/**
* Holds what the tenant says of Temporary Access Passes against what the configuration asks for, and against who is to get
* one. Graph creates a pass for any user; only users that the policy includes can sign in with it.
*
* @see https://learn.microsoft.com/graph/api/temporaryaccesspassauthenticationmethodconfiguration-get
*/
async function examinePasses(probe, asked) {
	const { newUsers } = asked.configuration;
	const wanted = newUsers.credential === "temporaryAccessPass" ? [] : [warning(CHECK, "the configuration says newUsers.credential: none, so that no pass is issued", "To issue passes, set newUsers.credential: temporaryAccessPass and newUsers.recipients: see docs/handover.md")];
	const answer = await probe.read("/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/TemporaryAccessPass", {
		what: "the policy for passes",
		permission: "Policy.Read.AuthenticationMethod"
	});
	if (isRefused(answer)) return [...wanted, unknown(CHECK, `the tenant's policy for passes was not examined. ${answer.refused}`)];
	const policy = answer.body ?? {};
	if (policy.state !== "enabled") return [...wanted, failed(CHECK, "the tenant's policy does not enable Temporary Access Passes", `Enable the method: ${METHOD}`)];
	return [
		...wanted,
		...againstPolicy(asked, policy),
		...await againstTargets(probe, asked, policy)
	];
}
function againstPolicy({ configuration }, policy) {
	const { lifetimeInMinutes: minutes, isUsableOnce } = configuration.newUsers;
	const least = Number(policy.minimumLifetimeInMinutes);
	const most = Number(policy.maximumLifetimeInMinutes);
	const findings = [...minutes !== void 0 && (minutes < least || minutes > most) ? [failed(CHECK, `newUsers.lifetimeInMinutes is ${minutes}, and the policy takes ${least} to ${most}`, `Change the configuration, or the policy: ${METHOD} > Configure`)] : [], ...policy.isUsableOnce === true && !isUsableOnce ? [failed(CHECK, "newUsers.isUsableOnce is false, and the policy takes passes that can be used once only", `Set isUsableOnce: true, or change the policy: ${METHOD} > Configure`)] : []];
	return findings.length > 0 ? findings : [ok(CHECK, "the tenant's policy takes passes as the configuration asks for them")];
}
/** How many accounts are looked up at most: each takes a request. */
const MOST_LOOKED_UP = 20;
const SHOWN = 4;
async function againstTargets(probe, { configuration, users }, policy) {
	const include = targetsIn(policy.includeTargets);
	const exclude = targetsIn(policy.excludeTargets);
	const includesAll = include.includes("all_users");
	if (includesAll && exclude.length === 0) return [ok(CHECK, "the policy includes all users")];
	const known = await namesOf(probe, [...include, ...exclude], configuration);
	if (!(known instanceof Map)) return [known];
	const isIn = (user, targets) => targets.some((id) => user.groups.some((name) => name === known.get(id)?.declaredAs));
	const outside = users.filter((user) => !user.isKnown && (isIn(user, exclude) || !(includesAll || isIn(user, include))));
	const named = include.flatMap((id) => known.get(id)?.displayName ?? []);
	const ruled = [...include, ...exclude].flatMap((id) => {
		const group = known.get(id);
		return group?.isDynamic ? [group.displayName] : [];
	});
	const looked = outside.slice(0, MOST_LOOKED_UP);
	const absent = [];
	for (const { userPrincipalName } of looked) {
		const answer = await probe.read(`/users/${encodeURIComponent(userPrincipalName)}?$select=id`, USERS);
		if (isRefused(answer) && answer.status === 404) absent.push(userPrincipalName);
	}
	return [
		...absent.length > 0 ? [warning(CHECK, `${count(absent.length, "new user")} could not sign in with a pass, as far as the files tell: ${listed(absent)}`, `Only members of ${named.length > 0 ? listed(named) : "other groups"} can, unless the policy excludes them. Declare one of these groups for the user, or change the policy: ${METHOD}`)] : [ok(CHECK, "the policy includes the new users, as far as the files tell")],
		...ruled.length > 0 ? [unknown(CHECK, `a rule of the tenant decides who is in ${listed(ruled)}: whether new users will be is not examined`)] : [],
		...outside.length > looked.length ? [unknown(CHECK, `${count(outside.length - looked.length, "more user")} that the policy may not include were not looked up`)] : []
	];
}
const USERS = {
	what: "a user",
	permission: "User.Read.All"
};
async function namesOf(probe, ids, { groups }) {
	const found = /* @__PURE__ */ new Map();
	for (const id of new Set(ids)) {
		if (id === "all_users") continue;
		const answer = await probe.read(`/groups/${encodeURIComponent(id)}?$select=id,displayName,groupTypes`, {
			what: "the groups of the policy",
			permission: "GroupMember.Read.All"
		});
		if (isRefused(answer)) {
			if (answer.status === 404) continue;
			return unknown(CHECK, `the policy includes or excludes users by groups, and Rollcall could not examine which. ${answer.refused}`);
		}
		const { displayName, groupTypes } = answer.body ?? {};
		const called = typeof displayName === "string" ? displayName : id;
		const declared = Object.entries(groups).find(([name, group]) => group.id === void 0 ? foldName(name) === foldName(called) : foldName(group.id) === foldName(id));
		found.set(id, {
			displayName: called,
			declaredAs: declared?.[0],
			isDynamic: Array.isArray(groupTypes) && groupTypes.includes("DynamicMembership")
		});
	}
	return found;
}
function targetsIn(targets) {
	return Array.isArray(targets) ? targets.flatMap((target) => {
		const { id } = Object(target);
		return typeof id === "string" ? [id] : [];
	}) : [];
}
function listed(names) {
	const more = names.length - SHOWN;
	return more > 1 ? `${names.slice(0, SHOWN).join(", ")} and ${more} more` : names.join(", ");
}
function isRefused(answer) {
	return "refused" in answer;
}
export { examinePasses as t };
