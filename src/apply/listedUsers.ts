import type { DirectoryReader } from "../directory/ports.ts";
import type { FieldName } from "../model/properties/fields.ts";
import { BATCH_SIZE } from "../model/directory/quota.ts";
import type { DirectoryUser } from "../model/user.ts";
import { personRelationship, setOf } from "../relationships/index.ts";
import type { Progress } from "./progress.ts";

/**
 * Those of some users that the list of all users shows, by object id, where listing costs less than asking for each; others
 * are left out, and so is everybody where the list cannot be read.
 *
 * @param batchesForPage how many batches, which travel side by side, a page must save, for pages follow one another
 */
export async function listedUsers(
  progresses: readonly Progress[],
  reader: Pick<DirectoryReader, "listUsers" | "listRequests">,
  batchesForPage: number,
): Promise<ReadonlyMap<string, DirectoryUser>> {
  // With relationships the pages are shorter, so that those without are listed apart.
  const inList = progresses.filter((progress) =>
    writtenNames(progress).every((field) => setOf(field)?.inList !== false),
  );
  const groups = Map.groupBy(inList, (progress) => relationshipsOf(progress) > 0);
  const found = await Promise.all(
    groups.values().map(async (group) => {
      const fields = [...new Set(group.flatMap(writtenNames))];
      const requests = group.reduce((sum, progress) => sum + 1 + relationshipsOf(progress), 0);
      const batches = Math.ceil(requests / BATCH_SIZE);
      if (reader.listRequests(fields) * batchesForPage > batches) return NOBODY;
      const ids = new Set(group.flatMap(({ id }) => id ?? []));
      return reader.listUsers(ids, fields).catch(() => NOBODY);
    }),
  );
  return new Map(found.flatMap((users) => [...users]));
}

const NOBODY: ReadonlyMap<string, DirectoryUser> = new Map();

function writtenNames(progress: Progress): FieldName[] {
  return progress.writtenFields().map(({ field }) => field);
}

function relationshipsOf(progress: Progress): number {
  return writtenNames(progress).filter((field) => personRelationship(field)).length;
}
