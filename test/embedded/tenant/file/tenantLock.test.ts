import { once } from "node:events";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { lockTenantFile } from "../../../../src/embedded/tenant/file/tenantLock.ts";

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-"));
  path = join(folder, "tenant.json");
});
afterEach(() => rm(folder, { recursive: true }));

function leave(holder: unknown): Promise<void> {
  return writeFile(
    `${path}.lock`,
    typeof holder === "string"
      ? holder
      : JSON.stringify({ host: hostname(), begun: "", ...(holder as object) }),
  );
}

async function pidOfEndedProcess(): Promise<number> {
  const child = spawn(process.execPath, ["--eval", ""]);
  await once(child, "exit");
  return child.pid ?? 0;
}

it("is had by one at a time, and by the next once it is let go", async () => {
  const release = await lockTenantFile(path);
  await expect(lockTenantFile(path)).rejects.toThrow(
    `${path} is kept by process ${process.pid} on ${hostname()}`,
  );
  await release();
  expect(await readdir(folder)).toEqual([]);
  await (
    await lockTenantFile(path)
  )();
});

it("is taken over from a process that was killed", async () => {
  await leave({ pid: await pidOfEndedProcess() });
  await (
    await lockTenantFile(path)
  )();
  expect(await readdir(folder)).toEqual([]);
});

it("is taken over from an earlier process with the number of this one, as in a container", async () => {
  await leave({ pid: process.pid });
  await (
    await lockTenantFile(path)
  )();
});

it.runIf(existsSync("/proc/self/stat"))(
  "is taken over from a process whose number another one has by now",
  async () => {
    await leave({ pid: process.ppid, begun: "1" });
    await (
      await lockTenantFile(path)
    )();
  },
);

it.each<{ name: string; holder: unknown; who: string }>([
  { name: "one that runs", holder: { pid: process.ppid }, who: `process ${process.ppid}` },
  {
    name: "one on another machine",
    holder: { pid: 1, host: "elsewhere.contoso.example" },
    who: "process 1 on elsewhere.contoso.example",
  },
  { name: "what cannot be read", holder: "?", who: "another process" },
])("is not taken from $name", async ({ holder, who }) => {
  await leave(holder);
  await expect(lockTenantFile(path)).rejects.toThrow(who);
  await expect(lockTenantFile(path)).rejects.toThrow(`delete ${path}.lock`);
  expect(await readdir(folder)).toEqual(["tenant.json.lock"]);
});

it("left behind and wanted by many goes to exactly one", async () => {
  await leave({ pid: await pidOfEndedProcess() });
  const asked = await Promise.allSettled(Array.from({ length: 20 }, () => lockTenantFile(path)));
  expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await readdir(folder)).toEqual(["tenant.json.lock"]);
});
