import { addUser, newTenant, type TenantState } from "../../../src/embedded/tenant/tenant.ts";
import { company, yaml } from "../company.ts";
import type { ActionWorld, ActionWorldOptions } from "../worldTypes.ts";
import type { WorkflowResult } from "../workflowRunner.ts";

type Person = { readonly userPrincipalName: string } & Readonly<Record<string, unknown>>;

export const EU: Person = {
  userPrincipalName: "eva.roth@eu.contoso.com",
  displayName: "Eva Roth",
  jobTitle: "Engineer",
};
export const US: Person = {
  userPrincipalName: "una.shaw@us.contoso.com",
  displayName: "Una Shaw",
  jobTitle: "Engineer",
};
export const LAB: Person = {
  userPrincipalName: "lea.berg@lab.contoso.example",
  displayName: "Lea Berg",
  jobTitle: "Engineer",
};

/** A tenant with one person, who is declared there. */
function tenantOf(number: number, person: Person): TenantState {
  const domain = person.userPrincipalName.split("@")[1] ?? "";
  const tenant = newTenant({ id: `00000000-0000-4000-8000-00000000000${number}`, domain });
  addUser(tenant, person);
  return tenant;
}

export interface TenantsWorld extends ActionWorld {
  readonly states: Readonly<Record<"eu" | "us" | "lab", TenantState>>;
}

/** Three tenants of one company, in each of which one person is declared. */
export async function companies(more: Partial<ActionWorldOptions> = {}): Promise<TenantsWorld> {
  const states = { eu: tenantOf(1, EU), us: tenantOf(2, US), lab: tenantOf(3, LAB) };
  const world = await company({
    tenants: states,
    users: {
      "tenants/eu/users/eva.yaml": yaml(EU),
      "tenants/us/users/una.yaml": yaml(US),
      "tenants/lab/users/lea.yaml": yaml(LAB),
    },
    ...more,
  });
  return Object.assign(world, { states });
}

/** A title for the person of each of these tenants, as a change of files. */
export function titled(title: string, ...tenants: readonly ("eu" | "us" | "lab")[]) {
  const files = {
    eu: { "tenants/eu/users/eva.yaml": yaml({ ...EU, jobTitle: title }) },
    us: { "tenants/us/users/una.yaml": yaml({ ...US, jobTitle: title }) },
    lab: { "tenants/lab/users/lea.yaml": yaml({ ...LAB, jobTitle: title }) },
  };
  return Object.assign({}, ...tenants.map((tenant) => files[tenant])) as Record<string, string>;
}

/** The title that the person of a tenant has in its directory. */
export function titleIn({ states }: TenantsWorld, tenant: "eu" | "us" | "lab"): unknown {
  return states[tenant].users[0]?.["jobTitle"];
}

/** How each job ended, by its name. */
export function endings({ jobs }: WorkflowResult): Record<string, string> {
  return Object.fromEntries(jobs.map(({ name, result }) => [name, result]));
}

/** What a pull request is told, as one text for each comment. */
export async function comments(
  { gitHub }: ActionWorld,
  { number }: { readonly number: number },
): Promise<string[]> {
  return (await gitHub.comments(number)).map(({ body }) => body);
}
