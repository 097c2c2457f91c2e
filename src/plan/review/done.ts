import type { FieldName } from "../../model/properties/fields.ts";
import type { FoundAccount } from "../../model/plan.ts";
import {
  mayHaveBeenMade,
  type Outcome,
  type RecordedPrincipal,
  type RecordedValue,
} from "../../model/records/receipt.ts";
import { foldName, type FieldValue } from "../../model/values.ts";

/** What one run recorded, as far as planning asks for it. */
export interface RunRecord {
  /** ISO 8601. */
  readonly startedAt: string;
  /** Of the directory that it wrote to. */
  readonly tenantId?: string;
  /** Who was signed in. */
  readonly principal?: RecordedPrincipal;
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
  /** By folded name, the runs that began a creation: nobody knows how it ended. */
  readonly lost: ReadonlyMap<string, readonly LostIn[]>;
  /** Of those, the accounts that are known to be theirs, and that no record names yet. */
  readonly found?: readonly FoundAccount[];
  /** Of those, by folded name, why it is not known whether the account that exists is theirs. */
  readonly unsettled?: ReadonlyMap<string, string>;
  /** Whether a field of an account was last written with this value; undefined where it was not written. */
  readonly wrote: (id: string, field: FieldName, value: FieldValue) => boolean | undefined;
  /** What was done in one tenant: records of another say nothing of this one, whose users may have the same names. */
  readonly ofTenant?: (tenantId: string) => Done;
}

/** A run that began a creation and does not know how it ended; in milliseconds. */
export interface LostIn {
  readonly begun: number;
  /** Of what it heard of, the last. */
  readonly lastSign: number;
  readonly principal?: RecordedPrincipal;
}

export const NOTHING_DONE: Done = {
  createdIds: new Set(),
  createdNames: new Set(),
  lost: new Map(),
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
  const lost = new Map<string, LostIn[]>();
  const written = new Map<string, (value: FieldValue) => boolean>();
  for (const { startedAt, principal, outcomes, holds } of records.toSorted(
    (left, right) => Date.parse(left.startedAt) - Date.parse(right.startedAt),
  )) {
    const run = {
      ...(principal && { principal }),
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
        lost.set(name, [...(lost.get(name) ?? []), run]);
      }
      for (const { field, to } of (outcome.writes ?? []).flatMap(({ fields }) => fields))
        if (id !== undefined) written.set(keyOf(id, field), (value) => holds(field, to, value));
    }
  }
  return {
    createdIds,
    createdNames,
    lost,
    wrote: (id, field, value) => written.get(keyOf(id, field))?.(value),
    ofTenant: (id) =>
      doneIn(
        records.filter(
          ({ tenantId }) => tenantId === undefined || foldName(tenantId) === foldName(id),
        ),
      ),
  };
}

function keyOf(id: string, field: FieldName): string {
  return `${id} ${field}`;
}
