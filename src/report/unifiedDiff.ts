import { structuredPatch } from "diff";
import { forTerminal } from "./escape.ts";
import { paint, type Style } from "./text/style.ts";

/** How one file would change, as `git diff` shows it. A file without `before` is new, one without `after` goes. */
export function renderUnifiedDiff(
  {
    path,
    before,
    after,
  }: { readonly path: string; readonly before?: string; readonly after?: string },
  style: Style,
): string {
  const { hunks } = structuredPatch(path, path, before ?? "", after ?? "", "", "", { context: 3 });
  const shown = forTerminal(path);
  return `${[
    paint(style, "bold", before === undefined ? "--- /dev/null" : `--- a/${shown}`),
    paint(style, "bold", after === undefined ? "+++ /dev/null" : `+++ b/${shown}`),
    ...hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
      paint(style, "cyan", `@@ -${range(oldStart, oldLines)} +${range(newStart, newLines)} @@`),
      ...lines.map((line) => painted(line, style)),
    ]),
  ].join("\n")}\n`;
}

// Where no line is, the one before is named.
function range(start: number, lines: number): string {
  if (lines === 1) return String(start);
  return lines === 0 ? `${start - 1},0` : `${start},${lines}`;
}

function painted(line: string, style: Style): string {
  const [sign = " "] = line;
  // The text of a line begins after its sign, which is no text of anybody's.
  const text = sign + forTerminal(line.slice(1).replace(/\r$/, ""));
  if (sign === "+") return paint(style, "green", text);
  return sign === "-" ? paint(style, "red", text) : text;
}
