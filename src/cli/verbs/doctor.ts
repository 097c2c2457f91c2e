import { Option, type Command } from "commander";
import type { DoctorOptions } from "../../commands/doctor.ts";
import { addDirectoryChoice, addSourceOptions } from "../../session/process/options.ts";
import { example } from "../words.ts";
import type { RunVerb } from "../verb.ts";

export function addDoctorCommand(program: Command, run: RunVerb): void {
  addDirectoryChoice(addSourceOptions(program.command("doctor")))
    .description(
      "examine configuration, network, sign-in and permissions, and say what to do; writes nothing",
    )
    .addOption(
      new Option(
        "--for <command>",
        "what the application is used for (default: judged by its permissions)",
      ).choices(["plan", "apply", "hand-over", "audit"]),
    )
    .addHelpText("after", example("doctor --for plan"))
    .action((options: DoctorOptions) =>
      run(async (world) => {
        const { doctor } = await import("../../commands/doctor.ts");
        const { forTenant } = await import("../../session/files/chooseTenant.ts");
        const [asked, here] = await forTenant(options, world);
        return doctor(asked, here);
      }),
    );
}
