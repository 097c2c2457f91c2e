import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  apply,
  drift,
  history,
  importUsers,
  MistakesError,
  plan,
  RefusedError,
  RollcallError,
  validate,
  type PlanDocument,
} from "../../src/library.ts";
import { ANA_ID, at, folderWith, rosterOf, tenantOf, writesOf } from "./world.ts";

// What programs import, in this process and over HTTP. Whatever the process has of its own stays as it is.

const DOMAIN = "contoso.com";
const yes = (): boolean => true;

const own = { folder: process.cwd(), environment: { ...process.env } };
const printed: string[] = [];
const streams = [process.stdout, process.stderr];
const writers = streams.map((stream) => Object.getOwnPropertyDescriptor(stream, "write"));
let listeners = 0;
beforeEach(async () => {
  listeners = process.listenerCount("SIGINT") + process.listenerCount("SIGTERM");
  printed.length = 0;
  // What is here must not be taken for what the folder has.
  process.chdir(
    await folderWith({
      "users/decoy.yaml": `userPrincipalName: decoy@${DOMAIN}\ndisplayName: Decoy\n`,
      "rollcall.yaml": "mode: observe\n",
      ".env": "ROLLCALL_GRAPH_URL=http://127.0.0.1:9/v1.0\n",
    }),
  );
  process.env["ROLLCALL_GRAPH_URL"] = "http://127.0.0.1:9/v1.0";
  process.env["ROLLCALL_LEDGER"] = "folder";
  process.env["GIT_DIR"] = join(own.folder, ".git");
  for (const stream of streams)
    stream.write = (chunk: Uint8Array | string): boolean => {
      printed.push(String(chunk));
      return true;
    };
});
afterEach(async () => {
  for (const [index, stream] of streams.entries()) {
    const writer = writers[index];
    if (writer) Object.defineProperty(stream, "write", writer);
    else Reflect.deleteProperty(stream, "write");
  }
  const here = process.cwd();
  const left = await readdir(here);
  process.chdir(own.folder);
  for (const name of ["ROLLCALL_GRAPH_URL", "ROLLCALL_LEDGER", "GIT_DIR"])
    if (own.environment[name] === undefined) delete process.env[name];
    else process.env[name] = own.environment[name];
  assert.deepEqual({ ...process.env }, own.environment);
  assert.deepEqual(printed, []);
  assert.deepEqual(left.toSorted(), [".env", "rollcall.yaml", "users"]);
  assert.equal(process.listenerCount("SIGINT") + process.listenerCount("SIGTERM"), listeners);
  assert.equal(process.exitCode, undefined);
});

describe("validate", () => {
  it("answers with what is declared", async () => {
    const folder = await folderWith(rosterOf(DOMAIN));
    expect(await validate({ folder })).toEqual({
      formatVersion: 1,
      valid: true,
      files: 2,
      users: 2,
      diagnostics: [],
    });
  });

  it("answers with mistakes as data, by file and line, whatever the files hold", async () => {
    const folder = await folderWith({
      ...rosterOf(DOMAIN),
      "users/cleo.yaml": `userPrincipalName: cleo@${DOMAIN}\njobTitel: Lead\n`,
      "users/\u001b[31mred.yaml": "userPrincipalName: [\n",
    });
    const { valid, diagnostics } = await validate({ folder });
    expect(valid).toBe(false);
    expect(diagnostics.map(({ at: place }) => `${place.file}:${place.line}`)).toEqual(
      expect.arrayContaining(["users/cleo.yaml:2", "users/\u001b[31mred.yaml:2"]),
    );
    const { diagnostics: ofOne } = await validate({ folder, only: ["users/cleo.yaml"] });
    expect(new Set(ofOne.map(({ at: place }) => place.file))).toEqual(new Set(["users/cleo.yaml"]));
  });

  it.each([
    ["a folder that is not there", { folder: "/no/such/folder" }, /There is no folder/],
    ["none at all", { folder: "" }, /folder is missing/],
    ["what is no text", { folder: 7 as unknown as string }, /folder is missing/],
  ])("says so of %s", async (_, options, message) => {
    await expect(validate(options)).rejects.toThrow(message);
    await expect(validate(options)).rejects.toBeInstanceOf(RollcallError);
  });
});

