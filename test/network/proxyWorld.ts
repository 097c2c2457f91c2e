import { readFileSync } from "node:fs";
import { createServer, request as forward, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { connect, type AddressInfo, type Socket } from "node:net";
import { fileURLToPath } from "node:url";
import { afterEach } from "vitest";

// What stands between a company's machine and the services, all of it on loopback.

/** A PEM file of the tests' own certificate authority. */
export const AUTHORITY = fixture("authority.pem");

function fixture(name: string): string {
  return fileURLToPath(new URL(`../fixtures/tls/${name}`, import.meta.url));
}

type Certificate = "good" | "otherName" | "expired" | "selfSigned";

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function listening(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  closers.push(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return (server.address() as AddressInfo).port;
}

/** An https server. The handler sees by `host` for whom it is taken. @returns its port */
export function tlsFront(
  handler: RequestListener,
  certificate: Certificate = "good",
): Promise<number> {
  const [key, cert] = ["key", "pem"].map((ending) =>
    readFileSync(fixture(`${certificate}.${ending}`)),
  );
  return listening(createTlsServer({ key, cert }, handler));
}

/** A page in plain HTTP, as a network shows it to those who have not signed in to it. @returns its port */
export function plainFront(): Promise<number> {
  return listening(createServer((_, response) => response.end("<html>Sign in to the network")));
}

/** Hands a request on to a server that speaks plain HTTP. */
export function passTo(root: string): RequestListener {
  const { port } = new URL(root);
  return (incoming, outgoing) => {
    const { method, url, headers } = incoming;
    const onward = forward({ host: "127.0.0.1", port, method, path: url, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on("error", () => outgoing.destroy());
    incoming.pipe(onward);
  };
}

export interface ConnectProxy {
  readonly port: number;
  /** `http://127.0.0.1:<port>` */
  readonly address: string;
  /** What clients asked to be connected with, in order. */
  readonly asked: { readonly target: string; readonly authorization: string | undefined }[];
}

/**
 * An HTTP proxy that connects whatever is asked for with a port of this machine, or refuses.
 *
 * @param to a port, or the status of a refusal
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-connect
 */
export async function connectProxy(
  to: (target: string, authorization: string | undefined) => number,
  { tls = false }: { readonly tls?: boolean } = {},
): Promise<ConnectProxy> {
  const asked: ConnectProxy["asked"] = [];
  const refuseAll: RequestListener = (_, response) => response.writeHead(501).end();
  const server = tls
    ? (createTlsServer(
        { key: readFileSync(fixture("good.key")), cert: readFileSync(fixture("good.pem")) },
        refuseAll,
      ) as unknown as Server)
    : createServer(refuseAll);
  server.on("connect", (request, client: Socket) => {
    const target = request.url ?? "";
    const authorization = request.headers["proxy-authorization"];
    asked.push({ target, authorization });
    client.on("error", () => undefined);
    const port = to(target, authorization);
    if (port < 1000) {
      client.end(`HTTP/1.1 ${port} Refused\r\ncontent-length: 0\r\n\r\n`);
      return;
    }
    const service = connect(port, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      service.pipe(client);
      client.pipe(service);
    });
    service.on("error", () => client.destroy());
    client.on("close", () => service.destroy());
  });
  const port = await listening(server);
  return { port, address: `http${tls ? "s" : ""}://127.0.0.1:${port}`, asked };
}
