import type { Accounts } from "./accounts.ts";
import type { GitHubClock } from "./clock.ts";
import { get, pageOf, type Route } from "./routes.ts";

interface Labelling {
  readonly issue: number;
  readonly label: string;
  readonly by: string;
  readonly at: string;
}

export interface IssueEvents {
  readonly routes: readonly Route[];
  /** A person sets a label on an issue that another one opened. */
  readonly setLabel: (issue: number, label: string, by: string, author: string) => void;
}

/**
 * What happened to issues, and who opened them.
 *
 * @see https://docs.github.com/rest/issues/events#list-issue-events
 * @see https://docs.github.com/rest/issues/issues#get-an-issue
 */
export function keepIssueEvents(accounts: Accounts, clock: GitHubClock): IssueEvents {
  const labellings: Labelling[] = [];
  const authors = new Map<number, string>();
  return {
    setLabel: (issue, label, by, author) => {
      authors.set(issue, author);
      labellings.push({ issue, label, by, at: clock.next() });
    },
    routes: [
      get(/^\/issues\/(\d+)\/events$/, (asked) =>
        pageOf(
          labellings
            .filter(({ issue }) => String(issue) === asked.matched[0])
            .map(({ label, by, at }, index) => ({
              id: index + 1,
              event: "labeled",
              actor: accounts.json(by),
              label: { name: label, color: "ededed" },
              created_at: at,
            })),
          asked,
        ),
      ),
      get(/^\/issues\/(\d+)$/, ({ matched }) => {
        const author = authors.get(Number(matched[0]));
        return author === undefined
          ? undefined
          : { json: { number: Number(matched[0]), user: accounts.json(author) } };
      }),
    ],
  };
}
