import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Emulator } from "./emulator.ts";
import { BASE, TOKEN } from "./names.ts";
import { answerOf, type Route } from "./routes.ts";

export interface ApiServer {
  readonly url: string;
  /** "METHOD path" of every request. */
  readonly requests: string[];
  /** Bodies of the check runs that were asked for, updates included. */
  readonly checks: Record<string, unknown>[];
  readonly close: () => Promise<void>;
}

/** Serves the routes, and leaves to the emulator what none of them answers. */
export async function serve(
  routes: readonly Route[],
  emulator: Emulator,
  storage: (artifact: string) => Uint8Array | undefined,
): Promise<ApiServer> {
  const requests: string[] = [];
  const checks: Record<string, unknown>[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? "/", "http://stand-in");
      const method = request.method ?? "GET";
      const text = await bodyOf(request);
      const stored = /^\/storage\/(\d+)$/.exec(url.pathname)?.[1];
      if (stored !== undefined) {
        response.writeHead(200, { "content-type": "application/zip" }).end(storage(stored));
        return;
      }
      requests.push(`${method} ${url.pathname.slice(BASE.length)}`);
      if (request.headers.authorization !== `token ${TOKEN}`) {
        response.writeHead(401, { "content-type": "application/json" });
        response.end(JSON.stringify({ message: "Bad credentials" }));
        return;
      }
      const body = (text === "" ? {} : JSON.parse(text)) as Record<string, unknown>;
      if (/\/check-runs(\/\d+)?$/.test(url.pathname)) checks.push(body);
      const path = decodeURIComponent(url.pathname);
      const own = path.startsWith(BASE)
        ? await answerOf(routes, method, path.slice(BASE.length), { query: url.searchParams, body })
        : undefined;
      if (own?.redirect !== undefined) {
        response.writeHead(302, { location: own.redirect }).end();
        return;
      }
      if (own) {
        response.writeHead(own.status ?? 200, { "content-type": "application/json" });
        response.end(own.json === undefined ? undefined : JSON.stringify(own.json));
        return;
      }
      const passed = await fetch(`${emulator.url}${url.pathname}${url.search}`, {
        method,
        headers: { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" },
        ...(text !== "" && { body: text }),
      });
      const link = passed.headers.get("link");
      response.writeHead(passed.status, {
        "content-type": "application/json",
        ...(link !== null && {
          link: link.replaceAll(/http:\/\/localhost:\d+/g, addressOf(server)),
        }),
      });
      response.end(await passed.text());
    })();
  });
  await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
  return {
    url: addressOf(server),
    requests,
    checks,
    close: () => new Promise<void>((done) => void server.close(() => done())),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function addressOf(server: ReturnType<typeof createServer>): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
