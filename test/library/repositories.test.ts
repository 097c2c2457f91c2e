import { execFile } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { afterEach, expect, it } from "vitest";
import { apply, drift, plan, validate } from "../../src/library.ts";
import { at, folderWith, rosterOf, tenantOf } from "./world.ts";

// Each folder's own repository answers, whichever one the process is in, or its environment names.

const own = process.env["GIT_DIR"];
afterEach(() => {
  if (own === undefined) delete process.env["GIT_DIR"];
  else process.env["GIT_DIR"] = own;
});

async function git(folder: string, ...words: string[]): Promise<string> {
  const { GIT_DIR: _, ...environment } = process.env;
  const identity = ["-c", "user.name=Ana", "-c", "user.email=ana@contoso.com"];
  const { stdout } = await promisify(execFile)("git", ["-C", folder, ...identity, ...words], {
    env: environment,
  });
  return stdout.trim();
}

/** A repository whose last commit has Ana with this job title, and where Ben is new since. */
async function repositoryOf(domain: string, jobTitle: string): Promise<string> {
  const { "users/ana.yaml": ana = "", "users/ben.yaml": ben = "" } = rosterOf(domain);
  const folder = await folderWith({ "users/ana.yaml": ana.replace("Director", jobTitle) });
  await git(folder, "init", "--quiet");
  await git(folder, "add", "--all");
  await git(folder, "commit", "--quiet", "--message", "Declare Ana");
  await writeFile(join(folder, "users/ben.yaml"), ben);
  return folder;
}

it("two folders are planned against commits of their own at the same time", async () => {
  const domains = ["contoso.com", "contoso.example"];
  const worlds = await Promise.all(
    domains.map(async (domain, index) => {
      const tenant = await tenantOf(domain);
      const folder = await repositoryOf(domain, `Title ${index}`);
      return { domain, folder, options: at(folder, tenant) };
    }),
  );
  process.env["GIT_DIR"] = join(worlds[1]?.folder ?? "", ".git");
  const plans = await Promise.all(
    worlds.map(({ options }) => plan({ ...options, base: "HEAD", drift: true })),
  );
  for (const [index, { domain, folder }] of worlds.entries()) {
    const { base, changes } = plans[index] ?? {};
    expect(base).toBe(await git(folder, "rev-parse", "HEAD"));
    expect(
      changes?.map(({ userPrincipalName, cause, fields }) => [
        userPrincipalName,
        cause,
        fields.find(({ field }) => field === "jobTitle")?.to,
      ]),
    ).toEqual([
      [`ana@${domain}`, "drift", `Title ${index}`],
      [`ben@${domain}`, "here", undefined],
    ]);
  }
  const drifts = await Promise.all(worlds.map(({ options }) => drift(options)));
  expect(drifts.map(({ users }) => users.map(({ fields }) => fields[0]?.declared))).toEqual([
    ["Title 0"],
    ["Title 1"],
  ]);
});

it("a receipt names the folder's commit where all is committed", async () => {
  const tenant = await tenantOf("contoso.com");
  const folder = await repositoryOf("contoso.com", "Lead");
  process.env["GIT_DIR"] = join(await repositoryOf("contoso.com", "Other"), ".git");
  await rm(join(folder, "users/ben.yaml"));
  const applied = await apply({ ...at(folder, tenant), approve: () => true });
  expect(applied).toMatchObject({
    status: "applied",
    receipt: { commit: await git(folder, "rev-parse", "HEAD") },
  });
});

it("what Git keeps from the disk of the folder is refused, and not taken for not declared", async () => {
  const tenant = await tenantOf("contoso.com");
  const folder = await repositoryOf("contoso.com", "Lead");
  await git(folder, "update-index", "--skip-worktree", "users/ana.yaml");
  await rm(join(folder, "users/ana.yaml"));
  await expect(plan(at(folder, tenant))).rejects.toMatchObject({
    code: "git",
    message: expect.stringContaining("users/ana.yaml") as string,
  });
});

it("a base that is no commit is refused, whatever it looks like", async () => {
  const tenant = await tenantOf("contoso.com");
  const folder = await repositoryOf("contoso.com", "Lead");
  for (const base of ["no-such-branch", "--output=stolen"])
    await expect(plan({ ...at(folder, tenant), base })).rejects.toMatchObject({ code: "git" });
});

it("a folder with several tenants takes the name of one, and keeps its state apart", async () => {
  const domains = ["contoso.com", "contoso.example"];
  const tenants = await Promise.all(
    domains.map((domain, index) =>
      tenantOf(domain, { id: `${index + 1}1111111-1111-4111-8111-111111111111` }),
    ),
  );
  const folder = await folderWith(
    Object.fromEntries(
      domains.flatMap((domain, index) => [
        ...Object.entries(rosterOf(domain)).map(([path, text]) => [
          `tenants/t${index}/${path}`,
          // One object id is of one tenant.
          path.endsWith("ana.yaml") ? text.replace("aaaaaaaa-", `aaaaaaa${index}-`) : text,
        ]),
        [`tenants/t${index}/rollcall.yaml`, `tenant: ${tenants[index]?.tenant.id}\n`],
      ]),
    ) as Record<string, string>,
  );
  expect(await validate({ folder })).toMatchObject({ valid: true, tenants: ["t0", "t1"] });
  expect(await validate({ folder, tenant: "t0" })).toMatchObject({ valid: true, users: 2 });
  const [first] = tenants;
  if (!first) throw new Error("There is no tenant");
  await expect(plan(at(folder, first))).rejects.toThrow(/Name one of them/);
  await expect(plan(at(folder, first, { tenant: "../t0" }))).rejects.toThrow(
    /does not name a tenant/,
  );
  // The files of one tenant never reach another.
  expect((await plan(at(folder, first, { tenant: "t1" }))).refusals).toMatchObject([
    { guard: "tenant" },
  ]);
  const made = await plan(at(folder, first, { tenant: "t0" }));
  expect(made.refusals).toEqual([]);
});

it("an id names the tenant of the folder, whatever the process's current folder says about it", async () => {
  const [mine, other] = ["1", "2"].map((digit) => `${digit}1111111-1111-4111-8111-111111111111`);
  const tenant = await tenantOf("contoso.com", { id: mine ?? "" });
  const withTenants = (ids: Readonly<Record<string, string | undefined>>): Promise<string> =>
    folderWith(
      Object.fromEntries(
        Object.entries(ids).flatMap(([name, id]) => [
          [`tenants/${name}/rollcall.yaml`, `tenant: ${id}\n`],
          [
            `tenants/${name}/users/${name}.yaml`,
            `userPrincipalName: ${name}@contoso.com\ndisplayName: ${name}\n`,
          ],
        ]),
      ),
    );
  const folder = await withTenants({ eva: mine, noa: other });
  const before = process.cwd();
  process.chdir(await withTenants({ eva: other, noa: mine }));
  try {
    const made = await plan(at(folder, tenant, { tenant: mine ?? "" }));
    expect(made.changes.map(({ userPrincipalName }) => userPrincipalName)).toEqual([
      "eva@contoso.com",
    ]);
  } finally {
    process.chdir(before);
  }
});
