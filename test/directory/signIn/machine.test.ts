import { execFile } from "node:child_process";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { COMPILE_CACHE } from "../../cli.ts";

// The library decides where a machine's identity is once in a process, so that each case has one of its own.

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

const EXPIRES = Math.floor(Date.now() / 1000) + 3600;
const TOKEN = {
  access_token: "token-of-the-machine",
  expires_on: String(EXPIRES),
  token_type: "Bearer",
};

interface Platform {
  readonly origin: string;
  readonly asked: string[];
}

async function platform(
  answer: (request: IncomingMessage, number: number) => { status: number; body: unknown },
): Promise<Platform> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk: Buffer) => (text += chunk.toString()));
    request.on("end", () => {
      const { method, url = "", headers } = request;
      const proof = headers["metadata"] ?? headers["x-identity-header"] ?? "";
      asked.push(
        [method, decodeURIComponent(url), String(proof), decodeURIComponent(text)].join(" ").trim(),
      );
      const { status, body } = answer(request, asked.length);
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  closers.push(
    () => server.close(),
    () => server.closeAllConnections(),
  );
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

/** Asks for a token in a process of its own, which may dial nothing but loopback. */
function signIn(
  environment: Record<string, string>,
): Promise<{ token?: string; error?: string; dialled: string[] }> {
  const program = fileURLToPath(new URL("./machineProgram.ts", import.meta.url));
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [program],
      {
        env: {
          PATH: process.env["PATH"],
          NODE_COMPILE_CACHE: COMPILE_CACHE,
          ROLLCALL_CREDENTIAL: "managedIdentity",
          ...environment,
        },
      },
      (error, stdout, stderr) => {
        if (error) reject(new Error(`${error.message}\n${stderr}`));
        else resolve(JSON.parse(stdout) as { token?: string; dialled: string[] });
      },
    );
  });
}

const granted = (): { status: number; body: unknown } => ({ status: 200, body: TOKEN });
const RESOURCE = "https://graph.microsoft.com";

describe("a machine in Azure signs in with its identity", () => {
  it.each<[string, Record<string, string>, string]>([
    [
      "the only one",
      {},
      `GET /metadata/identity/oauth2/token?api-version=2018-02-01&resource=${RESOURCE} true`,
    ],
    [
      "one of several",
      { AZURE_CLIENT_ID: "11111111-2222-4333-8444-555555555555" },
      `GET /metadata/identity/oauth2/token?api-version=2018-02-01&resource=${RESOURCE}&client_id=11111111-2222-4333-8444-555555555555 true`,
    ],
  ])("of a virtual machine: %s", async (_, more, asked) => {
    const machine = await platform(granted);
    const { token, dialled } = await signIn({
      AZURE_POD_IDENTITY_AUTHORITY_HOST: machine.origin,
      ...more,
    });
    expect(token).toBe("token-of-the-machine");
    expect(machine.asked.map((line) => line.replace("token/?", "token?"))).toEqual([asked]);
    expect(dialled.every((address) => address.startsWith(machine.origin))).toBe(true);
  });

  it("of an app of App Service", async () => {
    const machine = await platform(granted);
    const { token } = await signIn({
      IDENTITY_ENDPOINT: `${machine.origin}/msi/token`,
      IDENTITY_HEADER: "the app's own",
    });
    expect(token).toBe("token-of-the-machine");
    expect(machine.asked).toEqual([
      `GET /msi/token?api-version=2019-08-01&resource=${RESOURCE} the app's own`,
    ]);
  });

  it("past a proxy, which could not know it", async () => {
    const machine = await platform(granted);
    const { token } = await signIn({
      AZURE_POD_IDENTITY_AUTHORITY_HOST: machine.origin,
      HTTP_PROXY: "http://127.0.0.1:9",
      HTTPS_PROXY: "http://127.0.0.1:9",
    });
    expect(token).toBe("token-of-the-machine");
  });

  it("says where to look when it has none", async () => {
    const machine = await platform(() => ({
      status: 400,
      body: { error: "invalid_request", error_description: "Identity not found" },
    }));
    const { error } = await signIn({ AZURE_POD_IDENTITY_AUTHORITY_HOST: machine.origin });
    expect(error).toMatch(
      /^managedIdentity gave no token\. Is this a machine in Azure, and has it an identity\?/,
    );
    expect(error).not.toContain("Identity not found");
  });

  it("dials nothing but the address where machines find it", async () => {
    const { error, dialled } = await signIn({});
    expect(error).toMatch(/^managedIdentity gave no token\./);
    expect(new Set(dialled.map((address) => new URL(address).origin))).toEqual(
      new Set(["http://169.254.169.254"]),
    );
  });
});
