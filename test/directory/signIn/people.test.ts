import { describe, expect, it } from "vitest";
import type { Person } from "../../../src/directory/signIn/credentials/kinds.ts";
import {
  CLIENT,
  confidential,
  MIDDLE_TIER,
  middleTier,
  PUBLIC_CLIENT,
  publicClient,
  SECRET,
  send,
  TENANT,
} from "../../embedded/signIn/world.ts";
import { newRsaKey, pemOf, selfSigned } from "./selfSigned.ts";
import { fileWith, serveTenant, usersSeenWith, type Tenant } from "./world.ts";

const ON_DESK = { AZURE_CLIENT_ID: PUBLIC_CLIENT };
const ANA = { username: "ana.silva@contoso.com", mfa: "1", answer: "continue" };
const ANSWERED = expect.objectContaining({ status: 200 }) as unknown;

/** Serves the person's own application. A device may ask again at once. */
function onDesk(more: Parameters<typeof publicClient>[0] = {}): Promise<Tenant> {
  return serveTenant([publicClient(more)], { deviceInterval: 0 });
}

function formOf(fields: Record<string, string>): string {
  return new URLSearchParams(fields).toString();
}

describe("a person signs in by a code that the terminal shows", () => {
  async function signIn(
    tenant: Tenant,
    typed: Record<string, string> = {},
    more: Record<string, string> = {},
  ): Promise<{ token: Promise<string>; told: string[]; renewed: () => Promise<string> }> {
    const told: string[] = [];
    const typing: Promise<unknown>[] = [];
    const person: Person = {
      ask: () => Promise.reject(new Error("nothing is asked")),
      tell: (text) => {
        told.push(text);
        const [, page = "", code = ""] =
          /open (\S+) in a browser and enter the code (\S+)\./.exec(text) ?? [];
        const form = formOf({ ...ANA, user_code: code, ...typed });
        typing.push(send(tenant.signIn, "POST", new URL(page).pathname, form));
      },
    };
    const environment = { ...ON_DESK, ROLLCALL_CREDENTIAL: "deviceCode", ...more };
    const source = tenant.tokens(environment, { person });
    const token = source();
    await token.catch(() => undefined);
    expect(await Promise.all(typing)).toEqual(typing.map(() => ANSWERED));
    return { token, told, renewed: async () => source({ refused: await token }) };
  }

  it("with what was consented", async () => {
    const tenant = await onDesk();
    const { token, told } = await signIn(tenant);
    expect(await usersSeenWith(await token, tenant)).toEqual(["ana.silva@contoso.com"]);
    expect(told).toHaveLength(1);
    const [start, ...polls] = tenant.signIn.requests;
    expect(start?.form.get("scope")).toContain("/.default");
    expect(polls.map(({ grant }) => grant)).toContain("device_code");
    for (const { form } of tenant.signIn.requests) expect(form.has("client_secret")).toBe(false);
    // That code is a secret, which the person does not need.
    expect(told.join("")).not.toContain(polls[0]?.form.get("device_code") ?? "-");
  });

  it("with less, where it is asked for", async () => {
    const tenant = await onDesk({ scopes: ["User.Read.All", "User.ReadWrite.All"] });
    await (
      await signIn(tenant, {}, { ROLLCALL_SCOPES: "User.Read.All" })
    ).token;
    const scope = tenant.signIn.requests[0]?.form.get("scope") ?? "";
    expect(scope.split(" ")).toContain(`${new URL(tenant.directory.root).origin}/User.Read.All`);
    expect(scope).not.toContain("ReadWrite");
  });

  it("once: a new token comes without asking again", async () => {
    const tenant = await onDesk();
    const { told, renewed } = await signIn(tenant);
    await renewed();
    expect(told).toHaveLength(1);
  });

  it("or declines", async () => {
    const { token } = await signIn(await onDesk(), { answer: "cancel" });
    await expect(token).rejects.toThrow(
      /was refused \(authorization_declined\): the person declined/,
    );
  });

  it("but not with an application that is no public client", async () => {
    const { token } = await signIn(await onDesk({ publicClient: false }));
    await expect(token).rejects.toThrow(
      /\(AADSTS7000218\): the application is not a public client; .* set Allow public client flows to Yes/,
    );
  });

  it("until Ctrl+C ends the wait", async () => {
    const tenant = await onDesk();
    const stopping = new AbortController();
    const source = tenant.tokens(
      { ...ON_DESK, ROLLCALL_CREDENTIAL: "deviceCode" },
      {
        stopping: stopping.signal,
        person: {
          ask: () => Promise.resolve(""),
          tell: () => stopping.abort(new Error("stopped")),
        },
      },
    );
    await expect(source()).rejects.toThrow("stopped");
  });
});

