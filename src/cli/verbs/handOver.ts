import type { Command } from "commander";
import type { HandOverOptions } from "../../commands/handover/handOver.ts";
import { addDirectoryChoice, addSourceOptions } from "../../session/process/options.ts";
import { collected, example } from "../words.ts";
import type { RunVerb } from "../verb.ts";

export function addHandOverCommand(program: Command, run: RunVerb): void {
  addDirectoryChoice(addSourceOptions(program.command("hand-over")))
    .description("issue a first credential for each account that an apply run created, encrypted")
    .argument("[receipt]", "the receipt of the run (default: .rollcall/receipt.json)")
    .option(
      "--out <file>",
      "where to write the encrypted passes (default: .rollcall/passes-TIME.age)",
    )
    .option(
      "--again <user>",
      "issue another pass to this user, who already got one; may be repeated",
      collected,
    )
    .addHelpText("after", example("hand-over .rollcall/receipt.json"))
    .action((file: string | undefined, options: HandOverOptions) =>
      run(async (world) => {
        const { handOver } = await import("../../commands/handover/handOver.ts");
        const { forTenant } = await import("../../session/files/chooseTenant.ts");
        const [asked, here] = await forTenant(options, world);
        return handOver(file, asked, here);
      }),
    );
}
