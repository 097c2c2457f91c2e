import { describe, expect, it } from "vitest";
import { tenantWith, writesOf } from "../story/world.ts";
import { ANA, BEN, company, NINA, yaml } from "./company.ts";
import type { GitHubStandIn } from "./gitHubStandIn.ts";

const SENIOR = { "users/ben.yaml": yaml({ ...BEN, jobTitle: "Senior Engineer" }) };
const JOINER = { "users/nina.yaml": yaml(NINA) };

async function ask(gitHub: GitHubStandIn, path: string) {
  const response = await fetch(`${gitHub.url}/repos/contoso/people${path}`, {
    headers: { authorization: `token ${gitHub.token}` },
  });
  const json = (await response.json()) as never;
  return { status: response.status, json, link: response.headers.get("link") };
}

describe("a run again", () => {
  it("is another attempt of the same run; jobs that are not named keep what they have", async () => {
    const world = await company({ tenant: tenantWith([ANA]), isApplied: false });
    const first = await world.dispatch();
    const again = await world.rerun(first, { only: ["approve"], by: "cara" });
    expect(again.run).toBe(first.run);
    expect(again.jobs.map(({ name }) => name)).toEqual(["approve", "apply-approved"]);
    const { id } = first.run;
    expect((await ask(world.gitHub, `/actions/runs/${id}`)).json).toMatchObject({
      run_attempt: 2,
      actor: { login: "ana" },
      triggering_actor: { login: "cara" },
    });
    expect((await ask(world.gitHub, `/actions/runs/${id}/attempts/1`)).json).toMatchObject({
      run_attempt: 1,
    });
    expect((await ask(world.gitHub, `/actions/runs/${id}/attempts/2/jobs`)).json).toMatchObject({
      jobs: [
        { name: "apply", conclusion: "skipped" },
        { name: "drift", conclusion: "skipped" },
        { name: "accept-drift", conclusion: "skipped" },
        { name: "plan", conclusion: "success", run_attempt: 1 },
        { name: "approve", conclusion: "success", run_attempt: 2 },
        { name: "apply-approved", run_attempt: 2 },
      ],
    });
  });
});

describe("a job that does not end by itself", () => {
  it.each([
    { name: "dies before the upload", more: { die: "before-upload" } as const, writes: 2 },
    { name: "dies after a write", more: { die: { writes: 1 } }, writes: 1 },
    {
      name: "dies at the comment",
      more: { die: { request: "POST /issues/N/comments" } },
      writes: 2,
    },
  ])("$name", async ({ more, writes }) => {
    const world = await company();
    const pull = await world.open({ ...SENIOR, ...JOINER });
    await world.plan(pull);
    const died = await world.apply(await world.merge([pull]), more);
    expect(died.jobs[0]).toMatchObject({ result: "failure", code: -1 });
    expect(writesOf(world.directory).length).toBeGreaterThanOrEqual(writes);
    expect(world.gitHub.artifacts("rollcall-receipt")).toHaveLength(1);
    expect(died.run.conclusion).toBe("failure");
  });

  it("is cancelled: the receipt is still kept", async () => {
    const world = await company();
    const pull = await world.open({ ...SENIOR, ...JOINER });
    await world.plan(pull);
    const ended = await world.apply(await world.merge([pull]), { cancel: { writes: 1 } });
    expect(ended.run.conclusion).toBe("cancelled");
    expect(world.gitHub.artifacts("rollcall-receipt")).toHaveLength(2);
  });
});
