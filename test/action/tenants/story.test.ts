import { describe, expect, it } from "vitest";
import { newKeyPair } from "../../../src/handover/sealedFile.ts";
import { addUser, newTenant } from "../../../src/embedded/tenant/tenant.ts";
import { CHECK_NAME } from "../../../src/github/job/checkRun.ts";
import { writesOf } from "../../story/world.ts";
import { yaml } from "../company.ts";
import {
  comments,
  companies,
  endings,
  LAB,
  titled,
  titleIn,
  type TenantsWorld,
} from "./company.ts";

const titles = (world: TenantsWorld): unknown[] => [
  titleIn(world, "eu"),
  titleIn(world, "us"),
  titleIn(world, "lab"),
];

function conclusionOf({ gitHub }: TenantsWorld, commit: string): unknown {
  const own = gitHub.checks.findLast((check) => check["head_sha"] === commit);
  expect(own).toMatchObject({ name: CHECK_NAME });
  return own?.["conclusion"];
}

describe("three tenants, of which one fails", () => {
  it("at signing in to the right directory: one comment, two are applied, and then the third", async () => {
    const world = await companies();
    const pull = await world.open(titled("Director", "eu", "us", "lab"));
    expect(await world.check(pull)).toMatchObject({
      code: 0,
      log: "3 users in 6 files of 3 tenants: valid.\n",
    });
    expect(endings(await world.plan(pull))).toEqual({
      tenants: "success",
      "plan (eu)": "success",
      "plan (lab)": "success",
      "plan (us)": "success",
      comment: "success",
    });
    const [planned = "", ...others] = await comments(world, pull);
    expect(others).toEqual([]);
    expect(planned).toContain(
      "### Rollcall: 3 tenants\n\n- `eu`: merging updates 1 user\n- `lab`: merging updates 1 user\n- `us`: merging updates 1 user\n",
    );
    for (const name of ["Eva Roth", "Lea Berg", "Una Shaw"]) expect(planned).toContain(name);
    expect(conclusionOf(world, pull.head)).toBe("success");
    expect(world.gitHub.artifacts("rollcall-plan-")).toHaveLength(1);
    expect(Object.keys(world.gitHub.contents("rollcall-plan-")).toSorted()).toEqual([
      "plan.eu.json",
      "plan.lab.json",
      "plan.us.json",
    ]);

    // Somebody gives the environments of one tenant the identity of another.
    const push = await world.merge([pull]);
    const { lab, us } = world.directories;
    if (!lab || !us) throw new Error("A tenant is missing");
    world.directories["lab"] = us;
    const applied = await world.apply(push);
    expect(endings(applied)).toEqual({
      tenants: "success",
      "tenant (eu) / apply": "success",
      "tenant (lab) / apply": "failure",
      "tenant (us) / apply": "success",
      comment: "success",
    });
    expect(titles(world)).toEqual(["Director", "Director", "Engineer"]);
    const [, outcome = "", ...more] = await comments(world, pull);
    expect(more).toEqual([]);
    expect(outcome).toContain(
      "- `eu`: applied 1 change in `eu.contoso.com`\n- `lab`: merged, not applied\n- `us`: applied 1 change in `us.contoso.com`\n",
    );
    expect(outcome).toContain("Sign in to the right tenant");

    world.directories["lab"] = lab;
    const again = await world.rerun(applied, { failed: true });
    expect(endings(again)).toEqual({ "tenant (lab) / apply": "success", comment: "success" });
    expect(titles(world)).toEqual(["Director", "Director", "Director"]);
    // What is not told anew stays in the comment.
    const told = await comments(world, pull);
    expect(told).toHaveLength(2);
    expect(told[1]).toContain(
      "- `eu`: applied 1 change in `eu.contoso.com`\n- `lab`: applied 1 change in `lab.contoso.example`\n- `us`: applied 1 change in `us.contoso.com`\n",
    );
    expect(told[1]).toContain("Eva Roth");
  });

  it("since Graph refuses a write there", async () => {
    const world = await companies({
      tenantFaults: { us: [{ kind: "user-refused", status: 403 }] },
    });
    const pull = await world.open(titled("Director", "eu", "us", "lab"));
    await world.plan(pull);
    const applied = await world.apply(await world.merge([pull]));
    expect(endings(applied)).toMatchObject({
      "tenant (eu) / apply": "success",
      "tenant (us) / apply": "failure",
      "tenant (lab) / apply": "success",
    });
    expect(titles(world)).toEqual(["Director", "Engineer", "Director"]);
    expect((await comments(world, pull))[1]).toMatch(/- `us`: .*failed/);
  });

  it("since a guard refuses: its plan turns the check red, and the others are told in full", async () => {
    const world = await companies();
    const rules = `directory: graph\ntenant: ${world.states.us.id}\nprotected: ["una.shaw@*"]\n`;
    await world.merge([await world.open({ "tenants/us/rollcall.yaml": rules })]);
    const pull = await world.open(titled("Director", "eu", "us"));
    const planned = await world.plan(pull);
    expect(endings(planned)).toMatchObject({ "plan (eu)": "success", "plan (us)": "failure" });
    const [comment = ""] = await comments(world, pull);
    expect(comment).toContain("- `eu`: merging updates 1 user\n");
    expect(comment).toMatch(/- `us`: .*(?:refused|blocked)/);
    expect(conclusionOf(world, pull.head)).toBe("failure");
  });

  it("since its runner is lost: the merged pull request is told so, and the others what they did", async () => {
    const world = await companies();
    const pull = await world.open(titled("Director", "eu", "us", "lab"));
    await world.plan(pull);
    const applied = await world.apply(await world.merge([pull]), {
      die: "before-upload",
      during: "tenant (us) / apply",
    });
    expect(endings(applied)).toMatchObject({
      "tenant (us) / apply": "failure",
      comment: "success",
    });
    const [, outcome = ""] = await comments(world, pull);
    expect(outcome).toContain("- `eu`: applied 1 change");
    expect(outcome).toContain("- `us`: merged; it is not known what was applied");
    expect(outcome).toContain("- `lab`: applied 1 change");
  });
});

