import { isObject, unknownText, type Say, type Values } from "./checks.ts";

/** In small letters, as Graph writes it, so that it can be compared. */
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MEMBERS = [
  "skuId",
  "skuPartNumber",
  "appliesTo",
  "capabilityStatus",
  "prepaidUnits",
  "servicePlans",
  "accountId",
  "accountName",
  "subscriptionIds",
];
const UNITS = ["enabled", "warning", "suspended", "lockedOut"];
const PLAN_MEMBERS = [
  "servicePlanId",
  "servicePlanName",
  "appliesTo",
  "provisioningStatus",
  "service",
  "dependsOn",
  "excludes",
  "prohibitedIn",
];
const APPLIES_TO = ["User", "Company"];
const STATUSES = ["Enabled", "Warning", "Suspended", "Deleted", "LockedOut"];

/** Holds what a tenant file says of its subscriptions against what they are. */
export function checkSkus(value: unknown, say: Say): void {
  if (value === undefined) return;
  if (!Array.isArray(value)) return say(["subscribedSkus"], "subscribedSkus must be a list");
  const ids = new Set<string>();
  for (const [index, sku] of value.entries()) {
    const at = ["subscribedSkus", index];
    if (!isObject(sku)) {
      say(at, "A subscribed SKU is an object");
      continue;
    }
    checkSku(sku, at, say);
    const id = String(sku["skuId"]).toLowerCase();
    if (ids.has(id)) say([...at, "skuId"], "Another SKU has this skuId");
    ids.add(id);
  }
}

function checkSku(sku: Values, at: readonly (string | number)[], say: Say): void {
  for (const name of Object.keys(sku))
    if (name === "consumedUnits")
      say([...at, name], "consumedUnits follows from the users: leave it out");
    else if (!MEMBERS.includes(name))
      say([...at, name], `${unknownText(name, MEMBERS)} of a subscribed SKU`);
  const { skuId, skuPartNumber, appliesTo = "User", capabilityStatus = "Enabled" } = sku;
  if (!GUID.test(String(skuId))) say([...at, "skuId"], "skuId must be a GUID in small letters");
  if (typeof skuPartNumber !== "string" || skuPartNumber === "")
    say([...at, "skuPartNumber"], "skuPartNumber must be a text, such as SPE_E3");
  if (!APPLIES_TO.includes(String(appliesTo)))
    say([...at, "appliesTo"], `appliesTo must be one of ${APPLIES_TO.join(", ")}`);
  if (!STATUSES.includes(String(capabilityStatus)))
    say([...at, "capabilityStatus"], `capabilityStatus must be one of ${STATUSES.join(", ")}`);
  checkUnits(sku["prepaidUnits"], [...at, "prepaidUnits"], say);
  const { servicePlans: plans = [] } = sku;
  if (!Array.isArray(plans)) say([...at, "servicePlans"], "servicePlans must be a list");
  else
    for (const [index, plan] of plans.entries())
      checkPlan(plan, [...at, "servicePlans", index], say);
}

function checkUnits(units: unknown, at: readonly (string | number)[], say: Say): void {
  if (!isObject(units) || !("enabled" in units))
    return say(at, 'prepaidUnits must say how many there are, such as { "enabled": 25 }');
  for (const [name, value] of Object.entries(units))
    if (!UNITS.includes(name)) say([...at, name], `${unknownText(name, UNITS)} of prepaidUnits`);
    else if (!Number.isSafeInteger(value) || Number(value) < 0)
      say([...at, name], `${name} must be a whole number`);
}

function checkPlan(plan: unknown, at: readonly (string | number)[], say: Say): void {
  if (!isObject(plan)) return say(at, "A service plan is an object");
  for (const name of Object.keys(plan))
    if (!PLAN_MEMBERS.includes(name))
      say([...at, name], `${unknownText(name, PLAN_MEMBERS)} of a service plan`);
  const { servicePlanId, servicePlanName } = plan;
  if (!GUID.test(String(servicePlanId)))
    say([...at, "servicePlanId"], "servicePlanId must be a GUID in small letters");
  if (typeof servicePlanName !== "string" || servicePlanName === "")
    say([...at, "servicePlanName"], "servicePlanName must be a text, such as TEAMS1");
  for (const name of ["dependsOn", "excludes"]) {
    const { [name]: ids = [] } = plan;
    if (!Array.isArray(ids) || !ids.every((id) => GUID.test(String(id))))
      say([...at, name], `${name} must be a list of GUIDs in small letters`);
  }
  const { prohibitedIn = [] } = plan;
  if (
    !Array.isArray(prohibitedIn) ||
    !prohibitedIn.every((one) => typeof one === "string" && /^[A-Z]{2}$/.test(one))
  )
    say([...at, "prohibitedIn"], "prohibitedIn must be a list of countries, such as CN");
}
