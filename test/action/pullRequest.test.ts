import { describe, expect, it } from "vitest";
import { people, tenantWith, writesOf, yamlOf } from "../story/world.ts";
import { firstOf, IS_THOROUGH } from "../thorough.ts";
import { ANA, BEN, company, NINA, yaml } from "./company.ts";
import { BOT, type Pull } from "./gitHubStandIn.ts";
import type { ActionWorld } from "./world.ts";

const PROMOTED = { "users/ben.yaml": yaml({ ...BEN, jobTitle: "Senior Engineer" }) };

describe("a pull request, from the check to the receipt", () => {
  it("is checked, planned, merged and applied exactly as planned", async () => {
    const { check, plan, open, merge, apply, gitHub, directory, tenant } = await company();
    const pull = await open({ "users/nina.yaml": yaml(NINA), ...PROMOTED });
    expect(await check(pull)).toMatchObject({ code: 0, log: "3 users in 4 files: valid.\n" });
    const planned = await plan(pull);
    expect(planned.log).toContain("3 declared = 1 create + 1 update + 1 unchanged");
    expect(planned.code).toBe(0);
    expect(writesOf(directory)).toEqual([]);
    const [comment, ...others] = await gitHub.comments(pull.number);
    expect(others).toEqual([]);
    expect(comment?.body).toMatch(
      /^<!-- rollcall:default -->\n### Rollcall: merging creates 1 user and updates 1\n/,
    );
    expect(comment?.body).toContain(
      `https://github.com/contoso/people/blob/${pull.head}/users/nina.yaml#L1`,
    );
    expect(gitHub.checks.at(-1)).toMatchObject({ conclusion: "success", head_sha: pull.head });
    expect(planned.summary).toContain("graph LR");
    expect(gitHub.artifacts("rollcall-plan")).toEqual([
      `rollcall-plan-${pull.number}-${pull.head}`,
    ]);

    const applied = await apply(await merge([pull]));
    expect(applied.log).toContain("applied  2");
    expect(applied.code).toBe(0);
    expect(tenant.users.map(({ jobTitle }) => jobTitle)).toEqual([
      undefined,
      "Senior Engineer",
      "Account Manager",
    ]);
    const bodies = (await gitHub.comments(pull.number)).map(({ body }) => body);
    expect(bodies).toHaveLength(2);
    expect(bodies[1]).toContain("### Rollcall: applied 2 changes");
    expect(bodies[1]).toContain("needs a first credential");
    expect(gitHub.artifacts("rollcall-record-")).toHaveLength(2);
  });

  it("gets a new plan for each commit, in the same comment", async () => {
    const { plan, open, synchronise, gitHub } = await company();
    const pull = await open(PROMOTED);
    const first = pull.head;
    await plan(pull);
    await synchronise(pull, { "users/nina.yaml": yaml(NINA) });
    await plan(pull);
    const comments = await gitHub.comments(pull.number);
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain("merging creates 1 user and updates 1");
    expect(gitHub.artifacts("rollcall-plan")).toEqual([
      `rollcall-plan-${pull.number}-${first}`,
      `rollcall-plan-${pull.number}-${pull.head}`,
    ]);
    const late = await plan(pull, { commit: first });
    expect(late).toMatchObject({ code: 0 });
    expect(late.log).toContain("newer commits, which get a separate plan");
    expect(gitHub.artifacts("rollcall-plan")).toHaveLength(2);
  });

  it.each<[string, (world: ActionWorld, pull: Pull) => Promise<unknown>]>([
    [
      "a newer commit was planned",
      async ({ synchronise, plan, gitHub }, pull) => {
        await synchronise(pull, { "users/nina.yaml": yaml(NINA) });
        delete gitHub.before["GET /pulls"];
        await plan(pull);
      },
    ],
    [
      "a newer commit came",
      ({ synchronise }, pull) => synchronise(pull, { "users/nina.yaml": yaml(NINA) }),
    ],
    ["it was closed", async (_, pull) => void (pull.state = "closed")],
    ["it was merged", ({ merge }, pull) => merge([pull])],
  ])("says nothing late: while the directory was read, %s", async (_, meanwhile) => {
    const world = await company();
    const { plan, open, gitHub } = world;
    const pull = await open(PROMOTED);
    const first = pull.head;
    let looks = 0;
    // The second look is the one before anything is said.
    gitHub.before["GET /pulls"] = async () => {
      looks += 1;
      if (looks === 2) await meanwhile(world, pull);
    };
    const late = await plan(pull);
    expect(late).toMatchObject({ code: 0 });
    expect(late.log).toContain("was closed in the meantime, or has newer commits");
    const bodies = (await gitHub.comments(pull.number)).map(({ body }) => body);
    expect(bodies.join("\n")).not.toContain(first.slice(0, 10));
    expect(gitHub.checks.filter(({ head_sha }) => head_sha === first)).toEqual([]);
    expect(gitHub.artifacts("rollcall-plan")).not.toContain(
      `rollcall-plan-${pull.number}-${first}`,
    );
  });

  it("that changes nobody gets one line, and is not touched again by a second run", async () => {
    const { plan, open, merge, apply, gitHub } = await company();
    const pull = await open({ "README.md": "# Our people\n" });
    expect(await plan(pull)).toMatchObject({ code: 0 });
    await plan(pull);
    const [comment] = await gitHub.comments(pull.number);
    expect(comment?.body).toContain("### Rollcall: merging changes nothing");
    expect(gitHub.requests.filter((request) => request.startsWith("PATCH /issues"))).toEqual([]);
    const applied = await apply(await merge([pull]));
    expect(applied.code).toBe(0);
    expect(applied.log).toContain("Nothing was applied");
  });

  it("with a mistake is told so beside the line, and is planned once it is repaired", async () => {
    const { check, plan, open, synchronise, gitHub, directory } = await company();
    const pull = await open({ "users/nina.yaml": yaml({ ...NINA, departmnet: "Sales" }) });
    const checked = await check(pull);
    expect(checked.code).toBe(3);
    expect(checked.log).toContain("::error file=users/nina.yaml,line=5,col=1");
    expect(await plan(pull)).toMatchObject({ code: 3 });
    expect(directory.requests).toEqual([]);
    expect((await gitHub.comments(pull.number))[0]?.body).toContain("departmnet");
    expect(gitHub.checks.at(-1)).toMatchObject({
      conclusion: "failure",
      output: { annotations: [{ path: "users/nina.yaml", start_line: 5 }] },
    });
    await synchronise(pull, { "users/nina.yaml": yaml(NINA) });
    expect(await plan(pull)).toMatchObject({ code: 0 });
    const comments = await gitHub.comments(pull.number);
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain("merging creates 1 user");
  });

  // The owners of a folder may not be those of its defaults, and CODEOWNERS goes by the spelling.
  it.each(
    firstOf(2, [
      "_defaults.yml",
      "_DEFAULTS.YAML",
      "_Defaults.yaml",
      "_default.yaml",
      "_defaults.json",
    ]),
  )("with defaults called %s disables nobody, before the merge and after it", async (name) => {
    const world = await company();
    const pull = await world.open({ [`users/${name}`]: "accountEnabled: false\n" });
    expect((await world.check(pull)).code).toBe(3);
    expect((await world.plan(pull)).code).toBe(3);
    expect((await world.gitHub.comments(pull.number))[0]?.body).toContain(
      "must be called exactly &#95;defaults.yaml",
    );
    expect(world.gitHub.artifacts("rollcall-plan")).toEqual([]);
    expect((await world.apply(await world.merge([pull]))).code).not.toBe(0);
    expect(writesOf(world.directory)).toEqual([]);
  });

  it("that conflicts is told to resolve that first", async () => {
    const { plan, open, push, gitHub } = await company();
    const pull = await open(PROMOTED);
    await push({ "users/ben.yaml": yaml({ ...BEN, jobTitle: "Architect" }) });
    expect(await plan(pull)).toMatchObject({ code: 3 });
    const [comment] = await gitHub.comments(pull.number);
    expect(comment?.body).toContain("no plan: conflicts in 1 file");
    expect(comment?.body).toContain("`users/ben.yaml`");
  });

  it("cannot change the rules by which it is planned", async () => {
    const { plan, open, gitHub } = await company({
      configuration: "directory: graph\nprotected: [ben.ito@contoso.com]\n",
    });
    const pull = await open({ ...PROMOTED, "rollcall.yaml": "directory: graph\nprotected: []\n" });
    expect(await plan(pull)).toMatchObject({ code: 4 });
    expect((await gitHub.comments(pull.number))[0]?.body).toContain("protected");
  });
});

