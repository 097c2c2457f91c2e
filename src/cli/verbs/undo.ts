import type { Command } from "commander";
import type { UndoOptions } from "../../commands/ledger/undo.ts";
import { addFolderOptions, formatOption, tenantOption } from "../../session/process/options.ts";
import { example } from "../words.ts";
import type { RunVerb } from "../verb.ts";

export function addUndoCommand(program: Command, run: RunVerb): void {
  addFolderOptions(program.command("undo"))
    .description("restore in the files what a run changed, for a pull request")
    .argument("<run>", "the first digits of its id, the id of a run on GitHub, or last")
    .argument("[people...]", "only these, by name or object id")
    .addOption(tenantOption())
    .option("--personal", "also write personal values into the files, where the ledger has them")
    .option("--dry-run", "show what would be written, and write nothing")
    .addOption(formatOption(["text", "json"]))
    .addHelpText("after", example("undo 3f9a01bc", "undo last ana.silva@contoso.com"))
    .action((text: string, people: readonly string[], options: UndoOptions) =>
      run(async (world) => {
        const { undo } = await import("../../commands/ledger/undo.ts");
        return undo(text, people, options, world);
      }),
    );
}
