import { forTerminal } from "../../report/escape.ts";
import type { Rollcall } from "../../report/rollcall.ts";
import { paint } from "../../report/text/style.ts";
import type { World } from "../../session/process/world.ts";

/** What a step tells, and how the reader starts Rollcall where the step's commands are typed. */
export interface Step {
  /** A heading with the commands that do the same, or a line below it. */
  readonly tell: (text: string, commands?: readonly string[]) => void;
  readonly rollcall: Rollcall;
}

/** Numbers the steps, and shows the commands of each. */
export function stepsTold({ output }: Pick<World, "output">): Step["tell"] {
  let number = 0;
  return (text, commands) => {
    if (commands === undefined) return output.out(`   ${forTerminal(text)}\n`);
    number += 1;
    output.out(
      `\n${paint(output.style, "bold", `${number}. ${forTerminal(text)}`)}\n${commands.map((command) => `   $ ${forTerminal(command)}\n`).join("")}`,
    );
  };
}
