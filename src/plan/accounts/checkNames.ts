import type { FieldChange, HeldField } from "../../model/plan.ts";
import { nameOf, type DesiredUser, type DirectorySnapshot } from "../../model/user.ts";
import { foldName, type FieldValue } from "../../model/values.ts";
import { domainOf, holderOf, takenNames, type TakenNames } from "./names.ts";

/** Over the whole roster and directory; made only once somebody needs a name. */
export interface NameContext {
  readonly taken: TakenNames;
  /** Folded. Empty when the directory did not tell, which leaves the check to Graph. */
  readonly verifiedDomains: ReadonlySet<string>;
  /** Folded. */
  readonly federatedDomains: ReadonlySet<string>;
  /** Which declared users claim a name as their userPrincipalName or mail. */
  readonly claimed: ReadonlyMap<string, readonly DesiredUser[]>;
}

/** The userPrincipalName or mail that a user cannot get, with who has it. `ownId`: the user itself, if it exists. */
export function checkNames(
  desired: DesiredUser,
  fields: readonly FieldChange[],
  ownId: string | undefined,
  context: NameContext,
): HeldField[] {
  return fields.flatMap(({ field, from, to }): HeldField[] => {
    if ((field !== "userPrincipalName" && field !== "mail") || typeof to !== "string") return [];
    const rival = context.claimed.get(foldName(to))?.find((user) => user !== desired);
    if (rival)
      return [
        {
          field,
          reason: "name-taken",
          message: `${to} is also declared for ${nameOf(rival)} (${rival.at.file}:${rival.at.line})`,
        },
      ];
    const holder = holderOf(context.taken, to, ownId);
    if (holder?.deleted)
      return [
        {
          field,
          reason: "deleted-user",
          message: `${to} belongs to a deleted user (${holder.id}); first restore that user, or delete it permanently`,
        },
      ];
    if (holder)
      return [
        {
          field,
          reason: "name-taken",
          message: `${to} is already a name or mail address of ${holder.userPrincipalName} (${holder.id})`,
        },
      ];
    if (field === "userPrincipalName" && !isVerified(to, context))
      return [
        {
          field,
          reason: "unverified-domain",
          message: `${domainOf(to)} is not a verified domain of this tenant (${[...context.verifiedDomains].join(", ")})`,
        },
      ];
    if (field === "userPrincipalName" && isNewlyFederated(from, to, context))
      return [
        {
          field,
          reason: "federated-domain",
          message:
            ownId === undefined
              ? `${domainOf(to)} is federated: create the account where its users come from, and declare it once it is in the directory`
              : `${domainOf(to)} is federated: rename the account where the users of that domain come from`,
        },
      ];
    return [];
  });
}

/**
 * Graph creates nobody in a federated domain without the `onPremisesImmutableId` that links the account to its source,
 * which Rollcall never writes. Unverified: what Graph answers to a rename into such a domain from another one; between
 * two federated domains, and in directory synchronisation, it is known to be refused.
 *
 * @see https://learn.microsoft.com/graph/api/user-post-users
 */
function isNewlyFederated(
  from: FieldValue,
  to: string,
  { federatedDomains }: NameContext,
): boolean {
  const domain = domainOf(to);
  return federatedDomains.has(domain) && !(typeof from === "string" && domainOf(from) === domain);
}

export function nameContext(
  users: readonly DesiredUser[],
  directory: DirectorySnapshot,
): NameContext {
  let taken: TakenNames | undefined;
  let claimed: NameContext["claimed"] | undefined;
  return {
    get taken() {
      return (taken ??= takenNames(directory));
    },
    get claimed() {
      return (claimed ??= claimedNames(users));
    },
    verifiedDomains: new Set(directory.tenant.verifiedDomains.map(foldName)),
    federatedDomains: new Set(directory.tenant.federatedDomains?.map(foldName)),
  };
}

/** Who claims which name, over the whole roster. */
function claimedNames(users: readonly DesiredUser[]): Map<string, DesiredUser[]> {
  const claimed = new Map<string, DesiredUser[]>();
  for (const user of users) {
    const names = ["userPrincipalName", "mail"].flatMap((field) => {
      const value = user.fields[field];
      return typeof value === "string" ? [foldName(value)] : [];
    });
    for (const name of new Set(names)) claimed.set(name, [...(claimed.get(name) ?? []), user]);
  }
  return claimed;
}

function isVerified(name: string, { verifiedDomains }: NameContext): boolean {
  return verifiedDomains.size === 0 || verifiedDomains.has(domainOf(name));
}
