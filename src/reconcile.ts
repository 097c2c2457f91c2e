import { applyChanges, type ApplyOptions } from "./apply/applyChanges.ts";
import { settleLost, withFound } from "./apply/settleLost.ts";
import type { DirectoryReader, DirectoryWriter } from "./directory/ports.ts";
import type { Acknowledgement } from "./model/settings/acknowledgement.ts";
import type { Clock } from "./model/clock.ts";
import type { Configuration } from "./model/settings/configuration.ts";
import { hasErrors, type Diagnostic } from "./model/diagnostic.ts";
import type { Plan, RuleChange } from "./model/plan.ts";
import type { Outcome } from "./model/records/receipt.ts";
import { namedAs, type DirectorySnapshot, type Roster } from "./model/user.ts";
import { authorise, type SkippedChange } from "./plan/review/authorise.ts";
import { NOTHING_DONE, type Done } from "./plan/review/done.ts";
import { makePlan } from "./plan/makePlan.ts";
import { planWithOpenWork, type MergedBefore } from "./plan/openWork.ts";
import type { SettingAt } from "./plan/remarks.ts";
import { readRequestFor } from "./directory/readRequest.ts";

/** What is wanted, and by which rules. */
export interface Desired {
  readonly roster: Roster;
  readonly base?: Roster;
  readonly configuration: Configuration;
  /** The configuration that merging brings, where another one holds until then. */
  readonly proposed?: Configuration;
  readonly settingAt?: SettingAt;
  /** What these commits change about the rules. */
  readonly rules?: readonly RuleChange[];
  readonly acknowledgements: readonly Acknowledgement[];
  /** Where a file that lifts a guard belongs; `acknowledgements` if not given. */
  readonly acknowledgementFolder?: string;
  readonly correctsDrift: boolean;
  /** The reviewed plans that are carried out. */
  readonly reviewed?: readonly Plan[];
  /** What runs of ours have done since the base. */
  readonly done?: Done;
  /** Why a plan that changes a user authorises nothing, by folded name. */
  readonly unreviewed?: ReadonlyMap<string, string>;
  /** What was merged before a pull request and is not applied yet. */
  readonly mergedBefore?: MergedBefore;
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
      /** What was known for that plan. */
      readonly done?: Done;
      readonly options?: Pick<
        ApplyOptions,
        "onBegin" | "onWritten" | "onOutcome" | "patienceSeconds" | "concurrency" | "stopping"
      >;
    };

export type Result =
  | { readonly kind: "invalid"; readonly diagnostics: readonly Diagnostic[] }
  | Planned
  | { readonly kind: "refused"; readonly plan: Plan }
  | { readonly kind: "applied"; readonly plan: Plan; readonly outcomes: readonly Outcome[] };

export interface Planned {
  readonly kind: "planned";
  readonly plan: Plan;
  /** What runs of ours have done in this tenant. */
  readonly done?: Done;
}

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

  const readAndPlan = async (): Promise<Omit<Planned, "kind">> => {
    const directory = await reader.readDirectory(readRequestFor(roster, configuration));
    const recorded = desired.mergedBefore?.done ?? desired.done;
    const done =
      recorded && (await settleLost(doneIn(recorded, directory), { roster, directory }, reader));
    const input = { ...desired, directory, now: clock.now(), ...(done && { done }) };
    return {
      plan:
        desired.mergedBefore && done
          ? planWithOpenWork(input, { ...desired.mergedBefore, done })
          : makePlan(input),
      ...(done && { done }),
    };
  };
  const { plan, done } =
    mode.kind === "apply" && mode.current
      ? { plan: mode.current, done: mode.done }
      : await readAndPlan();
  if (mode.kind === "plan") return { kind: "planned", plan, ...(done && { done }) };
  // Whatever asked for it, in observe mode no write begins.
  if (plan.refusals.length > 0 || configuration.mode === "observe")
    return { kind: "refused", plan };

  const { changes, skipped, withheld, reviews } = authorise(plan, mode.reviewed, {
    ...desired,
    ...(done && { done }),
  });
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
    outcomes: withFound(
      [
        ...outcomes.map((outcome) =>
          withReviews(
            withReason(outcome, withheld.get(outcome.userPrincipalName)),
            reviews.get(outcome.userPrincipalName),
          ),
        ),
        ...skipped.map(outcomeOfSkipped),
      ],
      done ?? NOTHING_DONE,
      { plan, reviewed: mode.reviewed },
    ),
  };
}

/** What was done in the tenant that was read: by then it is known which one it is. */
function doneIn(done: Done, { tenant }: DirectorySnapshot): Done {
  return done.ofTenant?.(tenant.id) ?? done;
}

function withReviews(outcome: Outcome, labels: readonly string[] = []): Outcome {
  const reviews = [...new Set(labels)].filter((label) => label !== "");
  return reviews.length > 0 ? { ...outcome, reviews } : outcome;
}

function withReason(outcome: Outcome, withheld: string | undefined): Outcome {
  if (withheld === undefined) return outcome;
  return { ...outcome, reason: [outcome.reason, withheld].filter(Boolean).join("; ") };
}

function outcomeOfSkipped({ change, reason, message }: SkippedChange): Outcome {
  return {
    kind: change.kind,
    userPrincipalName: change.userPrincipalName,
    ...namedAs(change.displayName),
    ...(change.kind !== "create" && { id: change.id }),
    status: "skipped",
    reason: `${reason}: ${message}`,
  };
}
