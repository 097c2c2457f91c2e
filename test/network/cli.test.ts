import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { serveEmbedded, type EmbeddedDirectory } from "../../src/embedded/serving/server.ts";
import { newTenant } from "../../src/embedded/tenant/tenant.ts";
import { temporaryFolder, type Folder, type Ran } from "../cli.ts";
import { AUTHORITY, connectProxy, passTo, plainFront, tlsFront } from "./proxyWorld.ts";

// Rollcall as it runs in a company's network: a real proxy, real TLS, and the services behind both.

const PASSWORD = "p%40ss-nobody-may-see";
const TOKEN = "token-nobody-may-see";
const SIGN_IN = {
  AZURE_TENANT_ID: "5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10",
  AZURE_CLIENT_ID: "11111111-2222-4333-8444-555555555555",
  AZURE_CLIENT_SECRET: "a-secret-nobody-may-see",
};
const PLAN = ["plan", "--directory", "graph"];

let folder: Folder;
let directory: EmbeddedDirectory;
beforeEach(async () => {
  folder = await temporaryFolder();
  directory = await serveEmbedded({
    tenant: newTenant({ domain: "contoso.com" }),
    clock: { now: () => new Date(), sleep: () => Promise.reject(new Error("not used")) },
  });
  await folder.write({
    "users/ana.yaml": "userPrincipalName: ana.silva@contoso.com\ndisplayName: Ana Silva\n",
  });
});
afterEach(async () => {
  await directory.close();
  await folder.remove();
});

/** Graph and Entra behind one front, as the proxy leads to both. */
async function services(
  certificate?: Parameters<typeof tlsFront>[1],
  grants = true,
): Promise<number> {
  const graph = passTo(directory.root);
  return tlsFront((request, response) => {
    if (request.headers.host === "graph.microsoft.com") {
      graph(request, response);
      return;
    }
    response.setHeader("content-type", "application/json");
    if (grants)
      response.end(JSON.stringify({ token_type: "Bearer", expires_in: 3599, access_token: TOKEN }));
    else
      response.writeHead(401).end(
        JSON.stringify({
          error: "invalid_client",
          error_description: `AADSTS7000215: Invalid client secret ${SIGN_IN.AZURE_CLIENT_SECRET}`,
          error_codes: [7000215],
        }),
      );
  }, certificate);
}

function secretsIn({ stdout, stderr }: Ran): boolean {
  return /nobody-may-see/.test(stdout + stderr);
}

describe("through a proxy", () => {
  it.each<{ name: string; environment: (address: string) => Record<string, string> }>([
    { name: "HTTPS_PROXY", environment: (address) => ({ HTTPS_PROXY: address }) },
    { name: "https_proxy", environment: (address) => ({ https_proxy: address }) },
    { name: "ALL_PROXY", environment: (address) => ({ ALL_PROXY: address }) },
    {
      name: "without http://",
      environment: (address) => ({ HTTPS_PROXY: address.replace("http://", "") }),
    },
    {
      name: "NO_PROXY for others",
      environment: (address) => ({
        HTTPS_PROXY: address,
        NO_PROXY: ".contoso.com,graph.microsoft.com:8443",
      }),
    },
  ])("signs in, plans and applies: $name", async ({ environment }) => {
    const front = await services();
    const proxy = await connectProxy(() => front);
    const surroundings = {
      ...SIGN_IN,
      ...environment(proxy.address),
      NODE_EXTRA_CA_CERTS: AUTHORITY,
    };
    const planned = await folder.run(PLAN, surroundings);
    expect(planned).toMatchObject({ code: 0, stderr: "" });
    expect(planned.stdout).toContain("+ create  ana.silva@contoso.com");
    expect(new Set(proxy.asked.map(({ target }) => target))).toEqual(
      new Set(["login.microsoftonline.com:443", "graph.microsoft.com:443"]),
    );
  });

  it("writes with a given token, and leaves this machine's own directory alone", async () => {
    const front = await services();
    const proxy = await connectProxy(() => front);
    const environment = {
      HTTPS_PROXY: proxy.address,
      HTTP_PROXY: proxy.address,
      NODE_EXTRA_CA_CERTS: AUTHORITY,
    };
    const applied = await folder.run(["apply", "--yes", "--directory", "graph"], {
      ...environment,
      ROLLCALL_ACCESS_TOKEN: TOKEN,
    });
    expect(applied.code).toBe(0);
    expect(secretsIn(applied)).toBe(false);
    const asked = proxy.asked.length;
    expect(asked).toBeGreaterThan(0);
    const own = await folder.run(PLAN, { ...environment, ROLLCALL_GRAPH_URL: directory.root });
    expect(own).toMatchObject({ code: 0, stdout: expect.stringContaining("No changes") as string });
    expect((await folder.run(["plan", "--directory", "embedded"], environment)).code).toBe(0);
    expect(proxy.asked).toHaveLength(asked);
  });

  it("gives the proxy its user name and password, and prints neither", async () => {
    const front = await services();
    const wanted = `Basic ${Buffer.from("ana:p@ss-nobody-may-see").toString("base64")}`;
    const proxy = await connectProxy((_, authorization) =>
      authorization === wanted ? front : 407,
    );
    const named = (userInfo: string): Record<string, string> => ({
      ...SIGN_IN,
      HTTPS_PROXY: proxy.address.replace("//", `//${userInfo}`),
      NODE_EXTRA_CA_CERTS: AUTHORITY,
    });
    const good = await folder.run(PLAN, named(`ana:${PASSWORD}@`));
    expect(good.code).toBe(0);
    const none = await folder.run(PLAN, named(""));
    expect(none).toMatchObject({ code: 1, stdout: "" });
    expect(none.stderr).toContain("asks for a user name and a password (407)");
    const wrong = await folder.run(PLAN, named(`ana:other-${PASSWORD}@`));
    expect(wrong).toMatchObject({ code: 1, stdout: "" });
    expect(wrong.stderr).toContain("does not accept the user name and the password in HTTPS_PROXY");
    for (const ran of [good, none, wrong]) expect(secretsIn(ran)).toBe(false);
  });

  it("speaks TLS to a proxy that wants it", async () => {
    const front = await services();
    const proxy = await connectProxy(() => front, { tls: true });
    const ran = await folder.run(PLAN, {
      ...SIGN_IN,
      HTTPS_PROXY: proxy.address,
      NODE_EXTRA_CA_CERTS: AUTHORITY,
    });
    expect(ran.code).toBe(0);
    expect(proxy.asked.length).toBeGreaterThan(0);
  });
});

