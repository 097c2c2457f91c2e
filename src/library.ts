import { call, refuseMistakes, sourceFor, sourceOf } from "./library/call.ts";
import type {
  ApplyOptions,
  DriftOptions,
  HistoryOptions,
  ImportOptions,
  PlanOptions,
  ValidateOptions,
} from "./library/options.ts";
import type { AppliedDocument, HistoryDocument, ImportedDocument } from "./library/results.ts";
import type { Plan } from "./model/plan.ts";
import type { DriftDocument } from "./report/json/drift.ts";
import type { PlanDocument } from "./report/json/plan.ts";
import type { ValidationDocument } from "./report/json/validation.ts";

// What programs import. Each function does what the command of its name does, and answers with what the command prints as
// JSON. What a call needs is loaded when it is called.

export { MistakesError, RefusedError, RollcallError } from "./library/errors.ts";
export type { RollcallErrorCode } from "./library/errors.ts";
export type * from "./library/options.ts";
export type * from "./library/results.ts";
export type {
  AccessToken,
  GetTokenOptions,
  TokenCredential,
} from "./directory/signIn/tokenCredential.ts";
export type { Clock } from "./model/clock.ts";
export type { Diagnostic, Location } from "./model/diagnostic.ts";
export type { DriftedField, DriftedUser } from "./model/drift.ts";
export type { BlockedUser, Change, FieldChange, Refusal, Totals } from "./model/plan.ts";
export type { Outcome, Receipt } from "./model/records/receipt.ts";
export type { FieldValue } from "./model/values.ts";
export type { DriftDocument } from "./report/json/drift.ts";
export type { PlanDocument } from "./report/json/plan.ts";
export type { ValidationDocument } from "./report/json/validation.ts";

/**
 * Checks the files, those of all tenants where there are several and none is named. Needs no directory and no credential.
 *
 * @returns the mistakes as data, by file, line and column; `valid: false` where there are any
 * @throws RollcallError
 */
export async function validate(options: ValidateOptions): Promise<ValidationDocument> {
  return call(options, async (world) => {
    const { validateFiles } = await import("./operations/validateFiles.ts");
    const [source, here] =
      options.tenant === undefined ? [sourceOf(options), world] : await sourceFor(options, world);
    return (await validateFiles(options.only ?? [], source, here)).document;
  });
}

/**
 * Plans what applying would do. Reads the directory, and has nothing to write with. A plan that guards refuse has `refusals`.
 *
 * @throws MistakesError for files with mistakes, RollcallError
 */
export async function plan(options: PlanOptions): Promise<PlanDocument> {
  return call(options, async (world) => {
    const { makePlan } = await import("./operations/makePlan.ts");
    const [source, here] = await sourceFor(options, world);
    const { base, drift, out } = options;
    const planned = await makePlan(
      {
        ...source,
        ...(base !== undefined && { base }),
        ...(drift !== undefined && { drift }),
        ...(out !== undefined && { out }),
      },
      here,
    );
    return planned.kind === "invalid" ? refuseMistakes(planned.roster) : documentOf(planned.plan);
  });
}

/**
 * Makes the directory as declared, as far as a plan was reviewed or is approved: plans, writes, reads back, and keeps a
 * receipt. Guards, the ledger and its lease hold as on the command line.
 *
 * @returns the receipt also where something failed or the signal came while it was writing: see `complete`
 * @throws RefusedError where a guard refuses, MistakesError for files with mistakes, RollcallError; what `approve` throws
 */
export async function apply(options: ApplyOptions): Promise<AppliedDocument> {
  return call(options, async (world) => {
    const { applyFor } = await import("./library/applyFor.ts");
    const [source, here] = await sourceFor(options, world);
    return applyFor(options, source, here);
  });
}

/**
 * Finds where the directory differs from what is merged. Reads the directory only.
 *
 * @throws MistakesError for files with mistakes, RollcallError
 */
export async function drift(options: DriftOptions): Promise<DriftDocument> {
  return call(options, async (world) => {
    const { compareWithDirectory } = await import("./operations/compareWithDirectory.ts");
    const { driftDocument } = await import("./report/json/drift.ts");
    const [source, here] = await sourceFor(options, world);
    const { base } = options;
    const compared = await compareWithDirectory(
      { ...source, ...(base !== undefined && { base }) },
      here,
    );
    return compared.kind === "invalid"
      ? refuseMistakes(compared.roster)
      : driftDocument(compared.drift, { hidePersonal: false });
  });
}

/**
 * Writes the people of the directory as files, and updates those that are declared already, unless a plan of the result
 * would not be empty. Reads the directory only.
 *
 * @throws MistakesError for files with mistakes, RollcallError
 */
export async function importUsers(options: ImportOptions): Promise<ImportedDocument> {
  return call(options, async (world) => {
    const { importDirectory } = await import("./operations/importDirectory.ts");
    const [source, here] = await sourceFor(options, world);
    const { properties, layout, defaults, dryRun } = options;
    const imported = await importDirectory(
      {
        ...source,
        ...(properties && { properties }),
        ...(layout && { layout }),
        ...(defaults !== undefined && { defaults }),
        ...(dryRun !== undefined && { dryRun }),
      },
      here,
    );
    if (imported.kind === "invalid") return refuseMistakes(imported.roster);
    return { formatVersion: 1, written: imported.isWritten, ...imported.report };
  });
}

/**
 * Tells what was done to a person: when, by which run, who asked for it, and who approved it. Reads the ledger that
 * `ROLLCALL_LEDGER` in `env` names, or that of the embedded directory. Where the folder has several tenants, `tenant` names one of them.
 *
 * @throws RollcallError, also where the ledger has nothing of that person
 */
export async function history(options: HistoryOptions): Promise<HistoryDocument> {
  return call(options, async (world) => {
    const { historyFor } = await import("./library/historyFor.ts");
    return historyFor(options, world);
  });
}

async function documentOf(made: Plan): Promise<PlanDocument> {
  const { planDocument } = await import("./report/json/plan.ts");
  const { digestOf } = await import("./session/outcome/planFile.ts");
  return planDocument(made, digestOf(made));
}
