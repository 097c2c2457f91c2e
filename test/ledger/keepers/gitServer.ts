import { spawn } from "node:child_process";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import process from "node:process";
import { GIT_ENVIRONMENT } from "../../action/gitObjects.ts";

/** What came, in order. */
export interface Asked {
  readonly path: string;
  readonly authorization: string | undefined;
}

export interface GitServer {
  readonly url: string;
  readonly asked: Asked[];
  /** Answers in the place of Git; undefined leaves it to Git. */
  answer: (asked: Asked) => Answer | undefined;
  close(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The connection is cut in the place of an answer. */
  readonly cut?: true;
  /** After Git has done what was asked. */
  readonly afterEffect?: true;
}

/**
 * Repositories over HTTP on loopback, by Git's own program for it.
 *
 * @param folder the one that has them
 * @see https://git-scm.com/docs/git-http-backend
 */
export async function serveGit(folder: string): Promise<GitServer> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const one = { path: request.url ?? "", authorization: request.headers.authorization };
    asked.push(one);
    const answer = result.answer(one);
    if (answer && !answer.afterEffect) return respond(response, answer);
    void backend(folder, request).then((output) =>
      answer ? respond(response, answer) : relay(response, output),
    );
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const result: GitServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answer: () => undefined,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return result;
}

function respond(response: ServerResponse, { status, text = "", headers, cut }: Answer): void {
  if (cut) response.destroy();
  else response.writeHead(status, { "content-type": "text/plain", ...headers }).end(text);
}

async function backend(folder: string, request: IncomingMessage): Promise<Buffer> {
  const [path = "", query = ""] = (request.url ?? "").split("?");
  const child = spawn("git", ["http-backend"], {
    env: {
      ...GIT_ENVIRONMENT,
      PATH: process.env["PATH"],
      GIT_PROJECT_ROOT: folder,
      GIT_HTTP_EXPORT_ALL: "1",
      REMOTE_USER: "job",
      REQUEST_METHOD: request.method,
      PATH_INFO: path,
      QUERY_STRING: query,
      CONTENT_TYPE: request.headers["content-type"],
      HTTP_CONTENT_ENCODING: request.headers["content-encoding"],
      GIT_PROTOCOL: request.headers["git-protocol"] as string | undefined,
    },
    stdio: ["pipe", "pipe", "ignore"],
  });
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  child.stdin.on("error", () => undefined);
  child.stdin.end(Buffer.concat(chunks));
  const output: Buffer[] = [];
  for await (const chunk of child.stdout) output.push(chunk as Buffer);
  return Buffer.concat(output);
}

// "Status: 404 Not Found" and other headers, then the body.
function relay(response: ServerResponse, output: Buffer): void {
  const end = output.indexOf("\r\n\r\n");
  let status = 200;
  for (const line of output.subarray(0, end).toString().split("\r\n")) {
    const [name = "", value = ""] = line.split(/: (.*)/s);
    if (name.toLowerCase() === "status") status = Number.parseInt(value, 10);
    else response.setHeader(name, value);
  }
  response.writeHead(status).end(output.subarray(end + 4));
}
