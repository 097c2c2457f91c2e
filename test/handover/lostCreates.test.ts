import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { serveEmbedded, type EmbeddedDirectory } from "../../src/embedded/serving/server.ts";
import { addUser, newTenant, type TenantState } from "../../src/embedded/tenant/tenant.ts";
import { newKeyPair, open, type KeyPair } from "../../src/handover/sealedFile.ts";
import { folderKeeper } from "../../src/ledger/keepers/folder.ts";
import { takeLease } from "../../src/ledger/lease.ts";
import { apply } from "../../src/library.ts";
import type { Outcome, Receipt } from "../../src/model/records/receipt.ts";
import { systemClock } from "../../src/session/process/systemClock.ts";
import { ended, temporaryFolder, type Folder, type Ran } from "../cli.ts";

// A creation reached the directory, its answer did not reach the run, and the run was killed.

const ANA = "userPrincipalName: ana@contoso.com\ndisplayName: Ana\njobTitle: Engineer\n";
const MINUTE = 60_000;

let folder: Folder;
let key: KeyPair;
let tenant: TenantState;
let directory: EmbeddedDirectory | undefined;
let kill: (() => void) | undefined;
beforeEach(async () => {
  folder = await temporaryFolder();
  key = await newKeyPair();
  kill = undefined;
  directory = undefined;
  tenant = newTenant({ domain: "contoso.com" });
  await folder.write({
    "rollcall.yaml": `newUsers:\n  credential: temporaryAccessPass\n  recipients: [${key.recipient}]\n`,
    "users/ana.yaml": ANA,
  });
});
afterEach(async () => {
  await directory?.close();
  await folder.remove();
});

/** What is in the tenant by now. */
async function served(): Promise<void> {
  directory = await serveEmbedded({
    tenant,
    clock: { now: () => new Date(), sleep: () => new Promise((resolve) => setImmediate(resolve)) },
    observe: ({ method, path }) => {
      if (method === "POST" && path.join("/") === "users") kill?.();
    },
  });
}

function run(...words: readonly string[]): Promise<Ran> {
  const [verb = "", ...rest] = words;
  return folder.run([verb, "--directory", "graph", ...rest], environment());
}

function environment(): Record<string, string> {
  return { ROLLCALL_GRAPH_URL: directory?.root ?? "", ROLLCALL_LEDGER: "folder:ledger" };
}

async function createsIn(): Promise<readonly Outcome[]> {
  const receipt = JSON.parse(
    await readFile(join(folder.path, ".rollcall/receipt.json"), "utf8"),
  ) as Receipt;
  return receipt.outcomes.filter(({ begunAt, kind }) => begunAt ?? kind === "create");
}

async function handedOver(): Promise<readonly string[]> {
  const names = await readdir(join(folder.path, ".rollcall"));
  const people = await Promise.all(
    names
      .filter((name) => name.endsWith(".age"))
      .map(async (name) => {
        const bytes = await readFile(join(folder.path, ".rollcall", name));
        const opened = await open(bytes, [key.identity]);
        if (typeof opened === "string") throw new Error(opened);
        return opened.people.map(({ userPrincipalName }) => userPrincipalName);
      }),
  );
  return people.flat();
}

it("the next run finds the account, tells of it once, and it is handed over", async () => {
  await served();
  const first = folder.start(["apply", "--directory", "graph", "--yes"], environment());
  kill = () => void first.kill("SIGKILL");
  await ended(first);
  expect(first.signalCode).toBe("SIGKILL");
  kill = undefined;
  const [ana] = tenant.users;
  expect(ana?.userPrincipalName).toBe("ana@contoso.com");
  // The lease of a run that was killed has not expired yet.
  const environmentWithout = { ROLLCALL_GRAPH_URL: directory?.root ?? "" };
  const second = await folder.run(["apply", "--directory", "graph", "--yes"], environmentWithout);
  expect(second).toMatchObject({ code: 0, stderr: "" });
  expect(second.stdout).toContain("ana@contoso.com");
  expect(await createsIn()).toMatchObject([
    { id: ana?.id, status: "applied", begunAt: expect.stringMatching(/^20/) },
  ]);
  expect((await run("hand-over")).code).toBe(0);
  expect(await handedOver()).toEqual(["ana@contoso.com"]);

  const third = await folder.run(["apply", "--directory", "graph", "--yes"], environmentWithout);
  expect(third).toMatchObject({ code: 0, stderr: "" });
  expect(await createsIn()).toHaveLength(1);
  expect((await run("hand-over")).stdout).toContain("No new account waits for a first credential.");
});

