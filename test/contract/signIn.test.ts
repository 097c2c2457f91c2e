import { expect, it } from "vitest";
import { chosenClaims } from "./chosen.ts";
import { topic } from "./claim.ts";
import type { Send } from "./graph.ts";
import { domainOf, isGranted, permissionsOf } from "./signIn.ts";

const token = (payload: unknown): string =>
  `x.${Buffer.from(JSON.stringify(payload)).toString("base64url")}.x`;

it.each([
  { token: token({ roles: ["User.ReadWrite.All"] }), permissions: ["User.ReadWrite.All"] },
  { token: token({ roles: [] }), permissions: [] },
  { token: token({ scp: "User.Read" }), permissions: undefined },
  { token: "loopback", permissions: undefined },
  { token: "a.b.c", permissions: undefined },
])("$token carries $permissions", ({ token, permissions }) => {
  expect(permissionsOf(token)).toEqual(permissions);
});

it.each([
  { permission: "User.ReadWrite.All", granted: undefined, expected: true },
  { permission: "User.ReadWrite.All", granted: [], expected: false },
  { permission: "User.ReadWrite.All", granted: ["User.ReadWrite.All"], expected: true },
  { permission: "User.DeleteRestore.All", granted: ["User.ReadWrite.All"], expected: true },
  { permission: "User.ReadWrite.All", granted: ["User.DeleteRestore.All"], expected: false },
  { permission: "AuditLog.Read.All", granted: ["User.ReadWrite.All"], expected: false },
])("$permission is granted by $granted: $expected", ({ permission, granted, expected }) => {
  expect(isGranted(permission, granted)).toBe(expected);
});

const answering =
  (status: number, body: unknown): Send =>
  async () => ({ status, headers: {}, body });
const domains = (...list: object[]): Send => answering(200, { value: [{ verifiedDomains: list }] });

it.each([
  {
    name: "the initial domain before the default one",
    send: domains(
      { name: "contoso.com", isDefault: true },
      { name: "contoso.onmicrosoft.com", isInitial: true },
    ),
    expected: "contoso.onmicrosoft.com",
  },
  {
    name: "else the default one",
    send: domains({ name: "contoso.no" }, { name: "contoso.com", isDefault: true }),
    expected: "contoso.com",
  },
])("accounts are made in $name", async ({ send, expected }) => {
  expect(await domainOf(send)).toBe(expected);
});

it("says what to grant where the domains cannot be read", async () => {
  const refused = answering(403, { error: { code: "Authorization_RequestDenied" } });
  await expect(domainOf(refused)).rejects.toThrow(
    /\(403 Authorization_RequestDenied\).*Organization\.Read\.All.*--domain/,
  );
});

it("says why a claim is not tried", () => {
  const steps = [{ send: "GET /users", expect: { status: 200 } }];
  const topics = [
    topic(
      "Users",
      { source: "https://contoso.example/", section: "users 1.1", confidence: "documented" },
      { claim: "plain", steps },
      { claim: "guessed", confidence: "guess", steps },
      { claim: "audited", needs: { permission: "AuditLog.Read.All" }, steps },
      { claim: "synced", needs: { circumstance: "a synced account" }, steps },
    ),
  ];
  const { claims, untried } = chosenClaims(topics, "users", ["User.ReadWrite.All"]);
  expect(claims.map(({ claim }) => claim.claim)).toEqual(["guessed", "plain"]);
  expect(untried.map(({ name, reason }) => [name, reason])).toEqual([
    ["Users: audited", "needs AuditLog.Read.All"],
    ["Users: synced", "a run cannot bring about a synced account"],
  ]);
});
