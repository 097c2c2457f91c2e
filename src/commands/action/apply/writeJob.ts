import { graphReader } from "../../../directory/graph/reading/reader.ts";
import { graphWriter } from "../../../directory/graph/writing/writer.ts";
import { runUrl } from "../../../github/job/context.ts";
import { recordArtifactName } from "../../../ledger/records/artifacts.ts";
import type { RecordStore } from "../../../ledger/records/ports.ts";
import { lastingRecords } from "../../../session/ledger/lastingRecords.ts";
import { openLedger } from "../../../session/ledger/openLedger.ts";
import { hasErrors } from "../../../model/diagnostic.ts";
import type { Plan } from "../../../model/plan.ts";
import type { RecordedPullRequest } from "../../../model/records/receipt.ts";
import { reconcile, type Desired } from "../../../reconcile.ts";
import { summaryOfPlan } from "../../../report/pages/plan.ts";
import { JOB_DIRECTORY, OBSERVING } from "../../../report/facts/plan.ts";
import { newAccountsIn } from "../../../model/records/receipt.ts";
import { receiptWithoutPersonal } from "../../../report/personal.ts";
import { renderReceiptMarkdown } from "../../../report/markdown/receipt.ts";
import { keptOtherwiseWarning } from "../../../report/facts/shownOtherwise.ts";
import { principalIn } from "../../../session/directory/principalIn.ts";
import { directoryKind, type DirectoryKind } from "../../../session/directory/openDirectory.ts";
import { showPlan, showReceipt } from "../../../session/outcome/present.ts";
import { showInvalid } from "../../../session/outcome/showMistakes.ts";
import { headerOf, makeReceipt, type RecordFacts } from "../../../session/outcome/record.ts";
import { EXIT, UserError, type ExitCode } from "../../../session/process/world.ts";
import { writeChanges, type Written } from "../../../session/outcome/writeChanges.ts";
import { isSuperseded } from "../job/guards.ts";
import { checkTenant, readHistory, type History } from "../merged/history.ts";
import { announce, type Job } from "../job/job.ts";
import { addSummary, setOutputs, setPlanOutputs } from "../job/outputs.ts";
import { openJobDirectory } from "../job/planFromDirectory.ts";
import { artifactStore } from "../merged/records.ts";
import { waitsFromBefore } from "./waitingAccounts.ts";

export type JobResult =
  | {
      readonly kind: "ended";
      readonly code: ExitCode;
      readonly reason: string;
      /** As configured, and not because something went wrong. */
      readonly observes?: true;
      /** The plan that a guard refused. */
      readonly refused?: Plan;
    }
  | (Written & { readonly kind: "applied" });

/** What the record says of the reviews that this run carries out. */
export interface Reviewed {
  readonly pullRequests: readonly RecordedPullRequest[];
  /** Of a manual run. */
  readonly approvedBy?: readonly string[];
  readonly approvalRequired: boolean;
}

/**
 * Plans afresh and writes what the reviewed plans authorise, with the record where the workflow keeps it from. The tip
 * of the branch is asked for again just before the first write.
 *
 * @param reviewedBy the plans that people approved, given the fresh one
 */
export async function writeJob(
  job: Job,
  desired: Desired,
  options: {
    readonly reviewedBy: (current: Plan) => readonly Plan[];
    readonly history: History;
    readonly reviewed: Reviewed;
    /** Whose being blocked leaves nothing open. */
    readonly accepts: (userPrincipalName: string) => boolean;
  },
): Promise<JobResult> {
  const { world } = job;
  const { history } = options;
  if (hasErrors(desired.roster.diagnostics)) {
    showInvalid(desired.roster, { format: "text" }, world);
    return ended(job, EXIT.invalid, "The files are invalid: nothing was read and nothing written.");
  }
  const directory = await openJobDirectory(job, desired);
  try {
    const reader = graphReader(directory.connection);
    const fresh = await reconcile(desired, reader, world.clock, { kind: "plan" });
    if (fresh.kind !== "planned") throw new Error("The roster was valid a moment ago");
    const { plan } = fresh;
    showPlan(plan, { format: "text" }, world);
    await setPlanOutputs(plan);
    if (desired.base) checkTenant(history, plan.tenant);
    if (plan.refusals.length > 0) {
      await addSummary(summaryOfPlan(plan, job.world));
      return { ...ended(job, EXIT.refused, refusedBy(plan)), refused: plan };
    }
    if (plan.observes) {
      await addSummary(summaryOfPlan(plan, job.world));
      return { ...ended(job, EXIT.done, OBSERVING), observes: true };
    }
    const reviewed = options.reviewedBy(plan);
    for (const { tenant } of reviewed)
      if (tenant.id !== plan.tenant.id)
        throw new UserError(
          `A plan was reviewed for the tenant ${tenant.id} (${tenant.domain}); this is ${plan.tenant.id} (${plan.tenant.domain}). Nothing was written.`,
        );
    if (await isSuperseded(job))
      return ended(
        job,
        EXIT.done,
        "The branch has moved on in the meantime: the newer run applies it.",
      );
    const { credential } = desired.configuration.newUsers;
    const issues = credential === "temporaryAccessPass";
    // Before anything is written: whatever ends this process, who was created then is handed a pass.
    if (issues && plan.totals.create > 0) await setOutputs({ "hand-over": "true" });
    const lasting = await lastingStore(job, desired, history);
    const result = await writeChanges(desired, {
      reader,
      writer: graphWriter(directory.connection),
      pacer: directory.connection.pacer,
      reviewed,
      // What another run wrote before this one had the lease is not in it.
      ...(!lasting && { current: fresh }),
      records: lasting ?? artifactStore(job),
      header: headerOf(
        plan,
        {
          ...factsOf(job, desired, history, options.reviewed),
          ...(await principalIn(directory)),
        },
        world,
      ),
      accepts: options.accepts,
      world,
    });
    if (result.kind === "refused") {
      await addSummary(summaryOfPlan(result.plan, job.world));
      return { ...ended(job, EXIT.refused, refusedBy(result.plan)), refused: result.plan };
    }
    showReceipt(
      result.receipt,
      `The receipt is the artifact ${recordArtifactName(job.context.runAttempt, job.inputs.tenant)} of this run.`,
      { format: "text", credential },
      world,
    );
    const newAccounts = newAccountsIn(result.receipt);
    if (issues)
      await setOutputs({
        "hand-over": String(newAccounts.length > 0 || (await waitsFromBefore(job))),
      });
    const warning = keptOtherwiseWarning(receiptWithoutPersonal(result.receipt).outcomes);
    if (warning !== undefined) announce(world, "warning", warning);
    await addSummary(
      renderReceiptMarkdown(result.receipt, {
        hidePersonal: true,
        newAccounts,
        credential,
        embedded: JOB_DIRECTORY,
      }),
    );
    return result;
  } finally {
    await directory.close();
  }
}

