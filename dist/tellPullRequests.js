import { f as lineUrl, h as workflowUrl, m as runUrl, p as pullRequestUrl, t as announce } from "./job.js";
import { a as pushedFrom } from "./newFromIssue.js";
import { t as GitHubError } from "./gitHubError.js";
import { o as blockedHere, s as changesToApply } from "./outputs.js";
import { a as countOutcomes, c as newAccountsIn, m as directoryKind, n as countsByGuard } from "./guards2.js";
import { r as firstOf, t as count } from "./wording.js";
import { i as forMarkdownLink, r as forMarkdownCode, t as forMarkdown } from "./escape.js";
import { D as shorten, a as joined, f as runLink, n as commentMarker, r as fitted } from "./parts.js";
import { w as renderRefusal } from "./plan3.js";
import { D as listed } from "./tenants.js";
import { n as foldName } from "./values.js";
import { i as JOB_DIRECTORY } from "./plan.js";
import { n as readHistory, s as renderReceiptMarkdown } from "./history.js";
import { i as commitsSince } from "./records.js";
import { c as configurationAt } from "./guards.js";
import { t as isKnown } from "./knownErrors.js";
import { t as EXIT } from "./world.js";
import { i as numbersBehind, n as unreviewedText, r as mergedWith } from "./openWork.js";
import { n as tenantOf } from "./tenantOf.js";
// src/report/pages/outcomeParts.ts
function startIt({ applyUrl }, first) {
	const target = applyUrl === void 0 ? void 0 : forMarkdownLink(applyUrl);
	const workflow = target === void 0 ? "the apply workflow" : `[the apply workflow](${target})`;
	return [
		...first === void 0 ? [] : [first],
		`- **To apply it${first === void 0 ? "" : " with all that is waiting"}**, start ${workflow} manually. It plans everything that is merged and not applied, and waits for an approval.`,
		"- **To take it back**, revert this pull request."
	].join("\n");
}
function notApplied(options, title, ...parts) {
	return page(options.tenant, joined([
		`### Rollcall: ${title}`,
		...parts,
		runLine(options)
	]));
}
function page(tenant, text) {
	const marker = commentMarker(`outcome.${tenant}`);
	return {
		marker,
		comment: `${marker}\n${text.trimEnd()}\n`
	};
}
function runLine({ runUrl }, text = "The run") {
	const target = forMarkdownLink(runUrl);
	return target === void 0 ? "" : `[${text}](${target})`;
}
// src/report/pages/notApplied.ts
const REASON_LENGTH = 2e3;
const MOST_PULL_REQUESTS = 50;
/**
* For a run that ended before it wrote anything.
*
* @param options.refusals the guards that refused, which say more than the reason
* @param options.pullRequests what was applied together, where the guards counted it together
*/
function notAppliedPage(reason, options) {
	const { refusals = [], pullRequests = [], isCovered = true, runUrl, link } = options;
	const run = {
		url: runUrl,
		isWhole: true
	};
	return page(options.tenant, fitted([
		3e4,
		1e4,
		3e3,
		300
	], void 0, (paste) => [
		"### Rollcall: merged, not applied",
		refusals.length === 0 ? forMarkdown(shorten(reason, REASON_LENGTH)) : "A guard refused what is merged, so nothing was written.",
		...refusals.map((refusal) => renderRefusal(refusal, {
			run,
			...link && { link }
		}, {
			text: REASON_LENGTH,
			names: 20,
			paste
		})),
		countedTogether(refusals, pullRequests),
		isCovered ? "Nothing is lost: once that is resolved, the next run applies this as well." : `The review of this pull request does not cover it, so resolving that is not enough.\n\n${startIt(options)}`,
		runLine(options)
	]));
}
/** For a run in observe mode, which ends as it should. */
function observedPage(reason, options) {
	return notApplied(options, "merged, and only observed", forMarkdown(reason));
}
/** For a run while the switch is on that stops every write. */
function pausedPage(options) {
	return notApplied(options, "merged, waiting: Rollcall is paused", "The repository's variable `ROLLCALL_PAUSED` is set, so nothing was written. Merged changes wait.", "To apply them, remove the variable, then run the jobs of this run again. The next merge applies them as well.");
}
/** For a run that ended since the branch has moved on. */
function supersededPage(options) {
	return notApplied(options, "merged, waiting for a newer run", "The branch has moved on since. The run of the newer commit applies this as well.");
}
/**
* For a run that ended before it knew what earlier runs had applied, and so before it knew what is left to do.
*
* @param reason why not
*/
function notYetKnownPage(reason, options) {
	return notApplied(options, "merged, not applied yet", `Rollcall does not know yet what earlier runs applied, so nothing was written: ${forMarkdown(shorten(reason, REASON_LENGTH))}`, "Nothing is lost: the next run that finds it out applies this as well.");
}
/**
* For a pull request that nobody approved who had no part in it.
*
* @param why as a sentence without its end
* @param pullRequestUrl its page
*/
function approvalMissingPage(why, pullRequestUrl, options) {
	return notApplied(options, "merged, not applied: an approval is missing", `${forMarkdown(shorten(why, REASON_LENGTH))}, so nothing of it was written.`, startIt(options, approveIt(pullRequestUrl)));
}
/**
* For a pull request whose plan said that nothing would be written, so that nobody approved that something is.
*
* @param why as a sentence without its end
*/
function notCoveredPage(why, options) {
	return notApplied(options, "merged, not applied", `${forMarkdown(shorten(why, REASON_LENGTH))}. Nothing of it was written.`, startIt(options));
}
/**
* For a pull request whose approval is older than the plan, so that it cannot be meant for it.
*
* @param pullRequestUrl its page
*/
function approvedBeforePlanPage(pullRequestUrl, options) {
	return notApplied(options, "merged, not applied: approved before the plan was made", "The approval is older than the plan, so it was given without seeing what this does. Nothing of it was written.", startIt(options, approveIt(pullRequestUrl)));
}
/**
* The page of a merged pull request takes no approval any more; the API and the command line tool do.
*
* @see https://github.com/cli/cli/issues/5038
*/
function approveIt(pullRequestUrl) {
	return `- **To apply it as planned**, ask someone who neither opened it nor committed to it to run ${forMarkdownCode(`gh pr review ${pullRequestUrl} --approve`)}, since GitHub's page of a merged pull request takes no approval. Then run the jobs of this run again.`;
}
function countedTogether(refusals, pullRequests) {
	const guards = refusals.map(({ guard }) => guard).filter(isCounted);
	const parts = pullRequests.map(({ number, counts }) => ({
		number,
		counts: guards.flatMap((guard) => {
			const counted = counts[guard] ?? 0;
			return counted === 0 ? [] : [count(counted, COUNTED[guard])];
		})
	})).filter(({ counts }) => counts.length > 0);
	if (parts.length < 2) return "";
	return `These were merged one after the other and are applied together, so the guard counts them together: ${firstOf(parts.map(({ number, counts }) => `#${number} (${listed(counts)})`), MOST_PULL_REQUESTS)}.`;
}
const COUNTED = {
	disables: "disable",
	enables: "enable",
	renames: "rename",
	adoptions: "adoption",
	signInProperties: "change of sign-in properties",
	licensedGroups: "removal from a group that gives licences",
	membershipRemovals: "removal from groups",
	memberships: "addition to groups",
	licenses: "change of licences",
	creates: "create",
	updates: "update"
};
function isCounted(guard) {
	return Object.hasOwn(COUNTED, guard);
}
// src/report/facts/outcomesOfPlan.ts
/**
* The part of a receipt that is about what a plan lists, added up over attempts.
*
* @param earlier outcomes of the attempts before, oldest first
*/
function outcomesOfPlan(receipt, plan, earlier = []) {
	const { blocked = [], ...rest } = receipt;
	const names = new Set([...changesToApply(plan), ...blockedHere(plan)].map(({ userPrincipalName }) => foldName(userPrincipalName)));
	const isOfPlan = ({ userPrincipalName }) => names.has(foldName(userPrincipalName));
	const outcomes = addedUp([...earlier, ...receipt.outcomes].filter(isOfPlan));
	const own = blocked.filter(isOfPlan);
	return {
		...rest,
		outcomes,
		totals: countOutcomes(outcomes),
		...own.length > 0 && { blocked: own }
	};
}
function addedUp(outcomes) {
	const byUser = /* @__PURE__ */ new Map();
	for (const outcome of outcomes) {
		const name = foldName(outcome.userPrincipalName);
		const before = byUser.get(name);
		byUser.set(name, before === void 0 ? outcome : after(before, outcome));
	}
	return [...byUser.values()];
}
function after(before, outcome) {
	if (before.id === void 0 || before.id !== outcome.id) return outcome;
	const done = [.../* @__PURE__ */ new Set([...before.done ?? [], ...outcome.done ?? []])];
	return {
		...outcome,
		...before.kind === "create" && { kind: before.kind },
		...done.length > 0 && { done }
	};
}
// src/report/pages/outcome.ts
/** Of whom all went well, in the comment: the page of the run has room for all of them. */
const MOST_APPLIED = 20;
/**
* What the attempts of apply runs did of one pull request.
*
* @param plan what its reviewers saw; undefined: none was found, so nothing of it was applied
* @param earlier outcomes of the attempts before, oldest first
*/
function outcomePage(receipt, plan, options, earlier = []) {
	const unapproved = options.approvalRequired === false ? NO_APPROVAL : "";
	if (!plan) return notApplied(options, "merged, not applied", "The plan workflow made no plan of this pull request's last commit, so what it does was not reviewed. Nothing of it was written.", startIt(options), unapproved);
	const part = outcomesOfPlan(receipt, plan, earlier);
	const text = renderReceiptMarkdown(part, {
		hidePersonal: true,
		newAccounts: newAccountsIn(part),
		...options.credential && { credential: options.credential },
		embedded: JOB_DIRECTORY,
		retry: "Run the job again",
		mostApplied: MOST_APPLIED,
		rest: `${runLink({
			url: options.runUrl,
			isWhole: true
		})} shows all`
	});
	return page(options.tenant, joined([
		text.trimEnd(),
		approvedBy(options),
		unapproved,
		runLine(options, "The run, with the receipt")
	]));
}
/**
* For a pull request that was not planned, and that a manual run applied with all that was waiting.
*
* @param isComplete whether nothing is left to do
*/
function manualRunPage(isComplete, options) {
	return page(options.tenant, joined([
		`### Rollcall: ${isComplete ? "applied" : "applied in part"} by a manual run`,
		approvedBy(options),
		runLine(options, "The run, with the receipt")
	]));
}
function approvedBy({ approvers = [], isManual }) {
	const by = approvers.length === 0 ? "" : `pproved by ${listed(approvers.map(forMarkdownCode))}`;
	if (isManual) return `A manual run did this${by === "" ? "" : `, a${by}`}.`;
	return by === "" ? "" : `A${by}.`;
}
const NO_APPROVAL = "The configuration says `requireApproval: false`, so Rollcall did not check whether a second person approved this.";
// src/commands/action/comments/tellPullRequests.ts
/** Tells each merged pull request what became of it. */
async function tellPullRequests(job, { merged, approvalRequired, credential }, result, { records }) {
	if (result.kind === "ended" && result.code === EXIT.done && !result.observes) return;
	const options = {
		...await pageOptions(job, approvalRequired),
		credential
	};
	const earlier = outcomesIn(records);
	const pullRequests = merged.pullRequests.map(({ number, plan }) => ({
		number,
		counts: plan ? countsByGuard(changesToApply(plan)) : {}
	}));
	for (const pull of merged.pullRequests) await tell(job, pull.number, pageFor(job, pull, result, {
		...options,
		earlier,
		pullRequests
	}));
}
/**
* Tells what was merged and not applied what a manual run did of it.
*
* @param approvedBy who approved the run
*/
async function tellManualRun(job, { receipt, complete }, { applied, records }, approvedBy) {
	if (applied === void 0) return;
	await tellBestEffort(job, async (options) => {
		const commits = await commitsSince(applied, job.context.commit);
		const { pullRequests } = await mergedWith(job, commits, { requireApproval: false });
		const manual = {
			...options,
			approvers: approvedBy,
			isManual: true
		};
		return pullRequests.map(({ number, plan }) => ({
			number,
			page: plan ? outcomePage(receipt, plan, manual, outcomesIn(records)) : manualRunPage(complete, manual)
		}));
	});
}
function outcomesIn(records) {
	return records.toSorted((left, right) => left.attempt.startedAt.localeCompare(right.attempt.startedAt)).flatMap(({ attempt }) => attempt.outcomes);
}
/** Tells the pull requests of this push that a newer run applies them, unless they were told something already. */
async function tellSuperseded(job) {
	await tellBestEffort(job, async (options) => {
		const page = {
			...supersededPage(options),
			onlyFirst: true
		};
		return (await numbersBehind(job, await commitsOfPush(job))).map((number) => ({
			number,
			page
		}));
	});
}
/**
* Tells what is merged and not applied that it waits while writing is paused: also what earlier pushes brought, whose
* runs ended since this one is newer. What a run has written of is left as that run told it.
*/
async function tellPaused(job) {
	await tellBestEffort(job, async (options) => {
		const history = await historyIfKnown(job);
		const commits = history?.applied === void 0 ? await commitsOfPush(job) : await commitsSince(history.applied, job.context.commit);
		const told = new Set(history?.records.flatMap(({ attempt }) => (attempt.pullRequests ?? []).map((pull) => pull.number)));
		const numbers = await numbersBehind(job, commits);
		const page = pausedPage(options);
		return numbers.filter((number) => !told.has(number)).map((number) => ({
			number,
			page
		}));
	});
}
/** Tells the pull requests of this push that nothing was written, since what is to be done could not be found out. */
async function tellUnread(job, error) {
	const pageOf = error instanceof GitHubError ? notYetKnownPage : notAppliedPage;
	await tellBestEffort(job, async (options) => {
		const page = pageOf(error.message, options);
		return (await numbersBehind(job, await commitsOfPush(job))).map((number) => ({
			number,
			page
		}));
	});
}
async function historyIfKnown(job) {
	const { inputs, context } = job;
	try {
		const configuration = await configurationAt(context.commit, inputs.source);
		return await readHistory(job, directoryKind(inputs.source, configuration));
	} catch (error) {
		if (!isKnown(error)) throw error;
		return;
	}
}
/** What a push brought; nothing where the branch is new. */
async function commitsOfPush({ context }) {
	const before = pushedFrom(context.event);
	return /^0+$/.test(before) ? [] : commitsSince(before, context.commit);
}
async function tellBestEffort(job, find) {
	try {
		for (const { number, page } of await find(await pageOptions(job, true))) await tell(job, number, page);
	} catch (error) {
		if (!isKnown(error)) throw error;
		announce(job.world, "warning", `Rollcall could not comment on the merged pull requests: ${error.message}`);
	}
}
async function pageOptions(job, approvalRequired) {
	const { context } = job;
	return {
		tenant: await tenantOf(job, context.commit),
		runUrl: runUrl(context),
		applyUrl: workflowUrl(context),
		link: (place) => lineUrl(context, context.commit, place),
		...!approvalRequired && { approvalRequired }
	};
}
function pageFor(job, pull, result, options) {
	if (result.kind === "ended") return result.observes ? observedPage(result.reason, options) : notAppliedPage(result.reason, {
		...options,
		...result.refused && { refusals: result.refused.refusals },
		isCovered: pull.unreviewed === void 0
	});
	switch (pull.unreviewed?.kind) {
		case "not-approved": return approvalMissingPage(unreviewedText(pull) ?? "", pullRequestUrl(job.context, pull.number), options);
		case "refused":
		case "observed": return notCoveredPage(unreviewedText(pull) ?? "", options);
		case "approved-before-plan": return approvedBeforePlanPage(pullRequestUrl(job.context, pull.number), options);
		case "no-plan":
		case void 0: return outcomePage(result.receipt, pull.plan, {
			...options,
			approvers: pull.reviewers.map(({ login }) => login)
		}, options.earlier);
	}
}
async function tell(job, number, page) {
	try {
		await job.telling.comment({
			kind: "outcome",
			pullRequest: number,
			...page
		});
	} catch (error) {
		if (!isKnown(error)) throw error;
		announce(job.world, "warning", `Rollcall could not comment the outcome on pull request ${number}: ${error.message}`);
	}
}
export { tellSuperseded as a, tellPullRequests as i, tellManualRun as n, tellUnread as o, tellPaused as r, commitsOfPush as t };
