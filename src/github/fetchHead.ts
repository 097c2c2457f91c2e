import { execFile } from "node:child_process";
import { promisify } from "node:util";
import process from "node:process";
import { GitHubError } from "./gitHubError.ts";

const execute = promisify(execFile);

/**
 * Brings the commits of a pull request into Git's object database. Nothing is checked out. The token travels in the
 * environment of this one process, and to the host of the repository only.
 *
 * @returns the commit that the pull request's head is now
 */
export async function fetchHead(options: {
  readonly pullRequest: number;
  readonly token: string;
  readonly serverUrl: string;
}): Promise<string> {
  const reference = `refs/rollcall/pull/${options.pullRequest}`;
  const basic = Buffer.from(`x-access-token:${options.token}`).toString("base64");
  const env = {
    ...process.env,
    GIT_TERMINAL_PROMPT: "0",
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: `http.${options.serverUrl}/.extraheader`,
    GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${basic}`,
  };
  try {
    await execute(
      "git",
      [
        "fetch",
        "--quiet",
        "--no-tags",
        "--no-recurse-submodules",
        "origin",
        `+refs/pull/${options.pullRequest}/head:${reference}`,
      ],
      { env },
    );
    const { stdout } = await execute("git", ["rev-parse", "--verify", `${reference}^{commit}`]);
    return stdout.trim();
  } catch (error) {
    const { stderr = "" } = error as { stderr?: string };
    const [line = ""] = stderr.split("\n");
    throw new GitHubError(
      `The commits of pull request ${options.pullRequest} cannot be fetched: ${line.slice(0, 300) || "Git did not say why"}.`,
    );
  }
}
