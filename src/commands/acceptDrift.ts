import type { Drift, DriftedUser, Left } from "../model/drift.ts";
import { compareFields, elementField } from "../model/properties/fields.ts";
import type { DirectorySnapshot } from "../model/user.ts";
import { findDrift } from "../plan/drift.ts";
import { setOf, SETS } from "../relationships/index.ts";
import type { Desired } from "../reconcile.ts";
import { rollcallOnPath, type Rollcall } from "../report/rollcall.ts";
import { remedyLines } from "../report/text/refusal.ts";
import { parseRoster } from "../roster/read/parseRoster.ts";
import type { RosterSource } from "../roster/sources/source.ts";
import { takeOver, type TakenOver } from "../roster/edit/takeOver.ts";
import { EXIT, UserError, type World } from "../session/process/world.ts";

/** What was compared with what. */
export interface Compared {
  readonly desired: Desired;
  /** The files that the roster was read from. */
  readonly source: RosterSource;
  readonly directory: DirectorySnapshot;
  readonly drift: Drift;
}

/**
 * Writes the drift of these users into copies of the files, and plans them against what was read: of what was taken
 * over, nothing may differ any more. Does no I/O.
 *
 * @param chosen some of the drift's users, with some of their fields
 * @param isMeant whether somebody who is unclear is told of
 * @throws UserError when what was read cannot be relied on, or the files would not say what the directory holds
 */
export function acceptDrift(
  chosen: readonly DriftedUser[],
  compared: Compared,
  { clock, rollcall = rollcallOnPath }: Pick<World, "clock" | "rollcall">,
  isMeant: (userPrincipalName: string) => boolean = () => true,
): TakenOver {
  const { desired, source, drift } = compared;
  refuseUnreliable(drift, rollcall);
  const whole = chosen.map((user) => withWholeSets(user, compared));
  const result = takeOver(whole, {
    roster: desired.roster,
    source,
    rules: desired.configuration,
    hasWholeSets: true,
  });
  confirm(result, compared, clock.now());
  const unclear: Left[] = drift.unclear
    .filter(({ userPrincipalName }) => isMeant(userPrincipalName))
    .map(({ userPrincipalName, message: why }) => ({ userPrincipalName, why }));
  return { ...result, left: [...result.left, ...unclear] };
}

/**
 * A user with all elements of a set, where one of them has drifted and the file says nothing of the set: its first entry makes all
 * of them managed, and those that it did not name would be taken away.
 */
function withWholeSets(user: DriftedUser, { desired, directory }: Compared): DriftedUser {
  const declared = desired.roster.users.find(
    ({ at }) => at.file === user.at.file && at.line === user.at.line,
  );
  const sets = directory.users.find(({ id }) => id === user.id)?.sets ?? {};
  const known = new Set(user.fields.map(({ field }) => field));
  const more = SETS.filter(
    ({ name }) =>
      declared?.fields[name] === undefined &&
      user.fields.some(({ field }) => setOf(field)?.name === name),
  ).flatMap((set) =>
    set
      .managed(sets[set.name] ?? [], directory.surroundings ?? {}, desired.configuration)
      .map((live) => ({
        field: elementField(set.name, live.name),
        declared: null,
        live,
        at: user.at,
      }))
      .filter(({ field }) => !known.has(field)),
  );
  if (!declared || more.length === 0) return user;
  const fields = [...user.fields, ...more];
  return { ...user, fields: fields.toSorted((a, b) => compareFields(a.field, b.field)) };
}

// A value that cannot be read looks like one that was cleared.
function refuseUnreliable({ refusals }: Drift, rollcall: Rollcall): void {
  if (refusals.length === 0) return;
  // The lines of an error are fitted to the terminal where they are printed.
  const reader = { style: { color: false, width: Infinity }, rollcall, full: true };
  const reasons = refusals.map((refusal) =>
    [`${refusal.message} ${refusal.remedy}`, ...remedyLines(refusal, reader)].join("\n"),
  );
  throw new UserError(["Nothing was accepted.", ...reasons].join("\n"), EXIT.refused);
}

function confirm(
  { source, taken }: TakenOver,
  { desired, directory, drift }: Compared,
  now: Date,
): void {
  const { configuration, acknowledgements } = desired;
  const roster = parseRoster(source, configuration);
  const input = { roster, configuration, acknowledgements, directory, now };
  const after = findDrift(input);
  const open = new Set(
    after.users.flatMap(({ id, fields }) => fields.map(({ field }) => `${id} ${field}`)),
  );
  // Against the same base as before: a rename that is merged and not applied is told from two people by it.
  const { base } = desired;
  const unclearAfter = findDrift({ ...input, ...(base && { base }) }).unclear;
  const unclear = new Set(drift.unclear.map(({ userPrincipalName }) => userPrincipalName));
  const still = [
    ...taken
      .filter(({ id, field }) => open.has(`${id} ${field}`))
      .map(({ userPrincipalName, field }) => `${field} of ${userPrincipalName}`),
    ...unclearAfter
      .filter(({ userPrincipalName }) => !unclear.has(userPrincipalName))
      .map(({ userPrincipalName, message }) => `${userPrincipalName} (${message})`),
  ];
  if (still.length > 0)
    throw new UserError(
      `Even so, the directory would differ from the files: ${still.join(", ")}. Accept other properties by name, and resolve this one yourself. Nothing was accepted.`,
    );
}
