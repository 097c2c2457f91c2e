/**
 * A heading as headings are compared: without case, blanks, `_`, `-` and `*`, and without what Google's templates add in
 * brackets, such as `[Required]`.
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
  /[[(]\s*(?:required|optional|mandatory|read[ _-]?only|upload[ _-]?only|must be[^\])]*)\s*[\])]/gi;
