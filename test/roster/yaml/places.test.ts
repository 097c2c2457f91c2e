import fc from "fast-check";
import { expect, it } from "vitest";
import { LineCounter, parseAllDocuments } from "yaml";
import { PlacesInText } from "../../../src/roster/yaml/places.ts";

it("counts lines as the parser does, at every offset", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "😀", "\n", "\r\n", " ") }), (text) => {
      const lineCounter = new LineCounter();
      parseAllDocuments(text, { lineCounter });
      const places = new PlacesInText("a.yaml", text);
      // The parser counts a line once something stands in it.
      for (let offset = 0; offset < text.trimEnd().length; offset += 1) {
        const { line, col } = lineCounter.linePos(offset);
        expect(places.locate(offset)).toEqual({ file: "a.yaml", line, column: col });
      }
    }),
  );
});

it.each([
  ["", 0, 1, 1],
  ["a\nb", 1, 1, 2],
  ["a\nb", 2, 2, 1],
  ["a\r\nb\r\n", 3, 2, 1],
  ["a\n", 2, 2, 1],
])("%j at %i is line %i, column %i", (text, offset, line, column) => {
  expect(new PlacesInText("a.yaml", text).locate(offset)).toEqual({ file: "a.yaml", line, column });
});
