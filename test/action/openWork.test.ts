import { describe, expect, it } from "vitest";
import { tenantWith, writesOf } from "../story/world.ts";
import { ANA, BEN, company, NINA, yaml } from "./company.ts";
import type { ActionWorld } from "./world.ts";

const LEAVER = { "users/ben.yaml": yaml({ ...BEN, accountEnabled: false }) };
const README = { "README.md": "# hello\n" };

const planComment = async (world: ActionWorld, pull: number): Promise<string> =>
  (await world.gitHub.comments(pull))[0]?.body ?? "";
const outcomeComment = async (world: ActionWorld, pull: number): Promise<string> =>
  (await world.gitHub.comments(pull)).at(-1)?.body ?? "";
const ben = (world: ActionWorld) => world.tenant.users[1];

/** A leaver's pull request that was merged while writing was paused. */
async function pausedLeaver(): Promise<{ world: ActionWorld; leaver: number }> {
  const world = await company();
  const pull = await world.open(LEAVER);
  await world.plan(pull);
  world.variables["ROLLCALL_PAUSED"] = "true";
  const paused = await world.apply(await world.merge([pull]));
  expect(paused.code).toBe(1);
  delete world.variables["ROLLCALL_PAUSED"];
  return { world, leaver: pull.number };
}

describe("what is merged and not applied", () => {
  it("after a pause: its pull request is told, the next one says so, and merging applies it", async () => {
    const { world, leaver } = await pausedLeaver();
    expect(await outcomeComment(world, leaver)).toContain("merged, waiting: Rollcall is paused");
    const readme = await world.open(README);
    const planned = await world.plan(readme);
    expect(planned.code).toBe(0);
    const comment = await planComment(world, readme.number);
    expect(comment).toContain("merging applies what was merged before: 1 disable");
    expect(comment).toContain(
      `**Merged before and not applied yet; merging applies it as well:** 1 disable`,
    );
    expect(comment).not.toContain("Drift");
    expect(comment).not.toContain("merging changes nothing;");
    const applied = await world.apply(await world.merge([readme]));
    expect(applied.code).toBe(0);
    expect(applied.log).toContain("applied  1");
    expect(ben(world)).toMatchObject({ accountEnabled: false });
    expect(await outcomeComment(world, leaver)).toContain("applied 1 change");
  });

  it("is not shown any more once it is applied", async () => {
    const { world } = await pausedLeaver();
    const first = await world.open(README);
    await world.plan(first);
    await world.apply(await world.merge([first]));
    const second = await world.open({ "README.md": "# again\n" });
    await world.plan(second);
    expect(await planComment(world, second.number)).toContain("merging changes nothing");
  });

  it("that the new pull request takes back is neither shown nor applied", async () => {
    const { world } = await pausedLeaver();
    const revert = await world.open({ "users/ben.yaml": yaml(BEN) });
    await world.plan(revert);
    expect(await planComment(world, revert.number)).not.toContain("Merged before");
    await world.apply(await world.merge([revert]));
    expect(writesOf(world.directory)).toEqual([]);
  });

  it("of the same user is told apart from what is new", async () => {
    const { world } = await pausedLeaver();
    const title = await world.open({
      "users/ben.yaml": yaml({ ...BEN, accountEnabled: false, jobTitle: "Former Engineer" }),
    });
    await world.plan(title);
    const comment = await planComment(world, title.number);
    expect(comment).toContain("merging applies what was merged before: 1 disable");
    expect(comment).toContain("merging updates 1 user");
    await world.apply(await world.merge([title]));
    expect(ben(world)).toMatchObject({ accountEnabled: false, jobTitle: "Former Engineer" });
  });

  it("without an approval is named, and left as it is", async () => {
    const world = await company();
    const leaver = await world.open(LEAVER);
    await world.plan(leaver);
    expect((await world.apply(await world.merge([leaver], "merge", { approve: false }))).code).toBe(
      1,
    );
    const readme = await world.open(README);
    await world.plan(readme);
    const comment = await planComment(world, readme.number);
    expect(comment).toContain("merging leaves it as it is");
    expect(comment).toContain("was not approved by a second person");
    await world.apply(await world.merge([readme]));
    expect(writesOf(world.directory)).toEqual([]);
  });

  it("a joiner and a change of a stale user, after a failed run", async () => {
    const world = await company();
    const pull = await world.open({
      "users/ben.yaml": yaml({ ...BEN, jobTitle: "Senior Engineer" }),
      "users/nina.yaml": yaml(NINA),
    });
    await world.plan(pull);
    const user = ben(world);
    if (user) user["jobTitle"] = "Director";
    await world.apply(await world.merge([pull]));
    const readme = await world.open(README);
    expect((await world.plan(readme)).code).toBe(0);
    const comment = await planComment(world, readme.number);
    expect(comment).toContain("merging leaves it as it is");
    expect(comment).toContain(
      "stale: changed in the directory since the plan was reviewed: jobTitle",
    );
    expect(comment).not.toContain("nina.okafor");
  });
});

