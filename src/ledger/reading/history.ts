import type { History, HistoryEvent, PersonHistory } from "../../model/records/ledgerRun.ts";
import type { Outcome, Receipt } from "../../model/records/receipt.ts";
import { foldName, isObjectId } from "../../model/values.ts";
import { namesIn } from "../people.ts";
import type { Keeper } from "../ports.ts";
import { eventsAbout, newestFirst, orderOfEvents } from "./events.ts";
import type { EnteredRun } from "./runs.ts";

/**
 * Everything that a ledger tells of the accounts that a name or an id may mean. A name leads to the ids that ever had it, and an
 * id to all that was done to it, under whatever name.
 *
 * @param asked an object id, a userPrincipalName of any time, or the part before its @
 * @throws LedgerError
 */
export async function readHistory(
  keeper: Keeper,
  tenant: Receipt["tenant"],
  asked: string,
  runs: readonly EnteredRun[],
): Promise<History> {
  const names = namesMeant(asked, tenant);
  const meant = (await eventsAbout(keeper, tenant.id, names, runs)).filter(({ outcome }) =>
    isCalled(outcome, names),
  );
  const ids = [...new Set(meant.flatMap(({ outcome: { id } }) => (id === undefined ? [] : [id])))];
  const byId = await eventsAbout(keeper, tenant.id, ids.map(foldName), runs);
  const own = new Map(
    ids.map((id) => [id, byId.filter(({ outcome }) => outcome.id === id)] as const),
  );
  const nameless = meant.filter(({ outcome }) => outcome.id === undefined);
  const [only] = ids;
  // An attempt that made no account belongs to the only one that was ever made under the name.
  if (only !== undefined && ids.length === 1)
    own.set(only, [...(own.get(only) ?? []), ...nameless]);
  const people = [
    ...[...own].map(([id, events]) => personIn(newestFirst(events), id)),
    ...(nameless.length > 0 && ids.length !== 1 ? [personIn(newestFirst(nameless))] : []),
  ];
  return {
    tenant,
    asked,
    people: people.toSorted((left, right) => orderOfEvents(left.events[0], right.events[0])),
    unended: runs.flatMap(({ run }) =>
      run.state === "unended" || run.state === "running" ? [run] : [],
    ),
  };
}

function namesMeant(asked: string, { domain }: Receipt["tenant"]): string[] {
  const name = foldName(asked.trim());
  return name.includes("@") || isObjectId(name) ? [name] : [name, `${name}@${foldName(domain)}`];
}

function isCalled(outcome: Outcome, names: readonly string[]): boolean {
  const own = [...namesIn(outcome), ...(outcome.id === undefined ? [] : [outcome.id])];
  return own.some((name) => names.includes(foldName(name)));
}

function personIn(events: readonly HistoryEvent[], id?: string): PersonHistory {
  // By what nothing was written the account need not be called.
  const written = events.filter(({ outcome }) => (outcome.writes ?? []).length > 0);
  const names = [...new Set([...written, ...events].flatMap(({ outcome }) => namesIn(outcome)))];
  const displayName = events.find(({ outcome }) => outcome.displayName)?.outcome.displayName;
  const [userPrincipalName = "", ...formerly] = names;
  return {
    ...(id !== undefined && { id }),
    userPrincipalName,
    ...(displayName !== undefined && { displayName }),
    formerly,
    events,
  };
}
