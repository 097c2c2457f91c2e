import { forTerminal } from "../../report/escape.ts";
import type { Output } from "../../session/process/world.ts";

/** Where questions are asked; `ask` is undefined without a terminal. */
export interface Talk {
  readonly ask: Output["ask"];
  /** One line below a question. */
  readonly say: (text: string) => void;
}

type Ask = NonNullable<Output["ask"]>;

/** What an answer means, or what is wrong with it. */
export type Understood<Value> = { readonly value: Value } | { readonly objection: string };

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
    say(understood.objection);
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

// A file that is dragged into a terminal comes in quotes.
function unquoted(answer: string): string {
  const text = answer.trim();
  return /^(["'])(.*)\1$/.exec(text)?.[2]?.trim() ?? text;
}
