import type { JSONWebKeySet } from "jose";
import type { Clock } from "../../../model/clock.ts";
import type { StoredUser } from "../../tenant/tenant.ts";
import type { Application } from "../applications/applications.ts";
import type { Grants } from "../grants/grants.ts";
import type { Tokens } from "../tokens/tokens.ts";

/** The part of a tenant that signing in is about; every TenantState is one. */
export interface SignInTenant {
  readonly id: string;
  readonly domains: readonly string[];
  /** The accounts that can sign in; none if absent. Read anew for each request. */
  readonly users?: readonly StoredUser[];
}

/** What the parts of the endpoint share. */
export interface SignInContext {
  readonly tenant: SignInTenant;
  readonly clock: Pick<Clock, "now">;
  readonly applications: readonly Application[];
  readonly tokens: Tokens;
  readonly grants: Grants;
  /** `https://localhost:PORT` */
  readonly authority: string;
  readonly graphRoot: () => string;
  /** The keys of those who issue federated tokens, by issuer. */
  readonly issuers: Readonly<Record<string, JSONWebKeySet>>;
  readonly mfaRequired: (user: StoredUser) => boolean;
  /** Seconds between two questions of a device. */
  readonly deviceInterval: number;
}

/** One form as it was posted to the token endpoint. */
export interface TokenForm {
  /** As the path names the tenant. */
  readonly tenant: string;
  readonly fields: URLSearchParams;
  /** The header, for a client that sends its secret there. */
  readonly authorization: string | undefined;
}

/** What the endpoint answers, as JSON. */
export type TokenAnswer = Readonly<Record<string, unknown>>;
