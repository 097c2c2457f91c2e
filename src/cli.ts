import process from "node:process";
import { Command, CommanderError, Option } from "commander";
import type { AcceptOptions } from "./commands/accept.ts";
import type { ApplyOptions } from "./commands/apply.ts";
import type { DemoOptions } from "./commands/demo.ts";
import type { DoctorOptions } from "./commands/doctor.ts";
import type { DriftOptions } from "./commands/drift.ts";
import { DEFAULT_PROPERTIES } from "./commands/tables/importedProperties.ts";
import type { ImportPeopleOptions } from "./commands/tables/importPeople.ts";
import type { EmbeddedCommandOptions } from "./commands/embedded.ts";
import { DEFAULT_SOURCE } from "./session/files/sourceOptions.ts";
import { completeEnvironment } from "./session/process/environment.ts";
import type { InitOptions } from "./commands/init.ts";
import type { HandOverOptions } from "./commands/handover/handOver.ts";
import type { KeysNewOptions } from "./commands/handover/keysNew.ts";
import type { RevealOptions } from "./commands/handover/reveal.ts";
import { invocation } from "./session/process/invocation.ts";
import { isKnown } from "./session/process/knownErrors.ts";
import type { ExportOptions } from "./commands/tables/exportTable.ts";
import type { NewOptions } from "./commands/new.ts";
import {
  addDirectoryChoice,
  addDirectoryOptions,
  addJoinerOptions,
  addRosterOptions,
  addSourceOptions,
  addTableOptions,
  formatOption,
  separatorOption,
} from "./session/process/options.ts";
import type { PlanOptions } from "./commands/plan.ts";
import type { ReceiptOptions } from "./commands/receipt.ts";
import type { ShowOptions } from "./commands/show.ts";
import { systemWorld } from "./session/process/systemWorld.ts";
import type { ValidateOptions } from "./commands/validate.ts";
import { VERSION } from "./session/process/version.ts";
import { EXIT, UserError, type ExitCode, type World } from "./session/process/world.ts";
import { forTerminal } from "./report/escape.ts";

/** Runs what the command line says; the process ends with its exit code. */
export async function main(): Promise<void> {
  keepGoingWithoutReaders();
  process.exitCode = await runCommandLine(process.argv.slice(2));
}

