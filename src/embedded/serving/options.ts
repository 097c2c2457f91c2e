import type { Clock } from "../../model/clock.ts";
import type { AuditOptions } from "../audit/auditLog.ts";
import type { FaultPlan } from "../faults/faults.ts";
import type { LagOptions } from "../tenant/replication.ts";
import type { TenantState } from "../tenant/tenant.ts";
import type { TokenCheck } from "./bearer.ts";
import type { Grants } from "./permissions.ts";
import type { BindCost } from "./costs.ts";
import type { ThrottleOptions } from "./throttle.ts";

export interface EmbeddedOptions extends Grants {
  readonly tenant: TenantState;
  /** Decides lag, throttling and latency. */
  readonly clock: Clock;
  /** Any free one if absent. Only 127.0.0.1 is listened on. */
  readonly port?: number;
  readonly lag?: LagOptions;
  readonly audit?: AuditOptions;
  readonly throttle?: ThrottleOptions;
  /** What binding references counts for; a third of a write each if absent. */
  readonly bindCost?: BindCost;
  /** Milliseconds that pass before an HTTP request is carried out; a batch is one. */
  readonly latency?: number;
  /** Milliseconds more for each item of a batch. */
  readonly itemLatency?: number;
  readonly faults?: FaultPlan;
  /** Only its tokens are accepted, with what they say; any token is if absent. */
  readonly signIn?: TokenCheck;
  /** Read as null for everybody, as when a permission is missing. */
  readonly hiddenProperties?: readonly string[];
  /** Left out of answers although selected. */
  readonly omittedProperties?: readonly string[];
  /** `$expand` is ignored without a word, as the field reports. */
  readonly ignoreExpand?: boolean;
  /** Caps every page. */
  readonly pageSize?: number;
  /** Awaited before a write is answered, so that an answered write survives a crash. */
  readonly save?: (tenant: TenantState) => Promise<void>;
  /** Sees every answer, items of a batch included. */
  readonly observe?: (exchange: Exchange) => void;
}

export interface Exchange {
  readonly method: string;
  readonly path: readonly string[];
  readonly status: number;
  readonly body: unknown;
}
