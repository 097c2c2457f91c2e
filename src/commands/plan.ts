import { wrapped } from "../report/text/columns.ts";
import { writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { blockedHere, changesToApply, namesHeldBack, type Plan } from "../model/plan.ts";
import { makePlan, type PlanRequest } from "../operations/makePlan.ts";
import { rollcallOnPath } from "../report/rollcall.ts";
import { count } from "../report/words.ts";
import { forTerminal } from "../report/escape.ts";
import { quoted } from "../session/process/invocation.ts";
import type { Format } from "../session/process/options.ts";
import { planId } from "../session/outcome/planFile.ts";
import { showPlan } from "../session/outcome/present.ts";
import { showInvalid } from "../session/outcome/showMistakes.ts";
import { EXIT, UserError, type ExitCode, type World } from "../session/process/world.ts";
import { makeFolder } from "../files/makeFolder.ts";
import { fileTrouble } from "../files/fileTrouble.ts";

export interface PlanOptions extends PlanRequest {
  readonly format: Format;
  readonly full?: boolean;
  readonly detailedExitcode?: boolean;
  readonly acknowledge?: boolean;
}

/** Shows what applying would do. */
export async function plan(options: PlanOptions, world: World): Promise<ExitCode> {
  const planned = await makePlan(options, world);
  if (planned.kind === "invalid") return showInvalid(planned.roster, options, world);
  const { plan: made } = planned;
  showPlan(made, options, world);
  if (options.acknowledge) await acknowledge(made, world);
  // Who reviews the text can tell which file it is of, and what an apply applied.
  if (options.out !== undefined && options.format === "text")
    world.output.out(
      `\nPlan ${planId(made)}, saved in ${forTerminal(options.out)}. To agree to this plan, name this ID.\n`,
    );
  if (options.out !== undefined)
    world.output.err(
      made.refusals.length > 0
        ? "\nSaved. It is refused, so it cannot be applied: resolve that, and plan again.\n"
        : `\nSaved${warningsText(made)}. Once reviewed:\n  ${(world.rollcall ?? rollcallOnPath)(`apply ${quoted(options.out)}`)}\n`,
    );
  return exitCodeOf(made, options);
}

// Where the plan goes into a file, its warnings are not on the screen.
function warningsText({ diagnostics }: Plan): string {
  const { length } = diagnostics.filter(({ severity }) => severity === "warning");
  return length === 0 ? "" : `, with ${count(length, "warning")}`;
}

/** Writes the files that lift what refuses, and says so. */
async function acknowledge(plan: Plan, world: World): Promise<void> {
  const { output } = world;
  for (const path of await acknowledged(plan, world))
    output.err(
      wrapped(
        `Wrote ${forTerminal(path)}. If this is intended, commit it and have it reviewed.\n`,
        output.style,
      ),
    );
  if (plan.refusals.length === 0)
    output.err("No guard refuses this plan: nothing to acknowledge.\n");
}

/**
 * Writes the files that lift what refuses, once they are reviewed and merged.
 *
 * @returns their paths
 */
export async function acknowledged({ refusals }: Plan, { output }: World): Promise<string[]> {
  const written: string[] = [];
  for (const { guard, acknowledgement } of refusals) {
    if (!acknowledgement) {
      output.err(`No file lifts the guard ${guard}.\n`);
      continue;
    }
    const { path, text } = acknowledgement;
    try {
      await makeFolder(dirname(path));
      await writeFile(path, text);
    } catch (error) {
      throw new UserError(`Cannot write ${path}: ${fileTrouble(error, "writing")}.`);
    }
    written.push(path);
  }
  return written;
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
