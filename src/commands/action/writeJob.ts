import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { graphReader } from "../../directory/graph/reader.ts";
import { graphWriter } from "../../directory/graph/writer.ts";
import { hasErrors } from "../../model/diagnostic.ts";
import type { Plan } from "../../model/plan.ts";
import { reconcile, type Desired } from "../../reconcile.ts";
import { summaryOfPlan } from "../../report/planPages.ts";
import { OBSERVING } from "../../report/planFacts.ts";
import { newAccountsIn } from "../../report/outcomePages.ts";
import { renderReceiptMarkdown } from "../../report/receiptMarkdown.ts";
import { showInvalid, showPlan, showReceipt } from "../present.ts";
import { makeReceipt, openReceiptFile } from "../receiptFile.ts";
import { EXIT, UserError, type ExitCode } from "../world.ts";
import { writeChanges, type Written } from "../writeChanges.ts";
import { isSuperseded } from "./guards.ts";
import { announce, type Job } from "./job.ts";
import { addSummary, setOutputs, setPlanOutputs } from "./outputs.ts";
import { openJobDirectory } from "./planFromDirectory.ts";

export type JobResult =
  | {
      readonly kind: "ended";
      readonly code: ExitCode;
      readonly reason: string;
      /** As configured, and not because something went wrong. */
      readonly observes?: true;
    }
  | (Written & { readonly kind: "applied" });

/**
 * Plans afresh and writes what the reviewed plans authorise, with the receipt where the workflow keeps it from. The
 * tip of the branch is asked for again just before the first write.
 *
 * @param reviewedBy the plans that people approved, given the fresh one
 */
export async function writeJob(
  job: Job,
  desired: Desired,
  options: {
    readonly reviewedBy: (current: Plan) => readonly Plan[];
    readonly pullRequests: readonly number[];
    /** Whose being blocked leaves nothing open. */
    readonly accepts: (userPrincipalName: string) => boolean;
  },
): Promise<JobResult> {
  const { world } = job;
  if (hasErrors(desired.roster.diagnostics)) {
    showInvalid(desired.roster, { format: "text" }, world);
    return ended(job, EXIT.invalid, "The files are invalid: nothing was read and nothing written.");
  }
  const directory = await openJobDirectory(job, desired);
  try {
    const reader = graphReader(directory.connection);
    const fresh = await reconcile(desired, reader, world.clock, { kind: "plan" });
    if (fresh.kind === "invalid") throw new Error("The roster was valid a moment ago");
    const { plan } = fresh;
    showPlan(plan, { format: "text" }, world);
    await setPlanOutputs(plan);
    if (plan.refusals.length > 0) {
      await addSummary(summaryOfPlan(plan));
      return ended(
        job,
        EXIT.refused,
        `A guard refused the plan, so nothing was written: ${plan.refusals.map(({ message }) => message).join(" ")}`,
      );
    }
    if (plan.observes) {
      await addSummary(summaryOfPlan(plan));
      return { ...ended(job, EXIT.done, OBSERVING), observes: true };
    }
    const reviewed = options.reviewedBy(plan);
    for (const { tenant } of reviewed)
      if (tenant.id !== plan.tenant.id)
        throw new UserError(
          `A plan was reviewed for the tenant ${tenant.id} (${tenant.domain}); this is ${plan.tenant.id} (${plan.tenant.domain}). Nothing was written.`,
        );
    if (await isSuperseded(job))
      return ended(job, EXIT.done, "The branch has moved on meanwhile: the newer run applies it.");
    const path = await receiptPath(world.environment);
    await setOutputs({ "receipt-path": path });
    const result = await writeChanges(desired, {
      reader,
      writer: graphWriter(directory.connection),
      pacer: directory.connection.pacer,
      reviewed,
      current: plan,
      receipt: { path, plan, pullRequests: options.pullRequests },
      accepts: options.accepts,
      world,
    });
    if (result.kind === "refused") throw new Error("The plan passed its guards a moment ago");
    showReceipt(result.receipt, path, { format: "text" }, world);
    await addSummary(
      renderReceiptMarkdown(result.receipt, {
        hidePersonal: true,
        newAccounts: newAccountsIn(result.receipt),
      }),
    );
    return result;
  } finally {
    await directory.close();
  }
}

/** Leaves the receipt of a run that found everything applied, so that the next one compares with this commit. */
export async function leaveEmptyReceipt({ world }: Job, plan: Plan): Promise<void> {
  const path = await receiptPath(world.environment);
  const file = await openReceiptFile({
    path,
    plan,
    startedAt: world.clock.now(),
    environment: world.environment,
  });
  await file.finish(
    makeReceipt(file.header, { plan, outcomes: [], accepts: () => true }, world.clock.now()),
  );
  await setOutputs({ "receipt-path": path });
}

/** Ends without having written anything, and says why. */
export function ended(job: Job, code: ExitCode, reason: string): JobResult & { kind: "ended" } {
  announce(job.world, code === EXIT.done ? "notice" : "error", reason);
  return { kind: "ended", code, reason };
}

async function receiptPath(environment: Job["world"]["environment"]): Promise<string> {
  const folder = join(environment["RUNNER_TEMP"] ?? ".", "rollcall");
  await mkdir(folder, { recursive: true });
  return join(folder, "receipt.json");
}
