import { r as endpointFromEnvironment } from "./tokenSource.js";
import { t as probeOf } from "./probe2.js";
import { t as DirectoryError } from "./ports.js";
import { a as isForPerson, i as claimsOfToken, r as chooseCredential } from "./person.js";
import { t as examineAudits } from "./audits2.js";
import { i as warning, n as ok, r as unknown, t as failed } from "./finding.js";
import { n as bodyText, t as AnswerTooLong } from "./bodyText.js";
import { n as proxyFor, t as networkFromEnvironment } from "./network.js";
import { t as examinePasses } from "./passes2.js";
import { i as adviceToGrant } from "./listing.js";
import { t as examineReadings } from "./readings2.js";
import { t as count } from "./wording.js";
import { t as idTokenSource } from "./idToken.js";
import { t as openGraph } from "./openGraph2.js";
// src/doctor/authority.ts
/** An assertion is good for minutes; beyond this much apart, Entra refuses it. */
const TOO_FAR_SECONDS = 300;
const FAR_SECONDS = 60;
/**
* Asks the authority what everybody may ask: whether it is there, how late it is there, and whether it knows the tenant.
*
* @see https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc
*/
async function examineAuthority(asked) {
	const { authority, tenant, network, environment, clock } = asked;
	const address = `${authority}/${encodeURIComponent(tenant || "common")}/v2.0/.well-known/openid-configuration`;
	let response;
	let text;
	const startedAt = clock.now().getTime();
	try {
		response = await network.fetch(address, {
			redirect: "manual",
			signal: AbortSignal.timeout(3e4)
		});
		text = await bodyText(response, LONGEST_ANSWER);
	} catch (error) {
		return [error instanceof AnswerTooLong ? notTheAuthority(authority, "with more than any authority answers") : failed("network", network.failure(error, address).message)];
	}
	const { status } = response;
	const body = parsed(text);
	if (status >= 300 && status < 400) return [notTheAuthority(authority, `with a redirect (${status})`)];
	if (status >= 500) return [failed("network", `${authority} has a problem (${status})`, LATER)];
	if (!body) return [notTheAuthority(authority, `${status} with something that is not JSON`)];
	const proxy = proxyFor(new URL(authority), environment);
	return [
		ok("network", `${authority} answers${proxy ? `, through the proxy ${proxy.origin} (${proxy.variable})` : ""}`),
		clockFinding(response, (startedAt + clock.now().getTime()) / 2),
		...tenantFindings(status, body, asked)
	];
}
const LATER = "Run the same command again in a few minutes.";
/** In bytes. */
const LONGEST_ANSWER = 1048576;
function notTheAuthority(authority, how) {
	return failed("network", `what answers for ${authority} is not the authority: it answered ${how}`, `A proxy or a sign-in page of the network may be in between: open ${authority} in a browser on this machine, or ask the administrators of the network.`);
}
function clockFinding(response, localMilliseconds) {
	const there = Date.parse(response.headers.get("date") ?? "");
	if (Number.isNaN(there)) return unknown("clock", "the authority did not send its time");
	const apart = Math.round((localMilliseconds - there) / 1e3);
	const seconds = Math.abs(apart);
	const says = `${seconds} s ${apart < 0 ? "behind" : "ahead of"} the authority's`;
	const fix = "Set this machine's clock by the network: timedatectl set-ntp true";
	if (seconds > TOO_FAR_SECONDS) return failed("clock", says, fix);
	if (seconds > FAR_SECONDS) return warning("clock", says, fix);
	return ok("clock", seconds <= 2 ? "as late as the authority's" : says);
}
function tenantFindings(status, body, { tenant, authority, root }) {
	if (tenant === "") return [unknown("tenant", "AZURE_TENANT_ID is not set; the credential decides which tenant it is")];
	const codes = body["error_codes"];
	if (status >= 400) return [failed("tenant", Array.isArray(codes) && codes.includes(90002) ? `${authority} knows no tenant ${tenant}` : `${authority} refuses the tenant ${tenant} (${status})`, "Check AZURE_TENANT_ID: Entra ID > Overview > Tenant ID, or: az account show --query tenantId", "If the tenant is in a national cloud, set ROLLCALL_CLOUD to usGov, usGovDod or china.")];
	const issuer = typeof body["issuer"] === "string" ? body["issuer"] : "";
	const id = GUID.exec(issuer)?.[0];
	if (id === void 0 || isGuid(tenant) && id.toLowerCase() !== tenant.toLowerCase()) return [failed("tenant", `${authority} was asked for the tenant ${tenant}, and ${id === void 0 ? "does not say whose tokens it issues" : `answers for ${id}`}`, "Check AZURE_TENANT_ID and AZURE_AUTHORITY_HOST, and what is between this machine and the authority.")];
	const host = body["msgraph_host"];
	const wanted = new URL(root).host;
	if (typeof host === "string" && host !== wanted && !isSameCloud(host, wanted)) return [failed("tenant", `${id} has its Microsoft Graph at ${host}, and this run asks ${wanted}`, "Set ROLLCALL_CLOUD to the tenant's cloud: global, usGov, usGovDod or china; and unset ROLLCALL_GRAPH_URL and AZURE_AUTHORITY_HOST.")];
	return [ok("tenant", `${id}, at ${wanted}`)];
}
function isSameCloud(host, wanted) {
	const government = ["graph.microsoft.us", "dod-graph.microsoft.us"];
	return government.includes(host) && government.includes(wanted);
}
const GUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
function isGuid(text) {
	return GUID.exec(text)?.[0] === text;
}
function parsed(text) {
	try {
		const body = JSON.parse(text);
		return typeof body === "object" && body !== null && !Array.isArray(body) ? body : void 0;
	} catch {
		return;
	}
}
// src/doctor/permissions.ts
const CHECK$1 = "permissions";
/** Permissions that reach far beyond users; the first of these that a token holds is named first. */
const DANGEROUS = [
	"RoleManagement.ReadWrite.Directory",
	"AppRoleAssignment.ReadWrite.All",
	"Application.ReadWrite.All",
	"UserAuthenticationMethod.ReadWrite.All",
	"UserAuthMethod-TAP.ReadWrite.All",
	"Directory.ReadWrite.All"
];
/** What of the needs a token does not permit, by the permission to grant. */
function missingPermissions(needs, granted) {
	const { held } = granted;
	if (!held) return /* @__PURE__ */ new Set();
	const missing = asked(needs, granted).filter((need) => isMissing(need, held));
	return new Set(byPermission(missing, held).map(([permission]) => permission));
}
/** Holds what a token may do against what the roster needs, each missing permission by its name. */
function examinePermissions(needs, granted) {
	const { clientId, held, isWhole } = granted;
	if (!held) return [unknown(CHECK$1, "the token does not list its permissions; the reads are tried below, and nothing is written")];
	const wanted = asked(needs, granted);
	const missing = wanted.filter((need) => isMissing(need, held));
	const elsewhere = wanted.filter(({ ways, least }) => permits(ways, held) && !least.every((each) => held.has(each)));
	const unsure = elsewhere.filter(({ broaderIsUnverified }) => broaderIsUnverified);
	const covered = elsewhere.filter(({ broaderIsUnverified }) => !broaderIsUnverified);
	const lacking = byPermission(missing, held);
	const doubtful = byPermission(unsure, held).filter(([permission]) => !lacking.some(([name]) => name === permission));
	const named = [...lacking, ...doubtful].map(([name]) => name);
	const fixOf = (pairs) => grant(pairs.map(([name]) => name), clientId);
	return [
		...isWhole ? [] : [unknown(CHECK$1, IN_PART)],
		...isWhole && missing.length === 0 ? [ok(CHECK$1, enoughText(wanted, held))] : [],
		...lacking.map(([permission, whats]) => failed(CHECK$1, `${permission} is missing, for ${listed(whats)}`, ...fixOf(lacking))),
		...doubtful.map(([permission, whats]) => unknown(CHECK$1, `${permission} is not granted; it is unverified whether a broader one is enough for ${listed(whats)}`, ...fixOf(doubtful))),
		...byPermission(covered, held).filter(([permission]) => !named.includes(permission)).map(([permission, whats]) => ok(CHECK$1, `${permission} is not needed: another permission is enough for ${listed(whats)}`)),
		...isWhole ? superfluous(wanted, held) : []
	];
}
/** Nothing may be called superfluous then: the advice would take from an application what it needs. */
const IN_PART = "the files have mistakes, so Rollcall cannot tell everything that they need; correct the files first";
function isMissing({ ways, isOptional }, held) {
	return !isOptional && !permits(ways, held);
}
/** What the application is asked to permit: one that permits no write at all is for plans. */
function asked(needs, { held, purpose }) {
	if (purpose === "hand-over" || purpose === "audit") return needs.filter((need) => need.purpose === purpose);
	const applies = purpose === void 0 ? needs.some((need) => need.purpose === "apply" && held && permits(need.ways, held)) : purpose === "apply";
	return needs.filter((need) => applies || need.purpose === "plan");
}
/** Whether one of the ways is held in all its parts. */
function permits(ways, held) {
	return ways.some((way) => way.every((permission) => held.has(permission)));
}
/** What is missing, with what for; each need by those of its least permissions that are not held. */
function byPermission(needs, held) {
	const pairs = needs.flatMap(({ least, what }) => least.filter((permission) => !held.has(permission)).map((permission) => ({
		permission,
		what
	})));
	return [...Map.groupBy(pairs, ({ permission }) => permission)].map(([permission, all]) => [permission, [...new Set(all.map(({ what }) => what))]]);
}
function enoughText(wanted, held) {
	if (wanted.some(({ purpose }) => purpose === "hand-over")) return "all that handing passes over takes";
	if (wanted.some(({ purpose }) => purpose === "audit")) return "all that reading the audit log takes";
	if (wanted.some(({ purpose }) => purpose === "apply")) return "all that planning and applying take";
	return [...held].every(readsOnly) ? "all that planning takes; this application writes nothing, as one for pull requests should" : "all that planning takes";
}
/** By its name: only permissions to read, and those of signing in itself, have one of these. */
function readsOnly(permission) {
	return /(^|\.)Read(Basic|Hidden)?(\.|$)/.test(permission) || [
		"openid",
		"profile",
		"email",
		"offline_access",
		""
	].includes(permission);
}
/** Taken away one after the other, broadest first, while everything that was permitted still is. */
function superfluous(wanted, held) {
	const permitted = wanted.filter(({ ways }) => permits(ways, held));
	const least = new Set(wanted.flatMap((need) => need.least));
	const kept = new Set(held);
	const more = [];
	const order = [...held].toSorted((a, b) => rank(a) - rank(b) || Number(least.has(a)) - Number(least.has(b)) || (a < b ? -1 : 1));
	for (const permission of order) {
		if (least.has(permission)) continue;
		kept.delete(permission);
		if (permitted.every(({ ways }) => permits(ways, kept))) more.push(permission);
		else kept.add(permission);
	}
	if (more.length === 0) return [];
	const isDangerous = more.some((permission) => DANGEROUS.includes(permission));
	return [warning(CHECK$1, `more than needed: ${more.join(", ")}`, `${isDangerous ? "An attacker who gets hold of the application could do far more than Rollcall does. " : ""}Remove in the portal: Entra ID > App registrations > the application > API permissions > Remove permission; then Enterprise applications > the application > Permissions > Revoke.`)];
}
function rank(permission) {
	const index = DANGEROUS.indexOf(permission);
	return index < 0 ? DANGEROUS.length : index;
}
/** Where to grant permissions, in the portal and by lines to paste. */
function grant(permissions, clientId) {
	const roles = `appRoles[?contains([${permissions.map((permission) => `'${permission}'`).join(",")}], value)].join('', [id, '=Role'])`;
	return [
		`${adviceToGrant(permissions)} In the portal: Entra ID > App registrations > the application > API permissions > Add a permission > Microsoft Graph > Application permissions; then Grant admin consent.`,
		`az ad app permission add --id ${clientId} --api ${GRAPH} --api-permissions $(az ad sp show --id ${GRAPH} --query "${roles}" -o tsv)`,
		`az ad app permission admin-consent --id ${clientId}`
	];
}
/** Microsoft Graph's own application. @see https://learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in */
const GRAPH = "00000003-0000-0000-c000-000000000000";
const SHOWN = 4;
function listed(whats) {
	const texts = whats.map((what, index) => {
		const verb = `${what.split(" ")[0]} `;
		return whats[index - 1]?.startsWith(verb) ? what.slice(verb.length) : what;
	});
	const more = texts.length - SHOWN;
	return more > 1 ? `${texts.slice(0, SHOWN).join(", ")} and ${more} more` : texts.join(", ");
}
// src/doctor/token.ts
const CHECK = "token";
/** What a token says of itself, against what the configuration expects. */
function examineToken(token, { tenant, graph, now }) {
	const claims = claimsOfToken(token);
	if (!claims || claims.tid === void 0) return [unknown(CHECK, "came, but does not say what it is for")];
	const name = claims.app_displayname ?? claims.appid ?? "an application";
	const whose = isForPerson(token) ? `for a person, by the application ${name}` : `for the application ${name}`;
	return [tenant !== void 0 && tenant.toLowerCase() !== claims.tid.toLowerCase() ? failed(CHECK, `is for the tenant ${claims.tid}, and the configuration says tenant: ${tenant}`, "Set AZURE_TENANT_ID to the tenant of the configuration, or correct the configuration.") : isForGraph(claims.aud, graph) ? lifeFinding(whose, claims.exp, now) : failed(CHECK, `is made out to ${claims.aud}, and this run asks ${graph}`, "Get a token for Microsoft Graph, such as by: az account get-access-token --resource-type ms-graph. If the credential gave this one, check ROLLCALL_CLOUD."), ...isForPerson(token) ? [warning(CHECK, "acts for a person: beside its permissions, the person's own roles decide, which the token does not list", "The person needs the role User Administrator, or a higher one for administrators. Automated runs sign in as an application.")] : []];
}
/** Microsoft Graph's own application, in every cloud. @see https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference */
const GRAPH_ID = "00000003-0000-0000-c000-000000000000";
function isForGraph(audience, graph) {
	return audience === void 0 || [
		GRAPH_ID,
		graph,
		`${graph}/`
	].includes(audience.toLowerCase());
}
function lifeFinding(whose, expiresAt, now) {
	if (expiresAt === void 0) return unknown(CHECK, `${whose}; it does not say when it expires`);
	const minutes = Math.round((expiresAt * 1e3 - now.getTime()) / 6e4);
	if (minutes <= 0) return failed(CHECK, `${whose}, and has expired`, "Get a new token; if the credential gave this one, compare this machine's clock with the right time.");
	const life = minutes < 120 ? count(minutes, "minute") : count(Math.round(minutes / 60), "hour");
	return ok(CHECK, `${whose}, good for ${life}`);
}
/** What a token permits; undefined where it does not tell. */
function heldBy(token) {
	const claims = claimsOfToken(token);
	if (!claims || claims.tid === void 0) return void 0;
	return new Set(isForPerson(token) ? (claims.scp ?? "").split(" ") : claims.roles ?? []);
}
// src/session/directory/examineGraph.ts
/** Goes from the environment to the directory, and ends where nothing behind can be reached. It writes nothing. */
async function examineGraph(asked, world) {
	const findings = [];
	try {
		const token = await signIn(endpointFromEnvironment(world.environment), asked, world, findings);
		if (token) findings.push(...await behindSignIn(token, asked, world));
	} catch (error) {
		if (!(error instanceof DirectoryError)) throw error;
		findings.push(failed(stageAfter(findings), error.message));
	}
	return findings;
}
/** @returns undefined where no token came, or must not be asked for */
async function signIn(endpoint, { configuration }, world, findings) {
	const { environment, clock } = world;
	const network = networkFromEnvironment(environment, { authority: world.authority });
	if (endpoint.signsIn) {
		findings.push(credentialFinding(endpoint, world));
		const reached = await examineAuthority({
			authority: endpoint.authority,
			root: endpoint.root,
			tenant: environment["AZURE_TENANT_ID"]?.trim() ?? "",
			environment,
			network,
			clock
		});
		findings.push(...reached);
		if (reached.some(({ status, check }) => status === "failed" && check !== "clock")) return void 0;
	} else findings.push(ok("credential", `${endpoint.root} is a directory on this machine, which needs no sign-in`));
	const { connection, token: source } = openGraph(configuration, world);
	const text = await source();
	if (endpoint.signsIn) findings.push(...examineToken(text, {
		tenant: configuration.tenant,
		graph: new URL(endpoint.root).origin,
		now: clock.now()
	}));
	return {
		text,
		connection
	};
}
async function behindSignIn({ text, connection }, { configuration, fields, needs, purpose, isWhole, users }, { environment }) {
	const held = heldBy(text);
	const granted = {
		clientId: environment["AZURE_CLIENT_ID"]?.trim() || "CLIENT_ID",
		held,
		purpose,
		isWhole
	};
	const missing = missingPermissions(needs, granted);
	return [...examinePermissions(needs, granted), ...await lookedUp()];
	async function lookedUp() {
		const probe = probeOf(connection);
		if (purpose === "audit") return missing.size > 0 ? [] : examineAudits(probe);
		return purpose === "hand-over" ? examinePasses(probe, {
			configuration,
			users
		}) : examineReadings(probe, {
			configuration,
			fields,
			held,
			missing
		});
	}
}
function credentialFinding(endpoint, world) {
	const { environment } = world;
	if (environment["ROLLCALL_ACCESS_TOKEN"]?.trim()) return unknown("credential", "a token that is given in ROLLCALL_ACCESS_TOKEN; it cannot be renewed");
	const assertion = world.assertion ?? idTokenSource(environment);
	const kind = chooseCredential(environment, endpoint, assertion);
	const chosen = environment["ROLLCALL_CREDENTIAL"]?.trim() ? "" : ", by what the environment holds";
	return ok("credential", `${kind.name}: ${kind.summary}${chosen}`);
}
/** What was being looked at when an error ended it. */
function stageAfter(findings) {
	const seen = new Set(findings.map(({ check }) => check));
	if (!seen.has("credential")) return "credential";
	return seen.has("token") || !seen.has("network") ? "directory" : "token";
}
export { examineGraph };
