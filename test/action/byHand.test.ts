import { describe, expect, it } from "vitest";
import { tenantWith, writesOf } from "../story/world.ts";
import { ANA, BEN, company, NINA, yaml } from "./company.ts";

describe("a run by hand", () => {
  it("is the first apply of all: plans everything, waits for an approval, applies that", async () => {
    const world = await company({ tenant: tenantWith([ANA]), isApplied: false });
    const push = await world.push({ "users/nina.yaml": yaml(NINA) });
    const early = await world.apply(push);
    expect(early.code).toBe(1);
    expect(early.log).toContain("Start it manually");
    const ran = await world.dispatch();
    expect(ran.jobs.map(({ name, code }) => `${name} ${code}`)).toEqual([
      "plan 0",
      "approve 0",
      "apply-approved 0",
    ]);
    expect(ran.jobs[0]?.summary).toContain("applying creates 2 users");
    expect(world.tenant.users).toHaveLength(3);
    expect(await world.apply(push)).toMatchObject({ code: 0 });
  });

  it("that finds everything applied needs no approval, and merging applies from then on", async () => {
    const world = await company({ isApplied: false });
    const ran = await world.dispatch();
    expect(ran.jobs.map(({ name, code }) => `${name} ${code}`)).toEqual(["plan 0"]);
    const pull = await world.open({ "users/nina.yaml": yaml(NINA) });
    await world.plan(pull);
    expect(await world.apply(await world.merge([pull]))).toMatchObject({ code: 0 });
    expect(world.tenant.users).toHaveLength(3);
  });

  it("applies the others when somebody is blocked, as whoever approved could see", async () => {
    const stranger = { ...NINA, userPrincipalName: "nina@elsewhere.example" };
    const world = await company({
      users: {
        "users/ana.yaml": yaml(ANA),
        "users/nina.yaml": yaml(stranger),
        "users/ben.yaml": yaml(BEN),
      },
      tenant: tenantWith([ANA]),
      isApplied: false,
    });
    const ran = await world.dispatch();
    expect(ran.jobs.map(({ name, code }) => `${name} ${code}`)).toEqual([
      "plan 0",
      "approve 0",
      "apply-approved 0",
    ]);
    expect(ran.jobs[2]?.log).toContain("::warning::Some users are blocked");
    expect(ran.jobs[2]?.summary).toContain("elsewhere.example");
    expect(world.tenant.users).toHaveLength(2);
  });

  it("corrects drift, and enables nobody unless everything is asked for", async () => {
    const world = await company({
      users: {
        "users/ana.yaml": yaml({ ...ANA, accountEnabled: true }),
        "users/ben.yaml": yaml(BEN),
      },
    });
    const [ana, ben] = world.tenant.users;
    if (!ana || !ben) throw new Error("Ana and Ben were expected");
    ana["accountEnabled"] = false;
    ben["jobTitle"] = "Wizard";
    const ran = await world.dispatch();
    expect(ran.jobs.map(({ name, code }) => `${name} ${code}`)).toEqual([
      "plan 0",
      "approve 0",
      "apply-approved 0",
    ]);
    expect(ben).toMatchObject({ jobTitle: "Engineer" });
    expect(ana).toMatchObject({ accountEnabled: false });
    await world.dispatch({ everything: true });
    expect(ana).toMatchObject({ accountEnabled: true });
  });

  it("writes nothing while the environment asks for no approval", async () => {
    const world = await company({ tenant: tenantWith([ANA]), isApplied: false });
    world.gitHub.reviewed.clear();
    const ran = await world.dispatch();
    expect(ran.jobs[2]).toMatchObject({ code: 1 });
    expect(ran.jobs[2]?.log).toContain("No one approved this run");
    expect(writesOf(world.directory)).toEqual([]);
  });

  it("writes nothing when the branch moved on while somebody thought about it", async () => {
    const world = await company({ tenant: tenantWith([ANA]), isApplied: false });
    const commit = await world.repository.tip();
    const moved = world.gitHub.requests;
    const ran = world.dispatch();
    while (!moved.some((request) => request.includes("artifacts"))) await tick();
    await world.push({ "users/nina.yaml": yaml(NINA) });
    const { jobs } = await ran;
    expect(await world.repository.tip()).not.toBe(commit);
    expect(jobs.at(-1)).toMatchObject({ name: "apply-approved", code: 1 });
    expect(writesOf(world.directory)).toEqual([]);
  });
});

describe("the nightly run", () => {
  it("names what was changed by hand, and is green", async () => {
    const world = await company();
    const [, ben] = world.tenant.users;
    if (ben) ben["jobTitle"] = "Wizard";
    const ran = await world.schedule();
    expect(ran.code).toBe(0);
    expect(ran.log).toContain("::warning::1 user was changed outside Git");
    expect(ran.summary).toContain("Wizard");
    expect(writesOf(world.directory)).toEqual([]);
  });

  it("is red while something is merged and not applied", async () => {
    const world = await company();
    await world.push({ "users/nina.yaml": yaml(NINA) });
    const ran = await world.schedule();
    expect(ran.code).toBe(1);
    expect(ran.log).toContain("::error::1 merged change is not applied");
  });

  it("says so when all is as declared", async () => {
    const world = await company();
    expect((await world.schedule()).log).toContain("::notice::The directory is as declared.");
  });
});

function tick(): Promise<void> {
  return new Promise((done) => void setImmediate(done));
}
