import { s as changesToApply } from "./outputs.js";
import { n as foldName } from "./values.js";
import { D as listed } from "./tenants.js";
import { a as committedAt, i as commitsSince, r as changesAny, s as wasMadeByGitHub } from "./records.js";
import { c as configurationAt } from "./guards.js";
import { A as findArtifacts, j as readArtifact } from "./plan.js";
import { i as mergedPullRequests, r as mayWrite, s as pullRequestsMergedAs } from "./pullRequests.js";
import { l as canAuthorise } from "./guards2.js";
import { b as planFrom } from "./history.js";
import { t as isKnown } from "./knownErrors.js";
import { n as JOINER_LABEL, t as JOINER_BRANCH } from "./newFromIssue.js";
import { t as announce } from "./job.js";
// src/github/issueEvents.ts
/**
* Who set a label on an issue, and who opened it.
*
* @returns logins; empty where the issue never had the label
* @see https://docs.github.com/rest/issues/events#list-issue-events-for-a-repository
*/
async function labellersOf({ octokit, repository }, issue, label) {
	const setters = (await octokit.paginate(octokit.rest.issues.listEvents, {
		...repository,
		issue_number: issue,
		per_page: 100
	})).flatMap((event) => event.event === "labeled" && "label" in event && event.label.name === label ? event.actor?.login ?? [] : []);
	if (setters.length === 0) return [];
	const { data } = await octokit.rest.issues.get({
		...repository,
		issue_number: issue
	});
	return [.../* @__PURE__ */ new Set([...setters, ...data.user ? [data.user.login] : []])];
}
// src/github/pullRequests/reviews.ts
/**
* The last word of each reviewer. A comment takes nothing back; a request for changes and a dismissal do.
*
* @see https://docs.github.com/rest/pulls/reviews#list-reviews-for-a-pull-request (in chronological order)
*/
async function reviewsOf({ octokit, repository }, pullRequest) {
	const reviews = await octokit.paginate(octokit.rest.pulls.listReviews, {
		...repository,
		pull_number: pullRequest,
		per_page: 100
	});
	const last = /* @__PURE__ */ new Map();
	for (const { user, state, commit_id: commit, submitted_at: at } of reviews) {
		if (!user || state === "COMMENTED" || state === "PENDING") continue;
		last.set(user.login, {
			login: user.login,
			isBot: user.type !== "User",
			isApproval: state === "APPROVED",
			commit: commit ?? "",
			at: at ?? ""
		});
	}
	return [...last.values()];
}
/** GitHub's account for what it commits itself. */
const WEB_FLOW = "web-flow";
/**
* @see https://docs.github.com/rest/pulls/pulls#get-a-pull-request
* @see https://docs.github.com/rest/pulls/pulls#list-commits-on-a-pull-request (250 at most)
*/
async function makersOf({ octokit, repository }, pullRequest) {
	const asked = {
		...repository,
		pull_number: pullRequest
	};
	const { data: pull } = await octokit.rest.pulls.get(asked);
	const commits = await octokit.paginate(octokit.rest.pulls.listCommits, {
		...asked,
		per_page: 100
	});
	const logins = commits.flatMap(({ author, committer }) => [author, committer].flatMap((user) => user && "login" in user && user.login !== WEB_FLOW ? user.login : []));
	return {
		author: pull.user?.login ?? "",
		isBot: pull.user?.type !== "User",
		body: pull.body ?? "",
		branch: pull.head.ref,
		committers: [...new Set(logins)],
		unknown: commits.filter(({ author }) => !author || !("login" in author)).length
	};
}
// src/commands/action/merged/approval.ts
/**
* Reads who approved a merged pull request. Its author, and the authors and committers of its commits, do not count;
* of a joiner's form, neither those who asked for it or let it through. What a bot opened otherwise has no author who
* answers for it, so that two people have to approve.
*/
async function readApproval({ github }, pullRequest, headCommit) {
	const [reviews, makers] = [await reviewsOf(github, pullRequest), await makersOf(github, pullRequest)];
	const form = makers.isBot ? JOINER_BRANCH.exec(makers.branch)?.[1] : void 0;
	const asked = form === void 0 ? [] : await labellersOf(github, Number(form), JOINER_LABEL);
	const own = new Map([
		...asked.map((login) => [login, "let the form through"]),
		...makers.committers.map((login) => [login, "committed to it"]),
		[makers.author, "opened it"]
	]);
	const reviewers = [];
	const others = [];
	for (const review of reviews.filter(({ isApproval }) => isApproval)) {
		const why = own.get(review.login) ?? await objectionTo(review, headCommit, github);
		if (why === void 0) reviewers.push({
			login: review.login,
			commit: review.commit,
			at: review.at
		});
		else others.push({
			login: review.login,
			why
		});
	}
	return {
		reviewers,
		others,
		needed: makers.isBot && asked.length === 0 ? 2 : 1
	};
}
async function objectionTo(review, headCommit, github) {
	if (review.isBot) return "is not a person";
	if (review.commit !== headCommit) return "approved an older commit";
	return await mayWrite(github, review.login) ? void 0 : "has no write access";
}
// src/commands/action/merged/reviewedPlans.ts
/** The artifact that holds the plan of a pull request's commit; names are unique in a run over all its attempts. */
function reviewedPlanName(pullRequest, headCommit, attempt) {
	const name = `rollcall-plan-${pullRequest}-${headCommit}`;
	return attempt === 1 ? name : `${name}-${attempt}`;
}
/** In that artifact, the plan of one roster, or of one tenant of several. */
function reviewedPlanFile(tenant) {
	return tenant === void 0 ? "plan.json" : `plan.${tenant}.json`;
}
/** The label under which records name the review of a pull request. */
function reviewLabel(pullRequest) {
	return `#${pullRequest}`;
}
/**
* What people reviewed of these commits. Comments and check runs are never read for it: anybody may write them.
*
* @param commits of the default branch, by first parents, oldest first
* @param requireApproval whether a plan counts only once a second person approved it
*/
async function mergedWith(job, commits, { requireApproval }) {
	const { heads, directPushes, notYetKnown } = await pullRequestsBehind(job, commits);
	const pullRequests = [];
	for (const pull of heads.values()) pullRequests.push({
		...pull,
		...await reviewOf(job, pull, requireApproval)
	});
	return {
		pullRequests,
		directPushes,
		notYetKnown
	};
}
/** Numbers of the pull requests by which these commits came, for telling them; without what was reviewed of them. */
async function numbersBehind(job, commits) {
	return [...(await pullRequestsBehind(job, commits)).heads.keys()];
}
/** By then GitHub has associated a commit, if there is a pull request: reports speak of seconds, at most of a minute. */
const LATE_MINUTES = 10;
/** Seconds between questions, while GitHub does not know yet by which pull request a commit came: about a minute. */
const PATIENCE_SECONDS = [
	1,
	2,
	4,
	8,
	15,
	15,
	15
];
async function pullRequestsBehind({ inputs, repository, github, world }, all) {
	const base = {
		repositoryId: repository.id,
		branch: repository.defaultBranch
	};
	const { users, config, acknowledgements } = inputs.source;
	const paths = [
		users,
		config,
		acknowledgements
	];
	const commits = inputs.tenant === void 0 ? all : await changing(all, paths);
	const heads = /* @__PURE__ */ new Map();
	const isRecent = async (commit) => world.clock.now().getTime() - await committedAt(commit) < LATE_MINUTES * 6e4;
	const associate = async (unknown) => {
		const left = [];
		for (const commit of unknown) {
			const pulls = await mergedPullRequests(github, commit, base);
			for (const pull of pulls) heads.set(pull.number, pull);
			if (pulls.length === 0) left.push(commit);
		}
		return left;
	};
	const unassociated = await associate(commits);
	if (unassociated.length === 0) return {
		heads,
		directPushes: [],
		notYetKnown: []
	};
	const mergedAs = await pullRequestsMergedAs(github, unassociated, base);
	for (const pull of mergedAs.values()) heads.set(pull.number, pull);
	const alone = await changing(unassociated.filter((commit) => !mergedAs.has(commit)), paths);
	const lastMerged = commits.findLastIndex((commit) => mergedAs.has(commit));
	let waiting = [];
	for (const commit of alone) if ((commits.indexOf(commit) < lastMerged || await wasMadeByGitHub(commit)) && await isRecent(commit)) waiting.push(commit);
	const directPushes = alone.filter((commit) => !waiting.includes(commit));
	for (const seconds of PATIENCE_SECONDS) {
		if (waiting.length === 0) break;
		await world.clock.sleep(seconds * 1e3);
		waiting = await associate(waiting);
	}
	return {
		heads,
		directPushes,
		notYetKnown: waiting
	};
}
async function changing(commits, paths) {
	const found = [];
	for (const commit of commits) if (await changesAny(commit, paths)) found.push(commit);
	return found;
}
async function reviewOf(job, { number, headCommit }, requireApproval) {
	const plans = await plansOf(job, number, headCommit);
	const [newest] = plans;
	if (!newest) return {
		plan: void 0,
		reviewers: [],
		unreviewed: { kind: "no-plan" }
	};
	const { plan } = newest;
	if (plans.every((each) => changesToApply(each.plan).length === 0)) return {
		plan,
		reviewers: [],
		unreviewed: void 0
	};
	if (!requireApproval) return {
		plan,
		reviewers: [],
		unreviewed: uncovered(plan)
	};
	const approval = await readApproval(job, number, headCommit);
	for (const candidate of plans) {
		const reviewers = approval.reviewers.filter(({ at }) => Date.parse(at) >= Date.parse(candidate.keptAt));
		if (reviewers.length >= approval.needed) return {
			plan: candidate.plan,
			reviewers,
			unreviewed: uncovered(candidate.plan)
		};
	}
	return {
		plan,
		reviewers: [],
		unreviewed: {
			kind: approval.reviewers.length >= approval.needed ? "approved-before-plan" : "not-approved",
			approval
		}
	};
}
function uncovered(plan) {
	if (canAuthorise(plan)) return void 0;
	return { kind: plan.refusals.length > 0 ? "refused" : "observed" };
}
async function plansOf(job, number, headCommit) {
	const found = [];
	for (let attempt = 1, empty = 0; empty < MOST_ATTEMPTS_WITHOUT_PLAN; attempt += 1) {
		const before = found.length;
		const name = reviewedPlanName(number, headCommit, attempt);
		for await (const artifact of artifactsOfPlans(job, name)) found.push(artifact);
		empty = found.length > before ? 0 : empty + 1;
	}
	const plans = [];
	for (const artifact of found.toSorted((left, right) => right.id - left.id)) {
		const plan = await readPlan(job, artifact, number);
		if (plan) plans.push({
			plan,
			keptAt: artifact.createdAt
		});
	}
	return plans;
}
/** An attempt may end without a plan, and the next one make it. */
const MOST_ATTEMPTS_WITHOUT_PLAN = 3;
function artifactsOfPlans({ inputs, repository, github }, name) {
	return findArtifacts(github, name, {
		repositoryId: repository.id,
		workflowPath: inputs.planWorkflow,
		events: ["workflow_run"],
		branch: repository.defaultBranch
	});
}
async function readPlan({ inputs, github, world }, artifact, number) {
	try {
		const text = (await readArtifact(github, artifact)).get(reviewedPlanFile(inputs.tenant));
		if (text === void 0 && inputs.tenant !== void 0) return void 0;
		return {
			...planFrom(text ?? "", `The artifact ${artifact.name}`),
			reviewedAs: reviewLabel(number)
		};
	} catch (error) {
		if (!isKnown(error)) throw error;
		announce(world, "warning", error.message);
		return;
	}
}
// src/commands/action/merged/openWork.ts
/**
* What was merged since the last applied commit, with what was reviewed of it.
*
* @param tip a commit of the default branch
* @throws GitHubError, GitError
*/
async function openWorkAt(job, tip, applied) {
	const now = await configurationAt(tip, job.inputs.source);
	const approvalRequired = [await configurationAt(applied, job.inputs.source), now].some(({ requireApproval }) => requireApproval);
	const merged = await mergedWith(job, await commitsSince(applied, tip), { requireApproval: approvalRequired });
	return {
		merged,
		reviewed: merged.pullRequests.flatMap(({ plan, unreviewed }) => plan && !unreviewed ? [plan] : []),
		unreviewed: reasonsIn(merged.pullRequests),
		approvalRequired,
		credential: now.newUsers.credential
	};
}
/** Why nothing of a pull request may be written, in words; follows its number. */
function unreviewedText({ number, unreviewed }) {
	switch (unreviewed?.kind) {
		case void 0: return;
		case "no-plan": return `#${number} was merged without a plan of its last commit`;
		case "refused": return `#${number} was merged although a guard refused its plan, so its review covers nothing`;
		case "observed": return `#${number} was planned in observe mode, so its review covers nothing`;
		case "approved-before-plan": return `#${number} was approved before its plan was made`;
		case "not-approved": {
			const { others, needed } = unreviewed.approval;
			const said = others.map(({ login, why }) => `${login} ${why}`);
			const reason = said.length > 0 ? ` (${listed(said)})` : "";
			return needed > 1 ? `#${number}, which a bot opened, was not approved by ${needed} people${reason}` : `#${number} was not approved by a second person${reason}`;
		}
	}
}
function reasonsIn(pullRequests) {
	return new Map(pullRequests.flatMap((pull) => {
		const text = unreviewedText(pull);
		if (text === void 0 || !pull.plan) return [];
		return changesToApply(pull.plan).map(({ userPrincipalName }) => [foldName(userPrincipalName), text]);
	}));
}
export { reviewedPlanFile as a, numbersBehind as i, unreviewedText as n, reviewedPlanName as o, mergedWith as r, openWorkAt as t };
