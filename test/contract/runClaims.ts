import { namesFor, prepare, type Prepared } from "./accounts.ts";
import type { Ground } from "./ground.ts";
import { nameOf, type Claim, type Confidence, type Needs, type Step, type Topic } from "./claim.ts";
import { NoAnswer } from "./graph.ts";
import { differences, memberOf, type Answer, type Difference } from "./match.ts";

/** What came of one claim; free of ids, names and addresses. */
export interface Result {
  /** Topic and claim. */
  readonly name: string;
  readonly source: string;
  readonly confidence: Confidence;
  readonly needs?: Needs;
  readonly outcome: "holds" | "differs" | "not tried";
  /** Of the step that decided: which one it is, from 1 on, and what was sent. */
  readonly step?: number;
  readonly sent?: string;
  readonly differences?: readonly Difference[];
  /** Status and error code of the answer that differs. */
  readonly answer?: { readonly status: number; readonly code?: string; readonly message?: string };
  /** Why it was not tried. */
  readonly reason?: string;
}

export interface NamedClaim {
  readonly topic: Topic["topic"];
  readonly claim: Claim;
}

/**
 * Tries claims one by one: their accounts are created first, all together.
 *
 * @param firstNumber of the first claim; each is part of the names of a claim's accounts
 */
export async function runClaims(
  claims: readonly NamedClaim[],
  ground: Ground,
  firstNumber = 1,
): Promise<Result[]> {
  const prepared = await prepare(
    claims.map(({ claim }, index) => ({
      claim,
      names: namesFor(claim, firstNumber + index, ground),
    })),
    ground,
  );
  const results: Result[] = [];
  for (const [index, { topic }] of claims.entries()) {
    const one = prepared[index];
    if (!one || ground.stopping.aborted) break;
    results.push(await runClaim(topic, one, ground));
  }
  return results;
}

/** Tries one claim whose accounts are there. */
export async function runClaim(topic: string, prepared: Prepared, ground: Ground): Promise<Result> {
  const { claim, names, obstacle } = prepared;
  const about = {
    name: nameOf({ topic }, claim),
    source: claim.source,
    confidence: claim.confidence,
    ...(claim.needs && { needs: claim.needs }),
  };
  if (obstacle !== undefined) return { ...about, outcome: "not tried", reason: obstacle };
  for (const [index, step] of claim.steps.entries()) {
    if (step.afterDays !== undefined) await ground.sleep(step.afterDays * DAY_MILLISECONDS);
    const tried = await untilExpected(step, prepared, ground).catch((error: unknown) => {
      if (error instanceof NoAnswer) return undefined;
      throw error;
    });
    if (!tried) return { ...about, outcome: "not tried", reason: `no answer to step ${index + 1}` };
    const { answer, found } = tried;
    if (found.length > 0)
      return {
        ...about,
        outcome: "differs",
        step: index + 1,
        sent: shortened(step.send),
        differences: found.map((difference) => ({
          ...difference,
          expected: names.mask(difference.expected),
          seen: shown(difference, names.mask(difference.seen)),
        })),
        answer: summaryOf(answer, (text) => names.mask(text)),
      };
    for (const [name, path] of Object.entries(step.keep ?? {})) {
      const value = path.split("/").reduce<unknown>(memberOf, answer.body);
      if (typeof value === "string") names.set(name, value);
    }
  }
  return { ...about, outcome: "holds" };
}

const DAY_MILLISECONDS = 24 * 3_600_000;

/** A write may be visible only later; a read is repeated until it shows what is expected, or patience ends. */
async function untilExpected(
  step: Step,
  { names, claim }: Prepared,
  ground: Ground,
): Promise<{ answer: Answer; found: Difference[] }> {
  const [method = "GET", ...path] = step.send.split(" ");
  const request = names.filled({
    method,
    path: path.join(" "),
    ...(step.body !== undefined && { body: step.body }),
    ...(step.headers && { headers: step.headers }),
    ...(step.authorization !== undefined && { authorization: step.authorization }),
    keepThrottled: /^a used-up quota|^the refusal /.test(claim.needs?.circumstance ?? ""),
  });
  const expect = names.filled(step.expect);
  for (let waited = 0, wait = 1; ; wait *= 2) {
    const answer = await ground.send(request);
    const found = differences(expect, answer);
    const mayChange = method === "GET" || answer.status === 404;
    if (found.length === 0 || !mayChange || waited + wait > ground.patienceSeconds)
      return { answer, found };
    await ground.sleep(wait * 1000, ground.stopping).catch(() => {});
    if (ground.stopping.aborted) return { answer, found };
    waited += wait;
  }
}

const LONGEST_SEEN = 200;
const shortened = (text: string): string =>
  text.length > LONGEST_SEEN ? `${text.slice(0, LONGEST_SEEN)}…` : text;

// A body may hold what is not the run's; of whole objects and lists only the outline is shown.
function shown({ what }: Difference, seen: string): string {
  const isList = seen.startsWith("[");
  if ((isList || seen.startsWith("{")) && seen.length > LONGEST_SEEN)
    return isList ? "a list" : "an object";
  if (what.startsWith("error.")) return seen;
  return shortened(seen);
}

function summaryOf(answer: Answer, mask: (text: string) => string): NonNullable<Result["answer"]> {
  const error = memberOf(answer.body, "error");
  const [code, message] = [memberOf(error, "code"), memberOf(error, "message")];
  return {
    status: answer.status,
    ...(typeof code === "string" && { code: mask(code) }),
    ...(typeof message === "string" && { message: mask(message) }),
  };
}
