import { company } from "./company.ts";
import type { ActionWorld } from "./world.ts";

export const CHECKOUT = `
      - uses: actions/checkout@0
        with: { persist-credentials: false }`;

/** Runs the workflow of `trial`. */
export const TRIAL = { workflow: "trial.yml", event: "push", payload: {} };

/**
 * A company with a workflow that starts no process.
 *
 * @param job what stands below the job `trial`, and other jobs after it
 */
export async function trial(job: string): Promise<{ world: ActionWorld; commit: string }> {
  const world = await company();
  const { after } = await world.push({
    ".github/workflows/trial.yml": `
name: Trial
on:
  push:
    branches: [main]
    tags: ["*"]
  workflow_dispatch:
jobs:
  trial:
    runs-on: ubuntu-24.04
${job}`,
    "kept/one.txt": "1",
  });
  return { world, commit: after };
}
