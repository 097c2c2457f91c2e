import { randomUUID } from "node:crypto";
import type { Clock } from "../../model/clock.ts";
import type { TenantState } from "../tenant/tenant.ts";
import type { AuditTarget, Initiator, StoredAudit } from "./entry.ts";

export interface AuditOptions {
  /** How long an entry stays unseen; 0 if absent. */
  readonly lateMilliseconds?: number;
  /** False: `appId` is null for every application, as records of tenants were met. */
  readonly tellsAppId?: boolean;
}

/** So many entries are kept, the newest ones: the tenant's file holds them, and is written anew at each change. */
export const MOST_AUDITS = 5000;

/** Every token that names no application is this one's. */
export const APPLICATION: NonNullable<Initiator["app"]> = {
  appId: "3f2e1d0c-7b6a-4958-8f7e-6d5c4b3a2910",
  displayName: "Rollcall",
  servicePrincipalId: "9c1d2e3f-4a5b-4c6d-8e7f-0a1b2c3d4e5f",
};

/** @see https://learn.microsoft.com/entra/identity/users/licensing-group-advanced */
export const GROUP_LICENSING: Initiator = {
  app: {
    appId: null,
    displayName: "Microsoft Entra group-Based Licensing",
    servicePrincipalId: null,
  },
};

/**
 * Who did what to which user or group. What is refused leaves no entry here, and neither does what is not done to users or groups.
 */
export class AuditLog {
  readonly tellsAppId: boolean;
  readonly #entries: StoredAudit[];
  readonly #clock: Clock;
  readonly #lateMilliseconds: number;
  #number: number;
  #by: Initiator = { app: APPLICATION };
  #correlationId: string | undefined;
  #isMute = false;

  constructor(
    tenant: TenantState,
    clock: Clock,
    { lateMilliseconds = 0, tellsAppId = true }: AuditOptions = {},
  ) {
    this.#entries = tenant.directoryAudits ??= [];
    this.#number = this.#entries.at(-1)?.number ?? 0;
    this.#clock = clock;
    this.#lateMilliseconds = lateMilliseconds;
    this.tellsAppId = tellsAppId;
  }

  /** What comes from now on is one request of this one. */
  begin(by: Initiator = { app: APPLICATION }): void {
    this.#by = by;
    this.#correlationId = undefined;
  }

  /** What a service does on its own. */
  as<Result>(by: Initiator, act: () => Result): Result {
    const asked = this.#by;
    this.#by = by;
    try {
      return act();
    } finally {
      this.#by = asked;
    }
  }

  /** What follows from something that has an entry already. */
  silently(act: () => void): void {
    const wasMute = this.#isMute;
    this.#isMute = true;
    try {
      act();
    } finally {
      this.#isMute = wasMute;
    }
  }

  record(activity: string, targets: readonly AuditTarget[]): void {
    if (this.#isMute) return;
    this.#number += 1;
    this.#entries.push({
      number: this.#number,
      at: this.#clock.now().toISOString(),
      activity,
      correlationId: (this.#correlationId ??= randomUUID()),
      by: this.#by,
      targets,
    });
    // Seldom enough that each entry is moved once at most.
    if (this.#entries.length >= MOST_AUDITS * 2)
      this.#entries.splice(0, this.#entries.length - MOST_AUDITS);
  }

  /** What the log shows by now, the oldest first. */
  shown(): readonly StoredAudit[] {
    const latest = this.#clock.now().getTime() - this.#lateMilliseconds;
    const kept = this.#entries.slice(-MOST_AUDITS);
    return this.#lateMilliseconds === 0 ? kept : kept.filter(({ at }) => Date.parse(at) <= latest);
  }
}
