import type { Finding, FindingStatus } from "../../model/finding.ts";
import { forTerminal } from "../escape.ts";
import { isCommand } from "../rollcall.ts";
import { count } from "../words.ts";
import { wrapped } from "./columns.ts";
import { paint, type Paint, type Style } from "./style.ts";

const MARKS: Readonly<Record<FindingStatus, { readonly mark: string; readonly color: Paint }>> = {
  ok: { mark: "✓", color: "green" },
  failed: { mark: "✗", color: "red" },
  warning: { mark: "!", color: "yellow" },
  unknown: { mark: "?", color: "cyan" },
};

/** One line a finding, with what to do below it. */
export function renderExaminationText(findings: readonly Finding[], style: Style): string {
  const width = Math.max(...findings.map(({ check }) => check.length));
  const lines = withFixesOnce(findings).flatMap(({ check, status, says, fix }) => {
    const { mark, color } = MARKS[status];
    const indent = width + 4;
    const line = wrapped(`${mark} ${check.padEnd(width)}  ${forTerminal(says)}`, style, indent);
    return [
      paint(style, color, mark) + line.slice(mark.length),
      ...fix.map((each) => {
        const shown = `${" ".repeat(indent)}→ ${forTerminal(each)}`;
        // Whole, so that it can be pasted.
        return isCommand(each) ? shown : wrapped(shown, style, indent + 2);
      }),
    ];
  });
  return `${lines.join("\n")}\n\n${wrapped(summaryOf(findings), style)}\n`;
}

/** What several findings in a row have in common is done once, after the last of them. */
export function withFixesOnce(findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding, index) => {
    const next = findings[index + 1]?.fix;
    return next?.join("\n") === finding.fix.join("\n") ? { ...finding, fix: [] } : finding;
  });
}

/** "2 problems, 1 warning." */
export function summaryOf(findings: readonly Finding[]): string {
  const of = (status: FindingStatus): number =>
    findings.filter((finding) => finding.status === status).length;
  const parts = [
    ...(of("failed") > 0 ? [count(of("failed"), "problem")] : []),
    ...(of("warning") > 0 ? [count(of("warning"), "warning")] : []),
    ...(of("unknown") > 0 ? [`${count(of("unknown"), "thing")} that could not be checked`] : []),
  ];
  if (of("failed") > 0) return `${parts.join(", ")}.`;
  return ["Everything that a run needs is in order", ...parts].join("; ").concat(".");
}
