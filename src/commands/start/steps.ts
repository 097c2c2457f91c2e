import { forTerminal } from "../../report/escape.ts";
import type { Rollcall } from "../../report/rollcall.ts";
import { wrapped } from "../../report/text/columns.ts";
import { paint } from "../../report/text/style.ts";
import type { World } from "../../session/process/world.ts";

/** What a step tells, and how the reader starts Rollcall where the step's commands are typed. */
export interface Step {
  /** A heading with the commands that do the same, or a line below it. */
  readonly tell: (text: string, commands?: readonly string[]) => void;
  readonly rollcall: Rollcall;
}

const INDENT = 3;

/** Numbers the steps, and shows the commands of each. */
export function stepsTold({ output }: Pick<World, "output">): Step["tell"] {
  let number = 0;
  return (text, commands) => {
    const { style } = output;
    if (commands === undefined) {
      // What is set in is a line of a file: the rest of it is set in further, as no other line of the file is.
      const own = /^ +/.exec(text)?.[0].length;
      const rest = own === undefined ? INDENT : INDENT + own + 4;
      return output.out(`${wrapped(`   ${forTerminal(text)}`, style, rest)}\n`);
    }
    number += 1;
    const heading = wrapped(paint(style, "bold", `${number}. ${forTerminal(text)}`), style, INDENT);
    output.out(
      `\n${heading}\n${commands.map((command) => `   $ ${forTerminal(command)}\n`).join("")}`,
    );
  };
}