describe("guards over what is merged together", () => {
  const team = Array.from({ length: 12 }, (_, index) => ({
    userPrincipalName: `p${index}@contoso.com`,
    displayName: `Person ${index}`,
  }));
  const file = (index: number, more: object = {}): Record<string, string> => ({
    [`users/p${index}.yaml`]: yaml({ ...team[index], ...more }),
  });
  const leavers = (from: number): Record<string, string> =>
    Object.assign(
      {},
      ...[0, 1, 2].map((offset) => file(from + offset, { accountEnabled: false })),
    ) as Record<string, string>;

  it("three pull requests that each pass are refused together; the acknowledgement's pull request tells what it brings", async () => {
    const world = await company({
      users: Object.assign({}, ...team.map((_, index) => file(index))) as Record<string, string>,
      tenant: tenantWith(team),
    });
    const pulls = [
      await world.open(leavers(0)),
      await world.open(leavers(3)),
      await world.open(leavers(6)),
    ];
    for (const pull of pulls) expect((await world.plan(pull)).code).toBe(0);
    const refused = await world.apply(await world.merge(pulls));
    expect(refused.code).toBe(4);
    expect(writesOf(world.directory)).toEqual([]);

    const innocent = await world.open(README);
    const planned = await world.plan(innocent);
    expect(planned.code).toBe(0);
    const comment = await planComment(world, innocent.number);
    expect(comment).toContain("Refused by the guard disables, with what was merged before");
    expect(comment).toContain("This pull request does not cause it");

    const names = team.slice(0, 9).map(({ userPrincipalName }) => `  - ${userPrincipalName}\n`);
    const expires = new Date(Date.now() + 7 * 24 * 3_600_000).toISOString().slice(0, 10);
    const acknowledgement = await world.open({
      "acknowledgements/disables.yaml": `guard: disables\nlimit: 9\nusers:\n${names.join("")}expires: ${expires}\n`,
    });
    expect((await world.plan(acknowledgement)).code).toBe(0);
    expect(await planComment(world, acknowledgement.number)).toContain(
      "merging applies what was merged before: 9 disables (#1, #2 and #3)",
    );
    const applied = await world.apply(await world.merge([acknowledgement]));
    expect(applied.log).toContain("applied  9");
    expect(applied.code).toBe(0);
  });

  it("one that tips over what was merged before fails its own check", async () => {
    const world = await company({
      users: Object.assign({}, ...team.map((_, index) => file(index))) as Record<string, string>,
      tenant: tenantWith(team),
    });
    const first = await world.open(leavers(0));
    await world.plan(first);
    world.variables["ROLLCALL_PAUSED"] = "true";
    await world.apply(await world.merge([first]));
    delete world.variables["ROLLCALL_PAUSED"];
    const second = await world.open(leavers(3));
    const planned = await world.plan(second);
    expect(planned.code).toBe(4);
    expect(await planComment(world, second.number)).toContain("Each part passes alone.");
  });
});

