import { afterEach, describe, expect, it } from "vitest";
import { MOST_READ_AGAIN } from "../../src/directory/readAgain.ts";
import { people, storyWorld, tenantWith, yamlOf, type StoryWorld } from "./world.ts";

/** A list that is up to two minutes behind what single reads show. */
const LAG = { seed: 7, readMilliseconds: 0, listMilliseconds: 120_000, referenceMilliseconds: 0 };
const { live } = people(12, { jobTitle: "Engineer" });
const FILES = { "users/people.yaml": yamlOf(live) };

let world: StoryWorld;
afterEach(() => world.close());

async function worldWithLag(): Promise<StoryWorld> {
  world = await storyWorld({ tenant: tenantWith(live), lag: LAG });
  // Of a list in which nobody has a manager, managers are read one by one in any case.
  const [last, ...others] = world.tenant.users.toReversed();
  for (const other of others) Object.assign(other, { manager: last?.id });
  return world;
}

function changed(fields: Record<string, unknown>): Record<string, string> {
  return {
    "users/people.yaml": yamlOf(
      live.map((user, index) => (index < 3 ? { ...user, ...fields } : user)),
    ),
  };
}

/** Whether the list still shows what was before: otherwise the test would show nothing. */
async function isListStale(files: Record<string, string>): Promise<boolean> {
  const { totals } = await world.plan(files);
  return totals.update + totals.create + totals.disable > 0;
}

describe("while the list is behind what was applied", () => {
  it.each([
    { what: "a changed property", files: changed({ jobTitle: "Boss" }) },
    { what: "a cleared property", files: changed({ jobTitle: null }) },
    { what: "a disabled account", files: changed({ accountEnabled: false }) },
    { what: "another manager", files: changed({ manager: live[4]?.userPrincipalName }) },
    {
      what: "a new user",
      files: {
        ...FILES,
        "users/zoe.yaml": "userPrincipalName: zoe.lind@contoso.com\ndisplayName: Zoe Lind\n",
      },
    },
  ])("$what is no drift", async ({ files }) => {
    await worldWithLag();
    expect((await world.apply(files, await world.plan(files))).kind).toBe("applied");
    expect(await isListStale(files)).toBe(true);
    const found = await world.drift(files);
    expect(found.users).toEqual([]);
    expect(found.totals).toMatchObject({ drifted: 0, matched: found.totals.declared });
  });

  it("what was merged and applied a moment ago does not wait", async () => {
    const files = changed({ jobTitle: "Boss" });
    await worldWithLag();
    await world.apply(files, await world.plan(files));
    expect((await world.drift(files, { base: FILES })).users).toEqual([]);
  });

  it("what was really changed by hand is told, and with the names of people", async () => {
    const { tenant } = await worldWithLag();
    const [first, second] = tenant.users;
    if (!first || !second) throw new Error("no users");
    Object.assign(first, { jobTitle: "Chief", manager: second.id });
    const files = changed({ jobTitle: "Engineer", manager: live[5]?.userPrincipalName });
    const found = (await world.drift(files)).users.find(({ id }) => id === first.id);
    expect(found?.fields).toMatchObject([
      { field: "jobTitle", declared: "Engineer", live: "Chief" },
      { field: "manager", live: { id: second.id, userPrincipalName: second["userPrincipalName"] } },
    ]);
  });
});

it("reads nobody again while nobody seems to differ, and a bounded number otherwise", async () => {
  const { directory, tenant } = await worldWithLag();
  await world.drift(FILES);
  const calm = directory.requests.length;
  await world.drift(FILES);
  expect(directory.requests.length).toBe(calm * 2);
  for (const user of tenant.users) Object.assign(user, { jobTitle: "Chief" });
  await world.drift(FILES);
  const posts = directory.requests.filter(({ path }) => path.includes("$batch"));
  expect(posts).toHaveLength(1);
  expect(MOST_READ_AGAIN).toBeLessThanOrEqual(1000);
});
