import type { CellEncoding, Separator } from "./forms.ts";

/**
 * What a configuration, or a known format, says of a column: the name of a property or member, `manager`, `id`,
 * `formerly`; `not accountEnabled` where the column says who is blocked; `reference` for a name by which other rows call
 * this person their manager; `surnamePrefix` for what belongs before the surname; `surname, givenName` for both names in one
 * cell; `ignore`. Or a property with what each cell means, as `{ accountEnabled: { Active: true } }`.
 */
export type ColumnMeaning = string | Readonly<Record<string, CellMeanings>>;

/** What cells mean, by their text in any case; an empty text says nothing. */
export type CellMeanings = Readonly<Record<string, string | boolean | null>>;

/** By heading. */
export type ColumnMeanings = Readonly<Record<string, ColumnMeaning>>;

/** How tables are read that do not tell it themselves. */
export interface TableForms {
  /** Of dates, such as `dd.mm.yyyy`. */
  readonly dates?: string;
  /** Texts that stand for an empty cell, such as N/A. */
  readonly nothing?: readonly string[];
  /** Whether an empty cell clears what is declared, for systems that cannot write null. */
  readonly empty?: "keep" | "clear";
  /** What becomes of a manager who is neither in the table nor declared: an error, or left out and named. */
  readonly unknownManagers?: "refuse" | "leave";
  /** Is added to names to sign in with that have none. */
  readonly domain?: string;
  /** Of a CSV file. */
  readonly encoding?: CellEncoding;
  /** Of a CSV file, by name. */
  readonly separator?: Separator;
  /** Of a workbook. */
  readonly sheet?: string;
  /** The row in which the headings stand, from 1. */
  readonly headings?: number;
}

/** One system that tables come from, known again by the headings of its columns. */
export interface TableSource extends TableForms {
  readonly columns: ColumnMeanings;
}

/** What the configuration says of tables: of all of them, and of each source by its name. */
export interface TableSettings extends TableForms {
  readonly columns: ColumnMeanings;
  readonly sources: Readonly<Record<string, TableSource>>;
}
