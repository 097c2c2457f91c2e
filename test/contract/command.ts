import { writeFile } from "node:fs/promises";
import process from "node:process";
import { setTimeout as delay } from "node:timers/promises";
import { createInterface } from "node:readline/promises";
import { endpointFromEnvironment } from "../../src/directory/endpoint.ts";
import { DirectoryError } from "../../src/directory/ports.ts";
import { tokenSourceFromEnvironment } from "../../src/directory/signIn/tokens.ts";
import { networkFromEnvironment } from "../../src/network/network.ts";
import type { Ground } from "./ground.ts";
import { findLeftovers, NOTHING_REMOVED, removeAll, sumOf } from "./removal.ts";
import { TOPICS } from "./claims/index.ts";
import { chosenClaims } from "./chosen.ts";
import { graphClient, NoAnswer, RunError } from "./graph.ts";
import { EVERY_PREFIX, newPrefix } from "./names.ts";
import { Possessions } from "./possessions.ts";
import { HELP, optionsFrom, type Options } from "./options.ts";
import { render, reportOf } from "./report.ts";
import { runClaims } from "./runClaims.ts";
import { domainOf, isGranted, LEAST_PERMISSION, permissionsOf } from "./signIn.ts";
import { asAnswered, loadTenantFiles, tenantFileOf, TENANTS_FOLDER } from "./tenants.ts";

// Tries the claims about Microsoft Graph on the tenant that ROLLCALL_GRAPH_URL names: npm run contract -- --help

const QUOTA_PATIENCE_SECONDS = 300;
/** Most of what is written can be read after some seconds. */
const PATIENCE_SECONDS = 30;
/** Claims whose accounts are made together; a run that is ended has no more than theirs to remove. */
const CLAIMS_AT_ONCE = 60;

await main().catch((error: unknown) => {
  process.exitCode = 1;
  if (error instanceof NoAnswer)
    process.stderr.write(`Error: ${error.message}
The next run removes what this one left.
`);
  else if (error instanceof DirectoryError || error instanceof RunError)
    process.stderr.write(`Error: ${error.message}\n`);
  else throw error;
});

function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return delay(milliseconds, undefined, signal ? { signal } : {});
}

async function main(): Promise<void> {
  const options = optionsFrom(process.argv.slice(2));
  if (options.help) process.stdout.write(HELP);
  else await run(options);
}

async function run(options: Options): Promise<void> {
  const endpoint = endpointFromEnvironment(process.env);
  const { patienceSeconds = endpoint.signsIn ? PATIENCE_SECONDS : 0 } = options;
  const token = tokenSourceFromEnvironment(process.env, endpoint);
  const granted = permissionsOf(await token());
  if (!isGranted(LEAST_PERMISSION, granted))
    throw new RunError(
      `Grant the application ${LEAST_PERMISSION}; without it no claim can be tried.`,
    );
  const topics = asAnswered(TOPICS, await loadTenantFiles());
  const { claims, untried } = chosenClaims(topics, options.claims, granted);
  if (claims.length === 0) throw new RunError(`No claim holds the text "${options.claims}".`);

  const possessions = new Possessions();
  const { root } = endpoint;
  const send = graphClient({
    root,
    token,
    possessions,
    patienceSeconds: QUOTA_PATIENCE_SECONDS,
    sleep,
    network: networkFromEnvironment(process.env),
  });
  const stopping = new AbortController();
  const ground: Ground = {
    root,
    domain: options.domain ?? (await domainOf(send)),
    prefix: newPrefix(),
    send,
    patienceSeconds,
    sleep,
    stopping: stopping.signal,
  };
  const before = await findLeftovers(EVERY_PREFIX, possessions, ground);
  await agree(ground, claims.length, before, options.yes);
  stopOnSignal(stopping);
  if (before > 0) await removeAll(possessions, ground);

  const results = [...untried];
  let removal = NOTHING_REMOVED;
  try {
    for (let first = 0; first < claims.length && !stopping.signal.aborted;) {
      const some = claims.slice(first, first + CLAIMS_AT_ONCE);
      results.push(...(await runClaims(some, ground, first + 1)));
      first += some.length;
      removal = sumOf(removal, await removeAll(possessions, ground));
      process.stderr.write(`${first} of ${claims.length} claims\n`);
    }
  } finally {
    // An account whose answer was lost is known to the directory alone.
    await findLeftovers(ground.prefix, possessions, ground);
    removal = sumOf(removal, await removeAll(possessions, ground));
  }
  const ended = stopping.signal.aborted;
  process.stdout.write(render(reportOf(root, results, removal, ended), options.format));
  if (options.record !== undefined)
    await writeFile(
      new URL(`${options.record}.json`, TENANTS_FOLDER),
      `${JSON.stringify(tenantFileOf(results), null, 2)}\n`,
    );
  const isTried = results.some(({ outcome }) => outcome !== "not tried");
  if (removal.failed.length > 0 || ended || !isTried) process.exitCode = 1;
  else if (results.some(({ outcome }) => outcome === "differs")) process.exitCode = 2;
}

/** @throws RunError unless the one who runs it says yes */
async function agree(
  { root, domain }: Ground,
  claims: number,
  left: number,
  yes: boolean,
): Promise<void> {
  const question =
    `${claims} claims will be tried at ${root}. Accounts and groups named ${EVERY_PREFIX}… are created in ${domain}, ` +
    `and removed again${left > 0 ? `, with ${left} that an earlier run left behind` : ""}; no others are touched.`;
  if (yes) return void process.stderr.write(`${question}\n`);
  if (!process.stdin.isTTY)
    throw new RunError(`${question}\nThere is no terminal to ask on. Give --yes to go on.`);
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await prompt.question(`${question}\nGo on? Only "yes" will do: `);
  prompt.close();
  if (answer.trim() !== "yes") throw new RunError("Nothing was created.");
}

// npm passes Ctrl+C on to a process that the terminal has told already, so that a second signal means nothing.
function stopOnSignal(stopping: AbortController): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      if (stopping.signal.aborted) return;
      process.stderr.write(`${signal}: removing what was created.\n`);
      stopping.abort();
    });
}
