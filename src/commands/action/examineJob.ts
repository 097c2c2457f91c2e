import { renderExaminationMarkdown } from "../../report/markdown/examination.ts";
import { renderExaminationText } from "../../report/text/examination.ts";
import { examine } from "../../session/directory/examine.ts";
import { loadDesiredOfCommit } from "../../session/files/desired.ts";
import type { ExitCode } from "../../session/process/world.ts";
import { exitCodeOfExamination } from "../doctor.ts";
import { checkBranch } from "./job/guards.ts";
import type { Job } from "./job/job.ts";
import { addSummary } from "./job/outputs.ts";
import { checkMayRead } from "./job/planFromDirectory.ts";

/** Examines what the jobs that plan depend on, as `doctor` does, with the identity of this job. Writes nothing. */
export async function examineJob(job: Job): Promise<ExitCode> {
  const { inputs, context, world } = job;
  checkBranch(job);
  const desired = await loadDesiredOfCommit(inputs.source, context.commit);
  checkMayRead(job, desired);
  const findings = await examine(desired.configuration.directory, desired, "plan", world);
  world.output.out(renderExaminationText(findings, world.output.style));
  await addSummary(renderExaminationMarkdown(findings));
  return exitCodeOfExamination(findings);
}