describe("a person signs in elsewhere, and pastes the address at which the browser ended", () => {
  /** Where the browser ends, for a page that the terminal shows. */
  async function browse(tenant: Tenant, page: string, typed = {}): Promise<string> {
    const { searchParams, pathname } = new URL(page);
    const form = formOf({ ...Object.fromEntries(searchParams), ...ANA, ...typed });
    const { headers } = await send(tenant.signIn, "POST", pathname, form);
    return String(headers["location"]);
  }

  function personWho(paste: (page: string) => Promise<string>): Person & { told: string[] } {
    const told: string[] = [];
    return {
      told,
      tell: (text) => void told.push(text),
      ask: () => paste(/https:\S+/.exec(told.join(""))?.[0] ?? ""),
    };
  }

  it.each([
    ["a public client", publicClient(), {}],
    [
      "a client with a secret",
      confidential({
        clientId: PUBLIC_CLIENT,
        scopes: ["User.Read.All"],
        redirectUris: ["http://localhost"],
      }),
      { AZURE_CLIENT_SECRET: SECRET },
    ],
  ])("of %s", async (_, application, more) => {
    const tenant = await serveTenant([application]);
    const person = personWho((page) => browse(tenant, page));
    const environment = { ...ON_DESK, ...more, ROLLCALL_CREDENTIAL: "authorizationCode" };
    const source = tenant.tokens(environment, { person });
    expect(await usersSeenWith(await source(), tenant)).toEqual(["ana.silva@contoso.com"]);
    const { grant, form } = tenant.only();
    expect(grant).toBe("authorization_code");
    expect(form.get("redirect_uri")).toBe("http://localhost");
    expect(form.get("client_secret")).toBe("AZURE_CLIENT_SECRET" in more ? SECRET : null);
    expect(person.told.join("")).not.toContain(SECRET);
    await source({ refused: await source() });
  });

  it.each<[string, (address: string) => string, RegExp]>([
    ["nothing", () => "", /not the address at which this sign-in ended/],
    [
      "the code alone",
      (address) => new URL(address).searchParams.get("code") ?? "",
      /not the address/,
    ],
    [
      "the address of another sign-in",
      (address) => address.replace(/state=[^&]*/, "state=x"),
      /not the add/,
    ],
    [
      "the address of a refusal",
      (address) => address.replace(/code=[^&]*/, "error=access_denied"),
      /ended without a code \(access_denied\)\. The page in the browser says why/,
    ],
    [
      "a hostile refusal",
      (address) => address.replace(/code=[^&]*/, "error=%1b%5b31mBuy"),
      /ended without a code\. The page/,
    ],
  ])("and not %s", async (_, change, says) => {
    const tenant = await onDesk();
    const person = personWho(async (page) => change(await browse(tenant, page)));
    const environment = { ...ON_DESK, ROLLCALL_CREDENTIAL: "authorizationCode" };
    await expect(tenant.tokens(environment, { person })()).rejects.toThrow(says);
    expect(tenant.signIn.requests).toEqual([]);
  });

  it("and not where the question is left with Ctrl+C", async () => {
    const tenant = await onDesk();
    const person = { tell: () => undefined, ask: () => Promise.reject(new Error("aborted")) };
    const environment = { ...ON_DESK, ROLLCALL_CREDENTIAL: "authorizationCode" };
    await expect(tenant.tokens(environment, { person })()).rejects.toThrow(
      "You pasted no address, so Rollcall is not signed in. Run the same command again.",
    );
    expect(tenant.dialled).toEqual([]);
  });

  it("where the redirect address must be registered", async () => {
    const tenant = await serveTenant([
      publicClient({ redirectUris: ["https://staff.contoso.example/"] }),
    ]);
    const asked: string[] = [];
    const person = personWho((page) => {
      asked.push(page);
      return browse(tenant, page);
    });
    const environment = {
      ...ON_DESK,
      ROLLCALL_CREDENTIAL: "authorizationCode",
      ROLLCALL_REDIRECT_URI: "https://staff.contoso.example/",
    };
    await tenant.tokens(environment, { person })();
    expect(new URL(asked[0] ?? "").searchParams.get("redirect_uri")).toBe(
      "https://staff.contoso.example/",
    );
  });
});

