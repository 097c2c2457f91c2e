import { afterEach, describe, expect, it } from "vitest";
import { APPLICATION } from "../../src/embedded/audit/auditLog.ts";
import { doneIn } from "../../src/plan/review/done.ts";
import { renderPlanText } from "../../src/report/text/plan.ts";
import type { Plan } from "../../src/model/plan.ts";
import { addUser } from "../../src/embedded/tenant/tenant.ts";
import { createdBy, OURS } from "../auditedCreation.ts";
import { people, storyWorld, tenantWith, writesOf, yamlOf, type StoryWorld } from "./world.ts";

let world: StoryWorld | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

const PERSON = (number: number): string => `person${number}@contoso.com`;

describe("somebody edited 40 job titles by hand, and a pull request touches one user", () => {
  const { live } = people(300, { jobTitle: "Engineer", department: "Engineering" });
  const base = { "users/people.yaml": yamlOf(live) };
  const head = {
    "users/people.yaml": yamlOf(
      live.map((user, index) => (index === 100 ? { ...user, department: "Sales" } : user)),
    ),
  };
  const edited = live.map((user, index) => (index < 40 ? { ...user, jobTitle: "Wizard" } : user));

  it("merging changes the one and leaves the 40 as they are, in words", async () => {
    world = await storyWorld({ tenant: tenantWith(edited) });
    const reviewed = await world.plan(head, { base });
    expect(reviewed.totals).toMatchObject({ update: 1, drift: 40, unchanged: 299, writes: 1 });
    expect(words(reviewed)).toContain("Drift, not applied: 40 users changed outside Git");

    const result = await world.apply(head, reviewed, { base });
    expect(result).toMatchObject({
      kind: "applied",
      outcomes: [{ userPrincipalName: PERSON(100), status: "applied", confirmed: true }],
    });
    expect(writesOf(world.directory)).toHaveLength(1);
    expect(world.tenant.users.filter(({ jobTitle }) => jobTitle === "Wizard")).toHaveLength(40);
  });

  it("a run that is asked to correct drift does", async () => {
    world = await storyWorld({ tenant: tenantWith(edited) });
    const reviewed = await world.plan(base, { base, correctsDrift: true });
    expect(reviewed.totals).toMatchObject({ update: 40, drift: 0 });
    await world.apply(base, reviewed, { base, correctsDrift: true });
    expect(world.tenant.users.filter(({ jobTitle }) => jobTitle === "Wizard")).toEqual([]);
  });
});

describe("a disabled account and an unrelated merge", () => {
  const { live } = people(20, { jobTitle: "Engineer", department: "Engineering" });
  const declared = live.map((user) => ({ ...user, accountEnabled: true }));
  const base = { "users/people.yaml": yamlOf(declared) };
  const disabled = live.map((user, index) =>
    index === 3 ? { ...user, accountEnabled: false } : user,
  );

  it("stays disabled when somebody else's title changes", async () => {
    world = await storyWorld({ tenant: tenantWith(disabled) });
    const head = {
      "users/people.yaml": yamlOf(
        declared.map((user, index) => (index === 5 ? { ...user, jobTitle: "Lead" } : user)),
      ),
    };
    const reviewed = await world.plan(head, { base });
    await world.apply(head, reviewed, { base });
    expect(world.tenant.users.find((user) => user.userPrincipalName === PERSON(3))).toMatchObject({
      accountEnabled: false,
    });
    expect(writesOf(world.directory)).toHaveLength(1);
  });

  it("stays disabled when their own title changes, and even when drift is corrected", async () => {
    world = await storyWorld({ tenant: tenantWith(disabled) });
    const head = {
      "users/people.yaml": yamlOf(
        declared.map((user, index) => (index === 3 ? { ...user, jobTitle: "Lead" } : user)),
      ),
    };
    const reviewed = await world.plan(head, { base, correctsDrift: true });
    expect(words(reviewed)).toContain("correcting drift never enables an account");
    await world.apply(head, reviewed, { base, correctsDrift: true });
    expect(world.tenant.users.find((user) => user.userPrincipalName === PERSON(3))).toMatchObject({
      accountEnabled: false,
      jobTitle: "Lead",
    });
  });
});

