import { forTerminal } from "../../report/escape.ts";
import { wrapped } from "../../report/text/columns.ts";
import type { Output } from "../../session/process/world.ts";

/** Where questions are asked, in lines that a terminal need not break inside of a word; `ask` is undefined without a terminal. */
export interface Talk {
  readonly ask: Output["ask"];
  /** One line below a question. */
  readonly say: (text: string) => void;
  /** How many columns such a line has. */
  readonly width: number;
}

/** Asks and tells on a terminal, or tells only. */
export function talkOn(output: Pick<Output, "ask" | "err" | "errorStyle">): Talk {
  const { ask, errorStyle } = output;
  const say = (text: string): void =>
    output.err(`${wrapped(`  ${forTerminal(text)}`, errorStyle)}\n`);
  const width = errorStyle.width - "  ".length;
  if (!ask) return { ask, say, width };
  return {
    say,
    width,
    ask: (question) => {
      const lines = wrapped(question, errorStyle, 0).split("\n");
      const last = lines.pop() ?? "";
      for (const line of lines) output.err(`${line}\n`);
      return ask(lines.length === 0 ? question : `${last} `);
    },
  };
}

type Ask = NonNullable<Output["ask"]>;

/** What an answer means, or what is wrong with it, as one line or several. */
export type Understood<Value> =
  | { readonly value: Value }
  | { readonly objection: string | readonly string[] };

/**
 * Asks until an answer is understood; an empty one takes the suggestion.
 *
 * @throws Unanswered
 */
export async function askUntil<Value>(
  question: string,
  suggestion: string | undefined,
  understand: (answer: string) => Understood<Value> | Promise<Understood<Value>>,
  { ask, say }: { readonly ask: Ask; readonly say: Talk["say"] },
): Promise<Value> {
  const offer = suggestion === undefined ? "" : ` [${forTerminal(suggestion)}]`;
  for (;;) {
    const answer = unquoted(await ask(`${question}${offer} `)) || (suggestion ?? "");
    const understood = await understand(answer);
    if ("value" in understood) return understood.value;
    for (const line of [understood.objection].flat()) say(line);
  }
}

/** Asks for a yes or a no; an empty answer is the first of them. */
export async function askWhether(
  question: string,
  usual: "yes" | "no",
  { ask }: { readonly ask: Ask },
): Promise<boolean> {
  const answer = (await ask(`${question} ${usual === "yes" ? "[Y/n]" : "[y/N]"} `)).trim();
  return usual === "yes" ? /^(?:y|yes)?$/i.test(answer) : /^(?:y|yes)$/i.test(answer);
}

/** Asks for one of several, by its number or its name. */
export async function chosen(
  values: readonly string[],
  shown: readonly string[],
  { ask, say }: { readonly ask: Ask; readonly say: Talk["say"] },
  suggestion?: string,
): Promise<string> {
  shown.forEach((line, index) => say(`  ${index + 1}  ${line}`));
  return askUntil(
    `Give a number from 1 to ${values.length}:`,
    suggestion,
    (answer) => {
      const value = values[Number(answer) - 1] ?? values.find((each) => each === answer);
      return value === undefined
        ? { objection: `${JSON.stringify(answer)} is none of them.` }
        : { value };
    },
    { ask, say },
  );
}

// A file that is dragged into a terminal comes in quotes.
function unquoted(answer: string): string {
  const text = answer.trim();
  return /^(["'])(.*)\1$/.exec(text)?.[2]?.trim() ?? text;
}
