import { describe, expect, it } from "vitest";
import { tenantWith, writesOf } from "../story/world.ts";
import { ANA, BEN, company, NINA, yaml } from "./company.ts";
import type { Files } from "./gitObjects.ts";

const GUARDED = "directory: graph\nprotected: [ana.silva@contoso.com, ben.ito@contoso.com]\n";
const TENANT = "11111111-2222-4333-8444-555555555555";

describe("a pull request that changes the rules says so, first and in the title", () => {
  it.each<{ name: string; files: Files; title: string; says: string[] }>([
    {
      name: "protection and guards",
      files: {
        "rollcall.yaml":
          "directory: graph\nguards:\n  disables: { count: 100000, percent: 100, floor: 100000 }\n",
      },
      title:
        "merging changes nobody, but the rules: protects 2 accounts less and raises the guard disables",
      says: [
        "`ana.silva@contoso.com` is no longer protected ([`rollcall.yaml:1`](",
        "the guard disables: count `100` → `100000`, floor `3` → `100000`, percent `5` → `100`",
      ],
    },
    {
      name: "the tenant",
      files: { "rollcall.yaml": `${GUARDED}tenant: ${TENANT}\n` },
      title: "merging changes nobody, but the rules: names the tenant",
      says: [`\`tenant\`: not set → \`${TENANT}\``],
    },
    {
      name: "the directory",
      files: { "rollcall.yaml": GUARDED.replace("graph", "embedded") },
      title: "merging changes nobody, but the rules: writes to no tenant",
      says: ["`directory`: `graph` → `embedded` (the tenant is no longer written to)"],
    },
    {
      name: "code owners and workflows",
      files: {
        ".github/CODEOWNERS": "",
        ".github/workflows/rollcall-apply.yml": "jobs: {}\n",
      },
      title: "merging changes nobody, but the rules: changes code owners and changes 1 workflow",
      says: [
        "the workflow [`.github/workflows/rollcall-apply.yml`](",
        "is changed",
        "need no approval of a code owner any more (before: `@contoso/people-team`)",
      ],
    },
    {
      name: "an acknowledgement",
      files: {
        "acknowledgements/d.yaml": `guard: disables\nlimit: 999999999\nusers: ["*"]\nexpires: ${new Date(Date.now() + 80 * 86_400_000).toISOString().slice(0, 10)}\n`,
      },
      title: "merging changes nobody, but the rules: lifts the guard disables",
      says: ["the guard disables is lifted for `999,999,999 users (*) until "],
    },
  ])("$name", async ({ files, title, says }) => {
    const world = await company({ configuration: GUARDED });
    const pull = await world.open(files);
    expect(await world.plan(pull)).toMatchObject({ code: 0 });
    const [comment] = await world.gitHub.comments(pull.number);
    const [, heading, , quote, section] = comment?.body.split("\n") ?? [];
    expect(heading).toBe(`### Rollcall: ${title}`);
    expect(quote).toMatch(/^> \[!(?:CAUTION|WARNING|NOTE)\]$/);
    expect(section).toBe("> **What this changes about the rules**");
    for (const words of says) expect(comment?.body).toContain(words);
    expect(world.gitHub.checks.at(-1)).toMatchObject({ output: { title } });
  });

  it("as well as whom it changes, and by the rules before", async () => {
    const world = await company({ configuration: GUARDED });
    const pull = await world.open({
      "rollcall.yaml": "directory: graph\n",
      "users/ben.yaml": yaml({ ...BEN, jobTitle: "Senior Engineer" }),
    });
    expect(await world.plan(pull)).toMatchObject({ code: 4 });
    const [comment] = await world.gitHub.comments(pull.number);
    expect(comment?.body).toContain(
      "### Rollcall: refused; merging would update 1 user; changes the rules: protects 2 accounts less",
    );
  });

  it("with hostile names and values, which stay what they are", async () => {
    const world = await company();
    const pull = await world.open({
      "rollcall.yaml": `directory: graph\ntables:\n  columns:\n    ${JSON.stringify("<img src=x> @contoso/team #1 ::error::")}: department\n`,
      ".github/workflows/<b>@team`x`.yml": "on: push\n",
    });
    const planned = await world.plan(pull);
    expect(planned).toMatchObject({ code: 0 });
    const [comment] = await world.gitHub.comments(pull.number);
    for (const text of [comment?.body ?? "", planned.summary]) {
      expect(text).not.toMatch(/<img|<b>@|(?<!>)@contoso\/team/);
      expect(text).toContain("changes 1 workflow");
    }
    expect(planned.log).not.toMatch(/^::error/m);
  });

  it("more than 90 days of an acknowledgement are no plan, with the latest day", async () => {
    const world = await company();
    const pull = await world.open({
      "acknowledgements/d.yaml":
        "guard: disables\nlimit: 1\nusers: [ben.ito@contoso.com]\nexpires: 2999-12-31\n",
    });
    expect(await world.check(pull)).toMatchObject({ code: 3 });
    expect(await world.plan(pull)).toMatchObject({ code: 3 });
    const [comment] = await world.gitHub.comments(pull.number);
    expect(comment?.body).toContain("at the latest, 90 days from today");
  });
});

