import type { HandOverResult } from "../../model/handOver.ts";
import { forTerminal } from "../escape.ts";
import { validityText } from "../facts/handOver.ts";
import { personText } from "../people.ts";
import { count } from "../words.ts";
import { wrapped } from "./columns.ts";
import type { Style } from "./style.ts";

/** Commands for the reader. */
interface HandOverCommands {
  /** Opens a file with passes. */
  readonly reveal: (file: string) => string;
  /** How many accounts of earlier runs were handed no pass, and what issues theirs. */
  readonly earlier?: readonly { readonly number: number; readonly command: string }[];
}

/** What a hand-over did, for a terminal or a log. No pass is in it. Ends with a line end. */
export function renderHandOverText(
  result: HandOverResult,
  { reveal, earlier = [] }: HandOverCommands,
  style: Style,
): string {
  const { handedOver, waiting, file, recipients } = result;
  const isNobody = handedOver.length + waiting.length === 0;
  const { length } = earlier;
  if (isNobody && length === 0) return "No new account waits for a first credential.\n";
  return [
    ...(isNobody ? ["No new account of the last run waits for a first credential."] : []),
    ...(handedOver.length > 0
      ? [
          `Passes for ${count(handedOver.length, "new account")}:`,
          ...handedOver.map((person) =>
            wrapped(`  ${personText(person)}: valid ${validityText(person)}`, style, 4),
          ),
        ]
      : []),
    ...(waiting.length > 0
      ? [
          `Still waiting for a first credential: ${count(waiting.length, "new account")}`,
          ...waiting.map((person) =>
            wrapped(`  ${personText(person)}: ${forTerminal(person.reason)}`, style, 4),
          ),
          "Run the same command again for those who wait.",
        ]
      : []),
    ...(file === undefined
      ? []
      : [
          `The passes are in ${forTerminal(file)}, encrypted for:`,
          ...recipients.map((recipient) => `  ${forTerminal(recipient)}`),
          `The holder of one of these keys opens it: ${reveal(file)}`,
        ]),
    ...earlier.flatMap(({ number, command }) => [
      `${count(number, "account")} of an earlier run ${number === 1 ? "has" : "have"} no pass. To issue ${number === 1 ? "it" : "them"}:`,
      `  ${command}`,
    ]),
    "",
  ].join("\n");
}
