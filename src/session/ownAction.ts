import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { forTerminal } from "../report/escape.ts";
import { folderOfSources } from "./product.ts";
import { quoted } from "./process/invocation.ts";
import { UserError } from "./process/world.ts";

/** The Action that workflows are to use. */
export interface OwnAction {
  /** `OWNER/NAME` on github.com. */
  readonly repository: string;
  /** 40 hexadecimal digits. */
  readonly commit: string;
  /** `v1.2.3`, where the remote has such a tag at that commit. */
  readonly version?: string;
  /** The remote did not answer; it had the commit when it was last fetched. */
  readonly unanswered?: true;
}

/** What a pinned commit must hold as it is here: the Action itself, and what `init` writes beside its pin. */
const PINNED = ["action.yml", "dist", "templates", "schema"];
const LONGEST_ANSWER_MILLISECONDS = 30_000;

/**
 * Where this clone comes from on github.com, at its own commit, which GitHub must have.
 *
 * @param clone the folder of the clone
 * @throws UserError with what to do where the clone has no such commit to offer
 */
export async function ownAction(clone: string = folderOfSources()): Promise<OwnAction> {
  const git = gitIn(clone);
  const commit = await commitOf(git);
  const remotes = await remotesOf(git);
  const onGitHub = remotes.flatMap(({ name, url }) => {
    const repository = repositoryOnGitHub(url);
    return repository === undefined ? [] : [{ name, repository }];
  });
  if (onGitHub.length === 0) throw new UserError(notOnGitHub(remotes, commit));
  const changed = await git("status", "--porcelain", "--", ...PINNED);
  if (changed !== "") {
    const folder = quoted(clone.replace(/[\\/]$/, ""));
    throw new UserError(
      `These files of ${folder} are not as its commit ${commit.slice(0, 10)} has them, so a workflow pinned to that commit would run something else:\n` +
        `${changed.trimEnd()}\nCommit and push them, or put them back with: git -C ${folder} checkout -- ${PINNED.join(" ")}`,
    );
  }
  for (const { name, repository } of onGitHub) {
    const { isThere, ...found } = await lookUp(git, name, commit);
    if (isThere) return { repository, commit, ...found };
  }
  throw new UserError(
    `GitHub would not find the commit ${commit} of this clone: ${onGitHub
      .map(({ name, repository }) => `${repository} (remote ${name})`)
      .join(
        " and ",
      )} ${onGitHub.length > 1 ? "do" : "does"} not have it, as far as this clone knows. ` +
      `Push it, or fetch and check out a commit that is there, such as a release. ${nameIt(commit)}`,
  );
}

/**
 * `OWNER/NAME` by the address of a remote; undefined where that is not on github.com. Takes what Git takes: https, ssh
 * (also by way of port 443), git, and the short form `git@github.com:OWNER/NAME`.
 *
 * @see https://git-scm.com/docs/git-clone#_git_urls
 * @see https://docs.github.com/authentication/troubleshooting-ssh/using-ssh-over-the-https-port
 */
export function repositoryOnGitHub(url: string): string | undefined {
  const [, host = "", path = ""] =
    /^(?:https?|ssh|git|git\+ssh|git\+https):\/\/(?:[^/@]*@)?([^/:@]+)(?::\d+)?\/+(.*)$/i.exec(
      url,
    ) ??
    /^(?:[^/@:]+@)?([^/:@]+):(?!\/\/)\/?(.*)$/.exec(url) ??
    [];
  if (!/^(?:www\.|ssh\.)?github\.com$/i.test(host)) return undefined;
  const name = path.replace(/\/+$/, "").replace(/\.git$/, "");
  return isRepositoryName(name) ? name : undefined;
}

/** Whether a text is `OWNER/NAME`, as GitHub allows them. */
export function isRepositoryName(text: string): boolean {
  return /^\w[\w-]*\/(?!\.+$)[\w.-]+$/.test(text);
}

type Git = (...args: readonly string[]) => Promise<string>;