/** What a run left that began so many minutes ago, and was killed while it created Ana. */
async function leaveJournal(
  minutesAgo: number,
  heardOf?: number,
  more: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const at = (minutes: number): string => new Date(Date.now() - minutes * MINUTE).toISOString();
  const header = {
    formatVersion: 2,
    tool: { name: "rollcall", version: "0.1.0" },
    tenant: { id: tenant.id, domain: "contoso.com" },
    directory: "graph",
    previous: null,
    salt: "0123456789abcdef0123456789abcdef",
    startedAt: at(minutesAgo),
    planDigest: "0".repeat(64),
    ...more,
  };
  const begun = {
    kind: "create",
    userPrincipalName: "ana@contoso.com",
    status: "failed",
    error: { status: 0, code: "unknown", message: "The run ended", requestId: "" },
  };
  const ben = {
    kind: "update",
    userPrincipalName: "ben@contoso.com",
    id: "a0000000-0000-4000-8000-00000062656e",
    status: "applied",
    writes: [{ at: at(heardOf ?? 0), requestId: "", clientRequestId: "", fields: [] }],
  };
  await mkdir(join(folder.path, ".rollcall"), { recursive: true });
  await writeFile(
    join(folder.path, ".rollcall/receipt.json.partial"),
    [header, ...(heardOf === undefined ? [] : [ben]), begun]
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(""),
  );
}

function makeAna(minutesAgo: number, more: Record<string, unknown> = {}): void {
  addUser(tenant, {
    userPrincipalName: "ana@contoso.com",
    displayName: "Ana",
    mailNickname: "ana",
    jobTitle: "Engineer",
    accountEnabled: true,
    createdDateTime: `${new Date(Date.now() - minutesAgo * MINUTE).toISOString().slice(0, 19)}Z`,
    ...more,
  });
}

