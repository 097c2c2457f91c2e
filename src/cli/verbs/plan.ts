import type { Command } from "commander";
import type { PlanOptions } from "../../commands/plan.ts";
import { addDirectoryOptions, addSourceOptions } from "../../session/process/options.ts";
import { example } from "../words.ts";
import type { RunVerb } from "../verb.ts";

export function addPlanCommand(program: Command, run: RunVerb): void {
  addDirectoryOptions(addSourceOptions(program.command("plan")))
    .description("show what applying would do; writes nothing to the directory")
    .option("--out <file>", "save the plan for `apply FILE`")
    .option("--detailed-exitcode", "exit with 2 when there are changes")
    .option("--acknowledge", "write an acknowledgement for each guard that refuses, for review")
    .addHelpText("after", example("plan --base main --out plan.json"))
    .action((options: PlanOptions) =>
      run(
        async (world) => {
          const { plan } = await import("../../commands/plan.ts");
          const { forTenant } = await import("../../session/files/chooseTenant.ts");
          const [asked, here] = await forTenant(options, world);
          return plan(asked, here);
        },
        { isRead: true },
      ),
    );
}
