import { forTerminal, forWorkflowCommand } from "../../report/escape.ts";
import { isKnown, messageOf } from "../../session/process/knownErrors.ts";
import { EXIT, UserError, type ExitCode, type World } from "../../session/process/world.ts";
import { readInputs } from "./job/inputs.ts";

/**
 * Runs the Action: what it does follows from its mode and the event. Whatever a job does not need is not even loaded,
 * so that checking a pull request has no code at hand that signs in or writes. Whatever is thrown becomes an error on
 * the page of the run, and an exit code.
 */
export async function runAction(world: World): Promise<ExitCode> {
  try {
    return await runMode(world);
  } catch (error) {
    world.output.out(`::error::${forWorkflowCommand(messageOf(error), "data")}\n`);
    if (!isKnown(error) && error instanceof Error)
      world.output.err(`${(error.stack ?? "").split("\n").map(forTerminal).join("\n")}\n`);
    return error instanceof UserError ? error.exitCode : EXIT.failed;
  }
}

/** @throws UserError for a mode at an event that it is not made for */
async function runMode(world: World): Promise<ExitCode> {
  const inputs = readInputs(world.environment);
  const event = world.environment["GITHUB_EVENT_NAME"] ?? "";
  if (inputs.mode === "validate")
    return (await import("./validateRoster.ts")).validateRoster(inputs, world);
  if (inputs.mode === "tenants") return (await import("./listTenants.ts")).listTenants(world);
  const { openJob } = await import("./job/job.ts");
  const job = await openJob(inputs, world);
  switch (`${inputs.mode} on ${event}`) {
    case "plan on workflow_run":
      return (await import("./planPullRequest.ts")).planPullRequest(job);
    case "plan on workflow_dispatch":
      return (await import("./apply/planAll.ts")).planAll(job);
    case "doctor on workflow_dispatch":
      return (await import("./examineJob.ts")).examineJob(job);
    case "plan on schedule":
      return (await import("./drift/reportDrift.ts")).reportDrift(job);
    case "accept on schedule":
      return (await import("./drift/proposeDrift.ts")).proposeDrift(job);
    case "apply on push":
      return (await import("./apply/applyPush.ts")).applyPush(job);
    case "apply on workflow_dispatch":
      return (await import("./apply/applyApproved.ts")).applyApproved(job);
    case "hand-over on push":
    case "hand-over on workflow_dispatch":
      return (await import("./apply/handOverJob.ts")).handOverJob(job);
    case "comment on workflow_run":
      return (await import("./comments/commentPlans.ts")).commentPlans(job);
    case "comment on push":
    case "comment on workflow_dispatch":
      return (await import("./comments/commentOutcomes.ts")).commentOutcomes(job);
    case "new on issues":
      return (await import("./newFromIssue.ts")).newFromIssue(job);
    default:
      throw new UserError(
        `The mode ${inputs.mode} is not made for the event ${event}. ` +
          "Plan on workflow_run, workflow_dispatch or schedule; apply and hand-over on push or workflow_dispatch; accept on schedule; new on issues; doctor on workflow_dispatch; comment on workflow_run, push or workflow_dispatch: see the workflows that `rollcall init` writes.",
      );
  }
}
