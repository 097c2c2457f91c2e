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
  const [start = "", ...others] = foldName(text).split("*");
  const end = others.pop();
  if (end === undefined) return { test: (folded) => folded === start };
  const middle = others.filter((part) => part !== "");
  return {
    test: (folded) => {
      const last = folded.length - end.length;
      if (last < start.length || !folded.startsWith(start) || !folded.endsWith(end)) return false;
      let from = start.length;
      for (const part of middle) {
        const found = folded.indexOf(part, from);
        if (found < 0) return false;
        from = found + part.length;
      }
      return from <= last;
    },
  };
}
