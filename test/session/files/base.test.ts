import { execFile } from "node:child_process";
import { rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder, type Folder } from "../../cli.ts";

const run = promisify(execFile);
const EMBEDDED = "directory: embedded\n";
const ANA = "userPrincipalName: ana.silva@contoso.com\ndisplayName: Ana Silva\n";

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
  await git("init", "-q", "-b", "main");
});
afterEach(() => folder.remove());

describe("plan --base: the rules are the base's", () => {
  it("a pull request cannot allow itself a property", async () => {
    await commit({ "users/ana.yaml": ANA, "rollcall.yaml": EMBEDDED });
    await folder.write({
      "users/ana.yaml": `${ANA}userType: Guest\n`,
      "rollcall.yaml": `${EMBEDDED}allow: [userType]\n`,
    });
    const ran = await folder.run(["plan", "--base", "main"]);
    expect(ran.stderr).toContain("users/ana.yaml:3:1 error refused-property");
    expect(ran.code).toBe(3);
    expect((await folder.run(["validate"])).code).toBe(0);
  });

  it("what the base allows is allowed, though the pull request takes it away", async () => {
    await commit({
      "users/ana.yaml": ANA,
      "rollcall.yaml": `${EMBEDDED}allow: [userType]\n`,
    });
    await folder.write({
      "users/ana.yaml": `${ANA}userType: Guest\n`,
      "rollcall.yaml": EMBEDDED,
    });
    expect((await folder.run(["plan", "--base", "main"])).stderr).toBe("");
  });

  it("a configuration that is a link at the base protects no account, so nothing is planned", async () => {
    await folder.write({ "users/ana.yaml": ANA, "real.yaml": EMBEDDED });
    await symlink("real.yaml", join(folder.path, "rollcall.yaml"));
    await commit({});
    await rm(join(folder.path, "rollcall.yaml"));
    await folder.write({ "rollcall.yaml": EMBEDDED });
    const ran = await folder.run(["plan", "--base", "main"]);
    expect(ran.stderr).toContain("rollcall.yaml:1: is a link");
    expect(ran.code).not.toBe(0);
  });

  it("a configuration of another name must be there at the base", async () => {
    await commit({ "users/ana.yaml": ANA });
    await folder.write({ "other.yaml": EMBEDDED });
    const ran = await folder.run(["plan", "--base", "main", "--config", "other.yaml"]);
    expect(ran.stderr).toContain("other.yaml:1: is missing");
    expect(ran.code).not.toBe(0);
  });
});

async function commit(files: Record<string, string>): Promise<void> {
  await folder.write(files);
  await git("add", "-A");
  await git("commit", "-qm", "change");
}

function git(...args: string[]): Promise<unknown> {
  const identity = ["-c", "user.name=Test", "-c", "user.email=test@contoso.com"];
  return run("git", [...identity, ...args], { cwd: folder.path });
}
