import type { Accounts } from "./accounts.ts";
import type { GitHubClock } from "./clock.ts";
import type { Emulator } from "./emulator.ts";
import type { Database } from "./gitData.ts";
import { BOT, NAME, OWNER, REPOSITORY_ID } from "./names.ts";
import { commitsOf, mergeOf } from "./pullCommits.ts";
import { get, NOT_FOUND, pageOf, type Answer, type Route } from "./routes.ts";

export interface Pull {
  readonly number: number;
  readonly author: string;
  /** The owner of the repository that its branch is in. */
  readonly owner: string;
  readonly headRepositoryId: number;
  readonly branch: string;
  head: string;
  state: "open" | "merged" | "closed";
  /** The branch that it goes to; main unless said. */
  base?: string;
  draft?: boolean;
  labels?: readonly string[];
  createdAt?: string;
  merged?: Merged;
  /** The repository of its branch was deleted since. */
  headGone?: boolean;
}

export interface Merged {
  readonly at: string;
  readonly by: string;
  /** The merge commit, the squashed one, or the last that was rebased. */
  readonly commit: string;
  /** Where its base was before. */
  readonly before: string;
}

export interface PullSettings {
  readonly mayOpenPullRequests: boolean;
  /** How many more answers do not know yet by which pull request a commit came. */
  associationsLate?: number;
  /** How many more answers do not know yet whether a pull request can be merged. */
  mergeableLate?: number;
}

export interface Pulls {
  readonly routes: readonly Route[];
  readonly pulls: Pull[];
  /** The pull requests by which a commit of main came about. */
  readonly mergedBy: Map<string, number[]>;
  /** What pull requests that were opened through the API say, by number. */
  readonly opened: Map<number, { readonly title: string; readonly body: string }>;
  /** What the API does to a branch, its pull requests follow. */
  readonly follow: (branch: string, commit: string | undefined) => Promise<void>;
}

