import { hasErrors } from "../model/diagnostic.ts";
import type { Plan } from "../model/plan.ts";
import type { Roster } from "../model/user.ts";
import { reconcile } from "../reconcile.ts";
import { openDirectory, type DirectoryKind } from "../session/directory/openDirectory.ts";
import { readerFor } from "../session/directory/readerFor.ts";
import { loadDesired } from "../session/files/desired.ts";
import type { SourceOptions } from "../session/files/sourceOptions.ts";
import { savePlan } from "../session/outcome/planFile.ts";
import type { World } from "../session/process/world.ts";

export interface PlanRequest extends SourceOptions {
  readonly directory?: DirectoryKind;
  /** A commit that tells what these files change from what was merged before. */
  readonly base?: string;
  /** Corrects what differs from the base as well. */
  readonly drift?: boolean;
  /** Where the plan is saved for review. */
  readonly out?: string;
}

export type Planned =
  | { readonly kind: "invalid"; readonly roster: Roster }
  | { readonly kind: "planned"; readonly plan: Plan };

/**
 * Plans what applying would do. Reads the directory, and has nothing to write with.
 *
 * @throws UserError, GitError, DirectoryError
 */
export async function makePlan(request: PlanRequest, world: World): Promise<Planned> {
  const desired = await loadDesired(request, {
    ...request,
    rules: "base",
    now: world.clock.now(),
  });
  if (hasErrors(desired.roster.diagnostics)) return { kind: "invalid", roster: desired.roster };
  const directory = await openDirectory(desired.configuration.directory, desired, world);
  try {
    const reader = readerFor(directory.connection, world);
    const result = await reconcile(desired, reader, world.clock, { kind: "plan" });
    if (result.kind === "invalid") return { kind: "invalid", roster: desired.roster };
    if (request.out !== undefined) await savePlan(request.out, result.plan);
    return { kind: "planned", plan: result.plan };
  } finally {
    world.output.progress("");
    await directory.close();
  }
}