describe("a guard refuses", () => {
  const { live, yaml: all } = people(40, { jobTitle: "Engineer" });
  const gone = live.slice(0, 20).map((user) => ({ ...user, accountEnabled: false }));
  const head = { "users/people.yaml": yamlOf([...gone, ...live.slice(20)]) };

  it("the plan, in words, until the file that it prints is committed too", async () => {
    const world = await company({ users: all, tenant: tenantWith(live) });
    const pull = await world.open(head);
    const refused = await world.plan(pull);
    expect(refused.code).toBe(4);
    const [comment] = await world.gitHub.comments(pull.number);
    expect(comment?.body).toContain("refused; merging would disable 20 users");
    expect(world.gitHub.checks.at(-1)).toMatchObject({ conclusion: "failure" });

    const [, text = ""] = /> ```yaml\n([\s\S]*?)> ```/.exec(comment?.body ?? "") ?? [];
    await world.synchronise(pull, {
      "acknowledgements/disables.yaml": text.replaceAll(/^> /gm, ""),
    });
    expect(await world.plan(pull)).toMatchObject({ code: 0 });
    expect(await world.apply(await world.merge([pull]))).toMatchObject({ code: 0 });
    expect(world.tenant.users.filter(({ accountEnabled }) => !accountEnabled)).toHaveLength(20);
  });

  it("the apply of what was merged all the same: nothing is written, and the pull request is told", async () => {
    const world = await company({ users: all, tenant: tenantWith(live) });
    const pull = await world.open(head);
    await world.plan(pull);
    const applied = await world.apply(await world.merge([pull]));
    expect(applied.code).toBe(4);
    expect(writesOf(world.directory)).toEqual([]);
    const outcome = async (): Promise<string> =>
      (await world.gitHub.comments(pull.number)).at(-1)?.body ?? "";
    const told = await outcome();
    expect(told).toContain("### Rollcall: merged, not applied");
    expect(told).toContain("does not cover it, so resolving that is not enough");
    expect(told).not.toContain("Nothing is lost");

    // Its reviewers saw that nothing would be written, so the file that lifts the guard is not enough.
    const [, file = ""] = /> ```yaml\n([\s\S]*?)> ```/.exec(told) ?? [];
    const lifting = await world.open({
      "acknowledgements/disables.yaml": file.replaceAll(/^> /gm, ""),
    });
    await world.plan(lifting);
    const reason = "was merged although a guard refused its plan, so its review covers nothing";
    expect((await world.gitHub.comments(lifting.number))[0]?.body).toContain(reason);
    expect(await world.apply(await world.merge([lifting]))).toMatchObject({ code: 1 });
    expect(writesOf(world.directory)).toEqual([]);
    expect(await outcome()).toContain(reason);
    expect(await outcome()).toContain("manually. It plans everything");
    expect(await world.dispatch()).toMatchObject({ code: 0 });
    expect(world.tenant.users.filter(({ accountEnabled }) => !accountEnabled)).toHaveLength(20);
  });
});

