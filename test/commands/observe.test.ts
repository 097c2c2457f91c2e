import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder, type Folder } from "../cli.ts";

const ANA = "userPrincipalName: ana.silva@contoso.com\ndisplayName: Ana Silva\n";
const OBSERVE = "directory: embedded\nmode: observe\n";
const APPLY = "directory: embedded\n";

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
  await folder.write({ "users/ana.yaml": ANA, "rollcall.yaml": OBSERVE });
});
afterEach(() => folder.remove());

describe("mode: observe on the command line", () => {
  it("plan shows what it would do, and says that nothing is written", async () => {
    const ran = await folder.run(["plan"]);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.stdout).toContain("+ create  ana.silva@contoso.com");
    expect(ran.stdout).toContain("The configuration says mode: observe, so nothing is written");
  });

  it("apply refuses with 4, whoever says yes", async () => {
    const ran = await folder.run(["apply", "--yes"]);
    expect(ran.code).toBe(4);
    expect(ran.stderr).toContain("mode: observe");
    expect(ran.stderr).toContain("Nothing was written.");
    expect((await folder.run(["plan", "--detailed-exitcode"])).code).toBe(2);
  });

  it("a plan of that time authorises nothing later, and one of before nothing now", async () => {
    await folder.run(["plan", "--out", "observed.json"]);
    await folder.write({ "rollcall.yaml": APPLY });
    await folder.run(["plan", "--out", "plan.json"]);
    const later = await folder.run(["apply", "observed.json"]);
    expect(later.code).toBe(4);
    expect(later.stderr).toContain("observed.json was made in observe mode");
    await folder.write({ "rollcall.yaml": OBSERVE });
    expect((await folder.run(["apply", "plan.json"])).code).toBe(4);
    await folder.write({ "rollcall.yaml": APPLY });
    expect((await folder.run(["apply", "plan.json"])).code).toBe(0);
  });
});
