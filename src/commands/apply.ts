import { hostname } from "node:os";
import { dirname } from "node:path";
import process from "node:process";
import { graphWriter } from "../directory/graph/writing/writer.ts";
import { ERRORS_FLOOR, type Configuration } from "../model/configuration.ts";
import { hasErrors } from "../model/diagnostic.ts";
import { changesToApply, type Plan } from "../model/plan.ts";
import { reconcile, type Desired } from "../reconcile.ts";
import { authorise } from "../plan/authorise.ts";
import type { RunRecord } from "../plan/done.ts";
import { withoutSpent } from "../plan/spent.ts";
import { folderStore } from "../ledger/records/folder.ts";
import type { KeptRecord } from "../ledger/records/ports.ts";
import { forTerminal } from "../report/escape.ts";
import { count } from "../report/words.ts";
import { OBSERVING } from "../report/facts/plan.ts";
import { loadDesired } from "../session/files/desired.ts";
import type { SourceOptions } from "../session/files/sourceOptions.ts";
import { lastingRecords } from "../session/ledger/lastingRecords.ts";
import { signerFrom } from "../session/ledger/signingKey.ts";
import { openLedger } from "../session/ledger/openLedger.ts";
import { openDirectory, type DirectoryKind } from "../session/directory/openDirectory.ts";
import { makeStateFolder, stateFolderOf } from "../session/directory/stateFolder.ts";
import type { Format } from "../session/process/options.ts";
import { isPartlyBlocked } from "./plan.ts";
import { digestOf, readPlan } from "../session/outcome/planFile.ts";
import { showInvalid, showPlan, showReceipt } from "../session/outcome/present.ts";
import { principalIn } from "../session/directory/principalIn.ts";
import { readerFor } from "../session/directory/readerFor.ts";
import {
  allRecords,
  doneInRecords,
  headerOf,
  runRecordOf,
  sinceComplete,
} from "../session/outcome/record.ts";
import { EXIT, UserError, type ExitCode, type World } from "../session/process/world.ts";
import { writeChanges } from "../session/outcome/writeChanges.ts";

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
 * Makes the directory as declared: plans, shows, asks, writes, reads back, and leaves a receipt.
 *
 * @param file a reviewed plan, which holds back everything that it does not list
 */
export async function apply(
  file: string | undefined,
  options: ApplyOptions,
  world: World,
): Promise<ExitCode> {
  const reviewed = file === undefined ? undefined : await readPlan(file, world.rollcall);
  const loaded = await loadDesired(options, settingsOf(options, reviewed, world.clock.now()));
  const stateFolder = stateFolderOf(world);
  const receiptPath = options.receipt ?? `${stateFolder}/receipt.json`;
  const sign = signerFrom(world.environment);
  const store = folderStore(receiptPath, {
    ...(sign && { sign }),
    ...(dirname(receiptPath) === stateFolder && { prepare: () => makeStateFolder(world) }),
  });
  const records = await allRecords(store);
  const waitSeconds = leaseTimeout(options);
  const asked = reviewed && withoutSpent(reviewed, carriedOut(reviewed, records));
  const desired: Desired = {
    ...loaded,
    configuration: { ...loaded.configuration, apply: carefulness(loaded.configuration, options) },
    ...(asked && { reviewed: [asked] }),
    done: doneInRecords(sinceComplete(records)),
  };
  if (hasErrors(desired.roster.diagnostics)) return showInvalid(desired.roster, options, world);
  const keeper = await openLedger(world, desired.configuration.directory);
  const directory = await openDirectory(desired.configuration.directory, desired, world);
  try {
    const reader = readerFor(directory.connection, world);
    const shown = await reconcile(desired, reader, world.clock, { kind: "plan" });
    world.output.progress("");
    if (shown.kind === "invalid") return showInvalid(desired.roster, options, world);
    const { plan } = shown;
    if (reviewed && reviewed.tenant.id !== plan.tenant.id)
      throw new UserError(
        `${file} was made for the tenant ${reviewed.tenant.id} (${reviewed.tenant.domain}); this is ${plan.tenant.id} (${plan.tenant.domain}). Nothing was written.`,
      );
    if (reviewed && reviewed.refusals.length > 0) {
      showPlan(reviewed, options, world);
      world.output.err(
        `${forTerminal(file ?? "")} is a plan that was refused, so it authorises nothing. Resolve the refusal, and plan again. Nothing was written.\n`,
      );
      return EXIT.refused;
    }
    if (reviewed?.observes)
      throw new UserError(
        `${file} was made in observe mode, so it authorises nothing. Once the configuration says mode: apply, plan again. Nothing was written.`,
        EXIT.refused,
      );
    if (options.format === "text" || plan.refusals.length > 0) showPlan(plan, options, world);
    if (plan.refusals.length > 0) return EXIT.refused;
    const lost = asked ? authorise(plan, [asked], desired).skipped.length : 0;
    const isNothing = changesToApply(plan).length === 0 && lost === 0;
    if (isNothing) {
      const planned = reviewed ? changesToApply(reviewed).length : 0;
      if (planned > 0)
        world.output.err(
          `${count(planned, "change")} of ${forTerminal(file ?? "")} ${planned === 1 ? "is" : "are"} not made: done already, or no longer declared here.\n`,
        );
      // A program that reads the answer gets a receipt even then.
      if (options.format === "text" || plan.observes)
        return isPartlyBlocked(plan) ? EXIT.failed : EXIT.done;
    }
    if (plan.observes) throw new UserError(`${OBSERVING} Nothing was written.`, EXIT.refused);
    const consent = reviewed || isNothing ? "reviewed" : await askConsent(plan, options, world);
    if (consent === "declined") {
      world.output.err('Only "yes" applies. Nothing was written.\n');
      return EXIT.failed;
    }
    const result = await writeChanges(desired, {
      reader,
      writer: graphWriter(directory.connection),
      pacer: directory.connection.pacer,
      reviewed: [asked ?? plan],
      // While somebody thought about the question, the directory may have moved.
      // Nor is what another run wrote before this one had the lease in it.
      ...(consent !== "answered" && !keeper && { current: plan }),
      records: keeper
        ? lastingRecords(store, {
            keeper,
            earlier: () => allRecords(store),
            where: `apply on ${hostname()}, process ${process.pid}`,
            waitSeconds,
            world,
          })
        : store,
      header: headerOf(
        reviewed ?? plan,
        {
          directory: desired.configuration.directory,
          ...(await principalIn(directory)),
          host: hostname(),
          previous: records[0]?.digest ?? null,
        },
        world,
      ),
      world,
    });
    if (result.kind === "refused") {
      showPlan(result.plan, options, world);
      return EXIT.refused;
    }
    const unnamed =
      loaded.missing === undefined || result.receipt.commit !== undefined
        ? ""
        : ` It names no commit: ${forTerminal(loaded.missing)}.`;
    const { credential } = desired.configuration.newUsers;
    showReceipt(
      result.receipt,
      `Receipt: ${forTerminal(result.path)}.${unnamed}`,
      { ...options, credential },
      world,
    );
    return result.complete ? EXIT.done : EXIT.failed;
  } finally {
    world.output.progress("");
    await directory.close();
  }
}

