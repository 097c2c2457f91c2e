import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from "yaml";
import type { TenantProblem } from "../checks/checks.ts";

export interface LineProblem {
  readonly line: number;
  readonly message: string;
}

const MOST_PROBLEMS = 10;

/** The value of a JSON file that a person may have written, or where it is none. */
export function parseJson(
  text: string,
): { readonly value: unknown } | { readonly problem: LineProblem } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const { message } = error as SyntaxError;
    const [, line] = /\(line (\d+) column \d+\)/.exec(message) ?? [];
    const what = message.replace(/ \(line \d+ column \d+\)$/, "");
    return { problem: { line: Number(line ?? 1), message: `This is not JSON: ${what}` } };
  }
}

/** Each kind of problem once, where it is met first. */
export function problemLines(text: string, problems: readonly TenantProblem[]): LineProblem[] {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const kinds = new Map<string, LineProblem[]>();
  for (const { at, message } of problems) {
    const line = lineCounter.linePos(startOf(document, at)).line;
    kinds.set(message, [...(kinds.get(message) ?? []), { line, message }]);
  }
  return [...kinds.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const more = others.length > 0 ? ` (and ${others.length} more)` : "";
    return [{ ...first, message: first.message + more }];
  });
}

/** The first of the problems, one a line. */
export function problemText(path: string, problems: readonly LineProblem[]): string {
  const lines = problems
    .slice(0, MOST_PROBLEMS)
    .map(({ line, message }) => `  ${path}:${line} ${message}.`);
  if (problems.length > MOST_PROBLEMS)
    lines.push(`  … and ${problems.length - MOST_PROBLEMS} more.`);
  return lines.join("\n");
}

/** Where a member stands, or what is nearest to it. */
function startOf(document: Document, at: TenantProblem["at"]): number {
  for (let length = at.length; length > 0; length -= 1) {
    const parent = document.getIn(at.slice(0, length - 1), true);
    const last = at[length - 1];
    const key = isMap(parent)
      ? parent.items.find((pair) => isScalar(pair.key) && pair.key.value === last)?.key
      : isSeq(parent)
        ? parent.items[Number(last)]
        : undefined;
    if (isNode(key) && key.range) return key.range[0];
  }
  return 0;
}
