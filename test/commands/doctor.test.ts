import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addUser, type TenantState } from "../../src/embedded/tenant/tenant.ts";
import type { Finding } from "../../src/model/finding.ts";
import { withListedSets } from "../../src/session/directory/embedded/seededSets.ts";
import { confidential, TENANT } from "../embedded/signIn/world.ts";
import { serveTenant, type Tenant } from "../directory/signIn/world.ts";
import { IS_THOROUGH } from "../thorough.ts";
import { examinedIn, type Asked } from "./examined.ts";

/** What the roster below takes, each once. */
const NEEDED = [
  "Organization.Read.All",
  "User.Read.All",
  "User-LifeCycleInfo.Read.All",
  "GroupMember.Read.All",
  "LicenseAssignment.Read.All",
  "User.ReadWrite.All",
  "User.EnableDisableAccount.All",
  "User-LifeCycleInfo.ReadWrite.All",
  "User-Mail.ReadWrite.All",
  "User-Phone.ReadWrite.All",
  "GroupMember.ReadWrite.All",
  "LicenseAssignment.ReadWrite.All",
];

const FILES = {
  "rollcall.yaml": `directory: graph\ntenant: ${TENANT}\nprotected: ["emergency-*@contoso.com"]\ngroups:\n  Sales:\nlicenses: [SPE_E3]\n`,
  "users/ana.yaml": `userPrincipalName: ana.silva@contoso.com
displayName: Ana Silva
jobTitle: Engineer
accountEnabled: true
employeeLeaveDateTime: 2030-01-31T00:00:00Z
mobilePhone: "+1 425 555 0142"
otherMails: [ana@contoso.example]
usageLocation: PT
manager: null
groups: [Sales]
licenses: [SPE_E3]
`,
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-"));
  for (const name of ["users", "acknowledgements"]) await mkdir(join(folder, name));
  for (const [path, text] of Object.entries(FILES)) await writeFile(join(folder, path), text);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The group and the licence that the configuration below lists. */
function withSets(tenant: TenantState): TenantState {
  const listed = { groups: { Sales: { members: "ours" as const } }, licenses: ["SPE_E3"] };
  return withListedSets(tenant, listed, []);
}

function tenantWhere(roles: readonly string[]): Promise<Tenant> {
  return serveTenant([confidential({ roles })], {}, withSets);
}

const examined = (tenant: Tenant, asked?: Asked): Promise<{ code: number; text: string }> =>
  examinedIn(folder, tenant, asked);

const golden = (name: string): string => `../golden/doctor/${name}`;

describe("rollcall doctor", () => {
  it("says in a few lines that everything is in order", async () => {
    const { code, text } = await examined(await tenantWhere(NEEDED));
    expect(code).toBe(0);
    expect(text.split("\n").length).toBeLessThanOrEqual(15);
    await expect(text).toMatchFileSnapshot(golden("in-order.txt"));
  });

  it.runIf(IS_THOROUGH)("names each permission that is missing, and no other", async () => {
    const blocks: string[] = [];
    for (const missing of NEEDED) {
      const tenant = await tenantWhere(NEEDED.filter((each) => each !== missing));
      const { code, text } = await examined(tenant);
      const problems = text
        .split("\n")
        .filter((line) => /^. permissions/.test(line) && !line.includes(" all that "));
      for (const other of NEEDED.filter((each) => each !== missing))
        expect(problems.join("\n"), missing).not.toMatch(
          new RegExp(`(?<![\\w-])${other.replaceAll(".", "\\.")} is `),
        );
      blocks.push(
        `without ${missing} (${code})\n${problems.map((line) => `  ${line}\n`).join("")}`,
      );
    }
    await expect(blocks.join("\n")).toMatchFileSnapshot(golden("missing.txt"));
  });

  it.each<{
    name: string;
    roles?: readonly string[];
    changed?: (tenant: TenantState) => TenantState;
    asked?: Asked;
    code: number;
  }>([
    {
      name: "an application for plans",
      roles: NEEDED.filter((each) => !each.includes("Write") && !each.includes("Enable")),
      code: 0,
    },
    {
      name: "an application for plans, where one to apply is wanted",
      roles: ["Organization.Read.All", "User.Read.All", "GroupMember.Read.All"],
      asked: { for: "apply" },
      code: 1,
    },
    {
      name: "an application that may do too much",
      roles: [...NEEDED, "Directory.ReadWrite.All", "RoleManagement.ReadWrite.Directory"],
      code: 0,
    },
    { name: "an application to which nothing was granted", roles: [], code: 1 },
    { name: "a wrong secret", asked: { environment: { AZURE_CLIENT_SECRET: "wrong" } }, code: 1 },
    { name: "no secret", asked: { environment: { AZURE_CLIENT_SECRET: "" } }, code: 1 },
    {
      name: "a tenant that does not exist",
      asked: { environment: { AZURE_TENANT_ID: "11111111-2222-4333-8444-555555555555" } },
      code: 1,
    },
    {
      name: "a clock that is ten minutes late",
      asked: { now: () => new Date(Date.now() - 600_000) },
      code: 1,
    },
    {
      name: "an authority that cannot be reached",
      asked: { environment: { AZURE_AUTHORITY_HOST: "https://127.0.0.1:47" } },
      code: 1,
    },
    {
      name: "an authority of another cloud",
      asked: { environment: { AZURE_AUTHORITY_HOST: "https://login.contoso.example" } },
      code: 1,
    },
    {
      name: "a tenant that is synced, with a federated domain",
      changed: (tenant) => {
        addUser(tenant, {
          userPrincipalName: "cho.li@corp.contoso.com",
          displayName: "Cho Li",
          onPremisesSyncEnabled: true,
        });
        return {
          ...tenant,
          domains: [...tenant.domains, "corp.contoso.com"],
          federatedDomains: ["corp.contoso.com"],
        };
      },
      code: 0,
    },
    {
      name: "a tenant without the group and the licence",
      changed: (tenant) => ({ ...tenant, groups: [], subscribedSkus: [] }),
      code: 1,
    },
  ])("finds $name", async ({ name, roles = NEEDED, changed = (tenant) => tenant, asked, code }) => {
    const tenant = await serveTenant([confidential({ roles })], {}, (made) =>
      changed(withSets(made)),
    );
    const found = await examined(tenant, asked);
    await expect(found.text).toMatchFileSnapshot(golden(`${name.replaceAll(/\W+/g, "-")}.txt`));
    expect(found.code).toBe(code);
    const { requests } = tenant.directory;
    expect(
      requests.filter(({ method, path }) => method !== "GET" && !path.endsWith("$batch")),
    ).toEqual([]);
  });

  it.each([
    ["no file of a user", { "rollcall.yaml": "" }],
    ["a file with a mistake", { "rollcall.yaml": "", "users/bo.yaml": "displayNam: Bo\n" }],
    ["a mistake beside a file without one", { ...FILES, "users/bo.yaml": "displayNam: Bo\n" }],
    ["a configuration with a mistake", { ...FILES, "rollcall.yaml": "guard: 1\n" }],
  ])("takes nothing away from an application while there is %s", async (_, files) => {
    const place = await mkdtemp(join(tmpdir(), "rollcall-"));
    try {
      await mkdir(join(place, "users"));
      for (const [path, text] of Object.entries(files)) await writeFile(join(place, path), text);
      const { code, text } = await examined(await tenantWhere(NEEDED), {
        users: join(place, "users"),
        config: join(place, "rollcall.yaml"),
        directory: "graph",
      });
      expect(code).toBe(1);
      expect(text).toContain("? permissions    the files have mistakes");
      expect(text).not.toMatch(/more than needed|not needed|writes nothing|✓ permissions/);
    } finally {
      await rm(place, { recursive: true });
    }
  });

  it.each([
    ["has expired", { exp: -60 }, "✗ token", "and has expired"],
    ["expires this minute", { exp: 10 }, "✗ token", "and has expired"],
    ["is good for a minute", { exp: 61 }, "✓ token", "good for 1 minute\n"],
    ["does not tell", {}, "? token", "does not say when it expires"],
    ["says so in words", { exp: "soon" }, "? token", "does not say when it expires"],
  ])(
    "reads in a token that is given that it %s",
    async (_, { exp }: { exp?: unknown }, ...says) => {
      const now = new Date();
      const seconds = typeof exp === "number" ? Math.round(now.getTime() / 1000) + exp : exp;
      const claims = { tid: TENANT, appid: "a", roles: NEEDED, exp: seconds };
      const { text } = await examined(await tenantWhere(NEEDED), {
        now: () => now,
        environment: {
          AZURE_CLIENT_SECRET: "",
          ROLLCALL_ACCESS_TOKEN: `a.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.c`,
        },
      });
      for (const each of says) expect(text).toContain(each);
    },
  );

  it("as JSON", async () => {
    const { text } = await examined(await tenantWhere(NEEDED), { format: "json" });
    const document = JSON.parse(text) as { inOrder: boolean; findings: Finding[] };
    const schema = JSON.parse(await readFile("schema/doctor.schema.json", "utf8")) as object;
    const ajv = new Ajv2020({ allErrors: true });
    expect(ajv.validate(schema, document), ajv.errorsText()).toBe(true);
    const { inOrder, findings } = document;
    expect(inOrder).toBe(true);
    expect(findings[0]).toMatchObject({ check: "configuration", status: "ok", fix: [] });
  });

  it("as Markdown", async () => {
    const tenant = await tenantWhere(NEEDED.filter((each) => each !== "GroupMember.Read.All"));
    const { text } = await examined(tenant, { format: "markdown" });
    await expect(text).toMatchFileSnapshot(golden("missing.md"));
  });

  it("without any sign-in, on the embedded directory and on one of this machine", async () => {
    const tenant = await tenantWhere(NEEDED);
    const { code, text } = await examined(tenant, {
      environment: { AZURE_AUTHORITY_HOST: "", AZURE_CLIENT_SECRET: "" },
    });
    expect(text).toContain("is a directory on this machine, which needs no sign-in");
    expect(text).toContain("Graph does not accept the access token");
    expect(code).toBe(1);
  });
});