describe('the chief executive "created" by a new file', () => {
  const chief = {
    userPrincipalName: "chief@contoso.com",
    displayName: "The Chief",
    jobTitle: "Chief Executive Officer",
  };
  const { live } = people(5);
  const base = { "users/people.yaml": yamlOf(live) };
  const head = {
    ...base,
    "users/attack.yaml":
      'userPrincipalName: Chief@Contoso.com\ndisplayName: The Chief\nmobilePhone: "+1 425 555 0666"\n',
  };

  it("is not adopted, and the refusal says what an adoption would need", async () => {
    world = await storyWorld({ tenant: tenantWith([...live, chief]) });
    const plan = await world.plan(head, { base });
    const id = world.tenant.users.find(
      (user) => user.userPrincipalName === chief.userPrincipalName,
    )?.id;
    expect(plan.changes).toEqual([]);
    expect(plan.blocked).toMatchObject([
      { userPrincipalName: "Chief@Contoso.com", reason: "adopt-needs-id" },
    ]);
    expect(words(plan)).toContain(`id: ${id}`);
    await world.apply(head, plan, { base });
    expect(writesOf(world.directory)).toEqual([]);
  });

  it("stays out of reach when the account is protected, with the id or without", async () => {
    world = await storyWorld({ tenant: tenantWith([...live, chief]) });
    const id = world.tenant.users.find(
      (user) => user.userPrincipalName === chief.userPrincipalName,
    )?.id;
    const withId = {
      ...base,
      "users/attack.yaml": `id: ${id}\nuserPrincipalName: chief@contoso.com\ndisplayName: Somebody\n`,
    };
    const settings = { base, configuration: { protected: ["chief@*"] } };
    const plan = await world.plan(withId, settings);
    expect(plan.refusals.map(({ message }) => message)).toEqual([
      "1 change touches a protected account or name: chief@contoso.com.",
    ]);
    expect((await world.apply(withId, plan, settings)).kind).toBe("refused");
    expect(writesOf(world.directory)).toEqual([]);
  });
});

describe("50 of 50 pilot users disabled in a directory of 3,000", () => {
  it("is refused by the share of matched users, not of the directory", async () => {
    const { live } = people(3000);
    world = await storyWorld({ tenant: tenantWith(live) });
    const pilot = {
      "users/pilot.yaml": yamlOf(
        live.slice(0, 50).map((user) => ({ ...user, accountEnabled: false })),
      ),
    };
    const plan = await world.plan(pilot);
    expect(plan.refusals.map(({ message }) => message)).toEqual([
      "50 of 50 matched users would be disabled (100.0 %), above the limit of 5 %.",
    ]);
    expect(words(plan)).toContain("acknowledgements/disables.yaml");
    expect((await world.apply(pilot, plan)).kind).toBe("refused");
    expect(writesOf(world.directory)).toEqual([]);
  });
});

describe("a permission is missing, so that a property reads null for all", () => {
  it.each([
    {
      how: "null",
      options: { hiddenProperties: ["department"] },
      says: "department reads as empty for all 60 directory users",
    },
    {
      how: "left out",
      options: { omittedProperties: ["department"] },
      says: "The directory left department out of its answers",
    },
  ])("$how: refused, and nothing is written", async ({ options, says }) => {
    const { live } = people(60, { department: "Engineering" });
    world = await storyWorld({ tenant: tenantWith(live), ...options });
    const wanted = {
      "users/people.yaml": yamlOf(live.map((user) => ({ ...user, department: "Sales" }))),
    };
    const plan = await world.plan(wanted);
    expect(plan.refusals.map(({ message }) => message).join()).toContain(says);
    expect((await world.apply(wanted, plan)).kind).toBe("refused");
    expect(writesOf(world.directory)).toEqual([]);
  });
});

