import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Configuration } from "../../model/settings/configuration.ts";
import { tableToldIn, type TableTold } from "./tableTold.ts";
import { makeStateFolder, STATE_FOLDER } from "../../session/directory/stateFolder.ts";

/** What a run was told that the files of the repository do not say, so that the next one need not ask. */
export interface Remembered {
  readonly from?: string;
  readonly owners?: string;
  readonly directory?: Configuration["directory"];
  readonly tenantId?: string;
  /** `Ana Silva <ana.silva@contoso.com>`, while Git does not know it. */
  readonly author?: string;
  /** What was imported, each as `from`. */
  readonly imported?: readonly string[];
  /** How the table is read, as far as the configuration does not say it. */
  readonly table?: TableTold;
}

const NAMES = ["from", "owners", "directory", "tenantId", "author"] as const;
/** Where it is kept, below the repository. */
export const START_FILE = `${STATE_FOLDER}/start.json`;

/** What was told in a folder; what cannot be read is asked again. */
export async function recall(folder: string): Promise<Remembered> {
  try {
    const known = JSON.parse(await readFile(join(folder, START_FILE), "utf8")) as Record<
      string,
      unknown
    >;
    const { table, imported } = known;
    return {
      ...Object.fromEntries(
        NAMES.flatMap((name) => (typeof known[name] === "string" ? [[name, known[name]]] : [])),
      ),
      ...(Array.isArray(imported) && {
        imported: imported.filter((source) => typeof source === "string"),
      }),
      ...(typeof table === "object" && table !== null && { table: tableToldIn({ ...table }) }),
    };
  } catch {
    return {};
  }
}

/** Keeps it in a folder, where Git ignores it. */
export async function remember(folder: string, told: Remembered): Promise<void> {
  await makeStateFolder({}, folder);
  const { table, imported } = told;
  const kept = {
    ...Object.fromEntries(NAMES.map((name) => [name, told[name]])),
    imported,
    ...(table && Object.keys(table).length > 0 && { table }),
  };
  await writeFile(
    join(folder, START_FILE),
    `${JSON.stringify({ formatVersion: 1, ...kept }, null, 2)}\n`,
  );
}
