import { execFile } from "node:child_process";
import { access, readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { parseEnv, promisify } from "node:util";
import { UserError, type World } from "./world.ts";

/** The variables that Rollcall reads, and the only ones that it takes from a `.env` file. */
const VARIABLES = [
  "AZURE_TENANT_ID",
  "AZURE_CLIENT_ID",
  "AZURE_CLIENT_SECRET",
  "AZURE_CLIENT_CERTIFICATE_PATH",
  "AZURE_AUTHORITY_HOST",
  "AZURE_FEDERATED_TOKEN_FILE",
  "ROLLCALL_ACCESS_TOKEN",
  "ROLLCALL_GRAPH_URL",
];

const run = promisify(execFile);

/**
 * The environment, completed from `.env` in the current folder: outside CI only, and only while Git does not track
 * the file, since otherwise a pull request could set the endpoint or leak the secret.
 *
 * @throws UserError when `.env` is tracked by Git, or nobody can tell
 */
export async function completeEnvironment(
  environment: World["environment"],
): Promise<World["environment"]> {
  if (environment["CI"] !== undefined) return environment;
  const text = await readFile(".env", "utf8").catch(() => undefined);
  if (text === undefined) return environment;
  if (await isTracked(".env", environment))
    throw new UserError(
      "Git tracks the file .env, which may hold a secret. Take it out (git rm --cached .env) and add it to .gitignore.",
    );
  const fromFile = parseEnv(text);
  const chosen = VARIABLES.filter(
    (name) => environment[name] === undefined && fromFile[name] !== undefined,
  ).map((name) => [name, fromFile[name]]);
  return { ...environment, ...Object.fromEntries(chosen) };
}

/** @see https://git-scm.com/docs/git-ls-files (--error-unmatch: 1 when the file is not tracked) */
async function isTracked(path: string, environment: World["environment"]): Promise<boolean> {
  if (environment["GIT_DIR"] === undefined && !(await isInRepository())) return false;
  try {
    await run("git", ["ls-files", "--error-unmatch", "--", path]);
    return true;
  } catch (error) {
    const { code, stderr = "", message } = error as Error & { code?: unknown; stderr?: string };
    if (code === 1) return false;
    const said = code === "ENOENT" ? "Git is not installed" : stderr.split("\n")[0] || message;
    throw new UserError(
      `Git cannot tell whether it tracks the file ${path} (${said}), and one that it tracks must not be read: it may be anybody's. Repair that, or move the file away and set the variables in the environment.`,
    );
  }
}

// Git's own answer "not a repository" is also that for a repository which is broken.
async function isInRepository(): Promise<boolean> {
  for (let folder = resolve("."); ; folder = dirname(folder)) {
    if (await exists(join(folder, ".git"))) return true;
    if (folder === dirname(folder)) return false;
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
