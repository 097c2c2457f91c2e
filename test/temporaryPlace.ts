import { accessSync, constants, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";

/*
 * Runs once, before all tests, in the process that starts the others. What they leave behind goes with the folder: those
 * processes are ended, and nothing that waits for their end would run.
 */

/** As Node's `os.tmpdir` reads them, on Linux, macOS and Windows. */
const VARIABLES = ["TMPDIR", "TEMP", "TMP"] as const;

export default function setup(): () => void {
  const folder = mkdtempSync(join(placeInMemory() ?? tmpdir(), "rollcall-tests-"));
  for (const name of VARIABLES) process.env[name] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

const IN_MEMORY = "/dev/shm";
const ENOUGH_BYTES = 3 * 1024 ** 3;

/** Git makes and drops thousands of files, which takes a third less in memory. A container often leaves no room there. */
function placeInMemory(): string | undefined {
  if (process.platform !== "linux" || process.env["TMPDIR"] !== undefined) return undefined;
  try {
    accessSync(IN_MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return bavail * bsize >= ENOUGH_BYTES ? IN_MEMORY : undefined;
  } catch {
    return undefined;
  }
}
