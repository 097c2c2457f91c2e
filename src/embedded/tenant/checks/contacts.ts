import { foldName } from "../../../model/values.ts";
import { GUID, isObject, unknownText, type Say, type Values } from "./checks.ts";

const MEMBERS = ["id", "displayName", "mail"];

/** Holds what a tenant file says of its organizational contacts against what they are. */
export function checkContacts(value: unknown, say: Say): void {
  if (value === undefined) return;
  if (!Array.isArray(value)) return say(["contacts"], "contacts must be a list");
  for (const [index, contact] of value.entries()) {
    const at = ["contacts", index];
    if (!isObject(contact)) {
      say(at, "A contact is an object");
      continue;
    }
    for (const name of Object.keys(contact))
      if (!MEMBERS.includes(name)) say([...at, name], `${unknownText(name, MEMBERS)} of a contact`);
    const { id, displayName, mail = "" } = contact;
    if (!("id" in contact)) say(at, "A contact needs an id");
    else if (typeof id !== "string" || !GUID.test(id)) say([...at, "id"], "id must be a GUID");
    if (typeof displayName !== "string") say(at, "A contact needs a displayName");
    if (typeof mail !== "string") say([...at, "mail"], "mail must be a text");
  }
}

/**
 * What only all together tell: that no other object has the id of a contact.
 *
 * @param users folded ids of the users, ids of deleted ones too
 */
export function checkContactsTogether(value: Values, users: ReadonlySet<string>, say: Say): void {
  const groups = new Set(
    ["groups", "deletedGroups"]
      .flatMap((list) => (value[list] ?? []) as Values[])
      .map(({ id }) => foldName(String(id))),
  );
  const ids = new Set<string>();
  for (const [index, contact] of ((value["contacts"] ?? []) as Values[]).entries()) {
    const id = foldName(String(contact["id"]));
    const other = users.has(id)
      ? "A user"
      : groups.has(id)
        ? "A group"
        : ids.has(id)
          ? "Another contact"
          : undefined;
    if (other !== undefined) say(["contacts", index, "id"], `${other} has the id of this contact`);
    ids.add(id);
  }
}
