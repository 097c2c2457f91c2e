import { createHash } from "node:crypto";
import type { Receipt } from "../../src/model/records/receipt.ts";
import { artifactName } from "../../src/model/settings/tenantName.ts";
import { claimsOf, type JobIdentity } from "./gitHub/oidc.ts";
import type { GitHubStandIn, Run } from "./gitHubStandIn.ts";

/** What a record is to say and how it is to be proven, where that is not as an apply run would do it. */
export interface RecordOptions {
  readonly attempt?: number;
  readonly record?: Partial<Receipt>;
  /** Of the job that is said to have written it. */
  readonly identity?: Partial<JobIdentity>;
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly key?: "other";
  /** Undefined: as it should be. */
  readonly proof?: string | null;
  readonly tenantId: string;
  /** Of several tenants the one in whose jobs it was written. */
  readonly tenant?: string;
  /** The tenant whose artifact it is put into, where that is another. */
  readonly artifactOf?: string;
}

/** A record as an apply run keeps it, with the proof of where it was written. @returns its digest */
export function keepRecord(gitHub: GitHubStandIn, run: Run, options: RecordOptions): string {
  const { attempt = 1, record = {}, identity = {}, claims = {}, tenantId, tenant } = options;
  const receipt: Receipt = {
    formatVersion: 2,
    tool: { name: "rollcall", version: "0.1.0" },
    tenant: { id: tenantId, domain: "contoso.com" },
    directory: "graph",
    commit: run.headCommit,
    startedAt: "2026-01-01T00:00:00.000Z",
    finishedAt: "2026-01-01T00:00:01.000Z",
    planDigest: "0".repeat(64),
    previous: null,
    salt: "00".repeat(16),
    complete: true,
    totals: { applied: 0, failed: 0, skipped: 0, notAttempted: 0, unconfirmed: 0 },
    outcomes: [],
    ...record,
  };
  const text = `${JSON.stringify(receipt, null, 2)}\n`;
  const digest = createHash("sha256").update(text).digest("hex");
  const { proof } = options;
  const token =
    proof ??
    gitHub.idToken(
      {
        ...claimsOf({
          environment: tenant === undefined ? "rollcall-apply" : `rollcall-apply-${tenant}`,
          commit: run.headCommit,
          event: run.event,
          runId: run.id,
          runAttempt: attempt,
          workflowPath: run.path,
          ...identity,
        }),
        aud: `rollcall-record:${digest}`,
        ...claims,
      },
      options.key && { key: options.key },
    );
  gitHub.upload(run.id, artifactName(`rollcall-record-${attempt}`, options.artifactOf ?? tenant), {
    "receipt.json": text,
    ...(proof !== null && { "receipt.json.proof": token }),
  });
  return digest;
}
