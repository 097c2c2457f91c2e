import { addUser, newTenant, type TenantState } from "../../src/embedded/tenant/tenant.ts";

/** Values that a reader of YAML, a file system or a spreadsheet stumbles over. */
const NAMES = [
  "Null",
  "NO",
  "true",
  "~",
  "=1+1",
  "O'Brien",
  '"Ann"',
  "- dash",
  "a: b",
  "x #y",
  "Ж. Достоевский",
  "山田太郎",
  "محمد",
  "Ångström",
  "Müller-Lüdenscheidt",
  "@home",
  "{x}",
  "[y]",
  "*star",
  "&and",
  "%TAG",
  "| pipe",
  "2026-01-01",
  "1e3",
  "😀",
  "x".repeat(60),
];
const LOCALS = ["con", "aux", "nul.x", "prn", "com1", "_defaults", "o'brien", "x".repeat(60)];
const DEPARTMENTS = [
  "Sales",
  "Engineering",
  "R&D",
  "販売",
  "NO",
  "null",
  "con",
  "Sales/North",
  "…",
];

/** A tenant full of trouble: what years of scripts, syncs and hand work leave behind. */
export function troubledTenant(count: number): TenantState {
  const tenant = newTenant({ domain: "contoso.com", moreDomains: ["fabrikam.com"] });
  for (let index = 0; index < count; index += 1)
    addUser(tenant, {
      id: idOf(index),
      userPrincipalName: nameOf(index),
      displayName: at(NAMES, index),
      surname: index % 7 === 0 ? null : at(NAMES, index + 3),
      givenName: index % 5 === 0 ? null : at(NAMES, index * 3),
      employeeId: index % 11 === 0 ? null : String(index).padStart(5, "0"),
      department: index % 13 === 0 ? null : at(DEPARTMENTS, index),
      jobTitle: index % 3 === 0 ? at(NAMES, index * 7) : `Engineer ${index % 9}`,
      companyName: index % 50 === 0 ? null : "Contoso",
      usageLocation: index % 17 === 0 ? null : index % 2 === 0 ? "NO" : "US",
      employeeHireDate: index % 4 === 0 ? "2026-01-01T00:00:00Z" : null,
      employeeOrgData: index % 6 === 0 ? { costCenter: "00042", division: null } : null,
      onPremisesSyncEnabled: index % 10 === 9 ? true : null,
      userType: index % 20 === 19 ? "Guest" : "Member",
      accountEnabled: index % 12 !== 5,
      ...managerOf(index, count),
    });
  Object.assign(tenant.users[1] ?? {}, { jobTitle: "zero\u200bwidth" });
  Object.assign(tenant.users[2] ?? {}, { employeeId: "00003" });
  return tenant;
}

export function idOf(index: number): string {
  return `c0000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
}

function nameOf(index: number): string {
  if (index % 20 === 19) return `guest${index}_example.com#EXT#@contoso.com`;
  if (index < LOCALS.length) return `${at(LOCALS, index)}@contoso.com`;
  // Two John Smiths, one in each domain, in different cases.
  if (index === 20) return "john.smith@contoso.com";
  if (index === 21) return "John.Smith@fabrikam.com";
  return `person.${index}@${index % 2 === 0 ? "contoso.com" : "fabrikam.com"}`;
}

function managerOf(index: number, count: number): { manager?: string } {
  // In a circle, outside of the scope, or none at all.
  if (index % 100 < 3) return { manager: idOf(index - (index % 100) + (((index % 100) + 1) % 3)) };
  if (index % 30 === 7) return { manager: idOf(19) };
  return index % 9 === 0 || count < 30 ? {} : { manager: idOf(Math.floor(index / 10)) };
}

function at(list: readonly string[], index: number): string {
  return list[index % list.length] ?? "";
}
