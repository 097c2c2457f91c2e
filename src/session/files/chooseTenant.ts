import { exists } from "../../files/exists.ts";
import { rollcallOnPath } from "../../report/rollcall.ts";
import { isObjectId } from "../../model/values.ts";
import { listed } from "../../report/words.ts";
import { UserError, type World } from "../process/world.ts";
import { DEFAULT_SOURCE, type SourceOptions } from "./sourceOptions.ts";
import { tenantById } from "./tenantById.ts";
import { sourceOfTenant, TENANTS_FOLDER, tenantsOnDisk } from "./tenants.ts";

const PLACES = ["users", "config", "acknowledgements"] as const;

/**
 * Where the files of the tenant are that is meant, by the name of its folder or the id of its directory. In a repository of
 * one tenant everything is as it was said.
 *
 * @throws UserError where a repository has several and none, or an unknown one, is named
 */
export async function forTenant<Options extends Partial<SourceOptions>>(
  options: Options,
  world: World,
): Promise<readonly [Options, World]> {
  const { rollcall = rollcallOnPath } = world;
  const said = PLACES.find(
    (name) => (options[name] ?? DEFAULT_SOURCE[name]) !== DEFAULT_SOURCE[name],
  );
  if (options.tenant === undefined) {
    if (said !== undefined || (await exists(DEFAULT_SOURCE.users))) return [options, world];
    const { names } = await tenantsOnDisk();
    if (names.length === 0) return [options, world];
    throw new UserError(
      `This repository has ${listed(names)} under ${TENANTS_FOLDER}/. Name one of them, such as --tenant ${names[0]}. Nothing was read or written.`,
    );
  }
  const { names } = await tenantsOnDisk();
  const tenant = await nameOf(options.tenant, names);
  const source = sourceOfTenant(tenant);
  if (said !== undefined)
    throw new UserError(
      `--tenant says where the files are, so leave out --${said}: ${source[said]} is read. Nothing was read or written.`,
    );
  if (!(await exists(`${TENANTS_FOLDER}/${tenant}`)))
    throw new UserError(
      `There is no folder ${TENANTS_FOLDER}/${tenant} here. ${names.length === 0 ? `"${rollcall("init --tenants")}" writes a repository with several tenants.` : `The tenants are ${listed(names)}.`} Nothing was read or written.`,
    );
  return [
    { ...options, ...source },
    { ...world, tenant },
  ];
}

/** @throws UserError for an id that no tenant has, or several have */
async function nameOf(text: string, names: readonly string[]): Promise<string> {
  if (!isObjectId(text) || names.length === 0) return text;
  const name = await tenantById(text, names);
  if (name !== undefined) return name;
  throw new UserError(
    `No configuration under ${TENANTS_FOLDER}/ names the tenant ${text}. The tenants are ${listed(names)}. Nothing was read or written.`,
  );
}
