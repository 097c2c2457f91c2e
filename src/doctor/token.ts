import { claimsOfToken, isForPerson, type TokenClaims } from "../directory/signIn/tokenClaims.ts";
import { failed, ok, unknown, warning, type Finding } from "../model/finding.ts";
import { count } from "../model/text/wording.ts";

const CHECK = "token";

export interface WantedToken {
  /** As the configuration names it. */
  readonly tenant: string | undefined;
  /** An origin. */
  readonly graph: string;
  readonly now: Date;
}

/** What a token says of itself, against what the configuration expects. */
export function examineToken(token: string, { tenant, graph, now }: WantedToken): Finding[] {
  const claims = claimsOfToken(token);
  if (!claims || claims.tid === undefined)
    return [unknown(CHECK, "came, but does not say what it is for")];
  const name = claims.app_displayname ?? claims.appid ?? "an application";
  const whose = isForPerson(token)
    ? `for a person, by the application ${name}`
    : `for the application ${name}`;
  return [
    tenant !== undefined && tenant.toLowerCase() !== claims.tid.toLowerCase()
      ? failed(
          CHECK,
          `is for the tenant ${claims.tid}, and the configuration says tenant: ${tenant}`,
          "Set AZURE_TENANT_ID to the tenant of the configuration, or correct the configuration.",
        )
      : isForGraph(claims.aud, graph)
        ? lifeFinding(whose, claims.exp, now)
        : failed(
            CHECK,
            `is made out to ${claims.aud}, and this run asks ${graph}`,
            "Get a token for Microsoft Graph, such as by: az account get-access-token --resource-type ms-graph. If the credential gave this one, check ROLLCALL_CLOUD.",
          ),
    ...(isForPerson(token)
      ? [
          warning(
            CHECK,
            "acts for a person: beside its permissions, the person's own roles decide, which the token does not list",
            "The person needs the role User Administrator, or a higher one for administrators. Automated runs sign in as an application.",
          ),
        ]
      : []),
  ];
}

/** Microsoft Graph's own application, in every cloud. @see https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference */
const GRAPH_ID = "00000003-0000-0000-c000-000000000000";

function isForGraph(audience: string | undefined, graph: string): boolean {
  return audience === undefined || [GRAPH_ID, graph, `${graph}/`].includes(audience.toLowerCase());
}

function lifeFinding(whose: string, expiresAt: number | undefined, now: Date): Finding {
  if (expiresAt === undefined) return unknown(CHECK, `${whose}; it does not say when it expires`);
  const minutes = Math.round((expiresAt * 1000 - now.getTime()) / 60_000);
  if (minutes <= 0)
    return failed(
      CHECK,
      `${whose}, and has expired`,
      "Get a new token; if the credential gave this one, compare this machine's clock with the right time.",
    );
  const life = minutes < 120 ? count(minutes, "minute") : count(Math.round(minutes / 60), "hour");
  return ok(CHECK, `${whose}, good for ${life}`);
}

/** What a token permits; undefined where it does not tell. */
export function heldBy(token: string): ReadonlySet<string> | undefined {
  const claims: TokenClaims | undefined = claimsOfToken(token);
  if (!claims || claims.tid === undefined) return undefined;
  return new Set(isForPerson(token) ? (claims.scp ?? "").split(" ") : (claims.roles ?? []));
}
