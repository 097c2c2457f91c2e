import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { text } from "node:stream/consumers";

export interface Measured {
  readonly exitCode: number | null;
  readonly printed: string;
  readonly seconds: number;
  /** User and system time of the process itself, without those that it starts. */
  readonly cpuSeconds: number;
  /** The most that was resident. */
  readonly peakMegabytes: number;
}

/** Runs a Node program in a process of its own and says what it used. */
export async function measure(
  args: readonly string[],
  {
    cwd,
    env = {},
  }: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), "rollcall-usage-"));
  try {
    const path = join(folder, "usage.json");
    const hook = new URL("usage.ts", import.meta.url).href;
    const started = performance.now();
    const child = spawn(process.execPath, ["--import", hook, ...args], {
      ...(cwd !== undefined && { cwd }),
      env: { PATH: process.env["PATH"], ...env, BENCH_USAGE: path },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
    const printed = await text(child.stdout);
    const exitCode = await ended;
    const seconds = (performance.now() - started) / 1000;
    const usage = JSON.parse(await readFile(path, "utf8")) as NodeJS.ResourceUsage;
    return {
      exitCode,
      printed,
      seconds,
      cpuSeconds: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
      peakMegabytes: Math.round(usage.maxRSS / 1024),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
