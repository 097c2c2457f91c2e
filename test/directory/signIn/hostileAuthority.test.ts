import type { ServerResponse } from "node:http";
import { inspect } from "node:util";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { NoAnswer } from "../../../src/directory/noAnswer.ts";
import { DirectoryError } from "../../../src/directory/ports.ts";
import { tokenSourceFromEnvironment } from "../../../src/directory/signIn/tokens.ts";
import { answerJson, APPLICATION, CLOUD, serveAuthority } from "./authority.ts";

// What answers in the place of the authority is whatever stands there: a proxy's page, a broken gateway, an attacker.

const SECRET = "secret-nobody-may-see";
const TOKEN = "token-nobody-may-see";
const SIGN_IN = { ...APPLICATION, AZURE_CLIENT_SECRET: SECRET };

type Answer = (response: ServerResponse, number: number) => void;

/** What a user reads, and how often the authority was asked. */
async function refusalOf(
  answer: Answer,
  options: { readonly timeoutSeconds?: number } = {},
): Promise<{ message: string; passes: boolean; asked: number; shown: string }> {
  const authority = await serveAuthority(answer);
  const heard: string[] = [];
  const error: unknown = await tokenSourceFromEnvironment(SIGN_IN, CLOUD, {
    network: authority.network,
    onToken: (token) => void heard.push(token),
    ...options,
  })().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(DirectoryError);
  expect(heard).toEqual([]);
  expect([...authority.origins]).toEqual([CLOUD.authority]);
  const shown = [
    inspect(error, { depth: 20, showHidden: true }),
    JSON.stringify(error),
    String(error),
  ].join("\n");
  expect(shown).not.toMatch(/nobody-may-see/);
  const { message } = error as Error;
  expect(message).toMatch(/^[\x20-\x7e]+$/);
  return { message, passes: error instanceof NoAnswer, asked: authority.forms.length, shown };
}

const json =
  (body: unknown, status = 200): Answer =>
  (response) =>
    answerJson(response, body, status);
const page =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(status, { "content-type": "text/html; charset=utf-8", ...headers });
    response.end(`<html><script>alert("${SECRET}")</script>::error::log in</html>`);
  };
const granted = (more: object): Answer =>
  json({ token_type: "Bearer", expires_in: 3599, access_token: TOKEN, ...more });

describe("what is not an answer of an authority is called so, once", () => {
  it.each<[string, Answer, RegExp]>([
    [
      "a page with 200",
      page(200),
      /answered 200 with .* not an answer of an authority \(text\/html\)/,
    ],
    ["a page with 401", page(401), /answered 401 with .* not an answer of an authority/],
    ["a page with 403", page(403), /answered 403 with .* not an answer of an authority/],
    ["a page with 404", page(404), /answered 404 with .* not an answer of an authority/],
    [
      "a page that is called JSON",
      json("<html>"),
      /not an answer of an authority \(application\/json\)/,
    ],
    ["nothing", json(""), /not an answer of an authority/],
    ["a list", json([{ access_token: TOKEN }]), /not an answer of an authority/],
    ["null", json("null"), /not an answer of an authority/],
    ["a text", json(JSON.stringify(TOKEN)), /not an answer of an authority/],
    ["a number", json("1"), /not an answer of an authority/],
    [
      "JSON without an end",
      json(`{"access_token":"${TOKEN}","expires_in":`),
      /not an answer of an/,
    ],
    [
      "an odd type of content",
      (response) => {
        response.setHeader("content-type", "::error::\u00e9");
        response.end("x");
      },
      /answered 200 with something that is not an answer of an authority\. A proxy/,
    ],
    ["an object without a token", json({ token_type: "Bearer", expires_in: 3599 }), /not a token/],
    ["a token that is a number", granted({ access_token: 5 }), /not a token/],
    ["a token that is an object", granted({ access_token: { a: TOKEN } }), /not a token/],
    ["a token that is empty", granted({ access_token: "" }), /not a token/],
    ["a token with a line break", granted({ access_token: `${TOKEN}\r\nX: y` }), /not a token/],
    ["a token with an escape", granted({ access_token: `\u001b[31m${TOKEN}` }), /not a token/],
    ["a token with a letter of Portuguese", granted({ access_token: `${TOKEN}ç` }), /not a token/],
  ])("%s", async (_, answer, says) => {
    const { message, passes, asked } = await refusalOf(answer);
    expect(message).toMatch(/^Signing in at https:\/\/login\.microsoftonline\.com failed/);
    expect(message).toMatch(says);
    expect({ passes, asked }).toEqual({ passes: false, asked: 1 });
  });

  it.each([301, 302, 303, 307, 308])(
    "a redirect (%i), which takes the secret to no place, near or far",
    async (status) => {
      for (const [location, target] of [
        ["https://attacker.example/x", " to attacker.example,"],
        ["http://login.microsoftonline.com/x", " to login.microsoftonline.com,"],
        ["//attacker.example/x", ","],
        ["/elsewhere", ","],
        ["https://\u001b[31m", ","],
      ] as const) {
        const { message, passes, asked } = await refusalOf(
          page(status, {
            location: Buffer.from(location).toString("latin1").replaceAll("\u001b", "%1b"),
          }),
        );
        expect(message).toContain(`answered with a redirect (${status})${target} which is never`);
        expect({ passes, asked }).toEqual({ passes: false, asked: 1 });
      }
    },
  );
});

