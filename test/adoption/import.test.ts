import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addUser, newTenant, type TenantState } from "../../src/embedded/tenant/tenant.ts";
import { temporaryFolder, type Folder } from "../cli.ts";
import { idOf, troubledTenant } from "./trouble.ts";

const CONFIGURATION = "directory: embedded\nscope:\n  userType: [Member]\n";

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

async function holding(tenant: TenantState): Promise<void> {
  await folder.write({
    ".rollcall/tenant.json": JSON.stringify(tenant),
    "rollcall.yaml": CONFIGURATION,
  });
}

describe.each(["file", "folder", "department"])("the layout %s", (layout) => {
  it("gives names that every file system takes, and lets new people join", async () => {
    const tenant = troubledTenant(60);
    await holding(tenant);
    expect((await folder.run(["import", "--layout", layout])).code).toBe(0);
    const names = await filesIn("users");
    for (const name of names) {
      expect(name).toMatch(/^(?:[a-z0-9][a-z0-9._-]{0,99}\/)?[a-z0-9][a-z0-9._-]{0,99}\.yaml$/);
      expect(name).not.toMatch(/(?:^|\/)(?:con|prn|aux|nul|com1)\./);
    }
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);

    const more = troubledTenant(80);
    await holding({ ...tenant, users: [...tenant.users, ...more.users.slice(60)] });
    const second = await folder.run(["import", "--layout", layout]);
    expect({ code: second.code, stderr: second.stderr }).toEqual({ code: 0, stderr: "" });
    expect(second.stdout).toContain("19 people new in users, 0 updated, 57 as they were");
    const third = await folder.run(["import", "--layout", layout]);
    expect(third.stdout).toContain("0 people new in users, 0 updated, 76 as they were; 0 files");
  });
});

describe("an import of people who are declared", () => {
  const ANA = `# Ana, since 2019
userPrincipalName: "person.30@contoso.com" # her name
id: ${idOf(30)}

jobTitle: 'Boss' # since May
`;
  it("updates what differs and adds what is new, and keeps comments, order and quotes", async () => {
    const tenant = troubledTenant(40);
    Object.assign(tenant.users[30] ?? {}, {
      jobTitle: "Head",
      displayName: "Ana Silva",
      manager: undefined,
    });
    await holding(tenant);
    await folder.write({ "users/team/ana.yaml": ANA });
    const ran = await folder.run(["import", "--properties", "jobTitle,displayName,manager"]);
    expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: "" });
    expect(ran.stdout).toContain("37 people new in users, 1 updated, 0 as they were");
    expect(await readFile(join(folder.path, "users/team/ana.yaml"), "utf8")).toBe(
      `${ANA.replace("Boss", "Head")}displayName: Ana Silva\n`,
    );
  });

  it("says of a manager that cannot be declared that the declared one stays", async () => {
    const tenant = troubledTenant(40);
    Object.assign(tenant.users[30] ?? {}, { manager: idOf(30) });
    await holding(tenant);
    const file = `${ANA}manager: ${idOf(31)}\n`;
    await folder.write({ "users/team/ana.yaml": file });
    const { code, stdout } = await folder.run(["import", "--properties", "jobTitle,manager"]);
    expect(code).toBe(1);
    expect(stdout).toContain("is this user, and no user can be their own manager");
    expect(await readFile(join(folder.path, "users/team/ana.yaml"), "utf8")).toBe(file);
  });

  it("writes the object id of a manager who is a contact, of which a plan has nothing to change", async () => {
    const contact = "cccccccc-0000-4000-8000-000000000001";
    const tenant = newTenant({ domain: "contoso.com" });
    addUser(tenant, { userPrincipalName: "ana@contoso.com", manager: contact });
    await holding({ ...tenant, contacts: [{ id: contact, displayName: "Fabrikam Board" }] });
    const options = ["--layout", "file", "--properties", "displayName,manager"];
    expect((await folder.run(["import", ...options])).code).toBe(0);
    expect(await readFile(join(folder.path, "users/ana.yaml"), "utf8")).toContain(
      `manager: ${contact}\n`,
    );
    const plan = await folder.run(["plan"]);
    expect({ code: plan.code, stderr: plan.stderr }).toEqual({ code: 0, stderr: "" });
    expect((await folder.run(["import", ...options])).stdout).toContain("1 as they were; 0 files");
  });

  it("leaves out what a file says is not managed", async () => {
    const tenant = troubledTenant(40);
    Object.assign(tenant.users[30] ?? {}, { jobTitle: "Boss", department: "Sales" });
    await holding(tenant);
    const file = `${ANA}unmanaged: [department, manager]\n`;
    await folder.write({ "users/team/ana.yaml": file });
    const options = ["--properties", "jobTitle,department,manager"];
    expect((await folder.run(["import", ...options])).code).toBe(0);
    expect(await readFile(join(folder.path, "users/team/ana.yaml"), "utf8")).toBe(file);
  });

  it("follows somebody who was renamed, and the managers that were given by the old name", async () => {
    const tenant = troubledTenant(40);
    await holding(tenant);
    expect((await folder.run(["import"])).code).toBe(0);
    Object.assign(tenant.users[1] ?? {}, { userPrincipalName: "new.name@contoso.com" });
    await holding(tenant);
    const ran = await folder.run(["import"]);
    expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: "" });
    const report = await readFile(join(folder.path, "users/user-con.yaml"), "utf8");
    expect(report).toContain("manager: new.name@contoso.com\n");
    expect((await folder.run(["import"])).stdout).toContain("0 files");
  });

  it("reports who vanished, writes the rest, and ends with 1", async () => {
    await holding(troubledTenant(10));
    await folder.write({
      "users/gone.yaml": `userPrincipalName: gone@contoso.com\nid: ${idOf(99)}\n`,
    });
    const ran = await folder.run(["import"]);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain("Declared, but not in the directory (1)");
    expect(ran.stdout).toContain("  gone@contoso.com\n");
    expect(await filesIn("users")).toHaveLength(11);
  });

  it("writes nothing where somebody would still differ, and says who", async () => {
    await holding(troubledTenant(30));
    await folder.write({
      "users/x.yaml": `userPrincipalName: person.10@contoso.com\nid: ${idOf(11)}\n`,
    });
    const ran = await folder.run(["import"]);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain("Still different");
    expect(ran.stdout).toContain("person.10@contoso.com: the id belongs to person.11@fabrikam.com");
    expect(ran.stdout).toContain("so nothing was written");
    expect(await filesIn("users")).toEqual(["x.yaml"]);
  });
});

