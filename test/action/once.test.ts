import { describe, expect, it } from "vitest";
import { tenantWith, writesOf } from "../story/world.ts";
import { ANA, BEN, company, NINA, yaml } from "./company.ts";
import type { ActionWorld } from "./world.ts";

const OFF = { ...ANA, accountEnabled: false };
const ON = { ...ANA, accountEnabled: true };
const SENIOR = { "users/ben.yaml": yaml({ ...BEN, jobTitle: "Senior Engineer" }) };

/** Ana is declared enabled or will be, and is disabled in the directory. */
const blockedAna = (declared: object): ReturnType<typeof company> =>
  company({
    users: { "users/ana.yaml": yaml({ ...declared }), "users/ben.yaml": yaml(BEN) },
    tenant: tenantWith([OFF, BEN]),
  });

function userOf(world: ActionWorld, name: string): Record<string, unknown> {
  const user = world.tenant.users.find(({ userPrincipalName }) => userPrincipalName === name);
  if (!user) throw new Error(`There is no ${name}`);
  return user;
}

const commentOf = async (world: ActionWorld, pull: number): Promise<string> =>
  (await world.gitHub.comments(pull)).at(-1)?.body ?? "";

describe("an approved manual run is good once", () => {
  it.each([
    { name: "everything", inputs: { everything: true }, declared: ON },
    { name: "of drift", inputs: {}, declared: { ...ANA, displayName: "Ana Silva" } },
  ])("its second job, run again, writes nothing: $name", async ({ inputs, declared }) => {
    const world = await blockedAna(declared);
    const ana = userOf(world, ANA.userPrincipalName);
    if (!("everything" in inputs)) ana["displayName"] = "A. Silva";
    const first = await world.dispatch(inputs);
    expect(first.jobs.map(({ code }) => code)).toEqual([0, 0, 0]);
    const writes = writesOf(world.directory).length;
    expect(writes).toBe(1);
    ana["accountEnabled"] = false;
    ana["displayName"] = "A. Silva";
    const again = await world.rerun(first, { only: ["apply-approved"] });
    expect(again.code).toBe(1);
    expect(again.log).toContain("This run was applied already, and an approval is good once");
    expect(writesOf(world.directory)).toHaveLength(writes);
  });

  it("what it did of a plan that failed for another user is not done again", async () => {
    const world = await company({
      users: { "users/ana.yaml": yaml(ON), "users/ben.yaml": yaml(BEN) },
      tenant: tenantWith([OFF, { ...BEN, jobTitle: "Trainee" }]),
    });
    const ben = userOf(world, BEN.userPrincipalName);
    const first = await world.dispatch({ everything: true }, { die: { writes: 1 } });
    expect(first.jobs.at(-1)?.result).toBe("failure");
    userOf(world, ANA.userPrincipalName)["accountEnabled"] = false;
    await world.rerun(first, { only: ["apply-approved"] });
    // The runner was lost before the record could be kept; that Ana was enabled is not on record.
    expect(ben["jobTitle"]).toBe("Engineer");
  });

  it("an approval of the one who started it does not count", async () => {
    const world = await blockedAna(ON);
    world.gitHub.reviewer.login = "ana";
    const run = await world.dispatch({ everything: true });
    expect(run.code).toBe(1);
    expect(run.log).toContain("Only ana approved this run");
    expect(writesOf(world.directory)).toEqual([]);
  });
});