// What an earlier run of this very plan has done is not done again under it.
function carriedOut(reviewed: Plan, records: readonly KeptRecord[]): RunRecord[] {
  const digest = digestOf(reviewed);
  return records.filter(({ attempt }) => attempt.planDigest === digest).map(runRecordOf);
}

function settingsOf(
  options: ApplyOptions,
  reviewed: Plan | undefined,
  now: Date,
): Parameters<typeof loadDesired>[1] {
  const base = options.base ?? reviewed?.base;
  return {
    rules: "own",
    now,
    drift: reviewed?.correctsDrift ?? options.drift ?? false,
    ...(base !== undefined && { base }),
  };
}

function leaseTimeout({ leaseTimeout: seconds }: ApplyOptions): number {
  if (seconds !== undefined && !/^\d{1,5}$/.test(seconds))
    throw new UserError(
      `--lease-timeout ${forTerminal(seconds)} is not a number of seconds. Give a whole number, such as --lease-timeout 600. Nothing was read or written.`,
    );
  return Number(seconds ?? 0);
}

/** As configured, unless the command line says otherwise. */
function carefulness(
  { apply }: Configuration,
  { canary, stopAtErrors }: ApplyOptions,
): Configuration["apply"] {
  if (canary !== undefined && !/^[1-9]\d{0,8}$/.test(canary))
    throw new UserError(
      `--canary ${forTerminal(canary)} is not a number of users. Give a whole number, such as --canary 10. Nothing was read or written.`,
    );
  if (stopAtErrors !== undefined && !/^(?:\d{1,2}|100)%?$/.test(stopAtErrors))
    throw new UserError(
      `--stop-at-errors ${forTerminal(stopAtErrors)} is not a percentage. Give a whole number from 0 to 100, such as --stop-at-errors 20. Nothing was read or written.`,
    );
  return {
    ...apply,
    ...(canary !== undefined && { canary: Number(canary) }),
    ...(stopAtErrors !== undefined && {
      stopAtErrors: {
        floor: apply.stopAtErrors?.floor ?? ERRORS_FLOOR,
        percent: Number.parseInt(stopAtErrors, 10),
      },
    }),
  };
}

async function askConsent(
  plan: Plan,
  options: ApplyOptions,
  { output, rollcall = "rollcall" }: World,
): Promise<"given" | "answered" | "declined"> {
  if (options.yes) return "given";
  if (!output.ask)
    throw new UserError(
      `There is no terminal to ask on. Add --yes to apply this plan as it is, or give a reviewed plan: ${rollcall} apply FILE. Nothing was written.`,
    );
  const answer = await output.ask(
    `Apply this to ${forTerminal(plan.tenant.domain)}? Type "yes" to apply: `,
  );
  return answer.trim() === "yes" ? "answered" : "declined";
}
