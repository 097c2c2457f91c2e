import { describe, expect, it } from "vitest";
import { readInputs } from "../../../src/commands/action/job/inputs.ts";
import { CHECK_NAME } from "../../../src/github/job/checkRun.ts";
import { artifactName, tenantNameProblem } from "../../../src/model/settings/tenantName.ts";
import { writesOf } from "../../story/world.ts";
import { firstOf } from "../../thorough.ts";
import { yaml } from "../company.ts";
import { REPOSITORY_ID, type Run } from "../gitHubStandIn.ts";
import { keepRecord } from "../records.ts";
import { comments, companies, endings, EU, titled, type TenantsWorld } from "./company.ts";

const config = (id: string): string => `directory: graph\ntenant: ${id}\n`;

function writesIn({ directories }: TenantsWorld, tenant: string): string[] {
  const directory = directories[tenant];
  if (!directory) throw new Error(`There is no tenant ${tenant}`);
  return writesOf(directory);
}

function writes({ directories }: TenantsWorld): string[] {
  return Object.values(directories).flatMap(writesOf);
}

function conclusionOf({ gitHub }: TenantsWorld, commit: string): unknown {
  const own = gitHub.checks.findLast((check) => check["head_sha"] === commit);
  expect(own).toMatchObject({ name: CHECK_NAME });
  return own?.["conclusion"];
}

describe("a name of a tenant", () => {
  it.each([
    "../x",
    "a/b",
    String.raw`a\b`,
    "A",
    "Contoso",
    "",
    ".",
    "..",
    ".github",
    "a b",
    "a--b",
    "-a",
    "a-",
    "a.b",
    "ä",
    "a\n",
    "a\u0000",
    "${{ secrets.X }}",
    "--",
    "con",
    "nul",
    "com1",
    "a".repeat(33),
    "a".repeat(5_000),
  ])("is refused wherever it comes in: %j", (name) => {
    expect(tenantNameProblem(name)).toBeDefined();
    const inputs = { INPUT_MODE: "apply", INPUT_TENANT: name.trim() };
    // The runner trims, and nothing at all means one roster.
    if (tenantNameProblem(name.trim()) !== undefined && name.trim() !== "")
      expect(() => readInputs(inputs)).toThrow(
        /does not name a tenant: .* Nothing was read or written\./,
      );
  });

  it.each(["a", "eu", "contoso-eu", "2026", "a".repeat(32), "plan", "all", "rollcall"])(
    "may be %j, and no artifact of it is called like that of another, or of one roster",
    (name) => {
      expect(tenantNameProblem(name)).toBeUndefined();
      const { source, applyEnvironment } = readInputs({
        INPUT_MODE: "apply",
        INPUT_TENANT: name,
        "INPUT_APPLY-ENVIRONMENT": "rollcall-apply",
      });
      expect(source.users).toBe(`tenants/${name}/users`);
      expect(applyEnvironment).toBe(`rollcall-apply-${name}`);
      const own = artifactName("rollcall-record-1", name);
      for (const other of ["b", "1", `${name}-1`, `1-${name}`])
        expect(own).not.toBe(artifactName("rollcall-record-1", other));
      expect(own).not.toBe(artifactName("rollcall-record-1", undefined));
    },
  );

  it.each(["users", "config", "acknowledgements"])(
    "leaves no room for the input %s, by which a job would read other files",
    (name) => {
      const inputs = {
        INPUT_MODE: "apply",
        INPUT_TENANT: "eu",
        [`INPUT_${name.toUpperCase()}`]: "tenants/us/users",
      };
      expect(() => readInputs(inputs)).toThrow(`take the input ${name} away`);
    },
  );
});