describe("a merged review is good once", () => {
  it("over three attempts and other merges, and the record of each attempt stays", async () => {
    const world = await blockedAna(ANA);
    const pull = await world.open({ ...SENIOR, "users/ana.yaml": yaml(ON) });
    await world.plan(pull);
    const ben = userOf(world, BEN.userPrincipalName);
    ben["jobTitle"] = "Director";
    const push = await world.merge([pull]);
    const one = await world.apply(push);
    expect(one.code).toBe(1);
    const ana = userOf(world, ANA.userPrincipalName);
    expect(ana).toMatchObject({ accountEnabled: true });
    expect((await world.rerun(one)).code).toBe(1);
    ana["accountEnabled"] = false;
    const three = await world.rerun(one);
    expect(three.code).toBe(1);
    expect(ana).toMatchObject({ accountEnabled: false });
    expect(world.gitHub.artifacts("rollcall-record-")).toEqual([
      "rollcall-record-1",
      "rollcall-record-1",
      "rollcall-record-2",
      "rollcall-record-3",
    ]);
    const other = await world.open({ "README.md": "# hello\n" });
    await world.plan(other);
    await world.apply(await world.merge([other]));
    expect(ana).toMatchObject({ accountEnabled: false });
    expect(ben).toMatchObject({ jobTitle: "Director" });
  });

  it("and its comment adds up over attempts: who needs a first credential stays in it", async () => {
    const world = await company();
    const pull = await world.open({ ...SENIOR, "users/nina.yaml": yaml(NINA) });
    await world.plan(pull);
    const ben = userOf(world, BEN.userPrincipalName);
    ben["jobTitle"] = "Director";
    const one = await world.apply(await world.merge([pull]));
    expect(one.code).toBe(1);
    ben["jobTitle"] = "Engineer";
    expect((await world.rerun(one)).code).toBe(0);
    const told = await commentOf(world, pull.number);
    expect(told).toContain("needs a first credential");
    expect(told).toContain("applied 2 changes");
  });

  it("what we created is ours in every later run, and those are green", async () => {
    const world = await company();
    const pull = await world.open({ ...SENIOR, "users/nina.yaml": yaml(NINA) });
    await world.plan(pull);
    const ben = userOf(world, BEN.userPrincipalName);
    ben["jobTitle"] = "Director";
    expect((await world.apply(await world.merge([pull]))).code).toBe(1);
    ben["jobTitle"] = "Senior Engineer";
    for (const text of ["# one\n", "# two\n"]) {
      const readme = await world.open({ "README.md": text });
      const planned = await world.plan(readme);
      expect(planned.code).toBe(0);
      const applied = await world.apply(await world.merge([readme]));
      expect(applied.log).not.toContain("blocked");
      expect(applied.code).toBe(0);
    }
  });

  it("what we created and what was changed since is drift, and is not made again", async () => {
    const world = await company();
    const pull = await world.open({ ...SENIOR, "users/nina.yaml": yaml(NINA) });
    await world.plan(pull);
    userOf(world, BEN.userPrincipalName)["jobTitle"] = "Director";
    await world.apply(await world.merge([pull]));
    const nina = userOf(world, NINA.userPrincipalName);
    nina["jobTitle"] = "Head of Sales";
    nina["accountEnabled"] = false;
    const readme = await world.open({ "README.md": "# one\n" });
    await world.plan(readme);
    await world.apply(await world.merge([readme]));
    expect(nina).toMatchObject({ jobTitle: "Head of Sales", accountEnabled: false });
  });

  it("a revert of what was applied is applied, although the run before did not end", async () => {
    const world = await company({
      users: { "users/ana.yaml": yaml(ANA), "users/ben.yaml": yaml(BEN) },
      tenant: tenantWith([ANA, BEN]),
    });
    const first = await world.open({
      ...SENIOR,
      "users/ana.yaml": yaml({ ...ANA, displayName: "Ana S." }),
    });
    await world.plan(first);
    userOf(world, ANA.userPrincipalName)["displayName"] = "Someone";
    expect((await world.apply(await world.merge([first]))).code).toBe(1);
    const ben = userOf(world, BEN.userPrincipalName);
    expect(ben).toMatchObject({ jobTitle: "Senior Engineer" });
    const revert = await world.open({ "users/ben.yaml": yaml(BEN) });
    expect((await world.plan(revert)).code).toBe(0);
    await world.apply(await world.merge([revert]));
    expect(ben).toMatchObject({ jobTitle: "Engineer" });
  });
});

describe("an account that appears under a reviewed name", () => {
  const planted = { ...NINA, manager: undefined, jobTitle: undefined };
  it.each([
    { name: "with the same displayName", account: planted },
    { name: "with another displayName", account: { ...planted, displayName: "N. Okafor" } },
    { name: "disabled", account: { ...planted, accountEnabled: false } },
  ])("is not taken over: $name", async ({ account }) => {
    const world = await company();
    const pull = await world.open({ "users/nina.yaml": yaml(NINA) });
    await world.plan(pull);
    const { users } = tenantWith([{ ...account, createdDateTime: "2099-01-01T00:00:00Z" }]);
    world.tenant.users.push(...users.map((user) => ({ ...user, id: crypto.randomUUID() })));
    const applied = await world.apply(await world.merge([pull]));
    expect(applied.code).toBe(1);
    expect(writesOf(world.directory)).toEqual([]);
    expect(applied.log).toContain("adopt-needs-id");
  });
});
