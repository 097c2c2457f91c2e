import type { Command } from "commander";
import type { DemoOptions } from "../../commands/demo.ts";
import { example } from "../words.ts";
import type { RunVerb } from "../verb.ts";

export function addDemoCommand(program: Command, run: RunVerb): void {
  program
    .command("demo")
    .description("show a mistake, a plan and its apply on a directory made for this run")
    .option("--sign-in", "sign in to it as to a tenant, with a secret made for this run")
    .addHelpText("after", example("demo", "demo --sign-in"))
    .action((options: DemoOptions) =>
      run(async (world) => {
        const { demo } = await import("../../commands/demo.ts");
        return demo(options, world);
      }),
    );
}
