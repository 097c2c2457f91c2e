import { createHash } from "node:crypto";

/**
 * The id of the embedded directory of one tenant of several: the same for a name at all times, and never that of a tenant
 * of Entra ID, so that what was tried out here cannot pass for what was done there.
 */
export function embeddedTenantId(name: string): string {
  const hash = createHash("sha256").update(`embedded tenant ${name}`).digest("hex");
  return `e0000000-0000-4000-8000-${hash.slice(0, 12)}`;
}
