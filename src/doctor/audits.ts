import type { Probe } from "../directory/graph/reading/probe.ts";
import { failed, ok, type Finding } from "../model/finding.ts";

/** Reads one entry of the audit log. */
export async function examineAudits(probe: Probe): Promise<Finding[]> {
  const answer = await probe.read("/auditLogs/directoryAudits?$top=1", {
    what: "the audit log",
    permission: "AuditLog.Read.All",
  });
  return [
    "refused" in answer ? failed("audit log", answer.refused) : ok("audit log", "can be read"),
  ];
}
