import { Option, type Command } from "commander";
import type { StartOptions } from "../../commands/start/options.ts";
import { addTableOptions } from "../../session/process/options.ts";
import { example } from "../words.ts";
import type { RunVerb } from "../verb.ts";

export function addStartCommand(program: Command, run: RunVerb): void {
  addTableOptions(
    program
      .command("start")
      .description(
        "go from a table or a tenant to a repository and its first plan, a question at a time",
      )
      .option("--from <source>", 'the table of your people, or "directory" for those of the tenant')
      .option("--folder <folder>", "where the repository is to be; nothing in it is overwritten")
      .option(
        "--owners <names>",
        'users or teams of GitHub who must approve changes, such as "@your-login"; none while there is no GitHub',
      )
      .option("--tenant-id <id>", "your tenant, the only one that the repository may write to")
      .addOption(
        new Option(
          "--directory <kind>",
          "embedded: try it on a directory on this machine; graph: your tenant",
        ).choices(["graph", "embedded"]),
      )
      .option("--author <author>", "who you are, for Git: Ana Silva <ana.silva@contoso.com>")
      .option("--action <repository@commit>", "the Action for the workflows, as init takes it")
      .option("--branch <name>", "the default branch", "main")
      .addOption(
        new Option(
          "--letters <style>",
          "how ä, ö, ü, ø and å are written in the sign-in names that Rollcall makes; one: a, o, u; two: ae, oe, ue, aa",
        ).choices(["one", "two"]),
      )
      .option("--acknowledge", "write the file that allows this many new people")
      .option("--yes", "take what is suggested for the columns of the table, and ask nothing"),
  )
    .addHelpText(
      "after",
      example(
        "start",
        'start --from people.csv --folder ../people --owners none --directory embedded --author "Ana Silva <ana.silva@contoso.com>"',
      ),
    )
    .action((options: StartOptions) =>
      run(async (world) => {
        const { start } = await import("../../commands/start/start.ts");
        return start(options, world);
      }),
    );
}
