import { changesToApply } from "../../model/plan.ts";
import { OBSERVING } from "../../report/planFacts.ts";
import { summaryOfPlan } from "../../report/planPages.ts";
import { count } from "../../report/words.ts";
import { loadDesiredOfCommit } from "../desired.ts";
import { showInvalid } from "../present.ts";
import { EXIT, type ExitCode } from "../world.ts";
import { announce, type Job } from "./job.ts";
import { readHistory } from "./receipts.ts";
import { addSummary, setPlanOutputs } from "./outputs.ts";
import { planOnly } from "./planFromDirectory.ts";
import { leaveEmptyReceipt } from "./writeJob.ts";

/**
 * The nightly look: what is merged and not applied, and what was changed in the directory by hand. Writes nothing.
 *
 * @returns `failed` when something is merged and not applied, so that somebody is told
 */
export async function reportDrift(job: Job): Promise<ExitCode> {
  const { inputs, context, world } = job;
  const history = await readHistory(job);
  if (!history)
    announce(
      world,
      "warning",
      "No run of this workflow is known to have applied this branch, so nothing can be said of what is merged and not applied. Start it by hand.",
    );
  const desired = await loadDesiredOfCommit(inputs.source, context.commit, {
    base: history?.applied ?? context.commit,
  });
  const plan = await planOnly(job, desired);
  if (!plan) return showInvalid(desired.roster, { format: "text" }, world);
  await setPlanOutputs(plan);
  await addSummary(summaryOfPlan(plan));
  const waiting = changesToApply(plan).length;
  if (plan.totals.drift > 0)
    announce(
      world,
      "warning",
      `${count(plan.totals.drift, "user was", "users were")} changed in the directory by hand and differ from what is merged. The summary of this run names them.`,
    );
  if (waiting > 0)
    announce(
      world,
      plan.observes ? "notice" : "error",
      `${count(waiting, "merged change is", "merged changes are")} not applied. ${plan.observes ? OBSERVING : "Run the last apply run again, or start the apply workflow by hand."}`,
    );
  // Artifacts expire: a branch on which nothing happens for long keeps its record by this. A newer commit is for its own
  // run to settle: who is blocked or has another name by now is no change here, and would be forgotten.
  if (history?.applied === context.commit) await leaveEmptyReceipt(job, plan);
  if (plan.totals.drift === 0 && waiting === 0)
    announce(world, "notice", "The directory is as declared.");
  return waiting > 0 && !plan.observes ? EXIT.failed : EXIT.done;
}
