import { describe, expect, it } from "vitest";
import { graphReader } from "../../../src/directory/graph/reading/reader.ts";
import { connect } from "../../../src/directory/graph/sending/connection.ts";
import type { Network } from "../../../src/network/network.ts";
import { CLIENT, confidential } from "../../embedded/signIn/world.ts";
import { VirtualClock } from "../../virtualClock.ts";
import { BY_SECRET, serveTenant, type Tenant } from "./world.ts";

const REQUEST = { fields: ["jobTitle"], deletedUsers: false, isLinked: () => false };

const base64 = (text: string): string => Buffer.from(text).toString("base64");
const CHALLENGE = `Bearer error="insufficient_claims", claims="${base64('{"access_token":{"nbf":{"value":"1"}}}')}"`;

/** The names of the claims that each request wanted its access token to have. */
function claimsAskedOf({ signIn }: Tenant): string[][] {
  return signIn.requests.map(({ form }) => {
    const claims = JSON.parse(form.get("claims") ?? "{}") as { access_token?: object };
    return Object.keys(claims.access_token ?? {}).toSorted();
  });
}

function refusal(challenge: string): Response {
  return Response.json(
    { error: { code: "InvalidAuthenticationToken", message: "no" } },
    { status: 401, headers: { "WWW-Authenticate": challenge } },
  );
}

function readerOf(
  tenant: Tenant,
  seen: (response: Response) => Response = (response) => response,
): ReturnType<typeof graphReader> {
  const { endpoint } = tenant;
  const network: Network = {
    fetch: async (address, init) => seen(await tenant.network.fetch(address, init)),
    failure: (error, address) => tenant.network.failure(error, address),
  };
  const clock = new VirtualClock();
  return graphReader(connect({ endpoint, network, clock, token: tenant.tokens(BY_SECRET) }));
}

describe("a token that Graph takes no longer", () => {
  it("is exchanged once for one that meets the claims that Graph asks for", async () => {
    const roles = ["User.Read.All", "Organization.Read.All"];
    const tenant = await serveTenant([confidential({ roles })]);
    const reader = readerOf(tenant);
    await reader.readDirectory(REQUEST);
    tenant.signIn.revoke({ clientId: CLIENT });
    await reader.readDirectory(REQUEST);
    expect(claimsAskedOf(tenant)).toEqual([["xms_cc"], ["nbf", "xms_cc"]]);
  });

  it("is not exchanged again and again", async () => {
    const tenant = await serveTenant([confidential({ roles: ["User.Read.All"] })]);
    const reader = readerOf(tenant, (response) =>
      response.status === 403 ? refusal(CHALLENGE) : response,
    );
    await expect(reader.readDirectory(REQUEST)).rejects.toThrow(
      /Graph does not accept the access token/,
    );
    expect(tenant.signIn.requests).toHaveLength(2);
  });

  it.each([
    ["that is no JSON", `Bearer error="insufficient_claims", claims="${base64("{")}"`],
    ["that is no base64", 'Bearer error="insufficient_claims", claims="%%"'],
    ["of another error", `Bearer error="invalid_token", claims="${base64('{"access_token":{}}')}"`],
    ["without claims", `Bearer error="insufficient_claims"`],
  ])("with a challenge %s is exchanged for a plain new one", async (_, challenge) => {
    const tenant = await serveTenant([confidential({ roles: ["User.Read.All"] })]);
    const reader = readerOf(tenant, (response) =>
      response.status === 403 ? refusal(challenge) : response,
    );
    await expect(reader.readDirectory(REQUEST)).rejects.toThrow(/does not accept the access token/);
    expect(claimsAskedOf(tenant)).toEqual([["xms_cc"], ["xms_cc"]]);
  });
});
