import { IGNORED_COLUMN, targetName } from "../../model/tables/columns.ts";
import { renderColumnChoice } from "../../report/text/tableMapping.ts";
import { listed } from "../../report/words.ts";
import type { Column } from "../../tables/headings/columns.ts";
import { columnLetter } from "../../model/tables/problem.ts";
import { writeFlow, type YamlValue } from "../../roster/yaml/write.ts";
import { answeredMeaning, possibleMeanings } from "../../tables/suggest/answeredMeaning.ts";
import { lacksKey, WITHOUT_KEY, type Mapping } from "../../tables/suggest/mapping.ts";
import { askUntil, type Talk, type Understood } from "./talk.ts";

/** Shows what the columns seem to hold, with their first cells, until it is right. @returns undefined where it is not */
export async function agreedMapping(
  proposal: Mapping,
  others: readonly Column[],
  { talk: { ask, say, width }, yes }: { readonly talk: Talk; readonly yes: boolean },
): Promise<Mapping | undefined> {
  if (!ask || yes) return yes ? proposal : undefined;
  let mapping = proposal;
  for (const line of byHeadingLines(others)) say(line);
  say("This is how Rollcall reads these columns:");
  for (;;) {
    for (const line of renderColumnChoice(rowsOf(mapping), width)) say(line);
    const { columns, isKeyed } = mapping;
    if (!isKeyed && lacksKey(columns)) say(WITHOUT_KEY);
    const answer = await askUntil(
      "Is that right? [Y/n, or the letter of a column to change]",
      undefined,
      (text) => understoodColumn(text, columns),
      { ask, say },
    );
    if (answer === "yes") return mapping;
    if (answer === "no") return undefined;
    const column = columns.find(({ index }) => index === answer);
    const meaning = await askUntil(
      `What does ${JSON.stringify(column?.heading)} hold? Give a property such as jobTitle, or ${IGNORED_COLUMN}. ? lists them:`,
      undefined,
      understoodProperty,
      { ask, say },
    );
    mapping = {
      ...mapping,
      columns: columns.map(({ remark, ...one }) =>
        one.index === answer
          ? { ...one, meaning }
          : { ...one, ...(remark !== undefined && { remark }) },
      ),
    };
  }
}

/** What columns hold whose headings are Graph's names, written as people write them. */
export function byHeadingLines(columns: readonly Column[]): string[] {
  const read = columns
    .filter(({ byItself, heading, target }) => byItself && heading !== targetName(target))
    .map(({ heading, target }) => `${JSON.stringify(heading)} as ${targetName(target)}`);
  return read.length === 0 ? [] : [`By their headings, Rollcall reads ${listed(read)}.`];
}

function understoodColumn(
  text: string,
  columns: Mapping["columns"],
): Understood<"yes" | "no" | number> {
  if (/^(?:y|yes)?$/i.test(text) && !columns.some(({ index }) => columnLetter(index) === text))
    return { value: "yes" };
  const found = columns.find(({ index }) => columnLetter(index) === text.toUpperCase());
  if (/^no?$/i.test(text) && !found) return { value: "no" };
  return found
    ? { value: found.index }
    : {
        objection: `${JSON.stringify(text)} is none of these columns. Answer y if all of them are right. Answer n to write the columns into rollcall.yaml yourself. Answer a letter to change that column.`,
      };
}

function understoodProperty(text: string): Understood<string> {
  if (isHelp(text)) return { objection: choices() };
  const answered = answeredMeaning(text);
  if ("meaning" in answered) return { value: answered.meaning };
  const { near } = answered;
  return {
    objection: [
      `${JSON.stringify(text)} is not a user property.${near === undefined ? "" : ` Did you mean "${near}"?`} ? lists them all.`,
    ],
  };
}

function isHelp(text: string): boolean {
  return /^(?:\?|help|list|)$/i.test(text);
}

function choices(): string[] {
  const { properties, others } = possibleMeanings();
  const width = Math.max(...[...others.keys()].map(({ length }) => length));
  return [
    `Properties: ${properties.join(", ")}.`,
    "Also:",
    ...[...others].map(([name, meaning]) => `  ${name.padEnd(width)}  ${meaning}`),
  ];
}

function rowsOf({ columns, samples }: Mapping): Parameters<typeof renderColumnChoice>[0] {
  return columns.map(({ index, heading, meaning, remark }) => ({
    letter: columnLetter(index),
    heading,
    meaning: meaning === IGNORED_COLUMN ? "(not read)" : writeFlow(meaning as YamlValue),
    samples: samples.get(index) ?? [],
    ...(remark !== undefined && { remark }),
  }));
}
