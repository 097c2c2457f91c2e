import { joinAudit, TOLERANCE_MINUTES } from "../../audit/joinAudit.ts";
import { readAudits } from "../../directory/graph/reading/audits.ts";
import { readTenant } from "../../directory/graph/reading/reader.ts";
import { exists } from "../../files/exists.ts";
import { DEFAULT_CONFIGURATION } from "../../model/settings/configuration.ts";
import type { RunAudit } from "../../model/records/audit.ts";
import { foldName } from "../../model/values.ts";
import { forTerminal } from "../../report/escape.ts";
import { auditDocument } from "../../report/json/audit.ts";
import { renderAuditText } from "../../report/text/audit.ts";
import { digits } from "../../report/words.ts";
import type { OpenDirectory } from "../../session/directory/embedded/connectEmbedded.ts";
import { openDirectory } from "../../session/directory/openDirectory.ts";
import type { LedgerTenant } from "../../session/ledger/chooseLedgerTenant.ts";
import { stateFolderOf } from "../../session/directory/stateFolder.ts";
import { isOnGitHub } from "../../session/outcome/present.ts";
import type { Format } from "../../session/process/options.ts";
import { EXIT, UserError, type ExitCode, type World } from "../../session/process/world.ts";
import { runInLedger, runInReceipt, type RunToAudit } from "./runToAudit.ts";

export interface AuditOptions extends LedgerTenant {
  readonly format: Format;
  readonly receipt?: string;
  readonly application?: string;
  readonly margin: string;
  readonly personal?: boolean;
}

/** Compares a run with Entra's audit log, and shows what others wrote to its people since. Writes nothing. */
export async function audit(
  text: string | undefined,
  options: AuditOptions,
  world: World,
): Promise<ExitCode> {
  const { output, environment, clock } = world;
  const { personal = false, format, receipt } = options;
  if (personal && isOnGitHub(environment))
    throw new UserError(
      "--personal shows personal values, and everybody who may read the repository may read this log. Leave it out, or run the command on your own machine.",
    );
  if (!/^\d{1,5}$/.test(options.margin))
    throw new UserError(
      `--margin ${forTerminal(options.margin)} is not a number of minutes. Give a whole number, such as --margin 120.`,
    );
  if ((text === undefined) === (receipt === undefined))
    throw new UserError(
      "Name one run: one from the ledger, such as last, or a receipt with --receipt FILE.",
    );
  const run =
    receipt === undefined
      ? await runInLedger(text ?? "", options, world)
      : await runInReceipt(receipt);
  const own = `${stateFolderOf(world)}/tenant.json`;
  // Opened, it would be a new one, whose log is empty.
  if (run.directory === "embedded" && !(await exists(own)))
    throw new UserError(
      `The run wrote to an embedded directory, and there is none here: ${own} is missing. Run the command in the folder of that run; in a repository of several tenants, name the tenant of the run with --tenant.`,
    );
  const directory = await openDirectory(run.directory, NO_FILES, world);
  try {
    const answer = await auditOf(run, directory, {
      application: options.application,
      marginMinutes: Number(options.margin),
      now: clock.now(),
      onRead: (entries) => output.progress(`Reading the audit log … ${digits(entries)}`),
    });
    output.progress("");
    const hidePersonal = !personal;
    output.out(
      format === "json"
        ? `${JSON.stringify(auditDocument(answer, { hidePersonal }), null, 2)}\n`
        : renderAuditText(answer, { style: output.style, hidePersonal }),
    );
    const { missing, unrecorded } = answer.totals;
    return missing + unrecorded > 0 ? EXIT.failed : EXIT.done;
  } finally {
    output.progress("");
    await directory.close();
  }
}

/** Nothing of the files matters: the directory is there, for the run wrote to it. */
const NO_FILES = {
  roster: { users: [], diagnostics: [], files: 0 },
  configuration: DEFAULT_CONFIGURATION,
};

/**
 * Reads the log and joins it with the run.
 *
 * @throws UserError where another tenant is signed in to; DirectoryError where the log cannot be read
 */
export async function auditOf(
  run: RunToAudit,
  { connection, principal }: Pick<OpenDirectory, "connection" | "principal">,
  options: {
    readonly application: string | undefined;
    readonly marginMinutes: number;
    readonly now: Date;
    readonly onRead?: (entries: number) => void;
  },
): Promise<RunAudit> {
  const { application, marginMinutes, now } = options;
  const signedIn = (await principal())?.tenantId;
  const here = signedIn ?? (await readTenant(connection)).id;
  if (foldName(here) !== foldName(run.tenant.id))
    throw new UserError(
      `The run wrote to the tenant ${forTerminal(run.tenant.id)} (${forTerminal(run.tenant.domain)}), and ${
        signedIn === undefined
          ? `the directory here is ${forTerminal(here)}. In a repository of several tenants, name the tenant of the run with --tenant; otherwise run the command in the folder of that run.`
          : `you are signed in to ${forTerminal(signedIn)}. Set AZURE_TENANT_ID to the tenant of the run.`
      }`,
    );
  const written = run.outcomes.filter(
    ({ id, writes = [] }) => id !== undefined && writes.length > 0,
  );
  const ids = [...new Set(written.flatMap(({ id }) => (id === undefined ? [] : [id])))];
  const from = new Date(Date.parse(run.facts.startedAt) - TOLERANCE_MINUTES * 60_000);
  const { entries, odd } =
    ids.length === 0
      ? { entries: [], odd: 0 }
      : await readAudits(connection, { ids, from, until: now }, options.onRead);
  const known = application === undefined ? run.principal : { appId: application };
  const joined = joinAudit({
    run: run.facts,
    outcomes: written,
    principal: known,
    entries,
    recorded: await run.recordedOf(ids),
    now,
    marginMinutes,
  });
  return {
    tenant: run.tenant,
    run: run.facts,
    ...(known && { principal: known }),
    from: from.toISOString(),
    until: now.toISOString(),
    marginMinutes,
    ...joined,
    odd,
  };
}
