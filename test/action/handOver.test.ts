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

async function merged(world: ActionWorld, files = JOINER): Promise<WorkflowResult> {
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
});
