import process from "node:process";

/**
 * How often a property is tried: so often by `npm test`, ten times as often by `npm run test:soak`, which runs the same
 * files once more.
 */
export function runs(few: number): number {
  return few * Number(process.env["TIMES"] ?? 1);
}
