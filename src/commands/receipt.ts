import { readFile } from "node:fs/promises";
import { partialIn } from "../ledger/records/journal.ts";
import { foldName } from "../model/values.ts";
import { forTerminal } from "../report/escape.ts";
import { receiptWithoutPersonal } from "../report/personal.ts";
import { receiptRecordFrom, type ReceiptRecord } from "../report/json/receipt.ts";
import {
  renderReceiptRecordMarkdown,
  renderReceiptRecordText,
} from "../report/text/receiptRecord.ts";
import { stateFolderOf } from "../session/directory/stateFolder.ts";
import type { LedgerTenant } from "../session/ledger/chooseLedgerTenant.ts";
import type { Format } from "../session/process/options.ts";
import { isOnGitHub } from "../session/outcome/present.ts";
import { EXIT, UserError, type ExitCode, type World } from "../session/process/world.ts";
import { fileTrouble } from "../files/fileTrouble.ts";

export interface ReceiptOptions extends LedgerTenant {
  readonly format: Format;
}

/**
 * Prints the receipt of an apply run, or the record of one that was interrupted.
 *
 * @param given the file; the one of the last run here if not given
 * @throws UserError where the receipt is of another tenant than the one that is named
 */
export async function receipt(
  given: string | undefined,
  { format, ...asked }: ReceiptOptions,
  world: World,
): Promise<ExitCode> {
  const { output, environment } = world;
  const file = given ?? `${stateFolderOf(world)}/receipt.json`;
  const record = await readRecord(file);
  assertOf(asked, record, file);
  const hidePersonal = isOnGitHub(environment);
  switch (format) {
    case "json":
      output.out(
        `${JSON.stringify(hidePersonal ? receiptWithoutPersonal(record) : record, null, 2)}\n`,
      );
      break;
    case "markdown":
      output.out(renderReceiptRecordMarkdown(record, { hidePersonal }));
      break;
    case "text":
      output.out(renderReceiptRecordText(record, { style: output.style, hidePersonal }));
  }
  return EXIT.done;
}

function assertOf(
  { tenant, ids }: LedgerTenant,
  { tenant: { id, domain } }: ReceiptRecord,
  file: string,
): void {
  if (tenant === undefined) return;
  const isMeant =
    ids?.includes(id.toLowerCase()) ??
    [id, domain].some((name) => foldName(name) === foldName(tenant));
  if (isMeant) return;
  throw new UserError(
    `${forTerminal(file)} is of the tenant ${forTerminal(id)} (${forTerminal(domain)}), and not of ${forTerminal(tenant)} (--tenant).`,
  );
}

/** @throws UserError for a file that is no receipt, and where there is none */
export async function readRecord(file: string): Promise<ReceiptRecord> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(
      code === "ENOENT"
        ? `There is no file ${file}. Give the path of a receipt, as apply prints it, or of the .partial file that an interrupted run leaves beside it.`
        : code === "EISDIR"
          ? `${file} is a folder. Give the path of a receipt in it, such as ${file}/receipt.json.`
          : `The receipt ${file} cannot be read: ${fileTrouble(error)}.`,
    );
  }
  return parseReceiptRecord(text, file);
}

/**
 * Reads a receipt, or the record that a run keeps while it goes on.
 *
 * @throws UserError for anything else
 */
export function parseReceiptRecord(text: string, file: string): ReceiptRecord {
  const whole = parsed(text);
  const begun = isReceipt(whole) ? undefined : partialIn(text);
  const record = receiptRecordFrom(begun ? { ...begun, partial: true } : whole);
  if (!record)
    throw new UserError(
      `${file} is not a receipt. Give the file that --receipt of "apply" named, or the file beside it that ends in .partial.`,
    );
  return record;
}

// The header of a record that was just begun is JSON too.
function isReceipt(value: unknown): boolean {
  return typeof value === "object" && value !== null && "outcomes" in value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
