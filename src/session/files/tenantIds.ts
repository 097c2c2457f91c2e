import { listed } from "../../report/words.ts";
import type { ParsedConfiguration } from "../../roster/settings/configuration.ts";
import { fileDiagnostic } from "../../roster/sources/source.ts";
import type { SourceOptions } from "./sourceOptions.ts";

/**
 * Adds what is wrong about the id of a tenant's directory, where a repository has several tenants: that there is none, or
 * that another tenant has the same. By this id, and not by what the environment signs in to, a file belongs to a tenant.
 *
 * @param known.others the configurations of the other tenants at the same commit
 */
export function withTenantMistakes(
  parsed: ParsedConfiguration,
  options: Pick<SourceOptions, "config" | "directory">,
  known: { readonly others: readonly (ParsedConfiguration & { readonly path: string })[] },
): ParsedConfiguration {
  const { configuration, diagnostics, locate } = parsed;
  const { tenant } = configuration;
  if (tenant === undefined) {
    const isEmbedded = (options.directory ?? configuration.directory) === "embedded";
    // What cannot be read is told, and says nothing of what it lacks.
    if (isEmbedded || diagnostics.some(({ severity }) => severity === "error")) return parsed;
    const missing = fileDiagnostic(
      options.config,
      "no-tenant",
      'names no "tenant". With several tenants in one repository, each needs its own id: the Entra admin center shows it under "Overview", "az account show" as tenantId',
    );
    return { ...parsed, diagnostics: [...diagnostics, missing] };
  }
  const same = known.others.filter(
    (other) => other.configuration.tenant?.toLowerCase() === tenant.toLowerCase(),
  );
  if (same.length === 0) return parsed;
  const twice = {
    severity: "error" as const,
    code: "tenant-twice",
    message: `is the same "tenant" as in ${listed(same.map(({ path }) => path))}: each file would belong to both. Correct the id in one of them`,
    at: locate("tenant"),
  };
  return { ...parsed, diagnostics: [...diagnostics, twice] };
}
