import type { Command } from "commander";
import type { RunsOptions } from "../../commands/ledger/runs.ts";
import { formatOption, tenantOption } from "../../session/process/options.ts";
import { example } from "../words.ts";
import type { RunVerb } from "../verb.ts";

export function addRunsCommand(program: Command, run: RunVerb): void {
  program
    .command("runs")
    .description("list the runs that wrote to a tenant, newest first")
    .addOption(tenantOption())
    .option("--limit <runs>", "how many to list", "20")
    .addOption(formatOption(["text", "json"]))
    .addHelpText("after", example("runs --limit 5"))
    .action((options: RunsOptions) =>
      run(
        async (world) => {
          const { runs } = await import("../../commands/ledger/runs.ts");
          const { forLedgerTenant } = await import("../../session/ledger/chooseLedgerTenant.ts");
          return runs(...(await forLedgerTenant(options, world)));
        },
        { isRead: true },
      ),
    );
}
