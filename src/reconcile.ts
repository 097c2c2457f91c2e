import { applyChanges, type ApplyOptions } from "./apply/applyChanges.ts";
import type { DirectoryReader, DirectoryWriter } from "./directory/ports.ts";
import type { Acknowledgement } from "./model/acknowledgement.ts";
import type { Clock } from "./model/clock.ts";
import type { Configuration } from "./model/configuration.ts";
import { hasErrors, type Diagnostic } from "./model/diagnostic.ts";
import type { Plan } from "./model/plan.ts";
import type { Outcome } from "./model/receipt.ts";
import type { Roster } from "./model/user.ts";
import { authorise } from "./plan/authorise.ts";
import { makePlan } from "./plan/makePlan.ts";
import { readRequestFor } from "./directory/readRequest.ts";

/** What is wanted, and by which rules. */
export interface Desired {
  readonly roster: Roster;
  readonly base?: Roster;
  readonly configuration: Configuration;
  readonly acknowledgements: readonly Acknowledgement[];
  readonly correctsDrift: boolean;
  readonly commit?: string;
  readonly baseCommit?: string;
}

/** Planning has no writer, so it cannot write. */
export type Mode =
  | { readonly kind: "plan" }
  | {
      readonly kind: "apply";
      readonly writer: DirectoryWriter;
      /** The plan that people approved; without one, what `approve` says yes to. */
      readonly reviewed?: Plan;
      /** Shows the plan; false ends the run before anything is written. */
      readonly approve: (plan: Plan) => Promise<Approval>;
      readonly options?: Pick<ApplyOptions, "onOutcome" | "patienceSeconds" | "concurrency">;
    };

/** `later`: time has passed since the plan was made, so the directory is read again before anything is written. */
export type Approval = "no" | "now" | "later";

export type Result =
  | { readonly kind: "invalid"; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: "planned" | "refused" | "declined"; readonly plan: Plan }
  | {
      readonly kind: "applied";
      readonly plan: Plan;
      /** The plan whose authority was used. */
      readonly authority: Plan;
      readonly outcomes: readonly Outcome[];
    };

/**
 * The whole story: desired users, the directory as it is, the plan between them, its guards, and, where that is the
 * mode, its changes made. Reads it, then the rooms that it calls.
 *
 * @throws DirectoryError when the directory cannot be read completely
 */
export async function reconcile(
  desired: Desired,
  reader: DirectoryReader,
  clock: Clock,
  mode: Mode,
): Promise<Result> {
  if (hasErrors(desired.roster.diagnostics))
    return { kind: "invalid", diagnostics: desired.roster.diagnostics };
  const readAndPlan = async (): Promise<Plan> => {
    const directory = await reader.readDirectory(
      readRequestFor(desired.roster, desired.configuration.key),
    );
    return makePlan({ ...desired, directory, now: clock.now() });
  };

  const plan = await readAndPlan();
  if (mode.kind === "plan") return { kind: "planned", plan };
  const approval = await mode.approve(plan);
  if (plan.refusals.length > 0) return { kind: "refused", plan };
  if (approval === "no") return { kind: "declined", plan };

  const current = approval === "later" ? await readAndPlan() : plan;
  if (current.refusals.length > 0) return { kind: "refused", plan: current };
  const authority = mode.reviewed ?? plan;
  const { changes, skipped, withheld } = authorise(current, authority);
  const outcomes = await applyChanges(changes, {
    ...mode.options,
    writer: mode.writer,
    reader,
    clock,
  });
  return {
    kind: "applied",
    plan: current,
    authority,
    outcomes: [
      ...outcomes.map((outcome) => withReason(outcome, withheld.get(outcome.userPrincipalName))),
      ...skipped.map(({ change, reason, message }): Outcome => ({
        kind: change.kind,
        userPrincipalName: change.userPrincipalName,
        ...(change.kind !== "create" && { id: change.id }),
        status: "skipped",
        reason: `${reason}: ${message}`,
      })),
    ],
  };
}

function withReason(outcome: Outcome, withheld: string | undefined): Outcome {
  if (withheld === undefined) return outcome;
  return { ...outcome, reason: [outcome.reason, withheld].filter(Boolean).join("; ") };
}
