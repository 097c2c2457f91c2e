import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { tenantWith } from "../story/world.ts";
import { ANA, BEN, company, NINA, yaml } from "./company.ts";
import { ACTION } from "./world.ts";

const run = promisify(execFile);

it("what `rollcall init` writes takes a company from nothing to an applied pull request", async () => {
  const folder = await mkdtemp(join(tmpdir(), "rollcall-init-"));
  try {
    await run(process.execPath, [
      "bin/rollcall.js",
      "init",
      folder,
      "--action",
      ACTION,
      "--owners",
      "@contoso/people-team",
    ]);
    const world = await company({
      repository: await filesIn(folder),
      users: {},
      tenant: tenantWith([ANA, BEN]),
      isApplied: false,
    });
    const tip = await world.repository.tip();
    expect(await world.apply({ before: tip, after: tip })).toMatchObject({ code: 0 });
    const first = await world.open({
      "users/ana.yaml": yaml({ ...ANA, id: idOf(world.tenant, ANA) }),
      "users/ben.yaml": yaml({ ...BEN, id: idOf(world.tenant, BEN) }),
    });
    expect(await world.check(first)).toMatchObject({ code: 0 });
    expect(await world.plan(first)).toMatchObject({ code: 0 });
    expect((await world.gitHub.comments(first.number))[0]?.body).toContain("adopts 2 users");
    await world.merge([first]);
    const byHand = await world.dispatch();
    expect(byHand.jobs.map(({ name, code }) => `${name} ${code}`)).toEqual(["plan 0"]);

    const joiner = await world.open({ "users/sales/nina.yaml": yaml(NINA) });
    await world.check(joiner);
    await world.plan(joiner);
    const applied = await world.apply(await world.merge([joiner]));
    expect(applied.code).toBe(0);
    expect(world.tenant.users.at(-1)).toMatchObject({ displayName: "Nina Okafor" });
    expect((await world.gitHub.comments(joiner.number)).at(-1)?.body).toContain("applied 1 change");
    expect(await world.schedule()).toMatchObject({ code: 0 });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

function idOf(
  tenant: { readonly users: readonly { id: string; userPrincipalName: string }[] },
  { userPrincipalName }: { readonly userPrincipalName: string },
): string {
  return tenant.users.find((user) => user.userPrincipalName === userPrincipalName)?.id ?? "";
}

async function filesIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(
      paths.map(async (path) => [
        relative(folder, path).replaceAll("\\", "/"),
        await readFile(path, "utf8"),
      ]),
    ),
  ) as Record<string, string>;
}
