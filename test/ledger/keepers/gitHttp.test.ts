import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { appendBegun } from "../../../src/ledger/append.ts";
import { gitKeeper } from "../../../src/ledger/keepers/git/keeper.ts";
import type { Keeper } from "../../../src/ledger/ports.ts";
import { VirtualClock } from "../../virtualClock.ts";
import { headerAt, TENANT } from "../samples.ts";
import { LEDGER, makeClones, type Clones } from "./clones.ts";
import { serveGit, type Answer, type GitServer } from "./gitServer.ts";

const TOKEN = "ghs_0123456789abcdefghijklmnopqrstuvwxyz";
const BASIC = Buffer.from(`x-access-token:${TOKEN}`).toString("base64");
const MORNING = headerAt("2026-11-02T08:00:00Z");

let clones: Clones;
let server: GitServer;
beforeEach(async () => {
  clones = await makeClones();
  server = await serveGit(clones.folder);
  await clones.git(clones.clone, "remote", "set-url", "origin", `${server.url}/remote.git`);
});
afterEach(async () => {
  await server.close();
  await clones.remove();
});

const keeper = (serverUrl = server.url): Keeper =>
  gitKeeper(LEDGER, {
    folder: clones.clone,
    clock: new VirtualClock(),
    hostToken: { token: TOKEN, serverUrl },
  });

describe("a token for a remote over HTTP", () => {
  it("goes with every request, and into no file of the clone", async () => {
    const entry = await appendBegun(keeper(), MORNING);
    expect(await keeper().newest(TENANT)).toEqual(entry);
    expect(server.asked.length).toBeGreaterThan(3);
    for (const { authorization } of server.asked) expect(authorization).toBe(`basic ${BASIC}`);
    const settings = await clones.git(clones.clone, "config", "--list", "--local");
    expect(settings).not.toMatch(/extraheader/i);
  });

  it("takes the place of one that the checkout left behind", async () => {
    const key = `http.${server.url}/.extraheader`;
    await clones.git(clones.clone, "config", "--local", key, "AUTHORIZATION: basic b3RoZXI=");
    await appendBegun(keeper(), MORNING);
    for (const { authorization } of server.asked) expect(authorization).toBe(`basic ${BASIC}`);
  });

  it.each(["https://github.com", "http://127.0.0.1:1"])(
    "for %s does not go to another host",
    async (serverUrl) => {
      await appendBegun(keeper(serverUrl), MORNING);
      expect(server.asked.length).toBeGreaterThan(3);
      for (const { authorization } of server.asked) expect(authorization).toBeUndefined();
    },
  );

  it("does not follow to where an answer leads", async () => {
    const other = await serveGit(clones.folder);
    try {
      server.answer = ({ path }) => ({ status: 302, headers: { location: `${other.url}${path}` } });
      await expect(appendBegun(keeper(), MORNING)).rejects.toMatchObject({ name: "LedgerError" });
      expect(other.asked).toEqual([]);
    } finally {
      await other.close();
    }
  });
});

describe("an answer that is none of Git's says what to do", () => {
  const pushing = ({ path }: { readonly path: string }): boolean => path.includes("receive-pack");

  it.each([
    [403, "Permission to contoso/people.git denied to bot.", "the permission contents: write"],
    [403, `Your token ${TOKEN} (${BASIC}) may not.`, "the permission contents: write"],
    [403, "This repository was archived so it is read-only.", "must not be archived"],
    [401, "Bad credentials", "Git could not sign in."],
    [404, "Not Found", "Check the address"],
  ])("%i with %j", async (status, text, advice) => {
    server.answer = (asked) => (pushing(asked) ? { status, text } : undefined);
    const ended = await appendBegun(keeper(), MORNING).then(
      () => "no error",
      (error: Error) => `${error.name}: ${error.message}`,
    );
    expect(ended).toMatch(/^LedgerError: The ledger in the branch rollcall-ledger of origin/);
    expect(ended).toContain(advice);
    expect(ended).not.toContain(TOKEN);
    expect(ended).not.toContain(BASIC);
    expect(await clones.tip()).toBe("");
    expect(server.asked.filter(pushing)).toHaveLength(1);
  });

  it.each([500, 502, 503, 429])("%i is asked again, and may pass", async (status) => {
    let left = 2;
    server.answer = (asked) => (pushing(asked) && (left -= 1) >= 0 ? { status } : undefined);
    expect((await appendBegun(keeper(), MORNING)).sequence).toBe(1);
    expect(await clones.git(clones.remote, "rev-list", "--count", LEDGER)).toBe("1");
  });

  it.each<[string, Answer]>([
    ["cut", { status: 0, cut: true, afterEffect: true }],
    ["a 502 of a proxy", { status: 502, afterEffect: true }],
  ])("after the push took effect (%s): the entry is there, once", async (_, answer) => {
    let isFirst = true;
    server.answer = ({ path }) => {
      if (!path.endsWith("/git-receive-pack") || !isFirst) return undefined;
      isFirst = false;
      return answer;
    };
    expect((await appendBegun(keeper(), MORNING)).sequence).toBe(1);
    expect(isFirst).toBe(false);
    expect(await clones.git(clones.remote, "rev-list", "--count", LEDGER)).toBe("1");
  });

  it("an address that nobody listens at is told with the address, without its password", async () => {
    const { url } = server;
    await server.close();
    const address = `${url.replace("//", "//ana:secret-word@")}/remote.git`;
    await clones.git(clones.clone, "remote", "set-url", "origin", address);
    const reading = keeper().newest(TENANT);
    await expect(reading).rejects.toThrow(url.replace("http://", ""));
    await expect(reading).rejects.not.toThrow("secret-word");
    server = await serveGit(clones.folder);
  });
});
