import { graphReader } from "../../../directory/graph/reading/reader.ts";
import { hasErrors } from "../../../model/diagnostic.ts";
import { changesToApply } from "../../../model/plan.ts";
import type { DirectorySnapshot } from "../../../model/user.ts";
import { findDrift } from "../../../plan/drift.ts";
import { makePlan } from "../../../plan/makePlan.ts";
import type { Desired } from "../../../reconcile.ts";
import { OBSERVING } from "../../../report/facts/plan.ts";
import { summaryOfPlan } from "../../../report/pages/plan.ts";
import { count } from "../../../report/words.ts";
import { loadCommit } from "../../../roster/sources/loadCommit.ts";
import { acceptDrift, type Compared } from "../../acceptDrift.ts";
import { loadDesiredOfCommit } from "../../../session/files/desired.ts";
import { configurationAt } from "../../../session/files/loadCommitted.ts";
import { directoryKind } from "../../../session/directory/openDirectory.ts";
import { showInvalid } from "../../../session/outcome/showMistakes.ts";
import { readForDrift } from "../../../session/directory/readForDrift.ts";
import { EXIT, UserError, type ExitCode } from "../../../session/process/world.ts";
import { proposalOf, saveProposal } from "./driftProposal.ts";
import { announce, type Job } from "../job/job.ts";
import { addSummary, setOutputs, setPlanOutputs } from "../job/outputs.ts";
import { openJobDirectory } from "../job/planFromDirectory.ts";
import { isSuperseded } from "../job/guards.ts";
import { checkTenant, readHistory } from "../merged/history.ts";
import { warnOfRules } from "./warnOfRules.ts";
import { leaveEmptyRecord } from "../apply/writeJob.ts";

/**
 * The nightly look: what is merged and not applied, and what was changed in the directory by hand. Writes nothing; what
 * could be taken over into the files is left for the job that opens the pull request.
 *
 * @returns `failed` when something is merged and not applied, so that somebody is told
 */
export async function reportDrift(job: Job): Promise<ExitCode> {
  const { inputs, context, world } = job;
  await warnOfRules(job);
  const configuration = await configurationAt(context.commit, inputs.source);
  const history = await readHistory(job, directoryKind(inputs.source, configuration));
  const { applied, done } = history;
  if (applied === undefined)
    announce(
      world,
      "warning",
      "No run of this workflow is known to have applied this branch, so nothing can be said of what is merged and not applied. Start it manually.",
    );
  const desired = await loadDesiredOfCommit(inputs.source, context.commit, {
    base: applied ?? context.commit,
    done,
  });
  if (hasErrors(desired.roster.diagnostics))
    return showInvalid(desired.roster, { format: "text" }, world);
  const directory = await readOnce(job, desired);
  checkTenant(history, directory.tenant);
  const input = {
    ...desired,
    directory,
    now: world.clock.now(),
    done: done.ofTenant?.(directory.tenant.id) ?? done,
  };
  const plan = makePlan(input);
  await setPlanOutputs(plan);
  await addSummary(summaryOfPlan(plan, job.world));
  // Without a record nobody knows what was changed by hand, and what was merged and not applied.
  if (applied !== undefined) await propose(job, { desired, directory, drift: findDrift(input) });
  const waiting = changesToApply(plan).length;
  if (plan.totals.drift > 0)
    announce(
      world,
      "warning",
      `${count(plan.totals.drift, "user was", "users were")} changed outside Git, and ${plan.totals.drift === 1 ? "differs" : "differ"} from what is merged. The summary of this run names ${plan.totals.drift === 1 ? "this user" : "them"}.`,
    );
  if (waiting > 0)
    announce(
      world,
      plan.observes ? "notice" : "error",
      `${count(waiting, "merged change is", "merged changes are")} not applied. ${plan.observes ? OBSERVING : "Run the last apply run again, or start the apply workflow manually."}`,
    );
  // Artifacts expire: a branch on which nothing happens for long keeps its record by this. A newer commit is for its own
  // run to settle: who is blocked or has another name by now is no change here, and would be forgotten.
  if (applied === context.commit && !(await isSuperseded(job)))
    await leaveEmptyRecord(job, desired, { plan, history });
  if (plan.totals.drift === 0 && waiting === 0)
    announce(world, "notice", "The directory is as declared.");
  return waiting > 0 && !plan.observes ? EXIT.failed : EXIT.done;
}

async function readOnce(job: Job, desired: Desired): Promise<DirectorySnapshot> {
  const directory = await openJobDirectory(job, desired);
  try {
    const { connection } = directory;
    return await readForDrift(desired, graphReader(connection), connection, job.world);
  } finally {
    await directory.close();
  }
}

async function propose(job: Job, compared: Omit<Compared, "source">): Promise<void> {
  const { inputs, context, world } = job;
  try {
    const source = await loadCommit(context.commit, inputs.source.users);
    const accepted = acceptDrift(compared.drift.users, { ...compared, source }, world);
    const path = await saveProposal(await proposalOf(accepted, job), job);
    await setOutputs({ "drift-path": path });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    announce(world, "warning", error.message);
  }
}
