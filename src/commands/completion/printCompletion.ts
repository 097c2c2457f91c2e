import { EXIT, type ExitCode, type World } from "../../session/process/world.ts";
import { SCRIPTS, type Shell } from "./shells.ts";

/** Prints the script by which a shell completes what is typed; it calls `rollcall` on the path. */
export function printCompletion(shell: Shell, { output }: Pick<World, "output">): ExitCode {
  output.out(SCRIPTS[shell]);
  return EXIT.done;
}
