import { inspect } from "node:util";
import { afterEach, describe, expect, it, vi } from "vitest";
import { withSaneTimes } from "../../../src/directory/signIn/deviceAnswer.ts";
import {
  tokenSourceFromEnvironment,
  type TokenOptions,
} from "../../../src/directory/signIn/tokens.ts";
import { answerJson, APPLICATION, CLOUD, serveAuthority, type Authority } from "./authority.ts";

// A device waits for a person, and an authority may say anything meanwhile.

const DEVICE_CODE = "device-code-nobody-may-see";
const TOKEN = "token-nobody-may-see";
const REFRESH = "refresh-token-nobody-may-see";
const START = {
  user_code: "ABCD-EFGH",
  device_code: DEVICE_CODE,
  verification_uri: "https://microsoft.com/devicelogin",
  expires_in: 900,
  interval: 0,
  message: "\u001b[31m::set-output name=a::b\r\n::error::open https://attacker.example",
};
const PENDING = { error: "authorization_pending", error_codes: [70016] };
const GRANTED = {
  token_type: "Bearer",
  scope: "https://graph.microsoft.com/User.Read.All",
  expires_in: 3599,
  access_token: TOKEN,
  refresh_token: REFRESH,
};

interface Waited {
  readonly ended: string;
  readonly told: readonly string[];
  readonly authority: Authority;
  readonly slept: readonly number[];
}

/** @param polls what is answered in turn to a device that asks, the last again and again */
async function wait(
  start: object,
  polls: readonly object[],
  options: Partial<TokenOptions> & { readonly onPoll?: (number: number) => void } = {},
): Promise<Waited> {
  let polled = 0;
  const authority = await serveAuthority((response, _, request) => {
    if (request.url?.includes("/devicecode")) return answerJson(response, start);
    const answer = polls[Math.min(polled, polls.length - 1)] ?? {};
    polled += 1;
    options.onPoll?.(polled);
    answerJson(response, answer, "access_token" in answer ? 200 : 400);
  });
  const told: string[] = [];
  const slept: number[] = [];
  const source = tokenSourceFromEnvironment(
    { ...APPLICATION, ROLLCALL_CREDENTIAL: "deviceCode" },
    CLOUD,
    {
      network: authority.network,
      clock: {
        now: () => new Date(),
        sleep: async (milliseconds, signal) => {
          slept.push(milliseconds);
          signal?.throwIfAborted();
        },
      },
      person: {
        tell: (text) => void told.push(text),
        ask: () => Promise.reject(new Error("nothing is asked")),
      },
      ...options,
    },
  );
  const ended = await source().then(
    (token) => (token === TOKEN ? "signed in" : token),
    (error: unknown) => {
      const shown = [inspect(error, { depth: 20, showHidden: true }), JSON.stringify(error)];
      expect(shown.join("\n")).not.toMatch(/nobody-may-see/);
      return (error as Error).message;
    },
  );
  expect([...told, inspect(source, { showHidden: true })].join("")).not.toMatch(/nobody-may-see/);
  for (const text of [...told, ended])
    expect(text).not.toMatch(/attacker|\u001b|set-output|::error/);
  return { ended, told, authority, slept };
}

afterEach(() => void vi.useRealTimers());

