import { afterEach, describe, expect, it } from "vitest";
import { serveEmbedded, type EmbeddedDirectory } from "../../src/embedded/serving/server.ts";
import type { Exchange } from "../../src/embedded/serving/options.ts";
import { addUser, newTenant } from "../../src/embedded/tenant/tenant.ts";
import { VirtualClock } from "../virtualClock.ts";
import { optionsFrom } from "./options.ts";
import { FORMATS, render, type Report } from "./report.ts";
import { start } from "./running.ts";

const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

/** A tenant with people of its own, which no run may touch. */
async function company(observe?: (exchange: Exchange) => void): Promise<EmbeddedDirectory> {
  const tenant = newTenant({ domain: "contoso.com" });
  const manager = addUser(tenant, { userPrincipalName: "ana.silva@contoso.com" });
  addUser(tenant, { userPrincipalName: "bo.chen@contoso.com", manager: manager.id });
  const gone = addUser(tenant, { userPrincipalName: "carl.berg@contoso.com" });
  tenant.users.pop();
  tenant.deletedUsers.push(gone);
  const directory = await serveEmbedded({
    tenant,
    clock: new VirtualClock(),
    ...(observe && { observe }),
  });
  closing.push(() => directory.close());
  return directory;
}

const names = ({ tenant }: EmbeddedDirectory): string[] =>
  [...tenant.users, ...tenant.deletedUsers].map(({ userPrincipalName }) => userPrincipalName);
const PEOPLE = ["ana.silva@contoso.com", "bo.chen@contoso.com", "carl.berg@contoso.com"];

describe("a whole run", () => {
  it("leaves nothing behind, tells nobody's data, and tries guesses first", async () => {
    const directory = await company();
    const before = structuredClone(directory.tenant);
    const { out, err, code } = await start(
      directory.root,
      "--yes",
      "--claims",
      "manager",
      "--format",
      "json",
    ).ended;
    // But for the log of what was done, which nobody can take back.
    expect({ ...directory.tenant, directoryAudits: [] }).toEqual(before);
    expect(err).toContain("rollcall-contract-… are created in contoso.com");
    expect([0, 2]).toContain(code);
    const report = JSON.parse(out) as Report;
    expect(report.results).toContainEqual(
      expect.objectContaining({
        name: "Managers: set by reference with 204, and read back",
        outcome: "holds",
      }),
    );
    for (const format of FORMATS)
      expect(render(report, format)).not.toMatch(
        /[0-9a-f]{8}-[0-9a-f]{4}-|@contoso|ana\.silva|bo\.chen|contract-[0-9a-f]{8}/i,
      );
    const order = report.results
      .filter(({ outcome }) => outcome !== "not tried")
      .map(({ confidence }) => ["guess", "seen", "documented"].indexOf(confidence));
    expect(order).toEqual(order.toSorted());
    expect(new Set(order).size).toBe(3);
  });

  it("asks first, and creates nothing where nobody can answer", async () => {
    const directory = await company();
    const { err, code } = await start(directory.root).ended;
    expect(code).toBe(1);
    expect(err).toMatch(/There is no terminal to ask on/);
    expect(directory.requests.filter(({ method }) => method !== "GET")).toEqual([]);
  });
});

describe("options", () => {
  it.each([
    [["--format", "xml"], "--format must be text, markdown, json"],
    [["--patience", "soon"], "--patience must be a number"],
    [["--patience", "601"], "--patience must be a number"],
    [["--record", "../tenant"], "--record takes a name"],
    [["--record", ""], "--record takes a name"],
    [["--nonsense"], "Unknown option"],
    [["extra"], "Unexpected argument"],
  ])("refuses %j", (args, message) => {
    expect(() => optionsFrom(args)).toThrow(message);
  });

  it.each([
    [[], { yes: false, claims: "", format: "text", patienceSeconds: undefined, record: undefined }],
    [["--yes", "--format", "markdown"], { yes: true, format: "markdown" }],
    [["--patience", "0"], { patienceSeconds: 0 }],
    [["--record", "developer-e5"], { record: "developer-e5" }],
  ])("takes %j", (args, expected) => {
    expect(optionsFrom(args)).toMatchObject(expected);
  });
});

describe("a run that is ended", () => {
  const ofManagers = ({ method, path }: Exchange): boolean =>
    method === "PUT" && path.includes("manager");

  it.each(["SIGINT", "SIGTERM"] as const)(
    "removes everything after %s, sent twice as npm does",
    async (signal) => {
      let running: ReturnType<typeof start> | undefined;
      const managers: Exchange[] = [];
      const deletions: Exchange[] = [];
      const directory = await company((exchange) => {
        if (ofManagers(exchange) && managers.push(exchange) === 5) running?.child.kill(signal);
        const isLate = exchange.method === "DELETE" && managers.length >= 5;
        if (isLate && deletions.push(exchange) === 3) running?.child.kill(signal);
      });
      running = start(directory.root, "--yes", "--claims", "managers", "--format", "json");
      const { code, out, err } = await running.ended;
      expect(err).toContain(`${signal}: removing what was created.`);
      expect(code).toBe(1);
      expect((JSON.parse(out) as Report).ended).toBe(true);
      expect(deletions.length).toBeGreaterThan(3);
      expect(names(directory)).toEqual(PEOPLE);
    },
  );

  it("says that no answer came, and that the next run removes what is left", async () => {
    const holder: { directory?: EmbeddedDirectory } = {};
    let struck = 0;
    holder.directory = await company((exchange) => {
      if (ofManagers(exchange) && (struck += 1) === 5) void holder.directory?.close();
    });
    const { code, err } = await start(holder.directory.root, "--yes", "--claims", "managers").ended;
    expect(code).toBe(1);
    expect(err).toMatch(/^Error: .*connect.*\nThe next run removes what this one left\.\n$/ms);
    expect(err).not.toMatch(/^ +at /m);
  });

  it("is cleaned up after by the next, where it was killed", async () => {
    let running: ReturnType<typeof start> | undefined;
    let struck = 0;
    const directory = await company((exchange) => {
      const isDelete = exchange.method === "DELETE" && exchange.path.length === 2;
      // Some accounts are deleted by then and in the deleted items, the others are not.
      if (isDelete && (struck += 1) === 3) running?.child.kill("SIGKILL");
    });
    running = start(directory.root, "--yes", "--claims", "manager");
    await running.ended;
    expect(directory.tenant.users.length).toBeGreaterThan(10);
    expect(directory.tenant.deletedUsers.length).toBeGreaterThan(1);
    const { err } = await start(directory.root, "--yes", "--claims", "no manager is a 404").ended;
    expect(err).toMatch(/with \d+ that an earlier run left behind/);
    expect(names(directory)).toEqual(PEOPLE);
  });
});
