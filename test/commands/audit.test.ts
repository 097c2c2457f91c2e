import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { TenantState } from "../../src/embedded/tenant/tenant.ts";
import type { RunAudit } from "../../src/model/records/audit.ts";
import type { Receipt } from "../../src/model/records/receipt.ts";
import { BY_SECRET, serveTenant } from "../directory/signIn/world.ts";
import { temporaryFolder, type Folder, type Ran } from "../cli.ts";
import { CLIENT, confidential, TENANT } from "../embedded/signIn/world.ts";
import { IS_THOROUGH } from "../thorough.ts";
import { examinedIn } from "./examined.ts";

const ANA =
  "userPrincipalName: ana.silva@contoso.com\ndisplayName: Ana Silva\nstreetAddress: 1 Quay\n";

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
  await folder.write({ "rollcall.yaml": "directory: embedded\n" });
});
afterEach(() => folder.remove());

async function apply(yaml: string): Promise<void> {
  await folder.write({ "users/ana.yaml": yaml });
  expect(await folder.run(["apply", "--yes"])).toMatchObject({ code: 0 });
}

async function edit(change: (tenant: TenantState) => void): Promise<void> {
  const path = join(folder.path, ".rollcall/tenant.json");
  const tenant = JSON.parse(await readFile(path, "utf8")) as TenantState;
  change(tenant);
  await writeFile(path, JSON.stringify(tenant));
}

async function answered(ran: Ran): Promise<RunAudit> {
  const schema = JSON.parse(await readFile("schema/audit.schema.json", "utf8")) as object;
  const validate = new Ajv2020({ strict: false }).compile(schema);
  const answer = JSON.parse(ran.stdout) as RunAudit;
  expect(validate(answer), JSON.stringify(validate.errors)).toBe(true);
  return answer;
}

describe("a run on the embedded directory", () => {
  beforeEach(() => apply(`${ANA}jobTitle: Engineer\n`));

  it.each([
    { from: "the ledger", words: ["last"] },
    { from: "its receipt", words: ["--receipt", ".rollcall/receipt.json"] },
  ])("is found in its log, as $from knows it", async ({ words }) => {
    const ran = await folder.run(["audit", ...words]);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.stdout).toContain("1 of 1 write to 1 person is in the audit log");
    expect(ran.stdout).toContain("written by the application Rollcall (");
    const json = await folder.run(["audit", ...words, "--format", "json"]);
    expect(await answered(json)).toMatchObject({ totals: { matched: 1, missing: 0 } });
    expect(json.stdout).not.toContain("Quay");
    const personal = await folder.run(["audit", ...words, "--format", "json", "--personal"]);
    expect(personal.stdout).toContain("Quay");
  });

  it("as the reader says who wrote", async () => {
    const ran = await folder.run(["audit", "last", "--application", CLIENT, "--format", "json"]);
    const { principal } = await answered(ran);
    expect(principal).toEqual({ appId: CLIENT });
  });

  it("by the first digits of its id; a second run is another one, and no stranger", async () => {
    await apply(`${ANA}jobTitle: Lead\n`);
    const { stdout } = await folder.run(["runs", "--format", "json"]);
    const { runs } = JSON.parse(stdout) as { runs: { run: string }[] };
    const [, first] = runs;
    const json = await folder.run(["audit", first?.run.slice(0, 12) ?? "", "--format", "json"]);
    expect(await answered(json)).toMatchObject({
      run: { run: first?.run },
      totals: { writes: 1, matched: 1, others: 0, unrecorded: 0 },
    });
  });

  it("that left no entry may still come, and is missing once it cannot", async () => {
    await edit((tenant) => tenant.directoryAudits?.splice(0));
    const early = await folder.run(["audit", "last"]);
    expect(early).toMatchObject({ code: 0 });
    expect(early.stdout).toContain("after 120 minutes");
    const late = await folder.run(["audit", "last", "--margin", "0"]);
    expect(late).toMatchObject({ code: 1, stderr: "" });
    expect(late.stdout).toMatch(
      /^✗ Ana Silva \(ana\.silva@contoso\.com\) {2}userPrincipalName.*: no "Add user" entry in the audit log for the write at 20.* UTC, request /m,
    );
    const json = await folder.run(["audit", "last", "--margin", "0", "--format", "json"]);
    expect(await answered(json)).toMatchObject({ writes: [{ status: "missing" }] });
  });

  it.each([
    { words: [], says: "Name one run" },
    { words: ["last", "--receipt", "receipt.json"], says: "Name one run" },
    { words: ["ffffffff"], says: 'has no run "ffffffff"' },
    { words: ["last", "--margin", "soon"], says: "--margin soon is not a number of minutes" },
    { words: ["--receipt", "none.json"], says: "There is no file none.json" },
    { words: ["--receipt", "rollcall.yaml"], says: "is not a receipt" },
  ])("$words says what is wrong", async ({ words, says }) => {
    const ran = await folder.run(["audit", ...words]);
    expect(ran).toMatchObject({ code: 1, stdout: "" });
    expect(ran.stderr).toContain(says);
  });

  it("says so where its directory is not", async () => {
    await rm(join(folder.path, ".rollcall/tenant.json"));
    const ran = await folder.run(["audit", "last"]);
    expect(ran).toMatchObject({ code: 1, stdout: "" });
    expect(ran.stderr).toContain(".rollcall/tenant.json is missing");
  });

  it("shows no personal value in a log of GitHub", async () => {
    const ran = await folder.run(["audit", "last", "--personal"], { GITHUB_ACTIONS: "true" });
    expect(ran).toMatchObject({ code: 1, stdout: "" });
    expect(ran.stderr).toContain("--personal shows personal values");
  });
});

