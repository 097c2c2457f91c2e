import {
  propertyInLog,
  type AuditActor,
  type AuditedProperty,
  type RunAudit,
} from "../../model/records/audit.ts";
import { HIDDEN } from "../../model/records/personal.ts";
import { momentText } from "./writes.ts";

const UNNAMED = "an actor that the log does not name";

const WEEK = 7 * 86_400_000;

/** What to know where entries are missing; nothing where none is. Not escaped. */
export function missingNote({ writes, until }: RunAudit): string | undefined {
  const missing = writes.filter(({ status }) => status === "missing");
  if (missing.length === 0) return undefined;
  const isOld = missing.some(({ at }) => Date.parse(until) - Date.parse(at) > WEEK);
  const kept = isOld
    ? "Without Microsoft Entra ID P1 or P2, Entra keeps entries for 7 days only. "
    : "";
  return `${kept}Microsoft's support can look up a write by its request.`;
}

/** "run ae703284 of 2026-11-04 08:00:00 UTC in contoso.com, written by Rollcall (3f2e…)"; not escaped. */
export function runText({ run, tenant, principal }: RunAudit): string {
  const name = run.shortId === undefined ? "The run" : `Run ${run.shortId}`;
  const by = principal
    ? `, written by ${actorText({
        kind: principal.kind ?? "application",
        appId: principal.appId,
        ...(principal.displayName !== undefined && { name: principal.displayName }),
        ...(principal.objectId !== undefined && { objectId: principal.objectId }),
      })}`
    : "";
  return `${name} of ${momentText(run.startedAt)} in ${tenant.domain}${by}`;
}

/** Who did something: "mallory@contoso.com", "the application HR sync (3f2e…)"; not escaped. */
export function actorText({ kind, name, appId, objectId }: AuditActor): string {
  if (kind === "unknown") return UNNAMED;
  const id = kind === "application" ? (appId ?? objectId) : objectId;
  const shown = name ?? id ?? UNNAMED;
  if (kind === "person") return shown;
  return `the application ${shown}${id === undefined || id === shown ? "" : ` (${id})`}`;
}

/** A property with its values in words; not escaped. Values that may be personal are hidden. */
export function auditedText(
  { name, from, to }: AuditedProperty,
  hidePersonal: boolean,
): { readonly name: string; readonly from: string; readonly to: string } {
  const hides = hidePersonal && mayBePersonal(name);
  const text = (value: string | null): string =>
    value === null ? "(not set)" : hides ? `(${HIDDEN})` : value;
  return { name, from: text(from), to: text(to) };
}

/** A property as it may be shown. */
export function propertyShown(property: AuditedProperty): AuditedProperty {
  const { name, from, to } = property;
  if (!mayBePersonal(name)) return property;
  const shown = (value: string | null): string | null => (value === null ? null : `(${HIDDEN})`);
  return { name, from: shown(from), to: shown(to) };
}

/** What the log holds besides properties of the user, and what is not personal. */
const OTHERS = new Set([
  "assignedlicense",
  "group.objectid",
  "group.displayname",
  "manager.objectid",
  "sponsor.objectid",
]);

/** Names in the log are its own: whatever is not known to be harmless may be personal. */
function mayBePersonal(name: string): boolean {
  if (OTHERS.has(name.toLowerCase())) return false;
  return propertyInLog(name)?.personal !== false;
}
