import type { Finding } from "../../model/finding.ts";

/** An examination as JSON. Its schema is `examinationSchema`. */
export function examinationDocument(findings: readonly Finding[]): object {
  return {
    formatVersion: 1,
    inOrder: findings.every(({ status }) => status !== "failed"),
    findings,
  };
}
