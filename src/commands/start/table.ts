import type { TableProblem } from "../../model/tables/problem.ts";
import type { CellEncoding } from "../../model/tables/forms.ts";
import { DEFAULT_SOURCE } from "../../session/files/sourceOptions.ts";
import type { ExitCode, World } from "../../session/process/world.ts";
import type { Mapping } from "../../tables/suggest/mapping.ts";
import { readDate } from "../../tables/values/dates.ts";
import { importTable, isExplained } from "../tables/importTable.ts";
import {
  prepareImport,
  type ImportTableOptions,
  type PreparedImport,
} from "../tables/prepareImport.ts";
import { saveTableMapping } from "../tables/tableMapping.ts";
import { askUntil, askWhether, type Talk } from "./talk.ts";

import { agreedMapping } from "./columns.ts";
type Told = Omit<ImportTableOptions, "users" | "config" | "acknowledgements">;

/** What the import of a table came to. */
export interface ImportedTable {
  readonly code: ExitCode;
  /** What was told of the table that the configuration does not hold. */
  readonly told: Told;
}

interface Settling {
  readonly file: string;
  readonly talk: Talk;
  /** Takes what is suggested. */
  readonly yes: boolean;
  readonly world: World;
  /** What was written into the configuration, for the reader. */
  readonly tell: (lines: readonly string[]) => void;
}

/** What a source of the configuration can say in the place of an option. */
const TOLD = ["dates", "domain", "encoding"] as const;

type Refused = Extract<PreparedImport, { kind: "refused" }>;

/**
 * Imports a table. What only people can tell of it is asked, one question at a time, and written into the configuration, so
 * that next month's table needs none; other mistakes stand as `rollcall import` shows them.
 */
export async function importAsking(told: Told, settling: Settling): Promise<ImportedTable> {
  const { file, world } = settling;
  let known = told;
  const settled = new Set<string>();
  for (;;) {
    const prepared = await prepareImport(file, { ...DEFAULT_SOURCE, ...known }, world);
    const question =
      prepared.kind === "refused"
        ? QUESTIONS.find(
            ({ name, concerns }) => !settled.has(name) && concerns(prepared, proposalOf(prepared)),
          )
        : undefined;
    if (prepared.kind !== "refused" || !question) break;
    settled.add(question.name);
    const answer = await question.settle(prepared, { ...settling, known });
    if (!answer) break;
    known = { ...known, ...answer };
  }
  if (TOLD.some((name) => known[name] !== undefined)) await keepForms(known, settling);
  const code = await importTable(file, { ...DEFAULT_SOURCE, ...known }, world);
  return { code, told: known };
}

interface Question {
  readonly name: string;
  readonly concerns: (refused: Refused, mapping: Mapping | undefined) => boolean;
  /** @returns what was told; undefined where that is nothing */
  readonly settle: (
    refused: Refused,
    settling: Settling & { readonly known: Told },
  ) => Promise<Told | undefined>;
}

const has =
  (...codes: readonly string[]) =>
  ({ problems }: Refused): boolean =>
    problems.some(({ code, severity }) => severity === "error" && codes.includes(code));

