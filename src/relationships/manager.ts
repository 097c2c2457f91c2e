import { isObjectId, isPersonReference } from "../model/values.ts";
import { objectionToPerson } from "./people.ts";
import { isUnresolved, type PersonRelationship } from "./relationship.ts";

/**
 * A user's manager. Set by reference, after both users exist.
 *
 * @see https://learn.microsoft.com/graph/api/user-post-manager
 */
export const manager: PersonRelationship = {
  kind: "person",
  name: "manager",
  summary: "the manager, by userPrincipalName or object id",
  permission: "User.ReadWrite.All",
  call: "PUT users/{}/manager/$ref",
  // That there is "Remove user manager" is unverified: Microsoft's list has the first one only.
  audited: {
    set: ["Set user manager", "Update user"],
    taken: ["Remove user manager", "Set user manager", "Update user"],
  },
  objectionTo: objectionToPerson,
  resolve: (declared, self, findPerson) => {
    if (typeof declared !== "string") throw new Error("A manager is declared as a text");
    const found = findPerson(declared);
    if (isUnresolved(found))
      return {
        reason: found.reason === "person-blocked" ? "manager-blocked" : "manager-not-found",
        message: found.message,
      };
    if (self === undefined || found.id !== self) return found;
    return {
      reason: "own-manager",
      message: `${declared} is this user, and no user can be their own manager`,
    };
  },
  asDeclared: (live, self, names) => {
    const id = isPersonReference(live) ? live.id : null;
    if (id === null) return {};
    if (id === self) return { reason: "is this user, and no user can be their own manager" };
    const name = names.get(id);
    if (name !== undefined) return { value: name };
    return isObjectId(id)
      ? { value: id.toLowerCase() }
      : { reason: "has no object id of the usual form" };
  },
  phrase: (shown) => `reports to ${shown}`,
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
