import type { Fault } from "../../src/embedded/faults/faults.ts";
import type { EmbeddedOptions } from "../../src/embedded/serving/options.ts";
import type { TenantState } from "../../src/embedded/tenant/tenant.ts";
import type { Circumstance, Claim } from "./claim.ts";
import { SKUS } from "./subscriptions.ts";

const LAG = {
  seed: 3,
  readMilliseconds: 10_000,
  listMilliseconds: 20_000,
  referenceMilliseconds: 10_000,
  writeMilliseconds: 10_000,
};

/** How the embedded directory is brought into a circumstance, besides the accounts that a claim asks for. */
export function optionsFor(
  circumstance: Circumstance,
  tenant: TenantState,
  [claim]: readonly Claim[],
): Partial<EmbeddedOptions> {
  switch (circumstance) {
    case "an application with these permissions alone":
      return { roles: claim?.granted ?? [] };
    case "subscriptions with and without free seats":
      return { tenant: { ...tenant, subscribedSkus: SKUS } };
    case "a B2C tenant":
      return { tenant: { ...tenant, tenantType: "AAD B2C" } };
    case "a federated domain":
      return { tenant: { ...tenant, federatedDomains: tenant.domains } };
    case "verified domains of 48 and 49 characters":
      return {
        tenant: {
          ...tenant,
          domains: [...tenant.domains, ...[48, 49].map((length) => lengthened(tenant, length))],
        },
      };
    case "a policy of Temporary Access Passes of 10 to 43,200 minutes":
      return {
        tenant: {
          ...tenant,
          temporaryAccessPassPolicy: {
            minimumLifetimeInMinutes: 10,
            maximumLifetimeInMinutes: 43_200,
          },
        },
      };
    case "no registered extension":
      return { tenant: { ...tenant, extensionProperties: [] } };
    case "a used-up quota of writes":
      return { throttle: { seed: 1, writes: { amount: 1, seconds: 150 } } };
    case "a used-up quota":
      return { throttle: { seed: 1, scale: 0.0005 } };
    case "replication lag":
      return { lag: LAG };
    case "an account with an administrator's role":
      return {
        tenant: {
          ...tenant,
          administrators: [...tenant.users, ...tenant.deletedUsers].map(({ id }) => id),
        },
      };
    default: {
      const [, code] = /^the refusal (\w+)$/.exec(circumstance) ?? [];
      const fault =
        code === undefined ? FAULTS[circumstance]?.(tenant) : ({ kind: "refused", code } as const);
      return fault ? { faults: { seed: 1, faults: [fault] } } : {};
    }
  }
}

/** What a claim writes as `{domain*48}`. */
function lengthened({ domains: [first = ""] }: TenantState, length: number): string {
  return first.padEnd(length, "x");
}

const unavailable = (status: 500 | 502 | 503 | 504): Fault => ({
  kind: "unavailable",
  of: "request",
  status,
  when: "before",
});

const FAULTS: Partial<Record<Circumstance, (tenant: TenantState) => Fault>> = {
  "a full directory": ({ users }) => ({ kind: "full", objects: users.length, status: 403 }),
  "a domain that was added a moment ago": () => ({ kind: "creation-refused" }),
  "an expired access token": () => ({ kind: "token-expired" }),
  "an expired page token": () => ({ kind: "page-token-expired" }),
  // The second request, and no other.
  "an empty page": () => ({ kind: "page-empty", from: 2, until: 3 }),
  "an internal error": () => unavailable(500),
  "a bad gateway": () => unavailable(502),
  "an unavailable service": () => unavailable(503),
  "a gateway timeout": () => unavailable(504),
};
