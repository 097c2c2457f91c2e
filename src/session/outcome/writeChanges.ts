import { wrapped, wrappedLines } from "../../report/text/columns.ts";
import type { Pacer } from "../../directory/graph/sending/pacer.ts";
import type { DirectoryReader, DirectoryWriter } from "../../directory/ports.ts";
import type { Plan } from "../../model/plan.ts";
import type { Receipt } from "../../model/records/receipt.ts";
import { forTerminal } from "../../report/escape.ts";
import { fileTrouble } from "../../files/fileTrouble.ts";
import { reconcile, type Desired, type Planned, type Result } from "../../reconcile.ts";
import { followWrites, type Follower } from "./followWrites.ts";
import type { OpenRecord, RecordHeader, RecordStore } from "../../ledger/records/ports.ts";
import { makeReceipt } from "./record.ts";
import type { World } from "../process/world.ts";

export interface WriteOptions {
  readonly reader: DirectoryReader;
  readonly writer: DirectoryWriter;
  /** Tells when reader and writer wait for Graph's quota. */
  readonly pacer: Pick<Pacer, "onWait">;
  /** Nothing but what these plans list is written. */
  readonly reviewed: readonly Plan[];
  /** What other runs have done by now, where one may have written until this one could begin. */
  readonly afresh?: () => Promise<{
    readonly desired: Desired;
    readonly reviewed: readonly Plan[];
  }>;
  /** A plan made just now, which saves reading the directory again. */
  readonly current?: Pick<Planned, "plan" | "done">;
  readonly records: Pick<RecordStore, "begin">;
  readonly header: RecordHeader;
  /** Whose being blocked leaves nothing open; nobody's if not given. */
  readonly accepts?: (userPrincipalName: string) => boolean;
  readonly world: World;
}

export type Written =
  | { readonly kind: "refused"; readonly plan: Plan }
  | {
      readonly kind: "applied";
      readonly plan: Plan;
      readonly receipt: Receipt;
      /** Where the receipt is; where it could not be written, what was recorded of it. */
      readonly path: string;
      /** Everything is done, and on record. */
      readonly complete: boolean;
    };

/**
 * Writes, and records each outcome as it arrives. A record that cannot be kept ends the run, and is told.
 *
 * @throws LedgerError before anything is written, when the record could not be
 */
export async function writeChanges(desired: Desired, options: WriteOptions): Promise<Written> {
  const { world } = options;
  // A ledger may keep it waiting for another run.
  const endListening = world.cancellation.listen((signal) =>
    world.output.err(
      wrappedLines(
        `\nCancelled (${signal}): nothing more is begun; what is under way has 5 s to end.\n`,
        world.output.errorStyle,
      ),
    ),
  );
  try {
    return await recordWrites(await options.records.begin(options.header), desired, options);
  } finally {
    endListening();
  }
}

async function recordWrites(
  file: OpenRecord,
  desired: Desired,
  options: WriteOptions,
): Promise<Written> {
  const { reader, writer, current, world } = options;
  let follower: Follower | undefined;
  const endFollowing = options.pacer.onWait((seconds) => follower?.waits(seconds));
  let unrecorded: Error | undefined;
  const write = async (): Promise<Result> => {
    const now = (await options.afresh?.()) ?? { desired, reviewed: options.reviewed };
    return reconcile(now.desired, reader, world.clock, {
      kind: "apply",
      writer,
      reviewed: now.reviewed,
      ...(current && { current: current.plan, ...(current.done && { done: current.done }) }),
      options: {
        stopping: world.cancellation.stopping,
        onBegin: (changes) => {
          follower = followWrites(changes, desired.configuration.quota.percent, world);
        },
        onWritten: (more) => follower?.wrote(more),
        onOutcome: async (outcome, isOver) => {
          follower?.hears(outcome, isOver);
          await file.add(outcome).catch((error: Error) => {
            unrecorded ??= error;
            throw error;
          });
        },
      },
    });
  };
  const result = await write()
    .catch(async (error: unknown) => {
      await file.leave();
      throw error;
    })
    .finally(() => {
      endFollowing();
      world.output.progress("");
    });
  if (result.kind === "refused") {
    await file.discard();
    return { kind: "refused", plan: result.plan };
  }
  if (result.kind !== "applied") throw new Error(`Cannot apply: ${result.kind}`);
  const { accepts } = options;
  const receipt = makeReceipt(
    file.header,
    { ...result, ...(accepts && { accepts }) },
    world.clock.now(),
  );
  let { path } = file;
  await file.finish(receipt).catch((error: Error) => {
    unrecorded ??= error;
    path = file.partialPath;
  });
  if (unrecorded)
    world.output.err(
      wrapped(
        `Error: The receipt ${forTerminal(file.path)} could not be kept: ${forTerminal(fileTrouble(unrecorded, "writing"))}. Nothing more was begun after that. Repair it, then run again.\n`,
        world.output.errorStyle,
      ),
    );
  return {
    kind: "applied",
    plan: result.plan,
    receipt,
    path,
    complete: unrecorded === undefined && receipt.complete,
  };
}
