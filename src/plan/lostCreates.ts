import type { FieldChange } from "../model/plan.ts";
import { namedAs, nameOf, type DirectorySnapshot, type Roster } from "../model/user.ts";
import { foldName } from "../model/values.ts";
import { fieldsOfNewUser } from "./compare/diff.ts";
import type { FindPerson } from "../relationships/relationship.ts";
import { CLOCK_TOLERANCE_SECONDS, type Done } from "./review/done.ts";
import { writeSteps } from "./requests.ts";

/** An account that a run may have made without hearing of it: it has the name, and was made while that run may have been alive. */
export interface LostCreate {
  readonly id: string;
  readonly userPrincipalName: string;
  readonly displayName?: string;
  /** When that run began, ISO 8601. */
  readonly begunAt: string;
  /** What a creation of this user sends, which the account must hold to be ours. */
  readonly sent: readonly FieldChange[];
}

/** A request that was on its way when its run ended is carried out within so long, or never. */
const MOST_MINUTES_ON_ITS_WAY = 15;

/**
 * The accounts that creations made whose answer was lost, as far as the list of all users tells. An account that was made later is
 * another one, whatever its name.
 */
export function lostCreates(
  roster: Roster,
  directory: DirectorySnapshot,
  { createdIds, lost = new Map() }: Done,
): readonly LostCreate[] {
  if (lost.size === 0) return [];
  const declared = new Map(roster.users.map((user) => [foldName(nameOf(user)), user]));
  return directory.users.flatMap((actual): LostCreate[] => {
    const name = foldName(actual.userPrincipalName);
    const desired = declared.get(name);
    if (!desired || createdIds.has(actual.id) || actual.createdAt === null) return [];
    if (desired.id !== undefined && foldName(desired.id) !== foldName(actual.id)) return [];
    const made = Date.parse(actual.createdAt);
    const run = lost
      .get(name)
      ?.find(
        ({ begun, lastSign, tenantId = directory.tenant.id }) =>
          foldName(tenantId) === foldName(directory.tenant.id) &&
          made >= begun - CLOCK_TOLERANCE_SECONDS * 1000 &&
          made <= lastSign + MOST_MINUTES_ON_ITS_WAY * 60_000,
      );
    if (!run) return [];
    const { fields } = fieldsOfNewUser(desired, nobody);
    const [create] = writeSteps({
      kind: "create",
      userPrincipalName: nameOf(desired),
      at: desired.at,
      cause: "here",
      fields,
    });
    if (create?.kind !== "create") return [];
    const displayName = desired.fields["displayName"];
    return [
      {
        id: actual.id,
        userPrincipalName: nameOf(desired),
        ...(typeof displayName === "string" && namedAs(displayName)),
        begunAt: new Date(run.begun).toISOString(),
        sent: create.fields,
      },
    ];
  });
}

// The people that an account refers to are written once it exists.
function nobody(): ReturnType<FindPerson> {
  return { reason: "person-not-found", message: "" };
}
