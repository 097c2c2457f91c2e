import { describe, expect, it } from "vitest";
import { tenantWith, writesOf } from "../story/world.ts";
import { ANA, BEN, company, NINA, yaml } from "./company.ts";
import { REPOSITORY_ID } from "./gitHubStandIn.ts";

const SENIOR = { "users/ben.yaml": yaml({ ...BEN, jobTitle: "Senior Engineer" }) };
const JOINER = { "users/nina.yaml": yaml(NINA) };

describe("what was reviewed is what is applied", () => {
  it.each(["merge", "squash", "rebase", "queue"] as const)(
    "however it is merged: %s",
    async (method) => {
      const world = await company();
      const pull = await world.open(SENIOR);
      await world.synchronise(pull, JOINER);
      await world.plan(pull);
      const applied = await world.apply(await world.merge([pull], method));
      expect(applied).toMatchObject({ code: 0 });
      expect(applied.log).toContain("applied  2");
      expect(world.tenant.users).toHaveLength(3);
    },
  );

  it("two pull requests in one push: each is told its own part", async () => {
    const world = await company();
    const [first, second] = [await world.open(SENIOR), await world.open(JOINER)];
    await world.plan(first);
    await world.plan(second);
    const applied = await world.apply(await world.merge([first, second]));
    expect(applied.code).toBe(0);
    const told = async (number: number) => (await world.gitHub.comments(number)).at(-1)?.body ?? "";
    expect(await told(first.number)).toContain("applied 1 change");
    expect(await told(first.number)).not.toContain("first credential");
    expect(await told(second.number)).toContain("needs a first credential");
  });

  it("two pushes, of which the first was never applied: the second run applies both", async () => {
    const world = await company();
    const [first, second] = [await world.open(SENIOR), await world.open(JOINER)];
    await world.plan(first);
    await world.plan(second);
    const early = await world.merge([first]);
    const late = await world.merge([second]);
    const superseded = await world.apply(early);
    expect(superseded.code).toBe(0);
    expect(superseded.log).toContain("is no longer the tip of main");
    expect(writesOf(world.directory)).toEqual([]);
    const applied = await world.apply(late);
    expect(applied.log).toContain("applied  2");
    expect(applied.code).toBe(0);
  });

  it("a run again writes nothing new, and an old one nothing at all", async () => {
    const world = await company();
    const first = await world.open(SENIOR);
    await world.plan(first);
    const push = await world.merge([first]);
    await world.apply(push);
    const writes = writesOf(world.directory).length;
    expect(await world.apply(push)).toMatchObject({ code: 0 });
    const revert = await world.open({ "users/ben.yaml": yaml(BEN) });
    await world.plan(revert);
    await world.apply(await world.merge([revert]));
    expect(await world.apply(push)).toMatchObject({ code: 0 });
    expect(writesOf(world.directory)).toHaveLength(writes + 1);
    expect(world.tenant.users[1]).toMatchObject({ jobTitle: "Engineer" });
  });

  it("without a plan of its last commit nothing of it is applied, and it is told what to do", async () => {
    const world = await company();
    const pull = await world.open(SENIOR);
    await world.plan(pull);
    await world.synchronise(pull, JOINER);
    const applied = await world.apply(await world.merge([pull]));
    expect(applied.code).toBe(1);
    expect(writesOf(world.directory)).toEqual([]);
    expect((await world.gitHub.comments(pull.number)).at(-1)?.body).toContain(
      "merged, not applied",
    );
  });

  it("what a maintainer slipped into the merge is not applied", async () => {
    const world = await company();
    const pull = await world.open(SENIOR);
    await world.plan(pull);
    const changed = { ...pull, head: await world.repository.commit(pull.head, JOINER, "Evil") };
    const push = await world.merge([changed]);
    pull.state = "merged";
    const applied = await world.apply(push);
    expect(applied.code).toBe(1);
    expect(applied.log).toContain("unauthorised");
    expect(world.tenant.users).toHaveLength(2);
    expect(world.tenant.users[1]).toMatchObject({ jobTitle: "Senior Engineer" });
  });

  it("while one of two runs is under way, the other sees the newer tip and ends", async () => {
    const world = await company();
    const pull = await world.open(SENIOR);
    await world.plan(pull);
    const push = await world.merge([pull]);
    const [one, two] = await Promise.all([world.apply(push), world.apply(push)]);
    expect([one.code, two.code]).toEqual([0, 0]);
    expect(world.tenant.users).toHaveLength(2);
    expect(world.tenant.users[1]).toMatchObject({ jobTitle: "Senior Engineer" });
  });
});

