import type { KnownSku, SetReading } from "../../../model/directory/surroundings.ts";
import type { FieldName } from "../../../model/properties/fields.ts";
import type { Holding } from "../../../model/values.ts";
import { NoAnswer } from "../../noAnswer.ts";
import { isSuccess, memberOf } from "../sending/answer.ts";
import type { Batcher } from "../sending/batcher.ts";
import type { Connection } from "../sending/connection.ts";
import { sendItem } from "../sending/items.ts";
import { odd, OddValue, requiredText } from "../sending/wire.ts";
import { refusedReading, type Subject } from "./listing.ts";
import type { ReadUser } from "./users.ts";

const SKUS: Subject = { what: "the licences", permission: "LicenseAssignment.Read.All" };

/** What to select of a user so that the directory tells the licences. */
export const LICENCE_STATES = "licenseAssignmentStates";

/**
 * The SKUs of a tenant.
 *
 * @throws DirectoryError when they cannot be read; a missing permission is part of the result
 * @see https://learn.microsoft.com/graph/api/subscribedsku-list
 */
export async function readSkus(channel: {
  readonly connection: Connection;
  readonly batcher: Batcher;
}): Promise<SetReading<KnownSku>> {
  const path =
    "/subscribedSkus?$select=skuId,skuPartNumber,appliesTo,capabilityStatus,consumedUnits,prepaidUnits,servicePlans";
  const { last } = await sendItem({ method: "GET", path }, { repeatable: true }, channel);
  if (last instanceof NoAnswer) throw last;
  if (!isSuccess(last)) {
    const refused = refusedReading(last, SKUS);
    if (last.status === 403) return { unreadable: refused.message };
    throw refused;
  }
  const skus = memberOf(last.body, "value");
  if (!Array.isArray(skus)) throw odd(last.body, "value");
  return { all: skus.map(toSku) };
}

function toSku(sku: unknown): KnownSku {
  const units = memberOf(sku, "prepaidUnits");
  const plans = memberOf(sku, "servicePlans");
  const refused = whyNotAssignable(sku);
  return {
    id: requiredText(sku, "skuId").toLowerCase(),
    name: requiredText(sku, "skuPartNumber"),
    ...(refused !== undefined && { refused }),
    enabled: numberIn(units, "enabled"),
    warning: numberIn(units, "warning"),
    consumed: numberIn(sku, "consumedUnits"),
    plans: Array.isArray(plans)
      ? plans.map((plan: unknown) => ({
          id: requiredText(plan, "servicePlanId").toLowerCase(),
          name: requiredText(plan, "servicePlanName"),
        }))
      : [],
  };
}

function whyNotAssignable(sku: unknown): string | undefined {
  if (memberOf(sku, "appliesTo") === "Company")
    return "is a licence of the whole tenant, which users cannot be given. Remove it from the files";
  const status = memberOf(sku, "capabilityStatus");
  return status === "Enabled" || status === "Warning"
    ? undefined
    : `cannot be assigned, since its subscription is ${String(status)}. Renew it, or remove it from the files`;
}

function numberIn(value: unknown, name: string): number {
  const number = memberOf(value, name);
  return typeof number === "number" ? number : 0;
}

/** The licences that a user has, as far as an answer tells them. */
export function licencesOf(user: unknown, skus: ReadonlyMap<string, KnownSku>): readonly Holding[] {
  const found = readLicences(user, skus);
  return found instanceof OddValue || !found ? [] : found;
}

/**
 * The licences that a user has, from `licenseAssignmentStates`: one for each way in which it came.
 *
 * @returns an odd value where the user is not told as Graph documents it
 * @see https://learn.microsoft.com/graph/api/resources/licenseassignmentstate
 */
function readLicences(
  user: unknown,
  skus: ReadonlyMap<string, KnownSku>,
): readonly Holding[] | OddValue | undefined {
  const states = memberOf(user, LICENCE_STATES);
  if (states === undefined) return undefined;
  if (!Array.isArray(states)) return new OddValue(states, "a list of licences");
  const odd = states.find((state: unknown) => typeof memberOf(state, "skuId") !== "string");
  if (odd !== undefined) return new OddValue(odd, "a licence with a SKU");
  return states.map((state: unknown): Holding => {
    const id = requiredText(state, "skuId").toLowerCase();
    const sku = skus.get(id);
    const plans = new Map(sku?.plans.map((plan) => [plan.id, plan.name]));
    const disabled = memberOf(state, "disabledPlans");
    const by = memberOf(state, "assignedByGroup");
    const error = memberOf(state, "error");
    const without = (Array.isArray(disabled) ? disabled : [])
      .map((plan: unknown) => plans.get(String(plan).toLowerCase()) ?? String(plan))
      .toSorted();
    return {
      as: "assigned",
      id,
      name: sku?.name ?? id,
      ...(without.length > 0 && { without }),
      ...(typeof by === "string" && { by: by.toLowerCase() }),
      ...(typeof error === "string" && error !== "None" && { error }),
    };
  });
}

/** The user with its licences, where they were asked for; a form that Graph does not document is noted beside it. */
export function withLicences(
  read: ReadUser,
  user: unknown,
  sets: ReadonlySet<FieldName>,
  skus: ReadonlyMap<string, KnownSku> = new Map(),
): ReadUser {
  if (!sets.has("licenses")) return read;
  const found = readLicences(user, skus);
  if (found instanceof OddValue) (read.odd ??= {})["licenses"] = found.how;
  else if (found) (read.sets ??= {})["licenses"] = found;
  return read;
}
