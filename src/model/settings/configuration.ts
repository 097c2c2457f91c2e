import type { FieldName } from "../properties/fields.ts";
import type { NameRules } from "./nameRules.ts";
import type { TableSettings } from "../tables/settings.ts";

/** The counted guards, by the name that an acknowledgement uses. */
export type CountedGuard =
  | "creates"
  | "updates"
  | "enables"
  | "disables"
  | "renames"
  | "adoptions"
  | "signInProperties"
  | "memberships"
  | "membershipRemovals"
  | "licensedGroups"
  | "licenses";

/** More than `floor` and more than `count`, or more than `floor` and more than `percent` of matched users: refused. */
export interface GuardLimit {
  readonly count: number;
  readonly percent: number;
  readonly floor: number;
}

/** Which users of the directory are people; whoever matches a declared user is managed all the same. */
export interface Scope {
  /** Only these; a user without a userType counts as a Member. */
  readonly userType?: readonly string[];
  /** Only accounts that are enabled, or only those that are not. */
  readonly accountEnabled?: boolean;
  /** Only userPrincipalNames in these domains. */
  readonly domains?: readonly string[];
  readonly exclude?: {
    /** Object ids, or userPrincipalName patterns with `*`. */
    readonly users?: readonly string[];
    /** By property: null where it has no value, or texts in which `*` stands for any characters. */
    readonly properties?: Readonly<Record<FieldName, ScopeValue | readonly ScopeValue[]>>;
  };
}

/** A text or pattern that a property may have; null: has no value. */
export type ScopeValue = string | boolean | null;

/** What `rollcall.yaml` may say. Endpoint, tenant to sign in to and credential come from the environment only. */
export interface Configuration {
  /** `observe`: everything is planned, shown and compared, and nothing is written. */
  readonly mode: "apply" | "observe";
  readonly directory: "graph" | "embedded";
  /** Whether a merged pull request is applied only after a second person approved it. */
  readonly requireApproval: boolean;
  /** The tenant id that the directory must have. */
  readonly tenant?: string;
  readonly key: "userPrincipalName" | "employeeId";
  /** Properties that are managed only where an organisation says so. */
  readonly allow: readonly FieldName[];
  /** Properties whose changes reviewers are warned of by name, beside those that decide who can sign in. */
  readonly sensitive: readonly FieldName[];
  readonly guards: Readonly<Record<CountedGuard, GuardLimit>>;
  /** Object ids, or userPrincipalName patterns with `*`. */
  readonly protected: readonly string[];
  /** Absent: everybody is a person. */
  readonly scope?: Scope;
  /** How the names of joiners are made; else as most people's are. */
  readonly names?: NameRules;
  /** The groups that files may name, by the name that they use. */
  readonly groups: Readonly<Record<string, ManagedGroup>>;
  /** The SKUs that files may name, by `skuPartNumber`. */
  readonly licenses: readonly string[];
  /** How a run that writes goes about it. */
  readonly apply: {
    /** So many users are written, read back and confirmed before the rest. */
    readonly canary?: number;
    /** More failures than `floor`, and than `percent` of the users who were tried, end the run. */
    readonly stopAtErrors?: { readonly percent: number; readonly floor: number };
  };
  /** What part of Graph's quota may be used; the rest is left to other applications and scripts. */
  readonly quota: { readonly percent: number };
  /** How imported tables are read. */
  readonly tables: TableSettings;
  /** `schemas`: new files name their schema in this folder to editors; it counts from the configuration's own folder. */
  readonly editor: { readonly schemas?: string };
  /** How new users get their first credential. */
  readonly newUsers: NewUserSettings;
}

export interface NewUserSettings {
  /** `none`: an administrator sees to it; `temporaryAccessPass`: `rollcall hand-over` issues one for each new account. */
  readonly credential: "none" | "temporaryAccessPass";
  /** Public keys (age) for which what is handed over is encrypted. */
  readonly recipients: readonly string[];
  /** Of a pass; what the tenant's policy says if absent. */
  readonly lifetimeInMinutes?: number;
  readonly isUsableOnce: boolean;
  /** When a pass begins to be valid: at once, or on the employeeHireDate where that lies ahead. */
  readonly startDateTime: "now" | "employeeHireDate";
}

export const DEFAULT_NEW_USERS: NewUserSettings = {
  credential: "none",
  recipients: [],
  isUsableOnce: true,
  startDateTime: "now",
};

/** A group whose members files may declare. */
export interface ManagedGroup {
  /** The object id; without one, the only group with that displayName is meant. */
  readonly id?: string;
  /** `ours`: only people who declare `groups` are added or removed. `roster`: all others are removed. */
  readonly members: "ours" | "roster";
}

/** So many failures alone never end a run. */
export const ERRORS_FLOOR = 10;

export const DEFAULT_CONFIGURATION: Configuration = {
  mode: "apply",
  directory: "graph",
  requireApproval: true,
  key: "userPrincipalName",
  allow: [],
  sensitive: [],
  guards: {
    creates: { count: 500, percent: 20, floor: 25 },
    updates: { count: 2000, percent: 30, floor: 25 },
    enables: { count: 100, percent: 5, floor: 3 },
    disables: { count: 100, percent: 5, floor: 3 },
    renames: { count: 50, percent: 5, floor: 3 },
    adoptions: { count: 100, percent: 10, floor: 10 },
    signInProperties: { count: 200, percent: 10, floor: 10 },
    memberships: { count: 1000, percent: 30, floor: 25 },
    membershipRemovals: { count: 100, percent: 10, floor: 10 },
    licensedGroups: { count: 50, percent: 5, floor: 3 },
    licenses: { count: 200, percent: 10, floor: 10 },
  },
  protected: [],
  groups: {},
  licenses: [],
  apply: {},
  quota: { percent: 100 },
  tables: { columns: {}, sources: {} },
  editor: {},
  newUsers: DEFAULT_NEW_USERS,
};
