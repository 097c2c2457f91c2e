import type { Command } from "commander";
import type { DemoOptions } from "../../commands/demo.ts";
import { example } from "../words.ts";
import type { RunVerb } from "../verb.ts";

export function addDemoCommand(program: Command, run: RunVerb): void {
  program
    .command("demo")
    .description("show a mistake, a plan and an apply on a temporary directory")
    .option("--sign-in", "sign in as to a real tenant, with a temporary secret")
    .addHelpText("after", example("demo", "demo --sign-in"))
    .action((options: DemoOptions) =>
      run(async (world) => {
        const { demo } = await import("../../commands/demo.ts");
        return demo(options, world);
      }),
    );
}
