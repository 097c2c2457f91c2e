import { readFile } from "node:fs/promises";
import { editorSchemas, EDITOR_SCHEMAS } from "../templates.ts";

/**
 * The copies of schemas in the current folder that are of another version of Rollcall, by path: editors then check by other
 * rules than Rollcall does.
 */
export async function staleSchemas(): Promise<readonly string[]> {
  const copies = await Promise.all(
    EDITOR_SCHEMAS.map(
      async (path) => [path, await readFile(path, "utf8").catch(() => undefined)] as const,
    ),
  );
  // Most folders that are checked have none, and then nothing needs to be unpacked.
  if (copies.every(([, text]) => text === undefined)) return [];
  const current = await editorSchemas();
  return copies
    .filter(([path, text]) => text !== undefined && withoutReturns(text) !== current.get(path))
    .map(([path]) => path);
}

function withoutReturns(text: string): string {
  return text.replaceAll("\r\n", "\n");
}
