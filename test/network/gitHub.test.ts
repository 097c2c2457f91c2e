import { spawn } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { connectGitHub } from "../../src/github/client.ts";
import { idTokenSource } from "../../src/github/job/idToken.ts";
import { jobTokenVerifier } from "../../src/github/job/jobToken.ts";
import { networkFromEnvironment } from "../../src/network/network.ts";
import { ended, temporaryFolder, type Folder } from "../cli.ts";
import { AUTHORITY, connectProxy, tlsFront } from "./proxyWorld.ts";

// GitHub's API, its artifacts, its OIDC provider and its keys through a company's network.

const TOKEN = "token-nobody-may-see";
const API = "https://api.github.com";
const REPOSITORY = { owner: "contoso", name: "people" };
const clock = {
  now: () => new Date(0),
  sleep: () => Promise.reject(new Error("nothing to wait for")),
};

interface Seen {
  readonly host: string | undefined;
  readonly path: string | undefined;
  readonly authorization: string | undefined;
}

/** Answers for GitHub, and for the place where it keeps artifacts. */
async function gitHub(
  certificate?: Parameters<typeof tlsFront>[1],
): Promise<{ readonly port: number; readonly seen: Seen[] }> {
  const seen: Seen[] = [];
  const port = await tlsFront((request, response) => {
    const { host, authorization } = request.headers;
    seen.push({ host, path: request.url, authorization });
    const location = request.url?.endsWith("/zip")
      ? "https://files.contoso.example/artifact"
      : request.url?.split("/away?to=")[1];
    if (location !== undefined) {
      response.writeHead(302, { location }).end();
      return;
    }
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ id: 1, keys: [] }));
  }, certificate);
  return { port, seen };
}

describe("with the tests' authority trusted", () => {
  const trusted = getCACertificates("default");
  beforeAll(() => setDefaultCACertificates([...trusted, readFileSync(AUTHORITY, "utf8")]));
  afterAll(() => setDefaultCACertificates(trusted));

  it("requests and what they are redirected to go through the proxy, the token to GitHub alone", async () => {
    const { port, seen } = await gitHub();
    const proxy = await connectProxy(() => port);
    const network = networkFromEnvironment({ HTTPS_PROXY: proxy.address });
    const { octokit, repository } = await connectGitHub({
      token: TOKEN,
      apiUrl: API,
      repository: REPOSITORY,
      clock,
      network,
    });
    await octokit.rest.repos.get(repository);
    await octokit.rest.actions.downloadArtifact({
      ...repository,
      artifact_id: 7,
      archive_format: "zip",
    });
    expect(new Set(proxy.asked.map(({ target }) => target))).toEqual(
      new Set(["api.github.com:443", "files.contoso.example:443"]),
    );
    expect(seen.map(({ host, authorization }) => [host, authorization])).toEqual([
      ["api.github.com", `token ${TOKEN}`],
      ["api.github.com", `token ${TOKEN}`],
      ["files.contoso.example", undefined],
    ]);
  });

  it("what a request is redirected to is looked at by itself: this machine is reached directly", async () => {
    const { port, seen } = await gitHub();
    const proxy = await connectProxy(() => port);
    const network = networkFromEnvironment({ HTTPS_PROXY: proxy.address });
    await network.fetch(`${API}/away?to=https://localhost:${port}/here`);
    expect(seen.map(({ path }) => path)).toEqual([
      `/away?to=https://localhost:${port}/here`,
      "/here",
    ]);
    expect(proxy.asked.map(({ target }) => target)).toEqual(["api.github.com:443"]);
  });

  it("the keys of GitHub's OIDC provider are fetched through the proxy", async () => {
    const { port, seen } = await gitHub();
    const proxy = await connectProxy(() => port);
    const network = networkFromEnvironment({ all_proxy: proxy.address });
    const claims = { iss: "https://token.actions.githubusercontent.com", iat: 1 };
    const part = (value: unknown): string =>
      Buffer.from(JSON.stringify(value)).toString("base64url");
    const token = `${part({ alg: "RS256", kid: "a" })}.${part(claims)}.c2ln`;
    const verify = await jobTokenVerifier(token, "https://github.com", network);
    await expect(verify(token, "a")).rejects.toThrow(
      "is signed with a key that GitHub does not publish",
    );
    expect(proxy.asked.map(({ target }) => target)).toEqual([
      "token.actions.githubusercontent.com:443",
    ]);
    expect(seen).toMatchObject([{ path: "/.well-known/jwks" }]);
  });
});

