import { Option, type Command } from "commander";
import type { ShowOptions } from "../../commands/show.ts";
import { addSourceOptions } from "../../session/process/options.ts";
import { example } from "../words.ts";
import type { RunVerb } from "../verb.ts";

export function addShowCommand(program: Command, run: RunVerb): void {
  addSourceOptions(program.command("show"))
    .description("show one declared user with its defaults, and where each value comes from")
    .argument("<user>", "userPrincipalName, the part before the @, employeeId, id or file")
    .addOption(
      new Option(
        "--directory <kind>",
        "read this directory as well, and show the licences that groups give the user",
      ).choices(["graph", "embedded"]),
    )
    .addHelpText("after", example("show ana.silva@contoso.com"))
    .action((user: string, options: ShowOptions) =>
      run(
        async (world) => {
          const { show } = await import("../../commands/show.ts");
          const { forTenant } = await import("../../session/files/chooseTenant.ts");
          const [asked, here] = await forTenant(options, world);
          return show(user, asked, here);
        },
        { isRead: true },
      ),
    );
}
