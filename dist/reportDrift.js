import { $ as directoryKind, J as namesakeAdvice, K as namesakeFinder, T as showInvalid, U as readRequestFor, W as makePlan, X as indexDirectory, Z as matchUsers, et as loadDesiredOfCommit, i as readHistory, m as graphReader, q as unmanagedPeople, r as checkTenant, t as openJobDirectory } from "./planFromDirectory.js";
import { $ as count, Q as propertyOfField, ct as compareText, dt as EXIT, ft as UserError, lt as hasErrors, n as parseRoster } from "./parseRoster.js";
import { i as changesToApply, p as listed } from "./plan.js";
import { i as referenceTo, n as nameOf, r as namedAs, v as foldName, y as isPersonReference } from "./user.js";
import { k as OBSERVING, o as summaryOfPlan } from "./plan2.js";
import { a as isSuperseded, c as configurationAt, f as loadCommit } from "./guards.js";
import { i as editUsers, r as editUser, t as CannotEdit } from "./editUser.js";
import { i as saveProposal, r as proposalOf } from "./driftProposal.js";
import { t as announce } from "./job.js";
import { n as setOutputs, r as setPlanOutputs, t as addSummary } from "./outputs.js";
import { t as CHECK_NAME } from "./checkRun.js";
import { t as isKnown } from "./knownErrors.js";
import { n as leaveEmptyRecord } from "./writeJob.js";
// src/model/drift.ts
/**
* What became of a user outside Git, what could hurt most first: `enabled` can sign in although declared disabled,
* `gone` is not in the directory, `signIn` has another phone, private mail address or name to recover a password by.
*/
const DRIFT_KINDS = [
	"enabled",
	"gone",
	"disabled",
	"renamed",
	"signIn",
	"changed"
];
// src/plan/drift.ts
/**
* What differs without a cause in the commits: the drift of a plan, seen from the directory's side. Pure.
*
* @param input.base what is merged; the roster itself if not given, so that whatever differs is drift
*/
function findDrift(input) {
	const { roster, base = roster, directory } = input;
	const plan = makePlan({
		...input,
		base,
		directory: writable(directory),
		correctsDrift: false
	});
	const users = withNamesakes([...plan.changes.filter(({ cause }) => cause === "drift").map(drifted), ...plan.blocked.filter(isGone).map(gone)], input).toSorted((left, right) => DRIFT_KINDS.indexOf(left.kind) - DRIFT_KINDS.indexOf(right.kind) || compareText(left.userPrincipalName, right.userPrincipalName));
	const unclear = plan.blocked.filter((user) => !isGone(user) && !isConsequence(user)).map(withoutMarks);
	const { listing, relationships } = plan.requests;
	return {
		tenant: plan.tenant,
		madeAt: plan.madeAt,
		...plan.commit !== void 0 && { commit: plan.commit },
		totals: {
			declared: plan.totals.declared,
			matched: plan.totals.matched,
			drifted: users.length,
			unclear: unclear.length,
			directory: plan.totals.directory
		},
		requests: listing + relationships,
		users,
		unclear,
		refusals: plan.refusals.filter(({ guard }) => guard === "tenant" || guard === "unreadable")
	};
}
function withoutMarks({ userPrincipalName, at, reason, message, candidates }) {
	return {
		userPrincipalName,
		at,
		reason,
		message,
		candidates
	};
}
function writable(directory) {
	return {
		...directory,
		users: directory.users.map((user) => ({
			...user,
			onPremisesSyncEnabled: false
		}))
	};
}
function isGone({ reason, candidates }) {
	return reason === "id-not-found" || candidates.length === 0 && (reason === "deleted-user" || reason === "missing-for-create");
}
function withNamesakes(users, { roster, directory, configuration }) {
	const declared = new Map(roster.users.map((user) => [placeText$1(user.at), user]));
	const find = namesakeFinder(() => {
		const index = indexDirectory(directory.users);
		const { ids } = matchUsers(roster.users, index, configuration.key);
		return unmanagedPeople(directory, ids, configuration);
	});
	return users.map((user) => {
		const desired = user.kind === "gone" ? declared.get(placeText$1(user.at)) : void 0;
		const namesakes = desired ? find(desired) : [];
		return namesakes.length > 0 ? {
			...user,
			namesakes
		} : user;
	});
}
function placeText$1({ file, line }) {
	return `${file}:${line}`;
}
function isConsequence({ reason, message }) {
	return reason === "manager-blocked" && message.endsWith("this follows");
}
function gone(user) {
	const { userPrincipalName, displayName, at } = user;
	return {
		kind: "gone",
		userPrincipalName,
		...namedAs(displayName),
		at,
		fields: []
	};
}
function drifted(change) {
	if (change.kind === "create") return gone(change);
	const { userPrincipalName, displayName, id, at } = change;
	const fields = change.fields.map(({ field, from, to, at: place, inherited }) => ({
		field,
		declared: to,
		live: from,
		at: place,
		...inherited && { inherited }
	}));
	return {
		kind: kindOf(fields),
		userPrincipalName,
		...namedAs(displayName),
		id,
		at,
		fields
	};
}
function kindOf(fields) {
	const flip = fields.find(({ field }) => field === "accountEnabled");
	if (flip) return flip.live === true ? "enabled" : "disabled";
	if (fields.some(({ field }) => field === "userPrincipalName")) return "renamed";
	return fields.some(({ field }) => propertyOfField(field)?.signIn) ? "signIn" : "changed";
}
// src/roster/edit/editWhatCan.ts
/**
* Makes all changes of a file's text that can be made in place. All at once, since each edit reads the whole file; where
* that cannot be, half of them, down to a single value. Pure.
*
* @param users from the bottom up, since a new line moves those below it
* @param failed gets each change that could not be made, with the reason
*/
function editWhatCan(text, users, failed) {
	const [first, ...others] = users;
	if (!first) return text;
	const result = edited(text, users);
	if ("text" in result) return result.text;
	if (others.length > 0) {
		const half = Math.ceil(users.length / 2);
		return editWhatCan(editWhatCan(text, users.slice(0, half), failed), users.slice(half), failed);
	}
	const [line, together] = first;
	const possible = together.filter((change) => {
		const alone = edited(text, [[line, [change]]]);
		if ("why" in alone) failed.set(change, alone.why);
		return "text" in alone;
	});
	const rest = edited(text, [[line, possible]]);
	if ("text" in rest) return rest.text;
	for (const change of possible) failed.set(change, rest.why);
	return text;
}
function edited(text, users) {
	const changes = users.map(([line, own]) => ({
		place: { line },
		edits: own.map(({ edit }) => edit)
	}));
	try {
		return { text: editUsers(text, changes) };
	} catch (error) {
		if (error instanceof CannotEdit) return { why: error.message };
		throw error;
	}
}
// src/roster/edit/takeOver.ts
/**
* Writes what the directory holds into the files that declare these users, value by value; an inherited one into the
* user's own file. Who is renamed is named anew wherever others call them their manager. What the roster's rules refuse,
* or what cannot be changed in place, is left with the reason. Pure.
*/
function takeOver(users, files) {
	const { left, wanted } = wantedOf(users, files);
	const written = write([...wanted, ...followUps(wanted, files.roster)], files.source);
	const taken = wanted.filter((each) => !written.failed.has(each));
	const mistake = mistakeIn(written.source, files.rules);
	if (mistake) {
		const { kept, dropped } = without(users, wanted, mistake.at.file);
		const why = `the files would be invalid: ${mistake.at.file}:${mistake.at.line}: ${mistake.message}`;
		const again = takeOver(kept, files);
		return {
			...again,
			left: sorted([...again.left, ...dropped.map(({ user, field }) => leave(user, why, field.field))])
		};
	}
	return {
		files: written.source.files.filter((file, index) => file !== files.source.files[index]),
		source: written.source,
		taken: sorted(taken.map(({ user, field }) => ({
			...field,
			userPrincipalName: user.userPrincipalName,
			...namedAs(user.displayName),
			id: user.id ?? "",
			place: user.at
		}))),
		left: sorted([...left, ...[...written.failed].flatMap(([{ user, field }, why]) => user && field ? [leave(user, why, field.field)] : [])])
	};
}
function wantedOf(users, { roster, rules }) {
	const wanted = [];
	const left = [];
	const declared = new Map(roster.users.map((user) => [placeText(user.at), user]));
	const names = managerNames(users, roster);
	for (const user of users) {
		const desired = declared.get(placeText(user.at));
		if (user.kind === "gone" || !desired) {
			left.push(leave(user, whyGone(user)));
			continue;
		}
		for (const field of user.fields) {
			const edit = editFor(field, desired, names);
			const objection = objectionTo(edit, rules);
			if (objection === void 0) wanted.push({
				at: user.at,
				edit,
				user,
				field
			});
			else left.push(leave(user, objection, field.field));
		}
	}
	return {
		wanted,
		left
	};
}
function whyGone({ namesakes, at }) {
	return namesakes ? `is not in the directory by this name. ${namesakeAdvice(namesakes, at.file)}` : "is not in the directory; take the file away, or restore the account";
}
function followUps(wanted, { users }) {
	const renamed = new Map(wanted.flatMap(({ edit, field }) => edit.field === "userPrincipalName" && typeof field.declared === "string" ? [[foldName(field.declared), edit.value]] : []));
	const settled = new Set(wanted.flatMap(({ at, edit }) => edit.field === "manager" ? [placeText(at)] : []));
	if (renamed.size === 0) return [];
	return users.flatMap((user) => {
		const { at, manager } = user;
		const name = typeof manager === "string" ? renamed.get(foldName(manager)) : void 0;
		const value = name === void 0 || user.originOf("manager").inherited ? void 0 : name;
		return value === void 0 || settled.has(placeText(at)) ? [] : [{
			at: {
				file: at.file,
				line: at.line
			},
			edit: {
				field: "manager",
				value
			}
		}];
	});
}
function write(changes, source) {
	const failed = /* @__PURE__ */ new Map();
	const byFile = Map.groupBy(changes, ({ at }) => at.file);
	const files = source.files.map((file) => {
		const here = byFile.get(file.path);
		if (!here) return file;
		const before = new TextDecoder("utf-8", { ignoreBOM: true }).decode(file.bytes);
		const text = editWhatCan(before, [...Map.groupBy(here, ({ at }) => at.line)].toSorted(([a], [b]) => b - a), failed);
		return text === before ? file : {
			path: file.path,
			bytes: new TextEncoder().encode(text)
		};
	});
	return {
		source: {
			...source,
			files
		},
		failed
	};
}
/** Fields by which users are told apart, or held against each other. */
const BETWEEN_USERS = [
	"userPrincipalName",
	"employeeId",
	"mail",
	"mailNickname",
	"manager"
];
/** Leaves out what most likely made the files invalid, and always something. */
function without(users, wanted, spoilt) {
	const isBetween = ({ field }) => BETWEEN_USERS.includes(field.field);
	const isSpoilt = ({ at }) => at.file === spoilt;
	const dropped = [
		wanted.filter((each) => isSpoilt(each) && isBetween(each)),
		wanted.filter(isBetween),
		wanted.filter(isSpoilt),
		wanted
	].find((candidates) => candidates.length > 0);
	if (!dropped) throw new Error(`${spoilt} is invalid, and nothing of it was changed`);
	const gone = new Set(dropped.map(({ field }) => field));
	return {
		kept: users.map((user) => ({
			...user,
			fields: user.fields.filter((field) => !gone.has(field))
		})),
		dropped
	};
}
function mistakeIn(source, rules) {
	return parseRoster(source, rules).diagnostics.find(({ severity }) => severity === "error");
}
/** The edit that makes a user declare what the directory holds. */
function editFor({ field, live }, desired, names) {
	if (isPersonReference(live)) return {
		field,
		value: names.get(live.id ?? "") ?? live.id
	};
	const declared = desired.fields[field];
	if (field !== "employeeOrgData" || !isMembers(declared)) return {
		field,
		value: shortDate(field, live)
	};
	const whole = isMembers(live) ? live : {};
	const members = Object.keys(declared).map((name) => [name, whole[name] ?? null]);
	return {
		field,
		value: Object.fromEntries(members)
	};
}
/** How managers are called, by object id: as declared, or as they are going to be. Nobody else has a name here. */
function managerNames(users, roster) {
	const names = /* @__PURE__ */ new Map();
	const live = /* @__PURE__ */ new Map();
	for (const { fields } of users) for (const { field, live: value } of fields) if (field === "manager" && isPersonReference(value) && value.id !== null) live.set(foldName(value.userPrincipalName), value.id);
	for (const user of roster.users) {
		const id = user.id ?? live.get(foldName(nameOf(user)));
		const name = user.fields["userPrincipalName"];
		if (id !== void 0 && typeof name === "string") names.set(id, name);
	}
	for (const { id, fields } of users) for (const { field, live: name } of fields) if (field === "userPrincipalName" && id !== void 0 && typeof name === "string") names.set(id, name);
	return names;
}
function shortDate(field, value) {
	return typeof value === "string" && propertyOfField(field)?.type === "dateTime" ? value.replace(/T00:00:00(?:\.0+)?Z$/, "") : value;
}
/** What the rules of the roster say against a value, when it is declared alone. */
function objectionTo(edit, rules) {
	if (edit.field === "manager") return void 0;
	const names = "userPrincipalName: somebody@example.com\nemployeeId: \"0\"\n";
	let text;
	try {
		text = editUser(names, { line: 1 }, [edit]);
	} catch (error) {
		if (error instanceof CannotEdit) return "cannot be written into a file";
		throw error;
	}
	return mistakeIn({
		folder: "",
		files: [{
			path: "x.yaml",
			bytes: new TextEncoder().encode(text)
		}],
		diagnostics: []
	}, rules)?.message;
}
function isMembers(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) && !isPersonReference(value);
}
function placeText({ file, line }) {
	return `${file}:${line}`;
}
function leave({ userPrincipalName, displayName }, why, field) {
	return {
		userPrincipalName,
		...namedAs(displayName),
		...field !== void 0 && { field },
		why
	};
}
function sorted(items) {
	return items.toSorted((a, b) => compareText(a.userPrincipalName, b.userPrincipalName));
}
// src/commands/acceptDrift.ts
/**
* Writes the drift of these users into copies of the files, and plans them against what was read: of what was taken
* over, nothing may differ any more. Does no I/O.
*
* @param chosen some of the drift's users, with some of their fields
* @param isMeant whether somebody who is unclear is told of
* @throws UserError when what was read cannot be relied on, or the files would not say what the directory holds
*/
function acceptDrift(chosen, compared, { clock }, isMeant = () => true) {
	const { desired, source, drift } = compared;
	refuseUnreliable(drift);
	const result = takeOver(chosen, {
		roster: desired.roster,
		source,
		rules: desired.configuration
	});
	confirm(result, compared, clock.now());
	const unclear = drift.unclear.filter(({ userPrincipalName }) => isMeant(userPrincipalName)).map(({ userPrincipalName, message: why }) => ({
		userPrincipalName,
		why
	}));
	return {
		...result,
		left: [...result.left, ...unclear]
	};
}
function refuseUnreliable({ refusals }) {
	if (refusals.length === 0) return;
	const reasons = refusals.map(({ message, remedy }) => `${message} ${remedy}`).join(" ");
	throw new UserError(`${reasons} Nothing was accepted.`, EXIT.refused);
}
function confirm({ source, taken }, { desired, directory, drift }, now) {
	const { configuration, acknowledgements } = desired;
	const input = {
		roster: parseRoster(source, configuration),
		configuration,
		acknowledgements,
		directory,
		now
	};
	const after = findDrift(input);
	const open = new Set(after.users.flatMap(({ id, fields }) => fields.map(({ field }) => `${id} ${field}`)));
	const { base } = desired;
	const unclearAfter = findDrift({
		...input,
		...base && { base }
	}).unclear;
	const unclear = new Set(drift.unclear.map(({ userPrincipalName }) => userPrincipalName));
	const still = [...taken.filter(({ id, field }) => open.has(`${id} ${field}`)).map(({ userPrincipalName, field }) => `${field} of ${userPrincipalName}`), ...unclearAfter.filter(({ userPrincipalName }) => !unclear.has(userPrincipalName)).map(({ userPrincipalName, message }) => `${userPrincipalName} (${message})`)];
	if (still.length > 0) throw new UserError(`Even so, the directory would differ from the files: ${still.join(", ")}. Accept other properties by name, and settle this one yourself. Nothing was accepted.`);
}
// src/directory/readAgain.ts
/** Most users that are read once more: fifty batches. Users after them are reported as the list shows them. */
const MOST_READ_AGAIN = 1e3;
/**
* Reads single users once more, for Graph's list lags behind its reads by id: it may still show what was before a
* confirmed write, and not show a new user at all.
*
* @param keys object ids, or userPrincipalNames of users that the list does not show
* @returns the same reading with what these users are by now; a user who cannot be found by the key stays as read
* @see https://devblogs.microsoft.com/identity (Designing for Eventual Consistency for Microsoft Entra)
*/
async function readAgain(directory, keys, fields, reader) {
	const asked = keys.slice(0, MOST_READ_AGAIN);
	const found = await Promise.all(asked.map((key) => reader.readUser(key, fields)));
	const users = new Map(directory.users.map((user) => [user.id, user]));
	for (const user of found) if (user) users.set(user.id, user);
	const named = (user) => ({
		...user,
		fields: Object.fromEntries(Object.entries(user.fields).map(([field, value]) => [field, withName(value, users)]))
	});
	for (const user of found) if (user) users.set(user.id, named(user));
	return {
		...directory,
		users: [...users.values()].sort((left, right) => left.id < right.id ? -1 : 1)
	};
}
function withName(value, users) {
	const person = isPersonReference(value) && value.id !== null ? users.get(value.id) : void 0;
	return person ? referenceTo(person) : value;
}
// src/session/directory/readForDrift.ts
/**
* Reads the directory so that a difference can be reported as one: users who seem to differ are read once more by id.
*
* @throws DirectoryError when the directory cannot be read completely
*/
async function readForDrift(desired, reader, connection, { clock }) {
	const request = readRequestFor(desired.roster, desired.configuration);
	const directory = await reader.readDirectory(request);
	const input = {
		...desired,
		directory,
		now: clock.now()
	};
	const drift = findDrift(input);
	if (drift.refusals.length > 0) return directory;
	const waiting = desired.base ? changesToApply(makePlan(input)) : [];
	const keys = /* @__PURE__ */ new Set([...keysOf(drift, desired.roster), ...waiting.map((change) => change.kind === "create" ? change.userPrincipalName : change.id)]);
	if (keys.size === 0) return directory;
	const before = connection.requests;
	const again = await readAgain(directory, [...keys], request.fields, reader);
	const { listing, relationships } = directory.requests;
	const more = connection.requests - before;
	return {
		...again,
		requests: {
			listing: listing + more,
			relationships
		}
	};
}
/** By what each of them is read: the object id, declared or found, else the name. */
function keysOf({ users }, roster) {
	const declared = new Map(roster.users.map((user) => [placeOf(user.at), user.id]));
	return users.map(({ id, at, userPrincipalName }) => id ?? declared.get(placeOf(at)) ?? userPrincipalName);
}
function placeOf({ file, line }) {
	return `${file}:${line}`;
}
// src/github/branchRules.ts
/**
* The rules that hold for a branch, of all rulesets together; classic branch protection is not among them.
*
* @see https://docs.github.com/rest/repos/rules#get-rules-for-a-branch
*/
async function rulesOfBranch({ octokit, repository }, branch) {
	const rules = await octokit.paginate(octokit.rest.repos.getBranchRules, {
		...repository,
		branch,
		per_page: 100
	});
	const pulls = rules.flatMap((rule) => rule.type === "pull_request" && rule.parameters ? [rule.parameters] : []);
	return {
		approvals: Math.max(0, ...pulls.map((pull) => pull.required_approving_review_count)),
		codeOwners: pulls.some((pull) => pull.require_code_owner_review),
		dismissesStale: pulls.some((pull) => pull.dismiss_stale_reviews_on_push),
		lastPushApproved: pulls.some((pull) => pull.require_last_push_approval),
		checks: rules.flatMap((rule) => rule.type === "required_status_checks" && rule.parameters ? rule.parameters.required_status_checks.map(({ context }) => context) : [])
	};
}
// src/commands/action/warnOfRules.ts
/** Warns of what the rules of the default branch do not demand. Fails nothing. */
async function warnOfRules({ github, repository, world }) {
	const branch = repository.defaultBranch;
	try {
		const rules = await rulesOfBranch(github, branch);
		const missing = [
			...rules.approvals > 0 ? [] : ["an approval"],
			...rules.codeOwners ? [] : ["a review by code owners"],
			...rules.dismissesStale ? [] : ["that approvals are dismissed on a push"],
			...rules.lastPushApproved ? [] : ["an approval of the last push"],
			...rules.checks.includes("Rollcall plan") ? [] : [`the check "${CHECK_NAME}"`]
		];
		if (missing.length > 0) announce(world, "warning", `The rulesets of ${branch} do not demand ${listed(missing)}. See "Branch rules" in the guide to setting up GitHub.`);
	} catch (error) {
		if (!isKnown(error)) throw error;
		announce(world, "warning", `The rules of ${branch} could not be read: ${error.message}`);
	}
}
// src/commands/action/reportDrift.ts
/**
* The nightly look: what is merged and not applied, and what was changed in the directory by hand. Writes nothing; what
* could be taken over into the files is left for the job that opens the pull request.
*
* @returns `failed` when something is merged and not applied, so that somebody is told
*/
async function reportDrift(job) {
	const { inputs, context, world } = job;
	await warnOfRules(job);
	const configuration = await configurationAt(context.commit, inputs.source);
	const history = await readHistory(job, directoryKind(inputs.source, configuration));
	const { applied, done } = history;
	if (applied === void 0) announce(world, "warning", "No run of this workflow is known to have applied this branch, so nothing can be said of what is merged and not applied. Start it manually.");
	const desired = await loadDesiredOfCommit(inputs.source, context.commit, {
		base: applied ?? context.commit,
		done
	});
	if (hasErrors(desired.roster.diagnostics)) return showInvalid(desired.roster, { format: "text" }, world);
	const directory = await readOnce(job, desired);
	checkTenant(history, directory.tenant);
	const input = {
		...desired,
		directory,
		now: world.clock.now()
	};
	const plan = makePlan(input);
	await setPlanOutputs(plan);
	await addSummary(summaryOfPlan(plan));
	if (applied !== void 0) await propose(job, {
		desired,
		directory,
		drift: findDrift(input)
	});
	const waiting = changesToApply(plan).length;
	if (plan.totals.drift > 0) announce(world, "warning", `${count(plan.totals.drift, "user was", "users were")} changed outside Git, and ${plan.totals.drift === 1 ? "differs" : "differ"} from what is merged. The summary of this run names ${plan.totals.drift === 1 ? "this user" : "them"}.`);
	if (waiting > 0) announce(world, plan.observes ? "notice" : "error", `${count(waiting, "merged change is", "merged changes are")} not applied. ${plan.observes ? OBSERVING : "Run the last apply run again, or start the apply workflow manually."}`);
	if (applied === context.commit && !await isSuperseded(job)) await leaveEmptyRecord(job, desired, {
		plan,
		history
	});
	if (plan.totals.drift === 0 && waiting === 0) announce(world, "notice", "The directory is as declared.");
	return waiting > 0 && !plan.observes ? EXIT.failed : EXIT.done;
}
async function readOnce(job, desired) {
	const directory = await openJobDirectory(job, desired);
	try {
		const { connection } = directory;
		return await readForDrift(desired, graphReader(connection), connection, job.world);
	} finally {
		await directory.close();
	}
}
async function propose(job, compared) {
	const { inputs, context, world } = job;
	try {
		const source = await loadCommit(context.commit, inputs.source.users);
		const accepted = acceptDrift(compared.drift.users, {
			...compared,
			source
		}, world);
		const path = await saveProposal(await proposalOf(accepted, job), job);
		await setOutputs({ "drift-path": path });
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		announce(world, "warning", error.message);
	}
}
export { reportDrift };
