import { readFileSync } from "node:fs";
import process from "node:process";
import { describe, expect, it } from "vitest";
import { newKeyPair, open } from "../../src/handover/sealedFile.ts";
import type { TenantState } from "../../src/embedded/tenant/tenant.ts";
import { tenantWith } from "../story/world.ts";
import { ANA, BEN, company, NINA, yaml } from "./company.ts";
import type { ActionWorld } from "./world.ts";
import type { WorkflowResult } from "./workflowRunner.ts";

const JOINER = { "users/nina.yaml": yaml(NINA) };
const key = await newKeyPair();
const PASSES = `newUsers:\n  credential: temporaryAccessPass\n  recipients: [${key.recipient}]\n`;

async function withPasses(tenant: Partial<TenantState> = {}): Promise<ActionWorld> {
  return company({
    configuration: `directory: graph\n${PASSES}`,
    tenant: { ...tenantWith([ANA, BEN]), ...tenant },
  });
}

async function merged(
  world: ActionWorld,
  files: Record<string, string> = JOINER,
): Promise<WorkflowResult> {
  const pull = await world.open(files);
  await world.plan(pull);
  return world.apply(await world.merge([pull]));
}

function jobsOf({ jobs }: WorkflowResult): string[] {
  return jobs.map(({ name, code }) => `${name} ${code}`);
}

function issued({ directory }: ActionWorld): number {
  return directory.requests.filter(
    ({ method, path, changed }) =>
      method === "POST" && path.includes("temporaryAccessPassMethods") && changed,
  ).length;
}

describe("the job hand-over", () => {
  it("issues a pass for who was created, and keeps it encrypted as an artifact", async () => {
    const world = await withPasses();
    const ran = await merged(world);
    expect(jobsOf(ran)).toEqual(["apply 0", "hand-over 0"]);
    expect(ran.log).toContain("which the hand-over issues: Nina Okafor");
    const files = world.gitHub.contents("rollcall-passes-1");
    const name = Object.keys(files).find((each) => each.endsWith(".age")) ?? "";
    const opened = await open(Buffer.from(files[name] ?? ""), [key.identity]);
    expect(opened).toMatchObject({ people: [{ userPrincipalName: NINA.userPrincipalName }] });
    const [pass] = typeof opened === "string" ? [] : opened.people;
    const told = [
      ran.log,
      ...ran.jobs.map(({ summary }) => summary),
      JSON.stringify(await world.gitHub.comments(1)),
      files["handed-over.json"],
      JSON.stringify(world.tenant),
    ].join("\n");
    expect(told).toContain("Passes for 1 new account");
    expect(told).not.toContain(pass?.temporaryAccessPass);
  });

  it("is not started where nobody joined, or where the configuration wants no passes", async () => {
    const nobody = await merged(await withPasses(), {
      "users/nina.yaml": yaml({ ...NINA, accountEnabled: false }),
    });
    expect(jobsOf(nobody)).toEqual(["apply 0"]);
    expect(jobsOf(await merged(await company()))).toEqual(["apply 0"]);
  });

  it("is red while somebody waits; run again, it issues passes for those alone", async () => {
    const world = await withPasses({ temporaryAccessPassPolicy: { state: "disabled" } });
    const ran = await merged(world);
    expect(jobsOf(ran)).toEqual(["apply 0", "hand-over 1"]);
    expect(ran.log).toContain("1 new account still waits for a first credential");
    expect(world.gitHub.artifacts("rollcall-passes-")).toEqual([]);
    expect(world.tenant.users).toHaveLength(3);
    Object.assign(world.tenant, { temporaryAccessPassPolicy: { state: "enabled" } });
    const second = await world.rerun(ran, { failed: true });
    expect(second.code).toBe(0);
    expect(issued(world)).toBe(1);
  });

  it("run again in vain, issues nothing, so that the pass from before still works", async () => {
    const world = await withPasses();
    const ran = await merged(world);
    const again = await world.rerun(ran, { only: ["hand-over"] });
    expect(again.code).toBe(0);
    expect(issued(world)).toBe(1);
  });

  it("asks the default branch who may open passes, as it is by then", async () => {
    const world = await withPasses({ temporaryAccessPassPolicy: { state: "disabled" } });
    const ran = await merged(world);
    const other = await newKeyPair();
    await world.push({
      "rollcall.yaml": `directory: graph\n${PASSES.replace(key.recipient, other.recipient)}`,
    });
    Object.assign(world.tenant, { temporaryAccessPassPolicy: { state: "enabled" } });
    await world.rerun(ran, { failed: true });
    const files = world.gitHub.contents("rollcall-passes-2");
    const sealed = Buffer.from(
      Object.entries(files).find(([name]) => name.endsWith(".age"))?.[1] ?? "",
    );
    expect(await open(sealed, [key.identity])).toBe("wrong-key");
    expect(await open(sealed, [other.identity])).toMatchObject({ people: [{}] });
  });

  it("follows when all jobs run again, though there is nothing left to apply", async () => {
    const world = await withPasses({ temporaryAccessPassPolicy: { state: "disabled" } });
    const ran = await merged(world);
    expect(jobsOf(ran)).toEqual(["apply 0", "hand-over 1"]);
    Object.assign(world.tenant, { temporaryAccessPassPolicy: { state: "enabled" } });
    expect(jobsOf(await world.rerun(ran))).toEqual(["apply 0", "hand-over 0"]);
    expect(issued(world)).toBe(1);
    // Nobody waits any more.
    expect(jobsOf(await world.rerun(ran))).toEqual(["apply 0"]);
    expect(issued(world)).toBe(1);
  });

  it("follows also where a newer push has taken the place of this one meanwhile", async () => {
    const world = await withPasses({ temporaryAccessPassPolicy: { state: "disabled" } });
    const ran = await merged(world);
    await merged(world, { "README.md": "Another\n" });
    Object.assign(world.tenant, { temporaryAccessPassPolicy: { state: "enabled" } });
    expect(jobsOf(await world.rerun(ran))).toEqual(["apply 0", "hand-over 0"]);
    expect(issued(world)).toBe(1);
  });

  // Looks at what the job has told so far, which only a job in this process lets be seen.
  it.skipIf(process.env["ROLLCALL_TEST_PROCESSES"] === "true")(
    "is asked for before the first account is created, whatever becomes of the job",
    async () => {
      const world = await withPasses();
      const outputs: string[] = [];
      const { users } = world.tenant;
      const push = users.push.bind(users);
      users.push = (...added) => {
        outputs.push(readFileSync(process.env["GITHUB_OUTPUT"] ?? "", "utf8"));
        return push(...added);
      };
      await merged(world);
      expect(outputs).toHaveLength(1);
      expect(outputs[0]).toMatch(/hand-over<<(\S+)\r?\ntrue\r?\n\1/);
    },
  );

  it("is not started where nobody could be created", async () => {
    const world = await company({
      configuration: `directory: graph\n${PASSES}`,
      tenant: tenantWith([ANA, BEN]),
      faults: [{ kind: "user-refused", status: 403 }],
    });
    expect(jobsOf(await merged(world))).toEqual(["apply 1"]);
  });
});

