import type { HandedOver } from "../../model/handOver.ts";
import { count } from "../words.ts";

/** "from 2026-11-30 08:00 UTC, for 60 minutes, once" */
export function validityText({
  startDateTime,
  lifetimeInMinutes,
  isUsableOnce,
}: Pick<HandedOver, "startDateTime" | "lifetimeInMinutes" | "isUsableOnce">): string {
  const start = new Date(startDateTime).toISOString().slice(0, "2026-11-30T08:00".length);
  return `from ${start.replace("T", " ")} UTC, for ${count(lifetimeInMinutes, "minute")}, ${isUsableOnce ? "once" : "many times"}`;
}
