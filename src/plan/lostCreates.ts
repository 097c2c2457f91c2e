import type { AuditActor } from "../model/records/audit.ts";
import type { Location } from "../model/diagnostic.ts";
import type { FieldChange } from "../model/plan.ts";
import type { RecordedPrincipal } from "../model/records/receipt.ts";
import {
  displayNameOf,
  namedAs,
  nameOf,
  type DirectorySnapshot,
  type Roster,
} from "../model/user.ts";
import { foldName } from "../model/values.ts";
import { fieldsOfNewUser } from "./compare/diff.ts";
import type { FindPerson } from "../relationships/relationship.ts";
import type { Done, LostIn } from "./review/done.ts";
import { writeSteps } from "./requests.ts";

/** An account that a run may have made without hearing of it: it has the name, and was made while that run may have been alive. */
export interface LostCreate {
  readonly id: string;
  readonly userPrincipalName: string;
  readonly displayName?: string;
  /** When that run began, ISO 8601. */
  readonly begunAt: string;
  /** By when a request of such a run was carried out, ISO 8601. */
  readonly madeBy: string;
  /** Who was signed in then, of each run that began this creation; undefined where its record does not tell. */
  readonly principals: readonly (RecordedPrincipal | undefined)[];
  /** The declaration gives the account's id: then a person has decided which account it is. */
  readonly isDeclared: boolean;
  /** What a creation of this user sends. */
  readonly sent: readonly FieldChange[];
  readonly at: Location;
}

/** Entra's times come in whole seconds, and clocks differ a little. */
const CLOCK_TOLERANCE_SECONDS = 2;

/** A request that was on its way when its run ended is carried out within so long, or never. */
const MOST_MINUTES_ON_ITS_WAY = 15;

/**
 * The accounts that creations may have made whose answer was lost, as far as the list of all users tells. An account that was made
 * later is another one, whatever its name.
 */
export function lostCreates(
  roster: Roster,
  directory: DirectorySnapshot,
  { createdIds, lost }: Done,
): readonly LostCreate[] {
  if (lost.size === 0) return [];
  const declared = new Map(roster.users.map((user) => [foldName(nameOf(user)), user]));
  return directory.users.flatMap((actual): LostCreate[] => {
    const name = foldName(actual.userPrincipalName);
    const desired = declared.get(name);
    if (!desired || createdIds.has(actual.id) || actual.createdAt === null) return [];
    const isDeclared = desired.id !== undefined && foldName(desired.id) === foldName(actual.id);
    if (desired.id !== undefined && !isDeclared) return [];
    const made = Date.parse(actual.createdAt);
    const runs = lost
      .get(name)
      ?.filter(
        (run) => made >= run.begun - CLOCK_TOLERANCE_SECONDS * 1000 && made <= lastMoment(run),
      );
    if (!runs?.length) return [];
    const { fields } = fieldsOfNewUser(desired, nobody);
    const [create] = writeSteps({
      kind: "create",
      userPrincipalName: nameOf(desired),
      at: desired.at,
      cause: "here",
      fields,
    });
    if (create?.kind !== "create") return [];
    return [
      {
        id: actual.id,
        userPrincipalName: nameOf(desired),
        ...namedAs(displayNameOf(undefined, desired)),
        begunAt: new Date(Math.min(...runs.map(({ begun }) => begun))).toISOString(),
        madeBy: new Date(Math.max(...runs.map(lastMoment))).toISOString(),
        principals: runs.map(({ principal }) => principal),
        isDeclared,
        sent: create.fields,
        at: desired.at,
      },
    ];
  });
}

function lastMoment({ lastSign }: LostIn): number {
  return lastSign + MOST_MINUTES_ON_ITS_WAY * 60_000;
}

/** Who made an account. */
export type Origin =
  | { readonly kind: "ours" }
  | { readonly kind: "another" | "unknown"; readonly why: string };

/**
 * Who made an account, as Entra's audit log tells. Names do not count: any application may have the name of another.
 *
 * @param creators who made the entries of its creation
 */
export function originOf(
  { principals }: Pick<LostCreate, "principals">,
  creators: readonly AuditActor[],
): Origin {
  if (creators.length === 0)
    return {
      kind: "unknown",
      why: "Entra's audit log does not tell who created it: it has no entry of that, or not yet, as entries come minutes to hours late",
    };
  const known = principals.filter((principal) => principal !== undefined);
  if (known.length === 0)
    return {
      kind: "unknown",
      why: "the record of that run does not tell as which application or person Rollcall was signed in",
    };
  const verdicts = creators.flatMap((actor) => known.map((own) => isSame(actor, own)));
  if (verdicts.includes(true)) return { kind: "ours" };
  if (verdicts.includes(undefined) || known.length < principals.length)
    return {
      kind: "unknown",
      why: "Entra's audit log does not tell by an id which application created it",
    };
  return {
    kind: "another",
    why: `Entra's audit log says that ${[...new Set(creators.map(actorText))].join(", ")} created it`,
  };
}

// Undefined: the entry has no id to compare.
function isSame(actor: AuditActor, own: RecordedPrincipal): boolean | undefined {
  if (actor.kind === "unknown") return undefined;
  if (actor.kind !== own.kind) return false;
  const ids = [[actor.objectId, own.objectId] as const];
  // A person writes through an application that others use as well.
  if (own.kind === "application") ids.push([actor.appId, own.appId]);
  const told = ids.flatMap(([left, right]) =>
    left === undefined || right === undefined ? [] : foldName(left) === foldName(right),
  );
  return told.length === 0 ? undefined : told.includes(true);
}

function actorText({ kind, name, appId, objectId }: AuditActor): string {
  const id = appId ?? objectId;
  return [
    kind === "person" ? "the user" : "the application",
    ...(name === undefined ? [] : [name]),
    ...(id === undefined ? [] : [name === undefined ? id : `(${id})`]),
  ].join(" ");
}

/** What is said of an account that is not known to be ours, for the person who has to decide. */
export function unsettledText(lost: LostCreate, { kind, why }: Exclude<Origin, { kind: "ours" }>) {
  const { id, begunAt, principals } = lost;
  const own = [...new Set(principals.flatMap((principal) => principal?.appId ?? []))];
  const known =
    own.length === 0 ? "" : ` Rollcall was signed in as the application ${own.join(", ")}.`;
  const head = `has an account (${id}) that was created while the run of ${begunAt} tried to create this user and got no answer`;
  if (kind === "another")
    return `${head}. ${why}, and not Rollcall, so it is another account. Rollcall does not change it under the plan that creates this user, and issues no first credential for it. If this file should manage that account, add its id; otherwise declare another userPrincipalName`;
  return `${head}, and another program may have created it as well: ${why}. Until that is known, Rollcall does not change the account under the plan that creates this user, and issues no first credential for it. Each run looks again. To decide it yourself, open the audit log of the account in the Entra admin centre, and look at who initiated "Add user".${known} If this file should manage the account, add its id`;
}

// The people that an account refers to are written once it exists.
function nobody(): ReturnType<FindPerson> {
  return { reason: "person-not-found", message: "" };
}