describe("a pull request that wants a file planned against another tenant", () => {
  it("by moving it there: the name is in no domain of that tenant", async () => {
    const world = await companies();
    const pull = await world.open({
      "tenants/eu/users/eva.yaml": null,
      "tenants/eu/users/rest.yaml": yaml({
        userPrincipalName: "ed.hall@eu.contoso.com",
        displayName: "Ed Hall",
      }),
      "tenants/us/users/eva.yaml": yaml({ ...EU, jobTitle: "Director" }),
    });
    await world.plan(pull);
    const [comment = ""] = await comments(world, pull);
    expect(comment).toMatch(/- `us`: .*1 user is blocked/);
    expect(comment).toContain("is not a verified domain of this tenant");
    expect(conclusionOf(world, pull.head)).toBe("failure");
    const applied = await world.apply(await world.merge([pull]));
    expect(endings(applied)).toMatchObject({ "tenant (us) / apply": "failure" });
    expect(writesIn(world, "us")).toEqual([]);
    expect(world.states.eu.users[0]).toMatchObject({ accountEnabled: true });
  });

  it("by giving a tenant the id of another: neither is planned, and nothing is written", async () => {
    const world = await companies();
    const pull = await world.open({
      ...titled("Director", "eu", "lab"),
      "tenants/eu/rollcall.yaml": config(world.states.us.id.toUpperCase()),
    });
    const checked = await world.check(pull);
    expect(checked.code).toBe(3);
    expect(checked.log).toContain('is the same "tenant" as in tenants/us/rollcall.yaml');
    await world.plan(pull);
    expect(conclusionOf(world, pull.head)).toBe("failure");
    const applied = await world.apply(await world.merge([pull]));
    expect(endings(applied)).toMatchObject({
      "tenant (eu) / apply": "failure",
      "tenant (us) / apply": "failure",
      "tenant (lab) / apply": "success",
    });
    expect(writesIn(world, "eu")).toEqual([]);
    expect(writesIn(world, "us")).toEqual([]);
  });

  it.each(
    firstOf(1, [
      {
        name: "by swapping the ids of two",
        files: ({ states }: TenantsWorld) => ({
          "tenants/eu/rollcall.yaml": config(states.us.id),
          "tenants/us/rollcall.yaml": config(states.eu.id),
        }),
        refused: ["eu", "us"],
      },
      {
        name: "by changing the id to one that nobody has",
        files: () => ({
          "tenants/eu/rollcall.yaml": config("00000000-0000-4000-8000-0000000000ff"),
        }),
        refused: ["eu"],
      },
      {
        name: "by taking the id away",
        files: () => ({ "tenants/eu/rollcall.yaml": "directory: graph\n" }),
        refused: ["eu"],
      },
    ]),
  )("$name: it is planned by the old one, and refused once merged", async ({ files, refused }) => {
    const world = await companies();
    const pull = await world.open({ ...titled("Director", "eu", "us", "lab"), ...files(world) });
    await world.plan(pull);
    const applied = await world.apply(await world.merge([pull]));
    for (const tenant of ["eu", "us", "lab"]) {
      const isRefused = refused.includes(tenant);
      expect(endings(applied)).toMatchObject({
        [`tenant (${tenant}) / apply`]: isRefused ? "failure" : "success",
      });
      expect(writesIn(world, tenant)).toHaveLength(isRefused ? 0 : 1);
    }
  });

  it("by a folder with a name that is none, a link or a file there: the check fails, nothing else changes", async () => {
    const world = await companies();
    const pull = await world.open({
      "tenants/EU/rollcall.yaml": config(world.states.eu.id),
      "tenants/EU/users/eva.yaml": yaml({ ...EU, jobTitle: "Director" }),
      "tenants/people.yaml": yaml(EU),
    });
    const checked = await world.check(pull);
    expect(checked.code).toBe(3);
    expect(checked.log).toContain("file=tenants/EU,line=1,col=1,title=tenant-name");
    expect(checked.log).toContain("file=tenants/people.yaml,line=1,col=1,title=tenant-name");
    const applied = await world.apply(await world.merge([pull]));
    expect(applied.log).toContain("tenants/EU does not name a tenant");
    expect(applied.code).toBe(0);
    expect(writes(world)).toEqual([]);
  });

  it("by a roster beside the tenants: the check fails", async () => {
    const world = await companies();
    const pull = await world.open({ "users/eva.yaml": yaml(EU) });
    const checked = await world.check(pull);
    expect(checked.code).toBe(3);
    expect(checked.log).toContain("title=two-rosters");
  });
});

