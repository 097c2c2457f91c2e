import type { ColumnMeanings } from "../../model/tableSettings.ts";
import { plainHeading } from "../headings/plainHeading.ts";

/** A table that a well-known program writes, or that a well-known system asks for. */
export interface TableFormat {
  /** As it is told: "Okta's user export". */
  readonly name: string;
  /** Where its headings are published. */
  readonly source: string;
  /** Headings that only this format has together: all of them, or of a list one. */
  readonly knownBy: readonly (string | readonly string[])[];
  /** Every column that it may have; what is not here, and no property by its own name, is passed over and named. */
  readonly columns: ColumnMeanings;
  /** Columns that may hold the name to sign in with, if the first of them is not there or empty in every row. */
  readonly signInNames?: readonly string[];
  /** Rows of people who are not managed here: by column, by cell, what they are. `*`: any cell that is not empty. */
  readonly leftOut?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Of dates, where the format always writes them so. */
  readonly dates?: string;
  /** Texts that it writes for nothing. */
  readonly nothing?: readonly string[];
}

/** The format that has these headings, whatever their order and whatever other headings there are. */
export function formatOf(
  headings: readonly string[],
  formats: readonly TableFormat[],
): TableFormat | undefined {
  const there = new Set(headings.map(plainHeading));
  const has = (heading: string): boolean => there.has(plainHeading(heading));
  return formats.find(({ knownBy }) =>
    knownBy.every((heading) => (typeof heading === "string" ? has(heading) : heading.some(has))),
  );
}
