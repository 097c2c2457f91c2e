import {
  propertyInLog,
  type AuditActor,
  type AuditedStatus,
  type AuditedWrite,
  type AuditEntry,
  type OtherWrite,
  type RunAudit,
} from "../model/records/audit.ts";
import { memberOfField, wholeOfField, type FieldName } from "../model/properties/fields.ts";
import { foldName } from "../model/values.ts";
import type { Outcome } from "../model/records/receipt.ts";
import { isBy, isSameActor, type KnownPrincipal } from "./actor.ts";
import { expectedOf, type Expected } from "./expected.ts";

/** How far the clocks of a run and of Entra may be apart: as much as Microsoft allows where tokens are checked. */
export const TOLERANCE_MINUTES = 5;
/** So long does Entra keep entries at most, with Microsoft Entra ID P1 or P2. */
const KEPT_DAYS = 30;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export interface ToJoin {
  readonly run: RunAudit["run"];
  readonly outcomes: readonly Outcome[];
  readonly principal: KnownPrincipal | undefined;
  /** About the people of the run. */
  readonly entries: readonly AuditEntry[];
  /** What other runs that are known did to these people; undefined where no other run can be known. */
  readonly recorded: readonly Outcome[] | undefined;
  readonly now: Date;
  readonly marginMinutes: number;
}

export type Joined = Pick<RunAudit, "totals" | "writes" | "others" | "unrecorded">;

/**
 * Finds the entry of each write of a run: about the same user, of the same kind, by the actor that the run was signed in as, at the same
 * time as far as clocks agree. What is left is what others did, or what the run's own application did outside of any run.
 */
export function joinAudit(asked: ToJoin): Joined {
  const { run, outcomes, principal, entries, recorded, now } = asked;
  const free = new Map<string, AuditEntry[]>();
  for (const entry of entries) free.set(entry.userId, [...(free.get(entry.userId) ?? []), entry]);
  const used = new Set<AuditEntry>();
  const expected = expectedOf(outcomes).toSorted(
    (left, right) => Date.parse(left.at) - Date.parse(right.at),
  );
  const writes = expected.map((each): AuditedWrite => {
    const { groupId: _, ...write } = each;
    const entry = bestOf(each, free.get(foldName(each.id)) ?? [], used, principal);
    if (!entry) return { ...write, status: statusOf(each, asked) };
    used.add(entry);
    return { ...write, status: "matched", entry };
  });
  const known = knownTimes([...expected, ...expectedOf(recorded ?? [])]);
  const startedAt = Date.parse(run.startedAt);
  const matched = [...used];
  const left = entries
    .filter((entry) => !used.has(entry) && Date.parse(entry.at) >= startedAt)
    // As a rule the newest come first.
    .toReversed()
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const isOwn = (by: AuditActor): boolean =>
    principal ? isBy(by, principal) : matched.some((entry) => isSameActor(entry.by, by));
  const own = left.filter(({ by }) => isOwn(by));
  const people = new Map(expected.map((each) => [foldName(each.id), each]));
  const others = withPeople(
    left.filter(({ by }) => !isOwn(by)),
    people,
  );
  // One write may leave several entries, so that what stands near a recorded one is its own.
  const unrecorded = recorded
    ? withPeople(
        own.filter((entry) => !isNear(entry, known) && isOfDirectory(entry)),
        people,
      )
    : [];
  const count = (status: AuditedStatus): number =>
    writes.filter((write) => write.status === status).length;
  return {
    totals: {
      writes: writes.length,
      people: people.size,
      matched: count("matched"),
      missing: count("missing"),
      pending: count("pending"),
      expired: count("expired"),
      others: others.length,
      unrecorded: unrecorded.length,
    },
    writes,
    others,
    unrecorded,
  };

  function statusOf({ at }: Expected, { marginMinutes }: ToJoin): AuditedStatus {
    const age = now.getTime() - Date.parse(at);
    if (age < marginMinutes * MINUTE) return "pending";
    return age > KEPT_DAYS * DAY ? "expired" : "missing";
  }
}

/** The entry that fits best, of those that no other write has. */
function bestOf(
  expected: Expected,
  entries: readonly AuditEntry[],
  used: ReadonlySet<AuditEntry>,
  principal: KnownPrincipal | undefined,
): AuditEntry | undefined {
  const at = Date.parse(expected.at);
  const distance = (entry: AuditEntry): number => Math.abs(Date.parse(entry.at) - at);
  const [best] = entries
    .filter(
      (entry) =>
        !used.has(entry) &&
        expected.activities.includes(entry.activity) &&
        distance(entry) <= TOLERANCE_MINUTES * MINUTE &&
        !isOfOthers(expected, entry) &&
        (!principal || isBy(entry.by, principal)) &&
        (expected.groupId === undefined ||
          entry.groupId === undefined ||
          foldName(expected.groupId) === foldName(entry.groupId)),
    )
    .toSorted(
      (left, right) =>
        shared(expected, right) - shared(expected, left) ||
        expected.activities.indexOf(left.activity) - expected.activities.indexOf(right.activity) ||
        distance(left) - distance(right),
    );
  return best;
}

/** How many of the properties that were written an entry names. */
function shared({ fields }: Expected, { properties }: AuditEntry): number {
  const names = new Set(properties.map(({ name }) => name.toLowerCase()));
  return fields.filter((field) => names.has(nameOf(field).toLowerCase())).length;
}

/**
 * Whether an entry is about something else: it names nothing but properties that are known here, and none that was
 * written. The log has names of its own for some, and names none at all in some entries.
 */
function isOfOthers(expected: Expected, entry: AuditEntry): boolean {
  const { properties } = entry;
  const areKnown =
    properties.length > 0 && properties.every(({ name }) => propertyInLog(name) !== undefined);
  return areKnown && shared(expected, entry) === 0;
}

function nameOf(field: FieldName): string {
  return memberOfField(field) ?? wholeOfField(field);
}

/** When something that is known was written, by person. */
function knownTimes(expected: readonly Expected[]): ReadonlyMap<string, readonly number[]> {
  const times = new Map<string, number[]>();
  for (const { id, at } of expected) {
    const own = times.get(foldName(id)) ?? [];
    own.push(Date.parse(at));
    times.set(foldName(id), own);
  }
  return times;
}

function isNear(
  { userId, at }: AuditEntry,
  known: ReadonlyMap<string, readonly number[]>,
): boolean {
  const moment = Date.parse(at);
  return (known.get(userId) ?? []).some(
    (time) => Math.abs(time - moment) <= TOLERANCE_MINUTES * MINUTE,
  );
}

/** Other services log what no run writes as such, like a pass that was handed over. */
function isOfDirectory({ service }: AuditEntry): boolean {
  return service === "Core Directory";
}

function withPeople(
  entries: readonly AuditEntry[],
  people: ReadonlyMap<string, Expected>,
): OtherWrite[] {
  return entries.flatMap((entry) => {
    const person = people.get(entry.userId);
    if (!person) return [];
    const { userPrincipalName, displayName, id } = person;
    return [{ userPrincipalName, ...(displayName !== undefined && { displayName }), id, entry }];
  });
}