describe("plan", () => {
  it("plans over HTTP, and sends nothing that could write", async () => {
    const tenant = await tenantOf(DOMAIN);
    const made = await plan(at(await folderWith(rosterOf(DOMAIN)), tenant));
    expect(made).toMatchObject({
      formatVersion: 1,
      digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      tenant: { domain: DOMAIN },
      totals: { create: 1, update: 1 },
    });
    expect(writesOf(tenant)).toEqual([]);
  });

  it("refuses files with mistakes before it asks anything, with harmless words", async () => {
    const tenant = await tenantOf(DOMAIN);
    const folder = await folderWith({
      "users/\u001b[31mred.yaml": "userPrincipalName: [\n",
    });
    const failed = await plan(at(folder, tenant)).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(MistakesError);
    expect((failed as MistakesError).diagnostics.length).toBeGreaterThan(0);
    expect((failed as MistakesError).message).not.toContain("\u001b");
    expect(tenant.requests).toEqual([]);
  });

  it.each([
    ["a host that may get no token", { graphUrl: "https://graph.contoso.example/v1.0" }],
    ["plain http elsewhere", { graphUrl: "http://graph.microsoft.com/v1.0" }],
    ["no address", { graphUrl: "graph" }],
    ["no known word", "somewhere" as "graph"],
    ["a misspelt address", { graphURL: "http://127.0.0.1:9/v1.0" } as never],
    ["an empty address", { graphUrl: " " }],
    ["null", null as never],
  ])("refuses %s", async (_, directory) => {
    const folder = await folderWith(rosterOf(DOMAIN));
    await expect(plan({ folder, directory })).rejects.toBeInstanceOf(RollcallError);
  });

  it("saves a plan for review, which apply then takes by its path", async () => {
    const tenant = await tenantOf(DOMAIN);
    const options = at(await folderWith(rosterOf(DOMAIN)), tenant);
    await plan({ ...options, out: "plan.json" });
    expect(existsSync(join(options.folder, "plan.json"))).toBe(true);
    expect(await apply({ ...options, reviewed: "plan.json" })).toMatchObject({
      status: "applied",
      complete: true,
    });
  });
});

