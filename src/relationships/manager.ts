import type { Relationship } from "./relationship.ts";

/**
 * A user's manager. Set by reference, after both users exist.
 *
 * @see https://learn.microsoft.com/graph/api/user-post-manager
 */
export const manager: Relationship = {
  name: "manager",
  summary: "the manager, by userPrincipalName or object id",
  permission: "User.ReadWrite.All",
  read: {
    expand: "manager($select=id)",
    path: (userId) => `/users/${encodeURIComponent(userId)}/manager?$select=id`,
    fromAnswer: (answer) => {
      const id = (answer as { id?: unknown } | null | undefined)?.id;
      return typeof id === "string" ? { id, userPrincipalName: id } : null;
    },
  },
  write: (userId, target, graphRoot) => {
    const path = `/users/${encodeURIComponent(userId)}/manager/$ref`;
    return target === null
      ? { method: "DELETE", path }
      : { method: "PUT", path, body: { "@odata.id": `${graphRoot}/users/${target}` } };
  },
};
