import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ask } from "./gitHub/ask.ts";
import { startGitHub, type GitHubStandIn } from "./gitHubStandIn.ts";
import { uploadStep } from "./uploadStep.ts";

const DAY = 24 * 60 * 60 * 1000;

/** @see https://github.com/actions/upload-artifact#inputs */
describe("upload-artifact", () => {
  let gitHub: GitHubStandIn;
  let workspace: string;
  beforeEach(async () => {
    gitHub = await startGitHub(() => Promise.resolve(""), { isPublic: false });
    workspace = await mkdtemp(join(tmpdir(), "rollcall-upload-"));
    await mkdir(join(workspace, "kept/more"), { recursive: true });
    for (const file of [
      "top.txt",
      "kept/one.txt",
      "kept/two.txt",
      "kept/more/three.txt",
      "kept/.x",
    ])
      await writeFile(join(workspace, file), file);
  });
  afterEach(async () => {
    await rm(workspace, { recursive: true });
    await gitHub.close();
  });
  const upload = (inputs: Readonly<Record<string, string>>) =>
    uploadStep(gitHub, 7, workspace, { name: "kept", ...inputs });

  it("takes files, folders, beginnings of names, and several of them", async () => {
    const rows: [path: string, files: string[]][] = [
      ["kept/one.txt", ["one.txt"]],
      ["kept", ["more/three.txt", "one.txt", "two.txt"]],
      ["kept/*", ["more/three.txt", "one.txt", "two.txt"]],
      ["kept/o*", ["one.txt"]],
      ["kept/one.txt\nkept/two.txt\n", ["one.txt", "two.txt"]],
      ["kept/one.txt\n  top.txt", ["kept/one.txt", "top.txt"]],
      ["kept/one.txt\nnowhere.txt", ["one.txt"]],
    ];
    for (const [path, files] of rows) {
      const { failed } = await upload({ path, overwrite: "true" });
      expect(failed, path).toBe(false);
      expect(Object.keys(gitHub.contents("kept")).toSorted(), path).toEqual(files);
    }
  });

  it.each([
    { wanted: { "if-no-files-found": "error" }, failed: true, log: "::error::No files were found" },
    { wanted: { "if-no-files-found": "ignore" }, failed: false, log: "No files were found" },
    { wanted: {}, failed: false, log: "::warning::No files were found" },
  ])("finds nothing: $wanted", async ({ wanted, failed, log }) => {
    const uploaded = await upload({ path: "nowhere.txt", ...wanted });
    expect(uploaded.failed).toBe(failed);
    expect(uploaded.log.startsWith(log)).toBe(true);
    expect(gitHub.artifacts("kept")).toEqual([]);
  });

  it("fails where the name is there already, unless it overwrites", async () => {
    expect(await upload({ path: "kept" })).toMatchObject({ failed: false });
    expect(await upload({ path: "kept" })).toMatchObject({
      failed: true,
      log: expect.stringContaining("(409) Conflict") as string,
    });
    expect(await upload({ path: "kept", overwrite: "true" })).toMatchObject({ failed: false });
    expect(gitHub.artifacts("kept")).toHaveLength(1);
  });

  it("keeps for the days that it is told, and ninety otherwise", async () => {
    const days = async (inputs: Readonly<Record<string, string>>) => {
      const { outputs } = await upload({ path: "kept", overwrite: "true", ...inputs });
      const { json } = await ask(gitHub, `/actions/artifacts/${outputs["artifact-id"]}`);
      const { created_at: from, expires_at: to } = json as Record<string, string>;
      return (Date.parse(to ?? "") - Date.parse(from ?? "")) / DAY;
    };
    expect([await days({}), await days({ "retention-days": "7" })]).toEqual([90, 7]);
  });
});
