import {
  DRIFT_KINDS,
  type Drift,
  type DriftedField,
  type DriftedUser,
  type DriftKind,
} from "../../model/drift.ts";
import { namesakeAdvice } from "../../model/namesake.ts";
import type { FieldChange } from "../../model/plan.ts";
import { count, digits, listed } from "../words.ts";

/** What became of a user, in words; empty for the kind `changed`, whose properties say it. */
export function driftWords({ kind, namesakes, at }: DriftedUser): string {
  if (!namesakes) return DRIFT_WORDS[kind];
  return `is not in the directory by this name. ${namesakeAdvice(namesakes, at.file)}; else restore the account`;
}

const DRIFT_WORDS: Readonly<Record<DriftKind, string>> = {
  enabled: "can sign in, and is declared disabled",
  gone: "is not in the directory: restore the account, or remove the file",
  disabled: "cannot sign in, and is declared enabled",
  renamed: "signs in with another name than declared",
  signIn: "a property that decides who can sign in or reset a password",
  changed: "",
};

/** As a change from what is declared to what is there, so that it is shown like one. */
export function asChange({ field, declared, live, at }: DriftedField): FieldChange {
  return { field, from: declared, to: live, at };
}

/** "3 of 14 declared users drifted: 1 gone, 2 changed" */
export function driftTitle({ users, totals, refusals }: Drift): string {
  const parts = [
    refusals.length > 0 ? "refused" : "",
    users.length === 0
      ? `no drift: ${count(totals.declared, "declared user was", "declared users were")} compared`
      : `${digits(users.length)} of ${count(totals.declared, "declared user")} drifted: ${listed(kindsIn(users))}`,
    totals.unclear > 0 ? `${count(totals.unclear, "user is", "users are")} unclear` : "",
  ];
  return parts.filter((part) => part !== "").join("; ");
}

function kindsIn(users: Drift["users"]): string[] {
  return DRIFT_KINDS.flatMap((kind) => {
    const number = users.filter((user) => user.kind === kind).length;
    return number === 0 ? [] : [`${digits(number)} ${DRIFT_LABELS[kind]}`];
  });
}

/** A kind as it stands before a name. */
export const DRIFT_LABELS: Readonly<Record<DriftKind, string>> = {
  enabled: "enabled",
  gone: "gone",
  disabled: "disabled",
  renamed: "renamed",
  signIn: "sensitive",
  changed: "changed",
};
