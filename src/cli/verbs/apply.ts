import type { Command } from "commander";
import type { ApplyOptions } from "../../commands/apply.ts";
import { addDirectoryOptions, addSourceOptions } from "../../session/process/options.ts";
import { example } from "../words.ts";
import type { RunVerb } from "../verb.ts";

export function addApplyCommand(program: Command, run: RunVerb): void {
  addDirectoryOptions(addSourceOptions(program.command("apply")))
    .description("make the directory as declared")
    .argument("[file]", "a reviewed plan: nothing but what it lists is written")
    .option("--yes", "do not ask")
    .option(
      "--receipt <file>",
      "where to record what became of each change (default: .rollcall/receipt.json)",
    )
    .option("--canary <users>", "write, read back and confirm so many users before the rest")
    .option(
      "--stop-at-errors <percent>",
      "end the run when more of the users who were tried failed",
    )
    .option(
      "--lease-timeout <seconds>",
      "how long to wait for another run that writes to the tenant (default: 0)",
    )
    .addHelpText("after", example("apply plan.json --receipt receipt.json"))
    .action((file: string | undefined, options: ApplyOptions) =>
      run(async (world) => {
        const { apply } = await import("../../commands/apply.ts");
        const { forTenant } = await import("../../session/files/chooseTenant.ts");
        const [asked, here] = await forTenant(options, world);
        return apply(file, asked, here);
      }),
    );
}