describe("where GitHub associates a commit with its pull request late", () => {
  it.each(["merge", "squash"] as const)("a %s is known by its merge commit", async (method) => {
    const world = await company();
    const pull = await world.open(LEAVER);
    await world.plan(pull);
    const push = await world.merge([pull], method);
    world.gitHub.settings.associationsLate = 1;
    const applied = await world.apply(push);
    expect(applied.code).toBe(0);
    expect(ben(world)).toMatchObject({ accountEnabled: false });
  });

  it("a rebase of two commits waits until both are known", async () => {
    const world = await company();
    const pull = await world.open(LEAVER);
    await world.synchronise(pull, { "users/nina.yaml": yaml(NINA) });
    await world.plan(pull);
    const push = await world.merge([pull], "rebase");
    world.gitHub.settings.associationsLate = 2;
    expect((await world.apply(push)).code).toBe(0);
    expect(world.tenant.users).toHaveLength(3);
  });

  it("and what is committed on GitHub's pages is a direct push, once GitHub would know", async () => {
    const world = await company();
    const before = await world.repository.tip();
    const after = await world.repository.commit(
      before,
      LEAVER,
      "Update ben.yaml",
      "noreply@github.com",
      11,
    );
    await world.repository.publish(after, "refs/heads/main");
    const applied = await world.apply({ before, after });
    expect(applied.code).toBe(4);
    expect(applied.log).toContain("changed the roster without a pull request");
    expect(applied.log).not.toContain("does not know yet");
    expect(writesOf(world.directory)).toEqual([]);
  });

  it("a pull request without a plan is not applied for it", async () => {
    const world = await company();
    const pull = await world.open(LEAVER);
    const push = await world.merge([pull], "squash");
    world.gitHub.settings.associationsLate = 1;
    expect((await world.apply(push)).code).toBe(1);
    expect(await outcomeComment(world, pull.number)).toContain("made no plan");
    expect(writesOf(world.directory)).toEqual([]);
  });

  it("one that nobody approved is told so, and not that it was pushed", async () => {
    const world = await company();
    const pull = await world.open(LEAVER);
    await world.plan(pull);
    const push = await world.merge([pull], "merge", { approve: false });
    world.gitHub.settings.associationsLate = 1;
    expect((await world.apply(push)).code).toBe(1);
    expect(await outcomeComment(world, pull.number)).toContain("an approval is missing");
    expect(writesOf(world.directory)).toEqual([]);
  });

  it("what is pushed beside it is refused, with it", async () => {
    const world = await company();
    const pull = await world.open(LEAVER);
    await world.plan(pull);
    const { before } = await world.merge([pull]);
    const { after } = await world.push({ "users/nina.yaml": yaml(NINA) });
    world.gitHub.settings.associationsLate = 1;
    const applied = await world.apply({ before, after });
    expect(applied.log).toContain("changed the roster without a pull request");
    expect(writesOf(world.directory)).toEqual([]);
    expect(await outcomeComment(world, pull.number)).toContain("merged, not applied");
  });

  it("and direct pushes are allowed: a stale step stays one", async () => {
    const world = await company();
    const allow = await world.repository.git("show", "HEAD:.github/workflows/rollcall-apply.yml");
    const setup = await world.push({
      ".github/workflows/rollcall-apply.yml": allow.replaceAll(
        "mode: apply\n",
        'mode: apply\n          allow-direct-pushes: "true"\n',
      ),
    });
    expect((await world.apply(setup)).code).toBe(0);
    const pull = await world.open({
      "users/ben.yaml": yaml({ ...BEN, jobTitle: "Senior Engineer" }),
    });
    await world.plan(pull);
    const user = ben(world);
    if (user) user["jobTitle"] = "Director";
    const push = await world.merge([pull]);
    world.gitHub.settings.associationsLate = 1;
    const applied = await world.apply(push);
    expect(applied.code).toBe(1);
    expect(user).toMatchObject({ jobTitle: "Director" });
  });
});

it("a change to the embedded directory after a tenant was written to is refused", async () => {
  const world = await company();
  const pull = await world.open({ "rollcall.yaml": "directory: embedded\n" });
  await world.plan(pull);
  const applied = await world.apply(await world.merge([pull]));
  expect(applied.code).toBe(1);
  expect(applied.log).toContain("Changes merged now would reach no account");
  expect(ANA.displayName).toBe("Ana Silva");
});
