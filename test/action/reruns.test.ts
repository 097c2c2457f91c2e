import { expect, describe, it } from "vitest";
import { ask, list } from "./gitHub/ask.ts";
import { CHECKOUT, trial, TRIAL } from "./trial.ts";

const JOBS = `
    steps: [{ run: echo }]
  bad:
    needs: trial
    steps:
      - uses: actions/upload-artifact@0
        with: { path: nowhere, if-no-files-found: error }
  after:
    needs: bad
    if: always()
    steps: [{ run: echo }]
  never:
    needs: bad
    steps: [{ run: echo }]
  other:
    steps: [{ run: echo }]`;

interface Job {
  readonly name: string;
  readonly run_attempt: number;
}

/** @see https://docs.github.com/actions/how-tos/manage-workflow-runs/re-run-workflows-and-jobs */
describe("another attempt of a run", () => {
  it("runs again what is named, and what needs that", async () => {
    const { world } = await trial(JOBS);
    const first = await world.run(TRIAL);
    expect(first.jobs.map(({ name }) => name)).toEqual(["trial", "bad", "after", "other"]);
    const path = `/actions/runs/${first.run.id}`;
    const rows = [
      { more: {}, jobs: ["trial", "bad", "after", "other"], also: ["never"] },
      { more: { failed: true }, jobs: ["bad", "after"], also: ["never"] },
      { more: { only: ["other"] }, jobs: ["other"], also: [] },
      { more: { only: ["trial"] }, jobs: ["trial", "bad", "after"], also: ["never"] },
      { more: { only: ["never"] }, jobs: [], also: ["never"] },
    ];
    for (const [index, { more, jobs, also }] of rows.entries()) {
      const again = await world.rerun(first, { ...more, by: "cara" });
      expect(
        again.jobs.map(({ name }) => name),
        JSON.stringify(more),
      ).toEqual(jobs);
      expect(again.run).toBe(first.run);
      expect(again.run.conclusion).toBe("failure");
      const attempt = index + 2;
      expect((await ask(world.gitHub, path)).json).toMatchObject({
        run_attempt: attempt,
        head_sha: first.run.headCommit,
        actor: { login: "ana" },
        triggering_actor: { login: "cara" },
      });
      const { json } = await ask(world.gitHub, `${path}/attempts/${attempt}/jobs`);
      const listed = (json as { jobs: Job[] }).jobs;
      expect(listed.map(({ name }) => name)).toEqual(["trial", "bad", "after", "never", "other"]);
      const ran = listed.filter((job) => job.run_attempt === attempt).map(({ name }) => name);
      expect(ran.toSorted()).toEqual([...jobs, ...also].toSorted());
    }
    expect((await ask(world.gitHub, `${path}/attempts/1`)).json).toMatchObject({
      run_attempt: 1,
      triggering_actor: { login: "ana" },
    });
    expect(await ask(world.gitHub, `${path}/attempts/9`)).toMatchObject({ status: 404 });
  });

  it("has the outputs of what did not run again, and fails where it would upload twice", async () => {
    const { world } = await trial(`
    outputs: { attempt: "\${{ github.run_attempt }}" }
    steps: [{ run: echo }]
  next:
    needs: trial
    steps:${CHECKOUT}
      - uses: actions/upload-artifact@0
        with: { name: "from-\${{ needs.trial.outputs.attempt }}-\${{ github.run_attempt }}", path: kept }
  same:
    steps:${CHECKOUT}
      - uses: actions/upload-artifact@0
        with: { name: same, path: kept }`);
    const first = await world.run(TRIAL);
    const second = await world.rerun(first, { only: ["next"] });
    expect(second.run.conclusion).toBe("success");
    expect(world.gitHub.artifacts("from")).toEqual(["from-1-1", "from-1-2"]);
    const third = await world.rerun(second, { only: ["same"] });
    expect(third.jobs).toMatchObject([{ name: "same", result: "failure", code: 1 }]);
    expect(third.log).toContain("(409) Conflict");
  });

  it("is of the last attempt, and of the cause of the first, whatever is said", async () => {
    const { world, commit } = await trial(JOBS);
    const first = await world.run({ ...TRIAL, commit });
    await world.rerun(first, { only: ["other"] });
    await world.push({ ".github/workflows/trial.yml": "on: push\njobs: {}\n" });
    const again = await world.again({
      ...TRIAL,
      event: "schedule",
      commit: await world.repository.tip(),
      again: { result: first, only: ["trial"] },
    });
    expect(again.jobs.map(({ name }) => name)).toEqual(["trial", "bad", "after"]);
    const path = `/actions/runs/${first.run.id}/attempts/3/jobs`;
    const { jobs } = (await ask(world.gitHub, path)).json as { jobs: Job[] };
    expect(jobs.at(-1)).toMatchObject({ name: "other", run_attempt: 2 });
  });

  it("tells each step", async () => {
    const { world } = await trial(JOBS);
    const { run } = await world.run(TRIAL);
    const { jobs } = (await ask(world.gitHub, `/actions/runs/${run.id}/jobs`)).json as {
      jobs: object[];
    };
    expect(jobs[1]).toMatchObject({
      name: "bad",
      status: "completed",
      conclusion: "failure",
      steps: [
        { name: "Set up job", number: 1, conclusion: "success" },
        { name: "Run actions/upload-artifact@0", number: 2, conclusion: "failure" },
        { name: "Complete job", number: 3 },
      ],
    });
    expect(jobs[3]).toMatchObject({ name: "never", conclusion: "skipped", steps: [] });
  });
});

