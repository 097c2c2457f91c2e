import { join } from "node:path";
import { changesToApply } from "../../../model/plan.ts";
import { artifactName } from "../../../model/settings/tenantName.ts";
import { OBSERVING } from "../../../report/facts/plan.ts";
import { summaryOfPlan } from "../../../report/pages/plan.ts";
import { loadDesiredOfCommit } from "../../../session/files/desired.ts";
import { configurationAt } from "../../../session/files/loadCommitted.ts";
import { directoryKind } from "../../../session/directory/openDirectory.ts";
import { leavesAccountsOpen } from "../../../plan/warnOfLost.ts";
import { exitCodeOf, isPartlyBlocked } from "../../plan.ts";
import { savePlan } from "../../../session/outcome/planFile.ts";
import { showPlan } from "../../../session/outcome/present.ts";
import { showInvalid } from "../../../session/outcome/showMistakes.ts";
import { EXIT, type ExitCode } from "../../../session/process/world.ts";
import { checkTenant, readHistoryOrBegin } from "../merged/history.ts";
import { announce, type Job } from "../job/job.ts";
import { addSummary, setOutputs, setPlanOutputs } from "../job/outputs.ts";
import { checkBranch } from "../job/guards.ts";
import { planOnly } from "../job/planFromDirectory.ts";
import { leaveEmptyRecord } from "./writeJob.ts";

/** The artifact through which the second job gets the plan that was approved; one for each attempt. */
export function wholePlanName(attempt: number, tenant: string | undefined): string {
  return artifactName(`rollcall-plan-all-${attempt}`, tenant);
}

/**
 * The first job of a manual run: plans all that is not as declared, drift included, for a second person to approve.
 * Without a last applied commit, or when everything is asked for, there is no base: then accounts are enabled and
 * created as well.
 */
export async function planAll(job: Job): Promise<ExitCode> {
  const { inputs, context, world } = job;
  checkBranch(job);
  const configuration = await configurationAt(context.commit, inputs.source);
  const history = await readHistoryOrBegin(job, directoryKind(inputs.source, configuration));
  const base = inputs.everything ? undefined : history.applied;
  const desired = await loadDesiredOfCommit(inputs.source, context.commit, {
    remarks: true,
    done: history.done,
    ...(base !== undefined && { base, drift: true }),
  });
  const plan = await planOnly(job, desired);
  if (!plan) return showInvalid(desired.roster, { format: "text" }, world);
  if (base !== undefined) checkTenant(history, plan.tenant);
  showPlan(plan, { format: "text" }, world);
  const path = join(world.environment["RUNNER_TEMP"] ?? ".", "plan.json");
  await savePlan(path, plan);
  await setPlanOutputs(plan);
  await setOutputs({
    "plan-path": path,
    "artifact-name": wholePlanName(context.runAttempt, inputs.tenant),
  });
  await addSummary(summaryOfPlan(plan, job.world));
  if (plan.observes) announce(world, "notice", OBSERVING);
  // Nobody approves a run without changes: where there is a record, it does not move past somebody who is blocked.
  const isSettled = (base === undefined || !isPartlyBlocked(plan)) && !leavesAccountsOpen(plan);
  if (plan.refusals.length === 0 && changesToApply(plan).length === 0 && isSettled)
    await leaveEmptyRecord(job, desired, { plan, history });
  // Who is blocked must not keep the others from being approved; the second job tells.
  const code = exitCodeOf(plan);
  return code === EXIT.failed ? EXIT.done : code;
}
