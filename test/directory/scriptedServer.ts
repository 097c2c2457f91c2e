import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach } from "vitest";
import {
  connect,
  type Connection,
  type ConnectionOptions,
} from "../../src/directory/graph/sending/connection.ts";
import { VirtualClock } from "../virtualClock.ts";

/** What a scripted server was sent. */
export interface Received {
  readonly method: string;
  /** Below `/v1.0`, with the query. */
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: unknown;
}

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A text goes out as it is, anything else as JSON. */
  readonly body?: unknown;
  /** `reset`: the connection ends without an answer. `half`: in the middle of it. `never`: nothing comes. */
  readonly fault?: "reset" | "half" | "never";
}

/**
 * `["GET /users", first, second, …]`: replies to requests that begin like this, one after another, the last one again
 * and again. The first rule that fits is used.
 */
export type Rule = readonly [match: string, ...replies: (Reply | ((request: Received) => Reply))[]];

export interface ScriptedServer {
  readonly root: string;
  readonly requests: readonly Received[];
  close(): Promise<void>;
}

const open = new Set<ScriptedServer>();
afterEach(async () => {
  for (const server of open) await server.close();
});

/** A server that says what a test wants to hear, hostile things too. It is closed when the test is over. */
export async function scriptedServer(rules: readonly Rule[]): Promise<ScriptedServer> {
  const requests: Received[] = [];
  const used = new Map<Rule, number>();
  const server = createServer((incoming, response) => {
    void receive(incoming).then((request) => {
      requests.push(request);
      const line = `${request.method} ${request.path}`;
      const rule = rules.find(([match]) => line.startsWith(match));
      if (!rule) return send(response, { status: 400, body: failure("NotScripted", line) });
      const [, ...replies] = rule;
      const turn = used.get(rule) ?? 0;
      used.set(rule, turn + 1);
      const reply = replies[Math.min(turn, replies.length - 1)] ?? {};
      return send(response, typeof reply === "function" ? reply(request) : reply);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const scripted: ScriptedServer = {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1.0`,
    requests,
    close: async () => {
      if (!open.delete(scripted)) return;
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
  open.add(scripted);
  return scripted;
}

/** A connection to a loopback root, in virtual time and without chance. */
export function connectTo(
  root: string,
  options: Partial<ConnectionOptions> & { readonly clock?: VirtualClock } = {},
): Connection & { readonly clock: VirtualClock } {
  const { clock = new VirtualClock() } = options;
  const connection = connect({
    endpoint: {
      root,
      authority: "https://login.microsoftonline.com",
      federationAudience: "api://AzureADTokenExchange",
      signsIn: false,
    },
    token: async () => TOKEN,
    random: () => 1,
    ...options,
    clock,
  });
  return Object.assign(connection, { clock });
}

export const TOKEN = "the-secret-token";

/** Graph's error envelope. */
export function failure(code: string, message: string, details?: unknown): unknown {
  return {
    error: {
      code,
      message,
      ...(details !== undefined && { details }),
      innerError: {
        date: "2026-11-02T08:00:00",
        "request-id": "11111111-2222-3333-4444-555555555555",
      },
    },
  };
}

interface Item {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly body?: Record<string, unknown>;
}

/** Answers a batch, item by item. */
export function batchReply(
  answer: (
    item: Item,
  ) => { status: number; headers?: Record<string, string>; body?: unknown } | undefined,
): (request: Received) => Reply {
  return ({ body }) => ({
    body: {
      responses: itemsOf(body)
        .map((item) => ({ id: item.id, ...answer(item) }))
        .filter((response) => "status" in response),
    },
  });
}

export function itemsOf(body: unknown): Item[] {
  return (body as { requests: Item[] }).requests;
}

async function receive(incoming: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString("utf8");
  return {
    method: incoming.method ?? "",
    path: (incoming.url ?? "").replace("/v1.0", ""),
    headers: incoming.headers,
    body: text === "" ? undefined : (JSON.parse(text) as unknown),
  };
}

function send(response: ServerResponse, { status = 200, headers = {}, body, fault }: Reply): void {
  if (fault === "never") return;
  if (fault === "reset") return void response.destroy();
  const text = body === undefined ? "" : typeof body === "string" ? body : JSON.stringify(body);
  response.writeHead(status, {
    ...(body !== undefined && { "content-type": "application/json" }),
    ...headers,
    ...(fault === "half" && { "content-length": String(text.length * 2) }),
  });
  if (fault === "half") response.write(text, () => response.destroy());
  else response.end(text === "" ? undefined : text);
}
