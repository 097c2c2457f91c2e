import fc from "fast-check";
import { expect, it } from "vitest";
import {
  fieldsOfProperties,
  importUsers,
  type ImportResult,
} from "../../src/adoption/importUsers.ts";
import { DEFAULT_PROPERTIES } from "../../src/session/files/importedProperties.ts";
import type { Layout } from "../../src/adoption/newFiles.ts";
import { endpointFromEnvironment } from "../../src/directory/endpoint.ts";
import { connect } from "../../src/directory/graph/sending/connection.ts";
import { graphReader } from "../../src/directory/graph/reading/reader.ts";
import { readRequestFor } from "../../src/directory/readRequest.ts";
import { serveEmbedded } from "../../src/embedded/serving/server.ts";
import {
  addGroup,
  addUser,
  newTenant,
  type TenantState,
} from "../../src/embedded/tenant/tenant.ts";
import {
  DEFAULT_CONFIGURATION,
  type Configuration,
} from "../../src/model/settings/configuration.ts";
import type { DirectorySnapshot } from "../../src/model/user.ts";
import { parseRoster } from "../../src/roster/read/parseRoster.ts";
import { VirtualClock } from "../virtualClock.ts";
import { idOf } from "./trouble.ts";
import { runs } from "../runs.ts";
import { NO_SCHEMA_LINE } from "../../src/roster/edit/schemaLine.ts";

const text = fc.oneof(
  { weight: 3, arbitrary: fc.string({ minLength: 1, maxLength: 70, unit: "grapheme" }) },
  fc.string({ minLength: 1, maxLength: 5, unit: "binary" }),
  fc.constantFrom(
    "NO",
    "Null",
    "null",
    "true",
    "~",
    "00042",
    "=1+1",
    " a",
    "a: b",
    "a #b",
    "a\nb",
    "Sales",
    "Sales",
    "con",
  ),
);
const value = fc.option(text);
const list = fc.array(text, { maxLength: 3 });
const person = fc.record({
  local: fc.oneof(
    fc.constantFrom("con", "_defaults", "a.b", "A.B", "o'b", "x".repeat(64), "ü", "a b"),
    fc.stringMatching(/^[a-z0-9.]{1,12}$/),
  ),
  domain: fc.constantFrom("contoso.com", "fabrikam.com"),
  manager: fc.option(fc.nat(9)),
  licences: fc.subarray(["SPE_E3", "VISIO", "OTHER"]),
  plansOff: fc.boolean(),
  groups: fc.subarray(["Sales", 'a: "b" # c.d', "Rule", "two\nlines", "Unlisted"]),
  values: fc.record({
    displayName: text,
    givenName: value,
    surname: value,
    employeeId: fc.option(fc.constantFrom("1", "2", "A", "a", "00042", "x".repeat(20))),
    employeeHireDate: fc.option(fc.constantFrom("2026-01-01T00:00:00Z", "2024-02-29T08:15:00Z")),
    employeeOrgData: fc.option(fc.record({ costCenter: value, division: value })),
    jobTitle: value,
    department: value,
    companyName: fc.constantFrom(null, "Contoso", "Contoso", "Fabrikam"),
    usageLocation: fc.constantFrom(null, "NO", "US", "XX"),
    streetAddress: value,
    businessPhones: list,
    otherMails: list,
    onPremisesExtensionAttributes: fc.option(
      fc.record({ extensionAttribute1: value, extensionAttribute15: value }),
    ),
    accountEnabled: fc.boolean(),
    onPremisesSyncEnabled: fc.option(fc.boolean()),
  }),
});
const GROUPS = ["Sales", 'a: "b" # c.d', "Rule", "two\nlines", "Unlisted", "Nobody"] as const;
const SKUS = ["SPE_E3", "VISIO", "OTHER"].map((skuPartNumber, index) => ({
  skuId: `30000000-0000-4000-8000-00000000000${index}`,
  skuPartNumber,
  appliesTo: "User",
  capabilityStatus: skuPartNumber === "VISIO" ? "Suspended" : "Enabled",
  prepaidUnits: { enabled: 50 },
  servicePlans: ["PLAN_A", "PLAN_B"].map((plan, at) => ({
    servicePlanId: `40000000-0000-4000-8000-0000000000${index}${at}`,
    servicePlanName: `${plan}_${index}`,
    appliesTo: "User",
  })),
}));
const CONFIGURATION: Configuration = {
  ...DEFAULT_CONFIGURATION,
  groups: {
    Sales: { members: "ours" },
    [GROUPS[1]]: { members: "ours" },
    Rule: { members: "ours" },
    "two\nlines": { members: "ours" },
    Nobody: { members: "ours" },
  },
  licenses: ["SPE_E3", "VISIO"],
};
const TEXTS = [
  "givenName",
  "surname",
  "employeeId",
  "employeeType",
  "jobTitle",
  "department",
  "companyName",
  "officeLocation",
  "preferredLanguage",
  "streetAddress",
];
const directory = fc.array(person, { minLength: 1, maxLength: 8 }).map((people) => {
  const tenant: TenantState = {
    ...newTenant({ domain: "contoso.com", moreDomains: ["fabrikam.com"] }),
    subscribedSkus: SKUS,
  };
  const names = new Set<string>();
  const members = new Map<string, string[]>(GROUPS.map((name) => [name, []]));
  people.forEach(({ local, domain, manager, groups, licences, plansOff, values }, index) => {
    const userPrincipalName = `${local}@${domain}`;
    if (names.has(userPrincipalName.toLowerCase())) return;
    names.add(userPrincipalName.toLowerCase());
    addUser(tenant, {
      ...values,
      assignedLicenses: SKUS.filter(({ skuPartNumber }) => licences.includes(skuPartNumber)).map(
        ({ skuId, servicePlans: [first] }) => ({
          skuId,
          disabledPlans: plansOff && first ? [first.servicePlanId] : [],
        }),
      ),
      id: idOf(index),
      userPrincipalName,
      ...(manager !== null && manager < people.length && { manager: idOf(manager) }),
    });
    for (const name of groups) members.get(name)?.push(idOf(index));
  });
  members.get("Sales")?.push(idOf(99));
  for (const [displayName, ids] of members)
    addGroup(tenant, {
      displayName,
      members: ids,
      ...(displayName === "Rule" && {
        groupTypes: ["DynamicMembership"],
        membershipRule: 'user.department -eq "Sales"',
      }),
    });
  // Somebody has a value everywhere, else nobody's would count as a missing permission.
  addUser(tenant, {
    ...Object.fromEntries(TEXTS.map((field) => [field, "x"])),
    id: idOf(99),
    userPrincipalName: "anchor@contoso.com",
    employeeHireDate: "2026-01-01T00:00:00Z",
    employeeOrgData: { costCenter: "x", division: "x" },
    usageLocation: "NO",
    businessPhones: ["x"],
    otherMails: ["x@example.com"],
    onPremisesExtensionAttributes: { extensionAttribute1: "x", extensionAttribute15: "x" },
    manager: idOf(0),
  });
  return tenant;
});
const layout = fc.constantFrom<Layout>("file", "folder", "department");
const FIELDS = fieldsOfProperties([
  ...DEFAULT_PROPERTIES,
  "userPrincipalName",
  "streetAddress",
  "businessPhones",
  "otherMails",
  "onPremisesExtensionAttributes",
  "groups",
  "licenses",
]);

