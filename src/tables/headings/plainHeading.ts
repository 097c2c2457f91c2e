/**
 * A heading as headings are compared: without case, blanks, `_`, `-` and `*`, and without what templates and HR systems add in
 * brackets about how to fill the column in, such as `[Required]` or `(dd/mm/yyyy)`.
 */
export function plainHeading(heading: string): string {
  return withoutNotes(heading.normalize("NFKC"))
    .replace(/[\s_*\u00ad-]/g, "")
    .toLowerCase();
}

/** A heading without such a note; what else stands in brackets stays. */
export function withoutNotes(heading: string): string {
  return heading.replace(NOTES, "").trim();
}

const NOTES =
  /[[(]\s*(?:required|optional|mandatory|read[ _-]?only|upload[ _-]?only|(?:must be|e\.?g\.?|such as|max\.?)\b[^\])]*|(?:yes|y|true|active) ?\/ ?(?:no|n|false|inactive)|(?:d{1,2}|m{1,4}|y{2,4})(?:[./ -]?(?:d{1,2}|m{1,4}|y{2,4})){1,2})\s*[\])]/gi;
