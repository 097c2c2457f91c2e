import type { Command } from "commander";
import type { NewOptions } from "../../commands/new.ts";
import { addJoinerOptions, addSourceOptions } from "../../session/process/options.ts";
import { example } from "../words.ts";
import type { RunVerb } from "../verb.ts";

export function addNewCommand(program: Command, run: RunVerb): void {
  addJoinerOptions(addSourceOptions(program.command("new"), ["text", "json"]))
    .description("write the file of a new user; asks on a terminal")
    .addHelpText("after", example("new --given-name Nina --surname Okafor --department Sales"))
    .action((options: NewOptions) =>
      run(async (world) => {
        const { newUser } = await import("../../commands/new.ts");
        const { forTenant } = await import("../../session/files/chooseTenant.ts");
        const [asked, here] = await forTenant(options, world);
        return newUser(asked, here);
      }),
    );
}
