import { describe, expect, it } from "vitest";
import type { Receipt } from "../../src/model/records/receipt.ts";
import { tenantWith, writesOf } from "../story/world.ts";
import { ANA, BEN, company, NINA, yaml } from "./company.ts";
import { REPOSITORY_ID, type Run } from "./gitHubStandIn.ts";
import { keepRecord, type RecordOptions } from "./records.ts";
import type { ActionWorld, Push } from "./worldTypes.ts";

const LEAVER = { "users/ben.yaml": yaml({ ...BEN, accountEnabled: false }) };
const APPLY = ".github/workflows/rollcall-apply.yml";

async function leaverMerged(): Promise<{ world: ActionWorld; push: Push }> {
  const world = await company();
  const pull = await world.open(LEAVER);
  await world.plan(pull);
  return { world, push: await world.merge([pull]) };
}

const ben = (world: ActionWorld) => world.tenant.users[1];

function runOn(world: ActionWorld, commit: string, more: Partial<Run> = {}): Run {
  const run: Run = {
    id: 4_000,
    path: APPLY,
    event: "push",
    headBranch: "main",
    headCommit: commit,
    repositoryId: REPOSITORY_ID,
    conclusion: "success",
    createdAt: world.gitHub.clock.next(),
    ...more,
  };
  world.gitHub.runs.push(run);
  return run;
}

// Each says of the leaver's own commit that everything was applied, so that he would stay enabled.
const FORGED: readonly { name: string; forged: Partial<RecordOptions>; said: string }[] = [
  {
    name: "without a proof",
    forged: { proof: null },
    said: "has no proof of where it was written",
  },
  {
    name: "with a proof of another record",
    forged: { claims: { aud: `rollcall-record:${"0".repeat(64)}` } },
    said: "was changed after it was proven, or the proof belongs to another record",
  },
  {
    name: "with a token that was made for signing in to Entra ID",
    forged: { claims: { aud: "api://AzureADTokenExchange" } },
    said: "was changed after it was proven",
  },
  {
    name: "from a tag that is called like the branch",
    forged: { identity: { ref: "refs/tags/main" } },
    said: "was written for refs/tags/main, which is not the branch main",
  },
  {
    name: "from another branch",
    forged: { identity: { ref: "refs/heads/evil" } },
    said: "was written for refs/heads/evil",
  },
  {
    name: "from another workflow of the branch",
    forged: { identity: { workflowPath: ".github/workflows/evil.yml" } },
    said: "was written by the workflow .github/workflows/evil.yml",
  },
  {
    name: "from another environment",
    forged: { identity: { environment: "rollcall-approved" } },
    said: "was written in the environment rollcall-approved, not in rollcall-apply",
  },
  {
    name: "from a job without an environment",
    forged: {
      claims: { environment: undefined, sub: "repo:contoso/people:ref:refs/heads/main" },
    },
    said: "was written outside of any environment",
  },
  {
    name: "from another repository",
    forged: { claims: { repository_id: "666" } },
    said: "was written in another repository",
  },
  {
    name: "from another run",
    forged: { identity: { runId: 77 } },
    said: "was written by run 77, attempt 1",
  },
  {
    name: "from another attempt",
    forged: { identity: { runAttempt: 2 } },
    said: "was written by run 40",
  },
  {
    name: "for another commit",
    forged: { identity: { commit: "1".repeat(40) } },
    said: "was written for another commit or event than its run",
  },
  {
    name: "issued by somebody else",
    forged: { claims: { iss: "https://evil.example" } },
    said: "has a proof that GitHub issued for something else (iss)",
  },
  {
    name: "with something that is no token",
    forged: { proof: "not.a.token" },
    said: "has a proof that GitHub did not sign",
  },
  {
    name: "of the planning environment, which lists writes",
    forged: {
      identity: { environment: "rollcall-plan" },
      record: {
        outcomes: [
          { kind: "disable", userPrincipalName: BEN.userPrincipalName, status: "applied" },
        ],
      },
    },
    said: "was written in the environment rollcall-plan, not in rollcall-apply",
  },
  {
    name: "of the format that proves nothing",
    forged: { record: { formatVersion: 1 } as never },
    said: "is damaged, or of a format that proves nothing",
  },
];

describe("a forged record is refused by name, and the leaver is disabled", () => {
  it("whatever is wrong with its proof", async () => {
    const { world, push } = await leaverMerged();
    for (const [index, { forged }] of FORGED.entries())
      keepRecord(world.gitHub, runOn(world, push.after, { id: 4_000 + index }), {
        tenantId: world.tenant.id,
        ...forged,
        ...(forged.identity?.runId === undefined && {
          identity: { runId: 4_000 + index, ...forged.identity },
        }),
      });
    const applied = await world.apply(push);
    for (const [index, { name, said }] of FORGED.entries())
      expect(applied.log, name).toContain(
        `The record of run ${4_000 + index}, attempt 1, is not believed: it ${said}`,
      );
    expect(applied.code).toBe(0);
    expect(ben(world)).toMatchObject({ accountEnabled: false });
  });

  it("signed with a key that GitHub does not publish: nobody can tell, so nothing is written", async () => {
    const { world, push } = await leaverMerged();
    const run = runOn(world, push.after);
    keepRecord(world.gitHub, run, { tenantId: world.tenant.id, key: "other" });
    const applied = await world.apply(push);
    expect(applied.code).toBe(1);
    expect(applied.log).toContain("The record of run 4000, attempt 1, is signed with a key");
    expect(writesOf(world.directory)).toEqual([]);
    const manual = await world.dispatch();
    expect(manual.code).toBe(0);
    expect(ben(world)).toMatchObject({ accountEnabled: false });
  });

  it("on a commit of a rebased pull request that the branch never pointed at, by a tag", async () => {
    const world = await company();
    const pull = await world.open(LEAVER);
    await world.synchronise(pull, { "README.md": "# hello\n" });
    await world.plan(pull);
    const push = await world.merge([pull], "rebase");
    const inner = await world.repository.git("rev-parse", `${push.after}^`);
    keepRecord(world.gitHub, runOn(world, inner), {
      tenantId: world.tenant.id,
      identity: { ref: "refs/tags/main" },
    });
    const applied = await world.apply(push);
    expect(applied.code).toBe(0);
    expect(ben(world)).toMatchObject({ accountEnabled: false });
  });
});

