import type { Finding, FindingStatus } from "../../model/finding.ts";
import { forMarkdown, forMarkdownCode } from "../escape.ts";
import { isCommand } from "../rollcall.ts";
import { summaryOf, withFixesOnce } from "../text/examination.ts";

const MARKS: Readonly<Record<FindingStatus, string>> = {
  ok: "✅",
  failed: "❌",
  warning: "⚠️",
  unknown: "❔",
};

/** A table of what was found, and below it what to do. */
export function renderExaminationMarkdown(findings: readonly Finding[]): string {
  const open = withFixesOnce(findings).filter(({ fix }) => fix.length > 0);
  return [
    "### Rollcall doctor",
    "",
    summaryOf(findings),
    "",
    "| | what | found |",
    "| --- | --- | --- |",
    ...findings.map(
      ({ check, status, says }) => `| ${MARKS[status]} | ${check} | ${forMarkdown(says)} |`,
    ),
    ...open.flatMap(({ check, fix }) => [
      "",
      `**${check}**`,
      "",
      ...fix.map((line) => `- ${isCommand(line) ? forMarkdownCode(line) : forMarkdown(line)}`),
    ]),
    "",
  ].join("\n");
}
