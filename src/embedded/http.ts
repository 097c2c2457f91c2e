import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { RequestFault } from "./faults.ts";
import { GraphRefusal } from "./graphError.ts";
import type { GraphAnswer } from "./request.ts";

const LARGEST_BODY_BYTES = 4 * 1024 * 1024;

/** The whole body of a request. @throws GraphRefusal 413 when it is larger than Graph takes */
export async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming) {
    bytes += (chunk as Buffer).length;
    if (bytes > LARGEST_BODY_BYTES)
      throw new GraphRefusal(413, "RequestEntityTooLarge", "The request is too large.");
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** Path and query below the version, encoded. @throws GraphRefusal without a bearer token, and for another version */
export function targetOf({ headers, url: address = "/" }: IncomingMessage): string {
  if (!/^Bearer \S+$/.test(headers.authorization ?? ""))
    throw new GraphRefusal(401, "InvalidAuthenticationToken", "Access token is empty.");
  const url = new URL(address, "http://127.0.0.1");
  if (!url.pathname.startsWith("/v1.0/"))
    throw new GraphRefusal(
      400,
      "BadRequest",
      `Invalid version: ${url.pathname.split("/")[1] ?? ""}`,
    );
  return url.pathname.slice("/v1.0".length) + url.search;
}

export function parseBody(text: string, contentType: string | undefined): unknown {
  if (text === "") return undefined;
  if (contentType !== undefined && !/json/i.test(contentType))
    throw new GraphRefusal(
      415,
      "UnsupportedMediaType",
      `The media type '${contentType}' is not supported.`,
    );
  try {
    return JSON.parse(text);
  } catch {
    throw new GraphRefusal(
      400,
      "BadRequest",
      "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.",
    );
  }
}

/** Sends an answer, or what a fault leaves of it. */
export async function sendAnswer(
  response: ServerResponse,
  { status, body, headers }: GraphAnswer,
  fault: RequestFault | undefined,
): Promise<void> {
  if (fault?.kind === "reset") return void response.socket?.destroy();
  if (fault?.kind === "slow") await sleep(fault.milliseconds);
  // A gateway answers with a page of its own.
  const isGateway = fault?.kind === "unavailable" && (status === 502 || status === 504);
  const text = isGateway ? GATEWAY_PAGE : body === undefined ? undefined : JSON.stringify(body);
  response.writeHead(status, {
    ...(text !== undefined && {
      "Content-Type": isGateway ? "text/html" : "application/json;odata.metadata=minimal",
    }),
    ...headers,
    ...(text !== undefined && fault?.kind === "cut" && { "Content-Length": lengthOf(text, fault) }),
  });
  if (text === undefined || fault?.kind !== "cut") return void response.end(text);
  const half = Buffer.from(text).subarray(0, Buffer.byteLength(text) / 2);
  response.write(half, () => response.socket?.destroy());
}

const GATEWAY_PAGE = "<html><body><h1>Bad gateway</h1></body></html>";

function lengthOf(text: string, { length }: RequestFault & { kind: "cut" }): number {
  const bytes = Buffer.byteLength(text);
  return length === "whole" ? bytes : Math.floor(bytes / 2);
}

export function lowerCase(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}

/** @throws the server's own error, as when the port is taken */
export function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
}