describe("what stops a connection is named at once, without a second try", () => {
  it.each([
    {
      name: "a proxy that refuses",
      to: () => 403,
      says: "does not let Rollcall reach api.github.com (403)",
    },
    {
      name: "a proxy that asks who is there",
      to: () => 407,
      says: "asks for a user name and a password (407)",
    },
    {
      name: "an authority that Node does not know",
      to: (port: number) => port,
      says: "The certificate that was shown for api.github.com is not signed by a certificate authority that Node trusts (UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    },
  ])("$name", async ({ to, says }) => {
    const { port, seen } = await gitHub();
    const proxy = await connectProxy(() => to(port));
    const network = networkFromEnvironment({ HTTPS_PROXY: proxy.address });
    const { octokit, repository } = await connectGitHub({
      token: TOKEN,
      apiUrl: API,
      repository: REPOSITORY,
      clock,
      network,
    });
    const error = await octokit.rest.repos.get(repository).catch((thrown: Error) => thrown.message);
    expect(error).toContain("GitHub did not answer to GET ");
    expect(error).toContain(says);
    expect(proxy.asked).toHaveLength(1);
    expect(seen).toEqual([]);
  });

  it("why GitHub's OIDC provider cannot be reached", async () => {
    const { port, seen } = await gitHub("selfSigned");
    const proxy = await connectProxy(() => port);
    const environment = {
      HTTPS_PROXY: proxy.address,
      ACTIONS_ID_TOKEN_REQUEST_URL: "https://token.actions.githubusercontent.com/token?v=1",
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: TOKEN,
    };
    const before = { ...process.env };
    Object.assign(process.env, environment);
    try {
      const source = idTokenSource(environment, networkFromEnvironment(environment));
      await expect(source?.("api://a")).rejects.toThrow(
        /^GitHub's OIDC provider gave no token\. The certificate that was shown for token\.actions\.githubusercontent\.com is not signed .*\(DEPTH_ZERO_SELF_SIGNED_CERT: self-signed certificate\)/,
      );
    } finally {
      for (const name of Object.keys(environment)) {
        if (before[name] === undefined) delete process.env[name];
        else process.env[name] = before[name];
      }
    }
    expect(seen).toEqual([]);
  });
});

describe("the Action, started by a runner that knows nothing of proxies for Node", () => {
  let folder: Folder;
  beforeEach(async () => {
    folder = await temporaryFolder();
    await folder.write({ "event.json": "{}" });
  });
  afterEach(() => folder.remove());

  it("asks GitHub through the proxy", async () => {
    const { port, seen } = await gitHub();
    const proxy = await connectProxy(() => port);
    const action = spawn(process.execPath, [join(import.meta.dirname, "../../src/action.ts")], {
      cwd: folder.path,
      env: {
        PATH: process.env["PATH"],
        HTTPS_PROXY: proxy.address,
        NODE_EXTRA_CA_CERTS: AUTHORITY,
        INPUT_MODE: "plan",
        INPUT_USERS: "users",
        INPUT_CONFIG: "rollcall.yaml",
        INPUT_ACKNOWLEDGEMENTS: "acknowledgements",
        "INPUT_GITHUB-TOKEN": TOKEN,
        GITHUB_ACTIONS: "true",
        GITHUB_API_URL: API,
        GITHUB_EVENT_NAME: "schedule",
        GITHUB_EVENT_PATH: "event.json",
        GITHUB_REF: "refs/heads/main",
        GITHUB_REPOSITORY: "contoso/people",
        GITHUB_RUN_ID: "1",
        GITHUB_SERVER_URL: "https://github.com",
        GITHUB_SHA: "0".repeat(40),
        GITHUB_WORKFLOW_REF: "contoso/people/.github/workflows/rollcall-plan.yml@refs/heads/main",
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const ran = await ended(action);
    expect(ran.stdout + ran.stderr).not.toContain(TOKEN);
    expect(proxy.asked[0]?.target, ran.stdout + ran.stderr).toBe("api.github.com:443");
    expect(seen[0]).toEqual({
      host: "api.github.com",
      path: "/repos/contoso/people",
      authorization: `token ${TOKEN}`,
    });
  });
});
