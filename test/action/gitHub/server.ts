import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Emulator } from "./emulator.ts";
import { announce, refusalOf, type Interference } from "./limits.ts";
import { BASE, TOKEN } from "./names.ts";
import type { Oidc } from "./oidc.ts";
import type { Tokens } from "./permissions.ts";
import { tooLarge } from "./sizes.ts";
import { answerOf, type Answer, type Route } from "./routes.ts";

export interface ApiServer {
  readonly url: string;
  /** "METHOD path" of every request. */
  readonly requests: string[];
  /** Bodies of the check runs that were asked for, updates included. */
  readonly checks: Record<string, unknown>[];
  readonly close: () => Promise<void>;
}

export interface Served {
  readonly routes: readonly Route[];
  readonly emulator: Emulator;
  readonly interference: Interference;
  readonly storage: (artifact: string) => Uint8Array | undefined;
  readonly oidc: Pick<Oidc, "answer">;
  readonly tokens: Pick<Tokens, "refusal">;
  /** Changes what the emulator answered. */
  readonly stamp: (method: string, path: string, answer: unknown) => void;
}

/** Serves the routes, and leaves to the emulator what none of them answers. */
export async function serve(served: Served): Promise<ApiServer> {
  const requests: string[] = [];
  const checks: Record<string, unknown>[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = "GET", headers } = request;
    const url = new URL(request.url ?? "/", addressOf(server));
    const text = await bodyOf(request);
    const stored = /^\/storage\/(\d+)$/.exec(url.pathname)?.[1];
    if (stored !== undefined) {
      response.writeHead(200, { "content-type": "application/zip" }).end(served.storage(stored));
      return;
    }
    const identity = served.oidc.answer(url, headers.authorization);
    if (identity) {
      send(response, identity);
      return;
    }
    const whole = decodeURIComponent(url.pathname);
    const path = whole.startsWith(BASE) ? whole.slice(BASE.length) : whole;
    requests.push(`${method} ${url.pathname.slice(BASE.length)}`);
    const forbidden = served.tokens.refusal(headers.authorization, method, path);
    if (forbidden) {
      send(response, forbidden);
      return;
    }
    await announce(served.interference, method, path);
    const refusal = refusalOf(served.interference, method, path);
    if (refusal) {
      send(response, refusal);
      return;
    }
    const body = (text === "" ? {} : JSON.parse(text)) as Record<string, unknown>;
    const large = tooLarge(method, path, body);
    if (large) {
      send(response, large);
      return;
    }
    if (/\/check-runs(\/\d+)?$/.test(path)) checks.push(body);
    const own = await answerOf(served.routes, method, path, { url, query: url.searchParams, body });
    send(response, own ?? (await passOn(served, method, url, text)));
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      send(response, { status: 500, json: { message: `The stand-in failed: ${String(error)}` } });
    });
  });
  await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
  return {
    url: addressOf(server),
    requests,
    checks,
    close: () => new Promise<void>((done) => void server.close(() => done())),
  };
}

async function passOn(
  { emulator, stamp }: Served,
  method: string,
  url: URL,
  text: string,
): Promise<Answer> {
  const passed = await fetch(`${emulator.url}${url.pathname}${url.search}`, {
    method,
    headers: { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" },
    ...(text !== "" && { body: text }),
  });
  const link = passed.headers.get("link")?.replaceAll(/http:\/\/localhost:\d+/g, url.origin);
  const answered = await passed.text();
  const json: unknown = answered === "" ? undefined : JSON.parse(answered);
  if (passed.ok) stamp(method, url.pathname.slice(BASE.length), json);
  return { status: passed.status, json, ...(link !== undefined && { headers: { link } }) };
}

function send(response: ServerResponse, { status, json, headers, redirect }: Answer): void {
  if (redirect !== undefined) {
    response.writeHead(302, { location: redirect }).end();
    return;
  }
  response.writeHead(status ?? 200, { "content-type": "application/json", ...headers });
  response.end(json === undefined ? undefined : JSON.stringify(json));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function addressOf(server: ReturnType<typeof createServer>): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