describe("a record", () => {
  it.each(
    firstOf(1, [
      {
        name: "of another tenant, under the name of this one",
        options: { tenant: "eu", artifactOf: "us" },
        said: "was written in the environment rollcall-apply-eu, not in rollcall-apply-us",
      },
      {
        name: "of one roster, under the name of this tenant",
        options: { identity: { environment: "rollcall-apply" }, tenant: "us" },
        said: "was written in the environment rollcall-apply, not in rollcall-apply-us",
      },
    ]),
  )("$name is not believed", async ({ options, said }) => {
    const world = await companies();
    const pull = await world.open(titled("Director", "us"));
    await world.plan(pull);
    const push = await world.merge([pull]);
    // It says of this very commit that everything was applied, so that nothing would be.
    const run: Run = {
      id: 4_000,
      path: ".github/workflows/rollcall-apply.yml",
      event: "push",
      headBranch: "main",
      headCommit: push.after,
      repositoryId: REPOSITORY_ID,
      conclusion: "success",
      createdAt: world.gitHub.clock.next(),
    };
    world.gitHub.runs.push(run);
    keepRecord(world.gitHub, run, { ...options, tenantId: world.states.us.id });
    const applied = await world.apply(push);
    expect(applied.log).toContain(said);
    expect(endings(applied)).toMatchObject({ "tenant (us) / apply": "success" });
    expect(world.states.us.users[0]).toMatchObject({ jobTitle: "Director" });
  });

  it("that is missing stops its own tenant by name, and no other", async () => {
    const world = await companies();
    const first = await world.open(titled("Senior Engineer", "eu", "us", "lab"));
    await world.plan(first);
    const applied = await world.apply(await world.merge([first]));
    world.gitHub.deleteArtifact(applied.run.id, "rollcall-record-1.us");
    const second = await world.open(titled("Director", "eu", "us", "lab"));
    await world.plan(second);
    const later = await world.apply(await world.merge([second]));
    expect(endings(later)).toMatchObject({
      "tenant (eu) / apply": "success",
      "tenant (us) / apply": "failure",
      "tenant (lab) / apply": "success",
    });
    expect(later.log).toContain("its artifact rollcall-record-1.us was deleted or has expired");
    expect(world.states.us.users[0]).toMatchObject({ jobTitle: "Senior Engineer" });
  });
});

describe("what was reviewed", () => {
  it("in one tenant authorises nothing in another: no plan is kept of one that was not planned", async () => {
    const world = await companies();
    const { us } = world.directories;
    delete world.directories["us"];
    const pull = await world.open(titled("Director", "eu", "us"));
    await world.plan(pull);
    expect(conclusionOf(world, pull.head)).toBe("failure");
    expect(Object.keys(world.gitHub.contents("rollcall-plan-"))).toEqual([
      "plan.eu.json",
      "plan.lab.json",
    ]);
    if (us) world.directories["us"] = us;
    // Somebody merges it all the same.
    const applied = await world.apply(await world.merge([pull]));
    expect(endings(applied)).toMatchObject({
      "tenant (eu) / apply": "success",
      "tenant (us) / apply": "failure",
    });
    expect(writesIn(world, "us")).toEqual([]);
    expect((await comments(world, pull))[1]).toMatch(/- `us`: merged, not applied/);
  });

  it("was shown before: without the comment no plan is kept, so that nothing is applied", async () => {
    const world = await companies();
    const pull = await world.open(titled("Director", "eu"));
    const planned = await world.plan(pull, {
      die: { request: `POST /issues/${pull.number}/comments` },
      during: "comment",
    });
    expect(endings(planned)).toMatchObject({ "plan (eu)": "success", comment: "failure" });
    expect(world.gitHub.artifacts("rollcall-plan-")).toEqual([]);
    await world.apply(await world.merge([pull]));
    expect(writes(world)).toEqual([]);
  });
});
