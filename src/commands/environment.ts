import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
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
 * @throws UserError when `.env` is tracked by Git
 */
export async function completeEnvironment(
  environment: World["environment"],
): Promise<World["environment"]> {
  if (environment["CI"] !== undefined) return environment;
  const text = await readFile(".env", "utf8").catch(() => undefined);
  if (text === undefined) return environment;
  if (await isTracked(".env"))
    throw new UserError(
      "Git tracks the file .env, which may hold a secret. Take it out (git rm --cached .env) and add it to .gitignore.",
    );
  const fromFile = parseEnv(text);
  const chosen = VARIABLES.filter(
    (name) => environment[name] === undefined && fromFile[name] !== undefined,
  ).map((name) => [name, fromFile[name]]);
  return { ...environment, ...Object.fromEntries(chosen) };
}

async function isTracked(path: string): Promise<boolean> {
  return run("git", ["ls-files", "--error-unmatch", "--", path]).then(
    () => true,
    () => false,
  );
}
