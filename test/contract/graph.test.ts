import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { networkFromEnvironment } from "../../src/network/network.ts";
import { graphClient, NoAnswer, RunError, type Send } from "./graph.ts";
import { Possessions } from "./possessions.ts";

let close: (() => void) | undefined;
afterEach(() => close?.());

async function client(
  answer: (request: IncomingMessage, response: ServerResponse, count: number) => void,
): Promise<{ send: Send; root: string; asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    answer(request, response, asked.length);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  close = () => {
    server.close();
    server.closeAllConnections();
  };
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1.0`;
  const send = graphClient({
    root,
    token: async () => "secret",
    possessions: new Possessions(),
    patienceSeconds: 60,
    sleep: async () => {},
    network: networkFromEnvironment({}),
  });
  return { send, root, asked };
}

describe("a refusal for quota", () => {
  it.each([
    { name: "seconds", retryAfter: "7" },
    { name: "fractions of a second", retryAfter: "2.128" },
    { name: "a date that has passed", retryAfter: "Mon, 02 Nov 2026 08:00:00 GMT" },
  ])("is waited out for $name", async ({ retryAfter }) => {
    const { send, asked } = await client((_, response, count) => {
      response.writeHead(count < 3 ? 429 : 200, { "Retry-After": retryAfter });
      response.end("{}");
    });
    expect((await send({ method: "GET", path: "/users" })).status).toBe(200);
    expect(asked).toHaveLength(3);
  });

  it("is an answer where it asks for more patience than there is", async () => {
    const { send, asked } = await client((_, response) => {
      response.writeHead(429, { "Retry-After": "61" });
      response.end();
    });
    expect((await send({ method: "GET", path: "/users" })).status).toBe(429);
    expect(asked).toHaveLength(1);
  });

  it("is the answer where a claim asks for it", async () => {
    const { send, asked } = await client((_, response) => {
      response.writeHead(429, { "Retry-After": "0" });
      response.end();
    });
    const request = { method: "GET", path: "/users", keepThrottled: true };
    expect((await send(request)).status).toBe(429);
    expect(asked).toHaveLength(1);
  });
});

describe("the token", () => {
  it("is sent below the root, and to a link below it", async () => {
    const { send, root, asked } = await client((_, response) => response.end("{}"));
    await send({ method: "GET", path: "/users" });
    await send({ method: "GET", path: `${root}/users?$skiptoken=x` });
    expect(asked.map(({ url, headers }) => [url, headers.authorization])).toEqual([
      ["/v1.0/users", "Bearer secret"],
      ["/v1.0/users?$skiptoken=x", "Bearer secret"],
    ]);
  });

  it.each(["https://graph.contoso.example/v1.0/users", "http://127.0.0.1:1/v1.0/users", "users"])(
    "is sent nowhere for %s",
    async (path) => {
      const { send, asked } = await client((_, response) => response.end("{}"));
      await expect(send({ method: "GET", path })).rejects.toThrow("leads out of the Graph root");
      expect(asked).toEqual([]);
    },
  );

  it("does not follow a redirection", async () => {
    const { send, asked } = await client((_, response) => {
      response.writeHead(307, { Location: "http://127.0.0.1:1/" });
      response.end();
    });
    expect((await send({ method: "GET", path: "/users" })).status).toBe(307);
    expect(asked).toHaveLength(1);
  });

  it("that is refused ends the run, but not where a claim sends another", async () => {
    const { send, asked } = await client((_, response) => {
      response.writeHead(401);
      response.end("{}");
    });
    await expect(send({ method: "GET", path: "/users" })).rejects.toBeInstanceOf(RunError);
    const lower = { method: "GET", path: "/users", authorization: "bearer <token>" };
    expect((await send(lower)).status).toBe(401);
    expect(asked.at(-1)?.headers.authorization).toBe("bearer secret");
    const own = { method: "GET", path: "/users", authorization: "Basic eA==" };
    expect((await send(own)).status).toBe(401);
  });
});

it("what would write to others is not sent", async () => {
  const { send, asked } = await client((_, response) => response.end("{}"));
  const request = { method: "PATCH", path: "/users/ana.silva@contoso.com", body: {} };
  await expect(send(request)).rejects.toThrow("did not make");
  expect(asked).toEqual([]);
});

it("a connection that is lost is no answer of the service", async () => {
  const { send } = await client((request) => request.socket.destroy());
  await expect(send({ method: "GET", path: "/users" })).rejects.toBeInstanceOf(NoAnswer);
});
