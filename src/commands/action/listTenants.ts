import { EXIT, UserError, type ExitCode, type World } from "../../session/process/world.ts";
import { TENANTS_FOLDER, tenantsOnDisk } from "../../session/files/tenants.ts";
import { announce } from "./job/job.ts";
import { setOutputs } from "./job/outputs.ts";

/**
 * Lists the tenants of the checked-out commit for the matrix of the jobs that follow. What names no tenant is told and left
 * out, so that it stops no other.
 *
 * @throws UserError where there is none: GitHub takes no empty matrix
 */
export async function listTenants(world: World): Promise<ExitCode> {
  const { names, diagnostics } = await tenantsOnDisk();
  for (const { at, message } of diagnostics)
    announce(world, "error", `${at.file} ${message}. It is left out.`);
  if (names.length === 0)
    throw new UserError(`There is no folder of a tenant in ${TENANTS_FOLDER}/.`);
  await setOutputs({ tenants: JSON.stringify(names) });
  world.output.out(`${names.join("\n")}\n`);
  return EXIT.done;
}
