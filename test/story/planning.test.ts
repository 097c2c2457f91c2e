import { afterEach, describe, expect, it } from "vitest";
import { people, storyWorld, tenantWith, yamlOf, type StoryWorld } from "./world.ts";

let world: StoryWorld | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

describe("planning", () => {
  it("sends no request other than GET, and POST to $batch with GETs inside", async () => {
    const { live } = people(60, { department: "Sales" });
    world = await storyWorld({ tenant: tenantWith(live), ignoreExpand: true });
    const wanted = {
      "users/people.yaml": yamlOf(
        live.map((user, index) => ({
          ...user,
          department: "x",
          ...(index > 0 && { manager: "person0@contoso.com" }),
        })),
      ),
    };
    await world.plan(wanted);
    const methods = new Set(
      world.directory.requests.map(({ method, path, batch }) =>
        batch ? `${method} in a batch` : path === "/$batch" ? `${method} $batch` : method,
      ),
    );
    expect([...methods].toSorted()).toEqual(["GET", "GET in a batch", "POST $batch"]);
  });

  it("reads 10,000 users against 10,000 in at most ⌈n/999⌉ + 4 requests, managers included", async () => {
    const { live } = people(10_000, { department: "Sales" });
    const tenant = tenantWith(live);
    const [boss] = tenant.users;
    for (const user of tenant.users) if (user !== boss && boss) user.manager = boss.id;
    world = await storyWorld({ tenant });
    const wanted = {
      "users/people.yaml": yamlOf(
        live.map((user, index) => ({
          ...user,
          ...(index > 0 && { manager: "person0@contoso.com" }),
        })),
      ),
    };
    const plan = await world.plan(wanted);
    expect(plan.totals).toMatchObject({ declared: 10_000, unchanged: 10_000, writes: 0 });
    expect(world.directory.requests.length).toBeLessThanOrEqual(Math.ceil(10_000 / 999) + 4);
    expect(plan.requests).toEqual({ listing: world.directory.requests.length, relationships: 0 });
  });

  it("asks again only for those whose manager is declared, where a page shows no manager at all", async () => {
    const { live } = people(60);
    const tenant = tenantWith(live);
    const [boss, first] = tenant.users;
    if (boss && first) first.manager = boss.id;
    world = await storyWorld({ tenant, pageSize: 20 });
    const wanted = {
      "users/people.yaml": yamlOf(
        live.map((user, index) => ({
          ...user,
          ...((index === 1 || index >= 50) && { manager: "person0@contoso.com" }),
        })),
      ),
    };
    const plan = await world.plan(wanted);
    expect(plan.totals).toMatchObject({ update: 10, unchanged: 50 });
    expect(plan.requests.relationships).toBe(1);
    expect(world.directory.requests.filter(({ batch }) => batch)).toHaveLength(10);
  });

  it("notices that $expand was ignored without a word, and reads the managers one by one", async () => {
    const { live } = people(45);
    const tenant = tenantWith(live);
    const [boss] = tenant.users;
    for (const user of tenant.users) if (user !== boss && boss) user.manager = boss.id;
    world = await storyWorld({ tenant, ignoreExpand: true });
    const wanted = {
      "users/people.yaml": yamlOf(
        live.map((user, index) => ({
          ...user,
          ...(index > 0 && { manager: "person0@contoso.com" }),
        })),
      ),
    };
    const plan = await world.plan(wanted);
    expect(plan.changes).toEqual([]);
    expect(plan.requests.relationships).toBe(Math.ceil(45 / 20));
  });

  it("gives the same plan, byte for byte, whatever the page size", async () => {
    const { live } = people(50, { department: "Sales" });
    const wanted = {
      "users/people.yaml": yamlOf(
        live.map((user, index) => ({ ...user, department: index % 2 ? "Sales" : "Support" })),
      ),
    };
    const plans: string[] = [];
    for (const pageSize of [1, 7, 999]) {
      world = await storyWorld({ tenant: tenantWith(live), pageSize });
      plans.push(JSON.stringify({ ...(await world.plan(wanted)), requests: undefined }));
      await world.close();
    }
    expect(new Set(plans).size).toBe(1);
  });
});
