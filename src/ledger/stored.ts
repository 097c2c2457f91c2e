import type { Entry, Lease, Part } from "./ports.ts";
import { LedgerError } from "./records/ports.ts";

// Anybody who can write to a keeper may have changed what it holds. Here it is made sure that the rest of Rollcall can
// work with it; whether it is as it was made is another question, which `verify` answers.

/** @param place as the message names it: "PATH of the ledger" @throws LedgerError */
export function storedEntry(text: string, place: string): Entry {
  return stored<Entry>(
    text,
    place,
    ({ tenant, sequence, run, kind, header, parts }) =>
      typeof tenant === "string" &&
      Number.isSafeInteger(sequence) &&
      typeof run === "string" &&
      (kind === "begun" || kind === "ended") &&
      isObject(header) &&
      typeof header["startedAt"] === "string" &&
      Array.isArray(parts) &&
      parts.every((part) => typeof part === "string"),
  );
}

/** As `storedEntry`. @throws LedgerError */
export function storedPart(text: string, place: string): Part {
  return stored<Part>(
    text,
    place,
    ({ run, outcomes }) =>
      typeof run === "string" &&
      Array.isArray(outcomes) &&
      outcomes.every(
        (outcome) =>
          isObject(outcome) &&
          typeof outcome["userPrincipalName"] === "string" &&
          ["string", "undefined"].includes(typeof outcome["id"]),
      ),
  );
}

/** As `storedEntry`. @throws LedgerError */
export function storedLease(text: string, place: string): Lease {
  return stored<Lease>(
    text,
    place,
    ({ holder, where, expiresAt, fence }) =>
      (holder === null || typeof holder === "string") &&
      typeof where === "string" &&
      typeof expiresAt === "string" &&
      !Number.isNaN(Date.parse(expiresAt)) &&
      Number.isSafeInteger(fence),
  );
}

function stored<Value>(
  text: string,
  place: string,
  isWhole: (value: Readonly<Record<string, unknown>>) => boolean,
): Value {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (isObject(value) && isWhole(value)) return value as Value;
  throw new LedgerError(
    `${place} is not what Rollcall wrote there: it was changed, or is not whole. Restore it from a copy or from the history of where it is kept.`,
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
