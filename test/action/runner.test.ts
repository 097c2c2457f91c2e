import { describe, expect, it } from "vitest";
import { tenantWith, writesOf } from "../story/world.ts";
import { ANA, BEN, company, NINA, yaml } from "./company.ts";
import type { Interruption } from "./workflowRunner.ts";

const SENIOR = { "users/ben.yaml": yaml({ ...BEN, jobTitle: "Senior Engineer" }) };
const JOINER = { "users/nina.yaml": yaml(NINA) };

/** @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-cancellation */
describe("a job that does not end by itself", () => {
  const lost: { name: string; how: Interruption; writes: number }[] = [
    { name: "before the upload", how: { die: "before-upload" }, writes: 2 },
    { name: "after a write", how: { die: { writes: 1 } }, writes: 1 },
    { name: "at the comment", how: { die: { request: "POST /issues/N/comments" } }, writes: 2 },
  ];

  it.each(lost)("is lost $name: no later step runs", async ({ how, writes }) => {
    const world = await company();
    const pull = await world.open({ ...SENIOR, ...JOINER });
    await world.plan(pull);
    const died = await world.apply(await world.merge([pull]), how);
    expect(died.jobs[0]).toMatchObject({ result: "failure", code: -1 });
    expect(writesOf(world.directory).length).toBeGreaterThanOrEqual(writes);
    expect(world.gitHub.artifacts("rollcall-record-")).toHaveLength(1);
    expect(died.run.conclusion).toBe("failure");
  });

  it("is cancelled: the steps with always() still run", async () => {
    const world = await company();
    const pull = await world.open({ ...SENIOR, ...JOINER });
    await world.plan(pull);
    const ended = await world.apply(await world.merge([pull]), { cancel: { writes: 1 } });
    expect(ended.jobs[0]).toMatchObject({ result: "cancelled" });
    expect(ended.run.conclusion).toBe("cancelled");
    expect(world.gitHub.artifacts("rollcall-record-")).toHaveLength(2);
  });

  it("is lost only where it is meant", async () => {
    const world = await company({ tenant: tenantWith([ANA]), isApplied: false });
    const ran = await world.dispatch({}, { die: "before-upload", during: "apply-approved" });
    expect(ran.jobs.map(({ name, result }) => `${name} ${result}`)).toEqual([
      "plan success",
      "approve success",
      "apply-approved failure",
    ]);
  });
});

it("a job's clock agrees with GitHub's, however far that is ahead", async () => {
  const world = await company();
  for (let event = 0; event < 100; event += 1) world.gitHub.clock.next();
  const pull = await world.open(SENIOR);
  const before = Date.parse(world.gitHub.clock.next());
  await world.plan(pull);
  const after = Date.parse(world.gitHub.clock.next());
  const { "plan.json": plan = "" } = world.gitHub.contents(`rollcall-plan-${pull.number}`);
  const { madeAt } = JSON.parse(plan) as { madeAt: string };
  expect(Date.parse(madeAt)).toBeGreaterThanOrEqual(before);
  expect(Date.parse(madeAt)).toBeLessThanOrEqual(after);
});
