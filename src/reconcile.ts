import { applyChanges, type ApplyOptions } from "./apply/applyChanges.ts";
import type { DirectoryReader, DirectoryWriter } from "./directory/ports.ts";
import type { Acknowledgement } from "./model/acknowledgement.ts";
import type { Clock } from "./model/clock.ts";
import type { Configuration } from "./model/configuration.ts";
import { hasErrors, type Diagnostic } from "./model/diagnostic.ts";
import type { Plan } from "./model/plan.ts";
import type { Outcome } from "./model/receipt.ts";
import type { Roster } from "./model/user.ts";
import { authorise, type SkippedChange } from "./plan/authorise.ts";
import { makePlan } from "./plan/makePlan.ts";
import { readRequestFor } from "./directory/readRequest.ts";

/** What is wanted, and by which rules. */
export interface Desired {
  readonly roster: Roster;
  readonly base?: Roster;
  readonly configuration: Configuration;
  readonly acknowledgements: readonly Acknowledgement[];
  readonly correctsDrift: boolean;
  /** The reviewed plans that are carried out. */
  readonly reviewed?: readonly Plan[];
  readonly commit?: string;
  readonly baseCommit?: string;
}

/** Planning has no writer, so it cannot write. */
export type Mode =
  | { readonly kind: "plan" }
  | {
      readonly kind: "apply";
      readonly writer: DirectoryWriter;
      /** The plans that people approved: nothing but what they list is written. */
      readonly reviewed: readonly Plan[];
      /** A plan made just now, which saves reading the directory again. */
      readonly current?: Plan;
      readonly options?: Pick<
        ApplyOptions,
        "onBegin" | "onWritten" | "onOutcome" | "patienceSeconds" | "concurrency" | "stopping"
      >;
    };

export type Result =
  | { readonly kind: "invalid"; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: "planned" | "refused"; readonly plan: Plan }
  | { readonly kind: "applied"; readonly plan: Plan; readonly outcomes: readonly Outcome[] };

/**
 * The whole story: desired users, the directory as it is, the plan between them, its guards, and, where that is the
 * mode, its changes made. Read it first, then the rooms that it calls.
 *
 * @throws DirectoryError when the directory cannot be read completely
 */
export async function reconcile(
  desired: Desired,
  reader: DirectoryReader,
  clock: Clock,
  mode: Mode,
): Promise<Result> {
  const { roster, configuration } = desired;
  if (hasErrors(roster.diagnostics)) return { kind: "invalid", diagnostics: roster.diagnostics };

  const readAndPlan = async (): Promise<Plan> => {
    const directory = await reader.readDirectory(readRequestFor(roster, configuration));
    return makePlan({ ...desired, directory, now: clock.now() });
  };
  const plan = (mode.kind === "apply" && mode.current) || (await readAndPlan());
  if (mode.kind === "plan") return { kind: "planned", plan };
  // Whatever asked for it, in observe mode no write begins.
  if (plan.refusals.length > 0 || configuration.mode === "observe")
    return { kind: "refused", plan };

  const { changes, skipped, withheld } = authorise(plan, mode.reviewed);
  const outcomes = await applyChanges(changes, {
    ...configuration.apply,
    ...mode.options,
    writer: mode.writer,
    reader,
    clock,
  });
  return {
    kind: "applied",
    plan,
    outcomes: [
      ...outcomes.map((outcome) => withReason(outcome, withheld.get(outcome.userPrincipalName))),
      ...skipped.map(outcomeOfSkipped),
    ],
  };
}

function withReason(outcome: Outcome, withheld: string | undefined): Outcome {
  if (withheld === undefined) return outcome;
  return { ...outcome, reason: [outcome.reason, withheld].filter(Boolean).join("; ") };
}

function outcomeOfSkipped({ change, reason, message }: SkippedChange): Outcome {
  return {
    kind: change.kind,
    userPrincipalName: change.userPrincipalName,
    ...(change.kind !== "create" && { id: change.id }),
    status: "skipped",
    reason: `${reason}: ${message}`,
  };
}
