import { wrappedLines } from "../../report/text/columns.ts";
import type { Person } from "../../directory/signIn/credentials/kinds.ts";
import type { World } from "../process/world.ts";

/** Who sits at the terminal; undefined where there is none to ask on. */
export function personAt({ output }: Pick<World, "output">): Person | undefined {
  const { ask } = output;
  if (!ask) return undefined;
  return {
    ask,
    tell: (text) => {
      // A line of progress may stand where it is written.
      output.progress("");
      output.err(wrappedLines(text, output.errorStyle));
    },
  };
}
