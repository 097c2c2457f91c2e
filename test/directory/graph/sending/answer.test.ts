import { describe, expect, it } from "vitest";
import {
  isSuccess,
  memberOf,
  problemOf,
  traceOf,
  type Answer,
} from "../../../../src/directory/graph/sending/answer.ts";
import {
  isAway,
  isThrottled,
  isUnavailable,
} from "../../../../src/directory/graph/sending/retry.ts";
import {
  backoffSeconds,
  retryAfterSeconds,
  throttlingSeconds,
} from "../../../../src/directory/graph/sending/waiting.ts";
import { failure } from "../../scriptedServer.ts";

const NOW = new Date("2026-11-02T08:00:00Z");

function answer(
  status: number,
  { headers = {}, body }: { headers?: Record<string, string>; body?: unknown } = {},
): Answer {
  return { status, headers: new Map(Object.entries(headers)), body };
}

describe("an answer", () => {
  it.each([
    { status: 199, success: false },
    { status: 200, success: true },
    { status: 299, success: true },
    { status: 300, success: false },
  ])("of $status is a success: $success", ({ status, success }) => {
    expect(isSuccess(answer(status))).toBe(success);
  });

  it("has the names of its request, or empty ones", () => {
    const headers = { "request-id": "r1", "client-request-id": "c1" };
    expect(traceOf(answer(204, { headers }))).toEqual({ requestId: "r1", clientRequestId: "c1" });
    expect(traceOf(answer(204))).toEqual({ requestId: "", clientRequestId: "" });
  });

  it.each([
    { value: { a: 1 }, is: 1 },
    { value: { b: 1 }, is: undefined },
    { value: Object.create({ a: 1 }) as unknown, is: undefined },
    { value: null, is: undefined },
    { value: "a", is: undefined },
    { value: undefined, is: undefined },
  ])("has only members of its own: $value", ({ value, is }) => {
    expect(memberOf(value, "a")).toBe(is);
  });
});

describe("an error", () => {
  const NONE = { status: 400, code: "", requestId: "", details: [] };
  const UNREADABLE = "the answer had status 400 and no readable message";
  it.each<{ name: string; body: unknown; headers?: Record<string, string>; problem: object }>([
    { name: "nothing", body: undefined, problem: { ...NONE, message: UNREADABLE } },
    { name: "HTML", body: "<html>", problem: { ...NONE, message: UNREADABLE } },
    { name: "an empty envelope", body: { error: {} }, problem: { ...NONE, message: UNREADABLE } },
    {
      name: "values of another form",
      body: { error: { code: 7, message: 7, details: 7, innerError: 7 } },
      problem: { ...NONE, message: UNREADABLE, details: [{ code: "", target: "" }] },
    },
    {
      name: "all that Graph says",
      body: failure("Request_BadRequest", "No.", [
        { code: "x", target: "city" },
        { code: 7 },
        null,
      ]),
      headers: { "request-id": "of the header" },
      problem: {
        status: 400,
        code: "Request_BadRequest",
        message: "No.",
        requestId: "11111111-2222-3333-4444-555555555555",
        details: [
          { code: "x", target: "city" },
          { code: "", target: "" },
          { code: "", target: "" },
        ],
      },
    },
    {
      name: "other spellings",
      body: {
        error: {
          message: { value: "No." },
          details: { code: "x", target: "city" },
          innererror: { "request-id": "r2" },
        },
      },
      problem: {
        ...NONE,
        message: "No.",
        requestId: "r2",
        details: [{ code: "x", target: "city" }],
      },
    },
    {
      name: "both spellings, of which the usual one counts",
      body: { error: { innerError: { "request-id": "r1" }, innererror: { "request-id": "r2" } } },
      problem: { ...NONE, message: UNREADABLE, requestId: "r1" },
    },
    {
      name: "the request's name in the header only",
      body: { error: { message: "" } },
      headers: { "request-id": "r3" },
      problem: { ...NONE, message: UNREADABLE, requestId: "r3" },
    },
  ])("is read from $name", ({ body, headers = {}, problem }) => {
    expect(problemOf(answer(400, { body, headers }))).toEqual(problem);
  });
});

