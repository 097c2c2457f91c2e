import type { Connection } from "../../directory/graph/sending/connection.ts";
import type { DirectoryReader } from "../../directory/ports.ts";
import { readAgain } from "../../directory/readAgain.ts";
import { readRequestFor } from "../../directory/readRequest.ts";
import type { Drift } from "../../model/drift.ts";
import { changesToApply } from "../../model/plan.ts";
import type { DirectorySnapshot, Roster } from "../../model/user.ts";
import { findDrift } from "../../plan/drift.ts";
import { makePlan } from "../../plan/makePlan.ts";
import type { Desired } from "../../reconcile.ts";
import type { World } from "../process/world.ts";

/**
 * Reads the directory so that a difference can be reported as one: users who seem to differ are read once more by id.
 *
 * @throws DirectoryError when the directory cannot be read completely
 */
export async function readForDrift(
  desired: Desired,
  reader: DirectoryReader,
  connection: Connection,
  { clock }: Pick<World, "clock">,
): Promise<DirectorySnapshot> {
  const request = readRequestFor(desired.roster, desired.configuration);
  const directory = await reader.readDirectory(request);
  const input = { ...desired, directory, now: clock.now() };
  const drift = findDrift(input);
  // Where what the list shows cannot be relied on at all, single users say no more.
  if (drift.refusals.length > 0) return directory;
  // What was merged, and seems not to be applied, may have been applied a moment ago as well.
  const waiting = desired.base ? changesToApply(makePlan(input)) : [];
  const keys = new Set([
    ...keysOf(drift, desired.roster),
    ...waiting.map((change) => (change.kind === "create" ? change.userPrincipalName : change.id)),
  ]);
  if (keys.size === 0) return directory;
  const before = connection.requests;
  const again = await readAgain(directory, [...keys], request.fields, reader);
  const { listing, relationships } = directory.requests;
  const more = connection.requests - before;
  return { ...again, requests: { listing: listing + more, relationships } };
}

/** By what each of them is read: the object id, declared or found, else the name. */
function keysOf({ users }: Drift, roster: Roster): string[] {
  const declared = new Map(roster.users.map((user) => [placeOf(user.at), user.id]));
  return users.map(
    ({ id, at, userPrincipalName }) => id ?? declared.get(placeOf(at)) ?? userPrincipalName,
  );
}

function placeOf({ file, line }: { readonly file: string; readonly line: number }): string {
  return `${file}:${line}`;
}
