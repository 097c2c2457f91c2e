import { addUser, newTenant, type TenantState } from "../embedded/tenant.ts";
import { nameOf, type DesiredUser, type Roster } from "../model/user.ts";
import { foldName, type FieldValue } from "../model/values.ts";

/** How many of the declared people are not in the directory yet. */
const JOINERS = 3;

/**
 * A tenant that holds part of a roster, slightly different: some people are not there yet, some have an old title,
 * phone or manager, and some accounts nobody declares.
 */
export function demoTenant(roster: Roster): TenantState {
  const tenant = newTenant({ domain: "contoso.com" });
  const managers = new Set(roster.users.map((user) => foldName(user.manager?.value ?? "")));
  const joiners = roster.users
    .filter((user) => !managers.has(foldName(nameOf(user))))
    .slice(-JOINERS);
  const present = roster.users.filter((user) => !joiners.includes(user));
  const idOf = (name: string): string | undefined => {
    const index = present.findIndex((user) => foldName(nameOf(user)) === foldName(name));
    return index < 0 ? undefined : demoId(index);
  };
  for (const [index, user] of present.entries()) {
    const manager = user.manager?.value ? idOf(user.manager.value) : undefined;
    addUser(tenant, {
      ...graphValues(user),
      ...oldValues(user, index),
      userPrincipalName: nameOf(user),
      id: demoId(index),
      ...(manager !== undefined && index !== NO_MANAGER_YET && { manager }),
    });
  }
  for (const [name, displayName] of Object.entries(UNDECLARED))
    addUser(tenant, { userPrincipalName: `${name}@contoso.com`, displayName });
  return tenant;
}

const UNDECLARED = {
  reception: "Reception",
  "meeting-room-1": "Meeting room 1",
  scanner: "Scanner on the second floor",
};

const OLD_TITLE = 3;
const OLD_PHONE = 5;
const NO_MANAGER_YET = 7;

// What people find who look at their directory: a title and a phone that nobody brought up to date.
function oldValues(user: DesiredUser, index: number): Record<string, FieldValue> {
  if (index === OLD_TITLE) return { jobTitle: "Trainee" };
  if (index === OLD_PHONE && user.fields["mobilePhone"]) return { mobilePhone: "+1 425 555 0100" };
  return {};
}

function graphValues(user: DesiredUser): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [field, { value }] of Object.entries(user.fields)) {
    const [property = field, member] = field.split(".");
    if (member === undefined) values[property] = value;
    else values[property] = { ...(values[property] as object | undefined), [member]: value };
  }
  return values;
}

function demoId(index: number): string {
  return `d0000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
}
