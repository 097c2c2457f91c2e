import type { Accounts } from "./accounts.ts";
import type { GitHubClock } from "./clock.ts";
import type { Emulator } from "./emulator.ts";
import { BOT, OWNER, TOKEN } from "./names.ts";
import type { Route } from "./routes.ts";

export interface Comment {
  readonly id: number;
  readonly author: string;
  readonly body: string;
}

export interface Comments {
  readonly routes: readonly Route[];
  /** Pull requests whose conversation nobody may add to. */
  readonly locked: Set<number>;
  readonly comments: (pullRequest: number) => Promise<Comment[]>;
  readonly comment: (
    pullRequest: number,
    body: string,
    author: "mallory" | typeof BOT,
  ) => Promise<void>;
  readonly edit: (comment: number, body: string) => Promise<void>;
  /** Puts the times of our clock into what the emulator says of comments. */
  readonly stamp: (method: string, path: string, answer: unknown) => void;
}

/** @see https://docs.github.com/rest/issues/comments */
export function keepComments({ ask }: Emulator, clock: GitHubClock, accounts: Accounts): Comments {
  const locked = new Set<number>();
  const times = new Map<number, { created_at: string; updated_at: string }>();
  const stampOne = (comment: Stamped, written: boolean): void => {
    const known = times.get(comment.id);
    const now = written || !known ? clock.next() : known.updated_at;
    times.set(comment.id, { created_at: known?.created_at ?? now, updated_at: now });
    const user = comment.user && accounts.json(comment.user.login) ? comment.user : null;
    Object.assign(comment, { ...times.get(comment.id), user });
  };
  const stamp: Comments["stamp"] = (method, path, answer) => {
    if (/^\/issues\/\d+\/comments$/.test(path) && method === "GET")
      for (const comment of answer as Stamped[]) stampOne(comment, false);
    else if (/^\/issues\/(\d+\/comments|comments\/\d+)$/.test(path))
      stampOne(answer as Stamped, method !== "GET");
  };
  const asked: Emulator["ask"] = async (token, method, path, body) => {
    const answer = await ask(token, method, path, body);
    stamp(method, path.replace(/\?.*$/, ""), answer);
    return answer;
  };
  return {
    locked,
    stamp,
    routes: [
      {
        method: "POST",
        path: /^\/issues\/(\d+)\/comments$/,
        answer: ({ matched: [issue] }) =>
          locked.has(Number(issue))
            ? {
                status: 403,
                json: { message: "Unable to create comment because issue is locked." },
              }
            : undefined,
      },
    ],
    comments: async (pullRequest) => {
      const found = (await asked(TOKEN, "GET", `/issues/${pullRequest}/comments?per_page=100`)) as {
        id: number;
        user: { login: string } | null;
        body: string;
      }[];
      return found.map(({ id, user, body }) => ({ id, author: user?.login ?? "", body }));
    },
    comment: async (pullRequest, body, author) => {
      const token = author === BOT ? TOKEN : author;
      await asked(token, "POST", `/issues/${pullRequest}/comments`, { body });
    },
    edit: async (comment, body) => {
      await asked(OWNER, "PATCH", `/issues/comments/${comment}`, { body });
    },
  };
}

interface Stamped {
  readonly id: number;
  readonly user: { readonly login: string } | null;
}