describe("the embedded directory of a job", () => {
  it("is never taken for the tenant, in no title and no outcome", async () => {
    const world = await company({ configuration: "directory: embedded\n" });
    const pull = await world.open({ "users/nina.yaml": yaml(NINA) });
    const planned = await world.plan(pull);
    const applied = await world.apply(await world.merge([pull]));
    const bodies = (await world.gitHub.comments(pull.number)).map(({ body }) => body);
    expect(bodies.map((body) => body.split("\n")[1])).toEqual([
      "### Rollcall: merging creates 1 user in the embedded directory of this job",
      "### Rollcall: applied 1 change in the embedded directory of this job",
    ]);
    expect(bodies[0]).toContain(
      "On merge exactly this is applied to the embedded directory of this job;",
    );
    expect(world.gitHub.checks.at(-1)).toMatchObject({
      output: { title: "merging creates 1 user in the embedded directory of this job" },
    });
    expect(planned.summary).toContain("in the embedded directory of this job");
    expect(applied.summary).toContain("applied 1 change in the embedded directory of this job");
    expect(planned.log).toContain("the embedded directory of contoso.com (no tenant), ");
    expect(writesOf(world.directory)).toEqual([]);
  });

  it("is named where nothing changes, too", async () => {
    const world = await company({ configuration: "directory: embedded\n" });
    const pull = await world.open({ "README.md": "# People\n" });
    await world.plan(pull);
    const [comment] = await world.gitHub.comments(pull.number);
    expect(comment?.body).toContain(
      "### Rollcall: merging changes nothing in the embedded directory of this job",
    );
  });
});

describe("the check answers for what the pull request causes", () => {
  const STRANGER = { ...NINA, userPrincipalName: "nina@elsewhere.example" };
  const README = { "README.md": "# People\n" };

  it("a user who is blocked on main fails no other pull request, and is named in it", async () => {
    const world = await company({
      users: {
        "users/ana.yaml": yaml(ANA),
        "users/ben.yaml": yaml(BEN),
        "users/nina.yaml": yaml(STRANGER),
      },
    });
    const pull = await world.open(README);
    expect(await world.plan(pull)).toMatchObject({ code: 0 });
    const [comment] = await world.gitHub.comments(pull.number);
    expect(comment?.body).toContain("### Rollcall: merging changes nothing\n");
    expect(comment?.body).toContain("Blocked before this pull request: 1 user (does not fail it)");
    expect(comment?.body).toContain("`nina@elsewhere.example`");
    const check = world.gitHub.checks.at(-1);
    expect(check).toMatchObject({ conclusion: "success" });
    expect(JSON.stringify(check)).not.toContain('"failure"');
    expect(await world.apply(await world.merge([pull]))).toMatchObject({ code: 0 });

    const other = await world.open({
      "users/max.yaml": yaml({ ...STRANGER, userPrincipalName: "max@elsewhere.example" }),
    });
    expect(await world.plan(other)).toMatchObject({ code: 1 });
    const [told] = await world.gitHub.comments(other.number);
    expect(told?.body).toContain("### Rollcall: merging changes nothing; 1 user is blocked\n");
    expect(world.gitHub.checks.at(-1)).toMatchObject({
      conclusion: "failure",
      output: { annotations: [{ path: "users/max.yaml", annotation_level: "failure" }, {}, {}] },
    });
  });

  it("what was changed on-premises is drift, and stops nobody", async () => {
    const world = await company({
      tenant: tenantWith([ANA, { ...BEN, jobTitle: "Director", onPremisesSyncEnabled: true }]),
    });
    const pull = await world.open(README);
    expect(await world.plan(pull)).toMatchObject({ code: 0 });
    const [comment] = await world.gitHub.comments(pull.number);
    expect(comment?.body).toContain("Drift: 1 user was changed outside Git");
    expect(comment?.body).not.toContain("blocked");
    expect(await world.apply(await world.merge([pull]))).toMatchObject({ code: 0 });
    expect(writesOf(world.directory)).toEqual([]);
  });
});

it("the first manual run says what the configuration leaves open", async () => {
  const world = await company({ isApplied: false });
  const ran = await world.dispatch();
  expect(ran.jobs[0]?.summary).toContain('"tenant" is not set');
  expect(ran.jobs[0]?.summary).toContain('"protected" is empty');
});

it("a list of protected accounts with a wrong name is corrected by a pull request of its own", async () => {
  const world = await company({
    configuration: "directory: graph\nprotected: [ana.sliva@contoso.com]\n",
  });
  const change = await world.open({ "users/ben.yaml": yaml({ ...BEN, accountEnabled: false }) });
  expect(await world.plan(change)).toMatchObject({ code: 4 });
  expect((await world.gitHub.comments(change.number))[0]?.body).toContain("did you mean ana.silva");
  const corrected = await world.open({
    "rollcall.yaml": "directory: graph\nprotected: [ana.silva@contoso.com]\n",
  });
  expect(await world.plan(corrected)).toMatchObject({ code: 0 });
  await world.merge([corrected]);
  expect(await world.plan(change)).toMatchObject({ code: 0 });
});
