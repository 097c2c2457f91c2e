import { expect, it } from "vitest";
import { newKeyPair, open, type KeyPair } from "../../../src/handover/sealedFile.ts";
import { yaml } from "../company.ts";
import type { WorkflowResult } from "../workflowRunner.ts";
import { companies, endings, type TenantsWorld } from "./company.ts";

// Each tenant hands over its own new accounts, to its own recipients, and again only where somebody waits.

const NINA = { userPrincipalName: "nina.okafor@eu.contoso.com", displayName: "Nina Okafor" };
// The part before the @ is the same, and so is the name.
const OTHER_NINA = { ...NINA, userPrincipalName: "nina.okafor@us.contoso.com" };

interface HandedOver {
  readonly world: TenantsWorld;
  readonly keys: Readonly<Record<"eu" | "us", KeyPair>>;
  readonly ran: WorkflowResult;
}

/** A person joins in two of three tenants; in one of them, passes cannot be issued yet. */
async function joined(): Promise<HandedOver> {
  const keys = { eu: await newKeyPair(), us: await newKeyPair() };
  const world = await companies();
  const rules = (tenant: "eu" | "us"): string =>
    `directory: graph\ntenant: ${world.states[tenant].id}\nnewUsers:\n  credential: temporaryAccessPass\n  recipients: [${keys[tenant].recipient}]\n`;
  const configured = await world.open({
    "tenants/eu/rollcall.yaml": rules("eu"),
    "tenants/us/rollcall.yaml": rules("us"),
  });
  await world.plan(configured);
  await world.apply(await world.merge([configured]));
  Object.assign(world.states.eu, { temporaryAccessPassPolicy: { state: "disabled" } });
  const pull = await world.open({
    "tenants/eu/users/nina.yaml": yaml(NINA),
    "tenants/us/users/nina.yaml": yaml(OTHER_NINA),
  });
  await world.plan(pull);
  const ran = await world.apply(await world.merge([pull]));
  return { world, keys, ran };
}

function issued({ directories }: TenantsWorld, tenant: string): number {
  return (directories[tenant]?.requests ?? []).filter(
    ({ method, path, changed }) =>
      method === "POST" && path.includes("temporaryAccessPassMethods") && changed,
  ).length;
}

async function openedBy(
  { gitHub }: TenantsWorld,
  artifact: string,
  key: KeyPair,
): Promise<readonly string[] | string> {
  const [, sealed = ""] =
    Object.entries(gitHub.contents(artifact)).find(([name]) => name.endsWith(".age")) ?? [];
  const opened = await open(Buffer.from(sealed), [key.identity]);
  return typeof opened === "string"
    ? opened
    : opened.people.map(({ userPrincipalName }) => userPrincipalName);
}

it("run again, hands over in the tenant where somebody waits, and in no other", async () => {
  const { world, keys, ran } = await joined();
  expect(endings(ran)).toMatchObject({
    "tenant (eu) / apply": "success",
    "tenant (eu) / hand-over": "failure",
    "tenant (us) / apply": "success",
    "tenant (us) / hand-over": "success",
    "tenant (lab) / apply": "success",
  });
  expect(world.gitHub.artifacts("rollcall-passes-")).toEqual(["rollcall-passes-1.us"]);
  expect(await openedBy(world, "rollcall-passes-1.us", keys.us)).toEqual([
    OTHER_NINA.userPrincipalName,
  ]);
  expect(await openedBy(world, "rollcall-passes-1.us", keys.eu)).toBe("wrong-key");

  Object.assign(world.states.eu, { temporaryAccessPassPolicy: { state: "enabled" } });
  const second = await world.rerun(ran, { failed: true });
  expect(endings(second)["tenant (eu) / hand-over"]).toBe("success");
  expect(world.gitHub.artifacts("rollcall-passes-").toSorted()).toEqual([
    "rollcall-passes-1.us",
    "rollcall-passes-2.eu",
  ]);
  expect(await openedBy(world, "rollcall-passes-2.eu", keys.eu)).toEqual([NINA.userPrincipalName]);
  expect(await openedBy(world, "rollcall-passes-2.eu", keys.us)).toBe("wrong-key");
  expect([issued(world, "eu"), issued(world, "us"), issued(world, "lab")]).toEqual([1, 1, 0]);
});

it("with all jobs run again, issues no pass twice: those from before still work", async () => {
  const { world, ran } = await joined();
  Object.assign(world.states.eu, { temporaryAccessPassPolicy: { state: "enabled" } });
  const second = await world.rerun(ran);
  expect(endings(second)).toMatchObject({ "tenant (eu) / hand-over": "success" });
  expect(endings(second)).not.toHaveProperty("tenant (us) / hand-over");
  await world.rerun(ran);
  expect([issued(world, "eu"), issued(world, "us")]).toEqual([1, 1]);
});
