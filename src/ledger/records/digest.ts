import { createHash } from "node:crypto";

/** SHA-256 of a record's bytes, in hexadecimal. */
export function digestOfRecord(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
