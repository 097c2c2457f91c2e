import { isEnvelope, type Envelope } from "../../model/records/envelope.ts";
import type { Outcome, Receipt } from "../../model/records/receipt.ts";
import { digestOfRecord } from "./digest.ts";
import { holdsValue } from "./hashing.ts";
import type { KeptRecord, RecordedAttempt, RecordHeader } from "./ports.ts";
import { ENVELOPE_ENDING } from "./recordFile.ts";

/** A record as it was found, before anybody asked whether to believe it. */
export interface FoundRecord {
  readonly record: KeptRecord;
  /** SHA-256 of what a proof has to be about: the whole record, or the header of one that did not end. */
  readonly provenDigest: string;
}

/**
 * Reads what a run left: the record, or, of a run that was killed, how far each user had come.
 *
 * @param files texts by file name
 * @param name of the record's file, such as `receipt.json`
 * @returns undefined for what is missing, damaged, or of another format
 */
export function recordIn(
  files: ReadonlyMap<string, string>,
  name = "receipt.json",
): FoundRecord | undefined {
  const whole = files.get(name);
  const partial = files.get(`${name}.partial`);
  try {
    if (whole !== undefined) {
      const read = found(whole, JSON.parse(whole) as Partial<Receipt>, whole);
      const envelope = envelopeIn(files.get(`${name}${ENVELOPE_ENDING}`));
      return read && envelope ? { ...read, record: { ...read.record, envelope } } : read;
    }
    if (partial === undefined) return undefined;
    const begun = partialIn(partial);
    return begun && found(partial, { ...begun, complete: false }, headerLine(partial));
  } catch {
    return undefined;
  }
}

function found(
  text: string,
  attempt: Partial<RecordedAttempt>,
  proven: string,
): FoundRecord | undefined {
  const { formatVersion, startedAt, outcomes, salt, complete, tenant } = attempt;
  if (
    formatVersion !== 2 ||
    typeof startedAt !== "string" ||
    typeof salt !== "string" ||
    typeof tenant?.id !== "string" ||
    !Array.isArray(outcomes)
  )
    return undefined;
  return {
    record: {
      attempt: { ...(attempt as RecordedAttempt), complete: complete === true },
      digest: digestOfRecord(text),
      isWhole: proven === text,
      holds: (field, recorded, value) => holdsValue(salt, field, recorded, value),
    },
    provenDigest: digestOfRecord(proven),
  };
}

/**
 * What a run that did not end has left: its header, then a line for each step of a user, of whom the last line counts.
 * The last line may be torn.
 *
 * @returns undefined when there is not even a header
 */
export function partialIn(
  text: string,
): (Partial<RecordHeader> & { readonly outcomes: readonly Outcome[] }) | undefined {
  const [header] = parsedLine(headerLine(text));
  if (!header) return undefined;
  const outcomes = linesOf(text).slice(1).flatMap(parsedLine) as unknown as Outcome[];
  const last = new Map(
    outcomes.map((outcome) => [`${outcome.kind} ${outcome.userPrincipalName}`, outcome]),
  );
  return { ...header, outcomes: [...last.values()] };
}

// Whether it signs the record is for who has the key: here a damaged one only is none.
function envelopeIn(text: string | undefined): Envelope | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isEnvelope(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function headerLine(text: string): string {
  return linesOf(text)[0] ?? "";
}

function linesOf(text: string): string[] {
  return text.split("\n").filter(Boolean);
}

function parsedLine(line: string): object[] {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? [value] : [];
  } catch {
    return [];
  }
}
