import type { Tenant } from "../../../model/user.ts";
import type { Connection } from "../sending/connection.ts";
import { readOne, type Subject } from "./listing.ts";
import { toTenant } from "./users.ts";

const TENANT: Subject = { what: "the organization", permission: "Organization.Read.All" };

/**
 * The tenant behind a connection.
 *
 * @throws DirectoryError
 * @see https://learn.microsoft.com/graph/api/organization-list
 */
export async function readTenant(connection: Connection): Promise<Tenant> {
  return toTenant(
    await readOne(connection, "/organization?$select=id,displayName,verifiedDomains", TENANT),
  );
}
