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
    .option("--audit-late <milliseconds>", "how long an entry of the audit log stays unseen")
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
        const { embedded } = await import("../../commands/embedded.ts");
        return embedded(options, world);
      }),
    );
}
