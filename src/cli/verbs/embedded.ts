import { Option, type Command } from "commander";
import type { EmbeddedCommandOptions } from "../../commands/embedded.ts";
import { collected, example } from "../words.ts";
import type { RunVerb } from "../verb.ts";

export function addEmbeddedCommand(program: Command, run: RunVerb): void {
  program
    .command("embedded")
    .description("serve a Graph-compatible directory on this machine, for trying and testing")
    .option("--port <number>", "port on 127.0.0.1", "8080")
    .option("--file <file>", "keep the tenant in this file")
    .option(
      "--domain <name>",
      "verified domain of a new tenant (default: contoso.com); may be repeated; add =federated for a federated one",
      collected,
    )
    .option(
      "--sign-in",
      "also serve a token endpoint over TLS, with a temporary application, and accept only its tokens",
    )
    .option("--applications <file>", "register these applications for sign-in as well")
    .option(
      "--refuse-sign-in <number>",
      "refuse every token request with this AADSTS number, such as 7000222, or with 429 or 503",
    )
    .option(
      "--roles <permissions>",
      "application permissions of every token, separated by commas (default: all)",
    )
    .option(
      "--without-permission <permission>",
      "remove this permission from every token; may be repeated",
      collected,
    )
    .option(
      "--administrator <user>",
      "treat this user as an administrator, whose account Graph protects; may be repeated",
      collected,
    )
    .option(
      "--refuse <user=status>",
      "refuse every write to this user, such as ana.silva@contoso.com=403; may be repeated",
      collected,
    )
    .option("--seed <number>", "seed for the random options below", "1")
    .option("--lag <milliseconds>", "replication lag: how long a write may stay invisible")
    .option("--audit-late <milliseconds>", "how long an entry of the audit log stays unseen")
    .option("--latency <milliseconds>", "how long each request takes")
    .option("--throttle <scale>", "throttle with Graph's limits multiplied by this")
    .addOption(
      new Option("--refill <model>", "how used quota comes back")
        .choices(["sliding", "fixed", "token-bucket"])
        .default("sliding"),
    )
    .addOption(
      new Option("--bind-cost <writes>", "what each reference in a bind costs of the limits")
        .choices(["third", "one-for-all"])
        .default("third"),
    )
    .option(
      "--replicas <number>",
      "answer from this many replicas in turn, each with its own lag, so that reads flap (default: 1)",
    )
    .option("--drop <probability>", "drop this share of connections, before or after the write")
    .option(
      "--faults <seed or names>",
      "a random bad day from this seed, which is printed, or named faults of the service, such as exchange-mastered",
    )
    .addHelpText("after", example("embedded --port 8080 --file tenant.json --lag 2000"))
    .action((options: EmbeddedCommandOptions) =>
      run(async (world) => {
        const { embedded } = await import("../../commands/embedded.ts");
        return embedded(options, world);
      }),
    );
}
