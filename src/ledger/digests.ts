import { createHash } from "node:crypto";
import { canonicalJson } from "../model/records/canonicalJson.ts";
import type { Entry, Part } from "./ports.ts";
import type { RecordHeader } from "./records/ports.ts";

// Over the canonical form, since a database keeps values and not bytes.

/** SHA-256 in hexadecimal, by which the next entry names this one. */
export function digestOfEntry(entry: Entry): string {
  return sha256(entry);
}

/** SHA-256 in hexadecimal, by which an entry names its parts. */
export function digestOfPart(part: Part): string {
  return sha256(part);
}

/** What names an attempt of a run, before it has done anything and for ever after. */
export function runOf(header: RecordHeader): string {
  return sha256(header);
}

function sha256(value: unknown): string {
  return createHash("sha256").update(canonicalJson(value)).digest("hex");
}
