import { describe, expect, it } from "vitest";
import { people, tenantWith, writesOf, yamlOf } from "../story/world.ts";
import { BEN, company, NINA, yaml } from "./company.ts";
import type { ActionWorld } from "./world.ts";

const LEAVER = { "users/ben.yaml": yaml({ ...BEN, accountEnabled: false }) };
const JOINER = { "users/nina.yaml": yaml(NINA) };
const WAITING = "merged, waiting: Rollcall is paused";

function pause(world: ActionWorld): void {
  world.variables["ROLLCALL_PAUSED"] = "true";
}

function goOn(world: ActionWorld): void {
  delete world.variables["ROLLCALL_PAUSED"];
}

const outcome = async (world: ActionWorld, pull: { readonly number: number }): Promise<string> =>
  (await world.gitHub.comments(pull.number)).at(-1)?.body ?? "";

describe("what is merged while Rollcall is paused", () => {
  it.each(["merge", "rebase", "squash", "queue"] as const)(
    "is told that it waits, once, however it is merged: %s",
    async (method) => {
      const world = await company();
      const pull = await world.open(LEAVER);
      await world.synchronise(pull, JOINER);
      await world.plan(pull);
      pause(world);
      const push = await world.merge([pull], method);
      for (const paused of [await world.apply(push), await world.apply(push)])
        expect(paused.code).toBe(1);
      expect(await outcome(world, pull)).toContain(WAITING);
      expect(await world.gitHub.comments(pull.number)).toHaveLength(2);
      expect(writesOf(world.directory)).toEqual([]);
    },
  );

  it("is told so although a newer push came before its run began", async () => {
    const world = await company();
    const [first, second] = [await world.open(LEAVER), await world.open(JOINER)];
    for (const pull of [first, second]) await world.plan(pull);
    pause(world);
    const early = await world.merge([first]);
    const late = await world.merge([second]);
    await world.apply(early);
    await world.apply(late);
    for (const pull of [first, second]) expect(await outcome(world, pull)).toContain(WAITING);
    goOn(world);
    expect(await world.apply(late)).toMatchObject({ code: 0 });
    for (const pull of [first, second])
      expect(await outcome(world, pull)).toContain("applied 1 change");
  });

  it("is told what became of it by the next merge, which applies both", async () => {
    const world = await company();
    const [during, after] = [await world.open(LEAVER), await world.open(JOINER)];
    for (const pull of [during, after]) await world.plan(pull);
    pause(world);
    await world.apply(await world.merge([during]));
    goOn(world);
    expect(await world.apply(await world.merge([after]))).toMatchObject({ code: 0 });
    for (const pull of [during, after])
      expect(await outcome(world, pull)).toContain("applied 1 change");
    expect(world.tenant.users[1]).toMatchObject({ accountEnabled: false });
    expect(world.tenant.users).toHaveLength(3);
  });

  it("and taken back before the pause ends writes nothing, and waits no longer", async () => {
    const world = await company();
    const leaver = await world.open(LEAVER);
    await world.plan(leaver);
    pause(world);
    await world.apply(await world.merge([leaver]));
    const revert = await world.open({ "users/ben.yaml": yaml(BEN) });
    await world.plan(revert);
    const push = await world.merge([revert]);
    await world.apply(push);
    expect(await outcome(world, revert)).toContain(WAITING);
    goOn(world);
    expect(await world.apply(push)).toMatchObject({ code: 0 });
    expect(writesOf(world.directory)).toEqual([]);
    for (const pull of [leaver, revert]) expect(await outcome(world, pull)).not.toContain(WAITING);
  });

  it("does not make an outcome of before forgotten, when an old run is started again", async () => {
    const world = await company();
    const [joiner, leaver] = [await world.open(JOINER), await world.open(LEAVER)];
    for (const pull of [joiner, leaver]) await world.plan(pull);
    const old = await world.merge([joiner]);
    expect(await world.apply(old)).toMatchObject({ code: 0 });
    const applied = await outcome(world, joiner);
    expect(applied).toContain("first credential");
    pause(world);
    await world.apply(old);
    await world.apply(await world.merge([leaver]));
    await world.apply(old);
    expect(await outcome(world, joiner)).toBe(applied);
    expect(await outcome(world, leaver)).toContain(WAITING);
  });

  it("and an acknowledgement with it: all wait, and it lifts the guard for them afterwards", async () => {
    const { live } = people(40, { jobTitle: "Engineer" });
    const half = (from: number, leavers: number): string =>
      yamlOf(
        live
          .slice(from, from + 20)
          .map((user, index) => (index < leavers ? { ...user, accountEnabled: false } : user)),
      );
    const world = await company({
      users: { "users/one.yaml": half(0, 0), "users/two.yaml": half(20, 0) },
      tenant: tenantWith(live),
    });
    const first = await world.open({ "users/one.yaml": half(0, 3) });
    const second = await world.open({ "users/two.yaml": half(20, 2) });
    for (const pull of [first, second]) expect(await world.plan(pull)).toMatchObject({ code: 0 });
    const together = await world.merge([first, second]);
    expect(await world.apply(together)).toMatchObject({ code: 4 });
    const [, file = ""] = /> ```yaml\n([\s\S]*?)> ```/.exec(await outcome(world, first)) ?? [];
    const lifting = await world.open({
      "acknowledgements/disables.yaml": file.replaceAll(/^> /gm, ""),
    });
    await world.plan(lifting);
    pause(world);
    const push = await world.merge([lifting]);
    await world.apply(push);
    for (const pull of [first, second, lifting])
      expect(await outcome(world, pull)).toContain(WAITING);
    expect(writesOf(world.directory)).toEqual([]);
    goOn(world);
    expect(await world.apply(push)).toMatchObject({ code: 0 });
    expect(await outcome(world, first)).toContain("applied 3 changes");
    expect(await outcome(world, second)).toContain("applied 2 changes");
  });

  it("and brings another pull request into conflict: that one is told so, too", async () => {
    const world = await company();
    const title = (jobTitle: string) => ({ "users/ben.yaml": yaml({ ...BEN, jobTitle }) });
    const [winner, loser] = [await world.open(title("Lead")), await world.open(title("Director"))];
    for (const pull of [winner, loser]) await world.plan(pull);
    pause(world);
    await world.apply(await world.merge([winner]));
    expect(await outcome(world, loser)).toContain("no plan: this branch cannot be merged");
  });

  it("is known by its merge commit where GitHub associates it late", async () => {
    const world = await company();
    const pull = await world.open(LEAVER);
    await world.plan(pull);
    pause(world);
    const push = await world.merge([pull]);
    world.gitHub.settings.associationsLate = 1;
    expect(await world.apply(push)).toMatchObject({ code: 1 });
    expect(await outcome(world, pull)).toContain(WAITING);
  });

  it("without a pull request is nobody's to be told, and nothing is written", async () => {
    const world = await company();
    pause(world);
    const paused = await world.apply(await world.push(LEAVER));
    expect(paused.code).toBe(1);
    expect(paused.log).toContain("::error::Rollcall is paused");
    expect(paused.log).not.toContain("could not comment");
    expect(writesOf(world.directory)).toEqual([]);
  });
});

