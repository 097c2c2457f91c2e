import type { Command } from "commander";
import type { DriftOptions } from "../../commands/drift.ts";
import { addDirectoryChoice, addSourceOptions } from "../../session/process/options.ts";
import { example } from "../words.ts";
import type { RunVerb } from "../verb.ts";

export function addDriftCommand(program: Command, run: RunVerb): void {
  addDirectoryChoice(addSourceOptions(program.command("drift")))
    .description("show changes made in the directory outside Git; exits with 2 if there are any")
    .option("--base <ref>", "the merged commit to compare with (default: HEAD)")
    .option("--full", "show every user")
    .addHelpText("after", example("drift --base origin/main --format markdown"))
    .action((options: DriftOptions) =>
      run(
        async (world) => {
          const { drift } = await import("../../commands/drift.ts");
          const { forTenant } = await import("../../session/files/chooseTenant.ts");
          const [asked, here] = await forTenant(options, world);
          return drift(asked, here);
        },
        { isRead: true },
      ),
    );
}
