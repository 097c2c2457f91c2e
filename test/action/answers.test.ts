import { describe, expect, it } from "vitest";
import { writesOf } from "../story/world.ts";
import { BEN, company, NINA, yaml } from "./company.ts";
import type { Pull } from "./gitHubStandIn.ts";
import type { ActionWorld } from "./world.ts";

const JOINER = { "users/nina.yaml": yaml(NINA) };
const lastComment = async (world: ActionWorld, pull: { readonly number: number }) =>
  (await world.gitHub.comments(pull.number)).at(-1)?.body ?? "";

const title = (jobTitle: string): Record<string, string> => ({
  "users/ben.yaml": yaml({ ...BEN, jobTitle }),
});

describe("every pull request gets an answer", () => {
  it("one that a merge brings into conflict, for which GitHub starts no workflow", async () => {
    const world = await company();
    const [winner, loser] = [await world.open(title("Lead")), await world.open(title("Director"))];
    await world.plan(winner);
    await world.plan(loser);
    expect((await world.apply(await world.merge([winner]))).code).toBe(0);
    const [comment] = await world.gitHub.comments(loser.number);
    expect(comment?.body).toContain("no plan: this branch cannot be merged");
    expect(await world.gitHub.comments(loser.number)).toHaveLength(1);
  });

  it("one that was in conflict when it was opened, by the night", async () => {
    const world = await company();
    const stale = await world.open(title("Director"));
    await world.push({ "users/ben.yaml": yaml({ ...BEN, jobTitle: "Lead" }) });
    await world.dispatch();
    expect((await world.schedule()).code).toBe(0);
    expect((await world.gitHub.comments(stale.number))[0]?.body).toContain("cannot be merged");
  });

  it("one whose run cannot read what was done before", async () => {
    const world = await company();
    const pull = await world.open(title("Lead"));
    await world.plan(pull);
    world.gitHub.expireArtifact(1, "rollcall-record-1");
    const applied = await world.apply(await world.merge([pull]));
    expect(applied.code).toBe(1);
    expect((await world.gitHub.comments(pull.number)).at(-1)?.body).toContain(
      "The record of run 1, attempt 1, is missing",
    );
  });
});

describe("a run that cannot read what was done before", () => {
  it("tells every pull request of its push, also those without a plan", async () => {
    const world = await company();
    const [planned, unplanned] = [await world.open(title("Lead")), await world.open(JOINER)];
    await world.plan(planned);
    world.gitHub.expireArtifact(1, "rollcall-record-1");
    expect((await world.apply(await world.merge([planned, unplanned]))).code).toBe(1);
    for (const pull of [planned, unplanned])
      expect(await lastComment(world, pull)).toContain(
        "The record of run 1, attempt 1, is missing",
      );
  });

  it("says that the next run does it, where it is GitHub that does not answer", async () => {
    const world = await company();
    const pull = await world.open(title("Lead"));
    await world.plan(pull);
    world.gitHub.limits.push({
      status: 403,
      path: /\/actions\/.*runs/,
      headers: {
        "x-ratelimit-remaining": "0",
        "x-ratelimit-reset": String(Math.ceil(Date.now() / 1000) + 100_000),
      },
    });
    const push = await world.merge([pull]);
    expect((await world.apply(push)).code).toBe(1);
    expect(await lastComment(world, pull)).toContain("merged, not applied yet");
    expect(await world.apply(push)).toMatchObject({ code: 0 });
    expect(await lastComment(world, pull)).toContain("applied 1 change");
  });

  it("on the first day: there is none, and the pull request says what to start", async () => {
    const world = await company({ isApplied: false });
    const pull = await world.open(title("Lead"));
    await world.plan(pull);
    expect((await world.apply(await world.merge([pull]))).code).toBe(1);
    expect(await lastComment(world, pull)).toContain(
      "No run of this workflow is known to have applied this branch",
    );
  });

  it("tells nobody of a push without a pull request, and fails for its own reason", async () => {
    const world = await company();
    world.gitHub.expireArtifact(1, "rollcall-record-1");
    const applied = await world.apply(await world.push(title("Lead")));
    expect(applied.code).toBe(1);
    expect(applied.log).toContain("The record of run 1, attempt 1, is missing");
    expect(applied.log).not.toContain("could not comment");
  });
});

describe("a pull request that conflicts", () => {
  it("is told once, however often the night comes", async () => {
    const world = await company();
    const stale = await world.open(title("Director"));
    await world.push(title("Lead"));
    await world.dispatch();
    for (let night = 0; night < 2; night += 1) await world.schedule();
    expect(await world.gitHub.comments(stale.number)).toHaveLength(1);
  });

  it("gets its plan in the place of that once it is rebased", async () => {
    const world = await company();
    const stale = await world.open(title("Director"));
    await world.push(title("Lead"));
    await world.dispatch();
    await world.schedule();
    stale.head = await world.repository.commit(
      await world.repository.tip(),
      title("Director"),
      "Rebased",
    );
    await world.repository.publish(stale.head, `refs/pull/${stale.number}/head`);
    expect(await world.plan(stale)).toMatchObject({ code: 0 });
    const [comment, ...others] = await world.gitHub.comments(stale.number);
    expect(others).toEqual([]);
    expect(comment?.body).toContain("merging updates 1 user");
  });

  it.each([
    ["is closed", (pull: Pull) => void (pull.state = "closed")],
    ["goes to another branch", (pull: Pull) => void (pull.base = "next")],
  ])("is not told where it %s", async (_, change) => {
    const world = await company();
    await world.repository.publish(await world.repository.tip(), "refs/heads/next");
    const [winner, loser] = [await world.open(title("Lead")), await world.open(title("Director"))];
    await world.plan(winner);
    const push = await world.merge([winner]);
    change(loser);
    expect((await world.apply(push)).code).toBe(0);
    expect(await world.gitHub.comments(loser.number)).toEqual([]);
  });

  it("is told by the run that fails to apply what brought it about", async () => {
    const world = await company();
    const [winner, loser] = [await world.open(title("Lead")), await world.open(title("Director"))];
    await world.plan(winner);
    world.gitHub.expireArtifact(1, "rollcall-record-1");
    expect((await world.apply(await world.merge([winner]))).code).toBe(1);
    expect(await lastComment(world, loser)).toContain("this branch cannot be merged");
  });
});