/** @see https://docs.github.com/rest/actions/workflow-runs#list-workflow-runs-for-a-workflow */
it("runs are listed newest first; one for a tag looks like one for a branch of its name", async () => {
  const { world, commit } = await trial("\n    steps: [{ run: echo }]");
  const first = await world.run(TRIAL);
  const tagged = await world.pushTag("main", commit, "trial.yml");
  const byHand = await world.run({ ...TRIAL, event: "workflow_dispatch" });
  const runs = async (query: string) => {
    const { json } = await ask(world.gitHub, `/actions/workflows/trial.yml/runs${query}`);
    return (json as { workflow_runs: { id: number }[] }).workflow_runs.map(({ id }) => id);
  };
  const [one, two, three] = [first, tagged, byHand].map((ran) => ran?.run.id);
  expect(await runs("")).toEqual([three, two, one]);
  expect(await runs("?branch=main&event=push")).toEqual([two, one]);
  expect(await runs("?per_page=1")).toEqual([three]);
  expect(await runs("?branch=other")).toEqual([]);
  expect((await ask(world.gitHub, `/actions/runs/${two}`)).json).toMatchObject({
    head_branch: "main",
    event: "push",
    run_number: 2,
  });
  // What the files do not ask for is not started.
  expect(await world.pushTag("v1", commit, "rollcall-apply.yml")).toBeUndefined();
  await expect(world.run({ ...TRIAL, event: "schedule" })).rejects.toThrow("starts no trial.yml");
});

/** @see https://docs.github.com/actions/reference/workflows-and-actions/deployments-and-environments */
describe("an environment", () => {
  const ENTER = `
    environment: rollcall-apply
    steps:${CHECKOUT}
      - uses: actions/upload-artifact@0
        with: { path: kept }`;

  it("is closed before the first step to a tag that is called like the branch, unless it says otherwise", async () => {
    const { world, commit } = await trial(ENTER);
    const refused = await world.pushTag("main", commit, "trial.yml");
    expect(refused?.jobs[0]).toMatchObject({ result: "failure" });
    expect(refused?.log).toContain('Tag "main" is not allowed to deploy to rollcall-apply');
    expect(world.gitHub.artifacts("artifact")).toEqual([]);
    expect((await world.run(TRIAL)).jobs[0]).toMatchObject({ result: "success" });
    world.gitHub.environments.set("rollcall-apply", { branches: ["main"], tags: ["m*"] });
    expect((await world.pushTag("main", commit, "trial.yml"))?.code).toBe(0);
  });

  it("asks its reviewers in each attempt", async () => {
    const { world } = await trial(`
    environment: rollcall-approved
    steps: [{ run: echo }]`);
    world.gitHub.reviewer.comment = "Seen";
    const first = await world.run(TRIAL);
    await world.rerun(first);
    world.gitHub.rejections.add("rollcall-approved");
    expect((await world.rerun(first)).jobs[0]).toMatchObject({ result: "failure" });
    const review = { user: { login: "cara" }, environments: [{ name: "rollcall-approved" }] };
    expect(await list(world.gitHub, `/actions/runs/${first.run.id}/approvals`)).toMatchObject([
      { ...review, state: "approved", comment: "Seen" },
      { ...review, state: "approved" },
      { ...review, state: "rejected" },
    ]);
  });
});
