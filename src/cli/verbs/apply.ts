import type { Command } from "commander";
import type { ApplyOptions } from "../../commands/apply.ts";
import { addDirectoryOptions, addSourceOptions } from "../../session/process/options.ts";
import { example } from "../words.ts";
import type { RunVerb } from "../verb.ts";

export function addApplyCommand(program: Command, run: RunVerb): void {
  addDirectoryOptions(addSourceOptions(program.command("apply")))
    .description("change the directory to what the files declare")
    .argument("[file]", "a reviewed plan; only the changes that it lists are made")
    .option("--yes", "do not ask")
    .option("--receipt <file>", "where to write the receipt (default: .rollcall/receipt.json)")
    .option("--canary <users>", "apply and verify this many users first")
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