describe("a program acts for the user whose token it got", () => {
  const key = newRsaKey();
  const api = `api://${MIDDLE_TIER}/access`;

  /** The token with which a user called the program. */
  async function called(tenant: Tenant): Promise<string> {
    const authorize = `/${TENANT}/oauth2/v2.0/authorize`;
    const fields = { client_id: PUBLIC_CLIENT, redirect_uri: "http://localhost", scope: api };
    const form = formOf({ ...fields, ...ANA, response_type: "code" });
    const { headers } = await send(tenant.signIn, "POST", authorize, form);
    const code = new URL(String(headers["location"])).searchParams.get("code") ?? "";
    const exchange = formOf({ ...fields, code, grant_type: "authorization_code" });
    const { body } = await send(tenant.signIn, "POST", `/${TENANT}/oauth2/v2.0/token`, exchange);
    return String(body.access_token);
  }

  it.each([
    ["secret", { AZURE_CLIENT_SECRET: SECRET }],
    ["certificate", { AZURE_CLIENT_CERTIFICATE_PATH: "" }],
  ])("by its %s", async (_, proof) => {
    const tenant = await serveTenant([
      publicClient({ scopes: [api, "User.Read.All"] }),
      middleTier({ certificates: [selfSigned(key)] }),
    ]);
    const token = await called(tenant);
    const before = tenant.signIn.requests.length;
    const path = await fileWith(selfSigned(key) + pemOf(key.privateKey));
    const source = tenant.tokens(
      {
        AZURE_CLIENT_ID: MIDDLE_TIER,
        ROLLCALL_CREDENTIAL: "onBehalfOf",
        ...("AZURE_CLIENT_CERTIFICATE_PATH" in proof
          ? { AZURE_CLIENT_CERTIFICATE_PATH: path }
          : proof),
      },
      { userAssertion: async () => token },
    );
    expect(await usersSeenWith(await source(), tenant)).toEqual(["ana.silva@contoso.com"]);
    const [{ form } = { form: new URLSearchParams() }] = tenant.signIn.requests.slice(before);
    expect(form.get("grant_type")).toBe("urn:ietf:params:oauth:grant-type:jwt-bearer");
    expect(form.get("requested_token_use")).toBe("on_behalf_of");
    expect(form.get("assertion")).toBe(token);
    expect(form.has("client_assertion")).toBe("AZURE_CLIENT_CERTIFICATE_PATH" in proof);
  });

  it("but not with a private key that has a passphrase, whatever is set", async () => {
    const tenant = await serveTenant([middleTier({ certificates: [selfSigned(key)] })]);
    const path = await fileWith(selfSigned(key) + pemOf(key.privateKey, "open sesame"));
    const source = tenant.tokens(
      {
        AZURE_CLIENT_ID: MIDDLE_TIER,
        ROLLCALL_CREDENTIAL: "onBehalfOf",
        AZURE_CLIENT_CERTIFICATE_PATH: path,
        AZURE_CLIENT_CERTIFICATE_PASSWORD: "open sesame",
      },
      { userAssertion: async () => "a.b.c" },
    );
    const error: unknown = await source().catch((thrown: unknown) => thrown);
    expect((error as Error).message).toMatch(
      /with a passphrase, which onBehalfOf does not open \(make one without: openssl pkey -in FILE\.pem/,
    );
    expect((error as Error).message).not.toMatch(/CERTIFICATE_PASSWORD|sesame/);
    expect(tenant.dialled).toEqual([]);
  });

  it("but not of one that was called for another application", async () => {
    const tenant = await serveTenant([confidential(), middleTier()]);
    const token = await tenant.tokens({ AZURE_CLIENT_SECRET: SECRET })();
    const source = tenant.tokens(
      {
        AZURE_CLIENT_ID: MIDDLE_TIER,
        AZURE_CLIENT_SECRET: SECRET,
        ROLLCALL_CREDENTIAL: "onBehalfOf",
      },
      { userAssertion: async () => token },
    );
    await expect(source()).rejects.toThrow(/the user's token .* whose aud is AZURE_CLIENT_ID/);
    expect(CLIENT).not.toBe(MIDDLE_TIER);
  });
});
