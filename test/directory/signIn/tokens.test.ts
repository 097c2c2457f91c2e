import { describe, expect, it } from "vitest";
import type { Endpoint } from "../../../src/directory/endpoint.ts";
import { NoAnswer } from "../../../src/directory/noAnswer.ts";
import { DirectoryError } from "../../../src/directory/ports.ts";
import { tokenSourceFromEnvironment } from "../../../src/directory/signIn/tokens.ts";
import { answerJson, APPLICATION, CLOUD, serveAuthority, type Authority } from "./authority.ts";

const LOOPBACK: Endpoint = { ...CLOUD, root: "http://127.0.0.1:8080/v1.0", signsIn: false };
const SECRET = "a-secret-nobody-may-see";
const SIGN_IN = { ...APPLICATION, AZURE_CLIENT_SECRET: SECRET };

describe("without signing in", () => {
  it("takes a given token as it is, also when a new one is asked for", async () => {
    const token = tokenSourceFromEnvironment(
      { ...SIGN_IN, ROLLCALL_ACCESS_TOKEN: " abc\n" },
      CLOUD,
    );
    expect(await token()).toBe("abc");
    expect(await token({ refused: "abc" })).toBe("abc");
  });

  it("tells the given token before it is used, so that logs can hide it, and no placeholder", async () => {
    const told: string[] = [];
    const onToken = (token: string): void => void told.push(token);
    tokenSourceFromEnvironment({ ROLLCALL_ACCESS_TOKEN: " abc\n" }, CLOUD, { onToken });
    await tokenSourceFromEnvironment(SIGN_IN, LOOPBACK, { onToken })();
    expect(told).toEqual(["abc"]);
  });

  it("refuses a token with a line break in it, without printing it", () => {
    expect(() => tokenSourceFromEnvironment({ ROLLCALL_ACCESS_TOKEN: "abc\ndef" }, CLOUD)).toThrow(
      /^ROLLCALL_ACCESS_TOKEN (?!.*abc)/,
    );
  });

  it("gives a directory on this machine a placeholder, and no real secret", async () => {
    const given = { ...SIGN_IN, ROLLCALL_ACCESS_TOKEN: "a-real-token" };
    for (const env of [SIGN_IN, given]) {
      const token = await tokenSourceFromEnvironment(env, LOOPBACK)();
      expect(token).toMatch(/^\S+$/);
      expect(token).not.toContain(SECRET);
      expect(token).not.toContain("a-real-token");
    }
  });

  it.each([
    [{}, /AZURE_TENANT_ID and AZURE_CLIENT_ID and AZURE_CLIENT_SECRET \(or .* are not set/],
    [{ ...SIGN_IN, AZURE_CLIENT_SECRET: "" }, /: AZURE_CLIENT_SECRET \(or .*\) is not set/],
    [{ ...SIGN_IN, AZURE_TENANT_ID: undefined }, /: AZURE_TENANT_ID is not set/],
  ])("names what is missing in %o", (env, message) => {
    const make = (): unknown => tokenSourceFromEnvironment(env, CLOUD);
    expect(make).toThrow(DirectoryError);
    expect(make).toThrow(message);
  });
});

/** A token endpoint on this machine, to which everything for the authority is sent. */
async function serveEntra(
  answer: (number: number) => { status: number; body: unknown } | "reset",
): Promise<Authority> {
  return serveAuthority((response, number) => {
    const reply = answer(number);
    if (reply === "reset") response.destroy();
    else answerJson(response, reply.body, reply.status);
  });
}

function granted(number: number): { status: number; body: unknown } {
  return {
    status: 200,
    body: { token_type: "Bearer", expires_in: 3599, access_token: `token${number}` },
  };
}

describe("signing in with a client secret", () => {
  it("asks once, however many want a token, and for the scope of the Graph root", async () => {
    const entra = await serveEntra(granted);
    const token = tokenSourceFromEnvironment(SIGN_IN, CLOUD, entra);
    const tokens = await Promise.all(Array.from({ length: 20 }, () => token()));
    expect(new Set(tokens)).toEqual(new Set(["token1"]));
    expect(entra.paths).toEqual([`/${SIGN_IN.AZURE_TENANT_ID}/oauth2/v2.0/token`]);
    const [form] = entra.forms;
    expect(form?.get("scope")).toContain("https://graph.microsoft.com/.default");
    expect(form?.get("client_secret")).toBe(SECRET);
  });

  it("gets another one when asked, and shortly before it expires", async () => {
    const entra = await serveEntra(granted);
    let minutes = 0;
    const clock = { now: () => new Date(Date.now() + minutes * 60_000) };
    const told: string[] = [];
    const onToken = (text: string): void => void told.push(text);
    const token = tokenSourceFromEnvironment(SIGN_IN, CLOUD, { ...entra, clock, onToken });
    expect(await token()).toBe("token1");
    minutes = 54;
    expect(await token()).toBe("token1");
    minutes = 56;
    expect(await token()).toBe("token2");
    minutes = 0;
    expect(await token({ refused: "token2" })).toBe("token3");
    expect(await token()).toBe("token3");
    expect(told).toEqual(["token1", "token2", "token3"]);
  });

  it.each([
    ["an hour", 3600, 54, 56],
    ["ten minutes", 600, 7, 8.5],
    ["five minutes", 300, 3, 4.5],
    ["a minute", 60, 0.7, 0.9],
  ])(
    "keeps a token that lives for %s until shortly before it ends",
    async (_, seconds, kept, renewed) => {
      const entra = await serveEntra((number) => ({
        status: 200,
        body: { token_type: "Bearer", expires_in: seconds, access_token: `token${number}` },
      }));
      let minutes = 0;
      const clock = { now: () => new Date(Date.now() + minutes * 60_000) };
      const token = tokenSourceFromEnvironment(SIGN_IN, CLOUD, { ...entra, clock });
      expect(await token()).toBe("token1");
      expect(await token()).toBe("token1");
      minutes = kept;
      expect(await token()).toBe("token1");
      minutes = renewed;
      expect(await token()).toBe("token2");
    },
  );

  it.each<{ number: number; says: RegExp; passes?: boolean }>([
    { number: 7000215, says: /the client secret is wrong/ },
    { number: 7000222, says: /has expired/ },
    { number: 700016, says: /not known in this tenant/ },
    { number: 90002, says: /no such tenant; check AZURE_TENANT_ID/ },
    {
      number: 7000229,
      says: /no service principal .* check AZURE_TENANT_ID, or .*az ad sp create/,
    },
    {
      number: 500011,
      says: /not known in this tenant; .* must belong to the cloud that ROLLCALL_CLOUD names/,
    },
    { number: 90033, says: /busy/, passes: true },
    { number: 99999, says: /look the number up/ },
  ])("says in plain words what AADSTS$number means", async ({ number, says, passes = false }) => {
    const entra = await serveEntra(() => ({
      status: 401,
      body: {
        error: "invalid_client",
        error_description: `AADSTS${number}: Invalid client secret ${SECRET} provided.`,
        error_codes: [number],
      },
    }));
    const error = await tokenSourceFromEnvironment(SIGN_IN, CLOUD, entra)().catch(
      (error: unknown) => error,
    );
    expect(error).toBeInstanceOf(DirectoryError);
    expect(error instanceof NoAnswer).toBe(passes);
    expect((error as Error).message).toMatch(says);
    expect((error as Error).message).toContain(`AADSTS${number}`);
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(SECRET);
  });

  it.each<{ name: string; answer: { status: number; body: unknown } | "reset"; passes: boolean }>([
    { name: "the connection is lost", answer: "reset", passes: true },
    { name: "it is not well", answer: { status: 503, body: "<html>busy" }, passes: true },
    { name: "the answer is no token", answer: { status: 200, body: {} }, passes: false },
  ])("says when $name, and tries again the next time", async ({ answer, passes }) => {
    const entra = await serveEntra((number) => (number === 1 ? answer : granted(number)));
    const token = tokenSourceFromEnvironment(SIGN_IN, CLOUD, entra);
    const error = await token().catch((error: unknown) => error);
    expect(error).toBeInstanceOf(DirectoryError);
    expect(error instanceof NoAnswer).toBe(passes);
    expect((error as Error).message).toMatch(/^Signing in at https:\/\/login/);
    expect(await token()).toBe("token2");
  });

  it.each([
    ["our tenant!", /^AZURE_TENANT_ID is not a tenant id/],
    ["..", /^AZURE_TENANT_ID is not a tenant id/],
    [".", /^AZURE_TENANT_ID is not a tenant id/],
    ["contoso..com", /^AZURE_TENANT_ID is not a tenant id/],
    ["contoso.com.", /^AZURE_TENANT_ID is not a tenant id/],
    ["common", /^AZURE_TENANT_ID is common, which is not one tenant but stands for all/],
    ["Organizations", /stands for all/],
  ])("says that %s is no tenant", (tenant, says) => {
    const env = { ...SIGN_IN, AZURE_TENANT_ID: tenant };
    expect(() => tokenSourceFromEnvironment(env, CLOUD)).toThrow(says);
  });

  it("says that a certificate file cannot be used", async () => {
    const env = {
      ...SIGN_IN,
      AZURE_CLIENT_SECRET: undefined,
      AZURE_CLIENT_CERTIFICATE_PATH: "/nowhere/certificate.pem",
    };
    await expect(tokenSourceFromEnvironment(env, CLOUD)()).rejects.toThrow(
      /AZURE_CLIENT_CERTIFICATE_PATH/,
    );
  });
});

describe("signing in with GitHub's OIDC token", () => {
  const env = { ...SIGN_IN, AZURE_CLIENT_SECRET: undefined };
  const SUBJECT = "repo:contoso@123456/staff@456789:environment:rollcall-plan";

  function assertionTo(subject: string): string {
    const part = (value: unknown): string =>
      Buffer.from(JSON.stringify(value)).toString("base64url");
    return `${part({ alg: "RS256" })}.${part({ sub: subject })}.signature`;
  }

  it("exchanges a fresh assertion for each token, made out to the cloud's audience", async () => {
    const entra = await serveEntra(granted);
    const audiences: string[] = [];
    const token = tokenSourceFromEnvironment(env, CLOUD, {
      ...entra,
      assertion: async (audience) => {
        audiences.push(audience);
        return assertionTo(SUBJECT);
      },
    });
    expect(await token()).toBe("token1");
    expect(await token({ refused: "token1" })).toBe("token2");
    expect(audiences).toEqual(["api://AzureADTokenExchange", "api://AzureADTokenExchange"]);
    expect(entra.forms.map((form) => form.get("client_assertion"))).toEqual([
      assertionTo(SUBJECT),
      assertionTo(SUBJECT),
    ]);
  });

  it("prefers a client secret that is given", async () => {
    const entra = await serveEntra(granted);
    const assertion = (): Promise<string> => Promise.reject(new Error("must not be asked"));
    await tokenSourceFromEnvironment(SIGN_IN, CLOUD, { ...entra, assertion })();
    expect(entra.forms[0]?.get("client_secret")).toBe(SECRET);
  });

  it.each([
    [SUBJECT, /must have exactly this one.*names.*ids that never change/],
    ["repo:contoso/staff:pull_request", /Never register this subject/],
  ])("when the exchange is refused, prints the subject %s", async (subject, says) => {
    const entra = await serveEntra(() => ({
      status: 401,
      body: {
        error: "invalid_client",
        error_description: "AADSTS700213: No match",
        error_codes: [700213],
      },
    }));
    const token = tokenSourceFromEnvironment(env, CLOUD, {
      ...entra,
      assertion: async () => assertionTo(subject),
    });
    const error = (await token().catch((error: unknown) => error)) as Error;
    expect(error.message).toContain(`The subject presented was "${subject}"`);
    expect(error.message).toMatch(says);
    expect(error.message).not.toContain("signature");
  });

  it("passes on why no assertion came", async () => {
    const token = tokenSourceFromEnvironment(env, CLOUD, {
      assertion: () => Promise.reject(new DirectoryError("GitHub gave no token.")),
    });
    await expect(token()).rejects.toThrow("GitHub gave no token.");
  });

  it("names the permission that the job lacks", () => {
    expect(() => tokenSourceFromEnvironment({ ...env, GITHUB_ACTIONS: "true" }, CLOUD)).toThrow(
      /give the job the permission id-token: write/,
    );
  });
});
