import { d as memberOf, u as isSuccess } from "./links.js";
import { r as refusedReading } from "./listing.js";
// src/directory/graph/reading/probe.ts
function probeOf(connection) {
	return { async read(path, subject) {
		const answer = await connection.send({
			path,
			repeatable: true
		});
		if (isSuccess(answer)) return { body: answer.body };
		return {
			status: answer.status,
			refused: refusedReading(answer, subject).message
		};
	} };
}
/** How one group that the configuration lists is asked for. */
function groupPath(name, { id }) {
	const facts = "$select=id,displayName,groupTypes,mailEnabled,securityEnabled,onPremisesSyncEnabled,isAssignableToRole,isManagementRestricted";
	if (id !== void 0) return `/groups/${encodeURIComponent(id)}?${facts}`;
	return `/groups?$filter=${encodeURIComponent(`displayName eq '${name.replaceAll("'", "''")}'`)}&${facts}&$top=2`;
}
/** The groups in an answer to `groupPath`. */
function groupsIn(body) {
	const list = memberOf(body, "value");
	return Array.isArray(list) ? list : [body];
}
export { groupsIn as n, probeOf as r, groupPath as t };