describe("a reviewed plan that became stale for one of five", () => {
  const team = [1, 2, 3, 4, 5].map((number) => ({
    userPrincipalName: `person${number}@contoso.com`,
    displayName: `Person ${number}`,
    jobTitle: "Engineer",
  }));
  const files = (jobTitle: string) =>
    Object.fromEntries(
      team.map((person, index) => [`users/p${index}.yaml`, yaml({ ...person, jobTitle })]),
    );

  it("four are applied, one is skipped and named; a run by hand gets it done", async () => {
    const world = await company({ users: files("Engineer"), tenant: tenantWith(team) });
    const pull = await world.open(files("Senior Engineer"));
    await world.plan(pull);
    const [, , moved] = world.tenant.users;
    if (moved) moved["jobTitle"] = "Director";
    const applied = await world.apply(await world.merge([pull]));
    expect(applied.code).toBe(1);
    expect(applied.log).toContain("applied  4");
    const told = (await world.gitHub.comments(pull.number)).at(-1)?.body;
    expect(told).toContain("applied 4 changes and 1 skipped");
    expect(told).toContain("`person3@contoso.com`");
    expect(moved).toMatchObject({ jobTitle: "Director" });

    const approved = await world.dispatch();
    expect(approved.jobs.map(({ name, code }) => `${name} ${code}`)).toEqual([
      "plan 0",
      "approve 0",
      "apply-approved 0",
    ]);
    expect(approved.jobs[0]?.summary).toContain("| Director | Senior Engineer |");
    expect(moved).toMatchObject({ jobTitle: "Senior Engineer" });
    expect(await world.schedule()).toMatchObject({ code: 0 });
  });
});

describe("an artifact that nobody should believe", () => {
  const forged = { path: ".github/workflows/other.yml" };
  it.each([
    { name: "from another workflow", run: forged },
    { name: "from a run for a pull request", run: { event: "pull_request" } },
    { name: "from another branch", run: { headBranch: "evil" } },
    { name: "from a fork", run: { repositoryId: 666 } },
  ])("$name", async ({ run }) => {
    const world = await company();
    const pull = await world.open(SENIOR);
    await world.plan(pull);
    const trusted = world.gitHub.runs.at(-1);
    if (!trusted) throw new Error("There was no run");
    Object.assign(trusted, run);
    const applied = await world.apply(await world.merge([pull]));
    expect(applied.code).toBe(1);
    expect(writesOf(world.directory)).toEqual([]);
  });

  it("one that was edited", async () => {
    const world = await company();
    const pull = await world.open(SENIOR);
    await world.plan(pull);
    const run = world.gitHub.runs.at(-1)?.id ?? 0;
    world.gitHub.upload(
      run,
      `rollcall-plan-${pull.number}-${pull.head}`,
      {
        "plan.json": '{"formatVersion": 1}',
      },
      { overwrite: true },
    );
    const applied = await world.apply(await world.merge([pull]));
    expect(applied.code).toBe(1);
    expect(applied.log).toContain("::warning::The artifact rollcall-plan-1-");
    expect(writesOf(world.directory)).toEqual([]);
  });

  it("a newer forged one does not hide the true one", async () => {
    const world = await company();
    const pull = await world.open(SENIOR);
    await world.plan(pull);
    world.gitHub.runs.push({
      id: 1,
      path: ".github/workflows/evil.yml",
      event: "push",
      headBranch: "evil",
      headCommit: pull.head,
      repositoryId: REPOSITORY_ID,
      conclusion: "success",
    });
    world.gitHub.upload(1, `rollcall-plan-${pull.number}-${pull.head}`, { "plan.json": "{}" });
    expect(await world.apply(await world.merge([pull]))).toMatchObject({ code: 0 });
    expect(world.tenant.users[1]).toMatchObject({ jobTitle: "Senior Engineer" });
  });
});

