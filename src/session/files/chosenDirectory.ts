import type { Configuration } from "../../model/settings/configuration.ts";
import { embeddedTenantId } from "../directory/embedded/embeddedTenant.ts";
import type { SourceOptions } from "./sourceOptions.ts";

/**
 * A configuration for the directory that is meant: as it is asked, else as configured. Of several tenants each has an
 * embedded directory with an id of its own, and nothing is compared with another's.
 */
export function chosen(
  configuration: Configuration,
  options: Pick<SourceOptions, "directory" | "tenant">,
): Configuration {
  const { directory = configuration.directory, tenant: name } = options;
  if (directory === "embedded" && name !== undefined)
    return { ...configuration, directory, tenant: embeddedTenantId(name) };
  if (directory === configuration.directory) return configuration;
  const { tenant, ...rest } = configuration;
  // An embedded directory asked for in place of the tenant has another id, and is tried out on purpose.
  return { ...rest, directory, ...(directory === "graph" && tenant !== undefined && { tenant }) };
}
