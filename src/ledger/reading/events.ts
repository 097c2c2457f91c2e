import type { HistoryEvent } from "../../model/records/ledgerRun.ts";
import { digestOfPart } from "../digests.ts";
import type { Keeper } from "../ports.ts";
import type { EnteredRun } from "./runs.ts";

/** People who are asked for at once: a keeper may put them all into one question. */
const MOST_PEOPLE = 50;

/**
 * What runs did to people, each deed once, and to others who stand in the same parts.
 *
 * @param people folded object ids and userPrincipalNames
 * @throws LedgerError
 */
export async function eventsAbout(
  keeper: Keeper,
  tenant: string,
  people: readonly string[],
  runs: readonly EnteredRun[],
): Promise<readonly HistoryEvent[]> {
  const entered = new Map(runs.map((each) => [each.run.run, each]));
  const seen = new Set<string>();
  const events: HistoryEvent[] = [];
  for (let start = 0; start < people.length; start += MOST_PEOPLE)
    for await (const part of keeper.partsAbout(tenant, people.slice(start, start + MOST_PEOPLE))) {
      const digest = digestOfPart(part);
      const own = entered.get(part.run);
      if (!own || seen.has(digest)) continue;
      // What a run left before its last entry failed counts until that entry is there, which may hold it anew.
      if (own.ended && !own.ended.parts.includes(digest)) continue;
      seen.add(digest);
      for (const outcome of part.outcomes) events.push({ run: own.run, outcome });
    }
  return events;
}

export function newestFirst(events: readonly HistoryEvent[]): readonly HistoryEvent[] {
  return events.toSorted(orderOfEvents);
}

/** What a run did to one person stays in its order. */
export function oldestFirst(events: readonly HistoryEvent[]): readonly HistoryEvent[] {
  return events.toSorted((left, right) => orderOfEvents(right, left));
}

/** The later one first. */
export function orderOfEvents(left?: HistoryEvent, right?: HistoryEvent): number {
  const [earlier, later] = [left, right].map((event) => Date.parse(event?.run.startedAt ?? ""));
  return (later ?? 0) - (earlier ?? 0) || 0;
}
