import { foldName } from "../../model/values.ts";
import { invalidValue } from "../serving/graphError.ts";
import type { StoredUser } from "../tenant/tenant.ts";

/**
 * Identities are replaced whole, and the entry of the userPrincipalName has to stay. Only the others are stored.
 *
 * @param user whose they are; undefined for a new one
 * @throws GraphRefusal for what are no identities
 * @see https://learn.microsoft.com/graph/api/resources/objectidentity
 */
export function otherIdentities(value: unknown, user: StoredUser | undefined): unknown[] {
  if (!Array.isArray(value)) throw invalidValue("identities");
  const limits = { issuer: 512, issuerAssignedId: 64 };
  for (const each of value as unknown[]) {
    const { signInType, ...ids } = (each ?? {}) as Record<string, unknown>;
    const isText = (name: keyof typeof limits): boolean => {
      const text = ids[name];
      return typeof text === "string" && text !== "" && text.length <= limits[name];
    };
    if (typeof signInType !== "string" || !isText("issuer") || !isText("issuerAssignedId"))
      throw invalidValue("identities");
  }
  const isOfName = (each: { signInType: string }): boolean =>
    each.signInType === "userPrincipalName";
  const identities = value as { signInType: string; issuerAssignedId: string }[];
  const ofName = identities.filter(isOfName);
  const keeps = ofName.every(
    ({ issuerAssignedId: name }) => user && foldName(name) === foldName(user.userPrincipalName),
  );
  if (user ? ofName.length !== 1 || !keeps : ofName.length > 1) throw invalidValue("identities");
  return identities.filter((each) => !isOfName(each));
}