describe("a reviewed create, and an account by that name", () => {
  const { live } = people(30);
  const base = { "users/people.yaml": yamlOf(live) };
  const joiner = {
    userPrincipalName: "eve@contoso.com",
    displayName: "Eve Lind",
    accountEnabled: true,
    jobTitle: "Trainee",
    mobilePhone: "+47 111 11 111",
  };
  const head = { ...base, "users/eve.yaml": yamlOf([joiner]) };
  const eveIn = (story: StoryWorld) =>
    story.tenant.users.find(({ userPrincipalName }) => userPrincipalName === "eve@contoso.com");

  it("somebody else's, made before: it is not taken over", async () => {
    world = await storyWorld({ tenant: tenantWith(live) });
    const reviewed = await world.plan(head, { base });
    addUser(world.tenant, {
      ...joiner,
      accountEnabled: false,
      jobTitle: "Chief executive",
      createdDateTime: "2020-01-01T00:00:00Z",
    });
    const result = await world.apply(head, reviewed, { base });
    expect(result).toMatchObject({ kind: "applied", outcomes: [] });
    expect(result.plan.blocked).toMatchObject([{ reason: "adopt-needs-id" }]);
    expect(writesOf(world.directory)).toEqual([]);
  });

  it("ours, disabled after an incident: running the old plan again neither enables nor overwrites", async () => {
    world = await storyWorld({ tenant: tenantWith(live) });
    const reviewed = await world.plan(head, { base });
    await world.apply(head, reviewed, { base });
    const eve = eveIn(world);
    if (!eve) throw new Error("Eve was not created");
    eve["accountEnabled"] = false;
    eve["mobilePhone"] = "+47 222 22 222";
    const before = writesOf(world.directory).length;
    await world.apply(head, reviewed, { base });
    await world.apply(head, reviewed);
    expect(writesOf(world.directory)).toHaveLength(before);
    expect(eve).toMatchObject({ accountEnabled: false, mobilePhone: "+47 222 22 222" });
  });
});

describe("an old reviewed plan is applied again after a later revert", () => {
  it("writes nothing: the roster no longer wants it", async () => {
    const { live } = people(5, { jobTitle: "Engineer" });
    world = await storyWorld({ tenant: tenantWith(live) });
    const engineers = { "users/people.yaml": yamlOf(live) };
    const promoted = {
      "users/people.yaml": yamlOf(
        live.map((user, index) => (index === 0 ? { ...user, jobTitle: "Lead" } : user)),
      ),
    };
    const first = await world.plan(promoted);
    await world.apply(promoted, first);
    const revert = await world.plan(engineers);
    await world.apply(engineers, revert);
    const before = writesOf(world.directory).length;

    const again = await world.apply(engineers, first);
    expect(again).toMatchObject({ kind: "applied", outcomes: [] });
    expect(writesOf(world.directory)).toHaveLength(before);
    expect(world.tenant.users[0]).toMatchObject({ jobTitle: "Engineer" });
  });

  it("skips and names the user even from a checkout of the old commit, once somebody moved on", async () => {
    const { live } = people(5, { jobTitle: "Engineer" });
    world = await storyWorld({ tenant: tenantWith(live) });
    const promoted = {
      "users/people.yaml": yamlOf(
        live.map((user, index) => (index < 2 ? { ...user, jobTitle: "Lead" } : user)),
      ),
    };
    const reviewed = await world.plan(promoted);
    const [first] = world.tenant.users;
    if (first) first["jobTitle"] = "Director";
    const result = await world.apply(promoted, reviewed);
    expect(result).toMatchObject({
      outcomes: [
        { userPrincipalName: PERSON(1), status: "applied" },
        {
          userPrincipalName: PERSON(0),
          status: "skipped",
          reason: "stale: changed in the directory since the plan was reviewed: jobTitle",
        },
      ],
    });
    expect(first).toMatchObject({ jobTitle: "Director" });
  });
});