it("a manual run while Rollcall is paused plans, and writes nothing though it was approved", async () => {
  const world = await company();
  const pull = await world.open(LEAVER);
  await world.plan(pull);
  pause(world);
  await world.apply(await world.merge([pull]));
  const paused = await world.dispatch();
  expect(paused.jobs.map(({ name, code }) => `${name} ${code}`)).toEqual([
    "plan 0",
    "approve 0",
    "apply-approved 1",
  ]);
  expect(paused.log).toContain("::error::Rollcall is paused");
  expect(writesOf(world.directory)).toEqual([]);
  goOn(world);
  expect(await world.dispatch()).toMatchObject({ code: 0 });
  expect(world.tenant.users[1]).toMatchObject({ accountEnabled: false });
  expect(await outcome(world, pull)).toContain("applied 1 change");
  expect(await outcome(world, pull)).toContain("A manual run did this, approved by `cara`.");
});

describe("what a newer push came after before its run began", () => {
  it("is told that the newer run applies it, and then what became of it", async () => {
    const world = await company();
    const [first, second] = [await world.open(JOINER), await world.open(LEAVER)];
    for (const pull of [first, second]) await world.plan(pull);
    const early = await world.merge([first]);
    const late = await world.merge([second]);
    expect(await world.apply(early)).toMatchObject({ code: 0 });
    expect(await outcome(world, first)).toContain("merged, waiting for a newer run");
    expect(await world.apply(late)).toMatchObject({ code: 0 });
    const told = await outcome(world, first);
    expect(told).toContain("first credential");
    expect(await world.gitHub.comments(first.number)).toHaveLength(2);

    // An old run that is started again takes nothing of it away.
    expect(await world.apply(early)).toMatchObject({ code: 0 });
    expect(await outcome(world, first)).toBe(told);
  });

  it("has an answer also where the newer run cannot read what was done before", async () => {
    const world = await company();
    const [first, second] = [await world.open(JOINER), await world.open(LEAVER)];
    for (const pull of [first, second]) await world.plan(pull);
    const early = await world.merge([first]);
    const late = await world.merge([second]);
    world.gitHub.expireArtifact(1, "rollcall-record-1");
    await world.apply(early);
    expect((await world.apply(late)).code).toBe(1);
    expect(await outcome(world, first)).toContain("merged, waiting for a newer run");
    expect(await outcome(world, second)).toContain("is missing");
  });
});

