import type { Command } from "commander";
import type { RevealOptions } from "../../commands/handover/reveal.ts";
import { example } from "../words.ts";
import type { RunVerb } from "../verb.ts";

export function addRevealCommand(program: Command, run: RunVerb): void {
  program
    .command("reveal")
    .description("show who is in the file of a hand-over, and the pass of one person at a time")
    .argument("<file>", "what hand-over wrote")
    .argument("[user]", "userPrincipalName, or the part before the @")
    .requiredOption("--identity <file>", "your secret key, as `keys new` wrote it")
    .addHelpText("after", example("reveal passes.age --identity ~/rollcall-handover.key"))
    .action((file: string, user: string | undefined, options: RevealOptions) =>
      run(async (world) => {
        const { reveal } = await import("../../commands/handover/reveal.ts");
        return reveal(file, user, options, world);
      }),
    );
}
