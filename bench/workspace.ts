import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder with everybody who is declared: a file each for Rollcall, and JSON for the scripts. */
export interface Workspace {
  readonly folder: string;
  /** The folder in it with the files. */
  readonly users: string;
  /** A JSON file with the first so many. */
  people(count: number): Promise<string>;
  remove(): Promise<void>;
}

export async function makeWorkspace(
  count: number,
  declared: (index: number) => Readonly<Record<string, string>>,
): Promise<Workspace> {
  const folder = await mkdtemp(join(tmpdir(), "rollcall-bench-"));
  const users = join(folder, "users");
  for (let index = 0; index < count; index += 1) {
    const path = join(users, String(index % 100));
    if (index < 100) await mkdir(path, { recursive: true });
    await writeFile(join(path, `${index}.yaml`), yamlOf(declared(index)));
  }
  // What a first import is reviewed for; limits are not what is measured.
  await writeFile(
    join(folder, "rollcall.yaml"),
    ["creates", "updates"]
      .map((guard) => `  ${guard}: { count: 1000000, percent: 100, floor: 1000000 }\n`)
      .reduce((text, line) => text + line, "guards:\n"),
  );
  return {
    folder,
    users,
    async people(first) {
      const path = join(folder, `people-${first}.json`);
      const people = Array.from({ length: first }, (_, index) => declared(index));
      await writeFile(path, JSON.stringify(people));
      return path;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

function yamlOf(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join("");
}
