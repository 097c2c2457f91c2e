import { hasErrors } from "../../model/diagnostic.ts";
import type { Configuration } from "../../model/settings/configuration.ts";
import type { Roster } from "../../model/user.ts";
import { sentence } from "../../model/text/wording.ts";
import {
  noConfiguration,
  parseConfiguration,
  type ParsedConfiguration,
} from "../../roster/settings/configuration.ts";
import { loadCommit, readFileAtCommit } from "../../roster/sources/loadCommit.ts";
import { parseRoster } from "../../roster/read/parseRoster.ts";
import { fileDiagnostic } from "../../roster/sources/source.ts";
import { DEFAULT_SOURCE, type SourceOptions } from "./sourceOptions.ts";
import { withTenantMistakes } from "./tenantIds.ts";
import { sourceOfTenant, tenantsAt } from "./tenants.ts";
import { UserError } from "../process/world.ts";

/** The roster as it is in a commit. Its mistakes must not stop the pull request that repairs them. */
export async function rosterAt(
  commit: string,
  options: SourceOptions,
  configuration: Configuration,
): Promise<Roster> {
  return parseRoster(await loadCommit(commit, options.users), configuration);
}

/** @throws UserError when the configuration at that commit is invalid */
export async function configurationAt(
  commit: string,
  options: SourceOptions,
): Promise<Configuration> {
  return (await soundConfigurationAt(commit, options)).configuration;
}

/** As `configurationAt`, with the places of its settings. */
export async function soundConfigurationAt(
  commit: string,
  options: SourceOptions,
): Promise<ParsedConfiguration> {
  const parsed = await parseConfigurationAt(commit, options);
  if (!hasErrors(parsed.diagnostics)) return parsed;
  const [first] = parsed.diagnostics;
  throw new UserError(
    `The configuration at ${commit.slice(0, 10)}, by whose rules this is planned, is invalid: ${first?.at.file}:${first?.at.line}: ${sentence(first?.message ?? "")} Repair it on that branch first.`,
  );
}

/** The configuration as it is in a commit or tree; mistakes are values, those of a tenant's id among them. */
export async function parseConfigurationAt(
  commit: string,
  options: SourceOptions,
): Promise<ParsedConfiguration> {
  if (options.tenant === undefined) return parsedAt(commit, options.config);
  const [parsed, others] = await Promise.all([
    parsedAt(commit, options.config),
    parsedOfOthers(commit, options.tenant),
  ]);
  return withTenantMistakes(parsed, options, { others });
}

async function parsedOfOthers(
  commit: string,
  tenant: string,
): Promise<(ParsedConfiguration & { readonly path: string })[]> {
  const { names } = await tenantsAt(commit);
  const paths = names.filter((name) => name !== tenant).map((name) => sourceOfTenant(name).config);
  return Promise.all(paths.map(async (path) => ({ path, ...(await parsedAt(commit, path)) })));
}

async function parsedAt(commit: string, path: string): Promise<ParsedConfiguration> {
  const read = await readFileAtCommit(commit, path);
  if (read && "severity" in read) return noConfiguration(path, [read]);
  if (!read && path !== DEFAULT_SOURCE.config)
    return noConfiguration(path, [
      fileDiagnostic(path, "no-file", `is missing; only ${DEFAULT_SOURCE.config} may be`),
    ]);
  return parseConfiguration(read && { path, bytes: read });
}
