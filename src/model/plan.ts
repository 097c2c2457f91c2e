import type { CountedGuard } from "./settings/configuration.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { FieldName } from "./properties/fields.ts";
import type { FieldValue, PersonReference } from "./values.ts";

export type ChangeKind = "create" | "update" | "enable" | "disable" | "adopt";

/**
 * `here`: what the commits since the base changed in the roster. `drift`: what the base already asked for. `open`: what
 * was merged before and is not applied yet.
 */
export type Cause = "here" | "drift" | "open";

/** Where a change comes from; `file` is relative to the repository, `line` counts from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

export interface FieldChange {
  readonly field: FieldName;
  readonly from: FieldValue;
  readonly to: FieldValue;
  readonly at: Place;
  /** Comes from a `_defaults.yaml`. */
  readonly inherited?: true;
  /** Not declared: filled in because Graph demands it at creation, and not managed afterwards. */
  readonly filled?: true;
  /** The configuration calls the property sensitive. */
  readonly sensitive?: true;
  /** The last day of the entry that asks for it, YYYY-MM-DD. */
  readonly until?: string;
  /** Licences that being a member of the group gives, by part number; leaving takes them away. */
  readonly grants?: readonly string[];
  /** Names of dynamic groups whose rule asks for the property. */
  readonly decides?: readonly string[];
}

/** A field that cannot be written, while the rest of the user can. */
export interface HeldField {
  readonly field: FieldName;
  readonly reason: BlockReason;
  readonly message: string;
  /** As at the base: nothing of these commits holds it back. */
  readonly before?: true;
}

interface ChangeCore {
  /** The declared name; the live one where none is declared. */
  readonly userPrincipalName: string;
  /** What people call them now: the live name, else the declared one. Only shown. */
  readonly displayName?: string;
  readonly at: Place;
  readonly cause: Cause;
  /** In the order of the property table. Only an adopt may have none. */
  readonly fields: readonly FieldChange[];
  readonly held?: readonly HeldField[];
}

export interface CreateChange extends ChangeCore {
  readonly kind: "create";
}

/** A change of a user that exists. */
export interface ExistingChange extends ChangeCore {
  readonly kind: Exclude<ChangeKind, "create">;
  readonly id: string;
  /** Newly declared here, whatever else happens to the user; always so for the kind `adopt`. */
  readonly adopts?: true;
  /** What was read, beside the fields' `from`, and must still be so when the change is made. */
  readonly seen: Seen;
}

export interface Seen {
  readonly userPrincipalName: string;
  readonly accountEnabled: boolean | null;
  readonly onPremisesSyncEnabled: boolean;
  /** When the account was made, as Graph writes it; null where it does not tell. */
  readonly createdAt: string | null;
}

export type Change = CreateChange | ExistingChange;

/** A change that was merged before, with the reviews that authorise it, such as `#12`. */
export type OpenChange = Change & { readonly reviews: readonly string[] };

/** A change that was merged before and that merging does not apply. */
export interface HeldWork {
  readonly userPrincipalName: string;
  readonly displayName?: string;
  readonly kind: ChangeKind;
  /** Why it is held back. */
  readonly message: string;
}

/** What was merged before and is not applied yet: merging applies it as well. */
export interface OpenWork {
  /** The last commit of which everything was applied. */
  readonly applied: string;
  readonly changes: readonly OpenChange[];
  /** What was merged before and stays as it is. */
  readonly held: readonly HeldWork[];
  /** What the guards say of all that merging applies; `isOwn`: only with this pull request. */
  readonly refusals: readonly (Refusal & { readonly isOwn: boolean })[];
  /** Why it is not known what was merged before and not applied. */
  readonly unknown?: string;
}