describe("a pull request that touches one tenant", () => {
  it("is planned in all, applied in that one, and tells nobody else's story afterwards", async () => {
    const world = await companies();
    const pull = await world.open(titled("Director", "eu"));
    await world.plan(pull);
    expect((await comments(world, pull))[0]).toContain(
      "- `eu`: merging updates 1 user\n- `lab`: merging changes nothing\n- `us`: merging changes nothing\n",
    );
    const applied = await world.apply(await world.merge([pull]));
    expect(applied.code).toBe(0);
    expect(titles(world)).toEqual(["Director", "Engineer", "Engineer"]);
    const [, outcome = ""] = await comments(world, pull);
    expect(outcome).toContain("### Rollcall: 1 tenant\n");
    expect(outcome).not.toMatch(/`us`|`lab`/);
  });

  it("can be merged while another tenant cannot be read, and the comment says which", async () => {
    const world = await companies();
    delete world.directories["lab"];
    const pull = await world.open(titled("Director", "eu"));
    const planned = await world.plan(pull);
    expect(endings(planned)).toMatchObject({ "plan (lab)": "failure", comment: "success" });
    expect((await comments(world, pull))[0]).toContain("- `lab`: no plan: the run failed\n");
    expect(conclusionOf(world, pull.head)).toBe("success");
    const applied = await world.apply(await world.merge([pull]));
    expect(endings(applied)).toMatchObject({
      "tenant (eu) / apply": "success",
      "tenant (lab) / apply": "failure",
    });
    expect(titles(world)).toEqual(["Director", "Engineer", "Engineer"]);
  });

  it.each([
    { touched: "eu", conclusion: "success" },
    { touched: "lab", conclusion: "failure" },
  ] as const)(
    "of $touched, while the runner of lab is lost: the check is a $conclusion",
    async ({ touched, conclusion }) => {
      const world = await companies();
      const pull = await world.open(titled("Director", touched));
      const planned = await world.plan(pull, { die: "before-upload", during: "plan (lab)" });
      expect(endings(planned)).toMatchObject({ "plan (lab)": "failure", comment: "success" });
      expect((await comments(world, pull))[0]).toContain(
        "- `lab`: no plan: the job of this tenant failed\n",
      );
      expect(conclusionOf(world, pull.head)).toBe(conclusion);
    },
  );

  it("cannot pass where that very tenant cannot be read, nor where none can", async () => {
    const world = await companies();
    delete world.directories["lab"];
    const own = await world.open(titled("Director", "lab"));
    await world.plan(own);
    expect(conclusionOf(world, own.head)).toBe("failure");
    for (const name of ["eu", "us"]) delete world.directories[name];
    const none = await world.open({ "README.md": "# People of Contoso\n" });
    await world.plan(none);
    expect(conclusionOf(world, none.head)).toBe("failure");
  });
});

