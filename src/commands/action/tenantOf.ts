import { configurationAt } from "../../session/files/loadCommitted.ts";
import type { Job } from "./job.ts";

/** What tells the comments about one tenant from those about another. Known before any directory is asked. */
export async function tenantOf({ inputs, world }: Job, commit: string): Promise<string> {
  const configuration = await configurationAt(commit, inputs.source);
  if ((inputs.source.directory ?? configuration.directory) === "embedded") return "embedded";
  // A variable that nobody set is an empty text.
  return (configuration.tenant ?? world.environment["AZURE_TENANT_ID"]) || "default";
}
