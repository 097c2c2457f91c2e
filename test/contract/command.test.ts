import { spawn, type ChildProcess } from "node:child_process";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { serveEmbedded, type EmbeddedDirectory, type Exchange } from "../../src/embedded/server.ts";
import { addUser, newTenant } from "../../src/embedded/tenant.ts";
import { VirtualClock } from "../virtualClock.ts";
import type { Report } from "./report.ts";

const COMMAND = fileURLToPath(new URL("command.ts", import.meta.url));
const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

/** A tenant with people of its own, whom no run may touch. */
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

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function start(root: string, ...args: string[]): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [COMMAND, ...args], {
    env: { ROLLCALL_GRAPH_URL: root },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  const ended = new Promise<Ended>((resolve) => {
    child.once("close", (code) => resolve({ code, out, err }));
  });
  return { child, ended };
}

const names = ({ tenant }: EmbeddedDirectory): string[] =>
  [...tenant.users, ...tenant.deletedUsers].map(({ userPrincipalName }) => userPrincipalName);
const PEOPLE = ["ana.silva@contoso.com", "bo.chen@contoso.com", "carl.berg@contoso.com"];

describe("a whole run", () => {
  it.each([
    ["text", /^holds +Managers: set by reference with 204, and read back \(documented\)$/m],
    ["markdown", /^- Managers: set by reference with 204, and read back \(documented\)$/m],
    ["json", /"name": "Managers: set by reference with 204, and read back"/],
  ])("leaves nothing behind and tells nobody's data, as %s", async (format, holds) => {
    const directory = await company();
    const before = structuredClone(directory.tenant);
    const { out, err, code } = await start(
      directory.root,
      "--yes",
      "--claims",
      "managers",
      "--format",
      format,
    ).ended;
    expect(out).toMatch(holds);
    expect(out).not.toMatch(
      /[0-9a-f]{8}-[0-9a-f]{4}-|@contoso|ana\.silva|bo\.chen|contract-[0-9a-f]{8}/i,
    );
    expect(directory.tenant).toEqual(before);
    expect(err).toContain("rollcall-contract-… are created in contoso.com");
    expect([0, 2]).toContain(code);
  });

  it("asks first, and creates nothing where nobody can answer", async () => {
    const directory = await company();
    const { err, code } = await start(directory.root).ended;
    expect(code).toBe(1);
    expect(err).toMatch(/Nobody can be asked here: give --yes\./);
    expect(directory.requests.filter(({ method }) => method !== "GET")).toEqual([]);
  });

  it("tries guesses first", async () => {
    const directory = await company();
    const { out } = await start(directory.root, "--yes", "--claims", "manager", "--format", "json")
      .ended;
    const { results } = JSON.parse(out) as Report;
    const tried = results.filter(({ outcome }) => outcome !== "not tried");
    const order = tried.map(({ confidence }) =>
      ["guess", "seen", "documented"].indexOf(confidence),
    );
    expect(order).toEqual(order.toSorted());
    expect(new Set(order).size).toBe(3);
  });

  it.each([
    [["--format", "xml"], "--format must be text, markdown, json"],
    [["--patience", "soon"], "--patience must be a number"],
    [["--record", "../tenant"], "--record takes a name"],
    [["--claims", "nothing of the kind"], 'No claim holds the text "nothing of the kind".'],
  ])("refuses %j", async (args, message) => {
    const directory = await company();
    const { err, code } = await start(directory.root, "--yes", ...args).ended;
    expect({ code, said: err.includes(message) }).toEqual({ code: 1, said: true });
  });
});

describe("a run that is ended", () => {
  const ofManagers = ({ method, path }: Exchange): boolean =>
    method === "PUT" && path.includes("manager");

  it.each(["SIGINT", "SIGTERM"] as const)(
    "removes everything after %s, sent twice as npm does",
    async (signal) => {
      let running: ReturnType<typeof start> | undefined;
      let struck = 0;
      const directory = await company((exchange) => {
        if (!ofManagers(exchange) || (struck += 1) !== 5) return;
        running?.child.kill(signal);
        running?.child.kill(signal);
      });
      running = start(directory.root, "--yes", "--claims", "managers", "--format", "json");
      const { code, out, err } = await running.ended;
      expect(err).toContain(`${signal}: removing what was created.`);
      expect(code).toBe(1);
      expect((JSON.parse(out) as Report).ended).toBe(true);
      expect(names(directory)).toEqual(PEOPLE);
    },
  );

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

describe("a directory that answers otherwise", () => {
  /** Stands before a directory and changes some of its answers. */
  async function through(directory: EmbeddedDirectory): Promise<string> {
    const server: Server = createServer((request, response) => {
      void (async () => {
        const chunks: Buffer[] = [];
        for await (const chunk of request) chunks.push(chunk as Buffer);
        const answer = await fetch(new URL(request.url ?? "", directory.root), {
          method: request.method ?? "GET",
          headers: { Authorization: "Bearer any", "Content-Type": "application/json" },
          ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
        });
        const text = await answer.text();
        const isManager = /\/manager(\?|$)/.test(request.url ?? "");
        response.writeHead(isManager && answer.status === 404 ? 410 : answer.status, {
          "Content-Type": "application/json",
        });
        response.end(
          isManager
            ? text.replaceAll("Request_ResourceNotFound", "Nobody | <b>@ana.silva</b>")
            : text,
        );
      })();
    });
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    closing.push(
      () =>
        new Promise((resolve) => {
          server.close(resolve);
          server.closeAllConnections();
        }),
    );
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1.0`;
  }

  it("is found out, named with what was expected and seen, and left clean", async () => {
    const directory = await company();
    const root = await through(directory);
    const { out, code } = await start(
      root,
      "--yes",
      "--claims",
      "managers: no manager",
      "--format",
      "json",
    ).ended;
    const { results } = JSON.parse(out) as Report;
    expect(code).toBe(2);
    expect(results).toMatchObject([
      {
        name: "Managers: no manager is a 404",
        outcome: "differs",
        sent: "GET /users/{ana}/manager",
        step: 1,
        differences: [
          { what: "status", expected: "404", seen: "410" },
          { what: "error.code", expected: '"Request_ResourceNotFound"' },
        ],
      },
    ]);
    expect(names(directory)).toEqual(PEOPLE);
  });

  it("cannot put markup or a mention into the table for an issue", async () => {
    const root = await through(await company());
    const { out } = await start(
      root,
      "--yes",
      "--claims",
      "managers: no manager",
      "--format",
      "markdown",
    ).ended;
    const rows = out.split("\n").filter((line) => line.includes("no manager is a 404"));
    expect(rows).toHaveLength(1);
    expect(rows[0]).not.toMatch(/<b>|@ana/);
    expect(rows[0]?.split("|")).toHaveLength(7);
  });
});