describe("a push without a pull request", () => {
  it("is refused as a whole: nobody reviewed what it does", async () => {
    const world = await company();
    const pull = await world.open(SENIOR);
    await world.plan(pull);
    const { before } = await world.merge([pull]);
    const { after } = await world.push(JOINER);
    const applied = await world.apply({ before, after });
    expect(applied.code).toBe(4);
    expect(applied.log).toContain("changed the roster without a pull request");
    expect(writesOf(world.directory)).toEqual([]);
    expect((await world.gitHub.comments(pull.number)).at(-1)?.body).toContain(
      "merged, not applied",
    );
  });

  it("that leaves the people alone holds nothing up", async () => {
    const world = await company();
    const pull = await world.open(SENIOR);
    await world.plan(pull);
    const { before } = await world.merge([pull]);
    const { after } = await world.push({ "README.md": "# People\n" });
    expect(await world.apply({ before, after })).toMatchObject({ code: 0 });
    expect(world.tenant.users[1]).toMatchObject({ jobTitle: "Senior Engineer" });
  });
});

describe("ROLLCALL_PAUSED", () => {
  it("stops every write, and takes a word that it does not know for a yes", async () => {
    const world = await company();
    const pull = await world.open(SENIOR);
    await world.plan(pull);
    world.variables["ROLLCALL_PAUSED"] = "maintenance until Friday";
    const push = await world.merge([pull]);
    const paused = await world.apply(push);
    expect(paused.code).toBe(1);
    expect(paused.log).toContain("::error::Rollcall is paused");
    expect(writesOf(world.directory)).toEqual([]);
    delete world.variables["ROLLCALL_PAUSED"];
    expect(await world.apply(push)).toMatchObject({ code: 0 });
    expect(writesOf(world.directory)).toHaveLength(1);
  });
});

