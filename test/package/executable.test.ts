import { execFile, spawn } from "node:child_process";
import { chmod, cp, mkdir, readdir, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ended, temporaryFolder, type Folder, type Ran } from "../cli.ts";

// One file with Node in it, in a root that holds nothing else but the system's libraries that it links to: no Node, no npm, no
// shell, no Git. Needs the right to change the root.

const PRODUCT = fileURLToPath(new URL("../../", import.meta.url));
const NODE = join(PRODUCT, "test/package/nodes/node_modules/node-26/bin/node");
const run = promisify(execFile);

let folder: Folder;
let root = "";
beforeAll(async () => {
  folder = await temporaryFolder();
  root = join(folder.path, "root");
  const { stdout } = await run(
    process.execPath,
    [join(PRODUCT, "scripts/executable.ts"), join(root, "bin"), NODE],
    { cwd: PRODUCT },
  );
  const executable = stdout.trim();
  await cp(executable, join(root, "bin", "rollcall"));
  const { stdout: libraries } = await run("ldd", [executable]);
  for (const [path] of libraries.matchAll(/\/\S+(?= \(0x)/g)) {
    await mkdir(join(root, dirname(path)), { recursive: true });
    await cp(path, join(root, path), { dereference: true });
  }
  for (const name of ["tmp", "work", "etc"]) await mkdir(join(root, name));
  await chmod(join(root, "tmp"), 0o1777);
  await folder.write({ "root/etc/hosts": "127.0.0.1 localhost\n" });
}, 300_000);
afterAll(() => folder.remove());

const rollcall = (...words: string[]): Promise<Ran> =>
  ended(
    spawn("chroot", [root, "/bin/rollcall", ...words], {
      env: { PATH: `${process.env["PATH"]}:/usr/sbin:/sbin`, HOME: "/work" },
      stdio: ["ignore", "pipe", "pipe"],
    }),
  );

describe.skipIf(process.platform !== "linux" || process.getuid?.() !== 0)(
  "a single executable in a root of its own",
  () => {
    it("tells its version", async () => {
      const { version } = JSON.parse(await readFile(join(PRODUCT, "package.json"), "utf8")) as {
        version: string;
      };
      expect(await rollcall("--version")).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
    });

    it("runs the demo, signing in included, and leaves nothing behind", async () => {
      const { code, stdout, stderr } = await rollcall("demo", "--sign-in");
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(stdout).toContain("The same plan again: nothing is left");
      expect(stdout).toMatch(/^ {2}rollcall plan /m);
      expect(await readdir(join(root, "tmp"))).toEqual([]);
    });

    it("checks, plans and applies a folder of people", async () => {
      await folder.write({
        "root/work/users/ana.yaml": "userPrincipalName: ana@contoso.com\ndisplayName: Ana Silva\n",
        "root/work/rollcall.yaml": "directory: embedded\n",
      });
      const source = ["--users", "/work/users", "--config", "/work/rollcall.yaml"];
      expect(await rollcall("validate", ...source)).toMatchObject({ code: 0, stderr: "" });
      expect(await rollcall("plan", ...source)).toMatchObject({ code: 0 });
      expect((await rollcall("apply", "--yes", ...source)).stdout).toContain("applied  1");
    });

    it("writes a repository from its own templates", async () => {
      const action = `contoso/rollcall@${"0123456789".repeat(4)}`;
      const init = ["init", "/work/people", "--owners", "@ana", "--action", action];
      expect(await rollcall(...init)).toMatchObject({ code: 0, stderr: "" });
      expect(await stat(join(root, "work/people/.github/workflows"))).toBeDefined();
    });
  },
);
