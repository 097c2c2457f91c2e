import { readFile, rename, writeFile } from "node:fs/promises";
import type { HandedOver } from "../../model/handOver.ts";
import { forTerminal } from "../../report/escape.ts";
import { UserError } from "../../session/process/world.ts";

/** Who was handed a pass, when and in which file. Holds no secret. */
interface HandOverRecord {
  readonly formatVersion: 1;
  readonly people: readonly (HandedOver & { readonly at: string; readonly file: string })[];
}

export type People = HandOverRecord["people"];

/** Those who were handed a pass before. @throws UserError for a record that cannot be read */
export async function handedOverIn(path: string): Promise<People> {
  try {
    const { people } = JSON.parse(await readFile(path, "utf8")) as HandOverRecord;
    if (people.every(({ id }) => typeof id === "string")) return people;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
  }
  throw new UserError(
    `${forTerminal(path)}, which says who was handed a pass, cannot be read. Delete it to issue passes for all new accounts of the receipt: passes from before then stop working.`,
  );
}

/** Adds those of one run; of a person who was there before, only the last hand-over counts. */
export async function recordHandOver(
  path: string,
  before: People,
  {
    people,
    file,
    at,
  }: { readonly people: readonly HandedOver[]; readonly file: string; readonly at: Date },
): Promise<void> {
  const ids = new Set(people.map(({ id }) => id));
  const record: HandOverRecord = {
    formatVersion: 1,
    people: [
      ...before.filter(({ id }) => !ids.has(id)),
      ...people.map((person) => ({ ...person, at: at.toISOString(), file })),
    ],
  };
  await writeFile(`${path}.new`, `${JSON.stringify(record, null, 2)}\n`);
  await rename(`${path}.new`, path);
}
