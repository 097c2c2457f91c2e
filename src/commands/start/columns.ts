import { columnTarget, columnNames, IGNORED_COLUMN } from "../../model/tables/columns.ts";
import { suggest } from "../../model/text/suggest.ts";
import { renderColumnChoice } from "../../report/text/tableMapping.ts";
import { columnLetter } from "../../model/tables/problem.ts";
import { writeFlow, type YamlValue } from "../../roster/yaml/write.ts";
import type { Mapping } from "../../tables/suggest/mapping.ts";
import { askUntil, type Talk } from "./talk.ts";

/** Shows what the columns seem to hold, with their first cells, until it is right. @returns undefined where it is not */
export async function agreedMapping(
  proposal: Mapping,
  { talk: { ask, say }, yes }: { readonly talk: Talk; readonly yes: boolean },
): Promise<Mapping | undefined> {
  if (!ask || yes) return yes ? proposal : undefined;
  let mapping = proposal;
  say("Rollcall takes these columns as follows. Rollcall ignores the others.");
  for (;;) {
    for (const line of renderColumnChoice(rowsOf(mapping))) say(line);
    const { columns } = mapping;
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
      `What does ${JSON.stringify(column?.heading)} hold? Give a property such as jobTitle, or ${IGNORED_COLUMN}:`,
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

function understoodColumn(
  text: string,
  columns: Mapping["columns"],
): { readonly value: "yes" | "no" | number } | { readonly objection: string } {
  if (/^(?:y|yes)?$/i.test(text) && !columns.some(({ index }) => columnLetter(index) === text))
    return { value: "yes" };
  const found = columns.find(({ index }) => columnLetter(index) === text.toUpperCase());
  if (text === "n" || text === "no") return { value: "no" };
  return found
    ? { value: found.index }
    : { objection: `${JSON.stringify(text)} is none of these columns. Answer y, n or a letter.` };
}

function understoodProperty(
  text: string,
): { readonly value: string } | { readonly objection: string } {
  if (text.toLowerCase() === IGNORED_COLUMN) return { value: IGNORED_COLUMN };
  const known = columnNames().find((name) => name.toLowerCase() === text.toLowerCase());
  if (known !== undefined || columnTarget(text)) return { value: known ?? text };
  const near = suggest(text, columnNames());
  return {
    objection: `${JSON.stringify(text)} is not a user property.${near === undefined ? "" : ` Did you mean "${near}"?`}`,
  };
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
