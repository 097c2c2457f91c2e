import { wrapped } from "../../report/text/columns.ts";
import { open } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { newKeyPair } from "../../handover/sealedFile.ts";
import { forTerminal } from "../../report/escape.ts";
import { git, GitError } from "../../git/git.ts";
import { isInRepository } from "../../git/repository.ts";
import { makeStateFolder, STATE_FOLDER } from "../../session/directory/stateFolder.ts";
import { EXIT, UserError, type ExitCode, type World } from "../../session/process/world.ts";
import { makeFolder } from "../../files/makeFolder.ts";
import { fileTrouble } from "../../files/fileTrouble.ts";

const DEFAULT_FILE = `${STATE_FOLDER}/handover.key`;

export interface KeysNewOptions {
  readonly out?: string;
}

/**
 * Makes a key pair for hand-overs. The secret half goes into a file that only its owner can read and that Git does not
 * track; the public half is printed.
 */
export async function keysNew(
  { out: file = DEFAULT_FILE }: KeysNewOptions,
  { output }: World,
): Promise<ExitCode> {
  if (dirname(file) === STATE_FOLDER) await makeStateFolder();
  else await makeFolder(dirname(file));
  if (await couldBeCommitted(file))
    throw new UserError(
      `Git would track ${forTerminal(file)}, and everyone with access to the repository would have the secret key. Choose a place outside the repository: --out ~/rollcall-handover.key. Nothing was written.`,
    );
  const { identity, recipient } = await newKeyPair();
  await writeSecret(file, `# public key: ${recipient}\n${identity}\n`);
  output.out(
    [
      wrapped(
        `The secret key is in ${forTerminal(file)}. Keep it, and give it to no one: with it, \`rollcall reveal\` opens what is handed over.`,
        output.style,
      ),
      "",
      "The public key goes into rollcall.yaml, through a pull request:",
      "",
      "newUsers:",
      "  credential: temporaryAccessPass",
      "  recipients:",
      `    - ${recipient}`,
      "",
    ].join("\n"),
  );
  return EXIT.done;
}

async function writeSecret(file: string, text: string): Promise<void> {
  try {
    const handle = await open(file, "wx", 0o600);
    try {
      await handle.writeFile(text);
    } finally {
      await handle.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(
      code === "EEXIST"
        ? `${forTerminal(file)} exists, and a key is never overwritten: what was encrypted for it could not be opened any more. Give another file: --out FILE.`
        : `Cannot write ${forTerminal(file)}: ${fileTrouble(error, "writing")}.`,
    );
  }
}

/**
 * Whether a file lies in a repository that does not ignore it.
 *
 * @throws GitError where Git cannot tell
 * @see https://git-scm.com/docs/git-check-ignore (exit status 1: not ignored, or tracked all the same)
 */
async function couldBeCommitted(file: string): Promise<boolean> {
  const folder = dirname(file);
  if (!(await isInRepository(folder))) return false;
  try {
    await git("-C", folder, "check-ignore", "--quiet", "--", basename(file));
    return false;
  } catch (error) {
    if (error instanceof GitError && error.exitCode === 1) return true;
    throw error;
  }
}
