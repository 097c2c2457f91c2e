import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { hasErrors } from "../model/diagnostic.ts";
import { blockedHere, changesToApply, namesHeldBack, type Plan } from "../model/plan.ts";
import { forTerminal } from "../report/escape.ts";
import { reconcile } from "../reconcile.ts";
import { loadDesired } from "../session/files/desired.ts";
import type { SourceOptions } from "../session/files/sourceOptions.ts";
import { quoted } from "../session/process/invocation.ts";
import { openDirectory, type DirectoryKind } from "../session/directory/openDirectory.ts";
import type { Format } from "../session/process/options.ts";
import { savePlan } from "../session/outcome/planFile.ts";
import { showInvalid, showPlan } from "../session/outcome/present.ts";
import { readerFor } from "../session/directory/readerFor.ts";
import { EXIT, UserError, type ExitCode, type World } from "../session/process/world.ts";

export interface PlanOptions extends SourceOptions {
  readonly format: Format;
  readonly directory?: DirectoryKind;
  readonly base?: string;
  readonly drift?: boolean;
  readonly out?: string;
  readonly full?: boolean;
  readonly detailedExitcode?: boolean;
  readonly acknowledge?: boolean;
}

/** Shows what applying would do. Reads the directory, and has nothing to write with. */
export async function plan(options: PlanOptions, world: World): Promise<ExitCode> {
  const made = await makePlan(options, world);
  if (made === undefined) return EXIT.invalid;
  if (options.out !== undefined) await savePlan(options.out, made);
  showPlan(made, options, world);
  if (options.acknowledge) await acknowledge(made, world);
  if (options.out !== undefined)
    world.output.err(
      made.refusals.length > 0
        ? "\nSaved. It is refused, so it cannot be applied: resolve that, and plan again.\n"
        : `\nSaved. Once reviewed: ${world.rollcall ?? "rollcall"} apply${options.tenant === undefined ? "" : ` --tenant ${options.tenant}`} ${quoted(options.out)}\n`,
    );
  return exitCodeOf(made, options);
}

/** What applying would do; undefined where the files have mistakes, which are shown. */
export async function makePlan(options: PlanOptions, world: World): Promise<Plan | undefined> {
  const desired = await loadDesired(options, {
    ...options,
    rules: "base",
    now: world.clock.now(),
  });
  const { roster, configuration } = desired;
  if (hasErrors(roster.diagnostics)) return void showInvalid(roster, options, world);
  const directory = await openDirectory(configuration.directory, desired, world);
  try {
    const reader = readerFor(directory.connection, world);
    const result = await reconcile(desired, reader, world.clock, { kind: "plan" });
    world.output.progress("");
    return result.kind === "invalid" ? void showInvalid(roster, options, world) : result.plan;
  } finally {
    world.output.progress("");
    await directory.close();
  }
}

/** Writes the files that lift what refuses, once they are reviewed and merged. */
export async function acknowledge({ refusals }: Plan, { output }: World): Promise<void> {
  for (const { guard, acknowledgement } of refusals) {
    if (!acknowledgement) {
      output.err(`No file lifts the guard ${guard}.\n`);
      continue;
    }
    const { path, text } = acknowledgement;
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    } catch (error) {
      throw new UserError(`Cannot write ${path}: ${(error as Error).message}.`);
    }
    output.err(
      `Wrote ${forTerminal(path)}. If this is intended, commit it and have it reviewed.\n`,
    );
  }
  if (refusals.length === 0) output.err("No guard refuses this plan: nothing to acknowledge.\n");
}

/** Whether part of what is declared cannot be done. */
export function isPartlyBlocked(plan: Plan): boolean {
  return namesHeldBack(plan).length > 0;
}

/** Whether these commits block anybody, or hold anything back, that their base does not. */
function blocksAnew(plan: Plan): boolean {
  return (
    blockedHere(plan).length > 0 ||
    changesToApply(plan).some(({ held = [] }) => held.some(({ before }) => !before))
  );
}

/**
 * What a plan means as an exit code. A pull request answers for what it causes: those who are
 * blocked at its base are told of, and do not fail it.
 */
export function exitCodeOf(
  plan: Plan,
  options: Pick<PlanOptions, "detailedExitcode"> = {},
): ExitCode {
  if (plan.refusals.length > 0) return EXIT.refused;
  // What was merged before and is refused by itself is not for this pull request to answer for.
  if (plan.open?.refusals.some(({ isOwn }) => isOwn)) return EXIT.refused;
  if (blocksAnew(plan)) return EXIT.failed;
  return options.detailedExitcode && changesToApply(plan).length > 0 ? EXIT.changes : EXIT.done;
}
