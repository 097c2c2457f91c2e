import { execFile, spawn } from "node:child_process";
import { cp, mkdir, readdir, readFile, rm, symlink } from "node:fs/promises";
import { delimiter, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ended, temporaryFolder, type Folder, type Ran } from "../cli.ts";

const PRODUCT = fileURLToPath(new URL("../../", import.meta.url));
const run = promisify(execFile);

/** What packing reads, besides packages. */
const PACKED = [
  "LICENSE",
  "README.md",
  "bin",
  "package.json",
  "rollcall.yaml",
  "schema",
  "scripts",
  "src",
  "templates",
  "tsconfig.json",
  "tsconfig.library.json",
  "users",
];

/**
 * Packs what is here as it is published. In a copy, since package.json is another one while npm packs.
 *
 * @param folder where the copy and the archive go
 * @returns the archive
 */
export async function pack(folder: string): Promise<string> {
  const copy = join(folder, "copy");
  await Promise.all(
    PACKED.map((name) => cp(join(PRODUCT, name), join(copy, name), { recursive: true })),
  );
  await symlink(join(PRODUCT, "node_modules"), join(copy, "node_modules"));
  await run("npm", ["pack", "--silent", "--pack-destination", folder], {
    cwd: copy,
    env: { ...process.env, npm_config_cache: join(folder, "cache") },
  });
  await rm(copy, { recursive: true });
  const archive = (await readdir(folder)).find((name) => name.endsWith(".tgz"));
  if (archive === undefined) throw new Error("npm packed nothing");
  return join(folder, archive);
}

/**
 * The npm package, installed into an empty prefix without any registry, and run as people run it.
 *
 * @param node the file of the Node that installs and runs it
 * @param archiveOf gives what `pack` made
 */
export function describePackage(name: string, node: string, archiveOf: () => string): void {
  describe(`the npm package on ${name}`, () => {
    let folder: Folder;
    let environment: Record<string, string>;
    beforeAll(async () => {
      folder = await temporaryFolder();
      const prefix = join(folder.path, "prefix");
      const programs = join(folder.path, "programs");
      await mkdir(programs);
      await symlink(node, join(programs, "node"));
      environment = {
        PATH: [programs, join(prefix, "bin"), "/usr/bin", "/bin"].join(delimiter),
        HOME: folder.path,
        npm_config_cache: join(folder.path, "cache"),
        npm_config_offline: "true",
        npm_config_prefix: prefix,
      };
      await run("npm", ["install", "--global", archiveOf()], {
        cwd: folder.path,
        // npm itself is run by the first Node on the path.
        env: { ...environment, PATH: [programs, process.env["PATH"]].join(delimiter) },
      });
      await mkdir(join(folder.path, "empty"));
    }, 120_000);
    afterAll(() => folder.remove());

    const rollcall = (...words: string[]): Promise<Ran> =>
      ended(
        spawn("rollcall", words, {
          cwd: folder.path,
          env: environment,
          stdio: ["ignore", "pipe", "pipe"],
        }),
      );

    it("tells its version", async () => {
      const { version } = JSON.parse(await readFile(join(PRODUCT, "package.json"), "utf8")) as {
        version: string;
      };
      expect(await rollcall("--version")).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
    });

    it("runs the demo with its own samples, signing in included", async () => {
      const { code, stdout, stderr } = await rollcall("demo", "--sign-in");
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(stdout).toContain("The same plan again: nothing is left");
      expect(stdout).toMatch(/^ {2}rollcall plan /m);
      expect(stdout).not.toContain("npx");
    });

    it("writes a repository from its own templates, checks, plans and applies it", async () => {
      const action = `contoso/rollcall@${"0123456789".repeat(4)}`;
      const init = ["init", "people", "--owners", "@ana", "--action", action];
      expect(await rollcall(...init, "--directory", "embedded")).toMatchObject({
        code: 0,
        stderr: "",
      });
      await folder.write({
        "people/users/ana.yaml": "userPrincipalName: ana@contoso.com\ndisplayName: Ana Silva\n",
        "people.csv": "userPrincipalName,displayName\nben@contoso.com,Ben Ito\n",
      });
      const source = ["--users", "people/users", "--config", "people/rollcall.yaml"];
      expect(await rollcall("validate", ...source)).toMatchObject({ code: 0 });
      expect(await rollcall("import", "people.csv", ...source)).toMatchObject({ code: 0 });
      expect((await rollcall("plan", ...source)).stdout).toContain("+ create  ana@contoso.com");
      expect((await rollcall("apply", "--yes", ...source)).code).toBe(0);
      expect((await rollcall("plan", ...source)).stdout).toContain("No changes");
      expect((await rollcall("export", "people.xlsx", ...source)).code).toBe(0);
    });

    it("makes keys, and signs in as the clone does", async () => {
      expect((await rollcall("keys", "new", "--out", "handover.key")).code).toBe(0);
      const { code, stderr } = await rollcall("doctor", "--directory", "graph");
      expect(code).toBe(1);
      expect(stderr).not.toContain("Internal error");
    });
  });
}