const MANY = IS_THOROUGH ? 3_000 : 1_000;

it.runIf(IS_THOROUGH)(
  "thousands of changes fit into one comment, and all of them into the plan",
  async () => {
    const { live } = people(MANY, { jobTitle: "Engineer" });
    const world = await company({
      users: { "users/people.yaml": yamlOf(live) },
      tenant: tenantWith(live),
      configuration:
        "directory: graph\nguards:\n  updates: { floor: 5000, percent: 100, count: 5000 }\n",
    });
    const pull = await world.open({
      "users/people.yaml": yamlOf(live.map((user) => ({ ...user, jobTitle: "Senior Engineer" }))),
    });
    expect(await world.plan(pull)).toMatchObject({ code: 0 });
    const [comment] = await world.gitHub.comments(pull.number);
    expect(comment?.body).toContain(
      `### Rollcall: merging updates ${MANY.toLocaleString("en")} users`,
    );
    expect(comment?.body.length).toBeLessThan(60_000);
    expect(comment?.body).toContain("Person 0 `person0@contoso.com`");
    // Who reads the comment has no command line.
    expect(comment?.body).toMatch(/and [\d,]+ more: \[the page of this run\]\(\S+\) shows all/);
    expect(comment?.body).not.toContain("--full");
    const applied = await world.apply(await world.merge([pull]));
    expect(applied.log).toContain(`applied  ${MANY.toLocaleString("en")}`);
    expect(world.tenant.users.every(({ jobTitle }) => jobTitle === "Senior Engineer")).toBe(true);
  },
);

