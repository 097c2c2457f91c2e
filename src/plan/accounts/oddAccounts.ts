import type { FieldName } from "../../model/properties/fields.ts";
import type { DirectoryUser } from "../../model/user.ts";

/** What Rollcall goes by whatever is declared; whose account is odd in one of these is left alone. */
const OF_EVERYBODY: readonly FieldName[] = [
  "@odata.type",
  "userType",
  "userPrincipalName",
  "onPremisesSyncEnabled",
  "createdDateTime",
  "mail",
  "proxyAddresses",
];

/** The fields by which an account is odd as a whole, whatever is declared of it. */
export function oddFields({ odd }: DirectoryUser): readonly FieldName[] {
  return odd ? OF_EVERYBODY.filter((field) => odd[field] !== undefined) : NONE;
}

const NONE: readonly FieldName[] = [];

/** What the directory says in place of a value, as "accountEnabled reads as empty". */
export function whyUnread(user: DirectoryUser, field: FieldName): string {
  return `${field} ${howUnread(user, field)}`;
}

/** The same without the name of the field. */
export function howUnread({ odd }: DirectoryUser, field: FieldName): string {
  return odd?.[field] ?? "was left out of Graph's answer for this account";
}
