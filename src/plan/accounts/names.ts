import type { DeletedUser, DirectorySnapshot } from "../../model/user.ts";
import { foldName } from "../../model/values.ts";

/** Who holds a mail-like name: a directory user, or a deleted one whose names stay taken. */
export interface NameHolder {
  readonly id: string;
  readonly userPrincipalName: string;
  readonly deleted: boolean;
}

/** Every userPrincipalName, mail and SMTP proxy address of the tenant, folded. */
export type TakenNames = ReadonlyMap<string, readonly NameHolder[]>;

/**
 * Graph refuses a name that is anybody's userPrincipalName, mail or proxy address, and deleted users keep theirs.
 *
 * @see https://learn.microsoft.com/graph/api/user-post-users
 */
export function takenNames(directory: DirectorySnapshot): TakenNames {
  const names = new Map<string, NameHolder[]>();
  for (const [users, deleted] of [
    [directory.users, false],
    [directory.deletedUsers, true],
  ] as const)
    for (const user of users) {
      const holder = { id: user.id, userPrincipalName: user.userPrincipalName, deleted };
      for (const name of namesOf(user)) names.set(name, [...(names.get(name) ?? []), holder]);
    }
  return names;
}

/** The first holder of a name other than the user itself. */
export function holderOf(names: TakenNames, name: string, ownId?: string): NameHolder | undefined {
  return names.get(foldName(name))?.find((holder) => holder.id !== ownId);
}

export function domainOf(name: string): string {
  return foldName(name.slice(name.lastIndexOf("@") + 1));
}

/** Its userPrincipalName, mail and SMTP proxy addresses, folded. */
export function namesOf({
  userPrincipalName,
  mail,
  proxyAddresses,
}: Pick<DeletedUser, "userPrincipalName" | "mail" | "proxyAddresses">): ReadonlySet<string> {
  const names = new Set([foldName(userPrincipalName)]);
  if (mail !== null) names.add(foldName(mail));
  for (const address of proxyAddresses)
    if (/^smtp:/i.test(address)) names.add(foldName(address.slice("smtp:".length)));
  return names;
}