describe.each([
  { who: "Graph", host: "graph.microsoft.com", signIn: { ROLLCALL_ACCESS_TOKEN: TOKEN } },
  { who: "sign-in", host: "login.microsoftonline.com", signIn: SIGN_IN },
])("what stops a connection is named at once: $who", ({ host, signIn }) => {
  async function planThrough(
    to: (front: number) => number,
    environment: Record<string, string> = { NODE_EXTRA_CA_CERTS: AUTHORITY },
    certificate?: Parameters<typeof tlsFront>[1],
  ): Promise<Ran & { readonly asked: number }> {
    const front = await services(certificate);
    const proxy = await connectProxy(() => to(front));
    const ran = await folder.run(PLAN, { ...signIn, HTTPS_PROXY: proxy.address, ...environment });
    expect(secretsIn(ran)).toBe(false);
    expect(ran).toMatchObject({ code: 1, stdout: "" });
    return { ...ran, asked: proxy.asked.length };
  }

  it("a proxy that does not allow the host", async () => {
    const { stderr, asked } = await planThrough(() => 403);
    expect(stderr).toMatch(
      new RegExp(
        `The proxy http://127\\.0\\.0\\.1:\\d+, which HTTPS_PROXY names, does not let Rollcall reach ${host} \\(403\\)`,
      ),
    );
    expect(asked).toBe(1);
  });

  it.each([302, 401, 404, 407, 451, 511])("a proxy that answers %i", async (status) => {
    const { stderr, asked } = await planThrough(() => status);
    expect(stderr).toMatch(/The proxy http:\/\/127\.0\.0\.1:\d+, which HTTPS_PROXY names, /);
    expect(stderr).toContain(`(${status})`);
    expect(asked).toBeLessThanOrEqual(8);
  });

  it("a page of the network that speaks no TLS where the host should be", async () => {
    const page = await plainFront();
    const { stderr, asked } = await planThrough(() => page);
    expect(stderr).toContain(`The server that answers for https://${host} does not speak TLS`);
    expect(asked).toBe(1);
  });

  it("an authority that Node does not know", async () => {
    const { stderr, asked } = await planThrough((front) => front, {});
    expect(stderr).toContain(
      `The certificate that was shown for ${host} is not signed by a certificate authority that Node trusts (UNABLE_TO_VERIFY_LEAF_SIGNATURE`,
    );
    expect(stderr).toContain("set NODE_EXTRA_CA_CERTS to the absolute path");
    expect(asked).toBe(1);
  });

  it("a file of authorities that does not help", async () => {
    const { stderr } = await planThrough((front) => front, { NODE_EXTRA_CA_CERTS: "missing.pem" });
    expect(stderr).toContain("NODE_EXTRA_CA_CERTS names missing.pem: does the file exist");
    expect(stderr).toContain("Give its absolute path.");
  });

  it.each([
    {
      certificate: "selfSigned",
      code: "DEPTH_ZERO_SELF_SIGNED_CERT",
      advice: "NODE_EXTRA_CA_CERTS",
    },
    { certificate: "expired", code: "CERT_HAS_EXPIRED", advice: "Check the clock" },
    {
      certificate: "otherName",
      code: "ERR_TLS_CERT_ALTNAME_INVALID",
      advice: "made out to another name",
    },
  ] as const)("a certificate: $code", async ({ certificate, code, advice }) => {
    const { stderr, asked } = await planThrough((front) => front, undefined, certificate);
    expect(stderr).toContain(code);
    expect(stderr).toContain(host);
    expect(stderr).toContain(advice);
    expect(asked).toBe(1);
  });

  it("a proxy that cannot be reached", async () => {
    const closed = await connectProxy(() => 502);
    const ran = await folder.run(PLAN, {
      ...signIn,
      HTTPS_PROXY: `http://ana:${PASSWORD}@localhost:1`,
    });
    expect(closed.asked).toEqual([]);
    expect(ran).toMatchObject({ code: 1, stdout: "" });
    expect(ran.stderr).toContain(
      "The proxy http://localhost:1, which HTTPS_PROXY names, cannot be reached",
    );
    expect(secretsIn(ran)).toBe(false);
  });

  it("a variable that names no HTTP proxy", async () => {
    const ran = await folder.run(PLAN, {
      ...signIn,
      HTTPS_PROXY: `socks5://ana:${PASSWORD}@localhost:1`,
    });
    expect(ran).toMatchObject({ code: 1, stdout: "" });
    expect(ran.stderr).toContain("HTTPS_PROXY does not name an HTTP proxy");
    expect(secretsIn(ran)).toBe(false);
  });
});

