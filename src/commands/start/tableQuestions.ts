import type { CellEncoding } from "../../model/tables/forms.ts";
import type { TableProblem } from "../../model/tables/problem.ts";
import type { Mapping } from "../../tables/suggest/mapping.ts";
import { readDate } from "../../tables/values/dates.ts";
import { isExplained } from "../tables/importTable.ts";
import type { PreparedImport } from "../tables/prepareImport.ts";
import { domainProblem, withoutAt } from "../tables/tableOptions.ts";
import { agreedMapping } from "./columns.ts";
import type { TableTold } from "./tableTold.ts";
import { askUntil, askWhether, chosen, type Talk } from "./talk.ts";

/** What a run could not ask: what to do, and the options that answer it, of which one is right. */
export interface Left {
  readonly sentence: string;
  readonly flags: readonly { readonly flag: string; readonly note?: string }[];
}

type Refused = Extract<PreparedImport, { kind: "refused" }>;

interface Question {
  readonly name: string;
  readonly concerns: (refused: Refused, mapping: Mapping | undefined) => boolean;
  /** @returns what was told, or what the columns hold; undefined where that is nothing */
  readonly settle: (
    refused: Refused,
    settling: { readonly talk: Talk; readonly yes: boolean },
  ) => Promise<{ readonly told?: TableTold; readonly mapping?: Mapping } | undefined>;
  /** What to do where nobody can be asked. */
  readonly left: (refused: Refused) => Left;
}

const has =
  (...codes: readonly string[]) =>
  ({ problems }: Refused): boolean =>
    problems.some(({ code, severity }) => severity === "error" && codes.includes(code));

/** In the order in which they are asked: each makes readable what the next is about. */
export const QUESTIONS: readonly Question[] = [
  {
    name: "encoding",
    concerns: ({ problems }) => encodingsIn(problems) !== undefined,
    settle: async ({ problems }, { talk: { ask, say } }) => {
      const { choices = [], details = [] } = encodingsIn(problems) ?? {};
      if (!ask) return undefined;
      say("Some letters of this table can be read in several ways. Which spelling is right?");
      const shown = choices.map((name, index) =>
        (details[index] ?? name).replace(/^--encoding /, ""),
      );
      const encoding = await chosen(choices, shown, { ask, say }, "1");
      return { told: { encoding: encoding as CellEncoding } };
    },
    left: ({ problems }) => {
      const { choices = [], details = [] } = encodingsIn(problems) ?? {};
      return {
        sentence: "run the command beside which the letters are right:",
        flags: choices.map((name, index) => ({
          flag: `--encoding ${name}`,
          note: (details[index] ?? "").replace(/^--encoding \S+ ?/, ""),
        })),
      };
    },
  },
  {
    name: "dates",
    concerns: (refused, mapping) =>
      mapping?.openDates !== undefined ||
      (has("local-date")(refused) && mapping?.forms.dates !== undefined),
    settle: async (refused, { talk: { ask, say } }) => {
      const { openDates, forms } = proposalOf(refused) ?? {};
      // All cells together leave one form: nothing is guessed.
      if (!openDates)
        return forms?.dates === undefined ? undefined : { told: { dates: forms.dates } };
      if (!ask) return undefined;
      say(`Dates such as ${openDates.sample} can be read in more than one way. Which is right?`);
      const shown = openDates.forms.map((form) => `${form}: ${meant(openDates.sample, form)}`);
      return { told: { dates: await chosen(openDates.forms, shown, { ask, say }) } };
    },
    left: (refused) => {
      const { forms = [], sample = "" } = proposalOf(refused)?.openDates ?? {};
      return {
        sentence: "say how the dates of the table are written. Run the command that is right:",
        flags: forms.map((form) => ({ flag: `--dates ${form}`, note: meant(sample, form) })),
      };
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
        (answer) => {
          const objection = domainProblem(answer);
          return objection === undefined ? { value: withoutAt(answer) } : { objection };
        },
        { ask: talk.ask, say: talk.say },
      );
      return { told: { domain } };
    },
    left: () => ({
      sentence:
        "the table has no names to sign in with, and Rollcall makes them of first and last names. Give your domain in the place of contoso.com:",
      flags: [{ flag: "--domain contoso.com" }],
    }),
  },
  {
    name: "columns",
    concerns: ({ problems }, mapping) =>
      mapping !== undefined &&
      mapping.columns.length > 0 &&
      problems.some(({ code }) => isExplained(code)),
    settle: async (refused, settling) => {
      const mapping = proposalOf(refused);
      const agreed = mapping && (await agreedMapping(mapping, refused.table.columns, settling));
      return agreed && { mapping: agreed };
    },
    left: () => ({
      sentence:
        "look at what Rollcall suggests for the columns above. If it is right, let Rollcall take it. Otherwise put what is right into rollcall.yaml, and leave --yes out:",
      flags: [{ flag: "--yes" }],
    }),
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
      return leaves ? { told: { unknownManagers: "leave" } } : undefined;
    },
    left: () => ({
      sentence:
        "repair the managers that are named above in the table. Or import the people without them:",
      flags: [{ flag: "--unknown-managers leave" }],
    }),
  },
];

export function proposalOf({ table }: Refused): Mapping | undefined {
  return table.proposal?.();
}

function encodingsIn(problems: readonly TableProblem[]): TableProblem | undefined {
  return problems.find(({ code, choices = [] }) => code === "bad-encoding" && choices.length > 0);
}

/** "01/03/2010 is 1 March 2010". */
function meant(sample: string, form: string): string {
  return `${sample} is ${longDay(sample, form)}`;
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
