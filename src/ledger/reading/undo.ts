import { canonicalJson } from "../../model/records/canonicalJson.ts";
import { compareText } from "../../model/diagnostic.ts";
import { compareFields, type FieldName } from "../../model/properties/fields.ts";
import type { LedgerRun } from "../../model/records/ledgerRun.ts";
import { isPersonal } from "../../model/records/personal.ts";
import type { Outcome, RecordedField } from "../../model/records/receipt.ts";
import type { NotUndone, Undoing, UndoneField, UndoneUser } from "../../model/records/undo.ts";
import { namedAs } from "../../model/user.ts";
import { foldName, isHashed, type FieldValue } from "../../model/values.ts";
import { namesIn } from "../people.ts";
import type { Keeper } from "../ports.ts";
import { holdsValue } from "../records/hashing.ts";
import { LedgerError } from "../records/ports.ts";
import { eventsAbout, newestFirst, oldestFirst } from "./events.ts";
import { followValue, type Later } from "./laterWrites.ts";
import type { EnteredRun } from "./runs.ts";
import { endOf, outcomesOf } from "./outcomes.ts";

/**
 * What a run changed, and how it was before. Left as it is what is kept as a hash, and what a later run changed and no run
 * has taken back since.
 *
 * @param people names or ids of those who are meant; everybody if empty
 * @param personal whether personal values may be written into files
 * @throws LedgerError for a run of which nothing is known, or not all that it recorded, and for people it did not write to
 */
export async function readUndo(
  keeper: Keeper,
  entered: EnteredRun,
  runs: readonly EnteredRun[],
  { people, personal }: { readonly people: readonly string[]; readonly personal: boolean },
): Promise<Undoing> {
  const entry = endOf(entered);
  const written = (await outcomesOf(keeper, entry)).filter(
    ({ id, writes = [] }) => id !== undefined && writes.length > 0,
  );
  const chosen = chosenFrom(written, people, entered);
  const ids = chosen.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const events = await eventsAbout(keeper, entry.tenant, ids.map(foldName), runs);
  const users: UndoneUser[] = [];
  const left: NotUndone[] = [];
  for (const [id, outcomes] of Map.groupBy(chosen, ({ id }) => id ?? "")) {
    const own = newestFirst(events.filter(({ outcome }) => outcome.id === id));
    const names = [...new Set(own.flatMap(({ outcome }) => namesIn(outcome)))];
    const [first] = outcomes;
    if (!first) continue;
    const user = {
      userPrincipalName: names[0] ?? first.userPrincipalName,
      ...namedAs(own.find(({ outcome }) => outcome.displayName)?.outcome.displayName),
    };
    const later = oldestFirst(own).filter(({ run }) =>
      isAfter(run.startedAt, entered.run.startedAt),
    );
    const created = outcomes.some(({ kind }) => kind === "create");
    const fields: UndoneField[] = [];
    if (!created)
      for (const change of changesIn(outcomes)) {
        const since = followValue(change, later);
        const why = whyNot(change, since, personal);
        if (why !== undefined) left.push({ ...user, field: change.field, why });
        else if (!isHashed(change.from))
          fields.push({ ...change, from: change.from, ...writtenAgain(change, since, runs) });
      }
    else left.push({ ...user, why: CREATED });
    users.push({ ...user, id, names, ...(created && { created }), fields });
  }
  const { salt } = entry.header;
  return {
    users: users.toSorted((a, b) => compareText(a.userPrincipalName, b.userPrincipalName)),
    left: left.toSorted((a, b) => compareText(a.userPrincipalName, b.userPrincipalName)),
    holds: (field, recorded, value) => holdsValue(salt, field, recorded, value),
  };
}

const CREATED =
  "was created by this run, and Rollcall deletes no account. The file declares accountEnabled: false instead, so that nobody signs in with it; everything else stays as it is declared, groups and licences included. A password is never recorded";

function chosenFrom(
  written: readonly Outcome[],
  people: readonly string[],
  { run }: EnteredRun,
): readonly Outcome[] {
  if (people.length === 0) return written;
  const names = people.map((person) => ({ person, name: foldName(person.trim()) }));
  const missing = names.filter(({ name }) => !written.some((outcome) => isCalled(outcome, name)));
  if (missing.length > 0)
    throw new LedgerError(
      `Run ${run.shortId} wrote nothing to ${missing.map(({ person }) => JSON.stringify(person)).join(", ")}. Give names as "history" shows them, or object ids. Nothing was changed.`,
    );
  return written.filter((outcome) => names.some(({ name }) => isCalled(outcome, name)));
}

function isCalled(outcome: Outcome, name: string): boolean {
  const names = namesIn(outcome).map(foldName);
  return (
    outcome.id === name ||
    names.includes(name) ||
    (!name.includes("@") && names.some((own) => own.startsWith(`${name}@`)))
  );
}

/** What each field was before the first write of the run, and after the last one. */
function changesIn(outcomes: readonly Outcome[]): RecordedField[] {
  const changes = new Map<FieldName, RecordedField>();
  for (const change of outcomes
    .flatMap(({ writes = [] }) => writes)
    .flatMap(({ fields }) => fields)) {
    const first = changes.get(change.field);
    changes.set(change.field, first ? { ...change, from: first.from } : change);
  }
  return [...changes.values()]
    .filter(({ from, to }) => canonicalJson(from) !== canonicalJson(to))
    .toSorted((left, right) => compareFields(left.field, right.field));
}

function whyNot(
  { field, from }: RecordedField,
  since: Later,
  personal: boolean,
): string | undefined {
  if (since.kind === "restored") return `is as it was already: ${namedRun(since.by)} wrote it`;
  if (isHashed(from))
    return "was kept as a hash only, so the ledger does not show what it was. Look it up elsewhere, and edit the file yourself";
  if (isPersonal({ field }) && from !== null && !personal)
    return "is personal, and would be in a file that everybody with access to the repository can read, permanently. If that is intended, add --personal";
  return undefined;
}

/** What the files have to be held against, besides what the run wrote. */
function writtenAgain(
  { field }: RecordedField,
  since: Later,
  runs: readonly EnteredRun[],
): Pick<UndoneField, "again"> {
  if (since.kind !== "changed" && since.kind !== "unknown") return {};
  const by = namedRun(since.by);
  if (since.kind === "changed") return { again: { by } };
  const salt = runs.find(({ run }) => run.run === since.by.run)?.ended?.header.salt;
  const holds = (value: FieldValue): boolean =>
    salt !== undefined && holdsValue(salt, field, since.to, value);
  return { again: { by, holds } };
}

function namedRun({ shortId, startedAt }: LedgerRun): string {
  return `run ${shortId} of ${startedAt.slice(0, "2026-11-02".length)}`;
}

function isAfter(left: string, right: string): boolean {
  return Date.parse(left) > Date.parse(right);
}
