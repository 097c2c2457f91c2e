import {
  propertyNamed,
  EXTENSION_ATTRIBUTES,
  ORG_DATA_MEMBERS,
} from "../../model/properties/properties.ts";
import { isRegistered, valueOf } from "../users/computedProperties.ts";
import type { Field } from "./filter.ts";
import { invalidFilter } from "./filterSyntax.ts";
import { denied, unsupportedQuery } from "../serving/graphError.ts";
import { mayRead, type Caller } from "../serving/permissions.ts";
import { canonicalName } from "../users/propertyNames.ts";
import type { StoredUser, TenantState } from "../tenant/tenant.ts";

/** What can be filtered by although no file declares it. @see https://learn.microsoft.com/graph/api/resources/user */
const OTHERS: Readonly<Record<string, Pick<Field, "type" | "operators" | "members">>> = {
  assignedLicenses: { type: "guid", operators: "default", members: ["skuId"] },
  identities: { type: "text", operators: "default", members: ["issuer", "issuerAssignedId"] },
  deletedDateTime: { type: "instant", operators: "default" },
  onPremisesSamAccountName: { type: "text", operators: "advanced" },
};
const SIGN_INS = [
  "lastSignInDateTime",
  "lastNonInteractiveSignInDateTime",
  "lastSuccessfulSignInDateTime",
];
const ENDS_WITH = ["mail", "userPrincipalName", "otherMails", "proxyAddresses"];
const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  onPremisesExtensionAttributes: EXTENSION_ATTRIBUTES,
  employeeOrgData: ORG_DATA_MEMBERS,
  signInActivity: SIGN_INS,
};

/** @throws GraphRefusal for what users cannot be filtered by, or this caller not */
export function userFieldAt(path: string, caller: Caller, tenant: TenantState): Field {
  const [given = path, member, ...more] = path.split("/");
  const name = canonicalName(given);
  const row = propertyNamed(name ?? "");
  const depth = name === "customSecurityAttributes" ? 1 : 0;
  if (name === undefined || !row || more.length > depth || !isRegistered(name, tenant))
    throw invalidFilter(
      `: Could not find a property named '${path}' on type 'microsoft.graph.user'.`,
    );
  if (!mayRead(caller, name)) throw denied();
  if (name === "customSecurityAttributes") return securityAttribute(member, more, tenant);
  const members = MEMBERS[name];
  const known = members?.find((each) => each.toLowerCase() === member?.toLowerCase());
  if (members ? known === undefined : member !== undefined) throw invalidFilter();
  const other = OTHERS[name];
  const read = (user: StoredUser): unknown => valueOf(user, name, tenant);
  const endsWith = ENDS_WITH.includes(name);
  if (other)
    return { name, isList: other.members !== undefined, valueOf: read, endsWith, ...other };
  if (known !== undefined)
    return {
      name,
      isList: false,
      type: name === "signInActivity" ? "instant" : "text",
      operators: name === "signInActivity" ? "range" : "advanced",
      valueOf: (user) => (read(user) as Record<string, unknown> | null | undefined)?.[known],
    };
  if (row.filter === "none")
    throw unsupportedQuery("The request uses a filter property that is not indexed");
  const type = row.type === "dateTime" ? "instant" : row.type === "boolean" ? row.type : "text";
  return {
    name,
    isList: row.type === "strings",
    type,
    operators: row.filter,
    valueOf: read,
    endsWith,
  };
}

/** `customSecurityAttributes/Engineering/Project`. @see https://learn.microsoft.com/graph/custom-security-attributes-examples */
function securityAttribute(
  set: string | undefined,
  [attribute]: readonly string[],
  tenant: TenantState,
): Field {
  if (set === undefined || attribute === undefined) throw invalidFilter();
  const member = (of: unknown, name: string): unknown =>
    typeof of === "object" && of !== null && Object.hasOwn(of, name)
      ? (of as Record<string, unknown>)[name]
      : undefined;
  return {
    name: "customSecurityAttributes",
    isList: false,
    type: "text",
    operators: "unordered",
    isCaseSensitive: true,
    valueOf: (user) =>
      member(member(valueOf(user, "customSecurityAttributes", tenant), set), attribute),
  };
}
