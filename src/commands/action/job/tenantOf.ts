import { configurationAt } from "../../../session/files/loadCommitted.ts";
import type { Job } from "./job.ts";

/** In the place of one tenant, for the comment about all of them. */
export const ALL_TENANTS = "tenants";

/** What tells the comments about one tenant from those about another. Known before any directory is asked. */
export async function tenantOf({ inputs, world }: Job, commit: string): Promise<string> {
  if (inputs.mode === "comment") return ALL_TENANTS;
  if (inputs.tenant !== undefined) return inputs.tenant;
  const configuration = await configurationAt(commit, inputs.source);
  if ((inputs.source.directory ?? configuration.directory) === "embedded") return "embedded";
  // A variable that nobody set is an empty text.
  return (configuration.tenant ?? world.environment["AZURE_TENANT_ID"]) || "default";
}