describe("what an earlier run did is not done again", () => {
  const ON = { ...ANA, accountEnabled: true };
  const files = (ana: object, ...more: object[]) => ({
    "users/ana.yaml": yaml({ ...ana }),
    "users/ben.yaml": yaml(BEN),
    ...Object.fromEntries(
      more.map((user, index) => [`users/more${index}.yaml`, yaml({ ...user })]),
    ),
  });
  const STRANGER = { ...NINA, userPrincipalName: "nina@elsewhere.example", manager: null };

  it("by a plan of which somebody else is still blocked: who was disabled since stays so", async () => {
    const world = await company({
      users: files(ANA),
      tenant: tenantWith([{ ...ANA, accountEnabled: false }, BEN]),
    });
    const first = await world.open(files(ON, STRANGER));
    await world.plan(first);
    const stuck = await world.apply(await world.merge([first]));
    expect(stuck.code).toBe(1);
    const [ana] = world.tenant.users;
    expect(ana).toMatchObject({ accountEnabled: true });
    if (ana) ana["accountEnabled"] = false;

    const second = await world.open(SENIOR);
    await world.plan(second);
    const applied = await world.apply(await world.merge([second]));
    expect(applied.log).toContain("applied  1");
    expect(ana).toMatchObject({ accountEnabled: false });
    expect(world.tenant.users[1]).toMatchObject({ jobTitle: "Senior Engineer" });
  });

  it("by a night of an older commit that ended later: who was disabled since stays so", async () => {
    const world = await company({
      users: files(ANA),
      tenant: tenantWith([{ ...ANA, accountEnabled: false }, BEN]),
    });
    const before = await world.repository.tip();
    const first = await world.open(files(ON));
    await world.plan(first);
    expect(await world.apply(await world.merge([first]))).toMatchObject({ code: 0 });
    await world.schedule(before);
    const [ana] = world.tenant.users;
    if (ana) ana["accountEnabled"] = false;

    const second = await world.open(SENIOR);
    await world.plan(second);
    expect((await world.apply(await world.merge([second]))).log).toContain("applied  1");
    expect(ana).toMatchObject({ accountEnabled: false });
  });

  it("by a create: an account that was deleted by hand is not made again", async () => {
    const world = await company({ users: files(ANA) });
    const first = await world.open(files(ANA, NINA, STRANGER));
    await world.plan(first);
    const push = await world.merge([first]);
    await world.apply(push);
    expect(world.tenant.users.splice(2)).toHaveLength(1);
    expect(await world.apply(push)).toMatchObject({ code: 1 });
    expect(world.tenant.users).toHaveLength(2);
  });

  it("a run that failed and ends well when started again later is not taken for applied", async () => {
    const world = await company();
    const first = await world.open(SENIOR);
    await world.plan(first);
    const [, ben] = world.tenant.users;
    if (ben) ben["jobTitle"] = "Architect";
    const push = await world.merge([first]);
    const failed = await world.apply(push);
    expect(failed.code).toBe(1);
    await world.merge([await world.open({ "README.md": "# People\n" })]);
    expect(await world.apply(push)).toMatchObject({ code: 0 });
    failed.run.conclusion = "success";
    const night = await world.schedule();
    expect(night.code).toBe(1);
    expect(night.log).toContain("1 merged change is not applied");
  });
});

it("a leaver who got another name meanwhile is not forgotten by the night, nor by a run by hand", async () => {
  const world = await company();
  const pull = await world.open({ "users/ben.yaml": yaml({ ...BEN, accountEnabled: false }) });
  await world.plan(pull);
  const [, ben] = world.tenant.users;
  if (ben) ben.userPrincipalName = "ben.costa@contoso.com";
  const push = await world.merge([pull]);
  const stale = await world.apply(push);
  expect(stale.code).toBe(1);
  expect(stale.log).toContain("was renamed or is gone");
  await world.schedule();
  await world.dispatch();
  expect(await world.apply(push)).toMatchObject({ code: 1 });
});

it("a conversation that is locked keeps nobody's change from counting as applied", async () => {
  const world = await company();
  const pull = await world.open(SENIOR);
  await world.plan(pull);
  const push = await world.merge([pull]);
  world.gitHub.locked.add(pull.number);
  const applied = await world.apply(push);
  expect(applied.code).toBe(0);
  expect(applied.log).toContain(
    "::warning::Rollcall could not comment the outcome on pull request 1",
  );
});

describe("direct pushes, where they are allowed", () => {
  it("count as reviewed, but for pull requests that have no plan", async () => {
    const world = await company();
    const allow = await world.open({
      ".github/workflows/rollcall-apply.yml": (
        await world.repository.git("show", "HEAD:.github/workflows/rollcall-apply.yml")
      ).replace(
        "          mode: apply\n",
        '          mode: apply\n          allow-direct-pushes: "true"\n',
      ),
    });
    await world.apply(await world.merge([allow]));
    expect(await world.apply(await world.push(JOINER))).toMatchObject({ code: 0 });
    expect(world.tenant.users).toHaveLength(3);

    const unplanned = await world.open(SENIOR);
    const { before } = await world.merge([unplanned]);
    const { after } = await world.push({
      "users/ana.yaml": yaml({ ...ANA, displayName: "Ana S." }),
    });
    const applied = await world.apply({ before, after });
    expect(applied.code).toBe(1);
    expect(world.tenant.users[1]).toMatchObject({ jobTitle: "Engineer" });
  });
});