describe("another pass for one user, by a run that a person starts", () => {
  const again = (world: ActionWorld, name: string): Promise<WorkflowResult> =>
    world.dispatch({ "hand-over-again": name });

  it("is issued for who was created, and for nobody else; nothing is planned", async () => {
    const world = await withPasses();
    await merged(world);
    const ran = await again(world, "Nina.Okafor@contoso.com");
    expect(jobsOf(ran)).toEqual(["hand-over-again 0"]);
    expect(issued(world)).toBe(2);
    const files = world.gitHub.contents("rollcall-passes-1");
    const sealed = Object.entries(files).find(([name]) => name.endsWith(".age"))?.[1] ?? "";
    expect(await open(Buffer.from(sealed), [key.identity])).toMatchObject({
      people: [{ userPrincipalName: NINA.userPrincipalName }],
    });
    // Run again, it issues none: the pass from before still works.
    expect((await world.rerun(ran)).code).toBe(0);
    expect(issued(world)).toBe(2);
  });

  it.each([
    ["of the directory, whom no run created", ANA.userPrincipalName],
    ["of whom nothing is known", "nobody.here@contoso.com"],
    ["whose name is another command", "x\r\n::set-output name=hand-over::true"],
  ])("is not issued for a user %s", async (_, name) => {
    const world = await withPasses();
    await merged(world);
    const ran = await again(world, name);
    expect(jobsOf(ran)).toEqual(["hand-over-again 1"]);
    expect(ran.log).toContain("No pass was issued. An administrator issues one");
    expect(ran.log).not.toMatch(/^::set-output/m);
    expect(issued(world)).toBe(1);
  });

  it("is not issued for a user who is not declared any more", async () => {
    const world = await withPasses();
    await merged(world);
    await world.push({ "users/nina.yaml": yaml({ ...NINA, accountEnabled: false }) });
    const ran = await again(world, NINA.userPrincipalName);
    expect(ran.code).toBe(1);
    expect(issued(world)).toBe(1);
  });

  it("is not issued while Rollcall is paused", async () => {
    const world = await withPasses();
    await merged(world);
    world.variables["ROLLCALL_PAUSED"] = "true";
    expect((await again(world, NINA.userPrincipalName)).code).toBe(1);
    expect(issued(world)).toBe(1);
  });
});
