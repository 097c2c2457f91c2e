import { visit, type Document, type YAMLError } from "yaml";

/**
 * Where a problem is: of a quote that is never closed, where it begins, since the parser only notices it at the end of the
 * file.
 *
 * @returns offsets, the end exclusive
 */
export function placeOfProblem(
  { code, message, pos }: YAMLError,
  document: Document.Parsed,
): readonly [number, number] {
  if (code !== "MISSING_CHAR" || !/closing (['"])quote/.test(message)) return pos;
  let begin = pos[0];
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith("QUOTE_") && range) begin = range[0];
    },
  });
  return [begin, begin + 1];
}
