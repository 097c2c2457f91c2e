import { foldName, isObjectId } from "../model/values.ts";
import { objectionToPerson } from "./people.ts";
import { isUnresolved, type SetRelationship } from "./relationship.ts";

/**
 * The people who answer for a user's access and information, as for that of a guest. Groups can be sponsors too: those are not
 * managed. Set by reference, one at a time, after both users exist.
 *
 * @see https://learn.microsoft.com/graph/api/user-post-sponsors
 */
export const sponsors: SetRelationship = {
  kind: "set",
  name: "sponsors",
  one: "sponsor",
  as: "sponsor",
  together: false,
  // Graph expands one relationship of a list of users, and that is the manager.
  inList: false,
  summary: "the people who sponsor the user, by userPrincipalName or object id",
  permission: "User.ReadWrite.All",
  call: "POST users/{}/sponsors/$ref",
  // "Add user sponsor" was met by others; the rest is unverified.
  audited: {
    set: ["Add user sponsor", "Update user"],
    taken: ["Remove user sponsor", "Update user"],
  },
  reading: { path: "/users/{id}/sponsors", permission: "User.Read.All" },
  entry: { key: "user", more: {} },
  objectionTo: (name) => {
    const problem = objectionToPerson(name);
    return problem && `${JSON.stringify(name)} ${problem.message}`;
  },
  managed: (live) => live,
  canTake: () => true,
  resolve: (declared, { findPerson, self }) => {
    const found = findPerson(declared.name);
    if (isUnresolved(found)) return found;
    if (self !== undefined && found.id === self)
      return {
        reason: "own-person",
        message: `${declared.name} is this user, who cannot be their own sponsor`,
      };
    return { ...declared, id: found.id };
  },
  mayMean: (name, live, { findPerson }) => {
    if (foldName(name) === foldName(live.name) || foldName(name) === foldName(live.id ?? ""))
      return true;
    const found = findPerson(name);
    // Whoever is blocked may turn out to be any account.
    return isUnresolved(found) ? found.reason === "person-blocked" : found.id === live.id;
  },
  people: {
    path: (userId) => `/users/${encodeURIComponent(userId)}/sponsors?$select=id`,
    write: (userId, target, act, graphRoot) => {
      const list = `/users/${objectId(userId)}/sponsors`;
      return act === "remove"
        ? { method: "DELETE", path: `${list}/${objectId(target)}/$ref` }
        : {
            method: "POST",
            path: `${list}/$ref`,
            body: { "@odata.id": `${graphRoot}/users/${objectId(target)}` },
          };
    },
    nameOf: (id, names) => names.get(id) ?? id.toLowerCase(),
  },
};

/** @throws Error for what could lead to more than one person. */
function objectId(text: string): string {
  if (!isObjectId(text)) throw new Error("A sponsor is written by the object ids of both users");
  return text;
}
