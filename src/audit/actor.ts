import type { AuditActor, RunAudit } from "../model/records/audit.ts";

export type KnownPrincipal = NonNullable<RunAudit["principal"]>;

/**
 * Whether the application or person that a run was signed in as made an entry. Entra leaves the client id out of many entries, so that the
 * service principal counts as well, and the name where an entry tells neither.
 */
export function isBy(
  { kind, appId, objectId, name }: AuditActor,
  principal: KnownPrincipal,
): boolean {
  // As a reader names it, who need not know which of the names it is.
  if (principal.kind === undefined)
    return [appId, objectId, name].some((own) => same(own, principal.appId));
  if (kind === "person") return principal.kind === "person" && same(objectId, principal.objectId);
  if (kind !== "application" || principal.kind === "person") return false;
  if (appId !== undefined) return same(appId, principal.appId);
  if (objectId !== undefined && principal.objectId !== undefined)
    return same(objectId, principal.objectId);
  return same(name, principal.displayName);
}

/** Whether two entries were made by the same one. */
export function isSameActor(left: AuditActor, right: AuditActor): boolean {
  if (left.kind !== right.kind) return false;
  if (left.objectId !== undefined && right.objectId !== undefined)
    return same(left.objectId, right.objectId);
  if (left.appId !== undefined && right.appId !== undefined) return same(left.appId, right.appId);
  return same(left.name, right.name);
}

function same(left: string | undefined, right: string | undefined): boolean {
  return left !== undefined && left.toLowerCase() === right?.toLowerCase();
}
