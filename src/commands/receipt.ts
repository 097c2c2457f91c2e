import { readFile } from "node:fs/promises";
import { partialIn } from "../ledger/records/journal.ts";
import { receiptWithoutPersonal } from "../report/personal.ts";
import { receiptRecordFrom, type ReceiptRecord } from "../report/json/receipt.ts";
import {
  renderReceiptRecordMarkdown,
  renderReceiptRecordText,
} from "../report/text/receiptRecord.ts";
import type { Format } from "../session/process/options.ts";
import { isOnGitHub } from "../session/outcome/present.ts";
import { EXIT, UserError, type ExitCode, type World } from "../session/process/world.ts";

export interface ReceiptOptions {
  readonly format: Format;
}

/** Prints the receipt of an apply run, or the record of one that was interrupted. */
export async function receipt(
  file: string,
  { format }: ReceiptOptions,
  { output, environment }: World,
): Promise<ExitCode> {
  const record = await readRecord(file);
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

/** @throws UserError for a file that is no receipt, and where there is none */
export async function readRecord(file: string): Promise<ReceiptRecord> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UserError(
      code === "ENOENT"
        ? `There is no file ${file}. Give the path of a receipt, as apply prints it, or of the .partial file that an interrupted run leaves beside it.`
        : code === "EISDIR"
          ? `${file} is a folder. Give the path of a receipt in it, such as ${file}/receipt.json.`
          : `The receipt ${file} cannot be read: ${message}.`,
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
