import { afterEach, describe, expect, it } from "vitest";
import type { Fault } from "../../src/embedded/faults/faults.ts";
import type { Configuration } from "../../src/model/settings/configuration.ts";
import type { HeldField } from "../../src/model/plan.ts";
import { changesToApply } from "../../src/model/plan.ts";
import {
  addGroup,
  addUser,
  newTenant,
  type TenantState,
} from "../../src/embedded/tenant/tenant.ts";
import { company, GROUPS, ANA, BO, CY } from "../embedded/groups/company.ts";
import type { Outcome } from "../../src/model/records/receipt.ts";
import { storyWorld, yamlOf, type Applied, type StoryWorld } from "./world.ts";

let world: StoryWorld | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

const UNKNOWN = "10000000-0000-4000-8000-0000000000ff";

/** What `rollcall.yaml` lists: the groups of the company by their names. */
function listing(...names: readonly (keyof typeof GROUPS)[]): Configuration["groups"] {
  return Object.fromEntries(names.map((name) => [name, { id: GROUPS[name], members: "ours" }]));
}

const FREE = { count: 1000, percent: 100, floor: 1000 };
const GUARDS = {
  creates: FREE,
  updates: FREE,
  enables: FREE,
  disables: FREE,
  renames: FREE,
  adoptions: FREE,
  signInProperties: FREE,
  memberships: FREE,
  membershipRemovals: FREE,
  licensedGroups: FREE,
  licenses: FREE,
};

function rules(groups: Configuration["groups"]): { configuration: Partial<Configuration> } {
  return { configuration: { groups, guards: GUARDS } };
}

function declared(groups: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(groups).map(([name, list]) => [
      `users/${name}.yaml`,
      yamlOf([{ userPrincipalName: `${name}@contoso.com`, displayName: name, groups: list }]),
    ]),
  );
}

function membersOf(tenant: TenantState, id: string): readonly string[] {
  return tenant.groups?.find((group) => group.id === id)?.members.map(String) ?? [];
}

async function outcomesOf(applied: Promise<Applied>): Promise<readonly Outcome[]> {
  const result = await applied;
  if (result.kind !== "applied") throw new Error(JSON.stringify(result.plan.refusals));
  return result.outcomes;
}

/** Writes as the service got them, without the batches around them. */
function writes({ directory }: StoryWorld): string[] {
  return directory.requests
    .filter(({ method, path }) => method !== "GET" && path !== "/$batch")
    .map(({ method, path }) => `${method} ${path}`);
}

