import { c as configurationAt } from "./guards.js";
// src/commands/action/tenantOf.ts
/** What tells the comments about one tenant from those about another. Known before any directory is asked. */
async function tenantOf({ inputs, world }, commit) {
	const configuration = await configurationAt(commit, inputs.source);
	if ((inputs.source.directory ?? configuration.directory) === "embedded") return "embedded";
	return (configuration.tenant ?? world.environment["AZURE_TENANT_ID"]) || "default";
}
export { tenantOf as t };
