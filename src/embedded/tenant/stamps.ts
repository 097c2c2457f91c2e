import { createHash } from "node:crypto";
import type { Clock } from "../../model/clock.ts";

/** An object id that depends on a text alone. */
export function idFrom(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Now, as Graph writes it. */
export function timestampOf(clock: Clock): string {
  return `${clock.now().toISOString().slice(0, "2026-11-30T08:00:00".length)}Z`;
}
