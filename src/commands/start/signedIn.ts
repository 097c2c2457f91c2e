import { forTerminal } from "../../report/escape.ts";
import { isKnown } from "../../session/process/knownErrors.ts";
import { EXIT, Unanswered, UserError, type World } from "../../session/process/world.ts";
import type { Answers } from "./answers.ts";
import type { Ending } from "./nextStep.ts";

/** Runs what asks the tenant; that nobody can sign in yet is no mistake of what was done so far. */
export async function signedIn<Result>(
  { directory }: Answers,
  { output }: World,
  run: () => Promise<Result>,
): Promise<Result | Ending> {
  try {
    return await run();
  } catch (error) {
    if (directory !== "graph" || !isKnown(error) || error instanceof Unanswered) throw error;
    const lines = (error as Error).message.split("\n").map(forTerminal);
    output.err(`${lines.join("\n")}\n`);
    return { kind: "signIn", code: error instanceof UserError ? error.exitCode : EXIT.failed };
  }
}
