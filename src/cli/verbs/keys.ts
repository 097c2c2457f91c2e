import type { Command } from "commander";
import type { KeysNewOptions } from "../../commands/handover/keysNew.ts";
import { example } from "../words.ts";
import type { RunVerb } from "../verb.ts";

export function addKeysCommand(program: Command, run: RunVerb): void {
  program
    .command("keys")
    .description("make keys for handing over first credentials")
    .addHelpText("after", example("keys new"))
    .command("new")
    .description("make a key pair: the secret half for you, the public half for the configuration")
    .option("--out <file>", "where to write the secret key (default: .rollcall/handover.key)")
    .addHelpText("after", example("keys new --out ~/rollcall-handover.key"))
    .action((options: KeysNewOptions) =>
      run(async (world) => {
        const { keysNew } = await import("../../commands/handover/keysNew.ts");
        return keysNew(options, world);
      }),
    );
}
