import type { Plan } from "../model/plan.ts";
import { applyPlan, type ApplyRequest } from "../operations/applyPlan.ts";
import { planDocument, type PlanDocument } from "../report/json/plan.ts";
import { linesForTerminal } from "../report/escape.ts";
import type { SourceOptions } from "../session/files/sourceOptions.ts";
import { digestOf, planFrom, readPlan } from "../session/outcome/planFile.ts";
import { UserError, type World } from "../session/process/world.ts";
import { refuseMistakes } from "./call.ts";
import { RefusedError } from "./errors.ts";
import type { ApplyOptions } from "./options.ts";
import type { AppliedDocument } from "./results.ts";

/** `apply`, once the surroundings are there. */
export async function applyFor(
  options: ApplyOptions,
  source: SourceOptions,
  world: World,
): Promise<AppliedDocument> {
  const { base, drift, receipt } = options;
  const applied = await applyPlan(
    {
      ...source,
      ...(base !== undefined && { base }),
      ...(drift !== undefined && { drift }),
      ...(receipt !== undefined && { receipt }),
      ...numbersOf(options),
      ...(await decisionOf(options)),
      recordsNothing: false,
    },
    world,
  );
  switch (applied.kind) {
    case "invalid":
      return refuseMistakes(applied.roster);
    case "refused":
      throw new RefusedError(linesForTerminal(applied.message), documentOf(applied.plan));
    case "nothing":
      return { status: "nothing", plan: documentOf(applied.plan), notMade: applied.notMade };
    case "declined":
      return { status: "declined", plan: documentOf(applied.plan) };
    case "applied": {
      const { receipt: kept, path, complete, plan } = applied;
      return { status: "applied", plan: documentOf(plan), receipt: kept, path, complete };
    }
  }
}

/** Who decides: the review of a plan, or the program. @throws UserError where neither or both do */
async function decisionOf({
  reviewed,
  approve,
}: ApplyOptions): Promise<Pick<ApplyRequest, "reviewed" | "consent">> {
  // Programs without types can leave out both, and nothing may be written then.
  if ((reviewed === undefined) === (typeof approve !== "function"))
    throw new UserError(
      "apply takes either reviewed, a plan that was reviewed, or approve, a function that decides about the plan. Nothing was read or written.",
    );
  if (approve)
    return {
      consent: async (plan) => {
        // Programs without types may answer anything.
        const answer: unknown = await approve(documentOf(plan));
        return answer === true ? "answered" : "declined";
      },
    };
  const name = typeof reviewed === "string" ? reviewed : "The reviewed plan";
  return {
    reviewed: {
      name,
      plan:
        typeof reviewed === "string"
          ? await readPlan(reviewed)
          : planFrom(JSON.stringify(reviewed), name),
    },
    consent: async () => "declined",
  };
}

/** @throws UserError for numbers that the command line would not take */
function numbersOf(
  options: ApplyOptions,
): Pick<ApplyRequest, "canary" | "stopAtErrors" | "leaseSeconds"> {
  for (const [name, least, most] of NUMBERS) {
    const value = options[name];
    if (value !== undefined && !(Number.isInteger(value) && value >= least && value <= most))
      throw new UserError(
        `${name} is not a whole number from ${least} to ${most}. Nothing was read or written.`,
      );
  }
  const { canary, stopAtErrors, leaseSeconds } = options;
  return {
    ...(canary !== undefined && { canary }),
    ...(stopAtErrors !== undefined && { stopAtErrors }),
    ...(leaseSeconds !== undefined && { leaseSeconds }),
  };
}

const NUMBERS = [
  ["canary", 1, 999_999_999],
  ["stopAtErrors", 0, 100],
  ["leaseSeconds", 0, 99_999],
] as const;

function documentOf(plan: Plan): PlanDocument {
  return planDocument(plan, digestOf(plan));
}
