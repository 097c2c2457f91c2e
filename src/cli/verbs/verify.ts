import type { Command } from "commander";
import type { VerifyOptions } from "../../commands/ledger/verify.ts";
import { formatOption, tenantOption } from "../../session/process/options.ts";
import { example } from "../words.ts";
import type { RunVerb } from "../verb.ts";

export function addVerifyCommand(program: Command, run: RunVerb): void {
  program
    .command("verify")
    .description("check that nothing in the ledger is missing or was changed")
    .option("--key <file>", "the public key, or keys, that must have made the signatures")
    .addOption(tenantOption())
    .addOption(formatOption(["text", "json"]))
    .addHelpText("after", example("verify --key signing.pub.pem"))
    .action((options: VerifyOptions) =>
      run(async (world) => {
        const { verify } = await import("../../commands/ledger/verify.ts");
        return verify(options, world);
      }),
    );
}
