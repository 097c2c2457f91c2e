import type { FieldName } from "./properties/fields.ts";
import type { Namesake } from "./namesake.ts";
import type { BlockedUser, Place, Refusal } from "./plan.ts";
import type { FieldValue } from "./values.ts";

/**
 * What became of a user outside Git, what could hurt most first: `enabled` can sign in although declared disabled,
 * `gone` is not in the directory, `signIn` has another phone, private mail address or name to recover a password by.
 */
export const DRIFT_KINDS = ["enabled", "gone", "disabled", "renamed", "signIn", "changed"] as const;

export type DriftKind = (typeof DRIFT_KINDS)[number];

export interface DriftedField {
  readonly field: FieldName;
  readonly declared: FieldValue;
  readonly live: FieldValue;
  /** Where it is declared. */
  readonly at: Place;
  /** Comes from a `_defaults.yaml`. */
  readonly inherited?: true;
}

export interface DriftedUser {
  readonly kind: DriftKind;
  readonly userPrincipalName: string;
  readonly displayName?: string;
  /** Absent for who is gone. */
  readonly id?: string;
  readonly at: Place;
  /** In the order of the property table; none for who is gone. */
  readonly fields: readonly DriftedField[];
  /** For an account that is gone: accounts that no file declares and that may be the same person. */
  readonly namesakes?: readonly Namesake[];
}

/** Where the directory differs from what is merged. Plain data, like a plan. */
export interface Drift {
  readonly tenant: { readonly id: string; readonly domain: string };
  /** When the directory was read. */
  readonly madeAt: string;
  /** What was compared; absent where it is in no commit. */
  readonly commit?: string;
  readonly totals: {
    readonly declared: number;
    /** Declared users that the directory has. */
    readonly matched: number;
    readonly drifted: number;
    readonly unclear: number;
    readonly directory: number;
  };
  readonly requests: number;
  /** By risk, then by name. */
  readonly users: readonly DriftedUser[];
  /** Users of whom nothing can be said until somebody decides who they are. */
  readonly unclear: readonly BlockedUser[];
  /** Why none of this can be relied on: the wrong tenant, or properties that cannot be read. */
  readonly refusals: readonly Refusal[];
}

/** One value of the directory that now stands in the user's own file. */
export interface Taken extends DriftedField {
  readonly userPrincipalName: string;
  readonly displayName?: string;
  readonly id: string;
  /** The file that was changed, and the user's line in it before. */
  readonly place: Place;
}

/** Why something is left as it is; without a field it concerns the whole user. */
export interface Left {
  readonly userPrincipalName: string;
  readonly displayName?: string;
  readonly field?: FieldName;
  readonly why: string;
}