/** In the order in which they are asked: each makes readable what the next is about. */
const QUESTIONS: readonly Question[] = [
  {
    name: "encoding",
    concerns: ({ problems }) => encodingsIn(problems) !== undefined,
    settle: async ({ problems }, { talk }) => {
      const { choices = [], details = [] } = encodingsIn(problems) ?? {};
      if (!talk.ask) return undefined;
      talk.say("Some letters of this table cannot be read. Which of these spellings is right?");
      const shown = choices.map((name, index) =>
        (details[index] ?? name).replace(/^--encoding /, ""),
      );
      const encoding = await chosen(choices, shown, talk);
      return { encoding: encoding as CellEncoding };
    },
  },
  {
    name: "dates",
    concerns: (refused, mapping) =>
      mapping?.openDates !== undefined ||
      (has("local-date")(refused) && mapping?.forms.dates !== undefined),
    settle: async (refused, { talk }) => {
      const { openDates, forms } = proposalOf(refused) ?? {};
      // All cells together leave one form: nothing is guessed.
      if (!openDates) return forms?.dates === undefined ? undefined : { dates: forms.dates };
      if (!talk.ask) return undefined;
      talk.say(
        `Dates such as ${openDates.sample} can be read in more than one way. Which is right?`,
      );
      const shown = openDates.forms.map(
        (form) => `${form}: ${openDates.sample} is ${longDay(openDates.sample, form)}`,
      );
      return { dates: await chosen(openDates.forms, shown, talk) };
    },
  },
  {
    name: "domain",
    concerns: ({ configuration: { names } }, mapping) =>
      mapping?.needsDomain === true && names?.userPrincipalName === undefined,
    settle: async (_, { talk }) => {
      if (!talk.ask) return undefined;
      const domain = await askUntil(
        "The table has no names to sign in with. They are made of first and last names. With which domain, such as contoso.com?",
        undefined,
        (answer) =>
          /^@?(?:[a-z0-9-]+\.)+[a-z]{2,}$/i.test(answer)
            ? { value: answer.replace(/^@/, "") }
            : { objection: "Give a domain, such as contoso.com." },
        { ask: talk.ask, say: talk.say },
      );
      return { domain };
    },
  },
  {
    name: "columns",
    concerns: ({ problems }, mapping) =>
      mapping !== undefined &&
      mapping.columns.length > 0 &&
      problems.some(({ code }) => isExplained(code)),
    settle: async (refused, settling) => {
      const mapping = proposalOf(refused);
      const agreed = mapping && (await agreedMapping(mapping, settling));
      if (!agreed) return undefined;
      await save(agreed, settling);
      return {};
    },
  },
  {
    name: "managers",
    concerns: has("unknown-manager"),
    settle: async ({ problems }, { talk }) => {
      const unknown = problems.find(({ code }) => code === "unknown-manager");
      if (!talk.ask || !unknown) return undefined;
      talk.say("Some managers are neither in the table nor in the files:");
      for (const line of unknown.details ?? [unknown.message]) talk.say(`  ${line}`);
      const leaves = await askWhether("Import the people without these managers?", "no", {
        ask: talk.ask,
      });
      return leaves ? { unknownManagers: "leave" } : undefined;
    },
  },
];

function proposalOf({ table }: Refused): Mapping | undefined {
  return table.proposal?.();
}

function encodingsIn(problems: readonly TableProblem[]): TableProblem | undefined {
  return problems.find(({ code, choices = [] }) => code === "bad-encoding" && choices.length > 0);
}

/** Asks for one of several, by its number or its name. */
async function chosen(
  values: readonly string[],
  shown: readonly string[],
  { ask, say }: Talk,
): Promise<string> {
  shown.forEach((line, index) => say(`  ${index + 1}  ${line}`));
  if (!ask) throw new Error("There is no terminal to choose on");
  return askUntil(
    `Give a number from 1 to ${values.length}:`,
    undefined,
    (answer) => {
      const value = values[Number(answer) - 1] ?? values.find((each) => each === answer);
      return value === undefined
        ? { objection: `${JSON.stringify(answer)} is none of them.` }
        : { value };
    },
    { ask, say },
  );
}

function longDay(text: string, form: string): string {
  const read = readDate(text.trim(), form);
  return "day" in read
    ? new Date(`${read.day}T00:00:00Z`).toLocaleDateString("en-GB", {
        day: "numeric",
        month: "long",
        year: "numeric",
        timeZone: "UTC",
      })
    : "no date";
}

async function save(mapping: Mapping, { file, world, tell }: Settling): Promise<void> {
  const { lines } = await saveTableMapping(mapping, { file, config: DEFAULT_SOURCE.config }, world);
  tell(lines);
}

/** Keeps how the table is read in the configuration, where next month it could not be read without. */
async function keepForms(known: Told, settling: Settling): Promise<void> {
  const { file, world } = settling;
  const { dates: _, domain: __, encoding: ___, ...rest } = known;
  const untold = await prepareImport(file, { ...DEFAULT_SOURCE, ...rest }, world);
  if (untold.kind !== "refused") return;
  const prepared = await prepareImport(file, { ...DEFAULT_SOURCE, ...known }, world);
  const mapping = prepared.kind === "unsound" ? undefined : prepared.table.proposal?.();
  // What columns hold that are not understood is only written once it was agreed to.
  const isOpen = mapping?.columns.some(({ isUnderstood }) => !isUnderstood) ?? true;
  if (mapping && !isOpen && mapping.columns.length > 0) await save(mapping, settling);
}
