import { describe, expect, it } from "vitest";
import type { Receipt } from "../../src/model/records/receipt.ts";
import { writesOf } from "../story/world.ts";
import { ANA, BEN, company, NINA, yaml } from "./company.ts";
import type { Pull } from "./gitHubStandIn.ts";
import type { ActionWorld } from "./worldTypes.ts";

const SENIOR = { "users/ben.yaml": yaml({ ...BEN, jobTitle: "Senior Engineer" }) };

const told = async (world: ActionWorld, pull: Pull): Promise<string> =>
  (await world.gitHub.comments(pull.number)).at(-1)?.body ?? "";

/** Plans, lets people review, merges and applies. */
async function reviewed(
  world: ActionWorld,
  pull: Pull,
  review: (world: ActionWorld, pull: Pull) => Promise<unknown>,
) {
  await world.plan(pull);
  await review(world, pull);
  return world.apply(await world.merge([pull], "merge", { approve: false }));
}

describe("a pull request is applied once a second person approved its last commit", () => {
  it.each<{ name: string; review: (world: ActionWorld, pull: Pull) => Promise<unknown> }>([
    { name: "who may write", review: (world, pull) => world.approve(pull) },
    {
      name: "and commented after that",
      review: async (world, pull) => {
        await world.approve(pull);
        await world.approve(pull, { state: "COMMENTED" });
      },
    },
    {
      name: "who had asked for changes before",
      review: async (world, pull) => {
        await world.approve(pull, { state: "CHANGES_REQUESTED" });
        await world.approve(pull);
      },
    },
    {
      name: "although its author approved, too",
      review: async (world, pull) => {
        await world.approve(pull, { by: pull.author });
        await world.approve(pull);
      },
    },
  ])("$name", async ({ review }) => {
    const world = await company();
    const pull = await world.open(SENIOR);
    const applied = await reviewed(world, pull, review);
    expect(applied.code).toBe(0);
    expect(world.tenant.users[1]).toMatchObject({ jobTitle: "Senior Engineer" });
    expect(await told(world, pull)).toContain("Approved by `cara`.");
    const record = JSON.parse(
      Object.values(world.gitHub.contents("rollcall-record-"))[0] ?? "{}",
    ) as Receipt;
    expect(record.pullRequests).toMatchObject([
      { number: pull.number, headCommit: pull.head, reviewers: [{ login: "cara" }] },
    ]);
  });
});

describe("nothing of it is written, and it is told why, when", () => {
  it.each<{
    name: string;
    review: (world: ActionWorld, pull: Pull) => Promise<unknown>;
    why?: string;
  }>([
    { name: "there is no review", review: () => Promise.resolve() },
    {
      name: "only its author approved",
      review: (world, pull) => world.approve(pull, { by: pull.author }),
      why: "ana opened it",
    },
    {
      name: "only who committed to it approved",
      review: async (world, pull) => {
        world.gitHub.logins.set("cara@contoso.com", "cara");
        await world.synchronise(pull, { "README.md": "# hello\n" }, { email: "cara@contoso.com" });
        await world.plan(pull);
        await world.approve(pull);
      },
      why: "cara committed to it",
    },
    {
      name: "an older commit was approved",
      review: async (world, pull) => {
        await world.approve(pull);
        await world.synchronise(pull, { "README.md": "# hello\n" });
        await world.plan(pull);
      },
      why: "cara approved an older commit",
    },
    {
      name: "the approval was taken back",
      review: async (world, pull) => {
        await world.approve(pull);
        await world.approve(pull, { state: "CHANGES_REQUESTED" });
      },
    },
    {
      name: "it was dismissed",
      review: async (world, pull) => {
        await world.approve(pull);
        await world.approve(pull, { state: "DISMISSED" });
      },
    },
    {
      name: "only a reader approved",
      review: (world, pull) => world.approve(pull, { by: "mallory" }),
      why: "mallory has no write access",
    },
    {
      name: "only a bot approved",
      review: (world, pull) => {
        world.gitHub.writers.add("github-actions[bot]");
        return world.approve(pull, { by: "github-actions[bot]" });
      },
      why: "is not a person",
    },
  ])("$name", async ({ review, why }) => {
    const world = await company();
    const pull = await world.open(SENIOR);
    const applied = await reviewed(world, pull, review);
    expect(applied.code).toBe(1);
    expect(writesOf(world.directory)).toEqual([]);
    const comment = await told(world, pull);
    expect(comment).toContain("was not approved by a second person");
    if (why !== undefined) expect(comment).toContain(why);
  });

  it("an approval came before the plan was made; one after the merge helps", async () => {
    const world = await company();
    const pull = await world.open(SENIOR);
    await world.approve(pull);
    await world.plan(pull);
    const push = await world.merge([pull]);
    const early = await world.apply(push);
    expect(early.code).toBe(1);
    expect(await told(world, pull)).toContain("approved before the plan was made");
    await world.approve(pull);
    expect((await world.rerun(early)).code).toBe(0);
  });

  it("other pull requests of the same push are applied", async () => {
    const world = await company();
    const alone = await world.open(SENIOR);
    const good = await world.open({ "users/nina.yaml": yaml(NINA) });
    await world.plan(alone);
    await world.plan(good);
    await world.approve(alone, { by: alone.author });
    const applied = await world.apply(await world.merge([alone, good]));
    expect(applied.code).toBe(1);
    expect(applied.log).toContain("applied  1");
    expect(world.tenant.users).toHaveLength(3);
    expect(world.tenant.users[1]).toMatchObject({ jobTitle: "Engineer" });
  });
});

