import { hostname } from "node:os";
import { dirname, resolve } from "node:path";
import process from "node:process";
import { graphWriter } from "../directory/graph/writing/writer.ts";
import { currentFolder, onDisk } from "../files/currentFolder.ts";
import { folderStore } from "../ledger/records/folder.ts";
import { oneRunAtATime } from "../ledger/records/oneRun.ts";
import type { KeptRecord, RecordStore } from "../ledger/records/ports.ts";
import { ERRORS_FLOOR, type Configuration } from "../model/settings/configuration.ts";
import { hasErrors } from "../model/diagnostic.ts";
import { changesToApply, type Plan } from "../model/plan.ts";
import type { Receipt } from "../model/records/receipt.ts";
import type { Roster } from "../model/user.ts";
import { authorise } from "../plan/review/authorise.ts";
import type { RunRecord } from "../plan/review/done.ts";
import { withoutSpent } from "../plan/review/spent.ts";
import { reconcile, type Desired } from "../reconcile.ts";
import { forTerminal } from "../report/escape.ts";
import { OBSERVING } from "../report/facts/plan.ts";
import { openDirectory, type DirectoryKind } from "../session/directory/openDirectory.ts";
import { principalIn } from "../session/directory/principalIn.ts";
import { readerFor } from "../session/directory/readerFor.ts";
import { makeStateFolder, stateFolderOf } from "../session/directory/stateFolder.ts";
import { loadDesired, type DesiredOnDisk } from "../session/files/desired.ts";
import type { SourceOptions } from "../session/files/sourceOptions.ts";
import { lastingRecords } from "../session/ledger/lastingRecords.ts";
import { openLedger } from "../session/ledger/openLedger.ts";
import { signerFrom } from "../session/ledger/signingKey.ts";
import { digestOf } from "../session/outcome/planFile.ts";
import { allRecords, doneOnThisMachine, headerOf, runRecordOf } from "../session/outcome/record.ts";
import { writeChanges } from "../session/outcome/writeChanges.ts";
import { UserError, type World } from "../session/process/world.ts";

export interface ApplyRequest extends SourceOptions {
  readonly directory?: DirectoryKind;
  readonly base?: string;
  readonly drift?: boolean;
  /** Where the receipt is kept; in the folder for the state if absent. */
  readonly receipt?: string;
  /** As in the configuration, which holds if absent. */
  readonly canary?: number;
  /** A percentage; as in the configuration, which holds if absent. */
  readonly stopAtErrors?: number;
  /** How long to wait for another run that holds the lease; not at all if absent. */
  readonly leaseSeconds?: number;
  /** Whether a run that has nothing to do leaves a receipt. */
  readonly recordsNothing: boolean;
  /** A plan that holds back everything that it does not list, and what it is called. */
  readonly reviewed?: { readonly plan: Plan; readonly name: string };
  /** Sees the plan as it is now, before anything is decided. */
  readonly onPlan?: (plan: Plan) => void;
  /**
   * Decides about the plan, where none was reviewed. `answered`: it took a while, in which the directory may have moved.
   */
  readonly consent: (plan: Plan) => Promise<"given" | "answered" | "declined">;
}

export type AppliedPlan =
  | { readonly kind: "invalid"; readonly roster: Roster }
  | {
      readonly kind: "refused";
      /** The plan that is refused. */
      readonly plan: Plan;
      /** `reviewed`: the reviewed plan was; `observe`: nothing is written in this mode, or was when it was reviewed. */
      readonly by: "guards" | "reviewed" | "observe";
      readonly message: string;
    }
  | { readonly kind: "nothing"; readonly plan: Plan; readonly notMade: number }
  | { readonly kind: "declined"; readonly plan: Plan }
  | {
      readonly kind: "applied";
      readonly plan: Plan;
      readonly receipt: Receipt;
      readonly path: string;
      /** Everything is done, and on record. */
      readonly complete: boolean;
      /** How many of the reviewed changes there was nothing to do for, where there was nothing to do at all. */
      readonly notMade: number;
      /** Why the receipt names no commit. */
      readonly missing?: string;
      readonly credential: Configuration["newUsers"]["credential"];
    };

/**
 * Makes the directory as declared: plans, has it approved, writes, reads back, and leaves a receipt.
 *
 * @throws UserError, GitError, DirectoryError, LedgerError
 */
