import { readFile } from "node:fs/promises";
import { onDisk } from "../../files/currentFolder.ts";
import { listed } from "../../report/words.ts";
import { parseConfiguration } from "../../roster/settings/configuration.ts";
import { embeddedTenantId } from "../directory/embedded/embeddedTenant.ts";
import { UserError } from "../process/world.ts";
import { sourceOfTenant } from "./tenants.ts";

/**
 * The tenant whose directory has an id: the one that its configuration names, or that of its embedded directory.
 *
 * @param names of the tenants of the repository
 * @throws UserError where several have it
 */
export async function tenantById(
  id: string,
  names: readonly string[],
): Promise<string | undefined> {
  const having: string[] = [];
  for (const name of names)
    if ((await idsOfTenant(name)).includes(id.toLowerCase())) having.push(name);
  if (having.length > 1)
    throw new UserError(
      `${listed(having)} have the same "tenant", ${id}. Correct the id in one of their configurations, or name the folder. Nothing was read or written.`,
    );
  return having[0];
}

/**
 * The ids under which a ledger has the runs of one of several tenants, in small letters; first that of the directory that
 * is configured.
 */
export async function idsOfTenant(name: string): Promise<readonly string[]> {
  const path = sourceOfTenant(name).config;
  const bytes = await readFile(onDisk(path)).catch(() => undefined);
  const { tenant, directory } = parseConfiguration(bytes && { path, bytes }).configuration;
  const embedded = embeddedTenantId(name);
  if (tenant === undefined) return [embedded];
  const graph = tenant.toLowerCase();
  return directory === "embedded" ? [embedded, graph] : [graph, embedded];
}
