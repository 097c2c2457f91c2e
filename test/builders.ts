import { DEFAULT_CONFIGURATION } from "../src/model/settings/configuration.ts";
import type { Location } from "../src/model/diagnostic.ts";
import type {
  DeletedUser,
  DesiredUser,
  DirectorySnapshot,
  DirectoryUser,
  Roster,
} from "../src/model/user.ts";
import type { FieldValue } from "../src/model/values.ts";
import { makePlan, type PlanInput } from "../src/plan/makePlan.ts";
import type { Change, Plan } from "../src/model/plan.ts";

/** Builders of model values: each shows only what a test is about. */

type Fields = Record<string, FieldValue>;

interface DesiredOptions {
  readonly id?: string;
  readonly formerly?: readonly string[];
  readonly manager?: string | null;
  readonly file?: string;
}

/** A declared user; its name and displayName default to Ana Silva's. */
export function desired(fields: Fields = {}, options: DesiredOptions = {}): DesiredUser {
  const name = nameIn(fields);
  const at: Location = { file: options.file ?? `users/${name}.yaml`, line: 1, column: 1 };
  const { manager } = options;
  const all: Fields = {
    userPrincipalName: name,
    displayName: "Ana Silva",
    ...fields,
    ...(manager !== undefined && { manager }),
  };
  return {
    at,
    id: options.id,
    fields: all,
    formerly: (options.formerly ?? []).map((value) => ({ value, at, inherited: false })),
    unmanaged: new Set(),
    originOf: (field) => ({
      at: { ...at, line: Math.max(0, Object.keys(all).indexOf(field)) + 1 },
      inherited: false,
    }),
  };
}

interface LiveOptions {
  readonly id?: string;
  readonly enabled?: boolean;
  readonly synced?: boolean;
  readonly createdAt?: string;
  readonly mail?: string;
  readonly proxyAddresses?: readonly string[];
}

/** A directory user; every field that a test names, and the defaults of `desired`. */
export function live(fields: Fields = {}, options: LiveOptions = {}): DirectoryUser {
  const name = nameIn(fields);
  const enabled = options.enabled ?? true;
  return {
    id: options.id ?? idOf(name),
    userPrincipalName: name,
    accountEnabled: enabled,
    onPremisesSyncEnabled: options.synced ?? false,
    createdAt: options.createdAt ?? "2020-01-01T00:00:00Z",
    mail: options.mail ?? null,
    proxyAddresses: options.proxyAddresses ?? [],
    fields: {
      displayName: "Ana Silva",
      accountEnabled: enabled,
      department: null,
      jobTitle: null,
      employeeId: null,
      mobilePhone: null,
      manager: null,
      mail: options.mail ?? null,
      ...fields,
      userPrincipalName: name,
    },
  };
}

/** A stable object id for a name. */
export function idOf(name: string): string {
  let hash = 0;
  for (const character of name) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return `${hash.toString(16).padStart(8, "0")}-0000-4000-8000-000000000000`;
}

export function roster(users: readonly DesiredUser[]): Roster {
  return { users, diagnostics: [], files: users.length };
}

export const TENANT = {
  id: "5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10",
  domain: "contoso.com",
  verifiedDomains: ["contoso.com"],
};

export function snapshot(
  users: readonly DirectoryUser[],
  deletedUsers: readonly DeletedUser[] = [],
): DirectorySnapshot {
  return { tenant: TENANT, users, deletedUsers, requests: { listing: 3, relationships: 0 } };
}

/** Many colleagues who are declared and present, so that one change is a small share. */
export function crowd(count: number): { desired: DesiredUser[]; live: DirectoryUser[] } {
  const names = Array.from({ length: count }, (_, index) => `colleague${index}@contoso.com`);
  return {
    desired: names.map((userPrincipalName) =>
      desired({ userPrincipalName, displayName: userPrincipalName }),
    ),
    live: names.map((userPrincipalName) =>
      live({
        userPrincipalName,
        displayName: userPrincipalName,
        department: "Crowd",
        mobilePhone: "+1 425 555 0199",
        employeeId: userPrincipalName.slice(0, 14),
        jobTitle: "Colleague",
      }),
    ),
  };
}

/** Plans with defaults for everything that a test does not name. */
export function plan(
  users: readonly DesiredUser[],
  directory: readonly DirectoryUser[],
  more: Partial<Omit<PlanInput, "roster" | "base">> & {
    readonly base?: readonly DesiredUser[];
    readonly deleted?: readonly DeletedUser[];
  } = {},
): Plan {
  const { base, deleted, ...rest } = more;
  return makePlan({
    roster: roster(users),
    directory: snapshot(directory, deleted),
    configuration: DEFAULT_CONFIGURATION,
    acknowledgements: [],
    correctsDrift: false,
    now: new Date("2026-11-02T08:00:00Z"),
    ...(base && { base: roster(base) }),
    ...rest,
  });
}

/** A plan that passed its guards, which small rosters easily trip. */
export function acceptedPlan(...input: Parameters<typeof plan>): Plan {
  return { ...plan(...input), refusals: [] };
}

/** A change in one line: kind, name, fields, and the cause where it is drift. */
export function describeChange(change: Change): string {
  const fields = change.fields.map(({ field }) => field).join(" ");
  return [change.kind, change.userPrincipalName, fields, change.cause === "drift" ? "(drift)" : ""]
    .filter(Boolean)
    .join(" ");
}

function nameIn(fields: Fields): string {
  const name = fields["userPrincipalName"];
  return typeof name === "string" ? name : "ana.silva@contoso.com";
}
