/**
 * Finds a name that an object has twice: JSON's readers take the last value without a word, and so would lose the other.
 *
 * @param text JSON, or JSON Lines, that has been parsed
 * @returns the name and its line, from 1
 * @see https://www.rfc-editor.org/rfc/rfc8259#section-4
 */
export function repeatedName(
  text: string,
): { readonly name: string; readonly line: number } | undefined {
  // A list has no names of its own.
  const open: (Set<string> | undefined)[] = [];
  let last = "";
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:]/g)) {
    if (token === "{") open.push(new Set());
    else if (token === "[") open.push(undefined);
    else if (token === "}" || token === "]") open.pop();
    else if (token === ":") {
      const name = JSON.parse(last) as string;
      const names = open.at(-1);
      if (names?.has(name)) return { name, line: text.slice(0, index).split("\n").length };
      names?.add(name);
    } else last = token;
  }
  return undefined;
}
