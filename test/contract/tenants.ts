import { readdir, readFile } from "node:fs/promises";
import { nameOf, type Claim, type Expectation, type Topic } from "./claim.ts";
import type { Result } from "./runClaims.ts";

/** What tenants answered otherwise than was claimed: test/contract/tenants/NAME.json. */
export interface TenantFile {
  readonly formatVersion: 1;
  /** Claim → the step that went otherwise, and what came back. */
  readonly answers: Readonly<
    Record<string, { readonly step: number; readonly expect: Expectation }>
  >;
}

export const TENANTS_FOLDER = new URL("tenants/", import.meta.url);

/** @throws Error for a file of another form */
export async function loadTenantFiles(
  folder: URL = TENANTS_FOLDER,
): Promise<Map<string, TenantFile>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).toSorted();
  const files = new Map<string, TenantFile>();
  for (const name of names) {
    const file = JSON.parse(await readFile(new URL(name, folder), "utf8")) as TenantFile;
    if (file.formatVersion !== 1 || typeof file.answers !== "object")
      throw new Error(`${name} is not a file of a tenant's answers.`);
    files.set(name, file);
  }
  return files;
}

/**
 * Claims as tenants have answered them: what was recorded replaces what was claimed, and is no guess any more. Steps
 * after a recorded one are left out, as they rest on what did not happen.
 *
 * @throws Error when two tenants answered otherwise than each other, or a file names a claim that is no more
 */
export function asAnswered(
  topics: readonly Topic[],
  files: ReadonlyMap<string, TenantFile>,
): Topic[] {
  const recorded = new Map<string, { file: string; step: number; expect: Expectation }>();
  for (const [file, { answers }] of files)
    for (const [claim, answer] of Object.entries(answers)) {
      const other = recorded.get(claim);
      if (
        other &&
        JSON.stringify([other.step, other.expect]) !== JSON.stringify([answer.step, answer.expect])
      )
        throw new Error(
          `${other.file} and ${file} answer "${claim}" otherwise. Split the claim by what they need.`,
        );
      recorded.set(claim, { file, ...answer });
    }
  const followed = topics.map((topic) => ({
    ...topic,
    claims: topic.claims.map((claim) => {
      const name = nameOf(topic, claim);
      const answer = recorded.get(name);
      recorded.delete(name);
      return answer ? answeredAs(claim, answer) : claim;
    }),
  }));
  const [unknown] = recorded;
  if (unknown) throw new Error(`${unknown[1].file} answers "${unknown[0]}", which is no claim.`);
  return followed;
}

function answeredAs(claim: Claim, { step, expect }: { step: number; expect: Expectation }): Claim {
  return {
    ...claim,
    confidence: "seen",
    steps: claim.steps
      .slice(0, step)
      .map((each, index) => (index === step - 1 ? { ...each, expect } : each)),
  };
}

/** The file that records where a tenant differs; what it answered is written with names for what was its own. */
export function tenantFileOf(results: readonly Result[]): TenantFile {
  return {
    formatVersion: 1,
    answers: Object.fromEntries(
      results.flatMap(({ name, outcome, step, answer }) =>
        outcome === "differs" && step !== undefined && answer
          ? [[name, { step, expect: answer }] as const]
          : [],
      ),
    ),
  };
}
