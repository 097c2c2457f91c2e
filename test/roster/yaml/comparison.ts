import fc from "fast-check";
import { expect } from "vitest";
import { readPlainYaml } from "../../../src/roster/yaml/plain.ts";
import { explainYaml } from "../../../src/roster/yaml/explained.ts";
import { anyYaml } from "./yamlTexts.ts";

/** Holds both ways of reading against each other; says how many texts both have read. */
export function compareOn(texts: number): number {
  let read = 0;
  fc.assert(
    fc.property(anyYaml(), (given) => {
      const text = given.toWellFormed();
      const trees = readPlainYaml(text);
      if (!trees) return;
      read += 1;
      expect({ trees, diagnostics: [] }).toStrictEqual({
        trees: explained(text).documents,
        diagnostics: explained(text).diagnostics,
      });
    }),
    { numRuns: texts },
  );
  return read;
}

export function explained(text: string): ReturnType<typeof explainYaml> {
  return explainYaml({ path: "a.yaml", bytes: new TextEncoder().encode(text) });
}
