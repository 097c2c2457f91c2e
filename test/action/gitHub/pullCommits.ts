import type { Accounts } from "./accounts.ts";
import type { Database } from "./gitData.ts";
import { BOT } from "./names.ts";
import type { Pull } from "./pulls.ts";

const FORMAT = ["%H", "%an", "%ae", "%aI", "%cn", "%ce", "%cI", "%P", "%B"].join("%x1f");
const LOG_FORMAT = `--format=${FORMAT}%x1e`;

/**
 * The commits of a pull request, oldest first, as Git has them.
 *
 * @returns `author` and `committer` null where an e-mail address belongs to no account
 * @see https://docs.github.com/rest/pulls/pulls#list-commits-on-a-pull-request
 */
export async function commitsOf(
  pull: Pull,
  git: Database | undefined,
  accounts: Accounts,
): Promise<readonly CommitJson[]> {
  if (!git) return [];
  const base = pull.merged?.before ?? (await git.tipOf(pull.base ?? "main"));
  const text = await logOf(git, `${base}..${pull.head}`);
  // Tests commit as ana@contoso.com, whoever opened the pull request.
  const standard = pull.author === BOT ? "ana" : pull.author;
  const account = (email: string) =>
    accounts.json(accounts.logins.get(email) ?? (email === "ana@contoso.com" ? standard : null));
  return text
    .split("\x1e")
    .map((record) => record.trim())
    .filter((record) => record !== "")
    .map((record) => {
      const [sha = "", name = "", email = "", date = "", ...rest] = record.split("\x1f");
      const [committer = "", committerEmail = "", committed = "", parents = "", message = ""] =
        rest;
      return {
        sha,
        author: account(email),
        committer: account(committerEmail),
        commit: {
          message,
          author: { name, email, date },
          committer: { name: committer, email: committerEmail, date: committed },
        },
        parents: parents.split(" ").map((parent) => ({ sha: parent })),
      };
    });
}

/** Of two commits it never changes. */
function logOf(git: Database, range: string): Promise<string> {
  const log = logs.get(range) ?? git.git("log", "--reverse", "--topo-order", LOG_FORMAT, range);
  logs.set(range, log);
  return log;
}

const logs = new Map<string, Promise<string>>();

type AccountJson = ReturnType<Accounts["json"]>;

interface Person {
  readonly name: string;
  readonly email: string;
  readonly date: string;
}

export interface CommitJson {
  readonly sha: string;
  readonly author: AccountJson;
  readonly committer: AccountJson;
  readonly commit: {
    readonly message: string;
    readonly author: Person;
    readonly committer: Person;
  };
  readonly parents: readonly { readonly sha: string }[];
}

/** The commit that merging would make; undefined where the two conflict. */
export async function mergeOf(pull: Pull, git: Database): Promise<string | undefined> {
  const base = await git.tipOf(pull.base ?? "main");
  const made = merges.get(git) ?? new Map<string, Promise<string | undefined>>();
  merges.set(git, made);
  const pair = `${base} ${pull.head}`;
  const merge = made.get(pair) ?? makeMerge(base, pull.head, git);
  made.set(pair, merge);
  return merge;
}

/** By the two commits, which are merged once. */
const merges = new WeakMap<Database, Map<string, Promise<string | undefined>>>();

async function makeMerge(base: string, head: string, git: Database): Promise<string | undefined> {
  const [tree] = await git.git("merge-tree", "--write-tree", base, head).then(
    (text) => text.split("\n"),
    // Git ends with 1 for conflicts.
    () => [],
  );
  if (tree === undefined) return undefined;
  return git.git("commit-tree", tree, "-p", base, "-p", head, "-m", "Test merge");
}
