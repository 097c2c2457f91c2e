import { generateKeyPairSync } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder, type Folder, type Ran } from "../cli.ts";
import { ANA, company, NINA, yaml } from "./company.ts";
import type { ActionWorld } from "./world.ts";

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

/** A command of an auditor, who may read the ledger that the runs write to. */
function asked(...words: readonly string[]): Promise<Ran> {
  return folder.run(words, { ROLLCALL_LEDGER: ledger() });
}

function ledger(): string {
  return `folder:${join(folder.path, "ledger")}`;
}

/** Merges a change that Ana asks for and somebody approves. */
async function merged(world: ActionWorld, user: object, by: string): Promise<number> {
  world.gitHub.writers.add(by);
  const pull = await world.open({ "users/nina.yaml": yaml({ ...user }) });
  await world.plan(pull);
  await world.approve(pull, { by });
  const applied = await world.apply(await world.merge([pull], "merge", { approve: false }));
  expect(applied.code, applied.log).toBe(0);
  return pull.number;
}

describe("runs on GitHub that keep a ledger", () => {
  it("tell a person's history: created, changed, corrected, each with who approved it", async () => {
    const key = generateKeyPairSync("ed25519");
    const pem = key.privateKey.export({ type: "pkcs8", format: "pem" }).toString();
    const world = await company({
      environment: { ROLLCALL_LEDGER: ledger() },
      secrets: { ROLLCALL_SIGNING_KEY: pem },
    });
    world.variables["ROLLCALL_ATTEST"] = "true";
    const phone = { mobilePhone: "+1 425 555 0199" };
    const created = await merged(world, { ...NINA, ...phone }, "cara");
    const changed = await merged(world, { ...NINA, ...phone, jobTitle: "Lead" }, "dora");
    const nina = world.tenant.users.find(
      ({ userPrincipalName }) => userPrincipalName === NINA.userPrincipalName,
    );
    if (!nina) throw new Error("Nina is not there");
    nina["jobTitle"] = "Wizard";
    const corrected = await world.dispatch();
    expect(corrected.code).toBe(0);
    expect(corrected.log).toContain("Attested receipt.json");

    const { code, stdout } = await asked("history", NINA.userPrincipalName);
    expect(code).toBe(0);
    expect(stdout.match(/^\S+ \S+ UTC {2}.*$/gm)?.map((line) => line.slice(25))).toEqual([
      `corrected by run ${corrected.run.id}, started manually by ana and approved by cara`,
      `changed by #${changed}, asked by ana, approved by dora`,
      `created by #${created}, asked by ana, approved by cara`,
    ]);
    expect(stdout).toContain("jobTitle  Wizard → Lead");
    expect(stdout).not.toContain("555 01");

    expect((await asked("runs")).stdout.match(/complete: 1 change applied/g)).toHaveLength(3);
    await folder.write({
      "key.pem": key.publicKey.export({ type: "spki", format: "pem" }).toString(),
    });
    const verified = await asked("verify", "--key", "key.pem");
    expect(verified.stdout).toContain("3 runs signed, 3 signatures verified. Nothing is missing");
    expect(verified.code).toBe(0);
    // The key never reaches what others see.
    const [, line = ""] = pem.split("\n");
    const shown = corrected.log.replaceAll(`::add-mask::${line}`, "");
    expect(`${shown}${JSON.stringify(world.gitHub.contents("rollcall-record-"))}`).not.toContain(
      line,
    );
    expect(Object.keys(world.gitHub.contents("rollcall-record-"))).toContain("receipt.json.dsse");
  });

  it("attest nothing where the repository is private and nothing says that its plan allows it", async () => {
    const world = await company({ environment: { ROLLCALL_LEDGER: ledger() } });
    world.gitHub.writers.add("cara");
    const pull = await world.open({
      "users/nina.yaml": yaml({ ...NINA, manager: ANA.userPrincipalName }),
    });
    await world.plan(pull);
    const applied = await world.apply(await world.merge([pull]));
    expect(applied.code).toBe(0);
    expect(applied.log).not.toContain("Attested");
    expect(readFileSync(".github/workflows/rollcall-apply.yml", "utf8")).toContain(
      "github.event.repository.visibility == 'public' || vars.ROLLCALL_ATTEST == 'true'",
    );
  });
});
