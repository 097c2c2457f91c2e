import { afterEach, describe, expect, it } from "vitest";
import { NOTHING_DONE } from "../../src/plan/review/done.ts";
import { connectionResets } from "../../src/embedded/faults/random.ts";
import { addGroup, addUser, newTenant } from "../../src/embedded/tenant/tenant.ts";
import { changesToApply, type Plan } from "../../src/model/plan.ts";
import {
  DEFAULT_CONFIGURATION,
  type Configuration,
} from "../../src/model/settings/configuration.ts";
import { acknowledging, storyWorld, writesOf, yamlOf, type StoryWorld } from "./world.ts";

let world: StoryWorld | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

const id = (number: number): string => `a0000000-0000-4000-8000-00000000000${number}`;
const [GUEST, ANA, BO, CY] = [id(0), id(1), id(2), id(3)];
const TEAM = "b0000000-0000-4000-8000-000000000000";
const upn = (name: string): string => `${name}@contoso.com`;
const IDS: Readonly<Record<string, string>> = { guest: GUEST, ana: ANA, bo: BO, cy: CY };

/** A tenant in which the guest has these sponsors. */
async function tenantWhere(...sponsors: readonly string[]): Promise<StoryWorld> {
  const tenant = newTenant({ domain: "contoso.com" });
  for (const [name, each] of Object.entries(IDS))
    addUser(tenant, {
      id: each,
      userPrincipalName: upn(name),
      displayName: name,
      ...(name === "guest" && { userType: "Guest", sponsors }),
    });
  addGroup(tenant, { id: TEAM, displayName: "Team" });
  return (world = await storyWorld({ tenant }));
}

/** A file for each of these, of whom some have sponsors. */
function files(people: Readonly<Record<string, readonly string[] | null>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(people).map(([name, sponsors]) => [
      `users/${name}.yaml`,
      yamlOf([{ userPrincipalName: upn(name), displayName: name, ...(sponsors && { sponsors }) }]),
    ]),
  );
}

const FREE = { count: 1000, percent: 100, floor: 1000 };
const free: { configuration: Partial<Configuration> } = {
  configuration: {
    guards: Object.fromEntries(
      Object.keys(DEFAULT_CONFIGURATION.guards).map((guard) => [guard, FREE]),
    ) as unknown as Configuration["guards"],
  },
};

const steps = (plan: Plan): string[] =>
  plan.changes.flatMap(({ fields }) =>
    fields.map(({ field, to }) => `${to === null ? "-" : "+"}${field}`),
  );

async function apply(yaml: Record<string, string>): Promise<StoryWorld> {
  if (!world) throw new Error("There is no world");
  const plan = await world.plan(yaml, free);
  const more = { ...free, acknowledgements: acknowledging(plan) };
  const applied = await world.apply(yaml, plan, more);
  if (applied.kind !== "applied") throw new Error(JSON.stringify(applied.plan.refusals));
  for (const outcome of applied.outcomes)
    expect(outcome).toMatchObject({ status: "applied", confirmed: true });
  expect((await world.plan(yaml, free)).changes).toEqual([]);
  return world;
}

const sponsorsOf = ({ tenant }: StoryWorld, who = "guest"): readonly string[] =>
  tenant.users.find(({ userPrincipalName }) => userPrincipalName === upn(who))?.sponsors ?? [];

