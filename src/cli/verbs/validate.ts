import type { Command } from "commander";
import type { ValidateOptions } from "../../commands/validate.ts";
import { addSourceOptions } from "../../session/process/options.ts";
import { example } from "../words.ts";
import type { RunVerb } from "../verb.ts";

export function addValidateCommand(program: Command, run: RunVerb): void {
  addSourceOptions(program.command("validate"))
    .description("check the declared users; needs no directory and no credential")
    .argument("[files...]", "report only mistakes in these files; all files are read")
    .addHelpText(
      "after",
      example("validate", "validate users/ana.silva.yaml", "validate --tenant contoso-eu"),
    )
    .action((files: readonly string[], options: ValidateOptions) =>
      run(async (world) => {
        const { validate } = await import("../../commands/validate.ts");
        if (options.tenant === undefined) return validate(files, options, world);
        const { forTenant } = await import("../../session/files/chooseTenant.ts");
        return validate(files, ...(await forTenant(options, world)));
      }),
    );
}
