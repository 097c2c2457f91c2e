import { foldName } from "../../model/values.ts";

/** Tells which folded texts a pattern means. */
export interface NamePattern {
  test(folded: string): boolean;
}

/**
 * A text in which `*` stands for any characters, none included. Whatever the pattern, a text is gone through once: the
 * parts between the stars are looked for from left to right, each at the first place after the one before.
 */
export function namePattern(text: string): NamePattern {
  const pattern = foldName(text);
  const first = pattern.indexOf("*");
  if (first < 0) return { test: (folded) => folded === pattern };
  const last = pattern.lastIndexOf("*");
  const [start, end] = [pattern.slice(0, first), pattern.slice(last + 1)];
  const middle = pattern.slice(first, last).split("*");
  return {
    test: (folded) => {
      if (!folded.startsWith(start) || !folded.endsWith(end)) return false;
      let from = start.length;
      for (const part of middle) {
        const found = folded.indexOf(part, from);
        if (found < 0) return false;
        from = found + part.length;
      }
      return from <= folded.length - end.length;
    },
  };
}
