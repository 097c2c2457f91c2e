import { createServer, type IncomingMessage } from "node:http";
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { exportJWK, generateKeyPair, SignJWT, type JSONWebKeySet } from "jose";
import { afterEach, describe, expect, it, vi } from "vitest";
import { DirectoryError } from "../../../src/directory/ports.ts";
import { networkFromEnvironment } from "../../../src/network/network.ts";
import { confidential } from "../../embedded/signIn/world.ts";
import { AUTHORITY, tlsFront } from "../../network/proxyWorld.ts";
import { fileWith, serveTenant, usersSeenWith, type Tenant } from "./world.ts";

afterEach(() => void vi.unstubAllEnvs());

const ISSUER = "https://issuer.contoso.example";
const SUBJECT = "repo:contoso@123456/staff@456789:environment:rollcall-plan";
const AUDIENCE = "api://AzureADTokenExchange";
const JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/** A tenant whose application trusts one subject of one issuer. */
async function trusting(): Promise<{
  tenant: Tenant;
  vouch: (subject: string, audience?: string) => Promise<string>;
}> {
  const { publicKey, privateKey } = await generateKeyPair("RS256", { extractable: true });
  const keys: JSONWebKeySet = {
    keys: [{ ...(await exportJWK(publicKey)), kid: "1", alg: "RS256" }],
  };
  const tenant = await serveTenant(
    [
      confidential({
        secrets: [],
        federatedCredentials: [{ issuer: ISSUER, subject: SUBJECT, audience: AUDIENCE }],
      }),
    ],
    { issuers: { [ISSUER]: keys } },
  );
  return {
    tenant,
    vouch: (subject, audience = AUDIENCE) =>
      new SignJWT()
        .setProtectedHeader({ alg: "RS256", kid: "1" })
        .setIssuer(ISSUER)
        .setSubject(subject)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime("5 minutes")
        .sign(privateKey),
  };
}

describe("a job of GitHub Actions", () => {
  it.each([{ ROLLCALL_CREDENTIAL: "githubOidc" }, {}])(
    "exchanges what GitHub vouches for, and sends no secret: %o",
    async (word) => {
      const { tenant, vouch } = await trusting();
      const asked: string[] = [];
      const source = tenant.tokens(word, {
        assertion: (audience) => {
          asked.push(audience);
          return vouch(SUBJECT, audience);
        },
      });
      expect(await usersSeenWith(await source(), tenant)).toEqual(["ana.silva@contoso.com"]);
      expect(asked).toEqual([AUDIENCE]);
      const { form } = tenant.only();
      expect(form.get("client_assertion_type")).toBe(JWT_BEARER);
      expect(form.has("client_secret")).toBe(false);
    },
  );

  it.each([
    ["repo:contoso/staff:environment:rollcall-plan", /700213.*GitHub writes it with names.*or/],
    ["repo:contoso/staff:pull_request", /Never register this subject/],
  ])("is refused with the subject that it presented: %s", async (subject, says) => {
    const { tenant, vouch } = await trusting();
    const source = tenant.tokens({}, { assertion: () => vouch(subject) });
    const error = (await source().catch((thrown: unknown) => thrown)) as Error;
    expect(error).toBeInstanceOf(DirectoryError);
    expect(error.message).toContain(`The subject presented was "${subject}"`);
    expect(error.message).toMatch(says);
  });

  it("is where it must be: elsewhere GitHub offers no token", async () => {
    const { tenant } = await trusting();
    expect(() => tenant.tokens({ ROLLCALL_CREDENTIAL: "githubOidc" })).toThrow(
      /GitHub offers no token here\. In a workflow, give the job the permission id-token: write/,
    );
  });
});

describe("a pod of Kubernetes", () => {
  it.each([{ ROLLCALL_CREDENTIAL: "workloadIdentity" }, { ROLLCALL_CREDENTIAL: "default" }, {}])(
    "exchanges the token in its file: %o",
    async (word) => {
      const { tenant, vouch } = await trusting();
      const path = await fileWith(await vouch(SUBJECT), "token");
      const source = tenant.tokens({ AZURE_FEDERATED_TOKEN_FILE: path, ...word });
      expect(await usersSeenWith(await source(), tenant)).toEqual(["ana.silva@contoso.com"]);
      expect(tenant.only().form.get("client_assertion_type")).toBe(JWT_BEARER);
    },
  );

  it("is refused with the subject that the file presents", async () => {
    const { tenant, vouch } = await trusting();
    const subject = "system:serviceaccount:staff:rollcall";
    const path = await fileWith(await vouch(subject), "token");
    await expect(tenant.tokens({ AZURE_FEDERATED_TOKEN_FILE: path })()).rejects.toThrow(
      `The subject presented was "${subject}"`,
    );
  });

  it.each(["workloadIdentity", "default", undefined])(
    "never goes on to another credential when the file is missing: %s",
    async (word) => {
      const { tenant } = await trusting();
      const source = tenant.tokens({
        AZURE_FEDERATED_TOKEN_FILE: "/nowhere/token",
        ...(word !== undefined && { ROLLCALL_CREDENTIAL: word }),
      });
      await expect(source()).rejects.toThrow(
        /^AZURE_FEDERATED_TOKEN_FILE: the file \/nowhere\/token cannot be read: there is no such file\./,
      );
      expect(tenant.dialled).toEqual([]);
    },
  );

  it.each([
    ["nothing", "", "is empty"],
    ["a line end alone", "\n", "is empty"],
    ["a page", "<html>Sign in</html>", "holds no token (a JSON Web Token)"],
    ["half a token", "eyJhbGciOiJSUzI1NiJ9.eyJz", "holds no token"],
  ])("says that its file holds %s, and sends nothing of it", async (_, text, says) => {
    const { tenant } = await trusting();
    const path = await fileWith(text, "token");
    const error: unknown = await tenant
      .tokens({ AZURE_FEDERATED_TOKEN_FILE: path })()
      .catch((thrown: unknown) => thrown);
    expect((error as Error).message).toContain(
      `AZURE_FEDERATED_TOKEN_FILE: the file ${path} ${says}`,
    );
    expect((error as Error).message).not.toContain(text.trim() || "\n");
    expect(tenant.dialled).toEqual([]);
  });

  it("reads its file again for each token, which the platform replaces before it expires", async () => {
    const { tenant, vouch } = await trusting();
    const path = await fileWith(await vouch(SUBJECT), "token");
    const source = tenant.tokens({ AZURE_FEDERATED_TOKEN_FILE: path });
    const refused = await source();
    await writeFile(path, await vouch("system:serviceaccount:staff:other"));
    await expect(source({ refused })).rejects.toThrow('"system:serviceaccount:staff:other"');
    await writeFile(path, await vouch(SUBJECT));
    expect(await source({ refused })).not.toBe("");
  });
});

