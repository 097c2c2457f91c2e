import { readFile, writeFile } from "node:fs/promises";
import { arch, cpus, platform, totalmem } from "node:os";
import process from "node:process";
import { fileURLToPath } from "node:url";
import type { WriteTally } from "./tally.ts";

/** What one way took. Seconds are those of the directory's clock, but for the processor's. */
export interface WayResult {
  readonly way: string;
  /** So many users were measured, and time and requests reckoned from them; everybody if absent. */
  readonly sample?: number;
  /** From the start of the process to its end. */
  readonly seconds: number;
  readonly writes: WriteTally;
  readonly httpRequests: number;
  readonly batches: number;
  /** Declared, and in the end not there or not as declared; of a sample, of the sample. */
  readonly lost: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
  readonly exitCode: number | null;
}

export interface ProcessCost {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
}

interface Measurement {
  readonly name: string;
  readonly users: number;
  readonly on: Circumstances;
  /** Minutes that measuring it took, by the wall's clock. */
  readonly minutes: number;
}

/** How a directory serves. */
export interface Service {
  /** Milliseconds that each item of a batch takes, beside those of the request. */
  readonly itemLatency?: number;
  /** So many users are there who are not declared; enough for the budget of a large tenant if absent. */
  readonly others?: number;
  /** The quota of writes, and refusals that ask for no longer a pause than until the next one is there; Graph's if absent. */
  readonly writes?: { readonly amount: number; readonly seconds: number };
}

export interface RaceResult extends Measurement {
  readonly kind: "race";
  readonly title: string;
  readonly refill: string;
  /** Where the directory is not as everywhere. */
  readonly service?: Service;
  /** What the quota alone allows, in seconds. */
  readonly quotaSeconds: number;
  readonly ways: readonly WayResult[];
}

export interface ReadingResult extends Measurement {
  readonly kind: "reading";
  readonly validate: ProcessCost;
  readonly plan: ProcessCost & { readonly httpRequests: number };
  /** Reading and parsing the same files and answers, and nothing else. */
  readonly floor: ProcessCost;
}

export type PartResult = RaceResult | ReadingResult;

export interface Circumstances {
  readonly date: string;
  readonly machine: string;
  readonly speed: number;
  /** Milliseconds. */
  readonly latency: number;
}

export const RESULTS_FILE = fileURLToPath(new URL("results.json", import.meta.url));

/** What was measured so far, by the name of the part. */
export async function loadResults(): Promise<Map<string, PartResult>> {
  try {
    const results = JSON.parse(await readFile(RESULTS_FILE, "utf8")) as PartResult[];
    return new Map(results.map((result) => [result.name, result]));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return new Map();
    throw error;
  }
}

export async function saveResults(results: ReadonlyMap<string, PartResult>): Promise<void> {
  await writeFile(RESULTS_FILE, `${JSON.stringify([...results.values()], null, 2)}\n`);
}

export function circumstances(speed: number, latency: number): Circumstances {
  const [cpu] = cpus();
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  return {
    date: new Date().toISOString().slice(0, "2026-11-30".length),
    machine: `${cpu?.model.trim()}, ${cpus().length} cores, ${gigabytes} GB, ${platform()} ${arch()}, Node ${process.version}`,
    speed,
    latency,
  };
}
