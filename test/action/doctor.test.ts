import { describe, expect, it } from "vitest";
import { tenantWith, writesOf } from "../story/world.ts";
import { ANA, BEN, company } from "./company.ts";

const DOCTOR = {
  workflow: "rollcall-plan.yml",
  event: "workflow_dispatch",
  payload: {},
} as const;

describe("the plan workflow, started manually", () => {
  it("examines what planning depends on, with the identity that plans, and writes nothing", async () => {
    const world = await company({ tenant: tenantWith([ANA, BEN]) });
    const ran = await world.run(DOCTOR);
    expect(ran.jobs.map(({ name, code }) => `${name} ${code}`)).toEqual(["doctor 0"]);
    expect(ran.log).toMatch(/✓ users +can be read/);
    expect(ran.jobs[0]?.summary).toContain("### Rollcall doctor");
    expect(writesOf(world.directory)).toEqual([]);
    expect(world.gitHub.runs.filter(({ event }) => event === "workflow_run")).toEqual([]);
  });

  it("is red where something is missing, and says what to do", async () => {
    const world = await company({
      tenant: tenantWith([ANA, BEN]),
      configuration: "groups:\n  Sales:\n",
    });
    const ran = await world.run(DOCTOR);
    expect(ran.code).toBe(1);
    expect(ran.jobs[0]?.summary).toContain('there is no group "Sales"');
    expect(ran.jobs[0]?.summary).toContain("Correct its entry under groups in the configuration");
  });

  it("says nothing of a tenant's people in a public repository", async () => {
    const world = await company({ tenant: tenantWith([ANA, BEN]), isPublic: true });
    const ran = await world.run(DOCTOR);
    expect(ran.code).toBe(1);
    expect(ran.log).toContain("This repository is public");
    expect(ran.log).not.toContain("contoso.com");
  });

  it("is for the default branch alone", async () => {
    const world = await company({ tenant: tenantWith([ANA, BEN]) });
    const ran = await world.run({ ...DOCTOR, ref: "refs/heads/ana/changes" });
    // Its environment is not open to others, so that no job starts.
    expect(ran.code).toBe(-1);
    expect(world.directory.requests).toEqual([]);
  });
});