describe("a manual run", () => {
  it("is approved for each tenant: what is rejected in one is applied in the others", async () => {
    const world = await companies();
    for (const tenant of Object.values(world.states)) {
      const [user] = tenant.users;
      if (user) user["jobTitle"] = "Changed by hand";
    }
    world.gitHub.rejections.add("rollcall-approved-lab");
    const ran = await world.dispatch();
    expect(endings(ran)).toMatchObject({
      "tenant (eu) / apply-approved": "success",
      "tenant (lab) / approve": "failure",
      "tenant (us) / apply-approved": "success",
    });
    expect(endings(ran)).not.toHaveProperty("tenant (lab) / apply-approved");
    expect(titles(world)).toEqual(["Engineer", "Engineer", "Changed by hand"]);
  });

  it("writes nothing in a tenant whose environment asks nobody, though another's was approved", async () => {
    const world = await companies();
    for (const tenant of [world.states.eu, world.states.us]) {
      const [user] = tenant.users;
      if (user) user["jobTitle"] = "Changed by hand";
    }
    world.gitHub.reviewed.delete("rollcall-approved-us");
    const ran = await world.dispatch();
    expect(endings(ran)).toMatchObject({
      "tenant (eu) / apply-approved": "success",
      "tenant (us) / apply-approved": "failure",
    });
    expect(ran.log).toContain("the environment rollcall-approved-us has no required reviewers");
    expect(titles(world)).toEqual(["Engineer", "Changed by hand", "Engineer"]);
  });
});

it("the night opens a pull request for the tenant that was changed outside Git, and for no other", async () => {
  const world = await companies();
  const [eva] = world.states.eu.users;
  if (eva) eva["jobTitle"] = "Director";
  const night = await world.schedule();
  expect(endings(night)).toMatchObject({
    "tenant (eu) / drift": "success",
    "accept-drift (eu)": "success",
    "accept-drift (lab)": "success",
    "accept-drift (us)": "success",
  });
  expect(world.gitHub.pulls.map(({ branch }) => branch)).toEqual(["rollcall-drift-eu"]);
  const [opened] = world.gitHub.pulls;
  expect(await world.repository.git("show", `${opened?.head}:tenants/eu/users/eva.yaml`)).toContain(
    "Director",
  );
});

