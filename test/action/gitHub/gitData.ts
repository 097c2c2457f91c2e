import type { Repository } from "../repository.ts";
import { BOT_EMAIL } from "./names.ts";
import { get, NOT_FOUND, type Answer, type Route } from "./routes.ts";

export type Database = Pick<
  Repository,
  "commit" | "publish" | "withdraw" | "git" | "gitAs" | "tipOf"
>;

/**
 * References, and the part of GitHub's Git database that makes commits.
 *
 * @param hooks.beforeCommit what happens just before a commit is made
 * @param hooks.moved a branch points elsewhere now, or nowhere
 * @see https://docs.github.com/rest/git
 */
export function gitRoutes(
  mainTip: () => Promise<string>,
  git: Database | undefined,
  hooks: {
    readonly beforeCommit: () => Promise<void> | undefined;
    readonly moved: (branch: string, commit: string | undefined) => Promise<void>;
  },
): readonly Route[] {
  const refJson = (branch: string, sha: string): Answer => ({
    json: { ref: `refs/heads/${branch}`, object: { sha, type: "commit" } },
  });
  const main = get(/^\/git\/ref\/heads\/main$/, async () => refJson("main", await mainTip()));
  if (!git) return [main];
  const treeOf = (commit: string): Promise<string> => git.git("rev-parse", `${commit}^{tree}`);
  const created = (sha: string): Answer => ({ status: 201, json: { sha } });
  return [
    main,
    get(/^\/git\/ref\/heads\/([\w-]+)$/, async ({ matched: [branch = ""] }) => {
      const sha = await git.tipOf(branch);
      return sha === "" ? NOT_FOUND : refJson(branch, sha);
    }),
    get(/^\/git\/commits\/([0-9a-f]{40})$/, async ({ matched: [sha = ""] }) => ({
      json: {
        sha,
        message: await git.git("log", "-1", "--format=%B", sha),
        tree: { sha: await treeOf(sha) },
      },
    })),
    {
      method: "POST",
      path: /^\/git\/trees$/,
      answer: async ({ body }) => {
        const tree = body["tree"] as readonly { readonly path: string; readonly content: string }[];
        const below = await git.git("commit-tree", String(body["base_tree"]), "-m", "Nobody's");
        const files = tree.map(({ path, content }) => [path, content] as const);
        return created(
          await treeOf(await git.commit(below, Object.fromEntries(files), "Nobody's")),
        );
      },
    },
    {
      method: "POST",
      path: /^\/git\/commits$/,
      answer: async ({ body }) => {
        await hooks.beforeCommit();
        const { tree, parents, message } = body as {
          tree: string;
          parents: [string];
          message: string;
        };
        const made = await git.gitAs(
          BOT_EMAIL,
          "commit-tree",
          tree,
          "-p",
          parents[0],
          "-m",
          message,
        );
        return created(made);
      },
    },
    {
      method: "POST",
      path: /^\/git\/refs$/,
      answer: async ({ body }) => {
        const { ref, sha } = body as { ref: string; sha: string };
        if ((await git.tipOf(ref.replace("refs/heads/", ""))) !== "")
          return { status: 422, json: { message: "Reference already exists" } };
        await git.publish(sha, ref);
        return created(sha);
      },
    },
    {
      method: "DELETE",
      path: /^\/git\/refs\/heads\/([\w-]+)$/,
      answer: async ({ matched: [branch = ""] }) => {
        await git.withdraw(`refs/heads/${branch}`);
        await hooks.moved(branch, undefined);
        return { status: 204 };
      },
    },
    {
      method: "PATCH",
      path: /^\/git\/refs\/heads\/([\w-]+)$/,
      answer: async ({ matched: [branch = ""], body }) => {
        const sha = String(body["sha"]);
        await git.publish(sha, `refs/heads/${branch}`);
        await hooks.moved(branch, sha);
        return { json: { ref: `refs/heads/${branch}`, object: { sha } } };
      },
    },
  ];
}