describe("a record that is taken out of the chain is missed by name", () => {
  // Nina is created, Ben is stale: the run leaves something open.
  async function halfApplied(): Promise<{
    world: ActionWorld;
    first: Awaited<ReturnType<ActionWorld["apply"]>>;
  }> {
    const world = await company();
    const pull = await world.open({
      "users/ben.yaml": yaml({ ...BEN, jobTitle: "Senior Engineer" }),
      "users/nina.yaml": yaml(NINA),
    });
    await world.plan(pull);
    const user = ben(world);
    if (user) user["jobTitle"] = "Director";
    const first = await world.apply(await world.merge([pull]));
    expect(first.code).toBe(1);
    return { world, first };
  }
  const laterMerge = async (world: ActionWorld) => {
    const pull = await world.open({ "README.md": `# ${world.gitHub.pulls.length}\n` });
    await world.plan(pull);
    return { pull, applied: await world.apply(await world.merge([pull])) };
  };

  it.each([
    { name: "deleted", take: "deleteArtifact" as const },
    { name: "expired", take: "expireArtifact" as const },
  ])("the newest, $name", async ({ take }) => {
    const { world, first } = await halfApplied();
    world.gitHub[take](first.run.id, "rollcall-record-1");
    const writes = writesOf(world.directory).length;
    const { pull, applied } = await laterMerge(world);
    expect(applied.code).toBe(1);
    expect(applied.log).toContain(`The record of run ${first.run.id}, attempt 1, is missing`);
    expect(writesOf(world.directory)).toHaveLength(writes);
    const told = (await world.gitHub.comments(pull.number)).map(({ body }) => body).join("\n");
    expect(told).toContain("what was merged before is not known");
    expect(told).toContain("merged, not applied");
  });

  it("one in the middle; a manual run begins anew, and says so in its record", async () => {
    const { world, first } = await halfApplied();
    const second = await world.rerun(first);
    expect(second.code).toBe(1);
    world.gitHub.deleteArtifact(first.run.id, "rollcall-record-1");
    const { applied } = await laterMerge(world);
    expect(applied.code).toBe(1);
    expect(applied.log).toContain(`The record of run ${first.run.id}, attempt 1, is missing`);
    const manual = await world.dispatch();
    expect(manual.code).toBe(0);
    expect(manual.log).toContain("This run begins a new chain of records.");
    expect((await laterMerge(world)).applied.code).toBe(0);
  });

  it("one whose run is gone with it, by the name in the next", async () => {
    const { world, first } = await halfApplied();
    const tip = await world.repository.tip();
    const next = await world.rerun(first);
    world.gitHub.deleteArtifact(first.run.id, "rollcall-record-1");
    world.gitHub.deleteArtifact(first.run.id, "rollcall-record-2");
    world.gitHub.runs.splice(world.gitHub.runs.indexOf(next.run), 1);
    const run = runOn(world, tip);
    keepRecord(world.gitHub, run, {
      tenantId: world.tenant.id,
      record: { complete: false, previous: "ab".repeat(32) } satisfies Partial<Receipt>,
    });
    const { applied } = await laterMerge(world);
    expect(applied.code).toBe(1);
    expect(applied.log).toContain(`The record ${"ab".repeat(32)}, which the record of`);
  });

  it("the journal of a run that was cancelled is believed by the proof of its header", async () => {
    const people = ["one", "two", "three", "four"].map((name) => ({
      userPrincipalName: `${name}@contoso.com`,
      displayName: name,
    }));
    const world = await company({
      users: { "users/ana.yaml": yaml(ANA) },
      tenant: tenantWith([ANA]),
    });
    const pull = await world.open(
      Object.fromEntries(
        people.map((person) => [`users/${person.displayName}.yaml`, yaml(person)]),
      ),
    );
    await world.plan(pull);
    const push = await world.merge([pull]);
    const cut = await world.apply(push, { cancel: { writes: 1 } });
    expect(world.gitHub.artifacts("rollcall-record-1")).toHaveLength(2);
    const again = await world.rerun(cut);
    expect(again.log).not.toContain("is not believed");
    expect(again.code).toBe(0);
    expect(world.tenant.users).toHaveLength(5);
  });

  it("a runner that is lost before the record is kept is told of, and the next run goes on", async () => {
    const { world, push } = await leaverMerged();
    const lost = await world.apply(push, { die: "before-upload" });
    expect(lost.code).not.toBe(0);
    const again = await world.rerun(lost);
    expect(again.log).toContain("was never kept: the runner was lost");
    expect(again.code).toBe(0);
  });
});

it("a job that cannot prove its record writes nothing", async () => {
  const { world, push } = await leaverMerged();
  const file = await world.repository.git("show", `HEAD:${APPLY}`);
  const without = file.replaceAll(/ +id-token: write.*\n/g, "");
  const changed = await world.push({ [APPLY]: without });
  const applied = await world.apply({ before: push.before, after: changed.after });
  expect(applied.code).toBe(1);
  expect(applied.log).toContain("no permission id-token: write");
  expect(writesOf(world.directory)).toEqual([]);
});