describe("an answer without an end comes to one", () => {
  const MANY = Buffer.alloc(65_536, " ");

  it("where it is too long", async () => {
    let sent = 0;
    const { message, passes } = await refusalOf((response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const more = (): void => {
        while (!response.destroyed && response.write(MANY)) sent += MANY.length;
        response.once("drain", more);
      };
      more();
    });
    expect(message).toContain("answered with more than any authority answers");
    expect(passes).toBe(false);
    expect(sent).toBeLessThan(50_000_000);
  });

  it("where it is too long once it is unpacked", async () => {
    const bomb = gzipSync(Buffer.alloc(100_000_000, " "));
    const { message } = await refusalOf((response) => {
      response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
      response.end(bomb);
    });
    expect(message).toContain("answered with more than any authority answers");
  });

  it.each<[string, Answer]>([
    ["nothing comes", () => undefined],
    [
      "its head comes",
      (response) => {
        response.writeHead(200, { "content-type": "application/json" });
        response.flushHeaders();
      },
    ],
    [
      "it comes drop by drop",
      (response) => {
        const drip = setInterval(() => response.write(" "), 5);
        response.on("close", () => clearInterval(drip));
      },
    ],
  ])("where %s", async (_, answer) => {
    const { message, passes } = await refusalOf(answer, { timeoutSeconds: 0.2 });
    expect(message).toContain("login.microsoftonline.com did not answer within 0.2 seconds.");
    expect(passes).toBe(true);
  });

  it("where it breaks off, or is not packed as it says", async () => {
    const broken = await refusalOf((response) => {
      response.writeHead(200, { "content-length": "5000" });
      response.write(`{"access_token":"${TOKEN}`, () => response.destroy());
    });
    const odd = await refusalOf((response) => {
      response.writeHead(200, { "content-encoding": "gzip" });
      response.end("no gzip");
    });
    for (const { message, passes } of [broken, odd]) {
      expect(message).toContain("The connection to https://login.microsoftonline.com failed: ");
      expect(passes).toBe(true);
    }
  });

  it("which says so where it asks for a proxy's password", async () => {
    const { message } = await refusalOf(page(407));
    expect(message).toContain("a proxy on the way asks for a user name and a password (407)");
  });
});

describe("nothing that a refusal says is repeated but what is known", () => {
  const HOSTILE = `\u001b]0;x\u0007::set-output name=a::b\r\n::error::${SECRET} @contoso **bold** [a](https://attacker.example)`;

  it.each<[string, unknown]>([
    ["the description", { error: "invalid_client", error_description: HOSTILE }],
    ["the error", { error: HOSTILE, error_description: "x" }],
    ["the error under it", { error: "invalid_grant", suberror: HOSTILE }],
    ["the claims", { error: "interaction_required", claims: HOSTILE }],
    ["the address of a page", { error: "invalid_client", error_uri: HOSTILE }],
    [
      "the correlation id",
      { error: "invalid_client", correlation_id: HOSTILE, error_codes: [53003] },
    ],
    ["the trace", { error: "invalid_client", trace_id: HOSTILE, timestamp: HOSTILE }],
    ["the numbers, as texts", { error: "invalid_client", error_codes: [HOSTILE] }],
    ["the numbers, as something else", { error: "invalid_client", error_codes: HOSTILE }],
    ["an error that is an object", { error: { code: HOSTILE, message: HOSTILE } }],
    ["an error that everything has", { error: "constructor" }],
    ["an error that is inherited", { error: "__proto__" }],
    ["a number in the text alone", { error: "x", error_description: `AADSTS7000215: ${SECRET}` }],
  ])("%s", async (_, body) => {
    for (const status of [200, 400, 401, 403]) {
      const { message, shown } = await refusalOf(json(body, status));
      expect(message).not.toMatch(/attacker|bold|@contoso|set-output|::/);
      expect(shown).not.toMatch(/attacker|bold|@contoso|set-output/);
    }
  });

  it.each([1e20, -1, 0, 1.5, 1e9, Number.MAX_SAFE_INTEGER])(
    "a number that is none of Entra's (%d)",
    async (number) => {
      const body = { error: "invalid_client", error_codes: [number] };
      expect((await refusalOf(json(body, 401))).message).toMatch(/was refused \(invalid_client\)/);
    },
  );
});

describe("for how long a token is good is the authority's word, and not its whim", () => {
  it.each<[string, unknown]>([
    ["a text", "3599"],
    ["a word", "soon"],
    ["nothing", undefined],
    ["null", null],
    ["no time", 0],
    ["the past", -3600],
    ["a fraction", 59.5],
    ["30,000 years", 1e12],
    ["a list", [3599]],
  ])("%s", async (_, expiresIn) => {
    const { network, forms } = await serveAuthority(granted({ expires_in: expiresIn }));
    const token = tokenSourceFromEnvironment(SIGN_IN, CLOUD, { network });
    const tokens = [await token(), await token(), await token()];
    expect(tokens).toEqual([TOKEN, TOKEN, TOKEN]);
    expect(forms).toHaveLength(1);
  });

  it("a number beyond all numbers", async () => {
    const { network, forms } = await serveAuthority(
      json(`{"token_type":"Bearer","expires_in":1e999,"access_token":"${TOKEN}"}`),
    );
    const token = tokenSourceFromEnvironment(SIGN_IN, CLOUD, { network });
    expect([await token(), await token()]).toEqual([TOKEN, TOKEN]);
    expect(forms).toHaveLength(1);
  });
});
