import { readFile, writeFile } from "node:fs/promises";
import { filesThatPeopleRead } from "./files.ts";
import { findsIn } from "./prose.ts";

// Lowers the numbers in remaining.json to what the files still have. It raises none.

const LIST = new URL("remaining.json", import.meta.url);
const listed = JSON.parse(await readFile(LIST, "utf8")) as Record<string, number>;
const left: Record<string, number> = {};
for (const { path, passages } of await filesThatPeopleRead()) {
  const count = Math.min(findsIn(path, passages).length, listed[path] ?? 0);
  if (count > 0) left[path] = count;
}
await writeFile(LIST, `${JSON.stringify(left, null, 2)}\n`);
