import { readFile } from "node:fs/promises";
import { parseEnv } from "node:util";
import { isAutomated } from "../../model/automated.ts";
import { git, GitError } from "../../git/git.ts";
import { isInRepository } from "../../git/repository.ts";
import { UserError, type World } from "./world.ts";

/** The variables that Rollcall reads, and the only ones that it takes from a `.env` file. */
const VARIABLES = [
  "ROLLCALL_CREDENTIAL",
  "ROLLCALL_CLOUD",
  "ROLLCALL_SCOPES",
  "ROLLCALL_REDIRECT_URI",
  "AZURE_TENANT_ID",
  "AZURE_CLIENT_ID",
  "AZURE_CLIENT_SECRET",
  "AZURE_CLIENT_CERTIFICATE_PATH",
  "AZURE_CLIENT_CERTIFICATE_PASSWORD",
  "AZURE_CLIENT_SEND_CERTIFICATE_CHAIN",
  "AZURE_AUTHORITY_HOST",
  "AZURE_FEDERATED_TOKEN_FILE",
  "AZURE_TOKEN_CREDENTIALS",
  "ROLLCALL_ACCESS_TOKEN",
  "ROLLCALL_GRAPH_URL",
  "ROLLCALL_LEDGER",
  "ROLLCALL_LEDGER_KEY",
  "ROLLCALL_SIGNING_KEY",
];

/**
 * The environment, completed from `.env` in the current folder: outside CI only, and only while Git does not track
 * the file, since otherwise a pull request could set the endpoint or leak the secret.
 *
 * @throws UserError when `.env` is tracked by Git, or nobody can tell
 */
export async function completeEnvironment(
  environment: World["environment"],
): Promise<World["environment"]> {
  if (isAutomated(environment)) return environment;
  const text = await readFile(".env", "utf8").catch(() => undefined);
  if (text === undefined) return environment;
  if (await isTracked(".env"))
    throw new UserError(
      "Git tracks the file .env, which may hold a secret. Remove it (git rm --cached .env) and add it to .gitignore.",
    );
  // Node takes the byte order mark that some editors write for a part of the first name.
  const fromFile = parseEnv(text.replace(/^\ufeff/, ""));
  const chosen = VARIABLES.filter(
    (name) => environment[name] === undefined && fromFile[name] !== undefined,
  ).map((name) => [name, fromFile[name]]);
  return { ...environment, ...Object.fromEntries(chosen) };
}

/** @see https://git-scm.com/docs/git-ls-files (--error-unmatch: 1 when the file is not tracked) */
async function isTracked(path: string): Promise<boolean> {
  try {
    if (!(await isInRepository())) return false;
    // Windows and macOS take .ENV for the same file, and Git does not.
    await git("ls-files", "--error-unmatch", "--", `:(icase)${path}`);
    return true;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if (error.exitCode === 1) return false;
    throw new UserError(
      `Git cannot tell whether it tracks the file ${path}. Rollcall does not read one that Git tracks, because anyone with write access could have written it. ${error.message}\nOr move the file away, and set the variables in the environment.`,
    );
  }
}
