import type { Clock } from "../model/clock.ts";
import { failed, ok, unknown, warning, type Finding } from "../model/finding.ts";
import { AnswerTooLong, bodyText } from "../network/bodyText.ts";
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
    text = await bodyText(response, LONGEST_ANSWER);
  } catch (error) {
    return [
      error instanceof AnswerTooLong
        ? notTheAuthority(authority, "with more than any authority answers")
        : failed("network", network.failure(error, address).message),
    ];
  }
  const { status } = response;
  const body = parsed(text);
  if (status >= 300 && status < 400)
    return [notTheAuthority(authority, `with a redirect (${status})`)];
  if (status >= 500) return [failed("network", `${authority} has a problem (${status})`, LATER)];
  if (!body) return [notTheAuthority(authority, `${status} with something that is not JSON`)];
  const proxy = proxyFor(new URL(authority), environment);
  return [
    ok(
      "network",
      `${authority} answers${proxy ? `, through the proxy ${proxy.origin} (${proxy.variable})` : ""}`,
    ),
    clockFinding(response, (startedAt + clock.now().getTime()) / 2),
    ...tenantFindings(status, body, asked),
  ];
}

const LATER = "Run the same command again in a few minutes.";
/** In bytes. */
const LONGEST_ANSWER = 1_048_576;

function notTheAuthority(authority: string, how: string): Finding {
  return failed(
    "network",
    `what answers for ${authority} is not the authority: it answered ${how}`,
    `A proxy or a sign-in page of the network may be in between: open ${authority} in a browser on this machine, or ask the administrators of the network.`,
  );
}

function clockFinding(response: Response, localMilliseconds: number): Finding {
  const there = Date.parse(response.headers.get("date") ?? "");
  if (Number.isNaN(there)) return unknown("clock", "the authority did not send its time");
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
  const id = GUID.exec(issuer)?.[0];
  if (id === undefined || (isGuid(tenant) && id.toLowerCase() !== tenant.toLowerCase()))
    return [
      failed(
        "tenant",
        `${authority} was asked for the tenant ${tenant}, and ${id === undefined ? "does not say whose tokens it issues" : `answers for ${id}`}`,
        "Check AZURE_TENANT_ID and AZURE_AUTHORITY_HOST, and what is between this machine and the authority.",
      ),
    ];
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

const GUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

function isGuid(text: string): boolean {
  return GUID.exec(text)?.[0] === text;
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === "object" && body !== null && !Array.isArray(body)
      ? (body as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