function gitIn(clone: string): Git {
  const run = promisify(execFile);
  return async (...args) => {
    const { stdout } = await run("git", ["-C", clone, ...args], {
      // Without access, Git must fail and not ask for a password half way.
      env: { ...process.env, GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" },
      timeout: LONGEST_ANSWER_MILLISECONDS,
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout;
  };
}

async function commitOf(git: Git): Promise<string> {
  let reason = "it is not a Git clone";
  try {
    // An archive that was unpacked inside another repository would have that repository's commit.
    if ((await git("rev-parse", "--show-prefix")).trim() === "")
      return (await git("rev-parse", "--verify", "HEAD^{commit}")).trim();
  } catch (error) {
    const { code, stderr = "" } = error as { code?: unknown; stderr?: string };
    if (code === "ENOENT") reason = "Git is not installed";
    else if (!stderr.includes("not a git repository"))
      reason = `Git says: ${forTerminal(stderr.trim().split("\n")[0] ?? "")}`;
  }
  throw new UserError(
    `This copy of Rollcall does not know its own commit (${reason}). Clone Rollcall from github.com and run init there. ${nameIt("COMMIT")}`,
  );
}

interface Remote {
  readonly name: string;
  readonly url: string;
}

// The one that the branch follows first, then origin.
async function remotesOf(git: Git): Promise<Remote[]> {
  const names = (await git("remote")).split("\n").filter(Boolean);
  const followed = await git("rev-parse", "--abbrev-ref", "@{upstream}").catch(() => "");
  const rank = (name: string): number =>
    followed.startsWith(`${name}/`) ? 0 : name === "origin" ? 1 : 2;
  const sorted = names.toSorted((left, right) => rank(left) - rank(right));
  return Promise.all(
    sorted.map(async (name) => ({ name, url: (await git("remote", "get-url", name)).trim() })),
  );
}

/** Whether a remote has a commit, and the version that a tag of the remote gives it. */
async function lookUp(
  git: Git,
  remote: string,
  commit: string,
): Promise<{ readonly isThere: boolean } & Pick<OwnAction, "version" | "unanswered">> {
  const seen = await git("branch", "-r", "--contains", commit);
  const wasThere = seen.split("\n").some((line) => line.trim().startsWith(`${remote}/`));
  const listed = await git("ls-remote", "--heads", "--tags", remote).catch(() => undefined);
  // Without an answer, what the last fetch saw counts; but a tag may have been moved since.
  if (listed === undefined) return { isThere: wasThere, unanswered: true };
  const references = listed.split("\n").flatMap((line) => {
    const [hash = "", name = ""] = line.split("\t");
    return name === "" ? [] : [{ hash, name }];
  });
  const versions = references
    .filter(({ hash }) => hash === commit)
    .flatMap(({ name }) => /^refs\/tags\/(v\d+\.\d+\.\d+)(?:\^\{\})?$/.exec(name)?.[1] ?? []);
  const isTip = references.some(({ hash }) => hash === commit);
  return {
    isThere: isTip || wasThere,
    ...(versions[0] !== undefined && { version: versions[0] }),
  };
}

function notOnGitHub(remotes: readonly Remote[], commit: string): string {
  const places = remotes.map(({ name, url }) => `${name} (${withoutCredential(url)})`);
  const from =
    places.length === 0
      ? "This clone of Rollcall has no remote"
      : `None of this clone's remotes is a repository on github.com: ${places.join(", ")}`;
  return (
    `${from}. The workflows run on github.com and look the Action up there. Push Rollcall to a repository on github.com first. ${nameIt(commit)}\n` +
    "GitHub Enterprise Server does not work: the workflows keep plans and receipts as artifacts, and actions/upload-artifact v4 and later do not run there."
  );
}

function nameIt(commit: string): string {
  return `Or name the repository on github.com that has it: --action OWNER/REPOSITORY@${commit}. To begin without workflows, give --owners none.`;
}

// A token may stand in an address.
function withoutCredential(url: string): string {
  return forTerminal(url.replace(/^(\w[\w+]*:\/\/)[^/]*@/, "$1"));
}
