import { r as endpointFromEnvironment } from "./tokenSource.js";
import { r as connect, t as OWN } from "./connectEmbedded.js";
import { a as isForPerson, i as claimsOfToken, n as tokenSourceFromEnvironment, t as personAt } from "./person.js";
import { t as idTokenSource } from "./idToken.js";
import { t as networkFromEnvironment } from "./network.js";
import { n as signalsOf } from "./cancellation.js";
// src/session/directory/openGraph.ts
/**
* Connects to the tenant that the environment names. Nothing is sent yet.
*
* @throws DirectoryError when the environment is incomplete or names an unknown address
*/
function openGraph(configuration, world) {
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
		...world.hide && { onToken: world.hide }
	});
	const quotaShare = configuration.quota.percent / 100;
	return {
		connection: connect({
			endpoint,
			token,
			clock,
			network,
			quotaShare,
			...signals
		}),
		token,
		principal: async () => endpoint.signsIn ? signedInBy(await token()) : OWN,
		close: () => Promise.resolve()
	};
}
function signedInBy(token) {
	const { appid: appId, oid, app_displayname: displayName, tid } = claimsOfToken(token) ?? {};
	if (appId === void 0) return void 0;
	return {
		principal: {
			kind: isForPerson(token) ? "person" : "application",
			appId,
			...oid !== void 0 && { objectId: oid },
			...displayName !== void 0 && { displayName }
		},
		...tid !== void 0 && { tenantId: tid }
	};
}
export { openGraph as t };
