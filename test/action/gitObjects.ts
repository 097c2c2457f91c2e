import { execFile, spawn } from "node:child_process";
import { appendFileSync, cpSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { ended } from "../cli.ts";

const run = promisify(execFile);

/** Files by path; null takes one away. */
export type Files = Readonly<Record<string, string | null>>;

/** What `git init` makes, asked of Git once. */
export async function copyEmptyRepository(folder: string, kind: "bare" | "plain"): Promise<void> {
  const made = (empty[kind] ??= (async () => {
    const place = await mkdtemp(join(tmpdir(), "rollcall-empty-"));
    const bare = kind === "bare" ? ["--bare"] : [];
    await run("git", ["init", "-q", "-b", "main", "--template=", ...bare, place], {
      env: GIT_ENVIRONMENT,
    });
    // No host packs objects while a push waits.
    appendFileSync(
      join(place, kind === "bare" ? "config" : ".git/config"),
      "[receive]\n\tautoGC = false\n",
    );
    return place;
  })());
  cpSync(await made, folder, { recursive: true });
}

const empty: Partial<Record<"bare" | "plain", Promise<string>>> = {};

/** @see https://git-scm.com/docs/git-fast-import */
export async function importCommit(
  repository: string,
  {
    parent,
    files,
    message,
    by,
    reference,
    minutesAgo = 0,
    isOnePack = false,
  }: {
    readonly parent: string | undefined;
    readonly files: Files;
    readonly message: string;
    readonly by: string;
    readonly reference: string;
    readonly minutesAgo?: number;
    /** Instead of a file for each object. */
    readonly isOnePack?: boolean;
  },
): Promise<string> {
  const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const time = `${Math.floor(Date.now() / 1000) - 60 * minutesAgo} +0000`;
  const lines = [
    `commit ${reference}\nmark :1\nauthor ${by} ${time}\ncommitter ${by} ${time}\n`,
    data(`${message}\n`),
    parent === undefined ? "" : `from ${parent}\n`,
    ...Object.entries(files).map(([path, text]) =>
      text === null ? `D ${path}\n` : `M 100644 inline ${path}\n${data(text)}`,
    ),
    "\nget-mark :1\n",
  ];
  const settings = isOnePack ? ["-c", "fastimport.unpackLimit=1"] : [];
  const child = spawn("git", [...settings, "fast-import", "--quiet", "--date-format=raw"], {
    cwd: repository,
    env: GIT_ENVIRONMENT,
    stdio: ["pipe", "pipe", "pipe"],
  });
  const { code, stdout, stderr } = await ended(child, lines.join(""));
  if (code !== 0) throw new Error(`Git cannot make the commit: ${stderr}`);
  return stdout.trim();
}

/** Nobody's own settings, and a fixed author. */
export const GIT_ENVIRONMENT = {
  PATH: process.env["PATH"],
  HOME: "/nonexistent",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "Ana Silva",
  GIT_AUTHOR_EMAIL: "ana@contoso.com",
  GIT_COMMITTER_NAME: "Ana Silva",
  GIT_COMMITTER_EMAIL: "ana@contoso.com",
};
