import { join } from "node:path";
import { jobTokenVerifier } from "../../../github/job/jobToken.ts";
import {
  artifactRecords,
  audienceOf,
  type ArtifactSource,
} from "../../../ledger/records/artifacts.ts";
import type { RecordStore } from "../../../ledger/records/ports.ts";
import { openRecordFile } from "../../../ledger/records/recordFile.ts";
import { firstParentsOf, lastAdded } from "../../../roster/sources/history.ts";
import { signerFrom } from "../../../session/ledger/signingKey.ts";
import { UserError } from "../../../session/process/world.ts";
import { announce, type Job } from "../job/job.ts";
import { setOutputs } from "../job/outputs.ts";

/**
 * The records that runs on GitHub keep as artifacts. The workflow keeps what this job leaves at the output
 * `receipt-path`.
 */
export function artifactStore(job: Job): RecordStore {
  return {
    begin: async (header) => {
      const path = join(job.world.environment["RUNNER_TEMP"] ?? ".", "rollcall", "receipt.json");
      const sign = signerFrom(job.world.environment);
      const record = await openRecordFile(path, header, {
        prove: (digest) => tokenFor(job, audienceOf(digest)),
        ...(sign && { sign }),
      });
      await setOutputs({ "receipt-path": path });
      return record;
    },
    async *chain() {
      yield* artifactRecords(await recordSource(job));
    },
  };
}

/** Which records of earlier runs are believed. */
export async function recordSource(job: Job): Promise<ArtifactSource> {
  const { inputs, context, repository, github, world } = job;
  return {
    github,
    repositoryId: repository.id,
    branch: repository.defaultBranch,
    workflowPath: applyWorkflowOf(job),
    ...(inputs.tenant !== undefined && { tenant: inputs.tenant }),
    environments: { apply: inputs.applyEnvironment, plan: inputs.planEnvironment },
    commits: await countingCommits(job),
    verify: await jobTokenVerifier(
      await tokenFor(job, READER),
      context.serverUrl,
      job.github.network,
    ),
    own: { runId: context.runId, attempt: context.runAttempt },
    onRefused: (message) => announce(world, "warning", message),
  };
}

// A tenant that was taken out and comes back begins anew: what was written meanwhile is not known.
async function countingCommits({ inputs, context }: Job): Promise<ReadonlySet<string>> {
  const commits = await firstParentsOf(context.commit);
  if (inputs.tenant === undefined) return commits;
  const added = await lastAdded(context.commit, inputs.source.config);
  const all = [...commits];
  return added === undefined ? commits : new Set(all.slice(0, all.indexOf(added) + 1));
}

/** The audience of a token that is only asked who issued it. */
const READER = "rollcall-reader";

// A pull request is planned by another workflow; all that leave records are one.
function applyWorkflowOf({ inputs, context }: Job): string {
  return inputs.mode === "plan" && context.eventName === "workflow_run"
    ? inputs.applyWorkflow
    : context.workflowPath;
}

async function tokenFor({ world }: Job, audience: string): Promise<string> {
  if (!world.assertion)
    throw new UserError(
      "This job has no permission id-token: write, by which records prove where they were written. Add it to the job's permissions, as the workflows of `rollcall init` do. Nothing was written.",
    );
  return world.assertion(audience);
}
