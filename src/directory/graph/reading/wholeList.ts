import { memberOf } from "../sending/answer.ts";
import type { Connection } from "../sending/connection.ts";
import { odd } from "../sending/wire.ts";
import { readList, type Subject } from "./listing.ts";

/**
 * A list of which the first page has come. A long one is read apart, from its start: so it can be begun again when Graph loses its
 * place.
 *
 * @throws DirectoryError when it cannot be read to its end
 */
export async function wholeList(
  firstPage: unknown,
  path: string,
  subject: Subject,
  { connection }: { readonly connection: Connection },
): Promise<unknown[]> {
  const first = memberOf(firstPage, "value");
  if (!Array.isArray(first)) throw odd(firstPage, "value");
  if ((memberOf(firstPage, "@odata.nextLink") ?? undefined) === undefined) return first;
  return (await readList(connection, path, subject, (page) => page)).flat();
}
