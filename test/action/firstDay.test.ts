import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, expect, it } from "vitest";
import { temporaryFolder, type Folder } from "../cli.ts";
import { tenantWith, writesOf } from "../story/world.ts";
import { ANA, BEN, company } from "./company.ts";
import { GIT_ENVIRONMENT, type Files } from "./gitObjects.ts";
import type { ActionWorld } from "./world.ts";

const run = promisify(execFile);

let folder: Folder | undefined;
afterEach(() => folder?.remove());

/** Somebody's clone of main, as it is now. */
async function cloneOf(world: ActionWorld): Promise<Folder> {
  await folder?.remove();
  folder = await temporaryFolder();
  await run("git", ["clone", "-q", world.repository.origin, folder.path], { env: GIT_ENVIRONMENT });
  return folder;
}

/** What was written there and is not committed. */
async function changesIn({ path }: Folder): Promise<Files> {
  const { stdout } = await run(
    "git",
    ["-C", path, "status", "--porcelain", "-z", "--untracked-files=all"],
    { env: GIT_ENVIRONMENT },
  );
  const names = stdout
    .split("\0")
    .filter(Boolean)
    .map((line) => line.slice(3));
  return Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(path, name), "utf8")] as const),
    ),
  );
}

it("the first day: everybody imported, one joins by the form, one is changed by hand and accepted", async () => {
  const guest = {
    userPrincipalName: "eve_partner.example#EXT#@contoso.com",
    displayName: "Eve",
    userType: "Guest",
  };
  const world = await company({
    users: {},
    tenant: tenantWith([
      { ...ANA, department: "Sales" },
      { ...BEN, department: "Engineering", employeeId: "00042" },
      guest,
    ]),
    configuration: "directory: graph\nscope:\n  userType: [Member]\n",
    isApplied: false,
  });
  const environment = { ROLLCALL_GRAPH_URL: world.directory.root };

  // Everybody becomes a file, by a pull request that changes nobody.
  let clone = await cloneOf(world);
  const imported = await clone.run(["import", "--layout", "folder"], environment);
  expect(imported.stdout).toContain("2 people new in users");
  expect(imported.stdout).toContain("Left alone: 1 userType Guest");
  const everybody = await world.open(await changesIn(clone));
  expect(await world.check(everybody)).toMatchObject({ code: 0 });
  expect(await world.plan(everybody)).toMatchObject({ code: 0 });
  expect((await world.gitHub.comments(everybody.number))[0]?.body).toContain("adopts 2 users");
  await world.merge([everybody]);
  const first = await world.dispatch();
  expect(first.jobs.map(({ name, code }) => `${name} ${code}`)).toEqual(["plan 0"]);
  expect(writesOf(world.directory)).toEqual([]);

  // Somebody joins, by a form: the plan creates exactly that account.
  const issue = await world.gitHub.openIssue();
  const form = "### Given name\n\nNina\n\n### Surname\n\nOkafor\n\n### Department\n\nSales\n";
  expect(await world.label({ number: issue, body: form })).toMatchObject({ code: 0 });
  const joiner = world.gitHub.pulls.at(-1);
  if (!joiner) throw new Error("The form made no pull request");
  await world.check(joiner);
  const planned = await world.plan(joiner);
  expect(planned.log).toContain("3 declared = 1 create + 2 unchanged");
  expect(await world.apply(await world.merge([joiner]))).toMatchObject({ code: 0 });
  expect(world.tenant.users.at(-1)).toMatchObject({ displayName: "Nina Okafor" });

  // Somebody changes a title in the portal. The night makes it a pull request; accepting it changes nobody.
  const ben = world.tenant.users.find(({ userPrincipalName }) =>
    userPrincipalName.startsWith("ben"),
  );
  if (ben) ben["jobTitle"] = "Senior Engineer";
  const writes = writesOf(world.directory).length;
  const night = await world.schedule();
  expect(night.log).toContain("::warning::1 user was changed outside Git");
  const accepted = world.gitHub.pulls.at(-1);
  if (!accepted) throw new Error("The night made no pull request");
  expect(accepted.branch).toBe("rollcall-drift");
  expect(await world.plan(accepted)).toMatchObject({ code: 0 });
  expect((await world.gitHub.comments(accepted.number))[0]?.body).toContain(
    "merging changes nothing",
  );
  // What it changes is what `accept` writes on somebody's own machine.
  clone = await cloneOf(world);
  expect(await clone.run(["drift"], environment)).toMatchObject({ code: 2 });
  expect(await clone.run(["accept", "--all"], environment)).toMatchObject({ code: 0 });
  const file = "users/engineering/ben.ito.yaml";
  const proposed = await world.repository.git("show", `${accepted.head}:${file}`);
  expect(await changesIn(clone)).toEqual({ [file]: `${proposed}\n` });
  expect(await world.apply(await world.merge([accepted]))).toMatchObject({ code: 0 });
  expect(writesOf(world.directory)).toHaveLength(writes);
  expect(await (await cloneOf(world)).run(["drift"], environment)).toMatchObject({ code: 0 });

  // The next change in the portal is undone, by a run by hand that a reviewer approves.
  if (ben) ben["jobTitle"] = "Director";
  const restored = await world.dispatch();
  expect(restored.jobs.map(({ name, code }) => `${name} ${code}`)).toEqual([
    "plan 0",
    "approve 0",
    "apply-approved 0",
  ]);
  expect(ben).toMatchObject({ jobTitle: "Senior Engineer" });
});
