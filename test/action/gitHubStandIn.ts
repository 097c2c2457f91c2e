import { createHash } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { createEmulator } from "emulate";
import { zipSync } from "fflate";
import type { Repository } from "./repository.ts";

export const OWNER = "contoso";
export const NAME = "people";
export const REPOSITORY_ID = 4711;
const TOKEN = "the-token-of-the-job";
export const BOT = "github-actions[bot]";

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

export interface Run {
  readonly id: number;
  readonly path: string;
  readonly event: string;
  readonly headBranch: string;
  readonly headCommit: string;
  readonly repositoryId: number;
  conclusion: string | null;
}

interface Artifact {
  readonly id: number;
  readonly name: string;
  readonly run: number;
  readonly zip: Uint8Array;
  readonly createdAt: string;
}

export interface Comment {
  readonly id: number;
  readonly author: string;
  readonly body: string;
}

/**
 * GitHub's API for one repository: comments, check runs and pages by the package emulate; what that lacks (pull requests
 * with real commits, runs, artifacts, environments, permissions) after GitHub's documentation.
 */
export interface GitHubStandIn {
  readonly url: string;
  readonly token: string;
  readonly pulls: Pull[];
  readonly runs: Run[];
  /** The pull requests by which a commit of main came about. */
  readonly mergedBy: Map<string, number[]>;
  readonly writers: Set<string>;
  /** Environments whose reviewers approve whatever waits there. */
  readonly reviewed: Set<string>;
  /** Pull requests whose conversation nobody may add to. */
  readonly locked: Set<number>;
  /** What pull requests that were opened through the API say, by number. */
  readonly opened: Map<number, { readonly title: string; readonly body: string }>;
  /** Whether workflows may open pull requests, which is a setting; what happens just before a commit is made. */
  readonly settings: { mayOpenPullRequests: boolean; beforeCommit?: () => Promise<void> };
  /** A job of a run goes into an environment. */
  readonly enter: (run: number, environment: string) => void;
  /** "METHOD path" of every request. */
  readonly requests: string[];
  /** Bodies of the check runs that were asked for, updates included. */
  readonly checks: Record<string, unknown>[];
  readonly openIssue: () => Promise<number>;
  readonly upload: (run: number, name: string, files: Readonly<Record<string, string>>) => void;
  /** Names of the artifacts that begin so. */
  readonly artifacts: (beginning: string) => string[];
  readonly comments: (pullRequest: number) => Promise<Comment[]>;
  readonly comment: (
    pullRequest: number,
    body: string,
    author: "mallory" | typeof BOT,
  ) => Promise<void>;
  readonly edit: (comment: number, body: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function startGitHub(
  tip: () => Promise<string>,
  options: { readonly isPublic: boolean; readonly repository?: Database },
): Promise<GitHubStandIn> {
  const emulator = await createEmulator({
    service: "github",
    port: await freePort(),
    seed: {
      tokens: {
        [OWNER]: { login: OWNER, scopes: ["repo"] },
        [TOKEN]: { login: BOT, scopes: ["repo"] },
        mallory: { login: "mallory", scopes: ["repo"] },
      },
      github: {
        users: [{ login: OWNER }, { login: BOT }, { login: "mallory" }],
        repos: [{ owner: OWNER, name: NAME, auto_init: true }],
      },
    },
  });
  const base = `/repos/${OWNER}/${NAME}`;
  const ask = async (token: string, method: string, path: string, body?: unknown) => {
    const response = await fetch(`${emulator.url}${base}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`emulate: ${response.status} to ${method} ${path}`);
    return await response.json();
  };
  await ask(OWNER, "PUT", `/collaborators/${encodeURIComponent(BOT)}`, { permission: "push" });

  const artifacts: Artifact[] = [];
  const state = {
    pulls: [] as Pull[],
    runs: [] as Run[],
    mergedBy: new Map<string, number[]>(),
    writers: new Set(["ana"]),
    reviewed: new Set(["rollcall-approved"]),
    locked: new Set<number>(),
    approvals: [] as { run: number; environment: string }[],
    requests: [] as string[],
    checks: [] as Record<string, unknown>[],
    opened: new Map<number, { title: string; body: string }>(),
    settings: { mayOpenPullRequests: true } as GitHubStandIn["settings"],
  };
  const { repository } = options;
  const gitData = repository && gitDatabase(repository);
  const pullJson = (pull: Pull): object => ({
    number: pull.number,
    state: pull.state === "open" ? "open" : "closed",
    merged_at: pull.state === "merged" ? "2026-11-02T08:00:00Z" : null,
    user: { login: pull.author },
    body: state.opened.get(pull.number)?.body ?? null,
    head: {
      sha: pull.head,
      ref: pull.branch,
      repo: { id: pull.headRepositoryId, owner: { login: pull.owner } },
    },
    base: { ref: "main", repo: { id: REPOSITORY_ID } },
  });
  const artifactJson = (artifact: Artifact): object => {
    const run = state.runs.find(({ id }) => id === artifact.run);
    return {
      id: artifact.id,
      name: artifact.name,
      expired: false,
      created_at: artifact.createdAt,
      digest: `sha256:${createHash("sha256").update(artifact.zip).digest("hex")}`,
      workflow_run: { id: artifact.run, head_branch: run?.headBranch, head_sha: run?.headCommit },
    };
  };

  type Answer = { status?: number; json?: unknown; redirect?: string } | undefined;
  const answer = async (path: string, query: URLSearchParams): Promise<Answer> => {
    const matched = (pattern: RegExp): string[] | undefined =>
      pattern.exec(path.slice(base.length))?.slice(1);
    if (matched(/^\/pulls$/)) {
      const [owner, branch] = (query.get("head") ?? ":").split(":");
      return {
        json: state.pulls
          .filter((pull) => (pull.state === "open") === ((query.get("state") ?? "open") === "open"))
          .filter((pull) => pull.owner === owner && pull.branch === branch)
          .map(pullJson),
      };
    }
    const commit = matched(/^\/commits\/([0-9a-f]{40})\/pulls$/)?.[0];
    if (commit !== undefined)
      return {
        json: (state.mergedBy.get(commit) ?? [])
          .flatMap((number) => state.pulls.filter((pull) => pull.number === number))
          .map(pullJson),
      };
    if (matched(/^\/git\/ref\/heads\/main$/))
      return { json: { ref: "refs/heads/main", object: { sha: await tip(), type: "commit" } } };
    const branch = matched(/^\/git\/ref\/heads\/([\w-]+)$/)?.[0];
    if (gitData && branch !== undefined) {
      const sha = await gitData.tipOf(branch);
      return sha === ""
        ? { status: 404, json: { message: "Not Found" } }
        : { json: { ref: `refs/heads/${branch}`, object: { sha, type: "commit" } } };
    }
    const named = matched(/^\/git\/commits\/([0-9a-f]{40})$/)?.[0];
    if (gitData && named !== undefined)
      return {
        json: {
          sha: named,
          message: await gitData.messageOf(named),
          tree: { sha: await gitData.treeOf(named) },
        },
      };
    const login = matched(/^\/collaborators\/([^/]+)\/permission$/)?.[0];
    if (login !== undefined)
      return { json: { permission: state.writers.has(login) ? "write" : "read" } };
    if (matched(/^\/actions\/artifacts$/)) {
      const named = artifacts.filter(({ name }) => name === query.get("name"));
      return {
        json: { total_count: named.length, artifacts: named.toReversed().map(artifactJson) },
      };
    }
    const zip = matched(/^\/actions\/artifacts\/(\d+)\/zip$/)?.[0];
    if (zip !== undefined) return { redirect: `/storage/${zip}` };
    const runId = matched(/^\/actions\/runs\/(\d+)$/)?.[0];
    if (runId !== undefined) {
      const run = state.runs.find(({ id }) => String(id) === runId);
      return run
        ? {
            json: {
              id: run.id,
              path: run.path,
              event: run.event,
              head_branch: run.headBranch,
              head_sha: run.headCommit,
              status: run.conclusion === null ? "in_progress" : "completed",
              conclusion: run.conclusion,
              repository: { id: REPOSITORY_ID },
              head_repository: { id: run.repositoryId },
            },
          }
        : { status: 404, json: { message: "Not Found" } };
    }
    const approved = matched(/^\/actions\/runs\/(\d+)\/approvals$/)?.[0];
    if (approved !== undefined)
      return {
        json: state.approvals
          .filter(({ run }) => String(run) === approved)
          .map(({ environment }) => ({ state: "approved", environments: [{ name: environment }] })),
      };
    if (path === base)
      return {
        json: {
          id: REPOSITORY_ID,
          default_branch: "main",
          private: !options.isPublic,
          visibility: options.isPublic ? "public" : "private",
        },
      };
    return undefined;
  };

  const openPull = async (asked: Record<string, string>): Promise<Answer> => {
    if (!repository || !gitData) return undefined;
    if (!state.settings.mayOpenPullRequests)
      return {
        status: 403,
        json: {
          message: "GitHub Actions is not permitted to create or approve pull requests.",
        },
      };
    const { number } = (await ask(TOKEN, "POST", "/issues", { title: asked["title"] })) as {
      number: number;
    };
    const { head: branch = "", title = "", body = "" } = asked;
    const head = await gitData.tipOf(branch);
    state.pulls.push({
      number,
      author: BOT,
      owner: OWNER,
      headRepositoryId: REPOSITORY_ID,
      branch,
      head,
      state: "open",
    });
    state.opened.set(number, { title, body });
    await repository.publish(head, `refs/pull/${number}/head`);
    return {
      status: 201,
      json: { number, html_url: `https://github.com/${OWNER}/${NAME}/pull/${number}` },
    };
  };

  /** What the API does to a branch, its pull requests follow. */
  const change = async (
    method: string,
    path: string,
    asked: Record<string, string>,
  ): Promise<Answer> => {
    const number = /^\/pulls\/(\d+)$/.exec(path)?.[1];
    const opened = state.opened.get(Number(number));
    if (method === "PATCH" && opened) {
      state.opened.set(Number(number), { ...opened, ...asked });
      return { json: { number: Number(number) } };
    }
    const branch = /^\/git\/refs\/heads\/([\w-]+)$/.exec(path)?.[1];
    if (!repository || branch === undefined) return undefined;
    const open = state.pulls.filter((pull) => pull.branch === branch && pull.state === "open");
    if (method === "DELETE") {
      await repository.git("push", "-q", repository.origin, `:refs/heads/${branch}`);
      for (const pull of open) pull.state = "closed";
      return { status: 204 };
    }
    const { sha = "" } = asked;
    await repository.publish(sha, `refs/heads/${branch}`);
    for (const pull of open) {
      pull.head = sha;
      await repository.publish(sha, `refs/pull/${pull.number}/head`);
    }
    return { json: { ref: `refs/heads/${branch}`, object: { sha } } };
  };

  const server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? "/", "http://stand-in");
      const body = await bodyOf(request);
      const stored = /^\/storage\/(\d+)$/.exec(url.pathname)?.[1];
      if (stored !== undefined) {
        const artifact = artifacts.find(({ id }) => String(id) === stored);
        response.writeHead(200, { "content-type": "application/zip" }).end(artifact?.zip);
        return;
      }
      state.requests.push(`${request.method} ${url.pathname.slice(base.length)}`);
      if (request.headers.authorization !== `token ${TOKEN}`) {
        response.writeHead(401, { "content-type": "application/json" });
        response.end(JSON.stringify({ message: "Bad credentials" }));
        return;
      }
      if (/\/check-runs(\/\d+)?$/.test(url.pathname))
        state.checks.push(JSON.parse(body) as Record<string, unknown>);
      const path = decodeURIComponent(url.pathname);
      const issue = /\/issues\/(\d+)\/comments$/.exec(path)?.[1];
      if (request.method === "POST" && state.locked.has(Number(issue))) {
        response.writeHead(403, { "content-type": "application/json" });
        response.end(
          JSON.stringify({ message: "Unable to create comment because issue is locked." }),
        );
        return;
      }
      const posted = request.method === "POST" ? path.slice(base.length) : "";
      if (posted === "/git/commits") await state.settings.beforeCommit?.();
      const own: Answer =
        request.method === "GET"
          ? await answer(path, url.searchParams)
          : posted === "/pulls"
            ? await openPull(JSON.parse(body) as Record<string, string>)
            : posted.startsWith("/git/")
              ? await gitData?.write(posted, JSON.parse(body) as never)
              : await change(
                  request.method ?? "",
                  path.slice(base.length),
                  (body === "" ? {} : JSON.parse(body)) as Record<string, string>,
                );
      if (own?.redirect !== undefined) {
        response.writeHead(302, { location: own.redirect }).end();
        return;
      }
      if (own) {
        response.writeHead(own.status ?? 200, { "content-type": "application/json" });
        response.end(own.json === undefined ? undefined : JSON.stringify(own.json));
        return;
      }
      const passed = await fetch(`${emulator.url}${url.pathname}${url.search}`, {
        method: request.method ?? "GET",
        headers: { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" },
        ...(body !== "" && { body }),
      });
      const link = passed.headers.get("link");
      response.writeHead(passed.status, {
        "content-type": "application/json",
        ...(link !== null && {
          link: link.replaceAll(/http:\/\/localhost:\d+/g, addressOf(server)),
        }),
      });
      response.end(await passed.text());
    })();
  });
  await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
  return {
    ...state,
    url: addressOf(server),
    token: TOKEN,
    enter: (run, environment) => {
      if (state.reviewed.has(environment)) state.approvals.push({ run, environment });
    },
    openIssue: async () => {
      const { number } = (await ask(TOKEN, "POST", "/issues", { title: "A change" })) as {
        number: number;
      };
      return number;
    },
    upload: (run, name, files) => {
      const encoder = new TextEncoder();
      const entries = Object.entries(files).map(([file, text]) => [file, encoder.encode(text)]);
      const id = artifacts.length + 1;
      artifacts.push({
        id,
        name,
        run,
        zip: zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>),
        createdAt: new Date(Date.UTC(2026, 10, 2, 8, 0, id)).toISOString(),
      });
    },
    artifacts: (beginning) =>
      artifacts.map(({ name }) => name).filter((name) => name.startsWith(beginning)),
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
    close: async () => {
      await new Promise((done) => void server.close(done));
      await emulator.close();
    },
  };
}

