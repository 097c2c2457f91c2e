import type { FieldChange, HeldField } from "../model/plan.ts";
import { nameOf, type DesiredUser, type DirectorySnapshot } from "../model/user.ts";
import { foldName } from "../model/values.ts";
import { domainOf, holderOf, takenNames, type TakenNames } from "./names.ts";

/** Over the whole roster and directory; made only once somebody needs a name. */
export interface NameContext {
  readonly taken: TakenNames;
  /** Folded. Empty when the directory did not tell, which leaves the check to Graph. */
  readonly verifiedDomains: ReadonlySet<string>;
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
  return fields.flatMap(({ field, to }): HeldField[] => {
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
          message: `${to} belongs to a deleted user (${holder.id}); restore that user, or delete it for good, first`,
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
    return [];
  });
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
