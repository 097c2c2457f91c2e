import { dirname } from "node:path";
import { afterEach } from "vitest";
import { runGit } from "../../src/git/run.ts";
import { gitKeeper } from "../../src/ledger/keepers/git/keeper.ts";
import type { Entry, Keeper } from "../../src/ledger/ports.ts";
import { serveGit, type GitServer } from "../ledger/keepers/gitServer.ts";
import { VirtualClock } from "../virtualClock.ts";
import type { ActionWorld } from "./world.ts";

const servers: GitServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

/**
 * Puts a company's repository on a server that asks for tokens, and lets those push that may; until the end of the test.
 *
 * @param pushing gets each push before Git does
 */
export async function onServer(
  { gitHub, repository }: ActionWorld,
  pushing: () => void = () => undefined,
): Promise<GitServer> {
  const server = await serveGit(dirname(repository.origin));
  servers.push(server);
  await repository.git("config", "http.receivepack", "true");
  gitHub.settings.git = {
    serverUrl: server.url,
    repositoryUrl: `${server.url}/origin.git`,
  };
  server.answer = ({ path, authorization = "" }) => {
    const [, basic = ""] = /^basic (.*)$/.exec(authorization) ?? [];
    const [, token = ""] =
      /^x-access-token:(.*)$/.exec(Buffer.from(basic, "base64").toString()) ?? [];
    const method = path.includes("receive-pack") ? "POST" : "GET";
    const refusal = gitHub.refusal(`token ${token}`, method, "/git/refs");
    if (!refusal && path.endsWith("/git-receive-pack")) pushing();
    return refusal && { status: refusal.status ?? 403, text: JSON.stringify(refusal.json) };
  };
  return server;
}

/** Reads the ledger. The repository itself stands for a clone of it. */
export async function ledgerReader(origin: string): Promise<Keeper> {
  const clock = new VirtualClock();
  await runGit(["-C", origin, "config", "remote.origin.url", origin]);
  return gitKeeper("rollcall-ledger", { folder: origin, clock });
}

/** All entries of a tenant, the oldest first. */
export async function entriesIn(origin: string, tenant: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of (await ledgerReader(origin)).entries(tenant)) entries.unshift(entry);
  return entries;
}
