import type { FieldName } from "../../model/properties/fields.ts";
import type { ExistingChange } from "../../model/plan.ts";
import { mayHaveBeenMade, type Outcome, type RecordedValue } from "../../model/records/receipt.ts";
import { foldName, type FieldValue } from "../../model/values.ts";

/** What one run recorded, as far as planning asks for it. */
export interface RunRecord {
  /** ISO 8601. */
  readonly startedAt: string;
  /** Of the directory that it wrote to. */
  readonly tenantId?: string;
  readonly outcomes: readonly Outcome[];
  /** Whether a recorded target is this value. */
  readonly holds: (field: FieldName, recorded: RecordedValue, value: FieldValue) => boolean;
}

/** What runs of ours have done since the base, whatever the directory shows by now. */
export interface Done {
  /** Object ids of the accounts that they created. */
  readonly createdIds: ReadonlySet<string>;
  /** Folded names under which they created users. */
  readonly createdNames: ReadonlySet<string>;
  /** Folded names whose creation was begun, with when at the earliest, in milliseconds: nobody knows how it ended. */
  readonly begun: ReadonlyMap<string, number>;
  /** The same, run by run. */
  readonly lost?: ReadonlyMap<string, readonly LostIn[]>;
  /** Whether a field of an account was last written with this value; undefined where it was not written. */
  readonly wrote: (id: string, field: FieldName, value: FieldValue) => boolean | undefined;
}

/** A run that began a creation and does not know how it ended; in milliseconds. */
export interface LostIn {
  readonly begun: number;
  /** Of what it heard of, the last. */
  readonly lastSign: number;
  readonly tenantId?: string;
}

/** Entra's times come in whole seconds, and clocks differ a little. */
export const CLOCK_TOLERANCE_SECONDS = 2;

/**
 * Whether a run of ours made an account, or began to and was killed before it heard of it: then the account has the
 * name, and was made after that.
 */
export function isMadeByUs(
  { id, seen, userPrincipalName }: Pick<ExistingChange, "id" | "seen" | "userPrincipalName">,
  { createdIds, begun }: Done,
): boolean {
  if (createdIds.has(id)) return true;
  const since = begun.get(foldName(userPrincipalName));
  return (
    since !== undefined &&
    foldName(seen.userPrincipalName) === foldName(userPrincipalName) &&
    seen.createdAt !== null &&
    Date.parse(seen.createdAt) >= since - CLOCK_TOLERANCE_SECONDS * 1000
  );
}

export const NOTHING_DONE: Done = {
  createdIds: new Set(),
  createdNames: new Set(),
  begun: new Map(),
  wrote: () => undefined,
};

/**
 * Adds up what records say was done. Of several writes to a field, the last one counts.
 *
 * @param records in any order
 */
export function doneIn(records: readonly RunRecord[]): Done {
  const createdIds = new Set<string>();
  const createdNames = new Set<string>();
  const begun = new Map<string, number>();
  const lost = new Map<string, LostIn[]>();
  const written = new Map<string, (value: FieldValue) => boolean>();
  for (const { startedAt, tenantId, outcomes, holds } of records.toSorted(
    (left, right) => Date.parse(left.startedAt) - Date.parse(right.startedAt),
  )) {
    const run = {
      ...(tenantId !== undefined && { tenantId }),
      begun: Date.parse(startedAt),
      lastSign: Math.max(
        Date.parse(startedAt),
        ...outcomes.map(({ writes = [] }) => Date.parse(writes.at(-1)?.at ?? startedAt)),
      ),
    };
    for (const outcome of outcomes) {
      const { id, kind, userPrincipalName, begunAt } = outcome;
      const name = foldName(userPrincipalName);
      if ((kind === "create" || begunAt !== undefined) && id !== undefined) {
        createdIds.add(id);
        createdNames.add(name);
      } else if (mayHaveBeenMade(outcome)) {
        begun.set(name, Math.min(begun.get(name) ?? Infinity, run.begun));
        lost.set(name, [...(lost.get(name) ?? []), run]);
      }
      for (const { field, to } of (outcome.writes ?? []).flatMap(({ fields }) => fields))
        if (id !== undefined) written.set(keyOf(id, field), (value) => holds(field, to, value));
    }
  }
  return {
    createdIds,
    createdNames,
    begun,
    lost,
    wrote: (id, field, value) => written.get(keyOf(id, field))?.(value),
  };
}

function keyOf(id: string, field: FieldName): string {
  return `${id} ${field}`;
}