export type BlockReason =
  | "ambiguous-match"
  | "id-not-found"
  | "id-name-conflict"
  | "already-matched"
  | "adopt-needs-id"
  | "undeclared-rename"
  | "other-employee-id"
  | "name-taken"
  | "deleted-user"
  | "unverified-domain"
  | "federated-domain"
  | "synced-from-on-premises"
  | "missing-for-create"
  | "manager-not-found"
  | "manager-blocked"
  | "own-manager"
  | "person-not-found"
  | "person-blocked"
  | "own-person"
  | "group-not-found"
  | "group-not-writable"
  | "license-not-found"
  | "license-not-assignable"
  | "no-usage-location"
  | "no-seat"
  | "drift-enable"
  | "drift-create"
  | "base-invalid"
  | "unreadable";

/** A user for whom nothing may be done until a person decides. */
export interface BlockedUser {
  readonly userPrincipalName: string;
  readonly displayName?: string;
  readonly at: Place;
  readonly reason: BlockReason;
  readonly message: string;
  readonly candidates: readonly PersonReference[];
  /** As at the base: nothing of these commits blocks this user. */
  readonly before?: true;
  /** Beside `before`: these commits change what is declared for this user, and nothing of that is done. */
  readonly edited?: true;
}

/** Somebody whom the base declares and the head does not: stays as it is in the directory. */
export interface ReleasedUser {
  readonly userPrincipalName: string;
  readonly displayName?: string;
  readonly id: string;
  readonly accountEnabled: boolean | null;
  /** Where it was declared at the base. */
  readonly at: Place;
}

export type GuardName =
  | CountedGuard
  | "emptiedGroups"
  | "emptyRoster"
  | "protected"
  | "tenant"
  | "unreadable";

/** An account that an earlier run created without hearing of it. Applying the plan records that, so that it gets a first credential. */
export interface FoundAccount {
  readonly userPrincipalName: string;
  readonly displayName?: string;
  readonly id: string;
  /** When that run began, ISO 8601. */
  readonly begunAt: string;
  /** Created so that nobody can sign in yet. */
  readonly disabled?: true;
}

/** A guard that the plan does not pass. One is enough that nothing is written. */
export interface Refusal {
  readonly guard: GuardName;
  /** With the numbers that tripped it. */
  readonly message: string;
  /** What to do when it is meant. */
  readonly remedy: string;
  /** Names of the users concerned, sorted. */
  readonly users: readonly string[];
  /** The file that lifts it once reviewed and merged; absent where none can. */
  readonly acknowledgement?: { readonly path: string; readonly text: string };
  /** Files that were meant to lift it, and why each does not. */
  readonly fallsShort?: readonly { readonly at: Place; readonly why: string }[];
}

/** A guard that the plan passes only because a reviewed file lifts it. */
export interface LiftedGuard {
  readonly guard: GuardName;
  /** With the numbers that would have tripped it. */
  readonly message: string;
  /** How many users it concerns. */
  readonly users: number;
  /** The acknowledgement. */
  readonly at: Place;
  /** YYYY-MM-DD; its last day. */
  readonly expires: string;
}

/**
 * What a change of the rules means, the riskiest first. `protects-less`: what was refused, or had to be approved, passes.
 * `reaches-others`: other accounts, properties or tenants may be written. `other`: neither is known.
 */
export const RULE_RISKS = ["protects-less", "reaches-others", "protects-more", "other"] as const;

export type RuleRisk = (typeof RULE_RISKS)[number];

/** One difference between the rules that held and those that hold once this is merged. */
export interface RuleChange {
  readonly risk: RuleRisk;
  /**
   * A setting by its path, such as `guards.disables.count`; `acknowledgement.` and the guard; or `owners`, `codeOwners`,
   * `workflow`, `action`, `attributes`, `notRun`.
   */
  readonly what: string;
  /** Null: was not there. */
  readonly from: string | null;
  /** Null: is no longer there. */
  readonly to: string | null;
  /** Where it is said; of what was taken away, where it was. */
  readonly at: Place;
  /** Of how many more files the same is true. */
  readonly more?: number;
}

