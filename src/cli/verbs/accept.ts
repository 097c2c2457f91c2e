import type { Command } from "commander";
import type { AcceptOptions } from "../../commands/accept.ts";
import { addDirectoryChoice, addSourceOptions } from "../../session/process/options.ts";
import { example } from "../words.ts";
import type { RunVerb } from "../verb.ts";

export function addAcceptCommand(program: Command, run: RunVerb): void {
  addDirectoryChoice(addSourceOptions(program.command("accept")))
    .description("write changes made in the directory outside Git into the files")
    .argument("[user]", "userPrincipalName, the part before the @, employeeId, id or file")
    .argument("[properties...]", "only these")
    .option("--all", "accept all changes of all users")
    .option("--ids", "write object ids only, for users declared without one")
    .addHelpText("after", example("accept ana.silva@contoso.com jobTitle", "accept --ids"))
    .action((user: string | undefined, properties: readonly string[], options: AcceptOptions) =>
      run(async (world) => {
        const { accept } = await import("../../commands/accept.ts");
        const { forTenant } = await import("../../session/files/chooseTenant.ts");
        const [asked, here] = await forTenant(options, world);
        return accept(user, properties, asked, here);
      }),
    );
}