it("a plan that is made anew after the approval authorises nothing that was not seen", async () => {
  const world = await company();
  const pull = await world.open(SENIOR);
  await world.plan(pull);
  await world.approve(pull);
  const [, ben] = world.tenant.users;
  if (ben) ben["jobTitle"] = "Director";
  await world.plan(pull);
  const applied = await world.apply(await world.merge([pull]));
  expect(applied.code).toBe(1);
  expect(applied.log).toContain("stale");
  expect(ben).toMatchObject({ jobTitle: "Director" });
});

describe("requireApproval: false", () => {
  it("applies what its author merged alone, and every outcome says so", async () => {
    const world = await company({ configuration: "requireApproval: false\n" });
    const pull = await world.open(SENIOR);
    const applied = await reviewed(world, pull, () => Promise.resolve());
    expect(applied.code).toBe(0);
    expect(await told(world, pull)).toContain("requireApproval: false");
  });

  it("does not hold for the pull request that brings it, nor for one merged with it", async () => {
    const world = await company();
    const pull = await world.open({ ...SENIOR, "rollcall.yaml": "requireApproval: false\n" });
    const applied = await reviewed(world, pull, () => Promise.resolve());
    expect(applied.code).toBe(1);
    expect(writesOf(world.directory)).toEqual([]);
    expect((await world.gitHub.comments(pull.number))[0]?.body).toContain("requireApproval");
  });
});

describe("what a bot opened", () => {
  it("from a form is not approved by the one who let it through", async () => {
    const world = await company();
    const form = ["Given name", "Surname", "Job title"]
      .map((heading, index) => `### ${heading}\n\n${["Nina", "Okafor", "Account Manager"][index]}`)
      .join("\n\n");
    const issue = await world.gitHub.openIssue();
    await world.label({ number: issue, body: form, sender: "ana", author: "mallory" });
    const pull = world.gitHub.pulls.at(-1);
    if (!pull) throw new Error("There is no pull request");
    const applied = await reviewed(world, pull, () => world.approve(pull, { by: "ana" }));
    expect(applied.code).toBe(1);
    expect(await told(world, pull)).toContain("ana let the form through");
    await world.approve(pull, { by: "cara" });
    expect((await world.rerun(applied)).code).toBe(0);
    expect(ANA.displayName).toBe("Ana Silva");
  });

  it("otherwise has nobody who answers for it, so two people have to approve", async () => {
    const world = await company();
    world.gitHub.writers.add("dana");
    const pull = await world.open(SENIOR, { author: "github-actions[bot]" });
    const applied = await reviewed(world, pull, () => world.approve(pull));
    expect(applied.code).toBe(1);
    expect(await told(world, pull)).toContain("was not approved by 2 people");
    await world.approve(pull, { by: "dana" });
    expect((await world.rerun(applied)).code).toBe(0);
  });
});
