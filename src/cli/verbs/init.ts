import { Option, type Command } from "commander";
import type { InitOptions } from "../../commands/init/options.ts";
import { example } from "../words.ts";
import type { RunVerb } from "../verb.ts";

export function addInitCommand(program: Command, run: RunVerb): void {
  program
    .command("init")
    .description("write a repository for people, with the workflows that check, plan and apply")
    .argument("<folder>", "the folder to write; existing files are never overwritten")
    .option(
      "--owners <names>",
      'users or teams of GitHub who must approve changes, such as "@your-login"; none: the repository is not on GitHub yet, and gets no workflows (required)',
    )
    .option(
      "--action <repository@commit>",
      "the Action to use (default: where this clone comes from on github.com, at its commit)",
    )
    .option("--branch <name>", "the default branch", "main")
    .option("--runs-on <labels>", "labels of the runner, separated by commas (default: GitHub's)")
    .option(
      "--tenants <names>",
      "for several tenants, each in tenants/NAME/: their names, with commas between (default: one, in users/)",
    )
    .addOption(
      new Option("--directory <kind>", "what to compare with")
        .choices(["graph", "embedded"])
        .default("graph"),
    )
    .option("--tenant-id <id>", "the only tenant that the repository may write to")
    .addOption(
      new Option(
        "--only <part>",
        "of a repository that is there: github adds workflows and owners where it has none, editor renews the schemas for editors",
      ).choices(["github", "editor"]),
    )
    .addOption(
      new Option("--ledger <kind>", "where the workflows keep permanent records of runs")
        .choices(["none", "git", "cosmos"])
        .default("none"),
    )
    .addHelpText(
      "after",
      example(
        'init ../people --owners "@contoso/people-team"',
        'init ../people --owners "@contoso/people-team" --tenants contoso-eu,contoso-us',
      ),
    )
    .action((folder: string, options: InitOptions) =>
      run(async (world) => {
        const { init } = await import("../../commands/init.ts");
        return init(folder, options, world);
      }),
    );
}
