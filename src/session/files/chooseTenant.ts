import { exists } from "../../git/repository.ts";
import { listed } from "../../report/words.ts";
import { STATE_FOLDER } from "../directory/stateFolder.ts";
import { UserError, type World } from "../process/world.ts";
import { DEFAULT_SOURCE, type SourceOptions } from "./sourceOptions.ts";
import { sourceOfTenant, TENANTS_FOLDER, tenantsOnDisk } from "./tenants.ts";

const PLACES = ["users", "config", "acknowledgements"] as const;

/**
 * Where the files of the tenant are that is meant, and the folder for its state. In a repository of one tenant everything
 * is as it was said.
 *
 * @throws UserError where a repository has several and none, or an unknown one, is named
 */
export async function forTenant<Options extends Partial<SourceOptions>>(
  options: Options,
  world: World,
): Promise<readonly [Options, World]> {
  const { tenant } = options;
  const { rollcall = "rollcall" } = world;
  const said = PLACES.find(
    (name) => (options[name] ?? DEFAULT_SOURCE[name]) !== DEFAULT_SOURCE[name],
  );
  if (tenant === undefined) {
    if (said !== undefined || (await exists(DEFAULT_SOURCE.users))) return [options, world];
    const { names } = await tenantsOnDisk();
    if (names.length === 0) return [options, world];
    throw new UserError(
      `This repository has ${listed(names)} under ${TENANTS_FOLDER}/. Name one of them, such as --tenant ${names[0]}. Nothing was read or written.`,
    );
  }
  const source = sourceOfTenant(tenant);
  if (said !== undefined)
    throw new UserError(
      `--tenant says where the files are, so leave out --${said}: ${source[said]} is read. Nothing was read or written.`,
    );
  if (!(await exists(`${TENANTS_FOLDER}/${tenant}`))) {
    const { names } = await tenantsOnDisk();
    throw new UserError(
      `There is no folder ${TENANTS_FOLDER}/${tenant} here. ${names.length === 0 ? `"${rollcall} init --tenants" writes a repository with several tenants.` : `The tenants are ${listed(names)}.`} Nothing was read or written.`,
    );
  }
  return [
    { ...options, ...source },
    { ...world, stateFolder: `${STATE_FOLDER}/${TENANTS_FOLDER}/${tenant}` },
  ];
}
