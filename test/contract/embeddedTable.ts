import type { Topic } from "./claim.ts";
import { entryFor } from "./held.ts";
import type { NotHeld } from "./notHeld.ts";

/** Where in docs/embedded.md the table stands. */
const START = "<!-- Made by `npm run generate` from test/contract/. -->";
const END = "<!-- End of what is made. -->";

/**
 * A page with the table of what the embedded directory does like Graph, otherwise and not at all in its place.
 *
 * @throws Error for a page without that place
 */
export function withEmbeddedTable(
  page: string,
  topics: readonly Topic[],
  notHeld: readonly NotHeld[],
): string {
  const [start, end] = [page.indexOf(START), page.indexOf(END)];
  if (start < 0 || end < start) throw new Error("The page has no place for the table.");
  const table = tableOf(topics, notHeld).join("\n");
  return `${page.slice(0, start)}${START}\n<!-- prettier-ignore-start -->\n\n${table}\n\n<!-- prettier-ignore-end -->\n${page.slice(end)}`;
}

function tableOf(topics: readonly Topic[], notHeld: readonly NotHeld[]): string[] {
  const rows = topics.map((topic) => {
    const kinds = topic.claims.map(
      (claim) => entryFor(notHeld, topic, claim)?.kind ?? "like Graph",
    );
    const count = (kind: string): number => kinds.filter((each) => each === kind).length;
    return [topic.topic, count("like Graph"), count("otherwise"), count("absent")] as const;
  });
  const sum = (index: 1 | 2 | 3): number => rows.reduce((total, row) => total + row[index], 0);
  return [
    `Of ${sum(1) + sum(2) + sum(3)} claims about Graph it holds ${sum(1)}.`,
    "",
    ...table(
      ["topic", "like Graph", "otherwise", "not at all"],
      [...rows, ["all", sum(1), sum(2), sum(3)]],
      "right",
    ),
    "",
    "What it does otherwise than Graph:",
    "",
    ...reasons(topics, notHeld, "otherwise"),
    "",
    "What it does not do at all, and refuses:",
    "",
    ...reasons(topics, notHeld, "absent"),
  ];
}

function reasons(
  topics: readonly Topic[],
  notHeld: readonly NotHeld[],
  kind: NotHeld["kind"],
): string[] {
  const rows = notHeld
    .filter((entry) => entry.kind === kind)
    .map(({ topic, claims, reason }) => {
      const all = topics.find((each) => each.topic === topic)?.claims ?? [];
      const whole = claims === undefined;
      const named = whole ? `all of ${all.length}` : claims.map((claim) => text(claim)).join("; ");
      return [topic, named, reason] as const;
    });
  return rows.length === 0 ? ["Nothing."] : table(["topic", "what Graph does", "why not"], rows);
}

function table(
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  align?: "right",
): string[] {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
  const rule = heads.map((_, index) => (align && index > 0 ? "--:" : "---"));
  return [line(heads), line(rule), ...rows.map(line)];
}

function text(claim: string): string {
  return claim.replaceAll(/[|\\<*_[\]]/g, "\\$&");
}