describe("a reviewed create that was interrupted after the account existed", () => {
  const BEGUN = doneIn([
    {
      startedAt: "2026-11-02T08:00:20Z",
      principal: OURS,
      outcomes: [
        {
          kind: "create",
          userPrincipalName: "new@contoso.com",
          status: "failed",
          error: { status: 0, code: "unknown", message: "The run ended.", requestId: "" },
        },
      ],
      holds: () => false,
    },
  ]);

  it("is finished by the same plan, and by no other file that claims the account", async () => {
    const { live } = people(5);
    const base = { "users/people.yaml": yamlOf(live) };
    const newcomer = { userPrincipalName: "new@contoso.com", displayName: "New" };
    const head = {
      ...base,
      "users/new.yaml": yamlOf([{ ...newcomer, manager: "person0@contoso.com" }]),
    };
    const made = { ...newcomer, createdDateTime: "2026-11-02T08:00:30Z" };
    const tenant = tenantWith(live);
    createdBy({ app: APPLICATION }, tenant, made);
    world = await storyWorld({ tenant });
    const empty = await storyWorld({ tenant: tenantWith(live) });
    const reviewed = await empty.plan(head, { base });
    await empty.close();
    expect(reviewed.totals).toMatchObject({ create: 1 });

    expect((await world.plan(head, { base })).blocked).toMatchObject([
      { reason: "adopt-needs-id" },
    ]);
    // Without a record of an attempt, the account is somebody's.
    await world.apply(head, reviewed, { base });
    expect(writesOf(world.directory)).toEqual([]);
    const result = await world.apply(head, reviewed, { base, done: BEGUN });
    expect(result).toMatchObject({
      kind: "applied",
      outcomes: [{ kind: "update", status: "applied" }],
    });
    expect(writesOf(world.directory)).toHaveLength(1);
  });
});

describe("a base with a mistake", () => {
  const { live } = people(8);
  const id = "d0000000-0000-4000-8000-000000000001";
  const file = (name: string, more = "") =>
    `userPrincipalName: ${name}\ndisplayName: ${name}\njobTitle: Engineer\n${more}`;
  const base = {
    "users/people.yaml": yamlOf(live),
    "users/broken.yaml": file("broken@contoso.com", "usageLocation: UK\n"),
    "users/whole.yaml": file("whole@contoso.com"),
  };
  const whole = { userPrincipalName: "whole@contoso.com", displayName: "whole@contoso.com" };

  it.each([
    { name: "an account that vanished", there: [] },
    {
      name: "an account without a job title",
      there: [{ userPrincipalName: "broken@contoso.com", displayName: "Broken" }],
    },
    {
      name: "an account that the file claims by id",
      there: [{ userPrincipalName: "broken@contoso.com", displayName: "Broken", id }],
      more: `id: ${id}\n`,
    },
  ])("$name is no change of the pull request that repairs it", async ({ there, more }) => {
    world = await storyWorld({ tenant: tenantWith([...live, whole, ...there]) });
    const head = { ...base, "users/broken.yaml": file("broken@contoso.com", more) };
    const plan = await world.plan(head, { base });
    expect(plan.blocked).toMatchObject([
      { userPrincipalName: "broken@contoso.com", reason: "base-invalid" },
    ]);
    expect(plan.blocked[0]?.message).toContain("users/broken.yaml:4");
    expect(plan.totals).toMatchObject({ blocked: 1, drift: 1, writes: 0 });
    // Once the repair is merged, both of them are drift.
    expect((await world.plan(head, { base: head })).totals).toMatchObject({ blocked: 0, drift: 2 });
  });
});

describe("a removed file", () => {
  it("disables nobody, and the plan says so first", async () => {
    const { live } = people(6);
    world = await storyWorld({ tenant: tenantWith(live) });
    const base = { "users/people.yaml": yamlOf(live) };
    const plan = await world.plan({ "users/people.yaml": yamlOf(live.slice(1)) }, { base });
    expect(plan.totals).toMatchObject({ disable: 0, writes: 0, unmanaged: 1 });
    expect(words(plan).split("\n").slice(0, 4).join(" ")).toMatch(
      /person0@contoso.com.*stays enabled/,
    );
  });
});

function words(plan: Plan): string {
  return renderPlanText(plan, { style: { color: false, width: 200 } });
}
