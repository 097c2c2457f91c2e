import { extname } from "node:path";
import { forTerminal } from "../../report/escape.ts";
import { wrapped } from "../../report/text/columns.ts";
import type { Style } from "../../report/text/style.ts";
import { count, digits } from "../../report/words.ts";
import { quoted } from "../../session/process/invocation.ts";
import type { ExitCode } from "../../session/process/world.ts";
import { NO_OWNERS } from "../init/options.ts";
import type { Answers } from "./answers.ts";
import { FROM_DIRECTORY } from "./understand.ts";
import type { Left } from "./tableQuestions.ts";

/** Why a run ended. */
export interface Ending {
  readonly kind:
    | "import"
    | "table"
    | "invalid"
    | "signIn"
    | "manyCreates"
    | "refused"
    | "nothing"
    | "planned";
  readonly code: ExitCode;
  /** Of a table: what nobody could be asked. */
  readonly left?: Left;
  /** How many new accounts were handed no first credential, as far as is known here. */
  readonly waiting?: number;
  /** How many warnings the plan has. */
  readonly warnings?: number;
}

/** The one thing to do next, as text. */
export function nextStep(
  { kind, ...more }: Ending,
  reader: {
    readonly answers: Answers;
    /** The command that goes on with this. */
    readonly again: string;
    /** The repository, from where the reader stands. */
    readonly way: string;
    /** How Rollcall is started in the repository. */
    readonly there: string;
    readonly style: Style;
  },
): string {
  const parts = [STEPS[kind](reader, more)].flat();
  const texts = parts.map(({ sentence, commands }, index) => {
    const text = wrapped(`${index === 0 ? "Next: " : ""}${sentence}`, reader.style, 0);
    return `${text}\n${commands.map((command) => `  ${command}\n`).join("")}`;
  });
  return `\n${texts.join("")}`;
}

type Reader = Parameters<typeof nextStep>[1];
interface Part {
  readonly sentence: string;
  readonly commands: readonly string[];
}

const STEPS: Readonly<
  Record<Ending["kind"], (reader: Reader, more: Omit<Ending, "kind">) => Part | readonly Part[]>
> = {
  import: ({ again }) => ({
    sentence: "repair what is named above, then go on:",
    commands: [again],
  }),
  table: ({ again }, { left }) => ({
    sentence:
      left?.sentence ?? "repair what is named above in the table or in rollcall.yaml, then go on:",
    commands: left ? withFlags(again, left) : [again],
  }),
  invalid: ({ again }) => ({
    sentence: "repair what is named above, then go on:",
    commands: [again],
  }),
  signIn: (reader) => ({
    sentence:
      "let Rollcall sign in to your tenant. This examines what is missing and says how to set it up:",
    commands: inRepository(reader, "doctor --for plan"),
  }),
  manyCreates: (reader) => ({
    sentence:
      "look at the people in the plan (q leaves it). If all of them are right, write the file that allows it, and go on:",
    commands: [...inRepository(reader, "plan --full"), `${reader.there} start --acknowledge`],
  }),
  refused: ({ again }) => ({
    sentence: "resolve what the plan refuses, as it says above, then go on:",
    commands: [again],
  }),
  nothing: (reader, { waiting = 0, warnings = 0 }) => [
    {
      sentence: `${warned(warnings)}${done(waiting, reader.answers)} When a person joins:`,
      commands: inRepository(reader, "new"),
    },
    ...(reader.answers.from === FROM_DIRECTORY ? [] : [nextTable(reader)]),
    {
      sentence:
        "After the last day of a person who leaves, plan again: the plan warns until the account is disabled:",
      commands: [`${reader.there} plan`],
    },
  ],
  planned: (reader) => planned(reader),
};

function withFlags(again: string, { flags }: Left): string[] {
  const width = Math.max(...flags.map(({ flag }) => flag.length));
  return flags.map(({ flag, note }) =>
    note === undefined
      ? `${again} ${flag}`
      : `${again} ${flag.padEnd(width)}  # ${forTerminal(note)}`,
  );
}

const SAVED_PLAN = "plan --full --out plan.json > plan.txt";

function committed(message: string): readonly string[] {
  return ["git add --all", `git commit --message "${message}"`];
}

function planned(reader: Reader): readonly Part[] {
  const { directory, owners = NO_OWNERS, imported = [], from } = reader.answers;
  const commit = committed(imported.includes(from) ? "Update our people" : "Declare our people");
  const look = {
    sentence: "look at the whole plan (q leaves it):",
    commands: inRepository(reader, "plan --full"),
  };
  if (directory === "graph" && owners !== NO_OWNERS)
    return [
      look,
      {
        sentence:
          "If it is right, commit the files, and set up GitHub as the guide at the end of README.md says:",
        commands: commit,
      },
    ];
  const where =
    directory === "graph"
      ? "your tenant. It asks before it writes"
      : "the directory on this machine. No tenant is touched";
  return [
    look,
    {
      sentence: `If it is right, commit the files, and apply them to ${where}:`,
      commands: [...commit, `${reader.there} apply`],
    },
    {
      sentence:
        "If a colleague should agree first, save the plan before you commit, and send them plan.txt:",
      commands: [`${reader.there} ${SAVED_PLAN}`],
    },
    {
      sentence:
        "Once they agree to the plan with the ID in its last line, commit the files, and apply that plan and nothing else:",
      commands: [...commit, `${reader.there} apply plan.json`],
    },
    {
      sentence:
        "Afterwards, run start again: it says what to do for the next table, and when a person joins.",
      commands: [`${reader.there} start`],
    },
  ];
}

function warned(warnings: number): string {
  if (warnings === 0) return "";
  return `do what the ${warnings === 1 ? "warning" : `${digits(warnings)} warnings`} above ${warnings === 1 ? "says" : "say"}. Apart from that, `;
}

function done(waiting: number, { directory }: Answers): string {
  if (waiting === 0) return "nothing is left to do.";
  const accounts = `${count(waiting, "account")} that runs here created`;
  const one = waiting === 1;
  return directory === "graph"
    ? `nothing is left to change in the directory. ${accounts} ${one ? "needs" : "need"} a first credential, unless you have issued one: see docs/handover.md of Rollcall.`
    : `nothing is left to do. In a tenant, ${accounts} would need a first credential now: see docs/handover.md of Rollcall.`;
}

function nextTable({ answers, there }: Reader): Part {
  const table = `NEXT-TABLE${extname(answers.from)}`;
  return {
    sentence:
      "When the next table comes, look at what it changes, import it, and save a plan. Once it is agreed, commit the files, and apply it:",
    commands: [
      `${there} import ${table} --dry-run`,
      `${there} import ${table}`,
      `${there} ${SAVED_PLAN}`,
      ...committed("Take over the next table"),
      `${there} apply plan.json`,
    ],
  };
}

function inRepository({ way, there }: Reader, words: string): string[] {
  return [...(way === "." ? [] : [`cd ${quoted(way)}`]), `${there} ${words}`];
}
