import { afterEach, describe, expect, it } from "vitest";
import { temporaryFolder, type Folder } from "../cli.ts";
import { tenantWith } from "../story/world.ts";
import { ANA, BEN, company, NINA, yaml } from "./company.ts";
import type { ActionWorld } from "./world.ts";

let folder: Folder | undefined;
afterEach(() => folder?.remove());

/** What `rollcall receipt` prints of the newest record, as an auditor downloads it. */
async function receiptOf(world: ActionWorld): Promise<string> {
  const own = (folder = await temporaryFolder());
  await own.write(world.gitHub.contents("rollcall-record-"));
  const { code, stdout, stderr } = await own.run(["receipt", "receipt.json"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout;
}

const CHANGES = {
  "users/nina.yaml": yaml(NINA),
  "users/ben.yaml": yaml({ ...BEN, accountEnabled: false }),
};

describe("who approved it, and what was written, by the record of the run", () => {
  it("of a merge: the pull request, its reviewer, the run, each step with Microsoft's name for it", async () => {
    const world = await company();
    const pull = await world.open(CHANGES);
    await world.plan(pull);
    const applied = await world.apply(await world.merge([pull]));
    const told = await receiptOf(world);
    expect(told).toMatch(
      new RegExp(`#${pull.number}, asked by ana, approved by cara \\(${pull.head.slice(0, 10)}, `),
    );
    expect(told).toContain(`/actions/runs/${applied.run.id}, attempt 1, by push`);
    expect(told).toContain("started by    ana");
    expect(told).toMatch(
      /disable +ben\.ito@contoso\.com +Ben Ito +reviewed in #1\n +accountEnabled +true → false\n +written .* UTC, request [-0-9a-f]{36}/,
    );
    expect(told).toMatch(/create +nina\.okafor@contoso\.com +Nina Okafor +reviewed in #1/);
  });

  it("of two pull requests: each with its own reviewer, and each user with theirs", async () => {
    const world = await company();
    world.gitHub.writers.add("dora");
    const first = await world.open({ "users/nina.yaml": CHANGES["users/nina.yaml"] });
    const second = await world.open({ "users/ben.yaml": CHANGES["users/ben.yaml"] });
    for (const pull of [first, second]) await world.plan(pull);
    await world.approve(first, { by: "cara" });
    await world.approve(second, { by: "dora" });
    await world.apply(await world.merge([first, second]));
    const told = await receiptOf(world);
    expect(told).toContain(`#${first.number}, asked by ana, approved by cara`);
    expect(told).toContain(`#${second.number}, asked by ana, approved by dora`);
    expect(told).toMatch(new RegExp(`nina\\.okafor.*reviewed in #${first.number}`));
    expect(told).toMatch(new RegExp(`ben\\.ito.*reviewed in #${second.number}`));
  });

  it("names nobody whose approval does not count", async () => {
    const world = await company();
    const pull = await world.open(CHANGES, { author: "ana" });
    await world.plan(pull);
    for (const by of ["ana", "mallory", "github-actions[bot]", "cara"])
      await world.approve(pull, { by });
    await world.apply(await world.merge([pull]));
    const [line = ""] = /approved by .*/.exec(await receiptOf(world)) ?? [];
    expect(line).toContain("cara");
    expect(line).not.toMatch(/ana|mallory|bot/);
  });

  it("of a manual run: who let it go on", async () => {
    const world = await company({ tenant: tenantWith([ANA, { ...BEN, jobTitle: "Director" }]) });
    expect(await world.dispatch()).toMatchObject({ code: 0 });
    const told = await receiptOf(world);
    expect(told).toMatch(/approved by +cara/);
    expect(told).toContain("by workflow_dispatch");
    expect(told).toMatch(/jobTitle +Director → Engineer/);
  });

  it("of one that nobody had to approve: that nobody was asked", async () => {
    const world = await company({ configuration: "requireApproval: false\n" });
    const pull = await world.open(CHANGES);
    await world.plan(pull);
    await world.apply(await world.merge([pull], "merge", { approve: false }));
    const told = await receiptOf(world);
    expect(told).not.toContain("approved by");
    expect(told).toContain("requireApproval: false");
  });

  it("says of a personal value that it was written, and not which it is", async () => {
    const world = await company({
      tenant: tenantWith([ANA, { ...BEN, mobilePhone: "+1 425 555 0100" }]),
    });
    const pull = await world.open({
      "users/ben.yaml": yaml({ ...BEN, mobilePhone: "+1 425 555 0199" }),
    });
    await world.plan(pull);
    await world.apply(await world.merge([pull]));
    const told = await receiptOf(world);
    expect(told).toContain("mobilePhone");
    expect(told).not.toContain("555 01");
    expect(JSON.stringify(world.gitHub.contents("rollcall-record-"))).not.toContain("555 0199");
  });
});
