import type { Clock } from "../model/clock.ts";
import { failed, ok, unknown, warning, type Finding } from "../model/finding.ts";
import type { Network } from "../network/network.ts";
import { proxyFor } from "../network/proxy.ts";

export interface AuthorityToReach {
  readonly authority: string;
  /** Of Graph, with its version. */
  readonly root: string;
  /** Empty where the environment names none, as with a managed identity. */
  readonly tenant: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly network: Network;
  readonly clock: Pick<Clock, "now">;
}

/** An assertion is good for minutes; beyond this much apart, Entra refuses it. */
const TOO_FAR_SECONDS = 300;
const FAR_SECONDS = 60;

/**
 * Asks the authority what everybody may ask: whether it is there, how late it is there, and whether it knows the tenant.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc
 */
export async function examineAuthority(asked: AuthorityToReach): Promise<Finding[]> {
  const { authority, tenant, network, environment, clock } = asked;
  const address = `${authority}/${encodeURIComponent(tenant || "common")}/v2.0/.well-known/openid-configuration`;
  let response: Response;
  let text: string;
  const startedAt = clock.now().getTime();
  try {
    response = await network.fetch(address, {
      redirect: "manual",
      signal: AbortSignal.timeout(30_000),
    });
    text = await response.text();
  } catch (error) {
    return [failed("network", network.failure(error, address).message)];
  }
  const proxy = proxyFor(new URL(authority), environment);
  return [
    ok(
      "network",
      `${authority} answers${proxy ? `, through the proxy ${proxy.origin} (${proxy.variable})` : ""}`,
    ),
    clockFinding(response, (startedAt + clock.now().getTime()) / 2),
    ...tenantFindings(response.status, parsed(text), asked),
  ];
}

function clockFinding(response: Response, localMilliseconds: number): Finding {
  const there = Date.parse(response.headers.get("date") ?? "");
  if (Number.isNaN(there)) return unknown("clock", "the authority does not tell its time");
  const apart = Math.round((localMilliseconds - there) / 1000);
  const seconds = Math.abs(apart);
  const says = `${seconds} s ${apart < 0 ? "behind" : "ahead of"} the authority's`;
  const fix = "Set this machine's clock by the network: timedatectl set-ntp true";
  if (seconds > TOO_FAR_SECONDS) return failed("clock", says, fix);
  if (seconds > FAR_SECONDS) return warning("clock", says, fix);
  // A header tells whole seconds.
  return ok("clock", seconds <= 2 ? "as late as the authority's" : says);
}

function tenantFindings(
  status: number,
  body: Record<string, unknown>,
  { tenant, authority, root }: AuthorityToReach,
): Finding[] {
  if (tenant === "")
    return [
      unknown("tenant", "AZURE_TENANT_ID is not set; the credential decides which tenant it is"),
    ];
  const codes = body["error_codes"];
  if (status >= 400)
    return [
      failed(
        "tenant",
        Array.isArray(codes) && codes.includes(90002)
          ? `${authority} knows no tenant ${tenant}`
          : `${authority} refuses the tenant ${tenant} (${status})`,
        "Check AZURE_TENANT_ID: Entra ID > Overview > Tenant ID, or: az account show --query tenantId",
        "If the tenant is in a national cloud, set ROLLCALL_CLOUD to usGov, usGovDod or china.",
      ),
    ];
  const issuer = typeof body["issuer"] === "string" ? body["issuer"] : "";
  const id = /[0-9a-f-]{36}/i.exec(issuer)?.[0] ?? tenant;
  const host = body["msgraph_host"];
  const wanted = new URL(root).host;
  if (typeof host === "string" && host !== wanted && !isSameCloud(host, wanted))
    return [
      failed(
        "tenant",
        `${id} has its Microsoft Graph at ${host}, and this run asks ${wanted}`,
        "Set ROLLCALL_CLOUD to the tenant's cloud: global, usGov, usGovDod or china; and unset ROLLCALL_GRAPH_URL and AZURE_AUTHORITY_HOST.",
      ),
    ];
  return [ok("tenant", `${id}, at ${wanted}`)];
}

// Both clouds of the US government share an authority, which names the host of one of them.
function isSameCloud(host: string, wanted: string): boolean {
  const government = ["graph.microsoft.us", "dod-graph.microsoft.us"];
  return government.includes(host) && government.includes(wanted);
}

function parsed(text: string): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
