import type { Emulator } from "./emulator.ts";
import { tipOf, type Database } from "./gitData.ts";
import { BOT, NAME, OWNER, REPOSITORY_ID } from "./names.ts";
import { get, type Answer, type Route } from "./routes.ts";

export interface Pull {
  readonly number: number;
  readonly author: string;
  /** The owner of the repository that its branch is in. */
  readonly owner: string;
  readonly headRepositoryId: number;
  readonly branch: string;
  head: string;
  state: "open" | "merged" | "closed";
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

export function keepPulls(
  emulator: Emulator,
  repository: Database | undefined,
  settings: { readonly mayOpenPullRequests: boolean },
): Pulls {
  const pulls: Pull[] = [];
  const mergedBy = new Map<string, number[]>();
  const opened = new Map<number, { title: string; body: string }>();
  const pullJson = (pull: Pull): object => ({
    number: pull.number,
    state: pull.state === "open" ? "open" : "closed",
    merged_at: pull.state === "merged" ? "2026-11-02T08:00:00Z" : null,
    user: { login: pull.author },
    body: opened.get(pull.number)?.body ?? null,
    head: {
      sha: pull.head,
      ref: pull.branch,
      repo: { id: pull.headRepositoryId, owner: { login: pull.owner } },
    },
    base: { ref: "main", repo: { id: REPOSITORY_ID } },
  });

  const open = async (asked: Readonly<Record<string, unknown>>): Promise<Answer | undefined> => {
    if (!repository) return undefined;
    if (!settings.mayOpenPullRequests)
      return {
        status: 403,
        json: { message: "GitHub Actions is not permitted to create or approve pull requests." },
      };
    const { head: branch = "", title = "", body = "" } = asked as Record<string, string>;
    const number = await emulator.openIssue(title);
    const head = await tipOf(repository, branch);
    pulls.push({
      number,
      author: BOT,
      owner: OWNER,
      headRepositoryId: REPOSITORY_ID,
      branch,
      head,
      state: "open",
    });
    opened.set(number, { title, body });
    await repository.publish(head, `refs/pull/${number}/head`);
    return {
      status: 201,
      json: { number, html_url: `https://github.com/${OWNER}/${NAME}/pull/${number}` },
    };
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
      get(/^\/pulls$/, ({ query }) => {
        const [owner, branch] = (query.get("head") ?? ":").split(":");
        return {
          json: pulls
            .filter(
              (pull) => (pull.state === "open") === ((query.get("state") ?? "open") === "open"),
            )
            .filter((pull) => pull.owner === owner && pull.branch === branch)
            .map(pullJson),
        };
      }),
      get(/^\/commits\/([0-9a-f]{40})\/pulls$/, ({ matched: [commit = ""] }) => ({
        json: (mergedBy.get(commit) ?? [])
          .flatMap((number) => pulls.filter((pull) => pull.number === number))
          .map(pullJson),
      })),
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
