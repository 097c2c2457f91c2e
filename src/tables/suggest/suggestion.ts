import type { ColumnMeaning } from "../../model/tables/settings.ts";
import type { SheetRow } from "../cells/sheet.ts";
import type { Headings } from "../headings/columns.ts";
import type { CellLook } from "./lookAtCells.ts";
import type { HeadingConcept } from "./vocabulary.ts";

/** What a column seems to hold that is not understood, or that tells a source. */
export interface Suggestion {
  readonly index: number;
  readonly heading: string;
  readonly meaning: ColumnMeaning;
  /** Why it is passed over, or what to check. */
  readonly remark?: string;
  /** It is understood without the configuration. */
  readonly isUnderstood?: true;
}

/** A column that is not understood yet. */
export interface Candidate {
  readonly index: number;
  readonly heading: string;
  readonly about: HeadingConcept | undefined;
  readonly look: CellLook;
}

/** What is known while columns are given their meanings. */
export interface Suggesting {
  readonly headings: Headings;
  readonly rows: readonly SheetRow[];
  /** By target: the heading of the column that has it. */
  readonly taken: ReadonlyMap<string, string>;
  /** The columns that have no meaning yet. */
  readonly open: () => Candidate[];
  /** What is suggested so far. */
  readonly found: () => Suggestion[];
  readonly give: (candidate: Candidate, meaning: ColumnMeaning, remark?: string) => void;
}

/** Columns with a heading about something, with the surest first. */
export function called(
  { open }: Suggesting,
  ...concepts: readonly HeadingConcept["concept"][]
): Candidate[] {
  return open()
    .filter(({ about, look }) => about && concepts.includes(about.concept) && !look.isEmpty)
    .toSorted(
      (a, b) =>
        (b.about?.rank ?? 0) - (a.about?.rank ?? 0) ||
        b.look.texts.length - a.look.texts.length ||
        a.index - b.index,
    );
}

/** Whether cells are no addresses, dates, booleans or object ids. */
export function isText(look: CellLook): boolean {
  return !look.areAddresses && !look.areDates && !look.areBooleans && !look.areObjectIds;
}
