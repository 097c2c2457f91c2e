import { endpointFromEnvironment } from "../../directory/endpoint.ts";
import { connect } from "../../directory/graph/sending/connection.ts";
import type { TokenSource } from "../../directory/signIn/tokenSource.ts";
import { claimsOfToken, isForPerson } from "../../directory/signIn/tokenClaims.ts";
import { tokenSourceFromEnvironment } from "../../directory/signIn/tokens.ts";
import { idTokenSource } from "../../github/job/idToken.ts";
import type { Configuration } from "../../model/settings/configuration.ts";
import { networkFromEnvironment } from "../../network/network.ts";
import { signalsOf } from "../process/cancellation.ts";
import type { World } from "../process/world.ts";
import { OWN, type OpenDirectory, type SignedIn } from "./embedded/connectEmbedded.ts";
import { personAt } from "./person.ts";

/**
 * Connects to the tenant that the environment names. Nothing is sent yet.
 *
 * @throws DirectoryError when the environment is incomplete or names an unknown address
 */
export function openGraph(
  configuration: Pick<Configuration, "quota">,
  world: World,
): OpenDirectory & { readonly token: TokenSource } {
  const { environment, clock } = world;
  const endpoint = endpointFromEnvironment(environment);
  const network = networkFromEnvironment(environment, { authority: world.authority });
  const signals = signalsOf(world);
  const token = tokenSourceFromEnvironment(environment, endpoint, {
    clock,
    network,
    assertion: world.assertion ?? idTokenSource(environment, network),
    person: personAt(world),
    credential: world.credential,
    userAssertion: world.userAssertion,
    stopping: signals.stopping,
    ...(world.hide && { onToken: world.hide }),
  });
  const quotaShare = configuration.quota.percent / 100;
  return {
    connection: connect({ endpoint, token, clock, network, quotaShare, ...signals }),
    token,
    principal: async () => (endpoint.signsIn ? signedInBy(await token()) : OWN),
    close: () => Promise.resolve(),
  };
}

function signedInBy(token: string): SignedIn | undefined {
  const { appid: appId, oid, app_displayname: displayName, tid } = claimsOfToken(token) ?? {};
  if (appId === undefined) return undefined;
  return {
    principal: {
      kind: isForPerson(token) ? "person" : "application",
      appId,
      ...(oid !== undefined && { objectId: oid }),
      ...(displayName !== undefined && { displayName }),
    },
    ...(tid !== undefined && { tenantId: tid }),
  };
}
