import { readContext, type JobContext } from "../../github/context.ts";
import { connectGitHub, type GitHub } from "../../github/client.ts";
import { readRepository, type RepositoryFacts } from "../../github/repository.ts";
import { idTokenSource } from "../../github/idToken.ts";
import { forWorkflowCommand } from "../../report/escape.ts";
import type { World } from "../world.ts";
import type { ActionInputs } from "./inputs.ts";

/** A job of one of the workflows that plan or apply. */
export interface Job {
  readonly inputs: ActionInputs;
  readonly context: JobContext;
  readonly repository: RepositoryFacts;
  readonly github: GitHub;
  readonly world: World;
}

/** @throws GitHubError where this is no job, or one without the event that it needs */
export async function openJob(inputs: ActionInputs, world: World): Promise<Job> {
  const context = await readContext(world.environment);
  const github = await connectGitHub({
    token: inputs.token,
    apiUrl: context.apiUrl,
    repository: context.repository,
    clock: world.clock,
  });
  const assertion = idTokenSource(world.environment);
  return {
    inputs,
    context,
    repository: await readRepository(github),
    github,
    world: { ...world, ...(assertion && { assertion }) },
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
