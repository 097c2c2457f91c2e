import type { KnownSku } from "../model/directory/surroundings.ts";
import type { Holding } from "../model/values.ts";
import type { SetRelationship, Unresolved } from "./relationship.ts";

/**
 * The licences that are assigned to a user directly, by the part number of their SKU.
 *
 * @see https://learn.microsoft.com/graph/api/user-assignlicense
 */
export const licenses: SetRelationship = {
  kind: "set",
  name: "licenses",
  one: "licence",
  as: "assigned",
  together: true,
  inList: true,
  summary: "licences that the configuration lists, by the part number of the SKU, such as SPE_E3",
  permission: "LicenseAssignment.ReadWrite.All",
  call: "POST users/{}/assignLicense",
  audited: {
    set: ["Change user license", "Update user"],
    taken: ["Change user license", "Update user"],
  },
  reading: { path: "/subscribedSkus", permission: "LicenseAssignment.Read.All" },
  entry: { key: "sku", more: { without: "names" } },
  listed: (configuration) => configuration.licenses,
  objectionTo: (name) =>
    /^[A-Za-z0-9_-]+$/.test(name)
      ? undefined
      : `"${name}" is not the part number of a SKU. Write the skuPartNumber, such as SPE_E3, not the name of the product`,
  managed: (live, _, configuration) =>
    live.filter(({ by, name }) => by === undefined && configuration.licenses.includes(name)),
  canTake: () => true,
  resolve: (declared, { surroundings: { skus: reading } }) => {
    if (!reading || reading.unreadable !== undefined)
      return { reason: "unreadable", message: reading?.unreadable ?? "licences were not read" };
    const sku = reading.all.find(({ name }) => name === declared.name);
    if (!sku)
      return {
        reason: "license-not-found",
        message: `the tenant has no SKU ${declared.name}. Correct it in the configuration, under licenses, and in the files`,
      };
    if (sku.refused !== undefined)
      return { reason: "license-not-assignable", message: `${sku.name} ${sku.refused}` };
    return withPlans(declared, sku);
  },
  mayMean: (name, live) => name === live.name,
};

function withPlans(declared: Holding, sku: KnownSku): Holding | Unresolved {
  const unknown = declared.without?.filter((plan) => !sku.plans.some(({ name }) => name === plan));
  if (unknown && unknown.length > 0)
    return {
      reason: "license-not-assignable",
      message: `${sku.name} has no service plan ${unknown.join(", ")}. It has ${sku.plans.map(({ name }) => name).join(", ")}`,
    };
  return { ...declared, id: sku.id };
}