describe("a pull request that is pointed at another branch", () => {
  const stacked = async () => {
    const world = await company();
    await world.repository.publish(
      await world.repository.commit(await world.repository.tip(), JOINER, "Below"),
      "refs/heads/next",
    );
    return { world, pull: await world.open(title("Lead"), { base: "next" }) };
  };

  it("is not planned while it goes elsewhere, and is once it goes to main", async () => {
    const { world, pull } = await stacked();
    await world.check(pull);
    const elsewhere = await world.plan(pull);
    expect(elsewhere.log).toContain("No open pull request into main");
    expect(await world.gitHub.comments(pull.number)).toEqual([]);

    expect(await world.retarget(pull, "main")).toMatchObject({ code: 0 });
    expect(await world.plan(pull)).toMatchObject({ code: 0 });
    // What it was stacked on comes with it.
    expect(await lastComment(world, pull)).toContain("merging creates 1 user and updates 1");
    expect(await world.apply(await world.merge([pull]))).toMatchObject({ code: 0 });
    expect(world.tenant.users).toHaveLength(3);
  });

  it("is checked as what it would merge into now", async () => {
    const { world, pull } = await stacked();
    await world.push({ "users/twice.yaml": yaml(BEN) });
    expect((await world.check(pull)).code).toBe(0);
    expect((await world.retarget(pull, "main"))?.code).toBe(3);
    expect((await world.plan(pull)).code).toBe(3);
    expect(await lastComment(world, pull)).toContain("nothing can be planned");
  });

  it("is not applied by an approval from before, since nobody had seen the plan", async () => {
    const { world, pull } = await stacked();
    await world.approve(pull);
    await world.retarget(pull, "main");
    await world.plan(pull);
    expect((await world.apply(await world.merge([pull]))).code).toBe(1);
    expect(await lastComment(world, pull)).toContain("approved before the plan was made");
    expect(writesOf(world.directory)).toEqual([]);
  });
});

describe("a pull request whose branch went with its repository", () => {
  it.each([
    { name: "before its plan", before: true },
    { name: "and GitHub tells of it only in the list", before: false },
  ])("is told so, $name", async ({ before }) => {
    const world = await company();
    const pull = await world.open(title("Lead"), { author: "mallory", fork: "mallory" });
    pull.headGone = true;
    const planned = before
      ? await world.run({
          workflow: "rollcall-plan.yml",
          event: "workflow_run",
          payload: {
            action: "completed",
            workflow_run: {
              event: "pull_request",
              head_sha: pull.head,
              head_branch: pull.branch,
              head_repository: null,
              triggering_actor: { login: "mallory" },
            },
          },
        })
      : await world.plan(pull);
    expect(planned.code).toBe(0);
    expect(await lastComment(world, pull)).toContain(
      "### Rollcall: not planned: the repository with its branch was deleted",
    );
    expect(world.gitHub.checks.at(-1)).toMatchObject({ conclusion: "failure" });
    expect(world.directory.requests).toEqual([]);
    expect(world.gitHub.artifacts("rollcall-plan")).toEqual([]);
  });
});

describe("the night warns of what the rules of the branch do not demand", () => {
  it("nothing where they demand it all", async () => {
    const world = await company();
    expect((await world.schedule()).log).not.toContain("do not demand");
  });

  const anyone = { context: "Rollcall plan" };
  const actions = { ...anyone, integration_id: 15_368 };
  const fromActions = 'that the check "Rollcall plan" comes from GitHub Actions';
  it.each<{ name: string; checks: readonly object[]; missing?: string }>([
    { name: "from whoever sets a status of that name", checks: [anyone], missing: fromActions },
    {
      name: "from another app",
      checks: [{ ...anyone, integration_id: 57_789 }],
      missing: fromActions,
    },
    {
      name: "from anyone, beside another check that is bound",
      checks: [anyone, { ...actions, context: "check" }],
      missing: fromActions,
    },
    {
      name: "in another spelling",
      checks: [{ ...actions, context: "rollcall plan" }],
      missing: 'the check "Rollcall plan"',
    },
    { name: "from GitHub Actions in one ruleset of two", checks: [anyone, actions] },
  ])("the check that is required $name", async ({ checks, missing }) => {
    const world = await company();
    world.gitHub.branchRules = world.gitHub.branchRules.map((rule) =>
      rule["type"] === "required_status_checks"
        ? { ...rule, parameters: { required_status_checks: checks } }
        : rule,
    );
    const { log } = await world.schedule();
    if (missing === undefined) expect(log).not.toContain("do not demand");
    else expect(log).toContain(`The rulesets of main do not demand ${missing}. See`);
  });

  it("all of it where there are none", async () => {
    const world = await company();
    world.gitHub.branchRules = [];
    const night = await world.schedule();
    expect(night.code).toBe(0);
    expect(night.log).toContain(
      'The rulesets of main do not demand an approval, a review by code owners, that approvals are dismissed on a push, an approval of the last push and the check "Rollcall plan"',
    );
  });
});
