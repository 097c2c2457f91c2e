import { graphReader } from "../directory/graph/reader.ts";
import { graphWriter } from "../directory/graph/writer.ts";
import { hasErrors } from "../model/diagnostic.ts";
import { changesToApply, type Plan } from "../model/plan.ts";
import { namesCreatedBy } from "../plan/authorise.ts";
import { reconcile, type Desired, type Mode } from "../reconcile.ts";
import { loadDesired, type SourceOptions } from "./desired.ts";
import { openDirectory, STATE_FOLDER, type DirectoryKind } from "./openDirectory.ts";
import type { Format } from "./options.ts";
import { isPartlyBlocked } from "./plan.ts";
import { readPlan } from "./planFile.ts";
import { makeReceipt, openReceiptFile } from "./receiptFile.ts";
import { showInvalid, showPlan, showReceipt } from "./present.ts";
import { EXIT, UserError, type ExitCode, type World } from "./world.ts";

export interface ApplyOptions extends SourceOptions {
  readonly format: Format;
  readonly directory?: DirectoryKind;
  readonly base?: string;
  readonly drift?: boolean;
  readonly full?: boolean;
  readonly yes?: boolean;
  readonly receipt?: string;
}

/**
 * Makes the directory as declared: plans, shows, asks, writes, reads back, and leaves a receipt.
 *
 * @param file a reviewed plan, which holds back everything that it does not list
 */
export async function apply(
  file: string | undefined,
  options: ApplyOptions,
  world: World,
): Promise<ExitCode> {
  const reviewed = file === undefined ? undefined : await readPlan(file);
  const desired: Desired = {
    ...(await loadDesired(options, settingsOf(options, reviewed))),
    ...(reviewed && { reviewedCreates: namesCreatedBy(reviewed) }),
  };
  if (hasErrors(desired.roster.diagnostics)) return showInvalid(desired.roster, options, world);
  const kind = options.directory ?? desired.configuration.directory;
  const directory = await openDirectory(kind, desired.roster, world);
  try {
    const reader = graphReader(directory.connection);
    world.output.progress("Reading the directory …");
    const shown = await reconcile(desired, reader, world.clock, { kind: "plan" });
    world.output.progress("");
    if (shown.kind === "invalid") return showInvalid(desired.roster, options, world);
    const { plan } = shown;
    if (reviewed && reviewed.tenant.id !== plan.tenant.id)
      throw new UserError(
        `${file} was made for the tenant ${reviewed.tenant.id} (${reviewed.tenant.domain}); this is ${plan.tenant.id} (${plan.tenant.domain}). Nothing was written.`,
      );
    if (options.format === "text" || plan.refusals.length > 0) showPlan(plan, options, world);
    if (plan.refusals.length > 0) return EXIT.refused;
    if (changesToApply(plan).length === 0) return isPartlyBlocked(plan) ? EXIT.failed : EXIT.done;
    const consent = reviewed ? "reviewed" : await askConsent(plan, options, world);
    if (consent === "declined") {
      world.output.err("Nothing was written.\n");
      return EXIT.failed;
    }
    return await write(
      desired,
      {
        kind: "apply",
        writer: graphWriter(directory.connection),
        reviewed: reviewed ?? plan,
        // While somebody thought about the question, the directory may have moved.
        ...(consent !== "answered" && { current: plan }),
      },
      { reader, options, world },
    );
  } finally {
    world.output.progress("");
    await directory.close();
  }
}

async function write(
  desired: Desired,
  mode: Extract<Mode, { kind: "apply" }>,
  {
    reader,
    options,
    world,
  }: { reader: ReturnType<typeof graphReader>; options: ApplyOptions; world: World },
): Promise<ExitCode> {
  const startedAt = world.clock.now();
  const total = changesToApply(mode.reviewed).length;
  const file = await openReceiptFile(options.receipt ?? `${STATE_FOLDER}/receipt.json`, {
    plan: mode.reviewed,
    startedAt,
    environment: world.environment,
  });
  let written = 0;
  const result = await reconcile(desired, reader, world.clock, {
    ...mode,
    options: {
      onOutcome: async (outcome) => {
        world.output.progress(`${(written += 1)} of ${total} users written …`);
        await file.add(outcome);
      },
    },
  });
  world.output.progress("");
  if (result.kind !== "applied") {
    await file.discard();
    if (result.kind === "refused") showPlan(result.plan, options, world);
    return EXIT.refused;
  }
  const receipt = makeReceipt(file.header, result, world.clock.now());
  await file.finish(receipt);
  showReceipt(receipt, file.path, options, world);
  const { applied } = receipt.totals;
  const complete =
    applied === receipt.outcomes.length && !receipt.outcomes.some(({ reason }) => reason);
  return complete && !isPartlyBlocked(result.plan) ? EXIT.done : EXIT.failed;
}

function settingsOf(
  options: ApplyOptions,
  reviewed: Plan | undefined,
): Parameters<typeof loadDesired>[1] {
  const base = options.base ?? reviewed?.base;
  return {
    rules: "own",
    drift: reviewed?.correctsDrift ?? options.drift ?? false,
    ...(base !== undefined && { base }),
  };
}

async function askConsent(
  plan: Plan,
  options: ApplyOptions,
  { output }: World,
): Promise<"given" | "answered" | "declined"> {
  if (options.yes) return "given";
  if (!output.ask)
    throw new UserError(
      "There is no terminal to ask on. Add --yes to apply this plan as it is, or give a reviewed plan: rollcall apply FILE. Nothing was written.",
    );
  const answer = await output.ask(
    `Apply this to ${plan.tenant.domain}? Only "yes" is taken for a yes: `,
  );
  return answer.trim() === "yes" ? "answered" : "declined";
}
