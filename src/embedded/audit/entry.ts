/** Who did something: an application, or a person through one. */
export interface Initiator {
  readonly app?: {
    readonly appId: string | null;
    readonly displayName: string | null;
    readonly servicePrincipalId: string | null;
  };
  readonly user?: {
    readonly id: string;
    readonly displayName: string | null;
    readonly userPrincipalName: string | null;
  };
}

/** A property that was changed, with JSON text before and after; null where there is none. */
export type AuditedChange = readonly [name: string, before: string | null, after: string | null];

/** What something was done to. */
export interface AuditTarget {
  readonly type: "User" | "Group";
  readonly id: string;
  readonly displayName: string | null;
  readonly userPrincipalName?: string;
  readonly changes: readonly AuditedChange[];
}

/** One entry of the audit log as the embedded directory keeps it. */
export interface StoredAudit {
  /** Counts from 1; the order in which things were done. */
  readonly number: number;
  /** ISO 8601, with milliseconds. */
  readonly at: string;
  readonly activity: string;
  /** The same for all that one request has done. */
  readonly correlationId: string;
  readonly by: Initiator;
  readonly targets: readonly AuditTarget[];
}

/**
 * An entry as Graph answers it.
 *
 * @see https://learn.microsoft.com/graph/api/resources/directoryaudit
 */
export function directoryAudit(
  { number, at, activity, correlationId, by, targets }: StoredAudit,
  { tellsAppId }: { readonly tellsAppId: boolean },
): Record<string, unknown> {
  const [first] = targets;
  return {
    id: `Directory_${correlationId}_${number}`,
    category: first?.type === "Group" || targets.length > 1 ? "GroupManagement" : "UserManagement",
    correlationId,
    result: "success",
    resultReason: "",
    activityDisplayName: activity,
    activityDateTime: `${at.slice(0, "2026-11-30T08:00:00.000".length)}0000Z`,
    loggedByService: "Core Directory",
    operationType: operationOf(activity),
    initiatedBy: {
      user: by.user ? { ...by.user, ipAddress: "" } : null,
      app: by.app
        ? { ...by.app, appId: tellsAppId ? by.app.appId : null, servicePrincipalName: null }
        : null,
    },
    targetResources: targets.map((target) => ({
      id: target.id,
      displayName: target.displayName,
      type: target.type,
      userPrincipalName: target.userPrincipalName ?? null,
      groupType: target.type === "Group" ? "azureAD" : null,
      modifiedProperties: target.changes.map(([displayName, oldValue, newValue]) => ({
        displayName,
        oldValue,
        newValue,
      })),
    })),
    additionalDetails: [],
  };
}

/** In the words of the page, which says that there are more. */
function operationOf(activity: string): string {
  if (/^(?:Add|Remove) (?:member|owner)/.test(activity))
    return activity.startsWith("Add") ? "Assign" : "Unassign";
  if (/delete/i.test(activity)) return "Delete";
  return activity.startsWith("Add ") ? "Add" : "Update";
}