/** @param words those after the program's name */
export async function runCommandLine(words: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  const program = makeProgram(async (command) => {
    code = await codeOf(command, program.opts<{ debug?: boolean }>().debug === true);
  });
  try {
    await program.parseAsync(words, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // It was said already what is wrong about the words, or how they are used.
    code = error.exitCode === 0 ? EXIT.done : EXIT.failed;
  }
  return code;
}

type Verb = (world: World) => Promise<ExitCode>;

function makeProgram(run: (command: Verb) => Promise<void>): Command {
  const program = new Command("rollcall")
    .description(
      "Keeps the users of a Microsoft Entra ID tenant as YAML files in a Git repository.",
    )
    .version(VERSION)
    .option("--debug", "print stack traces of errors")
    .exitOverride()
    .showHelpAfterError("(with --help it shows how it is used)");

  addSourceOptions(program.command("validate"))
    .description("check the declared users; needs no directory and no credential")
    .addHelpText("after", example("validate --users users"))
    .action((options: ValidateOptions) =>
      run(async (world) => {
        const { validate } = await import("./commands/validate.ts");
        return validate(options, world);
      }),
    );

  addDirectoryOptions(addSourceOptions(program.command("plan")))
    .description("show what applying would do; writes nothing to the directory")
    .option("--out <file>", "save the plan for `apply FILE`")
    .option("--detailed-exitcode", "exit with 2 when there are changes")
    .option("--acknowledge", "write the files that lift the guards that refuse, for review")
    .addHelpText("after", example("plan --base main --out plan.json"))
    .action((options: PlanOptions) =>
      run(async (world) => {
        const { plan } = await import("./commands/plan.ts");
        return plan(options, world);
      }),
    );

  addDirectoryChoice(addSourceOptions(program.command("drift")))
    .description(
      "show what was changed in the directory outside Git; exits with 2 when something was",
    )
    .option("--base <ref>", "the commit that is merged (default: HEAD)")
    .option("--full", "show every user")
    .addHelpText("after", example("drift --base origin/main --format markdown"))
    .action((options: DriftOptions) =>
      run(async (world) => {
        const { drift } = await import("./commands/drift.ts");
        return drift(options, world);
      }),
    );

  addDirectoryChoice(addSourceOptions(program.command("doctor")))
    .description(
      "examine configuration, network, sign-in and permissions, and say what to do; writes nothing",
    )
    .addOption(
      new Option(
        "--for <command>",
        "what the application is for (default: by its permissions)",
      ).choices(["plan", "apply"]),
    )
    .addHelpText("after", example("doctor --for plan"))
    .action((options: DoctorOptions) =>
      run(async (world) => {
        const { doctor } = await import("./commands/doctor.ts");
        return doctor(options, world);
      }),
    );

  addDirectoryChoice(addSourceOptions(program.command("accept")))
    .description("write what was changed in the directory outside Git into the files")
    .argument("[user]", "userPrincipalName, the part before the @, employeeId, id or file")
    .argument("[properties...]", "only these")
    .option("--all", "everybody's")
    .option(
      "--ids",
      "write the object id of each user who is declared without one, and nothing else",
    )
    .addHelpText("after", example("accept ana.silva@contoso.com jobTitle", "accept --ids"))
    .action((user: string | undefined, properties: readonly string[], options: AcceptOptions) =>
      run(async (world) => {
        const { accept } = await import("./commands/accept.ts");
        return accept(user, properties, options, world);
      }),
    );

  addDirectoryOptions(addSourceOptions(program.command("apply")))
    .description("make the directory as declared")
    .argument("[file]", "a reviewed plan: nothing but what it lists is written")
    .option("--yes", "do not ask")
    .option(
      "--receipt <file>",
      "where to record what became of each change (default: .rollcall/receipt.json)",
    )
    .option("--canary <users>", "write, read back and confirm so many users before the rest")
    .option(
      "--stop-at-errors <percent>",
      "end the run when more of the users who were tried failed",
    )
    .addHelpText("after", example("apply plan.json --receipt receipt.json"))
    .action((file: string | undefined, options: ApplyOptions) =>
      run(async (world) => {
        const { apply } = await import("./commands/apply.ts");
        return apply(file, options, world);
      }),
    );

  program
    .command("receipt")
    .description("show what an apply run did: when, where, for which users, and what went wrong")
    .argument("[file]", "a receipt, or what an interrupted run left", ".rollcall/receipt.json")
    .addOption(formatOption())
    .addHelpText("after", example("receipt receipt.json --format markdown"))
    .action((file: string, options: ReceiptOptions) =>
      run(async (world) => {
        const { receipt } = await import("./commands/receipt.ts");
        return receipt(file, options, world);
      }),
    );

  program
    .command("init")
    .description("write a repository for people, with the workflows that check, plan and apply")
    .argument("<folder>", "where; nothing in it is overwritten")
    .option(
      "--owners <names>",
      'users or teams of GitHub who must approve changes, such as "@your-login" (required)',
    )
    .option(
      "--action <repository@commit>",
      "the Action to use (default: where this clone comes from on github.com, at its commit)",
    )
    .option("--branch <name>", "the default branch", "main")
    .option("--runs-on <labels>", "labels of the runner, separated by commas (default: GitHub's)")
    .addOption(
      new Option("--directory <kind>", "what to compare with")
        .choices(["graph", "embedded"])
        .default("graph"),
    )
    .addHelpText("after", example('init ../people --owners "@contoso/people-team"'))
    .action((folder: string, options: InitOptions) =>
      run(async (world) => {
        const { init } = await import("./commands/init.ts");
        return init(folder, options, world);
      }),
    );

  addJoinerOptions(addSourceOptions(program.command("new"), ["text", "json"]))
    .description("write the file of a new user; asks on a terminal")
    .addHelpText("after", example("new --given-name Nina --surname Okafor --department Sales"))
    .action((options: NewOptions) =>
      run(async (world) => {
        const { newUser } = await import("./commands/new.ts");
        return newUser(options, world);
      }),
    );

  addSourceOptions(program.command("show"))
    .description("show one declared user with its defaults, and where each value comes from")
    .argument("<user>", "userPrincipalName, the part before the @, employeeId, id or file")
    .addOption(
      new Option(
        "--directory <kind>",
        "read this directory as well, and show the licences that groups give the user",
      ).choices(["graph", "embedded"]),
    )
    .addHelpText("after", example("show ana.silva@contoso.com"))
    .action((user: string, options: ShowOptions) =>
      run(async (world) => {
        const { show } = await import("./commands/show.ts");
        return show(user, options, world);
      }),
    );

  addTableOptions(addDirectoryChoice(addRosterOptions(program.command("import"))))
    .description(
      "bring people into the declared users: those of a table, or, without one, of the directory",
    )
    .argument("[file]", "a table: .csv, .xlsx or .json")
    .option("--dry-run", "write nothing; show what would be written")
    .option("--full", "show every mistake of a table, and not only the first of each kind")
    .option(
      "--write-mapping [source]",
      "write what the columns of the table seem to hold into the configuration, for review; write no users",
    )
    .option("--complete", "disable the declared users that the table leaves out")
    .option("--move", "move the files of users whose department changes to its folder")
    .option(
      "--properties <names>",
      `from the directory: what to write, separated by commas (default: ${DEFAULT_PROPERTIES.join(", ")}, and groups and licenses where the configuration lists some)`,
    )
    .addOption(
      new Option(
        "--layout <layout>",
        "from the directory: a file for each user (default), the same in a folder for each department, or a list for each department",
      ).choices(["file", "folder", "department"]),
    )
    .option(
      "--defaults",
      "from the directory: put what a new folder has in common into its _defaults.yaml",
    )
    .addHelpText(
      "after",
      example("import --layout folder --defaults", "import people.xlsx --dry-run"),
    )
    .action((file: string | undefined, options: ImportPeopleOptions) =>
      run(async (world) => {
        const { importPeople } = await import("./commands/tables/importPeople.ts");
        return importPeople(file, options, world);
      }),
    );

  addDirectoryChoice(addRosterOptions(program.command("export")))
    .description("write the declared users, or those of the directory, as a table")
    .argument("<file>", "what to write: .csv, .xlsx or .json")
    .addOption(
      new Option("--from <source>", "whose users")
        .choices(["roster", "directory"])
        .default("roster"),
    )
    .addOption(separatorOption("of a CSV file (default: comma)"))
    .option("--overwrite", "replace a file that exists")
    .option("--empty", "only headings, to be filled in with people who join")
    .addHelpText("after", example("export people.xlsx"))
    .action((file: string, options: ExportOptions) =>
      run(async (world) => {
        const { exportTable } = await import("./commands/tables/exportTable.ts");
        return exportTable(file, { ...DEFAULT_SOURCE, ...options }, world);
      }),
    );

  program
    .command("embedded")
    .description("serve a Graph-compatible directory on this machine, for trying and testing")
    .option("--port <number>", "port on 127.0.0.1", "8080")
    .option("--file <file>", "keep the tenant in this file")
    .option(
      "--domain <name>",
      "verified domain of a new tenant, contoso.com if not given; may be repeated, and =federated may follow",
      collected,
    )
    .option(
      "--sign-in",
      "accept only tokens of a token endpoint that is served beside it over TLS, for an application made for this run",
    )
    .option("--applications <file>", "register these applications for sign-in as well")
    .option(
      "--refuse-sign-in <number>",
      "refuse every request for a token as Entra does with this AADSTS number, such as 7000222, or with 429 or 503",
    )
    .option(
      "--roles <permissions>",
      "application permissions of every token, with commas between; without it everything is allowed",
    )
    .option(
      "--without-permission <permission>",
      "as if the application had not been granted this one; may be repeated",
      collected,
    )
    .option(
      "--administrator <user>",
      "a user whose administrator role protects the account; may be repeated",
      collected,
    )
    .option(
      "--refuse <user=status>",
      "refuse whatever is written to this user, such as ana.silva@contoso.com=403; may be repeated",
      collected,
    )
    .option("--seed <number>", "seed of everything random below", "1")
    .option("--lag <milliseconds>", "replication lag: how long a write may stay invisible")
    .option("--latency <milliseconds>", "how long each request takes")
    .option("--throttle <scale>", "throttle with Graph's limits multiplied by this")
    .addOption(
      new Option("--refill <model>", "how what was spent of the limits comes back")
        .choices(["sliding", "fixed", "token-bucket"])
        .default("sliding"),
    )
    .addOption(
      new Option("--bind-cost <writes>", "what each reference of a bind counts for in the limits")
        .choices(["third", "one-for-all"])
        .default("third"),
    )
    .option(
      "--replicas <number>",
      "so many replicas answer in turn, each with a lag of its own, so that reads flap; 1 if not given",
    )
    .option("--drop <probability>", "drop that share of connections, before and after the write")
    .option(
      "--faults <seed or names>",
      "a bad day drawn from this seed, which it prints, or what the service does by name, such as exchange-mastered",
    )
    .addHelpText("after", example("embedded --port 8080 --file tenant.json --lag 2000"))
    .action((options: EmbeddedCommandOptions) =>
      run(async (world) => {
        const { embedded } = await import("./commands/embedded.ts");
        return embedded(options, world);
      }),
    );

  program
    .command("keys")
    .description("keys with which first credentials are handed over")
    .addHelpText("after", example("keys new"))
    .command("new")
    .description("make a key pair: the secret half for you, the public half for the configuration")
    .option("--out <file>", "where the secret key goes (default: .rollcall/handover.key)")
    .addHelpText("after", example("keys new --out ~/rollcall-handover.key"))
    .action((options: KeysNewOptions) =>
      run(async (world) => {
        const { keysNew } = await import("./commands/handover/keysNew.ts");
        return keysNew(options, world);
      }),
    );

  addDirectoryChoice(addSourceOptions(program.command("hand-over")))
    .description("issue a first credential for each account that an apply run created, encrypted")
    .argument("[receipt]", "the receipt of the run", ".rollcall/receipt.json")
    .option("--out <file>", "where the encrypted passes go (default: .rollcall/passes-TIME.age)")
    .option(
      "--again <user>",
      "only this one, who was handed a pass before and needs another; may be repeated",
      collected,
    )
    .addHelpText("after", example("hand-over .rollcall/receipt.json"))
    .action((file: string, options: HandOverOptions) =>
      run(async (world) => {
        const { handOver } = await import("./commands/handover/handOver.ts");
        return handOver(file, options, world);
      }),
    );

  program
    .command("reveal")
    .description("show who is in the file of a hand-over, and the pass of one person at a time")
    .argument("<file>", "what hand-over wrote")
    .argument("[user]", "userPrincipalName, or the part before the @")
    .requiredOption("--identity <file>", "your secret key, as `keys new` wrote it")
    .addHelpText("after", example("reveal passes.age --identity ~/rollcall-handover.key"))
    .action((file: string, user: string | undefined, options: RevealOptions) =>
      run(async (world) => {
        const { reveal } = await import("./commands/handover/reveal.ts");
        return reveal(file, user, options, world);
      }),
    );

  program
    .command("demo")
    .description("show a mistake, a plan and its apply on a directory made for this run")
    .option("--sign-in", "sign in to it as to a tenant, with a secret made for this run")
    .addHelpText("after", example("demo", "demo --sign-in"))
    .action((options: DemoOptions) =>
      run(async (world) => {
        const { demo } = await import("./commands/demo.ts");
        return demo(options, world);
      }),
    );

  return program;
}

function example(...commands: readonly string[]): () => string {
  return () =>
    ["\nExample:", ...commands.map((command) => `  $ ${invocation()} ${command}`)].join("\n");
}

// The one place where anything thrown becomes a message and an exit code.
async function codeOf(command: Verb, debug: boolean): Promise<ExitCode> {
  try {
    const world = systemWorld(await completeEnvironment(process.env));
    return await command({ ...world, rollcall: invocation() });
  } catch (error) {
    const known = isKnown(error);
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${known ? "Error" : "Internal error"}: ${linesForTerminal(message)}\n`);
    if (debug && error instanceof Error)
      process.stderr.write(`${linesForTerminal(error.stack ?? "")}\n`);
    else if (!known) process.stderr.write("Run again with --debug to see where it comes from.\n");
    return error instanceof UserError ? error.exitCode : EXIT.failed;
  }
}

/** For an option that may be repeated. */
function collected(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value];
}

// A reader that has seen enough (`| head`) is no error, and whatever cannot be printed must not stop a run half way.
function keepGoingWithoutReaders(): void {
  process.stderr.on("error", () => undefined);
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return;
    process.once("exit", () => {
      process.exitCode ||= EXIT.failed;
    });
  });
}

function linesForTerminal(text: string): string {
  return text.split("\n").map(forTerminal).join("\n");
}