it("a tenant that is added is planned once it is merged, by a manual run, and then like the others", async () => {
  const world = await companies();
  const added = newTenant({
    id: "00000000-0000-4000-8000-000000000009",
    domain: "new.contoso.com",
  });
  const nia = { userPrincipalName: "nia.cole@new.contoso.com", displayName: "Nia Cole" };
  addUser(added, { ...nia, jobTitle: "Engineer", id: "00000000-0000-4000-8000-0000000000a9" });
  await world.addTenant("new", added);
  const pull = await world.open({
    "tenants/new/rollcall.yaml": `directory: graph\ntenant: ${added.id}\n`,
    "tenants/new/users/nia.yaml": yaml({ ...nia, id: "00000000-0000-4000-8000-0000000000a9" }),
  });
  expect(await world.check(pull)).toMatchObject({ code: 0 });
  await world.plan(pull);
  expect((await comments(world, pull))[0]).toContain(
    "- `new`: added here, planned after the merge\n",
  );
  expect(conclusionOf(world, pull.head)).toBe("success");
  const push = await world.merge([pull]);
  const first = await world.apply(push);
  expect(endings(first)).toMatchObject({
    "tenant (eu) / apply": "success",
    "tenant (new) / apply": "failure",
  });
  expect((await comments(world, pull))[1]).toMatch(/- `new`: merged, not applied/);
  expect(await world.dispatch()).toMatchObject({ run: { conclusion: "success" } });
  const next = await world.open({
    "tenants/new/users/nia.yaml": yaml({
      ...nia,
      id: "00000000-0000-4000-8000-0000000000a9",
      jobTitle: "Director",
    }),
  });
  await world.plan(next);
  const applied = await world.apply(await world.merge([next]));
  expect(endings(applied)).toMatchObject({ "tenant (new) / apply": "success" });
  expect(added.users[0]?.["jobTitle"]).toBe("Director");
});

it("a tenant that is taken out is written to no more; one that comes back begins by a manual run", async () => {
  const world = await companies();
  const out = await world.open({
    "tenants/lab/users/lea.yaml": null,
    "tenants/lab/users/_defaults.yaml": null,
    "tenants/lab/rollcall.yaml": null,
  });
  expect(await world.check(out)).toMatchObject({ code: 0 });
  await world.plan(out);
  expect((await comments(world, out))[0]).toContain(
    "- `lab`: this takes the tenant out of the repository\n",
  );
  expect(conclusionOf(world, out.head)).toBe("success");
  const applied = await world.apply(await world.merge([out]));
  expect(endings(applied)).toEqual({
    tenants: "success",
    "tenant (eu) / apply": "success",
    "tenant (us) / apply": "success",
    comment: "success",
  });
  const { lab } = world.directories;
  if (!lab) throw new Error("A tenant is missing");
  expect(writesOf(lab)).toEqual([]);
  const back = await world.open({
    "tenants/lab/rollcall.yaml": `directory: graph\ntenant: ${world.states.lab.id}\n`,
    "tenants/lab/users/lea.yaml": yaml({ ...LAB, jobTitle: "Director" }),
  });
  await world.plan(back);
  const again = await world.apply(await world.merge([back]));
  expect(endings(again)).toMatchObject({ "tenant (lab) / apply": "failure" });
  expect(again.log).toContain("Start it manually");
  expect(writesOf(lab)).toEqual([]);
});

it("a joiner of one tenant gets the pass there, by a job and an artifact of that tenant", async () => {
  const key = await newKeyPair();
  const world = await companies();
  const passes = `newUsers:\n  credential: temporaryAccessPass\n  recipients: [${key.recipient}]\n`;
  const rules = `directory: graph\ntenant: ${world.states.eu.id}\n${passes}`;
  const configured = await world.open({ "tenants/eu/rollcall.yaml": rules });
  await world.plan(configured);
  await world.apply(await world.merge([configured]));
  const joiner = { userPrincipalName: "nina.okafor@eu.contoso.com", displayName: "Nina Okafor" };
  const pull = await world.open({ "tenants/eu/users/nina.yaml": yaml(joiner) });
  await world.plan(pull);
  const applied = await world.apply(await world.merge([pull]));
  expect(endings(applied)).toEqual({
    tenants: "success",
    "tenant (eu) / apply": "success",
    "tenant (eu) / hand-over": "success",
    "tenant (lab) / apply": "success",
    "tenant (us) / apply": "success",
    comment: "success",
  });
  expect(world.gitHub.artifacts("rollcall-passes-")).toEqual(["rollcall-passes-1.eu"]);
});

it("each tenant is examined with its own identity", async () => {
  const world = await companies();
  delete world.directories["us"];
  const ran = await world.run({
    workflow: "rollcall-plan.yml",
    event: "workflow_dispatch",
    payload: {},
  });
  expect(endings(ran)).toEqual({
    tenants: "success",
    "doctor (eu)": "success",
    "doctor (lab)": "success",
    "doctor (us)": "failure",
  });
});
