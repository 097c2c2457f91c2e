import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { afterEach } from "vitest";
import type { Endpoint } from "../../../src/directory/endpoint.ts";
import { networkFromEnvironment, type Network } from "../../../src/network/network.ts";

export const CLOUD: Endpoint = {
  root: "https://graph.microsoft.com/v1.0",
  authority: "https://login.microsoftonline.com",
  federationAudience: "api://AzureADTokenExchange",
  signsIn: true,
};

export const APPLICATION = {
  AZURE_TENANT_ID: "5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10",
  AZURE_CLIENT_ID: "11111111-2222-4333-8444-555555555555",
};

/** What answers in the place of the authority, whatever it is. */
export interface Authority {
  readonly paths: readonly string[];
  readonly forms: readonly URLSearchParams[];
  /** Every origin to which something was to be sent. */
  readonly origins: ReadonlySet<string>;
  /** Leads everything to it, whatever the host. */
  readonly network: Network;
}

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

export async function serveAuthority(
  answer: (response: ServerResponse, number: number, request: IncomingMessage) => void,
): Promise<Authority> {
  const forms: URLSearchParams[] = [];
  const paths: string[] = [];
  const origins = new Set<string>();
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk: Buffer) => (text += chunk.toString()));
    request.on("end", () => {
      forms.push(new URLSearchParams(text));
      paths.push(new URL(request.url ?? "", "http://x").pathname);
      answer(response, forms.length, request);
    });
  });
  server.on("connection", (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  closers.push(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const straight = networkFromEnvironment({});
  return {
    paths,
    forms,
    origins,
    network: {
      fetch: (address, init) => {
        const url = new URL(address);
        origins.add(url.origin);
        return straight.fetch(origin + url.pathname + url.search, init);
      },
      failure: (error, address) => straight.failure(error, address),
    },
  };
}

/** Answers with JSON, or with a text as it is. */
export function answerJson(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(typeof body === "string" ? body : JSON.stringify(body));
}
