import { describe, expect, it } from "vitest";
import { endpointFromEnvironment } from "../../../src/directory/endpoint.ts";
import { DirectoryError } from "../../../src/directory/ports.ts";
import { chooseCredential } from "../../../src/directory/signIn/choose.ts";
import { isAutomated } from "../../../src/model/automated.ts";
import { CREDENTIALS } from "../../../src/directory/signIn/credentials/index.ts";
import { scopesFromEnvironment } from "../../../src/directory/signIn/scopes.ts";
import { tokenSourceFromEnvironment } from "../../../src/directory/signIn/tokens.ts";

const ENDPOINT = endpointFromEnvironment({});
const IDS = { AZURE_TENANT_ID: "5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10", AZURE_CLIENT_ID: "1" };
const PERSON = { tell: () => undefined, ask: () => Promise.resolve("") };

describe("without a word, what the environment holds decides", () => {
  const ALL = {
    AZURE_CLIENT_SECRET: "s",
    AZURE_CLIENT_CERTIFICATE_PATH: "c",
    AZURE_FEDERATED_TOKEN_FILE: "f",
  };
  const github = (): Promise<string> => Promise.resolve("");
  it.each([
    ["secret", ALL],
    ["certificate", { ...ALL, AZURE_CLIENT_SECRET: " " }],
    ["workloadIdentity", { AZURE_FEDERATED_TOKEN_FILE: "f" }],
    ["githubOidc", {}],
    ["githubOidc", { ROLLCALL_CREDENTIAL: "  " }],
  ])("%s", (name, env) => {
    expect(chooseCredential({ ...IDS, ...env }, ENDPOINT, github).name).toBe(name);
  });
});

describe("the word", () => {
  it.each(CREDENTIALS.map(({ name }) => name))("%s is one", (name) => {
    const kind = chooseCredential(
      { ...IDS, ROLLCALL_CREDENTIAL: ` ${name} ` },
      ENDPOINT,
      undefined,
    );
    expect(kind.name).toBe(name);
  });

  it.each([
    [
      "Secret",
      /"Secret", which is not a way to sign in that Rollcall knows\. Did you mean secret\?/,
    ],
    ["ClientSecretCredential", /Use one of githubOidc, secret, certificate, /],
    ["azureCliCredential", /Did you mean azureCli\?/],
    ["managedidentity", /Did you mean managedIdentity\?/],
    ["devicecod", /Did you mean deviceCode\?/],
    ["__proto__", /Use one of/],
    ["secret,certificate", /Use one of/],
    ["password", /does not sign in with a user name and a password/],
    ["usernamePassword", /does not sign in with a user name and a password/],
  ])("%s is none", (word, says) => {
    const choose = (): unknown =>
      chooseCredential({ ...IDS, ROLLCALL_CREDENTIAL: word }, ENDPOINT, undefined);
    expect(choose).toThrow(DirectoryError);
    expect(choose).toThrow(says);
  });

  it("is not needed beside a token that is given, and not taken", () => {
    const env = { ...IDS, ROLLCALL_CREDENTIAL: "secret", ROLLCALL_ACCESS_TOKEN: "abc" };
    expect(() => tokenSourceFromEnvironment(env, ENDPOINT)).toThrow(
      "ROLLCALL_CREDENTIAL and ROLLCALL_ACCESS_TOKEN are both set. Unset one",
    );
  });
});

describe("a person", () => {
  const KINDS = ["deviceCode", "browser", "authorizationCode"];

  it.each(
    KINDS.flatMap((kind) =>
      [
        { CI: "true" },
        { CI: "1" },
        { GITHUB_ACTIONS: "true" },
        { TF_BUILD: "True" },
        { JENKINS_URL: "https://jenkins.contoso.example/" },
      ].map((env) => ({ kind, env })),
    ),
  )("is not asked to sign in by $kind in an automated run: $env", ({ kind, env }) => {
    const choose = (): unknown =>
      tokenSourceFromEnvironment({ ...IDS, ...env, ROLLCALL_CREDENTIAL: kind }, ENDPOINT, {
        person: PERSON,
      });
    expect(choose).toThrow(/signs in a person, and this is an automated run\. Sign in as an app/);
  });

  it.each(KINDS)("must sit at a terminal for %s", (kind) => {
    expect(() =>
      tokenSourceFromEnvironment({ ...IDS, ROLLCALL_CREDENTIAL: kind }, ENDPOINT),
    ).toThrow(
      `ROLLCALL_CREDENTIAL is ${kind}, which signs in a person, and there is no terminal to ask on.`,
    );
  });

  it.each(KINDS)("needs an application of one's own for %s", (kind) => {
    expect(() =>
      tokenSourceFromEnvironment({ ROLLCALL_CREDENTIAL: kind }, ENDPOINT, { person: PERSON }),
    ).toThrow(
      `ROLLCALL_CREDENTIAL is ${kind}, which needs AZURE_TENANT_ID and AZURE_CLIENT_ID. Set AZURE_TENANT_ID and AZURE_CLIENT_ID. The application must be one of your own`,
    );
  });

  it.each([
    [{}, false],
    [{ CI: "" }, false],
    [{ CI: "false" }, false],
    [{ CI: "0" }, false],
    [{ TF_BUILD: "True" }, true],
  ])("%o is an automated run: %s", (env, expected) => expect(isAutomated(env)).toBe(expected));
});