type Database = Pick<Repository, "commit" | "publish" | "git" | "origin">;

interface Asked {
  readonly base_tree: string;
  readonly tree: readonly { readonly path: string; readonly content: string }[] & string;
  readonly message: string;
  readonly parents: readonly [string];
  readonly ref: string;
  readonly sha: string;
}

/**
 * The part of GitHub's Git database that makes commits.
 *
 * @see https://docs.github.com/rest/git
 */
function gitDatabase(git: Database) {
  const tipOf = async (branch: string): Promise<string> =>
    (await git.git("ls-remote", git.origin, `refs/heads/${branch}`)).split(/\s/)[0] ?? "";
  const treeOf = (commit: string): Promise<string> => git.git("rev-parse", `${commit}^{tree}`);
  const messageOf = (commit: string): Promise<string> =>
    git.git("log", "-1", "--format=%B", commit);
  const write = async (
    path: string,
    asked: Asked,
  ): Promise<{ status: number; json: unknown } | undefined> => {
    const made = (sha: string) => ({ status: 201, json: { sha } });
    switch (path) {
      case "/git/trees": {
        const below = await git.git("commit-tree", asked.base_tree, "-m", "Nobody's");
        const files = asked.tree.map(({ path, content }) => [path, content] as const);
        return made(await treeOf(await git.commit(below, Object.fromEntries(files), "Nobody's")));
      }
      case "/git/commits":
        return made(
          await git.git("commit-tree", asked.tree, "-p", asked.parents[0], "-m", asked.message),
        );
      case "/git/refs": {
        const branch = asked.ref.replace("refs/heads/", "");
        if ((await tipOf(branch)) !== "")
          return { status: 422, json: { message: "Reference already exists" } };
        await git.publish(asked.sha, asked.ref);
        return made(asked.sha);
      }
      default:
        return undefined;
    }
  };
  return { tipOf, treeOf, messageOf, write };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

// The emulator takes a port and does not tell which one it would have chosen.
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => void probe.listen(0, "127.0.0.1", done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => void probe.close(done));
  return port;
}

function addressOf(server: ReturnType<typeof createServer>): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
