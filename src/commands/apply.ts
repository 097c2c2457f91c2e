import { EMBEDDED_DIRECTORY } from "../report/facts/plan.ts";
import type { Plan } from "../model/plan.ts";
import { applyPlan, type AppliedPlan, type ApplyRequest } from "../operations/applyPlan.ts";
import { rollcallOnPath } from "../report/rollcall.ts";
import { forTerminal } from "../report/escape.ts";
import { count } from "../report/words.ts";
import type { DirectoryKind } from "../session/directory/openDirectory.ts";
import type { SourceOptions } from "../session/files/sourceOptions.ts";
import { planId, readPlan } from "../session/outcome/planFile.ts";
import { showPlan, showReceipt } from "../session/outcome/present.ts";
import { showInvalid } from "../session/outcome/showMistakes.ts";
import type { Format } from "../session/process/options.ts";
import { EXIT, UserError, type ExitCode, type World } from "../session/process/world.ts";
import { isPartlyBlocked } from "./plan.ts";

export interface ApplyOptions extends SourceOptions {
  readonly format: Format;
  readonly directory?: DirectoryKind;
  readonly base?: string;
  readonly drift?: boolean;
  readonly full?: boolean;
  readonly yes?: boolean;
  readonly receipt?: string;
  readonly canary?: string;
  readonly stopAtErrors?: string;
  readonly leaseTimeout?: string;
}

/**
 * Applies, and asks and tells about it.
 *
 * @param file a reviewed plan, which holds back everything that it does not list
 */
export async function apply(
  file: string | undefined,
  options: ApplyOptions,
  world: World,
): Promise<ExitCode> {
  const reviewed = file === undefined ? undefined : await readPlan(file, world.rollcall);
  const { canary: _, stopAtErrors: __, ...others } = options;
  let shown: Plan | undefined;
  const show = (plan: Plan): void => {
    shown = plan;
    if (reviewed && options.format === "text")
      world.output.out(`Plan ${planId(reviewed)}, reviewed as ${forTerminal(file ?? "")}\n\n`);
    showPlan(plan, { ...options, reviewedAs: file }, world);
  };
  const applied = await applyPlan(
    {
      ...others,
      ...numbersOf(options),
      ...(reviewed && { reviewed: { plan: reviewed, name: file ?? "" } }),
      // A program that reads the answer gets a receipt even then.
      recordsNothing: options.format !== "text",
      onPlan: (plan) => {
        if (options.format === "text") show(plan);
      },
      consent: (plan) => askConsent(plan, options, world),
    },
    world,
  );
  if ("notMade" in applied && applied.notMade > 0)
    world.output.err(
      `${count(applied.notMade, "change")} of ${forTerminal(file ?? "")} ${applied.notMade === 1 ? "is" : "are"} not made: done already, or no longer declared here.\n`,
    );
  switch (applied.kind) {
    case "invalid":
      return showInvalid(applied.roster, options, world);
    case "refused":
      if (applied.by === "observe") throw new UserError(applied.message, EXIT.refused);
      if (shown !== applied.plan) show(applied.plan);
      if (applied.by === "reviewed") world.output.err(`${applied.message}\n`);
      return EXIT.refused;
    case "nothing":
      return isPartlyBlocked(applied.plan) ? EXIT.failed : EXIT.done;
    case "declined":
      world.output.err('Only "yes" applies. Nothing was written.\n');
      return EXIT.failed;
    case "applied":
      return showApplied(applied, options, world);
  }
}

function showApplied(
  applied: Extract<AppliedPlan, { kind: "applied" }>,
  options: ApplyOptions,
  world: World,
): ExitCode {
  const { receipt, path, missing, credential, complete } = applied;
  const unnamed = missing === undefined ? "" : ` It names no commit: ${forTerminal(missing)}.`;
  showReceipt(
    receipt,
    `Receipt: ${forTerminal(path)}.${unnamed}`,
    { ...options, credential },
    world,
  );
  return complete ? EXIT.done : EXIT.failed;
}

/** What is given as a number. @throws UserError */
function numbersOf({
  canary,
  stopAtErrors,
  leaseTimeout,
}: ApplyOptions): Pick<ApplyRequest, "canary" | "stopAtErrors" | "leaseSeconds"> {
  if (leaseTimeout !== undefined && !/^\d{1,5}$/.test(leaseTimeout))
    throw new UserError(
      `--lease-timeout ${forTerminal(leaseTimeout)} is not a number of seconds. Give a whole number, such as --lease-timeout 600. Nothing was read or written.`,
    );
  if (canary !== undefined && !/^[1-9]\d{0,8}$/.test(canary))
    throw new UserError(
      `--canary ${forTerminal(canary)} is not a number of users. Give a whole number, such as --canary 10. Nothing was read or written.`,
    );
  if (stopAtErrors !== undefined && !/^(?:\d{1,2}|100)%?$/.test(stopAtErrors))
    throw new UserError(
      `--stop-at-errors ${forTerminal(stopAtErrors)} is not a percentage. Give a whole number from 0 to 100, such as --stop-at-errors 20. Nothing was read or written.`,
    );
  return {
    ...(canary !== undefined && { canary: Number(canary) }),
    ...(stopAtErrors !== undefined && { stopAtErrors: Number.parseInt(stopAtErrors, 10) }),
    ...(leaseTimeout !== undefined && { leaseSeconds: Number(leaseTimeout) }),
  };
}

async function askConsent(
  plan: Plan,
  options: ApplyOptions,
  { output, rollcall = rollcallOnPath }: World,
): Promise<"given" | "answered" | "declined"> {
  if (options.yes) return "given";
  if (!output.ask)
    throw new UserError(
      `There is no terminal to ask on. Nothing was written. Add --yes to apply this plan as it is, or give a reviewed plan:\n  ${rollcall("apply FILE")}`,
    );
  const answer = await output.ask(
    `Apply this to ${plan.embedded ? `${EMBEDDED_DIRECTORY} of ` : ""}${forTerminal(plan.tenant.domain)}? Type "yes" to apply: `,
  );
  return answer.trim() === "yes" ? "answered" : "declined";
}
