import type { Scalar } from "yaml";
import type { Cuts } from "./cuts.ts";
import { writeScalar, type Quoting } from "./write.ts";

/** Puts a text in the place of a scalar; a block of text keeps the comment of its first line. */
export function replaceScalar(cuts: Cuts, node: Scalar.Parsed, text: string): void {
  const [start, end] = node.range;
  if (!isBlockScalar(node)) return cuts.replace(start, end, text);
  const [header = ""] = cuts.text.slice(start, end).split(/\r?\n/, 1);
  const comment = /\s+#.*$/.exec(header)?.[0] ?? "";
  const [first = "", ...more] = text.split(cuts.eol);
  cuts.replace(start, cuts.lineEnd(end), [first + comment, ...more].join(cuts.eol));
}

/** A value as it is written in the place of a scalar: in its quotes, or as a block of text if it was one. */
export function inStyleOf(
  cuts: Cuts,
  node: Scalar.Parsed,
  value: string | boolean | null,
  inFlow: boolean,
): string {
  if (node.type === "BLOCK_LITERAL" && typeof value === "string") {
    const block = blockLiteral(cuts, node, value);
    if (block !== undefined) return block;
  }
  return writeScalar(value, QUOTINGS[node.type ?? ""] ?? "plain", inFlow);
}

/** Several lines in the indentation of the block that was there; undefined for what needs escapes. */
function blockLiteral(cuts: Cuts, node: Scalar.Parsed, value: string): string | undefined {
  const lines = value.split("\n");
  const isKept = value.endsWith("\n");
  if (isKept) lines.pop();
  const indentation = /^[|>][+-]?(?:\s+#.*)?\r?\n(?:[ \t]*\r?\n)*( +)/.exec(
    cuts.text.slice(node.range[0], node.range[1]),
  )?.[1];
  const isClean = lines.every(
    (line) => line !== "" && line === line.trim() && !/[\t\r]/.test(line),
  );
  if (indentation === undefined || lines.length < 2 || !isClean) return undefined;
  if (lines.some((line) => writeScalar(line, "single").startsWith('"'))) return undefined;
  return [isKept ? "|" : "|-", ...lines.map((line) => indentation + line)].join(cuts.eol);
}

const QUOTINGS: Readonly<Record<string, Quoting>> = {
  QUOTE_SINGLE: "single",
  QUOTE_DOUBLE: "double",
};

function isBlockScalar({ type }: Scalar.Parsed): boolean {
  return type === "BLOCK_LITERAL" || type === "BLOCK_FOLDED";
}
