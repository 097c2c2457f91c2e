import { describe, expect, it } from "vitest";
import { examineToken } from "../../src/doctor/token.ts";

const TENANT = "5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10";
const NOW = new Date("2026-11-02T08:00:00Z");
const GRAPH = "https://graph.microsoft.com";

function says(claims: unknown, graph = GRAPH): string[] {
  const payload = typeof claims === "string" ? claims : JSON.stringify(claims);
  const token = `header.${Buffer.from(payload).toString("base64url")}.signature`;
  return examineToken(token, { tenant: TENANT, graph, now: NOW }).map(
    ({ status, says: text }) => `${status}: ${text}`,
  );
}

const GOOD = { tid: TENANT, aud: GRAPH, appid: "a", exp: NOW.getTime() / 1000 + 3600 };

describe("what a token says of itself", () => {
  it.each<[string, unknown, string]>([
    ["for Graph", GOOD, "ok: for the application a, good for 60 minutes"],
    ["for Graph, with a slash", { ...GOOD, aud: `${GRAPH}/` }, "ok: "],
    ["for Graph by its id", { ...GOOD, aud: "00000003-0000-0000-c000-000000000000" }, "ok: "],
    ["for nobody it tells", { ...GOOD, aud: undefined }, "ok: "],
    [
      "for another service",
      { ...GOOD, aud: "https://vault.azure.net" },
      "failed: is made out to https://vault.azure.net, and this run asks https://graph.microsoft.com",
    ],
    ["for another cloud", { ...GOOD, aud: "https://graph.microsoft.us" }, "failed: is made out to"],
    [
      "for a host that looks alike",
      { ...GOOD, aud: `${GRAPH}.attacker.example` },
      "failed: is made",
    ],
    [
      "for another tenant",
      { ...GOOD, tid: "22222222-3333-4444-8555-666666666666" },
      "failed: is for the tenant 22222222",
    ],
    ["that is no JSON", "{", "unknown: came, but does not say what it is for"],
    ["that is null", "null", "unknown: came, but does not say what it is for"],
    ["that is a list", "[1]", "unknown: came, but does not say what it is for"],
    ["that is empty", "", "unknown: came, but does not say what it is for"],
  ])("one %s", (_, claims, line) => {
    expect(says(claims)[0]).toContain(line);
  });

  it.each(["", "token", "a.b", "a.%%%.c", "\u001b[31m.\u001b.x", "....", "a".repeat(100_000)])(
    "one that is no JSON Web Token (%j) tells nothing",
    (token) => {
      expect(examineToken(token, { tenant: TENANT, graph: GRAPH, now: NOW })).toEqual([
        expect.objectContaining({ status: "unknown" }),
      ]);
    },
  );
});
