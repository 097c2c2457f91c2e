import type { Claims, TokenFault } from "../signIn/tokens/claims.ts";
import { directoryRolesOf } from "../users/directoryRoles.ts";
import { GraphRefusal } from "./graphError.ts";
import { initiatorOf } from "./initiator.ts";
import type { Caller, Grants } from "./permissions.ts";

/** The token endpoint whose tokens are accepted, and no others. */
export interface TokenCheck {
  /** `https://localhost:PORT` */
  readonly authority: string;
  /** The claims of a token for this directory, or what is wrong with it. */
  check(token: string): Promise<Claims | TokenFault>;
}

/**
 * The caller that a bearer token of the endpoint stands for: with the application permissions of its `roles`, or the
 * delegated ones of its `scp`. That a user also needs a role in the directory is not modelled.
 *
 * @throws GraphRefusal 401 with a challenge where the token does not count
 */
export async function callerSignedIn(
  authorization: string,
  endpoint: TokenCheck,
  { withoutPermissions = [] }: Grants = {},
): Promise<Caller> {
  const [, token] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
  if (token === undefined) throw unauthorised("Access token is empty.", endpoint);
  const claims = await endpoint.check(token);
  if ("kind" in claims) throw refusalOf(claims, endpoint);
  const held = claims.idtyp === "user" ? (claims.scp ?? "").split(" ") : (claims.roles ?? []);
  const initiator = initiatorOf({ ...claims });
  return {
    roles: new Set(held.filter((each) => !withoutPermissions.includes(each))),
    directoryRoles: directoryRolesOf({ ...claims }),
    ...(initiator && { initiator }),
  };
}

/** Audience and expiry are as others have met them; what Graph says of a signature or another tenant is unverified. */
const MESSAGES = {
  malformed:
    "IDX14100: JWT is not well formed. The token needs to be in JWS or JWE Compact Serialization Format.",
  signature: "Access token validation failure. Invalid signature.",
  audience: "Access token validation failure. Invalid audience.",
  tenant: "Access token validation failure. Invalid issuer.",
  expired: "Lifetime validation failed, the token is expired.",
  early: "Lifetime validation failed, the token is not yet valid.",
};

function refusalOf(fault: TokenFault, endpoint: TokenCheck): GraphRefusal {
  if (fault.kind !== "revoked") return unauthorised(MESSAGES[fault.kind], endpoint);
  return unauthorised(
    "Continuous access evaluation resulted in challenge with result: InteractionRequired and code: TokenCreatedWithOutdatedPolicies",
    endpoint,
    `, error="insufficient_claims", claims="${Buffer.from(fault.claims).toString("base64")}"`,
  );
}

/** @see https://learn.microsoft.com/entra/identity-platform/claims-challenge */
function unauthorised(message: string, { authority }: TokenCheck, challenge = ""): GraphRefusal {
  return new GraphRefusal(401, "InvalidAuthenticationToken", message, {
    headers: {
      "WWW-Authenticate": `Bearer realm="", authorization_uri="${authority}/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"${challenge}`,
    },
  });
}
