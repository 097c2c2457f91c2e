import { readdir, readFile } from "node:fs/promises";
import { nameOf, type Claim, type Expectation, type Topic } from "./claim.ts";
import { absent, HEADER, NOTHING, type Difference } from "./match.ts";
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
      results.flatMap(({ name, outcome, step, answer, differences = [] }) =>
        outcome === "differs" && step !== undefined && answer
          ? [[name, { step, expect: answeredLike(answer, differences) }] as const]
          : [],
      ),
    ),
  };
}

function answeredLike(
  { status, code, message }: NonNullable<Result["answer"]>,
  differences: readonly Difference[],
): Expectation {
  const headers: Record<string, unknown> = {};
  const body: Record<string, unknown> = {};
  for (const { what, seen } of differences) {
    const value = seen === NOTHING ? absent : valueOf(seen);
    // What lies in a list, or was shown as an outline, cannot be told again.
    if (value === undefined || what.includes("[")) continue;
    if (what.startsWith(HEADER)) headers[what.slice(HEADER.length)] = value;
    else if (!/^status$|^error\.|^body$/.test(what)) putAt(body, what.split("/"), value);
  }
  return {
    status,
    ...(code !== undefined && { code }),
    ...(message !== undefined && { message: retold(message) }),
    ...(Object.keys(headers).length > 0 && { headers }),
    // A refusal has no body but the error.
    ...(status < 300 && Object.keys(body).length > 0 && { body }),
  };
}

function valueOf(seen: string): unknown {
  try {
    const value: unknown = JSON.parse(seen);
    return /<\w+>/.test(seen) ? undefined : value;
  } catch {
    return undefined;
  }
}

function putAt(object: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [name = "", ...rest] = path;
  if (rest.length === 0) object[name] = value;
  else {
    const inner = (object[name] ?? {}) as Record<string, unknown>;
    object[name] = inner;
    putAt(inner, rest, value);
  }
}

/** A message whose masked parts may be anything the next time. */
function retold(message: string): string {
  if (!/<\w+>/.test(message)) return message;
  const parts = message.split(/<\w+>/).map((part) => part.replaceAll(/[.*+?^$()|[\]\\]/g, "\\$&"));
  return `/^${parts.join(".+")}$/`;
}
