import { changesToApply, type Plan, type Refusal } from "../../model/plan.ts";
import { DEFAULT_SOURCE } from "../../session/files/sourceOptions.ts";
import { EXIT, type World } from "../../session/process/world.ts";
import { makePlan } from "../../operations/makePlan.ts";
import { showPlan } from "../../session/outcome/present.ts";
import { showInvalid } from "../../session/outcome/showMistakes.ts";
import { acknowledged, exitCodeOf, type PlanOptions } from "../plan.ts";
import { newPeopleLines } from "../../report/text/newPeople.ts";
import type { StartOptions } from "./options.ts";
import type { Ending } from "./nextStep.ts";
import type { Step } from "./steps.ts";
import { waitingByReceipt } from "../handover/keptReceipts.ts";
import { askWhether, type Talk } from "./talk.ts";

const OPTIONS: PlanOptions = { ...DEFAULT_SOURCE, format: "text" };

/** Plans, and offers the file that lets so many people be created where only that guard refuses. */
export async function planAsking(
  options: StartOptions,
  { talk, step, world }: { readonly talk: Talk; readonly step: Step; readonly world: World },
): Promise<Ending> {
  const plan = await planned(world);
  if (!plan) return { kind: "invalid", code: EXIT.invalid };
  const creates = onlyCreates(plan);
  if (!creates) return toldWhatIsLeft(shown(plan, world), plan, world);
  const { ask } = talk;
  // What a plan of so many people refuses is what the question is about: it is shown once that is settled.
  const isAllowed =
    options.acknowledge ||
    (ask && !options.yes && (await isMeant(creates, plan, { ask, say: talk.say })));
  if (!isAllowed) return shown(plan, world);
  step.tell("The file that allows it", [step.rollcall("plan --acknowledge")]);
  for (const path of await acknowledged(plan, world)) step.tell(`${path} is written.`);
  const lifted = await planned(world);
  return lifted ? shown(lifted, world) : { kind: "invalid", code: EXIT.invalid };
}

async function toldWhatIsLeft(ending: Ending, plan: Plan, world: World): Promise<Ending> {
  if (ending.kind !== "nothing") return ending;
  const waiting = await waitingByReceipt(plan.tenant.id, world);
  const warnings = plan.diagnostics.filter(({ severity }) => severity === "warning").length;
  return {
    ...ending,
    warnings,
    waiting: waiting.reduce((sum, { accounts }) => sum + accounts.length, 0),
  };
}

/** The refusal of the guard creates, where a file lifts it and nothing else refuses. */
function onlyCreates({ refusals }: Plan): Refusal | undefined {
  const [first, second] = refusals;
  return first?.guard === "creates" && first.acknowledgement && !second ? first : undefined;
}

async function isMeant(
  { acknowledgement }: Refusal,
  { changes }: Plan,
  { ask, say }: { readonly ask: NonNullable<Talk["ask"]>; readonly say: Talk["say"] },
): Promise<boolean> {
  const created = changes.filter(({ kind }) => kind === "create");
  const people = created.length;
  say("");
  // Each of them: a plan shows the first few.
  for (const line of newPeopleLines(created)) say(line);
  say(
    "If a name to sign in with is wrong, answer no, correct userPrincipalName in that person's file, and run start again. If another value is wrong, answer no, correct the table, and import it again.",
  );
  say(
    "Rollcall creates this many people at once only if a file in the repository names them, so that a wrong table does no harm.",
  );
  say(`${acknowledgement?.path ?? ""} would name these ${people} people.`);
  return askWhether("Are all of these people right? Write that file?", "no", { ask });
}

function shown(plan: Plan, world: World): Ending {
  showPlan(plan, OPTIONS, world);
  return endingOf(plan);
}

function endingOf(plan: Plan): Ending {
  const code = exitCodeOf(plan);
  if (plan.refusals.length > 0)
    return { kind: onlyCreates(plan) ? "manyCreates" : "refused", code };
  return { kind: changesToApply(plan).length === 0 ? "nothing" : "planned", code };
}

/** The plan; undefined where the files have mistakes, which are shown. */
async function planned(world: World): Promise<Plan | undefined> {
  const made = await makePlan(OPTIONS, world);
  return made.kind === "invalid" ? void showInvalid(made.roster, OPTIONS, world) : made.plan;
}
