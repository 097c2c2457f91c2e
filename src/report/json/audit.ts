import type { AuditEntry, RunAudit } from "../../model/records/audit.ts";
import { propertyShown } from "../facts/audit.ts";

/** As JSON; its schema is `auditSchema`. */
export function auditDocument(
  audit: RunAudit,
  { hidePersonal }: { readonly hidePersonal: boolean },
): RunAudit & { readonly formatVersion: 1 } {
  const shown = <Told extends { readonly entry?: AuditEntry }>(told: Told): Told =>
    hidePersonal && told.entry
      ? {
          ...told,
          entry: { ...told.entry, properties: told.entry.properties.map(propertyShown) },
        }
      : told;
  return {
    formatVersion: 1,
    ...audit,
    writes: audit.writes.map(shown),
    others: audit.others.map(shown),
    unrecorded: audit.unrecorded.map(shown),
  };
}
