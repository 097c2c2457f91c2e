import type { Clock } from "../../src/model/clock.ts";
import type { Claim } from "./claim.ts";
import { DEFAULT_WAIT_SECONDS, RunError, type Request, type Send } from "./graph.ts";
import { memberOf, textAt, type Answer } from "./match.ts";
import { isOurs, Names, newPassword, NOWHERE } from "./names.ts";
import type { Possessions } from "./possessions.ts";

const BATCH = 20;

/** Where a run makes its accounts. */
export interface Ground {
  readonly root: string;
  readonly domain: string;
  readonly prefix: string;
  readonly send: Send;
  /** How long to wait until what was written can be read, for one step. */
  readonly patienceSeconds: number;
  readonly sleep: Clock["sleep"];
  readonly stopping: AbortSignal;
}

/** A claim with the accounts that it needs. */
export interface Prepared {
  readonly claim: Claim;
  readonly names: Names;
  /** Why it cannot be tried. */
  readonly obstacle?: string;
}

/** The names that the claim with this number uses, before its accounts have ids. */
export function namesFor(
  claim: Claim,
  number: number,
  ground: Pick<Ground, "root" | "domain" | "prefix">,
): Names {
  const mine = `${ground.prefix}${number}-`;
  const names = new Names({
    mine,
    new: `${mine}new`,
    NEW: `${mine}new`.toUpperCase(),
    domain: ground.domain,
    root: ground.root,
    password: newPassword(),
    nowhere: NOWHERE,
  });
  for (const name of Object.keys(claim.accounts ?? {})) {
    names.set(`${name}.name`, mine + name);
    names.set(`${name}.upn`, `${mine}${name}@${ground.domain}`);
  }
  return names;
}

/** The least that Graph wants for an account, which cannot be used to sign in. */
function leastOf(name: string): Record<string, unknown> {
  return {
    accountEnabled: false,
    displayName: `{${name}.name}`,
    mailNickname: `{${name}.name}`,
    userPrincipalName: `{${name}.upn}`,
    passwordProfile: { forceChangePasswordNextSignIn: true, password: "{password}" },
  };
}

/** Creates the accounts of many claims, twenty in a request, and waits until each can be read. */
export async function prepare(
  given: readonly { readonly claim: Claim; readonly names: Names }[],
  ground: Ground,
): Promise<Prepared[]> {
  const wanted = given.flatMap(({ claim, names }, owner) =>
    Object.entries(claim.accounts ?? {}).map(([name, more]) => ({
      owner,
      name,
      body: names.filled({ ...leastOf(name), ...more }),
    })),
  );
  const obstacles = new Map<number, string>();
  const made: { readonly id: string }[] = [];
  const answers = await inBatches(
    wanted.map(({ body }) => ({ method: "POST", path: "/users", body })),
    ground,
  );
  for (const [index, { owner, name }] of wanted.entries()) {
    const answer = answers[index];
    const id = memberOf(answer?.body, "id");
    if (answer?.status === 201 && typeof id === "string") {
      given[owner]?.names.set(name, id);
      made.push({ id });
    } else
      obstacles.set(
        owner,
        `its account was not created: ${answer?.status ?? "no answer"} ${textAt(answer?.body, "error", "message")}`,
      );
  }
  await untilVisible(made, ground);
  return given.map(({ claim, names }, owner) => ({
    claim,
    names,
    ...(obstacles.has(owner) && { obstacle: names.mask(obstacles.get(owner) ?? "") }),
  }));
}

async function untilVisible(
  made: readonly { readonly id: string }[],
  ground: Ground,
): Promise<void> {
  let missing = made;
  for (let waited = 0, wait = 2; missing.length > 0 && waited < ground.patienceSeconds; wait *= 2) {
    const answers = await inBatches(
      missing.map(({ id }) => ({ method: "GET", path: `/users/${id}?$select=id` })),
      ground,
    );
    missing = missing.filter((_, index) => answers[index]?.status !== 200);
    if (missing.length === 0 || ground.stopping.aborted) return;
    await ground.sleep(wait * 1000, ground.stopping).catch(() => {});
    waited += wait;
  }
}

const NEVER = new AbortController().signal;

/** What became of the accounts and groups of a run. */
export interface Removal {
  readonly removed: number;
  /** Deleted and to be gone in 30 days, since they could not be removed for good. */
  readonly left: readonly string[];
  /** Still there. */
  readonly failed: readonly string[];
}

export const NOTHING_REMOVED: Removal = { removed: 0, left: [], failed: [] };

export function sumOf(a: Removal, b: Removal): Removal {
  return {
    removed: a.removed + b.removed,
    left: [...a.left, ...b.left],
    failed: b.failed,
  };
}

/** Deletes what the run has made, and takes it out of the deleted items as well. */
export async function removeAll(possessions: Possessions, hurried: Ground): Promise<Removal> {
  // Whoever ends a run still wants it to clean up.
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
  return { removed: all.length - failed.length - left.length, left, failed };
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

/**
 * Sends many requests, twenty in a batch, each again for as long as the quota or an error of the service refuses it.
 *
 * @throws RunError when a batch is refused as a whole
 */
export async function inBatches(
  requests: readonly Request[],
  { send, sleep, stopping, patienceSeconds }: Ground,
): Promise<(Answer | undefined)[]> {
  const answers: (Answer | undefined)[] = requests.map(() => undefined);
  let open = [...requests.keys()];
  for (let waited = 0; open.length > 0;) {
    const unanswered: number[] = [];
    let wait = 0;
    for (let start = 0; start < open.length; start += BATCH) {
      const chunk = open.slice(start, start + BATCH);
      const whole = await send({
        method: "POST",
        path: "/$batch",
        body: { requests: chunk.map((index) => batchItem(String(index), requests[index])) },
      });
      const responses = memberOf(whole.body, "responses");
      if (!Array.isArray(responses)) {
        if (whole.status < 500)
          throw new RunError(
            `The Graph root answers a batch with ${`${whole.status} ${textAt(whole.body, "error", "code")}`.trim()}. Does ROLLCALL_GRAPH_URL point at Microsoft Graph?`,
          );
        unanswered.push(...chunk);
        wait = Math.max(wait, DEFAULT_WAIT_SECONDS);
        continue;
      }
      for (const response of responses) {
        const index = Number(memberOf(response, "id"));
        const status = Number(memberOf(response, "status"));
        answers[index] = { status, headers: {}, body: memberOf(response, "body") };
        if (status !== 429) continue;
        unanswered.push(index);
        wait = Math.max(wait, Number(memberOf(memberOf(response, "headers"), "Retry-After")) || 1);
      }
    }
    if (unanswered.length === 0 || waited + wait > Math.max(patienceSeconds, 300)) break;
    open = unanswered;
    waited += wait;
    await sleep(wait * 1000, stopping).catch(() => {});
  }
  return answers;
}

function batchItem(id: string, request: Request | undefined): unknown {
  return {
    id,
    method: request?.method,
    url: request?.path,
    ...(request?.body !== undefined && {
      headers: { "Content-Type": "application/json" },
      body: request.body,
    }),
  };
}