describe("memberships", () => {
  it("are given and taken as the files say, and a plan afterwards is empty", async () => {
    world = await storyWorld({ tenant: company() });
    const yaml = declared({ bo: ["sales", "team"], cy: ["sales"] });
    const more = rules(listing("sales", "team", "outer"));
    const plan = await world.plan(yaml, more);
    expect(changesToApply(plan).map(({ fields }) => fields.map(({ field }) => field))).toEqual([
      ["groups.sales", "groups.team"],
      ["groups.sales"],
    ]);
    expect(await outcomesOf(world.apply(yaml, plan, more))).toEqual([
      expect.objectContaining({ status: "applied", confirmed: true }),
      expect.objectContaining({ status: "applied", confirmed: true }),
    ]);
    expect(membersOf(world.tenant, GROUPS.sales)).toEqual(expect.arrayContaining([BO, CY]));
    const again = await world.plan(yaml, more);
    expect(again.changes).toEqual([]);
  });

  it("of people who declare no groups, and in groups that are not listed, stay as they are", async () => {
    const tenant = company();
    world = await storyWorld({ tenant });
    const yaml = {
      ...declared({ bo: [] }),
      "users/ana.yaml": yamlOf([{ userPrincipalName: "ana@contoso.com", displayName: "ana" }]),
    };
    const plan = await world.plan(yaml, rules(listing("sales")));
    expect(plan.changes).toEqual([]);
    expect(membersOf(tenant, GROUPS.sales)).toContain(ANA);
  });

  it("that a file no longer names end, with a request that cannot delete the user", async () => {
    world = await storyWorld({ tenant: company() });
    const yaml = declared({ ana: ["team"] });
    const more = rules(listing("sales", "team"));
    const acknowledged = {
      ...more,
      acknowledgements: [
        {
          guard: "emptiedGroups" as const,
          limit: 1,
          users: ["ana@contoso.com"],
          properties: ["groups.sales"],
          expires: world.clock.now().toISOString().slice(0, 10),
          at: { file: "acknowledgements/x.yaml", line: 1 },
        },
      ],
    };
    await outcomesOf(world.apply(yaml, await world.plan(yaml, acknowledged), acknowledged));
    expect(writes(world)).toEqual([`DELETE /groups/${GROUPS.sales}/members/${ANA}/$ref`]);
    expect(world.tenant.users.map(({ id }) => id)).toContain(ANA);
    expect(membersOf(world.tenant, GROUPS.sales)).toEqual([]);
  });

  it("of a new account follow its creation", async () => {
    world = await storyWorld({ tenant: company() });
    const yaml = declared({ dan: ["sales"] });
    const more = rules(listing("sales"));
    const outcomes = await outcomesOf(world.apply(yaml, await world.plan(yaml, more), more));
    expect(outcomes.map(({ status }) => status)).toEqual(["applied"]);
    const dan = world.tenant.users.find((user) => user.userPrincipalName === "dan@contoso.com");
    expect(membersOf(world.tenant, GROUPS.sales)).toContain(dan?.id);
  });

  it("end with the day that the entry names, and the last day counts", async () => {
    world = await storyWorld({ tenant: company() });
    const more = rules(listing("sales"));
    const today = world.clock.now().toISOString().slice(0, 10);
    const before = new Date(world.clock.now().getTime() - 86_400_000).toISOString().slice(0, 10);
    const plan = await world.plan(
      declared({
        bo: [{ name: "sales", until: today }],
        cy: [{ name: "sales", until: before }],
        ana: [{ name: "sales", until: before }],
      }),
      more,
    );
    const steps = plan.changes.map(({ userPrincipalName, fields }) => [
      userPrincipalName,
      fields.map(({ to, until }) => [to !== null, until]),
    ]);
    expect(steps).toEqual([
      ["ana@contoso.com", [[false, undefined]]],
      ["bo@contoso.com", [[true, today]]],
    ]);
  });
});

describe("a group that the configuration lists under two names, as while it is renamed", () => {
  it("is left by nobody who declares it under one of them", async () => {
    const tenant = company();
    world = await storyWorld({ tenant });
    const more = rules({
      ...listing("sales"),
      "sales team": { id: GROUPS.sales, members: "ours" },
    });
    for (const name of ["sales", "sales team"]) {
      const plan = await world.plan(declared({ ana: [name] }), more);
      expect(plan.changes).toEqual([]);
    }
  });

  it("is left by those whose file names it no longer, by whichever name it did", async () => {
    world = await storyWorld({ tenant: company() });
    const more = rules({
      ...listing("sales"),
      "sales team": { id: GROUPS.sales, members: "ours" },
    });
    for (const name of ["sales", "sales team"]) {
      const base = declared({ ana: [name] });
      const { changes } = await world.plan(declared({ ana: [] }), { ...more, base });
      expect(changes.map(({ cause, fields }) => [cause, fields.length])).toEqual([["here", 1]]);
    }
  });
});

