import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { onDisk } from "../../files/currentFolder.ts";
import { MOST_DAYS } from "../../handover/objections.ts";
import { foldName } from "../../model/values.ts";
import { stateFolderOf } from "../../session/directory/stateFolder.ts";
import { UserError, type World } from "../../session/process/world.ts";
import { readRecord } from "../receipt.ts";
import { newAccountsOf, type NewAccount } from "./issueAll.ts";
import { handedOverIn } from "./record.ts";

/** Accounts of one receipt that were handed no pass from here. */
export interface WaitingOf {
  readonly file: string;
  readonly accounts: readonly NewAccount[];
}

/** The last receipt, and those that later runs moved aside: their time is when the next run began. */
const RECEIPT = /^receipt\.json(?:\.before-(\d{4})(\d\d)(\d\d)\d*)?$/;

/**
 * Accounts that runs here created within the last thirty days, did not disable since, and that were handed no pass, by
 * receipt, the last run first. A receipt that cannot be read names nobody.
 */
export async function waitingByReceipt(tenantId: string, world: World): Promise<WaitingOf[]> {
  const folder = stateFolderOf(world);
  const names = await readdir(onDisk(folder)).catch(() => []);
  const oldest = world.clock.now().getTime() - MOST_DAYS * 24 * 3_600_000;
  const files = names.filter((name) => isReceiptSince(name, oldest)).toSorted(lastFirst);
  if (files.length === 0) return [];
  const settled = new Set(
    (await ignoringDamage(handedOverIn(`${folder}/handed-over.json`)))?.map(({ id }) => id),
  );
  const waiting: WaitingOf[] = [];
  /** What the last run did that enabled or disabled an account, by its id. */
  const lastFlips = new Map<string, "enable" | "disable">();
  for (const name of files) {
    const file = join(folder, name);
    const record = await ignoringDamage(readRecord(file));
    if (!record || foldName(record.tenant.id) !== foldName(tenantId)) continue;
    for (const { kind, id = "", status } of record.outcomes)
      if ((kind === "enable" || kind === "disable") && status === "applied" && !lastFlips.has(id))
        lastFlips.set(id, kind);
    const accounts = newAccountsOf(record).filter(
      ({ id }) => !settled.has(id) && lastFlips.get(id) !== "disable",
    );
    for (const { id } of accounts) settled.add(id);
    if (accounts.length > 0) waiting.push({ file, accounts });
  }
  return waiting;
}

function isReceiptSince(name: string, oldest: number): boolean {
  const match = RECEIPT.exec(name);
  if (!match) return false;
  const [, year, month, day] = match;
  return year === undefined || Date.parse(`${year}-${month}-${day}T23:59:59Z`) >= oldest;
}

// "receipt.json" is the last one.
function lastFirst(left: string, right: string): number {
  const rank = (name: string): string => (name === "receipt.json" ? "~" : name);
  return rank(left) < rank(right) ? 1 : -1;
}

async function ignoringDamage<Value>(read: Promise<Value>): Promise<Value | undefined> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
