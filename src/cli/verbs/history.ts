import type { Command } from "commander";
import type { HistoryOptions } from "../../commands/ledger/history.ts";
import { formatOption, tenantOption } from "../../session/process/options.ts";
import { example } from "../words.ts";
import type { RunVerb } from "../verb.ts";

export function addHistoryCommand(program: Command, run: RunVerb): void {
  program
    .command("history")
    .description("show what was done to a person: when, by which run, who asked, who approved")
    .argument("<user>", "a userPrincipalName of any time, the part before the @, or an object id")
    .addOption(tenantOption())
    .option("--personal", "show personal values where the ledger keeps them as clear text")
    .addOption(formatOption(["text", "json"]))
    .addHelpText("after", example("history ana.silva@contoso.com"))
    .action((user: string, options: HistoryOptions) =>
      run(
        async (world) => {
          const { history } = await import("../../commands/ledger/history.ts");
          const { forLedgerTenant } = await import("../../session/ledger/chooseLedgerTenant.ts");
          return history(user, ...(await forLedgerTenant(options, world)));
        },
        { isRead: true },
      ),
    );
}