describe("doctor --for audit", () => {
  it.each([
    { roles: ["AuditLog.Read.All"], code: 0, says: "all that reading the audit log takes" },
    { roles: ["User.Read.All"], code: 1, says: "AuditLog.Read.All is missing" },
  ])("with $roles", async ({ roles, code, says }) => {
    await folder.write({ "rollcall.yaml": "directory: graph\n", "users/ana.yaml": ANA });
    await folder.write({ "acknowledgements/.gitkeep": "" });
    const tenant = await serveTenant([confidential({ clientId: CLIENT, roles })]);
    const found = await examinedIn(folder.path, tenant, { for: "audit" });
    expect(found.text).toContain(says);
    expect(found.code).toBe(code);
    if (code === 0) expect(found.text).toMatch(/✓ audit log +can be read/);
  });
});

describe("a run that signed in", () => {
  it.runIf(IS_THOROUGH)(
    "says in its record which application it was, so that its entries can be told from those of others",
    async () => {
      const roles = [
        "User.ReadWrite.All",
        "User.Read.All",
        "Organization.Read.All",
        "AuditLog.Read.All",
      ];
      const tenant = await serveTenant([confidential({ clientId: CLIENT, roles })]);
      await folder.write({
        "rollcall.yaml": `directory: graph\ntenant: ${TENANT}\n`,
        "users/ana.yaml": "userPrincipalName: ana.silva@contoso.com\ndisplayName: Ana Sousa\n",
        "ca.pem": tenant.signIn.ca,
      });
      const environment = {
        ...tenant.environment,
        ...BY_SECRET,
        NODE_EXTRA_CA_CERTS: join(folder.path, "ca.pem"),
        ROLLCALL_LEDGER: "folder",
      };
      const applied = await folder.run(["apply", "--yes"], environment);
      expect(applied.code, applied.stdout).toBe(0);
      const receipt = JSON.parse(
        await readFile(join(folder.path, ".rollcall/receipt.json"), "utf8"),
      ) as Receipt;
      expect(receipt.principal).toMatchObject({ kind: "application", appId: CLIENT });
      const json = await folder.run(["audit", "last", "--format", "json"], environment);
      expect(await answered(json)).toMatchObject({
        principal: receipt.principal,
        totals: { writes: 1, matched: 1, others: 0, unrecorded: 0 },
      });
    },
  );
});
