import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { examineAuthority } from "../../src/doctor/authority.ts";
import { answerJson, APPLICATION, CLOUD, serveAuthority } from "../directory/signIn/authority.ts";

const TENANT = APPLICATION.AZURE_TENANT_ID;
const OTHER = "22222222-3333-4444-8555-666666666666";
const issuerOf = (id: string): string => `${CLOUD.authority}/${id}/v2.0`;

/** What the doctor says of whatever answers for the authority, one line a finding. */
async function says(
  answer: (response: ServerResponse) => void,
  tenant: string = TENANT,
): Promise<string[]> {
  const { network, paths } = await serveAuthority(answer);
  const findings = await examineAuthority({
    authority: CLOUD.authority,
    root: CLOUD.root,
    tenant,
    environment: {},
    network,
    clock: { now: () => new Date() },
  });
  expect(paths).toHaveLength(1);
  return findings
    .filter(({ check }) => check !== "clock")
    .map(({ check, status, says: text }) => `${status} ${check}: ${text}`);
}

describe("what answers for the authority", () => {
  it.each<[string, (response: ServerResponse) => void, string]>([
    [
      "a page",
      (response) => void response.end("<html>"),
      "it answered 200 with something that is not JSON",
    ],
    [
      "a list",
      (response) => answerJson(response, []),
      "it answered 200 with something that is not JSON",
    ],
    [
      "null",
      (response) => answerJson(response, "null"),
      "it answered 200 with something that is not",
    ],
    [
      "nothing",
      (response) => void response.end(),
      "it answered 200 with something that is not JSON",
    ],
    [
      "a page that forbids",
      (response) => void response.writeHead(403).end("<html>"),
      "it answered 403 with something that is not JSON",
    ],
    [
      "a redirect",
      (response) => void response.writeHead(302, { location: "https://attacker.example/" }).end(),
      "it answered with a redirect (302)",
    ],
    [
      "a bomb",
      (response) => {
        response.writeHead(200, { "content-encoding": "gzip" });
        response.end(gzipSync(Buffer.alloc(20_000_000, " ")));
      },
      "it answered with more than any authority answers",
    ],
  ])("%s is not the authority", async (_, answer, how) => {
    const [first, ...more] = await says(answer);
    expect(first).toContain(`failed network: what answers for ${CLOUD.authority} is not the aut`);
    expect(first).toContain(how);
    expect(more).toEqual([]);
  });

  it("is the authority, and not well", async () => {
    expect(await says((response) => void response.writeHead(503).end("<html>"))).toEqual([
      `failed network: ${CLOUD.authority} has a problem (503)`,
    ]);
  });

  it.each<[string, unknown, string, string]>([
    ["the tenant", { issuer: issuerOf(TENANT) }, TENANT, `ok tenant: ${TENANT}`],
    [
      "it in other letters",
      { issuer: issuerOf(TENANT.toUpperCase()) },
      TENANT,
      "ok tenant: 5F0C1B7E",
    ],
    ["its domain", { issuer: issuerOf(TENANT) }, "contoso.com", `ok tenant: ${TENANT}`],
    ["another tenant", { issuer: issuerOf(OTHER) }, TENANT, `and answers for ${OTHER}`],
    ["no issuer", {}, TENANT, "and does not say whose tokens it issues"],
    ["an odd issuer", { issuer: { a: 1 } }, TENANT, "and does not say whose tokens it issues"],
    ["an issuer without a tenant", { issuer: "https://attacker.example" }, TENANT, "does not say"],
    [
      "another cloud",
      { issuer: issuerOf(TENANT), msgraph_host: "graph.microsoft.us" },
      TENANT,
      "has its Microsoft Graph at graph.microsoft.us",
    ],
    ["an odd cloud", { issuer: issuerOf(TENANT), msgraph_host: 5 }, TENANT, "ok tenant: "],
  ])("and tells of %s", async (_, body, tenant, tells) => {
    const lines = await says((response) => answerJson(response, body), tenant);
    expect(lines[0]).toContain(`ok network: ${CLOUD.authority} answers`);
    expect(lines[1]).toContain(tells);
  });
});
