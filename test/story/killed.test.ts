import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { connectionResets } from "../../src/embedded/faults/random.ts";
import { serveEmbedded, type EmbeddedDirectory } from "../../src/embedded/serving/server.ts";
import { newTenant } from "../../src/embedded/tenant/tenant.ts";
import type { Outcome, Receipt } from "../../src/model/records/receipt.ts";
import { ended, temporaryFolder, type Folder } from "../cli.ts";
import { yamlOf } from "./world.ts";

/** More than the 120 who are created at once before there is an answer. */
const NEWCOMERS = 500;
const KILLED_AT = NEWCOMERS / 2;
const CANCELLED = 250;

let directory: EmbeddedDirectory | undefined;
let folder: Folder | undefined;
afterEach(async () => {
  await directory?.close();
  await folder?.remove();
});

const MOMENTS = [
  {
    moment: "in the middle of the creates",
    after: KILLED_AT,
    counts: (path: string) => path === "/users",
    // Each is recorded before it is sent.
    recorded: KILLED_AT,
  },
  {
    moment: "in the middle of the managers",
    after: 100,
    counts: (path: string) => path.endsWith("/manager/$ref"),
    recorded: NEWCOMERS,
  },
];

it.each(MOMENTS)(
  "killed $moment, a second run ends the same",
  async ({ after, counts, recorded }) => {
    let writes = 0;
    let kill = (): void => undefined;
    let later = 0;
    directory = await serveEmbedded({
      tenant: newTenant({ domain: "contoso.com" }),
      clock: {
        now: () => new Date(Date.now() + later),
        sleep: () => Promise.reject(new Error("not used")),
      },
      lag: { seed: 7, readMilliseconds: 300, listMilliseconds: 300, referenceMilliseconds: 300 },
      faults: connectionResets(7, 0.02),
      observe: ({ method, path }) => {
        if (method !== "GET" && counts(`/${path.join("/")}`) && (writes += 1) === after) kill();
      },
    });
    const environment = { ROLLCALL_GRAPH_URL: directory.root };
    folder = await temporaryFolder();
    await folder.write({
      "users/newcomers.yaml": yamlOf(
        Array.from({ length: NEWCOMERS }, (_, index) => ({
          userPrincipalName: nameOf(index),
          displayName: `Newcomer ${index}`,
          manager: nameOf(managerOf(index)),
        })),
      ),
    });
    const refused = await folder.run(
      ["plan", "--format", "json", "--out", "plan.json"],
      environment,
    );
    expect(refused.code).toBe(4);
    const [refusal] = (
      JSON.parse(refused.stdout) as {
        refusals: { acknowledgement: { path: string; text: string } }[];
      }
    ).refusals;
    if (!refusal) throw new Error(`${NEWCOMERS} newcomers were not refused`);
    await folder.write({ [refusal.acknowledgement.path]: refusal.acknowledgement.text });

    const first = folder.start(["apply", "--yes"], environment);
    kill = () => void first.kill("SIGKILL");
    await ended(first);
    expect(directory.tenant.users.length).toBeGreaterThan(0);
    expect(first.signalCode).toBe("SIGKILL");

    // What the killed run wrote has become visible, however soon this one begins.
    later = 1000;
    const second = await folder.run(["apply", "--yes"], environment);
    expect(second.code, `${second.stdout}${second.stderr}`).toBe(0);
    const names = directory.tenant.users.map((user) => user.userPrincipalName);
    expect(names.toSorted()).toEqual(
      Array.from({ length: NEWCOMERS }, (_, index) => nameOf(index)).toSorted(),
    );
    const ids = new Map(directory.tenant.users.map((user) => [user.userPrincipalName, user.id]));
    for (const user of directory.tenant.users)
      expect(user.manager).toBe(
        ids.get(nameOf(managerOf(Number(/\d+/.exec(user.userPrincipalName)?.[0])))),
      );
    expect((await folder.run(["plan", "--detailed-exitcode"], environment)).code).toBe(0);

    // What the killed run had done is still told, beside the receipt of the second.
    const records = (await readdir(join(folder.path, ".rollcall"))).filter((name) =>
      name.includes("interrupted"),
    );
    expect(records).toHaveLength(1);
    const lines = (await readFile(join(folder.path, ".rollcall", records[0] ?? ""), "utf8"))
      .trim()
      .split("\n");
    const created = new Map(
      lines
        .slice(1)
        .map((line) => JSON.parse(line) as Outcome)
        .map(({ userPrincipalName, id }) => [userPrincipalName, id]),
    );
    // Without an id: begun, and whether it was created is not known.
    for (const [name, id] of created) if (id !== undefined) expect(id).toBe(ids.get(name));
    expect(created.size).toBeGreaterThanOrEqual(recorded);
  },
);

