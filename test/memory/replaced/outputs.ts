import { current } from "../jobs.ts";

/** In the place of the runner's files. */

export async function setOutputs(
  outputs: Readonly<Record<string, string | number>>,
): Promise<void> {
  for (const [name, value] of Object.entries(outputs)) current.outputs[name] = String(value);
}

export async function setPlanOutputs(): Promise<void> {
  // Nobody reads them here.
}

export async function addSummary(): Promise<void> {
  // It is for people.
}
