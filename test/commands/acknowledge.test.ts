import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { temporaryFolder, type Folder } from "../cli.ts";
import { yamlOf } from "../story/world.ts";

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const crowd = (number: number) =>
  yamlOf(
    Array.from({ length: number }, (_, index) => ({
      userPrincipalName: `p${index}@contoso.com`,
      displayName: `P ${index}`,
    })),
  );

it("plan --acknowledge writes the file that lifts the guard, and the next plan passes", async () => {
  await folder.write({ "rollcall.yaml": "directory: embedded\n", "users/all.yaml": crowd(30) });
  const refused = await folder.run(["plan", "--acknowledge"]);
  expect(refused.code).toBe(4);
  expect(refused.stderr).toBe(
    "Wrote acknowledgements/creates.yaml. If this is intended, commit it and have it reviewed.\n",
  );
  const text = await readFile(join(folder.path, "acknowledgements/creates.yaml"), "utf8");
  expect(text).toContain("guard: creates\nlimit: 30\nusers:\n  - p0@contoso.com\n");
  const lifted = await folder.run(["plan"]);
  expect(lifted.code).toBe(0);
  expect(lifted.stdout).toContain("The guard creates (30 users) is lifted");
});

it("plan --acknowledge says so where nothing refuses, and where no file can help", async () => {
  await folder.write({ "rollcall.yaml": "directory: embedded\n", "users/all.yaml": crowd(1) });
  const fine = await folder.run(["plan", "--acknowledge"]);
  expect(fine).toMatchObject({
    code: 0,
    stderr: "No guard refuses this plan: nothing to acknowledge.\n",
  });
  await folder.write({
    "rollcall.yaml": "directory: embedded\ntenant: 11111111-2222-3333-4444-555555555555\n",
  });
  const elsewhere = await folder.run(["plan", "--acknowledge"]);
  expect(elsewhere).toMatchObject({ code: 4, stderr: "No file lifts the guard tenant.\n" });
});
