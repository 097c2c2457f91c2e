import { mkdtempSync, rmSync } from "node:fs";
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
  const folder = mkdtempSync(join(tmpdir(), "rollcall-tests-"));
  for (const name of VARIABLES) process.env[name] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
