import { describe, expect, it } from "vitest";
import { endpointFromEnvironment } from "../../../src/directory/endpoint.ts";
import { tokenSourceFromEnvironment } from "../../../src/directory/signIn/tokens.ts";
import { answerJson, APPLICATION, serveAuthority, type Authority } from "./authority.ts";

/** What an authority says of itself, where the library asks for it. */
function configurationOf(tokens: string, more: object = {}): object {
  const tenant = `${tokens}/${APPLICATION.AZURE_TENANT_ID}`;
  return {
    issuer: `${tenant}/v2.0`,
    authorization_endpoint: `${tenant}/oauth2/v2.0/authorize`,
    token_endpoint: `${tenant}/oauth2/v2.0/token`,
    jwks_uri: `${tenant}/discovery/v2.0/keys`,
    ...more,
  };
}

async function signIn(
  environment: Record<string, string>,
  configuration: object,
): Promise<{ ended: string; served: Authority; graph: string }> {
  const all = { ...APPLICATION, AZURE_CLIENT_SECRET: "a-secret", ...environment };
  const served = await serveAuthority((response, _, request) =>
    answerJson(
      response,
      request.url?.includes("openid-configuration")
        ? configuration
        : { token_type: "Bearer", expires_in: 3599, access_token: "token" },
    ),
  );
  const endpoint = endpointFromEnvironment(all);
  const ended = await tokenSourceFromEnvironment(all, endpoint, {
    network: served.network,
  })().catch((error: unknown) => (error as Error).message);
  return { ended, served, graph: new URL(endpoint.root).origin };
}

const CHINA = "https://login.chinacloudapi.cn";
const CHINA_TOO = "https://login.partner.microsoftonline.cn";

describe("signing in goes to the authority of the cloud alone", () => {
  it.each<[string, Record<string, string>, string, string]>([
    ["global", {}, "https://login.microsoftonline.com", "-"],
    ["usGov", {}, "https://login.microsoftonline.us", "-"],
    ["usGovDod", {}, "https://login.microsoftonline.us", "-"],
    ["china", {}, CHINA, CHINA],
    ["china", { AZURE_AUTHORITY_HOST: CHINA_TOO }, CHINA_TOO, CHINA_TOO],
  ])("%s, with %o", async (cloud, more, authority, tokens) => {
    const { ended, served, graph } = await signIn(
      { ...more, ROLLCALL_CLOUD: cloud },
      configurationOf(tokens),
    );
    expect(ended).toBe("token");
    expect([...served.origins]).toEqual([authority]);
    expect(served.forms.at(-1)?.get("scope")).toContain(graph);
  });

  it("or to its other name, where it says so itself", async () => {
    const { ended, served } = await signIn({ ROLLCALL_CLOUD: "china" }, configurationOf(CHINA_TOO));
    expect(ended).toBe("token");
    expect([...served.origins]).toEqual([CHINA, CHINA_TOO]);
  });
});

describe("what an authority says of itself sends no secret to another", () => {
  it.each([
    "https://login.attacker.example",
    "https://login.microsoftonline.com",
    "https://login.chinacloudapi.cn.attacker.example",
    "https://login.chinacloudapi.cn@attacker.example",
    "https://login.chinacloudapi.cn:8443",
    "http://login.chinacloudapi.cn",
    "//attacker.example",
    "",
  ])("its tokens at %j", async (tokens) => {
    const { ended, served } = await signIn({ ROLLCALL_CLOUD: "china" }, configurationOf(tokens));
    expect(ended).toMatch(/^Signing in at https:\/\/login\.chinacloudapi\.cn failed/);
    expect([...served.origins]).toEqual([CHINA]);
    expect(served.forms.map(String)).toEqual([""]);
  });
});