describe("a manual run tells what was waiting what became of it", () => {
  it("a change that was stale, and is overwritten now", async () => {
    const world = await company();
    const pull = await world.open({ "users/ben.yaml": yaml({ ...BEN, jobTitle: "Lead" }) });
    await world.plan(pull);
    const [, ben] = world.tenant.users;
    if (ben) ben["jobTitle"] = "Director";
    await world.apply(await world.merge([pull]));
    expect(await outcome(world, pull)).toContain("1 skipped");
    expect(await world.dispatch()).toMatchObject({ code: 0 });
    expect(await outcome(world, pull)).toContain("applied 1 change");
  });

  it("one that was never planned", async () => {
    const world = await company();
    const pull = await world.open(LEAVER);
    await world.apply(await world.merge([pull]));
    expect(await outcome(world, pull)).toContain("made no plan");
    expect(await world.dispatch()).toMatchObject({ code: 0 });
    expect(await outcome(world, pull)).toContain("### Rollcall: applied by a manual run");
  });

  it("and not those that were applied before", async () => {
    const world = await company();
    const [first, second] = [await world.open(JOINER), await world.open(LEAVER)];
    for (const pull of [first, second]) await world.plan(pull);
    await world.apply(await world.merge([first]));
    const told = await outcome(world, first);
    await world.merge([second]);
    expect(await world.dispatch()).toMatchObject({ code: 0 });
    expect(await outcome(world, first)).toBe(told);
    expect(await outcome(world, second)).toContain("applied 1 change");
  });

  it("and goes on where it may not comment, as with a workflow of before", async () => {
    const world = await company();
    const pull = await world.open(LEAVER);
    await world.plan(pull);
    await world.merge([pull]);
    world.gitHub.locked.add(pull.number);
    const ran = await world.dispatch();
    expect(ran.code).toBe(0);
    expect(ran.log).toContain("could not comment the outcome on pull request");
    expect(world.tenant.users[1]).toMatchObject({ accountEnabled: false });
  });
});
