/** What programs write for a value that they cannot write, or that is none. */

/** .NET's, Python's and JavaScript's names of types, as PowerShell's Export-Csv and hasty scripts write them. */
export const TYPE_NAME =
  /^(?:System\.[\w.`]+(?:\[.*\])?|Microsoft\.[\w.]+\.[\w.`]+(?:\[\])?|(?:Selected|Deserialized)\.[\w.]+|\[object \w+\]|@\{.*\}|@\(.*\)|<[\w. ]+ at 0x[0-9a-f]+>)$/i;

/** A list or an object as PowerShell, Python or JSON show it. */
export const LIST_TEXT = /^(?:\{.*\}|\[\s*["'{].*["'}]\s*\])$/s;

/** Nothing, as SQL, MySQL's dumps, Python, pandas, JavaScript and people in a hurry write it. */
export const NULL_TEXT = /^(?:NULL|\\N|<null>|\(null\)|None|nan|NaN|NaT|undefined|N\/A|n\/a|NIL)$/;

/** What csvde writes for a value with a letter beyond ASCII: the bytes of its UTF-8. */
export const HEX = /^X'(?:[0-9a-f]{2})+'$/i;

/** The text that such bytes stand for, in quotes. */
export function hexMeaning(text: string): string {
  const bytes = text.slice(2, -1).match(/../g) ?? [];
  const values = Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 16));
  try {
    return JSON.stringify(new TextDecoder("utf-8", { fatal: true }).decode(values));
  } catch {
    return "a value";
  }
}