/** @see https://docs.github.com/rest/pulls/pulls */
export function keepPulls(services: {
  readonly emulator: Emulator;
  readonly repository: Database | undefined;
  readonly accounts: Accounts;
  readonly clock: GitHubClock;
  readonly settings: PullSettings;
}): Pulls {
  const { emulator, repository, accounts, clock, settings } = services;
  const pulls: Pull[] = [];
  const mergedBy = new Map<string, number[]>();
  const opened = new Map<number, { title: string; body: string }>();
  const began = clock.next();
  const numbered = (number: string | undefined): Pull | undefined =>
    pulls.find((pull) => String(pull.number) === number);

  const pullJson = (pull: Pull) => {
    const createdAt = pull.createdAt ?? began;
    // A test may say that one is merged without merging it.
    const mergedAt = pull.merged?.at ?? (pull.state === "merged" ? createdAt : null);
    return {
      number: pull.number,
      state: pull.state === "open" ? "open" : "closed",
      title: opened.get(pull.number)?.title ?? `Change ${pull.number}`,
      draft: pull.draft ?? false,
      labels: (pull.labels ?? []).map((name) => ({ name })),
      created_at: createdAt,
      updated_at: mergedAt ?? createdAt,
      closed_at: mergedAt,
      merged_at: mergedAt,
      merge_commit_sha: pull.merged?.commit ?? null,
      user: accounts.json(pull.author),
      body: opened.get(pull.number)?.body ?? null,
      head: {
        label: `${pull.owner}:${pull.branch}`,
        sha: pull.head,
        ref: pull.branch,
        repo: pull.headGone ? null : { id: pull.headRepositoryId, owner: { login: pull.owner } },
      },
      base: { label: `${OWNER}:${baseOf(pull)}`, ref: baseOf(pull), repo: { id: REPOSITORY_ID } },
    };
  };

  /** What only the page of one pull request says. */
  const detailed = async (pull: Pull): Promise<object> => {
    const json = pullJson(pull);
    const commits = await commitsOf(pull, repository, accounts);
    const facts = {
      merged: json.merged_at !== null,
      merged_by: pull.merged ? accounts.json(pull.merged.by) : null,
      commits: commits.length,
      mergeable: null,
      mergeable_state: "unknown",
    };
    if (pull.state !== "open" || !repository || usedUp(settings, "mergeableLate"))
      return { ...json, ...facts };
    const merge = await mergeOf(pull, repository);
    return {
      ...json,
      ...facts,
      mergeable: merge !== undefined,
      mergeable_state: merge === undefined ? "dirty" : pull.draft ? "draft" : "clean",
      // "Before merging a pull request … the SHA of the test merge commit."
      merge_commit_sha: merge ?? null,
    };
  };

  const open = async (asked: Readonly<Record<string, unknown>>): Promise<Answer | undefined> => {
    if (!repository) return undefined;
    if (!settings.mayOpenPullRequests)
      return {
        status: 403,
        json: { message: "GitHub Actions is not permitted to create or approve pull requests." },
      };
    const { head: branch = "", title = "", body = "", base = "main" } = asked as Asked;
    const number = await emulator.openIssue(title);
    const head = await repository.tipOf(branch);
    pulls.push({
      number,
      author: BOT,
      owner: OWNER,
      headRepositoryId: REPOSITORY_ID,
      branch,
      head,
      state: "open",
      base,
      createdAt: clock.next(),
    });
    opened.set(number, { title, body });
    await repository.publish(head, `refs/pull/${number}/head`);
    return {
      status: 201,
      json: { number, html_url: `https://github.com/${OWNER}/${NAME}/pull/${number}` },
    };
  };

  const associated = async (commit: string): Promise<readonly Pull[]> => {
    const merged = mergedBy.get(commit);
    if (merged) return pulls.filter(({ number }) => merged.includes(number));
    // "If the commit is not present in the default branch, it will return merged and open pull requests."
    const having = await Promise.all(
      pulls.map(async (pull) =>
        (await commitsOf(pull, repository, accounts)).some(({ sha }) => sha === commit),
      ),
    );
    return pulls.filter((_, index) => having[index]);
  };

  return {
    pulls,
    mergedBy,
    opened,
    follow: async (branch, commit) => {
      for (const pull of pulls) {
        if (pull.branch !== branch || pull.state !== "open") continue;
        if (commit === undefined) pull.state = "closed";
        else {
          pull.head = commit;
          await repository?.publish(commit, `refs/pull/${pull.number}/head`);
        }
      }
    },
    routes: [
      get(/^\/pulls$/, (asked) => pageOf(listed(pulls, asked.query).map(pullJson), asked)),
      get(/^\/pulls\/(\d+)$/, async ({ matched: [number] }) => {
        const pull = numbered(number);
        return pull ? { json: await detailed(pull) } : NOT_FOUND;
      }),
      get(/^\/pulls\/(\d+)\/commits$/, async (asked) => {
        const pull = numbered(asked.matched[0]);
        return pull ? pageOf(await commitsOf(pull, repository, accounts), asked) : NOT_FOUND;
      }),
      get(/^\/commits\/([0-9a-f]{40})\/pulls$/, async (asked) => {
        if (usedUp(settings, "associationsLate")) return { json: [] };
        const found = await associated(asked.matched[0] ?? "");
        return pageOf(found.map(pullJson), asked);
      }),
      { method: "POST", path: /^\/pulls$/, answer: ({ body }) => open(body) },
      {
        method: "PATCH",
        path: /^\/pulls\/(\d+)$/,
        answer: ({ matched: [number], body }) => {
          const before = opened.get(Number(number));
          if (!before) return undefined;
          opened.set(Number(number), { ...before, ...(body as Record<string, string>) });
          return { json: { number: Number(number) } };
        },
      },
    ],
  };
}

type Asked = Record<string, string>;

export function baseOf(pull: Pull): string {
  return pull.base ?? "main";
}

function usedUp(settings: PullSettings, name: "associationsLate" | "mergeableLate"): boolean {
  const left = settings[name] ?? 0;
  if (left > 0) settings[name] = left - 1;
  return left > 0;
}

/** "Default: `desc` when sort is `created` or sort is not specified, otherwise `asc`." */
function listed(pulls: readonly Pull[], query: URLSearchParams): readonly Pull[] {
  const state = query.get("state") ?? "open";
  const head = query.get("head");
  const base = query.get("base");
  const found = pulls
    .filter((pull) => state === "all" || (pull.state === "open") === (state === "open"))
    // Without an owner GitHub does not filter: "Filter pulls by head user or head organization and branch name".
    .filter((pull) => !head?.includes(":") || head === `${pull.owner}:${pull.branch}`)
    .filter((pull) => base === null || base === baseOf(pull));
  const sort = query.get("sort") ?? "created";
  const sorted = sort === "updated" ? found.toSorted(byLastChange) : found;
  const direction = query.get("direction") ?? (sort === "created" ? "desc" : "asc");
  return direction === "asc" ? sorted : sorted.toReversed();
}

function byLastChange(left: Pull, right: Pull): number {
  const timeOf = ({ merged, createdAt = "" }: Pull): string => merged?.at ?? createdAt;
  return timeOf(left).localeCompare(timeOf(right));
}
