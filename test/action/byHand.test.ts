import { describe, expect, it } from "vitest";
import { tenantWith, writesOf } from "../story/world.ts";
import { ANA, BEN, company, NINA, yaml } from "./company.ts";

describe("a run by hand", () => {
  it("is the first apply of all: plans everything, waits for an approval, applies that", async () => {
    const world = await company({ tenant: tenantWith([ANA]) });
    const ran = await world.dispatch();
    expect(ran.jobs.map(({ name, code }) => `${name} ${code}`)).toEqual([
      "plan 0",
      "apply-approved 0",
    ]);
    expect(ran.jobs[0]?.summary).toContain("applying creates 1 user");
    expect(world.tenant.users).toHaveLength(2);
    const again = await world.dispatch();
    expect(again.jobs.map(({ name }) => name)).toEqual(["plan"]);
  });

  it("corrects drift, and enables nobody unless everything is asked for", async () => {
    const world = await company({
      users: {
        "users/ana.yaml": yaml({ ...ANA, accountEnabled: true }),
        "users/ben.yaml": yaml(BEN),
      },
    });
    await world.apply(await world.push({ "README.md": "# People\n" }));
    const [ana, ben] = world.tenant.users;
    if (!ana || !ben) throw new Error("Ana and Ben were expected");
    ana["accountEnabled"] = false;
    ben["jobTitle"] = "Wizard";
    const ran = await world.dispatch();
    expect(ran.jobs.map(({ name, code }) => `${name} ${code}`)).toEqual([
      "plan 0",
      "apply-approved 1",
    ]);
    expect(ben).toMatchObject({ jobTitle: "Engineer" });
    expect(ana).toMatchObject({ accountEnabled: false });
    await world.dispatch({ everything: true });
    expect(ana).toMatchObject({ accountEnabled: true });
  });

  it("writes nothing while the environment asks for nobody's approval", async () => {
    const world = await company({ tenant: tenantWith([ANA]) });
    world.gitHub.environments.set("rollcall-approved", ["branch_policy"]);
    const ran = await world.dispatch();
    expect(ran.jobs[1]).toMatchObject({ code: 1 });
    expect(ran.jobs[1]?.log).toContain("does not ask for a reviewer's approval");
    expect(writesOf(world.directory)).toEqual([]);
  });

  it("writes nothing when the branch moved on while somebody thought about it", async () => {
    const world = await company({ tenant: tenantWith([ANA]) });
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
    await world.apply(await world.push({ "README.md": "# People\n" }));
    const [, ben] = world.tenant.users;
    if (ben) ben["jobTitle"] = "Wizard";
    const ran = await world.schedule();
    expect(ran.code).toBe(0);
    expect(ran.log).toContain("::warning::1 user was changed in the directory by hand");
    expect(ran.summary).toContain("Wizard");
    expect(writesOf(world.directory)).toEqual([]);
  });

  it("is red while something is merged and not applied", async () => {
    const world = await company();
    await world.apply(await world.push({ "README.md": "# People\n" }));
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
