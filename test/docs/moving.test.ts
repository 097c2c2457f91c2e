import { copyFile, readFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { serveEmbedded, type EmbeddedDirectory } from "../../src/embedded/serving/server.ts";
import { loadTenantFile } from "../../src/embedded/tenant/file/tenantFile.ts";
import type { StoredUser, TenantState } from "../../src/embedded/tenant/tenant.ts";
import { temporaryFolder, type Folder } from "../cli.ts";
import { accountOf, dscResourcesIn, mappingOf, stateIn, tableIn } from "./otherTools.ts";
import { followPage, readPage, type Page } from "./page.ts";

const FIXTURES = "test/fixtures/moving";

let folder: Folder;
let directory: EmbeddedDirectory | undefined;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  await directory?.close();
  directory = undefined;
  await folder.remove();
});

const read = (name: string): Promise<string> => readFile(`${FIXTURES}/${name}`, "utf8");

/** Does what a page says, in the tenant that it says to serve. */
async function follow(page: Page): Promise<TenantState> {
  const [, file] =
    /^mkdir \.\.\/moving\ncp (\S+) \.\.\/moving\nrollcall embedded .*--file \.\.\/moving\/tenant\.json$/m.exec(
      page.text,
    ) ?? [];
  const served = `${folder.path}/tenant.json`;
  await copyFile(String(file), served);
  const tenant = await loadTenantFile(served, () => {
    throw new Error(`${page.text.slice(2, 40)}… names no tenant file`);
  });
  directory = await serveEmbedded({
    tenant,
    clock: { now: () => new Date(), sleep: () => Promise.reject(new Error("not used")) },
  });
  await followPage(page, folder, { ROLLCALL_GRAPH_URL: directory.root });
  return tenant;
}

/** What was written: the method and the id of the user, or whatever else it was written to. */
function written(): string[] {
  return (directory?.requests ?? [])
    .filter(({ method, path }) => method !== "GET" && !path.endsWith("/$batch"))
    .map(({ method, path }) => `${method} ${path}`);
}

/** What the files say in the end, with their defaults: by userPrincipalName, the properties by name. */
async function declared(): Promise<Record<string, Record<string, unknown>>> {
  const ran = await folder.run(["export", "declared.json"]);
  expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: "" });
  const { users } = JSON.parse(await readFile(`${folder.path}/declared.json`, "utf8")) as {
    readonly users: readonly Record<string, unknown>[];
  };
  return Object.fromEntries(users.map((user) => [String(user["userPrincipalName"]), user]));
}

/** The properties that a page imports, as its command names them. */
function importedBy({ text }: Page): readonly string[] {
  return ["id", ...(/--properties (\S+)/.exec(text)?.[1]?.split(",") ?? [])];
}

function camelCase(name: string): string {
  return name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function only(account: Readonly<Record<string, unknown>>, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(account).filter(([name]) => names.includes(name)));
}

