import { afterEach } from "vitest";
import { tenantWith } from "../story/world.ts";
import { actionWorld, type ActionWorld, type ActionWorldOptions } from "./world.ts";

export const ANA = { userPrincipalName: "ana.silva@contoso.com", displayName: "Ana Silva" };
export const BEN = {
  userPrincipalName: "ben.ito@contoso.com",
  displayName: "Ben Ito",
  jobTitle: "Engineer",
};
export const NINA = {
  userPrincipalName: "nina.okafor@contoso.com",
  displayName: "Nina Okafor",
  jobTitle: "Account Manager",
  manager: ANA.userPrincipalName,
};

const open: ActionWorld[] = [];

/** A company of Ana and Ben, unless said otherwise; closed after each test. */
export async function company(more: Partial<ActionWorldOptions> = {}): Promise<ActionWorld> {
  const world = await actionWorld({
    users: { "users/ana.yaml": yaml(ANA), "users/ben.yaml": yaml(BEN) },
    tenant: tenantWith([ANA, BEN]),
    ...more,
  });
  open.push(world);
  return world;
}

/** A user as a file. */
export function yaml(user: Readonly<Record<string, unknown>>): string {
  return Object.entries(user)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join("");
}

afterEach(async () => {
  for (const world of open.splice(0)) await world.close();
});