describe("a group whose last members change", () => {
  it("is not emptied while only who leaves it was reviewed, and who joins it was not", async () => {
    const tenant = company();
    const sales = tenant.groups?.find(({ id }) => id === GROUPS.sales);
    (sales?.members as string[] | undefined)?.push(BO);
    world = await storyWorld({ tenant });
    const yaml = declared({ ana: [], bo: ["sales"] });
    const more = rules(listing("sales"));
    const plan = await world.plan(yaml, more);
    // Bo was a member when the plan was reviewed, and is taken out outside Git.
    (sales?.members as string[] | undefined)?.pop();
    const result = await world.apply(yaml, plan, more);
    expect(result.plan.refusals.map(({ guard }) => guard)).toEqual(["emptiedGroups"]);
    expect(membersOf(tenant, GROUPS.sales)).toEqual([ANA]);
  });

  it("goes from one to another as reviewed", async () => {
    world = await storyWorld({ tenant: company() });
    const yaml = declared({ ana: [], bo: ["sales"], dan: ["sales"] });
    const more = rules(listing("sales"));
    await outcomesOf(world.apply(yaml, await world.plan(yaml, more), more));
    expect(membersOf(world.tenant, GROUPS.sales)).toHaveLength(2);
    expect(membersOf(world.tenant, GROUPS.sales)).not.toContain(ANA);
  });
});

describe("a group of which the files are the whole truth", () => {
  const whole = (name: keyof typeof GROUPS): Configuration["groups"] => ({
    [name]: { id: GROUPS[name], members: "roster" },
  });

  it("keeps the users that a file names, and loses all others, declared or not", async () => {
    const tenant = company();
    const sales = tenant.groups?.find(({ id }) => id === GROUPS.sales);
    (sales?.members as string[] | undefined)?.push(BO, CY);
    world = await storyWorld({ tenant });
    const yaml = {
      ...declared({ bo: ["sales"] }),
      // Ana has a file that says nothing of groups; Cy has none.
      "users/ana.yaml": yamlOf([{ userPrincipalName: "ana@contoso.com", displayName: "ana" }]),
    };
    const more = rules(whole("sales"));
    const plan = await world.plan(yaml, more);
    expect(
      plan.changes.map(({ userPrincipalName, at, fields }) => [
        userPrincipalName,
        at.file,
        fields.map(({ field, to }) => [field, to]),
      ]),
    ).toEqual([
      ["ana@contoso.com", "users/ana.yaml", [["groups.sales", null]]],
      ["cy@contoso.com", "rollcall.yaml", [["groups.sales", null]]],
    ]);
    expect(plan.totals).toMatchObject({ declared: 2, update: 1, unmanaged: 1, writes: 2 });
    await outcomesOf(world.apply(yaml, plan, more));
    expect(membersOf(tenant, GROUPS.sales)).toEqual([BO]);
    expect((await world.plan(yaml, more)).changes).toEqual([]);
  });

  it("does not lose who may be a declared user that is blocked", async () => {
    const tenant = company();
    world = await storyWorld({ tenant });
    const yaml = {
      "users/x.yaml": yamlOf([
        { userPrincipalName: "bo@contoso.com", displayName: "Bo", id: ANA, groups: ["sales"] },
      ]),
    };
    const plan = await world.plan(yaml, rules(whole("sales")));
    expect(plan.blocked.map(({ reason }) => reason)).toEqual(["id-name-conflict"]);
    expect(plan.changes).toEqual([]);
  });

  it("refuses a plan that would take a protected account out of it", async () => {
    world = await storyWorld({ tenant: company() });
    const { configuration } = rules(whole("sales"));
    const plan = await world.plan(declared({ bo: ["sales"] }), {
      configuration: { ...configuration, protected: [ANA] },
    });
    expect(plan.refusals.map(({ guard }) => guard)).toEqual(["protected"]);
  });
});

describe("a user who is synced from on-premises", () => {
  it("joins groups of the cloud all the same", async () => {
    const tenant = company();
    Object.assign(tenant.users.find(({ id }) => id === BO) ?? {}, { onPremisesSyncEnabled: true });
    world = await storyWorld({ tenant });
    const yaml = declared({ bo: ["sales"] });
    const more = rules(listing("sales"));
    await outcomesOf(world.apply(yaml, await world.plan(yaml, more), more));
    expect(membersOf(tenant, GROUPS.sales)).toContain(BO);
  });
});

