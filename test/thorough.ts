import process from "node:process";

/**
 * Whether this is `npm run test:workflows`, where every run is a process. What is slow by nature is tried there alone, and
 * something smaller of the kind in `npm test` as well.
 */
export const IS_THOROUGH = process.env["ROLLCALL_TEST_PROCESSES"] === "true";

/** Of rows that take the same way with something else, `npm test` tries the first `few` and `npm run test:workflows` all. */
export function firstOf<Row>(few: number, rows: readonly Row[]): readonly Row[] {
  return IS_THOROUGH ? rows : rows.slice(0, few);
}
