import process from "node:process";
import { runAction } from "./commands/action/index.ts";
import { systemWorld } from "./session/process/systemWorld.ts";

// The entry of the GitHub Action; action.yml names its bundle.
process.exitCode = await runAction(systemWorld(process.env));