describe("a kind that cannot be used on the command line or where it is", () => {
  it.each<[Record<string, string>, RegExp]>([
    [{ ROLLCALL_CREDENTIAL: "onBehalfOf" }, /Only a program that calls Rollcall as a library/],
    [
      { ROLLCALL_CREDENTIAL: "environment", AZURE_USERNAME: "ana", AZURE_PASSWORD: "x" },
      /holds AZURE_USERNAME and AZURE_PASSWORD\. Rollcall does not sign in with a user name/,
    ],
    [{ ROLLCALL_CREDENTIAL: "environment" }, /the environment holds no credential\. Set AZURE_TEN/],
    [
      { ROLLCALL_CREDENTIAL: "managedIdentity", AZURE_FEDERATED_TOKEN_FILE: "f" },
      /Set ROLLCALL_CREDENTIAL=workloadIdentity, or unset AZURE_FEDERATED_TOKEN_FILE/,
    ],
    [{ ROLLCALL_CREDENTIAL: "secret" }, /secret, which needs .*\. Set AZURE_CLIENT_SECRET\.$/],
    [{ ROLLCALL_CREDENTIAL: "certificate" }, /Set AZURE_CLIENT_CERTIFICATE_PATH\.$/],
    [{ ROLLCALL_CREDENTIAL: "workloadIdentity" }, /Set AZURE_FEDERATED_TOKEN_FILE\.$/],
  ])("%o", (env, says) => {
    const make = (): unknown => tokenSourceFromEnvironment({ ...IDS, ...env }, ENDPOINT);
    expect(make).toThrow(DirectoryError);
    expect(make).toThrow(says);
  });
});

describe("scopes", () => {
  const APPLICATION = { name: "secret" };
  const DELEGATED = { name: "deviceCode", isDelegated: true } as const;
  const ROOT = "https://graph.microsoft.com";
  const scopes = (text: string, kind: typeof APPLICATION): readonly string[] =>
    scopesFromEnvironment({ ROLLCALL_SCOPES: text }, ENDPOINT, kind);

  it.each([
    ["", [`${ROOT}/.default`]],
    [" , ", [`${ROOT}/.default`]],
    [".default", [`${ROOT}/.default`]],
    [`${ROOT}/.default`, [`${ROOT}/.default`]],
  ])("an application asks for all that it was granted: %j", (text, expected) => {
    expect(scopes(text, APPLICATION)).toEqual(expected);
  });

  it.each([
    [
      "User.ReadWrite.All, GroupMember.ReadWrite.All",
      [`${ROOT}/User.ReadWrite.All`, `${ROOT}/GroupMember.ReadWrite.All`],
    ],
    [`${ROOT}/User.Read.All offline_access`, [`${ROOT}/User.Read.All`, "offline_access"]],
    ["User-Phone.ReadWrite.All", [`${ROOT}/User-Phone.ReadWrite.All`]],
  ])("a person may ask for less: %j", (text, expected) => {
    expect(scopes(text, DELEGATED)).toEqual(expected);
  });

  it.each([
    ["User.Read.All", APPLICATION, /is for signing in as a person\. secret asks for all/],
    [".default User.Read.All", DELEGATED, /Entra takes one or the other/],
    ["https://management.azure.com/.default", DELEGATED, /not a scope of https:\/\/graph/],
    [`${ROOT}.evil.example/.default`, DELEGATED, /not a scope of/],
    ["https://graph.microsoft.us/User.Read.All", DELEGATED, /not a scope of/],
    ["https://graph.microsoft.com/", DELEGATED, /not a scope of/],
    ["everything", DELEGATED, /Name permissions of Microsoft Graph, such as User\.ReadWrite\.All/],
    ["openid profile", DELEGATED, /names no permission of Microsoft Graph/],
    ["openid", APPLICATION, /is for signing in as a person/],
  ])("refuses %j", (text, kind, says) => {
    expect(() => scopes(text, kind)).toThrow(says);
  });
});
