import type { RunsDocument } from "../../report/json/history.ts";
import { forTerminal } from "../../report/escape.ts";
import { renderRunsText } from "../../report/text/runs.ts";
import { ledgerToRead } from "../../session/ledger/ledgerToRead.ts";
import type { Format } from "../../session/process/options.ts";
import { EXIT, UserError, type ExitCode, type World } from "../../session/process/world.ts";

export interface RunsOptions {
  readonly format: Format;
  readonly tenant?: string;
  readonly limit: string;
}

/** Prints the runs that a ledger tells of, newest first. */
export async function runs(
  { format, tenant: asked, limit }: RunsOptions,
  world: World,
): Promise<ExitCode> {
  if (!/^[1-9]\d{0,8}$/.test(limit))
    throw new UserError(
      `--limit ${forTerminal(limit)} is not a number of runs. Give a whole number, such as --limit 20.`,
    );
  const { tenant, runs: all } = await ledgerToRead(asked, world);
  const shown = all.slice(0, Number(limit)).map(({ run }) => run);
  const document: RunsDocument = { formatVersion: 1, tenant, total: all.length, runs: shown };
  world.output.out(
    format === "json"
      ? `${JSON.stringify(document, null, 2)}\n`
      : renderRunsText(shown, { style: world.output.style, total: all.length }),
  );
  return EXIT.done;
}
