import { t as LedgerError } from "./ports2.js";
import { c as VERSION, l as artifactRecords, n as recordSource } from "./records.js";
import { s as newSalt, t as digestOf } from "./planFile.js";
import { c as namesHeldBack } from "./outputs.js";
import { n as isDone, t as countOutcomes } from "./receipt.js";
import { l as doneIn } from "./guards2.js";
import { r as UserError } from "./world.js";
import { t as announce } from "./job.js";
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
	const { startedAt, outcomes, tenant } = attempt;
	return {
		startedAt,
		tenantId: tenant.id,
		outcomes,
		holds
	};
}
function doneInRecords(records) {
	return doneIn(records.map(runRecordOf));
}
// src/commands/action/history.ts
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
	throw new UserError(`What this branch declares was last applied to the tenant ${tenantId}; this is ${tenant.id} (${tenant.domain}). Sign in to the right tenant. If the tenant was changed on purpose, start the apply workflow manually with "everything". Nothing was written.`);
}
function checkChain(since, all) {
	const known = new Set(all.map(({ digest }) => digest));
	for (const { attempt } of since) if (attempt.previous !== null && !known.has(attempt.previous)) throw new LedgerError(`The record ${attempt.previous}, which the record of ${attempt.run ? `run ${attempt.run.id}, attempt ${attempt.run.attempt},` : attempt.startedAt} names as the one before it, is missing: its artifact was deleted or has expired. So it is not known what was done, and nothing is written. Start the apply workflow manually: it plans everything, and applies it once approved.`);
}
function newestOf(records) {
	return records.toSorted((left, right) => right.attempt.startedAt.localeCompare(left.attempt.startedAt))[0];
}
function embeddedAfterTenant(tenant) {
	return new UserError(`The configuration says "directory: embedded", and this branch was applied to the tenant ${tenant.domain} (${tenant.id}) before. What is merged now would reach no one. Set "directory: graph" in the configuration, or start a new repository. Nothing was written.`);
}
export { makeReceipt as a, headerOf as i, readHistory as n, runRecordOf as o, readHistoryOrBegin as r, checkTenant as t };
