import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { temporaryFolder, type Folder } from "../cli.ts";
import { troubledTenant } from "../adoption/trouble.ts";

let folder: Folder;
beforeAll(async () => {
  folder = await temporaryFolder();
  await folder.write({
    ".rollcall/tenant.json": JSON.stringify(troubledTenant(10_000)),
    "rollcall.yaml": "directory: embedded\nscope:\n  userType: [Member]\n",
  });
});
afterAll(() => folder.remove());

it("10,000 users full of trouble: a plan of their files is empty, and a second import changes no byte", async () => {
  const first = await folder.run(["import", "--layout", "folder", "--defaults"]);
  expect({ code: first.code, stderr: first.stderr }).toEqual({ code: 0, stderr: "" });
  expect(first.stdout).toContain("9,500 people new in users");
  expect(first.stdout).toContain("Left alone: 500 userType Guest.");
  expect(first.stdout).toContain("jobTitle invisible character U+200B");
  expect(first.stdout).toContain("employeeId also belongs to another user");
  expect(first.stdout).toContain(
    "Proven: a plan of these files against what was read changes nothing.",
  );
  expect(first.stdout).toMatch(/\n12 requests, \d+\.\d s reading, \d+\.\d s in all\.\n$/);
  const before = await digestOf("users");
  const second = await folder.run(["import", "--layout", "folder", "--defaults"]);
  expect(second.stdout).toContain("0 people new in users, 0 updated, 9,500 as they were; 0 files");
  expect(second.code).toBe(0);
  expect(await digestOf("users")).toBe(before);
  const plan = await folder.run(["plan", "--detailed-exitcode"]);
  expect(plan.code).toBe(0);
  expect(plan.stdout).toContain("9,500 declared = 9,500 unchanged");
}, 180_000);

async function filesIn(name: string): Promise<string[]> {
  const entries = await readdir(join(folder.path, name), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder.path, name).length + 1))
    .toSorted();
}

async function digestOf(name: string): Promise<string> {
  const hash = createHash("sha256");
  for (const file of await filesIn(name))
    hash.update(file).update(await readFile(join(folder.path, name, file)));
  return hash.digest("hex");
}
