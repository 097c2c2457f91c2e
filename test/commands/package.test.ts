import { execFile, spawn } from "node:child_process";
import { mkdir, readdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ended, temporaryFolder, type Folder, type Ran } from "../cli.ts";

// The npm package as it is installed: below node_modules, where Node runs no TypeScript.

const PRODUCT = fileURLToPath(new URL("../../", import.meta.url));
const run = promisify(execFile);

let folder: Folder;
let place: string;
beforeAll(async () => {
  folder = await temporaryFolder();
  place = join(folder.path, "node_modules/rollcall");
  await mkdir(place, { recursive: true });
  await run("npm", ["pack", "--silent", "--pack-destination", folder.path], {
    cwd: PRODUCT,
    env: { ...process.env, npm_config_cache: join(folder.path, "cache") },
  });
  const archive = (await readdir(folder.path)).find((name) => name.endsWith(".tgz")) ?? "";
  await run("tar", ["xzf", join(folder.path, archive), "-C", place, "--strip-components=1"]);
  // What npm would install beside it.
  await symlink(join(PRODUCT, "node_modules"), join(place, "node_modules"));
}, 120_000);
afterAll(() => folder.remove());

function rollcall(...args: string[]): Promise<Ran> {
  return ended(
    spawn(process.execPath, [join(place, "bin/rollcall.js"), ...args], {
      cwd: folder.path,
      env: { PATH: process.env["PATH"], HOME: folder.path },
      stdio: ["ignore", "pipe", "pipe"],
    }),
  );
}

describe("the npm package", () => {
  it("holds what runs, and neither sources, tests nor the Action", async () => {
    const top = (await readdir(place)).filter((name) => name !== "node_modules").toSorted();
    expect(top).toEqual([
      "LICENSE",
      "README.md",
      "bin",
      "lib",
      "package.json",
      "rollcall.yaml",
      "schema",
      "scripts",
      "templates",
      "users",
    ]);
    expect((await readdir(join(place, "scripts"))).toSorted()).toEqual([
      "compile-cache.js",
      "require-node.js",
    ]);
  });

  it("runs the demo with its own samples", async () => {
    const { code, stdout, stderr } = await rollcall("demo");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("4. The same plan again: nothing is left");
  });

  it("writes a repository from its own templates, checks, plans and applies it", async () => {
    const action = `contoso/rollcall@${"0123456789".repeat(4)}`;
    const init = await rollcall(
      "init",
      "people",
      "--owners",
      "@ana",
      "--action",
      action,
      "--directory",
      "embedded",
    );
    expect(init).toMatchObject({ code: 0, stderr: "" });
    await folder.write({
      "people/users/ana.yaml": "userPrincipalName: ana@contoso.com\ndisplayName: Ana Silva\n",
    });
    const source = ["--users", "people/users", "--config", "people/rollcall.yaml"];
    expect(await rollcall("validate", ...source)).toMatchObject({ code: 0 });
    expect((await rollcall("plan", ...source)).stdout).toContain("+ create  ana@contoso.com");
    expect((await rollcall("apply", "--yes", ...source)).code).toBe(0);
    expect((await rollcall("export", "people.xlsx", ...source)).code).toBe(0);
  });

  it("signs in as the clone does", async () => {
    const source = ["--users", join(place, "users"), "--config", join(place, "rollcall.yaml")];
    const { code, stderr } = await rollcall("plan", "--directory", "graph", ...source);
    expect(code).toBe(1);
    expect(stderr).toContain("AZURE_TENANT_ID");
    expect(stderr).not.toContain("Internal error");
  });
});
