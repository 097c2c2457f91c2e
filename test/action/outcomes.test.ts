import { describe, expect, it } from "vitest";
import { people, tenantWith, writesOf, yamlOf } from "../story/world.ts";
import { IS_THOROUGH } from "../thorough.ts";
import { BEN, company, NINA, yaml } from "./company.ts";

const PROMOTED = { "users/ben.yaml": yaml({ ...BEN, jobTitle: "Senior Engineer" }) };

describe("what people read of a pull request that is applied", () => {
  it("is called by name, from the plan to the outcome", async () => {
    const { plan, open, merge, apply, gitHub } = await company();
    const pull = await open({ "users/nina.yaml": yaml(NINA), ...PROMOTED });
    await plan(pull);
    const applied = await apply(await merge([pull]));
    const [planned, told] = (await gitHub.comments(pull.number)).map(({ body }) => body ?? "");
    expect(planned).toContain("Ben Ito <code>ben.ito<span>@</span>contoso.com</code>");
    expect(planned).toContain("Ana Silva `ana.silva@contoso.com`");
    expect(told).toContain("of Rollcall): Nina Okafor `nina.okafor@contoso.com`");
    expect(told).toContain("| <b>update</b> | Ben Ito `ben.ito@contoso.com` | jobTitle |");
    expect(told).toMatch(/<b>create<\/b> \| Nina Okafor .* displayName/);
    expect(applied.summary).toContain("| <b>update</b> | Ben Ito");
    expect(applied.log).toContain("The receipt is the artifact rollcall-record-1 of this run.");
    expect(applied.log).not.toContain("receipt.json");
  });
});

it.runIf(IS_THOROUGH)(
  "the job shows a value that the directory keeps as something else, and ends green",
  async () => {
    const { plan, open, merge, apply, gitHub } = await company({
      faults: [{ kind: "stored-otherwise", properties: ["jobTitle"], as: "trimmed" }],
    });
    const pull = await open({
      "users/ben.yaml": yaml({ ...BEN, jobTitle: "Senior Engineer " }),
    });
    await plan(pull);
    const applied = await apply(await merge([pull]));
    expect(applied.code).toBe(0);
    const says = 'jobTitle: "Senior Engineer " was written, the directory shows "Senior Engineer"';
    expect(applied.log).toContain(
      `::warning::Of 1 user, the directory stores something other than what was written. Ben Ito (ben.ito@contoso.com): ${says}`,
    );
    const told = (await gitHub.comments(pull.number)).at(-1)?.body ?? "";
    expect(told).toContain("**Stored otherwise: 1 user**");
    expect(told).toContain(`${says}; declare that, or leave the property out`);
  },
);

describe("the summary of the check", () => {
  it("says what was checked", async () => {
    const { check, open } = await company();
    const checked = await check(await open(PROMOTED));
    expect(checked.summary).toBe("### Rollcall: 2 users in 3 files: valid\n\n");
  });

  it("shows every mistake", async () => {
    const { check, open } = await company();
    const checked = await check(
      await open({ "users/nina.yaml": yaml({ ...NINA, departmnet: "Sales" }) }),
    );
    expect(checked.summary).toContain("nothing can be planned: 1 error in 1 file");
    expect(checked.summary).toContain('Did you mean "department"?');
    expect(checked.summary).not.toContain("<!--");
  });
});

it("pull requests that a guard refuses together get the file that lifts it, and who adds up", async () => {
  const { live } = people(40, { jobTitle: "Engineer" });
  const half = (from: number, to: number, leavers: number): string =>
    yamlOf(
      live
        .slice(from, to)
        .map((user, index) => (index < leavers ? { ...user, accountEnabled: false } : user)),
    );
  const world = await company({
    users: { "users/one.yaml": half(0, 20, 0), "users/two.yaml": half(20, 40, 0) },
    tenant: tenantWith(live),
  });
  const first = await world.open({ "users/one.yaml": half(0, 20, 3) });
  const second = await world.open({ "users/two.yaml": half(20, 40, 2) });
  for (const pull of [first, second]) expect(await world.plan(pull)).toMatchObject({ code: 0 });
  expect(await world.apply(await world.merge([first, second]))).toMatchObject({ code: 4 });
  expect(writesOf(world.directory)).toEqual([]);
  const told = (await world.gitHub.comments(second.number)).at(-1)?.body ?? "";
  expect(told).toContain("> guard: disables\n> limit: 5\n");
  expect(told).toContain(`#${first.number} (3 disables), #${second.number} (2 disables)`);

  const [, file = ""] = /> ```yaml\n([\s\S]*?)> ```/.exec(told) ?? [];
  const lifted = await world.open({
    "acknowledgements/disables.yaml": file.replaceAll(/^> /gm, ""),
  });
  await world.plan(lifted);
  expect(await world.apply(await world.merge([lifted]))).toMatchObject({ code: 0 });
  expect(world.tenant.users.filter(({ accountEnabled }) => !accountEnabled)).toHaveLength(5);
});
