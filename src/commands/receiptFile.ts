import { appendFile, mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Plan } from "../model/plan.ts";
import { countOutcomes, type Outcome, type Receipt } from "../model/receipt.ts";
import { makeStateFolder, STATE_FOLDER } from "./openDirectory.ts";
import { digestOf } from "./planFile.ts";
import { VERSION } from "./version.ts";
import { UserError, type World } from "./world.ts";

export interface ReceiptOptions {
  readonly path: string;
  /** By which the receipt is named. */
  readonly plan: Plan;
  readonly pullRequests?: readonly number[];
  readonly startedAt: Date;
  readonly environment: World["environment"];
}

type Header = Omit<Receipt, "outcomes" | "totals" | "finishedAt">;

/** Where one apply run is recorded while it goes on: outcomes as they arrive, the receipt at the end. */
export interface ReceiptFile {
  readonly path: string;
  /** What is kept until the receipt is there. */
  readonly partialPath: string;
  readonly header: Header;
  /** Adds how far one user has come. Once this has failed it fails for ever, for the last line may be torn. */
  add(outcome: Outcome): Promise<void>;
  /** Puts the receipt in its place. Whatever fails, the partial record stays. */
  finish(receipt: Receipt): Promise<void>;
  /** For a run that wrote nothing. */
  discard(): Promise<void>;
}

/**
 * Begins the record beside its final place, so that a run that is killed leaves what it did: one JSON value a line, the
 * header first, then users as they get on, of whom the last line counts. The record of an earlier run that was killed is
 * kept under another name.
 *
 * @throws UserError before anything is written to the directory, when the receipt could not be written
 */
export async function openReceiptFile(options: ReceiptOptions): Promise<ReceiptFile> {
  const { path } = options;
  const header = headerOf(options);
  const partial = `${path}.partial`;
  try {
    if (dirname(path) === STATE_FOLDER) await makeStateFolder();
    await mkdir(dirname(path), { recursive: true });
    if (await stat(partial).catch(() => undefined))
      await rename(partial, `${path}.interrupted-${header.startedAt.replaceAll(/\D/g, "")}`);
    await writeFile(partial, `${JSON.stringify(header)}\n`);
  } catch (error) {
    throw new UserError(
      `Cannot write the receipt ${path}: ${(error as Error).message}. Nothing was written to the directory.`,
    );
  }
  let queue = Promise.resolve();
  return {
    path,
    partialPath: partial,
    header,
    add: (outcome) => {
      queue = queue.then(() => appendFile(partial, `${JSON.stringify(outcome)}\n`));
      return queue;
    },
    finish: async (receipt) => {
      await queue.catch(() => undefined);
      await writeFile(`${path}.new`, `${JSON.stringify(receipt, null, 2)}\n`);
      await rename(`${path}.new`, path);
      await rm(partial, { force: true });
    },
    discard: () => rm(partial, { force: true }),
  };
}

export function makeReceipt(
  header: Header,
  { plan, outcomes }: { readonly plan: Plan; readonly outcomes: readonly Outcome[] },
  finishedAt: Date,
): Receipt {
  return {
    ...header,
    finishedAt: finishedAt.toISOString(),
    totals: countOutcomes(outcomes),
    outcomes,
    ...(plan.blocked.length > 0 && { blocked: plan.blocked }),
  };
}

function headerOf({ plan, pullRequests = [], startedAt, environment }: ReceiptOptions): Header {
  const actor = environment["GITHUB_ACTOR"];
  const { commit, tenant } = plan;
  const [only, ...others] = pullRequests;
  return {
    formatVersion: 1,
    tool: { name: "rollcall", version: VERSION },
    tenant,
    ...(commit !== undefined && { commit }),
    ...(actor !== undefined && { actor }),
    ...(only !== undefined && others.length === 0 && { pullRequest: only }),
    ...(others.length > 0 && { pullRequests }),
    startedAt: startedAt.toISOString(),
    planDigest: digestOf(plan),
  };
}
