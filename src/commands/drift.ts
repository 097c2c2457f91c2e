import type { Drift } from "../model/drift.ts";
import { compareWithDirectory, type DriftRequest } from "../operations/compareWithDirectory.ts";
import type { Format } from "../session/process/options.ts";
import { showDrift } from "../session/outcome/present.ts";
import { showInvalid } from "../session/outcome/showMistakes.ts";
import { EXIT, type ExitCode, type World } from "../session/process/world.ts";

export interface DriftOptions extends DriftRequest {
  readonly format: Format;
  readonly full?: boolean;
}

/** Shows where the directory differs from what is merged. */
export async function drift(options: DriftOptions, world: World): Promise<ExitCode> {
  const compared = await compareWithDirectory(options, world);
  if (compared.kind === "invalid") return showInvalid(compared.roster, options, world);
  showDrift(compared.drift, options, world);
  return exitCodeOfDrift(compared.drift);
}

/** What a schedule goes by: that something differs counts for more than that somebody cannot be compared. */
export function exitCodeOfDrift({ refusals, users, unclear }: Drift): ExitCode {
  if (refusals.length > 0) return EXIT.refused;
  if (users.length > 0) return EXIT.changes;
  return unclear.length > 0 ? EXIT.failed : EXIT.done;
}