describe("a job of Azure Pipelines", () => {
  const CONNECTION = "22222222-3333-4444-8555-666666666666";

  async function pipelines(
    answer: (request: IncomingMessage) => Promise<unknown>,
  ): Promise<string> {
    const port = await tlsFront((request, response) => {
      void answer(request).then((body) =>
        response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body)),
      );
    });
    return `https://localhost:${port}/contoso/oidctoken`;
  }

  it("exchanges what the service connection vouches for", async () => {
    const { tenant, vouch } = await trusting();
    const asked: string[] = [];
    const address = await pipelines(async ({ url = "", headers, method }) => {
      asked.push(`${method} ${url} ${headers.authorization}`);
      return { oidcToken: await vouch(SUBJECT) };
    });
    vi.stubEnv("SYSTEM_OIDCREQUESTURI", address);
    const network = networkFromEnvironment(
      {},
      { authority: tenant.signIn.ca + readFileSync(AUTHORITY, "utf8") },
    );
    const source = tenant.tokens(
      {
        ROLLCALL_CREDENTIAL: "azurePipelines",
        AZURESUBSCRIPTION_SERVICE_CONNECTION_ID: CONNECTION,
        SYSTEM_ACCESSTOKEN: "token of the job",
        SYSTEM_OIDCREQUESTURI: address,
      },
      { network },
    );
    expect(await usersSeenWith(await source(), tenant)).toEqual(["ana.silva@contoso.com"]);
    expect(new Set(asked)).toEqual(
      new Set([
        `POST /contoso/oidctoken?api-version=7.1&serviceConnectionId=${CONNECTION} Bearer token of the job`,
      ]),
    );
    const { form } = tenant.only();
    expect(form.get("client_assertion_type")).toBe(JWT_BEARER);
    expect([...form.values()].join()).not.toContain("token of the job");
  });

  it.each<[string, Record<string, string>, RegExp]>([
    [
      "nothing",
      {},
      /needs AZURE_TENANT_ID, .* Set AZURE_SERVICE_CONNECTION_ID, SYSTEM_ACCESSTOKEN and SYSTEM_OIDCREQUESTURI\..*SYSTEM_ACCESSTOKEN: \$\(System.AccessToken\)/,
    ],
    [
      "a token address without TLS",
      {
        AZURE_SERVICE_CONNECTION_ID: CONNECTION,
        SYSTEM_ACCESSTOKEN: "x",
        SYSTEM_OIDCREQUESTURI: "http://dev.azure.com/x",
      },
      /^SYSTEM_OIDCREQUESTURI is not an address that begins with https/,
    ],
  ])("says what is missing of %s", async (_, given, says) => {
    const { tenant } = await trusting();
    expect(() => tenant.tokens({ ROLLCALL_CREDENTIAL: "azurePipelines", ...given })).toThrow(says);
  });
});

describe("an authority that names another host for its tokens", () => {
  it("gets nothing: the secret stays here", async () => {
    const seen: string[] = [];
    const elsewhere = createServer((request, response) => {
      seen.push(request.url ?? "");
      response.writeHead(200).end("{}");
    });
    await new Promise<void>((resolve) => {
      elsewhere.listen(0, "127.0.0.1", resolve);
    });
    try {
      const address = elsewhere.address();
      const port = typeof address === "object" ? address?.port : 0;
      const tenant = await serveTenant();
      const network = {
        ...tenant.network,
        fetch: async (asked: string, init?: RequestInit) => {
          const answer = await tenant.network.fetch(asked, init);
          const text = await answer.text();
          return new Response(
            text.replaceAll(
              /https:\/\/localhost:\d+([^"]*\/token")/g,
              `https://127.0.0.1:${port}$1`,
            ),
            answer,
          );
        },
      };
      const source = tenant.tokens({ AZURE_CLIENT_SECRET: "secret of the real one" }, { network });
      await expect(source()).rejects.toThrow(
        `A request to https://127.0.0.1:${port} was stopped before it was sent: signing in goes to ${tenant.signIn.authority}`,
      );
      expect(seen).toEqual([]);
      expect(tenant.signIn.requests).toEqual([]);
    } finally {
      elsewhere.close();
    }
  });
});
