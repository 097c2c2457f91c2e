import {
  TokenRefused,
  type JobClaims,
  type VerifyJobToken,
} from "../../src/github/job/jobToken.ts";
import { REPOSITORY, WORKFLOWS, type MemoryRun } from "./gitHub.ts";

/** What GitHub vouches for of an attempt's job. */
export function claimsOf(run: MemoryRun, attempt: number, environment: string): JobClaims {
  const branch = `refs/heads/${REPOSITORY.branch}`;
  return {
    repositoryId: String(REPOSITORY.id),
    ref: branch,
    refType: "branch",
    commit: run.commit,
    event: run.event,
    workflowPath: WORKFLOWS.apply,
    workflowRef: branch,
    environment,
    runId: run.id,
    runAttempt: attempt,
  };
}

/** Stands for a token that GitHub signs; the real ones are checked in the Action's tests. */
export function signed(claims: JobClaims, audience: string): string {
  return JSON.stringify({ audience, claims });
}

export const verify: VerifyJobToken = (token, expected) => {
  const { audience, claims } = parsed(token);
  if (!claims) throw new TokenRefused("has a proof that GitHub did not sign");
  if (audience !== expected)
    throw new TokenRefused(
      "was changed after it was proven, or the proof belongs to another record",
    );
  return Promise.resolve(claims);
};

function parsed(token: string): { readonly audience?: string; readonly claims?: JobClaims } {
  try {
    return JSON.parse(token) as ReturnType<typeof parsed>;
  } catch {
    return {};
  }
}
