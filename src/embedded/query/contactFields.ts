import { mayCallAs, type Caller } from "../serving/permissions.ts";
import { withMail, type StoredContact } from "../tenant/tenant.ts";
import { selectedOf } from "./selectOf.ts";

/** What a contact is answered with. @see https://learn.microsoft.com/graph/api/resources/orgcontact */
export const CONTACT_PROPERTIES = [
  { name: "id", type: "string" },
  { name: "deletedDateTime", type: "dateTime" },
  { name: "addresses", type: "other" },
  { name: "companyName", type: "string" },
  { name: "department", type: "string" },
  { name: "displayName", type: "string" },
  { name: "givenName", type: "string" },
  { name: "jobTitle", type: "string" },
  { name: "mail", type: "string" },
  { name: "mailNickname", type: "string" },
  { name: "onPremisesLastSyncDateTime", type: "dateTime" },
  { name: "onPremisesProvisioningErrors", type: "other" },
  { name: "onPremisesSyncEnabled", type: "boolean" },
  { name: "phones", type: "other" },
  { name: "proxyAddresses", type: "strings" },
  { name: "serviceProvisioningErrors", type: "other" },
  { name: "surname", type: "string" },
] as const;

/** A contact with what `$select` leaves of it. @throws GraphRefusal for a name that it does not have */
export function projectContact(
  contact: StoredContact,
  select: string | null,
): Record<string, unknown> {
  return selectedOf(whole(contact), select, "orgContact");
}

export function isContactProperty(name: string): boolean {
  return propertyOf(name) !== undefined;
}

/** What `$select` names of a contact among objects of other kinds, whose properties it may name as well. */
export function selectedOfContact(select: string | null): readonly string[] {
  if (select === null || select.trim() === "") return CONTACT_PROPERTIES.map(({ name }) => name);
  const names = select.split(",").flatMap((part) => propertyOf(part.trim())?.name ?? []);
  return names.length > 0 ? names : ["id"];
}

/** A contact in the place of a user: who may not read contacts is told its type and its id. */
export function asContact(
  contact: StoredContact,
  names: readonly string[],
  caller: Caller,
): Record<string, unknown> {
  const isSeen = mayCallAs(caller, "GET", ["contacts", "{}"]);
  const values = whole(contact);
  return {
    "@odata.type": "#microsoft.graph.orgContact",
    ...Object.fromEntries(
      names.map((name) => [name, isSeen || name === "id" ? values[name] : null]),
    ),
  };
}

function propertyOf(name: string): (typeof CONTACT_PROPERTIES)[number] | undefined {
  return CONTACT_PROPERTIES.find((each) => each.name.toLowerCase() === name.toLowerCase());
}

function whole(contact: StoredContact): Record<string, unknown> {
  const held: Record<string, unknown> = {
    ...contact,
    proxyAddresses: withMail([], contact.mail),
  };
  return Object.fromEntries(
    CONTACT_PROPERTIES.map(({ name, type }) => [
      name,
      held[name] ?? (type === "other" ? [] : null),
    ]),
  );
}