it("any directory becomes files of which a plan is empty, and which stay as they are", async () => {
  await fc.assert(
    fc.asyncProperty(directory, layout, fc.boolean(), async (tenant, chosen, defaults) => {
      const snapshot = await read(tenant);
      const options = { layout: chosen, defaults };
      const first = imported(new Map(), snapshot, options);
      expect(first.report.differing).toEqual([]);
      const again = imported(first.texts, snapshot, options);
      expect(again.report.files).toEqual([]);
      expect(again.report.differing).toEqual([]);
    }),
    { numRuns: runs(20) },
  );
});

it("files follow a directory that changed; only what the roster cannot hold stays different", async () => {
  await fc.assert(
    fc.asyncProperty(
      directory,
      directory,
      layout,
      fc.boolean(),
      async (old, now, chosen, defaults) => {
        const options = { layout: chosen, defaults };
        const first = imported(new Map(), await read(old), options);
        const names = new Map(
          old.users.map(({ id, userPrincipalName }) => [id, userPrincipalName]),
        );
        const users = now.users.map((user, index) => ({
          ...user,
          userPrincipalName: names.get(user.id) ?? `new${index}@contoso.com`,
        }));
        const second = importUsers({
          ...inputOf(first.texts, await read({ ...now, users })),
          ...options,
        });
        if (second.kind !== "imported") {
          expect(mistakes(second)).toEqual(["duplicate-employee-id"]);
          return;
        }
        const noted = new Set(
          second.report.leftOut.map(({ userPrincipalName }) => userPrincipalName),
        );
        const unexplained = second.report.differing.filter(
          ({ userPrincipalName }) => !noted.has(userPrincipalName),
        );
        expect(unexplained).toEqual([]);
      },
    ),
    { numRuns: runs(12) },
  );
});

function mistakes(result: ImportResult): string[] {
  if (result.kind !== "invalid") return [result.kind];
  const errors = result.diagnostics.filter(({ severity }) => severity === "error");
  return [...new Set(errors.map(({ code }) => code))];
}

function imported(
  texts: ReadonlyMap<string, string>,
  snapshot: DirectorySnapshot,
  options: { layout: Layout; defaults: boolean },
): ImportResult & { kind: "imported" } {
  const result = importUsers({ ...inputOf(texts, snapshot), ...options });
  if (result.kind !== "imported") throw new Error(JSON.stringify(result));
  return result;
}

function inputOf(texts: ReadonlyMap<string, string>, snapshot: DirectorySnapshot) {
  const files = [...texts].map(([path, content]) => ({
    path,
    bytes: new TextEncoder().encode(content),
  }));
  return {
    roster: parseRoster({ folder: "users", files, diagnostics: [] }, CONFIGURATION),
    folder: "users",
    texts,
    directory: snapshot,
    configuration: CONFIGURATION,
    fields: FIELDS,
    now: new Date("2026-11-02T08:00:00Z"),
    schemaLine: NO_SCHEMA_LINE,
  };
}

async function read(tenant: TenantState): Promise<DirectorySnapshot> {
  const clock = new VirtualClock();
  const server = await serveEmbedded({ tenant, clock });
  try {
    const connection = connect({
      endpoint: endpointFromEnvironment({ ROLLCALL_GRAPH_URL: server.root }),
      token: () => Promise.resolve("story"),
      clock,
      random: () => 0.5,
    });
    const roster = { users: [], diagnostics: [], files: 0 };
    return await graphReader(connection).readDirectory({
      ...readRequestFor(roster, CONFIGURATION),
      fields: FIELDS,
      sets: { groups: CONFIGURATION.groups, licenses: CONFIGURATION.licenses },
      isLinked: () => true,
    });
  } finally {
    await server.close();
  }
}
