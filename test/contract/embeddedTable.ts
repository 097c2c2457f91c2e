import type { Claim, Topic } from "./claim.ts";
import { entryFor } from "./held.ts";
import type { NotHeld } from "./notHeld.ts";
import { SECTIONS, sheetOf, type Section } from "./sections.ts";

/** Where in docs/embedded.md the table stands. */
const START = "<!-- Made by `npm run generate` from test/contract/. -->";
const END = "<!-- End of what is made. -->";

/**
 * A page with the tables of what the embedded directory does like Graph, otherwise and not at all in their place.
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
  const tables = tablesOf(topics, notHeld).join("\n");
  return `${page.slice(0, start)}${START}\n<!-- prettier-ignore-start -->\n\n${tables}\n\n<!-- prettier-ignore-end -->\n${page.slice(end)}`;
}

function tablesOf(topics: readonly Topic[], notHeld: readonly NotHeld[]): string[] {
  const counted = topics.flatMap((topic) =>
    topic.claims.map((claim) => ({
      section: claim.section,
      kind: entryFor(notHeld, topic, claim)?.kind ?? ("held" as const),
    })),
  );
  const held = counted.filter(({ kind }) => kind === "held").length;
  const otherwise = reasons(topics, notHeld, "otherwise");
  const absent = reasons(topics, notHeld, "absent");
  return [
    `The embedded directory meets ${held} of ${counted.length} claims about Graph.`,
    "",
    ...table(
      ["section", "about", "claims", "like Graph", "otherwise", "not at all"],
      sectionRows(counted),
      2,
    ),
    "",
    ...(otherwise.length === 0
      ? ["It does none of this differently from Graph."]
      : [
          "It does these differently from Graph:",
          "",
          ...table(["topic", "what Graph does", "why not"], otherwise),
        ]),
    "",
    ...(absent.length === 0
      ? ["It supports all of this."]
      : [
          "It does not support these, and refuses them:",
          "",
          ...table(["topic", "what Graph does", "why not", "needed by"], absent),
        ]),
  ];
}

interface Counted {
  readonly section: Section;
  readonly kind: NotHeld["kind"] | "held";
}

type Row = readonly (string | number)[];

/** One row for each section that has claims, and one with the sum after each sheet and at the end. */
function sectionRows(counted: readonly Counted[]): Row[] {
  const sections = (Object.keys(SECTIONS) as Section[]).filter((section) =>
    counted.some((one) => one.section === section),
  );
  const sheets = [...new Set(sections.map(sheetOf))];
  const counts = (isOfRow: (section: Section) => boolean): number[] => {
    const all = counted.filter(({ section }) => isOfRow(section));
    const count = (kind: Counted["kind"]): number => all.filter((one) => one.kind === kind).length;
    return [all.length, count("held"), count("otherwise"), count("absent")];
  };
  return [
    ...sheets.flatMap((sheet) => [
      ...sections
        .filter((section) => sheetOf(section) === sheet)
        .map((section) => [section, SECTIONS[section], ...counts((each) => each === section)]),
      [`**${sheet}**`, "", ...counts((each) => sheetOf(each) === sheet)],
    ]),
    ["**all**", "", ...counts(() => true)],
  ];
}

function reasons(
  topics: readonly Topic[],
  notHeld: readonly NotHeld[],
  kind: NotHeld["kind"],
): Row[] {
  return notHeld
    .filter((entry) => entry.kind === kind)
    .map(({ topic, claims, reason, neededBy = "nothing planned" }) => {
      const all = topics.find((each) => each.topic === topic)?.claims ?? [];
      const named = claims?.map(text).join("; ") ?? `all of ${all.length}`;
      return [topic, named, reason, ...(kind === "absent" ? [neededBy] : [])];
    });
}

function table(heads: readonly string[], rows: readonly Row[], numbersFrom = Infinity): string[] {
  const line = (cells: Row): string => `| ${cells.join(" | ")} |`;
  const rule = heads.map((_, index) => (index >= numbersFrom ? "--:" : "---"));
  return [line(heads), line(rule), ...rows.map(line)];
}

function text(claim: Claim["claim"]): string {
  return claim.replaceAll(/[|\\<*_[\]]/g, "\\$&");
}
