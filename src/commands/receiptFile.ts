import { appendFile, mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Plan } from "../model/plan.ts";
import { countOutcomes, isDone, type Outcome, type Receipt } from "../model/receipt.ts";
import { namesHeldBack } from "./plan.ts";
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

type Header = Omit<Receipt, "outcomes" | "totals" | "finishedAt" | "complete">;

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
 * header first, then users as they get on, of whom the last line counts. The record of an earlier run is kept
 * under another name.
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
      await rename(partial, `${path}.interrupted-${digitsOf(header.startedAt)}`);
    await writeFile(partial, `${JSON.stringify(header)}\n`);
  } catch (error) {
    throw new UserError(
      `Cannot write the receipt ${path}: ${(error as Error).message}. Nothing was written to the directory.`,
    );
  }
  let lines = "";
  let queue = Promise.resolve();
  const appendAll = async (): Promise<void> => {
    // Whatever came while the file was busy is written in one go.
    const text = lines;
    lines = "";
    if (text !== "") await appendFile(partial, text);
  };
  return {
    path,
    partialPath: partial,
    header,
    add: (outcome) => {
      lines += `${JSON.stringify(outcome)}\n`;
      queue = queue.then(appendAll);
      return queue;
    },
    finish: async (receipt) => {
      await queue.catch(() => undefined);
      await writeFile(`${path}.new`, `${JSON.stringify(receipt, null, 2)}\n`);
      // An earlier run's accounts may still wait for a first credential, and nothing else names them.
      if (await stat(path).catch(() => undefined))
        await rename(path, `${path}.before-${digitsOf(header.startedAt)}`);
      await rename(`${path}.new`, path);
      await rm(partial, { force: true });
    },
    discard: () => rm(partial, { force: true }),
  };
}

export function makeReceipt(
  header: Header,
  {
    plan,
    outcomes,
    accepts,
  }: {
    readonly plan: Plan;
    readonly outcomes: readonly Outcome[];
    /** Whose being blocked leaves nothing open. */
    readonly accepts?: (userPrincipalName: string) => boolean;
  },
  finishedAt: Date,
): Receipt {
  const open = namesHeldBack(plan).filter((name) => !accepts?.(name));
  return {
    ...header,
    finishedAt: finishedAt.toISOString(),
    complete: open.length === 0 && outcomes.every(isDone),
    totals: countOutcomes(outcomes),
    outcomes,
    ...(plan.blocked.length > 0 && { blocked: plan.blocked }),
  };
}

function digitsOf(time: string): string {
  return time.replaceAll(/\D/g, "");
}

/** What a run left: the receipt, or, of a run that was killed, how far each user had come. */
export function journalIn(
  files: ReadonlyMap<string, string>,
): Pick<Receipt, "startedAt" | "complete" | "outcomes"> | undefined {
  const whole = files.get("receipt.json");
  const partial = files.get("receipt.json.partial");
  try {
    if (whole !== undefined) return journalOf(JSON.parse(whole) as Partial<Receipt>);
    if (partial === undefined) return undefined;
    const [header, ...lines] = partial.split("\n").filter(Boolean).flatMap(parsedLine);
    const last = new Map(
      (lines as Outcome[]).map((outcome) => [
        `${outcome.kind} ${outcome.userPrincipalName}`,
        outcome,
      ]),
    );
    return journalOf({
      ...(header as Partial<Receipt>),
      complete: false,
      outcomes: [...last.values()],
    });
  } catch {
    return undefined;
  }
}

function journalOf({
  startedAt,
  complete,
  outcomes,
}: Partial<Receipt>): ReturnType<typeof journalIn> {
  if (typeof startedAt !== "string" || !Array.isArray(outcomes)) return undefined;
  return { startedAt, complete: complete === true, outcomes };
}

// The last line may be torn.
function parsedLine(line: string): unknown[] {
  try {
    return [JSON.parse(line)];
  } catch {
    return [];
  }
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