describe("sponsors", () => {
  it.each<[string, readonly string[], readonly string[], readonly string[], readonly string[]]>([
    ["one is added", [], [upn("ana")], ["+sponsors.ana@contoso.com"], [ANA]],
    ["by object id", [], [BO], [`+sponsors.${BO}`], [BO]],
    ["one goes", [ANA, BO], [upn("ana")], ["-sponsors.bo@contoso.com"], [ANA]],
    ["all go", [ANA, BO], [], ["-sponsors.ana@contoso.com", "-sponsors.bo@contoso.com"], []],
    [
      "one comes for another",
      [BO],
      [upn("ana")],
      ["+sponsors.ana@contoso.com", "-sponsors.bo@contoso.com"],
      [ANA],
    ],
    ["as declared, in capitals", [ANA], ["Ana@Contoso.com"], [], [ANA]],
    ["as declared, by object id", [ANA], [ANA.toUpperCase()], [], [ANA]],
    ["as declared, twice", [ANA], [upn("ana"), ANA], [], [ANA]],
    ["declared twice and not there", [], [upn("ana"), ANA], ["+sponsors.ana@contoso.com"], [ANA]],
    ["a group stays", [TEAM], [upn("ana")], ["+sponsors.ana@contoso.com"], [TEAM, ANA]],
    ["a group stays alone", [TEAM, ANA], [], ["-sponsors.ana@contoso.com"], [TEAM]],
    ["people whom no file declares go", [CY], [], ["-sponsors.cy@contoso.com"], []],
  ])("%s", async (_, live, declared, expected, after) => {
    const it = await tenantWhere(...live);
    const yaml = files({ guest: declared, ana: null });
    expect(steps(await it.plan(yaml, free))).toEqual(expected);
    await apply(yaml);
    expect(sponsorsOf(it)).toEqual(after);
    expect(it.tenant.users).toHaveLength(4);
    for (const write of writesOf(it.directory)) expect(write).toMatch(/\/sponsors\/.*\$ref$/);
  });

  it("of who does not declare them stay, and cost no request", async () => {
    const it = await tenantWhere(ANA);
    const yaml = files({ guest: null, ana: [upn("guest")] });
    await it.plan(yaml, free);
    const asked = it.directory.requests.filter(({ path }) => path.includes("/sponsors"));
    expect(asked.map(({ path }) => path)).toEqual([`/users/${ANA}/sponsors?$select=id`]);
    await apply(yaml);
    expect(sponsorsOf(it)).toEqual([ANA]);
  });

  it("are set once both accounts are there, in one run", async () => {
    const it = await tenantWhere();
    const yaml = files({ dan: [upn("eve")], eve: [upn("ana")], ana: null });
    const plan = await it.plan(yaml, free);
    expect(changesToApply(plan).map(({ kind }) => kind)).toEqual(["create", "create"]);
    await apply(yaml);
    const eve = it.tenant.users.find(({ userPrincipalName }) => userPrincipalName === upn("eve"));
    expect(sponsorsOf(it, "dan")).toEqual([eve?.id]);
    expect(sponsorsOf(it, "eve")).toEqual([ANA]);
  });

  it("who cannot be created are waited for, and nobody else is taken away meanwhile", async () => {
    const it = await tenantWhere(BO);
    const yaml = {
      ...files({ guest: [upn("dan"), upn("ana")], ana: null }),
      "users/dan.yaml": yamlOf([{ userPrincipalName: upn("dan") }]),
    };
    const plan = await it.plan(yaml, free);
    expect(steps(plan)).toEqual(["+sponsors.ana@contoso.com"]);
    expect(plan.changes[0]?.held).toEqual([
      {
        field: "sponsors.dan@contoso.com",
        reason: "person-blocked",
        message: "dan@contoso.com does not exist yet; once it does, this follows",
      },
    ]);
  });

  it("by an object id that nobody has are held back", async () => {
    const it = await tenantWhere(ANA);
    const plan = await it.plan(files({ guest: [id(9), upn("ana")], ana: null }), free);
    expect(steps(plan)).toEqual([]);
    expect(plan.blocked[0]).toMatchObject({ reason: "person-not-found" });
  });

  it("cannot be oneself, by object id either", async () => {
    const it = await tenantWhere();
    const plan = await it.plan(files({ guest: [GUEST] }), free);
    expect(steps(plan)).toEqual([]);
    expect(plan.blocked[0]).toMatchObject({ reason: "own-person" });
  });

  it.each([
    ["by its name", `sponsors.${upn("bo")}`],
    ["in capitals", "sponsors.Bo@contoso.com"],
    ["by object id", `sponsors.${BO}`],
  ])("one of them is left alone where the file says so, %s", async (_, field) => {
    const it = await tenantWhere(ANA, BO);
    const yaml = {
      "users/guest.yaml": yamlOf([
        { userPrincipalName: upn("guest"), sponsors: [], unmanaged: [field] },
      ]),
    };
    expect(steps(await it.plan(yaml, free))).toEqual(["-sponsors.ana@contoso.com"]);
  });

  it("of a folder and of a user add up", async () => {
    const it = await tenantWhere(BO);
    const yaml = {
      ...files({ guest: [upn("ana")], ana: null, bo: null }),
      "users/_defaults.yaml": `sponsors: [${upn("bo")}]\n`,
      "users/bo.yaml": `userPrincipalName: ${upn("bo")}\nunmanaged: [sponsors]\n`,
    };
    const plan = await it.plan(yaml, free);
    expect(steps(plan)).toEqual(["+sponsors.bo@contoso.com", "+sponsors.ana@contoso.com"]);
    expect(plan.changes.map(({ userPrincipalName }) => userPrincipalName)).toEqual([
      upn("ana"),
      upn("guest"),
    ]);
  });
});

