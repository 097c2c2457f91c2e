import { execFile } from "node:child_process";
import { chmod, readFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pagerFor } from "../../../src/session/process/pager.ts";
import { COMPILE_CACHE, temporaryFolder, type Folder } from "../../cli.ts";

const TERMINAL = { isTTY: true, rows: 24, columns: 80 };

describe("the pager is chosen as Git chooses it", () => {
  it.each<[string, Record<string, string>, string | undefined]>([
    ["less where nothing is said", {}, "less"],
    ["PAGER", { PAGER: "more" }, "more"],
    ["ROLLCALL_PAGER before PAGER", { PAGER: "more", ROLLCALL_PAGER: "most -s" }, "most -s"],
    ["none for cat", { PAGER: "cat" }, undefined],
    ["none for an empty PAGER", { PAGER: "" }, undefined],
    ["none for an empty ROLLCALL_PAGER", { PAGER: "more", ROLLCALL_PAGER: " " }, undefined],
    ["none in CI", { CI: "true" }, undefined],
    ["none on GitHub", { GITHUB_ACTIONS: "true", PAGER: "more" }, undefined],
    ["none on a dumb terminal", { TERM: "dumb" }, undefined],
  ])("%s", (_, environment, command) => {
    expect(pagerFor(environment, TERMINAL, true)?.command).toBe(command);
  });

  it("and none in a pipe, or where it is not wanted", () => {
    expect(pagerFor({ PAGER: "more" }, { isTTY: false }, true)).toBeUndefined();
    expect(pagerFor({ PAGER: "more" }, {}, true)).toBeUndefined();
    expect(pagerFor({ PAGER: "more" }, TERMINAL, false)).toBeUndefined();
  });
});

const PROGRAM = join(import.meta.dirname, "../../../bin/rollcall.js");
const hasScript =
  process.platform === "linux" &&
  (await promisify(execFile)("script", ["--version"]).then(
    () => true,
    () => false,
  ));

// A terminal is made by script(1), which ends with the code of what it runs.
describe.skipIf(!hasScript)("on a terminal", () => {
  let folder: Folder;
  beforeEach(async () => {
    folder = await temporaryFolder();
    const users = Array.from(
      { length: 40 },
      (_, index) => `  - userPrincipalName: p${index}@contoso.com\n    displayName: P ${index}\n`,
    );
    await folder.write({
      "rollcall.yaml":
        "directory: embedded\nguards: { creates: { count: 100, percent: 100, floor: 100 } }\n",
      "users/all.yaml": `users:\n${users.join("")}`,
      "few/ana.yaml": "userPrincipalName: ana@contoso.com\ndisplayName: Ana\n",
      "fake-pager": '#!/bin/sh\necho "LESS=$LESS LV=$LV" > seen.env\ncat > seen.txt\n',
      impatient: "#!/bin/sh\nexit 3\n",
    });
    await chmod(join(folder.path, "fake-pager"), 0o755);
    await chmod(join(folder.path, "impatient"), 0o755);
  });
  afterEach(() => folder.remove());

  const onTerminal = async (words: string, environment: Record<string, string> = {}) => {
    const command = `stty cols 100 rows 24; "${process.execPath}" "${PROGRAM}" ${words}`;
    const ran = await promisify(execFile)("script", ["-qec", command, "/dev/null"], {
      cwd: folder.path,
      env: {
        PATH: process.env["PATH"],
        HOME: folder.path,
        TERM: "xterm",
        NODE_COMPILE_CACHE: COMPILE_CACHE,
        ...environment,
      },
    }).then(
      ({ stdout }) => ({ code: 0, stdout }),
      ({ code, stdout }: { code: number; stdout: string }) => ({ code, stdout }),
    );
    return { ...ran, stdout: ran.stdout.replaceAll("\r", "") };
  };
  const seen = (name = "seen.txt"): Promise<string | undefined> =>
    readFile(join(folder.path, name), "utf8").catch(() => undefined);
  /** Without what only a terminal sees come and go. */
  const settled = (text: string): string => text.replaceAll(/[^\n]*\u001b\[K/g, "");

  it("long output goes to it as it would be printed, and the code is the command's", async () => {
    const pager = { ROLLCALL_PAGER: "./fake-pager" };
    const ran = await onTerminal("plan --detailed-exitcode", pager);
    expect(ran.code).toBe(2);
    expect(settled(ran.stdout)).toBe("");
    expect(await seen("seen.env")).toBe("LESS=FRX LV=-c\n");
    const plain = await onTerminal("--no-pager plan --detailed-exitcode", pager);
    expect(plain.code).toBe(2);
    expect(await seen()).toBe(settled(plain.stdout));
  });

  it("where a plan is saved stays on the terminal, below the pages", async () => {
    const ran = await onTerminal("plan --out plan.json", { ROLLCALL_PAGER: "./fake-pager" });
    expect(settled(ran.stdout)).toMatch(/^\nSaved\. Once reviewed:\n {2}\S.*apply plan\.json\n$/);
    expect(await seen()).toContain("40 declared = 40 create");
    expect(await seen()).not.toContain("Saved");
  });

  it("what the reader has set for less is kept", async () => {
    await onTerminal("plan", { PAGER: "./fake-pager", LESS: "S", LV: "x" });
    expect(await seen("seen.env")).toBe("LESS=S LV=x\n");
  });

  it.each([
    ["short output", "plan --users few"],
    ["a command that asks or writes", "apply --yes"],
    ["a command that does not show anything long", "validate"],
  ])("%s does not", async (_, words) => {
    const ran = await onTerminal(words, { ROLLCALL_PAGER: "./fake-pager" });
    expect(ran.code).toBe(0);
    expect(ran.stdout).not.toBe("");
    expect(await seen()).toBeUndefined();
  });

  it.each([
    ["that is left early", "head -n 1"],
    ["that reads nothing", "./impatient"],
  ])("a pager %s is no error", async (_, pager) => {
    const ran = await onTerminal("plan --detailed-exitcode", { PAGER: pager });
    expect(ran.code).toBe(2);
    expect(ran.stdout).not.toContain("EPIPE");
  });

  it("without the pager that is named, everything is printed all the same", async () => {
    const ran = await onTerminal("plan", { PAGER: "no-such-pager" });
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain("40 declared = 40 create");
  });

  it("without less, nothing is said about it", async () => {
    await folder.write({ "bin/.keep": "" });
    const ran = await onTerminal("plan", {
      PATH: join(folder.path, "bin"),
    });
    expect(ran.stdout).not.toContain("less");
  });

  it("a mistake is printed on the terminal, and nothing is paged", async () => {
    await folder.write({ "users/all.yaml": "userPrincipalName: x\n".repeat(2) });
    const ran = await onTerminal("plan", { ROLLCALL_PAGER: "./fake-pager" });
    expect(ran.code).toBe(3);
    expect(ran.stdout).toContain("error");
  });
});