describe("a difficulty of the service", () => {
  it.each([
    { status: 400, unavailable: false },
    { status: 408, unavailable: true },
    { status: 409, unavailable: false },
    { status: 424, unavailable: true },
    { status: 429, unavailable: false },
    { status: 500, unavailable: true },
    { status: 501, unavailable: false },
    { status: 502, unavailable: true },
    { status: 503, unavailable: true },
    { status: 504, unavailable: true },
    { status: 505, unavailable: false },
  ])("is $status: $unavailable", ({ status, unavailable }) => {
    expect(isUnavailable(answer(status))).toBe(unavailable);
    // It is away for longer than anything waits.
    const headers = { "retry-after": "901" };
    expect(isAway(answer(status, { headers }), NOW)).toBe(unavailable);
  });

  it.each([
    { body: { responses: [] }, unavailable: false },
    { body: { error: {} }, unavailable: true },
    { body: null, unavailable: true },
    { body: "responses", unavailable: true },
  ])("is 424 with $body: $unavailable", ({ body, unavailable }) => {
    expect(isUnavailable(answer(424, { body }))).toBe(unavailable);
  });

  it.each([
    { header: undefined, away: false },
    { header: "900", away: false },
    { header: "900.5", away: true },
  ])("is away with Retry-After $header: $away", ({ header, away }) => {
    const headers = header === undefined ? {} : { "retry-after": header };
    expect(isAway(answer(503, { headers }), NOW)).toBe(away);
  });

  it.each([
    { status: 429, code: "TooManyRequests", throttled: true },
    { status: 429, code: "Request_ThrottledPermanently", throttled: false },
    { status: 503, code: "TooManyRequests", throttled: false },
  ])("is throttling with $status $code: $throttled", ({ status, code, throttled }) => {
    expect(isThrottled(answer(status, { body: failure(code, "x") }))).toBe(throttled);
  });
});

describe("waiting", () => {
  it.each([
    { attempt: 1, random: 1, seconds: 1 },
    { attempt: 1, random: 0, seconds: 0.5 },
    { attempt: 2, random: 1, seconds: 2 },
    { attempt: 5, random: 0.5, seconds: 12 },
    { attempt: 6, random: 1, seconds: 30 },
    { attempt: 9, random: 0, seconds: 15 },
  ])("for try $attempt takes $seconds seconds at $random", ({ attempt, random, seconds }) => {
    expect(backoffSeconds(attempt, () => random)).toBe(seconds);
  });

  const DATE = "Mon, 02 Nov 2026 08:00:30 GMT";
  it.each<{ name: string; headers: Record<string, string>; seconds: number | undefined }>([
    { name: "nothing", headers: {}, seconds: undefined },
    { name: "an empty text", headers: { "retry-after": " " }, seconds: undefined },
    { name: "words", headers: { "retry-after": "soon" }, seconds: undefined },
    { name: "a number", headers: { "retry-after": "12" }, seconds: 12 },
    { name: "a number between spaces", headers: { "retry-after": " 12 " }, seconds: 12 },
    { name: "nought", headers: { "retry-after": "0" }, seconds: 0 },
    { name: "decimals", headers: { "retry-after": "2.125" }, seconds: 2.125 },
    { name: "a date by this clock", headers: { "retry-after": DATE }, seconds: 30 },
    {
      name: "a date by the answer's own",
      headers: { "retry-after": DATE, date: "Mon, 02 Nov 2026 08:00:10 GMT" },
      seconds: 20,
    },
    {
      name: "a date that is over",
      headers: { "retry-after": DATE, date: "Mon, 02 Nov 2026 08:01:10 GMT" },
      seconds: 0,
    },
    { name: "a number in words", headers: { "retry-after": "x12" }, seconds: undefined },
  ])("as asked by $name", ({ headers, seconds }) => {
    expect(retryAfterSeconds(answer(429, { headers }), NOW)).toBe(seconds);
  });

  it("is not for a date with a number before it", () => {
    expect(retryAfterSeconds(answer(429, { headers: { "retry-after": "12s" } }), NOW)).toBe(
      undefined,
    );
  });

  it.each([
    { refusals: 1, header: undefined, seconds: 1 },
    { refusals: 4, header: undefined, seconds: 8 },
    { refusals: 5, header: undefined, seconds: 16 },
    { refusals: 6, header: undefined, seconds: 30 },
    { refusals: 40, header: undefined, seconds: 37 },
    { refusals: 1, header: "0", seconds: 0 },
    { refusals: 3, header: "0", seconds: 0 },
    { refusals: 4, header: "0", seconds: 1 },
    { refusals: 9, header: "0", seconds: 6 },
    { refusals: 9, header: "12", seconds: 12 },
  ])(
    "after refusal $refusals with Retry-After $header takes $seconds seconds",
    ({ refusals, header, seconds }) => {
      const headers = header === undefined ? {} : { "retry-after": header };
      expect(throttlingSeconds(answer(429, { headers }), NOW, refusals)).toBe(seconds);
    },
  );
});