describe("a device that waits", () => {
  it("is told the page and the code in words of its own", async () => {
    const { ended, told } = await wait(START, [PENDING, PENDING, GRANTED]);
    expect(ended).toBe("signed in");
    expect(told).toEqual([
      "To sign in, open https://microsoft.com/devicelogin in a browser and enter the code ABCD-EFGH.\n",
    ]);
  });

  it("waits longer before it asks again where it is told to slow down, and goes on", async () => {
    const slow = { error: "slow_down" };
    const { ended, slept } = await wait(START, [PENDING, slow, slow, PENDING, GRANTED]);
    expect(ended).toBe("signed in");
    expect(slept).toEqual([5000, 5000]);
  });

  it.each<[string, object, string]>([
    ["the person declines", { error: "authorization_declined" }, "the person declined to sign in"],
    ["the code expires", { error: "expired_token" }, "the code expired before"],
    ["the code is unknown", { error: "bad_verification_code" }, "does not know the code"],
    ["a policy forbids it", { error: "access_denied", error_codes: [53003] }, "a policy of the te"],
    ["an error has no name", { error: "::error::\u001b[31m" }, "was not a token"],
  ])("ends where %s", async (_, poll, says) => {
    const { ended, authority } = await wait(START, [PENDING, poll]);
    expect(ended).toContain(says);
    expect(authority.forms).toHaveLength(3);
  });

  it("ends where nobody comes until the code expires", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const { ended } = await wait(START, [PENDING], {
      onPoll: (number) => {
        if (number === 3) vi.setSystemTime(Date.now() + 901_000);
      },
    });
    expect(ended).toContain(
      "no person has signed in with the code yet; run the same command again",
    );
  });

  it("asks no more once Ctrl+C ended the wait", async () => {
    const stopping = new AbortController();
    const { ended, authority } = await wait(START, [PENDING], {
      stopping: stopping.signal,
      onPoll: (number) => {
        if (number === 2) stopping.abort(new Error("stopped"));
      },
    });
    expect(ended).toBe("stopped");
    const asked = authority.forms.length;
    for (let turn = 0; turn < 50; turn += 1) await new Promise((next) => void setTimeout(next));
    expect(authority.forms.length - asked).toBeLessThanOrEqual(1);
  });
});

describe("a start that cannot be shown is not", () => {
  it.each<[string, object]>([
    ["a page that is no address", { verification_uri: "microsoft.com/devicelogin" }],
    ["a page in clear", { verification_uri: "http://microsoft.com/devicelogin" }],
    ["a page of another kind", { verification_uri: "javascript:alert(1)" }],
    ["a page under a false name", { verification_uri: "https://microsoft.com@attacker.example/" }],
    ["a page without end", { verification_uri: `https://microsoft.com/${"x".repeat(300)}` }],
    ["a page that is a list", { verification_uri: ["https://attacker.example/"] }],
    ["no page", { verification_uri: undefined }],
    ["a code with an escape", { user_code: "\u001b[31mABC" }],
    ["a code with a line break", { user_code: "ABC\r\n::error::x" }],
    ["a code with words", { user_code: "ABC and your password" }],
    ["a code without end", { user_code: "A".repeat(300) }],
    ["a code that is an object", { user_code: { a: 1 } }],
    ["no code", { user_code: undefined }],
  ])("%s", async (_, changed) => {
    const { ended, told, authority } = await wait({ ...START, ...changed }, [GRANTED]);
    expect(ended).toBe("The authority answered with no code that can be shown.");
    expect(told).toEqual([]);
    expect(authority.forms).toHaveLength(1);
  });

  it.each<[string, unknown, number]>([
    ["interval", undefined, 5],
    ["interval", null, 5],
    ["interval", "soon", 5],
    ["interval", -5, 5],
    ["interval", 1e9, 5],
    ["interval", [1, 2], 5],
    ["interval", 0, 0],
    ["interval", "7", 7],
    ["expires_in", undefined, 900],
    ["expires_in", "never", 900],
    ["expires_in", 0, 900],
    ["expires_in", 1e12, 900],
    ["expires_in", { a: 1 }, 900],
    ["expires_in", "600", 600],
  ])("its %s, said as %j, counts as %d", (name, said, counts) => {
    expect(withSaneTimes({ ...START, [name]: said })).toEqual({ ...START, [name]: counts });
  });

  it("other answers stay as they are", () => {
    for (const answer of [{}, PENDING, GRANTED]) expect(withSaneTimes(answer)).toBeUndefined();
  });
});
