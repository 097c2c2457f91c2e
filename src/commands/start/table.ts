import { DEFAULT_SOURCE } from "../../session/files/sourceOptions.ts";
import { EXIT, type ExitCode, type World } from "../../session/process/world.ts";
import type { LetterStyle } from "../../roster/joiner/letters.ts";
import type { Mapping } from "../../tables/suggest/mapping.ts";
import { importTable } from "../tables/importTable.ts";
import { prepareImport } from "../tables/prepareImport.ts";
import { saveTableMapping } from "../tables/tableMapping.ts";
import type { TableTold } from "./tableTold.ts";
import { byHeadingLines } from "./columns.ts";
import { agreedStyle, leftStyle, saveStyle } from "./letters.ts";
import { proposalOf, QUESTIONS, type Left } from "./tableQuestions.ts";
import type { Talk } from "./talk.ts";

/** What the import of a table came to. */
export interface ImportedTable {
  readonly code: ExitCode;
  /** What nobody could be asked. */
  readonly left?: Left;
}

interface Settling {
  readonly file: string;
  readonly talk: Talk;
  /** Takes what is suggested, and asks nothing. */
  readonly yes: boolean;
  /** How letters are written in names to sign in with, where that was said. */
  readonly letters: LetterStyle | undefined;
  readonly world: World;
  /** What was written into the configuration, for the reader. */
  readonly tell: (lines: readonly string[]) => void;
  /** Keeps what was told of the table that the configuration does not hold. */
  readonly keep: (told: TableTold) => Promise<void>;
}

/**
 * Imports a table. What only people can tell of it is asked, one question at a time, and written into the configuration, so
 * that next month's table needs none; other mistakes stand as `rollcall import` shows them.
 */
export async function importAsking(told: TableTold, settling: Settling): Promise<ImportedTable> {
  const { file, world, keep, yes, tell } = settling;
  const talk = yes ? { ...settling.talk, ask: undefined } : settling.talk;
  let known = told;
  let left: Left | undefined;
  const settled = new Set<string>();
  for (;;) {
    const prepared = await prepareImport(file, { ...DEFAULT_SOURCE, ...known }, world);
    const letters = prepared.kind === "ready" ? prepared.result.letters : undefined;
    if (letters && !settled.has("letters")) {
      settled.add("letters");
      const style = settling.letters ?? (await agreedStyle(letters, { talk, yes }));
      if (!style) return { code: EXIT.invalid, left: leftStyle(letters) };
      tell(await saveStyle(letters, style, DEFAULT_SOURCE.config));
      continue;
    }
    if (prepared.kind === "ready" && !settled.has("columns"))
      for (const line of byHeadingLines(prepared.table.columns)) settling.talk.say(line);
    if (prepared.kind !== "refused") break;
    const question = QUESTIONS.find(
      ({ name, concerns }) => !settled.has(name) && concerns(prepared, proposalOf(prepared)),
    );
    if (!question) break;
    settled.add(question.name);
    const answer = await question.settle(prepared, { talk, yes });
    if (!answer) {
      if (!talk.ask) left = question.left(prepared);
      break;
    }
    if (answer.mapping) await save(answer.mapping, known, settling);
    known = { ...known, ...answer.told };
    // Also what a later question leaves unanswered must not be asked again.
    await keep(known);
  }
  const hasForms = FORMS.some((name) => known[name] !== undefined);
  if (hasForms) await keepForms(known, settling);
  const code = await importTable(file, { ...DEFAULT_SOURCE, ...known }, world);
  if (code === EXIT.done && hasForms) await keep(await withoutConfigured(known, settling));
  return { code, ...(left && { left }) };
}

/** What a source of the configuration can say in the place of an option. */
const FORMS = ["dates", "domain", "encoding", "separator", "sheet", "headings"] as const;

async function save(
  mapping: Mapping,
  { source }: TableTold,
  { file, world, tell }: Settling,
): Promise<void> {
  const place = { file, config: DEFAULT_SOURCE.config, ...(source !== undefined && { source }) };
  const { lines } = await saveTableMapping(mapping, place, world);
  tell(lines);
}

/** Keeps how the table is read in the configuration, where next month it could not be read without. */
async function keepForms(known: TableTold, settling: Settling): Promise<void> {
  const { file, world } = settling;
  const prepared = await prepareImport(file, { ...DEFAULT_SOURCE, ...known }, world);
  // What is wrong with the table itself comes first: no line of the configuration cures it.
  if (prepared.kind === "refused" || prepared.kind === "unsound") return;
  const untold = await prepareImport(file, { ...DEFAULT_SOURCE, ...withoutForms(known) }, world);
  if (untold.kind !== "refused") return;
  const mapping = prepared.table.proposal?.();
  // What columns hold that are not understood is only written once it was agreed to.
  const isOpen = mapping?.columns.some(({ isUnderstood }) => !isUnderstood) ?? true;
  if (mapping && !isOpen && mapping.columns.length > 0) await save(mapping, known, settling);
}

/** What was told that the configuration does not say of this table, and where it would be lost. */
async function withoutConfigured(known: TableTold, { file, world }: Settling): Promise<TableTold> {
  const untold = await prepareImport(file, { ...DEFAULT_SOURCE, ...withoutForms(known) }, world);
  if (untold.kind === "unsound") return known;
  const { forms } = untold.table;
  const others = FORMS.filter(
    (name) => known[name] !== undefined && String(forms[name]) !== known[name],
  );
  return {
    ...withoutForms(known),
    ...Object.fromEntries(others.map((name) => [name, known[name]])),
  };
}

function withoutForms({ unknownManagers, source }: TableTold): TableTold {
  return {
    ...(unknownManagers !== undefined && { unknownManagers }),
    ...(source !== undefined && { source }),
  };
}