describe("comments by others", () => {
  it("that pretend to be the plan are neither changed nor taken for it", async () => {
    const { plan, open, gitHub } = await company();
    const pull = await open(PROMOTED);
    const planted = "<!-- rollcall:default -->\n### Rollcall: merging changes nothing";
    await gitHub.comment(pull.number, planted, "mallory");
    await plan(pull);
    const comments = await gitHub.comments(pull.number);
    expect(comments.map(({ author }) => author)).toEqual(["mallory", BOT]);
    expect(comments[0]?.body).toBe(planted);
    expect(comments[1]?.body).toContain("merging updates 1 user");
  });

  it("that edit ours are overwritten by the next plan, and decide nothing", async () => {
    const { plan, open, merge, apply, gitHub, tenant } = await company();
    const pull = await open(PROMOTED);
    await plan(pull);
    const [comment] = await gitHub.comments(pull.number);
    if (!comment) throw new Error("There is no comment");
    const [marker] = comment.body.split("\n");
    await gitHub.edit(comment.id, `${marker}\n### Rollcall: merging creates 900 users`);
    await plan(pull);
    expect((await gitHub.comments(pull.number))[0]?.body).toContain("merging updates 1 user");
    await gitHub.edit(comment.id, `${marker}\nnothing at all`);
    await apply(await merge([pull]));
    expect(tenant.users[1]).toMatchObject({ jobTitle: "Senior Engineer" });
  });

  it("are found beyond the first page", async () => {
    const { plan, open, gitHub } = await company();
    const pull = await open(PROMOTED);
    for (let number = 0; number < 101; number += 1)
      await gitHub.comment(pull.number, `Remark ${number}`, "mallory");
    await plan(pull);
    await plan(pull);
    expect(gitHub.requests.filter((request) => request.startsWith("POST /issues"))).toHaveLength(1);
  });
});

describe("a pull request from a fork", () => {
  it("by a person without write access is checked, not planned, and told what to do", async () => {
    const { check, plan, open, gitHub, directory } = await company();
    const pull = await open(PROMOTED, { author: "mallory", fork: "mallory" });
    expect(await check(pull)).toMatchObject({ code: 0 });
    const planned = await plan(pull);
    expect(planned).toMatchObject({ code: 0 });
    expect(planned.log).toContain("comes from a fork, by a person without write access");
    expect(directory.requests).toEqual([]);
    const [comment, ...others] = await gitHub.comments(pull.number);
    expect(others).toEqual([]);
    expect(comment?.body).toMatch(
      /^<!-- rollcall:default -->\n### Rollcall: not planned: it comes from a fork, by a person without write access\n/,
    );
    expect(comment?.body).toContain(
      `gh pr checkout ${pull.number} --branch fork-${pull.number} && git push origin fork-${pull.number}`,
    );
    expect(comment?.body).not.toContain("ben.ito");
    // A required check must not be met by what nobody planned.
    expect(gitHub.checks.at(-1)).toMatchObject({ conclusion: "failure", head_sha: pull.head });
    expect(gitHub.artifacts("rollcall-plan")).toEqual([]);
  });

  it("is not planned either when somebody else started the check of a stranger's commit", async () => {
    const { plan, open, directory } = await company();
    const pull = await open(PROMOTED, { author: "mallory", fork: "mallory" });
    await plan(pull, { actor: "ana" });
    expect(directory.requests).toEqual([]);
  });

  it("by a colleague is planned", async () => {
    const { plan, open, gitHub } = await company();
    const pull = await open(PROMOTED, { author: "ana", fork: "ana" });
    expect(await plan(pull)).toMatchObject({ code: 0 });
    expect(gitHub.artifacts("rollcall-plan")).toHaveLength(1);
  });

  it("is not taken for another pull request with the same branch name", async () => {
    const { plan, open, gitHub } = await company();
    const own = await open(PROMOTED);
    const stranger = { ...own, owner: "mallory", headRepositoryId: 666 };
    const planned = await plan(stranger);
    expect(planned.log).toContain("No open pull request");
    expect(gitHub.artifacts("rollcall-plan")).toEqual([]);
  });
});

