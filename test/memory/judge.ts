import { changesToApply, type Change, type Plan } from "../../src/model/plan.ts";
import { sameValue } from "../../src/model/properties/compare.ts";
import { foldName } from "../../src/model/values.ts";
import type { Write } from "./directory.ts";

/** A plan that a person approved, under the name by which it is spent. */
export interface Review {
  readonly name: string;
  readonly plan: Plan;
}

/**
 * The model of what may be written: a step of a review that counts, from the value that the reviewer saw, and not for a
 * second time under the same review.
 */
export class Judge {
  /** What each review has had done: "review user field value". */
  readonly #spent = new Set<string>();

  /** @returns why a write must not be made; undefined where it may */
  objection(write: Write, reviews: readonly Review[], isPaused: boolean): string | undefined {
    const step = stepOf(write);
    if (isPaused) return `written while paused: ${step}`;
    const behind = reviews.filter(({ plan }) => lists(plan, write));
    if (behind.length === 0) return `written without a review: ${step}`;
    if (behind.every(({ name }) => this.#spent.has(`${name} ${step}`)))
      return `written twice under one review: ${step}`;
    for (const { name } of behind) this.#spent.add(`${name} ${step}`);
    return undefined;
  }

  /** A write whose answer never came, for the process was killed: nobody knows of it. */
  forget(step: string): void {
    for (const spent of this.#spent) if (spent.endsWith(` ${step}`)) this.#spent.delete(spent);
  }

  wasDone(step: string): boolean {
    return [...this.#spent].some((spent) => spent.endsWith(` ${step}`));
  }
}

export function stepOf({
  userPrincipalName,
  field,
  to,
}: Pick<Write, "userPrincipalName" | "field" | "to">): string {
  return `${foldName(userPrincipalName)} ${field} ${JSON.stringify(to)}`;
}

/** Every field of these changes, as a step. */
export function stepsOf(
  changes: readonly Pick<Change, "userPrincipalName" | "fields">[],
): Set<string> {
  return new Set(
    changes.flatMap(({ userPrincipalName, fields }) =>
      fields.map(({ field, to }) => stepOf({ userPrincipalName, field, to: to })),
    ),
  );
}

function lists(plan: Plan, { userPrincipalName, field, from, to }: Write): boolean {
  return changesToApply(plan).some(
    (change) =>
      foldName(change.userPrincipalName) === foldName(userPrincipalName) &&
      change.fields.some(
        (each) =>
          each.field === field &&
          sameValue(field, each.to, to) &&
          (change.kind === "create" || sameValue(field, each.from, from)),
      ),
  );
}
