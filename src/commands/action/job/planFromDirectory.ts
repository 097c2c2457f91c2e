import { graphReader } from "../../../directory/graph/reading/reader.ts";
import { hasErrors } from "../../../model/diagnostic.ts";
import type { Plan } from "../../../model/plan.ts";
import { reconcile, type Desired } from "../../../reconcile.ts";
import type { OpenDirectory } from "../../../session/directory/embedded/connectEmbedded.ts";
import { openDirectory } from "../../../session/directory/openDirectory.ts";
import { UserError } from "../../../session/process/world.ts";
import type { Job } from "./job.ts";

/**
 * Opens the directory that the job is about. An embedded one lives for this job only and holds what is merged, so that
 * a fork of this product shows the whole flow without a tenant.
 *
 * @throws UserError in a public repository, where everybody could read about the people of a real tenant
 */
export async function openJobDirectory(job: Job, desired: Desired): Promise<OpenDirectory> {
  checkMayRead(job, desired);
  const merged = desired.base ?? { users: [], diagnostics: [], files: 0 };
  return openDirectory(desired.configuration.directory, desired, job.world, merged);
}

/** @throws UserError in a public repository, where everybody could read about the people of a real tenant */
export function checkMayRead({ inputs, repository }: Job, { configuration }: Desired): void {
  if (configuration.directory === "graph" && repository.isPublic && !inputs.allowPublicRepository)
    throw new UserError(
      "This repository is public, so anyone can read who works there. Make it private, or set the input allow-public-repository to true. Nothing was read.",
    );
}

/** Plans with a reader alone. @returns undefined when the roster is invalid */
export async function planOnly(job: Job, desired: Desired): Promise<Plan | undefined> {
  if (hasErrors(desired.roster.diagnostics)) return undefined;
  const directory = await openJobDirectory(job, desired);
  try {
    const reader = graphReader(directory.connection);
    const result = await reconcile(desired, reader, job.world.clock, { kind: "plan" });
    return result.kind === "planned" ? result.plan : undefined;
  } finally {
    await directory.close();
  }
}
