import type { FieldName } from "../properties/fields.ts";

/** A value, or with the field `id` or the key a whole user, that is not managed because the roster cannot hold it. */
export interface LeftOut {
  readonly userPrincipalName: string;
  readonly field: FieldName;
  /** Follows the field's name. */
  readonly reason: string;
}

/** A user in whom roster and directory still differ. */
export interface Differing {
  readonly userPrincipalName: string;
  readonly why: string;
}

/** What an import did. Holds no values of people, only names. */
export interface ImportReport {
  /** Everybody in the directory. */
  readonly directory: number;
  readonly created: readonly string[];
  readonly updated: readonly string[];
  readonly unchanged: number;
  /** Undeclared users that are no people by the scope, by reason. */
  readonly outsideScope: Readonly<Record<string, number>>;
  /** Undeclared accounts that no plan may touch. */
  readonly protected: number;
  readonly leftOut: readonly LeftOut[];
  /** Asked properties that no user of the directory has; `permission`: what reading them takes besides User.Read.All. */
  readonly empty: readonly { readonly field: FieldName; readonly permission?: string }[];
  /** Declared, and not to be found in the directory. */
  readonly vanished: readonly string[];
  /** Empty: planning what was written against what was read changes nothing. */
  readonly differing: readonly Differing[];
  /** Paths of the files that changed or are new. */
  readonly files: readonly string[];
}