function managerOf(index: number): number {
  return index < 5 ? (index + 1) % 5 : Math.floor(index / 5);
}

function nameOf(index: number): string {
  return `newcomer${index}@contoso.com`;
}

const ANSWERS = [
  { name: "while the service answers", hang: false },
  { name: "while the service answers no more", hang: true },
];

it.each(ANSWERS)(
  "cancelled $name, it leaves a receipt that accounts for everybody",
  async ({ hang }) => {
    let creates = 0;
    let cancel = (): void => undefined;
    directory = await serveEmbedded({
      tenant: newTenant({ domain: "contoso.com" }),
      clock: { now: () => new Date(), sleep: () => Promise.reject(new Error("not used")) },
      observe: ({ method }) => {
        if (method === "POST" && (creates += 1) === 30) cancel();
      },
    });
    const front = await frontOf(directory.root);
    const environment = { ROLLCALL_GRAPH_URL: front.root };
    folder = await temporaryFolder();
    await folder.write({
      "rollcall.yaml": "guards:\n  creates: { floor: 500 }\n",
      "users/newcomers.yaml": yamlOf(
        Array.from({ length: CANCELLED }, (_, index) => ({
          userPrincipalName: nameOf(index),
          displayName: `Newcomer ${index}`,
        })),
      ),
    });
    const first = folder.start(["apply", "--yes"], environment);
    cancel = () => {
      front.silent = hang;
      first.kill("SIGINT");
    };
    const ran = await ended(first);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain("Cancelled (SIGINT)");
    // What was on its way when the run ended must not come upon the next one.
    await front.settled();
    const receipt = JSON.parse(
      await readFile(join(folder.path, ".rollcall/receipt.json"), "utf8"),
    ) as Receipt;
    expect(receipt.outcomes).toHaveLength(CANCELLED);
    expect(receipt.totals.notAttempted).toBeGreaterThan(30);
    const recorded = new Set(
      receipt.outcomes
        .filter(({ status, error }) => status === "applied" || error?.code === "unknown")
        .map(({ userPrincipalName }) => userPrincipalName),
    );
    for (const { userPrincipalName } of directory.tenant.users)
      expect(recorded).toContain(userPrincipalName);

    front.silent = false;
    expect((await folder.run(["apply", "--yes"], environment)).code).toBe(0);
    expect(directory.tenant.users).toHaveLength(CANCELLED);
    await front.close();
  },
);

/** Passes requests on, and can keep the answers to itself. */
async function frontOf(root: string): Promise<{
  readonly root: string;
  silent: boolean;
  /** Once all who have asked are gone, and what they asked has been passed on. */
  settled(): Promise<void>;
  close(): Promise<void>;
}> {
  const passing = new Set<Promise<void>>();
  const server = createServer((request, response) => {
    const passed = (async () => {
      const body: Buffer[] = [];
      for await (const chunk of request) body.push(chunk as Buffer);
      const answer = await fetch(`${root}${(request.url ?? "").slice("/v1.0".length)}`, {
        method: request.method ?? "GET",
        headers: { "content-type": "application/json", authorization: "Bearer front" },
        ...(body.length > 0 && { body: Buffer.concat(body) }),
      });
      const text = await answer.text();
      if (front.silent) return;
      response.writeHead(answer.status, { "content-type": "application/json" }).end(text);
    })()
      // Of a request that was given up there may be nothing to read.
      .catch(() => undefined);
    passing.add(passed);
    void passed.then(() => passing.delete(passed));
  });
  const connections = new Set<Promise<void>>();
  server.on("connection", (socket) => {
    const gone = new Promise<void>((done) => void socket.on("close", () => done()));
    connections.add(gone);
    void gone.then(() => connections.delete(gone));
  });
  await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
  const front = {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1.0`,
    silent: false,
    settled: async () => {
      while (connections.size + passing.size > 0) await Promise.all([...connections, ...passing]);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => void server.close(done));
    },
  };
  return front;
}
