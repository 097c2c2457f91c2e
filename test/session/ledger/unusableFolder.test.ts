import { execFileSync } from "node:child_process";
import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { serveEmbedded, type EmbeddedDirectory } from "../../../src/embedded/serving/server.ts";
import { addUser, newTenant, type TenantState } from "../../../src/embedded/tenant/tenant.ts";
import { appendBegun } from "../../../src/ledger/append.ts";
import { folderKeeper } from "../../../src/ledger/keepers/folder.ts";
import { ledgerAddress } from "../../../src/session/ledger/openLedger.ts";
import { temporaryFolder, type Folder } from "../../cli.ts";
import { headerAt } from "../../ledger/samples.ts";

let folder: Folder;
let directory: EmbeddedDirectory;
let tenant: TenantState;
beforeEach(async () => {
  folder = await temporaryFolder();
  tenant = newTenant({ domain: "contoso.com" });
  addUser(tenant, { userPrincipalName: "ana@contoso.com", displayName: "Ana", jobTitle: "Lead" });
  directory = await serveEmbedded({
    tenant,
    clock: { now: () => new Date(), sleep: () => Promise.reject(new Error("not used")) },
  });
  await folder.write({
    "rollcall.yaml": "directory: graph\n",
    "users/ana.yaml": `userPrincipalName: ana@contoso.com\nid: ${tenant.users[0]?.id ?? ""}\njobTitle: Engineer\n`,
    file: "",
  });
  execFileSync("mkfifo", [join(folder.path, "pipe")]);
  await symlink("circle", join(folder.path, "circle"));
});
afterEach(async () => {
  await directory.close();
  await folder.remove();
});

/** Nothing is written, and one line says why, and what to do. */
async function refused(place: string): Promise<string> {
  const { code, stderr } = await folder.run(["apply", "--yes"], {
    ROLLCALL_GRAPH_URL: directory.root,
    ROLLCALL_LEDGER: `folder:${place}`,
  });
  expect(directory.requests.filter(({ method }) => method === "PATCH")).toEqual([]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^Error: .*\n$/);
  expect(stderr).not.toMatch(/\bE[A-Z]{4,}|Internal error/);
  expect(stderr).toContain(
    "set ROLLCALL_LEDGER to another folder, such as folder:/home/ana/ledger",
  );
  return stderr;
}

describe("a ledger that cannot be a folder stops a run before it writes", () => {
  it.each([
    ["a file", "file", "a part of this path is a file, not a folder"],
    ["below a file", "file/ledger", "a part of this path is a file, not a folder"],
    ["a pipe", "pipe", "a part of this path is a file, not a folder"],
    ["links in a circle", "circle", "its symbolic links lead in a circle"],
    ["too long a name", "x".repeat(300), "its name is too long"],
  ])("%s", async (_, place, why) => {
    expect(await refused(place)).toContain(why);
  });

  it.runIf(process.platform === "linux").each([
    ["a place where the system makes no folders", "/proc/x", "no folder can be made there"],
    ["a place deep below it", "/proc/x/y/z", "no folder can be made there"],
    ["a device", "/dev/full", "a part of this path is a file, not a folder"],
  ])("%s", async (_, place, why) => {
    expect(await refused(place)).toContain(why);
  });

  it.each([
    ["a folder in the place of the lease", "leases/00000001.json", "it is a folder, not a file"],
    ["a file in the place of the leases", "leases", "a part of this path is a file, not a folder"],
  ])("with %s", async (_, name, why) => {
    const place = join(folder.path, "ledger", tenant.id, name);
    await mkdir(name === "leases" ? join(place, "..") : place, { recursive: true });
    if (name === "leases") await writeFile(place, "");
    expect(await refused("ledger")).toContain(why);
  });

  it("with a pipe in the place of the lease, without waiting for it", async () => {
    const leases = join(folder.path, "ledger", tenant.id, "leases");
    await mkdir(leases, { recursive: true });
    execFileSync("mkfifo", [join(leases, "00000001.json")]);
    const { code, stderr } = await folder.run(["apply", "--yes"], {
      ROLLCALL_GRAPH_URL: directory.root,
      ROLLCALL_LEDGER: "folder:ledger",
    });
    expect(stderr).toContain("is not what Rollcall wrote there");
    expect(code).toBe(1);
    expect(directory.requests.filter(({ method }) => method === "PATCH")).toEqual([]);
  });
});

it.each(["ledger\0", "led\nger", "\u001b[31mledger"])("a folder is not called %j", (place) => {
  expect(() => ledgerAddress({ ROLLCALL_LEDGER: `folder:${place}` }, "graph")).toThrow(
    /^ROLLCALL_LEDGER names a folder with a control character/,
  );
});

it.each(["..", "../../users", "a/b", ""])("no tenant %j leaves the folder", async (id) => {
  const keeper = folderKeeper(join(folder.path, "ledger"));
  const header = headerAt("2026-11-02T08:00:00Z", { tenant: { id, domain: "contoso.com" } });
  await expect(appendBegun(keeper, header)).rejects.toThrow("which is none");
  await expect(keeper.lease(id)).rejects.toThrow("which is none");
});

it("files that are none of Rollcall's are passed over", async () => {
  const keeper = folderKeeper(join(folder.path, "ledger"));
  const header = headerAt("2026-11-02T08:00:00Z");
  const first = await appendBegun(keeper, header);
  const entries = join(folder.path, "ledger", header.tenant.id, "entries");
  const text = await readFile(join(entries, "00000001.json"), "utf8");
  for (const name of ["00000001.json~", "00000009.json.bak", "notes.txt", "copy of 00000001.json"])
    await writeFile(join(entries, name), text);
  expect(await keeper.newest(header.tenant.id)).toEqual(first);
});