describe("without a proxy", () => {
  it("an authority that Node does not know is named at once, too, and one that is given is trusted", async () => {
    const requests: string[] = [];
    const graph = passTo(directory.root);
    const port = await tlsFront((request, response) => {
      requests.push(request.url ?? "");
      graph(request, response);
    });
    const environment = { ROLLCALL_GRAPH_URL: `https://localhost:${port}/v1.0` };
    const refused = await folder.run(PLAN, environment);
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toContain(
      `The certificate that was shown for localhost:${port} is not signed`,
    );
    expect(refused.stderr).not.toContain("tried");
    expect(requests).toEqual([]);
    const trusted = await folder.run(PLAN, { ...environment, NODE_EXTRA_CA_CERTS: AUTHORITY });
    expect(trusted).toMatchObject({ code: 0, stderr: "" });
  });

  it("this machine is not asked for through one that Node itself was told to use", async () => {
    const proxy = await connectProxy(() => 403);
    const ran = await folder.run(PLAN, {
      ROLLCALL_GRAPH_URL: directory.root,
      NODE_USE_ENV_PROXY: "1",
      HTTP_PROXY: proxy.address,
    });
    expect(ran.code).toBe(0);
    expect(proxy.asked).toEqual([]);
  });
});

describe("whatever the environment wants to be logged, no secret is", () => {
  it.each<Record<string, string>>([
    { AZURE_LOG_LEVEL: "verbose" },
    { AZURE_LOG_LEVEL: "info", DEBUG: "*" },
    { DEBUG: "azure:*" },
    { NODE_DEBUG: "http,https,tls,net,fetch,undici,timer" },
    { UNDICI_DEBUG: "1", NODE_DEBUG_NATIVE: "http2" },
  ])("%o", async (debugging) => {
    for (const answers of [true, false]) {
      const front = await services(undefined, answers);
      const proxy = await connectProxy(() => front);
      const ran = await folder.run(PLAN, {
        ...SIGN_IN,
        ...debugging,
        HTTPS_PROXY: proxy.address.replace("//", `//ana:${PASSWORD}@`),
        NODE_EXTRA_CA_CERTS: AUTHORITY,
      });
      expect(ran.code).toBe(answers ? 0 : 1);
      expect(secretsIn(ran)).toBe(false);
      // Name and password of the proxy, as they are sent.
      const pair = Buffer.from("ana:p@ss-nobody-may-see").toString("base64");
      expect(ran.stdout + ran.stderr).not.toContain(pair);
    }
  });
});
