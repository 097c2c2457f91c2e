import type { SignInTenant } from "./context.ts";
import { SignInRefusal } from "../refusals/refusals.ts";

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DOMAIN =
  /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i;
const SHARED = new Set(["common", "organizations", "consumers"]);

/**
 * Makes sure that a path names the tenant: by its id or by one of its domains.
 *
 * @param shared the number for `common`, `organizations` and `consumers`
 * @throws SignInRefusal
 */
export function checkTenant(name: string, tenant: SignInTenant, shared: number): void {
  const wanted = name.toLowerCase();
  if (SHARED.has(wanted)) throw new SignInRefusal(shared);
  if ([tenant.id, ...tenant.domains].some((known) => known.toLowerCase() === wanted)) return;
  if (!GUID.test(name) && !DOMAIN.test(name))
    throw new SignInRefusal(900023, {
      text: `Specified tenant identifier '${name}' is neither a valid DNS name, nor a valid external domain.`,
    });
  throw new SignInRefusal(90002, {
    text: `Tenant '${name}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.`,
  });
}