describe("a group that cannot be written is held back with the reason, and everything else is done", () => {
  it.each<[string, Configuration["groups"], RegExp]>([
    ["dynamic", listing("dynamic"), /membership rule/],
    ["synced from on-premises", listing("synced"), /synced from on-premises/],
    ["a distribution list", listing("list"), /distribution list/],
    ["one that can hold roles", listing("roles"), /directory roles/],
    ["one in a restricted unit", listing("restricted"), /restricted administrative unit/],
    ["one with hidden members", listing("hidden"), /hides its members/],
    ["one that is not there", { gone: { id: UNKNOWN, members: "ours" } }, /no group with the id/],
    ["one that nobody called so", { Nobody: { members: "ours" } }, /no group is called "Nobody"/],
  ])("%s", async (_, groups, message) => {
    world = await storyWorld({ tenant: company() });
    const [name = ""] = Object.keys(groups);
    const yaml = {
      "users/bo.yaml": yamlOf([
        {
          userPrincipalName: "bo@contoso.com",
          displayName: "Bo Nilsen",
          groups: [name, "sales"],
        },
      ]),
    };
    const more = rules({ ...groups, ...listing("sales") });
    const plan = await world.plan(yaml, more);
    expect(plan.changes.flatMap(({ held = [] }): readonly HeldField[] => held)).toEqual([
      expect.objectContaining({
        field: `groups.${name}`,
        message: expect.stringMatching(message) as string,
      }),
    ]);
    await world.apply(yaml, plan, more);
    expect(membersOf(world.tenant, GROUPS.sales)).toContain(BO);
    expect(world.tenant.users.find(({ id }) => id === BO)?.["displayName"]).toBe("Bo Nilsen");
  });

  it("one of two with the same name", async () => {
    const tenant = company();
    addGroup(tenant, { displayName: "sales" });
    world = await storyWorld({ tenant });
    const plan = await world.plan(
      declared({ bo: ["sales"] }),
      rules({ sales: { members: "ours" } }),
    );
    expect(plan.blocked).toEqual([
      expect.objectContaining({
        reason: "group-not-found",
        message: expect.stringMatching(
          /2 groups are called "sales": .*, .*\. Write the id/,
        ) as string,
      }),
    ]);
  });

  it("one that vanishes between plan and apply", async () => {
    const tenant = company();
    world = await storyWorld({ tenant });
    const yaml = declared({ bo: ["sales", "team"] });
    const more = rules(listing("sales", "team"));
    const plan = await world.plan(yaml, more);
    const index = tenant.groups?.findIndex(({ id }) => id === GROUPS.sales) ?? -1;
    tenant.groups?.splice(index, 1);
    await world.close();
    world = await storyWorld({ tenant });
    await world.apply(yaml, plan, more);
    expect(membersOf(world.tenant, GROUPS.team)).toContain(BO);
  });
});

describe("without the permission", () => {
  it.each([
    ["by id", listing("hidden", "sales")],
    ["by name", { hidden: { members: "ours" as const }, ...listing("sales") }],
  ])(
    "to see who is in a group that hides it, the other groups are planned, %s",
    async (_, groups) => {
      world = await storyWorld({
        tenant: company(),
        roles: ["User.ReadWrite.All", "Organization.Read.All", "GroupMember.Read.All"],
      });
      const plan = await world.plan(declared({ bo: ["hidden", "sales"] }), rules(groups));
      expect(plan.changes).toEqual([
        expect.objectContaining({
          fields: [expect.objectContaining({ field: "groups.sales" })],
          held: [expect.objectContaining({ field: "groups.hidden", reason: "unreadable" })],
        }),
      ]);
    },
  );

  it("to read groups, the plan says which one is missing and does the rest", async () => {
    world = await storyWorld({
      tenant: company(),
      roles: ["User.ReadWrite.All", "Organization.Read.All"],
    });
    const yaml = {
      "users/bo.yaml": yamlOf([
        { userPrincipalName: "bo@contoso.com", displayName: "Bo Nilsen", groups: ["sales"] },
      ]),
    };
    const plan = await world.plan(yaml, rules(listing("sales")));
    expect(plan.changes).toEqual([
      expect.objectContaining({
        fields: [expect.objectContaining({ field: "displayName" })],
        held: [
          expect.objectContaining({
            field: "groups",
            message: expect.stringMatching(/GroupMember\.Read\.All/) as string,
          }),
        ],
      }),
    ]);
  });
});

