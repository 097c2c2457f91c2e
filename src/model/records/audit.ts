import { propertyOfField, type FieldName } from "../properties/fields.ts";
import type { LedgerRun } from "./ledgerRun.ts";
import { EXTENSION_ATTRIBUTES, type Property } from "../properties/properties.ts";
import type { Receipt, RecordedPrincipal } from "./receipt.ts";

/** Who made an entry of Entra's audit log. What the log does not tell is not there. */
export interface AuditActor {
  readonly kind: "application" | "person" | "unknown";
  /** Of the application: what it is called. Of a person: the userPrincipalName, else what people call them. */
  readonly name?: string;
  /** The application's client id, which Entra leaves out of many entries. */
  readonly appId?: string;
  /** Of the service principal, or of the person. */
  readonly objectId?: string;
}

/** A property as the log tells it: under its name there, with what it held as text; null where it held nothing. */
export interface AuditedProperty {
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** An entry of Entra's audit log about one user. */
export interface AuditEntry {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly activity: string;
  readonly service: string;
  readonly correlationId: string;
  readonly by: AuditActor;
  /** Object id of the user that it is about. */
  readonly userId: string;
  /** Object id of the group, where one is concerned. */
  readonly groupId?: string;
  readonly properties: readonly AuditedProperty[];
}

/**
 * What became of the search for a write. `pending`: it is so new that its entry may still come; `expired`: it is older than
 * Entra keeps entries.
 */
export type AuditedStatus = "matched" | "missing" | "pending" | "expired";

/** One thing that a run wrote, and its entry. */
export interface AuditedWrite {
  readonly userPrincipalName: string;
  readonly displayName?: string;
  readonly id: string;
  readonly status: AuditedStatus;
  /** When its answer came, ISO 8601. */
  readonly at: string;
  readonly requestId: string;
  readonly clientRequestId: string;
  readonly fields: readonly FieldName[];
  /** What the log calls it: one of these. */
  readonly activities: readonly string[];
  readonly entry?: AuditEntry;
}

/** Something that a run did not do, to a person that it wrote to. */
export interface OtherWrite {
  readonly userPrincipalName: string;
  readonly displayName?: string;
  readonly id: string;
  readonly entry: AuditEntry;
}

/** A run beside Entra's audit log. */
export interface RunAudit {
  readonly tenant: Receipt["tenant"];
  readonly run: Pick<LedgerRun, "startedAt"> &
    Partial<Pick<LedgerRun, "run" | "shortId" | "finishedAt" | "onGitHub">>;
  /** Who wrote, as the run or the reader says; absent where neither does. */
  readonly principal?: Pick<RecordedPrincipal, "appId"> & Partial<RecordedPrincipal>;
  /** Of the entries that were asked for, ISO 8601. */
  readonly from: string;
  readonly until: string;
  /** How late an entry may come, in minutes. */
  readonly marginMinutes: number;
  readonly totals: Readonly<Record<AuditedStatus, number>> & {
    readonly writes: number;
    readonly people: number;
    readonly others: number;
    readonly unrecorded: number;
  };
  /** In the order in which they were made. */
  readonly writes: readonly AuditedWrite[];
  /** By other applications and by people since the run began, the oldest first. */
  readonly others: readonly OtherWrite[];
  /** By the run's own application since then, where no run that is known recorded them. */
  readonly unrecorded: readonly OtherWrite[];
  /** Entries that are not as Graph documents them, and were left out. */
  readonly odd: number;
}

/**
 * The property that a name in the log means, as far as it is Graph's but for the first letter. Whether Entra spells all of them so is
 * unverified: some have names of their own, and mean nothing here.
 */
export function propertyInLog(name: string): Property | undefined {
  const own = name.charAt(0).toLowerCase() + name.slice(1);
  return propertyOfField(
    EXTENSION_ATTRIBUTES.includes(own) ? `onPremisesExtensionAttributes.${own}` : own,
  );
}
