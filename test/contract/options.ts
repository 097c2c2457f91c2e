import { parseArgs } from "node:util";
import { RunError } from "./graph.ts";
import { EVERY_PREFIX } from "./names.ts";
import { FORMATS, type Format } from "./report.ts";
import { LEAST_PERMISSION } from "./signIn.ts";

export const HELP = `npm run contract [-- --yes --claims TEXT --format FORMAT --domain NAME --record NAME]

Tries what Rollcall believes of Microsoft Graph on the tenant that you are signed in to, as Rollcall signs in:
ROLLCALL_GRAPH_URL with AZURE_TENANT_ID, AZURE_CLIENT_ID and a secret or certificate, or ROLLCALL_ACCESS_TOKEN.
It creates accounts and groups whose names begin with ${EVERY_PREFIX}, touches no others, and
removes them at the end, after Ctrl+C, and on the next run. Use a test tenant, one run at a time. The application
needs ${LEAST_PERMISSION}; claims that need more are tried where it has more.

--yes             do not ask
--claims TEXT     only claims whose topic or name holds this text
--format FORMAT   ${FORMATS.join(", ")} (default text); markdown is ready to be sent in as an issue
--domain NAME     the verified domain that accounts are made in (default: the initial one)
--patience N      seconds to wait until a write can be read (default 30, on this machine 0)
--record NAME     write what differs to test/contract/tenants/NAME.json, which the claims then follow
`;

export interface Options {
  readonly help: boolean;
  readonly yes: boolean;
  /** What the names of the claims hold. */
  readonly claims: string;
  readonly format: Format;
  readonly domain: string | undefined;
  readonly patienceSeconds: number | undefined;
  /** The tenant's name for itself. */
  readonly record: string | undefined;
}

/** @throws RunError for an option that is unknown or has a value that it does not take */
export function optionsFrom(args: readonly string[]): Options {
  const { patience, format, record, ...values } = parse(args);
  return {
    ...values,
    domain: values.domain,
    format: formatOf(format),
    patienceSeconds: patience === undefined ? undefined : secondsOf(patience),
    record: record === undefined ? undefined : recordOf(record),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        yes: { type: "boolean", default: false },
        claims: { type: "string", default: "" },
        format: { type: "string", default: "text" },
        domain: { type: "string" },
        patience: { type: "string" },
        record: { type: "string" },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    throw new RunError((error as Error).message);
  }
}

function formatOf(text: string): Format {
  const format = FORMATS.find((each) => each === text);
  if (format) return format;
  throw new RunError(`--format must be ${FORMATS.join(", ")}, not ${JSON.stringify(text)}.`);
}

function recordOf(name: string): string {
  if (/^[a-z0-9][a-z0-9-]{0,40}$/.test(name)) return name;
  throw new RunError("--record takes a name of lower-case letters, digits and hyphens.");
}

function secondsOf(text: string): number {
  const seconds = Number(text);
  if (text.trim() !== "" && seconds >= 0 && seconds <= 600) return seconds;
  throw new RunError(`--patience must be a number from 0 to 600, not ${JSON.stringify(text)}.`);
}
