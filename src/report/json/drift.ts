import type { Drift } from "../../model/drift.ts";
import { HIDDEN, isPersonal } from "../../model/records/personal.ts";

/** Drift as JSON. Its schema is `driftSchema`. */
export interface DriftDocument extends Drift {
  readonly formatVersion: 1;
}

/** @param hidePersonal as it may be printed on GitHub: without the values of personal properties */
export function driftDocument(
  drift: Drift,
  { hidePersonal }: { readonly hidePersonal: boolean },
): DriftDocument {
  const hidden = `(${HIDDEN})`;
  return {
    formatVersion: 1,
    ...drift,
    users: drift.users.map((user) => ({
      ...user,
      fields: user.fields.map((field) =>
        hidePersonal && isPersonal(field) ? { ...field, declared: hidden, live: hidden } : field,
      ),
    })),
  };
}