/**
 * declared = create + update + enable + disable + adopt + unchanged + blocked; directory = matched + protected +
 * unmanaged. Drift that the plan leaves alone counts as unchanged.
 */
export interface Totals {
  readonly declared: number;
  readonly create: number;
  readonly update: number;
  readonly enable: number;
  readonly disable: number;
  readonly adopt: number;
  readonly unchanged: number;
  readonly blocked: number;
  readonly directory: number;
  readonly matched: number;
  readonly protected: number;
  readonly unmanaged: number;
  /** How many of the unmanaged are no people by the configured scope, by reason; absent without a scope. */
  readonly outsideScope?: Readonly<Record<string, number>>;
  /**
   * Of the unmanaged, those whom this plan takes out of groups of which the files are the whole truth; absent where there are
   * none.
   */
  readonly strangers?: number;
  /** Users with drift that this plan leaves alone, declared or not. */
  readonly drift: number;
  /** What the quota counts: each request that changes something, and each person of one that adds several to a group. */
  readonly writes: number;
}

/** How the writes of a plan go out. */
export interface Writing {
  /** The fewest requests that hold them, 20 writes each; some writes wait for others. */
  readonly batches: number;
  /** About how long it takes at the quota, if nothing else uses it. */
  readonly seconds: number;
  /** What part of Graph's quota may be used. */
  readonly quotaPercent: number;
}

/** What merging would do. Plain data: the same value is shown, saved, reviewed and applied. */
export interface Plan {
  readonly tenant: { readonly id: string; readonly domain: string };
  /** When the directory was read. Who was made later may have been made by this plan. */
  readonly madeAt: string;
  readonly commit?: string;
  readonly base?: string;
  /** False: changes with the cause `drift` are only shown. */
  readonly correctsDrift: boolean;
  /** The review that it counts as, such as `#12`: known to who carries it out, and never part of the document. */
  readonly reviewedAs?: string;
  /** The directory is an embedded one, and no tenant. */
  readonly embedded?: true;
  /** Made in observe mode: whoever approved it did not expect a write, so it authorises none. */
  readonly observes?: true;
  /** What the commits change about the rules, the riskiest first; absent where they change none. */
  readonly rules?: readonly RuleChange[];
  /** The key of the hashes that stand in the place of personal values, in hexadecimal; absent where there are none. */
  readonly salt?: string;
  readonly totals: Totals;
  readonly requests: { readonly listing: number; readonly relationships: number };
  /** Absent: nothing is written. */
  readonly writing?: Writing;
  /** Sorted by userPrincipalName; those of the cause `here` first. */
  readonly changes: readonly Change[];
  readonly blocked: readonly BlockedUser[];
  readonly released: readonly ReleasedUser[];
  /** Absent where there are none. */
  readonly found?: readonly FoundAccount[];
  readonly refusals: readonly Refusal[];
  readonly lifted: readonly LiftedGuard[];
  /** Absent where everything that was merged before is applied, or nobody asked. */
  readonly open?: OpenWork;
  readonly diagnostics: readonly Diagnostic[];
}

/** Who is blocked by these commits, and not at their base already. */
export function blockedHere({ blocked }: Pick<Plan, "blocked">): readonly BlockedUser[] {
  return blocked.filter(({ before }) => !before);
}

/** Names of the users who are blocked, or of whom something is held back. */
export function namesHeldBack(plan: Plan): string[] {
  return [...plan.blocked, ...changesToApply(plan).filter(({ held }) => held !== undefined)].map(
    ({ userPrincipalName }) => userPrincipalName,
  );
}

/** Who was blocked at the base for the same reason. */
export function blockedBefore({ blocked }: Pick<Plan, "blocked">): readonly BlockedUser[] {
  return blocked.filter(({ before }) => before);
}

/** The changes that applying this plan would make. */
export function changesToApply(plan: Pick<Plan, "changes" | "correctsDrift">): readonly Change[] {
  return plan.changes.filter((change) => change.cause === "here" || plan.correctsDrift);
}
