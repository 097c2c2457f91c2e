import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { APPLICATION } from "../../src/embedded/audit/auditLog.ts";
import type { Initiator } from "../../src/embedded/audit/entry.ts";
import { serveEmbedded, type EmbeddedDirectory } from "../../src/embedded/serving/server.ts";
import type { EmbeddedOptions } from "../../src/embedded/serving/options.ts";
import { addUser, newTenant, type TenantState } from "../../src/embedded/tenant/tenant.ts";
import { newKeyPair, open, type KeyPair } from "../../src/handover/sealedFile.ts";
import { folderKeeper } from "../../src/ledger/keepers/folder.ts";
import { takeLease } from "../../src/ledger/lease.ts";
import { apply } from "../../src/library.ts";
import type { FoundAccount } from "../../src/model/plan.ts";
import type { Outcome, Receipt } from "../../src/model/records/receipt.ts";
import { systemClock } from "../../src/session/process/systemClock.ts";
import { createdBy, HR, OURS } from "../auditedCreation.ts";
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
async function served(more: Partial<EmbeddedOptions> = {}): Promise<void> {
  directory = await serveEmbedded({
    ...more,
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
  expect(second.stdout).toContain("created without hearing of it, as Entra's audit log says");
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
    principal: OURS,
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

function makeAna(
  minutesAgo: number,
  more: Record<string, unknown> = {},
  by: Initiator = { app: APPLICATION },
): void {
  createdBy(by, tenant, {
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

  it("and is not recorded by a run that waited for the other one to end, since its plan did not list it", async () => {
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
      { userPrincipalName: "ben@contoso.com", status: "applied" },
      { userPrincipalName: "ana@contoso.com", status: "skipped" },
    ]);
    expect(applied.complete).toBe(false);
    // The next plan does.
    const asked: (readonly FoundAccount[] | undefined)[] = [];
    const next = await apply({
      folder: folder.path,
      directory: { graphUrl: directory?.root ?? "" },
      env: { ROLLCALL_LEDGER: "folder:ledger" },
      approve: ({ found }) => {
        asked.push(found);
        return true;
      },
    });
    expect(asked).toMatchObject([[{ id: tenant.users[0]?.id }]]);
    if (next.status !== "applied") throw new Error(next.status);
    expect(next.receipt.outcomes).toMatchObject([
      { userPrincipalName: "ana@contoso.com", begunAt: expect.any(String) },
    ]);
    expect(next.complete).toBe(true);
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

describe("an account that has the name and all the values of the user is another program's", () => {
  it.each<[string, Initiator]>([
    ["another application", HR],
    [
      "an application that only has the same name",
      { app: { ...HR.app, displayName: APPLICATION.displayName } as NonNullable<Initiator["app"]> },
    ],
    [
      "a person",
      {
        user: {
          id: "d0000000-0000-4000-8000-000000000001",
          displayName: "Cleo",
          userPrincipalName: "cleo@contoso.com",
        },
      },
    ],
  ])("where %s created it, and nobody is handed a credential", async (_, by) => {
    await leaveJournal(60);
    makeAna(59, {}, by);
    await served();
    const applied = await run("apply", "--yes", "--format", "json");
    expect(applied.code).toBe(1);
    const { outcomes } = JSON.parse(applied.stdout) as Receipt;
    expect(outcomes).toMatchObject([{ userPrincipalName: "ana@contoso.com", status: "skipped" }]);
    expect(outcomes[0]).not.toHaveProperty("id");
    expect(outcomes[0]?.reason).toContain("and not Rollcall");
    await run("hand-over");
    expect(await handedOver()).toEqual([]);
  });

  it("where another person was signed in", async () => {
    const person = {
      id: "d0000000-0000-4000-8000-000000000001",
      displayName: "Cleo",
      userPrincipalName: "cleo@contoso.com",
    };
    await leaveJournal(60, undefined, {
      principal: { kind: "person", appId: OURS.appId, objectId: person.id },
    });
    makeAna(59, {}, { user: { ...person, id: "d0000000-0000-4000-8000-000000000002" } });
    await served();
    expect((await run("apply", "--yes", "--format", "json")).stdout).toContain("and not Rollcall");
    expect(await createsIn()).toMatchObject([{ status: "skipped" }]);
  });

  it.each<[string, string, () => Promise<void>]>([
    [
      "the log may not be read",
      "AuditLog.Read.All",
      () => served({ withoutPermissions: ["AuditLog.Read.All", "Directory.Read.All"] }),
    ],
    [
      "its entry has not come yet",
      "or not yet",
      () => served({ audit: { lateMilliseconds: 90 * MINUTE } }),
    ],
    [
      "its entry names the application only",
      "by an id",
      async () => {
        for (const { by } of tenant.directoryAudits ?? [])
          Object.assign(by, { app: { ...APPLICATION, appId: null, servicePrincipalId: null } });
        await served();
      },
    ],
    [
      "the record does not tell who was signed in",
      "as which application or person",
      async () => {
        await leaveJournal(60, undefined, { principal: undefined });
        await served();
      },
    ],
  ])("for all that is known, where %s", async (_, why, serve) => {
    await leaveJournal(60);
    makeAna(59);
    await serve();
    const first = await run("apply", "--yes", "--format", "json");
    expect(first.code).toBe(1);
    const { outcomes, complete } = JSON.parse(first.stdout) as Receipt;
    expect(complete).toBe(false);
    expect(outcomes).toMatchObject([{ userPrincipalName: "ana@contoso.com", status: "skipped" }]);
    expect(outcomes[0]?.reason).toContain(why);
    expect(outcomes[0]?.reason).toContain('who initiated "Add user"');
    await run("hand-over");
    expect(await handedOver()).toEqual([]);
    // A later run looks again.
    await directory?.close();
    tenant.directoryAudits = [];
    makeAgain();
    await served();
    const second = await run("apply", "--yes", "--format", "json");
    const isTold = why !== "as which application or person";
    expect(second.code).toBe(isTold ? 0 : 1);
    await run("hand-over");
    expect(await handedOver()).toEqual(isTold ? ["ana@contoso.com"] : []);
  });

  /** The log tells of Ana's creation. */
  function makeAgain(): void {
    const ana = tenant.users.pop();
    if (ana) createdBy({ app: APPLICATION }, tenant, ana as never);
  }

  it("and is settled by its id, which a person declares: without a credential", async () => {
    await leaveJournal(60);
    makeAna(59, {}, HR);
    await served();
    await folder.write({ "users/ana.yaml": `${ANA}id: ${tenant.users[0]?.id}\n` });
    const applied = await run("apply", "--yes", "--format", "json");
    expect(applied.code).toBe(0);
    expect(JSON.parse(applied.stdout)).toMatchObject({ complete: true, outcomes: [] });
    await run("hand-over");
    expect(await handedOver()).toEqual([]);
  });

  it("and the plan that creates this user does not change it", async () => {
    await folder.write({ "users/ana.yaml": `${ANA}manager: ben@contoso.com\n` });
    addUser(tenant, { userPrincipalName: "ben@contoso.com", displayName: "Ben" });
    await folder.write({
      "users/ben.yaml": "userPrincipalName: ben@contoso.com\ndisplayName: Ben\n",
    });
    await served();
    expect(await run("plan", "--out", "plan.json")).toMatchObject({ code: 0 });
    await leaveJournal(0);
    await directory?.close();
    makeAna(0, {}, HR);
    await served();
    const applied = await run("apply", "plan.json");
    expect(applied.code).toBe(1);
    expect(applied.stdout).toContain("HR provisioning");
    expect(tenant.users.map(({ manager }) => manager)).toEqual([undefined, undefined]);
  });
});

describe("an account that was found is recorded only where that is approved", () => {
  const applyTo = (approve: () => boolean) =>
    apply({
      folder: folder.path,
      directory: { graphUrl: directory?.root ?? "" },
      env: {},
      approve,
    });

  it("by the program, which is asked though there is nothing to write", async () => {
    await leaveJournal(60);
    makeAna(59);
    await served();
    let asked = 0;
    const declined = await applyTo(() => {
      asked += 1;
      return false;
    });
    expect(declined).toMatchObject({
      status: "declined",
      plan: { changes: [], found: [{ userPrincipalName: "ana@contoso.com" }] },
    });
    expect(asked).toBe(1);
    await run("hand-over");
    expect(await handedOver()).toEqual([]);
    expect(await applyTo(() => true)).toMatchObject({ status: "applied", complete: true });
    // Then it is on record, and nobody is asked again.
    expect(await applyTo(() => true)).toMatchObject({ status: "nothing" });
    await run("hand-over");
    expect(await handedOver()).toEqual(["ana@contoso.com"]);
  });

  it("at the terminal, or with --yes", async () => {
    await leaveJournal(60);
    makeAna(59);
    await served();
    const refused = await run("apply");
    expect(refused.stderr).toContain("no terminal to ask on");
    expect(await createsIn().catch(() => [])).toEqual([]);
  });

  it("by a reviewed plan that creates the user, and by no other", async () => {
    await leaveJournal(60);
    await served();
    expect(await run("plan", "--out", "creates.json")).toMatchObject({ code: 0 });
    await rm(join(folder.path, "users/ana.yaml"));
    await folder.write({
      "users/ben.yaml": "userPrincipalName: ben@contoso.com\ndisplayName: Ben\n",
    });
    expect(await run("plan", "--out", "other.json")).toMatchObject({ code: 0 });
    await folder.write({ "users/ana.yaml": ANA });
    await directory?.close();
    makeAna(59);
    await served();
    const other = await run("apply", "other.json", "--format", "json");
    expect(other.code).toBe(1);
    expect(JSON.parse(other.stdout)).toMatchObject({
      complete: false,
      outcomes: [
        { userPrincipalName: "ben@contoso.com", status: "applied" },
        {
          userPrincipalName: "ana@contoso.com",
          status: "skipped",
          reason: expect.stringContaining("neither creates this user"),
        },
      ],
    });
    expect((await run("apply", "creates.json")).code).toBe(0);
    expect(await createsIn()).toMatchObject([
      { userPrincipalName: "ana@contoso.com", begunAt: expect.any(String) },
    ]);
  });
});
