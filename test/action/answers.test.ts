import { describe, expect, it } from "vitest";
import { BEN, company, yaml } from "./company.ts";

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

describe("the night warns of what the rules of the branch do not demand", () => {
  it("nothing where they demand it all", async () => {
    const world = await company();
    expect((await world.schedule()).log).not.toContain("do not demand");
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
