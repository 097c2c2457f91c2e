import { Option, type Command } from "commander";
import { DEFAULT_SOURCE } from "./desired.ts";

export type Format = "text" | "markdown" | "json";

/** Adds the options that every verb over a roster shares. */
export function addSourceOptions(command: Command): Command {
  return command
    .option("--users <folder>", "folder with the declared users", DEFAULT_SOURCE.users)
    .option(
      "--config <file>",
      "configuration; the default one may be missing",
      DEFAULT_SOURCE.config,
    )
    .option(
      "--acknowledgements <folder>",
      "reviewed files that lift a guard",
      DEFAULT_SOURCE.acknowledgements,
    )
    .addOption(
      new Option("--format <format>", "how to print")
        .choices(["text", "markdown", "json"])
        .default("text"),
    );
}

/** Adds the choice of directory. */
export function addDirectoryChoice(command: Command): Command {
  return command.addOption(
    new Option(
      "--directory <kind>",
      "graph: the tenant that the environment names; embedded: one kept in .rollcall/tenant.json (default: as configured)",
    ).choices(["graph", "embedded"]),
  );
}

/** Adds the choice of directory and of a base to compare with. */
export function addDirectoryOptions(command: Command): Command {
  return addDirectoryChoice(command)
    .option("--base <ref>", "Git commit that is merged already: what differs there too is drift")
    .option("--drift", "correct drift as well (needs --base)")
    .option("--full", "show every user of a large plan");
}