describe("apply", () => {
  it("writes what is approved, keeps a receipt, and then has nothing to do", async () => {
    const tenant = await tenantOf(DOMAIN);
    const options = at(await folderWith(rosterOf(DOMAIN)), tenant);
    const shown: PlanDocument[] = [];
    const log: string[] = [];
    const applied = await apply({
      ...options,
      log: (line) => {
        log.push(line);
        throw new Error("A listener must not end a run");
      },
      approve: async (made) => {
        shown.push(made);
        return true;
      },
    });
    expect(shown.map(({ totals }) => [totals.create, totals.update])).toEqual([[1, 1]]);
    expect(applied).toMatchObject({
      status: "applied",
      complete: true,
      receipt: { formatVersion: 2, totals: { applied: 2, failed: 0 } },
    });
    const path = join(options.folder, ".rollcall/receipt.json");
    expect(applied).toMatchObject({ path });
    expect(JSON.parse(await readFile(path, "utf8"))).toMatchObject({ totals: { applied: 2 } });
    expect(await apply({ ...options, approve: () => false })).toMatchObject({ status: "nothing" });
  });

  it.each([
    ["false", () => false],
    ["a word", () => "yes" as unknown as boolean],
    ["nothing", () => undefined as unknown as boolean],
    ["a promise of false", async () => false],
  ])("writes nothing where approve says %s", async (_, approve) => {
    const tenant = await tenantOf(DOMAIN);
    const options = at(await folderWith(rosterOf(DOMAIN)), tenant);
    expect(await apply({ ...options, approve })).toMatchObject({
      status: "declined",
      plan: { totals: { create: 1 } },
    });
    expect(writesOf(tenant)).toEqual([]);
    expect(existsSync(join(options.folder, ".rollcall"))).toBe(false);
  });

  it("writes nothing where approve throws, and hands over what it threw", async () => {
    const tenant = await tenantOf(DOMAIN);
    const failure = new Error("The approver is on leave");
    const approve = (): never => {
      throw failure;
    };
    await expect(
      apply({ ...at(await folderWith(rosterOf(DOMAIN)), tenant), approve }),
    ).rejects.toBe(failure);
    expect(writesOf(tenant)).toEqual([]);
  });

  it("takes a review or an approval, and not none or both", async () => {
    const tenant = await tenantOf(DOMAIN);
    const options = at(await folderWith(rosterOf(DOMAIN)), tenant);
    const reviewed = await plan(options);
    const before = tenant.requests.length;
    for (const given of [{}, { reviewed, approve: yes }, { approve: "yes" }])
      await expect(apply({ ...options, ...given } as never)).rejects.toThrow(/either reviewed/);
    expect(tenant.requests.length).toBe(before);
  });

  it("writes of a reviewed plan what still fits, and nothing that it does not list", async () => {
    const tenant = await tenantOf(DOMAIN);
    const options = at(await folderWith(rosterOf(DOMAIN)), tenant);
    const reviewed = await plan(options);
    const ana = tenant.tenant.users.find(({ id }) => id === ANA_ID);
    await fetch(`${tenant.root}/users/${ANA_ID}`, {
      method: "PATCH",
      headers: { authorization: "Bearer x", "content-type": "application/json" },
      body: JSON.stringify({ jobTitle: "Chief" }),
    });
    await writeFile(
      join(options.folder, "users/cleo.yaml"),
      `userPrincipalName: cleo@${DOMAIN}\ndisplayName: Cleo Diaz\n`,
    );
    const applied = await apply({ ...options, reviewed });
    expect(applied).toMatchObject({ status: "applied", complete: false });
    expect(
      applied.status === "applied" &&
        applied.receipt.outcomes
          .map(({ userPrincipalName, status }) => `${userPrincipalName} ${status}`)
          .toSorted(),
    ).toEqual([`ana@${DOMAIN} skipped`, `ben@${DOMAIN} applied`, `cleo@${DOMAIN} skipped`]);
    expect(ana?.["jobTitle"]).toBe("Chief");
  });

  it("refuses a plan that was edited, and one of another tenant", async () => {
    const tenant = await tenantOf(DOMAIN);
    const options = at(await folderWith(rosterOf(DOMAIN)), tenant);
    const reviewed = await plan(options);
    const edited = { ...reviewed, changes: reviewed.changes.slice(1) };
    await expect(apply({ ...options, reviewed: edited })).rejects.toThrow(/was edited/);
    const other = await tenantOf(DOMAIN, { id: "99999999-9999-4999-8999-999999999999" });
    await expect(apply({ ...at(options.folder, other), reviewed })).rejects.toThrow(
      /was made for the tenant/,
    );
    expect([...writesOf(tenant), ...writesOf(other)]).toEqual([]);
  });

  it.each([
    [
      "a guard",
      { "rollcall.yaml": "guards:\n  creates: { count: 0, percent: 0, floor: 0 }\n" },
      "creates",
    ],
    ["observe mode", { "rollcall.yaml": "mode: observe\n" }, undefined],
  ])("asks nobody, and writes nothing, where %s refuses", async (_, files, guard) => {
    const tenant = await tenantOf(DOMAIN);
    const options = at(await folderWith({ ...rosterOf(DOMAIN), ...files }), tenant);
    let asked = 0;
    const approve = (): boolean => (asked += 1) > 0;
    const failed = await apply({ ...options, approve }).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(RefusedError);
    const { plan: refused, message } = failed as RefusedError;
    expect(refused.refusals.map((refusal) => refusal.guard)).toEqual(guard ? [guard] : []);
    expect(message).toContain("Nothing was written.");
    // Nor does a review of it.
    const reviewed = await plan(options);
    await expect(apply({ ...options, reviewed })).rejects.toBeInstanceOf(RefusedError);
    expect(asked).toBe(0);
    expect(writesOf(tenant)).toEqual([]);
  });

  it.each([
    ["canary", 0],
    ["canary", 1.5],
    ["stopAtErrors", 101],
    ["leaseSeconds", -1],
    ["leaseSeconds", Number.NaN],
  ])("refuses %s: %s", async (name, value) => {
    const tenant = await tenantOf(DOMAIN);
    const options = at(await folderWith(rosterOf(DOMAIN)), tenant);
    await expect(apply({ ...options, approve: yes, [name]: value })).rejects.toThrow(
      `${name} is not a whole number`,
    );
    expect(tenant.requests).toEqual([]);
  });
});

