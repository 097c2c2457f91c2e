import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createEmulator } from "emulate";
import { BASE, BOT, NAME, OWNER, TOKEN } from "./names.ts";

/** Issues, comments and check runs, by the package emulate. */
export interface Emulator {
  readonly url: string;
  /** Asks as the owner of a token. */
  readonly ask: (token: string, method: string, path: string, body?: unknown) => Promise<unknown>;
  readonly openIssue: (title: string) => Promise<number>;
  readonly close: () => Promise<void>;
}

export async function startEmulator(): Promise<Emulator> {
  const emulator = await createEmulator({
    service: "github",
    port: await freePort(),
    seed: {
      tokens: {
        [OWNER]: { login: OWNER, scopes: ["repo"] },
        [TOKEN]: { login: BOT, scopes: ["repo"] },
        mallory: { login: "mallory", scopes: ["repo"] },
      },
      github: {
        users: [{ login: OWNER }, { login: BOT }, { login: "mallory" }],
        repos: [{ owner: OWNER, name: NAME, auto_init: true }],
      },
    },
  });
  const ask: Emulator["ask"] = async (token, method, path, body) => {
    const response = await fetch(`${emulator.url}${BASE}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`emulate: ${response.status} to ${method} ${path}`);
    return await response.json();
  };
  await ask(OWNER, "PUT", `/collaborators/${encodeURIComponent(BOT)}`, { permission: "push" });
  return {
    url: emulator.url,
    ask,
    openIssue: async (title) => {
      const issue = (await ask(TOKEN, "POST", "/issues", { title })) as { number: number };
      return issue.number;
    },
    close: () => emulator.close(),
  };
}

// The emulator takes a port and does not tell which one it would have chosen.
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => void probe.listen(0, "127.0.0.1", done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => void probe.close(done));
  return port;
}
