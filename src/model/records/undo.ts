import type { Taken } from "../drift.ts";
import type { FieldName } from "../properties/fields.ts";
import type { RecordedValue } from "./receipt.ts";
import type { FieldValue } from "../values.ts";

/** A value that a run changed. */
export interface UndoneField {
  readonly field: FieldName;
  /** What was there before the run. */
  readonly from: FieldValue;
  /** What the run wrote. */
  readonly to: RecordedValue;
  /** A later run changed it, and no run took that back. */
  readonly again?: WrittenAgain;
}

export interface WrittenAgain {
  /** "run 08bb832b of 2026-11-02" */
  readonly by: string;
  /** Where only hashes were kept, so that the file has to tell whether that run wrote the same: whether it wrote this value. */
  readonly holds?: (value: FieldValue) => boolean;
}

/** Why a value, or all of a user's, does not come back. */
export interface NotUndone {
  readonly userPrincipalName: string;
  readonly displayName?: string;
  readonly field?: FieldName;
  readonly why: string;
}

/** What of one account can be declared as it was before a run. */
export interface UndoneUser {
  readonly id: string;
  /** The newest name that runs wrote to it by. */
  readonly userPrincipalName: string;
  readonly displayName?: string;
  /** All names that runs wrote to it by, newest first. */
  readonly names: readonly string[];
  /** The run made the account, which stays. */
  readonly created?: true;
  readonly fields: readonly UndoneField[];
}

/** What a run changed, as far as the ledger knows how it was before. */
export interface Undoing {
  /** Sorted by name. */
  readonly users: readonly UndoneUser[];
  readonly left: readonly NotUndone[];
  /** Whether a recorded target is this value; personal ones are compared by their hash. */
  readonly holds: (field: FieldName, recorded: RecordedValue, value: FieldValue) => boolean;
}

/** What was written into the files. */
export interface Undone {
  /** `declared` is what the run wrote, and `live` what is declared from now on. */
  readonly restored: readonly Taken[];
  /** How many values the files had as they were before. */
  readonly already: number;
  readonly left: readonly NotUndone[];
}