function refusedBy({ refusals }: Plan): string {
  return `A guard refused the plan, so nothing was written: ${refusals.map(({ message }) => message).join(" ")}`;
}

// A run in another repository may be writing to the same tenant; runs of this one wait for each other anyway.
const LEASE_TIMEOUT_SECONDS = 600;

async function lastingStore(
  job: Job,
  { configuration }: Desired,
  history: History,
): Promise<Pick<RecordStore, "begin"> | undefined> {
  const { records, base } = history;
  const { inputs, context, world } = job;
  const kind = directoryKind(inputs.source, configuration);
  // An embedded directory lives for one job only.
  const hostToken = { token: inputs.token, serverUrl: context.serverUrl };
  const keeper = kind === "graph" ? await openLedger(world, kind, hostToken) : undefined;
  if (!keeper) return undefined;
  const store = lastingRecords(artifactStore(job), {
    keeper,
    earlier: async (hasWaited) => {
      if (hasWaited) await checkNothingNew(job, kind, history);
      return [...records, ...(base ? [base] : [])];
    },
    where: `${runUrl(context)}, attempt ${context.runAttempt}`,
    waitSeconds: LEASE_TIMEOUT_SECONDS,
    world,
  });
  return {
    begin: async (header) => {
      const record = await store.begin(header);
      // It may have waited for minutes.
      if (!(await isSuperseded(job))) return record;
      await record.discard();
      throw new UserError(
        "The branch has moved on in the meantime: the newer run applies it. Nothing was written.",
        EXIT.done,
      );
    },
  };
}

// Runs of this workflow wait for each other, unless it was changed. What one of them wrote meanwhile is not in what this one knows,
// and its record would not follow that one's.
async function checkNothingNew(job: Job, kind: DirectoryKind, known: History): Promise<void> {
  if (known.begins !== undefined) return;
  const { previous } = await readHistory(job, kind);
  if (previous === known.previous) return;
  throw new UserError(
    "Another run of this workflow applied changes while this one waited for the lease. Run this job again: it plans what is left. Nothing was written.",
  );
}

/** Leaves the record of a run that found everything applied, so that the next one compares with this commit. */
export async function leaveEmptyRecord(
  job: Job,
  desired: Desired,
  { plan, history }: { readonly plan: Plan; readonly history: History },
): Promise<void> {
  const { world } = job;
  const nothing = { pullRequests: [], approvalRequired: true };
  const record = await artifactStore(job).begin(
    headerOf(plan, factsOf(job, desired, history, nothing), world),
  );
  await record.finish(
    makeReceipt(record.header, { plan, outcomes: [], accepts: () => true }, world.clock.now()),
  );
}

/** Ends without having written anything, and says why. */
export function ended(job: Job, code: ExitCode, reason: string): JobResult & { kind: "ended" } {
  announce(job.world, code === EXIT.done ? "notice" : "error", reason);
  return { kind: "ended", code, reason };
}

function factsOf(
  { context, inputs }: Job,
  { configuration }: Desired,
  { previous, begins }: History,
  { pullRequests, approvedBy, approvalRequired }: Reviewed,
): RecordFacts {
  return {
    directory: directoryKind(inputs.source, configuration),
    run: {
      id: context.runId,
      attempt: context.runAttempt,
      url: runUrl(context),
      event: context.eventName,
      ...(approvedBy && { approvedBy }),
    },
    ...(pullRequests.length > 0 && { pullRequests }),
    previous,
    ...(begins !== undefined && { begins }),
    ...(!approvalRequired && { approvalRequired }),
  };
}
