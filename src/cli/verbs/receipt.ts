import type { Command } from "commander";
import type { ReceiptOptions } from "../../commands/receipt.ts";
import { formatOption, tenantOption } from "../../session/process/options.ts";
import { example } from "../words.ts";
import type { RunVerb } from "../verb.ts";

export function addReceiptCommand(program: Command, run: RunVerb): void {
  program
    .command("receipt")
    .description("show what an apply run did: when, where, for which users, and what went wrong")
    .argument(
      "[file]",
      "a receipt, or the file that an interrupted run left (default: that of the last run in this folder)",
    )
    .addOption(tenantOption())
    .addOption(formatOption())
    .addHelpText("after", example("receipt receipt.json --format markdown"))
    .action((file: string | undefined, options: ReceiptOptions) =>
      run(
        async (world) => {
          const { receipt } = await import("../../commands/receipt.ts");
          // A file that is named needs no tenant.
          if (file !== undefined && options.tenant === undefined)
            return receipt(file, options, world);
          const { forLedgerTenant } = await import("../../session/ledger/chooseLedgerTenant.ts");
          return receipt(file, ...(await forLedgerTenant(options, world)));
        },
        { isRead: true },
      ),
    );
}
