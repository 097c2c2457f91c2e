import type { Command } from "commander";
import type { ReceiptOptions } from "../../commands/receipt.ts";
import { formatOption } from "../../session/process/options.ts";
import { example } from "../words.ts";
import type { RunVerb } from "../verb.ts";

export function addReceiptCommand(program: Command, run: RunVerb): void {
  program
    .command("receipt")
    .description("show what an apply run did: when, where, for which users, and what went wrong")
    .argument(
      "[file]",
      "a receipt, or the file that an interrupted run left",
      ".rollcall/receipt.json",
    )
    .addOption(formatOption())
    .addHelpText("after", example("receipt receipt.json --format markdown"))
    .action((file: string, options: ReceiptOptions) =>
      run(
        async (world) => {
          const { receipt } = await import("../../commands/receipt.ts");
          return receipt(file, options, world);
        },
        { isRead: true },
      ),
    );
}