export async function applyPlan(request: ApplyRequest, world: World): Promise<AppliedPlan> {
  const { reviewed } = request;
  const loaded = await loadDesired(request, settingsOf(request, world.clock.now()));
  const store = storeFor(request, world);
  const records = await allRecords(store);
  const { asked, desired } = wantedBy(records);
  if (hasErrors(desired.roster.diagnostics)) return { kind: "invalid", roster: desired.roster };
  const keeper = await openLedger(world, desired.configuration.directory);
  const directory = await openDirectory(desired.configuration.directory, desired, world);
  try {
    const reader = readerFor(directory.connection, world);
    const shown = await reconcile(desired, reader, world.clock, { kind: "plan" });
    world.output.progress("");
    if (shown.kind !== "planned") return { kind: "invalid", roster: desired.roster };
    const { plan } = shown;
    const unfit = reviewed && unfitnessOf(reviewed, plan);
    if (unfit) return unfit;
    request.onPlan?.(plan);
    if (plan.refusals.length > 0) return refusedByGuards(plan);
    const lost = asked ? authorise(plan, [asked], desired).skipped.length : 0;
    const changesNobody = changesToApply(plan).length === 0 && lost === 0;
    // What is recorded as created is handed a credential, so that it is approved like any write.
    const isNothing = changesNobody && plan.found === undefined;
    const notMade = changesNobody && reviewed ? changesToApply(reviewed.plan).length : 0;
    if ((isNothing && !request.recordsNothing) || (changesNobody && plan.observes))
      return { kind: "nothing", plan, notMade };
    if (plan.observes)
      return {
        kind: "refused",
        plan,
        by: "observe",
        message: `${OBSERVING} Nothing was written.`,
      };
    const consent = reviewed || isNothing ? "reviewed" : await request.consent(plan);
    if (consent === "declined") return { kind: "declined", plan };
    // Nothing has begun yet, so that there is nothing to tell of.
    world.cancellation.stopping.throwIfAborted();
    const result = await writeChanges(desired, {
      reader,
      writer: graphWriter(directory.connection),
      pacer: directory.connection.pacer,
      reviewed: [asked ?? plan],
      // While the question waited for its answer, the directory may have moved, and another run have written. Nor is what another
      // run wrote before this one had the lease in it, or in the records.
      ...(consent !== "answered" && !keeper && { current: shown }),
      ...((keeper || consent === "answered") && {
        afresh: async () => {
          const now = wantedBy(await allRecords(store));
          return { desired: now.desired, reviewed: [now.asked ?? plan] };
        },
      }),
      records: keeper
        ? lastingRecords(store, {
            keeper,
            earlier: () => allRecords(store),
            follows: (header, kept) => ({ ...header, previous: kept[0]?.digest ?? null }),
            where: `apply on ${hostname()}, process ${process.pid}`,
            waitSeconds: request.leaseSeconds ?? 0,
            world,
          })
        : store,
      header: headerOf(
        reviewed?.plan ?? plan,
        {
          directory: desired.configuration.directory,
          ...(await principalIn(directory)),
          host: hostname(),
          previous: (await allRecords(store))[0]?.digest ?? null,
        },
        world,
      ),
      world,
    });
    if (result.kind === "refused") return refusedByGuards(result.plan);
    const isUnnamed = loaded.missing !== undefined && result.receipt.commit === undefined;
    return {
      ...result,
      notMade,
      ...(isUnnamed && { missing: loaded.missing }),
      credential: desired.configuration.newUsers.credential,
    };
  } finally {
    world.output.progress("");
    await directory.close();
  }

  function wantedBy(kept: readonly KeptRecord[]): { asked: Plan | undefined; desired: Desired } {
    const rest = reviewed && withoutSpent(reviewed.plan, carriedOut(reviewed.plan, kept));
    return { asked: rest, desired: desiredOf(request, loaded, rest, kept) };
  }
}

function storeFor({ receipt }: ApplyRequest, world: World): RecordStore {
  const stateFolder = stateFolderOf(world);
  const path = receipt ?? `${stateFolder}/receipt.json`;
  const sign = signerFrom(world.environment);
  const store = folderStore(onDisk(path), {
    ...(sign && { sign }),
    ...(dirname(path) === stateFolder && { prepare: () => makeStateFolder(world) }),
  });
  return oneRunAtATime(store, resolve(currentFolder(), path));
}

function desiredOf(
  request: ApplyRequest,
  loaded: DesiredOnDisk,
  asked: Plan | undefined,
  records: readonly KeptRecord[],
): Desired {
  const { configuration } = loaded;
  const { apply } = configuration;
  const { canary, stopAtErrors: percent } = request;
  return {
    ...loaded,
    configuration: {
      ...configuration,
      apply: {
        ...apply,
        ...(canary !== undefined && { canary }),
        ...(percent !== undefined && {
          stopAtErrors: { floor: apply.stopAtErrors?.floor ?? ERRORS_FLOOR, percent },
        }),
      },
    },
    ...(asked && { reviewed: [asked] }),
    done: doneOnThisMachine(
      records.filter(({ attempt }) => attempt.directory === configuration.directory),
    ),
  };
}

/** Why a reviewed plan authorises nothing here. @throws UserError for one of another tenant */
function unfitnessOf(
  { plan: reviewed, name }: NonNullable<ApplyRequest["reviewed"]>,
  { tenant }: Plan,
): AppliedPlan | undefined {
  if (reviewed.tenant.id !== tenant.id)
    throw new UserError(
      `${name} was made for the tenant ${reviewed.tenant.id} (${reviewed.tenant.domain}); this is ${tenant.id} (${tenant.domain}). Nothing was written.`,
    );
  if (reviewed.refusals.length > 0)
    return {
      kind: "refused",
      plan: reviewed,
      by: "reviewed",
      message: `${forTerminal(name)} is a plan that was refused, so it authorises nothing. Resolve the refusal, and plan again. Nothing was written.`,
    };
  if (reviewed.observes)
    return {
      kind: "refused",
      plan: reviewed,
      by: "observe",
      message: `${name} was made in observe mode, so it authorises nothing. Once the configuration says mode: apply, plan again. Nothing was written.`,
    };
  return undefined;
}

function refusedByGuards(plan: Plan): AppliedPlan {
  const reasons = plan.refusals.map(
    ({ guard, message }) => `Refused by the guard ${guard}: ${message}`,
  );
  return {
    kind: "refused",
    plan,
    by: "guards",
    message: [...reasons, "Nothing was written."].join("\n"),
  };
}

// What an earlier run of this very plan has done is not done again under it.
function carriedOut(reviewed: Plan, records: readonly KeptRecord[]): RunRecord[] {
  const digest = digestOf(reviewed);
  return records.filter(({ attempt }) => attempt.planDigest === digest).map(runRecordOf);
}

function settingsOf(
  { base: given, drift = false, reviewed }: ApplyRequest,
  now: Date,
): Parameters<typeof loadDesired>[1] {
  const base = given ?? reviewed?.plan.base;
  return {
    rules: "own",
    now,
    drift: reviewed?.plan.correctsDrift ?? drift,
    ...(base !== undefined && { base }),
  };
}