describe("on a bad day", () => {
  it.each<[string, Fault]>([
    ["connections are reset after the write", { kind: "reset", when: "after" }],
    ["connections are reset before the write", { kind: "reset", when: "before" }],
    ["items are refused with 429", { kind: "throttled", of: "item", retryAfterSeconds: 1 }],
    ["the service is unavailable after it wrote", UNAVAILABLE],
  ])("%s, and nobody is lost", async (_, fault) => {
    const tenant = company();
    const names = Array.from({ length: 45 }, (_unused, index) => `joiner${index}`);
    const yaml = declared(Object.fromEntries(names.map((name) => [name, ["sales", "team"]])));
    const more = rules(listing("sales", "team"));
    world = await storyWorld({ tenant, faults: { seed: 7, faults: [{ ...fault, share: 0.2 }] } });
    const outcomes = await outcomesOf(world.apply(yaml, await world.plan(yaml, more), more));
    expect(outcomes.filter(({ status }) => status !== "applied")).toEqual([]);
    expect(membersOf(tenant, GROUPS.sales)).toHaveLength(45 + 1);
    expect(membersOf(tenant, GROUPS.team)).toHaveLength(45 + 1);
  });
});

const UNAVAILABLE: Fault = { kind: "unavailable", of: "item", status: 503, when: "after" };

describe("a plan of ten thousand people in forty groups", () => {
  it("reads the groups in five batches, however large they are", async () => {
    const tenant = newTenant({ domain: "contoso.com" });
    const id = (kind: string, number: number): string =>
      `${kind}0000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
    for (let number = 0; number < 10_000; number += 1)
      addUser(tenant, {
        id: id("a", number),
        userPrincipalName: `p${number}@contoso.com`,
        displayName: "P",
      });
    const groups = Array.from({ length: 40 }, (_, group) => `Team ${group}`);
    for (const [group, displayName] of groups.entries())
      addGroup(tenant, {
        id: id("b", group),
        displayName,
        members: Array.from({ length: 250 }, (_, member) => id("a", group * 250 + member)),
      });
    world = await storyWorld({ tenant });
    const listed = Object.fromEntries(
      groups.map((name, group) => [name, { id: id("b", group), members: "ours" as const }]),
    );
    const plan = await world.plan(declared({ p7: ["Team 3"], p9999: ["Team 39"] }), rules(listed));
    expect(plan.changes.flatMap(({ fields }) => fields.map(({ field }) => field))).toEqual([
      "displayName",
      "groups.Team 0",
      "groups.Team 3",
      "displayName",
    ]);
    // The organization, the deleted users, eleven pages of 999, and 82 questions in batches of twenty.
    expect(plan.requests).toEqual({ listing: 1 + 1 + 11 + 5, relationships: 0 });
  });
});

describe("a group that is made under the name of another", () => {
  it("is not what was reviewed", async () => {
    const tenant = company();
    world = await storyWorld({ tenant });
    const yaml = declared({ bo: ["sales"] });
    const more = rules({ sales: { members: "ours" } });
    const reviewed = await world.plan(yaml, more);
    // The group that was reviewed is renamed, and another one takes its name.
    Object.assign(tenant.groups?.find(({ id }) => id === GROUPS.sales) ?? {}, {
      displayName: "sales, old",
    });
    const squatter = addGroup(tenant, { displayName: "sales" });
    await world.close();
    world = await storyWorld({ tenant });
    await outcomesOf(world.apply(yaml, reviewed, more));
    expect(membersOf(tenant, squatter.id)).toEqual([]);
    expect(writes(world)).toEqual([]);
  });
});
