import { request as send } from "node:http";
import fc from "fast-check";
import { expect } from "vitest";
import {
  addGroup,
  addUser,
  newTenant,
  type TenantState,
} from "../../src/embedded/tenant/tenant.ts";
import { oddRequests, type OddRequest } from "./oddRequests.ts";
import { ANA, GONE, SALES, SKU, TEAM } from "./oddValues.ts";
import { serve } from "./world.ts";

/** The options that each path obeys, by Graph's pages as far as they are modelled. Anything else must not get a 2xx. */
const OBEYED: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^\/users\/?$/,
    ["$select", "$filter", "$top", "$orderby", "$search", "$count", "$expand", "$skiptoken"],
  ],
  [/^\/users\/\$count\/?$/, ["$filter", "$search"]],
  [
    /^\/users\/(?:microsoft\.graph\.)?delta(?:\(\))?\/?$/,
    ["$select", "$filter", "$top", "$skiptoken", "$deltatoken"],
  ],
  [/^\/users\/[^/]+\/manager\/?$/, ["$select"]],
  [/^\/users\/[^/]+\/directReports\/?$/, ["$select", "$top", "$skiptoken"]],
  [/^\/users\/[^/]+\/memberOf\/?$/, ["$select", "$top"]],
  [/^\/users\/[^/]+\/(?:transitiveM|m)emberOf/, ["$select", "$top", "$skiptoken"]],
  [/^\/groups\/?$/, ["$select", "$filter", "$top", "$count", "$expand", "$skiptoken"]],
  [/^\/groups\/\$count\/?$/, ["$filter"]],
  [/^\/groups\/[^/]+\/(?:members|owners)\/\$ref$/, ["$top", "$skiptoken"]],
  [
    /^\/groups\/[^/]+\/(?:members|owners)(?:\/[\w.]+)?$/,
    ["$select", "$top", "$count", "$skiptoken"],
  ],
  [/^\/groups\/[^/]+\/(?:transitive|memberOf)/, ["$select", "$top", "$skiptoken"]],
  [/^\/groups\/[^/]+\/membersWithLicenseErrors/, ["$select", "$top", "$skiptoken"]],
  [/^\/groups(?:\/[^/]+|\(.*\))\/?$/, ["$select", "$expand"]],
  [/^\/users(?:\/[^/]+|\(.*\))\/?$/, ["$select", "$expand", "$count"]],
  [/^\/directory\/deletedItems\/(?:microsoft\.)?graph\.user\/\$count$/, ["$filter", "$search"]],
  [
    /^\/directory\/deletedItems\/(?:microsoft\.)?graph\.user$/,
    ["$select", "$filter", "$top", "$orderby", "$search", "$count", "$skiptoken"],
  ],
  [
    /^\/directory\/deletedItems\/(?:microsoft\.)?graph\.group$/,
    ["$select", "$filter", "$top", "$count", "$skiptoken"],
  ],
  [/^\/directory\/deletedItems\/[^/]+$/, ["$select"]],
  [/^\/users\/[^/]+\/licenseDetails/, ["$select"]],
  [/^\/roleManagement\/directory\/\w+$/, ["$select", "$filter", "$top", "$skiptoken"]],
  [/^\/policies\/authorizationPolicy$/, ["$select"]],
  [/^\/directory\/administrativeUnits\/[^/]+\/members\/\$ref$/, ["$top", "$skiptoken"]],
  [/^\/directory\/administrativeUnits(?:\/[^/]+\/members)?$/, ["$select", "$top", "$skiptoken"]],
  [/^\/directory\/administrativeUnits\/[^/]+$/, ["$select"]],
  [/^\/contacts\/?$/, ["$select", "$top", "$skiptoken"]],
  [/^\/contacts\/[^/]+\/?$/, ["$select"]],
  [/^\/(?:organization|domains|subscribedSkus)(?:\/[^/]+)?$/, ["$select"]],
];

/**
 * Sends odd requests to one directory, one after the other: every answer is Graph's, none a 500, and none is a success
 * where an option was asked for that is not obeyed.
 */
