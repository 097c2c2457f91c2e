import { canonicalJson } from "../../model/records/canonicalJson.ts";
import type { Change, Plan } from "../../model/plan.ts";
import { patchOf, type PatchOperation } from "./patch.ts";
import { validatePlan } from "../../validators/plan.js";
import type { SchemaError } from "../../validators/validator.ts";

/** A plan as JSON. Its schema is `planSchema`. */
export interface PlanDocument extends Omit<Plan, "changes" | "reviewedAs"> {
  readonly formatVersion: 1;
  /** Names the plan: a hash of `digestInput`. It decides nothing. */
  readonly digest: string;
  readonly changes: readonly PlannedChange[];
}

type PlannedChange = Change & { readonly patch: readonly PatchOperation[] };

/** A file that is not a plan as this program writes it. `message` says what to do. */
export class PlanDocumentError extends Error {
  override readonly name = "PlanDocumentError";
}

/** The JSON form of a plan, with the RFC 6902 patch of each change. */
export function planDocument(plan: Plan, digest: string): PlanDocument {
  const { reviewedAs: _, ...shown } = plan;
  return {
    formatVersion: 1,
    digest,
    ...shown,
    changes: plan.changes.map((change) => ({ ...change, patch: patchOf(change) })),
  };
}

/**
 * What the digest of a plan is made over: everything that decides what may be written, and what a reviewer was told
 * about it. The same changes have the same digest, whatever the commit and the number of requests.
 */
export function digestInput(plan: Plan): string {
  const { tenant, correctsDrift, observes, totals, changes, salt } = plan;
  const { blocked, released, found, refusals, lifted, open, rules, embedded } = plan;
  return canonicalJson({
    tenant: tenant.id,
    correctsDrift,
    observes,
    embedded,
    rules,
    salt,
    totals,
    changes,
    blocked,
    released,
    found,
    refusals,
    lifted,
    open,
  });
}

/**
 * Reads back what `planDocument` made.
 *
 * @param value the parsed JSON
 * @param digestOf the hash that made the digest
 * @throws PlanDocumentError for anything that this version did not write, or that was edited since
 */
export function parsePlanDocument(
  value: unknown,
  digestOf: (input: string) => string,
): { plan: Plan; digest: string } {
  const document = checkShape(value);
  const { formatVersion: _, digest, changes, ...rest } = document;
  const plan: Plan = { ...rest, changes: changes.map(withoutPatch) };
  const actual = digestOf(digestInput(plan));
  if (digest !== actual)
    throw new PlanDocumentError(
      `The plan was edited after it was made: its digest is ${digest}, but its content has the digest ${actual}.`,
    );
  for (const change of changes)
    if (canonicalJson(change.patch) !== canonicalJson(patchOf(change)))
      throw new PlanDocumentError(
        `The plan was edited after it was made: the patch of ${change.userPrincipalName} does not match its fields.`,
      );
  return { plan, digest };
}

function checkShape(value: unknown): PlanDocument {
  if (typeof value !== "object" || value === null || !("formatVersion" in value))
    throw new PlanDocumentError(
      "This is not a plan: a JSON object with a formatVersion was expected.",
    );
  if (value.formatVersion !== 1)
    throw new PlanDocumentError(
      `The plan has the format version ${JSON.stringify(value.formatVersion)}, and this version of Rollcall reads 1. Use the version that made it.`,
    );
  if (validatePlan(value)) return value as unknown as PlanDocument;
  throw new PlanDocumentError(
    `The plan is not complete or was edited: ${objection(validatePlan.errors?.at(-1))}.`,
  );
}

function objection(error: SchemaError | undefined): string {
  if (!error) return "it does not follow its schema";
  const place = error.instancePath === "" ? "it" : `"${error.instancePath}"`;
  const extra: unknown = error.params["additionalProperty"];
  return `${place} ${error.message ?? "is wrong"}${typeof extra === "string" ? ` ("${extra}")` : ""}`;
}

function withoutPatch(planned: PlannedChange): Change {
  const { patch: _, ...change } = planned;
  return change;
}
