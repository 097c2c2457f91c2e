import type { JobClaims } from "../../src/github/job/jobToken.ts";
import { audienceOf } from "../../src/ledger/records/artifacts.ts";
import { digestOfRecord } from "../../src/ledger/records/digest.ts";
import type { Receipt } from "../../src/model/records/receipt.ts";
import { TENANT } from "../builders.ts";
import type { MemoryRun } from "./gitHub.ts";
import { claimsOf, signed } from "./proofs.ts";

const CLAIMED: Readonly<Record<string, Partial<JobClaims>>> = {
  "for a tag": { ref: "refs/tags/main", refType: "tag" },
  "for another branch": { ref: "refs/heads/feature" },
  "in another repository": { repositoryId: "2" },
  "by another workflow": { workflowPath: ".github/workflows/mine.yml" },
  "by a workflow of another branch": { workflowRef: "refs/heads/feature" },
  "in another run": { runId: 0 },
  "in another attempt": { runAttempt: 7 },
  "at another commit": { commit: "f".repeat(40) },
  "in the environment that only plans": { environment: "rollcall-plan" },
  "outside of any environment": { environment: undefined },
};

/** The ways in which a record may be forged. */
export const FORGERIES = [
  ...Object.keys(CLAIMED),
  "without a proof",
  "with a proof of other content",
  "with a proof that nobody signed",
] as const;

/** Files of an artifact that says of a run that all of this was done, and proves it in one of the ways above. */
export function forged(
  how: string,
  run: MemoryRun,
  outcomes: Receipt["outcomes"],
  startedAt: string,
): Record<string, Uint8Array> {
  const record = {
    formatVersion: 2,
    tool: { name: "rollcall", version: "0" },
    tenant: { id: TENANT.id, domain: TENANT.domain },
    directory: "graph",
    startedAt,
    planDigest: "0",
    salt: "00",
    previous: null,
    run: { id: run.id, attempt: 1, url: "", event: run.event },
    complete: true,
    outcomes,
  };
  const text = JSON.stringify(record);
  const proven = how === "with a proof of other content" ? `${text} ` : text;
  // Were the plan's own environment to say what was written, this record would be an empty one.
  const claims = { ...claimsOf(run, 1, "rollcall-apply"), ...CLAIMED[how] };
  const proof =
    how === "with a proof that nobody signed"
      ? "a.b.c"
      : signed(claims, audienceOf(digestOfRecord(proven)));
  return {
    "receipt.json": Buffer.from(text),
    ...(how !== "without a proof" && { "receipt.json.proof": Buffer.from(proof) }),
  };
}
