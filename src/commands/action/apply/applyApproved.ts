import { artifactsOfRun, readArtifact } from "../../../github/job/artifacts.ts";
import { recordsOfRun } from "../../../ledger/records/artifacts.ts";
import type { KeptRecord } from "../../../ledger/records/ports.ts";
import type { Plan } from "../../../model/plan.ts";
import { withoutSpent } from "../../../plan/review/spent.ts";
import { loadDesiredOfCommit } from "../../../session/files/desired.ts";
import { directoryKind } from "../../../session/directory/openDirectory.ts";
import { isPartlyBlocked } from "../../plan.ts";
import { planFrom } from "../../../session/outcome/planFile.ts";
import { runRecordOf } from "../../../session/outcome/record.ts";
import { EXIT, UserError, type ExitCode } from "../../../session/process/world.ts";
import { checkApproval, checkMayWrite, isSuperseded } from "../job/guards.ts";
import { readHistoryOrBegin, type History } from "../merged/history.ts";
import { announce, type Job } from "../job/job.ts";
import { wholePlanName } from "./planAll.ts";
import { recordSource } from "../merged/records.ts";
import { tellManualRun } from "../comments/tellPullRequests.ts";
import { tellWhoWaits } from "./waitingAccounts.ts";
import { ended, writeJob } from "./writeJob.ts";

/**
 * The second job of a manual run: applies the plan of the first, which a second person approved by letting this job
 * start. Once only: what this run or a later one has carried out is not done again under the same approval.
 */
export async function applyApproved(job: Job): Promise<ExitCode> {
  const { inputs, context, repository } = job;
  checkMayWrite(job);
  await tellWhoWaits(job);
  const approvedBy = await checkApproval(job);
  if (await isSuperseded(job))
    return ended(
      job,
      EXIT.failed,
      `${repository.defaultBranch} has moved on since this was planned: start the workflow again. Nothing was written.`,
    ).code;
  const reviewed = await approvedPlan(job);
  if (reviewed.refusals.length > 0)
    throw new UserError("The plan was refused by a guard, so it authorises nothing.", EXIT.refused);
  const own = await ownRecords(job);
  if (own.some(({ attempt }) => attempt.complete))
    return ended(
      job,
      EXIT.failed,
      "This run was applied already, and an approval is good once. Start the workflow again: it plans what differs now. Nothing was written.",
    ).code;
  const loaded = await loadDesiredOfCommit(inputs.source, context.commit, {
    ...(reviewed.base !== undefined && { base: reviewed.base, drift: reviewed.correctsDrift }),
  });
  const history = await readHistoryOrBegin(job, directoryKind(inputs.source, loaded.configuration));
  const desired = { ...loaded, done: history.done };
  const asked = withoutSpent(reviewed, recordsSince(reviewed, own, history).map(runRecordOf));
  const result = await writeJob(
    job,
    { ...desired, reviewed: [asked] },
    {
      history,
      // The approver saw who is blocked.
      reviewedBy: () => [asked],
      reviewed: { pullRequests: [], approvedBy, approvalRequired: inputs.requireApproval },
      accepts: () => true,
    },
  );
  // What was approved is not done, whatever the newer commit brings.
  if (result.kind === "ended") {
    if (result.observes) return EXIT.refused;
    return result.code === EXIT.done ? EXIT.failed : result.code;
  }
  await tellManualRun(job, result, history, approvedBy);
  if (isPartlyBlocked(result.plan))
    announce(
      job.world,
      "warning",
      "Some users are blocked, as the approver could see; the receipt names them. Nothing is done for them until the files change.",
    );
  return result.complete ? EXIT.done : EXIT.failed;
}

// Of the newest attempt that made one: who approved had that before their eyes.
async function approvedPlan({ inputs, context, github }: Job): Promise<Plan> {
  const artifacts = (await artifactsOfRun(github, context.runId)).filter(
    ({ isExpired }) => !isExpired,
  );
  const attempts = Array.from(
    { length: context.runAttempt },
    (_, index) => context.runAttempt - index,
  );
  const [newest] = attempts.flatMap(
    (attempt) => artifacts.find(({ name }) => name === wholePlanName(attempt, inputs.tenant)) ?? [],
  );
  if (!newest)
    throw new UserError(
      `This run has no artifact ${wholePlanName(context.runAttempt, inputs.tenant)}: its first job made no plan. Start the workflow again.`,
    );
  const files = await readArtifact(github, newest);
  const plan = planFrom(files.get("plan.json") ?? "", `The artifact ${newest.name}`);
  return { ...plan, reviewedAs: `run ${context.runId}` };
}

async function ownRecords(job: Job): Promise<KeptRecord[]> {
  const { context } = job;
  const records: KeptRecord[] = [];
  const run = {
    id: context.runId,
    event: context.eventName,
    headCommit: context.commit,
    attempts: context.runAttempt,
  };
  for await (const record of recordsOfRun(run, await recordSource(job))) records.push(record);
  return records;
}

// Of later runs as well: what they did after the plan was made is not to be done again either.
function recordsSince(reviewed: Plan, own: readonly KeptRecord[], history: History): KeptRecord[] {
  const later = [...history.records, ...(history.base ? [history.base] : [])].filter(
    ({ attempt }) => Date.parse(attempt.startedAt) >= Date.parse(reviewed.madeAt),
  );
  return [...new Map([...own, ...later].map((record) => [record.digest, record])).values()];
}
