import type { Command } from "commander";
import type { AuditOptions } from "../../commands/ledger/audit.ts";
import { formatOption, tenantOption } from "../../session/process/options.ts";
import { example } from "../words.ts";
import type { RunVerb } from "../verb.ts";

export function addAuditCommand(program: Command, run: RunVerb): void {
  program
    .command("audit")
    .description(
      "compare a run with Entra's audit log, and show what others wrote to its people since",
    )
    .argument("[run]", "the first digits of its id, the id of a run on GitHub, or last")
    .option("--receipt <file>", "the run's receipt, in place of the ledger")
    .addOption(tenantOption())
    .option(
      "--application <id>",
      "which application wrote, by client id or name (default: as the run recorded it)",
    )
    .option("--margin <minutes>", "how late an entry may come", "120")
    .option("--personal", "show personal values that others wrote")
    .addOption(formatOption(["text", "json"]))
    .addHelpText("after", example("audit last", "audit --receipt receipt.json"))
    .action((text: string | undefined, options: AuditOptions) =>
      run(async (world) => {
        const { audit } = await import("../../commands/ledger/audit.ts");
        return audit(text, options, world);
      }),
    );
}