export async function fuzz(seed: number, count: number): Promise<Map<number, number>> {
  const lag = {
    seed,
    readMilliseconds: 5000,
    listMilliseconds: 5000,
    referenceMilliseconds: 5000,
    writeMilliseconds: 5000,
  };
  const { directory, clock, ask } = await serve({
    tenant: company(),
    ...(seed % 2 === 0 && { lag }),
  });
  const { origin } = new URL(directory.root);
  const statuses = new Map<number, number>();
  for (const odd of fc.sample(oddRequests, { seed, numRuns: count })) {
    const { status, text } = await answerTo(origin, odd);
    const told = `${JSON.stringify(odd)} was answered with ${status} ${text.slice(0, 500)}`;
    expect([...textsOfStatus500(status, text)], told).toEqual([]);
    if (status >= 400 && text !== "" && odd.method !== "HEAD")
      expect(JSON.parse(text), told).toMatchObject({
        error: { code: expect.any(String), message: expect.any(String) },
      });
    if (status < 300 && !odd.path.toLowerCase().includes("$batch")) assertObeyed(odd, told);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    clock.advance(500);
  }
  expect((await ask("GET", "/users?$top=999")).status).toBe(200);
  expect((await ask("GET", "/groups?$top=999")).status).toBe(200);
  expect((await ask("GET", "/directory/deletedItems/graph.user")).status).toBe(200);
  return statuses;
}

/** A 500, alone or of an item. */
function* textsOfStatus500(status: number, text: string): Generator<string> {
  if (status === 500) yield text;
  if (status === 200 && text.startsWith('{"responses"'))
    for (const item of (JSON.parse(text) as { responses: { status: number; body?: unknown }[] })
      .responses)
      if (item.status === 500) yield JSON.stringify(item);
}

function assertObeyed({ path }: OddRequest, told: string): void {
  const [address = "", query = ""] = path.replace(/^\/+v1\.0\/*/i, "/").split("?");
  const [, obeyed = []] = OBEYED.find(([pattern]) => pattern.test(address)) ?? [];
  for (const name of new URLSearchParams(query).keys())
    if (name.startsWith("$")) expect(obeyed, told).toContain(name);
}

function company(): TenantState {
  const tenant: TenantState = {
    ...newTenant({ domain: "contoso.com" }),
    subscribedSkus: [
      { skuId: SKU, skuPartNumber: "SPE_E3", prepaidUnits: { enabled: 2 }, servicePlans: [] },
    ],
  };
  addUser(tenant, {
    id: ANA,
    userPrincipalName: "ana@contoso.com",
    mail: "ana@contoso.com",
    usageLocation: "NO",
  });
  addUser(tenant, { userPrincipalName: "bo@contoso.com", manager: ANA });
  addUser(tenant, { userPrincipalName: "synced@contoso.com", onPremisesSyncEnabled: true });
  tenant.deletedUsers.push({
    id: GONE,
    userPrincipalName: `${GONE.replaceAll("-", "")}gone@contoso.com`,
    proxyAddresses: [],
  });
  addGroup(tenant, { id: SALES, displayName: "Sales", members: [ANA], owners: [ANA] });
  addGroup(tenant, {
    id: TEAM,
    displayName: "Team",
    groupTypes: ["Unified"],
    mailEnabled: true,
    mail: "team@contoso.com",
    mailNickname: "team",
    members: [ANA],
    owners: [ANA],
  });
  addGroup(tenant, { displayName: "Synced", onPremisesSyncEnabled: true, members: [SALES] });
  return tenant;
}

function answerTo(
  origin: string,
  { method, path, headers: more, body }: OddRequest,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const all = {
      Authorization: "Bearer test",
      ...(body !== undefined && { "Content-Type": "application/json" }),
      ...more,
    };
    const asked = send({ hostname, port, method, path, headers: all }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (part: string) => (text += part));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    asked.on("error", reject);
    asked.end(body);
  });
}
