import { historyOf } from "../../operations/historyOf.ts";
import { historyDocument } from "../../report/json/history.ts";
import { renderHistoryText } from "../../report/text/history.ts";
import { isOnGitHub } from "../../session/outcome/present.ts";
import type { Format } from "../../session/process/options.ts";
import { EXIT, UserError, type ExitCode, type World } from "../../session/process/world.ts";

export interface HistoryOptions {
  readonly format: Format;
  readonly tenant?: string;
  readonly personal?: boolean;
}

/** Prints what was done to a person. */
export async function history(
  user: string,
  { format, tenant, personal = false }: HistoryOptions,
  world: World,
): Promise<ExitCode> {
  const { output, environment } = world;
  if (personal && isOnGitHub(environment))
    throw new UserError(
      "--personal shows personal values, and everybody who may read the repository may read this log. Leave it out, or run the command on your own machine.",
    );
  const found = await historyOf(user, tenant, world);
  const hidePersonal = !personal;
  output.out(
    format === "json"
      ? `${JSON.stringify(historyDocument(found, { hidePersonal }), null, 2)}\n`
      : renderHistoryText(found, { style: output.style, hidePersonal }),
  );
  return EXIT.done;
}