describe("newcomers who sponsor each other, while the directory misbehaves", () => {
  const lag = {
    seed: 1,
    readMilliseconds: 30_000,
    listMilliseconds: 60_000,
    referenceMilliseconds: 20_000,
  };
  it.each([
    ["replication lags", { lag }],
    ["it throttles hard", { throttle: { seed: 3, scale: 0.05 } }],
    ["connections drop before and after the write", { faults: connectionResets(2, 0.1) }],
  ])("%s", async (_, trouble) => {
    const tenant = newTenant({ domain: "contoso.com" });
    const it = (world = await storyWorld({ tenant, ...trouble }));
    const names = Array.from({ length: 40 }, (_, index) => `p${index}`);
    const yaml = files(
      Object.fromEntries(
        names.map((name, index) => [name, [1, 2].map((far) => upn(`p${(index + far) % 40}`))]),
      ),
    );
    await apply(yaml);
    const byId = new Map(tenant.users.map((user) => [user.id, user.userPrincipalName]));
    expect(tenant.users).toHaveLength(40);
    for (const [index, name] of names.entries())
      expect(
        sponsorsOf(it, name)
          .map((each) => byId.get(each))
          .sort(),
      ).toEqual([1, 2].map((far) => upn(`p${(index + far) % 40}`)).sort());
  });

  it("a run that made the accounts alone is completed by the same reviewed plan", async () => {
    const it = await tenantWhere();
    const yaml = files({ dan: [upn("eve")], eve: [upn("ana")], ana: null });
    const plan = await it.plan(yaml, free);
    const more = { ...free, acknowledgements: acknowledging(plan) };
    await it.apply(yaml, plan, more);
    for (const user of it.tenant.users) delete user.sponsors;
    const createdIds = new Set(it.tenant.users.map((user) => user.id));
    const again = await it.apply(yaml, plan, { ...more, done: { ...NOTHING_DONE, createdIds } });
    if (again.kind !== "applied") throw new Error(JSON.stringify(again.plan.refusals));
    expect(again.outcomes.map(({ status, done }) => [status, done])).toEqual([
      ["applied", ["sponsors.eve@contoso.com"]],
      ["applied", ["sponsors.ana@contoso.com"]],
    ]);
    const eve = it.tenant.users.find(({ userPrincipalName }) => userPrincipalName === upn("eve"));
    expect(sponsorsOf(it, "dan")).toEqual([eve?.id]);
  });
});

describe("sponsors that changed outside Git", () => {
  it("are drift: left alone by a plan over what is merged", async () => {
    const it = await tenantWhere(BO);
    const yaml = files({ guest: [upn("ana")], ana: null });
    const plan = await it.plan(yaml, { ...free, base: yaml });
    expect(changesToApply(plan)).toEqual([]);
    expect(steps(plan)).toEqual(["+sponsors.ana@contoso.com", "-sponsors.bo@contoso.com"]);
    const { users } = await it.drift(yaml, free);
    expect(users[0]?.fields.map(({ field }) => field)).toEqual([
      "sponsors.ana@contoso.com",
      "sponsors.bo@contoso.com",
    ]);
  });

  it.each([
    ["by another spelling", [upn("ana")], ["Ana@contoso.com"]],
    ["by object id", [upn("ana")], [ANA]],
    ["by name", [ANA], [upn("ana")]],
  ])("whom only the base names %s are no change of a pull request", async (_, head, base) => {
    const it = await tenantWhere();
    const plan = await it.plan(files({ guest: head, ana: null }), {
      ...free,
      base: files({ guest: base, ana: null }),
    });
    expect(plan.changes.map(({ cause }) => cause)).toEqual(["drift"]);
  });

  it.each([
    ["by another spelling", ["ANA@contoso.com"]],
    ["by object id", [ANA]],
  ])(
    "and whom a pull request takes away is taken away, though the base names them %s",
    async (_, base) => {
      const it = await tenantWhere(ANA);
      const plan = await it.plan(files({ guest: [], ana: null }), {
        ...free,
        base: files({ guest: base, ana: null }),
      });
      expect(
        changesToApply(plan).flatMap(({ fields }) => fields.map(({ field }) => field)),
      ).toEqual(["sponsors.ana@contoso.com"]);
    },
  );
});
