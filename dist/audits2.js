import { n as ok, t as failed } from "./finding.js";
// src/doctor/audits.ts
/** Reads one entry of the audit log. */
async function examineAudits(probe) {
	const answer = await probe.read("/auditLogs/directoryAudits?$top=1", {
		what: "the audit log",
		permission: "AuditLog.Read.All"
	});
	return ["refused" in answer ? failed("audit log", answer.refused) : ok("audit log", "can be read")];
}
export { examineAudits as t };
