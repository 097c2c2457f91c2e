import { describe, expect, it } from "vitest";
import { tenantWith, writesOf } from "../story/world.ts";
import { ANA, BEN, company, NINA, yaml } from "./company.ts";

const OBSERVE = { "rollcall.yaml": "mode: observe\n" };
const APPLY = { "rollcall.yaml": "mode: apply\n" };
const JOINER = { "users/nina.yaml": yaml(NINA) };
const SENIOR = { "users/ben.yaml": yaml({ ...BEN, jobTitle: "Senior Engineer" }) };

describe("the first month: mode: observe", () => {
  it.each([
    { when: "before anything was ever applied", isApplied: false },
    { when: "after it", isApplied: true },
  ])("a pull request is planned, merged and told, and nothing is written, $when", async (more) => {
    const world = await company({ ...more, configuration: "mode: observe\n" });
    const pull = await world.open(JOINER);
    expect((await world.plan(pull)).code).toBe(0);
    const [planned] = await world.gitHub.comments(pull.number);
    expect(planned?.body).toContain(
      "observe mode, nothing is written; merging would create 1 user",
    );
    const applied = await world.apply(await world.merge([pull]));
    expect(applied.code).toBe(0);
    const told = (await world.gitHub.comments(pull.number)).at(-1)?.body;
    expect(told).toContain("merged, and only observed");
    expect(told).toContain("mode: observe");
    expect(writesOf(world.directory)).toEqual([]);
  });

  it("a run by hand plans everything and asks nobody to approve it", async () => {
    const world = await company({ tenant: tenantWith([ANA]), configuration: "mode: observe\n" });
    const ran = await world.dispatch({ everything: true });
    expect(ran.jobs.map(({ name, code }) => `${name} ${code}`)).toEqual(["plan 0"]);
    expect(ran.jobs[0]?.summary).toContain("applying would create 1 user");
  });

  it("the nightly look tells what differs and what waits, and does not fail for it", async () => {
    const world = await company({ configuration: "mode: observe\n" });
    const pull = await world.open(JOINER);
    await world.plan(pull);
    await world.merge([pull]);
    Object.assign(world.tenant.users[1] ?? {}, { jobTitle: "Director" });
    const night = await world.schedule();
    expect(night.code).toBe(0);
    expect(night.log).toContain("1 user was changed outside Git");
    expect(night.log).toContain("1 merged change is not applied. The configuration says");
  });

  it("what was reviewed as observed is never applied by a later push, only by hand", async () => {
    const world = await company({ configuration: "mode: observe\n" });
    const observed = await world.open(JOINER);
    await world.plan(observed);
    await world.apply(await world.merge([observed]));
    const ending = await world.open({ ...APPLY, ...SENIOR });
    await world.plan(ending);
    const [planned] = await world.gitHub.comments(ending.number);
    expect(planned?.body).toContain("Rollcall: merging updates 1 user");
    const applied = await world.apply(await world.merge([ending]));
    expect(applied.log).toContain(
      `unauthorised: #${observed.number} was planned in observe mode, so its review covers nothing`,
    );
    expect((await world.gitHub.comments(observed.number)).at(-1)?.body).toContain(
      "was planned in observe mode",
    );
    expect(world.tenant.users).toHaveLength(2);
    expect(world.tenant.users[1]).toMatchObject({ jobTitle: "Senior Engineer" });
    expect((await world.dispatch()).code).toBe(0);
    expect(world.tenant.users).toHaveLength(3);
  });

  it("what was approved before it was switched on is refused", async () => {
    const world = await company();
    const pull = await world.open(JOINER);
    await world.plan(pull);
    const start = await world.open(OBSERVE);
    await world.plan(start);
    const applied = await world.apply(await world.merge([pull, start]));
    expect(applied.code).toBe(0);
    expect(applied.log).toContain("mode: observe");
    expect(writesOf(world.directory)).toEqual([]);
  });
});