describe("a plan that fails", () => {
  it("is told to the pull request, with a check that is red, until it can be made", async () => {
    const { plan, open, push, gitHub } = await company();
    const pull = await open(PROMOTED);
    await push({ "rollcall.yaml": "directory: nowhere\n" });
    expect((await plan(pull)).code).not.toBe(0);
    const [comment] = await gitHub.comments(pull.number);
    expect(comment?.body).toContain("### Rollcall: no plan: the run failed");
    expect(gitHub.checks.at(-1)).toMatchObject({ conclusion: "failure", head_sha: pull.head });
    await push({ "rollcall.yaml": "directory: graph\n" });
    expect(await plan(pull)).toMatchObject({ code: 0 });
    const [planned, ...others] = await gitHub.comments(pull.number);
    expect(others).toEqual([]);
    expect(planned?.body).toContain("merging updates 1 user");
  });

  it("has a red check also where nobody may comment", async () => {
    const { plan, open, gitHub } = await company();
    const pull = await open(PROMOTED);
    gitHub.locked.add(pull.number);
    const planned = await plan(pull);
    expect(planned.code).toBe(1);
    expect(planned.log).toContain("issue is locked");
    expect(gitHub.checks.at(-1)).toMatchObject({ conclusion: "failure", head_sha: pull.head });
  });
});

describe("a public repository", () => {
  it("is not told anything about a real tenant", async () => {
    const { plan, open, directory, gitHub } = await company({ isPublic: true });
    const pull = await open(PROMOTED);
    const planned = await plan(pull);
    expect(planned.code).toBe(1);
    expect(planned.log).toContain("::error::This repository is public");
    expect(directory.requests).toEqual([]);
    const [comment] = await gitHub.comments(pull.number);
    expect(comment?.body).toBe(
      `<!-- rollcall:default -->\n### Rollcall: no plan: the run failed\n\n[The page of the run](https://github.com/contoso/people/actions/runs/${planned.run.id}) says why. Once that is resolved, re-run the job there, or push another commit.\n`,
    );
    expect(gitHub.checks.at(-1)).toMatchObject({ conclusion: "failure", head_sha: pull.head });
  });

  it("shows the whole flow on the embedded directory", async () => {
    const world = await company({ isPublic: true, configuration: "directory: embedded\n" });
    const pull = await world.open({ "users/nina.yaml": yaml(NINA), ...PROMOTED });
    expect(await world.plan(pull)).toMatchObject({ code: 0 });
    const applied = await world.apply(await world.merge([pull]));
    expect(applied.log).toContain("applied  2");
    expect(applied.code).toBe(0);
    expect(world.directory.requests).toEqual([]);
  });
});

it("personal values are in the plan, and neither in the log, the comment nor the summary", async () => {
  const { plan, open, gitHub } = await company({
    tenant: tenantWith([ANA, { ...BEN, mobilePhone: "+1 425 555 0100" }]),
  });
  const pull = await open({ "users/ben.yaml": yaml({ ...BEN, mobilePhone: "+1 425 555 0199" }) });
  const planned = await plan(pull);
  const [comment] = await gitHub.comments(pull.number);
  for (const text of [planned.log, planned.summary, comment?.body, JSON.stringify(gitHub.checks)]) {
    expect(text).toContain("mobilePhone");
    expect(text).not.toContain("555 ");
  }
});
