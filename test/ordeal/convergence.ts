import { isDeepStrictEqual } from "node:util";
import type { TenantState } from "../../src/embedded/tenant/tenant.ts";
import { changesToApply, type Plan } from "../../src/model/plan.ts";
import type { Declared } from "./randomCompany.ts";

/** Changes that are left over once all is well, but for those of users that the directory refuses for ever. */
export function notConverged(left: Plan, stubborn: readonly string[]): string[] {
  return changesToApply(left)
    .filter((change) => {
      const names = [
        change.userPrincipalName,
        ...(change.kind === "create" ? [] : [change.seen.userPrincipalName]),
      ];
      return (
        !names.some((name) => stubborn.includes(name)) &&
        // Whoever could not be created cannot be anybody's manager.
        !change.fields.every(({ to }) =>
          stubborn.includes((to as { userPrincipalName?: string } | null)?.userPrincipalName ?? ""),
        )
      );
    })
    .map((change) => `left over: ${JSON.stringify(change)}`);
}

/** Where the directory is not what the roster declares, whatever the plan says, but for whoever it names as open. */
export function notAsDeclared(
  tenant: TenantState,
  declared: readonly Declared[],
  left: Plan,
  stubborn: readonly string[],
): string[] {
  const idOf = new Map(tenant.users.map((user) => [user.userPrincipalName, user.id]));
  // Whoever cannot be renamed is somebody's manager under the old name.
  const oldName = new Map(
    declared.map((person) => [person.userPrincipalName, person.formerly?.[0]]),
  );
  const open = new Set([
    ...left.blocked.map(({ userPrincipalName }) => userPrincipalName),
    ...changesToApply(left).map(({ userPrincipalName }) => userPrincipalName),
  ]);
  return declared
    .filter(({ userPrincipalName }) => !open.has(userPrincipalName))
    .flatMap((person) => {
      const found = tenant.users.filter(
        ({ userPrincipalName }) => userPrincipalName === person.userPrincipalName,
      );
      const { formerly: _, manager = null, ...properties } = person;
      const [user] = found;
      if (!user || found.length > 1)
        return [`${person.userPrincipalName} is there ${found.length} times`];
      const boss =
        manager === null
          ? undefined
          : (idOf.get(manager) ?? idOf.get(oldName.get(manager) ?? "") ?? manager);
      return [
        ...Object.entries(properties)
          .filter(([name, value]) => !isDeepStrictEqual(user[name] ?? null, value))
          .map(
            ([name, value]) =>
              `${person.userPrincipalName} ${name} is ${JSON.stringify(user[name])}, not ${JSON.stringify(value)}`,
          ),
        ...(user.manager === boss || stubborn.includes(manager ?? "")
          ? []
          : [`${person.userPrincipalName} reports to ${user.manager}, not ${manager}`]),
      ];
    });
}
