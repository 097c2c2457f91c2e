import { appendFile } from "node:fs/promises";
import process from "node:process";
import { changesToApply, type Plan } from "../../../model/plan.ts";

/** Sets the outputs that tell of a plan, as `action.yml` documents them. */
export async function setPlanOutputs(plan: Plan): Promise<void> {
  const { totals } = plan;
  await setOutputs({
    "has-changes": String(isToBeApplied(plan)),
    create: totals.create,
    update: totals.update,
    enable: totals.enable,
    disable: totals.disable,
    adopt: totals.adopt,
    blocked: totals.blocked,
    drift: totals.drift,
    refused: String(plan.refusals.length > 0),
  });
}

// Nobody is asked to approve what observe mode would refuse.
function isToBeApplied(plan: Plan): boolean {
  return !plan.observes && (changesToApply(plan).length > 0 || plan.found !== undefined);
}

export async function setOutputs(
  outputs: Readonly<Record<string, string | number>>,
): Promise<void> {
  const core = await import("@actions/core");
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
}

/**
 * Adds to the page of the run; `markdown` is escaped already. Does nothing where no runner asks for it.
 *
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary
 */
export async function addSummary(markdown: string): Promise<void> {
  const file = process.env["GITHUB_STEP_SUMMARY"];
  if (file) await appendFile(file, `${markdown}\n`);
}
