import { c as configurationAt } from "./guards.js";
// src/commands/action/job/tenantOf.ts
/** In the place of one tenant, for the comment about all of them. */
const ALL_TENANTS = "tenants";
/** What tells the comments about one tenant from those about another. Known before any directory is asked. */
async function tenantOf({ inputs, world }, commit) {
	if (inputs.mode === "comment") return ALL_TENANTS;
	if (inputs.tenant !== void 0) return inputs.tenant;
	const configuration = await configurationAt(commit, inputs.source);
	if ((inputs.source.directory ?? configuration.directory) === "embedded") return "embedded";
	return (configuration.tenant ?? world.environment["AZURE_TENANT_ID"]) || "default";
}
export { tenantOf as n, ALL_TENANTS as t };
