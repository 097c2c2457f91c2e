import { r as UserError, t as EXIT } from "./world.js";
import { a as tenantsOnDisk, t as TENANTS_FOLDER } from "./tenants.js";
import { t as announce } from "./job.js";
import { n as setOutputs } from "./outputs.js";
// src/commands/action/listTenants.ts
/**
* Lists the tenants of the checked-out commit for the matrix of the jobs that follow. What names no tenant is told and left
* out, so that it stops no other.
*
* @throws UserError where there is none: GitHub takes no empty matrix
*/
async function listTenants(world) {
	const { names, diagnostics } = await tenantsOnDisk();
	for (const { at, message } of diagnostics) announce(world, "error", `${at.file} ${message}. It is left out.`);
	if (names.length === 0) throw new UserError(`There is no folder of a tenant in ${TENANTS_FOLDER}/.`);
	await setOutputs({ tenants: JSON.stringify(names) });
	world.output.out(`${names.join("\n")}\n`);
	return EXIT.done;
}
export { listTenants };
