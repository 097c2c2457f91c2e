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
}

export function keepComments({ ask }: Emulator): Comments {
  const locked = new Set<number>();
  return {
    locked,
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
      const found = (await ask(TOKEN, "GET", `/issues/${pullRequest}/comments?per_page=100`)) as {
        id: number;
        user: { login: string };
        body: string;
      }[];
      return found.map(({ id, user, body }) => ({ id, author: user.login, body }));
    },
    comment: async (pullRequest, body, author) => {
      const token = author === BOT ? TOKEN : author;
      await ask(token, "POST", `/issues/${pullRequest}/comments`, { body });
    },
    edit: async (comment, body) => {
      await ask(OWNER, "PATCH", `/issues/comments/${comment}`, { body });
    },
  };
}