describe("side by side", () => {
  it("two calls write to two tenants, each its own, with a ledger and a lease of its own", async () => {
    const domains = ["contoso.com", "contoso.example"];
    const worlds = await Promise.all(
      domains.map(async (domain, index) => {
        const tenant = await tenantOf(domain, {
          id: `${index + 1}1111111-1111-4111-8111-111111111111`,
        });
        // In real time, as a lease takes it.
        const { clock: _, ...options } = at(await folderWith(rosterOf(domain)), tenant);
        return { domain, tenant, options };
      }),
    );
    const applied = await Promise.all(
      worlds.map(({ options }) =>
        apply({ ...options, env: { ROLLCALL_LEDGER: "folder" }, approve: yes }),
      ),
    );
    for (const [index, { domain, tenant, options }] of worlds.entries()) {
      expect(applied[index]).toMatchObject({
        complete: true,
        receipt: { tenant: { id: tenant.tenant.id, domain } },
      });
      expect(tenant.tenant.users.map(({ userPrincipalName }) => userPrincipalName)).toEqual([
        `ana@${domain}`,
        `ben@${domain}`,
      ]);
      expect(await readdir(join(options.folder, ".rollcall/ledger"))).toEqual([
        ".gitignore",
        tenant.tenant.id,
      ]);
    }
  });

  it("only one of two calls for one tenant gets the lease", async () => {
    const tenant = await tenantOf(DOMAIN);
    const { clock: _, ...ofTenant } = at(await folderWith(rosterOf(DOMAIN)), tenant);
    const options = {
      ...ofTenant,
      env: { ROLLCALL_LEDGER: "folder:kept" },
      approve: yes,
    };
    const ended = await Promise.allSettled([apply(options), apply(options)]);
    const failed = ended.filter(({ status }) => status === "rejected");
    expect(failed.length).toBeLessThan(2);
    for (const { reason } of failed as PromiseRejectedResult[])
      expect(reason).toMatchObject({ name: "RollcallError", code: "ledger" });
    const creates = writesOf(tenant).filter((write) => write.startsWith("POST /users"));
    expect(creates.length).toBe(1);
    expect(await history({ ...options, user: `ben@${DOMAIN}` })).toMatchObject({
      formatVersion: 1,
      people: [{ events: [{ outcome: { kind: "create", status: "applied" } }] }],
    });
    await expect(history({ ...options, user: `zoe@${DOMAIN}` })).rejects.toThrow(/has no run/);
  });
});

describe("the other calls", () => {
  it("importUsers writes files of which a plan is empty", async () => {
    const tenant = await tenantOf(DOMAIN);
    const options = at(await folderWith({ "rollcall.yaml": "{}\n" }), tenant);
    expect(await importUsers({ ...options, dryRun: true })).toMatchObject({ written: false });
    expect(existsSync(join(options.folder, "users"))).toBe(false);
    expect(await importUsers(options)).toMatchObject({
      formatVersion: 1,
      written: true,
      created: [`ana@${DOMAIN}`],
      differing: [],
    });
    expect((await plan(options)).changes).toEqual([]);
    expect(writesOf(tenant)).toEqual([]);
  });

  it("drift tells who differs from what is on disk", async () => {
    const tenant = await tenantOf(DOMAIN);
    const options = at(await folderWith(rosterOf(DOMAIN)), tenant);
    expect(await drift(options)).toMatchObject({
      formatVersion: 1,
      users: [{ kind: "gone" }, { kind: "changed", fields: [{ field: "jobTitle" }] }],
    });
    await expect(drift(at(await folderWith({}), tenant))).rejects.toBeInstanceOf(MistakesError);
  });

  it("the embedded directory is kept in the folder", async () => {
    const folder = await folderWith({ "users/ben.yaml": rosterOf(DOMAIN)["users/ben.yaml"] ?? "" });
    const options = { folder, directory: "embedded" } as const;
    expect(await apply({ ...options, approve: yes })).toMatchObject({ complete: true });
    expect((await plan(options)).changes).toEqual([]);
    expect(existsSync(join(folder, ".rollcall/tenant.json"))).toBe(true);
  });
});