describe("an import that finds nobody proves nothing, and says why", () => {
  it.each([
    ["an empty directory", [], "the directory has no users"],
    ["one guest", [1], "the only user of the directory"],
    ["two guests", [1, 2], "none of the 2 users of the directory"],
  ])("%s", async (_, guests, reason) => {
    const tenant = troubledTenant(0);
    for (const number of guests)
      addUser(tenant, {
        userPrincipalName: `guest.${number}#EXT#@contoso.com`,
        displayName: "Guest",
        userType: "Guest",
      });
    await holding(tenant);
    const ran = await folder.run(["import"]);
    expect(ran.code).toBe(0);
    expect(ran.stdout.replaceAll(/\s+/g, " ")).toContain(reason);
    expect(ran.stdout).not.toContain("Proven");
  });

  it("but one person is proven", async () => {
    await holding(troubledTenant(1));
    expect((await folder.run(["import"])).stdout).toContain("Proven");
  });
});

it("--dry-run writes nothing", async () => {
  await holding(troubledTenant(10));
  const ran = await folder.run(["import", "--dry-run"]);
  expect(ran.code).toBe(0);
  expect(ran.stdout).toContain(
    "10 people new in users, 0 updated, 0 as they were; 10 files would change.",
  );
  await expect(stat(join(folder.path, "users"))).rejects.toThrow("ENOENT");
});

it.each([
  ["--properties=jobTitel", 'Did you mean "jobTitle"?'],
  ["--properties=passwordProfile", "would let anyone who knows the password sign in"],
  ["--properties=userType", "allow: [userType]"],
])("%s is refused", async (option, message) => {
  await holding(troubledTenant(1));
  const ran = await folder.run(["import", option]);
  expect(ran.code).toBe(1);
  expect(ran.stderr).toContain(message);
});

it("another tenant than the configured one is refused", async () => {
  await holding(troubledTenant(1));
  await folder.write({
    "rollcall.yaml": "directory: embedded\ntenant: 00000000-0000-0000-0000-000000000000\n",
  });
  const ran = await folder.run(["import"]);
  expect(ran.code).toBe(1);
  expect(ran.stderr).toContain("Nothing was imported");
});

async function filesIn(name: string): Promise<string[]> {
  const entries = await readdir(join(folder.path, name), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder.path, name).length + 1))
    .toSorted();
}
