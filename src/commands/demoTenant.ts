import { addUser, newTenant, type TenantState } from "../embedded/tenant/tenant.ts";
import { nameOf, type Roster } from "../model/user.ts";
import { foldName, type FieldValue } from "../model/values.ts";
import { graphValues, seededUserId } from "../session/directory/embedded/rosterTenant.ts";
import { holdSets, withListedSets } from "../session/directory/embedded/seededSets.ts";
import type { SetSettings } from "../relationships/relationship.ts";

/** How many of the declared people are not in the directory yet. */
const JOINERS = 2;

/**
 * A tenant that holds part of a roster, slightly different: some people are not there yet, some have an old name,
 * title, phone, no manager or no groups, and some accounts nobody declares.
 *
 * @param today YYYY-MM-DD
 */
export function demoTenant(roster: Roster, listed: SetSettings, today: string): TenantState {
  const tenant = withListedSets(newTenant({ domain: "contoso.com" }), listed, roster.users);
  const managers = new Set(
    roster.users.map((user) => foldName(textOf(user.fields["manager"]) ?? "")),
  );
  const joiners = roster.users
    .filter((user) => user.formerly.length === 0 && !managers.has(foldName(nameOf(user))))
    .slice(-JOINERS);
  const present = roster.users.filter((user) => !joiners.includes(user));
  const idOf = (name: string): string | undefined => {
    const isPresent = present.some((user) => foldName(nameOf(user)) === foldName(name));
    return isPresent ? seededUserId(name) : undefined;
  };
  const promoted = present.find((user) => user.fields["employeeType"] === "Intern");
  const moved = present.find((user) => user.fields["mobilePhone"] !== undefined);
  for (const user of present) {
    const named = textOf(user.fields["manager"]);
    const manager = named !== undefined && user !== promoted ? idOf(named) : undefined;
    addUser(tenant, {
      ...graphValues(user),
      ...(user === promoted && { jobTitle: "Visitor" }),
      ...(user === moved && { mobilePhone: "+1 425 555 0100" }),
      userPrincipalName: user.formerly[0]?.value ?? nameOf(user),
      id: seededUserId(nameOf(user)),
      ...(manager !== undefined && { manager }),
    });
  }
  for (const [name, displayName] of Object.entries(UNDECLARED))
    addUser(tenant, { userPrincipalName: `${name}@contoso.com`, displayName });
  holdSets(
    tenant,
    present.filter((user) => user !== promoted),
    { idOf: (user) => seededUserId(nameOf(user)), today },
  );
  return tenant;
}

function textOf(value: FieldValue | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

const UNDECLARED = {
  reception: "Reception",
  "meeting-room-1": "Meeting room 1",
  scanner: "Scanner on the second floor",
};