describe("an account is ours that holds exactly what was sent, and was made while the run may have lived", () => {
  it.each<[string, () => Promise<void>]>([
    [
      "soon after it began",
      async () => {
        await leaveJournal(60);
        makeAna(59);
      },
    ],
    [
      "after the last that it heard of",
      async () => {
        await leaveJournal(600, 30);
        makeAna(29);
      },
    ],
  ])("%s", async (_, prepare) => {
    await prepare();
    await served();
    expect(await run("apply", "--yes")).toMatchObject({ code: 0 });
    expect(await createsIn()).toHaveLength(1);
    expect((await run("hand-over")).code).toBe(0);
    expect(await handedOver()).toEqual(["ana@contoso.com"]);
    const history = await folder.run(["history", "ana"], environment());
    expect(history.stdout).toContain("found, created by an earlier run that did not hear of it");
  });

  it("and is reported by a run that waited for the other one to end", async () => {
    makeAna(1);
    await served();
    await folder.write({
      "users/ben.yaml": "userPrincipalName: ben@contoso.com\ndisplayName: Ben\n",
    });
    const place = join(folder.path, "ledger");
    await takeLease(
      folderKeeper(place),
      { tenant: tenant.id, run: "0".repeat(64), where: "another run" },
      {
        clock: { now: () => new Date(), sleep: () => Promise.reject(new Error("free")) },
        waitSeconds: 0,
      },
    );
    let waits = 0;
    const sleep = async (milliseconds: number, signal?: AbortSignal): Promise<void> => {
      waits += 1;
      if (waits > 1) return systemClock.sleep(milliseconds, signal);
      // The other one is killed, and its lease ends.
      await leaveJournal(2);
      await rm(place, { recursive: true });
    };
    const applied = await apply({
      folder: folder.path,
      clock: { now: () => new Date(), sleep },
      directory: { graphUrl: directory?.root ?? "" },
      env: { ROLLCALL_LEDGER: "folder:ledger" },
      leaseSeconds: 600,
      approve: () => true,
    });
    expect(waits).toBeGreaterThan(0);
    if (applied.status !== "applied") throw new Error(applied.status);
    expect(applied.receipt.outcomes).toMatchObject([
      { userPrincipalName: "ana@contoso.com", begunAt: expect.any(String) },
      { userPrincipalName: "ben@contoso.com", status: "applied" },
    ]);
  });

  it("and is reported with what the run then writes to it", async () => {
    await leaveJournal(60);
    makeAna(59);
    addUser(tenant, { userPrincipalName: "ben@contoso.com", displayName: "Ben" });
    await served();
    await folder.write({
      "users/ana.yaml": `${ANA}manager: ben@contoso.com\n`,
      "users/ben.yaml": "userPrincipalName: ben@contoso.com\ndisplayName: Ben\n",
    });
    expect(await run("apply", "--yes")).toMatchObject({ code: 0 });
    expect(await createsIn()).toMatchObject([
      { kind: "update", done: ["manager"], begunAt: expect.any(String) },
    ]);
    expect((await run("hand-over")).code).toBe(0);
    expect(await handedOver()).toEqual(["ana@contoso.com"]);
  });

  it.each<[string, () => void]>([
    ["made before the run began", () => makeAna(62)],
    ["made long after the last that the run heard of", () => makeAna(40)],
    ["called otherwise", () => makeAna(59, { displayName: "Ana Silva" })],
    ["with another title", () => makeAna(59, { jobTitle: "Lead" })],
    ["with another mailNickname", () => makeAna(59, { mailNickname: "asilva" })],
  ])("and not one %s", async (_, prepare) => {
    await leaveJournal(60);
    prepare();
    await served();
    await run("apply", "--yes");
    expect(await createsIn().catch(() => [])).toEqual([]);
    await run("hand-over");
    expect(await handedOver()).toEqual([]);
  });

  it("and not one that is disabled", async () => {
    await leaveJournal(60);
    makeAna(59, { accountEnabled: false });
    await served();
    await run("apply", "--yes");
    expect(await createsIn().catch(() => [])).toEqual([]);
  });

  const ELSEWHERE = { id: "b0000000-0000-4000-8000-000000000001", domain: "contoso.com" };

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ["an embedded directory", { directory: "embedded" }],
    ["an embedded directory with another id", { directory: "embedded", tenant: ELSEWHERE }],
    ["another tenant", { tenant: ELSEWHERE }],
  ])("and not one here where the run wrote to %s", async (_, more) => {
    await leaveJournal(60, undefined, more);
    makeAna(59);
    await served();
    await run("apply", "--yes");
    expect(await createsIn().catch(() => [])).toEqual([]);
    await run("hand-over");
    expect(await handedOver()).toEqual([]);
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ["an embedded directory", { directory: "embedded" }],
    ["another tenant", { tenant: ELSEWHERE }],
  ])(
    "nor is it filled in by a plan that creates Ana where the run wrote to %s",
    async (_, more) => {
      await served();
      const planned = await run("plan", "--out", "plan.json");
      expect(planned).toMatchObject({ code: 0 });
      await leaveJournal(0, undefined, more);
      await directory?.close();
      makeAna(0, { jobTitle: null });
      addUser(tenant, { userPrincipalName: "ben@contoso.com", jobTitle: "Lead" });
      await served();
      expect((await run("apply", "plan.json")).stdout).toContain("was not created by it");
      expect(tenant.users.map(({ jobTitle }) => jobTitle ?? null)).toEqual([null, "Lead"]);
    },
  );

  it("and not one that another id is declared for", async () => {
    await leaveJournal(60);
    makeAna(59);
    await served();
    await folder.write({ "users/ana.yaml": `${ANA}id: a0000000-0000-4000-8000-000000000001\n` });
    await run("apply", "--yes");
    expect(await createsIn().catch(() => [])).toEqual([]);
  });
});
