import { writeFile } from "node:fs/promises";
import process from "node:process";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { endpointFromEnvironment } from "../../src/directory/endpoint.ts";
import { DirectoryError } from "../../src/directory/ports.ts";
import { tokenSourceFromEnvironment } from "../../src/directory/tokens.ts";
import { findLeftovers, NOTHING_REMOVED, removeAll, sumOf, type Ground } from "./accounts.ts";
import { TOPICS } from "./claims/index.ts";
import { chosenClaims } from "./chosen.ts";
import { graphClient, RunError } from "./graph.ts";
import { EVERY_PREFIX, newPrefix } from "./names.ts";
import { Possessions } from "./possessions.ts";
import { FORMATS, render, reportOf, type Format } from "./report.ts";
import { isLostConnection, runClaims } from "./runClaims.ts";
import { domainOf, isGranted, LEAST_PERMISSION, permissionsOf } from "./signIn.ts";
import { asAnswered, loadTenantFiles, tenantFileOf, TENANTS_FOLDER } from "./tenants.ts";

// Tries the claims about Microsoft Graph on the tenant that ROLLCALL_GRAPH_URL names: npm run contract -- --help

const HELP = `npm run contract [-- --yes --claims TEXT --format FORMAT --domain NAME --record NAME]

Tries what Rollcall believes of Microsoft Graph on the tenant that you are signed in to, as Rollcall signs in:
ROLLCALL_GRAPH_URL with AZURE_TENANT_ID, AZURE_CLIENT_ID and a secret or certificate, or ROLLCALL_ACCESS_TOKEN.
It creates disabled accounts and groups whose names begin with ${EVERY_PREFIX}, touches no others, and
removes them at the end, after Ctrl+C, and on the next run. Use a test tenant, one run at a time. The application
needs ${LEAST_PERMISSION}; claims that need more are tried where it has more.

--yes             do not ask
--claims TEXT     only claims whose topic or name holds this text
--format FORMAT   ${FORMATS.join(", ")} (default text); markdown is ready to be sent in as an issue
--domain NAME     the verified domain that accounts are made in (default: the initial one)
--patience N      seconds to wait until a write can be read (default 30, on this machine 0)
--record NAME     write what differs to test/contract/tenants/NAME.json, which the claims then follow
`;

const QUOTA_PATIENCE_SECONDS = 300;
/** Claims whose accounts are made together; a run that is ended has no more than theirs to remove. */
const CLAIMS_AT_ONCE = 60;

const { values } = parseArgs({
  options: {
    yes: { type: "boolean", default: false },
    claims: { type: "string", default: "" },
    format: { type: "string", default: "text" },
    domain: { type: "string" },
    patience: { type: "string" },
    record: { type: "string" },
    help: { type: "boolean", default: false },
  },
});
if (values.help) process.stdout.write(HELP);
else
  await run().catch((error: unknown) => {
    process.exitCode = 1;
    if (isLostConnection(error))
      process.stderr.write(
        "Error: The connection was lost. The next run removes what this one left.\n",
      );
    else if (error instanceof DirectoryError || error instanceof RunError)
      process.stderr.write(`Error: ${error.message}\n`);
    else throw error;
  });

async function run(): Promise<void> {
  const format = formatOf(values.format);
  const record = recordOf(values.record);
  const endpoint = endpointFromEnvironment(process.env);
  const patienceSeconds = secondsOf(values.patience ?? (endpoint.loopback ? "0" : "30"));
  const token = tokenSourceFromEnvironment(process.env, endpoint);
  const granted = permissionsOf(await token());
  if (!isGranted(LEAST_PERMISSION, granted))
    throw new RunError(
      `Grant the application ${LEAST_PERMISSION}; without it no claim can be tried.`,
    );
  const topics = asAnswered(TOPICS, await loadTenantFiles());
  const { claims, untried } = chosenClaims(topics, values.claims, granted);
  if (claims.length === 0) throw new RunError(`No claim holds the text "${values.claims}".`);

  const possessions = new Possessions();
  const { root } = endpoint;
  const send = graphClient({ root, token, possessions, patienceSeconds: QUOTA_PATIENCE_SECONDS });
  const stopping = new AbortController();
  const ground: Ground = {
    root,
    domain: values.domain ?? (await domainOf(send)),
    prefix: newPrefix(),
    send,
    patienceSeconds,
    stopping: stopping.signal,
  };
  const before = await findLeftovers(EVERY_PREFIX, possessions, ground);
  await agree(ground, claims.length, before);
  stopOnSignal(stopping, ground.prefix);
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
  process.stdout.write(render(reportOf(root, results, removal, ended), format));
  if (record) await writeFile(record, `${JSON.stringify(tenantFileOf(results), null, 2)}\n`);
  if (removal.failed.length > 0 || ended) process.exitCode = 1;
  else if (results.some(({ outcome }) => outcome === "differs")) process.exitCode = 2;
}

/** @throws RunError unless the one who runs it says yes */
async function agree({ root, domain }: Ground, claims: number, left: number): Promise<void> {
  const question =
    `${claims} claims will be tried at ${root}. Accounts and groups named ${EVERY_PREFIX}… are created in ${domain}, ` +
    `and removed again${left > 0 ? `, with ${left} that an earlier run left behind` : ""}; no others are touched.`;
  if (values.yes) return void process.stderr.write(`${question}\n`);
  if (!process.stdin.isTTY)
    throw new RunError(`${question}\nNobody can be asked here: give --yes.`);
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await prompt.question(`${question}\nGo on? Only "yes" will do: `);
  prompt.close();
  if (answer.trim() !== "yes") throw new RunError("Nothing was created.");
}

/** npm passes Ctrl+C on to a process that the terminal has told already. */
const SAME_SIGNAL_MILLISECONDS = 1000;

function stopOnSignal(stopping: AbortController, prefix: string): void {
  let first = 0;
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      if (stopping.signal.aborted && Date.now() - first < SAME_SIGNAL_MILLISECONDS) return;
      if (stopping.signal.aborted) {
        process.stderr.write(
          `Ended. Accounts named ${prefix}… may be left; the next run removes them.\n`,
        );
        process.exit(1);
      }
      process.stderr.write(`${signal}: removing what was created. Once more ends at once.\n`);
      first = Date.now();
      stopping.abort();
    });
}

function formatOf(text: string): Format {
  const format = FORMATS.find((each) => each === text);
  if (format) return format;
  throw new RunError(`--format must be ${FORMATS.join(", ")}, not ${JSON.stringify(text)}.`);
}

function recordOf(name: string | undefined): URL | undefined {
  if (name === undefined) return undefined;
  if (/^[a-z0-9][a-z0-9-]{0,40}$/.test(name)) return new URL(`${name}.json`, TENANTS_FOLDER);
  throw new RunError("--record takes a name of lower-case letters, digits and hyphens.");
}

function secondsOf(text: string): number {
  const seconds = Number(text);
  if (text.trim() !== "" && seconds >= 0 && seconds <= 600) return seconds;
  throw new RunError(`--patience must be a number from 0 to 600, not ${JSON.stringify(text)}.`);
}
