import { LedgerError } from "../../../ledger/records/ports.ts";
import type { OpenWork } from "../../../model/plan.ts";
import { type AppliedBefore } from "../../../session/files/desired.ts";
import { configurationAt } from "../../../session/files/loadCommitted.ts";
import { directoryKind } from "../../../session/directory/openDirectory.ts";
import { readHistory } from "./history.ts";
import type { Job } from "../job/job.ts";
import { withoutSpentSteps } from "../../../plan/review/spent.ts";
import { runRecordOf } from "../../../session/outcome/record.ts";
import { openWorkAt } from "./openWork.ts";

/** What was merged before a pull request; `unknown` where the records do not tell. */
export interface KnownBefore {
  readonly before?: AppliedBefore;
  readonly unknown?: string;
}

/**
 * What was merged into the branch and is not applied yet. Without any record there is nothing to compare with: then the
 * first apply says so, and a plan is of use all the same.
 *
 * @param base the tip of the branch
 */
export async function mergedBefore(job: Job, base: string): Promise<KnownBefore> {
  const configuration = await configurationAt(base, job.inputs.source);
  const kind = directoryKind(job.inputs.source, configuration);
  try {
    const history = await readHistory({ ...job, context: { ...job.context, commit: base } }, kind);
    const { applied, done, records } = history;
    if (applied === undefined || (applied === base && records.length === 0)) return {};
    const open = await openWorkAt(job, base, applied);
    const reviewed = withoutSpentSteps(open.reviewed, records.map(runRecordOf));
    return { before: { commit: applied, done, reviewed, unreviewed: open.unreviewed } };
  } catch (error) {
    if (error instanceof LedgerError) return { unknown: error.message };
    throw error;
  }
}

/** What a plan says of it where nothing is known. */
export function unknownWork(unknown: string): OpenWork {
  return { applied: "", changes: [], held: [], refusals: [], unknown };
}
