import { Argument, type Command } from "commander";
import { SHELLS, type Shell } from "../../commands/completion/shells.ts";
import { example } from "../words.ts";
import type { RunVerb } from "../verb.ts";

export function addCompletionCommand(program: Command, run: RunVerb): void {
  program
    .command("completion")
    .description("print the script that lets a shell complete commands, options and users")
    .addArgument(new Argument("<shell>", "which shell").choices(SHELLS))
    .addHelpText("after", example("completion bash >> ~/.bashrc"))
    .action((shell: Shell) =>
      run(async (world) => {
        const { printCompletion } = await import("../../commands/completion/printCompletion.ts");
        return printCompletion(shell, world);
      }),
    );

  // What those scripts call: `complete -- WORDS`, the last of which is being typed.
  program
    .command("complete", { hidden: true })
    .argument("[words...]")
    .allowUnknownOption()
    .helpOption(false)
    .action((words: readonly string[]) =>
      run(async (world) => {
        const { complete } = await import("../../commands/completion/complete.ts");
        return complete(words, program, world);
      }),
    );
}
