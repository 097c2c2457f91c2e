import process from "node:process";
import { runAction } from "./commands/action/index.ts";
import { systemWorld } from "./commands/systemWorld.ts";
import { isKnown } from "./commands/knownErrors.ts";
import { EXIT, UserError } from "./commands/world.ts";
import { forTerminal, forWorkflowCommand } from "./report/escape.ts";

// The entry of the GitHub Action; action.yml names its bundle.
try {
  process.exitCode = await runAction(systemWorld(process.env));
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stdout.write(`::error::${forWorkflowCommand(message, "data")}\n`);
  if (!isKnown(error) && error instanceof Error)
    process.stderr.write(`${(error.stack ?? "").split("\n").map(forTerminal).join("\n")}\n`);
  process.exitCode = error instanceof UserError ? error.exitCode : EXIT.failed;
}
