import { readContext, type JobContext } from "../../../github/job/context.ts";
import { connectGitHub, type GitHub } from "../../../github/client.ts";
import { readRepository, type RepositoryFacts } from "../../../github/repository.ts";
import { idTokenSource } from "../../../github/job/idToken.ts";
import { networkFromEnvironment } from "../../../network/network.ts";
import { rollcallOnPath } from "../../../report/rollcall.ts";
import { forWorkflowCommand } from "../../../report/escape.ts";
import type { World } from "../../../session/process/world.ts";
import type { ActionInputs } from "./inputs.ts";
import { directTelling, leavingTelling, type Telling } from "./telling.ts";

/** A job of one of the workflows that plan or apply. */
export interface Job {
  readonly inputs: ActionInputs;
  readonly context: JobContext;
  readonly repository: RepositoryFacts;
  readonly github: GitHub;
  readonly world: World;
  readonly telling: Telling;
}

/** Variables whose values no log may show; GitHub hides only what comes from its own secrets. */
const SECRETS = [
  "AZURE_CLIENT_SECRET",
  "AZURE_CLIENT_CERTIFICATE_PASSWORD",
  "ROLLCALL_SIGNING_KEY",
  "SYSTEM_ACCESSTOKEN",
  "ROLLCALL_LEDGER_KEY",
  "IDENTITY_HEADER",
];

/** @throws GitHubError where this is no job, or one without the event that it needs */
export async function openJob(inputs: ActionInputs, world: World): Promise<Job> {
  const context = await readContext(world.environment);
  const network = networkFromEnvironment(world.environment);
  const github = await connectGitHub({
    token: inputs.token,
    apiUrl: context.apiUrl,
    repository: context.repository,
    clock: world.clock,
    network,
  });
  const assertion = idTokenSource(world.environment, network);
  const hide = hiding(world);
  for (const name of SECRETS) hide(world.environment[name] ?? "");
  return {
    inputs,
    context,
    repository: await readRepository(github),
    github,
    world: {
      ...world,
      hide,
      ...(assertion && { assertion }),
      ...(inputs.tenant !== undefined && ofTenant(inputs.tenant)),
    },
    telling:
      inputs.tenant === undefined
        ? directTelling(github, inputs)
        : await leavingTelling(inputs.tenant, world),
  };
}

/** Which tenant a job is about, and how its reader names it. */
function ofTenant(tenant: string): Pick<World, "tenant" | "rollcall"> {
  return {
    tenant,
    rollcall: (command) => rollcallOnPath(command.replace(/^\S+/, `$& --tenant ${tenant}`)),
  };
}

/**
 * Has the runner put `***` in the place of a secret in everything that is printed later. Each line is hidden on its own,
 * since the runner looks for a secret line by line.
 *
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#masking-a-value-in-a-log
 */
export function hiding({ output }: Pick<World, "output">): (secret: string) => void {
  return (secret) => {
    for (const line of secret.split(/[\r\n]+/).map((part) => part.trim()))
      // Letter by letter what is hidden, but for the escape that the runner takes back.
      if (line !== "") output.out(`::add-mask::${line.replaceAll("%", "%25")}\n`);
  };
}

/**
 * A line that GitHub shows on the page of the run.
 *
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function announce(
  { output }: Pick<World, "output">,
  level: "notice" | "warning" | "error",
  message: string,
): void {
  output.out(`::${level}::${forWorkflowCommand(message, "data")}\n`);
}
