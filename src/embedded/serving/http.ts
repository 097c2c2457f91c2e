import type { IncomingMessage, ServerResponse } from "node:http";
import type { Server } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { RequestFault } from "../faults/kinds.ts";
import { badQuery, GraphRefusal, notModelled } from "./graphError.ts";
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

/**
 * Path and query below the version, encoded.
 *
 * @throws GraphRefusal without a bearer token, for another version, and for what no Graph root has
 */
export function targetOf({ headers, url = "/" }: IncomingMessage): string {
  if (/^\/[^/]+\/oauth2(?:\/v2\.0)?\/(?:token|devicecode)(?:\?|$)/i.test(url))
    throw new GraphRefusal(
      404,
      "NotFound",
      "There is no token endpoint at this address. Without --sign-in the embedded directory takes any bearer token: set ROLLCALL_ACCESS_TOKEN to any text.",
    );
  if (!/^Bearer +\S+$/i.test(headers.authorization ?? ""))
    throw new GraphRefusal(401, "InvalidAuthenticationToken", "Access token is empty.");
  const [, version = "", target = ""] = /^\/+([^/?#]*)(.*)$/s.exec(url) ?? [];
  if (version.toLowerCase() === "beta") throw notModelled("the beta version of Graph, only v1.0");
  if (version.toLowerCase() !== "v1.0") throw badQuery(`Invalid version: ${version}`);
  return target;
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
  const text = isGateway ? GATEWAY_PAGE : textOf(body, headers);
  response.writeHead(status, {
    ...(text !== undefined && {
      "Content-Type": isGateway ? "text/html" : JSON_TYPE,
    }),
    ...headers,
    ...(text !== undefined && fault?.kind === "cut" && { "Content-Length": lengthOf(text, fault) }),
  });
  if (text === undefined || fault?.kind !== "cut") return void response.end(text);
  const half = Buffer.from(text).subarray(0, Buffer.byteLength(text) / 2);
  response.write(half, () => response.socket?.destroy());
}

function textOf(body: unknown, headers: GraphAnswer["headers"]): string | undefined {
  if (body === undefined) return undefined;
  const isPlain = /^(?:text\/plain|application\/xml)$/.test(headers?.["Content-Type"] ?? "");
  return isPlain && typeof body === "string" ? body : JSON.stringify(body);
}

/** As seen in an issue of microsoftgraph/msgraph-sdk-powershell. */
export const JSON_TYPE =
  "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";

const GATEWAY_PAGE = "<html><body><h1>Bad gateway</h1></body></html>";

function lengthOf(text: string, { length }: RequestFault & { kind: "cut" }): number {
  const bytes = Buffer.byteLength(text);
  return length === "whole" ? bytes : Math.floor(bytes / 2);
}

export function lowerCase(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value ?? "")]),
  );
}

/** @throws the server's own error, as when the port is taken */
export function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
}
