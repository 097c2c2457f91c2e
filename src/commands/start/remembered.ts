import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Configuration } from "../../model/settings/configuration.ts";
import { makeStateFolder, STATE_FOLDER } from "../../session/directory/stateFolder.ts";

/** What a run was told that the files of the repository do not say, so that the next one need not ask. */
export interface Remembered {
  readonly from?: string;
  readonly owners?: string;
  readonly directory?: Configuration["directory"];
  readonly tenantId?: string;
  readonly unknownManagers?: "leave" | "refuse";
}

const NAMES = ["from", "owners", "directory", "tenantId", "unknownManagers"] as const;
/** Where it is kept, below the repository. */
export const START_FILE = `${STATE_FOLDER}/start.json`;

/** What was told in a folder; what cannot be read is asked again. */
export async function recall(folder: string): Promise<Remembered> {
  try {
    const known = JSON.parse(await readFile(join(folder, START_FILE), "utf8")) as Record<
      string,
      unknown
    >;
    return Object.fromEntries(
      NAMES.flatMap((name) => (typeof known[name] === "string" ? [[name, known[name]]] : [])),
    );
  } catch {
    return {};
  }
}

/** Keeps it in the current folder, where Git ignores it. */
export async function remember(told: Remembered): Promise<void> {
  await makeStateFolder();
  const kept = Object.fromEntries(NAMES.map((name) => [name, told[name]]));
  await writeFile(START_FILE, `${JSON.stringify({ formatVersion: 1, ...kept }, null, 2)}\n`);
}