describe("docs/from-terraform.md", () => {
  it("imports what a state holds, property by property, and changes nobody", async () => {
    const page = await readPage("docs/from-terraform.md");
    const state = stateIn(await read("terraform/show.json"));
    const accounts = state("azuread_user").map((values) => accountOf(mappingOf(page), values));
    const members = state("azuread_group_member");
    const tenant = await follow(page);

    expect(written()).toEqual([]);
    for (const account of accounts)
      expect(tenant.users.find(({ id }) => id === account["id"])).toMatchObject(account);
    expect(tenant.groups).toMatchObject([
      {
        id: members[0]?.["group_object_id"],
        members: members.map((values) => values["member_object_id"]),
      },
    ]);
    const names = new Map(accounts.map(({ id, userPrincipalName }) => [id, userPrincipalName]));
    const found = await declared();
    expect(Object.keys(found)).toHaveLength(accounts.length);
    for (const account of accounts) {
      const { manager, employeeHireDate, ...rest } = account;
      expect(found[String(account["userPrincipalName"])]).toMatchObject({
        ...only(rest, importedBy(page)),
        ...(manager === undefined ? {} : { manager: names.get(manager) }),
        ...(employeeHireDate === undefined
          ? {}
          : { employeeHireDate: (employeeHireDate as string).slice(0, 10) }),
        ...(members.some((values) => values["member_object_id"] === account["id"])
          ? { groups: ["Sales"] }
          : {}),
      });
    }
  });

  // The provider spells Graph's names with underscores.
  it("gives each attribute the property of that name, but for a few", async () => {
    const mapping = mappingOf(await readPage("docs/from-terraform.md"));
    const [user] = stateIn(await read("terraform/show.json"))("azuread_user");
    const renamed = Object.keys(user ?? {})
      .map((name) => [name, mapping.get(name)] as const)
      .filter(([name, property]) => property !== undefined && !property.endsWith(camelCase(name)));
    expect(renamed.toSorted()).toEqual([
      ["disable_password_expiration", "passwordPolicies"],
      ["disable_strong_password", "passwordPolicies"],
      ["manager_id", "manager"],
      ["object_id", "id"],
    ]);
  });

  it("hands over by a block that destroys nothing, as in the configuration", async () => {
    const { text } = await readPage("docs/from-terraform.md");
    const block = (await read("terraform/handed-over.tf")).replaceAll(/^#.*\n/gm, "").trim();
    expect(block).toContain("destroy = false");
    expect(text).toContain(`\`\`\`hcl\n${block}\n\`\`\``);
    expect(await read("terraform/main.tf")).toContain('resource "azuread_user" "people"');
  });
});

describe("docs/from-a-script.md", () => {
  it("ends where the script would have ended, having written to two people only", async () => {
    const page = await readPage("docs/from-a-script.md");
    const table = await read("script/users.csv");
    await folder.write({ "users.csv": table });
    const rows = tableIn(table);
    const tenant = await follow(page);

    const [ben, nina] = ["ben.ito", "nina.okafor"].map((name) =>
      tenant.users.find(({ userPrincipalName }) => userPrincipalName === `${name}@contoso.com`),
    );
    expect(written().toSorted()).toEqual([
      `PATCH /users/${ben?.id}`,
      "POST /users",
      `PUT /users/${nina?.id}/manager/$ref`,
    ]);
    const userNamed = (name: string): StoredUser | undefined =>
      tenant.users.find(({ userPrincipalName }) => userPrincipalName === name);
    for (const { manager, ...row } of rows)
      expect(userNamed(row.userPrincipalName)).toMatchObject({
        ...row,
        ...(manager === "" ? {} : { manager: userNamed(manager)?.id }),
      });
  });

  it.each(["Sync-Users.ps1", "sync_users.py"])(
    "%s reads the columns of the table",
    async (script) => {
      const [heading = ""] = (await read("script/users.csv")).split("\n");
      const text = await read(`script/${script}`);
      for (const column of heading.split(",").filter((name) => name !== "Manager"))
        expect(text).toMatch(
          new RegExp(`\\$row\\.${column}\\b|row\\["${column}"\\]|row\\['${column}'\\]`),
        );
    },
  );
});

describe("docs/from-microsoft365dsc.md", () => {
  it("imports what a configuration holds, property by property, and changes nobody", async () => {
    const page = await readPage("docs/from-microsoft365dsc.md");
    const accounts = dscResourcesIn(await read("microsoft365dsc/M365TenantConfig.ps1")).map(
      (resource) => accountOf(mappingOf(page), resource),
    );
    const listOf = (value: unknown): string[] =>
      value === undefined ? [] : ([value].flat() as string[]);
    await follow(page);

    expect(written()).toEqual([]);
    const found = await declared();
    expect(Object.keys(found)).toHaveLength(accounts.length);
    for (const { groups, licenses, businessPhones, ...account } of accounts)
      expect(found[String(account["userPrincipalName"])]).toMatchObject({
        ...only(account, importedBy(page)),
        groups: listOf(groups).toSorted(),
        licenses: listOf(licenses).toSorted(),
        ...(businessPhones === undefined ? {} : { businessPhones: listOf(businessPhones) }),
      });
  });
});
