import type { Request } from "./graph.ts";
import type { Ground } from "./ground.ts";
import { inBatches } from "./inBatches.ts";
import { memberOf, type Answer } from "./match.ts";
import { isOurs } from "./names.ts";
import type { Possessions } from "./possessions.ts";

const NEVER = new AbortController().signal;

/** What became of the accounts and groups of a run. */
export interface Removal {
  readonly removed: readonly string[];
  /** Deleted and to be gone in 30 days, since they could not be removed for good. */
  readonly left: readonly string[];
  /** Still there. */
  readonly failed: readonly string[];
}

export const NOTHING_REMOVED: Removal = { removed: [], left: [], failed: [] };

/** What became of all, after a later removal that may have had the same accounts to remove. */
export function sumOf(a: Removal, b: Removal): Removal {
  const removed = new Set([...a.removed, ...b.removed]);
  const left = new Set([...a.left, ...b.left]);
  return {
    removed: [...removed],
    left: [...left].filter((id) => !removed.has(id) && !b.failed.includes(id)),
    failed: b.failed,
  };
}

/** Deletes what the run has made, and takes it out of the deleted items as well. */
export async function removeAll(possessions: Possessions, hurried: Ground): Promise<Removal> {
  // A run that is ended cleans up as patiently as one that is not.
  const ground = { ...hurried, stopping: NEVER };
  const all = possessions.all;
  let existing = all;
  let deleted = all;
  for (let waited = 0, wait = 1; ; wait *= 2) {
    existing = await withoutAnswered(
      existing,
      ({ id, kind }) => ({ method: "DELETE", path: `/${kind}/${id}` }),
      ground,
    );
    deleted = await withoutAnswered(
      deleted,
      ({ id }) => ({ method: "DELETE", path: `/directory/deletedItems/${id}` }),
      ground,
    );
    const open = existing.length + deleted.length;
    if (open === 0 || waited >= ground.patienceSeconds) break;
    await ground.sleep(wait * 1000);
    waited += wait;
  }
  const failed = existing.map(({ id }) => id);
  const left = deleted.map(({ id }) => id).filter((id) => !failed.includes(id));
  for (const { id } of all) if (!failed.includes(id)) possessions.remove(id);
  const open = new Set([...failed, ...left]);
  return { removed: all.map(({ id }) => id).filter((id) => !open.has(id)), left, failed };
}

/** Sends one request for each, and gives those that are neither done by it nor gone. */
async function withoutAnswered<Item>(
  items: readonly Item[],
  request: (item: Item) => Request,
  ground: Ground,
): Promise<Item[]> {
  const answers = await inBatches(items.map(request), ground);
  return items.filter((_, index) => ![204, 404].includes(answers[index]?.status ?? 0));
}

/**
 * Takes into possession what runs left behind, alive or deleted: a run that was killed could remove nothing. Only names
 * of the one form that runs give are looked at.
 *
 * @param beginning what the names begin with: that of one run, or of all
 */
export async function findLeftovers(
  beginning: string,
  possessions: Possessions,
  { send }: Ground,
): Promise<number> {
  const before = possessions.all.length;
  await eachOf(
    `/users?$select=id,userPrincipalName&$top=999&$filter=startsWith(userPrincipalName,'${beginning}')`,
    "userPrincipalName",
    "users",
  );
  await eachOf(
    "/directory/deletedItems/microsoft.graph.user?$select=id,userPrincipalName&$top=999",
    "userPrincipalName",
    "users",
  );
  await eachOf(
    `/groups?$select=id,displayName&$top=999&$filter=startsWith(displayName,'${beginning}')`,
    "displayName",
    "groups",
  );
  return possessions.all.length - before;

  async function eachOf(first: string, naming: string, kind: "users" | "groups"): Promise<void> {
    for (let path: string | undefined = first; path !== undefined;) {
      const answer: Answer = await send({ method: "GET", path });
      const page = memberOf(answer.body, "value");
      for (const object of Array.isArray(page) ? page : []) {
        const name = memberOf(object, naming);
        const id = memberOf(object, "id");
        if (typeof name !== "string" || typeof id !== "string" || !isOurs(name)) continue;
        if (name.replace(/^[0-9a-f]{32}/i, "").startsWith(beginning)) possessions.add(id, kind);
      }
      const next = memberOf(answer.body, "@odata.nextLink");
      path = typeof next === "string" ? next : undefined;
    }
  }
}
