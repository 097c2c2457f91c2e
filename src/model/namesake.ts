import type { PersonReference } from "./values.ts";
import { firstOf } from "./text/wording.ts";

/** An account that no file declares and that may be the person of a declared user who has none. */
export interface Namesake extends PersonReference {
  readonly id: string;
  /** What both have in common, as "the same displayName". */
  readonly shares: string;
}

/** Most accounts that one message names. */
const MOST_NAMED = 3;

/** Who they are, and the line to paste into the file of the declared user. */
export function namesakeAdvice(found: readonly Namesake[], file: string): string {
  const [first] = found;
  const names = firstOf(
    found.map(({ userPrincipalName, id }) => `${userPrincipalName} (id: ${id})`),
    MOST_NAMED,
  );
  const line = found.length === 1 ? `"id: ${first?.id}"` : "the id of that account";
  return `No file declares ${names}, with ${first?.shares}. If it is the same person, add ${line} to ${file}`;
}
