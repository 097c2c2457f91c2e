import { extname } from "node:path";
import { forTerminal } from "../../report/escape.ts";
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
}

/** The one thing to do next, as text. */
export function nextStep(
  { kind, left }: Ending,
  reader: {
    readonly answers: Answers;
    /** The command that goes on with this. */
    readonly again: string;
    /** The repository, from where the reader stands. */
    readonly way: string;
    /** How Rollcall is started in the repository. */
    readonly there: string;
  },
): string {
  const { sentence, commands } = STEPS[kind](reader, left);
  return `\nNext: ${sentence}\n${commands.map((command) => `  ${command}\n`).join("")}`;
}

type Reader = Parameters<typeof nextStep>[1];
interface Next {
  readonly sentence: string;
  readonly commands: readonly string[];
}

const STEPS: Readonly<Record<Ending["kind"], (reader: Reader, left?: Left) => Next>> = {
  import: ({ again }) => ({
    sentence: "repair what is named above, then go on:",
    commands: [again],
  }),
  table: ({ again }, left) => ({
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
  nothing: (reader) => ({
    sentence:
      reader.answers.from === FROM_DIRECTORY
        ? "nothing is left to do. When a person joins:"
        : "nothing is left to do. When a person joins, and when the next table comes:",
    commands: [
      ...inRepository(reader, "new"),
      ...(reader.answers.from === FROM_DIRECTORY
        ? []
        : [`${reader.there} import NEXT-TABLE${extname(reader.answers.from)}`]),
    ],
  }),
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

const COMMITTED = ["git add --all", 'git commit --message "Declare our people"'];

function planned(reader: Reader): Next {
  const { directory, owners = NO_OWNERS } = reader.answers;
  if (directory === "graph" && owners !== NO_OWNERS)
    return {
      sentence:
        "look at the plan. If it is right, commit the files, and set up GitHub as the guide at the end of README.md says:",
      commands: [`cd ${quoted(reader.way)}`, ...COMMITTED],
    };
  const where =
    directory === "graph"
      ? "your tenant. It asks before it writes"
      : "the directory on this machine. No tenant is touched";
  return {
    sentence: `look at the whole plan (q leaves it). To have it reviewed first, add --out plan.json, send what it prints to a colleague, and apply that file. If it is right, commit the files, and apply them to ${where}:`,
    commands: [...inRepository(reader, "plan --full"), ...COMMITTED, `${reader.there} apply`],
  };
}

function inRepository({ way, there }: Reader, words: string): string[] {
  return [...(way === "." ? [] : [`cd ${quoted(way)}`]), `${there} ${words}`];
}
